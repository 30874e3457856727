#pragma once

#include "core/calendars/WorkCalendar.h"

namespace channelbook::playbooks {

/// What a forecast is made of. Days are working days of the run's calendar.
struct Pace {
    QDate start;
    QDate today;
    int steps = 0;      ///< of the run
    int closed = 0;     ///< of them done or waived
    int planned = 0;    ///< days from the start to the latest due, as the template has it
    int pastMedian = 0; ///< median length of the template's finished runs
    int pastRuns = 0;   ///< how many have finished
};

/// When a run will be through.
struct Forecast {
    QDate finish;
    int remaining = 0;      ///< days from today
    double ownPace = 0;     ///< days a step so far; 0 while none is closed
    double typicalPace = 0; ///< days a step in past runs, or as planned
    bool fromPast = false;  ///< whether past runs say what is typical, or the plan
    int pastRuns = 0;
};

/// From so many finished runs on they say what is typical, before that the plan.
inline constexpr int leastPastRuns = 3;

/// The finish of a run: its open steps at a pace between its own and the typical one. The more of it is closed, the
/// more its own counts: pace = own × closed/steps + typical × (1 − closed/steps), each day begun counted whole. A run
/// with nothing closed has its whole typical length before it, counted from today. With nothing open it is through
/// today.
[[nodiscard]] Forecast forecast(const Pace& pace, const calendars::WorkCalendar& calendar);

/// The forecast in a sentence: "~ 23 Nov, 14 working days for 5 steps (own pace 2.8 days a step, typical 3.1 from 12
/// past runs)".
[[nodiscard]] QString forecastText(const Forecast& forecast, const Pace& pace);

} // namespace channelbook::playbooks
