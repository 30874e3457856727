// A record that the CRM merged into another one (MasterRecordId): what only this program knows of it goes over.
#include "core/program/Program.h"
#include "core/store/Attachments.h"
#include "core/sync/Import.h"
#include "tests/core/TestProgram.h"

#include <QDir>

using namespace channelbook;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

namespace {

const QString kept = u"0018b0000000TIuAAM"_s;
const QString gone = u"0018b0000000VMdAAM"_s;

QStringList week(int number) {
    const QString folder = u"%1/salesforce-weekly-export/week-%2/"_s.arg(QLatin1String(TEST_DATA_DIR)).arg(number);
    QStringList paths;
    for (const QString& name : QDir(folder).entryList({u"*.csv"_s}, QDir::Files, QDir::Name)) paths << folder + name;
    return paths;
}

} // namespace

class MergedAwayTest : public QObject {
    Q_OBJECT

    static sync::ImportReport import(TestProgram& program, const QStringList& paths, bool dryRun = false) {
        sync::ImportOptions options;
        options.source = u"Salesforce"_s;
        options.dryRun = dryRun;
        store::Progress progress;
        auto report = sync::importFiles(program.store(), program.catalogue(), paths, options, progress);
        if (!report) qFatal("%s", qPrintable(errorText(report.error())));
        return std::move(*report);
    }
    static RecordId company(TestProgram& program, const QString& key) {
        const QByteArray sql = u"SELECT record_id FROM crm_link WHERE key = '%1'"_s.arg(key).toUtf8();
        return toInteger(program.query(sql.constData()));
    }
    static QString dump(TestProgram& program) {
        return *program.store().read([](store::Connection& connection) { return contentDump(connection); });
    }
    static Value of(TestProgram& program, const char* sql, RecordId record) { return program.query(QByteArray(sql).replace('?', QByteArray::number(record)).constData()); }

private Q_SLOTS:
    void whatIsOursGoesOver() {
        TestProgram program;
        import(program, week(1));
        const RecordId from = company(program, gone);
        const RecordId to = company(program, kept);
        QVERIFY(from != 0 && to != 0 && from != to);
        const RecordId note = program.add("activity", {{u"kind"_s, u"note"_s}, {u"subject"_s, u"Called"_s}, {u"company"_s, from}});
        const RecordId person = program.add("contact", {{u"name"_s, u"Made here"_s}, {u"company"_s, from}});
        const RecordId deal = program.add("deal", {{u"name"_s, u"Ours"_s}, {u"company"_s, from}});
        QVERIFY(program.store().perform(store::AddAttachment{from, u"plan.txt"_s, u"text/plain"_s, "plan"}));
        // A deal of the CRM that was given to that company here, and waits to be sent.
        const RecordId other = toInteger(program.query("SELECT d.id FROM deal d JOIN crm_link l ON l.id = d.id WHERE d.company_id NOT IN (SELECT record_id FROM crm_link WHERE key IN ('0018b0000000TIuAAM', '0018b0000000VMdAAM')) ORDER BY d.id LIMIT 1"));
        QVERIFY(program.set("deal", other, "company", from));
        const QString before = dump(program);

        const auto dry = import(program, week(2), true);
        QCOMPARE(dump(program), before);
        const auto report = import(program, week(2));
        for (std::size_t i = 0; i < report.files.size(); ++i) {
            QCOMPARE(dry.files[i].changed, report.files[i].changed);
            QCOMPARE(dry.files[i].notes, report.files[i].notes);
        }
        QCOMPARE(toInteger(of(program, "SELECT company_id FROM activity WHERE id = ?", note)), to);
        QCOMPARE(toInteger(of(program, "SELECT company_id FROM contact WHERE id = ?", person)), to);
        QCOMPARE(toInteger(of(program, "SELECT company_id FROM deal WHERE id = ?", deal)), to);
        QCOMPARE(toInteger(of(program, "SELECT company_id FROM deal WHERE id = ?", other)), to);
        QCOMPARE(toInteger(of(program, "SELECT count(*) FROM attachment WHERE record_id = ?", to)), 1);
        QCOMPARE(toInteger(of(program, "SELECT count(*) FROM pending_change WHERE record_id = ?", other)), 1);
        const auto accounts = std::find_if(report.files.begin(), report.files.end(), [](const auto& file) { return file.entity == u"company"; });
        QVERIFY2(accounts->notes.join(u'\n').contains(u"merged"), qPrintable(accounts->notes.join(u'\n')));

        // Once more: nothing is left to be done. And back: all as it was.
        const QString after = dump(program);
        for (const auto& file : import(program, week(2)).files) {
            QCOMPARE(file.changed + file.newRows, 0);
            QVERIFY(!file.notes.join(u'\n').contains(u"merged"));
        }
        QCOMPARE(dump(program), after);
        while (dump(program) != before) QVERIFY(program.store().undo());
    }

    /// Whether the files come together or the accounts first or last, it ends the same.
    void inAnyOrder() {
        QStringList ends;
        for (const int order : {0, 1, 2}) {
            TestProgram program;
            import(program, week(1));
            program.add("activity", {{u"kind"_s, u"note"_s}, {u"subject"_s, u"Called"_s}, {u"company"_s, company(program, gone)}});
            QStringList files = week(2);
            if (order == 0) {
                import(program, files);
            } else {
                if (order == 2) std::reverse(files.begin(), files.end());
                for (const QString& file : files) import(program, {file});
            }
            QCOMPARE(toInteger(program.query("SELECT company_id FROM activity WHERE subject = 'Called'")), company(program, kept));
            ends << dump(program);
        }
        QCOMPARE(ends[1], ends[0]);
        QCOMPARE(ends[2], ends[0]);
    }

    /// A merged into B, B into C; and a circle, which a damaged file may tell.
    void chains() {
        TestProgram program;
        const auto file = [&](const QByteArray& rows) {
            QFile written(program.path(u"Account.csv"_s));
            if (!written.open(QIODevice::WriteOnly | QIODevice::Truncate)) qFatal("cannot write");
            written.write("Id,IsDeleted,MasterRecordId,Name,Industry,IsPartner\n" + rows);
            return QStringList{written.fileName()};
        };
        import(program, file("0018b0000000RFBAA2,0,,A,IT,0\n0018b0000000TIuAAM,0,,B,IT,0\n0018b0000000VMdAAM,0,,C,IT,0\n"));
        const RecordId note = program.add("activity", {{u"kind"_s, u"note"_s}, {u"subject"_s, u"Called"_s}, {u"company"_s, company(program, u"0018b0000000RFBAA2"_s)}});
        import(program, file("0018b0000000RFBAA2,1,0018b0000000TIuAAM,A,IT,0\n0018b0000000TIuAAM,1,0018b0000000VMdAAM,B,IT,0\n0018b0000000VMdAAM,0,,C,IT,0\n"));
        QCOMPARE(toInteger(of(program, "SELECT company_id FROM activity WHERE id = ?", note)), company(program, u"0018b0000000VMdAAM"_s));
        import(program, file("0018b0000000RFBAA2,1,0018b0000000TIuAAM,A,IT,0\n0018b0000000TIuAAM,1,0018b0000000VMdAAM,B,IT,0\n0018b0000000VMdAAM,1,0018b0000000TIuAAM,C,IT,0\n"));
        QCOMPARE(toInteger(of(program, "SELECT company_id FROM activity WHERE id = ?", note)), company(program, u"0018b0000000VMdAAM"_s));
    }
};

QTEST_GUILESS_MAIN(MergedAwayTest)
#include "MergedAwayTest.moc"
