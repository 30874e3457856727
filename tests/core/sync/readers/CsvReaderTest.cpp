#include "core/sync/readers/CsvReader.h"
#include "core/sync/readers/Preview.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace channelbook;
using namespace channelbook::sync;

namespace {

QString text(std::string_view bytes) { return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())); }

struct Outcome {
    QStringList rows; // cells joined by |, with the line in front: "2:a|b"
    QString problems;
    QStringList footer;
    QStringList titles;
    QStringList header;
    qint64 blank = 0;
    std::optional<Error> error;
};

} // namespace

/// What the reader makes of files as they should not be, and how it behaves at the seams of its chunks.
class CsvReaderTest : public QObject {
    Q_OBJECT

    QTemporaryDir dir_;

    QString write(const QByteArray& bytes, const QString& name = QStringLiteral("t.csv")) {
        QFile file(dir_.filePath(name));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)) qFatal("cannot write");
        file.write(bytes);
        return file.fileName();
    }

    static Outcome read(const QString& path, std::optional<CsvDialect> dialect = {}, std::size_t chunk = 1 << 20) {
        Outcome outcome;
        auto reader = CsvReader::open(path, std::move(dialect), {chunk});
        if (!reader) {
            outcome.error = reader.error();
            return outcome;
        }
        outcome.header = reader->header();
        RowBatch batch;
        for (;;) {
            const auto more = reader->next(batch);
            if (!more) outcome.error = more.error();
            if (!more || !*more) break;
            for (std::size_t i = 0; i < batch.rowCount(); ++i) {
                QStringList cells;
                for (const auto cell : batch.row(i)) cells << text(cell);
                outcome.rows << QStringLiteral("%1:%2").arg(batch.line(i)).arg(cells.join(u'|'));
            }
        }
        QStringList problems;
        for (const auto& p : reader->problems())
            problems << QStringLiteral("%1:%2:%3").arg(p.line).arg(p.column).arg(rowReasonCode(p.reason));
        outcome.problems = problems.join(u' ');
        for (const LeftOutRow& row : reader->leftOut()) (row.kind == LeftOutRow::Kind::Title ? outcome.titles : outcome.footer) << row.text;
        outcome.blank = reader->blankRows();
        return outcome;
    }

private Q_SLOTS:
    void shapes_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("rows"); // lines joined by ~
        QTest::addColumn<QString>("problems");
        QTest::addColumn<QString>("left"); // blank / titles / footer
        const auto row = [](const char* name, const QByteArray& bytes, const char* rows, const char* problems = "", const char* left = "0//") {
            QTest::newRow(name) << bytes << QString::fromUtf8(rows) << QString::fromLatin1(problems) << QString::fromUtf8(left);
        };
        row("mixed line ends", "a,b\r\n1,2\r3,4\n5,6", "2:1|2~3:3|4~4:5|6");
        row("no last line end", "a,b\n1,2", "2:1|2");
        row("semicolon", "a;b\n1,5;2\n2,5;3\n", "2:1,5|2~3:2,5|3");
        row("tab", "a\tb\n1\t2\n", "2:1|2");
        row("pipe", "a|b\n1|\n", "2:1|");
        row("sep line", "sep=;\na;b\n1;2\n", "3:1|2", "", "0/sep=;/");
        row("bom", "\xEF\xBB\xBF" "a,b\n\xC3\xA9,2\n", "2:é|2");
        row("newlines in cells count", "a,b\n\"x\n\r\ny\",2\n3,4\n", "2:x\n\r\ny|2~5:3|4");
        row("short and long", "a,b,c\n1,2\n1,2,3,4\n1,2,3,,\n", "2:1|2|~3:1|2|3|4~4:1|2|3", "2:3:short_row 3:4:long_row");
        row("text after quote", "a,b\n\"x\" y,2\n\"x\"  ,3\n", "2:x y|2~3:x|3", "2:1:text_after_quote");
        row("quote within text", "a,b\n5\" pipe,2\n", "2:5\" pipe|2");
        row("blank before quote", "a,b\n1, \"x, y\"\n", "2:1|x, y");
        row("blank rows", "a,b\n\n,\n1,2\n\"\",\"\"\n   \n3,4\n", "4:1|2~7:3|4", "", "4//");
        row("a quote is no blank", "a,b\n\"\"\"\",\n1,2\n", "2:\"|~3:1|2");
        row("titles", "Report of July\n\nBy Jo,,\nName,Stage,Amount\nx,y,1\nz,y,2\n", "5:x|y|1~6:z|y|2", "", "0/Report of July~By Jo,,/");
        row("salesforce footer", "\"Name\",\"Stage\",\"Amount\"\n\"x\",\"y\",\"1\"\n\n\"Deals\"\n\"Copyright (c) 2000-2026\"\n\"Confidential\"\n",
            "2:x|y|1", "", "1//\"Deals\"~\"Copyright (c) 2000-2026\"~\"Confidential\"");
        row("footer with commas and sums", "a,b,c\nx,y,1\nGrand Total,,1\n,,\nConfidential,,\n", "2:x|y|1", "", "1//Grand Total,,1~Confidential,,");
        row("no footer: rows go on", "a,b,c\nx,y,1\n\nonly\nx,y,2\n", "2:x|y|1~4:only||~5:x|y|2", "4:2:short_row", "1//");
        row("two columns keep half-filled rows", "a,b\nx,1\n,\ny,\n", "2:x|1~4:y|", "", "1//");
        row("nul", QByteArray("a,b\nx\0y,2\n", 10), "2:xy|2", "2:1:nul_byte");
        row("damaged utf-8", "a,b\n\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9,2\nx\xFFy,3\n",
            "2:éééééééééééééééééééé|2~3:x\uFFFDy|3", "3:1:invalid_text");
        // However the file is cut into pieces: what decoding lost and what had been lost before are told alike.
        row("lost before decoding", QByteArray("\xFF\xFE" "a\0,\0b\0\n\0x\0\xFD\xFF,\0" "2\0\n\0y\0,\0" "3\0\n\0" "4", 29), "2:x\uFFFD|2~3:y|3~4:\uFFFD|", "2:1:invalid_text 4:1:invalid_text 4:2:short_row");
        row("no header", "1,2026-01-01,x\n2,2026-01-02,y\n3,2026-01-03,z\n", "1:1|2026-01-01|x~2:2|2026-01-02|y~3:3|2026-01-03|z");
        row("header only", "a,b\n", "");
        row("single quotes", "a,b\n'x, y','1'\n'it''s','2'\n", "2:x, y|1~3:it's|2");
        row("inches", "a\tb\n\"5\" pipe\tx\n3\"\ty\n\"7\" pipe\tz\n9\tq\n", "2:\"5\" pipe|x~3:3\"|y~4:\"7\" pipe|z~5:9|q");
        row("apostrophe stays", "a,b\n'+49 89,1\n'=x,2\n", "2:'+49 89|1~3:'=x|2");
    }
    void shapes() {
        QFETCH(QByteArray, bytes);
        const QString path = write(bytes);
        for (const std::size_t chunk : {std::size_t{1} << 20, std::size_t{1}, std::size_t{2}, std::size_t{3}, std::size_t{7}, std::size_t{64}}) {
            const Outcome outcome = read(path, {}, chunk);
            QVERIFY(!outcome.error);
            QTEST(outcome.rows.join(u'~'), "rows");
            QTEST(outcome.problems, "problems");
            QTEST(QStringLiteral("%1/%2/%3").arg(outcome.blank).arg(outcome.titles.join(u'~'), outcome.footer.join(u'~')), "left");
        }
    }

    void headers() {
        QCOMPARE(read(write("Name,,Name, Id ,Name (2)\nx,y,z,u,v\n")).header,
                 (QStringList{QStringLiteral("Name"), QStringLiteral("Column 2"), QStringLiteral("Name (3)"), QStringLiteral("Id"), QStringLiteral("Name (2)")}));
        QCOMPARE(read(write("a,b,\n1,2\n3,4\n5,6\n7,8\n9,10\n")).header, (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
        QCOMPARE(read(write("a,b\n1,2,3\n3,4,5\n5,6,7\n7,8,8\n9,10,1\n")).header, (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("Column 3")}));
    }

    void refusals_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("args"); // after the path
        const auto row = [](const char* name, const QByteArray& bytes, ErrorCode code, const char* args = "") {
            QTest::newRow(name) << bytes << static_cast<int>(code) << QString::fromLatin1(args);
        };
        row("empty", "", ErrorCode::EmptyFile);
        row("only a mark", "\xEF\xBB\xBF", ErrorCode::EmptyFile);
        row("only blanks", "\n\n ,\n", ErrorCode::EmptyFile);
        row("zip, cut off", QByteArray("PK\x03\x04zzz"), ErrorCode::DamagedFile, "it ends too early");
        row("html in an xls dress", "<html><table></table></html>", ErrorCode::UnsupportedFormat, "HTML");
        row("json", "[ {\"a\": 1} ]", ErrorCode::UnsupportedFormat, "JSON");
        row("binary", QByteArray("a\0\1\2\3\0\0\0b\0\0\5\6", 13), ErrorCode::BinaryFile, "1");
        row("unclosed quote", "a,b\n1,2\n3,\"x\ny,4\n5,6\n", ErrorCode::UnclosedQuote, "3");
        row("large cell", "a,b\n1,2\n3," + QByteArray(17 << 20, 'x') + "\n", ErrorCode::CellTooLarge, "3 2 16");
        row("large quoted cell", "a,b\n1,2\n3,\"" + QByteArray(17 << 20, 'x') + "\"\n", ErrorCode::CellTooLarge, "3 2 16");
        row("large cell and no end", "a,b\n1,2\n3,\"" + QByteArray(40 << 20, 'x'), ErrorCode::UnclosedQuote, "3");
        row("large row", "a,b\n" + (QByteArray(10 << 20, 'x') + ',').repeated(4) + "\n", ErrorCode::CellTooLarge, "2 4 32");
        row("many columns", "a,b\n1,2\n" + QByteArray(1'000'000, ',') + "\n", ErrorCode::TooManyColumns);
        row("many columns at once", QByteArray("c,").repeated(20'000) + "\n", ErrorCode::TooManyColumns);
        row("binary later", "a,b\n" + QByteArray("1,2\n").repeated(1 << 19) + QByteArray(1 << 20, '\0'), ErrorCode::BinaryFile);
    }
    void refusals() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, args);
        const QString path = write(bytes);
        const Outcome outcome = read(path);
        QVERIFY(outcome.error);
        QTEST(static_cast<int>(outcome.error->code), "code");
        QCOMPARE(outcome.error->args.value(0), path);
        if (!args.isEmpty()) QCOMPARE(outcome.error->args.mid(1).join(u' '), args);
        if (bytes.size() < (1 << 20)) {
            const Outcome slow = read(path, {}, 3);
            QVERIFY(slow.error);
            QCOMPARE(static_cast<int>(slow.error->code), static_cast<int>(outcome.error->code));
        }
    }
    void rowsBeforeTheDamageAreDelivered() {
        const Outcome outcome = read(write("a,b\n1,2\n3,\"x\ny,4\n"));
        QCOMPARE(outcome.rows, QStringList{QStringLiteral("2:1|2")});
    }
    void missing() {
        QCOMPARE(read(dir_.filePath(QStringLiteral("none.csv"))).error->code, ErrorCode::FileNotFound);
        QVERIFY(read(dir_.path()).error);
    }

    void changesWhileRead_data() {
        QTest::addColumn<QString>("how");
        for (const char* how : {"shrinks", "grows", "vanishes"}) QTest::newRow(how) << QString::fromLatin1(how);
    }
    void changesWhileRead() {
        QFETCH(QString, how);
        const QString path = write("a,b\n" + QByteArray("1,2\n").repeated(1 << 20), QStringLiteral("moving.csv"));
        auto reader = CsvReader::open(path, {}, {64 << 10});
        QVERIFY(reader);
        RowBatch batch;
        QVERIFY(reader->next(batch));
        QFile file(path);
        if (how == QLatin1String("shrinks")) QVERIFY(file.resize(200'000));
        if (how == QLatin1String("grows")) {
            QVERIFY(file.open(QIODevice::Append));
            file.write("3,4\n");
            file.close();
        }
        if (how == QLatin1String("vanishes")) QVERIFY(file.remove());
        Expected<bool> more = true;
        while (more && *more) more = reader->next(batch);
        QVERIFY(!more);
        QCOMPARE(more.error().code, ErrorCode::FileChanged);
        QVERIFY(!reader->next(batch));
    }

    void rawRows() {
        QByteArray bytes = "Id,Name,Note\n";
        for (int i = 0; i < 5000; ++i)
            bytes += "\"0\"\"" + QByteArray::number(i) + "\",\"N, " + QByteArray::number(i) + "\",\"two\nlines\"\"\"\n" + (i % 100 == 0 ? "short," + QByteArray::number(i) + "\n" : "");
        const QString path = write(bytes);
        for (const std::size_t chunk : {std::size_t{1} << 20, std::size_t{1000}, std::size_t{61}}) {
            auto full = CsvReader::open(path, {}, {chunk});
            auto quick = CsvReader::open(path, {}, {1 << 18});
            QVERIFY(full && quick);
            RowBatch a;
            RowBatch b;
            RowCells cells;
            std::size_t j = 0;
            qint64 count = 0;
            qint64 odd = 0;
            while (*full->next(a))
                for (std::size_t i = 0; i < a.rowCount(); ++i, ++j, ++count) {
                    if (j == b.rowCount()) {
                        QVERIFY(*quick->nextRaw(b, 1));
                        j = 0;
                    }
                    QCOMPARE(b.raw(j), a.raw(i));
                    QCOMPARE(b.line(j), a.line(i));
                    QCOMPARE(b.key(j), a.row(i)[1]);
                    b.split(j, cells);
                    odd += static_cast<qint64>(cells.problems.size());
                    QVERIFY(std::equal(cells.cells.begin(), cells.cells.end(), a.row(i).begin(), a.row(i).end()));
                }
            QCOMPARE(count, 5050);
            QCOMPARE(odd, full->problemCount());
            QCOMPARE(j, b.rowCount());
            QVERIFY(!*quick->nextRaw(b, 1));
        }
    }

    void problemsAreBoundedButCounted() {
        const QString path = write("a,b,c\n" + QByteArray("1,2\n").repeated(5000));
        CsvDialect dialect;
        auto reader = CsvReader::open(path, dialect);
        RowBatch batch;
        while (*reader->next(batch)) {}
        QCOMPARE(reader->problemCount(), 5000);
        QCOMPARE(reader->problems().size(), CsvReader::maxProblems);
        QCOMPARE(reader->bytesRead(), reader->size());
    }

    void wideHeaderWithNarrowRows() {
        const Outcome outcome = read(write(QByteArray("c,").repeated(9'999) + "c\n" + QByteArray("1,2\n").repeated(300)), CsvDialect{});
        QVERIFY(!outcome.error);
        QCOMPARE(outcome.rows.size(), 300);
        QCOMPARE(outcome.header.size(), 10'000);
    }

    void previews() {
        const QString path = write("Name;Amount;Close;When\nx;1.234,50 €;25.12.2026;2026-01-01 10:00\ny;5,00 €;01.02.2026;\nz;n/a;03.04.2026\n");
        const auto preview = previewCsv(path, 2);
        QVERIFY(preview);
        QCOMPARE(preview->rows.size(), 2);
        QCOMPARE(preview->rowCount, 3);
        const QJsonObject json = preview->toJson();
        QCOMPARE(json.value(QStringLiteral("delimiter")).toString(), QStringLiteral(";"));
        QCOMPARE(json.value(QStringLiteral("header_row")).toInt(), 0);
        QStringList types;
        for (const auto& column : preview->columns) types << columnTypeCode(column.format.type);
        QCOMPARE(types, (QStringList{QStringLiteral("text"), QStringLiteral("text"), QStringLiteral("date"), QStringLiteral("instant")}));
        QCOMPARE(preview->columns.at(2).format.dateOrder, std::optional(DateOrder::Dmy));
        QCOMPARE(preview->problems, (std::vector<RowProblem>{{4, 4, RowReason::ShortRow}}));
    }
};

QTEST_GUILESS_MAIN(CsvReaderTest)
#include "CsvReaderTest.moc"
