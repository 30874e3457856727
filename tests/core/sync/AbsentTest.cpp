#include "tests/core/TestProgram.h"

#include "core/sync/Import.h"

using namespace channelbook;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

/// Companies, partners and owners that are only named: told, made if wanted, and the same ones when their CRM brings them.
class AbsentTest : public QObject {
    Q_OBJECT

    static sync::ImportReport imported(TestProgram& program, const QStringList& paths, bool create = false, bool dryRun = false) {
        sync::ImportOptions options;
        options.source = u"CRM"_s;
        options.createMissing = create;
        options.dryRun = dryRun;
        store::Progress progress;
        const auto report = sync::importFiles(program.store(), program.catalogue(), paths, options, progress);
        if (!report) qFatal("%s", qPrintable(outcome(report)));
        return *report;
    }
    static QString dump(TestProgram& program) { return program.store().read(&contentDump).value(); }
    static QString told(const sync::FileReport& file) {
        QStringList lines;
        for (const auto& absent : file.absent) lines << u"%1 rows: %2 %3%4"_s.arg(absent.rows).arg(absent.as, absent.names.join(u','), absent.several ? u" (several)"_s : QString());
        lines.sort();
        return lines.join(u"; "_s);
    }
    static QString deals(TestProgram& program) {
        return toText(program.query("SELECT group_concat(line, '; ') FROM (SELECT d.name || ' ' || coalesce(c.name, '-') || ' ' || coalesce(p.name, '-') || ' ' || coalesce(o.name, '-') AS line FROM deal d"
                                    " LEFT JOIN company c ON c.id = d.company_id LEFT JOIN company p ON p.id = d.partner_id LEFT JOIN owner o ON o.id = d.owner_id ORDER BY line)"));
    }
    static constexpr const char* dealRows = "Deal Id,Deal name,Account,Partner,Owner,Stage,Amount\n1,A,Acme,Haus AG,Ann,Won,5\n2,B,Acme,,Bob,Open,5\n3,C,Beta,Haus AG,Ann,Open,5\n";

private Q_SLOTS:
    void whatIsNamedOnlyIsToldAndMade() {
        TestProgram program;
        const QString path = program.write(u"deals.csv"_s, dealRows);
        const QString empty = dump(program);
        const auto foretold = imported(program, {path}, false, true).files.front();
        QCOMPARE(told(foretold), u"2 rows: partner Haus AG; 3 rows: customer Acme,Beta; 3 rows: owner Ann,Bob"_s);
        QCOMPARE(imported(program, {path}, true, true).files.front().created, 5);
        QCOMPARE(dump(program), empty);
        const auto first = imported(program, {path}, true).files.front();
        QCOMPARE(first.created, 5);
        QCOMPARE(first.newRows, 3);
        QCOMPARE(told(first), QString());
        QCOMPARE(deals(program), u"A Acme Haus AG Ann; B Acme - Bob; C Beta Haus AG Ann"_s);
        QCOMPARE(toInteger(program.query("SELECT count(*) FROM partner")), 1);
        QCOMPARE(toInteger(program.query("SELECT count(*) FROM customer")), 2);
        const QString after = dump(program);
        QCOMPARE(imported(program, {path}, true).historyId, 0);
        QCOMPARE(imported(program, {path}, false).historyId, 0);
        QCOMPARE(dump(program), after);
        QVERIFY(program.store().undo());
        QCOMPARE(dump(program), empty);
        QVERIFY(program.store().redo());
        QCOMPARE(dump(program), after);
    }

    /// Answered later, in an import that brings nothing else.
    void theAnswerMayComeLater() {
        TestProgram program;
        const QString path = program.write(u"deals.csv"_s, dealRows);
        static_cast<void>(imported(program, {path}));
        const auto file = imported(program, {path}, true).files.front();
        QCOMPARE(file.unchanged, 3);
        QCOMPARE(file.created, 5);
        QCOMPARE(deals(program), u"A Acme Haus AG Ann; B Acme - Bob; C Beta Haus AG Ann"_s);
    }

    void whatTheCrmBringsLaterIsTheSame() {
        TestProgram program;
        const QString path = program.write(u"deals.csv"_s, dealRows);
        static_cast<void>(imported(program, {path}, true));
        const QString accounts = program.write(u"accounts.csv"_s, "Account ID,Account,City\n71,ACME,Ulm\n73,Haus AG,Bern\n74,Beta,Basel\n75,Beta,Bonn\n");
        const QString users = program.write(u"users.csv"_s, "User ID,Name,Email\n81,Ann,a@x.example\n");
        const auto report = imported(program, {accounts, users});
        QCOMPARE(report.files.front().changed, 1);
        QCOMPARE(report.files.back().changed, 2);
        QCOMPARE(report.files.back().newRows, 2); // which of the two Betas was meant nobody can tell
        QCOMPARE(toText(program.query("SELECT group_concat(name || ' ' || coalesce(city, '-'), ', ') FROM (SELECT name, city FROM company ORDER BY name, city)")), u"ACME Ulm, Beta -, Beta Basel, Beta Bonn, Haus AG Bern"_s);
        QCOMPARE(deals(program), u"A ACME Haus AG Ann; B ACME - Bob; C - Haus AG Ann"_s);
        QCOMPARE(toInteger(program.query("SELECT count(*) FROM pending_change")), 0);
        QCOMPARE(imported(program, {users, accounts, path}).historyId, 0);
        const auto again = imported(program, {program.write(u"accounts.csv"_s, "Account ID,Account,City\n71,ACME,Berlin\n73,Haus AG,Bern\n74,Beta,Basel\n75,Beta,Bonn\n")}).files.front();
        QCOMPARE(again.changed, 1);
        QCOMPARE(again.unchanged, 3);
    }

    /// What was made by hand under the very name is taken, and what is nearly the name of something known is left to the person.
    void whatIsHereIsNotMadeAgain() {
        TestProgram program;
        const RecordId acme = program.addNamed("company", "Acme");
        program.addNamed("owner", "Ann");
        static_cast<void>(imported(program, {program.write(u"products.csv"_s, "Product,Series,Price\nGTX Pro,GTX,5\n")}));
        const QString deals = program.write(u"deals.csv"_s, "Deal Id,Deal name,Account,Product,Owner,Stage\n1,A,Acme,GTXPro,Ann,Won\n2,B,4711,GTXPro,,Open\n");
        const auto file = imported(program, {deals}, true).files.front();
        QCOMPARE(file.created, 0);
        QCOMPARE(toInteger(program.query("SELECT company_id FROM deal WHERE name = 'A'")), acme);
        QCOMPARE(toInteger(program.query("SELECT count(*) FROM company")), 1);
        QCOMPARE(file.proposals.size(), 1U);
        // Rows that are as they were make nothing either.
        const auto again = imported(program, {deals}, true);
        QCOMPARE(again.historyId, 0);
        QCOMPARE(again.files.front().created, 0);
        QCOMPARE(again.files.front().proposals.size(), 1U);
    }

    /// Two companies of one name: a reference by name is never linked to one of them, in whatever order the files come.
    void aNameOfTwoIsLinkedToNeither() {
        QStringList dumps;
        const QByteArray header = "Account ID,Account,City\n";
        for (int way = 0; way < 6; ++way) {
            TestProgram program;
            QStringList paths{program.write(u"accounts-1.csv"_s, header + "1,Acme,Ulm\n2,Beta,Bern\n"), program.write(u"accounts-2.csv"_s, header + "3,Acme,Bonn\n"),
                              program.write(u"deals.csv"_s, "Deal Id,Deal name,Account,Stage,Amount\n1,A,Acme,Open,5\n2,B,Beta,Open,5\n")};
            static const int orders[6][3] = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
            for (const int at : orders[way]) static_cast<void>(imported(program, {paths[at]}));
            QCOMPARE(deals(program), u"A - - -; B Beta - -"_s);
            dumps << dump(program);
            const auto again = imported(program, paths);
            QCOMPARE(again.historyId, 0);
            const auto& file = again.files.back();
            QCOMPARE(told(file), u"1 rows: customer Acme (several)"_s);
        }
        for (const QString& one : dumps) QCOMPARE(one, dumps.front());
    }
};

QTEST_GUILESS_MAIN(AbsentTest)
#include "AbsentTest.moc"
