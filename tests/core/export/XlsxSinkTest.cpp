#include "core/export/RecordExport.h"
#include "core/sync/readers/CsvReader.h"
#include "core/sync/readers/ZipArchive.h"
#include "tests/core/TestProgram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QXmlStreamReader>

using namespace channelbook;
using namespace channelbook::exports;
using namespace channelbook::test;
using namespace Qt::StringLiterals;
using records::FieldType;

namespace {

QByteArray member(const QString& path, const QString& name) {
    const auto archive = sync::ZipArchive::open(path);
    if (!archive) qFatal("%s", qPrintable(outcome(archive)));
    const sync::ZipMember* found = (*archive)->find(name);
    if (found == nullptr) return {};
    const auto source = (*archive)->stream(*found);
    QByteArray all;
    std::vector<char> buffer(65536);
    while (const auto size = (*source)->read(buffer.data(), buffer.size()).value())
        all.append(buffer.data(), static_cast<qsizetype>(size));
    return all;
}

/// A cell as the sheet's XML has it: type, what is in it, and the code of its number format.
struct SheetCell {
    QString type;
    QString content;
    QString format;
};

class Sheet {
public:
    explicit Sheet(const QString& path, int number = 1) {
        const QStringList formats = formatCodes(path);
        QXmlStreamReader xml(member(path, u"xl/worksheets/sheet%1.xml"_s.arg(number)));
        QString place;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == u"c") {
                place = xml.attributes().value(u"r"_s).toString();
                const int style = xml.attributes().value(u"s"_s).toInt();
                cells[place] = {xml.attributes().value(u"t"_s).toString(), {}, formats.value(style)};
            } else if (xml.isStartElement() && (xml.name() == u"v" || xml.name() == u"t")) {
                cells[place].content = xml.readElementText();
            } else if (xml.isStartElement() && xml.name() == u"f") {
                formulas = true;
            } else if (xml.isStartElement() && xml.name() == u"pane") {
                pane = xml.attributes().value(u"topLeftCell"_s).toString() + u' ' +
                       xml.attributes().value(u"state"_s).toString();
            } else if (xml.isStartElement() && xml.name() == u"autoFilter") {
                filter = xml.attributes().value(u"ref"_s).toString();
            } else if (xml.isStartElement() && xml.name() == u"col") {
                widths << xml.attributes().value(u"width"_s).toDouble();
            }
        }
        wellFormed = !xml.hasError();
    }
    [[nodiscard]] QString at(const QString& place) const {
        const SheetCell cell = cells.value(place);
        return cell.type + u'|' + cell.content + u'|' + cell.format;
    }
    QHash<QString, SheetCell> cells;
    QString pane;
    QString filter;
    QList<double> widths;
    bool formulas = false;
    bool wellFormed = false;

private:
    static QStringList formatCodes(const QString& path) {
        QHash<QString, QString> codes;
        QStringList byStyle;
        bool inCells = false;
        QXmlStreamReader xml(member(path, u"xl/styles.xml"_s));
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.name() == u"cellXfs") inCells = xml.isStartElement();
            if (!xml.isStartElement()) continue;
            if (xml.name() == u"numFmt")
                codes[xml.attributes().value(u"numFmtId"_s).toString()] =
                    xml.attributes().value(u"formatCode"_s).toString();
            if (inCells && xml.name() == u"xf")
                byStyle << codes.value(xml.attributes().value(u"numFmtId"_s).toString(),
                                       xml.attributes().value(u"numFmtId"_s).toString());
        }
        return byStyle;
    }
};

records::FieldDef fieldOfType(FieldType type) {
    return records::field(type, "x", "X", u"t.x"_s);
}

} // namespace

class XlsxSinkTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    /// One column of one type, written; the sheet read back.
    Expected<XlsxNotes> write(const QString& path, FieldType type, const std::vector<std::pair<Value, QString>>& values,
                              qint64 sheetRows = xlsxSheetRows) {
        const records::FieldDef field = fieldOfType(type);
        XlsxNotes notes;
        XlsxOptions options;
        options.title = u"It's: a [list]/of 'deals' with a name far too long'"_s;
        options.created = QDateTime(QDate(2026, 7, 1), QTime(9, 0), Qt::UTC);
        options.sheetRows = sheetRows;
        options.notes = &notes;
        const auto sink = xlsxSink({{&field, u"Value"_s}}, path, options);
        std::vector<records::RecordRow> rows;
        for (const auto& [value, currency] : values) rows.push_back({RecordId(rows.size() + 1), currency, {value}});
        if (auto begun = sink->begin(); !begun) return tl::unexpected(begun.error());
        if (auto written = sink->rows(rows); !written) return tl::unexpected(written.error());
        if (auto ended = sink->end(); !ended) return tl::unexpected(ended.error());
        return notes;
    }

private Q_SLOTS:
    void cellsHaveTheirTypes_data() {
        QTest::addColumn<int>("type");
        QTest::addColumn<Value>("value");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("cell");
        const auto row = [](const char* name, FieldType type, const Value& value, const char* cell,
                            const char* currency = "USD") {
            QTest::newRow(name) << static_cast<int>(type) << value << QString::fromLatin1(currency)
                                << QString::fromUtf8(cell);
        };
        row("text", FieldType::Text, u"Acme"_s, "inlineStr|Acme|0");
        row("formula", FieldType::Text, u"=1+1"_s, "inlineStr|=1+1|0");
        row("markup", FieldType::Text, u"<a & \"b\">"_s, "inlineStr|<a & \"b\">|0");
        row("text of digits", FieldType::Text, u"007"_s, "inlineStr|007|0");
        row("control", FieldType::Text, u"a\x01z\rb"_s, "inlineStr|a_x0001_z_x000D_b|0");
        row("looks escaped", FieldType::Text, u"_x0041_"_s, "inlineStr|_x005F_x0041_|0");
        row("nothing", FieldType::Text, Value{}, "||");
        row("integer", FieldType::Integer, qint64(-12), "|-12|#,##0");
        row("long integer", FieldType::Integer, qint64(1234567890123456), "inlineStr|1234567890123456|0");
        row("decimal", FieldType::Decimal, 0.5, "|0.5|0");
        row("money", FieldType::Money, qint64(-123456), "|-1234.56|[$USD] #,##0.00");
        row("yen", FieldType::Money, qint64(1250), "|1250|[$JPY] #,##0", "JPY");
        row("dinar", FieldType::Money, qint64(1250), "|1.25|[$KWD] #,##0.000", "KWD");
        row("more than a number holds", FieldType::Money, qint64(1234567890123456),
            "inlineStr|12345678901234.56 USD|0");
        row("yes", FieldType::Boolean, qint64(1), "b|1|0");
        row("no", FieldType::Boolean, qint64(0), "b|0|0");
        row("date", FieldType::Date, u"2026-07-31"_s, "|46234|yyyy-mm-dd");
        row("first of Excel", FieldType::Date, u"1900-01-01"_s, "|1|yyyy-mm-dd");
        row("before Excel", FieldType::Date, u"1899-12-31"_s, "inlineStr|1899-12-31|0");
        row("no date", FieldType::Date, u"2026-13-31"_s, "inlineStr|2026-13-31|0");
        row("instant", FieldType::Instant, u"2026-07-31T12:00:00Z"_s, "|46234.5|yyyy-mm-dd hh:mm:ss");
        row("local instant", FieldType::Instant, u"2026-07-31T12:00:00"_s, "inlineStr|2026-07-31T12:00:00|0");
    }
    void cellsHaveTheirTypes() {
        QFETCH(int, type);
        QFETCH(Value, value);
        QFETCH(QString, currency);
        QFETCH(QString, cell);
        const QString path = m_folder.filePath(u"t.xlsx"_s);
        QCOMPARE(outcome(write(path, static_cast<FieldType>(type), {{value, currency}})), u"ok"_s);
        const Sheet sheet(path);
        QVERIFY(sheet.wellFormed);
        QVERIFY(!sheet.formulas);
        QCOMPARE(sheet.at(u"A1"_s).section(u'|', 0, 1), u"inlineStr|Value"_s);
        QCOMPARE(sheet.at(u"A2"_s), cell);
    }

    void theHeaderStaysAndFilters() {
        const QString path = m_folder.filePath(u"h.xlsx"_s);
        const QString longText(200, u'x');
        QCOMPARE(outcome(write(path, FieldType::Text, {{u"a"_s, {}}, {longText, {}}})), u"ok"_s);
        const Sheet sheet(path);
        QCOMPARE(sheet.pane, u"A2 frozen"_s);
        QCOMPARE(sheet.filter, u"A1:A3"_s);
        QCOMPARE(sheet.widths.size(), 1);
        QVERIFY(sheet.widths.front() > 50 && sheet.widths.front() < 70);
        const QByteArray book = member(path, u"xl/workbook.xml"_s);
        QVERIFY2(book.contains("name=\"It's  a  list  of 'deals' with\""), book.constData());
    }

    void moreRowsThanASheetGoOnOnTheNext() {
        const QString path = m_folder.filePath(u"m.xlsx"_s);
        std::vector<std::pair<Value, QString>> values;
        for (qint64 i = 1; i <= 7; ++i) values.emplace_back(Value{i}, QString());
        const auto notes = write(path, FieldType::Integer, values, 4);
        QCOMPARE(outcome(notes), u"ok"_s);
        QCOMPARE(notes->sheets, 3);
        QCOMPARE(Sheet(path, 1).cells.value(u"A4"_s).content, u"3"_s);
        QVERIFY(!Sheet(path, 1).cells.contains(u"A5"_s));
        QCOMPARE(Sheet(path, 2).cells.value(u"A2"_s).content, u"4"_s);
        QCOMPARE(Sheet(path, 2).cells.value(u"A1"_s).content, u"Value"_s);
        QCOMPARE(Sheet(path, 3).cells.value(u"A2"_s).content, u"7"_s);
        QCOMPARE(Sheet(path, 3).filter, u"A1:A2"_s);
    }

    void textsLongerThanACellAreCutAndCounted() {
        const QString path = m_folder.filePath(u"l.xlsx"_s);
        const QString fits(32767, u'x');
        const QString emoji = QString(32766, u'x') + u"😀"_s;
        const auto notes = write(path, FieldType::LongText, {{fits, {}}, {fits + u'y', {}}, {emoji, {}}});
        QCOMPARE(outcome(notes), u"ok"_s);
        QCOMPARE(notes->shortened, 2);
        const Sheet sheet(path);
        QCOMPARE(sheet.cells.value(u"A2"_s).content, fits);
        QCOMPARE(sheet.cells.value(u"A3"_s).content, fits);
        QCOMPARE(sheet.cells.value(u"A4"_s).content, QString(32766, u'x'));
    }

    /// The importer's own reader gets back every text there is.
    void everyTextComesBack() {
        QFile file(QStringLiteral(TEST_DATA_DIR "/csv/naughty/blns.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        std::vector<std::pair<Value, QString>> values;
        QStringList texts;
        for (const QJsonValue& text : QJsonDocument::fromJson(file.readAll()).array())
            if (!text.toString().trimmed().isEmpty()) texts << text.toString();
        texts << u"_x0041_"_s << u"a\r\nb"_s << u"\x01"_s + u"x"_s << u"株式会社"_s << u"שלום"_s << u" blanks "_s
              << u"=1+1"_s << u"12345678901234567890"_s;
        for (const QString& text : texts) values.emplace_back(text, QString());
        const QString path = m_folder.filePath(u"n.xlsx"_s);
        QCOMPARE(outcome(write(path, FieldType::Text, values)), u"ok"_s);
        auto reader = sync::CsvReader::open(path);
        QCOMPARE(outcome(reader), u"ok"_s);
        QStringList read;
        sync::RowBatch batch;
        while (reader->next(batch).value())
            for (std::size_t i = 0; i < batch.rowCount(); ++i)
                read << QString::fromUtf8(batch.row(i).front().data(),
                                          static_cast<qsizetype>(batch.row(i).front().size()));
        QCOMPARE(read.size(), texts.size());
        for (qsizetype i = 0; i < texts.size(); ++i) QCOMPARE(read[i], texts[i]);
    }

    void givenUpItLeavesNoTemporaryFiles() {
        const QTemporaryDir folder;
        {
            const records::FieldDef field = fieldOfType(FieldType::Text);
            const auto sink = xlsxSink({{&field, u"Value"_s}}, folder.filePath(u"g.xlsx"_s), {u"X"_s, {}, 4, nullptr});
            QCOMPARE(outcome(sink->begin()), u"ok"_s);
            const std::vector<records::RecordRow> rows(9, {1, {}, {Value{u"x"_s}}});
            QCOMPARE(outcome(sink->rows(rows)), u"ok"_s);
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
    }
};

QTEST_APPLESS_MAIN(XlsxSinkTest)
#include "XlsxSinkTest.moc"
