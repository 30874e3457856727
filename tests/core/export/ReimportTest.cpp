// What people complain of elsewhere about their own files: an export that the same program does not take back (18, 22),
// quotes and delimiters lost between preview and import (20), and what spreadsheets do to files (24).
#include "core/export/RecordExport.h"
#include "core/sync/Import.h"
#include "core/sync/readers/Preview.h"
#include "tests/core/TestProgram.h"

#include <QFile>

using namespace channelbook;
using namespace channelbook::exports;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

namespace {

QString stored(TestProgram& program, const char* sql) {
    return program.store()
        .read([&](store::Connection& connection) {
            store::Statement statement(connection, sql);
            QStringList rows;
            while (statement.step()) {
                QStringList cells;
                for (int column = 0; column < statement.columnCount(); ++column) cells << (statement.isNull(column) ? u"NULL"_s : statement.text(column));
                rows << cells.join(u'|');
            }
            return rows.join(u'\n');
        })
        .value();
}

} // namespace

class ReimportTest : public QObject {
    Q_OBJECT

    static Expected<sync::ImportReport> import(TestProgram& program, const QString& path, const QString& entity) {
        sync::ImportOptions options;
        options.source = u"Own files"_s;
        options.entity = entity;
        options.decimalMark = sync::DecimalMark::Point;
        store::Progress progress;
        return sync::importFiles(program.store(), program.catalogue(), {path}, options, progress);
    }
    static QString write(TestProgram& program, const QByteArray& bytes) {
        const QString path = program.path(u"file.csv"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size()) qFatal("cannot write");
        return path;
    }
    static void fill(TestProgram& program) {
        const RecordId acme = program.add("company", {{u"name"_s, u"Acme \"The Best\", Inc."_s}, {u"phone"_s, u"+49 89 1234"_s}, {u"city"_s, u"Köln"_s}, {u"postal_code"_s, u"01067"_s}, {u"website"_s, u"acme.example"_s},
                                                      {u"annual_revenue"_s, qint64(123456789)}, {u"employees"_s, qint64(-5)}, {u"description"_s, u"line 1\nline 2; \"quoted\", 'single'"_s}});
        program.add("company", {{u"name"_s, u"株式会社 東京"_s}, {u"description"_s, u"=HYPERLINK(\"x\")"_s}, {u"city"_s, u"Łódź"_s}});
        program.add("company", {{u"name"_s, u"'tis Ltd"_s}, {u"description"_s, u"-"_s}, {u"annual_revenue"_s, qint64(2250)}});
        program.add("company", {{u"name"_s, u"Total"_s}, {u"city"_s, u"Paris"_s}});
        program.add("contact", {{u"name"_s, u"Zoë O'Hara"_s}, {u"email"_s, u"zoe@acme.example"_s}, {u"title"_s, u"VP; \"Sales\""_s}, {u"company"_s, acme}});
        program.add("contact", {{u"name"_s, u"Ann Other"_s}, {u"phone"_s, u"007"_s}});
    }

private Q_SLOTS:
    void ownListComesBack_data() {
        QTest::addColumn<QString>("entity");
        QTest::addColumn<QStringList>("columns");
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("mark");
        QTest::addColumn<bool>("keys");
        const auto rows = [](const char* entity, const QStringList& columns, const char* sql) {
            for (const bool keys : {false, true}) {
                QTest::addRow("%s, csv, %s", entity, keys ? "keys" : "labels") << QString::fromLatin1(entity) << columns << QByteArray(sql) << u"list.csv"_s << false << keys;
                QTest::addRow("%s, marked csv, %s", entity, keys ? "keys" : "labels") << QString::fromLatin1(entity) << columns << QByteArray(sql) << u"list.csv"_s << true << keys;
                QTest::addRow("%s, workbook, %s", entity, keys ? "keys" : "labels") << QString::fromLatin1(entity) << columns << QByteArray(sql) << u"list.xlsx"_s << false << keys;
            }
        };
        rows("company", {u"id"_s, u"name"_s, u"phone"_s, u"city"_s, u"postal_code"_s, u"website"_s, u"annual_revenue"_s, u"employees"_s, u"description"_s},
             "SELECT name, phone, city, postal_code, website, annual_revenue, employees, description FROM company ORDER BY name");
        rows("contact", {u"id"_s, u"name"_s, u"email"_s, u"phone"_s, u"title"_s}, "SELECT name, email, phone, title FROM contact ORDER BY name");
    }
    void ownListComesBack() {
        QFETCH(QString, entity);
        QFETCH(QStringList, columns);
        QFETCH(QByteArray, sql);
        QFETCH(QString, name);
        QFETCH(bool, mark);
        QFETCH(bool, keys);
        TestProgram from;
        fill(from);
        store::Progress progress;
        const FileExport what{*from.catalogue().find(entity), {}, columns, *formatOf(name), from.path(name), keys ? Titles::Keys : Titles::Labels, mark};
        QCOMPARE(outcome(exportRecords(from.store(), what, progress)), u"ok"_s);
        TestProgram to;
        const auto report = import(to, what.path, entity);
        QCOMPARE(outcome(report), u"ok"_s);
        QCOMPARE(report->files.front().rejected, 0);
        QCOMPARE(report->files.front().leftOutCount, 0);
        QCOMPARE(stored(to, sql.constData()), stored(from, sql.constData()));
        // And nothing new is found when it comes once more.
        const auto again = import(to, what.path, entity);
        QCOMPARE(outcome(again), u"ok"_s);
        QCOMPARE(again->files.front().unchanged, again->files.front().rows);
    }

    /// What the preview shows is what comes in, whatever the quotes and delimiters.
    void previewAndImportReadAlike_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("semicolons") << QByteArray("Name;City;Phone\n\"A; B\";Ulm;1\nC;\"Bonn \"\"x\"\"\";2\n");
        QTest::newRow("single quotes") << QByteArray("Name,City,Phone\n'A, B','Ulm','1'\n'it''s','Bonn','2'\n");
        QTest::newRow("backslashes") << QByteArray("Name,City,Phone\n\"A \\\"B\\\", C\",Ulm,1\n\"D\",\"Bonn\",2\n");
        QTest::newRow("no quotes") << QByteArray("Name\tCity\tPhone\n5\" pipes\tUlm\t1\n6\" pipes\tBonn\t2\n7\" x\tRom\t3\n");
        QTest::newRow("line ends in cells") << QByteArray("\"Name\",\"City\",\"Phone\"\r\n\"A\r\nB\",\"Ulm\",\"1\"\r\n\"C\",\"Bonn\",\"2\"\r\n");
        QTest::newRow("sep line, marked, umlauts") << QByteArray("\xEF\xBB\xBFsep=;\r\nName;City;Phone\r\nM\xC3\xBCller;K\xC3\xB6ln;22,5\r\nC;Bonn;2\r\n");
        QTest::newRow("Windows-1252") << QByteArray("Name;City;Phone\r\nM\xFCller & S\xF6hne;K\xF6ln;1\r\nStra\xDF""enbau;Bonn;2\r\nna\xEFve;Rom;3\r\n");
        QTest::newRow("begins with ID") << QByteArray("ID,Name,City,Phone\n7,A,Ulm,1\n8,B,Bonn,2\n");
    }
    void previewAndImportReadAlike() {
        QFETCH(QByteArray, bytes);
        TestProgram program;
        const QString path = write(program, bytes);
        const auto preview = sync::previewCsv(path, -1);
        QCOMPARE(outcome(preview), u"ok"_s);
        QStringList header;
        for (const auto& column : preview->columns) header << column.name;
        const auto report = import(program, path, u"company"_s);
        QCOMPARE(outcome(report), u"ok"_s);
        QCOMPARE(report->files.front().newRows, preview->rowCount);
        QStringList shown;
        for (const QStringList& row : preview->rows) shown << row[header.indexOf(u"Name")] + u'|' + row[header.indexOf(u"City")] + u'|' + row[header.indexOf(u"Phone")];
        QCOMPARE(stored(program, "SELECT name, city, phone FROM company ORDER BY id"), shown.join(u'\n'));
    }

    /// A spreadsheet takes a file that begins with ID for another format, umlauts without a mark for other letters, and
    /// "22.5" in a text for a date where it may.
    void spreadsheetsReadWhatIsWritten() {
        TestProgram program;
        fill(program);
        store::Progress progress;
        const auto bytes = [&](bool mark, Titles titles) {
            const FileExport what{*program.catalogue().find(u"company"), {}, {u"id"_s, u"name"_s, u"annual_revenue"_s}, Format::Csv, program.path(u"c.csv"_s), titles, mark};
            if (!exportRecords(program.store(), what, progress)) return QByteArray();
            QFile file(what.path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QVERIFY(bytes(true, Titles::Labels).startsWith("\xEF\xBB\xBF"));
        for (const Titles titles : {Titles::Labels, Titles::Keys}) {
            const QByteArray plain = bytes(false, titles);
            QVERIFY(!plain.isEmpty() && !plain.startsWith("\xEF\xBB\xBF") && !plain.startsWith("ID"));
            QVERIFY(plain.contains("22.50"));
        }
    }
};

QTEST_GUILESS_MAIN(ReimportTest)
#include "ReimportTest.moc"
