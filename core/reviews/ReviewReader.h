#pragma once

#include "core/reviews/Reviews.h"

#include <QJsonArray>

namespace channelbook::reviews {

// How a review's row is read and written; see the table `review`.

[[nodiscard]] QString iso(QDate day);
[[nodiscard]] QDate dayOf(const QString& text);
[[nodiscard]] Value dayValue(QDate day);

[[nodiscard]] QJsonArray agendaJson(const std::vector<AgendaPoint>& agenda);
[[nodiscard]] std::vector<AgendaPoint> agendaFrom(const QJsonArray& json);
[[nodiscard]] QString commentaryText(const Review& review);

/// The template a review has or, without one, the one that fits its partner.
[[nodiscard]] ReviewTemplate templateOf(store::Connection& connection, const Review& review);

} // namespace channelbook::reviews
