// Credit among touches: the published answers, rules by hand, and that no credit is lost or made.
#include "core/metrics/attribution/Attribution.h"

#include "core/metrics/attribution/Shapley.h"
#include "core/metrics/attribution/Weights.h"
#include "tests/core/TestProgram.h"

#include <QJsonDocument>

#include <cmath>
#include <numeric>

using namespace channelbook;
using namespace channelbook::metrics;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

using Numbers = std::vector<double>;
Q_DECLARE_METATYPE(Numbers)

namespace {

QJsonObject published(const QString& id) {
    QFile file(QStringLiteral(TEST_DATA_DIR) + u"/attribution/cases.json"_s);
    if (!file.open(QIODevice::ReadOnly)) qFatal("no published cases");
    for (const QJsonValue& one : QJsonDocument::fromJson(file.readAll()).array())
        if (one[u"id"].toString() == id) return one.toObject();
    qFatal("no published case %s", qPrintable(id));
}

Journeys journeysOf(const QJsonObject& published) {
    Journeys journeys;
    for (const QJsonValue& one : published[u"paths"].toArray()) {
        std::vector<std::int32_t> touches;
        for (const QJsonValue& touch : one[u"path"].toArray())
            touches.push_back(journeys.channel(touch.toString().toStdString()));
        journeys.add(touches, one[u"conversions"].toDouble(), one[u"value"].toDouble(), one[u"null"].toDouble());
    }
    return journeys;
}

Credit creditOf(const Attribution& attribution, const QString& channel) {
    for (const Credit& credit : attribution.credits)
        if (credit.channel == channel) return credit;
    return {};
}

bool isNear(double one, double other, double within = 1e-9) {
    return std::abs(one - other) <= within;
}

QString codeOf(const Expected<Attribution>& attribution) {
    return attribution ? u"none"_s : errorName(attribution.error().code);
}

/// Journeys of up to `channels` channels, some of which convert.
Journeys randomJourneys(QRandomGenerator& random, int channels, int count) {
    Journeys journeys;
    for (int i = 0; i < count; ++i) {
        std::vector<std::int32_t> touches;
        for (quint32 touch = random.bounded(1U, 7U); touch > 0; --touch)
            touches.push_back(journeys.channel(std::string(1, static_cast<char>('a' + random.bounded(channels)))));
        const int conversions = random.bounded(4);
        journeys.add(touches, conversions, conversions * random.bounded(1000), random.bounded(3));
    }
    return journeys;
}

/// The probability of converting that many steps of the chain come to, with one channel taken out; -1: none.
double walked(const RemovalEffects& chain, const QString& without) {
    QHash<QString, double> at{{u"(start)"_s, 1.0}};
    for (int step = 0; step < 5000; ++step) {
        QHash<QString, double> next;
        for (const Transition& transition : chain.transitions)
            if (const double here = at.value(transition.from); here > 0) {
                const bool isOut = transition.to.section(u" > "_s, -1) == without;
                next[isOut ? u"(null)"_s : transition.to] += here * transition.probability;
            }
        next[u"(conversion)"_s] += at.value(u"(conversion)"_s);
        at = next;
    }
    return at.value(u"(conversion)"_s);
}

} // namespace

class AttributionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void removalEffectsAsPublished() {
        const QJsonObject bryl = published(u"bryl-2016"_s);
        const Journeys journeys = journeysOf(bryl);
        const QJsonObject expected = bryl[u"expected"].toObject();
        const auto chain = removalEffects(journeys, 1);
        QVERIFY(chain);
        QVERIFY(isNear(chain->conversion, expected[u"p_conversion"].toDouble()));
        const auto attribution = attribute(journeys, Model::Markov);
        QVERIFY(attribution);
        for (qsizetype place = 0; place < journeys.channels().size(); ++place) {
            const QString& channel = journeys.channels()[place];
            const Credit credit = creditOf(*attribution, channel);
            QVERIFY(isNear(chain->without[static_cast<std::size_t>(place)],
                           expected[u"p_conversion_without"][channel].toDouble()));
            QVERIFY(isNear(credit.removalEffect, expected[u"removal_effect"][channel].toDouble()));
            QVERIFY(isNear(credit.share, expected[u"weight"][channel].toDouble()));
            QVERIFY(isNear(credit.value, expected[u"value"][channel].toDouble()));
        }
        QCOMPARE(attribution->value, 1000.0);
    }

    void journeysThatAllConvert() {
        const QJsonObject readme = published(u"pychattr-readme"_s);
        const Journeys journeys = journeysOf(readme);
        const auto attribution = attribute(journeys, Model::Markov);
        QVERIFY(attribution);
        for (const QString& channel : {u"A"_s, u"B"_s}) {
            const Credit credit = creditOf(*attribution, channel);
            QVERIFY(isNear(credit.conversions, readme[u"expected_exact"][u"conversions"][channel].toDouble()));
            QVERIFY(isNear(credit.removalEffect, readme[u"expected_exact"][u"removal_effect"][channel].toDouble()));
            // What ten thousand simulated journeys gave is near.
            QVERIFY(isNear(credit.conversions,
                           readme[u"expected_published_simulated"][u"conversions"][channel].toDouble(), 0.02));
            for (const auto& [model, key] : {std::pair(Model::First, u"first"_s), std::pair(Model::Last, u"last"_s)})
                QCOMPARE(creditOf(*attribute(journeys, model), channel).conversions,
                         readme[u"expected_heuristic"][key][channel].toDouble());
        }
        compareTransitions(*attribution, readme[u"expected_published_simulated"][u"transition"].toObject());
    }

    void transitionsAsPublished() {
        const QJsonObject mta = published(u"mta-transition"_s);
        compareTransitions(*attribute(journeysOf(mta), Model::Markov), mta[u"expected"][u"transition"].toObject());
    }

    void rulesAsPublished() {
        const QJsonObject mtapy = published(u"mtapy"_s);
        const Journeys journeys = journeysOf(mtapy);
        const QJsonObject expected = mtapy[u"expected"].toObject();
        for (const auto& [model, key] :
             {std::pair(Model::First, u"first"_s), std::pair(Model::Last, u"last"_s),
              std::pair(Model::Linear, u"linear"_s), std::pair(Model::PositionBased, u"ushape_40_20_40"_s),
              std::pair(Model::PositionDecay, u"position_decay_k_over_sum"_s)}) {
            const auto attribution = attribute(journeys, model);
            QVERIFY(attribution);
            for (const QString& channel : {u"a"_s, u"b"_s, u"c"_s})
                QVERIFY2(isNear(creditOf(*attribution, channel).conversions, expected[key][channel].toDouble(), 1e-6),
                         qPrintable(key + u' ' + channel));
        }
        // That program leaves out what a channel brings alone (the empty coalition), so its values do not sum to the
        // conversions; with that term (v({a}) / 3, and only a converts alone) they are ours.
        const auto shapley = attribute(journeys, Model::Shapley);
        QVERIFY(isNear(creditOf(*shapley, u"a"_s).conversions, expected[u"shapley"][u"a"].toDouble() + 2.0 / 3, 1e-6));
        QVERIFY(isNear(creditOf(*shapley, u"b"_s).conversions, expected[u"shapley"][u"b"].toDouble(), 1e-6));
        QVERIFY(isNear(creditOf(*shapley, u"c"_s).conversions, expected[u"shapley"][u"c"].toDouble(), 1e-6));
        QCOMPARE(shapley->conversions, 8.0);
        const QJsonObject mta = published(u"mta-shapley"_s);
        const auto two = attribute(journeysOf(mta), Model::Shapley);
        for (const QString& channel : {u"a"_s, u"b"_s})
            QCOMPARE(creditOf(*two, channel).conversions, mta[u"expected"][u"shapley"][channel].toDouble());
    }

    /// v(A) = 10, v(B) = 20, v(C) = 0, v(AB) = 40, v(AC) = 10, v(BC) = 30, v(ABC) = 60.
    void shapleyOfAnyGame() {
        const Numbers values = shapleyValues({0, 10, 20, 40, 0, 10, 30, 60});
        QVERIFY(isNear(values[0], 55.0 / 3) && isNear(values[1], 100.0 / 3) && isNear(values[2], 25.0 / 3));
    }

    void weights_data() {
        QTest::addColumn<Numbers>("weights");
        QTest::addColumn<Numbers>("expected");
        QTest::newRow("position of one") << positionBased(1) << Numbers{1};
        QTest::newRow("position of two") << positionBased(2) << Numbers{0.5, 0.5};
        QTest::newRow("position of five") << positionBased(5) << Numbers{0.4, 0.2 / 3, 0.2 / 3, 0.2 / 3, 0.4};
        QTest::newRow("W") << wShaped(5, 2) << Numbers{0.3, 0.05, 0.3, 0.05, 0.3};
        QTest::newRow("W, nobody made it") << wShaped(4, 4) << Numbers{3.0 / 7, 0.5 / 7, 0.5 / 7, 3.0 / 7};
        QTest::newRow("W, nobody else") << wShaped(3, 1) << Numbers{1.0 / 3, 1.0 / 3, 1.0 / 3};
        QTest::newRow("W, the first made it") << wShaped(3, 0) << Numbers{0.6, 0.1, 0.3};
        QTest::newRow("W of one") << wShaped(1, 0) << Numbers{1};
        QTest::newRow("decay by weeks") << timeDecay(Numbers{21, 14, 7, 0}, 7)
                                        << Numbers{1.0 / 15, 2.0 / 15, 4.0 / 15, 8.0 / 15};
        QTest::newRow("decay by half weeks")
            << timeDecay(Numbers{14, 10.5, 7, 3.5, 0}, 7) << Numbers{0.0889, 0.1258, 0.1779, 0.2516, 0.3558};
        QTest::newRow("decay of what is ten years old")
            << timeDecay(Numbers{3650 + 7, 3650}, 7) << Numbers{1.0 / 3, 2.0 / 3};
        QTest::newRow("by position") << positionDecay(3) << Numbers{1.0 / 6, 2.0 / 6, 3.0 / 6};
        QTest::newRow("of one's own") << proportional({2, 0, 6}) << Numbers{0.25, 0, 0.75};
        QTest::newRow("of one's own, none") << proportional({0, 0}) << Numbers{0.5, 0.5};
    }

    void weights() {
        QFETCH(Numbers, weights);
        QFETCH(Numbers, expected);
        QCOMPARE(weights.size(), expected.size());
        for (std::size_t i = 0; i < weights.size(); ++i) QVERIFY(isNear(weights[i], expected[i], 1e-4));
        QVERIFY(isNear(std::accumulate(weights.begin(), weights.end(), 0.0), 1));
    }

    /// Over random journeys: credit sums to the whole, the chain's effects are those of walking it, Shapley's are those
    /// of its definition.
    void laws() {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo() << "seed" << seed;
        QRandomGenerator random(seed);
        for (int round = 0; round < 60; ++round) {
            const int channels = 2 + random.bounded(4);
            const Journeys journeys = randomJourneys(random, channels, 1 + random.bounded(20));
            ModelOptions options;
            options.creation = journeys.channels().front();
            options.weights = {{journeys.channels().front(), 2.5}};
            for (const auto& [model, name] : modelNames()) {
                options.order = 1 + random.bounded(4);
                const auto attribution = attribute(journeys, model, options);
                QVERIFY2(attribution, qPrintable(name));
                qint64 millionths = 0;
                for (const Credit& credit : attribution->credits) millionths += std::llround(credit.conversions * 1e6);
                // Where removal costs nothing there is nothing to share by.
                const bool shared = !attribution->credits.empty() && attribution->credits.front().conversions > 0;
                QCOMPARE(millionths, shared ? std::llround(journeys.conversions() * 1e6) : 0);
                QVERIFY2(shared || journeys.conversions() == 0, qPrintable(name));
            }
            const auto chain = removalEffects(journeys, options.order);
            QVERIFY(chain);
            QVERIFY(isNear(walked(*chain, {}), chain->conversion));
            for (qsizetype place = 0; place < journeys.channels().size(); ++place)
                QVERIFY2(
                    isNear(walked(*chain, journeys.channels()[place]), chain->without[static_cast<std::size_t>(place)]),
                    qPrintable(u"seed %1 round %2"_s.arg(seed).arg(round)));
            Numbers worth(std::size_t{1} << static_cast<std::size_t>(journeys.channels().size()), 0);
            for (std::size_t coalition = 0; coalition < worth.size(); ++coalition)
                for (std::size_t i = 0; i < journeys.size(); ++i) {
                    const Journey journey = journeys.at(i);
                    const bool within = std::all_of(journey.touches.begin(), journey.touches.end(),
                                                    [&](std::int32_t touch) { return (coalition >> touch & 1U) != 0; });
                    if (within) worth[coalition] += journey.conversions;
                }
            const Numbers defined = shapleyValues(worth);
            const ShapleyCredit credit = shapleyCredit(journeys);
            for (std::size_t place = 0; place < defined.size(); ++place)
                QVERIFY(isNear(defined[place], credit.conversions[place]));
        }
    }

    /// A second order tells A then B from B then B.
    void ordersDiffer() {
        Journeys journeys;
        const std::int32_t a = journeys.channel("A"), b = journeys.channel("B"), c = journeys.channel("C");
        journeys.add(std::vector{a, b}, 9, 0, 1);
        journeys.add(std::vector{c, b}, 1, 0, 9);
        // Order 1: B converts half of all, whoever came before; A and C carry the same.
        const auto first = removalEffects(journeys, 1);
        QVERIFY(isNear(first->effects[static_cast<std::size_t>(a)], 0.5) &&
                isNear(first->effects[static_cast<std::size_t>(c)], 0.5));
        const auto second = removalEffects(journeys, 2);
        QVERIFY(isNear(second->effects[static_cast<std::size_t>(a)], 0.9) &&
                isNear(second->effects[static_cast<std::size_t>(c)], 0.1));
        QVERIFY(isNear(second->effects[static_cast<std::size_t>(b)], 1));
    }

    void filesAreRead_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("told");
        QTest::newRow("as R's package has it")
            << QByteArray("path,total_conversions,total_conversion_value,total_null\nA > B,2,10.5,1\nB,0,0,3\n")
            << u"A B: 2 10.5 1; B: 0 0 3; "_s;
        QTest::newRow("semicolons, quoted, spread names")
            << QByteArray("\"Path\";\"Total Conversions\"\n\"Web Site>Partner Event\";3\n")
            << u"Web Site Partner Event: 3 0 0; "_s;
        QTest::newRow("each row one conversion")
            << QByteArray("path,who\nA > A,x\nB,y\n") << u"A A: 1 0 0; B: 1 0 0; "_s;
        QTest::newRow("an empty path is nobody's")
            << QByteArray("path,conversions\n\"\",4\nA,1\n") << u"A: 1 0 0; 4 nobody's"_s;
        QTest::newRow("no path") << QByteArray("way,conversions\nA,1\n") << u"NotATable"_s;
        QTest::newRow("no number") << QByteArray("path,conversions\nA,many\n") << u"InvalidValue"_s;
        QTest::newRow("less than nothing") << QByteArray("path,conversions\nA,-1\n") << u"InvalidValue"_s;
        QTest::newRow("not finite") << QByteArray("path,conversions\nA,inf\n") << u"InvalidValue"_s;
    }

    void filesAreRead() {
        QFETCH(QByteArray, content);
        QFETCH(QString, told);
        const QTemporaryDir dir;
        QFile file(dir.filePath(u"journeys.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        const auto journeys = readJourneys(file.fileName());
        QString read = journeys ? QString() : errorName(journeys.error().code);
        for (std::size_t i = 0; journeys && i < journeys->size(); ++i) {
            const Journey journey = journeys->at(i);
            QStringList touches;
            for (const std::int32_t touch : journey.touches) touches << journeys->channels()[touch];
            read += u"%1: %2 %3 %4; "_s.arg(touches.join(u' '))
                        .arg(journey.conversions)
                        .arg(journey.value)
                        .arg(journey.nulls);
        }
        if (journeys && journeys->untouched > 0) read += u"%1 nobody's"_s.arg(journeys->untouched);
        QCOMPARE(read, told);
    }

    void refusals() {
        Journeys journeys;
        const std::int32_t a = journeys.channel("A");
        journeys.add(std::vector{a}, 1, 5, 0);
        ModelOptions options;
        QCOMPARE(codeOf(attribute(journeys, Model::WShaped, options)), u"MissingValue"_s);
        QCOMPARE(codeOf(attribute(journeys, Model::Custom, options)), u"MissingValue"_s);
        options.creation = u"Z"_s;
        options.weights = {{u"Z"_s, 1.0}};
        QCOMPARE(codeOf(attribute(journeys, Model::WShaped, options)), u"BadArgument"_s);
        QCOMPARE(codeOf(attribute(journeys, Model::Custom, options)), u"BadArgument"_s);
        options.order = 5;
        QCOMPARE(codeOf(attribute(journeys, Model::Markov, options)), u"BadArgument"_s);
        options.halfLife = 0;
        QCOMPARE(codeOf(attribute(journeys, Model::TimeDecay, options)), u"BadArgument"_s);
        // Nothing converted, nothing at all: no credit, no fault.
        Journeys none;
        none.add(std::vector{none.channel("A")}, 0, 0, 7);
        for (const auto& [model, name] : modelNames())
            if (model != Model::WShaped && model != Model::Custom) {
                QCOMPARE(attribute(none, model)->conversions, 0.0);
                QVERIFY(attribute(Journeys(), model));
            }
    }

private:
    static void compareTransitions(const Attribution& attribution, const QJsonObject& expected) {
        QCOMPARE(static_cast<qsizetype>(attribution.transitions.size()), expected.size());
        for (const Transition& transition : attribution.transitions) {
            const QString key = transition.from + u'>' + transition.to;
            QVERIFY2(expected.contains(key), qPrintable(key));
            QVERIFY2(isNear(transition.probability, expected[key].toDouble()), qPrintable(key));
        }
    }
};

QTEST_GUILESS_MAIN(AttributionTest)
#include "AttributionTest.moc"
