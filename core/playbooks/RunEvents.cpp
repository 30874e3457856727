#include "core/playbooks/RunEvents.h"

#include "core/playbooks/Runs.h"

#include <algorithm>

namespace channelbook::playbooks {

using namespace Qt::StringLiterals;

namespace {

QString beginningOf(const QDate& day) {
    return day.toString(Qt::ISODate) + u"T00:00:00Z"_s;
}

void addEvents(const RunView& view, std::vector<RunEvent>& events) {
    const Run& run = view.run;
    const auto titleOf = [&](const QString& key) {
        const Step* step = view.playbook.step(key);
        return step == nullptr ? key : step->title;
    };
    events.push_back({run.id, RunEvent::What::Started, beginningOf(run.startedOn), run.name, {}, {}, {}});
    for (const RunStep& step : view.steps) {
        if (!isClosed(step.state) || !step.doneOn.isValid()) continue;
        const bool done = step.state == StepState::Done;
        events.push_back({run.id, done ? RunEvent::What::Completed : RunEvent::What::Waived, beginningOf(step.doneOn),
                          run.name, titleOf(step.key), done ? step.evidence : step.reason, step.ownerName});
    }
    for (const RunComment& comment : view.comments)
        events.push_back({run.id, comment.nudge ? RunEvent::What::Nudged : RunEvent::What::Commented, comment.at,
                          run.name, titleOf(comment.step), comment.text, comment.who});
    if (run.state == RunState::Active || !run.endedOn.isValid()) return;
    const bool finished = run.state == RunState::Finished;
    events.push_back({run.id,
                      finished ? RunEvent::What::Finished : RunEvent::What::Cancelled,
                      beginningOf(run.endedOn),
                      run.name,
                      {},
                      finished ? QString() : run.reason,
                      {}});
}

} // namespace

QString eventName(RunEvent::What what) {
    switch (what) {
    case RunEvent::What::Started:
        return u"started"_s;
    case RunEvent::What::Completed:
        return u"completed"_s;
    case RunEvent::What::Waived:
        return u"waived"_s;
    case RunEvent::What::Commented:
        return u"commented"_s;
    case RunEvent::What::Nudged:
        return u"nudged"_s;
    case RunEvent::What::Finished:
        return u"finished"_s;
    case RunEvent::What::Cancelled:
        return u"cancelled"_s;
    }
    return {};
}

std::vector<RunEvent> runEvents(store::Connection& connection, RecordId partner, int limit) {
    std::vector<RunEvent> events;
    for (const Run& run : runsOf(connection, partner))
        if (const auto view = readRunView(connection, run.id)) addEvents(*view, events);
    // What happened on one day stays in the order in which it came about.
    std::reverse(events.begin(), events.end());
    std::stable_sort(events.begin(), events.end(), [](const RunEvent& a, const RunEvent& b) { return a.at > b.at; });
    if (static_cast<int>(events.size()) > limit) events.resize(static_cast<std::size_t>(std::max(0, limit)));
    return events;
}

} // namespace channelbook::playbooks
