// Records become one: nothing that hung on the dropped ones is lost, and one undo brings everything back.
#include "core/matching/Duplicates.h"
#include "core/records/Merge.h"
#include "core/store/Attachments.h"
#include "core/store/Integrity.h"
#include "tests/core/TestProgram.h"

using namespace channelbook;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

namespace {

/// Two companies that are one, with all that can hang on a company.
class TwoAcmes : public TestProgram {
public:
    TwoAcmes() {
        owner = addNamed("owner", "Ann Lee");
        keep = add("partner", {{u"name"_s, u"Acme Inc"_s}, {u"phone"_s, u"+1 312 555 0100"_s}, {u"tier"_s, u"Gold"_s}, {u"stage"_s, u"Prospect"_s}});
        drop = add("company", {{u"name"_s, u"ACME Incorporated"_s}, {u"phone"_s, u"+1 312 555 0199"_s}, {u"city"_s, u"Chicago"_s}, {u"owner"_s, owner}});
        other = addNamed("company", "Elsewhere");
        contact = add("contact", {{u"name"_s, u"Jane Doe"_s}, {u"company"_s, drop}});
        bought = add("deal", {{u"name"_s, u"Rollout"_s}, {u"company"_s, drop}, {u"amount"_s, qint64(100)}, {u"currency"_s, u"USD"_s}, {u"stage"_s, u"Closed Won"_s}, {u"close_date"_s, u"2026-06-01"_s}});
        sourced = add("deal", {{u"name"_s, u"Upsell"_s}, {u"company"_s, other}, {u"partner"_s, drop}});
        add("deal_partner", {{u"deal"_s, sourced}, {u"partner"_s, drop}, {u"customer"_s, drop}});
        add("activity", {{u"subject"_s, u"Called"_s}, {u"company"_s, drop}});
        child = add("company", {{u"name"_s, u"Acme Sub"_s}, {u"parent"_s, drop}});
        if (!store().perform(store::AddAttachment{drop, u"proof.txt"_s, u"text/plain"_s, "proof"})) qFatal("attachment");
        if (!set("company", keep, "parent", drop)) qFatal("parent");
    }
    [[nodiscard]] QString dump() { return store().read([](store::Connection& connection) { return contentDump(connection); }).value(); }
    [[nodiscard]] Expected<qint64> merge(std::vector<std::pair<QString, RecordId>> chosen = {}) {
        return store().perform(records::MergeRecords{catalogue(), u"company"_s, keep, {drop}, std::move(chosen)});
    }
    [[nodiscard]] qint64 count(const QString& sql, RecordId id) {
        return toInteger(query(QString(sql).replace(u"?"_s, QString::number(id)).toUtf8().constData()));
    }
    RecordId owner = 0, keep = 0, drop = 0, other = 0, contact = 0, bought = 0, sourced = 0, child = 0;
};

} // namespace

class MergeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void allThatHungOnTheDroppedMoves() {
        TwoAcmes program;
        QCOMPARE(outcome(program.merge()), u"ok"_s);
        for (const char* sql : {"SELECT count(*) FROM contact WHERE company_id = ?", "SELECT count(*) FROM deal WHERE company_id = ?",
                                "SELECT count(*) FROM deal WHERE partner_id = ?", "SELECT count(*) FROM deal_partner WHERE partner_id = ? AND customer_id = ?",
                                "SELECT count(*) FROM activity WHERE company_id = ?", "SELECT count(*) FROM attachment WHERE record_id = ?",
                                "SELECT count(*) FROM company WHERE parent_id = ? AND id <> ?"}) {
            QCOMPARE(program.count(QString::fromLatin1(sql), program.keep), 1);
            QCOMPARE(program.count(QString::fromLatin1(sql), program.drop), 0);
        }
        QVERIFY2(isNull(program.query("SELECT parent_id FROM company WHERE name = 'Acme Inc'")), "no company is its own parent");
        QCOMPARE(program.count(u"SELECT merged_into_id FROM company WHERE id = ?"_s, program.drop), program.keep);
        QCOMPARE(program.count(u"SELECT retired FROM company WHERE id = ?"_s, program.drop), 1);
        const auto findings = program.store().read(&store::checkIntegrity);
        QCOMPARE(findings->size(), 0U);
    }

    void theKeptRecordsWordCountsUnlessChosen() {
        TwoAcmes program;
        QCOMPARE(outcome(program.merge({{u"name"_s, program.drop}})), u"ok"_s);
        QCOMPARE(toText(program.query("SELECT name || '|' || phone || '|' || city FROM company WHERE retired = 0 AND merged_into_id IS NULL AND city IS NOT NULL")),
                 u"ACME Incorporated|+1 312 555 0100|Chicago"_s);
        QCOMPARE(program.count(u"SELECT owner_id FROM company WHERE id = ?"_s, program.keep), program.owner);
    }

    void facetsJoin_data() {
        QTest::addColumn<bool>("keepTheCustomer");
        QTest::newRow("partner kept") << false;
        QTest::newRow("customer kept") << true;
    }
    void facetsJoin() {
        QFETCH(const bool, keepTheCustomer);
        TestProgram program;
        const RecordId partner = program.add("partner", {{u"name"_s, u"Acme"_s}, {u"tier"_s, u"Gold"_s}});
        const RecordId customer = program.add("customer", {{u"name"_s, u"Acme Inc"_s}, {u"segment"_s, u"Retail"_s}});
        const RecordId keep = keepTheCustomer ? customer : partner;
        const RecordId drop = keepTheCustomer ? partner : customer;
        QCOMPARE(outcome(program.store().perform(records::MergeRecords{program.catalogue(), u"partner"_s, keep, {drop}, {}})), u"ok"_s);
        QCOMPARE(toInteger(program.query("SELECT id FROM partner WHERE tier = 'Gold'")), keep);
        QCOMPARE(toInteger(program.query("SELECT id FROM customer WHERE segment = 'Retail'")), keep);
        QCOMPARE(toInteger(program.query("SELECT (SELECT count(*) FROM partner) + (SELECT count(*) FROM customer)")), 2);
    }

    void twoPartnersBecomeOneFieldByField() {
        TestProgram program;
        const RecordId keep = program.add("partner", {{u"name"_s, u"Acme"_s}, {u"tier"_s, u"Gold"_s}});
        const RecordId drop = program.add("partner", {{u"name"_s, u"Acme Inc"_s}, {u"tier"_s, u"Silver"_s}, {u"focus"_s, u"Retail"_s}});
        QCOMPARE(outcome(program.store().perform(records::MergeRecords{program.catalogue(), u"partner"_s, keep, {drop}, {{u"partner.tier"_s, drop}}})), u"ok"_s);
        QCOMPARE(toText(program.query("SELECT tier || focus FROM partner")), u"SilverRetail"_s);
    }

    void anAmountKeepsItsCurrency() {
        TestProgram program;
        const RecordId keep = program.add("deal", {{u"name"_s, u"Rollout"_s}, {u"amount"_s, qint64(100)}, {u"currency"_s, u"USD"_s}});
        const RecordId drop = program.add("deal", {{u"name"_s, u"Rollout 2"_s}, {u"amount"_s, qint64(900)}, {u"currency"_s, u"JPY"_s}, {u"stage"_s, u"Closed Won"_s}});
        QCOMPARE(outcome(program.store().perform(records::MergeRecords{program.catalogue(), u"deal"_s, keep, {drop}, {{u"amount"_s, drop}, {u"stage"_s, drop}}})), u"ok"_s);
        QCOMPARE(toText(program.query("SELECT amount || currency || outcome FROM deal WHERE retired = 0")), u"900JPYwon"_s);
    }

    void oneUndoBringsAllBack() {
        TwoAcmes program;
        const QString before = program.dump();
        QVERIFY(program.merge({{u"phone"_s, program.drop}}));
        QVERIFY(program.dump() != before);
        QVERIFY(program.store().undo());
        QCOMPARE(program.dump(), before);
        QVERIFY(program.store().redo());
        QVERIFY(program.store().undo());
        QCOMPARE(program.dump(), before);
    }

    void refuses_data() {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("code");
        QTest::newRow("itself") << u"itself"_s << u"BadArgument"_s;
        QTest::newRow("nothing") << u"nothing"_s << u"MissingValue"_s;
        QTest::newRow("no such record") << u"gone"_s << u"RecordNotFound"_s;
        QTest::newRow("no such field") << u"field"_s << u"UnknownField"_s;
        QTest::newRow("merged before") << u"again"_s << u"BadArgument"_s;
        QTest::newRow("owners") << u"owner"_s << u"BadArgument"_s;
    }
    void refuses() {
        QFETCH(const QString, what);
        TwoAcmes program;
        records::MergeRecords command{program.catalogue(), u"company"_s, program.keep, {program.drop}, {}};
        if (what == u"itself") command.drop = {program.keep};
        if (what == u"nothing") command.drop.clear();
        if (what == u"gone") command.drop = {12345};
        if (what == u"field") command.chosen = {{u"nonsense"_s, program.drop}};
        if (what == u"again") QVERIFY(program.merge());
        if (what == u"owner") command.entity = u"owner"_s;
        const QString before = program.dump();
        QTEST(codeOf(program.store().perform(command)), "code");
        QCOMPARE(program.dump(), before);
    }

    void aMergedRecordIsFoundByTheKeptOnesName() {
        TestProgram program;
        const RecordId keep = program.addNamed("company", "Acme");
        const RecordId drop = program.addNamed("company", "ACME");
        QVERIFY(program.store().perform(records::MergeRecords{program.catalogue(), u"company"_s, keep, {drop}, {}}));
        const auto found = program.store().read([&](store::Connection& connection) { return records::findRecord(connection, *program.catalogue().find(u"company"), u"acme"_s); });
        QCOMPARE(outcome(*found), u"ok"_s);
        QCOMPARE(**found, keep);
        const auto whole = program.store().read([&](store::Connection& connection) { return records::mergedInto(connection, *program.catalogue().find(u"company"), drop); });
        QCOMPARE(*whole, keep);
        QCOMPARE(outcome(program.store().perform(records::DeleteRecords{program.catalogue(), u"company"_s, {keep}})), u"ok"_s);
        QCOMPARE(toInteger(program.query("SELECT count(*) FROM company")), 0);
    }

    void differentStaysDifferentAfterAMerge() {
        TestProgram program;
        const RecordId a = program.add("company", {{u"name"_s, u"Acme GmbH"_s}, {u"domain"_s, u"acme.de"_s}});
        const RecordId b = program.add("company", {{u"name"_s, u"Acme"_s}, {u"domain"_s, u"acme.de"_s}});
        const RecordId c = program.add("company", {{u"name"_s, u"ACME AG"_s}, {u"domain"_s, u"acme.de"_s}});
        const auto pairs = [&] {
            store::Progress progress;
            return program.store().read([&](store::Connection& connection) { return matching::findDuplicates(connection, u"company"_s, 3, progress); }).value()->pairs.size();
        };
        QCOMPARE(pairs(), 3U);
        QVERIFY(program.store().perform(matching::MarkDifferent{u"company"_s, {{c, b}}}));
        QCOMPARE(pairs(), 2U);
        QVERIFY(program.store().perform(records::MergeRecords{program.catalogue(), u"company"_s, a, {b}, {}}));
        QCOMPARE(pairs(), 0U);
        QVERIFY(program.store().perform(matching::UnmarkDifferent{u"company"_s, {{a, c}}}));
        QCOMPARE(pairs(), 1U);
    }
};

QTEST_GUILESS_MAIN(MergeTest)
#include "MergeTest.moc"
