#include "core/sync/readers/CellFormat.h"

#include <QTest>

#include <charconv>
#include <random>

using namespace channelbook::sync;
using Kind = CellFormat::Kind;

namespace {

std::string written(const char* value, const CellFormat& format, bool date1904 = false) {
    std::string out;
    appendNumber(out, value, format, date1904);
    return out;
}

} // namespace

class CellFormatTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void kinds_data() {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("currency");
        const auto row = [](const char* code, Kind kind, const char* currency = "") {
            QTest::newRow(code) << QByteArray(code) << static_cast<int>(kind) << QByteArray(currency);
        };
        row("General", Kind::Plain);
        row("0.00", Kind::Plain);
        row("@", Kind::Plain);
        row("#,##0_);[Red](#,##0)", Kind::Plain);
        row("0.00E+00", Kind::Plain);
        row("##0.0E+0", Kind::Plain);
        row("# ?/?", Kind::Plain);
        row("00000", Kind::Plain);
        row("0 \"days\"", Kind::Plain);
        row("0\\ \\d", Kind::Plain);
        row("[>=1000]0,\"k\";0", Kind::Plain);
        row("[Magenta]0", Kind::Plain);
        row("yyyy\\-mm\\-dd;@", Kind::Date);
        row("m/d/yy", Kind::Date);
        row("mmm\\-yy", Kind::Date);
        row("mmmm", Kind::Date);
        row("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", Kind::Date);
        row("[$-411]ggge\"\xE5\xB9\xB4\"m\"\xE6\x9C\x88\"d\"\xE6\x97\xA5\"", Kind::Date);
        row("dd.mm.yyyy hh:mm", Kind::DateTime);
        row("[$-409]m/d/yy\\ h:mm\\ AM/PM;@", Kind::DateTime);
        row("h:mm:ss AM/PM", Kind::Time);
        row("mm:ss.0", Kind::Time);
        row("hh:mm A/P", Kind::Time);
        row("[h]:mm:ss", Kind::Duration);
        row("[hh]:mm", Kind::Duration);
        row("[mm]:ss", Kind::Duration);
        row("0%", Kind::Percent);
        row("0.00\\ %", Kind::Percent);
        row("[$\xE2\x82\xAC-407] #,##0.00", Kind::Plain, "\xE2\x82\xAC");
        row("#,##0.00\\ [$EUR]", Kind::Plain, "EUR");
        row("\"$\"#,##0.00_);\\(\"$\"#,##0.00\\)", Kind::Plain, "$");
        row("_-[$\xC2\xA3-809]* #,##0.00_-", Kind::Plain, "\xC2\xA3");
        row("", Kind::Plain);
        row("\"unclosed", Kind::Plain);
        row("[unclosed", Kind::Plain);
        row("\\", Kind::Plain);
    }
    void kinds() {
        QFETCH(QByteArray, code);
        const CellFormat format = cellFormatOf(code.toStdString());
        QTEST(static_cast<int>(format.kind), "kind");
        QTEST(QByteArray::fromStdString(format.currency), "currency");
    }

    void numbers_data() {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* value, Kind kind, const char* expected) {
            QTest::addRow("%s as %d", value, static_cast<int>(kind)) << QByteArray(value) << static_cast<int>(kind) << QByteArray(expected);
        };
        row("0", Kind::Plain, "0");
        row("-0", Kind::Plain, "0");
        row("42", Kind::Plain, "42");
        row("-1.5", Kind::Plain, "-1.5");
        row("1.50", Kind::Plain, "1.5");
        row("+7", Kind::Plain, "7");
        row("22.222200000000001", Kind::Plain, "22.2222");
        row("0.10000000000000001", Kind::Plain, "0.1");
        row("123456789012345678", Kind::Plain, "123456789012345680");
        row("9007199254740991", Kind::Plain, "9007199254740991");
        row("1.2345678899999999E+22", Kind::Plain, "12345678900000000000000");
        row("1E-7", Kind::Plain, "0.0000001");
        row("5e3", Kind::Plain, "5000");
        row("007", Kind::Plain, "7");
        row("1.", Kind::Plain, "1");
        row("abc", Kind::Plain, "abc");
        row("1e999", Kind::Plain, "1e999");
        row("NaN", Kind::Plain, "NaN");
        row("0.25", Kind::Percent, "25%");
        row("0.125", Kind::Percent, "12.5%");
        row("1", Kind::Percent, "100%");
        row("-0.005", Kind::Percent, "-0.5%");
        row("0.28999999999999998", Kind::Percent, "29%");
        row("1", Kind::Date, "1900-01-01");
        row("59", Kind::Date, "1900-02-28");
        row("60", Kind::Date, "1900-02-29");
        row("61", Kind::Date, "1900-03-01");
        row("36526", Kind::Date, "2000-01-01");
        row("45292", Kind::Date, "2024-01-01");
        row("2958465", Kind::Date, "9999-12-31");
        row("2958466", Kind::Date, "2958466");
        row("-1", Kind::Date, "-1");
        row("45292.5", Kind::Date, "2024-01-01 12:00:00");
        row("45292", Kind::DateTime, "2024-01-01 00:00:00");
        row("41684.35264774306", Kind::DateTime, "2014-02-14 08:27:48.765");
        row("45291.999999999", Kind::DateTime, "2024-01-01 00:00:00");
        row("0.5", Kind::Time, "12:00:00");
        row("0", Kind::Time, "00:00:00");
        row("0.999988425925926", Kind::Time, "23:59:59");
        row("1.5", Kind::Duration, "36:00:00");
        row("-0.0625", Kind::Duration, "-01:30:00");
        row("45292 ", Kind::Date, "45292 ");
    }
    void numbers() {
        QFETCH(QByteArray, value);
        QFETCH(int, kind);
        CellFormat format;
        format.kind = static_cast<Kind>(kind);
        QTEST(QByteArray::fromStdString(written(value.constData(), format)), "expected");
    }

    void otherSystem() {
        CellFormat date;
        date.kind = Kind::Date;
        QCOMPARE(written("0", date, true), std::string("1904-01-01"));
        QCOMPARE(written("60", date, true), std::string("1904-03-01"));
        QCOMPARE(written("42735", date, true), std::string("2021-01-01"));
    }

    void currencyStandsInFront() {
        QCOMPARE(written("1337.5", cellFormatOf("[$EUR] #,##0.00")), std::string("EUR1337.5"));
        QCOMPARE(written("-5", cellFormatOf("\"$\"#,##0.00")), std::string("$-5"));
    }

    void isoDates() {
        std::string out;
        appendIsoDate(out, "2021-01-01T10:10:10");
        QCOMPARE(out, std::string("2021-01-01 10:10:10"));
    }

    /// Whatever digits a program wrote for a number, what we write is the same number and no longer than needed.
    void shortestAndExact() {
        const auto seed = std::random_device()();
        qInfo("seed %u", seed);
        std::mt19937_64 random(seed);
        for (int i = 0; i < 20'000; ++i) {
            const double number = std::ldexp(static_cast<double>(random() % (std::uint64_t{1} << 53)), static_cast<int>(random() % 120) - 60);
            const QByteArray as17 = QByteArray::number(number, 'g', 17);
            const std::string text = written(as17.constData(), {});
            double back = 0;
            std::from_chars(text.data(), text.data() + text.size(), back);
            QCOMPARE(back, number);
            QVERIFY(text.find('e') == std::string::npos);
            QCOMPARE(written(text.c_str(), {}), text);
        }
    }
};

QTEST_GUILESS_MAIN(CellFormatTest)
#include "CellFormatTest.moc"
