// Rows under keys not known before whose records are here already: proposed, answered, taken; and the laws hold.
#include "core/records/Merge.h"
#include "core/store/Integrity.h"
#include "core/sync/Import.h"
#include "tests/core/TestProgram.h"

#include <QFile>

using namespace channelbook;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

namespace {

class Importing : public TestProgram {
public:
    QString write(const char* name, const QByteArray& content) {
        QFile file(path(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly)) qFatal("%s", name);
        file.write(content);
        return file.fileName();
    }
    sync::FileReport import(const QString& file, sync::ImportOptions options = {}) {
        if (options.source.isEmpty()) options.source = u"CRM"_s;
        if (options.entity.isEmpty()) options.entity = u"company"_s;
        store::Progress progress;
        const auto report = sync::importFiles(store(), catalogue(), {file}, options, progress);
        if (!report) qFatal("%s", qPrintable(outcome(report)));
        const sync::FileReport& result = report->files.front();
        if (result.newRows + result.changed + result.unchanged + result.conflicts + result.rejected != result.rows) qFatal("counts do not add up");
        return result;
    }
    [[nodiscard]] QString dump() { return store().read([](store::Connection& connection) { return contentDump(connection); }).value(); }
    [[nodiscard]] qint64 number(const char* sql) { return toInteger(query(sql)); }
    [[nodiscard]] QString text(const char* sql) { return toText(query(sql)); }
};

const QByteArray rows = "Account ID,Name,Website,Phone,City\n"
                        "A1,Zyntrix GmbH,www.zyntrix.de,+49 30 5550188,Berlin\n"
                        "A2,Contoso Ltd,contoso.com,,London\n";

} // namespace

class MatchImportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aHandMadeRecordIsProposed() {
        Importing program;
        const RecordId known = program.add("company", {{u"name"_s, u"Zyntrix"_s}, {u"domain"_s, u"zyntrix.de"_s}});
        const auto report = program.import(program.write("a.csv", rows));
        QCOMPARE(report.newRows, 2);
        QCOMPARE(report.matchCount, 1);
        const auto& match = report.matches.at(0);
        QCOMPARE(match.pair.first, known);
        QCOMPARE(match.key, u"A1"_s);
        QVERIFY(match.pair.exact);
        QVERIFY(match.pair.words.contains(u"same web domain zyntrix.de"_s));
        QVERIFY2(program.number("SELECT count(*) FROM company") == 3, "nothing is lost while nobody has answered");
        QCOMPARE(program.import(program.write("b.csv", rows)).unchanged, 2);
    }

    void anEmptyProgramAsksNothing() {
        Importing program;
        const auto report = program.import(program.write("a.csv", rows + "A3,Zyntrix GmbH,zyntrix.de,,Berlin\n"));
        QCOMPARE(report.newRows, 3);
        QCOMPARE(report.matchCount, 0);
    }

    void whatLeavesNoDoubtIsTakenWhereAllowed() {
        Importing program;
        const RecordId known = program.add("company", {{u"name"_s, u"Zyntrix"_s}, {u"domain"_s, u"zyntrix.de"_s}, {u"city"_s, u"Berlin"_s}});
        program.add("contact", {{u"name"_s, u"Jane"_s}, {u"company"_s, known}});
        const QString before = program.dump();
        sync::ImportOptions options;
        options.matches = sync::MatchPolicy::Take;
        const QString file = program.write("a.csv", rows);
        options.dryRun = true;
        const auto foretold = program.import(file, options);
        QCOMPARE(program.dump(), before);
        options.dryRun = false;
        const auto report = program.import(file, options);
        QCOMPARE(foretold.toJson().value(u"changed"_s), report.toJson().value(u"changed"_s));
        QCOMPARE(report.newRows, 1);
        QCOMPARE(report.changed, 1);
        QCOMPARE(report.matched, 1);
        QCOMPARE(program.number("SELECT count(*) FROM company"), 2);
        QCOMPARE(program.text("SELECT name || phone FROM company WHERE domain = 'zyntrix.de'"), u"Zyntrix+49 30 5550188"_s);
        QVERIFY2(program.number("SELECT count(*) FROM pending_change WHERE field = 'company.name' AND base = 'Zyntrix GmbH'") == 1, "our name waits to be told to the CRM");
        QCOMPARE(program.store().read(&store::checkIntegrity)->size(), 0U);
        QCOMPARE(program.import(program.write("b.csv", rows), options).unchanged, 2);
        // The CRM's next word reaches the record it became.
        const auto later = program.import(program.write("c.csv", QByteArray(rows).replace("5550188", "5550777")), options);
        QCOMPARE(later.changed, 1);
        QCOMPARE(program.text("SELECT name || phone FROM company WHERE domain = 'zyntrix.de'"), u"Zyntrix+49 30 5550777"_s);
        while (program.store().undo()) {}
        QCOMPARE(program.number("SELECT count(*) FROM company"), 0);
    }

    void undoOfATakingImportGivesTheContentBefore() {
        Importing program;
        program.add("company", {{u"name"_s, u"Zyntrix"_s}, {u"domain"_s, u"zyntrix.de"_s}});
        const QString before = program.dump();
        sync::ImportOptions options;
        options.matches = sync::MatchPolicy::Take;
        program.import(program.write("a.csv", rows), options);
        const QString after = program.dump();
        QVERIFY(program.store().undo());
        QCOMPARE(program.dump(), before);
        QVERIFY(program.store().redo());
        QCOMPARE(program.dump(), after);
    }

    void twoRecordsOfOneCrmAreNeverTakenAsOne() {
        Importing program;
        sync::ImportOptions options;
        options.matches = sync::MatchPolicy::Take;
        program.import(program.write("a.csv", rows), options);
        const auto report = program.import(program.write("b.csv", rows + "A9,Zyntrix,zyntrix.de,+49 30 5550188,Berlin\n"), options);
        QCOMPARE(report.newRows, 1);
        QCOMPARE(report.matched, 0);
        QCOMPARE(report.matchCount, 1);
    }

    void answersAreFollowedAndRemembered_data() {
        QTest::addColumn<bool>("same");
        QTest::newRow("same") << true;
        QTest::newRow("different") << false;
    }
    void answersAreFollowedAndRemembered() {
        QFETCH(const bool, same);
        Importing program;
        const RecordId known = program.add("company", {{u"name"_s, u"Zyntrix"_s}, {u"domain"_s, u"zyntrix.de"_s}});
        sync::ImportOptions options;
        options.answers = {{u"company"_s, u"A1"_s, known, same}};
        const auto report = program.import(program.write("a.csv", rows), options);
        QCOMPARE(report.matchCount, 0);
        QCOMPARE(report.newRows, same ? 1 : 2);
        QCOMPARE(program.number("SELECT count(*) FROM company"), same ? 2 : 3);
        QCOMPARE(program.number("SELECT count(*) FROM match_different"), same ? 0 : 1);
        store::Progress progress;
        const auto duplicates = program.store().read([&](store::Connection& connection) { return matching::findDuplicates(connection, u"company"_s, 3, progress); });
        QCOMPARE((*duplicates)->pairs.size(), 0U);
    }

    void bothKeysOfAMergedRecordReachIt() {
        Importing program;
        const QByteArray two = "Account ID,Name,Phone,City\nA1,Zyntrix GmbH,111,Berlin\nA2,Zyntrix,222,Bonn\n";
        program.import(program.write("a.csv", two));
        const RecordId keep = program.number("SELECT record_id FROM crm_link WHERE key = 'A1'");
        const RecordId drop = program.number("SELECT record_id FROM crm_link WHERE key = 'A2'");
        QVERIFY(program.store().perform(records::MergeRecords{program.catalogue(), u"company"_s, keep, {drop}, {}}));
        const QString merged = program.dump();
        QCOMPARE(program.import(program.write("b.csv", two)).unchanged, 2);
        QCOMPARE(program.dump(), merged);
        // What the second key's row said before the merge is no change; what it says anew is.
        const auto report = program.import(program.write("c.csv", "Account ID,Name,Phone,City\nA1,Zyntrix GmbH,111,Berlin\nA2,Zyntrix,333,Bonn\n"));
        QCOMPARE(report.changed, 1);
        QCOMPARE(program.text("SELECT name || phone || city FROM company WHERE retired = 0"), u"Zyntrix GmbH333Berlin"_s);
        QCOMPARE(program.import(program.write("d.csv", "Account ID,Name,Phone,City\nA1,Zyntrix GmbH,444,Berlin\nA2,Zyntrix,333,Bonn\n")).changed, 1);
        QCOMPARE(program.text("SELECT name || phone || city FROM company WHERE retired = 0"), u"Zyntrix GmbH444Berlin"_s);
    }

    void aMergedRecordIsMissingOnlyWithAllItsKeys() {
        Importing program;
        const QByteArray two = "Account ID,Name,Phone\nA1,Zyntrix GmbH,1\nA2,Zyntrix,2\nA3,Contoso,3\nA4,Fabrikam,4\nA5,Northwind,5\nA6,Adatum,6\nA7,Litware,7\n";
        program.import(program.write("a.csv", two));
        const RecordId keep = program.number("SELECT record_id FROM crm_link WHERE key = 'A1'");
        const RecordId drop = program.number("SELECT record_id FROM crm_link WHERE key = 'A2'");
        QVERIFY(program.store().perform(records::MergeRecords{program.catalogue(), u"company"_s, keep, {drop}, {}}));
        sync::ImportOptions full;
        full.full = true;
        QByteArray one = two;
        QCOMPARE(program.import(program.write("b.csv", one.replace("A2,Zyntrix,2\n", "")), full).missing, 0);
        QCOMPARE(program.number("SELECT retired FROM company WHERE name = 'Zyntrix GmbH'"), 0);
    }
};

QTEST_GUILESS_MAIN(MatchImportTest)
#include "MatchImportTest.moc"
