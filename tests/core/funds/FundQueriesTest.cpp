// What an approver and a channel chief read: the inbox, a fund day by day, spending and what came of it.
#include "core/funds/FundQueries.h"

#include "core/currencies/Currencies.h"
#include "tests/core/funds/FundWorld.h"

#include <QElapsedTimer>

#include <set>

using namespace channelbook;
using namespace channelbook::funds;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

class FundQueriesTest : public QObject {
    Q_OBJECT

    static std::vector<InboxRow> inbox(FundWorld& world, const QString& who) {
        return world.store()
            .read([&](store::Connection& connection) { return approvalsInbox(connection, who, world.clock.today()); })
            .value();
    }
    static std::vector<Spend> spends(FundWorld& world, SpendBy by, RecordId fund = 0) {
        return world.store()
            .read([&](store::Connection& connection) { return spending(connection, by, fund); })
            .value();
    }
    static void pay(FundWorld& world, RecordId request, qint64 total) {
        world.as(u"ann"_s);
        RecordId id = 0;
        FundWorld::must(world.store().perform(
            SaveClaim{0, {request, {}, u"R"_s, u"2026-06-30"_s, {}, {{u"All"_s, total}}, false, {}}, &id}));
        for (const char* kind : {"invoice", "attendee list"})
            FundWorld::must(world.store().perform(
                AddProof{id, QString::fromLatin1(kind), u"p.txt"_s, u"text/plain"_s, kind + QByteArray::number(id)}));
        FundWorld::must(world.store().perform(ActOnClaim{id, ClaimAct::Submit, 0, {}, {}, {}, {}}));
        world.as(u"bob"_s);
        FundWorld::must(world.store().perform(ActOnClaim{id, ClaimAct::Approve, 0, {}, {}, {}, {}}));
        FundWorld::must(world.store().perform(ActOnClaim{id, ClaimAct::Pay, 0, {}, u"payment"_s, u"W"_s, {}}));
    }
    static RecordId deal(FundWorld& world, RecordId customer, const char* stage, qint64 amount) {
        return world.add("deal", {{u"name"_s, QString::fromLatin1(stage)},
                                  {u"company"_s, customer},
                                  {u"partner"_s, world.partner},
                                  {u"stage"_s, QString::fromLatin1(stage)},
                                  {u"currency"_s, u"USD"_s},
                                  {u"amount"_s, amount},
                                  {u"close_date"_s, u"2026-06-01"_s}});
    }

private Q_SLOTS:
    void theInboxSaysWhatIsDecidedAndWhatIsLeft() {
        FundWorld world(u"USD"_s, 100'000);
        const RecordId bob = world.addNamed("owner", "Bob");
        world.add("approval-rule", {{u"name"_s, u"Manager"_s}, {u"approver"_s, bob}, {u"from_amount"_s, 30'000}});
        world.as(u"ann"_s);
        const RecordId small = world.request(u"Small"_s, 40'000);
        const RecordId large = world.request(u"Large"_s, 400'000);
        world.request(u"Draft"_s, 40'000);
        for (const RecordId id : {small, large}) FundWorld::must(world.act(id, RequestAct::Submit));
        world.clock.set(QDateTime(QDate(2026, 7, 4), QTime(9, 0), Qt::UTC));
        world.as(u"Bob"_s);
        FundWorld::must(world.act(small, RequestAct::Review));
        const auto rows = inbox(world, u"Bob"_s);
        QCOMPARE(rows.size(), 2U);
        QCOMPARE(rows[0].facts.name, u"Small"_s);
        QCOMPARE(rows[0].facts.available, 80'000);
        QCOMPARE(rows[0].availableAfter(), 80'000); // what is reserved is its own already
        QCOMPARE(rows[0].levels.size(), 0U);
        QCOMPARE(rows[0].daysWaiting, 3);
        QCOMPARE(rows[0].against(), 0);
        QCOMPARE(rows[1].availableAfter(), -120'000);
        QCOMPARE(rows[1].levels.size(), 1U);
        QCOMPARE(rows[1].against(), 1); // the budget
        QVERIFY(!rows[0].own && inbox(world, u"ann"_s)[0].own);
        // Bob can give what is asked for; whoever asked cannot, nor can somebody the rule does not name.
        QCOMPARE(rows[0].obstacle, QString());
        QCOMPARE(rows[1].obstacle, QString());
        QCOMPARE(inbox(world, u"ann"_s)[0].obstacle, fourEyesText());
        QCOMPARE(inbox(world, u"carl"_s)[0].obstacle, QString());
        QVERIFY(inbox(world, u"carl"_s)[1].obstacle.contains(u"Manager"_s));
    }

    /// Once a level is given, the inbox says that the next is another's.
    void theNextLevelIsAnothers() {
        FundWorld world;
        const RecordId bob = world.addNamed("owner", "Bob");
        const RecordId carl = world.addNamed("owner", "Carl");
        for (const auto& [name, level, approver] :
             {std::tuple(u"First"_s, qint64{1}, bob), std::tuple(u"Second"_s, qint64{2}, carl)})
            world.add("approval-rule", {{u"name"_s, name}, {u"level"_s, level}, {u"approver"_s, approver}});
        world.as(u"ann"_s);
        const RecordId request = world.request(u"Roadshow"_s, 200'000);
        FundWorld::must(world.act(request, RequestAct::Submit));
        QVERIFY(!inbox(world, u"Carl"_s)[0].obstacle.isEmpty());
        world.as(u"Bob"_s);
        FundWorld::must(world.act(request, RequestAct::Approve));
        QCOMPARE(inbox(world, u"Bob"_s)[0].given.size(), 1U);
        QVERIFY(inbox(world, u"Bob"_s)[0].obstacle.contains(u"you gave level 1"_s));
        QCOMPARE(inbox(world, u"Carl"_s)[0].obstacle, QString());
        const auto waiting =
            world.store()
                .read([&](store::Connection& connection) { return waitingRequests(connection, world.clock.today()); })
                .value();
        QCOMPARE(waiting.size(), 1U);
        QCOMPARE(waiting[0].approvers, std::vector<RecordId>{carl});
    }

    void whatCameOfItIsCountedOnce() {
        FundWorld world;
        const RecordId customer = world.addNamed("customer", "Fabrikam");
        const RecordId first = world.approved(u"First"_s, 100'000);
        const RecordId second = world.approved(u"Second"_s, 60'000);
        pay(world, first, 100'000);
        pay(world, second, 60'000);
        const RecordId won = deal(world, customer, "Closed Won", 400'000);
        const RecordId open = deal(world, customer, "Prospecting", 250'000);
        const RecordId lost = deal(world, customer, "Closed Lost", 990'000);
        // Both activities had their part in the deal that was won.
        FundWorld::must(world.store().perform(LinkDeals{first, {won, open, lost}, false}));
        FundWorld::must(world.store().perform(LinkDeals{second, {won}, false}));
        FundWorld::must(world.set("mdf-request", first, "leads", 40));
        for (const SpendBy by : {SpendBy::Partner, SpendBy::Activity, SpendBy::Region, SpendBy::Fund}) {
            const auto rows = spends(world, by);
            QCOMPARE(rows.size(), 1U);
            QCOMPARE(rows[0].requests, 2);
            QCOMPARE(rows[0].approved, 80'000);
            QCOMPARE(rows[0].paid, 80'000);
            QCOMPARE(rows[0].won, 400'000);
            QCOMPARE(rows[0].pipeline, 250'000);
            QCOMPARE(rows[0].leads, 40);
            QCOMPARE(funds::returnText(rows[0]), u"400 %"_s); // (4,000 − 800) ÷ 800
            // The numbers open into their records, a deal once.
            const auto behind = world.store()
                                    .read([&](store::Connection& connection) {
                                        return std::pair(requestsBehind(connection, by, rows[0], world.fund),
                                                         dealsBehind(connection, by, rows[0]));
                                    })
                                    .value();
            QCOMPARE(std::set<RecordId>(behind.first.begin(), behind.first.end()), (std::set<RecordId>{first, second}));
            QCOMPARE(behind.second, (std::vector<RecordId>{won, open}));
        }
        QCOMPARE(spends(world, SpendBy::Partner, 12).size(), 0U);
        const auto deals =
            world.store()
                .read([&](store::Connection& connection) { return linkedDeals(connection, world.partner); })
                .value();
        QCOMPARE(deals.size(), 4U);
        const auto past =
            world.store()
                .read([&](store::Connection& connection) { return pastReturns(connection, world.partner); })
                .value();
        QCOMPARE(past.value(world.partner).won, 400'000);
        QCOMPARE(past.value(world.partner).paid, 80'000);
        FundWorld::must(world.store().perform(LinkDeals{second, {won}, true}));
        QCOMPARE(spends(world, SpendBy::Partner)[0].won, 400'000);
    }

    void aFundBurnsDown() {
        FundWorld world(u"USD"_s, 100'000); // opened on 1 July
        world.clock.set(QDateTime(QDate(2026, 7, 11), QTime(9, 0), Qt::UTC));
        world.approved(u"Webinar"_s, 40'000);
        const auto read = [&] {
            return *world.store()
                        .read([&](store::Connection& connection) {
                            return burnDown(connection, world.fund, world.clock.today());
                        })
                        .value();
        };
        BurnDown burn = read();
        QCOMPARE(burn.days.size(), 2U);
        QCOMPARE(burn.days[0].on, u"2026-07-01"_s);
        QCOMPARE(burn.days[0].balance.available, 100'000);
        QCOMPARE(burn.days[1].balance.available, 80'000);
        QCOMPARE(burn.days[1].balance.committed, 20'000);
        // 200.00 in ten days: 800.00 last forty more; by the end of the year nothing is left.
        QCOMPARE(burn.perDay, 2'000);
        QCOMPARE(burn.emptyOn, u"2026-08-20"_s);
        QCOMPARE(burn.leftAtEnd, 0);
        world.clock.set(QDateTime(QDate(2026, 12, 28), QTime(9, 0), Qt::UTC)); // 180 days
        burn = read();
        QCOMPARE(burn.perDay, 111);
        QCOMPARE(burn.leftAtEnd, 80'000 - 333); // three days at 111.11
        QCOMPARE(codeOf(world.store()
                            .read([&](store::Connection& connection) {
                                return burnDown(connection, 12, world.clock.today());
                            })
                            .value()),
                 u"RecordNotFound"_s);
    }

    void fiveThousandWaitAndNoneIsAskedByItself() {
        constexpr int many = 5'000;
        FundWorld world;
        FundWorld::must(world.store().write(
            u"test"_s,
            [&](store::Transaction& transaction) -> Expected<void> {
                transaction.beginLongBulk();
                store::Statement& insert = transaction.cached(
                    u"INSERT INTO mdf_request(id, name, fund_id, partner_id, activity_id, start_on, end_on, our_parts, "
                    u"partner_parts, total, requested, state, round, requested_by, submitted_by, submitted_at)"
                    " VALUES(?1, 'Activity ' || ?1, ?2, ?3, ?4, '2026-08-01', '2026-08-02', 1, 1, 2000, 1000, 'submitted', 1, 'ann', 'ann', '2026-07-01T08:00:00Z')"_s);
                for (int i = 0; i < many; ++i)
                    insert.bindAll(transaction.newId(), world.fund, world.partner, world.activity).run();
                transaction.endBulk({});
                return {};
            },
            {.beginning = true}));
        QElapsedTimer timer;
        timer.start();
        const auto rows = inbox(world, u"bob"_s);
        qInfo("an inbox of %zu requests in %lld ms", rows.size(), static_cast<long long>(timer.elapsed()));
        QCOMPARE(rows.size(), static_cast<std::size_t>(many));
        for (const InboxRow& row : rows) QCOMPARE(row.findings.size(), 10U);
        // However many wait, the statements are as many: each is found along an index.
        store::Connection& connection = world.store().reader();
        store::Statement plan(
            connection,
            u"EXPLAIN QUERY PLAN SELECT r.id FROM mdf_request r WHERE r.state IN ('submitted', 'in_review') ORDER BY r.submitted_at"_s);
        QVERIFY(plan.step());
        QVERIFY2(plan.text(3).contains(u"mdf_request_waiting"_s), qPrintable(plan.text(3)));
    }

    void ratesAreEnteredForWhatIsMissing() {
        FundWorld world;
        const auto set = [&](const QString& currency, const QString& on, const char* rate) {
            return world.store().perform(
                currencies::SetRate{currency, on, currencies::parseRate(QString::fromLatin1(rate)).value_or(0)});
        };
        QCOMPARE(outcome(set(u"KWD"_s, u"2026-06-30"_s, "0.35999")), u"ok"_s);
        QCOMPARE(toInteger(world.query("SELECT micro_per_eur FROM fx_rate WHERE currency = 'KWD'")), 359'990);
        QCOMPARE(outcome(set(u"KWD"_s, u"2026-06-30"_s, "0.36")), u"ok"_s);
        QCOMPARE(toInteger(world.query("SELECT sum(micro_per_eur) FROM fx_rate WHERE currency = 'KWD'")), 360'000);
        for (const auto& [currency, on, rate] :
             {std::tuple(u"EUR"_s, u"2026-06-30"_s, "1"), std::tuple(u"XYZ"_s, u"2026-06-30"_s, "1"),
              std::tuple(u"KWD"_s, u"2026-07-02"_s, "1"), std::tuple(u"KWD"_s, u"30.6.2026"_s, "1"),
              std::tuple(u"KWD"_s, u"2026-06-30"_s, "0"), std::tuple(u"KWD"_s, u"2026-06-30"_s, "-1"),
              std::tuple(u"KWD"_s, u"2026-06-30"_s, "0.3599999"), std::tuple(u"KWD"_s, u"2026-06-30"_s, "1."),
              std::tuple(u"KWD"_s, u"2026-06-30"_s, "a")})
            QCOMPARE(codeOf(set(currency, on, rate)), u"InvalidValue"_s);
        FundWorld::must(world.store().undo());
        QCOMPARE(toInteger(world.query("SELECT sum(micro_per_eur) FROM fx_rate WHERE currency = 'KWD'")), 359'990);
    }
};

QTEST_GUILESS_MAIN(FundQueriesTest)
#include "FundQueriesTest.moc"
