#include "ui/reviews/PackFiles.h"

#include "core/base/ErrorText.h"
#include "core/metrics/Numbers.h"
#include "core/reviews/Filler.h"
#include "ui/reviews/pack/PackPdf.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PackFiles)
};

/// A name that no file of this run has yet.
QString freeName(const QString& name, QSet<QString>& taken) {
    QString free = name;
    for (int i = 2; taken.contains(free.toLower()); ++i) free = u"%1 (%2)"_s.arg(name).arg(i);
    taken.insert(free.toLower());
    return free;
}

} // namespace

QList<PackFile> packFiles() {
    QList<PackFile> paper{{Words::tr("PDF, A4"), u"pdf"_s, PackFormat::A4},
                          {Words::tr("PDF, US Letter"), u"pdf"_s, PackFormat::Letter}};
    if (usualPaper() == PackFormat::Letter) paper.swapItemsAt(0, 1);
    return paper + QList<PackFile>{{Words::tr("PDF slides, 16:9"), u"pdf"_s, PackFormat::Wide},
                                   {Words::tr("Web page (HTML)"), u"html"_s, {}},
                                   {Words::tr("Data as a workbook (XLSX)"), u"xlsx"_s, {}},
                                   {Words::tr("Text to go on with (ODT)"), u"odt"_s, {}}};
}

Expected<void> writePackFile(const reviews::Pack& pack, const PackFile& kind, const QString& path) {
    return kind.suffix == u"pdf" ? writePackPdf(pack, kind.format, path) : reviews::writePack(pack, path);
}

bool savePack(Workspace& workspace, std::shared_ptr<const reviews::Pack> pack, const PackFile& kind) {
    const QString name = reviews::packFileName(*pack) + u'.' + kind.suffix;
    const QString path = workspace.prompter().saveFile({Words::tr("Save the QBR pack"),
                                                        QDir(workspace.settings().folder()).filePath(name),
                                                        {u"%1 (*.%2)"_s.arg(kind.label, kind.suffix)},
                                                        kind.suffix});
    if (path.isEmpty()) return false;
    workspace.settings().setFolder(QFileInfo(path).absolutePath());
    workspace.jobs().run(
        Words::tr("Saving the pack of %1").arg(pack->partner),
        [pack, kind, path](store::Progress&) { return writePackFile(*pack, kind, path); },
        [&workspace, path](const Expected<void>& result) {
            if (!result) return workspace.fail(result.error());
            workspace.say({Words::tr("Saved as %1").arg(QFileInfo(path).fileName()), {}, {}, Tint::Ok});
        });
    return true;
}

std::vector<RecordId> partnersOf(store::Connection& connection, RecordId owner) {
    store::Statement rows(
        connection,
        "SELECT p.id FROM partner p JOIN company c ON c.id = p.id JOIN partner_fact f ON f.id = p.id"
        " WHERE c.retired = 0 AND f.left_on IS NULL AND (?1 = 0 OR p.manager_id = ?1) ORDER BY c.name, p.id");
    rows.bind(1, owner);
    std::vector<RecordId> ids;
    while (rows.step()) ids.push_back(rows.integer(0));
    return ids;
}

void saveAllPacks(Workspace& workspace, const std::vector<RecordId>& partners, const QString& period,
                  const PackFile& kind, const QString& folder, std::function<void(int)> done) {
    struct Outcome {
        int written = 0;
        QStringList failed;
    };
    const auto outcome = std::make_shared<Outcome>();
    const QDate today = workspace.clock().today();
    workspace.jobs().run(
        Words::tr("Saving packs"),
        [&store = workspace.store(), partners, period, kind, folder, today,
         outcome](store::Progress& progress) -> Expected<void> {
            progress.start(static_cast<qint64>(partners.size()));
            const auto read = store.read([&](store::Connection& connection) -> Expected<void> {
                // All packs tell of one moment.
                const store::Snapshot moment(connection);
                reviews::Filler filler(connection, today);
                QSet<QString> names;
                for (std::size_t i = 0; i < partners.size(); ++i) {
                    if (progress.isCancelled()) return failure(ErrorCode::Cancelled);
                    const auto pack = filler.packFor(partners[i], period);
                    const auto written =
                        pack ? writePackFile(*pack, kind,
                                             QDir(folder).filePath(freeName(reviews::packFileName(*pack), names) +
                                                                   u'.' + kind.suffix))
                             : Expected<void>(tl::unexpected(pack.error()));
                    // A full disk will be full for the next one too.
                    if (!written && written.error().code == ErrorCode::DiskFull) return written;
                    if (written)
                        ++outcome->written;
                    else
                        outcome->failed << errorText(written.error());
                    progress.setDone(static_cast<qint64>(i) + 1);
                }
                return {};
            });
            return read ? *read : tl::unexpected(read.error());
        },
        [&workspace, folder, outcome, done = std::move(done)](const Expected<void>& result) {
            const QString said =
                Words::tr("%n packs saved in %1", nullptr, outcome->written).arg(QDir::toNativeSeparators(folder));
            if (!result && result.error().code != ErrorCode::Cancelled)
                workspace.fail(result.error());
            else if (!outcome->failed.isEmpty())
                workspace.prompter().warn(Words::tr("Not all packs were saved"), said, outcome->failed.join(u'\n'));
            else
                workspace.say({result ? said : Words::tr("Cancelled: %1", "what was done until then").arg(said),
                               {},
                               {},
                               result ? Tint::Ok : Tint::Warning});
            if (done) done(outcome->written);
        });
}

QString usualQuarter(store::Connection& connection, QDate today) {
    const FiscalCalendar calendar = metrics::fiscalCalendar(connection);
    return calendar.key(FiscalCalendar::before(calendar.quarterOf(today)));
}

QStringList quartersUntil(store::Connection& connection, QDate today, int count) {
    const FiscalCalendar calendar = metrics::fiscalCalendar(connection);
    QStringList keys;
    for (Period quarter = calendar.quarterOf(today); keys.size() < count; quarter = FiscalCalendar::before(quarter))
        keys << calendar.key(quarter);
    return keys;
}

} // namespace channelbook
