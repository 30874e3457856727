#pragma once

#include "app/cli/Context.h"

namespace channelbook::cli {

/// What `do today KEY ACTION` does: "done", or "assign" to `to`, a person's name; "nobody" takes it from all.
/// BadArgument for another action or one its kind does not know; RecordNotFound where nothing of that key waits.
[[nodiscard]] Expected<Exit> actOnItem(const Context& context, const QString& key, const QString& action,
                                       const QString& to);

} // namespace channelbook::cli
