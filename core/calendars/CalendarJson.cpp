#include "core/calendars/WorkCalendar.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace channelbook::calendars {

using namespace Qt::StringLiterals;

namespace {

constexpr int daysOfWeek = 7;

QString words(const char* text) {
    return QCoreApplication::translate("Calendars", text);
}

/// "12-24" as month and day; 0 and 0 for anything else. The 29th of February is one.
std::pair<int, int> monthAndDay(const QString& text) {
    const QDate day = QDate::fromString(u"2024-"_s + text, Qt::ISODate);
    return text.size() == 5 && day.isValid() ? std::pair(day.month(), day.day()) : std::pair(0, 0);
}

QString monthAndDayText(const Holiday& holiday) {
    return u"%1-%2"_s.arg(holiday.month, 2, 10, QChar(u'0')).arg(holiday.day, 2, 10, QChar(u'0'));
}

Holiday holidayFromJson(const QJsonObject& json) {
    Holiday holiday;
    holiday.name = json.value(u"name"_s).toString().trimmed();
    holiday.weekday = json.value(u"weekday"_s).toInt();
    holiday.nth = json.value(u"nth"_s).toInt();
    holiday.month = json.value(u"month"_s).toInt();
    if (json.contains(u"on"_s)) std::tie(holiday.month, holiday.day) = monthAndDay(json.value(u"on"_s).toString());
    if (json.contains(u"before"_s))
        std::tie(holiday.month, holiday.day) = monthAndDay(json.value(u"before"_s).toString());
    holiday.byEaster = json.contains(u"easter"_s);
    holiday.easter = json.value(u"easter"_s).toInt();
    for (const QJsonValue& date : json.value(u"dates"_s).toArray()) holiday.dates << date.toString();
    holiday.yearly = json.value(u"yearly"_s).toBool();
    const QString observed = json.value(u"observed"_s).toString();
    holiday.observed = observed == u"nearest" ? 1 : observed == u"next" ? 2 : 0;
    return holiday;
}

QJsonObject toJson(const Holiday& holiday) {
    QJsonObject json{{u"name"_s, holiday.name}};
    if (holiday.byEaster) {
        json.insert(u"easter"_s, holiday.easter);
    } else if (holiday.weekday != 0) {
        json.insert(u"weekday"_s, holiday.weekday);
        if (holiday.nth != 0) {
            json.insert(u"nth"_s, holiday.nth);
            json.insert(u"month"_s, holiday.month);
        } else {
            json.insert(u"before"_s, monthAndDayText(holiday));
        }
    } else if (holiday.month != 0) {
        json.insert(u"on"_s, monthAndDayText(holiday));
    }
    if (!holiday.dates.isEmpty()) json.insert(u"dates"_s, QJsonArray::fromStringList(holiday.dates));
    if (holiday.yearly) json.insert(u"yearly"_s, true);
    if (holiday.observed != 0) json.insert(u"observed"_s, holiday.observed == 1 ? u"nearest"_s : u"next"_s);
    return json;
}

bool saysWhen(const Holiday& holiday) {
    const bool weekday = holiday.weekday >= 1 && holiday.weekday <= daysOfWeek && holiday.month >= 1 &&
                         holiday.month <= 12 && holiday.nth >= -1 && holiday.nth <= 5 &&
                         (holiday.nth != 0 || holiday.day != 0);
    const bool day = holiday.weekday == 0 && holiday.month >= 1 && holiday.day >= 1 &&
                     QDate(2024, holiday.month, holiday.day).isValid();
    return holiday.byEaster || weekday || day || !holiday.dates.isEmpty();
}

} // namespace

Expected<void> check(const CalendarDef& calendar) {
    const auto refused = [&](const QString& what) {
        return failure(
            ErrorCode::BadArgument,
            {calendar.region.isEmpty() ? words(QT_TRANSLATE_NOOP("Calendars", "calendar")) : calendar.region, what});
    };
    if (calendar.region.trimmed().isEmpty()) return refused(words(QT_TRANSLATE_NOOP("Calendars", "it has no region")));
    if (calendar.name.trimmed().isEmpty()) return refused(words(QT_TRANSLATE_NOOP("Calendars", "it has no name")));
    int working = 0;
    for (int day = 1; day <= daysOfWeek; ++day)
        working += std::count(calendar.weekend.begin(), calendar.weekend.end(), day) == 0 ? 1 : 0;
    if (working == 0) return refused(words(QT_TRANSLATE_NOOP("Calendars", "its week has no working day")));
    for (const int day : calendar.weekend)
        if (day < 1 || day > daysOfWeek)
            return refused(
                words(QT_TRANSLATE_NOOP("Calendars", "weekdays are the numbers 1 (Monday) to 7 (Sunday), not %1"))
                    .arg(day));
    for (const Holiday& holiday : calendar.holidays) {
        if (holiday.name.isEmpty()) return refused(words(QT_TRANSLATE_NOOP("Calendars", "a holiday has no name")));
        for (const QString& date : holiday.dates)
            if (date.size() != 10 || !QDate::fromString(date, Qt::ISODate).isValid())
                return refused(words(QT_TRANSLATE_NOOP("Calendars", "\"%1\" of %2 is no date like 2026-12-24"))
                                   .arg(date, holiday.name));
        if (!saysWhen(holiday))
            return refused(words(QT_TRANSLATE_NOOP("Calendars", "it does not say when %1 is")).arg(holiday.name));
    }
    return {};
}

Expected<CalendarDef> calendarFromJson(const QJsonObject& json) {
    CalendarDef calendar;
    calendar.region = json.value(u"region"_s).toString().trimmed();
    calendar.name = json.value(u"name"_s).toString().trimmed();
    for (const QJsonValue& alias : json.value(u"aliases"_s).toArray()) calendar.aliases << alias.toString();
    for (const QJsonValue& day : json.value(u"weekend"_s).toArray()) calendar.weekend.push_back(day.toInt());
    for (const QJsonValue& holiday : json.value(u"holidays"_s).toArray())
        calendar.holidays.push_back(holidayFromJson(holiday.toObject()));
    if (auto checked = check(calendar); !checked) return tl::unexpected(checked.error());
    return calendar;
}

QJsonObject toJson(const CalendarDef& calendar) {
    QJsonArray weekend;
    for (const int day : calendar.weekend) weekend.append(day);
    QJsonArray holidays;
    for (const Holiday& holiday : calendar.holidays) holidays.append(toJson(holiday));
    return {{u"region"_s, calendar.region},
            {u"name"_s, calendar.name},
            {u"aliases"_s, QJsonArray::fromStringList(calendar.aliases)},
            {u"weekend"_s, weekend},
            {u"holidays"_s, holidays}};
}

} // namespace channelbook::calendars
