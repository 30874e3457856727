#pragma once

#include "core/calendars/Calendars.h"
#include "core/playbooks/Forecast.h"
#include "core/playbooks/Runs.h"

#include <optional>

namespace channelbook::playbooks {

/// How a tracker is ordered: by risk the most endangered first; ties by the partner's name.
enum class TrackerSort { Risk, Partner, Started, Due, Progress };

/// Which runs a tracker shows.
struct TrackerQuery {
    QString kind = QStringLiteral("onboarding"); ///< of template; empty: all
    QString templateKey;                         ///< empty: all of the kind
    RunState state = RunState::Active;
    RecordId owner = 0;       ///< 0: everybody's
    QString search;           ///< in the partner's name
    QStringList partnerTypes; ///< empty: all
    bool stalledOnly = false;
    bool lateOnly = false;      ///< an open step is past its due
    bool pastClockOnly = false; ///< longer at it than the template's clock
    TrackerSort sort = TrackerSort::Risk;
};

/// A column of the heat map: a milestone, which templates share by its key.
struct Milestone {
    QString key;
    QString title;
};

/// What puts a run in its place by risk.
struct Risk {
    int score = 0; ///< working days late, plus those without progress beyond the norm, plus five for each blocked step
    int daysLate = 0; ///< working days the open step due first is late
    int daysIdle = 0; ///< working days since the last progress
    int norm = 0;     ///< working days the run may rest
    int blocked = 0;  ///< blocked steps
    [[nodiscard]] bool isStalled() const { return daysIdle > norm; }
};

/// The shape of a tracker: the runs in order, its columns and what its head says. One pass over the runs, none over
/// steps.
struct Tracker {
    std::vector<RecordId> runs;
    std::vector<Milestone> milestones; ///< of the templates these runs follow, in their order
    int stalled = 0;
    int late = 0;
    int pastClock = 0;
    int finishedRuns = 0;                ///< past runs a forecast draws on
    std::optional<int> medianDaysToDeal; ///< days from start to the deal won, over all runs of the kind that have one;
                                         ///< none: no run has
};
/// At twenty thousand runs 100 ms or more: belongs into a worker.
[[nodiscard]] Tracker readTracker(store::Connection& connection, const TrackerQuery& query, QDate today);

/// What a cell of the heat map shows.
enum class CellState {
    Absent,   ///< this run's template has no such milestone
    Upcoming, ///< not yet its turn
    Due,      ///< can be worked on, due on `due`
    Late,     ///< past its due
    Blocked,  ///< blocked, or its turn only once a late or blocked step is through
    Done,
    Waived,
};
struct TrackerCell {
    CellState state = CellState::Absent;
    QDate due;
    QDate done;
    int daysLate = 0; ///< working days
    QString reason;   ///< why it is blocked or waived; of one that waits the title of the step in the way
    RecordId step = 0;
};

/// One row of the heat map.
struct TrackerRow {
    Run run;
    QString partnerType;
    QString partnerTier;
    std::vector<TrackerCell> cells; ///< by milestone
    Risk risk;
    int day = 0;                   ///< of the clock, the first day is 1
    int clock = 0;                 ///< days a run should take; 0: no clock
    std::optional<int> daysToDeal; ///< from the start to the deal won; none: there is none yet
    Forecast forecast;
    QString atTitle; ///< title of the step it is at
};
/// The rows of some runs, in the order of `runs`; those that are gone are left out. Reads their steps in one query.
[[nodiscard]] std::vector<TrackerRow> readTrackerRows(store::Connection& connection, const std::vector<RecordId>& runs,
                                                      const std::vector<Milestone>& milestones, QDate today);

/// The step of a key in each of some runs, or the step each is at if the key is empty. Runs that have none are left out.
[[nodiscard]] std::vector<RecordId> stepsOf(store::Connection& connection, const std::vector<RecordId>& runs, const QString& key);

/// The words a cell's state has on the command line ("late"), and those for people.
[[nodiscard]] QString cellName(CellState state);
[[nodiscard]] QString cellText(const TrackerCell& cell);

/// The forecast of one run. RecordNotFound.
[[nodiscard]] Expected<std::pair<Pace, Forecast>> forecastOf(store::Connection& connection, RecordId run, QDate today);

} // namespace channelbook::playbooks
