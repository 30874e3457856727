#include "core/sync/Older.h"

#include "core/sync/readers/TablePath.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

namespace channelbook::sync {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

/// Copying and unpacking move a file's date a little.
constexpr qint64 leastSeconds = 60;
constexpr int importsLookedAt = 20;

struct Before {
    QString importAt;
    QDateTime fileDate;
};

/// The import of a table that brought the newest file so far.
Before newestBefore(store::Connection& connection, const QString& source, const FileReport& report) {
    Statement statement(connection, "SELECT h.at, json_extract(f.value, '$.file_date') FROM (SELECT at, args FROM history WHERE kind = 'sync.import' AND state = 'done'"
                                    " AND json_extract(args, '$.source') = ?1 ORDER BY seq DESC LIMIT ?2) h, json_each(h.args, '$.report') f"
                                    " WHERE json_extract(f.value, '$.entity') = ?3 AND json_extract(f.value, '$.object') = ?4 ORDER BY 2 DESC, 1 DESC LIMIT 1");
    statement.bindAll(source, importsLookedAt, report.entity, report.object);
    if (!statement.step()) return {};
    return {statement.text(0), QDateTime::fromString(statement.text(1), Qt::ISODate)};
}

} // namespace

Expected<void> noteOlder(const RunContext& context, const QString& path, FileReport& report) {
    const QDateTime written = QFileInfo(TablePath::parse(path).file).lastModified().toUTC();
    report.fileDate = written.toString(Qt::ISODate);
    if (report.changed == 0) return {};
    const Before before = newestBefore(context.transaction.connection(), context.options.source, report);
    if (report.goneBack > 0) {
        if (context.options.refuseOlder && !context.options.dryRun) return failure(ErrorCode::OlderExport, {report.file, QString::number(report.goneBack), before.importAt.left(10)});
        const int back = static_cast<int>(report.goneBack);
        report.older = QCoreApplication::translate("Sync", "Older than what came in on %1: %n record(s) go back to what they were", nullptr, back).arg(before.importAt.left(10));
    } else if (before.fileDate.isValid() && written.secsTo(before.fileDate) > leastSeconds) {
        const int changing = static_cast<int>(report.changed);
        report.older = QCoreApplication::translate("Sync", "This file was written on %1, before the one that came in on %2: %n record(s) change", nullptr, changing)
                           .arg(report.fileDate.left(10), before.importAt.left(10));
    }
    return {};
}

} // namespace channelbook::sync
