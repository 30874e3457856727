#include "core/base/Money.h"

#include <QRandomGenerator>
#include <QTest>

#include <limits>
#include <vector>

using namespace channelbook;
using namespace Qt::StringLiterals;

namespace {

/// a × b / d rounded half away from zero, digit by digit as on paper; d below 2^59. Slow, and surely right.
qint64 onPaper(qint64 a, qint64 b, qint64 d) {
    const auto digitsOf = [](qint64 number) {
        std::vector<int> digits;
        for (auto rest = static_cast<quint64>(std::llabs(number)); rest > 0; rest /= 10)
            digits.push_back(static_cast<int>(rest % 10));
        return digits;
    };
    const auto left = digitsOf(a);
    const auto right = digitsOf(b);
    std::vector<int> product(left.size() + right.size() + 1, 0);
    for (std::size_t i = 0; i < left.size(); ++i)
        for (std::size_t j = 0; j < right.size(); ++j) product[i + j] += left[i] * right[j];
    for (std::size_t i = 0; i + 1 < product.size(); ++i) {
        product[i + 1] += product[i] / 10;
        product[i] %= 10;
    }
    const auto divisor = static_cast<quint64>(std::llabs(d));
    quint64 quotient = 0;
    quint64 rest = 0;
    for (auto digit = product.rbegin(); digit != product.rend(); ++digit) {
        rest = rest * 10 + static_cast<quint64>(*digit);
        quotient = quotient * 10 + rest / divisor;
        rest %= divisor;
    }
    if (rest * 2 >= divisor) ++quotient;
    const bool negative = (a < 0) != ((b < 0) != (d < 0));
    return negative ? -static_cast<qint64>(quotient) : static_cast<qint64>(quotient);
}

} // namespace

class MoneyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void scalesLikeOnPaper_data() {
        QTest::addColumn<qint64>("minor");
        QTest::addColumn<qint64>("numerator");
        QTest::addColumn<qint64>("denominator");
        QTest::addColumn<qint64>("expected");
        const auto row = [](const char* name, qint64 a, qint64 b, qint64 d, qint64 expected) {
            QTest::newRow(name) << a << b << d << expected;
        };
        row("half goes up", 1, 1, 2, 1);
        row("minus half goes down", -1, 1, 2, -1);
        row("below half", 1, 49, 100, 0);
        row("a third", 100, 1, 3, 33);
        row("two thirds", 100, 2, 3, 67);
        row("nothing", 0, 5, 7, 0);
        row("by nothing", 5, 0, 7, 0);
        row("by a negative", 10, -1, 4, -3);
        row("over a negative", 10, 1, -4, -3);
        row("one to one", std::numeric_limits<qint64>::max(), 1, 1, std::numeric_limits<qint64>::max());
        row("beyond 64 bits in between", 4'000'000'000'000'000'000, 3'000'000'000, 6'000'000'000,
            2'000'000'000'000'000'000);
        row("large over itself", std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::max(),
            std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::max());
    }
    void scalesLikeOnPaper() {
        QFETCH(qint64, minor);
        QFETCH(qint64, numerator);
        QFETCH(qint64, denominator);
        QFETCH(qint64, expected);
        QCOMPARE(scaled(minor, numerator, denominator), expected);
    }

    void scalesAnythingLikeOnPaper() {
        const quint32 seed = qEnvironmentVariableIsSet("MONEY_SEED") ? qEnvironmentVariable("MONEY_SEED").toUInt()
                                                                     : QRandomGenerator::global()->generate();
        qInfo("MONEY_SEED=%u", seed);
        QRandomGenerator random(seed);
        // Of all magnitudes, not only large ones.
        const auto number = [&](int bits) {
            return static_cast<qint64>(random.generate64() >> (64 - random.bounded(1, bits + 1)));
        };
        int compared = 0;
        while (compared < 20000) {
            const qint64 denominator = number(58);
            const qint64 numerator = number(58);
            const qint64 minor = number(62) * (random.bounded(2) == 0 ? 1 : -1);
            if (denominator == 0) continue;
            // What does not fit is the caller's to avoid.
            if (static_cast<long double>(std::llabs(minor)) * static_cast<long double>(numerator) /
                    static_cast<long double>(denominator) >
                9.2e18L)
                continue;
            const qint64 actual = scaled(minor, numerator, denominator);
            QVERIFY2(actual == onPaper(minor, numerator, denominator),
                     qPrintable(u"%1 × %2 / %3 gave %4"_s.arg(minor).arg(numerator).arg(denominator).arg(actual)));
            ++compared;
        }
    }

    void plainAmounts_data() {
        QTest::addColumn<qint64>("minor");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("text");
        const auto row = [](qint64 minor, const char* currency, const char* text) {
            QTest::newRow(text) << minor << QString::fromLatin1(currency) << QString::fromLatin1(text);
        };
        row(123450, "USD", "1234.50");
        row(-123450, "EUR", "-1234.50");
        row(5, "USD", "0.05");
        row(-5, "USD", "-0.05");
        row(0, "USD", "0.00");
        row(1234, "JPY", "1234");
        row(1234, "KWD", "1.234");
        row(1, "CLF", "0.0001");
        row(std::numeric_limits<qint64>::max(), "USD", "92233720368547758.07");
        row(-std::numeric_limits<qint64>::max(), "JPY", "-9223372036854775807");
    }
    void plainAmounts() {
        QFETCH(qint64, minor);
        QFETCH(QString, currency);
        QFETCH(QString, text);
        QCOMPARE(plainAmount(minor, currency), text);
        QVERIFY(parsePlainAmount(text, currency).has_value());
        QCOMPARE(*parsePlainAmount(text, currency), minor);
    }

    void readsAmountsAsPeopleTypeThem_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("expected"); // empty: refused
        const auto row = [](const char* text, const char* currency, const char* expected) {
            QTest::addRow("%s %s", text, currency)
                << QString::fromLatin1(text) << QString::fromLatin1(currency) << QString::fromLatin1(expected);
        };
        row("5", "USD", "500");
        row("5.", "USD", "500");
        row(".5", "USD", "50");
        row("+5.5", "USD", "550");
        row(" 5.50 ", "USD", "550");
        row("5.500", "USD", "550");
        row("5.501", "USD", "");
        row("5.5", "JPY", "");
        row("5.0", "JPY", "5");
        row("", "USD", "");
        row("-", "USD", "");
        row(".", "USD", "");
        row("1.2.3", "USD", "");
        row("1,5", "USD", "");
        row("1e5", "USD", "");
        row("$5", "USD", "");
        row("--5", "USD", "");
        row("92233720368547758.08", "USD", "");
        row("99999999999999999999", "JPY", "");
    }
    void readsAmountsAsPeopleTypeThem() {
        QFETCH(QString, text);
        QFETCH(QString, currency);
        QFETCH(QString, expected);
        const auto minor = parsePlainAmount(text, currency);
        QCOMPARE(minor ? QString::number(*minor) : QString(), expected);
    }

    void knowsCurrencies() {
        for (const char* code : {"USD", "EUR", "AED", "ZWL", "JPY"}) QVERIFY(isCurrency(QString::fromLatin1(code)));
        for (const char* code : {"", "US", "usd", "USDX", "XAU", "ABC", "D A"})
            QVERIFY(!isCurrency(QString::fromLatin1(code)));
    }
};

QTEST_APPLESS_MAIN(MoneyTest)
#include "MoneyTest.moc"
