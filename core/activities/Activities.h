#pragma once

#include "core/records/Entity.h"

namespace channelbook::activities {

/// A note, task, call, meeting or mail, with a company, a deal or a contact.
[[nodiscard]] records::EntityDef activityEntity();

/// A move in a stage history, as a record: CRMs export theirs.
[[nodiscard]] records::EntityDef stageChangeEntity();

/// An activity as a timeline shows it.
struct TimelineEntry {
    RecordId id = 0;
    QString kind;    ///< "note", "task", "call", "meeting", "mail", "stage", "deal", "completion", "certified", "agreement" or "handover";
                     ///< "told": an entry of the history that leaves no other trace, `subject` its kind, `body` its arguments as JSON;
                     ///< of a playbook's run, which `id` is: "run-started", "run-completed" …
    QString at;      ///< UTC instant
    QString subject;
    QString body;
    QString who;
    QString dueOn;
    QString doneAt;
};

/// What happened with a company: its activities, its moves, the deals it sourced or bought that closed, and what its people
/// completed (`subject` is the person, `body` the course or certification, `dueOn` its last day), what became of its agreements (`body` is
/// "sent", "signed", "begins", "notice" or "ended"), and who handed it over (`subject`) to whom (`body`, empty for us); newest first.
[[nodiscard]] std::vector<TimelineEntry> companyTimeline(store::Connection& connection, RecordId company, int limit);

} // namespace channelbook::activities
