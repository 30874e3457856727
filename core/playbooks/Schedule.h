#pragma once

#include "core/calendars/WorkCalendar.h"
#include "core/playbooks/Template.h"

#include <QHash>

namespace channelbook::playbooks {

/// When a step is due, as the plan has it or as the run has gone.
struct PlannedStep {
    const Step* step = nullptr;
    QDate due;
};

/// The due days of all steps, in the template's order. A due that counts from another step's completion counts from the
/// day in `done`, if it is there, else from that step's due.
/// @param playbook one without findings
/// @param done days on which steps were completed, by key
[[nodiscard]] std::vector<PlannedStep> schedule(const Template& playbook, const calendars::WorkCalendar& calendar,
                                                QDate start, const QHash<QString, QDate>& done = {});

/// A template drawn over time, for an editor's preview.
struct Timeline {
    std::vector<PlannedStep> steps; ///< in the template's order
    QDate start;
    QDate end;             ///< the latest due
    std::vector<int> gaps; ///< years between them whose holidays the calendar does not know
};
[[nodiscard]] Timeline timeline(const Template& playbook, const calendars::WorkCalendar& calendar, QDate start);

} // namespace channelbook::playbooks
