// Working days, worked out by hand from wall calendars of 2026 to 2028.
#include "core/calendars/Calendars.h"
#include "tests/core/TestProgram.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace channelbook;
using namespace channelbook::calendars;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

namespace {

QDate day(const char* text) {
    return QDate::fromString(QString::fromLatin1(text), Qt::ISODate);
}

/// A calendar by its region's code; "fri-sat" and "sat-sun" have no holidays.
WorkCalendar calendarNamed(const QString& name) {
    if (name == u"sat-sun") return {};
    if (name == u"fri-sat") return WorkCalendar(CalendarDef{u"X"_s, u"X"_s, {}, {Qt::Friday, Qt::Saturday}, {}});
    if (name == u"sun") return WorkCalendar(CalendarDef{u"X"_s, u"X"_s, {}, {Qt::Sunday}, {}});
    for (const CalendarDef& calendar : bundledCalendars())
        if (calendar.region == name) return WorkCalendar(calendar);
    qFatal("no calendar %s", qPrintable(name));
}

} // namespace

class WorkCalendarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addsWorkingDays_data() {
        QTest::addColumn<QString>("calendar");
        QTest::addColumn<QString>("from");
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* calendar, const char* from, int days, const char* expected) {
            QTest::addRow("%s %s %+d", calendar, from, days)
                << QString::fromLatin1(calendar) << QString::fromLatin1(from) << days << QString::fromLatin1(expected);
        };
        // The third of July 2026 is a Friday.
        row("sat-sun", "2026-07-03", 0, "2026-07-03");
        row("sat-sun", "2026-07-03", 1, "2026-07-06");
        row("sat-sun", "2026-07-04", 0, "2026-07-06");
        row("sat-sun", "2026-07-04", 1, "2026-07-06");
        row("sat-sun", "2026-07-04", -1, "2026-07-03");
        row("sat-sun", "2026-07-05", -1, "2026-07-03");
        row("sat-sun", "2026-07-06", -1, "2026-07-03");
        row("sat-sun", "2026-07-06", -5, "2026-06-29");
        row("sat-sun", "2026-07-01", 10, "2026-07-15");
        row("sat-sun", "2026-07-01", -10, "2026-06-17");
        row("sat-sun", "2026-12-31", 1, "2027-01-01");
        row("fri-sat", "2026-07-02", 0, "2026-07-02");
        row("fri-sat", "2026-07-02", 1, "2026-07-05");
        row("fri-sat", "2026-07-03", 0, "2026-07-05");
        row("fri-sat", "2026-07-05", -1, "2026-07-02");
        row("fri-sat", "2026-07-02", 5, "2026-07-09");
        row("fri-sat", "2026-07-09", -5, "2026-07-02");
        row("sun", "2026-07-03", 2, "2026-07-06");
        // Good Friday is the third of April, Easter Monday the sixth.
        row("DE", "2026-04-02", 1, "2026-04-07");
        row("DE", "2026-04-03", 0, "2026-04-07");
        row("DE", "2026-04-07", -1, "2026-04-02");
        row("DE", "2026-05-13", 1, "2026-05-15"); // Ascension Day
        row("DE", "2026-05-22", 1, "2026-05-26"); // Whit Monday
        row("DE", "2026-12-23", 2, "2026-12-28");
        row("DE", "2026-12-31", 1, "2027-01-04");
        // Independence Day falls on a Saturday: the Friday before is off.
        row("US", "2026-07-02", 1, "2026-07-06");
        row("US", "2026-11-25", 1, "2026-11-27"); // Thanksgiving
        row("US", "2026-05-22", 1, "2026-05-26"); // Memorial Day
        row("US", "2027-12-30", 1, "2028-01-03"); // New Year's Day 2028, a Saturday, is kept in 2027
        // Christmas on Saturday and Boxing Day on Sunday: Monday and Tuesday are off.
        row("GB", "2027-12-24", 1, "2027-12-29");
        row("GB", "2022-12-23", 1, "2022-12-28"); // Christmas on Sunday, Boxing Day on Monday
        row("CA", "2026-05-15", 1, "2026-05-19"); // Victoria Day is the Monday before the 25th
        row("SA", "2026-03-18", 1, "2026-03-24"); // Eid al-Fitr around a Friday and Saturday
        row("FR", "2026-07-13", 1, "2026-07-15");
        row("BR", "2026-02-13", 1, "2026-02-18"); // Carnival
    }
    void addsWorkingDays() {
        QFETCH(QString, calendar);
        QFETCH(QString, from);
        QFETCH(int, days);
        const WorkCalendar working = calendarNamed(calendar);
        const QDate start = QDate::fromString(from, Qt::ISODate);
        const QDate reached = working.add(start, days);
        QTEST(reached.toString(Qt::ISODate), "expected");
        QVERIFY(working.isWorkingDay(reached));
        if (days != 0) QCOMPARE(working.between(start, reached), days);
    }

    void countsWorkingDays_data() {
        QTest::addColumn<QString>("calendar");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("expected");
        const auto row = [](const char* calendar, const char* from, const char* to, int expected) {
            QTest::addRow("%s %s to %s", calendar, from, to)
                << QString::fromLatin1(calendar) << QString::fromLatin1(from) << QString::fromLatin1(to) << expected;
        };
        row("sat-sun", "2026-07-03", "2026-07-03", 0);
        row("sat-sun", "2026-07-03", "2026-07-06", 1);
        row("sat-sun", "2026-07-06", "2026-07-03", -1);
        row("sat-sun", "2026-07-04", "2026-07-05", 0);
        row("sat-sun", "2026-07-05", "2026-07-04", 0);
        row("sat-sun", "2025-12-31", "2026-12-31", 261);
        row("fri-sat", "2026-07-02", "2026-07-05", 1);
        row("DE", "2026-04-02", "2026-04-07", 1);
        row("DE", "2026-04-07", "2026-04-02", -1);
        row("DE", "2025-12-31", "2026-12-31", 254);
        row("DE", "2026-12-31", "2025-12-31", -254);
        row("DE", "2025-12-31", "2027-12-31", 510); // 2027: 261 weekdays, 5 holidays on them
    }
    void countsWorkingDays() {
        QFETCH(QString, calendar);
        QFETCH(QString, from);
        QFETCH(QString, to);
        QTEST(calendarNamed(calendar).between(QDate::fromString(from, Qt::ISODate), QDate::fromString(to, Qt::ISODate)),
              "expected");
    }

    void nothingComesOfNoDay() {
        const WorkCalendar calendar;
        QVERIFY(!calendar.add({}, 3).isValid());
        QCOMPARE(calendar.between({}, day("2026-07-01")), 0);
        QVERIFY(!calendar.isWorkingDay({}));
    }

    /// A movable feast that is known for some years only: the others are named, and counted without it.
    void yearsWithoutKnownHolidaysAreNamed() {
        const WorkCalendar saudi = calendarNamed(u"SA"_s);
        QCOMPARE(saudi.gaps(day("2026-01-01"), day("2027-12-31")), std::vector<int>());
        QCOMPARE(saudi.gaps(day("2027-12-01"), day("2029-01-31")), (std::vector<int>{2028, 2029}));
        QCOMPARE(calendarNamed(u"DE"_s).gaps(day("2026-01-01"), day("2099-12-31")), std::vector<int>());
        CalendarDef once{u"X"_s, u"X"_s, {}, {6, 7}, {Holiday{}}};
        once.holidays.front().name = u"Company day"_s;
        once.holidays.front().dates = {u"2026-09-14"_s};
        QCOMPARE(WorkCalendar(once).gaps(day("2026-01-01"), day("2027-12-31")), std::vector<int>());
        QVERIFY(!WorkCalendar(once).isWorkingDay(day("2026-09-14")));
        QVERIFY(WorkCalendar(once).isWorkingDay(day("2027-09-14")));
    }

    void everyBundledCalendarIsReadAndComesBackTheSame() {
        QFile file(QStringLiteral(SOURCE_DIR "/resources/calendars/calendars.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray written = QJsonDocument::fromJson(file.readAll()).array();
        QVERIFY(written.size() > 10);
        QCOMPARE(static_cast<qsizetype>(bundledCalendars().size()), written.size());
        for (qsizetype i = 0; i < written.size(); ++i)
            QCOMPARE(toJson(bundledCalendars()[static_cast<std::size_t>(i)]), written[i].toObject());
    }

    void badCalendarsAreRefused_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no region") << QByteArray(R"({"name": "X", "weekend": [6, 7]})");
        QTest::newRow("no working day") << QByteArray(
            R"({"region": "X", "name": "X", "weekend": [1, 2, 3, 4, 5, 6, 7]})");
        QTest::newRow("no such weekday") << QByteArray(R"({"region": "X", "name": "X", "weekend": [8]})");
        QTest::newRow("no such date") << QByteArray(
            R"({"region": "X", "name": "X", "holidays": [{"name": "F", "dates": ["2026-02-30"]}]})");
        QTest::newRow("no such day of the year")
            << QByteArray(R"({"region": "X", "name": "X", "holidays": [{"name": "F", "on": "13-01"}]})");
        QTest::newRow("holiday without a day")
            << QByteArray(R"({"region": "X", "name": "X", "holidays": [{"name": "F"}]})");
        QTest::newRow("holiday without a name")
            << QByteArray(R"({"region": "X", "name": "X", "holidays": [{"on": "12-24"}]})");
        QTest::newRow("no month") << QByteArray(
            R"({"region": "X", "name": "X", "holidays": [{"name": "F", "weekday": 1, "nth": 1, "month": 13}]})");
    }
    void badCalendarsAreRefused() {
        QFETCH(QByteArray, json);
        QCOMPARE(codeOf(calendarFromJson(QJsonDocument::fromJson(json).object())), u"BadArgument"_s);
    }

    void aStoredCalendarTakesThePlaceOfTheBundledOne() {
        TestProgram program;
        CalendarDef germany = calendarNamed(u"DE"_s).definition();
        germany.holidays.clear();
        QCOMPARE(outcome(program.store().perform(SaveCalendars{{germany}})), u"ok"_s);
        const auto isOff = [&](const char* text) {
            return !CalendarBook(program.store().reader()).calendar(u"DE"_s).isWorkingDay(day(text));
        };
        QVERIFY(!isOff("2026-12-25"));
        Holiday bridge;
        bridge.name = u"Bridge day"_s;
        bridge.dates = {u"2026-05-15"_s};
        QCOMPARE(outcome(program.store().perform(AddHoliday{u"deutschland"_s, bridge})), u"ok"_s);
        QVERIFY(isOff("2026-05-15"));
        QCOMPARE(outcome(program.store().undo()), u"ok"_s);
        QVERIFY(!isOff("2026-05-15"));
        QCOMPARE(outcome(program.store().undo()), u"ok"_s);
        QVERIFY(isOff("2026-12-25"));
        QCOMPARE(codeOf(program.store().perform(AddHoliday{u"Atlantis"_s, bridge})), u"RecordNotFound"_s);
    }

    void aPartnersCalendarIsItsCountrysElseItsRegions() {
        TestProgram program;
        const CalendarBook book(program.store().reader());
        QCOMPARE(book.findFor(u"Deutschland"_s, u"EMEA"_s)->region, u"DE"_s);
        QCOMPARE(book.findFor(u"united states"_s, {})->region, u"US"_s);
        QCOMPARE(book.findFor({}, u"JP"_s)->region, u"JP"_s);
        QVERIFY(book.findFor(u"Atlantis"_s, u"EMEA"_s) == nullptr);
        QVERIFY(book.calendar(u"Atlantis"_s).isWorkingDay(day("2026-12-25")));
    }
};

QTEST_GUILESS_MAIN(WorkCalendarTest)
#include "WorkCalendarTest.moc"
