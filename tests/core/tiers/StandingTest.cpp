// What tiers ask, and where partners stand: every kind of requirement on numbers worked out by hand.
#include "tests/core/tiers/TierWorld.h"

using namespace channelbook;
using namespace channelbook::test;
using namespace channelbook::tiers;
using namespace Qt::StringLiterals;

class StandingTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TierWorld> m_world;

    static Definition asking(const QString& asks) {
        return TierWorld::definition(qPrintable(u"{\"name\":\"X\",\"tiers\":[{\"name\":\"Gold\",\"asks\":%1}]}"_s.arg(asks)));
    }

private Q_SLOTS:
    void initTestCase() {
        m_world = std::make_unique<TierWorld>();
        m_world->answer(0, 4); // 75 of 100
        m_world->answer(0, 5); // 100
    }

    void eachKindIsJudged_data() {
        QTest::addColumn<QString>("asks");
        QTest::addColumn<QString>("met");    // by whom: A(lpha), B(eta), G(amma)
        QTest::addColumn<QString>("lacking"); // of Beta
        QTest::newRow("nothing") << u"{\"all\":[]}"_s << u"ABG"_s << QString();
        QTest::newRow("revenue") << u"{\"metric\":\"sourced_revenue\",\"least\":100000}"_s << u"A"_s << u"70,000 USD sourced revenue"_s;
        QTest::newRow("exactly as much") << u"{\"metric\":\"sourced_revenue\",\"least\":210000}"_s << u"A"_s << u"180,000 USD sourced revenue"_s;
        QTest::newRow("a cent more") << u"{\"metric\":\"sourced_revenue\",\"least\":30000.01}"_s << u"A"_s << u"1 USD sourced revenue"_s;
        QTest::newRow("more months") << u"{\"metric\":\"sourced_revenue\",\"least\":1000000,\"months\":24}"_s << u"A"_s << u"970,000 USD sourced revenue"_s;
        QTest::newRow("fewer months") << u"{\"metric\":\"sourced_revenue\",\"least\":160000,\"months\":3}"_s << QString() << u"160,000 USD sourced revenue"_s;
        QTest::newRow("a count") << u"{\"metric\":\"won_deals\",\"least\":2}"_s << u"A"_s << u"1 deals won"_s;
        QTest::newRow("a share") << u"{\"metric\":\"win_rate\",\"least\":0.7}"_s << u"B"_s << QString();
        QTest::newRow("a share somebody has none of") << u"{\"metric\":\"win_rate\",\"least\":0.6}"_s << u"AB"_s << QString();
        QTest::newRow("at most") << u"{\"metric\":\"won_deals\",\"most\":0}"_s << u"G"_s << u"deals won of 0 instead of 1"_s;
        QTest::newRow("certified") << u"{\"certified\":2}"_s << u"A"_s << u"2 certification(s)"_s;
        QTest::newRow("certified at a level") << u"{\"certified\":1,\"level\":\"Expert\"}"_s << u"A"_s << u"1 Expert certification(s)"_s;
        QTest::newRow("two at a level") << u"{\"certified\":2,\"level\":\"Expert\"}"_s << QString() << u"2 Expert certification(s)"_s;
        QTest::newRow("certified by name") << u"{\"certified\":1,\"certification\":\"Certified Professional\"}"_s << u"A"_s << u"1 “Certified Professional” certification(s)"_s;
        QTest::newRow("an agreement") << u"{\"agreement\":true}"_s << u"AB"_s << QString();
        QTest::newRow("an agreement of a type") << u"{\"agreement\":\"Reseller agreement\"}"_s << u"AB"_s << QString();
        QTest::newRow("of another type") << u"{\"agreement\":\"MSP agreement\"}"_s << QString() << u"MSP agreement in force"_s;
        QTest::newRow("satisfaction") << u"{\"psat\":80}"_s << u"A"_s << u"PSAT of 80 (not known as yet)"_s;
        QTest::newRow("satisfaction that is not reached") << u"{\"psat\":90}"_s << QString() << u"PSAT of 90 (not known as yet)"_s;
        QTest::newRow("all") << u"{\"all\":[{\"certified\":3},{\"metric\":\"sourced_revenue\",\"least\":250000}]}"_s << QString() << u"3 certification(s) and 220,000 USD sourced revenue"_s;
        QTest::newRow("any") << u"{\"any\":[{\"certified\":3},{\"metric\":\"sourced_revenue\",\"least\":25000}]}"_s << u"AB"_s << QString();
        QTest::newRow("any of which none") << u"{\"any\":[{\"certified\":3},{\"metric\":\"sourced_revenue\",\"least\":250000}]}"_s << QString() << u"3 certification(s) or 220,000 USD sourced revenue"_s;
        QTest::newRow("a choice within all") << u"{\"all\":[{\"agreement\":true},{\"any\":[{\"certified\":1},{\"metric\":\"won_deals\",\"least\":5}]}]}"_s << u"A"_s << u"1 certification(s) or 4 deals won"_s;
    }
    void eachKindIsJudged() {
        QFETCH(QString, asks);
        QFETCH(QString, met);
        QFETCH(QString, lacking);
        const Definition definition = asking(asks);
        const Facts facts = m_world->facts({&definition});
        QString who;
        for (int i = 0; i < 3; ++i)
            if (meets(definition.tiers[0].asks, facts, m_world->partners[i])) who += u"ABG"[i];
        QCOMPARE(who, met);
        QCOMPARE(tiers::lacking(definition.tiers[0].asks, facts, m_world->partners[1]), lacking);
        // A partner alone is judged as among all.
        const auto alone = m_world->store().read([&](store::Connection& connection) { return Facts::of(connection, metrics::Numbers(connection, m_world->clock.today()), {&definition}, m_world->partners[0]); });
        QCOMPARE(meets(definition.tiers[0].asks, **alone, m_world->partners[0]), met.contains(u'A'));
        // And comes back from its JSON.
        QCOMPARE(*definitionFromJson(toJson(definition)), definition);
        for (const CheckedLine& line : checked(definition.tiers[0].asks, facts, m_world->partners[1])) {
            QVERIFY(!line.asked.isEmpty());
            QVERIFY(line.share >= 0 && line.share <= 1);
            QCOMPARE(line.met, line.share == 1.0);
        }
    }

    void standingIsOneSentence() {
        TierWorld world;
        const Definition definition = TierWorld::usual();
        QCOMPARE(world.standing(definition, 0), u"Meets what Silver asks; 2 certification(s) and 40,000 USD sourced revenue from Gold"_s);
        QVERIFY(world.set("partner", world.partners[0], "tier", u"Silver"_s));
        QCOMPARE(world.standing(definition, 0), u"2 certification(s) and 40,000 USD sourced revenue from Gold"_s);
        QVERIFY(world.set("partner", world.partners[0], "tier", u"Gold"_s));
        QCOMPARE(world.standing(definition, 0), u"Lacks 2 certification(s) and 40,000 USD sourced revenue to keep Gold"_s);
        world.certify(0, "Expert");
        world.certify(0, "Expert");
        world.deal(0, 40'000, "Closed Won", "2026-06-30");
        QCOMPARE(world.standing(definition, 0), u"Holds the highest tier"_s);
        QVERIFY(world.set("partner", world.partners[2], "tier", u"Platinum"_s));
        QCOMPARE(world.standing(definition, 2), u"Platinum is no tier of this program; meets what Registered asks; an agreement in force and 20,000 USD sourced revenue from Silver"_s);
    }

    void whatIsGoneIsSaidAndNobodyFallsForIt() {
        TierWorld world;
        world.publish(TierWorld::usual(0));
        QVERIFY(world.set("partner", world.partners[0], "tier", u"Silver"_s));
        QVERIFY(world.store().write(u"test"_s, [](store::Transaction& transaction) -> Expected<void> {
            transaction.cached(u"UPDATE tier_program SET definition = replace(definition, 'sourced_revenue', 'moonshine')"_s).run();
            return {};
        }));
        const auto programs = world.store().read(&publishedPrograms).value();
        const Facts facts = world.facts({&programs.front().definition});
        QCOMPARE(facts.gone(), QStringList{u"There is no metric “moonshine” any more"_s});
        QVERIFY(standingWords(programs.front().definition, facts, *facts.partner(world.partners[0])).contains(u"“moonshine”, which is no metric any more"));
        const auto review = world.review();
        QCOMPARE(codeOf(review), u"ActRefused"_s);
        QVERIFY(errorText(review.error()).contains(u"moonshine"));
        QCOMPARE(world.tier(0), u"Silver"_s);
        // A certification likewise.
        const Definition named = asking(u"{\"certified\":1,\"certification\":\"Alchemist\"}"_s);
        QCOMPARE(world.facts({&named}).gone(), QStringList{u"There is no certification “Alchemist” any more"_s});
    }

    void whatIsNoProgramIsRefused_data() {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("expected");
        const auto tier = [](const char* asks) { return u"{\"name\":\"X\",\"tiers\":[{\"name\":\"A\",\"asks\":%1}]}"_s.arg(QLatin1String(asks)); };
        QTest::newRow("a metric nobody knows") << tier("{\"metric\":\"moonshine\",\"least\":1}") << u"there is no metric “moonshine”"_s;
        QTest::newRow("a certification nobody knows") << tier("{\"certified\":1,\"certification\":\"Alchemist\"}") << u"there is no certification “Alchemist”"_s;
        QTest::newRow("a level nobody knows") << tier("{\"certified\":1,\"level\":\"Wizard\"}") << u"“Wizard”"_s;
        QTest::newRow("an agreement nobody knows") << tier("{\"agreement\":\"Handshake\"}") << u"“Handshake”"_s;
        QTest::newRow("nobody certified") << tier("{\"certified\":0}") << u"at least one"_s;
        QTest::newRow("a choice of nothing") << tier("{\"any\":[]}") << u"“any” lists nothing"_s;
        QTest::newRow("neither least nor most") << tier("{\"metric\":\"win_rate\"}") << u"either “least” or “most”"_s;
        QTest::newRow("both") << tier("{\"metric\":\"win_rate\",\"least\":1,\"most\":2}") << u"either “least” or “most”"_s;
        QTest::newRow("two things at once") << tier("{\"certified\":1,\"agreement\":true}") << u"one of all, any"_s;
        QTest::newRow("nothing known") << tier("{\"luck\":1}") << u"one of all, any"_s;
        QTest::newRow("no number") << tier("{\"metric\":\"win_rate\",\"least\":\"much\"}") << u"a number is expected"_s;
        QTest::newRow("no months") << tier("{\"metric\":\"win_rate\",\"least\":1,\"months\":0}") << u"1 to 60"_s;
        QTest::newRow("no tiers") << u"{\"name\":\"X\",\"tiers\":[]}"_s << u"has no tiers"_s;
        QTest::newRow("not a list") << u"{\"name\":\"X\"}"_s << u"a list of tiers"_s;
        QTest::newRow("a tier twice") << u"{\"name\":\"X\",\"tiers\":[{\"name\":\"A\"},{\"name\":\"a\"}]}"_s << u"there twice"_s;
        QTest::newRow("a long grace") << u"{\"name\":\"X\",\"grace_days\":9999,\"tiers\":[{\"name\":\"A\"}]}"_s << u"grace_days"_s;
        QTest::newRow("a benefit that earns") << u"{\"name\":\"X\",\"tiers\":[{\"name\":\"A\",\"benefits\":[{\"name\":\"B\",\"cost_a_year\":-5}]}]}"_s << u"less than nothing"_s;
        QTest::newRow("a share of no amount") << u"{\"name\":\"X\",\"tiers\":[{\"name\":\"A\",\"benefits\":[{\"name\":\"B\",\"share\":0.1,\"of_metric\":\"win_rate\"}]}]}"_s << u"no metric that is an amount"_s;
        QString deep = u"{\"certified\":1}"_s;
        for (int i = 0; i < 12; ++i) deep = u"{\"all\":[%1]}"_s.arg(deep);
        QTest::newRow("nested without end") << tier(qPrintable(deep)) << u"nested too deep"_s;
    }
    void whatIsNoProgramIsRefused() {
        QFETCH(QString, json);
        QFETCH(QString, expected);
        const auto definition = definitionFromJson(QJsonDocument::fromJson(json.toUtf8()).object());
        const auto done = definition ? m_world->store().perform(PublishProgram{*definition, nullptr}) : Expected<qint64>(tl::unexpected(definition.error()));
        QVERIFY(!done);
        QCOMPARE(errorName(done.error().code), u"BadArgument"_s);
        QVERIFY2(errorText(done.error()).contains(expected), qPrintable(errorText(done.error())));
    }

    void theStandardProgramCanBePublished() {
        TierWorld world;
        const auto draft = world.store().read([](store::Connection& connection) { return draftOf(connection, {}); }).value();
        QVERIFY(draft.has_value());
        QCOMPARE(draft->definition, standardProgram());
        QCOMPARE(draft->definition.tiers.size(), std::size_t(4));
        int version = 0;
        QVERIFY(world.store().perform(PublishProgram{draft->definition, &version}));
        QCOMPARE(version, 1);
        QCOMPARE(codeOf(world.store().read([](store::Connection& connection) { return draftOf(connection, {}); }).value()), u"RecordNotFound"_s);
    }
};

QTEST_GUILESS_MAIN(StandingTest)
#include "StandingTest.moc"
