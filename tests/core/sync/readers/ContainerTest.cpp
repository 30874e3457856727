#include "core/base/ErrorText.h"
#include "core/sync/readers/Container.h"
#include "core/sync/readers/CsvReader.h"
#include "core/sync/readers/Preview.h"
#include "core/sync/readers/SheetText.h"
#include "tests/core/sync/readers/BookMaker.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <zlib.h>

using namespace channelbook;
using namespace channelbook::sync;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray gzipped(const QByteArray& bytes) {
    z_stream stream{};
    deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray packed(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(bytes.size()))) + 64, Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.constData()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

QByteArray sharedStrings(const QStringList& texts) {
    QByteArray xml = "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";
    for (const QString& text : texts) xml += "<si><t>" + text.toHtmlEscaped().toUtf8() + "</t></si>";
    return xml + "</sst>";
}

QByteArray little(quint64 value, int bytes) {
    QByteArray out;
    for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
    return out;
}

/// The three records that end a ZIP64 archive; the old one says "see there".
QByteArray zip64End(quint64 members, quint64 directoryBytes, quint64 directoryAt) {
    const QByteArray wide = "PK\x06\x06" + little(44, 8) + little(45, 2) + little(45, 2) + little(0, 4) + little(0, 4) + little(members, 8) + little(members, 8) + little(directoryBytes, 8) + little(directoryAt, 8);
    const QByteArray locator = "PK\x06\x07" + little(0, 4) + little(directoryAt + directoryBytes, 8) + little(1, 4);
    return wide + locator + "PK\x05\x06" + little(0, 4) + little(0xFFFF, 2) + little(0xFFFF, 2) + little(0xFFFFFFFF, 4) + little(0xFFFFFFFF, 4) + little(0, 2);
}

/// An archive as packers write it that do not know beforehand how large things get: every size and place in 64 bits.
QByteArray zip64(const QList<std::pair<QByteArray, QByteArray>>& files) {
    QByteArray bytes;
    QByteArray directory;
    for (const auto& [name, content] : files) {
        const auto size = static_cast<quint64>(content.size());
        const QByteArray checksum = little(crc32(0, reinterpret_cast<const Bytef*>(content.constData()), static_cast<uInt>(content.size())), 4);
        const QByteArray common = little(45, 2) + little(0, 2) + little(0, 2) + little(0, 4) + checksum + little(0xFFFFFFFF, 4) + little(0xFFFFFFFF, 4) + little(static_cast<quint64>(name.size()), 2);
        directory += "PK\x01\x02" + little(45, 2) + common + little(28, 2) + little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4) + little(0xFFFFFFFF, 4) + name + little(1, 2) + little(24, 2) + little(size, 8) + little(size, 8) +
                     little(static_cast<quint64>(bytes.size()), 8);
        bytes += "PK\x03\x04" + common + little(20, 2) + name + little(1, 2) + little(16, 2) + little(size, 8) + little(size, 8) + content;
    }
    return bytes + directory + zip64End(static_cast<quint64>(files.size()), static_cast<quint64>(directory.size()), static_cast<quint64>(bytes.size()));
}

Error errorOf(const QString& path) {
    const auto preview = previewCsv(path, 1);
    return preview ? Error{ErrorCode::Cancelled, {}} : preview.error();
}

/// `old` as an older Excel wrote it and as an encrypted workbook is kept: a compound file.
QByteArray compoundFile(const char16_t* stream, int units) {
    QByteArray bytes = QByteArray::fromHex("D0CF11E0A1B11AE1") + QByteArray(1016, '\0');
    return bytes + QByteArray(reinterpret_cast<const char*>(stream), units * 2) + QByteArray(400, '\0');
}

} // namespace

/// Tables inside of other files: found, named, chosen, and refused where they are no honest ones.
class ContainerTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    QString path(const char* name) const { return m_dir.filePath(QString::fromLatin1(name)); }
    QString write(const char* name, const QByteArray& bytes) const {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)) qFatal("cannot write");
        file.write(bytes);
        return file.fileName();
    }
    QString book(const char* name, const Book& content) const {
        content.write(path(name));
        return path(name);
    }
    QString sheet(const char* name, const QByteArray& rows, const QByteArray& strings = {}, const QByteArray& unit = {}, qint64 times = 0) const {
        return book(name, {{{u"Deals"_s, rows, {}, {}, unit, times}}, strings, {}, {}, {}});
    }

private Q_SLOTS:
    void paths_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("stem");
        write("weekly.zip", "x");
        write("odd!name.csv", "x");
        write("deals.xlsx", "x");
        write("accounts.csv.gz", "x");
        const auto row = [this](const char* text, const char* file, const char* member, const char* table, const char* stem) {
            QTest::newRow(text) << path(text) << path(file) << QString::fromLatin1(member) << QString::fromLatin1(table) << QString::fromLatin1(stem);
        };
        row("weekly.zip", "weekly.zip", "", "weekly", "weekly");
        row("weekly.zip!out/Account.csv", "weekly.zip", "out/Account.csv", "Account", "weekly-out_Account");
        row("odd!name.csv", "odd!name.csv", "", "odd!name", "odd_name");
        row("deals.xlsx!Sheet1", "deals.xlsx", "Sheet1", "deals", "deals-Sheet1");
        row("deals.xlsx!Q1 won!", "deals.xlsx", "Q1 won!", "Q1 won!", "deals-Q1 won_");
        row("accounts.csv.gz", "accounts.csv.gz", "", "accounts", "accounts.csv");
        row("no such!file", "no such!file", "", "no such!file", "no such_file");
    }
    void paths() {
        QFETCH(QString, text);
        const TablePath parsed = TablePath::parse(text);
        QTEST(parsed.file, "file");
        QTEST(parsed.member, "member");
        QTEST(parsed.tableName(), "table");
        QTEST(parsed.stem(), "stem");
        QCOMPARE(parsed.text(), text);
    }

    void zipOfFiles() {
        const QString zip = path("export.zip");
        writeZip(zip, {{u"out/Account.csv"_s, "Id,Name\n1,A\n"}, {u"Contact.csv"_s, "Id,Name\n2,B\n"}, {u"logo.png"_s, "\x89PNG"}, {u"none.csv"_s, ""},
                       {u"../../up.csv"_s, "Id\n1\n"}, {u"/root.csv"_s, "Id\n1\n"}, {u"__MACOSX/._Contact.csv"_s, "junk"}, {u"out/"_s, ""}});
        const auto tables = tablesIn(zip);
        QVERIFY(tables);
        QCOMPARE(tables->paths, (QStringList{zip + u"!out/Account.csv"_s, zip + u"!Contact.csv"_s}));
        const QString notes = tables->notes.join(u'\n');
        for (const auto& name : {u"logo.png"_s, u"none.csv"_s, u"../../up.csv"_s, u"/root.csv"_s}) QVERIFY2(notes.contains(name), qPrintable(notes));
        QVERIFY(!notes.contains(u"MACOSX"));

        const auto chosen = previewCsv(zip, -1, {}, u"Contact.csv"_s);
        QVERIFY(chosen);
        QCOMPARE(chosen->rows, (QList<QStringList>{{u"2"_s, u"B"_s}}));
        QCOMPARE(chosen->sheet, u"Contact.csv"_s);
        const auto first = previewCsv(zip, -1);
        QVERIFY(first);
        QCOMPARE(first->sheets, (QStringList{u"out/Account.csv"_s, u"Contact.csv"_s}));
        const auto missing = tablesIn(zip, u"Lead.csv"_s);
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::SheetNotFound);
        QVERIFY(errorText(missing.error()).contains(u"Contact.csv"));
        // A name that climbs out is not read even when asked for.
        QCOMPARE(CsvReader::open(zip + u"!../../up.csv"_s).error().code, ErrorCode::SheetNotFound);
    }

    void zip64Records() {
        const QString zip = write("wide.zip", zip64({{"Account.csv", "Id,Name\n1,A\n"}, {"Contact.csv", "Id,Name\n2,B\n"}}));
        const auto tables = tablesIn(zip);
        QVERIFY2(tables, tables ? "" : qPrintable(errorText(tables.error())));
        QCOMPARE(tables->paths, (QStringList{zip + u"!Account.csv"_s, zip + u"!Contact.csv"_s}));
        const auto second = previewCsv(zip, -1, {}, u"Contact.csv"_s);
        QVERIFY(second);
        QCOMPARE(second->rows, (QList<QStringList>{{u"2"_s, u"B"_s}}));
    }

    /// More members than an ordinary archive can count.
    void manyMembers() {
        QList<std::pair<QByteArray, QByteArray>> files;
        for (int i = 0; i < 65'600; ++i) files.emplace_back("logs/" + QByteArray::number(i), QByteArray());
        files.emplace_back("Account.csv", "Id,Name\n1,A\n");
        const QString zip = write("many.zip", zip64(files));
        const auto last = previewCsv(zip, -1, {}, u"Account.csv"_s);
        QVERIFY2(last, last ? "" : qPrintable(errorText(last.error())));
        QCOMPARE(last->rows, (QList<QStringList>{{u"1"_s, u"A"_s}}));
        const auto tables = tablesIn(zip);
        QVERIFY(tables);
        QCOMPARE(tables->paths, QStringList{zip + u"!Account.csv"_s});
        // What was left out is told without telling it sixty thousand times.
        QVERIFY(tables->notes.size() < 100);
        QVERIFY2(tables->notes.last().contains(u"65550"), qPrintable(tables->notes.last()));
    }

    void gzip_data() {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray whole = "Id,Name\n1,A\n2,B\n";
        QTest::newRow("one member") << gzipped(whole);
        QTest::newRow("two members") << gzipped(whole.left(9)) + gzipped(whole.mid(9));
        QTest::newRow("padded") << gzipped(whole) + QByteArray(512, '\0');
    }
    void gzip() {
        QFETCH(QByteArray, bytes);
        const auto preview = previewCsv(write("a.csv.gz", bytes), -1);
        QVERIFY(preview);
        QCOMPARE(preview->rows, (QList<QStringList>{{u"1"_s, u"A"_s}, {u"2"_s, u"B"_s}}));
    }

    void sheets() {
        const QString file = book("sheets.xlsx", {{{u"Deals"_s, textRows({{u"Id"_s, u"Name"_s}, {u"1"_s, u"A"_s}}), {}},
                                                   {u"Empty"_s, "<row/><row><c r=\"A2\" s=\"1\"/></row>", {}},
                                                   {u"Kept"_s, textRows({{u"Id"_s, u"Name"_s}, {u"2"_s, u"B"_s}}), "hidden"},
                                                   {u"hiddenSheet"_s, textRows({{u"checksum"_s}}), "veryHidden"}}, {}, {}, {}, {}});
        const auto tables = tablesIn(file);
        QVERIFY(tables);
        QCOMPARE(tables->paths, (QStringList{file + u"!Deals"_s, file + u"!Kept"_s}));
        QVERIFY(tables->notes.join(u'\n').contains(u"Empty"));
        QVERIFY(tables->notes.join(u'\n').contains(u"hiddenSheet"));
        const auto kept = previewCsv(file, -1, {}, u"kept"_s);
        QVERIFY(kept);
        QCOMPARE(kept->sheet, u"Kept"_s);
        QCOMPARE(kept->rows, (QList<QStringList>{{u"2"_s, u"B"_s}}));
        QVERIFY(kept->notes.join(u'\n').contains(u"hidden"));
        QVERIFY(previewCsv(file, -1, {}, u"hiddenSheet"_s));
        const auto missing = previewCsv(file, -1, {}, u"Leads"_s);
        QVERIFY(!missing);
        QVERIFY(errorText(missing.error()).contains(u"Deals, Empty, Kept, hiddenSheet"));
        QCOMPARE(previewCsv(write("plain.csv", "a,b\n1,2\n"), 1, {}, u"Deals"_s).error().code, ErrorCode::SheetNotFound);
    }

    void cells() {
        const QByteArray styles = "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"dd/mm/yyyy\"/></numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs>"
                                  "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/><xf numFmtId=\"9\"/></cellXfs></styleSheet>";
        const QByteArray rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"s\"><v>3</v></c></row>"
                                "<row r=\"3\" hidden=\"1\"><c r=\"B3\" s=\"1\"><v>45292</v></c><c r=\"A3\"><f>1+1</f><v>2</v></c><c r=\"C3\" t=\"b\"><v>1</v></c><c r=\"D3\" s=\"2\"><v>0.5</v></c></row>"
                                "<row r=\"4\"><c t=\"str\"><f>\"x\"</f><v>say \"hi\", </v></c><c s=\"99\"><v>7</v></c><c t=\"e\"><v>#N/A</v></c>"
                                "<c t=\"inlineStr\"><is><r><t>ri</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">ch </t></r><rPh sb=\"0\" eb=\"1\"><t>aid</t></rPh></is></c></row>";
        Book content{{{u"Deals"_s, rows, {}, "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>"}}, sharedStrings({u"Id"_s, u"Close Date"_s, u"Won"_s, u"Prob"_s}), styles, {}, {}};
        const auto preview = previewCsv(book("cells.xlsx", content), -1);
        QVERIFY(preview);
        QStringList names;
        for (const auto& column : preview->columns) names << column.name;
        QCOMPARE(names, (QStringList{u"Id"_s, u"Close Date"_s, u"Won"_s, u"Prob"_s}));
        QCOMPARE(preview->rows, (QList<QStringList>{{u"2"_s, u"2024-01-01"_s, u"TRUE"_s, u"50%"_s}, {u"say \"hi\", "_s, u"7"_s, u"#N/A"_s, u"rich "_s}}));
        const QString notes = preview->notes.join(u'\n');
        QVERIFY(notes.contains(u"1 hidden row"));
        QVERIFY(notes.contains(u"2 hidden column"));
        QVERIFY(notes.contains(u"1 cell"));
    }

    /// What is said of a line is said of the sheet's row, whatever line breaks its cells hold and however many rows are empty.
    void linesAreRows() {
        QByteArray rows = textRows({{u"Id"_s, u"Note"_s}, {u"1"_s, u"two\nlines"_s}});
        rows += "<row r=\"10\"><c r=\"A10\"><v>3</v></c><c r=\"B10\"><v>4</v></c><c r=\"C10\"><v>5</v></c></row>";
        const QString file = sheet("rows.xlsx", rows);
        auto reader = CsvReader::open(file);
        QVERIFY(reader);
        RowBatch batch;
        QVERIFY(*reader->next(batch));
        QCOMPARE(batch.rowCount(), std::size_t{2});
        QCOMPARE(batch.line(0), 2);
        QCOMPARE(batch.line(1), 10);
        QCOMPARE(reader->problems().size(), std::size_t{1});
        QCOMPARE(reader->problems()[0].line, 10);
        QCOMPARE(reader->problems()[0].reason, RowReason::LongRow);
    }

    void numbersAreNotDoubtful() {
        const auto preview = previewCsv(sheet("numbers.xlsx", "<row><c t=\"str\"><v>Amount</v></c><c t=\"str\"><v>B</v></c></row><row><c><v>1.234</v></c><c><v>1</v></c></row>"), -1);
        QVERIFY(preview);
        QVERIFY(!preview->columns[0].format.ambiguousDecimals);
    }

    void escapes_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* text, const char* expected) { QTest::newRow(text) << QByteArray(text) << QByteArray(expected); };
        row("a_x000D_b", "a\rb");
        row("_x005F_x000D_", "_x000D_");
        row("_xD83C__xDF63_", "\xF0\x9F\x8D\xA3");
        row("_x000_", "_x000_");
        row("_xZZZZ_", "_xZZZZ_");
        row("_x0000_", "_x0000_");
        row("a_x00", "a_x00");
        row("_x00E9_", "\xC3\xA9");
    }
    void escapes() {
        QFETCH(QByteArray, text);
        std::string bytes = text.toStdString();
        unescapeCellText(bytes);
        QTEST(QByteArray::fromStdString(bytes), "expected");
    }

    void refusals_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const QString& file, ErrorCode code, const QString& says = {}) { QTest::newRow(name) << file << code << says; };
        const QByteArray table = textRows({{u"Id"_s, u"Name"_s}, {u"1"_s, u"A"_s}});
        const auto bytesOf = [](const QString& file) {
            QFile opened(file);
            return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
        };
        const QByteArray whole = bytesOf(sheet("whole.xlsx", table));
        row("workbook cut off", write("cut.xlsx", whole.left(whole.size() / 2)), ErrorCode::DamagedFile, u"cut.xlsx\" is damaged (it ends too early)"_s);
        QByteArray noise;
        for (int i = 0; i < 5000; ++i) noise += QByteArray::number(i * 7919LL % 10007) + ",x\n";
        row("gzip cut off", write("cut.csv.gz", gzipped(noise).left(900)), ErrorCode::DamagedFile, u"ends too early"_s);
        writeZip(path("flipped.zip"), {{u"a.csv"_s, "Id,Name\n" + noise}});
        QByteArray flipped = bytesOf(path("flipped.zip"));
        for (int i = 300; i < 340; ++i) flipped[i] = static_cast<char>(~flipped[i]);
        row("zip with flipped bits", write("flipped.zip", flipped), ErrorCode::DamagedFile, u"flipped.zip!a.csv"_s);
        writeZip(path("secret.zip"), {{u"a.csv"_s, "Id\n1\n"}}, "secret");
        row("zip that announces a million files", write("announced.zip", "PK\x03\x04" + QByteArray(26, '\0') + zip64End(1'000'000, 0, 30)), ErrorCode::DamagedFile, u"it announces 1000000 files inside"_s);
        row("zip64 cut off", write("wide-cut.zip", zip64({{"Account.csv", "Id,Name\n1,A\n"}}).chopped(30)), ErrorCode::DamagedFile, u"wide-cut.zip\" is damaged"_s);
        row("zip with a password", path("secret.zip"), ErrorCode::PasswordProtected, u"password protected"_s);
        row("workbook with a password", write("secret.xlsx", compoundFile(u"EncryptedPackage", 16)), ErrorCode::PasswordProtected, u"password protected"_s);
        row("old workbook", write("old.xls", compoundFile(u"Workbook", 8)), ErrorCode::UnsupportedFormat, u"cannot be read: its format is XLS. Save or export it as XLSX or CSV"_s);
        writeZip(path("text.ods"), {{u"content.xml"_s, "<a/>"}, {u"META-INF/manifest.xml"_s, "<a/>"}});
        row("another office", path("text.ods"), ErrorCode::UnsupportedFormat, u"OpenDocument"_s);
        writeZip(path("pictures.zip"), {{u"a.png"_s, "x"}});
        row("zip without a table", path("pictures.zip"), ErrorCode::NotATable, u"no CSV file in the archive"_s);
        row("workbook without anything", sheet("void.xlsx", "<row/>"), ErrorCode::NotATable, u"no sheet has anything in it"_s);

        const QByteArray doctype = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>";
        row("entities in the texts", sheet("entities.xlsx", "<row><c t=\"s\"><v>0</v></c></row>", doctype + sharedStrings({u"x"_s})), ErrorCode::UnsafeContent, u"entities.xlsx!xl/sharedStrings.xml"_s);
        row("deep nesting", sheet("deep.xlsx", QByteArray("<a>").repeated(100'000)), ErrorCode::UnsafeContent, u"deep.xlsx!Deals"_s);
        row("endless tag", sheet("tag.xlsx", "<row><c r=\"" + QByteArray(3 << 20, 'A') + "\"/></row>"), ErrorCode::UnsafeContent, u"tag.xlsx!Deals"_s);
        row("broken XML", sheet("broken.xlsx", "<row><c><v>1</c></row>"), ErrorCode::DamagedFile, u"broken.xlsx!Deals\" is damaged (XML, line 1: mismatched tag)"_s);
        row("no UTF-8", sheet("latin.xlsx", "<row><c t=\"str\"><v>\xE9</v></c></row>"), ErrorCode::DamagedFile, u"latin.xlsx!Deals"_s);
        row("text number missing", sheet("texts.xlsx", "<row><c t=\"s\"><v>7</v></c></row>", sharedStrings({u"x"_s})), ErrorCode::DamagedFile, u"row 1, column 1: there is no text number 7"_s);
        row("rows backwards", sheet("back.xlsx", "<row r=\"5\"><c><v>1</v></c></row><row r=\"4\"><c><v>1</v></c></row>"), ErrorCode::DamagedFile, u"row 4 follows row 5"_s);
        row("row far away", sheet("far.xlsx", "<row r=\"99999999999\"><c><v>1</v></c></row>"), ErrorCode::DamagedFile);
        row("a million columns", sheet("wide.xlsx", "<row>@</row>", {}, "<c><v>1</v></c>", 1'000'000), ErrorCode::TooManyColumns, u"wide.xlsx!Deals\" has 10001 columns"_s);
        row("column far away", sheet("column.xlsx", "<row><c r=\"ZZZZZ1\"><v>1</v></c></row>"), ErrorCode::TooManyColumns);
        row("a large cell", sheet("cell.xlsx", "<row><c t=\"str\"><v>a</v></c></row><row><c><v>1</v></c><c t=\"str\"><v>@</v></c></row>", {}, QByteArray(1 << 20, 'x'), 500), ErrorCode::CellTooLarge,
            u"cell.xlsx!Deals\", line 2, column 2: the cell is larger than 16 MiB"_s);
        row("a large shared text", sheet("text.xlsx", "<row><c t=\"s\"><v>0</v></c></row>", sharedStrings({QString(17 << 20, u'x')})), ErrorCode::CellTooLarge, u"text.xlsx!xl/sharedStrings.xml"_s);
        row("a text shared without end", sheet("share.xlsx", "<row><c t=\"str\"><v>a</v></c></row>" + QByteArray("<row><c t=\"s\"><v>0</v></c></row>").repeated(100'000), sharedStrings({QString(1 << 20, u'x')})),
            ErrorCode::ExpandsTooFar, u"share.xlsx!Deals"_s);
        writeZip(path("bomb.zip"), {{u"a.csv"_s, Content("Id,Name\n@", "1,x\n", 20'000'000)}});
        row("zip that expands a thousandfold", path("bomb.zip"), ErrorCode::ExpandsTooFar, u"bomb.zip!a.csv"_s);
        row("gzip that expands a thousandfold", write("bomb.csv.gz", gzipped("Id,Name\n" + QByteArray("1,x\n").repeated(20'000'000))), ErrorCode::ExpandsTooFar);
        writeZip(path("large.zip"), {{u"a.csv"_s, Content("Id,Name\n1,\"@\"\n", QByteArray(1 << 20, 'x'), 500)}});
        row("a large cell in a zip", path("large.zip"), ErrorCode::ExpandsTooFar, u"large.zip!a.csv"_s);
        row("workbook that expands a thousandfold", sheet("bomb.xlsx", "<row><c t=\"str\"><v>a</v></c></row>@", {}, "<row><c><v>1</v></c></row>", 4'000'000), ErrorCode::ExpandsTooFar);

        Book climbing{{{u"Deals"_s, table, {}}}, {}, {}, {}, {}};
        Members parts = climbing.members();
        for (auto& [name, bytes] : parts)
            if (name.endsWith(u"workbook.xml.rels")) bytes.before.replace("worksheets/sheet1.xml", "../../../../etc/passwd");
        writeZip(path("climbing.xlsx"), parts);
        row("part that climbs out", path("climbing.xlsx"), ErrorCode::NotATable);
    }
    void refusals() {
        QFETCH(QString, file);
        QFETCH(ErrorCode, code);
        QFETCH(QString, says);
        const Error error = errorOf(file);
        QVERIFY2(error.code == code, qPrintable(errorText(error)));
        QVERIFY2(errorText(error).contains(says), qPrintable(errorText(error)));
        QVERIFY(errorText(error).contains(file.section(u'/', -1)));
    }

    void tooMuchText() {
        QByteArray xml = "<sst>";
        for (qint64 i = 0; xml.size() < (110 << 20); ++i) xml += "<si><t>" + QByteArray::number(i * 2654435761LL) + QByteArray(900, 'x') + "</t></si>";
        const Error error = errorOf(sheet("much.xlsx", "<row><c t=\"s\"><v>0</v></c></row>", xml + "</sst>"));
        QVERIFY2(error.code == ErrorCode::TooMuchText, qPrintable(errorText(error)));
    }

    void changesMeanwhile_data() {
        QTest::addColumn<QString>("file");
        QByteArray rows = textRows({{u"Id"_s, u"Name"_s}});
        QByteArray csv = "Id,Name\n";
        for (int i = 0; i < 300'000; ++i) {
            rows += "<row><c><v>" + QByteArray::number(i) + "</v></c><c><v>" + QByteArray::number(i * 7919LL % 10007) + "</v></c></row>";
            csv += QByteArray::number(i) + ',' + QByteArray::number(i * 7919LL % 10007) + '\n';
        }
        QTest::newRow("workbook") << sheet("changes.xlsx", rows);
        writeZip(path("changes.zip"), {{u"a.csv"_s, csv}});
        QTest::newRow("zip") << path("changes.zip");
        QTest::newRow("gzip") << write("changes.csv.gz", gzipped(csv));
        QTest::newRow("text") << write("changes.csv", csv);
    }
    void changesMeanwhile() {
        QFETCH(QString, file);
        for (const bool vanishes : {false, true}) {
            auto reader = CsvReader::open(file, {}, {64 << 10});
            QVERIFY(reader);
            RowBatch batch;
            QVERIFY(*reader->next(batch));
            QFile changed(file);
            if (vanishes) {
                QVERIFY(changed.remove());
            } else {
                QVERIFY(changed.open(QIODevice::Append));
                changed.write("x");
                changed.close();
            }
            Expected<bool> more = true;
            while (more && *more) more = reader->next(batch);
            QVERIFY(!more);
            QCOMPARE(more.error().code, ErrorCode::FileChanged);
            if (!vanishes && file.endsWith(u".gz")) QVERIFY(changed.resize(changed.size() - 1));
        }
    }
};

QTEST_GUILESS_MAIN(ContainerTest)
#include "ContainerTest.moc"
