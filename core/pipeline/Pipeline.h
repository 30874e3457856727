#pragma once

#include "core/pipeline/Needs.h"
#include "core/pipeline/Stages.h"

namespace channelbook::pipeline {

/// Changing a partner's stage, or its step of recruiting, obeys the stages' rules (a person's change), sets when it began and
/// writes its history. A partner that is signed, or goes on in its lifecycle, does so in both.
/// @param partner with all its fields, which rules may speak of
[[nodiscard]] records::ChangeRule lifecycleRule(const records::EntityDef& partner);

/// Moving a deal obeys the stages' rules, where a person does it: a CRM's word is never refused, and a new deal may begin in
/// any stage there is.
[[nodiscard]] records::ChangeRule dealRule(const records::EntityDef& deal);

/// Moves records of a track to another of its stages. `fill` gives values along with the move to those records that lack what
/// the stages ask. TransitionRefused says what is missing for which record.
struct MoveToStage {
    static constexpr const char* kind = "stage.move";
    const records::Catalogue& catalogue;
    Track track = Track::Partner;
    std::vector<RecordId> records;
    QString stage;
    std::vector<std::pair<QString, Value>> fill = {};
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const MoveToStage& command);

/// What keeps one record from a move.
struct MoveNeeds {
    RecordId record = 0;
    QString name;
    QString from; ///< the stage it is in
    std::vector<Need> missing;
};
/// Those of `records` that lack something for the move, and what. Looks at many at once.
[[nodiscard]] std::vector<MoveNeeds> missingForMove(store::Connection& connection, const records::Catalogue& catalogue, Track track,
                                                    const std::vector<RecordId>& records, const QString& stage);

/// One move in a partner's or a deal's stage history.
struct StageChange {
    QString from;
    QString to;
    QString at;  ///< UTC instant
    QString who;
};
/// Newest first.
[[nodiscard]] std::vector<StageChange> stageHistory(store::Connection& connection, RecordId record);

} // namespace channelbook::pipeline
