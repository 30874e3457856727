// Fiscal years: of months from any of them on, and of weeks as retailers count them.
#include "core/base/FiscalCalendar.h"

#include <QTest>

using namespace channelbook;
using namespace Qt::StringLiterals;
using Pattern = FiscalCalendar::Pattern;

class FiscalCalendarTest : public QObject {
    Q_OBJECT

    static QDate day(const char* iso) { return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate); }

private Q_SLOTS:
    void aDayLiesInAMonth_data() {
        QTest::addColumn<int>("startMonth");
        QTest::addColumn<Pattern>("pattern");
        QTest::addColumn<int>("weekday");
        QTest::addColumn<QString>("on");
        QTest::addColumn<QString>("month");
        QTest::addColumn<QString>("quarter");
        QTest::newRow("calendar year") << 1 << Pattern::Months << 1 << u"2026-08-31"_s << u"2026-M08"_s << u"2026-Q3"_s;
        QTest::newRow("from October, named after its end") << 10 << Pattern::Months << 1 << u"2025-10-01"_s << u"2026-M01"_s << u"2026-Q1"_s;
        QTest::newRow("the day before") << 10 << Pattern::Months << 1 << u"2025-09-30"_s << u"2025-M12"_s << u"2025-Q4"_s;
        QTest::newRow("from February") << 2 << Pattern::Months << 1 << u"2026-01-31"_s << u"2026-M12"_s << u"2026-Q4"_s;
        // The retail year that ended on 2024-02-03 had 53 weeks from 2023-01-29 on (National Retail Federation's 4-5-4 calendar).
        QTest::newRow("4-5-4 begins") << 2 << Pattern::Weeks454 << 7 << u"2023-01-29"_s << u"2024-M01"_s << u"2024-Q1"_s;
        QTest::newRow("4-5-4, before it") << 2 << Pattern::Weeks454 << 7 << u"2023-01-28"_s << u"2023-M12"_s << u"2023-Q4"_s;
        QTest::newRow("4-5-4, second month") << 2 << Pattern::Weeks454 << 7 << u"2023-02-26"_s << u"2024-M02"_s << u"2024-Q1"_s;
        QTest::newRow("4-5-4, its fifth week") << 2 << Pattern::Weeks454 << 7 << u"2023-04-01"_s << u"2024-M02"_s << u"2024-Q1"_s;
        QTest::newRow("4-5-4, third month") << 2 << Pattern::Weeks454 << 7 << u"2023-04-02"_s << u"2024-M03"_s << u"2024-Q1"_s;
        QTest::newRow("week 53") << 2 << Pattern::Weeks454 << 7 << u"2024-02-03"_s << u"2024-M12"_s << u"2024-Q4"_s;
        QTest::newRow("the year after") << 2 << Pattern::Weeks454 << 7 << u"2024-02-04"_s << u"2025-M01"_s << u"2025-Q1"_s;
        QTest::newRow("4-4-5 from January") << 1 << Pattern::Weeks445 << 1 << u"2025-12-29"_s << u"2026-M01"_s << u"2026-Q1"_s;
    }
    void aDayLiesInAMonth() {
        QFETCH(int, startMonth);
        QFETCH(Pattern, pattern);
        QFETCH(int, weekday);
        QFETCH(QString, on);
        QFETCH(QString, month);
        QFETCH(QString, quarter);
        const FiscalCalendar calendar(startMonth, pattern, weekday);
        const QDate date = QDate::fromString(on, Qt::ISODate);
        QCOMPARE(calendar.key(calendar.month(calendar.monthOf(date))), month);
        QCOMPARE(calendar.key(calendar.quarterOf(date)), quarter);
    }

    /// Months follow each other without a gap, each day lies in the month that spans it, and what is written is read again.
    void monthsCoverAllDays_data() {
        QTest::addColumn<Pattern>("pattern");
        QTest::newRow("months") << Pattern::Months;
        QTest::newRow("4-4-5") << Pattern::Weeks445;
        QTest::newRow("4-5-4") << Pattern::Weeks454;
        QTest::newRow("5-4-4") << Pattern::Weeks544;
    }
    void monthsCoverAllDays() {
        QFETCH(Pattern, pattern);
        for (int startMonth = 1; startMonth <= 12; ++startMonth)
            for (int weekday = 1; weekday <= 7; ++weekday) {
                const FiscalCalendar calendar(startMonth, pattern, weekday);
                for (int month = calendar.monthOf(day("2015-01-01")); month <= calendar.monthOf(day("2031-12-31")); ++month) {
                    const QDate first = calendar.startOf(month);
                    const QDate last = calendar.endOf(month);
                    QCOMPARE(calendar.startOf(month + 1), last.addDays(1));
                    QCOMPARE(calendar.monthOf(first), month);
                    QCOMPARE(calendar.monthOf(last), month);
                    const qint64 days = first.daysTo(last) + 1;
                    if (pattern == Pattern::Months) {
                        QCOMPARE(days, qint64(first.daysInMonth()));
                    } else {
                        QVERIFY(days == 28 || days == 35 || days == 42);
                        QCOMPARE(first.dayOfWeek(), weekday);
                    }
                    const auto again = calendar.parse(calendar.key(calendar.month(month)));
                    QVERIFY(again && *again == calendar.month(month));
                }
            }
    }

    void periodsAreReadAsPeopleWriteThem_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("key");
        for (const char* text : {"2026-Q3", "2026Q3", "2026 q3", "Q3 2026", "q3-2026", "FY2026-Q3", " 2026-Q3 ", "2026-M07..2026-M09"}) QTest::newRow(text) << QString::fromLatin1(text) << u"2026-Q3"_s;
        for (const char* text : {"2026-M07", "2026-07"}) QTest::newRow(text) << QString::fromLatin1(text) << u"2026-M07"_s;
        for (const char* text : {"2026", "FY2026", "FY 2026", "2026-Q1..2026-Q4"}) QTest::newRow(text) << QString::fromLatin1(text) << u"2026"_s;
        QTest::newRow("trailing") << u"2025-M10..2026-M09"_s << u"2025-M10..2026-M09"_s;
        for (const char* text : {"", "2026-Q5", "2026-13", "26", "Q3", "last quarter", "2026-Q3..2026-Q1", "2026-Q1..", ".."}) QTest::newRow(qPrintable(u"not "_s + QString::fromLatin1(text))) << QString::fromLatin1(text) << QString();
    }
    void periodsAreReadAsPeopleWriteThem() {
        QFETCH(QString, text);
        QFETCH(QString, key);
        const FiscalCalendar calendar;
        const auto period = calendar.parse(text);
        QCOMPARE(period.has_value(), !key.isEmpty());
        if (period) QCOMPARE(calendar.key(*period), key);
    }

    void periodsBefore() {
        const FiscalCalendar calendar;
        QCOMPARE(calendar.key(FiscalCalendar::before(calendar.quarter(2026, 1))), u"2025-Q4"_s);
        QCOMPARE(calendar.key(FiscalCalendar::yearBefore(calendar.quarter(2026, 1))), u"2025-Q1"_s);
        QCOMPARE(calendar.key(calendar.trailing(day("2026-07-01"))), u"2025-M08..2026-M07"_s);
        QCOMPARE(calendar.key(calendar.yearOf(day("2026-07-01"))), u"2026"_s);
    }
};

QTEST_GUILESS_MAIN(FiscalCalendarTest)
#include "FiscalCalendarTest.moc"
