#include "core/pipeline/StallQueries.h"

#include <QDateTime>

namespace channelbook::pipeline {

std::vector<StalledPartner> stalledPartners(store::Connection& connection, const QDate& today) {
    store::Statement statement(connection,
                               "SELECT p.id, p.stage_since, s.stall_days, coalesce(r.partner_won, 0) + coalesce(r.partner_open, 0) FROM partner p"
                               " JOIN lifecycle_stage s ON s.name = p.stage JOIN company c ON c.id = p.id LEFT JOIN company_rollup r ON r.id = p.id"
                               " WHERE s.stall_days > 0 AND p.stage_since IS NOT NULL AND c.retired = 0");
    std::vector<StalledPartner> stalled;
    while (statement.step())
        if (daysInStage(statement.text(1), today) > statement.integer(2)) stalled.push_back({statement.integer(0), statement.integer(3)});
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
