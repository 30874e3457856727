#pragma once

#include "core/base/RecordId.h"
#include "core/store/Connection.h"

#include <QString>

#include <vector>

namespace channelbook::playbooks {

/// Something that happened in a partner's runs, as a timeline tells it.
struct RunEvent {
    enum class What { Started, Completed, Waived, Commented, Nudged, Finished, Cancelled };
    RecordId run = 0;
    What what = What::Started;
    QString at;       ///< UTC instant; of what is known by its day alone, that day's beginning
    QString playbook; ///< the template's name
    QString step;     ///< the step's title; empty: the run as a whole
    QString text;     ///< evidence, reason or words
    QString who;      ///< who said it; empty where nobody is known
};

/// The word for what happened: "started", "completed", "waived", "commented", "nudged", "finished", "cancelled".
[[nodiscard]] QString eventName(RunEvent::What what);

/// What happened in all runs of a partner, newest first.
/// @param limit at most so many
[[nodiscard]] std::vector<RunEvent> runEvents(store::Connection& connection, RecordId partner, int limit);

} // namespace channelbook::playbooks
