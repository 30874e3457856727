#pragma once

#include "core/records/Query.h"

namespace channelbook::pipeline {

/// What a board of partners by lifecycle stage shows: per lane and stage the partners, longest in stage first.
struct BoardQuery {
    QString filter;   ///< quick filter over partners
    QString laneField; ///< field key that makes swimlanes; empty: one lane
};

struct BoardCell {
    QString lane;
    QString stage;
    std::vector<RecordId> partners;
    qint64 sum = 0; ///< won revenue and open pipeline in the program's currency, minor units
};

struct Board {
    std::vector<QString> lanes; ///< in alphabetical order; one empty name without swimlanes
    std::vector<BoardCell> cells;
    qint64 unfiltered = 0; ///< partners without the filter
};

/// Reads the whole board's shape in one query; at 100,000 partners this belongs into a worker.
[[nodiscard]] Expected<Board> readBoard(store::Connection& connection, const records::EntityDef& partner, const BoardQuery& query);

} // namespace channelbook::pipeline
