#include "ui/records/ExportView.h"

#include "core/records/Words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace channelbook {

using namespace Qt::StringLiterals;
using exports::Format;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ExportView)
};

/// A kind of file as a person chooses it.
struct Kind {
    Format format = Format::Xlsx;
    bool byteOrderMark = false;
    QString name;
    QString filter;
    QString suffix;
};

QList<Kind> kinds() {
    const QString csv = Words::tr("Comma-separated values (*.csv)");
    return {{Format::Xlsx, false, Words::tr("Excel workbook (.xlsx)"), Words::tr("Excel workbooks (*.xlsx)"), u"xlsx"_s},
            {Format::Csv, true, Words::tr("CSV for a spreadsheet (.csv, marked as UTF-8)"), csv, u"csv"_s},
            {Format::Csv, false, Words::tr("CSV for another program (.csv, UTF-8)"), csv, u"csv"_s},
            {Format::Json, false, Words::tr("JSON (.json)"), Words::tr("JSON files (*.json)"), u"json"_s}};
}

QString saidOf(const records::EntityDef& entity, const exports::Exported& done, const QString& path) {
    const QString kind = done.records == 1 ? records::labelOf(entity) : records::pluralOf(entity);
    QString said = Words::tr("Exported %1 %2 to %3", "count, kind of record, file")
                       .arg(QLocale().toString(done.records), records::inSentence(kind), QFileInfo(path).fileName());
    if (done.xlsx.sheets > 1) said += u' ' + Words::tr("on %n sheets", nullptr, done.xlsx.sheets);
    if (done.xlsx.shortened > 0)
        said += u". "_s + Words::tr("%n texts longer than a cell of Excel holds were cut", nullptr, static_cast<int>(done.xlsx.shortened));
    return said;
}

} // namespace

void exportView(Workspace& workspace, ShownRecords shown) {
    const QList<Kind> choices = kinds();
    QStringList names;
    for (const Kind& kind : choices) names << kind.name;
    const QString plural = records::pluralOf(shown.entity);
    const QString title = Words::tr("Export %1", "%1 is a plural").arg(records::inSentence(plural));
    Settings& settings = workspace.settings();
    const auto chosen = workspace.prompter().inputItem(title, Words::tr("Kind of file"), names, std::clamp(settings.exportKind(), 0, int(names.size()) - 1));
    if (!chosen) return;
    settings.setExportKind(*chosen);
    const Kind& kind = choices[*chosen];
    const QString proposal = records::inSentence(plural) + u'.' + kind.suffix;
    const QString path = workspace.prompter().saveFile({title, QDir(settings.folder()).filePath(proposal), {kind.filter}, kind.suffix});
    if (path.isEmpty()) return;
    settings.setFolder(QFileInfo(path).absolutePath());
    // Whoever gives the file another ending means it.
    const Format format = exports::formatOf(path).value_or(kind.format);
    const exports::FileExport what{std::move(shown.entity), std::move(shown.query), std::move(shown.columns), format, path, exports::Titles::Labels,
                                   kind.byteOrderMark, std::move(shown.ids), true};
    const auto done = std::make_shared<exports::Exported>();
    workspace.jobs().run(
        title,
        [&store = workspace.store(), what, done](store::Progress& progress) -> Expected<void> {
            const auto exported = exports::exportRecords(store, what, progress);
            if (!exported) return tl::unexpected(exported.error());
            *done = *exported;
            return {};
        },
        [&workspace, entity = what.entity, path, done](const Expected<void>& result) {
            if (!result) return workspace.fail(result.error());
            workspace.say({saidOf(entity, *done, path), {}, {}, done->xlsx.shortened > 0 ? Tint::Warning : Tint::Ok});
        });
}

} // namespace channelbook
