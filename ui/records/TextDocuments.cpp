#include "ui/records/TextDocuments.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int marginMm = 18;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TextDocuments)
};

/// The document on pages of the size that is usual where the person is.
bool writePdf(const QString& html, const QString& path) {
    QPdfWriter writer(path);
    const bool letter = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
    writer.setPageSize(QPageSize(letter ? QPageSize::Letter : QPageSize::A4));
    writer.setPageMargins(QMarginsF(marginMm, marginMm, marginMm, marginMm), QPageLayout::Millimeter);
    QTextDocument document;
    document.setHtml(html);
    document.print(&writer);
    return QFileInfo(path).size() > 0;
}

bool writeText(const QString& text, const QString& path) {
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0 && file.commit();
}

} // namespace

void saveDocument(Workspace& workspace, const TextDocument& document) {
    // What a name may hold and a file's may not.
    QString name = document.name;
    for (const QChar character : u"/\\:*?\"<>|"_s) name.replace(character, u'-');
    const QString path = workspace.prompter().saveFile({document.title,
                                                        QDir(workspace.settings().folder()).filePath(name + u".pdf"_s),
                                                        {Words::tr("PDF, to print or send (*.pdf)"), Words::tr("Web page (*.html)"), Words::tr("Markdown (*.md)")},
                                                        u"pdf"_s});
    if (path.isEmpty()) return;
    workspace.settings().setFolder(QFileInfo(path).absolutePath());
    const QString suffix = QFileInfo(path).suffix().toLower();
    const bool written = suffix == u"html" ? writeText(document.html, path) : suffix == u"md" ? writeText(document.markdown, path) : writePdf(document.html, path);
    if (!written) return workspace.fail({ErrorCode::FileNotWritable, {path, QString()}});
    workspace.say({Words::tr("Saved as %1").arg(QFileInfo(path).fileName()), {}, {}, Tint::Ok});
}

} // namespace channelbook
