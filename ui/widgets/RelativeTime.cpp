#include "ui/widgets/RelativeTime.h"

#include <QCoreApplication>
#include <QLocale>

#include <cstdlib>

namespace channelbook {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RelativeTime)
};

/// English has its singular as a text of its own, so that it reads well without a translation file.
QString counted(const char* one, const char* many, qint64 n) {
    return n == 1 ? QCoreApplication::translate("RelativeTime", one) : QCoreApplication::translate("RelativeTime", many, nullptr, static_cast<int>(n));
}

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;

} // namespace

QString relativeDate(const QDate& when, const QDate& today) {
    const qint64 days = today.daysTo(when);
    const qint64 n = std::llabs(days);
    if (days == 0) return Words::tr("today");
    if (days == 1) return Words::tr("tomorrow");
    if (days == -1) return Words::tr("yesterday");
    const bool past = days < 0;
    if (n < 14) return past ? Words::tr("%n days ago", nullptr, static_cast<int>(n)) : Words::tr("in %n days", nullptr, static_cast<int>(n));
    if (n < 60) return past ? Words::tr("%n weeks ago", nullptr, static_cast<int>(n / 7)) : Words::tr("in %n weeks", nullptr, static_cast<int>(n / 7));
    if (n < 730) {
        return past ? Words::tr("%n months ago", nullptr, static_cast<int>(n / 30)) : Words::tr("in %n months", nullptr, static_cast<int>(n / 30));
    }
    return past ? Words::tr("%n years ago", nullptr, static_cast<int>(n / 365)) : Words::tr("in %n years", nullptr, static_cast<int>(n / 365));
}

QString relativeTime(const QDateTime& when, const QDateTime& now) {
    if (!when.isValid()) return {};
    const qint64 seconds = when.secsTo(now);
    const qint64 n = std::llabs(seconds);
    const bool past = seconds >= 0;
    if (n < minute) return Words::tr("just now");
    if (n < hour) {
        return past ? counted(QT_TRANSLATE_NOOP("RelativeTime", "1 minute ago"), QT_TRANSLATE_N_NOOP("RelativeTime", "%n minutes ago"), n / minute)
                    : counted(QT_TRANSLATE_NOOP("RelativeTime", "in 1 minute"), QT_TRANSLATE_N_NOOP("RelativeTime", "in %n minutes"), n / minute);
    }
    const QDate day = when.toLocalTime().date();
    const QDate today = now.toLocalTime().date();
    if (day == today) {
        return past ? counted(QT_TRANSLATE_NOOP("RelativeTime", "1 hour ago"), QT_TRANSLATE_N_NOOP("RelativeTime", "%n hours ago"), n / hour) : counted(QT_TRANSLATE_NOOP("RelativeTime", "in 1 hour"), QT_TRANSLATE_N_NOOP("RelativeTime", "in %n hours"), n / hour);
    }
    return relativeDate(day, today);
}

QString shortRelativeTime(const QDateTime& when, const QDateTime& now) {
    if (!when.isValid()) return {};
    const qint64 seconds = std::llabs(when.secsTo(now));
    if (seconds < minute) return Words::tr("now");
    if (seconds < hour) return Words::tr("%n min", nullptr, static_cast<int>(seconds / minute));
    const qint64 days = std::llabs(when.toLocalTime().date().daysTo(now.toLocalTime().date()));
    if (days == 0) return Words::tr("today");
    if (days < 21) return Words::tr("%n d", nullptr, static_cast<int>(days));
    if (days < 60) return Words::tr("%n w", nullptr, static_cast<int>(days / 7));
    if (days < 730) return Words::tr("%n mo", nullptr, static_cast<int>(days / 30));
    return Words::tr("%n y", nullptr, static_cast<int>(days / 365));
}

QString exactInstant(const QDateTime& when) {
    return when.isValid() ? QLocale().toString(when.toLocalTime(), QLocale::LongFormat) : QString();
}

} // namespace channelbook
