#include "core/sync/values/DateValue.h"
#include "core/sync/values/DurationValue.h"
#include "core/sync/values/NumberValue.h"
#include "core/sync/values/SalesforceId.h"
#include "core/sync/values/TextValue.h"

#include <QTest>

using namespace channelbook::sync;

namespace {

QString text(std::string_view bytes) { return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())); }
std::string utf8(const QString& value) { return value.toStdString(); }

QString dateText(const QString& cell, DateOrder order) {
    const auto value = readDate(utf8(cell), order);
    return value ? text(value->text()) : QStringLiteral("refused");
}

} // namespace

class ValuesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void dates_data() {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("dmy");
        QTest::addColumn<QString>("mdy");
        const auto row = [](const char* cell, const char* dmy, const char* mdy) {
            QTest::newRow(cell) << QString::fromUtf8(cell) << QString::fromUtf8(dmy) << QString::fromUtf8(mdy);
        };
        const auto same = [&](const char* cell, const char* value) { row(cell, value, value); };
        same("2026-07-01", "2026-07-01");
        same(" 2026-07-01 ", "2026-07-01");
        same("2026/7/1", "2026-07-01");
        same("2026.07.01", "2026-07-01");
        same("2026-07-01 00:00:00", "2026-07-01T00:00:00Z");
        same("2026-07-01T09:00:00.000Z", "2026-07-01T09:00:00Z");
        same("2026-07-01T09:00:00.000+0100", "2026-07-01T08:00:00Z");
        same("2026-07-01T00:30:00+01:00", "2026-06-30T23:30:00Z");
        same("2026-01-01T00:00:00+14", "2025-12-31T10:00:00Z");
        same("2026-07-01T09:00:00 GMT-08:00", "2026-07-01T17:00:00Z");
        same("1940-06-07Z", "1940-06-07");
        same("0001-01-01T00:00:00+0100", "refused");
        row("03/04/2026", "2026-04-03", "2026-03-04");
        row("31/12/2026", "2026-12-31", "refused");
        row("12/31/2026", "refused", "2026-12-31");
        row("31.12.2026", "2026-12-31", "refused");
        row("1-2-26", "2026-02-01", "2026-01-02");
        row("02/23/26 08:55 PM", "refused", "2026-02-23T20:55:00Z");
        row("02/24/26 12:05 a.m.", "refused", "2026-02-24T00:05:00Z");
        row("09-06-2026 16:14", "2026-06-09T16:14:00Z", "2026-09-06T16:14:00Z");
        row("1/1/70", "1970-01-01", "1970-01-01");
        row("1/1/69", "2069-01-01", "2069-01-01");
        same("12 Mar 2026", "2026-03-12");
        same("Mar 12, 2026", "2026-03-12");
        same("12-Mar-26", "2026-03-12");
        same("March 1st, 2026 5:04 pm", "2026-03-01T17:04:00Z");
        same("12. März 2026", "2026-03-12");
        same("12. MÄRZ 2026", "2026-03-12");
        same("1 août 2026", "2026-08-01");
        same("1er février 2026", "2026-02-01");
        same("3 de diciembre de 2026", "2026-12-03");
        same("2024-02-29", "2024-02-29");
        same("2023-02-29", "refused");
        same("1900-02-29", "refused");
        row("31.02.2026", "refused", "refused");
        same("2026-13-01", "refused");
        same("2026-00-10", "refused");
        same("2026-07-01 24:00", "refused");
        same("2026-07-01 13:00 PM", "refused");
        same("2026-07-01x", "refused");
        same("20260701", "2026-07-01");
        same("20261301", "refused");
        same("12345678", "refused");
        same("2026年7月1日", "2026-07-01");
        same("2026年02月31日", "refused");
        same("2026年7月1日 14時30分", "2026-07-01T14:30:00Z");
        same("2026年7月1日 午後2:30", "2026-07-01T14:30:00Z");
        same("2026年7月1日 午前12:05", "2026-07-01T00:05:00Z");
        same("2026年7月", "refused");
        same("1 juillet 2026 14h30", "2026-07-01T14:30:00Z");
        same("mercredi 1 juillet 2026", "2026-07-01");
        same("Mittwoch, 1. Juli 2026", "2026-07-01");
        same("1. Juli 2026, 14:30 Uhr", "2026-07-01T14:30:00Z");
        same("Wed, 1 Jul 2026 09:00:00 GMT", "2026-07-01T09:00:00Z");
        same("1 de julio de 2026 2:30 p. m.", "2026-07-01T14:30:00Z");
        same("2026-07-01T09:00:00PST", "2026-07-01T17:00:00Z");
        same("2026-07-01 09:00 CEST", "2026-07-01T07:00:00Z");
        same("2026-07-01 09:00 XYZ", "refused");
        same("n/a", "refused");
        same("1/2/345", "refused");
        same("1/2-2026", "refused");
        same("", "refused");
    }
    void dates() {
        QFETCH(QString, cell);
        QTEST(dateText(cell, DateOrder::Dmy), "dmy");
        QTEST(dateText(cell, DateOrder::Mdy), "mdy");
    }
    void durations_data() {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<qint64>("seconds"); // -1: refused
        const auto row = [](const char* cell, qint64 seconds) { QTest::newRow(cell) << QString::fromUtf8(cell) << seconds; };
        row("1:30", 5400);
        row("01:30:15", 5415);
        row("120:00", 432000);
        row("2h 30m", 9000);
        row("90 min", 5400);
        row("90 Minuten", 5400);
        row("1,5 Std.", 5400);
        row("1 day, 2 hours", 93600);
        row("3 días", 259200);
        row("PT1H30M", 5400);
        row("P3D", 259200);
        row("P1DT12H", 129600);
        row("P1M", -1);
        row("2 months", -1);
        row("30m 2h", -1);
        row("1:75", -1);
        row("1.001 h", -1);
        row("min", -1);
        row("", -1);
        row("90", -1);
    }
    void durations() {
        QFETCH(QString, cell);
        QTEST(static_cast<qint64>(readDuration(utf8(cell)).value_or(-1)), "seconds");
    }
    void firstOfSeveralIsTaken_data() {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("first");
        const auto row = [](const char* cell, const char* first) { QTest::newRow(cell) << QString::fromUtf8(cell) << QString::fromUtf8(first); };
        row("jo@acme.com, jo@home.org", "jo@acme.com");
        row("jo@acme.com;ann@acme.com;", "jo@acme.com");
        row("+49 89 1234, (512) 757-6000", "+49 89 1234");
        row("jo@acme.com", "jo@acme.com");
        row("jo@acme.com,", "jo@acme.com,");
        row("555-1234, ask for Jo", "555-1234, ask for Jo");
        row("Doe, Jo <jo@acme.com>", "Doe, Jo <jo@acme.com>");
        row("", "");
    }
    void firstOfSeveralIsTaken() {
        QFETCH(QString, cell);
        QTEST(text(firstOfSeveral(utf8(cell))), "first");
    }
    void datesYearFirst() {
        QCOMPARE(dateText(QStringLiteral("26-07-01"), DateOrder::Ymd), QStringLiteral("2026-07-01"));
        QCOMPARE(dateText(QStringLiteral("2026-07-01"), DateOrder::Ymd), QStringLiteral("2026-07-01"));
    }
    void everyDayOfACentury() {
        QDate day(1999, 12, 28);
        for (int i = 0; i < 36525; i += 7, day = day.addDays(7)) {
            const QString iso = day.toString(Qt::ISODate);
            QCOMPARE(dateText(day.toString(QStringLiteral("d/M/yyyy")), DateOrder::Dmy), iso);
            QCOMPARE(dateText(day.toString(QStringLiteral("MM.dd.yyyy")), DateOrder::Mdy), iso);
            const QDateTime late(day, QTime(23, 30), Qt::OffsetFromUTC, -5400);
            QCOMPARE(dateText(late.toString(Qt::ISODate), DateOrder::Dmy), late.toUTC().toString(Qt::ISODate));
            const qint64 serial = QDate(1899, 12, 30).daysTo(day);
            const auto value = readDateSerial(utf8(QString::number(serial) + QStringLiteral(".0")));
            QVERIFY(value);
            QCOMPARE(text(value->date.view()), iso);
        }
    }
    void serials() {
        QCOMPARE(text(readDateSerial("45631.5")->text()), QStringLiteral("2024-12-05T12:00:00Z"));
        QCOMPARE(text(readDateSerial("1")->text()), QStringLiteral("1900-01-01"));
        QVERIFY(!readDateSerial("60"));
        QVERIFY(!readDateSerial("0"));
        QVERIFY(!readDateSerial("9999999"));
        QVERIFY(!readDateSerial("12a"));
    }
    void probes() {
        const DateProbe probe = probeDate("03/04/2026");
        QVERIFY(probe.dmy && probe.mdy && probe.differs);
        QVERIFY(!probeDate("03/03/2026").differs);
        QVERIFY(!probeDate("2026-03-04").differs);
        QVERIFY(!probeDate("31.02.2026").any());
    }

    void amounts_data() {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<bool>("comma");
        QTest::addColumn<int>("digits");
        QTest::addColumn<QString>("expected"); // minor, currency, symbol; or the fault
        const auto row = [](const char* cell, bool comma, int digits, const char* expected) {
            QTest::addRow("%s %d %d", cell, comma, digits) << QString::fromUtf8(cell) << comma << digits << QString::fromUtf8(expected);
        };
        row("1234.5", false, 2, "123450");
        row("1,234.50", false, 2, "123450");
        row("1.234,50", true, 2, "123450");
        row("USD 1,234.50", false, 2, "123450 USD");
        row("eur1.234,50", true, 2, "123450 EUR");
        row("1.234,50 €", true, 2, "123450 EUR €");
        row("$40,000", false, 2, "4000000  $");
        row("$1,200.00 USD", false, 2, "120000 USD $");
        row("US$ -5", false, 2, "-500 USD US$");
        row("-$5.25", false, 2, "-525  $");
        row("(1,234)", false, 2, "-123400");
        row("($1,234.00)", false, 2, "-123400  $");
        row("5.00-", false, 2, "-500");
        row("−5", false, 0, "-5");
        row("1 234 567,89", true, 2, "123456789");
        row("1\u00A0234,5", true, 2, "123450");
        row("1\u202F234\u202F567,5 €", true, 2, "123456750 EUR €");
        row("1'234.50 CHF", false, 2, "123450 CHF");
        row("1’234.50", false, 2, "123450");
        row("12,34,567.00", false, 2, "123456700");
        row("448000.0", false, 2, "44800000");
        row("5000", false, 0, "5000");
        row("¥5,000", false, 0, "5000  ¥");
        row("1.234", false, 3, "1234");
        row("KWD 1.2345000", false, 4, "12345 KWD");
        row("85%", false, 2, "8500 %");
        row("85,5 %", true, 2, "8550 %");
        row(".5", false, 2, "50");
        row("0", false, 2, "0");
        row("1.005", false, 2, "decimals");
        row("1.0050", false, 2, "decimals");
        row("1.000", false, 2, "100");
        row("5.5", false, 0, "decimals");
        row("92233720368547758.07", false, 2, "9223372036854775807");
        row("92233720368547758.08", false, 2, "large");
        row("9223372036854775807", false, 2, "large");
        row("99999999999999999999999", false, 0, "large");
        row("n/a", false, 2, "none");
        row("", false, 2, "none");
        row("-", false, 2, "none");
        row("$", false, 2, "none");
        row("1,23", false, 2, "none");
        row("1,2345", false, 2, "none");
        row("1234,567", false, 2, "none");
        row("0,123", false, 2, "none");
        row("1.234.5", true, 2, "none");
        row("1,234 567", false, 2, "none");
        row("--5", false, 2, "none");
        row("(-5)", false, 2, "none");
        row("1e5", false, 2, "none");
        row("5 USD EUR", false, 2, "none");
        row("XQZ 5", false, 2, "none");
        row("12 34", false, 2, "none");
    }
    void amounts() {
        QFETCH(QString, cell);
        QFETCH(bool, comma);
        QFETCH(int, digits);
        QFETCH(QString, expected);
        const std::string bytes = utf8(cell);
        const auto amount = readAmount(bytes, comma ? DecimalMark::Comma : DecimalMark::Point, digits);
        QString actual;
        if (!amount) {
            actual = amount.error() == NumberFault::NotANumber        ? QStringLiteral("none")
                     : amount.error() == NumberFault::TooManyDecimals ? QStringLiteral("decimals")
                                                                      : QStringLiteral("large");
        } else {
            actual = QString::number(amount->minor);
            if (!amount->currency.empty() || !amount->symbol.empty()) actual += u' ' + text(amount->currency.view());
            if (!amount->symbol.empty()) actual += u' ' + text(amount->symbol);
            if (amount->percent) actual += QStringLiteral(" %");
        }
        QCOMPARE(actual, expected);
    }
    void integers() {
        QCOMPARE(readInteger("1,234", DecimalMark::Point), std::optional<std::int64_t>(1234));
        QCOMPARE(readInteger("3.0", DecimalMark::Point), std::optional<std::int64_t>(3));
        QVERIFY(!readInteger("3.5", DecimalMark::Point));
        QVERIFY(!readInteger("$3", DecimalMark::Point));
        QCOMPARE(*readDecimal("-0.125", DecimalMark::Point), (Decimal{-125, 3}));
        QVERIFY(!readDecimal("5%", DecimalMark::Point));
    }
    void booleans() {
        for (const char* yes : {"1", "TRUE", "Yes", "y", "on", "Ja", "oui", "x", "X", "sí", " true "}) QCOMPARE(readBoolean(yes), std::optional(true));
        for (const char* no : {"0", "False", "NO", "n", "off", "nein", "Non"}) QCOMPARE(readBoolean(no), std::optional(false));
        for (const char* none : {"", "2", "maybe", "yesterday", "n/a"}) QVERIFY(!readBoolean(none));
    }

    void ids_data() {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* cell, const char* expected) {
            QTest::newRow(cell) << QString::fromLatin1(cell) << QString::fromLatin1(expected);
        };
        row("001C000000o4OOI", "001C000000o4OOIIA2");
        row("0017Q00000KGhjM", "0017Q00000KGhjMQAT");
        row("0017Q00000M1H7E", "0017Q00000M1H7EQAV");
        row("a007Q00000EMSkE", "a007Q00000EMSkEQAX");
        row("001C000000o4Ooi", "001C000000o4OoiIAE");
        row("0017Q00000KGhjMQAT", "0017Q00000KGhjMQAT");
        row("0017Q00000KGhjMqat", "0017Q00000KGhjMQAT");
        row("0017q00000kghjmqat", "0017Q00000KGhjMQAT");
        row("0017Q00000KGHJMQAT", "0017Q00000KGhjMQAT");
        row("A007Q00000EMSKEQAX", "a007Q00000EMSkEQAX");
        row("000000000000000AAA", "");
        row("", "");
        row("0017Q00000KGhjMQAU", "refused"); // mixed case that its own check contradicts
        row("0017Q00000KGhj", "refused");
        row("0017Q00000KGh-M", "refused");
        row("0017q00000kghjm9at", "refused");
    }
    void ids() {
        QFETCH(QString, cell);
        const auto id = readSalesforceId(utf8(cell));
        QTEST(id ? text(id->view()) : QStringLiteral("refused"), "expected");
    }

    void emails() {
        QCOMPARE(text(*readEmail(" mailto:jo@acme.com ")), QStringLiteral("jo@acme.com"));
        QCOMPARE(text(*readEmail("Jo Doe <jo.d+x@mail.acme.co.uk>")), QStringLiteral("jo.d+x@mail.acme.co.uk"));
        for (const char* none : {"", "jo", "@acme.com", "jo@", "jo@acme", "jo doe@acme.com", "a@b@c.com", "jo@acme..com", "a@x.com,b@y.com"}) QVERIFY2(!readEmail(none), none);
    }
    void domains() {
        const auto domain = [](const char* cell) {
            const auto value = readDomain(cell);
            return value ? text(value->host.view()) + (value->publicMail ? QStringLiteral(" public") : QString()) : QStringLiteral("none");
        };
        QCOMPARE(domain("https://www.Acme.com:8080/a?b#c"), QStringLiteral("acme.com"));
        QCOMPARE(domain("acme.com"), QStringLiteral("acme.com"));
        QCOMPARE(domain("acme.com :443"), QStringLiteral("acme.com"));
        QCOMPARE(domain("acme.com\u202f:443"), QStringLiteral("acme.com"));
        QCOMPARE(domain("WWW.ACME.CO.UK/"), QStringLiteral("acme.co.uk"));
        QCOMPARE(domain("www.www.acme.com"), QStringLiteral("acme.com"));
        QCOMPARE(domain("acme.com\xE2\x80\xAF."), QStringLiteral("acme.com"));
        QCOMPARE(domain("www.\xE2\x80\xAF""acme.com"), QStringLiteral("acme.com"));
        QCOMPARE(domain("www.com"), QStringLiteral("www.com"));
        QCOMPARE(domain("jo@Gmail.com"), QStringLiteral("gmail.com public"));
        QCOMPARE(domain("http://user:pw@acme.de"), QStringLiteral("acme.de"));
        QCOMPARE(domain("müller.de"), QStringLiteral("müller.de"));
        for (const char* none : {"", "n/a", "Acme Inc.", "localhost", "1.2.3.4", "acme..com", "-a.com"}) QCOMPARE(domain(none), QStringLiteral("none"));
    }
    void lists() {
        std::vector<std::string_view> values;
        readList("Horses; Greyhound;;  ;x", values);
        QCOMPARE(values, (std::vector<std::string_view>{"Horses", "Greyhound", "x"}));
    }
};

QTEST_GUILESS_MAIN(ValuesTest)
#include "ValuesTest.moc"
