#include "core/playbooks/RunModel.h"

#include "core/playbooks/Schedule.h"
#include "core/playbooks/Templates.h"

#include <algorithm>

namespace channelbook::playbooks {

using namespace Qt::StringLiterals;
using store::Statement;

StepRow* RunModel::step(const QString& key) {
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const StepRow& row) { return row.key == key; });
    return found == steps.end() ? nullptr : &*found;
}

const StepRow* RunModel::step(const QString& key) const {
    return const_cast<RunModel*>(this)->step(key);
}

bool RunModel::mayBegin(const Step& wanted) const {
    return std::all_of(wanted.needs.begin(), wanted.needs.end(), [this](const QString& need) {
        const StepRow* other = step(need);
        return other == nullptr || isClosed(other->state);
    });
}

namespace {

/// One round over all steps; whether any changed its state.
bool settleStates(RunModel& model, const Template& playbook) {
    bool changed = false;
    for (StepRow& row : model.steps) {
        const Step* step = playbook.step(row.key);
        if (step == nullptr || row.state == StepState::Waived) continue;
        const bool mayBegin = model.mayBegin(*step);
        const StepState before = row.state;
        if (row.state == StepState::Waiting && mayBegin)
            row.state = row.done.isValid() ? StepState::Done : StepState::Ready;
        else if (row.state != StepState::Waiting && !mayBegin)
            row.state = StepState::Waiting; // a done one keeps its day and its evidence, and is done again with them
        changed = changed || row.state != before;
    }
    return changed;
}

void settleSums(RunModel& model, const Template& playbook) {
    RunRow& run = model.run;
    run.steps = static_cast<int>(model.steps.size());
    run.closed = 0;
    run.blocked = 0;
    run.atStep.clear();
    run.nextDue = {};
    run.plannedEnd = run.startedOn;
    run.dealOn = {};
    for (const StepRow& row : model.steps) {
        const Step* step = playbook.step(row.key);
        const bool deal = step != nullptr && step->evidence == Evidence::DealWon && row.state == StepState::Done;
        if (deal && (!run.dealOn.isValid() || row.done < run.dealOn)) run.dealOn = row.done;
        run.plannedEnd = std::max(run.plannedEnd, row.due);
        if (isClosed(row.state)) ++run.closed;
        if (row.state == StepState::Blocked) ++run.blocked;
        if (!isOpen(row.state) || (run.nextDue.isValid() && run.nextDue <= row.due)) continue;
        run.nextDue = row.due;
        run.atStep = row.key;
    }
}

} // namespace

void settle(RunModel& model, const Template& playbook, const calendars::WorkCalendar& calendar, QDate today) {
    // Dependencies have no circles, so the rounds come to an end.
    while (settleStates(model, playbook)) {
    }

    QHash<QString, QDate> done;
    for (const StepRow& row : model.steps)
        if (isClosed(row.state) && row.done.isValid()) done.insert(row.key, row.done);
    for (const PlannedStep& planned : schedule(playbook, calendar, model.run.startedOn, done)) {
        StepRow* row = model.step(planned.step->key);
        if (row != nullptr && (!isClosed(row->state) || !row->due.isValid())) row->due = planned.due;
    }

    RunRow& run = model.run;
    if (run.state == RunState::Finished || run.state == RunState::Active) {
        const bool through =
            std::all_of(model.steps.begin(), model.steps.end(), [](const StepRow& row) { return isClosed(row.state); });
        if (through && run.state == RunState::Active) {
            run.state = RunState::Finished;
            run.endedOn = today;
        } else if (!through) {
            run.state = RunState::Active;
            run.endedOn = {};
        }
    }
    settleSums(model, playbook);
    for (StepRow& row : model.steps) {
        const Step* step = playbook.step(row.key);
        const bool awaits = step != nullptr && completesItself(step->evidence) && run.state == RunState::Active &&
                            !isClosed(row.state) && !row.done.isValid();
        row.awaits = awaits ? evidenceName(step->evidence) : QString();
        if (row.state != StepState::Blocked && row.state != StepState::Waived) row.reason.clear();
    }
}

const Template& RunBook::playbook(RecordId version) {
    const auto known = m_templates.find(version);
    if (known != m_templates.end()) return known->second;
    return m_templates.emplace(version, templateOfVersion(m_connection, version).value_or(Template{})).first->second;
}

RunBook::RunBook(store::Connection& connection)
    : m_connection(connection)
    , m_run(connection,
            "SELECT template_id, version_id, partner_id, owner_id, state, started_on, ended_on, reason, calendar, "
            "progress_on,"
            " at_step, next_due, planned_end, deal_on, steps, closed, blocked FROM playbook_run WHERE id = ?")
    , m_steps(connection, "SELECT id, key, state, owner_id, due_on, done_on, evidence, evidence_id, reason, awaits "
                          "FROM playbook_step WHERE run_id = ?")
    , m_calendars(connection) {}

Expected<RunModel> RunBook::load(RecordId id) {
    RunModel model;
    Statement& row = m_run.reset().bind(1, id);
    if (!row.step()) return failure(ErrorCode::RecordNotFound, {u"run"_s, QString::number(id)});
    model.run = {id,
                 row.integer(0),
                 row.integer(1),
                 row.integer(2),
                 row.integer(3),
                 runStateOf(row.text(4)),
                 dayOf(row.text(5)),
                 dayOf(row.text(6)),
                 row.text(7),
                 row.text(8),
                 dayOf(row.text(9)),
                 row.text(10),
                 dayOf(row.text(11)),
                 dayOf(row.text(12)),
                 dayOf(row.text(13)),
                 static_cast<int>(row.integer(14)),
                 static_cast<int>(row.integer(15)),
                 static_cast<int>(row.integer(16))};
    QHash<QString, StepRow> found;
    row.reset();
    Statement& steps = m_steps.reset().bind(1, id);
    while (steps.step())
        found.insert(steps.text(1), {steps.integer(0), steps.text(1), stepStateOf(steps.text(2)), steps.integer(3),
                                     dayOf(steps.text(4)), dayOf(steps.text(5)), steps.text(6), steps.integer(7),
                                     steps.text(8), steps.text(9)});
    steps.reset();
    for (const Step* step : playbook(model.run.versionId).steps())
        if (const auto at = found.constFind(step->key); at != found.constEnd()) model.steps.push_back(*at);
    return model;
}

void saveRun(store::Transaction& transaction, const RunModel& before, const RunModel& after) {
    for (const StepRow& old : before.steps)
        if (after.step(old.key) == nullptr)
            transaction.cached(u"DELETE FROM playbook_step WHERE id = ?"_s).bind(1, old.id).run();
    for (const StepRow& row : after.steps) {
        const StepRow* old = before.step(row.key);
        if (old == nullptr)
            insertStep(transaction, after.run.id, row);
        else if (!(*old == row))
            transaction
                .cached(
                    u"UPDATE playbook_step SET state = ?, owner_id = ?, due_on = ?, done_on = ?, evidence = ?, evidence_id = ?, reason = ?, awaits = ? WHERE id = ?"_s)
                .bindAll(stateName(row.state), idValue(row.owner), dayValue(row.due), dayValue(row.done),
                         textValue(row.evidence), idValue(row.evidenceId), textValue(row.reason), textValue(row.awaits),
                         row.id)
                .run();
    }
    if (before.run == after.run) return;
    const RunRow& run = after.run;
    transaction
        .cached(u"UPDATE playbook_run SET version_id = ?, owner_id = ?, state = ?, ended_on = ?, reason = ?, "
                u"progress_on = ?, at_step = ?, next_due = ?,"
                " planned_end = ?, deal_on = ?, steps = ?, closed = ?, blocked = ? WHERE id = ?"_s)
        .bindAll(run.versionId, idValue(run.owner), stateName(run.state), dayValue(run.endedOn), textValue(run.reason),
                 dayValue(run.progressOn), textValue(run.atStep), dayValue(run.nextDue), dayValue(run.plannedEnd),
                 dayValue(run.dealOn), run.steps, run.closed, run.blocked, run.id)
        .run();
}

void insertRun(store::Transaction& transaction, const RunRow& run) {
    transaction
        .cached(
            u"INSERT INTO playbook_run(id, template_id, version_id, partner_id, owner_id, state, started_on, ended_on, "
            u"reason, calendar, progress_on, at_step,"
            " next_due, planned_end, deal_on, steps, closed, blocked) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
        .bindAll(run.id, run.templateId, run.versionId, run.partner, idValue(run.owner), stateName(run.state),
                 dayValue(run.startedOn), dayValue(run.endedOn), textValue(run.reason), textValue(run.calendar),
                 dayValue(run.progressOn), textValue(run.atStep), dayValue(run.nextDue), dayValue(run.plannedEnd),
                 dayValue(run.dealOn), run.steps, run.closed, run.blocked)
        .run();
}

void insertStep(store::Transaction& transaction, RecordId run, const StepRow& step) {
    transaction
        .cached(
            u"INSERT INTO playbook_step(id, run_id, key, state, owner_id, due_on, done_on, evidence, evidence_id, reason, awaits) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
        .bindAll(step.id, run, step.key, stateName(step.state), idValue(step.owner), dayValue(step.due),
                 dayValue(step.done), textValue(step.evidence), idValue(step.evidenceId), textValue(step.reason),
                 textValue(step.awaits))
        .run();
}

void addComment(store::Transaction& transaction, RecordId run, const QString& step, bool nudge, const QString& text) {
    transaction
        .cached(u"INSERT INTO playbook_comment(id, run_id, step, kind, at, who, body) VALUES(?, ?, ?, ?, ?, ?, ?)"_s)
        .bindAll(transaction.newId(), run, textValue(step), nudge ? u"nudge"_s : u"comment"_s, transaction.nowText(),
                 transaction.who(), text)
        .run();
}

Value dayValue(QDate day) {
    return day.isValid() ? Value{day.toString(Qt::ISODate)} : Value{};
}
QDate dayOf(const QString& text) {
    return text.isEmpty() ? QDate() : QDate::fromString(text, Qt::ISODate);
}
QDate dayOf(std::string_view text) {
    constexpr std::size_t isoLength = 10;
    if (text.size() != isoLength) return {};
    const auto number = [&](std::size_t from, std::size_t digits) {
        int value = 0;
        for (std::size_t i = from; i < from + digits; ++i) value = value * 10 + (text[i] - '0');
        return value;
    };
    return {number(0, 4), number(5, 2), number(8, 2)};
}
Value idValue(RecordId id) {
    return id == 0 ? Value{} : Value{id};
}

tl::unexpected<Error> refuse(const QString& record, const QString& act, const QString& why) {
    return failure(ErrorCode::ActRefused, {record, act, why});
}

} // namespace channelbook::playbooks
