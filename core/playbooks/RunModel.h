#pragma once

#include "core/calendars/Calendars.h"
#include "core/playbooks/States.h"
#include "core/playbooks/Template.h"
#include "core/store/Transaction.h"

#include <QHash>

#include <memory>

namespace channelbook::playbooks {

// How commands change runs: a run is read whole, changed, settled and written where it differs.

/// A step's row. See the table `playbook_step`.
struct StepRow {
    RecordId id = 0;
    QString key;
    StepState state = StepState::Waiting;
    RecordId owner = 0;
    QDate due;
    QDate done;
    QString evidence;
    RecordId evidenceId = 0;
    QString reason;
    QString awaits;
    bool operator==(const StepRow&) const = default;
};

/// A run's row. See the table `playbook_run`.
struct RunRow {
    RecordId id = 0;
    RecordId templateId = 0;
    RecordId versionId = 0;
    RecordId partner = 0;
    RecordId owner = 0;
    RunState state = RunState::Active;
    QDate startedOn;
    QDate endedOn;
    QString reason;
    QString calendar;
    QDate progressOn;
    QString atStep;
    QDate nextDue;
    QDate plannedEnd;
    QDate dealOn;
    int steps = 0;
    int closed = 0;
    int blocked = 0;
    bool operator==(const RunRow&) const = default;
};

/// A run with its steps, in the template's order.
struct RunModel {
    RunRow run;
    std::vector<StepRow> steps;

    [[nodiscard]] StepRow* step(const QString& key);
    [[nodiscard]] const StepRow* step(const QString& key) const;
    /// Whether all that a step depends on is closed.
    [[nodiscard]] bool mayBegin(const Step& step) const;
};

/// Brings a run in order after a change: what may begin is ready, or done if its evidence is in hand; what may no
/// longer have begun waits again and keeps its evidence; dues follow completions; the run's sums are right, and it is
/// finished when nothing is left to do. Doing it twice changes nothing.
void settle(RunModel& model, const Template& playbook, const calendars::WorkCalendar& calendar, QDate today);

/// Templates and calendars a command meets, read once.
class RunBook {
public:
    explicit RunBook(store::Connection& connection);
    /// What a version says; empty where it is gone.
    [[nodiscard]] const Template& playbook(RecordId version);
    [[nodiscard]] const calendars::CalendarBook& calendars() const { return m_calendars; }
    void settle(RunModel& model, QDate today) {
        playbooks::settle(model, playbook(model.run.versionId), m_calendars.calendar(model.run.calendar), today);
    }

    /// Reads a run. RecordNotFound.
    [[nodiscard]] Expected<RunModel> load(RecordId run);

private:
    store::Connection& m_connection;
    store::Statement m_run;
    store::Statement m_steps;
    calendars::CalendarBook m_calendars;
    std::map<RecordId, Template> m_templates;
};

/// Writes what differs.
void saveRun(store::Transaction& transaction, const RunModel& before, const RunModel& after);
void insertRun(store::Transaction& transaction, const RunRow& run);
void insertStep(store::Transaction& transaction, RecordId run, const StepRow& step);
void addComment(store::Transaction& transaction, RecordId run, const QString& step, bool nudge, const QString& text);

/// Days as the store keeps them: ISO text, or nothing.
[[nodiscard]] Value dayValue(QDate day);
[[nodiscard]] QDate dayOf(const QString& text);
/// The same of the store's own UTF-8, for very many.
[[nodiscard]] QDate dayOf(std::string_view text);
/// An id as the store keeps it: nothing for 0.
[[nodiscard]] Value idValue(RecordId id);

/// What refuses an act: the partner and the step it is about, the act, and why.
[[nodiscard]] tl::unexpected<Error> refuse(const QString& record, const QString& act, const QString& why);

} // namespace channelbook::playbooks
