#include "core/metrics/analysis/Survival.h"

#include <QTest>

using namespace channelbook::metrics;

class SurvivalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The leukemia patients on 6-MP of Freireich et al. (1963), as in Kleinbaum & Klein, Survival Analysis, table 2.2: weeks in remission,
    /// those with a plus still in it.
    void agreesWithTheTextbook() {
        std::vector<Watched> watched;
        for (const int days : {6, 6, 6, 7, 10, 13, 16, 22, 23}) watched.push_back({days, true});
        for (const int days : {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35}) watched.push_back({days, false});
        const auto curve = kaplanMeier(watched);
        struct Row {
            int days, atRisk, happened;
            double share;
        };
        for (const Row& row : {Row{0, 21, 0, 1.0}, Row{6, 21, 3, 0.8571}, Row{7, 17, 1, 0.8067}, Row{10, 15, 1, 0.7529}, Row{13, 12, 1, 0.6902}, Row{16, 11, 1, 0.6275}, Row{22, 7, 1, 0.5378}, Row{23, 6, 1, 0.4482}}) {
            const auto step = std::find_if(curve.begin(), curve.end(), [&](const SurvivalStep& at) { return at.days == row.days; });
            QVERIFY(step != curve.end());
            QCOMPARE(step->atRisk, row.atRisk);
            QCOMPARE(step->happened, row.happened);
            QVERIFY2(std::abs(step->share - row.share) < 0.00006, qPrintable(QString::number(step->share, 'f', 6)));
        }
        // R's survfit(conf.type = "log-log") of the same data at week 6 and 23.
        const auto at = [&](int days) { return *std::find_if(curve.begin(), curve.end(), [&](const SurvivalStep& step) { return step.days == days; }); };
        QVERIFY(std::abs(at(6).lower - 0.6197) < 0.0001);
        QVERIFY(std::abs(at(6).upper - 0.9516) < 0.0001);
        QVERIFY(std::abs(at(23).lower - 0.1881) < 0.0001);
        QVERIFY(std::abs(at(23).upper - 0.6801) < 0.0001);
        QCOMPARE(medianOf(curve), std::optional(23));
    }

    void saysNoMedianWhereHalfStillWait() {
        QCOMPARE(medianOf(kaplanMeier({{10, true}, {20, false}, {30, false}})), std::nullopt);
        QCOMPARE(medianOf(kaplanMeier({})), std::nullopt);
        QCOMPARE(kaplanMeier({}).size(), std::size_t{1});
    }

    void endsAtNothingWhereItHappenedToAll() {
        const auto curve = kaplanMeier({{5, true}, {5, true}, {9, true}});
        QCOMPARE(curve.back().share, 0.0);
        QCOMPARE(curve.back().lower, 0.0);
        QVERIFY(curve.back().upper >= 0 && curve.back().upper <= 1);
        QCOMPARE(medianOf(curve), std::optional(5));
    }

    void beginsLowerWhereItHappenedOnTheFirstDay() {
        const auto curve = kaplanMeier({{0, true}, {10, false}, {10, false}, {10, false}});
        QCOMPARE(curve.front().days, 0);
        QCOMPARE(curve.front().share, 0.75);
        QCOMPARE(curve.size(), std::size_t{2});
    }
};

QTEST_GUILESS_MAIN(SurvivalTest)
#include "SurvivalTest.moc"
