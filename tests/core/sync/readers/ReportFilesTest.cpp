#include "core/base/CsvText.h"
#include "core/sync/readers/CsvReader.h"
#include "tests/core/sync/readers/BookMaker.h"

#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace channelbook;
using namespace channelbook::sync;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

namespace {

QString text(std::string_view bytes) { return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())); }

struct Read {
    QStringList header;
    QList<QStringList> rows;
    QString notes;
    QList<qint64> lines;
    QStringList leftOut; ///< "12 sum: Total,,7"
};

Read readAll(const QString& path, std::size_t chunk = std::size_t{1} << 20) {
    auto reader = CsvReader::open(path, {}, {chunk});
    if (!reader) return {};
    Read read;
    read.header = reader->header();
    RowBatch batch;
    for (auto more = reader->next(batch); more && *more; more = reader->next(batch))
        for (std::size_t i = 0; i < batch.rowCount(); ++i) {
            QStringList row;
            for (const auto cell : batch.row(i)) row << text(cell);
            read.rows << row;
            read.lines << batch.line(i);
        }
    read.notes = reader->notes().join(u'\n');
    for (const LeftOutRow& row : reader->leftOut()) read.leftOut << u"%1 %2: %3"_s.arg(row.line).arg(leftOutCode(row.kind), row.text);
    return read;
}

} // namespace

/// Reports as people drop them: titles above, groups and sums between, totals and small print below.
class ReportFilesTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    QString write(const QByteArray& bytes) const {
        QFile file(m_dir.filePath(u"report.csv"_s));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)) qFatal("cannot write");
        file.write(bytes);
        return file.fileName();
    }

private Q_SLOTS:
    void sums_data() {
        QTest::addColumn<QStringList>("cells");
        QTest::addColumn<int>("columns");
        QTest::addColumn<int>("expected");
        const auto row = [](const char* cells, int columns, SumRow expected) {
            QTest::addRow("%s of %d", cells, columns) << QString::fromUtf8(cells).split(u'|') << columns << static_cast<int>(expected);
        };
        row("Subtotal|||1234.50|", 5, SumRow::Subtotal);
        row("||Subtotal|Sum|1,234.50", 5, SumRow::Subtotal);
        row("|Subtotal|Count|12", 4, SumRow::Subtotal);
        row("Zwischensumme||||1.234,50", 5, SumRow::Subtotal);
        row("Grand Total (12 records)||||", 5, SumRow::Subtotal);
        row("Grand Total|10|20|30|40", 5, SumRow::Subtotal);
        row("Total g\xC3\xA9n\xC3\xA9ral||||12", 5, SumRow::Subtotal);
        row("\xE5\xB0\x8F\xE8\xA8\x88|||12", 4, SumRow::Subtotal);
        row("Account Owner: Jane Doe (5 records)||||", 5, SumRow::Subtotal);
        row("Acme Total|||5000", 4, SumRow::Subtotal);
        row("Acme Ergebnis|||5000", 4, SumRow::Subtotal);
        row("Total|||5000", 4, SumRow::Total);
        row("Summe:|||5000", 4, SumRow::Total);
        row("Total|5000", 2, SumRow::Total);
        // Companies.
        row("Total|Paris|FR|5000", 4, SumRow::None);
        row("Total|||oil", 4, SumRow::None);
        row("Acme Total|Paris||5000", 4, SumRow::None);
        row("Acme Total|5000", 2, SumRow::None);
        row("Acme Total|||", 4, SumRow::None);
        row("Subtotal Software GmbH|||5000", 4, SumRow::None);
        row("Grandma's Kitchen|||5000", 4, SumRow::None);
        row("Acme (US)|||5000", 4, SumRow::None);
        row("Acme (5)|||5000", 4, SumRow::None);
        row("Acme|||5000", 4, SumRow::None);
        row("|||", 4, SumRow::None);
    }
    void sums() {
        QFETCH(QStringList, cells);
        QFETCH(int, columns);
        QList<QByteArray> bytes;
        for (const QString& cell : cells) bytes << cell.toUtf8();
        std::vector<std::string_view> views;
        for (const QByteArray& cell : bytes) views.emplace_back(cell.constData(), static_cast<std::size_t>(cell.size()));
        const SumRow sum = sumRowOf(views, static_cast<std::size_t>(columns)).kind;
        QTEST(static_cast<int>(sum), "expected");
        // The quick look never misses one.
        if (sum != SumRow::None) QVERIFY(mayBeSumRow(bytes.join(',').toStdString(), ','));
        if (sum != SumRow::None) QVERIFY(mayBeSumRow(('"' + bytes.join("\",\"") + '"').toStdString(), ','));
    }

    void csv_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QStringList>("leftOut");
        const auto row = [](const char* name, const QByteArray& rows, const QStringList& names, const QStringList& leftOut) { QTest::newRow(name) << "Name,Stage,Region,Amount\n" + rows << names << leftOut; };
        row("subtotals", "A,x,N,1\nB,x,N,2\nSubtotal,,,3\nC,x,S,4\nSubtotal,,,4\nGrand Total,,,7\n", {u"A"_s, u"B"_s, u"C"_s}, {u"4 sum: Subtotal,,,3"_s, u"6 sum: Subtotal,,,4"_s, u"7 sum: Grand Total,,,7"_s});
        row("sums of sums", "A,x,N,1\nSubtotal,,,1\nB,x,N,2\nSubtotal,,,2\nN Total,,,3\nC,x,S,4\nSubtotal,,,4\nS Total,,,4\nGrand Total,,,7\n", {u"A"_s, u"B"_s, u"C"_s},
            {u"3 sum: Subtotal,,,1"_s, u"5 sum: Subtotal,,,2"_s, u"6 sum: N Total,,,3"_s, u"8 sum: Subtotal,,,4"_s, u"9 sum: S Total,,,4"_s, u"10 sum: Grand Total,,,7"_s});
        row("written in words", "A,x,N,\"1,500.50\"\nB,x,N,$2\nSubtotal,,,\"USD 1,502.50\"\n", {u"A"_s, u"B"_s}, {u"4 sum: Subtotal,,,\"USD 1,502.50\""_s});
        row("decimal commas", "A,x,N,\"1.500,50\"\nB,x,N,\"2,00\"\nSumme,,,\"1.502,50\"\n", {u"A"_s, u"B"_s}, {u"4 sum: Summe,,,\"1.502,50\""_s});
        row("a count", "A,x,N,\nB,x,N,\nSubtotal,Count,,2\n", {u"A"_s, u"B"_s}, {u"4 sum: Subtotal,Count,,2"_s});
        row("counts in words", "A,x,N,\nB,x,N,\nGrand Total (2 records),,,\n", {u"A"_s, u"B"_s}, {u"4 sum: Grand Total (2 records),,,"_s});
        row("total and small print", "A,x,N,1\nTotal,,,1\n\nDeals by stage\n\"Confidential Information - Do Not Distribute\"\nCopyright (c) 2000-2026\n", {u"A"_s},
            {u"3 sum: Total,,,1"_s, u"5 small_print: Deals by stage"_s, u"6 small_print: \"Confidential Information - Do Not Distribute\""_s, u"7 small_print: Copyright (c) 2000-2026"_s});
        row("small print after commas", "A,x,N,1\n,,,\n\"Generated By: Jane, Doe\",,,\nAs of 2026-07-01,,,\n", {u"A"_s}, {u"4 small_print: \"Generated By: Jane, Doe\",,,"_s, u"5 small_print: As of 2026-07-01,,,"_s});
        row("headings of groups", "Owner: Jane (2 records),,,\nA,x,N,1\nB,x,N,2\n\"Owner: Doe, Joe (1 record)\",,,\nC,x,S,4\n", {u"A"_s, u"B"_s, u"C"_s}, {u"2 heading: Owner: Jane (2 records),,,"_s, u"5 heading: \"Owner: Doe, Joe (1 record)\",,,"_s});
        row("headings in headings", "EMEA (3 records),,,\nJane (2 records),,,\nA,x,N,1\nB,x,N,2\nJoe (1 record),,,\nC,x,S,4\n", {u"A"_s, u"B"_s, u"C"_s},
            {u"2 heading: EMEA (3 records),,,"_s, u"3 heading: Jane (2 records),,,"_s, u"6 heading: Joe (1 record),,,"_s});
        // What only looks so.
        row("a company named Total", "A,x,N,1\nTotal,,,1\nB,x,N,2\n", {u"A"_s, u"Total"_s, u"B"_s}, {});
        row("a total that is none", "A,x,N,1\nTotal,,,5\n", {u"A"_s, u"Total"_s}, {});
        row("a subtotal that is none", "A,x,N,1\nSubtotal,,,5\nB,x,N,2\n", {u"A"_s, u"Subtotal"_s, u"B"_s}, {});
        row("a word and nothing else", "A,x,N,1\nSubtotal,,,\nGrand Total,,,\n", {u"A"_s, u"Subtotal"_s, u"Grand Total"_s}, {});
        row("a total of other rows", "A,x,N,1\nB,x,N,2\nTotal (5 records),,,3\n", {u"A"_s, u"B"_s, u"Total (5 records)"_s}, {});
        row("a heading of other rows", "Owner: Jane (3 records),,,\nA,x,N,1\nB,x,N,2\n", {u"Owner: Jane (3 records)"_s, u"A"_s, u"B"_s}, {});
        row("a sum of nothing", "A,x,N,\nTotal,,,0\n", {u"A"_s, u"Total"_s}, {});
        row("a lone text at the end", "A,x,N,1\nConfidential\n", {u"A"_s, u"Confidential"_s}, {});
        row("a lone text below an empty line", "A,x,N,1\n\nMr. Footer\n", {u"A"_s, u"Mr. Footer"_s}, {});
        row("small print that is none", "A,x,N,1\n\nCopyright House\nB,x,N,2\n", {u"A"_s, u"Copyright House"_s, u"B"_s}, {});
    }
    void csv() {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, names);
        QFETCH(QStringList, leftOut);
        const QString path = write(bytes);
        for (const std::size_t chunk : {std::size_t{1}, std::size_t{7}, std::size_t{1} << 20}) {
            const Read read = readAll(path, chunk);
            QStringList first;
            for (const QStringList& row : read.rows) first << row.value(0);
            QCOMPARE(first, names);
            QCOMPARE(read.leftOut, leftOut);
            for (const QString& line : leftOut) QVERIFY2(read.notes.contains(line.section(u": "_s, 1)), qPrintable(read.notes));
        }
    }

    void titles() {
        const Read read = readAll(write("Pipeline by region\nAs of 2026-07-01\n\nName,Stage,Region,Amount\nA,x,N,1\nB,y,S,2\n"));
        QCOMPARE(read.rows.size(), 2);
        QCOMPARE(read.leftOut, (QStringList{u"1 title: Pipeline by region"_s, u"2 title: As of 2026-07-01"_s}));
    }

    /// Tables of any texts, the words of sums, counts and small print among them: every row comes back, unless it truly is
    /// the sum or the count of rows above it, or announces as many rows as follow; and then it is told of.
    void everyRowComesBack() {
        const QStringList words{u"Total"_s, u"Grand Total"_s, u"Subtotal"_s, u"Summe"_s, u"Acme Total"_s, u"Total (2 records)"_s, u"Owner: Jane (2 records)"_s, u"Jane (1 record)"_s, u"Count"_s, u"Sum"_s,
                                u"Copyright (c) 2000-2026"_s, u"Confidential Information - Do Not Distribute"_s, u"Generated By: Jane"_s, u"As of 2026-07-01"_s, u"Acme"_s, u"a, b"_s, u"a\nb"_s, u"\"x\""_s, u"小計"_s};
        const QStringList numbers{u"0"_s, u"1"_s, u"2"_s, u"3"_s, u"1,5"_s, u"1.50"_s, u"12"_s};
        const quint32 seed = 20261125;
        QRandomGenerator random(seed);
        const int cases = qEnvironmentVariableIntValue("CHANNELBOOK_CASES") > 0 ? qEnvironmentVariableIntValue("CHANNELBOOK_CASES") : 400;
        qint64 sums = 0;
        for (int round = 0; round < cases; ++round) {
            const auto columns = static_cast<int>(random.bounded(2, 6));
            QList<QStringList> rows;
            QStringList header;
            for (int i = 0; i < columns; ++i) header << QString(QChar(u'a' + i)) + u" name"_s;
            QByteArray bytes = csvRow(header);
            for (int count = random.bounded(1, maxRows + 1); count > 0; --count) {
                QStringList row;
                for (int i = 0; i < columns; ++i) {
                    const int kind = random.bounded(i == 0 ? 5 : 8);
                    row << (kind < 3 && i == 0 ? words[random.bounded(words.size())] : kind < 2 ? words[random.bounded(words.size())] : kind < 5 ? numbers[random.bounded(numbers.size())] : QString());
                }
                if (row.join(QString()).isEmpty()) continue;
                rows << row;
                bytes += csvRow(row);
            }
            CsvDialect dialect;
            auto reader = CsvReader::open(write(bytes), dialect, {random.bounded(1U, 40U)});
            QVERIFY(reader);
            QList<QStringList> read;
            RowBatch batch;
            for (auto more = reader->next(batch); more && *more; more = reader->next(batch))
                for (std::size_t i = 0; i < batch.rowCount(); ++i) {
                    QStringList row;
                    for (const auto cell : batch.row(i)) row << text(cell);
                    read << row;
                }
            const auto leftOut = reader->leftOut();
            const auto told = [&] { return u"seed %1, case %2:\n%3"_s.arg(seed).arg(round).arg(QString::fromUtf8(bytes)); };
            QVERIFY2(read.size() + static_cast<qsizetype>(leftOut.size()) == rows.size(), qPrintable(told()));
            qsizetype next = 0;
            for (qsizetype i = 0; i < rows.size(); ++i) {
                if (next < read.size() && read[next] == rows[i]) {
                    ++next;
                    continue;
                }
                ++sums;
                QVERIFY2(isProved(read.first(next), rows[i]), qPrintable(told() + u"\nrow %1 was lost"_s.arg(i + 1)));
            }
        }
        QVERIFY(sums > 0); // there were some
    }

private:
    /// Whether some number of the row is the sum of numbers right above it in its column, or a number in it counts rows.
    static bool isProved(const QList<QStringList>& above, const QStringList& row) {
        static const QRegularExpression counted(u"\\((\\d+) records?\\)"_s);
        if (const auto match = counted.match(row[0]); match.hasMatch()) return match.captured(1).toInt() <= maxRows;
        for (qsizetype column = 1; column < row.size(); ++column) {
            for (const QChar mark : {u'.', u','}) {
                const auto number = [&](const QString& cell, bool& is) { return QString(cell).replace(u',', mark == u',' ? u"."_s : QString()).toDouble(&is); };
                bool is = false;
                const double value = number(row[column], is);
                if (!is) continue;
                double sum = 0;
                for (qsizetype i = above.size(); i-- > 0;) {
                    bool adds = false;
                    const double other = number(above[i][column], adds);
                    if (adds) sum += other;
                    if (adds && std::abs(sum - value) < 1e-9) return true;
                }
                if (row.contains(u"Count"_s) && value <= static_cast<double>(above.size())) return true;
            }
        }
        return false;
    }
    static constexpr int maxRows = 8;

private Q_SLOTS:
    /// As Salesforce writes a "formatted" report.
    void groupedWorkbook() {
        const QByteArray rows = "<row r=\"2\"><c r=\"B2\" t=\"str\"><v>Deals by owner</v></c></row>"
                                "<row r=\"3\"><c r=\"B3\" t=\"str\"><v>As of 2026-07-01 \xC2\xB7 Generated by Jane</v></c></row>"
                                "<row r=\"5\"><c r=\"B5\" t=\"str\"><v>Account Owner  \xE2\x86\x91</v></c><c r=\"C5\" t=\"str\"><v>Opportunity Name</v></c><c r=\"D5\" t=\"str\"><v>Stage</v></c><c r=\"E5\" t=\"str\"><v>Amount</v></c></row>"
                                "<row r=\"6\"><c r=\"B6\" t=\"str\"><v>Jane</v></c><c r=\"C6\" t=\"str\"><v>Deal 1</v></c><c r=\"D6\" t=\"str\"><v>Won</v></c><c r=\"E6\"><v>10</v></c></row>"
                                "<row r=\"7\"><c r=\"C7\" t=\"str\"><v>Deal 2</v></c><c r=\"D7\" t=\"str\"><v>Open</v></c><c r=\"E7\"><v>20</v></c></row>"
                                "<row r=\"8\"><c r=\"B8\" t=\"str\"><v>Subtotal</v></c><c r=\"C8\" t=\"str\"><v>Sum</v></c><c r=\"E8\"><v>30</v></c></row>"
                                "<row r=\"9\"><c r=\"B9\" t=\"str\"><v>Joe, Jr.</v></c><c r=\"C9\" t=\"str\"><v>Deal 3</v></c><c r=\"D9\" t=\"str\"><v>Open</v></c><c r=\"E9\"><v>40</v></c></row>"
                                "<row r=\"10\"><c r=\"C10\" t=\"str\"><v>Deal 4</v></c><c r=\"D10\" t=\"str\"><v>Open</v></c><c r=\"E10\"><v>50</v></c></row>"
                                "<row r=\"11\"><c r=\"B11\" t=\"str\"><v>Total</v></c><c r=\"C11\" t=\"str\"><v>Sum</v></c><c r=\"E11\"><v>120</v></c></row>"
                                "<row r=\"13\"><c r=\"B13\" t=\"str\"><v>Confidential Information - Do Not Distribute</v></c></row>";
        const QString path = m_dir.filePath(u"grouped.xlsx"_s);
        Book{{{u"Report"_s, rows, {}}}, {}, {}, {}, {}}.write(path);
        const Read read = readAll(path);
        QCOMPARE(read.header.mid(1), (QStringList{u"Account Owner"_s, u"Opportunity Name"_s, u"Stage"_s, u"Amount"_s}));
        QList<QStringList> rowsRead;
        for (const QStringList& row : read.rows) rowsRead << row.mid(1);
        QCOMPARE(rowsRead, (QList<QStringList>{{u"Jane"_s, u"Deal 1"_s, u"Won"_s, u"10"_s}, {u"Jane"_s, u"Deal 2"_s, u"Open"_s, u"20"_s}, {u"Joe, Jr."_s, u"Deal 3"_s, u"Open"_s, u"40"_s}, {u"Joe, Jr."_s, u"Deal 4"_s, u"Open"_s, u"50"_s}}));
        QCOMPARE(read.lines, (QList<qint64>{6, 7, 9, 10}));
        for (const auto& note : {u"Deals by owner"_s, u"Subtotal"_s, u"Total"_s, u"Confidential"_s, u"groups' values"_s}) QVERIFY2(read.notes.contains(note), qPrintable(read.notes));
    }

    void twoHeaderRows_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("header");
        QTest::addColumn<int>("rows");
        QTest::newRow("groups above") << QByteArray("Bill to,,,Ship to,,\nName,City,Country,Name,City,Zip\nA,B,C,D,E,1\nF,G,H,I,J,2\n")
                                      << QStringList{u"Bill to Name"_s, u"Bill to City"_s, u"Country"_s, u"Ship to Name"_s, u"Ship to City"_s, u"Zip"_s} << 2;
        QTest::newRow("goes on below") << QByteArray("Id,Name,Address,,Amount\n,,Street,City,\n1,A,S 1,X,10\n2,B,S 2,Y,20\n") << QStringList{u"Id"_s, u"Name"_s, u"Street"_s, u"City"_s, u"Amount"_s} << 2;
        QTest::newRow("a title is no group") << QByteArray("Deals,2026,,,,\nName,City,Zip,Amount,Stage,Owner\nA,B,1,3,x,y\n") << QStringList{u"Name"_s, u"City"_s, u"Zip"_s, u"Amount"_s, u"Stage"_s, u"Owner"_s} << 1;
        QTest::newRow("a record with gaps") << QByteArray("Id,Name,City,Zip,Amount\n1,,X,,\n2,B,Y,7,9\n") << QStringList{u"Id"_s, u"Name"_s, u"City"_s, u"Zip"_s, u"Amount"_s} << 2;
    }
    void twoHeaderRows() {
        QFETCH(QByteArray, bytes);
        QFETCH(int, rows);
        const Read read = readAll(write(bytes), 5);
        QTEST(read.header, "header");
        QCOMPARE(read.rows.size(), rows);
    }
};

QTEST_GUILESS_MAIN(ReportFilesTest)
#include "ReportFilesTest.moc"
