#include "tests/core/TestProgram.h"

#include "core/sync/Import.h"

using namespace channelbook;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

/// Files that hold all the CRM has: what they lack, table by table.
class FullFilesTest : public QObject {
    Q_OBJECT

    static sync::ImportReport imported(TestProgram& program, const QStringList& paths, bool full, bool dryRun = false) {
        sync::ImportOptions options;
        options.source = u"CRM"_s;
        options.full = full;
        options.dryRun = dryRun;
        options.retireMany = full && !dryRun;
        store::Progress progress;
        const auto report = sync::importFiles(program.store(), program.catalogue(), paths, options, progress);
        if (!report) qFatal("%s", qPrintable(outcome(report)));
        return *report;
    }
    static QStringList missing(const sync::ImportReport& report) {
        QStringList lines;
        for (const auto& file : report.files)
            for (const auto& record : file.missingRecords) lines << file.entity + u": "_s + record.name;
        return lines;
    }

private Q_SLOTS:
    /// A file that could hold two kinds of rows and holds one: what is missing is told of the table it is missing in.
    void whatIsMissingIsToldOfItsTable() {
        TestProgram program;
        const QByteArray partners = "External ID,Name,Is a company,City\nbase.p1,Acme Ltd,True,London\nbase.p2,Bolt AG,True,Bern\n";
        const QByteArray leads = "External ID,Opportunity,Customer,Stage,Expected Revenue,Currency\n";
        const QByteArray rows = "crm.l1,One,Acme Ltd,New,1,EUR\ncrm.l2,Two,Acme Ltd,New,1,EUR\ncrm.l3,Three,Acme Ltd,New,1,EUR\n";
        static_cast<void>(imported(program, {program.write(u"res.partner.csv"_s, partners), program.write(u"crm.lead.csv"_s, leads + rows + "crm.l4,Gone,Acme Ltd,New,1,EUR\n")}, false));
        const QStringList week2{program.path(u"res.partner.csv"_s), program.write(u"crm.lead.csv"_s, leads + rows)};
        QCOMPARE(missing(imported(program, week2, true, true)), QStringList{u"deal: Gone"_s});
        const auto report = imported(program, week2, true);
        QCOMPARE(missing(report), QStringList{u"deal: Gone"_s});
        QCOMPARE(toInteger(program.query("SELECT count(*) FROM deal WHERE retired = 1")), 1);
        QCOMPARE(toInteger(program.query("SELECT count(*) FROM company WHERE retired = 1")), 0);
    }

    void peopleGoWhenTheirFileHasOnlyCompaniesLeft() {
        TestProgram program;
        const QByteArray partners = "External ID,Name,Is a company,City\nbase.p1,Acme Ltd,True,London\nbase.p2,Bolt AG,True,Bern\n";
        static_cast<void>(imported(program, {program.write(u"res.partner.csv"_s, partners + "base.p3,Jo Doe,False,London\n")}, false));
        QCOMPARE(missing(imported(program, {program.write(u"res.partner.csv"_s, partners)}, true)), QStringList{u"contact: Jo Doe"_s});
    }

    /// Of two files one holds all there is; the other is a filtered list, and what it lacks stays.
    void oneOfSeveralFilesIsWhole() {
        TestProgram program;
        const QString accounts = program.write(u"accounts.csv"_s, "Account ID,Account Name\nA1,Acme\nA2,Bolt\nA3,Cobalt\nA4,Dune\nA5,Elm\nA6,Fir\n");
        const QByteArray deals = "Deal Id,Deal Name,Stage,Amount\nD1,One,Open,1\nD2,Two,Open,1\nD3,Three,Open,1\nD4,Four,Open,1\nD5,Five,Open,1\nD6,Six,Open,1\n";
        static_cast<void>(imported(program, {accounts, program.write(u"deals.csv"_s, deals)}, false));
        static_cast<void>(program.write(u"accounts.csv"_s, "Account ID,Account Name\nA1,Acme\n"));
        static_cast<void>(program.write(u"deals.csv"_s, deals.left(deals.lastIndexOf("D6"))));
        sync::ImportOptions options;
        options.source = u"CRM"_s;
        options.fullFiles = {u"deals.csv"_s};
        const auto import = [&](const QStringList& paths) {
            store::Progress progress;
            return sync::importFiles(program.store(), program.catalogue(), paths, options, progress);
        };
        const QStringList both{program.path(u"accounts.csv"_s), program.path(u"deals.csv"_s)};
        options.dryRun = true;
        const auto foretold = import(both);
        QVERIFY2(foretold, qPrintable(outcome(foretold)));
        QCOMPARE(missing(*foretold), QStringList{u"deal: Six"_s});
        options.dryRun = false;
        const auto report = import(both);
        QVERIFY2(report, qPrintable(outcome(report)));
        QCOMPARE(missing(*report), QStringList{u"deal: Six"_s});
        QCOMPARE(toInteger(program.query("SELECT count(*) FROM company WHERE retired = 1")), 0);
        QCOMPARE(codeOf(import({program.path(u"accounts.csv"_s)})), u"BadArgument"_s);
        // What a second file of the same table has is not missing.
        const QString rest = program.write(u"more deals.csv"_s, "Deal Id,Deal Name,Stage,Amount\nD5,Five,Open,1\nD6,Six,Open,1\n");
        static_cast<void>(program.write(u"deals.csv"_s, deals.left(deals.lastIndexOf("D5"))));
        const auto joined = import({program.path(u"deals.csv"_s), rest});
        QVERIFY2(joined, qPrintable(outcome(joined)));
        QCOMPARE(missing(*joined), QStringList());
    }

    /// Products have no state of being gone: they stay, and that is said.
    void whatCannotBeRetiredStays() {
        TestProgram program;
        const QByteArray products = "product,series,sales_price\nGTX Basic,GTX,550\nGTX Pro,GTX,4821\nMG Special,MG,55\n";
        static_cast<void>(imported(program, {program.write(u"products.csv"_s, products)}, false));
        const auto report = imported(program, {program.write(u"products.csv"_s, products.left(products.indexOf("MG")))}, true);
        QCOMPARE(missing(report), QStringList());
        QCOMPARE(report.files.front().missing, 0);
        QVERIFY2(report.files.front().notes.join(u'\n').contains(u"1 record"_s), qPrintable(report.files.front().notes.join(u'\n')));
        QCOMPARE(toInteger(program.query("SELECT count(*) FROM product")), 3);
    }

    /// A file with a part of a table is loudly told from one that lacks a few.
    void aSubsetIsToldLoudly() {
        TestProgram program;
        QByteArray deals = "Deal Id,Deal Name,Stage,Amount\n";
        for (int i = 0; i < 10; ++i) deals += QByteArray::number(i) + ",Deal " + QByteArray::number(i) + ",Open,1\n";
        static_cast<void>(imported(program, {program.write(u"deals.csv"_s, deals)}, false));
        const QString subset = program.write(u"deals.csv"_s, "Deal Id,Deal Name,Stage,Amount\n1,Deal 1,Open,1\n2,Deal 2,Open,1\n");
        const auto foretold = imported(program, {subset}, true, true).files.front();
        QVERIFY(foretold.manyMissing);
        QVERIFY2(foretold.notes.join(u'\n').contains(u"fewer than half of the 10 records"_s), qPrintable(foretold.notes.join(u'\n')));
        sync::ImportOptions options;
        options.source = u"CRM"_s;
        options.full = true;
        store::Progress progress;
        QCOMPARE(codeOf(sync::importFiles(program.store(), program.catalogue(), {subset}, options, progress)), u"MassMissing"_s);
        const QString most = program.write(u"deals.csv"_s, deals.left(deals.lastIndexOf("9,Deal")));
        const auto few = imported(program, {most}, true, true).files.front();
        QCOMPARE(few.missing, 1);
        QVERIFY(!few.manyMissing);
        QVERIFY(!few.notes.join(u'\n').contains(u"Careful"_s));
    }
};

QTEST_GUILESS_MAIN(FullFilesTest)
#include "FullFilesTest.moc"
