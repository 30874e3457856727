#include "core/matching/Duplicates.h"

#include "core/matching/Candidates.h"
#include "core/matching/Walk.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <map>
#include <set>

namespace channelbook::matching {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

constexpr std::size_t perPart = 100'000; ///< records whose keys are held at a time
constexpr qint64 progressEvery = 1024;
constexpr std::size_t perArrival = 3;

using IdPair = std::pair<RecordId, RecordId>;
IdPair ordered(RecordId a, RecordId b) { return {std::min(a, b), std::max(a, b)}; }

std::set<IdPair> differentPairs(store::Connection& connection) {
    std::set<IdPair> pairs;
    Statement statement(connection, "SELECT first_id, second_id FROM match_different");
    while (statement.step()) pairs.emplace(statement.integer(0), statement.integer(1));
    return pairs;
}

bool isCompany(QStringView entity) { return entity == u"company"; }

qint64 countOf(store::Connection& connection, const QString& entity) {
    return connection.integer(u"SELECT count(*) FROM %1"_s.arg(entity).toUtf8().constData());
}

/// Fills in names, evidence and words.
class Explainer {
public:
    Explainer(store::Connection& connection, const QString& entity, const WordWeights& weights)
        : m_facts(connection, entity), m_weights(weights), m_maker(isCompany(entity)) {}

    [[nodiscard]] MatchPair explained(RecordId first, RecordId second, double points) {
        MatchPair pair;
        pair.first = first;
        pair.second = second;
        pair.points = points;
        const auto left = m_facts.find(first);
        const auto right = m_facts.find(second);
        if (!left || !right) return pair;
        pair.firstName = QString::fromStdString((*left)[Signal::Name]);
        pair.secondName = QString::fromStdString((*right)[Signal::Name]);
        pair.evidence = explain(m_maker.keep(*left), m_maker.keep(*right), m_weights);
        pair.zone = zoneOf(points) == Zone::Take ? Zone::Take : Zone::Ask;
        for (const Evidence& evidence : pair.evidence) {
            pair.words << evidenceText(evidence, *left, *right);
            const bool key = evidence.signal == Signal::Registration || evidence.signal == Signal::Email || evidence.signal == Signal::Domain;
            pair.exact = pair.exact || (key && evidence.similarity >= 1);
        }
        return pair;
    }

private:
    FactsFinder m_facts;
    const WordWeights& m_weights;
    SubjectMaker m_maker;
};

struct Scored {
    RecordId first = 0;
    RecordId second = 0;
    double points = 0;
};

bool better(const Scored& a, const Scored& b) {
    if (a.points != b.points) return a.points > b.points;
    return std::pair(a.first, a.second) < std::pair(b.first, b.second);
}

std::vector<std::vector<RecordId>> groupsOf(const std::vector<Scored>& pairs) {
    std::map<RecordId, RecordId> parent;
    const auto root = [&](RecordId record) {
        parent.emplace(record, record);
        while (parent[record] != record) record = parent[record] = parent[parent[record]];
        return record;
    };
    for (const Scored& pair : pairs) {
        const RecordId a = root(pair.first);
        const RecordId b = root(pair.second);
        parent[std::max(a, b)] = std::min(a, b);
    }
    std::map<RecordId, std::vector<RecordId>> groups;
    for (const auto& [record, up] : parent) groups[root(record)].push_back(record);
    std::vector<std::vector<RecordId>> result;
    for (auto& [first, members] : groups) result.push_back(std::move(members));
    std::stable_sort(result.begin(), result.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
    return result;
}

QJsonArray idList(const std::vector<RecordId>& ids) {
    QJsonArray array;
    for (const RecordId id : ids) array.append(QString::number(id));
    return array;
}

QString zoneName(Zone zone) { return zone == Zone::Take ? u"take"_s : zone == Zone::Ask ? u"ask"_s : u"new"_s; }

} // namespace

QJsonObject MatchPair::toJson() const {
    QJsonArray reasons;
    for (std::size_t i = 0; i < evidence.size(); ++i)
        reasons.append(QJsonObject{{u"signal"_s, signalName(evidence[i].signal)}, {u"points"_s, evidence[i].points}, {u"words"_s, words.value(static_cast<qsizetype>(i))}});
    return {{u"first"_s, QString::number(first)}, {u"first_name"_s, firstName}, {u"second"_s, QString::number(second)}, {u"second_name"_s, secondName},
            {u"score"_s, points}, {u"zone"_s, zoneName(zone)}, {u"exact"_s, exact}, {u"evidence"_s, reasons}};
}

QJsonObject DuplicateReport::toJson() const {
    QJsonArray list;
    for (const MatchPair& pair : pairs) list.append(pair.toJson());
    QJsonArray grouped;
    for (const auto& group : groups) grouped.append(idList(group));
    return {{u"entity"_s, entity}, {u"records"_s, records}, {u"pairs"_s, list}, {u"more"_s, more}, {u"groups"_s, grouped}};
}

Expected<DuplicateReport> findDuplicates(store::Connection& connection, const QString& entityKey, double least, store::Progress& progress) {
    if (!canMatch(entityKey)) return failure(ErrorCode::BadArgument, {entityKey, QCoreApplication::translate("Commands", "records of this table cannot be compared")});
    const QString entity = matchedEntity(entityKey);
    const qint64 all = countOf(connection, entity);
    const WordWeights weights = sampledWeights(connection, entity, all);
    SubjectMaker maker(isCompany(entity));
    std::vector<Subject> subjects;
    subjects.reserve(static_cast<std::size_t>(all));
    FactsReader reader(connection, entity);
    Facts facts;
    const auto parts = static_cast<quint32>(1 + static_cast<std::size_t>(all) / perPart);
    progress.start(all * (1 + static_cast<qint64>(parts)));
    qint64 done = 0;
    const auto advance = [&] {
        if (++done % progressEvery == 0) progress.setDone(done);
        return !progress.isCancelled();
    };
    while (reader.next(facts)) {
        subjects.push_back(maker.keep(facts));
        if (!advance()) return failure(ErrorCode::Cancelled);
    }
    const std::set<IdPair> different = differentPairs(connection);
    std::vector<Scored> found;
    for (quint32 part = 0; part < parts; ++part) {
        CandidateIndex index(weights, part, parts);
        for (std::size_t i = 0; i < subjects.size(); ++i) index.add(subjects[i], static_cast<quint32>(i));
        index.finish();
        CandidateIndex::Look look;
        for (std::size_t i = 0; i < subjects.size(); ++i) {
            if (!advance()) return failure(ErrorCode::Cancelled);
            for (const quint32 other : index.find(subjects[i], look)) {
                if (other >= i) break;
                if (!worthComparing(subjects[other], subjects[i])) continue;
                const double points = score(subjects[other], subjects[i], weights);
                if (points < least || different.contains(ordered(subjects[other].id, subjects[i].id))) continue;
                found.push_back({subjects[other].id, subjects[i].id, points});
            }
        }
    }
    std::sort(found.begin(), found.end(), better);
    const auto same = [](const Scored& a, const Scored& b) { return a.first == b.first && a.second == b.second; };
    found.erase(std::unique(found.begin(), found.end(), same), found.end());
    DuplicateReport report;
    report.entity = entity;
    report.records = static_cast<qint64>(subjects.size());
    report.groups = groupsOf(found);
    Explainer explainer(connection, entity, weights);
    for (const Scored& pair : found) {
        if (report.pairs.size() == mostPairs) break;
        report.pairs.push_back(explainer.explained(pair.first, pair.second, pair.points));
    }
    report.more = static_cast<qint64>(found.size() - report.pairs.size());
    progress.setDone(progress.total());
    return report;
}

Expected<std::vector<MatchPair>> findMatches(store::Connection& connection, const Arrivals& arrivals, double least, store::Progress& progress) {
    const QString entity = matchedEntity(arrivals.entity);
    const QString arrived = u"t.id BETWEEN %1 AND %2"_s.arg(arrivals.first).arg(arrivals.last);
    const qint64 all = countOf(connection, entity);
    const qint64 fresh = connection.integer(u"SELECT count(*) FROM %1 t WHERE %2"_s.arg(entity, arrived).toUtf8().constData());
    if (fresh == 0 || fresh == all) return std::vector<MatchPair>{};
    const bool holdArrivals = fresh <= all - fresh;
    if (std::min(fresh, all - fresh) > mostArrivals) return std::vector<MatchPair>{};
    const WordWeights weights = sampledWeights(connection, entity, all);

    SubjectMaker maker(isCompany(entity));
    std::vector<Subject> held;
    Facts facts;
    const QString before = u"NOT ("_s + arrived + u')';
    FactsReader holding(connection, entity, holdArrivals ? arrived : before);
    while (holding.next(facts)) held.push_back(maker.keep(facts));
    CandidateIndex index(weights);
    for (std::size_t i = 0; i < held.size(); ++i) index.add(held[i], static_cast<quint32>(i));
    index.finish();

    const std::set<IdPair> different = differentPairs(connection);
    std::map<RecordId, std::vector<Scored>> best; // by arrival
    FactsReader walking(connection, entity, holdArrivals ? before : arrived);
    const auto keep = [&](const Walk::Found& found) {
        const RecordId arrival = holdArrivals ? held[found.position].id : found.passing;
        const RecordId known = holdArrivals ? found.passing : held[found.position].id;
        if (different.contains(ordered(arrival, known))) return;
        auto& list = best[arrival];
        list.push_back({known, arrival, found.points});
        std::sort(list.begin(), list.end(), better);
        if (list.size() > perArrival) list.pop_back();
    };
    if (!Walk([&](Facts& walked) { return walking.next(walked); }, isCompany(entity), {index, held, weights}, least, keep).run(progress)) return failure(ErrorCode::Cancelled);
    std::vector<Scored> found;
    for (const auto& [arrival, list] : best) found.insert(found.end(), list.begin(), list.end());
    std::sort(found.begin(), found.end(), better);
    std::vector<MatchPair> pairs;
    Explainer explainer(connection, entity, weights);
    for (const Scored& pair : found) pairs.push_back(explainer.explained(pair.first, pair.second, pair.points));
    return pairs;
}

Expected<void> apply(store::Transaction& transaction, const MarkDifferent& command) {
    for (const auto& [a, b] : command.pairs) {
        if (a == b) return failure(ErrorCode::BadArgument, {QString::number(a), QCoreApplication::translate("Commands", "a record cannot differ from itself")});
        const auto [first, second] = ordered(a, b);
        transaction.cached(u"INSERT INTO match_different(id, entity, first_id, second_id) SELECT ?1, ?2, ?3, ?4"
                           " WHERE NOT EXISTS(SELECT 1 FROM match_different WHERE first_id = ?3 AND second_id = ?4)"_s)
            .bindAll(transaction.newId(), matchedEntity(command.entity), first, second)
            .run();
    }
    transaction.info().args[u"count"_s] = static_cast<qint64>(command.pairs.size());
    return {};
}

Expected<void> apply(store::Transaction& transaction, const UnmarkDifferent& command) {
    for (const auto& [a, b] : command.pairs) {
        const auto [first, second] = ordered(a, b);
        transaction.cached(u"DELETE FROM match_different WHERE first_id = ? AND second_id = ?"_s).bindAll(first, second).run();
    }
    transaction.info().args[u"count"_s] = static_cast<qint64>(command.pairs.size());
    return {};
}

} // namespace channelbook::matching
