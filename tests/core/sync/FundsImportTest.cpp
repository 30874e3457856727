// Salesforce's partner funds come in through the ledger's acts and go out as Salesforce takes them.
#include "tests/core/sync/CrmFunds.h"

using namespace channelbook;
using namespace channelbook::funds;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

class FundsImportTest : public QObject {
    Q_OBJECT

    std::unique_ptr<CrmFunds> m_world;

    static std::vector<std::pair<QString, QByteArray>> allFiles() {
        return {{u"User"_s, CrmFunds::users},
                {u"Account"_s, CrmFunds::accounts_},
                {u"PartnerMarketingBudget"_s, CrmFunds::budgetHeader + CrmFunds::budget()},
                {u"PartnerFundAllocation"_s, CrmFunds::allocationHeader + CrmFunds::allocation()},
                {u"PartnerFundRequest"_s, CrmFunds::requestHeader + CrmFunds::request("Approved") +
                                              CrmFunds::request("Draft", "", "Webinar", "0Rbm00000000R02") +
                                              CrmFunds::request("Rejected", "", "Party", "0Rbm00000000R03")},
                {u"PartnerFundClaim"_s, CrmFunds::claimHeader + CrmFunds::claim("Paid") +
                                            CrmFunds::claim("Draft", "100.00", "0Cbm00000000C02")}};
    }
    static QString all() {
        return u"allocation Southwind's part 400000 250000\n"
               "claim Stand invoice draft 10000 by pat \n"
               "claim Stand invoice paid 120000 by pat \n"
               "fund FY26 USD 1000000 850000 0 30000 0 120000\n"
               "request Booth approved 200000 150000 by pat \n"
               "request Party rejected 200000 0 by pat \n"
               "request Webinar draft 200000 0 by pat "_s;
    }

private Q_SLOTS:
    void init() { m_world = std::make_unique<CrmFunds>(); }
    void cleanup() { QCOMPARE(m_world->findings(), QString()); }

    void comeInAsTheCrmHasThem() {
        const QString before = m_world->dump();
        const auto dry = m_world->imported(allFiles(), true);
        QCOMPARE(m_world->dump(), before);
        const auto report = m_world->imported(allFiles());
        QCOMPARE(m_world->stands(), all());
        for (std::size_t i = 0; i < report.files.size(); ++i) {
            QCOMPARE(report.files[i].newRows, report.files[i].rows);
            QCOMPARE(dry.files[i].newRows, report.files[i].newRows);
            QCOMPARE(dry.files[i].notes, report.files[i].notes);
        }
        QCOMPARE(report.files[4].entity, u"crm-request"_s);
        QVERIFY(
            report.files[4].notes.contains(u"3 records follow from it here: funds, allocations, requests or claims"_s));
        QCOMPARE(
            m_world->text(
                "SELECT payment_reference || ' ' || paid_on || ' ' || decided_by FROM mdf_claim WHERE state = 'paid'"),
            m_world->text("SELECT key FROM crm_link WHERE key LIKE '0Cbm00000000C01%'") + u" 2026-05-20 ann"_s);
        QVERIFY(m_world->outbox().isEmpty());
        // The same again changes nothing; one undo takes all of it back, one redo brings all of it.
        const QString after = m_world->dump();
        for (const auto& file : m_world->imported(allFiles()).files) QCOMPARE(file.unchanged, file.rows);
        QCOMPARE(m_world->dump(), after);
        QCOMPARE(outcome(m_world->store().undo()), u"ok"_s);
        QCOMPARE(m_world->dump(), before);
        QCOMPARE(m_world->findings(), QString());
        QCOMPARE(outcome(m_world->store().redo()), u"ok"_s);
        QCOMPARE(m_world->dump(), after);
    }

    void inAnyOrderTheSame_data() {
        QTest::addColumn<int>("number");
        for (int number = 0; number < 12; ++number) QTest::addRow("order %d", number) << number;
    }
    void inAnyOrderTheSame() {
        QFETCH(int, number);
        auto files = allFiles();
        // 1 and 11 have no divisor in common with 720: twelve orders far apart, the last of them backwards.
        int place = number == 11 ? 719 : number * 61;
        std::sort(files.begin(), files.end());
        for (; place > 0; --place) std::next_permutation(files.begin(), files.end());
        for (const auto& file : files) m_world->imported({file});
        QCOMPARE(m_world->stands(), all());
        for (const char* table : {"crm_budget", "crm_allocation", "crm_request", "crm_claim"})
            QCOMPARE(m_world->waits(table), QString());
    }

    void whatTheCrmChangesIsFollowed() {
        m_world->imported(allFiles());
        QCOMPARE(m_world->budgets(CrmFunds::budget("12500.50")).changed, 1);
        QCOMPARE(
            m_world->text(
                "SELECT group_concat(from_account || '>' || to_account || ' ' || amount || ' ' || coalesce(reference, "
                "''), ', ') FROM fund_entry WHERE act = 'budget' AND fund_id = (SELECT id FROM crm_budget)"),
            u"budget>available 250050 as the CRM has it"_s);
        m_world->budgets(CrmFunds::budget("9000.00"));
        QVERIFY(m_world->stands().contains(u"fund FY26 USD 900000 750000 "));
        m_world->allocations(CrmFunds::allocation("3000.00"));
        QVERIFY(m_world->stands().contains(u"allocation Southwind's part 300000 150000"));
        m_world->requests(
            CrmFunds::request("Approved") +
            CrmFunds::request("Approved", "500.00", "Big webinar", "0Rbm00000000R02", "005bm00000000P1", "700.00") +
            CrmFunds::request("Rejected", "", "Party", "0Rbm00000000R03"));
        QVERIFY2(m_world->stands().contains(u"request Big webinar approved 70000 50000 by pat"),
                 qPrintable(m_world->stands()));
        m_world->claims(CrmFunds::claim("Paid") + CrmFunds::claim("Approved", "150.00", "0Cbm00000000C02"));
        QVERIFY2(m_world->stands().contains(u"claim Stand invoice approved 15000 by pat"),
                 qPrintable(m_world->stands()));
        QVERIFY(m_world->outbox().isEmpty());
    }

    void whatTheLedgerRefusesIsKeptAndTold_data() {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("why");
        QTest::addColumn<QString>("stays");
        QTest::newRow("approved above what was asked")
            << u"crm_request"_s << CrmFunds::request("Approved", "2500.00") << u"up to"_s << u"submitted"_s;
        QTest::newRow("approved above the allocation")
            << u"crm_request"_s
            << CrmFunds::request("Approved", "5000.00", "Booth", "0Rbm00000000R01", "005bm00000000P1", "5000.00")
            << u"1,000.00 USD"_s << u"submitted"_s;
        QTest::newRow("nothing asked for")
            << u"crm_request"_s << CrmFunds::request("Draft", "", "Booth", "0Rbm00000000R01", "005bm00000000P1", "0")
            << u"\"0.00\" does not fit amount"_s << QString();
        QTest::newRow("below zero") << u"crm_request"_s
                                    << CrmFunds::request("Draft", "", "Booth", "0Rbm00000000R01", "005bm00000000P1",
                                                         "-5")
                                    << u"\"-5.00\" does not fit amount"_s << QString();
        QTest::newRow("claimed above its approval") << u"crm_claim"_s << CrmFunds::claim("Paid", "1600.00")
                                                    << u"1,500.00 USD are left of what was approved"_s << QString();
        QTest::newRow("a claim below zero")
            << u"crm_claim"_s << CrmFunds::claim("Draft", "-1.00") << u"\"-1.00\" does not fit amount"_s << QString();
        QTest::newRow("a claim of nothing known")
            << u"crm_claim"_s << CrmFunds::claim("Paid", "10.00", "0Cbm00000000C01", "0Rbm00000000R99")
            << u"its request is not here yet"_s << QString();
        QTest::newRow("a budget below what was given")
            << u"crm_budget"_s << CrmFunds::budget("3000.00") << u"is all that nobody was given"_s << u"open"_s;
        QTest::newRow("a budget below zero")
            << u"crm_budget"_s << CrmFunds::budget("-1.00", "Second", "0Bbm00000000B02")
            << u"\"-1.00\" does not fit amount"_s << u"open"_s; // the first
    }
    void whatTheLedgerRefusesIsKeptAndTold() {
        QFETCH(QString, table);
        QFETCH(QByteArray, row);
        QFETCH(QString, why);
        QFETCH(QString, stays);
        m_world->people();
        m_world->budgets(CrmFunds::budget());
        m_world->allocations(CrmFunds::allocation());
        if (table == u"crm_claim") m_world->requests(CrmFunds::request("Approved"));
        const QString money =
            m_world->text("SELECT group_concat(available || ' ' || committed || ' ' || paid) FROM fund_balance");
        const auto report = table == u"crm_request" ? m_world->requests(row)
                            : table == u"crm_claim" ? m_world->claims(row)
                                                    : m_world->budgets(row);
        QCOMPARE(report.newRows + report.changed, 1);
        QVERIFY2(report.notes.join(u'\n').contains(why), qPrintable(report.notes.join(u'\n')));
        QVERIFY2(m_world->waits(qPrintable(table)).contains(why), qPrintable(m_world->waits(qPrintable(table))));
        QCOMPARE(m_world->text("SELECT group_concat(available || ' ' || committed || ' ' || paid) FROM fund_balance"),
                 money);
        const char* here = table == u"crm_request" ? "mdf_request" : table == u"crm_claim" ? "mdf_claim" : "fund";
        QCOMPARE(m_world->text("SELECT state FROM " + QByteArray(here) + " WHERE id IN (SELECT id FROM " +
                               table.toLatin1() + ") AND name IN ('Booth', 'Stand invoice', 'FY26', 'Second')"),
                 stays);
        // The same again changes nothing.
        const QString before = m_world->dump();
        const auto again = table == u"crm_request" ? m_world->requests(row)
                           : table == u"crm_claim" ? m_world->claims(row)
                                                   : m_world->budgets(row);
        QCOMPARE(again.unchanged, 1);
        QCOMPARE(m_world->dump(), before);
    }

    void whatWaitedIsFollowedOnceItCan() {
        m_world->people();
        m_world->budgets(CrmFunds::budget("4000.00"));
        m_world->allocations(CrmFunds::allocation("4000.00"));
        m_world->requests(
            CrmFunds::request("Approved", "5000.00", "Booth", "0Rbm00000000R01", "005bm00000000P1", "5000.00"));
        QCOMPARE(m_world->state("mdf_request", "Booth"), u"submitted"_s);
        m_world->budgets(CrmFunds::budget("9000.00"));
        const auto report = m_world->allocations(CrmFunds::allocation("6000.00"));
        QCOMPARE(m_world->state("mdf_request", "Booth"), u"approved"_s);
        QVERIFY(report.notes.join(u'\n').contains(u"1 records here were changed after it"));
        QCOMPARE(m_world->waits("crm_request"), QString());
    }

    void nobodyApprovesTheirOwnByAFile_data() {
        QTest::addColumn<QByteArray>("by");
        QTest::addColumn<QString>("importedBy");
        QTest::addColumn<QString>("state");
        QTest::newRow("another's") << QByteArray("005bm00000000P1") << u"ann"_s << u"approved"_s;
        QTest::newRow("one's own") << QByteArray("005bm00000000A1") << u"ann"_s << u"submitted"_s;
        QTest::newRow("one's own, by address")
            << QByteArray("005bm00000000A1") << u"ANN@vendor.example"_s << u"submitted"_s;
        QTest::newRow("somebody who is not here") << QByteArray("005bm00000000Z9") << u"ann"_s << u"submitted"_s;
    }
    void nobodyApprovesTheirOwnByAFile() {
        QFETCH(QByteArray, by);
        QFETCH(QString, importedBy);
        QFETCH(QString, state);
        m_world->people();
        m_world->as(importedBy);
        m_world->budgets(CrmFunds::budget());
        m_world->allocations(CrmFunds::allocation());
        const QByteArray row = CrmFunds::request("Approved", "1500.00", "Booth", "0Rbm00000000R01", by);
        const auto report = m_world->requests(row);
        QCOMPARE(m_world->state("mdf_request", "Booth"), state);
        if (state == u"approved") return;
        QVERIFY2(report.notes.join(u'\n').contains(u"nobody decides on what they asked for themselves"),
                 qPrintable(report.notes.join(u'\n')));
        // Neither by hand, nor by whatever else somebody imports; but by whoever else imports it.
        QCOMPARE(codeOf(m_world->act(m_world->idOf("mdf_request", "Booth"), RequestAct::Approve, 0, u"Fine"_s)),
                 u"ActRefused"_s);
        m_world->as(u"bob"_s);
        m_world->budgets(CrmFunds::budget("11000.00"));
        QCOMPARE(m_world->state("mdf_request", "Booth"), u"submitted"_s);
        m_world->requests(row);
        QCOMPARE(m_world->state("mdf_request", "Booth"), u"approved"_s);
        QCOMPARE(m_world->text("SELECT who FROM mdf_approval"), u"bob"_s);
        QCOMPARE(m_world->waits("crm_request"), QString());
    }

    void aClaimOfOnesOwnIsNotPaidByAFile() {
        m_world->people();
        m_world->budgets(CrmFunds::budget());
        m_world->allocations(CrmFunds::allocation());
        m_world->requests(CrmFunds::request("Approved"));
        const QByteArray row =
            CrmFunds::claim("Paid", "1200.00", "0Cbm00000000C01", "0Rbm00000000R01", "005bm00000000A1");
        m_world->claims(row);
        QCOMPARE(m_world->state("mdf_claim", "Stand invoice"), u"submitted"_s);
        QVERIFY(m_world->waits("crm_claim").contains(u"nobody decides on what they asked for themselves"));
        m_world->as(u"bob"_s);
        m_world->claims(row);
        QCOMPARE(m_world->state("mdf_claim", "Stand invoice"), u"paid"_s);
    }

    void levelsOfApprovalHoldForFilesToo() {
        m_world->people();
        const RecordId bob = m_world->idOf("owner", "bob");
        m_world->add("approval-rule",
                     {{u"name"_s, u"Large"_s}, {u"approver"_s, bob}, {u"from_amount"_s, qint64(100'000)}});
        m_world->budgets(CrmFunds::budget());
        m_world->allocations(CrmFunds::allocation());
        m_world->requests(CrmFunds::request("Approved"));
        QCOMPARE(m_world->state("mdf_request", "Booth"), u"submitted"_s);
        QVERIFY2(m_world->waits("crm_request").contains(u"is for bob"), qPrintable(m_world->waits("crm_request")));
        // Approved here by who may: the CRM's row and ours say the same, and nothing waits.
        m_world->as(u"bob"_s);
        QCOMPARE(outcome(m_world->act(m_world->idOf("mdf_request", "Booth"), RequestAct::Approve, 150'000, u"Fine"_s)),
                 u"ok"_s);
        QCOMPARE(m_world->waits("crm_request"), QString());
        QVERIFY(m_world->outbox().isEmpty());
    }

    void whatChangesHereGoesOut() {
        m_world->people();
        m_world->budgets(CrmFunds::budget());
        m_world->allocations(CrmFunds::allocation());
        m_world->requests(CrmFunds::request("Draft", "") + CrmFunds::request("Draft", "", "Party", "0Rbm00000000R03"));
        const RecordId booth = m_world->idOf("mdf_request", "Booth");
        QCOMPARE(outcome(m_world->act(booth, RequestAct::Submit)), u"ok"_s);
        QVERIFY(m_world->outbox().isEmpty()); // to the CRM it is a draft still
        m_world->as(u"bob"_s);
        QCOMPARE(outcome(m_world->act(booth, RequestAct::Approve, 120'050, u"Fine"_s)), u"ok"_s);
        QCOMPARE(outcome(m_world->act(m_world->idOf("mdf_request", "Party"), RequestAct::Submit)), u"ok"_s);
        m_world->as(u"ann"_s);
        QCOMPARE(outcome(m_world->act(m_world->idOf("mdf_request", "Party"), RequestAct::Reject, 0, u"No"_s)), u"ok"_s);
        QCOMPARE(outcome(m_world->store().perform(ChangeBudget{m_world->idOf("fund", "FY26"), 100'000, u"More"_s})),
                 u"ok"_s);
        QCOMPARE(outcome(m_world->set("mdf-request", booth, "name", u"Booth 7"_s)), u"ok"_s);
        const QString requestKey = m_world->text("SELECT key FROM crm_link WHERE key LIKE '0Rbm00000000R01%'");
        const QString partyKey = m_world->text("SELECT key FROM crm_link WHERE key LIKE '0Rbm00000000R03%'");
        const QString budgetKey = m_world->text("SELECT key FROM crm_link WHERE key LIKE '0Bbm%'");
        QStringList files = m_world->loadBack();
        std::sort(files.begin(), files.end(), std::greater<>());
        QCOMPARE(files.size(), 2);
        QCOMPARE(files[0], u"PartnerMarketingBudget-update.csv: Id,Amount / %1,11000.00"_s.arg(budgetKey));
        QCOMPARE(
            files[1],
            u"PartnerFundRequest-update.csv: Id,Title,Status,Amount / %1,Booth 7,Approved,1200.50 / %2,,Rejected,"_s
                .arg(requestKey, partyKey));
        // One undo takes the answer and what waits for the CRM back together.
        QCOMPARE(outcome(m_world->store().undo()), u"ok"_s);
        QCOMPARE(m_world->text("SELECT name FROM crm_request WHERE id = " + QByteArray::number(booth)), u"Booth"_s);
        // Once the CRM shows it, nothing waits any more.
        m_world->requests(CrmFunds::request("Approved", "1200.50") +
                          CrmFunds::request("Rejected", "", "Party", "0Rbm00000000R03"));
        m_world->budgets(CrmFunds::budget("11000.00"));
        QVERIFY(m_world->outbox().isEmpty());
    }

    void aClaimsAnswerGoesOutInItsFourWords_data() {
        QTest::addColumn<QString>("act");
        QTest::addColumn<QString>("cells");
        QTest::newRow("approve") << u"approve"_s << u"Approved"_s;
        QTest::newRow("reject") << u"reject"_s << u"Rejected"_s;
        QTest::newRow("pay") << u"pay"_s << u"Paid"_s;
        QTest::newRow("return") << u"return"_s << QString();
    }
    void aClaimsAnswerGoesOutInItsFourWords() {
        QFETCH(QString, act);
        QFETCH(QString, cells);
        m_world->people();
        m_world->budgets(CrmFunds::budget());
        m_world->allocations(CrmFunds::allocation());
        m_world->requests(CrmFunds::request("Approved"));
        m_world->claims(CrmFunds::claim("Submitted"));
        QCOMPARE(m_world->state("mdf_claim", "Stand invoice"), u"submitted"_s);
        m_world->as(u"bob"_s);
        const RecordId claim = m_world->idOf("mdf_claim", "Stand invoice");
        if (act == u"pay")
            QCOMPARE(outcome(m_world->store().perform(ActOnClaim{claim, ClaimAct::Approve, 0, {}, {}, {}, {}})),
                     u"ok"_s);
        QCOMPARE(outcome(m_world->store().perform(
                     ActOnClaim{claim, *claimAct(act), 0, u"Because"_s, u"payment"_s, u"W-1"_s, {}})),
                 u"ok"_s);
        const QString key = m_world->text("SELECT key FROM crm_link WHERE key LIKE '0Cbm%'");
        const QStringList files = m_world->loadBack();
        QCOMPARE(files, cells.isEmpty()
                            ? QStringList()
                            : QStringList{u"PartnerFundClaim-update.csv: Id,Status / %1,%2"_s.arg(key, cells)});
    }

    void bothChangedIsAConflict() {
        m_world->people();
        m_world->budgets(CrmFunds::budget());
        m_world->allocations(CrmFunds::allocation());
        m_world->requests(CrmFunds::request("Submitted", ""));
        m_world->as(u"bob"_s);
        QCOMPARE(outcome(m_world->act(m_world->idOf("mdf_request", "Booth"), RequestAct::Reject, 0, u"No"_s)), u"ok"_s);
        const auto report = m_world->requests(CrmFunds::request("Approved"));
        QCOMPARE(report.conflicts, 1);
        QCOMPARE(m_world->state("mdf_request", "Booth"), u"rejected"_s);
    }

    void wordsThatMeanNothingAreRejected() {
        m_world->people();
        const auto report = m_world->requests(CrmFunds::request("On hold") +
                                              CrmFunds::request("Draft", "", "Party", "0Rbm00000000R03"));
        QCOMPARE(report.rejected, 1);
        QCOMPARE(report.newRows, 1);
    }

    void otherCurrencies_data() {
        QTest::addColumn<QByteArray>("currency");
        QTest::addColumn<QByteArray>("amount");
        QTest::addColumn<QString>("minor");
        QTest::newRow("JPY") << QByteArray("JPY") << QByteArray("1500000") << u"1500000"_s;
        QTest::newRow("KWD") << QByteArray("KWD") << QByteArray("1500.125") << u"1500125"_s;
        QTest::newRow("EUR") << QByteArray("EUR") << QByteArray("1500.12") << u"150012"_s;
    }
    void otherCurrencies() {
        QFETCH(QByteArray, currency);
        QFETCH(QByteArray, amount);
        QFETCH(QString, minor);
        m_world->people();
        const QByteArray header = QByteArray(CrmFunds::budgetHeader).trimmed() + ",CurrencyIsoCode\n";
        m_world->one("PartnerMarketingBudget", header + CrmFunds::budget(amount).trimmed() + ',' + currency + '\n');
        QCOMPARE(m_world->text("SELECT f.currency || ' ' || b.available FROM fund f JOIN fund_balance b ON b.id = f.id "
                               "JOIN crm_budget c ON c.id = f.id"),
                 QString::fromLatin1(currency) + u' ' + minor);
        // A request in another currency than its budget's is not taken for one in it.
        const auto report = m_world->requests(CrmFunds::request("Draft", "").replace("0Abm00000000A01", ""));
        QVERIFY2(report.notes.join(u'\n').contains(u"and the CRM has it in USD"), qPrintable(report.notes.join(u'\n')));
    }

    void whatTheCrmDeletedStaysHere() {
        m_world->imported(allFiles());
        const QString before = m_world->stands();
        m_world->budgets(CrmFunds::budget("10000.00", "FY26", "0Bbm00000000B01", "true"));
        QCOMPARE(m_world->stands(), before);
        QVERIFY(m_world->waits("crm_budget").contains(u"the CRM has deleted it"));
    }

    void twoBudgetsOfOneTitleAreTwoFunds() {
        m_world->people();
        QCOMPARE(m_world->budgets(CrmFunds::budget("100.00") + CrmFunds::budget("200.00", "FY26", "0Bbm00000000B02"))
                     .newRows,
                 2);
        QCOMPARE(m_world->text("SELECT group_concat(budget) FROM (SELECT budget FROM fund f JOIN fund_balance b ON "
                               "b.id = f.id WHERE f.name LIKE 'FY26%' ORDER BY budget)"),
                 u"10000,20000"_s);
    }

    void rowsKeptFromBeforeAreTakenUp() {
        m_world->people();
        const auto kept =
            m_world->imported({{u"PartnerMarketingBudget"_s, CrmFunds::budgetHeader + CrmFunds::budget()},
                               {u"PartnerFundAllocation"_s, CrmFunds::allocationHeader + CrmFunds::allocation()}},
                              false, u"staged"_s);
        QCOMPARE(kept.files.front().entity, u"staged"_s);
        QCOMPARE(m_world->text("SELECT count(*) FROM staged_row"), u"2"_s);
        const QString before = m_world->dump();
        const auto report =
            m_world->imported({{u"PartnerFundRequest"_s, CrmFunds::requestHeader + CrmFunds::request("Approved")}});
        QCOMPARE(report.files.size(), 3);
        QCOMPARE(report.files.front().file, u"PartnerMarketingBudget (kept from an earlier import)"_s);
        QCOMPARE(m_world->text("SELECT count(*) FROM staged_row"), u"0"_s);
        QCOMPARE(m_world->state("mdf_request", "Booth"), u"approved"_s);
        QCOMPARE(outcome(m_world->store().undo()), u"ok"_s);
        QCOMPARE(m_world->dump(), before);
    }

    void aListOfOursBringsNoMoney() {
        m_world->people();
        const auto refused =
            m_world->import({{u"list"_s, "Name,Status,Channelbook ID\nBooth,approved,mdf-request-12\n"}});
        QCOMPARE(codeOf(refused), u"NotATable"_s);
    }
};

QTEST_GUILESS_MAIN(FundsImportTest)
#include "FundsImportTest.moc"
