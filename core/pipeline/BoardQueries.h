#pragma once

#include "core/pipeline/StallQueries.h"
#include "core/pipeline/Stages.h"

#include <QDate>
#include <QHash>

namespace channelbook::pipeline {

/// What a board shows: which records, in which columns and lanes.
struct BoardQuery {
    QString state;       ///< key of the field whose values are the columns
    QString filter;      ///< quick filter
    QString laneField;   ///< field key that makes swimlanes; empty: one lane
    QStringList sums;    ///< Money fields summed up over a column
    bool stalledOnly = false; ///< only what is longer in its stage than that allows
};

/// One column. Those of a track come in the order of its stages, others in the order of the field's choices; what is in use
/// and known to neither comes last.
struct BoardStage {
    QString state;     ///< the value; empty where there is none
    int limit = 0;     ///< most records wanted; 0: any number
    int stallDays = 0; ///< days after which a record counts as stalled; 0: never
    bool leaving = false; ///< for what goes or is over: where it is empty, it only takes room
    qint64 all = 0;    ///< records in it without the filter
};

struct BoardCell {
    QString lane;
    QString state;
    std::vector<RecordId> records; ///< longest in the state first where that is known
    qint64 sum = 0; ///< in the program's currency, minor units; amounts without a rate are left out
};

struct Board {
    std::vector<BoardStage> stages;
    std::vector<QString> lanes; ///< in alphabetical order; one empty name without swimlanes
    std::vector<BoardCell> cells;
    qint64 shown = 0;
    qint64 stalled = 0;    ///< of those the filter finds
    qint64 unfiltered = 0; ///< records without the filter
};

/// Reads the whole board's shape in two scans; at 100,000 records this belongs into a worker. UnknownField, BadFilter, and
/// BadArgument where the state has too many different values to make columns.
[[nodiscard]] Expected<Board> readBoard(store::Connection& connection, const records::EntityDef& entity, const BoardQuery& query, const QDate& today);

/// How the state of records reads in SQL, in their entity's FROM clause, and which records have one.
struct StateSql {
    QString value; ///< the state, or '' where there is none
    QString since; ///< the instant it began; NULL where that is not known
    QString scope; ///< condition; empty: all
};
/// Partners-to-be are at the first step of recruiting, since they are where they are, until they are moved; partners that never
/// were recruited here are at none.
[[nodiscard]] StateSql stateSql(store::Connection& connection, const records::EntityDef& entity, const records::FieldDef& state);

/// The field that says since when a record is in its state; null if nothing does.
[[nodiscard]] const records::FieldDef* sinceField(const records::EntityDef& entity, const QString& state);

} // namespace channelbook::pipeline
