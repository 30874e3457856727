// Requests for funds: their way through the states, who may decide, and where the money is at each step.
#include "core/engagement/Rules.h"
#include "tests/core/funds/FundWorld.h"

using namespace channelbook;
using namespace channelbook::funds;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

using Act = RequestAct;
using State = RequestState;

class RequestsTest : public QObject {
    Q_OBJECT

    /// What `act` is refused for, in words; empty where it is done.
    static QString against(const Expected<qint64>& done) { return done ? QString() : done.error().args.value(2); }

    /// Brings a request of ann's into a state, as the acts lead there.
    static RecordId requestIn(FundWorld& world, State state) {
        static int number = 0;
        const QString name = u"Activity %1"_s.arg(++number);
        if (state == State::Approved || state == State::InProgress || state == State::Completed ||
            state == State::Expired) {
            const RecordId id = world.approved(name, 10'000);
            if (state == State::Expired) {
                world.clock.set(QDateTime(QDate(2026, 10, 2), QTime(9, 0), Qt::UTC));
                FundWorld::must(world.store().perform(RollRequests{}));
                world.clock.set(QDateTime(QDate(2026, 7, 1), QTime(9, 0), Qt::UTC));
            }
            if (state == State::InProgress || state == State::Completed) FundWorld::must(world.act(id, Act::Start));
            if (state == State::Completed) FundWorld::must(world.act(id, Act::Complete));
            return id;
        }
        world.as(u"ann"_s);
        const RecordId id = world.request(name, 10'000);
        if (state != State::Draft) FundWorld::must(world.act(id, Act::Submit));
        world.as(u"bob"_s);
        switch (state) {
        case State::InReview:
            FundWorld::must(world.act(id, Act::Review));
            break;
        case State::Returned:
            FundWorld::must(world.act(id, Act::Return, 0, u"More detail"_s));
            break;
        case State::Rejected:
            FundWorld::must(world.act(id, Act::Reject, 0, u"No"_s));
            break;
        case State::Cancelled:
            FundWorld::must(world.act(id, Act::Cancel));
            break;
        default:
            break;
        }
        return id;
    }

private Q_SLOTS:
    void everyStateAndActIsWalked() {
        // The table as the field has it, written down once more: a slip in either shows.
        static const QHash<QString, QString> allowed{
            {u"draft submit"_s, u"submitted"_s},         {u"draft cancel"_s, u"cancelled"_s},
            {u"submitted review"_s, u"in_review"_s},     {u"submitted approve"_s, u"approved"_s},
            {u"submitted return"_s, u"returned"_s},      {u"submitted reject"_s, u"rejected"_s},
            {u"submitted cancel"_s, u"cancelled"_s},     {u"in_review approve"_s, u"approved"_s},
            {u"in_review return"_s, u"returned"_s},      {u"in_review reject"_s, u"rejected"_s},
            {u"in_review cancel"_s, u"cancelled"_s},     {u"returned submit"_s, u"submitted"_s},
            {u"returned cancel"_s, u"cancelled"_s},      {u"approved start"_s, u"in_progress"_s},
            {u"approved cancel"_s, u"cancelled"_s},      {u"approved extend"_s, u"approved"_s},
            {u"in_progress complete"_s, u"completed"_s}, {u"in_progress cancel"_s, u"cancelled"_s},
            {u"in_progress extend"_s, u"in_progress"_s}, {u"completed release"_s, u"completed"_s},
            {u"completed extend"_s, u"completed"_s}};
        FundWorld world;
        int done = 0;
        for (const State state : allRequestStates()) {
            const RecordId id = requestIn(world, state);
            for (const Act act : allRequestActs()) {
                QCOMPARE(world.stateOf(id), state);
                const QString pair = stateName(state) + u' ' + actName(act);
                const QString before = world.accounts();
                const auto acted = world.act(id, act, 0, u"Because"_s, u"2026-12-31"_s);
                if (!allowed.contains(pair)) {
                    QVERIFY2(codeOf(acted) == u"ActRefused", qPrintable(pair + u": "_s + outcome(acted)));
                    QCOMPARE(world.stateOf(id), state);
                    QCOMPARE(world.accounts(), before);
                    continue;
                }
                QVERIFY2(acted.has_value(), qPrintable(pair + u": "_s + outcome(acted)));
                ++done;
                const QString after = world.accounts();
                QCOMPARE(stateName(world.stateOf(id)), allowed.value(pair));
                QCOMPARE(outcome(world.store().undo()), u"ok"_s);
                QCOMPARE(stateName(world.stateOf(id)), stateName(state));
                QCOMPARE(world.accounts(), before);
                QCOMPARE(outcome(world.store().redo()), u"ok"_s);
                QCOMPARE(world.accounts(), after);
                QCOMPARE(outcome(world.store().undo()), u"ok"_s);
            }
        }
        QCOMPARE(done, allowed.size());
        QCOMPARE(world.findings(), QString());
    }

    void theMoneyGoesWithTheRequest() {
        FundWorld world;                                          // 10,000.00
        const RecordId id = world.request(u"Webinar"_s, 300'000); // half of 3,000.00 is ours
        FundWorld::must(world.act(id, Act::Submit));
        QCOMPARE(world.accounts(), u"1000000 0 0 0 0 0 0"_s);
        world.as(u"bob"_s);
        FundWorld::must(world.act(id, Act::Review));
        QCOMPARE(world.accounts(), u"850000 150000 0 0 0 0 0"_s);
        FundWorld::must(world.act(id, Act::Approve, 120'000));
        QCOMPARE(world.accounts(), u"880000 0 120000 0 0 0 0"_s);
        FundWorld::must(world.act(id, Act::Start));
        FundWorld::must(world.act(id, Act::Complete));
        FundWorld::must(world.act(id, Act::Release));
        QCOMPARE(world.accounts(), u"1000000 0 0 0 0 0 0"_s);
        QCOMPARE(against(world.act(id, Act::Release)), u"nothing of it is left."_s);
    }

    void nobodyDecidesOnTheirOwn() {
        FundWorld world;
        const RecordId owner = world.add("owner", {{u"name"_s, u"Ann Lee"_s}, {u"email"_s, u"ann@example.com"_s}});
        Q_UNUSED(owner);
        world.as(u"ann@example.com"_s);
        const RecordId id = world.request(u"Webinar"_s, 10'000);
        FundWorld::must(world.act(id, Act::Submit));
        // Under her address, her name, in another case: she is still herself.
        for (const QString& name : {u"ann@example.com"_s, u"Ann Lee"_s, u"ANN LEE "_s}) {
            world.as(name);
            for (const Act act : {Act::Review, Act::Approve, Act::Return, Act::Reject})
                QCOMPARE(against(world.act(id, act, 0, u"x"_s)),
                         u"nobody decides on what they asked for themselves."_s);
        }
        QCOMPARE(world.stateOf(id), State::Submitted);
        // Nor does it help to have somebody else's request submitted under one's own name.
        world.as(u"bob"_s);
        const RecordId other = world.request(u"Booth"_s, 10'000);
        world.as(u"Ann Lee"_s);
        FundWorld::must(world.act(other, Act::Submit));
        QCOMPARE(codeOf(world.act(other, Act::Approve)), u"ActRefused"_s);
        world.as(u"bob"_s);
        QCOMPARE(codeOf(world.act(other, Act::Approve)), u"ActRefused"_s);
        world.as(u"carol"_s);
        QCOMPARE(outcome(world.act(other, Act::Approve)), u"ok"_s);
        QCOMPARE(outcome(world.act(id, Act::Approve)), u"ok"_s);
    }

    void levelsAreGivenOneByOne() {
        FundWorld world;
        const RecordId bob = world.addNamed("owner", "Bob");
        const RecordId carol = world.addNamed("owner", "Carol");
        const RecordId dave = world.addNamed("owner", "Dave");
        world.add("approval-rule", {{u"name"_s, u"Manager"_s}, {u"approver"_s, bob}});
        world.add("approval-rule",
                  {{u"name"_s, u"Director"_s}, {u"level"_s, 2}, {u"approver"_s, carol}, {u"from_amount"_s, 100'000}});
        const RecordId small = world.request(u"Small"_s, 199'998);
        const RecordId large = world.request(u"Large"_s, 200'000);
        for (const RecordId id : {small, large}) FundWorld::must(world.act(id, Act::Submit));
        world.as(u"Carol"_s);
        QCOMPARE(against(world.act(large, Act::Approve)), u"level 1 (Manager) is for Bob."_s);
        world.as(u"Bob"_s);
        FundWorld::must(world.act(small, Act::Approve));
        QCOMPARE(world.stateOf(small), State::Approved);
        FundWorld::must(world.act(large, Act::Approve));
        QCOMPARE(world.stateOf(large), State::InReview);
        QCOMPARE(against(world.act(large, Act::Approve)), u"you gave level 1; the next is another's."_s);
        // Carol is away: Dave decides for her, and not above what Bob gave.
        world.add("absence", {{u"owner"_s, carol},
                              {u"delegate"_s, dave},
                              {u"from_on"_s, u"2026-06-20"_s},
                              {u"until_on"_s, u"2026-07-10"_s}});
        world.as(u"Carol"_s);
        QCOMPARE(against(world.act(large, Act::Approve)), u"level 2 (Director) is for Dave (for Carol)."_s);
        world.as(u"Dave"_s);
        QCOMPARE(codeOf(world.act(large, Act::Approve, 100'001)), u"InvalidValue"_s);
        FundWorld::must(world.act(large, Act::Approve));
        QCOMPARE(world.stateOf(large), State::Approved);
        QCOMPARE(toInteger(world.query("SELECT count(*) FROM mdf_approval WHERE for_owner_id IS NOT NULL")), 1);
        // Undone one by one, and none from under the next.
        const qint64 level1 =
            toInteger(world.query("SELECT id FROM history WHERE kind = 'mdf.act' AND args LIKE '%\"act\":\"approve\"%' "
                                  "AND args LIKE '%Large%' ORDER BY seq LIMIT 1"));
        QCOMPARE(codeOf(world.store().undo(level1)), u"UndoConflict"_s);
        FundWorld::must(world.store().undo());
        QCOMPARE(world.stateOf(large), State::InReview);
    }

    void whoStandsInDoesNotDecideForWhoAsked() {
        FundWorld world;
        const RecordId ann = world.addNamed("owner", "ann");
        const RecordId dave = world.addNamed("owner", "Dave");
        world.add("approval-rule", {{u"name"_s, u"Manager"_s}, {u"approver"_s, ann}});
        world.add("absence", {{u"owner"_s, ann},
                              {u"delegate"_s, dave},
                              {u"from_on"_s, u"2026-07-01"_s},
                              {u"until_on"_s, u"2026-07-01"_s}});
        const RecordId id = world.request(u"Webinar"_s, 10'000);
        FundWorld::must(world.act(id, Act::Submit));
        world.as(u"Dave"_s);
        QCOMPARE(against(world.act(id, Act::Approve)), u"it was asked for by the one you stand in for."_s);
    }

    void rulesFitByRegionTypeAndCurrency() {
        FundWorld world(u"JPY"_s, 100'000'000);
        const RecordId bob = world.addNamed("owner", "Bob");
        FundWorld::must(world.set("partner", world.partner, "region", u"APAC"_s));
        world.add("approval-rule", {{u"name"_s, u"EMEA"_s}, {u"approver"_s, bob}, {u"region"_s, u"EMEA"_s}});
        world.add("approval-rule",
                  {{u"name"_s, u"Shows"_s}, {u"approver"_s, bob}, {u"activity"_s, world.activityNamed("Trade show")}});
        // 1,000.00 US dollars: at the rates of 13 April 2026, 1.1684 and 186.75 for a euro, 159,834 yen.
        world.add("approval-rule", {{u"name"_s, u"Large"_s}, {u"approver"_s, bob}, {u"from_amount"_s, 100'000}});
        const RecordId below = world.request(u"Below"_s, 2 * 159'833);
        const RecordId above = world.request(u"Above"_s, 2 * 159'835);
        for (const RecordId id : {below, above}) FundWorld::must(world.act(id, Act::Submit));
        world.as(u"carol"_s);
        QCOMPARE(outcome(world.act(below, Act::Approve)), u"ok"_s);
        QCOMPARE(against(world.act(above, Act::Approve)), u"level 1 (Large) is for Bob."_s);
    }

    void whatSpeaksAgainstItNeedsAReason() {
        FundWorld world;
        const RecordId other = world.addNamed("partner", "Contoso"); // no agreement
        RequestForm form = world.form(u"Show"_s, 10'000, {3, 1, 0});
        form.partner = other;
        form.activity = world.activityNamed("Trade show"); // Silver and above, half at most
        form.end = u"2027-01-02"_s;
        RecordId id = 0;
        FundWorld::must(world.store().perform(SaveRequest{0, form, &id}));
        FundWorld::must(world.act(id, Act::Submit));
        const auto facts =
            world.store()
                .read([&](store::Connection& connection) { return readFacts(connection, id, world.clock.today()); })
                .value();
        QStringList against;
        for (const PolicyFinding& finding : funds::findings(*facts, {}, u"USD"_s))
            if (finding.verdict == Verdict::Against) against << checkName(finding.check);
        QCOMPARE(against.join(u' '), u"share tier period agreement"_s);
        world.as(u"bob"_s);
        const auto refused = world.act(id, Act::Approve);
        QVERIFY2(outcome(refused).contains(u"Give a reason to approve it all the same."), qPrintable(outcome(refused)));
        QCOMPARE(outcome(world.act(id, Act::Approve, 0, u"Agreed with the director"_s)), u"ok"_s);
        QCOMPARE(toText(world.query("SELECT reason FROM mdf_approval")), u"Agreed with the director"_s);
    }

    void rulesOfEngagementAreCited() {
        FundWorld world;
        engagement::Rule territory;
        territory.id = u"T-1"_s;
        territory.kind = engagement::RuleKind::Territory;
        territory.title = u"Iberia"_s;
        territory.covers = {u"mdf"_s};
        territory.countries = {u"ES"_s, u"PT"_s};
        territory.partners = {u"Northwind"_s};
        territory.effect = engagement::Effect::Ask;
        engagement::RuleBook book{0, u"Rules"_s, world.clock.today(), {}, {}, {territory}};
        FundWorld::must(world.store().perform(engagement::PublishRules{book, nullptr}));
        RequestForm form = world.form(u"Webinar"_s, 10'000);
        form.country = u"France"_s;
        RecordId id = 0;
        FundWorld::must(world.store().perform(SaveRequest{0, form, &id}));
        FundWorld::must(world.act(id, Act::Submit));
        world.as(u"bob"_s);
        const QString cited = u"T-1 (version 1), Iberia: Northwind works in ES, PT, not in France"_s;
        QCOMPARE(against(world.act(id, Act::Approve)), cited + u". Give a reason to approve it all the same."_s);
        // A rule that refuses is got past by no reason, but by a request it does not speak against.
        book.rules.front().effect = engagement::Effect::Refuse;
        FundWorld::must(world.store().perform(engagement::PublishRules{book, nullptr}));
        QCOMPARE(against(world.act(id, Act::Approve, 0, u"All the same"_s)),
                 QString(cited + u'.').replace(u"version 1"_s, u"version 2"_s));
        FundWorld::must(world.act(id, Act::Return, 0, u"In Spain, please"_s));
        FundWorld::must(world.set("mdf-request", id, "country", u"Spain"_s));
        world.as(u"ann"_s);
        FundWorld::must(world.act(id, Act::Submit));
        world.as(u"bob"_s);
        QCOMPARE(outcome(world.act(id, Act::Approve)), u"ok"_s);
    }

    void severalAreDoneAtOnceOrNot() {
        FundWorld world(u"USD"_s, 100'000);
        std::vector<RecordId> ids;
        for (int i = 0; i < 3; ++i) ids.push_back(world.request(u"Activity %1"_s.arg(i), 80'000));
        FundWorld::must(world.store().perform(ActOnRequests{ids, Act::Submit, 0, {}, {}, {}}));
        world.as(u"bob"_s);
        // 3 × 400.00 are more than 1,000.00.
        const auto all = world.store().perform(ActOnRequests{ids, Act::Approve, 0, {}, u"All of them"_s, {}});
        QCOMPARE(outcome(all), u"ActRefused(Activity 2|Approve|200.00 USD are missing in “Available”.)"_s);
        QCOMPARE(world.accounts(), u"100000 0 0 0 0 0 0"_s);
        ids.pop_back();
        FundWorld::must(world.store().perform(ActOnRequests{ids, Act::Approve, 0, {}, {}, {}}));
        QCOMPARE(world.accounts(), u"20000 0 80000 0 0 0 0"_s);
        FundWorld::must(world.store().undo());
        for (const RecordId id : ids) QCOMPARE(world.stateOf(id), State::Submitted);
        QCOMPARE(codeOf(world.store().perform(ActOnRequests{ids, Act::Approve, 100, {}, {}, {}})), u"BadArgument"_s);
    }

    void oneUndoneLeavesTheOther() {
        FundWorld world;
        const RecordId first = world.approved(u"First"_s, 100'000);
        const qint64 approval = toInteger(world.query("SELECT id FROM history ORDER BY seq DESC LIMIT 1"));
        const RecordId second = world.approved(u"Second"_s, 100'000);
        QCOMPARE(outcome(world.store().undo(approval)), u"ok"_s);
        QCOMPARE(world.stateOf(first), State::Submitted);
        QCOMPARE(world.stateOf(second), State::Approved);
        QCOMPARE(world.accounts(), u"950000 0 50000 0 0 0 0"_s);
        QCOMPARE(world.findings(), QString());
    }

    void whatIsSpentCannotBeUndoneFromUnderIt() {
        FundWorld world(u"USD"_s, 100'000);
        FundWorld::must(world.store().perform(ChangeBudget{world.fund, 100'000, {}}));
        const qint64 added = toInteger(world.query("SELECT id FROM history ORDER BY seq DESC LIMIT 1"));
        world.approved(u"Large"_s, 300'000);
        const QString before = world.accounts();
        QCOMPARE(codeOf(world.store().undo(added)), u"UndoConflict"_s);
        QCOMPARE(world.accounts(), before);
        QCOMPARE(world.findings(), QString());
    }

    void whatWasAskedForIsNotUndoneFromUnderTheMoney() {
        FundWorld world;
        const RecordId other = world.openFund(u"Other"_s, u"USD"_s, 1'000'000);
        const RecordId id = world.request(u"Webinar"_s, 10'000);
        RequestForm form = world.form(u"Webinar"_s, 90'000);
        form.fund = other;
        FundWorld::must(world.store().perform(SaveRequest{id, form, nullptr}));
        const qint64 edit = toInteger(world.query("SELECT id FROM history ORDER BY seq DESC LIMIT 1"));
        FundWorld::must(world.act(id, Act::Submit));
        world.as(u"bob"_s);
        FundWorld::must(world.act(id, Act::Review));
        QCOMPARE(codeOf(world.store().undo(edit)), u"UndoConflict"_s);
        FundWorld::must(world.act(id, Act::Return, 0, u"More detail"_s));
        QCOMPARE(outcome(world.store().undo(edit)), u"ok"_s);
        QCOMPARE(world.findings(), QString());
    }

    void whatIsNotClaimedInTimeExpires() {
        FundWorld world;
        const RecordId id = world.approved(u"Webinar"_s, 100'000); // ends on 2 August, 60 days to claim
        QCOMPARE(toText(world.query("SELECT claim_by FROM mdf_request")), u"2026-10-01"_s);
        RolledRequests rolled;
        world.clock.set(QDateTime(QDate(2026, 10, 1), QTime(9, 0), Qt::UTC));
        FundWorld::must(world.store().perform(RollRequests{&rolled}));
        QCOMPARE(rolled.expired, 0);
        world.clock.set(QDateTime(QDate(2026, 10, 2), QTime(9, 0), Qt::UTC));
        FundWorld::must(world.store().perform(RollRequests{&rolled}));
        QCOMPARE(rolled.expired, 1);
        QCOMPARE(world.stateOf(id), State::Expired);
        QCOMPARE(world.accounts(), u"950000 0 0 0 0 0 50000"_s);
        FundWorld::must(world.store().perform(RollRequests{&rolled}));
        QCOMPARE(rolled.expired, 0);
    }

    void badInputIsRefused_data() {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("code");
        for (const auto& [what, code] :
             {std::pair("no name", "MissingValue"), std::pair("no costs", "MissingValue"),
              std::pair("a cost of nothing", "InvalidValue"), std::pair("a negative cost", "InvalidValue"),
              std::pair("too much", "InvalidValue"), std::pair("costs that add up to too much", "InvalidValue"),
              std::pair("ends before it begins", "InvalidValue"), std::pair("no date", "InvalidValue"),
              std::pair("no partner", "RecordNotFound"), std::pair("no fund", "RecordNotFound"),
              std::pair("no activity", "RecordNotFound"), std::pair("another's allocation", "InvalidValue"),
              std::pair("a share of nothing", "InvalidValue"), std::pair("negative leads", "InvalidValue"),
              std::pair("a closed fund", "ActRefused")})
            QTest::newRow(what) << QString::fromLatin1(what) << QString::fromLatin1(code);
    }
    void badInputIsRefused() {
        QFETCH(QString, what);
        FundWorld world;
        RequestForm form = world.form(u"Webinar"_s, 10'000);
        if (what == u"no name") form.name = u"  "_s;
        if (what == u"no costs") form.costs.clear();
        if (what == u"a cost of nothing") form.costs.front().amount = 0;
        if (what == u"a negative cost") form.costs.push_back({u"Discount"_s, -5'000});
        if (what == u"too much") form.costs.front().amount = largestAmount + 1;
        if (what == u"costs that add up to too much") form.costs = {{u"a"_s, largestAmount}, {u"b"_s, largestAmount}};
        if (what == u"ends before it begins") form.end = u"2026-07-31"_s;
        if (what == u"no date") form.start = u"31.07.2026"_s;
        if (what == u"no partner") form.partner = 12;
        if (what == u"no fund") form.fund = 12;
        if (what == u"no activity") form.activity = 12;
        if (what == u"a share of nothing") form.shares = {0, 1, 0};
        if (what == u"negative leads") form.expectedLeads = -1;
        if (what == u"a closed fund") FundWorld::must(world.store().perform(CloseFund{world.fund, false, false, {}}));
        if (what == u"another's allocation") {
            const RecordId other = world.addNamed("partner", "Contoso");
            FundWorld::must(world.store().perform(Allocate{world.fund, other, {}, 1'000, {}, &form.allocation}));
        }
        const auto saved = world.store().perform(SaveRequest{0, form, nullptr});
        QTEST(codeOf(saved), "code");
        QCOMPARE(toInteger(world.query("SELECT count(*) FROM mdf_request")), 0);
    }
};

QTEST_GUILESS_MAIN(RequestsTest)
#include "RequestsTest.moc"
