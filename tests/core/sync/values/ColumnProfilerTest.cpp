#include "core/sync/values/ColumnProfiler.h"

#include <QTest>

using namespace channelbook::sync;

namespace {

ColumnFormat profile(const QStringList& cells, int repeat = 1) {
    ColumnProfiler profiler;
    qint64 line = 2;
    for (int i = 0; i < repeat; ++i)
        for (const QString& cell : cells) profiler.feed(cell.toStdString(), line++);
    return profiler.format();
}

QString orderOf(const ColumnFormat& format) {
    if (format.ambiguousDates) return QStringLiteral("ambiguous ") + format.dateExample;
    if (!format.dateOrder) return QStringLiteral("any");
    return *format.dateOrder == DateOrder::Dmy ? QStringLiteral("dmy") : *format.dateOrder == DateOrder::Mdy ? QStringLiteral("mdy") : QStringLiteral("ymd");
}

QString markOf(const ColumnFormat& format) {
    if (format.ambiguousDecimals) return QStringLiteral("ambiguous ") + format.decimalExample;
    if (!format.decimalMark) return QStringLiteral("any");
    return *format.decimalMark == DecimalMark::Point ? QStringLiteral("point") : QStringLiteral("comma");
}

} // namespace

class ColumnProfilerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void types_data() {
        QTest::addColumn<QString>("cells"); // parted by |
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("order");
        QTest::addColumn<QString>("mark");
        const auto row = [](const char* cells, const char* type, const char* order = "any", const char* mark = "any") {
            QTest::newRow(cells) << QString::fromUtf8(cells) << QString::fromLatin1(type) << QString::fromUtf8(order) << QString::fromUtf8(mark);
        };
        row("||", "empty");
        row("000000000000000AAA|", "empty");
        row("0018b0000000RFBAA2|000000000000000AAA|0018b0000001XE8AAM", "salesforce_id");
        row("0|1|1|0", "boolean");
        row("TRUE|false|", "boolean");
        row("0|1|2|17", "integer");
        row("1|2|3|", "integer");
        row("09001|09002", "text");
        row("12345678901234567890|12345678901234567891", "text");
        row("+4989123456|+4989123457", "phone");
        row("831.605.2433x72946|+1-781-948-6348x4026|825.837.2432", "phone");
        row("(512) 757-6000|(512) 757-9340|", "phone");
        row("555-1234|none|unknown", "text");
        row("1:30|02:15:00|0:45", "duration");
        row("2h 30m|45 min|3 days", "duration");
        row("2026年7月1日|2026年12月24日", "date");
        row("20260701|20261224|20260131", "date");
        row("1 août 2026|24 déc. 2026", "date");
        row("はい|いいえ|はい", "boolean");
        row("sí|no|sí", "boolean");
        row("1\xE2\x80\xAF" "200,50 €|900,00 €", "amount", "any", "comma");
        row("1’200.50|900.00", "decimal", "any", "point");
        row("1,234円|5,678円", "amount", "any", "ambiguous 1,234円");
        row("2024-03-08|2024-03-09", "date");
        row("2026-07-01 00:00:00|2026-07-02 00:00:00", "instant");
        row("03/04/2026|05/06/2026", "date", "ambiguous 03/04/2026");
        row("03/03/2026|05/05/2026", "date");
        row("03/04/2026|13/04/2026", "date", "dmy");
        row("03/04/2026|04/13/2026", "date", "mdy");
        row("13/04/2026|04/13/2026", "date", "ambiguous 13/04/2026 / 04/13/2026");
        row("2024-03-08|2024-03-09|03/10/2024", "date", "ambiguous 03/10/2024");
        row("02/23/26 08:55 PM|02/03/26 08:55 AM", "instant", "mdy");
        row("1.5|2", "decimal", "any", "point");
        row("1,5|2", "decimal", "any", "comma");
        row("1,234|5,678", "decimal", "any", "ambiguous 1,234");
        row("1,234|5,678.00", "decimal", "any", "point");
        row("1,234|5,67", "decimal", "any", "comma");
        row("1.5|1,5", "decimal", "any", "ambiguous 1.5 / 1,5");
        row("1.234,50 €|7 €", "amount", "any", "comma");
        row("USD 1,234.50|(5.00)", "amount", "any", "point");
        row("10%|20%|", "percent");
        row("jo@acme.com|x@y.de", "email");
        row("http://acme.com|www.x.de/y", "url");
        row("acme.com|x.de", "url");
        row("A;B|C|A;C", "list");
        row("Acme|Contoso 2026|7", "text");
        row("Prospecting|Closed Won", "text");
    }
    void types() {
        QFETCH(QString, cells);
        const ColumnFormat format = profile(cells.split(u'|'));
        QTEST(columnTypeCode(format.type), "type");
        QTEST(orderOf(format), "order");
        QTEST(markOf(format), "mark");
    }
    void theLastRowDecides() {
        QStringList cells(5000, QStringLiteral("03/04/2026"));
        QCOMPARE(orderOf(profile(cells)), QStringLiteral("ambiguous 03/04/2026"));
        cells << QStringLiteral("25/04/2026");
        QCOMPARE(orderOf(profile(cells)), QStringLiteral("dmy"));
    }
    void misfitsAreCountedAndShown() {
        QStringList cells(200, QStringLiteral("13.04.2026"));
        for (int i = 0; i < 7; ++i) cells << QStringLiteral("31.02.2026");
        const ColumnFormat format = profile(cells);
        QCOMPARE(format.type, ColumnType::Date);
        QCOMPARE(format.misfits, 7);
        QCOMPARE(format.firstMisfits.size(), std::size_t{5});
        QCOMPARE(format.firstMisfits.front().line, 202);
        QCOMPARE(format.firstMisfits.front().text, QStringLiteral("31.02.2026"));
        QCOMPARE(format.cells, 207);
    }
    void currencies() {
        const ColumnFormat format = profile({QStringLiteral("$5"), QStringLiteral("EUR 1.50"), QStringLiteral("€2"), QStringLiteral("3")});
        QCOMPARE(format.currencies, (QStringList{QStringLiteral("EUR"), QStringLiteral("$")}));
    }
};

QTEST_GUILESS_MAIN(ColumnProfilerTest)
#include "ColumnProfilerTest.moc"
