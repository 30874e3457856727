#include "core/metrics/Catalogue.h"

#include "core/base/ErrorText.h"

#include <QTest>

using namespace channelbook;
using namespace channelbook::metrics;
using namespace Qt::StringLiterals;

namespace {

/// The value of a formula in which a measure is its place among the measures plus one.
std::optional<double> valueOf(const QString& text, Problem* problem = nullptr, const Period& period = {24, 26}) {
    const Catalogue catalogue;
    const auto formula = parseFormula(text);
    if (!formula) return std::nullopt;
    const BoundFormula bound(*formula, period, false, [&](const QString& name) { return catalogue.meaning(name); });
    std::vector<std::optional<double>> values;
    for (const Slot& slot : bound.slots()) values.emplace_back(static_cast<int>(slot.measure) + 1);
    return bound.value(values, problem);
}

} // namespace

class FormulaTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void value_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("expected");
        QTest::newRow("number") << u"2.5"_s << 2.5;
        QTest::newRow("product before sum") << u"2 + 3 * 4"_s << 14.0;
        QTest::newRow("from the left") << u"20 - 5 - 3"_s << 12.0;
        QTest::newRow("division from the left") << u"40 / 4 / 5"_s << 2.0;
        QTest::newRow("parentheses") << u"(2 + 3) * 4"_s << 20.0;
        QTest::newRow("negative") << u"-(2 - 5)"_s << 3.0;
        QTest::newRow("signs as people write them") << u"6 × 4 ÷ 3 − 1"_s << 7.0;
        QTest::newRow("measure") << u"won_revenue + won_deals"_s << 3.0;
        QTest::newRow("whatever the case") << u"WON_DEALS"_s << 2.0;
        QTest::newRow("metric in a metric") << u"2 * win_rate"_s << 2.0 * 2 / 5;
        QTest::newRow("least") << u"min(3, 2, 7)"_s << 2.0;
        QTest::newRow("most") << u"max(3, 2, 7)"_s << 7.0;
        QTest::newRow("known") << u"known(1 / 0, 5)"_s << 5.0;
        QTest::newRow("known first") << u"known(4, 1 / 0)"_s << 4.0;
    }
    void value() {
        QFETCH(QString, text);
        QFETCH(double, expected);
        QCOMPARE(valueOf(text), std::optional(expected));
    }

    void months_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("last");
        QTest::newRow("its own") << u"won_deals"_s << 24 << 26;
        QTest::newRow("12 months") << u"year(won_deals)"_s << 15 << 26;
        QTest::newRow("before") << u"before(won_deals)"_s << 21 << 23;
        QTest::newRow("12 months before") << u"before(year(won_deals))"_s << 12 << 23;
        QTest::newRow("from the beginning") << u"ever(won_deals)"_s << 0 << 26;
        QTest::newRow("what there is") << u"partners"_s << 0 << 26;
        QTest::newRow("what there was") << u"start(partners)"_s << 0 << 23;
    }
    void months() {
        QFETCH(QString, text);
        QFETCH(int, first);
        QFETCH(int, last);
        const Catalogue catalogue;
        const BoundFormula bound(*parseFormula(text), {24, 26}, false, [&](const QString& name) { return catalogue.meaning(name); });
        QCOMPARE(bound.slots().size(), std::size_t(1));
        QCOMPARE(bound.slots()[0].first, first);
        QCOMPARE(bound.slots()[0].last, last);
    }

    void noValue_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("about");
        QTest::newRow("division by zero") << u"1 / (won_deals - 2)"_s << static_cast<int>(Problem::Kind::Zero) << u"(won_deals - 2)"_s;
        QTest::newRow("the inner one is said") << u"1 + 2 / 0"_s << static_cast<int>(Problem::Kind::Zero) << u"0"_s;
        QTest::newRow("setting") << u"gross_margin * 2"_s << static_cast<int>(Problem::Kind::Unset) << u"gross_margin"_s;
    }
    void noValue() {
        QFETCH(QString, text);
        QFETCH(int, kind);
        QFETCH(QString, about);
        Problem problem;
        QVERIFY(!valueOf(text, &problem));
        QCOMPARE(static_cast<int>(problem.kind), kind);
        QCOMPARE(problem.about, about);
    }

    void refused_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("character");
        QTest::newRow("nothing") << u""_s << 1;
        QTest::newRow("ends too early") << u"won_deals +"_s << 12;
        QTest::newRow("two names") << u"won_deals lost_deals"_s << 11;
        QTest::newRow("not closed") << u"(won_deals"_s << 11;
        QTest::newRow("unknown function") << u"1 + sqrt(2)"_s << 5;
        QTest::newRow("too few values") << u"min(2)"_s << 1;
        QTest::newRow("median of a sum") << u"median(won_revenue)"_s << 1;
        QTest::newRow("bad number") << u"1 + 2.3.4"_s << 5;
        QTest::newRow("a strange sign") << u"won_deals % 2"_s << 11;
        QTest::newRow("too deep") << QString(200, u'(') << 102;
        QTest::newRow("unknown name") << u"won_deals / nothing_such"_s << 13;
        QTest::newRow("itself") << u"1 + mine"_s << 5;
    }
    void refused() {
        QFETCH(QString, text);
        QFETCH(int, character);
        const Catalogue catalogue;
        const auto formula = catalogue.checked(u"mine"_s, text);
        QVERIFY(!formula);
        QCOMPARE(formula.error().code, ErrorCode::BadArgument);
        QVERIFY2(formula.error().args.value(1).contains(u"at character %1:"_s.arg(character)), qPrintable(formula.error().args.value(1)));
    }

    void bundledOnesCanBeWorkedOut() {
        const Catalogue catalogue;
        QVERIFY(catalogue.all().size() >= 40);
        QSet<QString> keys;
        for (const Metric& metric : catalogue.all()) {
            QVERIFY2(!keys.contains(metric.key), qPrintable(metric.key));
            keys << metric.key;
            QVERIFY2(catalogue.formula(metric.key) != nullptr, qPrintable(metric.key + catalogue.whyNot(metric.key)));
            QVERIFY(!metric.name.isEmpty() && !metric.words.isEmpty() && !metric.group.isEmpty());
            // As somebody's own it would be refused where it names what is not there.
            if (catalogue.formula(metric.key)->root.kind != FormulaNode::Kind::Name)
                QVERIFY2(catalogue.checked(u"another"_s, metric.formula), qPrintable(metric.key));
        }
    }

    void unknownMetricNamesWhatIsNear() {
        const auto found = Catalogue().metric(u"registration");
        QVERIFY(!found);
        QVERIFY(found.error().args.value(1).contains(u"registration_approval"));
        QVERIFY(!found.error().args.value(1).contains(u"win_rate"));
    }

    void cellsComeBackAsTheyWere() {
        Cells cells{{static_cast<int>(Measure::WonRevenue), 24000, 0, -5}, {static_cast<int>(Measure::FirstRevenueDays), 12, 300, 2}, {static_cast<int>(Measure::WonRevenue), 24000, 0, 7}, {static_cast<int>(Measure::Partners), 0, 0, 1},
                    {static_cast<int>(Measure::WonDeals), 119999, 0, std::numeric_limits<qint64>::max()}, {static_cast<int>(Measure::LostDeals), 5, 0, std::numeric_limits<qint64>::min()}, {static_cast<int>(Measure::Left), 5, 0, 0}};
        settle(cells);
        QCOMPARE(cells.size(), std::size_t(5));
        QCOMPARE(cells.front().value, qint64(2));
        const QByteArray bytes = packed(cells);
        QVERIFY(unpacked(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size()))) == cells);
        // Half of it is no reason to read beyond its end.
        for (qsizetype length = 0; length < bytes.size(); ++length) QVERIFY(unpacked(std::string_view(bytes.constData(), static_cast<std::size_t>(length))).size() <= cells.size());
    }

    void medians() {
        const int days = static_cast<int>(Measure::FirstRevenueDays);
        const Cells cells{{days, 1, 10, 1}, {days, 1, 30, 2}, {days, 2, 20, 1}, {days, 9, 500, 9}};
        const auto median = [&](int first, int last) { return metrics::valueOf(Slot{Measure::FirstRevenueDays, first, last, false, true, false}, cells); };
        QCOMPARE(median(1, 2), std::optional(25.0));
        QCOMPARE(median(1, 1), std::optional(30.0));
        QCOMPARE(median(2, 2), std::optional(20.0));
        QCOMPARE(median(3, 8), std::optional<double>());
    }
};

QTEST_GUILESS_MAIN(FormulaTest)
#include "FormulaTest.moc"
