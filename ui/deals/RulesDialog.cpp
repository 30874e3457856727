#include "ui/deals/RulesDialog.h"

#include "core/engagement/Document.h"
#include "ui/records/ValueFormat.h"
#include "ui/widgets/DialogParts.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/TextLook.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QPdfWriter>
#include <QPushButton>
#include <QSaveFile>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int marginMm = 18;

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

RulesDialog::RulesDialog(Workspace& workspace, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_versions(new QComboBox)
    , m_text(new QTextBrowser)
    , m_save(new QPushButton(tr("Save to print or send…"))) {
    setWindowTitle(tr("Rules of engagement"));
    auto* column = dialogColumn(*this);
    column->addWidget(
        dialogText(workspace.theme(), tr("What registrations of deals and marketing funds are judged by, as partners "
                                         "get to read it. Each decision cites the rule and its version.")));
    auto* row = new QHBoxLayout;
    m_versions->setAccessibleName(tr("Version"));
    row->addWidget(m_versions);
    row->addStretch(1);
    row->addWidget(m_save);
    column->addLayout(row);
    m_text->setAccessibleName(tr("Rules of engagement"));
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(Space::l);
    column->addWidget(m_text, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    const ValueFormat format;
    const QDate today = workspace.clock().today();
    const auto read = workspace.store().read([&](store::Connection& connection) {
        m_book = engagement::rulesOn(connection, today);
        return engagement::ruleVersions(connection);
    });
    for (const engagement::RuleBook& book : read.value_or(std::vector<engagement::RuleBook>())) {
        const QString from = format.date(book.from.toString(Qt::ISODate));
        m_versions->addItem(book.version == m_book.version
                                ? tr("Version %1, in force since %2").arg(book.version).arg(from)
                                : tr("Version %1, from %2").arg(book.version).arg(from),
                            book.version);
        if (book.version == m_book.version) m_versions->setCurrentIndex(m_versions->count() - 1);
    }
    connect(m_versions, &QComboBox::currentIndexChanged, this, &RulesDialog::showVersion);
    connect(m_save, &QPushButton::clicked, this, &RulesDialog::save);
    showVersion();
    resize(Size::palette + Size::tile, Size::paletteHeight * 3 / 2);
}

void RulesDialog::showVersion() {
    const int version = m_versions->currentData().toInt();
    m_save->setEnabled(version > 0);
    m_versions->setVisible(version > 0);
    if (version == 0)
        return m_text->setPlainText(
            tr("No rules of engagement are published yet. Write down which customers, countries and products are "
               "whose, and publish them with “channelbook-cli rule publish”; the help says how."));
    const auto book = m_workspace.store().read(
        [&](store::Connection& connection) { return engagement::rulesVersion(connection, version); });
    if (!book || !*book) return m_workspace.fail(book ? book->error() : book.error());
    m_book = **book;
    m_text->setMarkdown(engagement::rulesAsMarkdown(m_book));
    setOut(*m_text->document(), m_workspace.theme());
    m_text->moveCursor(QTextCursor::Start);
}

void RulesDialog::save() {
    if (m_book.version == 0) return;
    const QString name = tr("Rules of engagement, version %1", "file name").arg(m_book.version) + u".pdf"_s;
    const QString path = m_workspace.prompter().saveFile(
        {tr("Save the rules of engagement"),
         QDir(m_workspace.settings().folder()).filePath(name),
         {tr("PDF, to print or send (*.pdf)"), tr("Web page (*.html)"), tr("Markdown (*.md)")},
         u"pdf"_s});
    if (path.isEmpty()) return;
    m_workspace.settings().setFolder(QFileInfo(path).absolutePath());
    const QString suffix = QFileInfo(path).suffix().toLower();
    const bool written = suffix == u"html" ? writeText(engagement::rulesAsHtml(m_book), path)
                         : suffix == u"md" ? writeText(engagement::rulesAsMarkdown(m_book), path)
                                           : writePdf(engagement::rulesAsHtml(m_book), path);
    if (!written) return m_workspace.fail({ErrorCode::FileNotWritable, {path, QString()}});
    m_workspace.say({tr("Saved as %1").arg(QFileInfo(path).fileName()), {}, {}, Tint::Ok});
}

} // namespace channelbook
