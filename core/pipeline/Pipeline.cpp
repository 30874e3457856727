#include "core/pipeline/Pipeline.h"

#include "core/partners/Partners.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace channelbook::pipeline {

using namespace records;
using namespace Qt::StringLiterals;

const std::vector<LifecycleStage>& standardStages() {
    static const std::vector<LifecycleStage> stages{
        {u"Prospect"_s, 10, 60, 0, {}},
        {u"Recruiting"_s, 20, 45, 0, {}},
        {u"Onboarding"_s, 30, 90, 0, {u"manager"_s}},
        {u"Active"_s, 40, 0, 0, {u"agreement_start"_s}},
        {u"Growing"_s, 50, 0, 0, {u"agreement_start"_s}},
        {u"At risk"_s, 60, 60, 0, {}},
        {u"Offboarding"_s, 70, 60, 0, {}},
        {u"Former"_s, 80, 0, 0, {}},
    };
    return stages;
}

void addStandardStages(store::Transaction& transaction) {
    for (const LifecycleStage& stage : standardStages())
        transaction.cached(u"INSERT INTO lifecycle_stage(id, name, rank, stall_days, wip_limit, entry_rules) VALUES(?, ?, ?, ?, ?, ?)"_s)
            .bindAll(transaction.newId(), stage.name, stage.rank, stage.stallDays, stage.wipLimit, textValue(stage.needs.join(u',')))
            .run();
}

std::vector<LifecycleStage> lifecycleStages(store::Connection& connection) {
    store::Statement statement(connection, "SELECT name, rank, stall_days, wip_limit, entry_rules FROM lifecycle_stage ORDER BY rank");
    std::vector<LifecycleStage> stages;
    while (statement.step()) {
        LifecycleStage stage{statement.text(0), static_cast<int>(statement.integer(1)), static_cast<int>(statement.integer(2)),
                             static_cast<int>(statement.integer(3)), {}};
        if (!statement.isNull(4)) stage.needs = statement.text(4).split(u',', Qt::SkipEmptyParts);
        stages.push_back(std::move(stage));
    }
    return stages;
}

namespace {

/// What a partner lacks for a stage, as the fields' labels.
QStringList missingFor(store::Transaction& transaction, const LifecycleStage& stage, RecordId id, const std::vector<PendingValue>& changes) {
    static const EntityDef partner = partners::partnerEntity();
    QStringList missing;
    for (const QString& need : stage.needs) {
        const FieldDef* field = partner.field(need);
        if (field == nullptr || !field->editable()) continue;
        bool filled = false;
        for (const PendingValue& change : changes)
            if (change.field->storedName() == field->storedName()) filled = !isNull(change.after);
        if (!filled && id != 0) filled = !isNull(readStored(transaction.connection(), id, {field}).front());
        if (!filled) missing << u"“%1”"_s.arg(labelOf(*field));
    }
    return missing;
}

const LifecycleStage* stageNamed(const std::vector<LifecycleStage>& stages, const QString& name) {
    const auto found = std::find_if(stages.begin(), stages.end(), [&](const LifecycleStage& stage) { return stage.name == name; });
    return found == stages.end() ? nullptr : &*found;
}

} // namespace

ChangeRule lifecycleRule() {
    return [](store::Transaction& transaction, RecordId id, std::vector<PendingValue>& changes, Origin origin) -> Expected<void> {
        static const FieldDef since = field(FieldType::Instant, "stage_since", "In stage since", u"p.stage_since"_s, "partner.stage_since");
        const auto stages = lifecycleStages(transaction.connection());
        const auto change = std::find_if(changes.begin(), changes.end(), [](const PendingValue& c) { return c.field->storedName() == u"partner.stage"; });
        if (change == changes.end()) {
            if (id != 0) return {};
            static const FieldDef stage = field(FieldType::Choice, "stage", "Stage", u"p.stage"_s, "partner.stage");
            changes.push_back({&stage, Value{}, stages.empty() ? u"Prospect"_s : stages.front().name});
            changes.push_back({&since, Value{}, transaction.nowText()});
            return {};
        }
        const QString to = toText(change->after);
        const QString from = toText(change->before);
        const LifecycleStage* stage = stageNamed(stages, to);
        if (stage == nullptr) {
            QStringList names;
            for (const LifecycleStage& known : stages) names << known.name;
            return failure(ErrorCode::InvalidValue, {u"stage"_s, to, names.join(u", "_s)});
        }
        if (origin == Origin::Person) {
            const QStringList missing = missingFor(transaction, *stage, id, changes);
            if (!missing.isEmpty()) {
                store::Statement& name = transaction.cached(u"SELECT name FROM company WHERE id = ?"_s).bind(1, id);
                const QString partner = name.step() ? name.text(0) : QString();
                const QString reason = QCoreApplication::translate("Pipeline", "fill in %1 first.").arg(missing.join(u", "_s));
                return failure(ErrorCode::TransitionRefused, {partner, from, to, reason});
            }
        }
        const QString now = transaction.nowText();
        if (id != 0)
            transaction.cached(u"INSERT INTO stage_change(id, partner_id, from_stage, to_stage, at, who) VALUES(?, ?, ?, ?, ?, ?)"_s)
                .bindAll(transaction.newId(), id, textValue(from), to, now, transaction.who())
                .run();
        changes.push_back({&since, Value{}, now});
        return {};
    };
}

Expected<void> apply(store::Transaction& transaction, const MovePartners& command) {
    const auto entity = command.catalogue.entity(u"partner");
    if (!entity) return tl::unexpected(entity.error());
    const FieldDef* stage = (*entity)->field(u"stage");
    auto& args = transaction.info().args;
    args[u"to"_s] = command.stage;
    args[u"count"_s] = static_cast<qint64>(command.partners.size());
    for (const RecordId id : command.partners) {
        const QString name = nameOf(transaction.connection(), **entity, id);
        if (name.isEmpty()) return failure(ErrorCode::RecordNotFound, {u"partner"_s, QString::number(id)});
        if (id == command.partners.front()) args[u"record"_s] = name;
        auto moved = updateRecord(transaction, **entity, id, {{stage, command.stage}}, Origin::Person);
        if (!moved) return tl::unexpected(moved.error());
    }
    return {};
}

std::vector<StageChange> stageHistory(store::Connection& connection, RecordId record) {
    store::Statement statement(connection, "SELECT from_stage, to_stage, at, who FROM stage_change WHERE partner_id = ?1"
                                           " UNION ALL SELECT from_stage, to_stage, at, who FROM stage_change WHERE deal_id = ?1 ORDER BY 3 DESC");
    statement.bind(1, record);
    std::vector<StageChange> changes;
    while (statement.step()) changes.push_back({statement.text(0), statement.text(1), statement.text(2), statement.text(3)});
    return changes;
}

std::vector<StageVelocity> stageVelocity(store::Connection& connection) {
    store::Statement statement(connection,
                               "SELECT to_stage, julianday(lead(at) OVER (PARTITION BY partner_id ORDER BY at)) - julianday(at)"
                               " FROM stage_change WHERE partner_id IS NOT NULL");
    QHash<QString, std::vector<double>> stays;
    while (statement.step())
        if (!statement.isNull(1)) stays[statement.text(0)].push_back(std::get<double>(statement.value(1)));
    std::vector<StageVelocity> velocities;
    for (const LifecycleStage& stage : lifecycleStages(connection)) {
        std::vector<double>& days = stays[stage.name];
        StageVelocity velocity{stage.name, static_cast<qint64>(days.size()), 0};
        if (!days.empty()) {
            const auto middle = days.begin() + static_cast<std::ptrdiff_t>(days.size() / 2);
            std::nth_element(days.begin(), middle, days.end());
            velocity.medianDays = *middle;
            if (days.size() % 2 == 0) velocity.medianDays = (velocity.medianDays + *std::max_element(days.begin(), middle)) / 2;
        }
        velocities.push_back(velocity);
    }
    return velocities;
}

} // namespace channelbook::pipeline
