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
[[nodiscard]] std::optional<Proof> dealProof(store::Transaction& transaction, RecordId partner, Evidence evidence,
                                             QDate since, RecordId deal = 0);

/// Whether a course is the one a step waits for.
[[nodiscard]] bool isCourse(const Step& step, const QString& name, const QString& code);

/// A course or certification that somebody at a company has completed.
struct CompletedCourse {
    RecordId company = 0;
    QString course; ///< name
    QString code;
    QString person;
    QDate on;
};
/// What one completion says; empty where it is none, or of nobody known. Two entries where it earned a certification
/// too.
[[nodiscard]] std::vector<CompletedCourse> coursesOfCompletion(store::Transaction& transaction, RecordId completion);
/// What people at a company have completed, the earliest first.
[[nodiscard]] std::vector<CompletedCourse> coursesOfCompany(store::Transaction& transaction, RecordId company);

/// The first of some completions that a step waits for; none before `since`, if that is a day.
[[nodiscard]] std::optional<Proof> courseProof(const std::vector<CompletedCourse>& courses, const Step& step,
                                               QDate since, QDate today);

/// Puts a proof into a step that waits for one, if it is still open and has none.
bool putInHand(StepRow& row, const Proof& proof);

/// Puts into a new run what the partner's deals and people have shown already, where a step says that counts.
void putPastInHand(store::Transaction& transaction, RunModel& model, const Template& playbook);

} // namespace channelbook::playbooks
