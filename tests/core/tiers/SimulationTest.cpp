// A draft played through says what publishing it then does: worked out by hand, and over random programs. CHANNELBOOK_LAW_CASES says how
// many of them (12 in the suite); CHANNELBOOK_LAW_SEED with which number to begin.
#include "tests/core/tiers/TierWorld.h"

#include <QRandomGenerator>

#include <map>

using namespace channelbook;
using namespace channelbook::test;
using namespace channelbook::tiers;
using namespace Qt::StringLiterals;

class SimulationTest : public QObject {
    Q_OBJECT

    static std::map<QString, std::pair<qint64, qint64>> byTier(const std::vector<TierSum>& sums) {
        std::map<QString, std::pair<qint64, qint64>> result;
        for (const TierSum& sum : sums) result[sum.tier] = {sum.partners, sum.cost};
        return result;
    }

    static int number(const char* name, int fallback) {
        bool ok = false;
        const int value = qEnvironmentVariableIntValue(name, &ok);
        return ok ? value : fallback;
    }

    /// A requirement out of a hat.
    static Requirement anyRequirement(QRandomGenerator& random, int depth) {
        Requirement result;
        switch (random.bounded(depth > 1 ? 4 : 6)) {
        case 0:
            result.kind = Requirement::Kind::Metric;
            result.metric = random.bounded(2) == 0 ? u"sourced_revenue"_s : u"won_deals"_s;
            result.value = result.metric == u"won_deals" ? random.bounded(4) : random.bounded(8) * 25'000;
            result.most = random.bounded(6) == 0;
            result.months = 1 + random.bounded(24);
            break;
        case 1:
            result.kind = Requirement::Kind::Certified;
            result.people = 1 + random.bounded(3);
            if (random.bounded(2) == 0) result.level = u"Expert"_s;
            break;
        case 2:
            result.kind = Requirement::Kind::Agreement;
            break;
        case 3:
            result.kind = Requirement::Kind::Satisfaction;
            result.value = random.bounded(100);
            break;
        default:
            result.kind = random.bounded(2) == 0 ? Requirement::Kind::All : Requirement::Kind::Any;
            for (int i = 0, count = 1 + random.bounded(3); i < count; ++i) result.parts.push_back(anyRequirement(random, depth + 1));
        }
        return result;
    }

    static Definition anyDefinition(QRandomGenerator& random) {
        Definition result;
        result.name = random.bounded(4) == 0 ? u"Beside"_s : u"Main"_s;
        if (result.name == u"Beside") result.types = {u"MSP"_s};
        result.graceDays = random.bounded(2) * 60;
        const QStringList names{u"Registered"_s, u"Silver"_s, u"Gold"_s, u"Platinum"_s};
        for (int i = 0, count = 1 + random.bounded(4); i < count; ++i) {
            Tier tier;
            tier.name = names[i];
            if (i > 0 || random.bounded(3) == 0) tier.asks = anyRequirement(random, 0);
            tier.benefits = {{u"Fixed"_s, random.bounded(5000), 0, {}}, {u"Margin"_s, 0, random.bounded(10) / 100.0, u"sourced_revenue"_s}};
            result.tiers.push_back(std::move(tier));
        }
        return result;
    }

    /// Deals, people and answers on top of the usual ones.
    static void scatter(TierWorld& world, QRandomGenerator& random) {
        world.partners << world.add("partner", {{u"name"_s, u"Cloudy"_s}, {u"type"_s, u"MSP"_s}, {u"agreement_start"_s, u"2024-01-01"_s}, {u"stage"_s, u"Active"_s}});
        world.partners << world.add("partner", {{u"name"_s, u"Prospect"_s}, {u"type"_s, u"MSP"_s}, {u"stage"_s, u"Prospect"_s}});
        for (int i = 0; i < 6; ++i) {
            const int partner = random.bounded(6);
            const QDate closed = QDate(2026, 7, 1).addDays(-random.bounded(700));
            if (random.bounded(2) == 0) world.deal(partner, 1000 * (1 + random.bounded(200)), random.bounded(3) == 0 ? "Closed Lost" : "Closed Won", qPrintable(closed.toString(Qt::ISODate)));
            if (random.bounded(4) == 0) world.certify(partner, "Expert");
            if (random.bounded(3) == 0) world.answer(partner, 1 + random.bounded(5));
        }
        const QStringList tiers{QString(), u"Registered"_s, u"Silver"_s, u"Gold"_s, u"Platinum"_s};
        for (const RecordId partner : world.partners) TierWorld::must(world.set("partner", partner, "tier", textValue(tiers[random.bounded(5)])));
    }

private Q_SLOTS:
    void whoMovesAndWhatItCosts() {
        TierWorld world;
        world.publish(TierWorld::usual());
        QVERIFY(world.review()); // Alpha and Beta are Silver, Gamma and Delta Registered
        Definition draft = TierWorld::usual();
        draft.tiers[1].asks.parts[1].value = 50'000; // Beta has 30,000
        draft.tiers[2].asks.parts[0].people = 2;     // Alpha has two,
        draft.tiers[2].asks.parts[1].value = 200'000; // and 210,000
        const QString before = world.store().read(&contentDump).value();
        const auto simulation = world.simulation(draft);
        QVERIFY2(simulation.has_value(), qPrintable(outcome(simulation)));
        QCOMPARE(world.store().read(&contentDump).value(), before);
        QCOMPARE(simulation->moved.size(), std::size_t(2));
        QCOMPARE(simulation->moved[0].name, u"Alpha"_s);
        QCOMPARE(simulation->moved[0].before.move, Move::Stays);
        QCOMPARE(simulation->moved[0].after.move, Move::Up);
        QCOMPARE(simulation->moved[0].after.to, u"Gold"_s);
        QCOMPARE(simulation->moved[1].name, u"Beta"_s);
        QCOMPARE(simulation->moved[1].after.move, Move::Notice);
        QCOMPARE(simulation->moved[1].lacks, u"20,000 USD sourced revenue"_s);
        // Registered 100 dollars each, Silver 1,000, Gold 2 % of 210,000.
        QCOMPARE(simulation->costNow, 2 * 100'00 + 2 * 1'000'00);
        QCOMPARE(simulation->costThen, 2 * 100'00 + 1'000'00 + 4'200'00);
        QCOMPARE(simulation->costInTheEnd, 3 * 100'00 + 4'200'00);
        QCOMPARE(byTier(simulation->then).at(u"Gold"_s), std::pair(qint64(1), qint64(4'200'00)));
        QCOMPARE(byTier(simulation->inTheEnd).at(u"Silver"_s).first, 0);
        // The same as what is in force moves nobody.
        QVERIFY(world.simulation(TierWorld::usual())->moved.empty());
        // What cannot be published is not played through.
        draft.tiers[1].asks.parts[1].metric = u"moonshine"_s;
        QCOMPARE(codeOf(world.simulation(draft)), u"BadArgument"_s);
    }

    void aProgramWithNobodyInIt() {
        TestProgram program;
        const auto simulation = program.store().read([&](store::Connection& connection) { return simulate(connection, metrics::Numbers(connection, program.clock.today()), TierWorld::usual()); }).value();
        QVERIFY(simulation.has_value());
        QVERIFY(simulation->moved.empty());
        QCOMPARE(simulation->costThen, 0);
        QCOMPARE(simulation->then.size(), std::size_t(3));
    }

    void simulationIsWhatPublishingThenDoes() {
        const int first = number("CHANNELBOOK_LAW_SEED", 1);
        const int cases = number("CHANNELBOOK_LAW_CASES", 12);
        for (int seed = first; seed < first + cases; ++seed) {
            QRandomGenerator random(static_cast<quint32>(seed));
            TierWorld world;
            scatter(world, random);
            if (random.bounded(4) != 0) {
                Definition published = TierWorld::usual(random.bounded(2) * 90);
                world.publish(published);
                if (random.bounded(2) == 0) QVERIFY(world.review());
                if (random.bounded(3) == 0) TierWorld::must(world.store().perform(AssignTier{world.catalogue(), world.partners[random.bounded(4)], u"Gold"_s, u"by hand"_s, QDate(2026, 12, 1)}));
                world.moveTo(QDate(2026, 7, 1).addDays(random.bounded(200)));
            }
            const Definition draft = anyDefinition(random);
            const auto simulation = world.simulation(draft);
            QVERIFY2(simulation.has_value(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(outcome(simulation))));
            if (const auto done = world.store().perform(PublishProgram{draft, nullptr}); !done) {
                QCOMPARE(codeOf(done), u"ActRefused"_s); // it says what is in force
                continue;
            }
            const auto plan = world.review();
            QVERIFY2(plan.has_value(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(outcome(plan))));
            // Line by line, but for the program's id, which a draft has not got yet.
            QCOMPARE(plan->lines.size(), simulation->after.lines.size());
            for (std::size_t i = 0; i < plan->lines.size(); ++i) {
                ReviewLine planned = simulation->after.lines[i];
                planned.program = plan->lines[i].program;
                QVERIFY2(planned == plan->lines[i], qPrintable(u"seed %1: %2"_s.arg(seed).arg(planned.name)));
            }
            // And what stands in the program then is what was said to.
            const auto programs = world.store().read(&publishedPrograms).value();
            std::vector<const Definition*> definitions;
            for (const StoredProgram& stored : programs) definitions.push_back(&stored.definition);
            const Facts facts = world.facts(definitions);
            qint64 cost = 0;
            std::map<QString, qint64> counted;
            for (const PartnerFacts& partner : facts.partners()) {
                const StoredProgram* stored = partner.inProgram ? programFor(programs, partner.type) : nullptr;
                const int rank = stored == nullptr ? -1 : stored->definition.rankOf(partner.tier);
                if (rank < 0) continue;
                ++counted[partner.tier];
                cost += benefitsCost(stored->definition.tiers[static_cast<std::size_t>(rank)], facts, partner.id);
            }
            QVERIFY2(cost == simulation->costThen, qPrintable(u"seed %1"_s.arg(seed)));
            for (const TierSum& sum : simulation->then) QCOMPARE(counted[sum.tier], sum.partners);
            // Nobody else moved.
            for (const ReviewLine& line : plan->lines) QCOMPARE(facts.partner(line.partner)->tier, line.to);
            // A second review on the same day changes nothing.
            QCOMPARE(world.review()->changes(), 0);
        }
    }
};

QTEST_GUILESS_MAIN(SimulationTest)
#include "SimulationTest.moc"
