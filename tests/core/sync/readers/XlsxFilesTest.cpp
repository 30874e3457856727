#include "core/base/ErrorText.h"
#include "core/sync/readers/Container.h"
#include "core/sync/readers/CsvReader.h"

#include <QDir>
#include <QHash>
#include <QRegularExpression>
#include <QTest>

using namespace channelbook;
using namespace channelbook::sync;
using namespace Qt::StringLiterals;

namespace {

const QString data = QStringLiteral(TEST_DATA_DIR "/xlsx/");

QString text(std::string_view bytes) { return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())); }

/// All rows, the first one of the sheet included.
Expected<QList<QStringList>> rowsOf(const QString& path) {
    CsvDialect dialect;
    dialect.headerRow = -1;
    auto reader = CsvReader::open(path, dialect);
    if (!reader) return tl::unexpected(reader.error());
    QList<QStringList> rows;
    RowBatch batch;
    for (;;) {
        const auto more = reader->next(batch);
        if (!more) return tl::unexpected(more.error());
        if (!*more) return rows;
        for (std::size_t i = 0; i < batch.rowCount(); ++i) {
            QStringList row;
            for (const auto cell : batch.row(i)) row << text(cell);
            while (!row.isEmpty() && row.last().isEmpty()) row.removeLast();
            rows << row;
        }
    }
}

QString sheetPath(const QString& file, int sheet) {
    const auto tables = tablesIn(data + file);
    return tables ? tables->paths.value(sheet) : QString();
}

/// What Excel showed can be compared where it is no more than the value: plain text, whole numbers, ISO dates.
bool comparable(const QString& shown) {
    static const QRegularExpression formatted(u"[$%_/]|^\\d+:|^[\\d.,]+E[+]|^\\d+\\.\\d+( [<>].*)?$"_s);
    return !formatted.match(shown).hasMatch() &&
           std::all_of(shown.begin(), shown.end(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7F; });
}

} // namespace

/// Workbooks nobody here wrote, and what they must be read as.
class XlsxFilesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("sheet");
        QTest::addColumn<QList<QStringList>>("expected");
        const auto row = [](const char* file, int sheet, const QList<QStringList>& expected) {
            QTest::addRow("%s #%d", file, sheet) << QString::fromLatin1(file) << sheet << expected;
        };
        row("calamine/date.xlsx", 0, {{u"2021-01-01"_s, u"15"_s}, {u"2021-01-02"_s, u"16"_s}, {u"255:10:10"_s, u"17"_s}});
        row("calamine/date_1904.xlsx", 0, {{u"2021-01-01"_s, u"15"_s}, {u"2021-01-02"_s, u"16"_s}, {u"255:10:10"_s, u"17"_s}});
        row("calamine/temperature.xlsx", 0, {{u"label"_s, u"value"_s}, {u"celsius"_s, u"22.2222"_s}, {u"fahrenheit"_s, u"72"_s}});
        row("calamine/nonstandard-xml-ns-prefix.xlsx", 0, {{u"a"_s, u"b"_s}, {u"1"_s, u"3"_s}, {u"2"_s, u"4"_s}});
        row("calamine/errors.xlsx", 0, {{u"#DIV/0!"_s}, {u"#NAME?"_s}, {u"#VALUE!"_s}, {u"#NULL!"_s}, {u"#REF!"_s}, {u"#NUM!"_s}, {u"#N/A"_s}});
        row("calamine/inlineStr_cdata.xlsx", 0, {{u"Hello CDATA"_s, u"World"_s}, {u"12345"_s, u"NormalText"_s}});
        row("calamine/has_x000D_.xlsx", 0, {{u"ABC\r\nDEF"_s}});
        row("calamine/issue_419.xlsx", 0, {{u"Hello"_s}});
        row("calamine/empty_shared_string_value.xlsx", 0, {{u"Name"_s, u"City"_s, u"Status"_s}, {u"Alice"_s, {}, u"Active"_s}, {{}, u"Berlin"_s}});
        row("calamine/merged_range.xlsx", 0,
            {{u"A1"_s, u"B1"_s, u"C1"_s, {}, u"E1"_s, u"F1"_s, u"G1"_s, u"H1"_s},
             {u"A3"_s, u"B3"_s, u"C3"_s, {}, u"E3"_s, u"F3"_s, u"G3"_s, u"H3"_s},
             {u"A4"_s, u"B4"_s, u"C4"_s, {}, u"E4"_s, u"F4"_s, u"G4"_s, u"H4"_s}});
        row("poi/InlineString.xlsx", 0, {{QString::fromUtf8("\xF0\x9F\x98\x9Cmore text")}});
        row("poi/noSharedStringTable.xlsx", 0, {{u"2006-04-12"_s, u"123"_s}});
        row("poi/SampleSS.strict.xlsx", 0,
            {{u"Test spreadsheet"_s}, {u"2nd row"_s, u"2nd row 2nd column"_s}, {u"This one is red"_s}});
        row("sheetjs/sushi.xlsx", 0, {{QString::fromUtf8("\xF0\x9F\x8D\xA3")}});
    }
    void reads() {
        QFETCH(QString, file);
        QFETCH(int, sheet);
        QFETCH(QList<QStringList>, expected);
        const auto rows = rowsOf(sheetPath(file, sheet));
        QVERIFY2(rows, rows ? "" : qPrintable(errorText(rows.error())));
        QCOMPARE(*rows, expected);
    }

    void agreesWithExcel_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("sheet");
        for (const auto& csv : QDir(data + u"sheetjs/2016"_s).entryList({u"*.csv"_s}))
            QTest::newRow(qPrintable(csv)) << u"sheetjs/"_s + csv.section(u'.', 0, 1) << csv.section(u'.', 2, 2).toInt();
    }
    void agreesWithExcel() {
        QFETCH(QString, file);
        QFETCH(int, sheet);
        const auto ours = rowsOf(sheetPath(file, sheet));
        QVERIFY2(ours, ours ? "" : qPrintable(errorText(ours.error())));
        const auto excel = rowsOf(data + u"sheetjs/2016/%1.%2.csv"_s.arg(file.section(u'/', 1)).arg(sheet));
        QVERIFY(excel);
        QCOMPARE(ours->size(), excel->size());
        int compared = 0;
        for (qsizetype row = 0; row < excel->size(); ++row)
            for (qsizetype column = 0; column < excel->at(row).size(); ++column) {
                const QString shown = excel->at(row).at(column).trimmed();
                if (shown.isEmpty() || !comparable(shown)) continue;
                QCOMPARE(ours->at(row).value(column).trimmed(), shown);
                ++compared;
            }
        // Of these two hardly a cell is ASCII.
        QVERIFY(compared > 0 || file.contains(u"sushi") || file.contains(u"number_format"));
    }

    /// Its third column is a formula that writes the second one's date as text.
    void bothDateSystems_data() {
        QTest::addColumn<QString>("file");
        QTest::newRow("1900") << u"sheetjs/1904/1900.xlsx"_s;
        QTest::newRow("1904") << u"sheetjs/1904/1904.xlsx"_s;
    }
    void bothDateSystems() {
        QFETCH(QString, file);
        const auto rows = rowsOf(sheetPath(file, 0));
        QVERIFY(rows);
        QCOMPARE(rows->size(), 5);
        for (const QStringList& row : *rows) QCOMPARE(row.value(1), row.value(2));
    }

    void numbersByTheirFormat() {
        const auto rows = rowsOf(sheetPath(u"sheetjs/xlsx-stream-d-date-cell.xlsx"_s, 0));
        QVERIFY(rows);
        QHash<QString, QString> second;
        for (const QStringList& row : *rows) second.insert(row.value(0), row.value(1));
        QCOMPARE(second.value(u"Date"_s), u"2014-02-14 08:27:48.765Z"_s);
        QCOMPARE(second.value(u"2 Decimals Built-in format #2"_s), u"1.5"_s);
        // Excel shows the time only, but there is a day in the cell.
        QCOMPARE(second.value(u"Time Built-in format #18"_s), u"1900-01-01 12:00:00"_s);
        QCOMPARE(second.value(u"Percentage Built-in format #9"_s), u"50%"_s);
        QCOMPARE(second.value(u"Percentage Custom format"_s), u"50%"_s);
        QCOMPARE(second.value(u"Duration 36 hours format #46"_s), u"36:00:00"_s);
    }

    void refuses_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("entity bomb") << u"poi/poc-xmlbomb.xlsx"_s << ErrorCode::UnsafeContent;
        QTest::newRow("corrupted") << u"poi/xlsx-corrupted.xlsx"_s << ErrorCode::DamagedFile;
    }
    void refuses() {
        QFETCH(QString, file);
        QFETCH(ErrorCode, code);
        const auto reader = CsvReader::open(data + file);
        QVERIFY(!reader);
        QCOMPARE(reader.error().code, code);
        QVERIFY(errorText(reader.error()).contains(file.section(u'/', -1)));
    }
};

QTEST_GUILESS_MAIN(XlsxFilesTest)
#include "XlsxFilesTest.moc"
