#include "core/today/Sources.h"

#include "core/playbooks/WaitingQueries.h"

namespace channelbook::today {

using namespace Qt::StringLiterals;

namespace {

/// The values at stake of partners, each looked up when it is asked for.
class Values {
public:
    explicit Values(store::Connection& connection)
        : m_statement(connection, u"SELECT %1 FROM company_rollup r WHERE r.id = ?"_s.arg(valueSql(u"r"_s))) {}
    qint64 of(RecordId partner) {
        m_statement.reset().bind(1, partner);
        return m_statement.step() ? m_statement.integer(0) : 0;
    }

private:
    store::Statement m_statement;
};

std::vector<Item> findStalledRuns(store::Connection& connection, const Query& query) {
    Values values(connection);
    std::vector<Item> items;
    for (const playbooks::StalledRun& run : playbooks::stalledRuns(connection, query.owner, query.today)) {
        Item item;
        item.record = run.run;
        item.partner = run.partner;
        item.owner = run.owner;
        // Progress would have been due on the norm's last working day: as many days late as it is idle beyond that.
        item.daysLate = run.beyond();
        item.value = values.of(run.partner);
        item.title = run.partnerName;
        item.reason = playbooks::stallText(run);
        items.push_back(std::move(item));
    }
    return items;
}

std::vector<Item> findSteps(store::Connection& connection, const Query& query) {
    Values values(connection);
    std::vector<Item> items;
    playbooks::WaitingQuery wanted;
    wanted.owner = query.owner;
    wanted.dueUntil = query.today.addDays(comingDays);
    for (const playbooks::WaitingStep& step : playbooks::waitingSteps(connection, wanted, query.today)) {
        Item item;
        item.record = step.step;
        item.partner = step.partner;
        item.owner = step.owner;
        item.due = step.due;
        item.daysLate = step.daysLate;
        item.value = values.of(step.partner);
        item.title = step.title;
        item.opens = step.run;
        item.facts = {step.templateName, step.state == playbooks::StepState::Blocked ? step.reason : QString()};
        items.push_back(std::move(item));
    }
    return items;
}

void describeStalledRuns(store::Connection&, const Query&, const std::vector<Item*>& items) {
    for (Item* item : items) {
        item->entity = u"run"_s;
        item->opens = item->record;
    }
}

void describeSteps(store::Connection&, const Query&, const std::vector<Item*>& items) {
    for (Item* item : items) {
        const QString playbook = item->facts.value(0);
        const QString blocked = item->facts.value(1);
        item->reason = blocked.isEmpty() ? Words::tr("%1: step of “%2”, due %3: %4", "partner, playbook, day, how late").arg(item->partnerName, playbook, dayText(item->due), dueText(*item))
                                         : Words::tr("%1: step of “%2”, blocked: %3", "partner, playbook, why").arg(item->partnerName, playbook, blocked);
        item->entity = u"run"_s;
    }
}

} // namespace

Source stalledRunSource() {
    return {u"stalled-run"_s, 5, &findStalledRuns, &describeStalledRuns, {}, [](const Acting& acting, const std::vector<RecordId>& runs, RecordId owner) {
                return acting.store.perform(playbooks::AssignRuns{runs, owner});
            }};
}

Source stepSource() {
    return {u"step"_s, 4, &findSteps, &describeSteps,
            [](const Acting& acting, const std::vector<RecordId>& steps) { return acting.store.perform(playbooks::ActOnSteps{steps, playbooks::StepAct::Complete, {}, 0, {}}); },
            [](const Acting& acting, const std::vector<RecordId>& steps, RecordId owner) { return acting.store.perform(playbooks::ActOnSteps{steps, playbooks::StepAct::Assign, {}, owner, {}}); }};
}

} // namespace channelbook::today
