#pragma once

#include "core/sample/SampleRows.h"

#include <span>

namespace channelbook::sample {

/// A subject and what may be written under it.
struct ActivityText {
    std::string_view kind, subject, body;
};

[[nodiscard]] std::span<const ProductRow> products();
[[nodiscard]] std::span<const std::string_view> nextActions(Stage stage);
[[nodiscard]] std::span<const std::string_view> verticals();
[[nodiscard]] std::span<const std::string_view> nextSteps();
[[nodiscard]] std::span<const std::string_view> dealOccasions();
/// A deal's description is one of each.
[[nodiscard]] std::span<const std::string_view> needs();
[[nodiscard]] std::span<const std::string_view> circumstances();
[[nodiscard]] std::span<const std::string_view> companyNotes();
[[nodiscard]] std::span<const ActivityText> partnerActivities();
[[nodiscard]] std::span<const ActivityText> dealActivities();

/// A contact's title with the role it stands for.
struct Position {
    std::string_view title, role;
};
[[nodiscard]] std::span<const Position> positions();

} // namespace channelbook::sample
