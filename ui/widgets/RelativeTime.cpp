#include "ui/widgets/RelativeTime.h"

#include <QCoreApplication>
#include <QLocale>

#include <cstdlib>

namespace channelbook {
namespace {

QString tr(const char* text, int n = -1) { return QCoreApplication::translate("RelativeTime", text, nullptr, n); }

/// English has its singular as a text of its own, so that it reads well without a translation file.
QString counted(const char* one, const char* many, qint64 n) {
    return n == 1 ? tr(one) : tr(many, static_cast<int>(n));
}

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;

} // namespace

QString relativeDate(const QDate& when, const QDate& today) {
    const qint64 days = today.daysTo(when);
    const qint64 n = std::llabs(days);
    if (days == 0) return tr("today");
    if (days == 1) return tr("tomorrow");
    if (days == -1) return tr("yesterday");
    const bool past = days < 0;
    if (n < 14) return past ? tr("%n days ago", static_cast<int>(n)) : tr("in %n days", static_cast<int>(n));
    if (n < 60) return past ? tr("%n weeks ago", static_cast<int>(n / 7)) : tr("in %n weeks", static_cast<int>(n / 7));
    if (n < 730) {
        return past ? tr("%n months ago", static_cast<int>(n / 30)) : tr("in %n months", static_cast<int>(n / 30));
    }
    return past ? tr("%n years ago", static_cast<int>(n / 365)) : tr("in %n years", static_cast<int>(n / 365));
}

QString relativeTime(const QDateTime& when, const QDateTime& now) {
    if (!when.isValid()) return {};
    const qint64 seconds = when.secsTo(now);
    const qint64 n = std::llabs(seconds);
    const bool past = seconds >= 0;
    if (n < minute) return tr("just now");
    if (n < hour) {
        return past ? counted("1 minute ago", "%n minutes ago", n / minute)
                    : counted("in 1 minute", "in %n minutes", n / minute);
    }
    const QDate day = when.toLocalTime().date();
    const QDate today = now.toLocalTime().date();
    if (day == today) {
        return past ? counted("1 hour ago", "%n hours ago", n / hour) : counted("in 1 hour", "in %n hours", n / hour);
    }
    return relativeDate(day, today);
}

QString shortRelativeTime(const QDateTime& when, const QDateTime& now) {
    if (!when.isValid()) return {};
    const qint64 seconds = std::llabs(when.secsTo(now));
    if (seconds < minute) return tr("now");
    if (seconds < hour) return tr("%n min", static_cast<int>(seconds / minute));
    const qint64 days = std::llabs(when.toLocalTime().date().daysTo(now.toLocalTime().date()));
    if (days == 0) return tr("today");
    if (days < 21) return tr("%n d", static_cast<int>(days));
    if (days < 60) return tr("%n w", static_cast<int>(days / 7));
    if (days < 730) return tr("%n mo", static_cast<int>(days / 30));
    return tr("%n y", static_cast<int>(days / 365));
}

QString exactInstant(const QDateTime& when) {
    return when.isValid() ? QLocale().toString(when.toLocalTime(), QLocale::LongFormat) : QString();
}

} // namespace channelbook
