#include "core/pipeline/BoardQueries.h"

#include "core/records/QuickFilter.h"

#include <QHash>

#include <algorithm>

namespace channelbook::pipeline {

using namespace Qt::StringLiterals;

Expected<Board> readBoard(store::Connection& connection, const records::EntityDef& partner, const BoardQuery& query) {
    auto filter = records::compileFilter(partner, query.filter, records::programCurrency(connection));
    if (!filter) return tl::unexpected(filter.error());
    QString lane = u"''"_s;
    if (!query.laneField.isEmpty()) {
        const auto field = records::fieldOf(partner, query.laneField);
        if (!field) return tl::unexpected(field.error());
        lane = u"coalesce(%1, '')"_s.arg((*field)->sql);
    }
    QString where = u" WHERE t.retired = 0"_s;
    if (!filter->condition.isEmpty()) where += u" AND "_s + filter->condition;
    store::Statement statement(connection, u"SELECT p.id, p.stage, %1, coalesce(r.partner_won, 0) + coalesce(r.partner_open, 0) FROM %2%3"
                                           " ORDER BY p.stage, p.stage_since, p.id"_s.arg(lane, partner.from, where));
    int parameter = 0;
    for (const Value& value : filter->values) statement.bind(++parameter, value);
    Board board;
    QHash<QString, std::size_t> cellOf;
    QString key;
    while (statement.step()) {
        const QString stage = statement.text(1);
        const QString laneName = statement.text(2);
        key = laneName + QChar(0x1f) + stage;
        auto found = cellOf.constFind(key);
        if (found == cellOf.constEnd()) {
            found = cellOf.insert(key, board.cells.size());
            board.cells.push_back({laneName, stage, {}, 0});
            if (std::find(board.lanes.begin(), board.lanes.end(), laneName) == board.lanes.end()) board.lanes.push_back(laneName);
        }
        BoardCell& cell = board.cells[*found];
        cell.partners.push_back(statement.integer(0));
        cell.sum += statement.integer(3);
    }
    std::sort(board.lanes.begin(), board.lanes.end(), [](const QString& a, const QString& b) { return a.localeAwareCompare(b) < 0; });
    if (board.lanes.empty()) board.lanes.emplace_back();
    board.unfiltered = connection.integer("SELECT count(*) FROM partner p JOIN company t ON t.id = p.id WHERE t.retired = 0");
    return board;
}

} // namespace channelbook::pipeline
