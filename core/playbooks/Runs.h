#pragma once

#include "core/playbooks/States.h"
#include "core/playbooks/Template.h"
#include "core/store/Transaction.h"

#include <QDate>

namespace channelbook::playbooks {

/// A run's own row.
struct Run {
    RecordId id = 0;
    RecordId templateId = 0;
    RecordId versionId = 0;
    int version = 0;
    int newestVersion = 0; ///< of its template
    QString templateKey;
    QString name; ///< the template's
    RecordId partner = 0;
    QString partnerName;
    RecordId owner = 0; ///< 0: nobody
    QString ownerName;
    RunState state = RunState::Active;
    QDate startedOn;
    QDate endedOn;    ///< invalid while active
    QString reason;   ///< why it was cancelled
    QString calendar; ///< region whose working days it counts; empty: Saturdays and Sundays off
    QDate progressOn; ///< day of the last progress
    QString atStep;   ///< key of the open step due first; empty: none is open
    QDate nextDue;    ///< that step's
    QDate plannedEnd; ///< the latest due
    QDate dealOn;     ///< day of the deal that one of its steps asks to be won; invalid: none is yet
    int steps = 0;
    int closed = 0; ///< done or waived
    int blocked = 0;
};

/// One step of a run.
struct RunStep {
    RecordId id = 0;
    QString key;
    StepState state = StepState::Waiting;
    RecordId owner = 0;
    QString ownerName;
    QDate dueOn;
    QDate doneOn;            ///< of a waiting step: its evidence is in hand, it is done as soon as it may be
    QString evidence;        ///< link, value, file or approver, or the name of the deal or course that completed it
    RecordId evidenceId = 0; ///< the deal that completed it; 0: none
    QString reason;          ///< why it is blocked or waived
};

/// A remark or a reminder at a step, or at the run as a whole.
struct RunComment {
    RecordId id = 0;
    QString step; ///< key; empty: the run
    bool nudge = false;
    QString at; ///< UTC instant
    QString who;
    QString text;
};

/// A run with all there is to see of it.
struct RunView {
    Run run;
    Template playbook;                ///< of the run's version
    std::vector<RunStep> steps;       ///< in the template's order
    std::vector<RunComment> comments; ///< oldest first
    /// A step's row; null if the run has none of that key.
    [[nodiscard]] const RunStep* step(const QString& key) const;
    /// Keys of the steps a step still waits for.
    [[nodiscard]] QStringList openNeeds(const QString& key) const;
};

/// RecordNotFound.
[[nodiscard]] Expected<Run> readRun(store::Connection& connection, RecordId run);
[[nodiscard]] Expected<RunView> readRunView(store::Connection& connection, RecordId run);
/// A partner's runs: active ones first, then the newest.
[[nodiscard]] std::vector<Run> runsOf(store::Connection& connection, RecordId partner);
/// What partners have unlocked: gates of steps done in runs that were not cancelled.
[[nodiscard]] QStringList gatesOf(store::Connection& connection, RecordId partner);

/// What became of a start for many partners.
struct Started {
    std::vector<RecordId> runs;
    qint64 running = 0; ///< partners left out: a run of that template is active already
    qint64 unfit = 0;   ///< partners left out: no template of the kind is meant for them
};

/// Starts a playbook with partners, five thousand as easily as one. Steps without open dependencies are ready at once;
/// what deals and courses have shown before counts where the template says so. RecordNotFound: no such template or
/// partner. ActRefused: the template is retired, or the only partner has an active run of it, or none of the kind is
/// meant for that partner.
struct StartRuns {
    static constexpr const char* kind = "run.start";
    std::vector<RecordId> partners;
    QString playbook;           ///< a template's key or name; empty: by `templateKind` and each template's audience
    QString templateKind;       ///< where `playbook` is empty
    RecordId owner = 0;         ///< 0: each partner's manager
    QDate on;                   ///< first day; invalid: today
    Started* started = nullptr; ///< is told what was done
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const StartRuns& command);

/// Does something to steps of runs, many as one act. ActRefused says for which step of which partner the table of
/// states, an open dependency or missing evidence forbids it; then nothing is done to any.
struct ActOnSteps {
    static constexpr const char* kind = "run.step";
    std::vector<RecordId> steps; ///< ids of `RunStep`
    StepAct act = StepAct::Start;
    /// Complete: the evidence; Waive (of a required step) and Block: the reason; Comment and Nudge: the words.
    QString text;
    RecordId owner = 0; ///< Assign: to whom; 0: nobody
    QDate on;           ///< Complete: the day; invalid: today
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const ActOnSteps& command);

/// Ends runs or takes them up again. Finish: open required steps refuse it, optional ones are waived. Cancel: with a
/// reason.
struct ActOnRuns {
    static constexpr const char* kind = "run.act";
    std::vector<RecordId> runs;
    RunAct act = RunAct::Finish;
    QString reason;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const ActOnRuns& command);

/// Gives runs, and the open steps that were their owner's, to somebody else.
struct AssignRuns {
    static constexpr const char* kind = "run.assign";
    std::vector<RecordId> runs;
    RecordId owner = 0; ///< 0: nobody
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const AssignRuns& command);

/// The step of a run with a key. RecordNotFound.
[[nodiscard]] Expected<RecordId> stepOfRun(store::Connection& connection, RecordId run, const QString& key);

} // namespace channelbook::playbooks
