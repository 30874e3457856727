// Measures matching on records whose true answers are known, prints precision and recall by threshold, and holds the floor.
#include "core/matching/Candidates.h"
#include "tests/core/matching/Labelled.h"

#include <QTest>

using namespace channelbook;
using namespace channelbook::matching;
using namespace channelbook::test;

namespace {

struct Pair {
    RecordId left = 0;
    RecordId right = 0;
    double points = 0;
    bool same = false;
};

struct Measured {
    std::vector<Pair> pairs; ///< proposed by the index
    std::size_t truths = 0;
    std::size_t proposedTruths = 0;
};

Measured measure(const LabelledSet& set) {
    const bool itself = set.right.empty();
    const std::vector<Facts>& right = itself ? set.left : set.right;
    SubjectMaker maker(true);
    std::vector<Subject> lefts;
    std::vector<Subject> rights;
    for (const Facts& facts : set.left) lefts.push_back(maker.keep(facts));
    for (const Facts& facts : right) rights.push_back(maker.keep(facts));
    WordWeights weights;
    for (const Subject& subject : lefts) weights.count(subject.core);
    CandidateIndex index(weights);
    for (std::size_t i = 0; i < lefts.size(); ++i) index.add(lefts[i], static_cast<quint32>(i));
    index.finish();
    CandidateIndex::Look look;
    Measured result;
    result.truths = set.same.size();
    for (std::size_t r = 0; r < rights.size(); ++r) {
        for (const quint32 l : index.find(rights[r], look)) {
            if (itself && l >= r) break;
            if (!worthComparing(lefts[l], rights[r])) continue;
            const bool same = set.same.contains({lefts[l].id, rights[r].id});
            result.pairs.push_back({lefts[l].id, rights[r].id, score(lefts[l], rights[r], weights), same});
            result.proposedTruths += same ? 1 : 0;
        }
    }
    return result;
}

struct Quality {
    double precision = 0;
    double recall = 0;
};

Quality qualityAt(const Measured& measured, double threshold) {
    std::size_t taken = 0;
    std::size_t right = 0;
    for (const Pair& pair : measured.pairs) {
        if (pair.points < threshold) continue;
        ++taken;
        right += pair.same ? 1 : 0;
    }
    return {taken == 0 ? 1 : static_cast<double>(right) / static_cast<double>(taken), static_cast<double>(right) / static_cast<double>(measured.truths)};
}

} // namespace

class MeasureTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void holdsTheFloor_data() {
        QTest::addColumn<QString>("set");
        QTest::addColumn<double>("askPrecision");
        QTest::addColumn<double>("askRecall");
        QTest::addColumn<double>("takePrecision");
        // Names and countries alone are never taken without asking.
        QTest::newRow("company names") << QStringLiteral("names") << 0.98 << 0.82 << 1.0;
        QTest::newRow("Chicago sites") << QStringLiteral("sites") << 0.85 << 0.82 << 0.985;
    }
    void holdsTheFloor() {
        QFETCH(const QString, set);
        QFETCH(const double, askPrecision);
        QFETCH(const double, askRecall);
        QFETCH(const double, takePrecision);
        const LabelledSet labelled = set == u"names" ? companyNames() : chicagoSites();
        const Measured measured = measure(labelled);
        qInfo("%s: %zu true pairs; the index proposes %zu pairs, %.2f %% of the true ones among them", qPrintable(set), measured.truths, measured.pairs.size(),
              100.0 * static_cast<double>(measured.proposedTruths) / static_cast<double>(measured.truths));
        for (double threshold = 1; threshold <= 12; threshold += 0.5) {
            const Quality quality = qualityAt(measured, threshold);
            qInfo("  from %4.1f points: precision %6.2f %%  recall %6.2f %%%s", threshold, quality.precision * 100, quality.recall * 100,
                  threshold == askFrom ? "  <- asks" : threshold == takeFrom ? "  <- takes" : "");
        }
        const Quality ask = qualityAt(measured, askFrom);
        QVERIFY2(ask.precision >= askPrecision, "asks too often");
        QVERIFY2(ask.recall >= askRecall, "finds too little");
        QVERIFY2(qualityAt(measured, takeFrom).precision >= takePrecision, "takes what is not the same");
    }
};

QTEST_APPLESS_MAIN(MeasureTest)
#include "MeasureTest.moc"
