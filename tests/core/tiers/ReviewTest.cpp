// Reviews: who goes up, who has notice and until when, who is held; programs and their versions; what can be undone.
#include "core/records/Merge.h"
#include "tests/core/tiers/TierWorld.h"

using namespace channelbook;
using namespace channelbook::test;
using namespace channelbook::tiers;
using namespace Qt::StringLiterals;

class ReviewTest : public QObject {
    Q_OBJECT

    static QStringList told(const ReviewPlan& plan) {
        QStringList list;
        for (const ReviewLine& line : plan.lines)
            list << (u"%1 %2 %3>%4"_s.arg(line.name, moveName(line.move), line.from, line.to) + (line.until.isValid() ? u' ' + line.until.toString(Qt::ISODate) : QString()));
        return list;
    }
    static std::vector<TierEntry> history(TierWorld& world, int partner) {
        return world.store().read([&](store::Connection& connection) { return tierHistory(connection, world.partners[partner]); }).value();
    }

private Q_SLOTS:
    void partnersRiseAtOnceAndFallAfterTheirGrace() {
        TierWorld world;
        world.publish(TierWorld::usual());
        QVERIFY(world.set("partner", world.partners[2], "tier", u"Silver"_s));
        const auto first = world.review();
        QVERIFY2(first.has_value(), qPrintable(outcome(first)));
        QCOMPARE(told(*first), (QStringList{u"Alpha first >Silver"_s, u"Beta first >Silver"_s, u"Delta first >Registered"_s, u"Gamma notice Silver>Silver 2026-09-29"_s}));
        QCOMPARE(world.tier(0), u"Silver"_s);
        QCOMPARE(world.tier(2), u"Silver"_s);
        QCOMPARE(world.standing(TierWorld::usual(), 2), u"Lacks an agreement in force and 20,000 USD sourced revenue to keep Silver; has until 29 September 2026"_s);
        // The day itself still counts.
        world.moveTo(QDate(2026, 9, 29));
        QCOMPARE(told(*world.review()).last(), u"Gamma waits Silver>Silver 2026-09-29"_s);
        world.moveTo(QDate(2026, 9, 30));
        QCOMPARE(told(*world.review()).last(), u"Gamma down Silver>Registered"_s);
        QCOMPARE(world.tier(2), u"Registered"_s);
        const auto entries = history(world, 2);
        QCOMPARE(entries.size(), std::size_t(2));
        QCOMPARE(entries[0].kind, u"review"_s);
        QCOMPARE(entries[0].reason, u"Lacks an agreement in force and 20,000 USD sourced revenue"_s);
        QCOMPARE(entries[1].kind, u"grace"_s);
        QCOMPARE(entries[1].who, u"ann"_s);
        // Once more on the same day changes nothing.
        const auto again = world.review();
        QCOMPARE(again->changes(), 0);
        QCOMPARE(history(world, 2).size(), std::size_t(2));
    }

    void whoCatchesUpInTimeKeepsItsTier() {
        TierWorld world;
        world.publish(TierWorld::usual());
        QVERIFY(world.set("partner", world.partners[2], "tier", u"Silver"_s));
        QVERIFY(world.review());
        world.agreement(2, "2027-12-31");
        world.deal(2, 20'000, "Closed Won", "2026-06-15");
        world.moveTo(QDate(2026, 8, 1));
        QCOMPARE(told(*world.review()).last(), u"Gamma kept Silver>Silver"_s);
        // A later fall begins with a notice of its own.
        world.moveTo(QDate(2027, 8, 1));
        QCOMPARE(told(*world.review()).last(), u"Gamma notice Silver>Silver 2027-10-30"_s);
    }

    void withoutGraceTheFallIsAtOnce() {
        TierWorld world;
        Definition strict = TierWorld::usual(0);
        strict.tiers[0].asks = TierWorld::definition(R"({"name":"X","tiers":[{"name":"A","asks":{"agreement":true}}]})").tiers[0].asks;
        world.publish(strict);
        QVERIFY(world.set("partner", world.partners[2], "tier", u"Gold"_s));
        QVERIFY(world.set("partner", world.partners[1], "tier", u"Gold"_s));
        QCOMPARE(told(*world.review()), (QStringList{u"Alpha first >Silver"_s, u"Beta down Gold>Silver"_s, u"Delta stays >"_s, u"Gamma leaves Gold>"_s}));
        QCOMPARE(world.tier(2), QString());
    }

    void aTierSetByHandHoldsAsLongAsItSays() {
        TierWorld world;
        world.publish(TierWorld::usual(0));
        const auto assign = [&](int partner, const char* tier, const char* reason, QDate until = {}) {
            return world.store().perform(AssignTier{world.catalogue(), world.partners[partner], QString::fromLatin1(tier), QString::fromLatin1(reason), until});
        };
        QCOMPARE(codeOf(assign(3, "Gold", " ")), u"MissingValue"_s);
        const auto unknown = assign(3, "Diamond", "why not");
        QCOMPARE(codeOf(unknown), u"ActRefused"_s);
        QVERIFY(errorText(unknown.error()).contains(u"Registered, Silver, Gold"));
        QCOMPARE(codeOf(assign(3, "Gold", "late", QDate(2026, 6, 30))), u"InvalidValue"_s);
        QVERIFY(assign(3, "gold", "Strategic", QDate(2026, 12, 31)));
        QCOMPARE(world.tier(3), u"Gold"_s);
        QCOMPARE(told(*world.review()).at(2), u"Delta held Gold>Gold 2026-12-31"_s);
        QVERIFY(world.standing(TierWorld::usual(), 3).endsWith(u"held until 31 December 2026"));
        world.moveTo(QDate(2027, 1, 1));
        QCOMPARE(told(*world.review()).at(2), u"Delta down Gold>Registered"_s);
        // What somebody sets in the field itself is not what was held.
        QVERIFY(assign(3, "Gold", "Strategic", QDate(2027, 12, 31)));
        QVERIFY(world.set("partner", world.partners[3], "tier", u"Silver"_s));
        QCOMPARE(told(*world.review()).at(2), u"Delta down Silver>Registered"_s);
    }

    void newPartnersBeginAtTheLowestTierTheyQualifyFor() {
        TierWorld world;
        world.publish(TierWorld::usual());
        const RecordId fresh = world.add("partner", {{u"name"_s, u"Fresh"_s}, {u"type"_s, u"MSP"_s}, {u"agreement_start"_s, u"2024-01-01"_s}, {u"stage"_s, u"Active"_s}});
        world.partners << fresh;
        QCOMPARE(world.tier(4), u"Registered"_s);
        QCOMPARE(history(world, 4).front().kind, u"automatic"_s);
        QVERIFY(world.store().undo());
        QCOMPARE(toInteger(world.query("SELECT count(*) FROM tier_standing")), 0);
        // Who is only being recruited has none, until it comes on board.
        world.partners[4] = world.add("partner", {{u"name"_s, u"Later"_s}, {u"agreement_start"_s, u"2024-01-01"_s}, {u"type"_s, u"MSP"_s}, {u"stage"_s, u"Prospect"_s}});
        QCOMPARE(world.tier(4), QString());
        QVERIFY(world.set("partner", world.partners[4], "stage", u"Active"_s));
        QCOMPARE(world.tier(4), u"Registered"_s);
        // Whose tier was taken away stays without.
        QVERIFY(world.set("partner", world.partners[4], "tier", Value{}));
        QCOMPARE(world.tier(4), QString());
        // The type says which program.
        Definition resellers = TierWorld::definition(R"({"name":"MSPs","types":["MSP"],"tiers":[{"name":"Bronze","asks":{"all":[]}}]})");
        world.publish(resellers);
        world.partners << world.add("partner", {{u"name"_s, u"Cloudy"_s}, {u"type"_s, u"MSP"_s}, {u"agreement_start"_s, u"2024-01-01"_s}, {u"stage"_s, u"Active"_s}});
        QCOMPARE(world.tier(5), u"Bronze"_s);
    }

    void aVersionThatIsPublishedNeverChanges() {
        TierWorld world;
        Definition program = TierWorld::usual();
        world.publish(program);
        const auto again = world.store().perform(PublishProgram{program, nullptr});
        QCOMPARE(codeOf(again), u"ActRefused"_s);
        const QString first = toText(world.query("SELECT definition FROM tier_program WHERE name = 'Main' AND version = 1"));
        program.graceDays = 30;
        QVERIFY(world.store().perform(SaveDraft{program}));
        program.graceDays = 60;
        QVERIFY(world.store().perform(SaveDraft{program}));
        QCOMPARE(toInteger(world.query("SELECT count(*) FROM tier_program WHERE name = 'Main'")), 2);
        int version = 0;
        QVERIFY(world.store().perform(PublishProgram{program, &version}));
        QCOMPARE(version, 2);
        QCOMPARE(toText(world.query("SELECT definition FROM tier_program WHERE name = 'Main' AND version = 1")), first);
        QCOMPARE(toText(world.query("SELECT group_concat(state) FROM (SELECT state FROM tier_program WHERE name = 'Main' ORDER BY version)")), u"replaced,published"_s);
        const auto undone = world.store().undo();
        QCOMPARE(historyText(*undone), u"Tiers “Main” published as version 2"_s);
        QCOMPARE(toText(world.query("SELECT group_concat(state) FROM (SELECT state FROM tier_program WHERE name = 'Main' ORDER BY version)")), u"published,draft"_s);
        QVERIFY(world.store().perform(DeleteDraft{u"Main"_s}));
        // Two programs for the same partners contradict each other.
        Definition other = program;
        other.name = u"Other"_s;
        QCOMPARE(codeOf(world.store().perform(PublishProgram{other, nullptr})), u"ActRefused"_s);
        other.types = {u"MSP"_s};
        QVERIFY(world.store().perform(PublishProgram{other, nullptr}));
        other.name = u"Third"_s;
        QCOMPARE(codeOf(world.store().perform(PublishProgram{other, nullptr})), u"ActRefused"_s);
    }

    void aReviewIsUndoneAsOne() {
        TierWorld world;
        world.publish(TierWorld::usual());
        const QString before = world.store().read(&contentDump).value();
        QVERIFY(world.review());
        QVERIFY(world.store().read(&contentDump).value() != before);
        const auto undone = world.store().undo();
        QVERIFY(undone.has_value());
        QCOMPARE(historyText(*undone), u"Tiers reviewed: 4 up, 0 down, 0 with notice"_s);
        QCOMPARE(world.store().read(&contentDump).value(), before);
        QVERIFY(world.store().redo());
        QCOMPARE(world.tier(0), u"Silver"_s);
        // Some partners only.
        TierWorld other;
        other.publish(TierWorld::usual());
        QCOMPARE(told(*other.review({other.partners[1]})), QStringList{u"Beta first >Silver"_s});
        QCOMPARE(other.tier(0), QString());
    }

    void mergedAndDeletedPartnersLeaveNoTrace() {
        TierWorld world;
        world.publish(TierWorld::usual());
        QVERIFY(world.review());
        QVERIFY(world.store().perform(records::DeleteRecords{world.catalogue(), u"partner"_s, {world.partners[3]}}));
        QCOMPARE(told(*world.review()).size(), 3);
        QVERIFY(world.store().undo()); // the deletion: a review that changes nothing enters nothing
        QVERIFY(world.store().perform(records::MergeRecords{world.catalogue(), u"company"_s, world.partners[0], {world.partners[2]}, {}, false}));
        const auto plan = world.review();
        QVERIFY2(plan.has_value(), qPrintable(outcome(plan)));
        QVERIFY(!told(*plan).join(u' ').contains(u"Gamma"));
        QCOMPARE(world.tier(0), u"Silver"_s);
        const auto gone = world.store().read([&](store::Connection& connection) { return letterTo(connection, metrics::Numbers(connection, world.clock.today()), world.partners[2]); });
        QCOMPARE(codeOf(*gone), u"RecordNotFound"_s);
    }

    void theLetterSaysWhatHolds() {
        TierWorld world;
        world.publish(TierWorld::usual());
        const auto write = [&](int partner) { return world.store().read([&](store::Connection& connection) { return letterTo(connection, metrics::Numbers(connection, world.clock.today()), world.partners[partner]); }).value(); };
        QCOMPARE(codeOf(write(0)), u"ActRefused"_s); // it has no tier yet
        QVERIFY(world.set("partner", world.partners[2], "tier", u"Silver"_s));
        QVERIFY(world.set("partner", world.partners[0], "name", u"Alpha <Öl> & Co"_s));
        QVERIFY(world.review());
        const auto alpha = write(0);
        QVERIFY(alpha.has_value());
        QVERIFY(alpha->markdown.contains(u"welcome to our partner program. Since 1 July 2026 you are a partner of the tier Silver."));
        QVERIFY(alpha->markdown.contains(u"What lacks to Gold: 2 certification(s) and 40,000 USD sourced revenue."));
        QVERIFY(alpha->html.contains(u"Alpha &lt;Öl&gt; &amp; Co"));
        QVERIFY(!alpha->html.contains(u"<Öl>"));
        QVERIFY(alpha->html.contains(u"<li>Manager</li>"));
        const auto gamma = write(2);
        QVERIFY(gamma->markdown.contains(u"You keep it until 29 September 2026"));
        QVERIFY(gamma->subject.contains(u"needs your attention"));
    }

    void theNextReviewFollowsTheLast() {
        TierWorld world;
        Definition program = TierWorld::usual();
        program.reviewMonths = 6;
        world.publish(program);
        const auto next = [&] { return world.store().read([](store::Connection& connection) { return nextReview(connection, publishedPrograms(connection).front()); }).value(); };
        QCOMPARE(next(), QDate(2027, 1, 1));
        QVERIFY(world.set("partner", world.partners[2], "tier", u"Silver"_s));
        world.moveTo(QDate(2026, 9, 15));
        QVERIFY(world.review());
        QCOMPARE(next(), QDate(2027, 3, 15));
    }
};

QTEST_GUILESS_MAIN(ReviewTest)
#include "ReviewTest.moc"
