// Working time, worked out by hand from wall calendars and clocks of 2026.
#include "core/calendars/WorkHours.h"

#include "core/calendars/Calendars.h"

#include <QTest>

using namespace channelbook;
using namespace channelbook::calendars;
using namespace Qt::StringLiterals;

namespace {

QDateTime at(const QString& text) {
    return QDateTime::fromString(text, Qt::ISODate);
}
QString text(const QDateTime& instant) {
    return instant.toUTC().toString(Qt::ISODate);
}

WorkCalendar calendarNamed(const QString& name) {
    if (name == u"fri-sat") return WorkCalendar(CalendarDef{u"X"_s, u"X"_s, {}, {Qt::Friday, Qt::Saturday}, {}});
    for (const CalendarDef& calendar : bundledCalendars())
        if (calendar.region == name) return WorkCalendar(calendar);
    return {};
}

const QString allDay = u"all day"_s;         // in UTC
const QString office = u"office"_s;          // 9 to 17 in Berlin
const QString berlinDay = u"Berlin's day"_s; // all day in Berlin

WorkHours hoursNamed(const QString& name) {
    if (name == office) return {9 * 60, 17 * 60, QTimeZone("Europe/Berlin")};
    if (name == berlinDay) return {0, 24 * 60, QTimeZone("Europe/Berlin")};
    return {};
}

} // namespace

class WorkHoursTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void adds_data() {
        QTest::addColumn<QString>("calendar");
        QTest::addColumn<QString>("hours");
        QTest::addColumn<QString>("from");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* calendar, const QString& hours, const char* from, int minutes,
                            const char* expected) {
            QTest::newRow(name) << QString::fromLatin1(calendar) << hours << QString::fromLatin1(from) << minutes
                                << QString::fromLatin1(expected);
        };
        row("48 hours within a week", "", allDay, "2026-07-01T09:00:00Z", 48 * 60, "2026-07-03T09:00:00Z");
        row("48 hours over a weekend", "", allDay, "2026-07-03T15:00:00Z", 48 * 60, "2026-07-07T15:00:00Z");
        row("48 hours from a Saturday", "", allDay, "2026-07-04T10:00:00Z", 48 * 60, "2026-07-08T00:00:00Z");
        row("nothing", "", allDay, "2026-07-04T10:00:00Z", 0, "2026-07-04T10:00:00Z");
        row("an office's day on the next", "", office, "2026-07-02T12:00:00Z", 8 * 60, "2026-07-03T12:00:00Z");
        row("before it opens", "", office, "2026-07-03T05:00:00Z", 60, "2026-07-03T08:00:00Z");
        row("after it closes", "", office, "2026-07-03T16:00:00Z", 60, "2026-07-06T08:00:00Z");
        row("to the end of the day", "", office, "2026-07-03T07:00:00Z", 8 * 60, "2026-07-03T15:00:00Z");
        row("a minute more", "", office, "2026-07-03T07:00:00Z", 8 * 60 + 1, "2026-07-06T07:01:00Z");
        row("over Christmas", "DE", office, "2026-12-24T15:00:00Z", 120, "2026-12-28T09:00:00Z");
        row("two working days over New Year", "DE", allDay, "2026-12-31T12:00:00Z", 48 * 60, "2027-01-05T12:00:00Z");
        row("a day of 25 hours", "fri-sat", berlinDay, "2026-10-24T22:00:00Z", 25 * 60, "2026-10-25T23:00:00Z");
        row("a day of 23 hours", "fri-sat", berlinDay, "2026-03-28T23:00:00Z", 23 * 60, "2026-03-29T22:00:00Z");
    }
    void adds() {
        QFETCH(QString, calendar);
        QFETCH(QString, hours);
        QFETCH(QString, from);
        QFETCH(int, minutes);
        QFETCH(QString, expected);
        QCOMPARE(text(addWorkMinutes(at(from), minutes, calendarNamed(calendar), hoursNamed(hours))), expected);
    }

    void whatWasAddedLiesBetween_data() { adds_data(); }
    void whatWasAddedLiesBetween() {
        QFETCH(QString, calendar);
        QFETCH(QString, hours);
        QFETCH(QString, from);
        QFETCH(int, minutes);
        QFETCH(QString, expected);
        QCOMPARE(workMinutesBetween(at(from), at(expected), calendarNamed(calendar), hoursNamed(hours)),
                 qint64(minutes));
        QCOMPARE(workMinutesBetween(at(expected), at(from), calendarNamed(calendar), hoursNamed(hours)),
                 qint64(-minutes));
    }

    void aWeekendHasNoWorkingTime() {
        QCOMPARE(workMinutesBetween(at(u"2026-07-04T08:00:00Z"_s), at(u"2026-07-05T20:00:00Z"_s), {}, {}), qint64(0));
        QCOMPARE(workMinutesBetween(at(u"2026-07-03T15:00:00Z"_s), at(u"2026-07-06T09:30:00Z"_s), {}, {}),
                 qint64(9 * 60 + 9 * 60 + 30));
    }
};

QTEST_APPLESS_MAIN(WorkHoursTest)
#include "WorkHoursTest.moc"
