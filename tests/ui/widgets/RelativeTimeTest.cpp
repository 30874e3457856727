#include "ui/widgets/RelativeTime.h"

#include <QTest>
#include <QTimeZone>

using namespace channelbook;
using namespace Qt::StringLiterals;

class RelativeTimeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void says_data() {
        QTest::addColumn<qint64>("secondsAgo");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("brief");
        const qint64 hour = 3600;
        const qint64 day = 24 * hour;
        QTest::addRow("now") << qint64(20) << u"just now"_s << u"now"_s;
        QTest::addRow("minute") << qint64(60) << u"1 minute ago"_s << u"1 min"_s;
        QTest::addRow("minutes") << qint64(5 * 60 + 3) << u"5 minutes ago"_s << u"5 min"_s;
        QTest::addRow("hours") << 3 * hour << u"3 hours ago"_s << u"today"_s;
        QTest::addRow("yesterday") << 14 * hour << u"yesterday"_s << u"1 d"_s;
        QTest::addRow("days") << 3 * day << u"3 days ago"_s << u"3 d"_s;
        QTest::addRow("weeks") << 22 * day << u"3 weeks ago"_s << u"3 w"_s;
        QTest::addRow("months") << 65 * day << u"2 months ago"_s << u"2 mo"_s;
        QTest::addRow("years") << 800 * day << u"2 years ago"_s << u"2 y"_s;
        QTest::addRow("soon") << -10 * 60 + qint64(0) << u"in 10 minutes"_s << u"10 min"_s;
        QTest::addRow("tomorrow") << -day << u"tomorrow"_s << u"1 d"_s;
        QTest::addRow("ahead") << -5 * day << u"in 5 days"_s << u"5 d"_s;
    }
    void says() {
        QFETCH(qint64, secondsAgo);
        const QDateTime now(QDate(2026, 10, 21), QTime(12, 0), Qt::LocalTime);
        QTEST(relativeTime(now.addSecs(-secondsAgo), now), "words");
        QTEST(shortRelativeTime(now.addSecs(-secondsAgo), now), "brief");
    }

    void anInvalidInstantSaysNothing() {
        QVERIFY(relativeTime({}, QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC)).isEmpty());
        QVERIFY(exactInstant({}).isEmpty());
    }

    void theExactInstantNamesDateAndTime() {
        const QString said = exactInstant(QDateTime(QDate(2026, 10, 21), QTime(15, 4, 5), Qt::LocalTime));
        QVERIFY(said.contains(u"2026"_s) && said.contains(u":04"_s));
    }
};

QTEST_MAIN(RelativeTimeTest)
#include "RelativeTimeTest.moc"
