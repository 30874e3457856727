#pragma once

#include "core/pipeline/Stages.h"

#include <QDate>

namespace channelbook::pipeline {

/// Which moves are looked at.
struct VelocityQuery {
    Track track = Track::Partner;
    QString filter; ///< quick filter over the track's records
    QString group;  ///< field key by which medians are told apart; "quarter": by when a stay ended; empty: not
    QDate from;     ///< stays that ended on this day or later, flow from this day on; null: from the beginning
    QDate to;       ///< the last day looked at; also "today" for stays that go on
};

/// One stay of a record in a stage.
struct Stay {
    RecordId record = 0;
    int stage = 0;  ///< place among the stages of the answer
    int group = 0;  ///< place among the groups; of a record, or where groups are quarters of the stay's end (-1: goes on)
    QDate entered;
    QDate left;     ///< null: it is still there
};

/// How long records stay in a stage, of one group.
struct StageTime {
    qint64 ended = 0;      ///< stays that ended in the period
    double medianDays = 0; ///< of those
};

/// What a stage does to those in it.
struct StageFlow {
    Stage stage;
    std::vector<StageTime> times; ///< by group
    StageTime all;                ///< over all groups
    qint64 inside = 0;            ///< records in it on the last day
    double insideMedianDays = 0;  ///< how long they have been there
    qint64 stalled = 0;           ///< of those, longer than the stage allows
    qint64 reached = 0;           ///< records that came this far or further, of those that entered the track in the period
    bool onTheWay = false;        ///< whether it is a step of the way to success, and so of the funnel
};

/// Where records stood, day by day.
struct FlowPoint {
    QDate day;
    std::vector<qint64> inside; ///< by stage
};

/// Everything that is told of a track's moves.
struct Velocity {
    std::vector<StageFlow> stages; ///< in their order; stages only the history knows come last
    QStringList groups;            ///< values of the group's field, or quarters "2026 Q3"; one empty one without groups
    std::vector<FlowPoint> flow;   ///< from the period's first to its last day, at most 60 points
    std::vector<Stay> stays;       ///< all known, so that any number can be opened into its records
    qint64 records = 0;            ///< looked at
    QDate from;                    ///< the period's first day: the query's, or that of the first stay
    QDate to;
};

/// Reads how records move. At 100,000 records this belongs into a worker. UnknownField, BadFilter.
[[nodiscard]] Expected<Velocity> readVelocity(store::Connection& connection, const records::Catalogue& catalogue, const VelocityQuery& query);

// The records behind a number, each once.
/// Those whose stay in a stage ended in the period; of one group, or of all (-1).
[[nodiscard]] std::vector<RecordId> recordsThatLeft(const Velocity& velocity, int stage, int group = -1);
/// Those in a stage on a day.
[[nodiscard]] std::vector<RecordId> recordsInside(const Velocity& velocity, int stage, const QDate& day);
/// Those in a stage on the last day for longer than it allows.
[[nodiscard]] std::vector<RecordId> recordsStalled(const Velocity& velocity, int stage);
/// Those that came as far as a stage of the way or further, of those that entered in the period.
[[nodiscard]] std::vector<RecordId> recordsThatReached(const Velocity& velocity, int stage);

} // namespace channelbook::pipeline
