#pragma once

#include "core/playbooks/Runs.h"

#include <optional>

namespace channelbook::playbooks {

/// An open step that waits for somebody.
struct WaitingStep {
    RecordId step = 0;
    RecordId run = 0;
    RecordId partner = 0;
    QString partnerName;
    QString templateName;
    QString title;
    StepState state = StepState::Ready;
    RecordId owner = 0;
    QString ownerName;
    Who who = Who::Us;
    QDate due;
    int daysLate = 0; ///< working days past its due; negative: days left
    QString reason;   ///< what blocks it
};

/// Which of them.
struct WaitingQuery {
    std::optional<RecordId> owner; ///< nothing: everybody's; 0: nobody's
    QDate dueUntil;                ///< invalid: whenever
    qint64 limit = -1;
};
/// Open steps of active runs, the one due first first.
[[nodiscard]] std::vector<WaitingStep> waitingSteps(store::Connection& connection, const WaitingQuery& query,
                                                    QDate today);
/// How many there are, whatever the limit, and how many of them are late.
struct WaitingCount {
    qint64 steps = 0;
    qint64 late = 0;
};
[[nodiscard]] WaitingCount countWaiting(store::Connection& connection, const WaitingQuery& query, QDate today);

/// A run without progress for longer than its norm.
struct StalledRun {
    RecordId run = 0;
    RecordId partner = 0;
    QString partnerName;
    QString templateName;
    RecordId owner = 0;
    QString ownerName;
    int daysIdle = 0;  ///< working days since the last progress
    int norm = 0;      ///< of the step it is at, else of its template
    RecordId step = 0; ///< the step it is at; 0: none is open
    QString stepTitle;
    Who who = Who::Us; ///< who has to act there
    QString blocker;   ///< what blocks that step, if somebody said so
    [[nodiscard]] int beyond() const { return daysIdle - norm; }
};
/// The stalled runs of an owner, or of everybody, the longest beyond their norm first.
[[nodiscard]] std::vector<StalledRun> stalledRuns(store::Connection& connection, std::optional<RecordId> owner,
                                                  QDate today, qint64 limit = -1);

/// "Northwind: 12 working days without progress at “Technical certification” (norm 5), waits for the partner".
[[nodiscard]] QString stallText(const StalledRun& run);

} // namespace channelbook::playbooks
