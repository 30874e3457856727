// A fund's whole life in dollars, yen (no decimals) and dinars (three), each amount worked out by hand to the minor
// unit.
#include "core/base/Money.h"
#include "tests/core/funds/FundWorld.h"

using namespace channelbook;
using namespace channelbook::funds;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

class LedgerTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWholeLifeToTheMinorUnit_data() {
        QTest::addColumn<QString>("currency");
        QTest::addColumn<qint64>("budget");
        QTest::addColumn<qint64>("cost");  ///< of the activity; a third is ours
        QTest::addColumn<qint64>("given"); ///< approved of it
        QTest::addColumn<QString>("invoiceIn");
        QTest::addColumn<qint64>("invoice");
        QTest::addColumn<qint64>("cut");  ///< approved of the claim
        QTest::addColumn<qint64>("back"); ///< clawed back
        QTest::addColumn<QStringList>(
            "accounts"); ///< "available reserved committed claimed paid released expired", step by step
        // A third of 1,000.01 is 333.3367: with the largest remainder 333.34. Given 300.00. An invoice of 500.00 EUR is
        // 500.00 x 1.25 = 625.00 USD, in thirds 208.34, 208.33 and 208.33.
        QTest::newRow("USD") << u"USD"_s << qint64(1'000'000) << qint64(100'001) << qint64(30'000) << u"EUR"_s
                             << qint64(50'000) << qint64(20'000) << qint64(5'001)
                             << QStringList{u"1000000 0 0 0 0 0 0"_s,        u"966666 33334 0 0 0 0 0"_s,
                                            u"970000 0 30000 0 0 0 0"_s,     u"970000 0 9166 20834 0 0 0"_s,
                                            u"970000 0 10000 20000 0 0 0"_s, u"970000 0 10000 0 20000 0 0"_s,
                                            u"975001 0 10000 0 14999 0 0"_s, u"975001 0 0 0 14999 0 10000"_s};
        // A third of 100,001 yen is 33,333.67: 33,334. Given 30,000. 100.00 USD are 100 / 1.25 x 150 = 12,000 yen, a
        // third 4,000.
        QTest::newRow("JPY") << u"JPY"_s << qint64(1'000'000) << qint64(100'001) << qint64(30'000) << u"USD"_s
                             << qint64(10'000) << qint64(3'999) << qint64(1)
                             << QStringList{u"1000000 0 0 0 0 0 0"_s,       u"966666 33334 0 0 0 0 0"_s,
                                            u"970000 0 30000 0 0 0 0"_s,    u"970000 0 26000 4000 0 0 0"_s,
                                            u"970000 0 26001 3999 0 0 0"_s, u"970000 0 26001 0 3999 0 0"_s,
                                            u"970001 0 26001 0 3998 0 0"_s, u"970001 0 0 0 3998 0 26001"_s};
        // A third of 10.000 dinars is 3.333 333: 3.334. Given 3.000. 1,234 yen are 1,234 / 150 x 0.36 = 2.961 6
        // dinars: 2.962, a third 0.987 333: with the largest remainder 0.988.
        QTest::newRow("KWD") << u"KWD"_s << qint64(1'000'000) << qint64(10'000) << qint64(3'000) << u"JPY"_s
                             << qint64(1'234) << qint64(987) << qint64(986)
                             << QStringList{u"1000000 0 0 0 0 0 0"_s,     u"996666 3334 0 0 0 0 0"_s,
                                            u"997000 0 3000 0 0 0 0"_s,   u"997000 0 2012 988 0 0 0"_s,
                                            u"997000 0 2013 987 0 0 0"_s, u"997000 0 2013 0 987 0 0"_s,
                                            u"997986 0 2013 0 1 0 0"_s,   u"997986 0 0 0 1 0 2013"_s};
    }
    void aWholeLifeToTheMinorUnit() {
        QFETCH(QString, currency);
        QFETCH(qint64, budget);
        QFETCH(qint64, cost);
        QFETCH(qint64, given);
        QFETCH(QString, invoiceIn);
        QFETCH(qint64, invoice);
        QFETCH(qint64, cut);
        QFETCH(qint64, back);
        QFETCH(QStringList, accounts);
        FundWorld world(currency, budget);
        // A euro costs 1.25 dollars, 150 yen, 0.36 dinars.
        FundWorld::must(world.store().write(u"test"_s, [](store::Transaction& transaction) -> Expected<void> {
            transaction.connection().exec("DELETE FROM fx_rate");
            for (const auto& [code, micro] :
                 {std::pair(u"USD"_s, 1'250'000), std::pair(u"JPY"_s, 150'000'000), std::pair(u"KWD"_s, 360'000)})
                transaction
                    .cached(
                        u"INSERT INTO fx_rate(id, currency, on_date, micro_per_eur) VALUES(?, ?, '2026-06-01', ?)"_s)
                    .bindAll(transaction.newId(), code, micro)
                    .run();
            return {};
        }));
        QStringList seen{world.accounts()};
        const auto then = [&](const Expected<qint64>& done) {
            FundWorld::must(done);
            seen << world.accounts();
        };
        const RecordId request = world.request(u"Webinar"_s, cost, {1, 1, 1});
        FundWorld::must(world.act(request, RequestAct::Submit));
        world.as(u"bob"_s);
        then(world.act(request, RequestAct::Review));
        then(world.act(request, RequestAct::Approve, given, u"Less"_s));
        world.as(u"ann"_s);
        RecordId claim = 0;
        FundWorld::must(world.store().perform(SaveClaim{
            0, {request, {}, u"R-1"_s, u"2026-06-30"_s, invoiceIn, {{u"All"_s, invoice}}, false, {}}, &claim}));
        for (const char* kind : {"invoice", "attendee list"})
            FundWorld::must(
                world.store().perform(AddProof{claim, QString::fromLatin1(kind), u"p.txt"_s, u"text/plain"_s, kind}));
        const auto act = [&](ClaimAct what, qint64 amount = 0) {
            return world.store().perform(ActOnClaim{claim, what, amount, u"Because"_s, u"payment"_s, u"W-1"_s, {}});
        };
        then(act(ClaimAct::Submit));
        world.as(u"bob"_s);
        then(act(ClaimAct::Approve, cut));
        then(act(ClaimAct::Pay));
        then(act(ClaimAct::ClawBack, back));
        world.clock.set(QDateTime(QDate(2026, 12, 31), QTime(9, 0), Qt::UTC));
        then(world.store().perform(RollRequests{}));
        QCOMPARE(seen, accounts);
        QCOMPARE(world.findings(), QString());
        while (world.store().undo()) {
        }
        QCOMPARE(world.findings(), QString());
    }
};

QTEST_GUILESS_MAIN(LedgerTableTest)
#include "LedgerTableTest.moc"
