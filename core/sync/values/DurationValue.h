#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace channelbook::sync {

/// A length of time in seconds: "1:30" and "01:30:00" (hours first), "2h 30m", "90 min", "3 days", "1,5 Std.", ISO 8601
/// ("PT1H30M", "P3D"); in English, German, French and Spanish. Nothing for anything else, months and years included,
/// whose length is not one number.
[[nodiscard]] std::optional<std::int64_t> readDuration(std::string_view cell);

} // namespace channelbook::sync
