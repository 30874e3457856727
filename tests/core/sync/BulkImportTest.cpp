// A first, large import leaves indexes, CHECKs and recording aside while it runs. Nobody may notice.
#include "core/store/Integrity.h"
#include "core/sync/Import.h"
#include "tests/core/TestProgram.h"
#include "core/records/DateBounds.h"
#include "core/sync/ByFiles.h"

#include <QFile>
#include <QTemporaryDir>

using namespace channelbook;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int largeFileRows = 2200;

QString dumpOf(TestProgram& program) { return program.store().read(&contentDump).value(); }

QStringList schemaOf(TestProgram& program) {
    return program.store()
        .read([](store::Connection& connection) {
            store::Statement statement(connection, "SELECT name || ' ' || coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'shelf%' ORDER BY name");
            QStringList lines;
            while (statement.step()) lines << statement.text(0);
            return lines;
        })
        .value();
}

QStringList faultsOf(TestProgram& program) {
    QStringList faults;
    const std::vector<store::Finding> findings = program.store().read(&store::checkIntegrity).value();
    for (const store::Finding& finding : findings) faults << finding.check + u": "_s + finding.detail;
    return faults;
}

/// More than the 16 MiB from which an import builds its indexes afterwards, in few rows; `extra` rows follow.
QByteArray largeFile(const QByteArray& extra) {
    QByteArray text = "Deal Id,Deal Name,Stage,Amount,Close Date,Description\n";
    for (int row = 0; row < largeFileRows; ++row)
        text += "D" + QByteArray::number(row) + ",Deal " + QByteArray::number(row) + (row % 3 == 0 ? ",Closed Won," : ",Proposal,") + QByteArray::number(row) + ".50,2026-01-"
              + QByteArray::number(row % 20 + 10) + ',' + QByteArray(8000, static_cast<char>('a' + row % 26)) + '\n';
    return text + extra;
}

} // namespace

class BulkImportTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QString& name, const QByteArray& content) {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly)) return {};
        file.write(content);
        return file.fileName();
    }

    static Expected<sync::ImportReport> import(TestProgram& program, const QString& path, const QJsonObject& columns = {}, const QString& entity = {}) {
        sync::ImportOptions options;
        options.source = u"CRM"_s;
        options.columns = columns;
        options.entity = entity;
        store::Progress progress;
        return sync::importFiles(program.store(), program.catalogue(), {path}, options, progress);
    }

private Q_SLOTS:
    void largeFileLeavesNothingAside() {
        TestProgram program;
        const QStringList schema = schemaOf(program);
        const QString before = dumpOf(program);
        // Rows that must not come in, and one that speaks of a deal twice.
        const QString path = write(u"deals.csv"_s, largeFile("D7,Deal 7,Proposal,99.00,2026-01-31,again\nB1,,Proposal,1,2026-01-31,\n,No key,Proposal,1,2026-01-31,\nB2,Bad date,Proposal,1,2026-02-31,\n"));
        QVERIFY(QFile(path).size() > (16 << 20));
        const auto report = import(program, path);
        QVERIFY(report);
        const sync::FileReport& file = report->files.front();
        QCOMPARE(file.changed, 1);
        QCOMPARE(file.newRows + file.rejected, largeFileRows + 3);
        QVERIFY(file.rejected >= 2);
        QCOMPARE(schemaOf(program), schema);
        QCOMPARE(faultsOf(program), QStringList());
        QCOMPARE(toInteger(program.query("SELECT amount FROM deal d JOIN crm_link l ON l.record_id = d.id WHERE l.key = 'D7'")), 9900);
        // The connection checks as before.
        QVERIFY(!program.store().write(u"test"_s, [](store::Transaction& transaction) -> Expected<void> {
            transaction.connection().exec("UPDATE deal SET outcome = 'perhaps'");
            return {};
        }));
        const QString after = dumpOf(program);
        QVERIFY(program.store().undo());
        QCOMPARE(dumpOf(program), before);
        QCOMPARE(schemaOf(program), schema);
        QVERIFY(program.store().redo());
        QCOMPARE(dumpOf(program), after);
    }

    /// Accounts come before their deals in one import: what was asked on their behalf may not stand open when indexes go and come.
    void behindAnotherFileOfTheSource() {
        TestProgram program;
        const QStringList schema = schemaOf(program);
        const QString accounts = write(u"accounts.csv"_s, "Account Id,Account Name\nA1,Northwind\nA2,Fabrikam\n");
        QVERIFY(import(program, accounts, {}, u"company"_s));
        const auto report = import(program, write(u"deals.csv"_s, largeFile({})));
        QVERIFY2(report, report ? "" : qPrintable(errorText(report.error())));
        QCOMPARE(report->files.front().newRows, largeFileRows);
        QCOMPARE(schemaOf(program), schema);
        QCOMPARE(faultsOf(program), QStringList());
    }

    /// What is said twice has the indexes built where it stands; the rows behind it come in as ever.
    void aDealSaidTwiceEarlyOn() {
        TestProgram program;
        const QStringList schema = schemaOf(program);
        QByteArray text = largeFile({});
        text.insert(text.indexOf("\nD10,"), "\nD3,Deal 3,Proposal,99.00,2026-02-28,again");
        const auto report = import(program, write(u"deals.csv"_s, text));
        QVERIFY(report);
        QCOMPARE(report->files.front().newRows, largeFileRows);
        QCOMPARE(schemaOf(program), schema);
        QCOMPARE(faultsOf(program), QStringList());
        QCOMPARE(toInteger(program.query("SELECT amount FROM deal WHERE close_date = '2026-02-28'")), 9900);
    }

    /// References of a large file wait in bulk too: told, indexed, filled once what they name is here, and undone.
    void referencesOfALargeFileWait() {
        TestProgram program;
        const QStringList schema = schemaOf(program);
        const QString before = dumpOf(program);
        QByteArray text = "Deal Id,Deal Name,Stage,Amount,Close Date,Account Id,Owner Id,Description\n";
        int ofTheTwo = 0; // companies that come later
        for (int row = 0; row < largeFileRows; ++row) {
            ofTheTwo += row % 7 == 0 || row % 7 == 3 ? 1 : 0;
            text += "D" + QByteArray::number(row) + ",Deal,Proposal,1.00,2026-01-11,A" + QByteArray::number(row % 7) + (row % 2 == 0 ? ",O1," : ",,") + QByteArray(8000, 'x') + '\n';
        }
        const auto report = import(program, write(u"deals.csv"_s, text));
        QVERIFY(report);
        QCOMPARE(report->files.front().newRows, largeFileRows);
        QCOMPARE(report->files.front().unresolved, largeFileRows + largeFileRows / 2);
        QCOMPARE(toInteger(program.query("SELECT count(*) FROM unresolved_ref u JOIN deal d ON d.id = u.record_id")), largeFileRows + largeFileRows / 2);
        QCOMPARE(toInteger(program.query("SELECT count(*) FROM unresolved_ref INDEXED BY unresolved_ref_key WHERE target LIKE 'owner%' AND key = 'O1'")), largeFileRows / 2);
        QCOMPARE(schemaOf(program), schema);
        QCOMPARE(faultsOf(program), QStringList());
        const QString after = dumpOf(program);
        QVERIFY(program.store().undo());
        QCOMPARE(dumpOf(program), before);
        QVERIFY(program.store().redo());
        QCOMPARE(dumpOf(program), after);
        QVERIFY(import(program, write(u"companies.csv"_s, "Account Id,Company Name\nA0,First\nA3,Fourth\n"), {}, u"company"_s));
        QCOMPARE(toInteger(program.query("SELECT count(*) FROM deal WHERE company_id IS NOT NULL")), ofTheTwo);
        QCOMPARE(toInteger(program.query("SELECT count(*) FROM unresolved_ref WHERE key IN ('A0', 'A3')")), 0);
        QCOMPARE(faultsOf(program), QStringList());
    }

    void aFailedLargeImportLeavesNothingBehind() {
        TestProgram program;
        const QStringList schema = schemaOf(program);
        const QString before = dumpOf(program);
        // The quote is never closed: known only at the end, long after the indexes were taken away.
        QVERIFY(!import(program, write(u"deals.csv"_s, largeFile("X,\"Open,Proposal,1,2026-01-31,\n"))));
        QCOMPARE(schemaOf(program), schema);
        QCOMPARE(dumpOf(program), before);
        QCOMPARE(faultsOf(program), QStringList());
    }

    void closedListsTakeTheirWordsOnly() {
        TestProgram program;
        const QString path = write(u"deals.csv"_s, "Deal Id,Deal Name,Verdict\n1,A,WON\n2,B,perhaps\n3,C,\n4,D, lost\n");
        const auto report = import(program, path, {{u"Verdict"_s, u"outcome"_s}}, u"deal"_s);
        QVERIFY(report);
        QCOMPARE(report->files.front().newRows, 3);
        QCOMPARE(report->files.front().rejected, 1);
        QCOMPARE(report->files.front().rejects.front().line, 3);
        QVERIFY(sync::rejectText(report->files.front().rejects.front()).contains(u"perhaps"_s));
        QCOMPARE(toText(program.query("SELECT group_concat(name || ' ' || outcome, ', ') FROM (SELECT name, outcome FROM deal ORDER BY name)")), u"A won, C open, D lost"_s);
        QCOMPARE(faultsOf(program), QStringList());
    }

    /// CHECKs are left out where a row's reading has kept them: that holds for these kinds of CHECK, and for no others.
    void everyCheckIsOneThatReadingKeeps() {
        TestProgram program;
        static const QRegularExpression check(u"(\\w+) (?:TEXT|INTEGER)[^,]*?CHECK\\((.*?)\\)(?=,|\\n| --)"_s);
        for (const records::EntityDef& entity : program.catalogue().all()) {
            if (entity.table == u"company" || entity.table == u"partner" || entity.table == u"customer" || !sync::comesByFiles(entity)) continue;
            const QString sql = toText(program.query(u"SELECT sql FROM sqlite_schema WHERE name = '%1'"_s.arg(entity.table).toUtf8().constData()));
            qsizetype found = 0;
            for (auto match = check.globalMatch(sql); match.hasNext(); ++found) {
                const auto one = match.next();
                const QString column = one.captured(1);
                const QString says = one.captured(2);
                const records::FieldDef* field = entity.stored(entity.table + u'.' + column);
                const QString where = entity.table + u'.' + column + u": "_s + says;
                if (says == u"%1 IN (0, 1)"_s.arg(column)) {
                    QVERIFY2(field == nullptr || field->type == records::FieldType::Boolean, qPrintable(where));
                } else if (says == u"length(%1) = 3"_s.arg(column)) {
                    QCOMPARE(column, u"currency"_s);
                } else if (says == u"%1 <> ''"_s.arg(column)) {
                    QVERIFY2(sql.contains(column + u" TEXT NOT NULL"_s), qPrintable(where)); // empty text is read as NULL
                } else if (field != nullptr && field->type == records::FieldType::Date) {
                    const records::FieldDef* start = entity.field(records::startKeyOf(*field));
                    QVERIFY2(start != nullptr, qPrintable(where));
                    QCOMPARE(says, column + u" >= "_s + start->column);
                } else {
                    QVERIFY2(field != nullptr && field->closed, qPrintable(where));
                    QCOMPARE(says, u"%1 IN ('%2')"_s.arg(column, field->choices.join(u"', '"_s)));
                }
            }
            QCOMPARE(found, sql.count(u"CHECK("_s));
        }
    }
};

QTEST_GUILESS_MAIN(BulkImportTest)
#include "BulkImportTest.moc"
