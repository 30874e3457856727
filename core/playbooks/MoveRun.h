#pragma once

#include "core/playbooks/Runs.h"

namespace channelbook::playbooks {

/// What becomes of one step when its run moves to another version of its template.
struct StepMove {
    enum class What {
        Same,
        Changed, ///< title, due, dependencies, evidence or duty differ
        Added,
        Removed, ///< its row goes; what was said at it stays
    };
    QString key;
    QString title; ///< in the new version; of a removed step in the old one
    What what = What::Same;
    StepState before = StepState::Waiting;
    StepState after =
        StepState::Waiting; ///< a done step whose new dependencies are open waits for them, its evidence in hand
    QDate dueBefore;
    QDate dueAfter;
    QStringList changes; ///< what differs, in words
};

/// A move before it is made.
struct MovePreview {
    int from = 0; ///< versions
    int to = 0;
    std::vector<StepMove> steps; ///< in the new version's order, removed ones last
    [[nodiscard]] bool isEmpty() const;
};

/// What moving a run to a version of its template would do. RecordNotFound.
/// @param version 0: the newest
[[nodiscard]] Expected<MovePreview> previewMove(store::Connection& connection, RecordId run, int version = 0);

/// Moves active runs to a version of their template, as previewed. ActRefused for a run that has ended.
struct MoveRuns {
    static constexpr const char* kind = "run.move";
    std::vector<RecordId> runs;
    int version = 0; ///< 0: the newest
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const MoveRuns& command);

} // namespace channelbook::playbooks
