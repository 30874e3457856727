#pragma once

#include "app/cli/Context.h"
#include "core/metrics/attribution/Attribution.h"

namespace channelbook::cli {

/// What the command is asked over the program's own deals.
struct DealQuestion {
    QString filter; ///< quick filter over deals; empty: all
    QString deal;   ///< one deal, by its key
    QString by;     ///< partner, kind or both
    std::vector<metrics::Model> models;
    metrics::ModelOptions options;
};

/// Prints who is credited with what of the program's won deals, or how one deal is shared by its touchpoints.
[[nodiscard]] Expected<Exit> attributeDeals(const Context& context, const DealQuestion& question);

} // namespace channelbook::cli
