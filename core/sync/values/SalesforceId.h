#pragma once

#include "core/sync/values/FixedText.h"

#include <optional>

namespace channelbook::sync {

/// Salesforce's record ids come with 15 characters, whose case matters, or 18, where the last three repeat the case of
/// the others. This gives the 18, with the case restored if a program folded it. Empty for no id (`000000000000000AAA`
/// or an empty cell); nothing if it is no id, or its last three characters contradict the others.
[[nodiscard]] std::optional<FixedText<18>> readSalesforceId(std::string_view cell);

} // namespace channelbook::sync
