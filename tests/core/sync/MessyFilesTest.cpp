// What administrators really drop: a folder of files made by hand for it. Each comes in with its sums right and nothing
// lost in silence, or is asked about or refused in words.
#include "core/base/ErrorText.h"
#include "core/sync/Import.h"
#include "tests/core/TestProgram.h"

using namespace channelbook;
using namespace channelbook::sync;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

class MessyFilesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestProgram> m_program;

    Expected<ImportReport> import(const QString& name, ImportOptions options = {}) {
        options.source = name;
        store::Progress progress;
        return importFiles(m_program->store(), m_program->catalogue(), {QStringLiteral(TEST_DATA_DIR "/messy/") + name}, options, progress);
    }
    ImportReport imported(const QString& name, const ImportOptions& options = {}) {
        auto report = import(name, options);
        if (!report) {
            qWarning().noquote() << errorText(report.error());
            return {};
        }
        return *report;
    }
    QString text(const char* sql) {
        return *m_program->store().read([sql](store::Connection& connection) {
            store::Statement statement(connection, sql);
            return statement.step() ? statement.text(0) : u"(nothing)"_s;
        });
    }
    static QString notes(const ImportReport& report) {
        QStringList all;
        for (const FileReport& file : report.files) all << file.notes;
        return all.join(u'\n');
    }

private Q_SLOTS:
    void init() { m_program = std::make_unique<TestProgram>(); }

    void comesIn_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("newRows");
        QTest::addColumn<int>("rejected");
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("value");
        // Headings of groups stand in rows of their own, and the grand total counts without them: they name no deal and are told.
        QTest::newRow("report with footer") << u"01-report-with-footer.csv"_s << 5 << 3 << QByteArray("SELECT sum(amount) FROM deal") << u"20835050"_s;
        QTest::newRow("through a spreadsheet") << u"02-excel-mangled.csv"_s << 0 << 4 << QByteArray("SELECT count(*) FROM company") << u"0"_s;
        QTest::newRow("Shift-JIS") << u"03-shift-jis.csv"_s << 3 << 0 << QByteArray("SELECT name FROM company WHERE phone LIKE '%011%'") << u"①札幌ソフト"_s;
        QTest::newRow("decimal commas") << u"04-german-semicolons.csv"_s << 3 << 0 << QByteArray("SELECT amount || currency || close_date || stage FROM deal WHERE name = 'Wartung 2027'") << u"98050EUR2027-01-05Angebot"_s;
        QTest::newRow("two header rows") << u"05-two-header-rows.xlsx"_s << 3 << 0 << QByteArray("SELECT city || custom FROM company WHERE name = 'Rowan IT'")
                                         << u"Leeds{\"Contact Name\":\"Tom Hale\",\"Email\":\"tom@rowan.co.uk\",\"Since\":\"2025-01-01\"}"_s;
        QTest::newRow("UTF-16 with tabs") << u"06-unicode-text.txt"_s << 3 << 0 << QByteArray("SELECT name FROM company WHERE city = 'Brno'") << u"Žižka, s.r.o."_s;
        QTest::newRow("sep= and narrow blanks") << u"07-sep-line-french.csv"_s << 3 << 0 << QByteArray("SELECT group_concat(amount || currency, ' ') FROM (SELECT * FROM deal ORDER BY amount)") << u"120050EUR 1250000EUR 9900000EUR"_s;
        QTest::newRow("cover and hidden sheet") << u"08-cover-and-hidden-sheets.xlsx"_s << 3 << 0 << QByteArray("SELECT annual_revenue FROM company WHERE name = 'Ulmus Digital'") << u"48000050"_s;
        QTest::newRow("broken quotes") << u"09-broken-quotes.csv"_s << 5 << 0 << QByteArray("SELECT group_concat(name, '|') FROM (SELECT name FROM company ORDER BY name)") << u"Elm \"the best\" IT|Fir, Inc.|Ginkgo|Hazel|Ivy \"Green\" LLC"_s;
        QTest::newRow("ZIP with a README") << u"10-export.zip"_s << 3 << 0 << QByteArray("SELECT d.name || c.name || p.name FROM deal d JOIN company c ON c.id = d.company_id JOIN company p ON p.id = d.partner_id") << u"Kumquat - cold chainKumquat FoodsJuniper Reach"_s;
    }
    void comesIn() {
        QFETCH(const QString, name);
        QFETCH(const int, newRows);
        QFETCH(const int, rejected);
        QFETCH(const QByteArray, sql);
        QFETCH(const QString, value);
        const ImportReport report = imported(name);
        qint64 fresh = 0, refused = 0;
        for (const FileReport& file : report.files) {
            QCOMPARE(file.newRows + file.changed + file.unchanged + file.conflicts + file.rejected, file.rows);
            fresh += file.newRows;
            refused += file.rejected;
            for (const Reject& reject : file.rejects) qInfo().noquote() << reject.line << rejectText(reject);
        }
        QCOMPARE(fresh, newRows);
        QCOMPARE(refused, rejected);
        QCOMPARE(text(sql.constData()), value);
        const auto dump = [&] { return *m_program->store().read([](store::Connection& connection) { return contentDump(connection); }); };
        const QString before = dump();
        for (const FileReport& file : imported(name).files) QCOMPARE(file.newRows + file.changed, 0);
        QCOMPARE(dump(), before);
    }

    /// A German table made by a person looks like Salesforce's labels; what Salesforce does not have is known all the same.
    void columnsTheCrmDoesNotHave() {
        const ImportReport report = imported(u"04-german-semicolons.csv"_s);
        QVERIFY2(report.files.front().customColumns.isEmpty(), qPrintable(report.files.front().customColumns.join(u", ")));
    }

    void whatIsLeftOutIsTold() {
        QVERIFY(notes(imported(u"01-report-with-footer.csv"_s)).contains(u"left out"));
        const QString workbook = notes(imported(u"08-cover-and-hidden-sheets.xlsx"_s));
        QVERIFY(workbook.contains(u"Cover"));
        QVERIFY(workbook.contains(u"Lists"));
    }

    void doubtfulNumbersAreAsked() {
        const auto asked = import(u"11-pasted-twice.csv"_s);
        QVERIFY(!asked);
        QCOMPARE(asked.error().code, ErrorCode::AmbiguousNumbers);
        ImportOptions options;
        options.decimalMark = DecimalMark::Point;
        const ImportReport report = imported(u"11-pasted-twice.csv"_s, options);
        QCOMPARE(report.files.front().newRows, 3);
        QCOMPARE(text("SELECT count(*) || ' ' || sum(amount) FROM deal"), u"3 2350000"_s);
    }

    void webPageIsNoWorkbook() {
        const auto refused = import(u"12-really-html.xls"_s);
        QVERIFY(!refused);
        QVERIFY(errorText(refused.error()).contains(u"HTML"));
    }
};

QTEST_GUILESS_MAIN(MessyFilesTest)
#include "MessyFilesTest.moc"
