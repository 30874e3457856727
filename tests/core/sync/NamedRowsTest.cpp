#include "tests/core/TestProgram.h"

#include "core/sync/Import.h"

#include <QRandomGenerator>

#include <algorithm>
#include <random>

using namespace channelbook;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

/// Tables without ids, whose rows are told apart by names: nothing is folded in silence.
class NamedRowsTest : public QObject {
    Q_OBJECT

    static sync::ImportReport imported(TestProgram& program, const QStringList& paths, bool dryRun = false) {
        sync::ImportOptions options;
        options.source = u"List"_s;
        options.dryRun = dryRun;
        store::Progress progress;
        const auto report = sync::importFiles(program.store(), program.catalogue(), paths, options, progress);
        if (!report) qFatal("%s", qPrintable(outcome(report)));
        for (const auto& file : report->files)
            if (file.newRows + file.changed + file.unchanged + file.conflicts + file.rejected != file.rows) qFatal("counts do not add up");
        return *report;
    }
    static QString dump(TestProgram& program) { return program.store().read(&contentDump).value(); }
    static QString deals(TestProgram& program) {
        return toText(program.query("SELECT group_concat(line, '; ') FROM (SELECT d.name || ' ' || coalesce(c.name, '-') || ' ' || d.amount AS line FROM deal d LEFT JOIN company c ON c.id = d.company_id WHERE d.retired = 0 ORDER BY line)"));
    }

private Q_SLOTS:
    void aSecondRowOfANameIsToldAndNotTaken_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<qint64>("newRows");
        QTest::addColumn<qint64>("unchanged");
        QTest::addColumn<QList<int>>("rejectedLines");
        QTest::addColumn<int>("otherLine");
        QTest::newRow("another city") << QByteArray("Company,City,Phone\nAcme,Berlin,1\nBeta,Ulm,2\nAcme,Munich,3\n") << qint64(2) << qint64(0) << QList<int>{4} << 2;
        QTest::newRow("word for word") << QByteArray("Company,City,Phone\nAcme,Berlin,1\nBeta,Ulm,2\nAcme,Berlin,1\n") << qint64(2) << qint64(1) << QList<int>{} << 0;
        QTest::newRow("quoted otherwise") << QByteArray("Company,City,Phone\nAcme,Berlin,1\nBeta,Ulm,2\n\"Acme\", Berlin ,1\n") << qint64(2) << qint64(1) << QList<int>{} << 0;
        QTest::newRow("thrice") << QByteArray("Company,City,Phone\nAcme,Berlin,1\nAcme,Munich,1\nAcme,Ulm,1\n") << qint64(1) << qint64(0) << QList<int>{3, 4} << 2;
        QTest::newRow("people of one address") << QByteArray("First name,Last name,Email,Company\nAnn,Lee,info@a.example,A\nBen,Lee,info@a.example,A\n") << qint64(1) << qint64(0) << QList<int>{3} << 2;
        QTest::newRow("people of one name") << QByteArray("First name,Last name,Phone,Company\nAnn,Lee,1,A\nAnn,Lee,2,B\nBen,Lee,3,A\nAnn,Lee,4,A\n") << qint64(3) << qint64(0) << QList<int>{5} << 2;
        QTest::newRow("deals of one name") << QByteArray("Deal name,Account,Stage,Amount\nRenewal,Acme,Open,1\nRenewal,Beta,Open,2\nRenewal,Beta,Won,3\n") << qint64(2) << qint64(0) << QList<int>{4} << 3;
    }
    void aSecondRowOfANameIsToldAndNotTaken() {
        QFETCH(QByteArray, content);
        QFETCH(qint64, newRows);
        QFETCH(qint64, unchanged);
        QFETCH(QList<int>, rejectedLines);
        QFETCH(int, otherLine);
        TestProgram program;
        const QString empty = dump(program);
        const QString path = program.write(u"rows.csv"_s, content);
        const auto foretold = imported(program, {path}, true).files.front();
        const auto first = imported(program, {path}).files.front();
        QCOMPARE(foretold.newRows, first.newRows);
        QCOMPARE(foretold.rejected, first.rejected);
        QCOMPARE(first.newRows, newRows);
        QCOMPARE(first.changed, 0);
        QCOMPARE(first.unchanged, unchanged);
        QList<int> lines;
        for (const auto& reject : first.rejects) {
            lines << static_cast<int>(reject.line);
            QVERIFY2(sync::rejectText(reject).contains(u"line %1"_s.arg(otherLine)), qPrintable(sync::rejectText(reject)));
        }
        QCOMPARE(lines, rejectedLines);
        QCOMPARE(first.rejectsFile.isEmpty(), rejectedLines.isEmpty());
        QCOMPARE(first.notes.join(u'\n').contains(u"word for word"_s), unchanged > 0);
        const QString before = dump(program);
        const auto again = imported(program, {path});
        QCOMPARE(again.historyId, 0);
        QCOMPARE(again.files.front().rejected, first.rejected);
        QCOMPARE(again.files.front().unchanged, newRows + unchanged);
        QCOMPARE(dump(program), before);
        QVERIFY(program.store().undo());
        QCOMPARE(dump(program), empty);
    }

    void dealsOfOneNameAreThoseOfTheirCustomers() {
        TestProgram program;
        const QString companies = program.write(u"companies.csv"_s, "Company,City,Phone\nAcme,Berlin,1\nBeta,Ulm,2\n");
        static_cast<void>(imported(program, {companies, program.write(u"deals.csv"_s, "Deal name,Account,Stage,Amount\nRenewal,Acme,Open,1\nRenewal,Beta,Open,2\nOther,,Open,3\n")}));
        QCOMPARE(deals(program), u"Other - 300; Renewal Acme 100; Renewal Beta 200"_s);
        // In another order, one changed.
        const auto week2 = imported(program, {program.write(u"deals.csv"_s, "Deal name,Account,Stage,Amount\nRenewal,beta,Open,5\nOther,,Open,3\nRenewal,Acme,Open,1\n")}).files.front();
        QCOMPARE(week2.changed, 1);
        QCOMPARE(week2.unchanged, 2);
        QCOMPARE(deals(program), u"Other - 300; Renewal Acme 100; Renewal Beta 500"_s);
        // A list without the customers names the only one there is, and does not choose between two.
        const auto bare = imported(program, {program.write(u"deals.csv"_s, "Deal name,Stage,Amount\nRenewal,Open,9\nOther,Open,4\n")}).files.front();
        QCOMPARE(bare.changed, 1);
        QCOMPARE(bare.rejected, 1);
        QVERIFY(sync::rejectText(bare.rejects.front()).contains(u"several records"_s));
        QCOMPARE(deals(program), u"Other - 400; Renewal Acme 100; Renewal Beta 500"_s);
    }

    void whatWasKnownByNameAloneIsKnownWithItsCustomer() {
        TestProgram program;
        static_cast<void>(imported(program, {program.write(u"companies.csv"_s, "Company,City,Phone\nAcme,Berlin,1\nBeta,Ulm,2\n"), program.write(u"deals.csv"_s, "Deal name,Stage,Amount\nRenewal,Open,1\n")}));
        const auto more = imported(program, {program.write(u"deals.csv"_s, "Deal name,Account,Stage,Amount\nRenewal,Acme,Open,1\nRenewal,Beta,Open,2\n")}).files.front();
        QCOMPARE(more.changed, 1);
        QCOMPARE(more.newRows, 1);
        QCOMPARE(deals(program), u"Renewal Acme 100; Renewal Beta 200"_s);
    }

    /// Of rows with the same id the last counts, and the file again says nothing new.
    void repeatedIdsSettle() {
        TestProgram program;
        const QString path = program.write(u"deals.csv"_s, "Deal Id,Deal Name,Amount,Stage\n1,A,100,Open\n2,B,5,Open\n1,A,200,Won\n");
        const auto first = imported(program, {path}).files.front();
        QCOMPARE(first.newRows, 2);
        QCOMPARE(first.changed, 1);
        QVERIFY(first.notes.join(u'\n').contains(u"the last row counts"_s));
        const QString before = dump(program);
        const auto again = imported(program, {path});
        QCOMPARE(again.historyId, 0);
        QCOMPARE(again.files.front().unchanged, 3);
        QCOMPARE(dump(program), before);
        const auto third = imported(program, {program.write(u"deals.csv"_s, "Deal Id,Deal Name,Amount,Stage\n1,A,100,Open\n2,B,5,Open\n1,A,300,Won\n")}).files.front();
        QCOMPARE(third.changed, 1);
        QCOMPARE(third.unchanged, 2);
        QCOMPARE(toInteger(program.query("SELECT amount FROM deal WHERE name = 'A'")), 30000);
    }

    /// Any tables with names that repeat: counts add up, once more is nothing, undo gives the content before.
    void lawsHold() {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo() << "seed" << seed;
        std::mt19937 random(seed);
        const auto below = [&](unsigned end) { return static_cast<int>(random() % end); };
        for (int round = 0; round < 20; ++round) {
            TestProgram program;
            QList<QByteArray> rows;
            for (int i = 0; i < 30; ++i)
                rows << "D" + QByteArray::number(below(8)) + "," + (below(3) == 0 ? QByteArray() : QByteArray(1, static_cast<char>('A' + below(3)))) + ",Open," + QByteArray::number(below(3)) + "\n";
            const auto file = [&] { return program.write(u"deals.csv"_s, "Deal name,Account,Stage,Amount\n" + rows.join()); };
            const QString companies = program.write(u"companies.csv"_s, "Company,City,Phone\nA,Berlin,1\nB,Ulm,2\nC,Ulm,2\n");
            const QString empty = dump(program);
            const auto first = imported(program, {file(), companies});
            QVERIFY(first.files.back().rejected > 0 || first.files.back().unchanged > 0);
            const QString before = dump(program);
            const auto again = imported(program, {companies, file()});
            QCOMPARE(again.historyId, 0);
            QCOMPARE(again.files.back().newRows + again.files.back().changed, 0);
            QCOMPARE(dump(program), before);
            QVERIFY(program.store().undo());
            QCOMPARE(dump(program), empty);
        }
    }
};

QTEST_GUILESS_MAIN(NamedRowsTest)
#include "NamedRowsTest.moc"
