// What market development funds bring to Today: requests and claims that wait, and claims' deadlines.
#include "core/funds/ClaimQueries.h"
#include "core/program/TodaySources.h"
#include "core/today/Sources.h"
#include "tests/core/funds/FundWorld.h"

using namespace channelbook;
using namespace channelbook::test;
using namespace channelbook::today;
using namespace Qt::StringLiterals;

namespace {

/// Ann asks, Bob and Carl decide.
class World : public FundWorld {
public:
    World() {
        QLocale::setDefault(QLocale::c());
        ann = addNamed("owner", "ann");
        bob = addNamed("owner", "bob");
    }
    [[nodiscard]] std::vector<Item> of(const QString& source, std::optional<RecordId> owner = std::nullopt) {
        // Whoever works with it now opened it anew, with a catalogue of their own.
        const std::vector<Source> sources = todaySources(catalogue());
        const Report report = store()
                                  .read([&](store::Connection& connection) {
                                      return readToday(connection, sources, {clock.today(), owner});
                                  })
                                  .value();
        std::vector<Item> found;
        for (const Item& item : report.items)
            if (item.source == source) found.push_back(item);
        return found;
    }
    void set(const QDate& day) { clock.set(QDateTime(day, QTime(9, 0), Qt::UTC)); }

    RecordId ann = 0;
    RecordId bob = 0;
};

} // namespace

class FundSourcesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Without a rule it waits for nobody in particular; with one for whoever can give the next level and did not ask.
    void requestsWaitForThoseWhoCanApprove() {
        World world;
        world.as(u"ann"_s);
        const RecordId request = world.request(u"Roadshow"_s, 200'000);
        QCOMPARE(world.of(u"mdf-request"_s).size(), 0U);
        FundWorld::must(world.act(request, funds::RequestAct::Submit));
        const QDate day = world.clock.today();
        QCOMPARE(world.of(u"mdf-request"_s, 0).size(), 1U);
        QCOMPARE(world.of(u"mdf-request"_s, world.bob).size(), 0U);

        world.add("approval-rule", {{u"name"_s, u"First"_s}, {u"approver"_s, world.bob}});
        world.add("approval-rule", {{u"name"_s, u"Also first"_s}, {u"approver"_s, world.ann}});
        QCOMPARE(world.of(u"mdf-request"_s, 0).size(), 0U);
        QCOMPARE(world.of(u"mdf-request"_s, world.ann).size(), 0U);
        world.set(day.addDays(8));
        const auto items = world.of(u"mdf-request"_s, world.bob);
        QCOMPARE(items.size(), 1U);
        QCOMPARE(items.front().daysLate, 3);
        QCOMPARE(items.front().title, u"Roadshow"_s);
        QCOMPARE(items.front().reason, u"Northwind: 1000.00 USD asked for, waiting for an answer for 8 days"_s);
        QCOMPARE(items.front().entity, u"mdf-request"_s);
        QCOMPARE(items.front().opens, request);
        QCOMPARE(items.front().value, 100'000);

        world.as(u"bob"_s);
        FundWorld::must(world.act(request, funds::RequestAct::Approve, 0, u"Agreed"_s));
        QCOMPARE(world.of(u"mdf-request"_s).size(), 0U);
    }

    /// A claim waits for whoever the fund is of: first for an answer, then for the money.
    void claimsWaitForTheFundsOwner() {
        World world;
        FundWorld::must(world.store().perform(
            records::SetFields{world.catalogue(), u"fund"_s, {world.fund}, {{u"owner"_s, world.bob}}}));
        const RecordId request = world.approved(u"Roadshow"_s, 200'000);
        world.as(u"ann"_s);
        RecordId claim = 0;
        FundWorld::must(world.store().perform(funds::SaveClaim{
            0, {request, {}, u"R-1"_s, u"2026-06-30"_s, {}, {{u"All"_s, 100'000}}, false, {}}, &claim}));
        for (const char* kind : {"invoice", "attendee list"})
            FundWorld::must(world.store().perform(
                funds::AddProof{claim, QString::fromLatin1(kind), u"p.txt"_s, u"text/plain"_s, kind}));
        FundWorld::must(world.store().perform(funds::ActOnClaim{claim, funds::ClaimAct::Submit, 0, {}, {}, {}, {}}));
        QCOMPARE(world.of(u"mdf-claim"_s, world.ann).size(), 0U);
        const auto asked = world.of(u"mdf-claim"_s, world.bob);
        QCOMPARE(asked.size(), 1U);
        QVERIFY2(asked.front().reason.startsWith(u"Northwind: a claim of 500.00 USD has been waiting"_s),
                 qPrintable(asked.front().reason));
        world.as(u"bob"_s);
        FundWorld::must(world.store().perform(funds::ActOnClaim{claim, funds::ClaimAct::Approve, 0, {}, {}, {}, {}}));
        QVERIFY(world.of(u"mdf-claim"_s, world.bob).front().reason.contains(u"are approved and not paid"_s));
        FundWorld::must(
            world.store().perform(funds::ActOnClaim{claim, funds::ClaimAct::Pay, 0, {}, u"payment"_s, u"W"_s, {}}));
        QCOMPARE(world.of(u"mdf-claim"_s).size(), 0U);
    }

    /// 60 days after the activity, on 1 October 2026, the rest is lost; two weeks before that it is said.
    void deadlinesAreSeenBeforeTheyPass_data() {
        QTest::addColumn<QDate>("today");
        QTest::addColumn<int>("found");
        QTest::addColumn<int>("late");
        QTest::newRow("15 days before") << QDate(2026, 9, 16) << 0 << 0;
        QTest::newRow("14 days before") << QDate(2026, 9, 17) << 1 << -14;
        QTest::newRow("on the day") << QDate(2026, 10, 1) << 1 << 0;
        QTest::newRow("a day too late") << QDate(2026, 10, 2) << 1 << 1;
    }
    void deadlinesAreSeenBeforeTheyPass() {
        QFETCH(QDate, today);
        QFETCH(int, found);
        World world;
        const RecordId request = world.approved(u"Roadshow"_s, 200'000);
        world.set(today);
        const auto items = world.of(u"claim-deadline"_s);
        QCOMPARE(int(items.size()), found);
        if (found == 0) return;
        QTEST(items.front().daysLate, "late");
        QCOMPARE(items.front().opens, request);
        QVERIFY2(items.front().reason.contains(u"1000.00 USD"_s), qPrintable(items.front().reason));
    }

    /// The inbox of claims marks what is one's own and what was handed in twice.
    void claimsAreListedWithWhatIsWrong() {
        World world;
        const RecordId request = world.approved(u"Roadshow"_s, 200'000);
        world.as(u"ann"_s);
        std::vector<RecordId> claims;
        for (int i = 0; i < 2; ++i) {
            RecordId claim = 0;
            FundWorld::must(world.store().perform(funds::SaveClaim{
                0, {request, {}, u"R-%1"_s.arg(i), u"2026-06-30"_s, {}, {{u"All"_s, 50'000}}, false, {}}, &claim}));
            for (const char* kind : {"invoice", "attendee list"})
                FundWorld::must(world.store().perform(funds::AddProof{
                    claim, QString::fromLatin1(kind), u"p.txt"_s, u"text/plain"_s,
                    QByteArray(kind) + (qstrcmp(kind, "invoice") == 0 ? QByteArray::number(i) : QByteArray())}));
            FundWorld::must(
                world.store().perform(funds::ActOnClaim{claim, funds::ClaimAct::Submit, 0, {}, {}, {}, {}}));
            claims.push_back(claim);
        }
        const auto rows = world.store()
                              .read([&](store::Connection& connection) {
                                  return funds::claimsInbox(connection, u"ann"_s, world.clock.today());
                              })
                              .value();
        QCOMPARE(rows.size(), 2U);
        QVERIFY(rows[0].own && rows[0].sameProof && rows[1].sameProof);
        QCOMPARE(rows[0].proofs, 2);
        QCOMPARE(rows[0].amount(), 25'000);
        const auto offered =
            world.store()
                .read([&](store::Connection& connection) {
                    return funds::offeredActs(connection, *funds::readClaim(connection, claims[0]), u"ann"_s);
                })
                .value();
        for (const funds::OfferedClaimAct& offer : offered)
            QCOMPARE(offer.obstacle.isEmpty(), offer.act == funds::ClaimAct::Withdraw);
    }
};

QTEST_GUILESS_MAIN(FundSourcesTest)
#include "FundSourcesTest.moc"
