#include "core/pipeline/Pipeline.h"

#include <QHash>

#include <algorithm>
#include <memory>

namespace channelbook::pipeline {

using namespace records;
using namespace Qt::StringLiterals;

namespace {

/// The words of all stages, where one is not among them.
tl::unexpected<Error> unknownStage(const FieldDef& state, const QString& name, const std::vector<Stage>& stages) {
    QStringList names;
    for (const Stage& stage : stages) names << stage.name;
    return failure(ErrorCode::InvalidValue, {state.key, name, names.join(u", "_s)});
}

const PendingValue* changeOf(const std::vector<PendingValue>& changes, const FieldDef& field) {
    const auto found = std::find_if(changes.begin(), changes.end(), [&](const PendingValue& change) { return change.field->storedName() == field.storedName(); });
    return found == changes.end() ? nullptr : &*found;
}

/// What leaving `from` and entering `to` ask together.
std::vector<Need> needsOf(const EntityDef& entity, const Stage* from, const Stage& to) {
    std::vector<Need> needs = readNeeds(entity, to.entryNeeds);
    if (from != nullptr && from->name != to.name)
        for (Need& need : readNeeds(entity, from->leaveNeeds))
            if (std::none_of(needs.begin(), needs.end(), [&](const Need& known) { return known.text == need.text; })) needs.push_back(std::move(need));
    return needs;
}

/// TransitionRefused where a record lacks what its move asks.
Expected<void> checkMove(store::Transaction& transaction, const EntityDef& entity, const std::vector<Stage>& stages, RecordId id, const std::vector<PendingValue>& changes,
                         const QString& from, const Stage& to) {
    const std::vector<Need> missing = unmetAfter(transaction.connection(), entity, id, needsOf(entity, stageNamed(stages, from), to), changes);
    if (missing.empty()) return {};
    return failure(ErrorCode::TransitionRefused, {id == 0 ? QString() : nameOf(transaction.connection(), entity, id), from, to.name, mendText(missing)});
}

struct Moved {
    RecordId record = 0;
    QString from;
    QString to;
};

void note(store::Transaction& transaction, Track track, const FieldDef& since, const Moved& moved) {
    if (moved.record == 0) return;
    const QString whose = track == Track::Deal ? u"deal_id"_s : u"partner_id"_s;
    // Who was at no step yet was at the first one, since they became what they are.
    const QString from = track == Track::Recruiting ? u"coalesce(recruit_since, stage_since)"_s : since.column;
    transaction
        .cached(u"INSERT INTO stage_change(id, %1, from_stage, to_stage, at, who, track, from_since) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, (SELECT %2 FROM %3 WHERE id = ?2))"_s.arg(whose, from, since.table))
        .bindAll(transaction.newId(), moved.record, textValue(moved.from), moved.to, transaction.nowText(), transaction.who(), track == Track::Recruiting ? Value{trackDef(track).key} : Value{})
        .run();
}

bool isBefore(StageRole role) { return role == StageRole::Prospect || role == StageRole::Recruiting; }

/// Where a step of recruiting takes the lifecycle of a partner-to-be; empty: nowhere.
QString lifecycleAfter(const std::vector<Stage>& lifecycle, const std::vector<Stage>& steps, const Stage& step) {
    const Stage* next = nullptr;
    if (step.role == StageRole::Won) next = stageOfRole(lifecycle, StageRole::Onboarding);
    if (step.role == StageRole::Open && step.name != steps.front().name) next = stageOfRole(lifecycle, StageRole::Recruiting);
    return next == nullptr ? QString() : next->name;
}

/// Partners' rules for one change; `partner` outlives it.
class PartnerChange {
public:
    PartnerChange(store::Transaction& transaction, const EntityDef& partner, RecordId id, std::vector<PendingValue>& changes, Origin origin)
        : m_transaction(transaction), m_partner(partner), m_id(id), m_changes(changes), m_person(origin == Origin::Person), m_stages(stagesOf(transaction.connection(), Track::Partner)) {}

    Expected<void> run() {
        const PendingValue* recruiting = changeOf(m_changes, state(Track::Recruiting));
        const PendingValue* lifecycle = changeOf(m_changes, state(Track::Partner));
        if (recruiting != nullptr)
            if (auto moved = recruit(toText(recruiting->before), toText(recruiting->after), lifecycle != nullptr); !moved) return moved;
        lifecycle = changeOf(m_changes, state(Track::Partner));
        if (lifecycle == nullptr) {
            if (m_id == 0) set(Track::Partner, m_stages.front().name);
            return {};
        }
        return live(toText(lifecycle->before), toText(lifecycle->after), recruiting != nullptr);
    }

private:
    const FieldDef& state(Track track) const { return *m_partner.field(trackDef(track).field); }

    /// The instant is worked out, so people and files do not set it; the store does.
    const FieldDef& since(Track track) const {
        static const FieldDef lifecycle = field(FieldType::Instant, "stage_since", "In stage since", u"p.stage_since"_s, "partner.stage_since");
        static const FieldDef recruiting = field(FieldType::Instant, "recruit_since", "In step since", u"p.recruit_since"_s, "partner.recruit_since");
        return track == Track::Partner ? lifecycle : recruiting;
    }

    void set(Track track, const QString& stage) {
        m_changes.push_back({&state(track), Value{}, stage});
        m_changes.push_back({&since(track), Value{}, m_transaction.nowText()});
    }

    QString stored(Track track) { return m_id == 0 ? QString() : toText(readStored(m_transaction.connection(), m_id, {&state(track)}).front()); }

    Expected<void> live(const QString& from, const QString& to, bool recruited) {
        const Stage* stage = stageNamed(m_stages, to);
        if (stage == nullptr) return unknownStage(state(Track::Partner), to, m_stages);
        if (m_person)
            if (auto may = checkMove(m_transaction, m_partner, m_stages, m_id, m_changes, from, *stage); !may) return may;
        note(m_transaction, Track::Partner, since(Track::Partner), {m_id, from, to});
        m_changes.push_back({&since(Track::Partner), Value{}, m_transaction.nowText()});
        const Stage* left = stageNamed(m_stages, from);
        if (m_id != 0 && !recruited && left != nullptr && isBefore(left->role) && !isBefore(stage->role)) endRecruiting(stage->role);
        return {};
    }

    /// Whoever goes on in the lifecycle was signed; whoever goes away was not.
    void endRecruiting(StageRole to) {
        const auto steps = stagesOf(m_transaction.connection(), Track::Recruiting);
        const QString at = stored(Track::Recruiting);
        const Stage* here = stageNamed(steps, at);
        const bool signedUp = to == StageRole::Onboarding || to == StageRole::Active || to == StageRole::AtRisk;
        const Stage* end = stageOfRole(steps, signedUp ? StageRole::Won : StageRole::Lost);
        if (end == nullptr || (here != nullptr && here->role != StageRole::Open)) return;
        note(m_transaction, Track::Recruiting, since(Track::Recruiting), {m_id, at.isEmpty() ? steps.front().name : at, end->name});
        set(Track::Recruiting, end->name);
    }

    Expected<void> recruit(const QString& from, const QString& to, bool lifecycleToo) {
        if (to.isEmpty()) {
            m_changes.push_back({&since(Track::Recruiting), Value{}, Value{}});
            return {};
        }
        const auto steps = stagesOf(m_transaction.connection(), Track::Recruiting);
        const Stage* step = stageNamed(steps, to);
        if (step == nullptr && !m_person) return {}; // a file's own word is no step, but kept
        if (step == nullptr) return unknownStage(state(Track::Recruiting), to, steps);
        if (m_person)
            if (auto may = checkMove(m_transaction, m_partner, steps, m_id, m_changes, from.isEmpty() ? steps.front().name : from, *step); !may) return may;
        note(m_transaction, Track::Recruiting, since(Track::Recruiting), {m_id, from.isEmpty() ? steps.front().name : from, to});
        m_changes.push_back({&since(Track::Recruiting), Value{}, m_transaction.nowText()});
        if (!lifecycleToo) follow(steps, *step);
        return {};
    }

    /// The lifecycle goes along: to onboarding with the one who signed, to recruiting with the one who is talked to.
    void follow(const std::vector<Stage>& steps, const Stage& step) {
        const QString at = stored(Track::Partner);
        const Stage* here = stageNamed(m_stages, at);
        if (m_id != 0 && (here == nullptr || !isBefore(here->role))) return;
        const QString next = lifecycleAfter(m_stages, steps, step);
        if (!next.isEmpty() && next != at) m_changes.push_back({&state(Track::Partner), textValue(at), next});
    }

    store::Transaction& m_transaction;
    const EntityDef& m_partner;
    RecordId m_id;
    std::vector<PendingValue>& m_changes;
    bool m_person;
    std::vector<Stage> m_stages;
};

} // namespace

ChangeRule lifecycleRule(const EntityDef& partner) {
    return [def = std::make_shared<const EntityDef>(partner)](store::Transaction& transaction, RecordId id, std::vector<PendingValue>& changes, Origin origin) -> Expected<void> {
        const bool moves = std::any_of(changes.begin(), changes.end(), [](const PendingValue& change) { return change.field->column == u"stage" || change.field->column == u"recruit_stage"; });
        return id != 0 && !moves ? Expected<void>() : PartnerChange(transaction, *def, id, changes, origin).run();
    };
}

ChangeRule dealRule(const EntityDef& deal) {
    return [def = std::make_shared<const EntityDef>(deal)](store::Transaction& transaction, RecordId id, std::vector<PendingValue>& changes, Origin origin) -> Expected<void> {
        const PendingValue* change = changeOf(changes, *def->field(trackDef(Track::Deal).field));
        if (origin != Origin::Person || change == nullptr || isNull(change->after)) return {};
        const auto stages = stagesOf(transaction.connection(), Track::Deal);
        const Stage* to = stageNamed(stages, toText(change->after));
        if (to == nullptr) return unknownStage(*change->field, toText(change->after), stages);
        return id == 0 ? Expected<void>() : checkMove(transaction, *def, stages, id, changes, toText(change->before), *to);
    };
}

Expected<void> apply(store::Transaction& transaction, const MoveToStage& command) {
    const TrackDef& track = trackDef(command.track);
    const auto entity = command.catalogue.entity(track.entity);
    if (!entity) return tl::unexpected(entity.error());
    const FieldDef* state = (*entity)->field(track.field);
    std::vector<std::pair<const FieldDef*, Value>> fill;
    for (const auto& [key, value] : command.fill) {
        const auto field = fieldOf(**entity, key);
        if (!field) return tl::unexpected(field.error());
        if (!(*field)->editable()) return failure(ErrorCode::ReadOnlyField, {track.entity, key});
        fill.emplace_back(*field, value);
    }
    auto& args = transaction.info().args;
    args[u"entity"_s] = track.entity;
    args[u"to"_s] = command.stage;
    args[u"count"_s] = static_cast<qint64>(command.records.size());
    QHash<RecordId, std::vector<Need>> missing;
    if (!fill.empty())
        for (MoveNeeds& one : missingForMove(transaction.connection(), command.catalogue, command.track, command.records, command.stage)) missing.insert(one.record, std::move(one.missing));
    for (const RecordId id : command.records) {
        const QString name = nameOf(transaction.connection(), **entity, id);
        if (name.isEmpty()) return failure(ErrorCode::RecordNotFound, {track.entity, QString::number(id)});
        if (id == command.records.front()) args[u"record"_s] = name;
        std::vector<std::pair<const FieldDef*, Value>> values{{state, command.stage}};
        for (const Need& need : missing.value(id))
            for (const auto& given : fill)
                if (given.first->key == need.field->key) values.push_back(given);
        if (auto moved = updateRecord(transaction, **entity, id, values, Origin::Person); !moved) return tl::unexpected(moved.error());
    }
    return {};
}

std::vector<MoveNeeds> missingForMove(store::Connection& connection, const Catalogue& catalogue, Track track, const std::vector<RecordId>& records, const QString& stage) {
    const EntityDef& entity = *catalogue.find(trackDef(track).entity);
    const auto stages = stagesOf(connection, track);
    const auto lifecycle = stagesOf(connection, Track::Partner);
    const Stage* to = stageNamed(stages, stage);
    if (to == nullptr) return {};
    const FieldDef& name = *entity.field(entity.nameField);
    const FieldDef& state = *entity.field(trackDef(track).field);
    QHash<QString, std::vector<RecordId>> byStage;
    QHash<RecordId, QString> names;
    for (const RecordRow& row : readRows(connection, entity, records, {&name, &state})) {
        const QString from = toText(row.values[1]);
        if (from == stage) continue;
        byStage[from.isEmpty() && track == Track::Recruiting ? stages.front().name : from].push_back(row.id);
        names.insert(row.id, toText(row.values[0]));
    }
    QHash<RecordId, MoveNeeds> found;
    const auto lacks = [&](RecordId id, const QString& from, const Need& need) {
        MoveNeeds& one = *found.insert(id, found.value(id, {id, names.value(id), from, {}}));
        if (std::none_of(one.missing.begin(), one.missing.end(), [&](const Need& known) { return known.text == need.text; })) one.missing.push_back(need);
    };
    for (auto group = byStage.cbegin(); group != byStage.cend(); ++group) {
        const std::vector<Need> needs = needsOf(entity, stageNamed(stages, group.key()), *to);
        for (const Unmet& unmet : unmetNeeds(connection, entity, group.value(), needs))
            for (const std::size_t place : unmet.needs) lacks(unmet.record, group.key(), needs[place]);
        if (track != Track::Recruiting) continue;
        // The lifecycle goes along with a step of recruiting, and asks for its own.
        const QString follows = lifecycleAfter(lifecycle, stages, *to);
        std::vector<RecordId> following;
        if (!follows.isEmpty())
            for (const RecordRow& row : readRows(connection, entity, group.value(), {entity.field(trackDef(Track::Partner).field)}))
                if (const Stage* at = stageNamed(lifecycle, toText(row.values[0])); at != nullptr && isBefore(at->role)) following.push_back(row.id);
        for (const MoveNeeds& more : missingForMove(connection, catalogue, Track::Partner, following, follows))
            for (const Need& need : more.missing) lacks(more.record, group.key(), need);
    }
    std::vector<MoveNeeds> result;
    for (const RecordId id : records)
        if (const auto one = found.constFind(id); one != found.constEnd()) result.push_back(*one);
    return result;
}

std::vector<StageChange> stageHistory(store::Connection& connection, RecordId record) {
    store::Statement statement(connection, "SELECT from_stage, to_stage, at, who FROM stage_change WHERE partner_id = ?1 AND track IS NULL"
                                           " UNION ALL SELECT from_stage, to_stage, at, who FROM stage_change WHERE deal_id = ?1 ORDER BY 3 DESC");
    statement.bind(1, record);
    std::vector<StageChange> changes;
    while (statement.step()) changes.push_back({statement.text(0), statement.text(1), statement.text(2), statement.text(3)});
    return changes;
}

} // namespace channelbook::pipeline
