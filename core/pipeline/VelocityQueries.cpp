#include "core/pipeline/VelocityQueries.h"

#include "core/pipeline/BoardQueries.h"
#include "core/records/Query.h"
#include "core/records/QuickFilter.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace channelbook::pipeline {

using namespace records;
using namespace Qt::StringLiterals;

namespace {

constexpr int mostPoints = 60;

QDate dayOf(std::string_view instant) {
    const auto number = [&](std::size_t at, std::size_t length) {
        int value = 0;
        for (std::size_t i = at; i < at + length; ++i) value = value * 10 + (instant[i] - '0');
        return value;
    };
    return instant.size() < 10 ? QDate() : QDate(number(0, 4), number(5, 2), number(8, 2));
}

QString quarterOf(const QDate& day) { return u"%1 Q%2"_s.arg(day.year()).arg((day.month() + 2) / 3); }

double median(std::vector<qint64>& days) {
    if (days.empty()) return 0;
    const auto middle = days.begin() + static_cast<std::ptrdiff_t>(days.size() / 2);
    std::nth_element(days.begin(), middle, days.end());
    const auto upper = static_cast<double>(*middle);
    return days.size() % 2 != 0 ? upper : (upper + static_cast<double>(*std::max_element(days.begin(), middle))) / 2;
}

/// Numbers names as they come.
class Places {
public:
    int of(const QString& name) {
        const auto known = m_places.constFind(name);
        if (known != m_places.constEnd()) return *known;
        m_places.insert(name, static_cast<int>(m_names.size()));
        m_names << name;
        return static_cast<int>(m_names.size()) - 1;
    }
    [[nodiscard]] const QStringList& names() const { return m_names; }

private:
    QHash<QString, int> m_places;
    QStringList m_names;
};

/// What is known of a record beside its moves.
struct Known {
    int stage = -1; ///< where it is now
    int group = 0;
    QDate since;
    bool moved = false;
};

/// When a record entered its track, and how far it came on the way to success.
struct Journey {
    QDate began;
    int furthest = -1; ///< place of a stage; -1: it never was on the way
};

QHash<RecordId, Journey> journeysOf(const Velocity& velocity) {
    QHash<RecordId, Journey> journeys;
    for (const Stay& stay : velocity.stays) {
        Journey& journey = journeys[stay.record];
        if (journey.began.isNull() || stay.entered < journey.began) journey.began = stay.entered;
        if (velocity.stages[static_cast<std::size_t>(stay.stage)].onTheWay) journey.furthest = std::max(journey.furthest, stay.stage);
    }
    return journeys;
}

class Reader {
public:
    Reader(store::Connection& connection, const EntityDef& entity, const VelocityQuery& query) : m_connection(connection), m_entity(entity), m_query(query), m_track(trackDef(query.track)) {}

    Expected<Velocity> read() {
        if (m_query.group != u"quarter" && !m_query.group.isEmpty())
            if (const auto field = fieldOf(m_entity, m_query.group); !field) return tl::unexpected(field.error());
        for (const Stage& stage : stagesOf(m_connection, m_query.track)) {
            m_stages.of(stage.name);
            m_velocity.stages.push_back({stage, {}, {}, 0, 0, 0, 0, isOnTheWay(stage)});
        }
        if (auto known = readRecords(); !known) return tl::unexpected(known.error());
        readMoves();
        addWhereTheyAre();
        for (qsizetype i = static_cast<qsizetype>(m_velocity.stages.size()); i < m_stages.names().size(); ++i) {
            Stage gone;
            gone.name = m_stages.names()[i];
            m_velocity.stages.push_back({gone, {}, {}, 0, 0, 0, 0, false});
        }
        m_velocity.records = m_records.size();
        m_velocity.to = m_query.to;
        m_velocity.from = m_query.from;
        if (m_velocity.from.isNull()) {
            m_velocity.from = m_query.to;
            for (const Stay& stay : m_velocity.stays) m_velocity.from = std::min(m_velocity.from, stay.entered);
        }
        groupByQuarter();
        sortGroups();
        countTimes();
        countInside();
        countReached();
        countFlow();
        return std::move(m_velocity);
    }

private:
    static bool isOnTheWay(const Stage& stage) { return stage.role != StageRole::AtRisk && stage.role != StageRole::Leaving && stage.role != StageRole::Former && stage.role != StageRole::Lost; }

    Expected<void> readRecords() {
        const auto filter = compileFilter(m_entity, m_query.filter, programCurrency(m_connection));
        if (!filter) return tl::unexpected(filter.error());
        const bool byField = !m_query.group.isEmpty() && m_query.group != u"quarter";
        const QString group = byField ? u"coalesce(%1, '')"_s.arg((*fieldOf(m_entity, m_query.group))->sql) : u"''"_s;
        const StateSql state = stateSql(m_connection, m_entity, *m_entity.field(m_track.field));
        QStringList conditions;
        if (!state.scope.isEmpty()) conditions << state.scope;
        if (!m_entity.baseFilter.isEmpty() && !filter->speaksOfRetired) conditions << m_entity.baseFilter;
        if (!filter->condition.isEmpty()) conditions << filter->condition;
        const QString where = conditions.isEmpty() ? QString() : u" WHERE "_s + conditions.join(u" AND "_s);
        store::Statement rows(m_connection, u"SELECT t.id, %1, %2, %3 FROM %4%5"_s.arg(state.value, state.since, group, m_entity.from, where));
        int parameter = 0;
        for (const Value& value : filter->values) rows.bind(++parameter, value);
        while (rows.step()) {
            Known known;
            if (const QString stage = rows.text(1); !stage.isEmpty()) known.stage = m_stages.of(stage);
            if (!rows.isNull(2)) known.since = dayOf(rows.view(2));
            known.group = m_groups.of(rows.text(3));
            m_records.insert(rows.integer(0), known);
        }
        return {};
    }

    void readMoves() {
        const QString whose = m_query.track == Track::Deal ? u"deal_id"_s : u"partner_id"_s;
        const QString which = m_query.track == Track::Deal ? u"1"_s : m_query.track == Track::Recruiting ? u"track = 'recruiting'"_s : u"track IS NULL"_s;
        store::Statement moves(m_connection, u"SELECT %1, from_stage, to_stage, at, from_since FROM stage_change WHERE %1 IS NOT NULL AND %2 ORDER BY %1, at, id"_s.arg(whose, which));
        RecordId record = 0;
        QDate entered;
        QString stage;
        auto known = m_records.end();
        while (moves.step()) {
            if (moves.integer(0) != record) {
                endOf(known, stage, entered);
                record = moves.integer(0);
                known = m_records.find(record);
                entered = {};
                stage.clear();
            }
            const QDate at = dayOf(moves.view(3));
            if (known == m_records.end() || !at.isValid() || at > m_query.to) continue;
            // What a move says of where it came from counts before what the move ahead of it said.
            const QString from = moves.isNull(1) ? stage : moves.text(1);
            const QDate since = !moves.isNull(4) ? dayOf(moves.view(4)) : from == stage ? entered : QDate();
            if (!from.isEmpty() && since.isValid() && since <= at) m_velocity.stays.push_back({record, m_stages.of(from), known->group, since, at});
            stage = moves.text(2);
            entered = at;
            known->moved = true;
        }
        endOf(known, stage, entered);
    }

    /// The stay a record's last move led into goes on.
    void endOf(QHash<RecordId, Known>::iterator known, const QString& stage, const QDate& entered) {
        if (known == m_records.end() || stage.isEmpty() || !entered.isValid()) return;
        m_velocity.stays.push_back({known.key(), m_stages.of(stage), known->group, entered, {}});
    }

    /// Records nobody moved yet are where they are since they are there.
    void addWhereTheyAre() {
        for (auto known = m_records.cbegin(); known != m_records.cend(); ++known)
            if (!known->moved && known->stage >= 0 && known->since.isValid() && known->since <= m_query.to)
                m_velocity.stays.push_back({known.key(), known->stage, known->group, known->since, {}});
    }

    bool endedInPeriod(const Stay& stay) const { return !stay.left.isNull() && stay.left >= m_velocity.from && stay.left <= m_velocity.to; }

    void groupByQuarter() {
        if (m_query.group != u"quarter") return;
        m_groups = Places();
        for (Stay& stay : m_velocity.stays) stay.group = endedInPeriod(stay) ? m_groups.of(quarterOf(stay.left)) : -1;
    }

    void sortGroups() {
        QStringList sorted = m_groups.names();
        std::sort(sorted.begin(), sorted.end(), [](const QString& a, const QString& b) { return a.isEmpty() != b.isEmpty() ? b.isEmpty() : a.localeAwareCompare(b) < 0; });
        std::vector<int> place;
        for (const QString& name : m_groups.names()) place.push_back(static_cast<int>(sorted.indexOf(name)));
        for (Stay& stay : m_velocity.stays)
            if (stay.group >= 0) stay.group = place[static_cast<std::size_t>(stay.group)];
        m_velocity.groups = sorted;
    }

    void countTimes() {
        const auto groups = static_cast<std::size_t>(m_velocity.groups.size());
        std::vector<std::vector<qint64>> days(m_velocity.stages.size() * (groups + 1));
        for (const Stay& stay : m_velocity.stays) {
            if (!endedInPeriod(stay)) continue;
            const qint64 length = stay.entered.daysTo(stay.left);
            const std::size_t first = static_cast<std::size_t>(stay.stage) * (groups + 1);
            days[first].push_back(length);
            if (stay.group >= 0) days[first + 1 + static_cast<std::size_t>(stay.group)].push_back(length);
        }
        for (std::size_t stage = 0; stage < m_velocity.stages.size(); ++stage) {
            const auto time = [&](std::vector<qint64>& list) { return StageTime{static_cast<qint64>(list.size()), median(list)}; };
            m_velocity.stages[stage].all = time(days[stage * (groups + 1)]);
            for (std::size_t group = 0; group < groups; ++group) m_velocity.stages[stage].times.push_back(time(days[stage * (groups + 1) + 1 + group]));
        }
    }

    void countInside() {
        std::vector<std::vector<qint64>> ages(m_velocity.stages.size());
        for (const Stay& stay : m_velocity.stays) {
            if (!stay.left.isNull()) continue;
            StageFlow& flow = m_velocity.stages[static_cast<std::size_t>(stay.stage)];
            const qint64 age = stay.entered.daysTo(m_velocity.to);
            ++flow.inside;
            if (flow.stage.stallDays > 0 && age > flow.stage.stallDays) ++flow.stalled;
            ages[static_cast<std::size_t>(stay.stage)].push_back(age);
        }
        for (std::size_t stage = 0; stage < ages.size(); ++stage) m_velocity.stages[stage].insideMedianDays = median(ages[stage]);
    }

    void countReached() {
        const auto journeys = journeysOf(m_velocity);
        for (const Journey& journey : journeys) {
            if (journey.began < m_velocity.from) continue;
            for (int stage = 0; stage <= journey.furthest; ++stage)
                if (StageFlow& flow = m_velocity.stages[static_cast<std::size_t>(stage)]; flow.onTheWay) ++flow.reached;
        }
    }

    void countFlow() {
        const qint64 days = m_velocity.from.daysTo(m_velocity.to);
        const qint64 step = std::max<qint64>(1, (days + mostPoints - 2) / (mostPoints - 1));
        for (QDate day = m_velocity.to; day >= m_velocity.from; day = day.addDays(-step)) m_velocity.flow.push_back({day, std::vector<qint64>(m_velocity.stages.size(), 0)});
        std::reverse(m_velocity.flow.begin(), m_velocity.flow.end());
        const auto firstFrom = [&](const QDate& day) {
            return std::lower_bound(m_velocity.flow.begin(), m_velocity.flow.end(), day, [](const FlowPoint& point, const QDate& other) { return point.day < other; }) - m_velocity.flow.begin();
        };
        // What comes and goes at each point; summed up, how many are there.
        std::vector<std::vector<qint64>> change(m_velocity.flow.size() + 1, std::vector<qint64>(m_velocity.stages.size(), 0));
        for (const Stay& stay : m_velocity.stays) {
            const auto stage = static_cast<std::size_t>(stay.stage);
            ++change[static_cast<std::size_t>(firstFrom(stay.entered))][stage];
            if (!stay.left.isNull()) --change[static_cast<std::size_t>(firstFrom(stay.left))][stage];
        }
        std::vector<qint64> now(m_velocity.stages.size(), 0);
        for (std::size_t point = 0; point < m_velocity.flow.size(); ++point)
            for (std::size_t stage = 0; stage < now.size(); ++stage) m_velocity.flow[point].inside[stage] = now[stage] += change[point][stage];
    }

    store::Connection& m_connection;
    const EntityDef& m_entity;
    const VelocityQuery& m_query;
    const TrackDef& m_track;
    Velocity m_velocity;
    Places m_stages;
    Places m_groups;
    QHash<RecordId, Known> m_records;
};

std::vector<RecordId> each(std::vector<RecordId> records) {
    std::sort(records.begin(), records.end());
    records.erase(std::unique(records.begin(), records.end()), records.end());
    return records;
}

template <class Fits>
std::vector<RecordId> recordsOf(const Velocity& velocity, Fits fits) {
    std::vector<RecordId> records;
    for (const Stay& stay : velocity.stays)
        if (fits(stay)) records.push_back(stay.record);
    return each(std::move(records));
}

} // namespace

Expected<Velocity> readVelocity(store::Connection& connection, const Catalogue& catalogue, const VelocityQuery& query) {
    const auto entity = catalogue.entity(trackDef(query.track).entity);
    if (!entity) return tl::unexpected(entity.error());
    return Reader(connection, **entity, query).read();
}

std::vector<RecordId> recordsThatLeft(const Velocity& velocity, int stage, int group) {
    return recordsOf(velocity, [&](const Stay& stay) {
        return stay.stage == stage && (group < 0 || stay.group == group) && !stay.left.isNull() && stay.left >= velocity.from && stay.left <= velocity.to;
    });
}

std::vector<RecordId> recordsInside(const Velocity& velocity, int stage, const QDate& day) {
    return recordsOf(velocity, [&](const Stay& stay) { return stay.stage == stage && stay.entered <= day && (stay.left.isNull() || stay.left > day); });
}

std::vector<RecordId> recordsStalled(const Velocity& velocity, int stage) {
    const int norm = velocity.stages[static_cast<std::size_t>(stage)].stage.stallDays;
    return recordsOf(velocity, [&](const Stay& stay) { return norm > 0 && stay.stage == stage && stay.left.isNull() && stay.entered.daysTo(velocity.to) > norm; });
}

std::vector<RecordId> recordsThatReached(const Velocity& velocity, int stage) {
    std::vector<RecordId> records;
    const auto journeys = journeysOf(velocity);
    for (auto journey = journeys.cbegin(); journey != journeys.cend(); ++journey)
        if (journey->began >= velocity.from && journey->furthest >= stage) records.push_back(journey.key());
    return each(std::move(records));
}

} // namespace channelbook::pipeline
