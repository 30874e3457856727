#pragma once

#include "core/playbooks/RunModel.h"

namespace channelbook::playbooks {

/// What completes a step by itself: a deal, or a course somebody has completed.
struct Proof {
    RecordId record = 0; ///< the deal; 0 of a course
    QString text;        ///< its name
    QDate on;
};

/// Which of a partner's deals may complete a step: sourced by it or with its part in them.
/// @param evidence DealRegistered or DealWon
/// @param since deals of an earlier day do not count; invalid: all do
/// @param deal 0: the first of all; else only this one
[[nodiscard]] std::optional<Proof> dealProof(store::Transaction& transaction, RecordId partner, Evidence evidence, QDate since, RecordId deal = 0);

/// Whether a course is the one a step waits for.
[[nodiscard]] bool isCourse(const Step& step, const QString& name, const QString& code);

/// Puts a proof into a step that waits for one, if it is still open and has none.
bool putInHand(StepRow& row, const Proof& proof);

/// Puts into a new run what the partner's deals have shown already, where a step says that counts.
void putPastInHand(store::Transaction& transaction, RunModel& model, const Template& playbook);

} // namespace channelbook::playbooks
