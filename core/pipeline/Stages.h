#pragma once

#include "core/records/Commands.h"

#include <array>

namespace channelbook::pipeline {

/// What moves through stages: partners through their lifecycle, partners-to-be through recruiting, deals towards their close.
enum class Track { Partner, Recruiting, Deal };
inline constexpr std::array allTracks{Track::Partner, Track::Recruiting, Track::Deal};

/// Where the stages of a track and the state of its records are kept.
struct TrackDef {
    Track track = Track::Partner;
    QString key;    ///< "partner", "recruiting", "deal": on the command line and where boards are kept
    QString entity; ///< whose records move
    QString field;  ///< the state: a field of the entity
    QString since;  ///< the field that says since when
    QString table;  ///< of the stages
    const char* label; ///< English, translated in context "Pipeline"
};
[[nodiscard]] const TrackDef& trackDef(Track track);
/// The track whose state a field is; null if it is none's.
[[nodiscard]] const TrackDef* trackOf(QStringView entity, QStringView field);
/// UnknownField names those there are.
[[nodiscard]] Expected<const TrackDef*> trackNamed(const QString& key);
/// "Partner lifecycle", "Recruiting", "Deals", in the person's language.
[[nodiscard]] QString labelOf(Track track);

/// What a stage means, whatever it is called.
enum class StageRole { Prospect, Recruiting, Onboarding, Active, AtRisk, Leaving, Former, Open, Won, Lost };
/// As it is stored: "at_risk".
[[nodiscard]] QString roleName(StageRole role);
[[nodiscard]] std::optional<StageRole> roleNamed(QStringView name);
/// In the person's language: "At risk".
[[nodiscard]] QString labelOf(StageRole role);
/// The roles stages of a track may have.
[[nodiscard]] std::vector<StageRole> rolesOf(Track track);

/// One stage of a track.
struct Stage {
    RecordId id = 0; ///< 0: not stored yet
    QString name;
    int rank = 0;
    StageRole role = StageRole::Open;
    int stallDays = 0;      ///< days in it after which a record counts as stalled; 0: never
    int wipLimit = 0;       ///< most records wanted in it; 0: any number
    QStringList entryNeeds; ///< what a record must have to enter: fields to be filled, or facts (see Needs.h)
    QStringList leaveNeeds; ///< what it must have to leave
    friend bool operator==(const Stage&, const Stage&) = default;
};

/// The stages a track has until somebody edits them. Lifecycle: Prospect → Recruiting → Onboarding → Active → Growing;
/// At risk; Offboarding → Former.
[[nodiscard]] const std::vector<Stage>& standardStages(Track track = Track::Partner);
/// Stores the lifecycle's standard stages in a new program.
void addStandardStages(store::Transaction& transaction);

/// The program's stages of a track, in order.
[[nodiscard]] std::vector<Stage> stagesOf(store::Connection& connection, Track track);
/// The stages of partners' lifecycle, in order.
[[nodiscard]] std::vector<Stage> lifecycleStages(store::Connection& connection);
/// The stage of a name, or null.
[[nodiscard]] const Stage* stageNamed(const std::vector<Stage>& stages, QStringView name);
/// The first stage of a role, or null.
[[nodiscard]] const Stage* stageOfRole(const std::vector<Stage>& stages, StageRole role);

/// Whether stages can be the track's. MissingValue and DuplicateName of names, InvalidValue of numbers and roles, UnknownField
/// and BadFilter of rules, BadArgument where a stage that has records is left out, or a deals' stage that has some gets another
/// name (it is the CRM's).
[[nodiscard]] Expected<void> checkStages(store::Connection& connection, const records::Catalogue& catalogue, Track track, const std::vector<Stage>& stages);

/// Sets the stages of a track: their order, names, limits, norms and rules. A stage keeps its records and its history under
/// its new name. Refused as `checkStages` says.
struct SaveStages {
    static constexpr const char* kind = "stages.save";
    const records::Catalogue& catalogue;
    Track track = Track::Partner;
    std::vector<Stage> stages; ///< in their order; ranks are given anew
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const SaveStages& command);

} // namespace channelbook::pipeline
