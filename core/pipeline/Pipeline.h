#pragma once

#include "core/records/Commands.h"

namespace channelbook::pipeline {

/// A lifecycle stage of partners.
struct LifecycleStage {
    QString name;
    int rank = 0;
    int stallDays = 0;      ///< days in stage after which a partner counts as stalled; 0: never
    int wipLimit = 0;       ///< most partners wanted in it; 0: any number
    QStringList needs;      ///< partner fields that must be filled to enter
};

/// The stages a new program starts with: Prospect → Recruiting → Onboarding → Active → Growing; At risk; Offboarding → Former.
[[nodiscard]] const std::vector<LifecycleStage>& standardStages();
void addStandardStages(store::Transaction& transaction);

/// The program's stages in order.
[[nodiscard]] std::vector<LifecycleStage> lifecycleStages(store::Connection& connection);

/// Changing a partner's stage obeys its entry rules (a person's change), sets when it began and writes its history.
[[nodiscard]] records::ChangeRule lifecycleRule();

/// Moves partners to another lifecycle stage. TransitionRefused says what is missing for which partner.
struct MovePartners {
    static constexpr const char* kind = "partner.move";
    const records::Catalogue& catalogue;
    std::vector<RecordId> partners;
    QString stage;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const MovePartners& command);

/// One move in a partner's or a deal's stage history.
struct StageChange {
    QString from;
    QString to;
    QString at;  ///< UTC instant
    QString who;
};
/// Newest first.
[[nodiscard]] std::vector<StageChange> stageHistory(store::Connection& connection, RecordId record);

/// How long partners stay: median of the days between entering a stage and leaving it, over all moves recorded.
struct StageVelocity {
    QString stage;
    qint64 moves = 0;
    double medianDays = 0;
};
[[nodiscard]] std::vector<StageVelocity> stageVelocity(store::Connection& connection);

} // namespace channelbook::pipeline
