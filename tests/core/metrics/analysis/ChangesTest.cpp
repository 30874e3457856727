#include "core/metrics/analysis/Changes.h"

#include <QTest>

#include <numeric>
#include <random>

using namespace channelbook;
using namespace channelbook::metrics;

class ChangesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// definitions.md: of 20,000 are 1,200 lost and 800 less, 3,000 more; and 2,500 are new.
    void tellsWhyASumChanged() {
        const Waterfall waterfall = waterfallOf({{1, 1000000, 1300000}, {2, 880000, 800000}, {3, 120000, 0}, {4, 0, 250000}, {5, 0, 0}});
        QCOMPARE(waterfall.before, qint64{2000000});
        QCOMPARE(waterfall.changes[static_cast<std::size_t>(ChangeKind::New)], qint64{250000});
        QCOMPARE(waterfall.changes[static_cast<std::size_t>(ChangeKind::Expansion)], qint64{300000});
        QCOMPARE(waterfall.changes[static_cast<std::size_t>(ChangeKind::Contraction)], qint64{-80000});
        QCOMPARE(waterfall.changes[static_cast<std::size_t>(ChangeKind::Lost)], qint64{-120000});
        QCOMPARE(waterfall.now, qint64{2350000});
        QCOMPARE(waterfall.partners[static_cast<std::size_t>(ChangeKind::Lost)], std::vector<RecordId>{3});
        QCOMPARE(waterfall.partners[static_cast<std::size_t>(ChangeKind::New)], std::vector<RecordId>{4});
    }

    void takesARefundForAChange() {
        const Waterfall waterfall = waterfallOf({{1, 500, -200}, {2, -100, 0}});
        QCOMPARE(waterfall.changes[static_cast<std::size_t>(ChangeKind::Contraction)], qint64{-700});
        QCOMPARE(waterfall.changes[static_cast<std::size_t>(ChangeKind::Lost)], qint64{100});
        QCOMPARE(waterfall.before + std::accumulate(waterfall.changes.begin(), waterfall.changes.end(), qint64{0}), waterfall.now);
    }

    void sumsToTheCentWhateverHappened() {
        std::mt19937 random(7);
        for (int round = 0; round < 200; ++round) {
            std::vector<BeforeAndNow> partners;
            for (int i = 0; i < 50; ++i) partners.push_back({i + 1, random() % 4 == 0 ? 0 : static_cast<qint64>(random() % 1000000) - 100000, random() % 4 == 0 ? 0 : static_cast<qint64>(random() % 1000000) - 100000});
            const Waterfall waterfall = waterfallOf(partners);
            QCOMPARE(waterfall.before + std::accumulate(waterfall.changes.begin(), waterfall.changes.end(), qint64{0}), waterfall.now);
            std::size_t moved = 0;
            for (const auto& behind : waterfall.partners) moved += behind.size();
            QCOMPARE(moved, static_cast<std::size_t>(std::count_if(partners.begin(), partners.end(), [](const BeforeAndNow& at) { return at.before != at.now; })));
        }
    }

    void putsTheHighestFirstAndTheRestTogether() {
        const Pareto pareto = paretoOf({{1, 100}, {2, 500}, {3, 300}, {4, 60}, {5, 40}, {6, 0}, {7, -20}}, 3);
        QCOMPARE(pareto.sum, 1000.0);
        QCOMPARE(pareto.partners, 5);
        QCOMPARE(pareto.forEighty, 2);
        QCOMPARE(pareto.bars.size(), std::size_t{4});
        QCOMPARE(pareto.bars[0].partner, RecordId{2});
        QCOMPARE(pareto.bars[1].share, 0.8);
        QCOMPARE(pareto.bars[2].share, 0.9);
        QCOMPARE(pareto.bars[3].partner, RecordId{0});
        QCOMPARE(pareto.bars[3].partners, 2);
        QCOMPARE(pareto.bars[3].value, 100.0);
        QCOMPARE(pareto.bars[3].share, 1.0);
    }

    void hasNoBarsOfNothing() {
        const Pareto pareto = paretoOf({{1, 0}}, 3);
        QVERIFY(pareto.bars.empty());
        QCOMPARE(pareto.forEighty, 0);
        QCOMPARE(waterfallOf({}).now, qint64{0});
    }
};

QTEST_GUILESS_MAIN(ChangesTest)
#include "ChangesTest.moc"
