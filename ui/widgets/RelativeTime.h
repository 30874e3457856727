#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

namespace channelbook {

/// "just now", "5 minutes ago", "yesterday", "3 days ago", "in 2 weeks"; days are counted in local time.
[[nodiscard]] QString relativeTime(const QDateTime& when, const QDateTime& now);
/// The same in a few characters, for narrow columns: "now", "5 min", "today", "3 d", "2 w", "5 mo", "2 y".
[[nodiscard]] QString shortRelativeTime(const QDateTime& when, const QDateTime& now);
/// "today", "tomorrow", "in 5 days", "3 days ago".
[[nodiscard]] QString relativeDate(const QDate& when, const QDate& today);
/// The instant in full in the user's locale and time zone, for a tool tip.
[[nodiscard]] QString exactInstant(const QDateTime& when);

} // namespace channelbook
