#include "core/pipeline/Stages.h"

#include "core/deals/Deals.h"
#include "core/pipeline/Needs.h"
#include "core/records/Words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace channelbook::pipeline {

using namespace records;
using namespace Qt::StringLiterals;

namespace {

/// Days an open deal may stay in a stage until a program says otherwise.
constexpr int dealStallDays = 45;

QString words(const char* text, int count = -1) { return QCoreApplication::translate("Pipeline", text, nullptr, count); }

struct RoleWords {
    StageRole role;
    const char* name;
    const char* label;
};
constexpr std::array roles{
    RoleWords{StageRole::Prospect, "prospect", QT_TRANSLATE_NOOP("Pipeline", "Prospect")},
    RoleWords{StageRole::Recruiting, "recruiting", QT_TRANSLATE_NOOP("Pipeline", "Recruiting")},
    RoleWords{StageRole::Onboarding, "onboarding", QT_TRANSLATE_NOOP("Pipeline", "Onboarding")},
    RoleWords{StageRole::Active, "active", QT_TRANSLATE_NOOP("Pipeline", "Active")},
    RoleWords{StageRole::AtRisk, "at_risk", QT_TRANSLATE_NOOP("Pipeline", "At risk")},
    RoleWords{StageRole::Leaving, "leaving", QT_TRANSLATE_NOOP("Pipeline", "Leaving")},
    RoleWords{StageRole::Former, "former", QT_TRANSLATE_NOOP("Pipeline", "Former")},
    RoleWords{StageRole::Open, "open", QT_TRANSLATE_NOOP("Pipeline", "Open")},
    RoleWords{StageRole::Won, "won", QT_TRANSLATE_NOOP("Pipeline", "Won")},
    RoleWords{StageRole::Lost, "lost", QT_TRANSLATE_NOOP("Pipeline", "Lost")},
};

QString roleColumn(Track track) { return track == Track::Deal ? u"outcome"_s : u"role"_s; }

/// What a lifecycle stage means by its name alone, where nobody said.
StageRole usualRole(Track track, const QString& name) {
    for (const Stage& stage : standardStages(track))
        if (stage.name == name) return stage.role;
    return track == Track::Partner ? StageRole::Active : StageRole::Open;
}

/// What is usually asked on entering a deals' stage of a role.
QStringList usualDealNeeds(StageRole role) {
    return role == StageRole::Won ? QStringList{u"amount"_s, u"close_date"_s} : role == StageRole::Lost ? QStringList{u"close_date"_s} : QStringList();
}

QString rulesText(const QStringList& needs) { return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(needs)).toJson(QJsonDocument::Compact)); }

QStringList readRules(const QString& text) {
    // The first programs kept a list by commas.
    if (!text.startsWith(u'[')) return text.split(u',', Qt::SkipEmptyParts);
    QStringList needs;
    for (const QJsonValue& need : QJsonDocument::fromJson(text.toUtf8()).array()) needs << need.toString();
    return needs;
}

} // namespace

const TrackDef& trackDef(Track track) {
    static const std::array<TrackDef, allTracks.size()> defs{
        TrackDef{Track::Partner, u"partner"_s, u"partner"_s, u"stage"_s, u"stage_since"_s, u"lifecycle_stage"_s, QT_TRANSLATE_NOOP("Pipeline", "Partner lifecycle")},
        TrackDef{Track::Recruiting, u"recruiting"_s, u"partner"_s, u"recruit_stage"_s, u"recruit_since"_s, u"recruiting_stage"_s, QT_TRANSLATE_NOOP("Pipeline", "Recruiting")},
        TrackDef{Track::Deal, u"deal"_s, u"deal"_s, u"stage"_s, u"stage_since"_s, u"deal_stage"_s, QT_TRANSLATE_NOOP("Pipeline", "Deals")}};
    return defs[static_cast<std::size_t>(track)];
}

const TrackDef* trackOf(QStringView entity, QStringView field) {
    for (const Track track : allTracks)
        if (const TrackDef& def = trackDef(track); def.entity == entity && def.field == field) return &def;
    return nullptr;
}

Expected<const TrackDef*> trackNamed(const QString& key) {
    QStringList known;
    for (const Track track : allTracks) {
        if (trackDef(track).key == key) return &trackDef(track);
        known << trackDef(track).key;
    }
    return failure(ErrorCode::InvalidValue, {u"track"_s, key, known.join(u", "_s)});
}

QString labelOf(Track track) { return words(trackDef(track).label); }

QString roleName(StageRole role) { return QString::fromLatin1(roles[static_cast<std::size_t>(role)].name); }

std::optional<StageRole> roleNamed(QStringView name) {
    for (const RoleWords& role : roles)
        if (name == QLatin1String(role.name)) return role.role;
    return std::nullopt;
}

QString labelOf(StageRole role) { return words(roles[static_cast<std::size_t>(role)].label); }

std::vector<StageRole> rolesOf(Track track) {
    if (track != Track::Partner) return {StageRole::Open, StageRole::Won, StageRole::Lost};
    return {StageRole::Prospect, StageRole::Recruiting, StageRole::Onboarding, StageRole::Active, StageRole::AtRisk, StageRole::Leaving, StageRole::Former};
}

const std::vector<Stage>& standardStages(Track track) {
    using enum StageRole;
    static const std::vector<Stage> lifecycle{
        {0, u"Prospect"_s, 10, Prospect, 60, 0, {}, {}},
        {0, u"Recruiting"_s, 20, Recruiting, 45, 0, {}, {}},
        {0, u"Onboarding"_s, 30, Onboarding, 90, 0, {u"manager"_s}, {}},
        {0, u"Active"_s, 40, Active, 0, 0, {u"agreement_start"_s}, {}},
        {0, u"Growing"_s, 50, Active, 0, 0, {u"agreement_start"_s}, {}},
        {0, u"At risk"_s, 60, AtRisk, 60, 0, {}, {}},
        {0, u"Offboarding"_s, 70, Leaving, 60, 0, {}, {}},
        {0, u"Former"_s, 80, Former, 0, 0, {}, {}},
    };
    static const std::vector<Stage> recruiting{
        {0, u"Identified"_s, 10, Open, 30, 0, {}, {}},
        {0, u"Contacted"_s, 20, Open, 21, 0, {}, {}},
        {0, u"In talks"_s, 30, Open, 30, 0, {u"manager"_s}, {}},
        {0, u"Evaluating"_s, 40, Open, 45, 0, {u"type"_s}, {}},
        {0, u"Agreement sent"_s, 50, Open, 21, 0, {}, {}},
        {0, u"Signed"_s, 60, Won, 0, 0, {u"agreement_start"_s}, {}},
        {0, u"Declined"_s, 70, Lost, 0, 0, {}, {}},
    };
    static const std::vector<Stage> deal = [] {
        std::vector<Stage> stages;
        for (const deals::DealStage& stage : deals::standardDealStages()) {
            const StageRole role = roleNamed(stage.outcome).value_or(Open);
            stages.push_back({0, stage.name, stage.rank, role, role == Open ? dealStallDays : 0, 0, usualDealNeeds(role), {}});
        }
        return stages;
    }();
    return track == Track::Partner ? lifecycle : track == Track::Recruiting ? recruiting : deal;
}

void addStandardStages(store::Transaction& transaction) {
    for (const Stage& stage : standardStages())
        transaction.cached(u"INSERT INTO lifecycle_stage(id, name, rank, role, stall_days, wip_limit, entry_rules) VALUES(?, ?, ?, ?, ?, ?, ?)"_s)
            .bindAll(transaction.newId(), stage.name, stage.rank, roleName(stage.role), stage.stallDays, stage.wipLimit, rulesText(stage.entryNeeds))
            .run();
}

std::vector<Stage> stagesOf(store::Connection& connection, Track track) {
    store::Statement statement(connection, u"SELECT id, name, rank, %1, stall_days, wip_limit, entry_rules, leave_rules FROM %2 ORDER BY rank, name"_s
                                               .arg(roleColumn(track), trackDef(track).table));
    std::vector<Stage> stages;
    while (statement.step()) {
        Stage stage;
        stage.id = statement.integer(0);
        stage.name = statement.text(1);
        stage.rank = static_cast<int>(statement.integer(2));
        stage.role = roleNamed(statement.text(3)).value_or(usualRole(track, stage.name));
        const bool dealsNorm = track == Track::Deal && stage.role == StageRole::Open && statement.isNull(4);
        stage.stallDays = dealsNorm ? dealStallDays : static_cast<int>(statement.integer(4));
        stage.wipLimit = static_cast<int>(statement.integer(5));
        stage.entryNeeds = statement.isNull(6) && track == Track::Deal ? usualDealNeeds(stage.role) : readRules(statement.text(6));
        stage.leaveNeeds = readRules(statement.text(7));
        stages.push_back(std::move(stage));
    }
    return stages.empty() ? standardStages(track) : stages;
}

std::vector<Stage> lifecycleStages(store::Connection& connection) { return stagesOf(connection, Track::Partner); }

const Stage* stageNamed(const std::vector<Stage>& stages, QStringView name) {
    const auto found = std::find_if(stages.begin(), stages.end(), [&](const Stage& stage) { return stage.name == name; });
    return found == stages.end() ? nullptr : &*found;
}

const Stage* stageOfRole(const std::vector<Stage>& stages, StageRole role) {
    const auto found = std::find_if(stages.begin(), stages.end(), [&](const Stage& stage) { return stage.role == role; });
    return found == stages.end() ? nullptr : &*found;
}

namespace {

Expected<void> check(const EntityDef& entity, Track track, const std::vector<Stage>& stages) {
    QSet<QString> names;
    for (const Stage& stage : stages) {
        const QString name = stage.name.trimmed();
        if (name.isEmpty()) return failure(ErrorCode::MissingValue, {words(QT_TRANSLATE_NOOP("Pipeline", "A stage's name"))});
        if (names.contains(name.toCaseFolded())) return failure(ErrorCode::DuplicateName, {words(QT_TRANSLATE_NOOP("Pipeline", "stage")), name});
        names.insert(name.toCaseFolded());
        for (const auto& [field, number] : {std::pair(u"stall_days"_s, stage.stallDays), std::pair(u"wip_limit"_s, stage.wipLimit)})
            if (number < 0) return failure(ErrorCode::InvalidValue, {field, QString::number(number), words(QT_TRANSLATE_NOOP("Pipeline", "0 or a positive number"))});
        const auto allowed = rolesOf(track);
        if (std::find(allowed.begin(), allowed.end(), stage.role) == allowed.end())
            return failure(ErrorCode::InvalidValue, {u"role"_s, roleName(stage.role), labelOf(track)});
        for (const QString& text : stage.entryNeeds + stage.leaveNeeds)
            if (const auto need = readNeed(entity, text); !need) return tl::unexpected(need.error());
    }
    if (stages.empty()) return failure(ErrorCode::MissingValue, {words(QT_TRANSLATE_NOOP("Pipeline", "A stage"))});
    return {};
}

/// The table's column of the state, "partner.stage" as "stage" of "partner".
const FieldDef& stateOf(const EntityDef& entity, Track track) { return *entity.field(trackDef(track).field); }

qint64 inStage(store::Connection& connection, const FieldDef& state, const QString& name) {
    store::Statement count(connection, u"SELECT count(*) FROM %1 WHERE %2 = ?"_s.arg(state.table, state.column));
    return count.bind(1, name).step() ? count.integer(0) : 0;
}

const Stage* stageOfId(const std::vector<Stage>& stages, RecordId id) {
    const auto found = std::find_if(stages.begin(), stages.end(), [&](const Stage& stage) { return id != 0 && stage.id == id; });
    return found == stages.end() ? nullptr : &*found;
}

/// Records and their history go along with a stage's new name.
void rename(store::Transaction& transaction, Track track, const FieldDef& state, const QString& from, const QString& to) {
    transaction.cached(u"UPDATE %1 SET %2 = ?2 WHERE %2 = ?1"_s.arg(state.table, state.column)).bindAll(from, to).run();
    const QString whose = track == Track::Recruiting ? u"partner_id IS NOT NULL AND track = 'recruiting'"_s : track == Track::Partner ? u"partner_id IS NOT NULL AND track IS NULL"_s : u"deal_id IS NOT NULL"_s;
    for (const char* column : {"from_stage", "to_stage"})
        transaction.cached(u"UPDATE stage_change SET %1 = ?2 WHERE %1 = ?1 AND %2"_s.arg(QLatin1String(column), whose)).bindAll(from, to).run();
}

} // namespace

Expected<void> checkStages(store::Connection& connection, const Catalogue& catalogue, Track track, const std::vector<Stage>& stages) {
    const auto entity = catalogue.entity(trackDef(track).entity);
    if (!entity) return tl::unexpected(entity.error());
    if (auto fine = check(**entity, track, stages); !fine) return fine;
    const FieldDef& state = stateOf(**entity, track);
    for (const Stage& stage : stagesOf(connection, track)) {
        const Stage* kept = stageOfId(stages, stage.id);
        // Standard steps that nobody stored yet have no ids: there a name that is left out goes.
        if (stage.id == 0 && stageNamed(stages, stage.name) != nullptr) continue;
        const bool renamed = kept != nullptr && kept->name.trimmed() != stage.name;
        if (kept != nullptr && !(renamed && track == Track::Deal)) continue;
        const qint64 count = inStage(connection, state, stage.name);
        if (count == 0) continue;
        if (renamed) return failure(ErrorCode::BadArgument, {stage.name, words(QT_TRANSLATE_NOOP("Pipeline", "the CRM calls this stage so; it has deals and keeps its name."))});
        return failure(ErrorCode::BadArgument, {stage.name, words(QT_TRANSLATE_N_NOOP("Pipeline", "%n record(s) are in this stage. Move them to another one before it is taken away."), static_cast<int>(count))});
    }
    return {};
}

Expected<void> apply(store::Transaction& transaction, const SaveStages& command) {
    const TrackDef& def = trackDef(command.track);
    const auto entity = command.catalogue.entity(def.entity);
    if (!entity) return tl::unexpected(entity.error());
    if (auto fine = checkStages(transaction.connection(), command.catalogue, command.track, command.stages); !fine) return fine;
    const FieldDef& state = stateOf(**entity, command.track);
    transaction.info().args[u"track"_s] = def.key;
    const std::vector<Stage> before = stagesOf(transaction.connection(), command.track);
    QStringList names;
    for (const Stage& stage : command.stages) names << stage.name.trimmed();
    // The row of a name stays that name's: so two stages may exchange their names, and undo goes the same way back.
    const auto rowOf = [&](const Stage& stage) -> RecordId {
        if (const Stage* named = stageNamed(before, stage.name.trimmed()); named != nullptr && named->id != 0) return named->id;
        const Stage* old = stageOfId(before, stage.id);
        return old != nullptr && !names.contains(old->name) ? old->id : 0;
    };
    QSet<RecordId> rows;
    for (const Stage& stage : command.stages) rows.insert(rowOf(stage));
    for (const Stage& stage : before)
        if (stage.id != 0 && !rows.contains(stage.id)) transaction.cached(u"DELETE FROM %1 WHERE id = ?"_s.arg(def.table)).bind(1, stage.id).run();
    std::vector<std::pair<const Stage*, QString>> renamed;
    for (const Stage& stage : command.stages) {
        const Stage* old = stageOfId(before, stage.id);
        if (old == nullptr || old->name == stage.name.trimmed()) continue;
        const QString passing = u"\u0001%1"_s.arg(stage.id);
        rename(transaction, command.track, state, old->name, passing);
        renamed.emplace_back(&stage, passing);
    }
    for (const auto& [stage, passing] : renamed) rename(transaction, command.track, state, passing, stage->name.trimmed());

    const QString update = u"UPDATE %1 SET name = ?, rank = ?, %2 = ?, stall_days = ?, wip_limit = ?, entry_rules = ?, leave_rules = ? WHERE id = ?"_s.arg(def.table, roleColumn(command.track));
    const QString insert = u"INSERT INTO %1(name, rank, %2, stall_days, wip_limit, entry_rules, leave_rules, id) VALUES(?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(def.table, roleColumn(command.track));
    int rank = 0;
    for (const Stage& stage : command.stages) {
        rank += 10;
        const RecordId row = rowOf(stage);
        transaction.cached(row != 0 ? update : insert)
            .bindAll(stage.name.trimmed(), rank, roleName(stage.role), stage.stallDays, stage.wipLimit, rulesText(stage.entryNeeds), rulesText(stage.leaveNeeds),
                     row != 0 ? row : transaction.newId())
            .run();
    }
    return {};
}

} // namespace channelbook::pipeline
