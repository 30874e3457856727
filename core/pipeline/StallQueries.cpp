#include "core/pipeline/StallQueries.h"

#include <QDateTime>

namespace channelbook::pipeline {

using namespace Qt::StringLiterals;

std::vector<StalledPartner> stalledPartners(store::Connection& connection, const QDate& today, std::optional<RecordId> manager) {
    // Of one manager's partners all are looked at; of everybody's, a stage after the other, only those that are in it for too long.
    const bool one = manager && *manager != 0;
    store::Statement statement(connection, u"SELECT p.id, p.stage_since, s.stall_days, coalesce(r.partner_won, 0) + coalesce(r.partner_open, 0), p.manager_id"
                                           " FROM %1 JOIN company c ON c.id = p.id LEFT JOIN company_rollup r ON r.id = p.id"
                                           " WHERE s.stall_days > 0 AND p.stage_since < date(?1, '-' || s.stall_days || ' days') AND c.retired = 0%2"_s
                                               .arg(one ? u"partner p CROSS JOIN lifecycle_stage s ON s.name = p.stage"_s : u"lifecycle_stage s CROSS JOIN partner p ON p.stage = s.name"_s,
                                                    one ? u" AND p.manager_id = ?2"_s : manager ? u" AND p.manager_id IS NULL"_s : QString()));
    statement.bind(1, today.toString(Qt::ISODate));
    if (one) statement.bind(2, *manager);
    std::vector<StalledPartner> stalled;
    while (statement.step()) {
        const QDate since = QDate::fromString(statement.text(1).left(10), Qt::ISODate);
        if (since.isValid()) stalled.push_back({statement.integer(0), statement.integer(3), statement.integer(4), since, static_cast<int>(statement.integer(2))});
    }
    return stalled;
}

QHash<QString, qint64> partnersByStage(store::Connection& connection) {
    store::Statement statement(connection, "SELECT p.stage, count(*) FROM partner p JOIN company c ON c.id = p.id WHERE c.retired = 0 GROUP BY p.stage");
    QHash<QString, qint64> counts;
    while (statement.step()) counts.insert(statement.text(0), statement.integer(1));
    return counts;
}

qint64 daysInStage(const QString& since, const QDate& today) {
    // The day as the store writes it: cheap to read for a hundred thousand partners, and a day either way is no matter.
    const QDate day = QDate::fromString(since.left(10), Qt::ISODate);
    return day.isValid() ? std::max<qint64>(0, day.daysTo(today)) : -1;
}

} // namespace channelbook::pipeline
