#include "core/pipeline/BoardQueries.h"

#include "core/currencies/Currencies.h"
#include "core/records/QuickFilter.h"

#include <QCoreApplication>

#include <algorithm>

namespace channelbook::pipeline {

using namespace records;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostColumns = 40;
/// With more stages than this a deals' board shows only those that are used: CRMs bring their own beside the standard ones.
constexpr std::size_t manyStages = 10;

QString quoted(const QString& text) { return u'\'' + QString(text).replace(u'\'', u"''"_s) + u'\''; }

QString whereOf(const EntityDef& entity, const StateSql& state, const FilterSql& filter) {
    QStringList conditions;
    if (!entity.baseFilter.isEmpty() && !filter.speaksOfRetired) conditions << entity.baseFilter;
    if (!state.scope.isEmpty()) conditions << state.scope;
    if (!filter.condition.isEmpty()) conditions << filter.condition;
    return conditions.isEmpty() ? QString() : u" WHERE "_s + conditions.join(u" AND "_s);
}

std::vector<BoardStage> stagesOfState(store::Connection& connection, const FieldDef& state, const TrackDef* track, const QHash<QString, qint64>& all) {
    std::vector<BoardStage> stages;
    const auto has = [&](const QString& value) { return std::any_of(stages.begin(), stages.end(), [&](const BoardStage& stage) { return stage.state == value; }); };
    if (track != nullptr) {
        const auto known = stagesOf(connection, track->track);
        for (const Stage& stage : known) {
            const bool leaving = stage.role == StageRole::Leaving || stage.role == StageRole::Former;
            const bool unused = track->track == Track::Deal && known.size() > manyStages && stage.role == StageRole::Open;
            stages.push_back({stage.name, stage.wipLimit, stage.stallDays, leaving || unused, all.value(stage.name)});
        }
    } else {
        for (const QString& choice : state.choices) stages.push_back({choice, 0, 0, false, all.value(choice)});
    }
    QStringList others;
    for (auto value = all.begin(); value != all.end(); ++value)
        if (!has(value.key())) others << value.key();
    std::sort(others.begin(), others.end(), [](const QString& a, const QString& b) { return a.isEmpty() != b.isEmpty() ? b.isEmpty() : a.localeAwareCompare(b) < 0; });
    for (const QString& value : others) stages.push_back({value, 0, 0, false, all.value(value)});
    return stages;
}

/// Adds amounts of one record up in the program's currency.
class Adder {
public:
    Adder(store::Connection& connection, const EntityDef& entity, const QStringList& sums) : m_rates(connection), m_currency(programCurrency(connection)) {
        for (const QString& key : sums)
            if (const FieldDef* field = entity.field(key); field != nullptr && field->type == FieldType::Money) columns << field->sql;
        amounts = static_cast<int>(columns.size());
        if (amounts == 0 || entity.currencySql.isEmpty()) return;
        const FieldDef* day = entity.field(u"close_date");
        columns << entity.currencySql << (day == nullptr ? u"NULL"_s : day->sql);
        m_own = true;
    }

    qint64 sumOf(const store::Statement& row, int first, const QString& today) const {
        qint64 sum = 0;
        for (int i = 0; i < amounts; ++i) sum += row.integer(first + i);
        if (sum == 0 || !m_own) return sum;
        const QString currency = row.text(first + amounts);
        if (currency == m_currency) return sum;
        return m_rates.convert(sum, currency, m_currency, row.isNull(first + amounts + 1) ? today : row.text(first + amounts + 1)).value_or(0);
    }

    QStringList columns; ///< to be selected, in this order
    int amounts = 0;

private:
    currencies::FxTable m_rates;
    QString m_currency;
    bool m_own = false; ///< whether records say their currency
};

} // namespace

StateSql stateSql(store::Connection& connection, const EntityDef& entity, const FieldDef& state) {
    const TrackDef* track = trackOf(entity.key, state.key);
    const QString since = track == nullptr ? u"NULL"_s : entity.field(track->since)->sql;
    if (track == nullptr || track->track != Track::Recruiting) return {u"coalesce(%1, '')"_s.arg(state.sql), since, {}};
    QStringList before;
    for (const Stage& stage : stagesOf(connection, Track::Partner))
        if (stage.role == StageRole::Prospect || stage.role == StageRole::Recruiting) before << quoted(stage.name);
    return {u"coalesce(%1, %2)"_s.arg(state.sql, quoted(stagesOf(connection, Track::Recruiting).front().name)), u"coalesce(%1, p.stage_since)"_s.arg(since),
            u"(%1 IS NOT NULL OR p.stage IN (%2))"_s.arg(state.sql, before.isEmpty() ? u"''"_s : before.join(u","_s))};
}

const FieldDef* sinceField(const EntityDef& entity, const QString& state) {
    const TrackDef* track = trackOf(entity.key, state);
    return track == nullptr ? nullptr : entity.field(track->since);
}

Expected<Board> readBoard(store::Connection& connection, const EntityDef& entity, const BoardQuery& query, const QDate& today) {
    const auto state = fieldOf(entity, query.state);
    if (!state) return tl::unexpected(state.error());
    const auto filter = compileFilter(entity, query.filter, programCurrency(connection));
    if (!filter) return tl::unexpected(filter.error());
    QString lane = u"''"_s;
    if (!query.laneField.isEmpty()) {
        const auto field = fieldOf(entity, query.laneField);
        if (!field) return tl::unexpected(field.error());
        lane = u"coalesce(%1, '')"_s.arg((*field)->sql);
    }
    const TrackDef* track = trackOf(entity.key, (*state)->key);
    const StateSql sql = stateSql(connection, entity, **state);

    Board board;
    QHash<QString, qint64> all;
    store::Statement counts(connection, u"SELECT %1, count(*) FROM %2%3 GROUP BY 1"_s.arg(sql.value, entity.from, whereOf(entity, sql, {})));
    while (counts.step()) {
        all.insert(counts.text(0), counts.integer(1));
        board.unfiltered += counts.integer(1);
        if (all.size() > static_cast<qsizetype>(mostColumns))
            return failure(ErrorCode::BadArgument, {labelOf(**state), QCoreApplication::translate("Pipeline", "it has too many different values to make columns of a board.")});
    }
    board.stages = stagesOfState(connection, **state, track, all);

    QHash<QString, QString> stalledBefore; // by state: records since an earlier day are stalled
    for (const BoardStage& stage : board.stages)
        if (stage.stallDays > 0) stalledBefore.insert(stage.state, today.addDays(-stage.stallDays).toString(Qt::ISODate));
    const Adder adder(connection, entity, query.sums);
    const QStringList columns = QStringList{u"t.id"_s, sql.value, lane, sql.since} + adder.columns;
    const QString order = track == nullptr ? u"%1 COLLATE NOCASE, t.id"_s.arg(entity.field(entity.nameField)->sql) : u"4, t.id"_s;
    store::Statement rows(connection, u"SELECT %1 FROM %2%3 ORDER BY %4"_s.arg(columns.join(u", "_s), entity.from, whereOf(entity, sql, *filter), order));
    int parameter = 0;
    for (const Value& value : filter->values) rows.bind(++parameter, value);
    QHash<QString, std::size_t> cellOf;
    const QString day = today.toString(Qt::ISODate);
    while (rows.step()) {
        const QString value = rows.text(1);
        const auto limit = stalledBefore.constFind(value);
        const bool stalled = limit != stalledBefore.constEnd() && !rows.isNull(3) && QStringView(rows.text(3)).left(10) < *limit;
        if (stalled) ++board.stalled;
        if (query.stalledOnly && !stalled) continue;
        const QString laneName = rows.text(2);
        const QString key = laneName + QChar(0x1f) + value;
        auto found = cellOf.constFind(key);
        if (found == cellOf.constEnd()) {
            found = cellOf.insert(key, board.cells.size());
            board.cells.push_back({laneName, value, {}, 0});
            if (std::find(board.lanes.begin(), board.lanes.end(), laneName) == board.lanes.end()) board.lanes.push_back(laneName);
        }
        BoardCell& cell = board.cells[*found];
        cell.records.push_back(rows.integer(0));
        if (adder.amounts > 0) cell.sum += adder.sumOf(rows, 4, day);
        ++board.shown;
    }
    std::sort(board.lanes.begin(), board.lanes.end(), [](const QString& a, const QString& b) { return a.localeAwareCompare(b) < 0; });
    if (board.lanes.empty()) board.lanes.emplace_back();
    return board;
}

} // namespace channelbook::pipeline
