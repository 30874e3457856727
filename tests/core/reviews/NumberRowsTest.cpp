#include "core/reviews/NumberRows.h"

#include "core/reviews/Reviews.h"
#include "core/reviews/SvgChart.h"

#include <QTest>

using namespace channelbook;
using namespace channelbook::reviews;
using namespace Qt::StringLiterals;
using metrics::Better;
using metrics::Unit;

class NumberRowsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void attainmentIsWorkedOutByHand() {
        QCOMPARE(*attainment(90, 100, Better::Up), 0.9);
        QCOMPARE(*attainment(120, 100, Better::Up), 1.2);
        // Fewer days are better: 40 of at most 50 is a quarter more than asked for.
        QCOMPARE(*attainment(40, 50, Better::Down), 1.25);
        QVERIFY(!attainment(10, 0, Better::Up));
        QVERIFY(!attainment(0, 10, Better::Down));
        // A refund against a target above zero, and the other way round.
        QVERIFY(!attainment(-10, 100, Better::Up));
    }

    void theMedianIsTheMiddle() {
        QVERIFY(!median({}));
        QCOMPARE(*median({7}), 7.0);
        QCOMPARE(*median({9, 1, 5}), 5.0);
        QCOMPARE(*median({4, 1, 3, 100}), 3.5);
    }

    void deltasSayWhatTheyAreOf() {
        QCOMPARE(deltaText(0.38, 0.31, Unit::Share, {}), u"+7 points"_s);
        QCOMPARE(deltaText(0.295, 0.31, Unit::Share, {}), u"−1.5 points"_s);
        QCOMPARE(deltaText(34'000'000, 30'000'000, Unit::Amount, u"USD"_s), u"+13 %"_s);
        QCOMPARE(deltaText(150, 200, Unit::Count, {}), u"−25 %"_s);
        QCOMPARE(deltaText(5, 0, Unit::Count, {}), u"+5"_s);
        QCOMPARE(deltaText(42, 30, Unit::Score, {}), u"+12"_s);
        QCOMPARE(deltaText(2, 2, Unit::Count, {}), u"±0 %"_s);
    }

    void aRowComparesWithTargetAndPeers() {
        KpiRow row;
        row.unit = Unit::Amount;
        compare(row, {34'000'000, 40'000'000, 30'000'000, 25'000'000}, Better::Up, u"USD"_s);
        QCOMPARE(row.value, u"340,000 USD"_s);
        QCOMPARE(row.target, u"400,000 USD"_s);
        QCOMPARE(row.attainment, u"85 %"_s);
        QCOMPARE(row.tone, Tone::Near);
        QCOMPARE(row.peers, u"250,000 USD"_s);
        QCOMPARE(row.delta, u"+13 %"_s);
        QCOMPARE(row.deltaTone, Tone::Good);
    }

    void withoutAValueNothingIsCompared() {
        KpiRow row;
        compare(row, {std::nullopt, 10, 5, 7}, Better::Up, u"USD"_s);
        QCOMPARE(row.value, u"–"_s);
        QVERIFY(row.attainment.isEmpty());
        QVERIFY(row.delta.isEmpty());
        QCOMPARE(row.tone, Tone::None);
        QCOMPARE(row.target, u"10"_s);
    }

    void lessIsBetterTurnsTheTone() {
        KpiRow row;
        row.unit = Unit::Days;
        compare(row, {60, 50, 40, {}}, Better::Down, {});
        QCOMPARE(row.attainment, u"83 %"_s);
        QCOMPARE(row.tone, Tone::Near);
        QCOMPARE(row.deltaTone, Tone::Bad);
        KpiRow neutral;
        compare(neutral, {60, 50, 40, {}}, Better::Neutral, {});
        QCOMPARE(neutral.tone, Tone::None);
        QCOMPARE(neutral.deltaTone, Tone::None);
    }

    /// Changes of 10, 10, 10, then of 40: four usual changes. The other number's usual change is 100, its last 50: half
    /// of one.
    void suggestionsBeginWithTheLargestStandardisedChange() {
        const auto row = [](const QString& key, std::vector<std::optional<double>> trend,
                            std::optional<double> target) {
            KpiRow made;
            made.metric = made.name = key;
            made.trend = std::move(trend);
            compare(made, {made.trend.back(), target, made.trend[made.trend.size() - 2], std::nullopt}, Better::Up, {});
            return made;
        };
        Pack pack;
        Section section;
        section.key = u"results"_s;
        section.blocks.emplace_back(Kpis{
            {},
            {row(u"Steady"_s, {1000, 1100, 1000, 1100, 1000, 1050}, {}), row(u"Jumping"_s, {10, 20, 30, 40, 80}, {}),
             row(u"Still"_s, {5, 6, 5, 6, 6}, {}), row(u"Missing"_s, {50, 50, 50, 50, 50}, 100)}});
        pack.sections.push_back(std::move(section));
        const auto made = suggestions(pack, 5);
        QCOMPARE(made.size(), std::size_t(3));
        QCOMPARE(made[0].metric, u"Jumping"_s);
        QCOMPARE(made[0].weight, 4.0);
        QCOMPARE(made[0].text, u"Jumping rose from 40 to 80 (+100 %)."_s);
        QCOMPARE(made[1].metric, u"Missing"_s);
        QCOMPARE(made[1].weight, 2.5); // half of the target is missing: two and a half fifths
        QCOMPARE(made[1].text, u"Missing is at 50, 50 % of the target of 100."_s);
        QCOMPARE(made[2].metric, u"Steady"_s);
        QCOMPARE(made[2].weight, 0.5);
        QCOMPARE(suggestions(pack, 1).size(), std::size_t(1));
    }

    void axesHaveRoundMarks() {
        QCOMPARE(axisMarks(0, 100), (std::vector<double>{0, 50, 100}));
        QCOMPARE(axisMarks(0, 7), (std::vector<double>{0, 2, 4, 6, 8}));
        QCOMPARE(axisMarks(-3, 7).front(), -5.0);
        QCOMPARE(axisMarks(0, 0), (std::vector<double>{0, 0.5, 1}));
        QVERIFY(axisMarks(5, 9).front() == 0.0);
    }

    void aChartWithoutValuesIsNone() {
        Pack pack;
        Chart chart;
        chart.categories = {u"Q1"_s, u"Q2"_s};
        chart.series.push_back({u"Won"_s, {std::nullopt, std::nullopt}});
        QVERIFY(svgChart(pack, chart).isEmpty());
        chart.series[0].values[1] = 12;
        const QString svg = svgChart(pack, chart);
        QCOMPARE(svg.count(u"<rect"), 1);
        QVERIFY(svg.contains(u"Q2: 12"_s));
        chart.kind = Chart::Kind::Line;
        QVERIFY(!svgChart(pack, chart).contains(u"polyline")); // one point is no line
        QVERIFY(svgSparkline(pack, {1, std::nullopt}).isEmpty());
        QVERIFY(svgSparkline(pack, {1, std::nullopt, 3}).contains(u"polyline"));
    }

    void negativeValuesHangBelowZero() {
        Pack pack;
        Chart chart;
        chart.categories = {u"Q1"_s};
        chart.series.push_back({u"Won"_s, {-50}});
        // Zero is at the top of the axis from −50 to 0: the column begins there.
        QVERIFY(svgChart(pack, chart).contains(u"y=\"30\""));
    }
};

QTEST_GUILESS_MAIN(NumberRowsTest)
#include "NumberRowsTest.moc"
