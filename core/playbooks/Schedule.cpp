#include "core/playbooks/Schedule.h"

#include <algorithm>

namespace channelbook::playbooks {

std::vector<PlannedStep> schedule(const Template& playbook, const calendars::WorkCalendar& calendar, QDate start,
                                  const QHash<QString, QDate>& done) {
    QHash<QString, QDate> dues;
    // A step may stand before the one its due counts from.
    const std::function<QDate(const Step&)> dueOf = [&](const Step& step) -> QDate {
        if (const auto known = dues.constFind(step.key); known != dues.constEnd()) return *known;
        QDate from = start;
        if (!step.due.after.isEmpty()) {
            const auto completed = done.constFind(step.due.after);
            const Step* other = playbook.step(step.due.after);
            if (completed != done.constEnd())
                from = *completed;
            else if (other != nullptr)
                from = dueOf(*other);
        }
        return *dues.insert(step.key, calendar.add(from, step.due.days));
    };
    std::vector<PlannedStep> planned;
    for (const Step* step : playbook.steps()) planned.push_back({step, dueOf(*step)});
    return planned;
}

Timeline timeline(const Template& playbook, const calendars::WorkCalendar& calendar, QDate start) {
    Timeline line{schedule(playbook, calendar, start), start, start, {}};
    QDate first = start;
    for (const PlannedStep& step : line.steps) {
        line.end = std::max(line.end, step.due);
        first = std::min(first, step.due);
    }
    line.gaps = calendar.gaps(first, line.end);
    return line;
}

} // namespace channelbook::playbooks
