// Forecasts worked out by hand. Wednesday, 1 July 2026 is the start; Saturdays and Sundays are off.
#include "core/playbooks/Forecast.h"

#include <QTest>

using namespace channelbook;
using namespace channelbook::playbooks;
using namespace Qt::StringLiterals;

class ForecastTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void finishesAreForeseen_data() {
        QTest::addColumn<QDate>("today");
        QTest::addColumn<int>("steps");
        QTest::addColumn<int>("closed");
        QTest::addColumn<int>("planned");
        QTest::addColumn<int>("median");
        QTest::addColumn<int>("runs");
        QTest::addColumn<int>("remaining");
        QTest::addColumn<QDate>("finish");
        // Ten steps planned in 20 days: two days a step. Nothing done: all of it from today.
        QTest::newRow("just started") << QDate(2026, 7, 1) << 10 << 0 << 20 << 0 << 0 << 20 << QDate(2026, 7, 29);
        QTest::newRow("five days and nothing done")
            << QDate(2026, 7, 8) << 10 << 0 << 20 << 0 << 0 << 20 << QDate(2026, 8, 5);
        // Ten days for five steps: 2 a step, as planned. Five steps at 2: ten days.
        QTest::newRow("as planned") << QDate(2026, 7, 15) << 10 << 5 << 20 << 0 << 0 << 10 << QDate(2026, 7, 29);
        // Ten days for two steps: 5 a step. 5 × 0.2 + 2 × 0.8 = 2.6; eight steps: 20.8, so 21 days.
        QTest::newRow("slow at the start") << QDate(2026, 7, 15) << 10 << 2 << 20 << 0 << 0 << 21 << QDate(2026, 8, 13);
        // Ten days for eight steps: 1.25 a step. 1.25 × 0.8 + 2 × 0.2 = 1.4; two steps: 2.8, so 3 days.
        QTest::newRow("fast near the end") << QDate(2026, 7, 15) << 10 << 8 << 20 << 0 << 0 << 3 << QDate(2026, 7, 20);
        // Three past runs took 40 days, 4 a step: 2 × 0.5 + 4 × 0.5 = 3; five steps: 15 days.
        QTest::newRow("past runs were slower")
            << QDate(2026, 7, 15) << 10 << 5 << 20 << 40 << 3 << 15 << QDate(2026, 8, 5);
        QTest::newRow("two past runs say nothing")
            << QDate(2026, 7, 15) << 10 << 5 << 20 << 40 << 2 << 10 << QDate(2026, 7, 29);
        // All done on the first day: 0 × 0.5 + 2 × 0.5 = 1; five steps: 5 days.
        QTest::newRow("half of it on the first day")
            << QDate(2026, 7, 1) << 10 << 5 << 20 << 0 << 0 << 5 << QDate(2026, 7, 8);
        QTest::newRow("nothing open") << QDate(2026, 7, 15) << 10 << 10 << 20 << 0 << 0 << 0 << QDate(2026, 7, 15);
        QTest::newRow("due at once") << QDate(2026, 7, 15) << 1 << 0 << 0 << 0 << 0 << 0 << QDate(2026, 7, 15);
    }
    void finishesAreForeseen() {
        QFETCH(QDate, today);
        QFETCH(int, steps);
        QFETCH(int, closed);
        QFETCH(int, planned);
        QFETCH(int, median);
        QFETCH(int, runs);
        const Pace pace{QDate(2026, 7, 1), today, steps, closed, planned, median, runs};
        const Forecast result = forecast(pace, {});
        QTEST(result.remaining, "remaining");
        QTEST(result.finish, "finish");
        QCOMPARE(result.fromPast, runs >= 3);
    }

    void holidaysAreNotCounted() {
        calendars::CalendarDef fridays{u"X"_s, u"X"_s, {}, {Qt::Friday, Qt::Saturday}, {}};
        calendars::Holiday feast;
        feast.name = u"Feast"_s;
        feast.dates = {u"2026-07-06"_s};
        fridays.holidays.push_back(feast);
        // Five days from Wednesday the first: 2, 5, 7, 8, 9.
        const Forecast result =
            forecast({QDate(2026, 7, 1), QDate(2026, 7, 1), 5, 0, 5, 0, 0}, calendars::WorkCalendar(fridays));
        QCOMPARE(result.finish, QDate(2026, 7, 9));
    }

    void theSentenceSaysWhatItIsMadeOf() {
        QLocale::setDefault(QLocale::C);
        const Pace pace{QDate(2026, 7, 1), QDate(2026, 7, 15), 10, 2, 20, 40, 12};
        const QString text = forecastText(forecast(pace, {}), pace);
        // 5 × 0.2 + 4 × 0.8 = 4.2; eight steps: 33.6, so 34 days.
        QVERIFY2(text.contains(u"34 working day"), qPrintable(text));
        QVERIFY2(text.contains(u"8 step"), qPrintable(text));
        QVERIFY2(text.contains(u"5.0 days a step so far"), qPrintable(text));
        QVERIFY2(text.contains(u"4.0 days a step in 12 past run"), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(ForecastTest)
#include "ForecastTest.moc"
