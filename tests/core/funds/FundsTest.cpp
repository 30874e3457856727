// Funds: their budgets, what is set aside, overdrafts, accruing and closing; and what the schema itself refuses.
#include "core/records/Merge.h"
#include "tests/core/funds/FundWorld.h"

using namespace channelbook;
using namespace channelbook::funds;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

class FundsTest : public QObject {
    Q_OBJECT

    static QString against(const Expected<qint64>& done) { return done ? QString() : done.error().args.value(2); }
    static Balance pot(FundWorld& world, RecordId id) {
        return world.store().read([&](store::Connection& connection) { return potBalance(connection, id); }).value();
    }

private Q_SLOTS:
    void budgetsComeAndGo() {
        FundWorld world;
        QCOMPARE(world.accounts(), u"1000000 0 0 0 0 0 0"_s);
        FundWorld::must(world.store().perform(ChangeBudget{world.fund, 250'000, u"More for autumn"_s}));
        QCOMPARE(world.balance().budget, 1'250'000);
        FundWorld::must(world.store().perform(ChangeBudget{world.fund, -1'250'000, {}}));
        QCOMPARE(world.balance().budget, 0);
        QCOMPARE(against(world.store().perform(ChangeBudget{world.fund, -1, {}})),
                 u"0.00 USD is all that nobody was given."_s);
        for (const qint64 amount : {qint64{0}, largestAmount + 1, -largestAmount - 1})
            QCOMPARE(codeOf(world.store().perform(ChangeBudget{world.fund, amount, {}})), u"InvalidValue"_s);
        for (int i = 0; i < 2; ++i) FundWorld::must(world.store().undo());
        QCOMPARE(world.accounts(), u"1000000 0 0 0 0 0 0"_s);
    }

    void badFundsAreRefused_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<qint64>("amount");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("until");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* title, const char* name, const char* currency, qint64 amount, const char* from,
                            const char* until, const char* code) {
            QTest::newRow(title) << QString::fromLatin1(name) << QString::fromLatin1(currency) << amount
                                 << QString::fromLatin1(from) << QString::fromLatin1(until)
                                 << QString::fromLatin1(code);
        };
        row("no name", " ", "USD", 1, "2026-01-01", "2026-12-31", "MissingValue");
        row("a name that is taken", "Fund", "USD", 1, "2026-01-01", "2026-12-31", "DuplicateName");
        row("no currency", "New", "Taler", 1, "2026-01-01", "2026-12-31", "InvalidValue");
        row("less than nothing", "New", "USD", -1, "2026-01-01", "2026-12-31", "InvalidValue");
        row("too much", "New", "USD", largestAmount + 1, "2026-01-01", "2026-12-31", "InvalidValue");
        row("ends before it begins", "New", "USD", 1, "2026-01-01", "2025-12-31", "InvalidValue");
        row("no date", "New", "USD", 1, "2026-1-1", "2026-12-31", "InvalidValue");
    }
    void badFundsAreRefused() {
        QFETCH(QString, name);
        QFETCH(QString, currency);
        QFETCH(qint64, amount);
        QFETCH(QString, from);
        QFETCH(QString, until);
        FundWorld world;
        QTEST(codeOf(world.store().perform(OpenFund{name, currency, amount, from, until, {}, {}, 0, 60, 0, nullptr})),
              "code");
    }

    void partsAreSetAside() {
        FundWorld world;
        RecordId theirs = 0;
        RecordId pool = 0;
        FundWorld::must(world.store().perform(Allocate{world.fund, world.partner, {}, 300'000, {}, &theirs}));
        FundWorld::must(world.store().perform(Allocate{world.fund, 0, u"Gold"_s, 200'000, {}, &pool}));
        RecordId again = 0;
        FundWorld::must(world.store().perform(Allocate{world.fund, 0, u"gold"_s, 100'000, {}, &again}));
        QCOMPARE(again, pool);
        // The fund as a whole has what it had; nobody's is less.
        QCOMPARE(world.accounts(), u"1000000 0 0 0 0 0 0"_s);
        QCOMPARE(pot(world, world.fund).available, 400'000);
        QCOMPARE(pot(world, pool).available, 300'000);
        QCOMPARE(against(world.store().perform(Allocate{world.fund, world.partner, {}, 400'001, {}, nullptr})),
                 u"4,000.00 USD is all that is left."_s);
        QCOMPARE(codeOf(world.store().perform(Allocate{world.fund, world.partner, u"Gold"_s, 1, {}, nullptr})),
                 u"MissingValue"_s);
        QCOMPARE(codeOf(world.store().perform(Allocate{world.fund, 12, {}, 1, {}, nullptr})), u"RecordNotFound"_s);
        FundWorld::must(world.store().perform(Allocate{world.fund, 0, u"Gold"_s, -300'000, {}, nullptr}));
        QCOMPARE(pot(world, world.fund).available, 700'000);
        // A request of an allocation takes from it and no further.
        RequestForm form = world.form(u"Webinar"_s, 800'000);
        form.allocation = theirs;
        RecordId request = 0;
        FundWorld::must(world.store().perform(SaveRequest{0, form, &request}));
        FundWorld::must(world.act(request, RequestAct::Submit));
        world.as(u"bob"_s);
        QCOMPARE(codeOf(world.act(request, RequestAct::Approve, 300'001, u"x"_s)), u"ActRefused"_s);
        FundWorld::must(world.act(request, RequestAct::Approve, 300'000, u"x"_s));
        QCOMPARE(pot(world, theirs).available, 0);
        QCOMPARE(pot(world, theirs).committed, 300'000);
        QCOMPARE(world.findings(), QString());
    }

    void anAllocationIsNotUndoneFromUnderWhatCameToItLater() {
        FundWorld world;
        FundWorld::must(world.store().perform(Allocate{world.fund, world.partner, {}, 1'000, {}, nullptr}));
        const qint64 first = toInteger(world.query("SELECT max(id) FROM history"));
        FundWorld::must(world.store().perform(Allocate{world.fund, world.partner, {}, 2'000, {}, nullptr}));
        const qint64 second = toInteger(world.query("SELECT max(id) FROM history"));
        QCOMPARE(codeOf(world.store().undo(first)), u"UndoConflict"_s);
        QCOMPARE(world.findings(), QString());
        for (const qint64 id : {second, first}) QCOMPARE(outcome(world.store().undo(id)), u"ok"_s);
        QCOMPARE(toInteger(world.query("SELECT count(*) FROM pot_balance")), 1);
        QCOMPARE(world.findings(), QString());
    }

    void overdraftsAreNamed() {
        FundWorld world(u"USD"_s, 10'000);
        QCOMPARE(against(world.store().perform(AllowOverdraft{world.fund, 5'000, u" "_s})), u"say why."_s);
        FundWorld::must(world.store().perform(AllowOverdraft{world.fund, 5'000, u"The board agreed"_s}));
        QCOMPARE(toText(world.query("SELECT overdraft_by || ': ' || overdraft_reason FROM fund")),
                 u"ann: The board agreed"_s);
        const RecordId request = world.approved(u"Webinar"_s, 26'000);
        QCOMPARE(world.accounts(), u"-3000 0 13000 0 0 0 0"_s);
        QCOMPARE(against(world.store().perform(AllowOverdraft{world.fund, 2'999, u"Less"_s})),
                 u"it is overdrawn by 30.00 USD."_s);
        QCOMPARE(against(world.store().perform(CloseFund{world.fund, false, false, {}})),
                 u"130.00 USD are in “Committed”. Settle the requests and claims first."_s);
        FundWorld::must(world.act(request, RequestAct::Cancel, 0, u"Not this year"_s));
        FundWorld::must(world.store().perform(AllowOverdraft{world.fund, 0, {}}));
        // What allowed it cannot be undone from under what used it.
        FundWorld::must(world.store().undo());
        FundWorld::must(world.store().undo());
        QCOMPARE(codeOf(world.store().undo(toInteger(world.query(
                     "SELECT id FROM history WHERE kind = 'fund.overdraft' AND state = 'done' ORDER BY seq LIMIT 1")))),
                 u"UndoConflict"_s);
        QCOMPARE(world.findings(), QString());
    }

    void closingReleasesWhatIsLeft() {
        FundWorld world;
        FundWorld::must(world.store().perform(Allocate{world.fund, world.partner, {}, 300'000, {}, nullptr}));
        FundWorld::must(world.store().perform(CloseFund{world.fund, false, false, u"Year's end"_s}));
        QCOMPARE(world.accounts(), u"0 0 0 0 0 1000000 0"_s);
        QCOMPARE(against(world.store().perform(ChangeBudget{world.fund, 1, {}})), u"the fund is closed."_s);
        QCOMPARE(against(world.store().perform(CloseFund{world.fund, false, false, {}})), u"the fund is closed."_s);
        FundWorld::must(world.store().perform(CloseFund{world.fund, false, true, {}}));
        QCOMPARE(world.accounts(), u"1000000 0 0 0 0 0 0"_s);
        FundWorld::must(world.store().perform(CloseFund{world.fund, true, false, {}}));
        QCOMPARE(world.accounts(), u"0 0 0 0 0 0 1000000"_s);
        FundWorld::must(world.store().undo());
        QCOMPARE(world.accounts(), u"1000000 0 0 0 0 0 0"_s);
        // With anything open it stays open, and with a ledger it is not deleted.
        const RecordId request = world.request(u"Webinar"_s, 10'000);
        FundWorld::must(world.act(request, RequestAct::Submit));
        QCOMPARE(against(world.store().perform(CloseFund{world.fund, false, false, {}})),
                 u"1 request(s) of it are open."_s);
        QCOMPARE(codeOf(world.store().perform(records::DeleteRecords{world.catalogue(), u"fund"_s, {world.fund}})),
                 u"RecordInUse"_s);
        // Nor with money committed.
        world.as(u"bob"_s);
        FundWorld::must(world.act(request, RequestAct::Approve, 0, u"Agreed"_s));
        QCOMPARE(world.accounts(), u"995000 0 5000 0 0 0 0"_s);
        QCOMPARE(against(world.store().perform(CloseFund{world.fund, false, false, {}})),
                 u"50.00 USD are in “Committed”. Settle the requests and claims first."_s);
        QCOMPARE(codeOf(world.store().perform(records::DeleteRecords{world.catalogue(), u"fund"_s, {world.fund}})),
                 u"RecordInUse"_s);
        // What was approved elsewhere meanwhile is not approved once more.
        QCOMPARE(against(world.act(request, RequestAct::Approve, 0, u"Agreed"_s)),
                 u"it is Approved; what can be done is: Start, Cancel request, Extend."_s);
        QCOMPARE(world.accounts(), u"995000 0 5000 0 0 0 0"_s);
    }

    void accruesFromTheLastQuarter() {
        FundWorld world(u"EUR"_s, 0);
        const RecordId fund = world.openFund(u"Accrual"_s, u"EUR"_s, 0, 300); // 3 %
        const RecordId customer = world.addNamed("customer", "Fabrikam");
        const RecordId other = world.addNamed("partner", "Contoso");
        const auto deal = [&](RecordId partner, qint64 amount, const QString& currency, const QString& day,
                              const QString& stage = u"Closed Won"_s) {
            world.add("deal", {{u"name"_s, u"Deal"_s},
                               {u"company"_s, customer},
                               {u"partner"_s, partner},
                               {u"stage"_s, stage},
                               {u"currency"_s, currency},
                               {u"amount"_s, amount},
                               {u"close_date"_s, day}});
        };
        deal(world.partner, 1'000'000, u"EUR"_s, u"2026-05-01"_s);
        deal(world.partner, 100'001, u"EUR"_s, u"2026-06-30"_s);
        deal(world.partner, 5'000'000, u"EUR"_s, u"2026-03-31"_s); // the quarter before
        deal(other, 5'000'000, u"EUR"_s, u"2026-05-01"_s, u"Closed Lost"_s);
        deal(other, 10'000, u"KWD"_s, u"2026-05-01"_s); // no rate
        Accrued accrued;
        FundWorld::must(world.store().perform(AccrueFund{fund, {}, &accrued}));
        QCOMPARE(accrued.amount, 33'000); // 3 % of 11,000.01
        QCOMPARE(accrued.partners, 1);
        QCOMPARE(accrued.unconverted, 1);
        FundWorld::must(world.store().perform(AccrueFund{fund, u"2026Q2"_s, &accrued}));
        QCOMPARE(accrued.amount, 0);
        deal(world.partner, 100'000, u"EUR"_s, u"2026-04-01"_s);
        FundWorld::must(world.store().perform(AccrueFund{fund, {}, &accrued}));
        QCOMPARE(accrued.amount, 3'000);
        QCOMPARE(toInteger(world.query("SELECT available FROM pot_balance b JOIN fund_allocation a ON a.id = b.id")),
                 36'000);
        QCOMPARE(codeOf(world.store().perform(AccrueFund{fund, u"2026Q3"_s, nullptr})), u"ActRefused"_s);
        QCOMPARE(codeOf(world.store().perform(AccrueFund{fund, u"Q2"_s, nullptr})), u"InvalidValue"_s);
        QCOMPARE(codeOf(world.store().perform(AccrueFund{world.fund, {}, nullptr})), u"ActRefused"_s);
        QCOMPARE(world.findings(), QString());
    }

    void theSchemaItselfRefuses_data() {
        QTest::addColumn<QString>("sql");
        const char* entry = "INSERT INTO fund_entry(id, fund_id, from_pot_id, from_account, to_pot_id, to_account, "
                            "amount, act, on_date, "
                            "who, subject) SELECT 1, id, id, %1, id, %2, %3, 'x', '2026-07-01', 'x', 'x' FROM fund";
        const auto posting = [&](const char* name, const char* from, const char* to, const char* amount) {
            QTest::newRow(name) << QString::fromLatin1(entry).arg(QLatin1StringView(from), QLatin1StringView(to),
                                                                  QLatin1StringView(amount));
        };
        posting("more than is available", "'available'", "'committed'", "1000001");
        posting("from an empty account", "'committed'", "'paid'", "1");
        posting("nothing", "'available'", "'committed'", "0");
        posting("less than nothing", "'available'", "'committed'", "-1");
        posting("nowhere", "'available'", "'available'", "1");
        posting("an account there is none of", "'available'", "'pocket'", "1");
        QTest::newRow("a changed entry") << u"UPDATE fund_entry SET amount = 1"_s;
        QTest::newRow("a budget taken from under it")
            << u"DELETE FROM fund_entry; INSERT INTO fund_entry(id, fund_id, from_pot_id, from_account, to_pot_id, to_account, amount, act, on_date, who, subject) SELECT 1, id, id, 'available', id, 'budget', 1, 'x', '2026-07-01', 'x', 'x' FROM fund"_s;
        QTest::newRow("an overdraft nobody named") << u"UPDATE fund SET overdraft = 1"_s;
        QTest::newRow("more approved than asked for") << u"UPDATE mdf_request SET approved = requested + 1"_s;
    }
    void theSchemaItselfRefuses() {
        QFETCH(QString, sql);
        FundWorld world;
        world.request(u"Webinar"_s, 10'000);
        const QString before = world.accounts();
        const auto done = world.store().write(u"test"_s, [&](store::Transaction& transaction) -> Expected<void> {
            transaction.connection().exec(sql);
            return {};
        });
        QCOMPARE(codeOf(done), u"StoreFailed"_s);
        QCOMPARE(world.accounts(), before);
    }

    void checkFindsWhatDoesNotAddUp() {
        FundWorld world;
        FundWorld::must(world.store().write(u"test"_s, [&](store::Transaction& transaction) -> Expected<void> {
            transaction.connection().exec("UPDATE fund_balance SET budget = budget + 1, available = available + 1");
            return {};
        }));
        QCOMPARE(world.findings(), u"fund that differs from its ledger: Fund"_s);
        QVERIFY(world.store()
                    .read([&](store::Connection& connection) {
                        return ledgerSum(connection, world.fund) != fundBalance(connection, world.fund);
                    })
                    .value());
    }

    void whatMovesMoneyIsOnTheDiskWhenItIsReported() {
        FundWorld world;
        const auto synchronous = [&](const char* kind, store::WriteMode mode) {
            qint64 level = -1;
            FundWorld::must(world.store().write(
                QString::fromLatin1(kind),
                [&](store::Transaction& transaction) -> Expected<void> {
                    level = transaction.connection().integer("PRAGMA synchronous");
                    return {};
                },
                mode));
            return level;
        };
        QCOMPARE(synchronous("record.set", {}), 1);
        QCOMPARE(synchronous("record.set", {.durability = store::WriteMode::Durability::Full}), 2);
        for (const char* kind :
             {OpenFund::kind, ChangeBudget::kind, Allocate::kind, AllowOverdraft::kind, CloseFund::kind,
              AccrueFund::kind, ActOnRequests::kind, RollRequests::kind, ActOnClaim::kind})
            QCOMPARE(synchronous(kind, {}), 2);
    }

    void deletingAndMergingKeepTheLedgerWhole() {
        FundWorld world;
        const RecordId other = world.addNamed("partner", "Northwind GmbH");
        const RecordId request = world.approved(u"Webinar"_s, 10'000);
        QCOMPARE(codeOf(world.store().perform(records::DeleteRecords{world.catalogue(), u"mdf-request"_s, {request}})),
                 u"RecordInUse"_s);
        QCOMPARE(
            codeOf(world.store().perform(records::DeleteRecords{world.catalogue(), u"partner"_s, {world.partner}})),
            u"RecordInUse"_s);
        const RecordId draft = world.request(u"Draft"_s, 10'000);
        QCOMPARE(outcome(world.store().perform(records::DeleteRecords{world.catalogue(), u"mdf-request"_s, {draft}})),
                 u"ok"_s);
        QCOMPARE(toInteger(world.query("SELECT count(*) FROM mdf_cost")), 1);
        FundWorld::must(world.store().perform(
            records::MergeRecords{world.catalogue(), u"company"_s, other, {world.partner}, {}, false}));
        QCOMPARE(toInteger(world.query("SELECT partner_id FROM mdf_request")), other);
        QCOMPARE(world.findings(), QString());
    }
};

QTEST_GUILESS_MAIN(FundsTest)
#include "FundsTest.moc"
