// Amounts are split so that nothing is lost and nothing is won, to the minor unit.
#include "core/funds/Shares.h"

#include "core/base/Money.h"
#include "tests/core/TestProgram.h"

#include <numeric>

using namespace channelbook;
using namespace channelbook::funds;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

using Amounts = std::vector<qint64>;
Q_DECLARE_METATYPE(Amounts)

class SharesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void piecesSumExactly_data() {
        QTest::addColumn<qint64>("amount");
        QTest::addColumn<Amounts>("parts");
        QTest::addColumn<Amounts>("pieces");
        const auto row = [](const char* name, qint64 amount, Amounts parts, Amounts pieces) {
            QTest::newRow(name) << amount << parts << pieces;
        };
        row("USD 100.00 by thirds", 10'000, {1, 1, 1}, {3'334, 3'333, 3'333});
        row("USD 0.02 by thirds", 2, {1, 1, 1}, {1, 1, 0});
        row("JPY 1000 by thirds", 1'000, {1, 1, 1}, {334, 333, 333});
        row("KWD 0.100 by thirds", 100, {1, 1, 1}, {34, 33, 33});
        row("KWD 10.001 in halves", 10'001, {1, 1, 0}, {5'001, 5'000, 0});
        // 5 × 33.33 % = 1.6665, 5 × 66.67 % = 3.3335: the larger remainder is the first.
        row("the largest remainder gets what is left", 5, {3'333, 6'667}, {2, 3});
        row("and not the first", 10, {6, 7, 4}, {4, 4, 2}); // 3.53, 4.12, 2.35
        row("nobody gets what is nothing", 0, {1, 2}, {0, 0});
        row("less than there are parts", 1, {1, 5}, {0, 1});
        row("a correction splits like its opposite", -10'000, {1, 1, 1}, {-3'334, -3'333, -3'333});
        row("a thousand million million by sevenths", 1'000'000'000'000'000, {3, 4},
            {428'571'428'571'429, 571'428'571'428'571});
        row("by parts as large", 999'999'999'999'999, {999'999'999'999'998, 1}, {999'999'999'999'998, 1});
    }
    void piecesSumExactly() {
        QFETCH(qint64, amount);
        QFETCH(Amounts, parts);
        QFETCH(Amounts, pieces);
        QCOMPARE(split(amount, parts), pieces);
    }

    void noPieceIsAMinorUnitOff() {
        for (qint64 amount = 0; amount < 400; ++amount)
            for (const Amounts& parts :
                 {Amounts{1, 1, 1}, Amounts{1, 2, 3}, Amounts{7, 11, 13}, Amounts{1, 999}, Amounts{5'000, 5'000}}) {
                const Amounts pieces = split(amount, parts);
                QCOMPARE(std::accumulate(pieces.begin(), pieces.end(), qint64{0}), amount);
                const qint64 all = std::accumulate(parts.begin(), parts.end(), qint64{0});
                for (std::size_t i = 0; i < parts.size(); ++i)
                    QVERIFY(std::abs(pieces[i] * all - amount * parts[i]) < all);
            }
    }

    void sharesAreReadAndWritten_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* text, const char* expected) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(expected);
        };
        row("50,50", "50 %, 50 %");
        row("60 %, 40 %", "60 %, 40 %");
        row("75", "75 %, 25 %");
        row("100", "100 %, 0 %");
        row("60,30,10", "60 %, 30 %, 10 %");
        row("33.33,66.67", "33.33 %, 66.67 %");
        row("1/3,1/3,1/3", "1/3, 1/3, 1/3");
        row("1/3,2/3", "1/3, 2/3");
        row("50,30", "refused");
        row("50,60", "refused");
        row("1/3,1/3", "refused");
        row("33,33,33", "refused");
        row("0,100", "refused");
        row("-10,110", "refused");
        row("101", "refused");
        row("half", "refused");
        row("", "refused");
        row("1/0,1", "refused");
        row("25,25,25,25", "refused");
        row("99999/99998,1/99997,1/99989", "refused");
    }
    void sharesAreReadAndWritten() {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const auto shares = parseShares(text);
        QCOMPARE(shares                                ? sharesText(*shares)
                 : codeOf(shares) == u"InvalidValue"_s ? u"refused"_s
                                                       : outcome(shares),
                 expected);
        if (shares) QVERIFY(parseShares(sharesText(*shares)).value() == *shares);
    }
};

QTEST_GUILESS_MAIN(SharesTest)
#include "SharesTest.moc"
