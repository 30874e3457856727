#include "core/export/RecordExport.h"

#include "core/base/CsvText.h"
#include "core/sync/readers/CsvReader.h"
#include "tests/core/TestProgram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

using namespace channelbook;
using namespace channelbook::exports;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 seed = 20261124;

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What is in the program's folder besides the program itself.
QStringList filesIn(const TestProgram& program) {
    QStringList names = QDir(program.dir.path()).entryList(QDir::Files | QDir::Hidden);
    names.removeIf([](const QString& name) { return name.startsWith(u"acme.channelbook"); });
    return names;
}

Expected<Exported> exported(TestProgram& program, const char* entity, const QStringList& columns, const QString& name) {
    store::Progress progress;
    FileExport what{*program.catalogue().find(QString::fromLatin1(entity)),
                    {},
                    columns,
                    *formatOf(name),
                    program.path(name),
                    Titles::Keys,
                    false};
    return exportRecords(program.store(), what, progress);
}

QStringList naughtyTexts() {
    QStringList texts;
    const QByteArray strings = bytesOf(QStringLiteral(TEST_DATA_DIR "/csv/naughty/blns.json"));
    for (const QJsonValue& text : QJsonDocument::fromJson(strings).array()) texts << text.toString();
    const QByteArray payloads = bytesOf(QStringLiteral(TEST_DATA_DIR "/csv/formula-injection/csv-payload.txt"));
    for (const QByteArray& text : payloads.split('\n')) texts << QString::fromUtf8(text);
    texts << u"007"_s << u"12345678901234567890"_s << u"1E5"_s << u"株式会社 ソリューション"_s << u"שלום, עולם"_s
          << u"مرحبا"_s << u"👩🏽‍💻 🇩🇪"_s << u"'tis"_s << u"'=1"_s << u"ID"_s << u"a\r\nb"_s << u"a\rb"_s
          << u"\"\""_s << u" blank "_s << u"\ttab\t"_s << u"TRUE"_s << u"31/12/2026"_s << u"-"_s << u"#N/A"_s
          << u"Total"_s;
    texts.removeAll(QString());
    return texts;
}

} // namespace

class RecordExportTest : public QObject {
    Q_OBJECT

private:
    /// The rows of a CSV file as the importer reads them, guards taken off.
    static std::vector<QStringList> rowsOf(const QString& path) {
        std::vector<QStringList> rows;
        sync::CsvDialect dialect;
        auto reader = sync::CsvReader::open(path, dialect);
        if (!reader) qFatal("%s", qPrintable(errorText(reader.error())));
        rows.push_back(reader->originalHeader());
        sync::RowBatch batch;
        while (reader->next(batch).value()) {
            for (std::size_t i = 0; i < batch.rowCount(); ++i) {
                rows.emplace_back();
                for (const auto cell : batch.row(i)) {
                    const auto text = unguardedCell(cell);
                    rows.back() << QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
                }
            }
        }
        return rows;
    }

private Q_SLOTS:
    void csvIsExact() {
        TestProgram program;
        program.add("company", {{u"name"_s, u"=Fabrikam, \"Inc\""_s},
                                {u"annual_revenue"_s, qint64(-1250)},
                                {u"currency"_s, u"EUR"_s},
                                {u"employees"_s, qint64(7)}});
        program.add("company", {{u"name"_s, u"Plain"_s}});
        const auto done =
            exported(program, "company", {u"name"_s, u"annual_revenue"_s, u"employees"_s, u"retired"_s}, u"c.csv"_s);
        QCOMPARE(outcome(done), u"ok"_s);
        QCOMPARE(done->records, 2);
        QCOMPARE(bytesOf(program.path(u"c.csv"_s)), QByteArray("name,annual_revenue,employees,retired\r\n\"'=Fabrikam, "
                                                               "\"\"Inc\"\"\",-12.50 EUR,7,no\r\nPlain,,,no\r\n"));
    }

    void labelsAndMarkForSpreadsheets() {
        TestProgram program;
        program.addNamed("company", "Acme");
        store::Progress progress;
        const FileExport what{*program.catalogue().find(u"company"),
                              {},
                              {u"name"_s, u"postal_code"_s},
                              Format::Csv,
                              program.path(u"c.csv"_s),
                              Titles::Labels,
                              true};
        QCOMPARE(outcome(exportRecords(program.store(), what, progress)), u"ok"_s);
        QCOMPARE(bytesOf(program.path(u"c.csv"_s)), QByteArray("\xef\xbb\xbfName,Postal code\r\nAcme,\r\n"));
    }

    void filterSortAndLimitAreTheLists() {
        TestProgram program;
        for (const char* name : {"Alpha", "Beta", "Gamma", "Delta"}) program.addNamed("company", name);
        store::Progress progress;
        FileExport what{*program.catalogue().find(u"company"),
                        {u"-Gamma"_s, u"-name"_s, 2, 0},
                        {u"name"_s},
                        Format::Csv,
                        program.path(u"c.csv"_s),
                        Titles::Keys,
                        false};
        const auto done = exportRecords(program.store(), what, progress);
        QCOMPARE(outcome(done), u"ok"_s);
        QCOMPARE(done->records, 2);
        QCOMPARE(bytesOf(what.path), QByteArray("name\r\nDelta\r\nBeta\r\n"));
        QCOMPARE(progress.total(), 2);
        QCOMPARE(progress.done(), 2);
    }

    void jsonKeepsTypes() {
        TestProgram program;
        const RecordId id = program.add("company", {{u"name"_s, u"=1+1"_s},
                                                    {u"annual_revenue"_s, qint64(1250)},
                                                    {u"currency"_s, u"JPY"_s},
                                                    {u"employees"_s, qint64(7)}});
        QCOMPARE(
            outcome(exported(program, "company",
                             {u"name"_s, u"annual_revenue"_s, u"employees"_s, u"retired"_s, u"city"_s}, u"c.json"_s)),
            u"ok"_s);
        const QJsonArray array = QJsonDocument::fromJson(bytesOf(program.path(u"c.json"_s))).array();
        QCOMPARE(array.size(), 1);
        QCOMPARE(array.first().toObject(),
                 (QJsonObject{{u"id"_s, QString::number(id)},
                              {u"name"_s, u"=1+1"_s},
                              {u"annual_revenue"_s, QJsonObject{{u"amount"_s, u"1250"_s}, {u"currency"_s, u"JPY"_s}}},
                              {u"employees"_s, 7},
                              {u"retired"_s, false},
                              {u"city"_s, QJsonValue::Null}}));
    }

    void everyTextComesBackFromCsv() {
        TestProgram program;
        const QStringList naughty = naughtyTexts();
        QRandomGenerator random(seed);
        std::vector<QStringList> texts;
        for (int round = 0; round < 200; ++round) {
            const auto pick = [&] {
                QString text;
                for (quint32 parts = random.bounded(1U, 3U); parts > 0; --parts)
                    text += naughty[random.bounded(static_cast<int>(naughty.size()))];
                return text;
            };
            texts.push_back({pick(), round % 7 == 0 ? QString() : pick()});
        }
        for (const QString& text : naughty) texts.push_back({text, text});
        const auto filled = program.store().write(u"test"_s, [&](store::Transaction& transaction) -> Expected<void> {
            for (const QStringList& row : texts)
                transaction.cached(u"INSERT INTO company(id, name, description) VALUES(?, ?, ?)"_s)
                    .bindAll(transaction.newId(), row[0], textValue(row[1]))
                    .run();
            return {};
        });
        QCOMPARE(outcome(filled), u"ok"_s);
        store::Progress progress;
        const FileExport what{*program.catalogue().find(u"company"),
                              {{}, u"created_at"_s},
                              {u"name"_s, u"description"_s},
                              Format::Csv,
                              program.path(u"c.csv"_s),
                              Titles::Keys,
                              false};
        QCOMPARE(outcome(exportRecords(program.store(), what, progress)), u"ok"_s);
        const auto rows = rowsOf(what.path);
        QCOMPARE(rows.size(), texts.size() + 1);
        QCOMPARE(rows.front(), (QStringList{u"name"_s, u"description"_s}));
        // What the store itself gives back is the measure: texts go through it.
        const auto stored =
            program.store()
                .read([](store::Connection& connection) {
                    std::vector<QStringList> all;
                    store::Statement statement(connection, "SELECT name, description FROM company ORDER BY id");
                    while (statement.step()) all.push_back({statement.text(0), statement.text(1)});
                    return all;
                })
                .value();
        for (std::size_t i = 0; i < stored.size(); ++i) {
            if (rows[i + 1] != stored[i])
                QFAIL(qPrintable(u"seed %1, row %2: %3 | %4"_s.arg(seed).arg(i).arg(stored[i].join(u" / "),
                                                                                    rows[i + 1].join(u" / "))));
        }
    }

    void cancelLeavesNothing_data() { formats(); }
    void cancelLeavesNothing() {
        QFETCH(QString, name);
        TestProgram program;
        for (int i = 0; i < 3; ++i) program.addNamed("company", "Acme");
        store::Progress progress;
        progress.cancel();
        FileExport what{
            *program.catalogue().find(u"company"), {}, {}, *formatOf(name), program.path(name), Titles::Keys, false};
        QCOMPARE(codeOf(exportRecords(program.store(), what, progress)), u"Cancelled"_s);
        QCOMPARE(filesIn(program), QStringList());
    }

    void aFileInTheWayIsReplacedOnlyBySuccess_data() { formats(); }
    void aFileInTheWayIsReplacedOnlyBySuccess() {
        QFETCH(QString, name);
        TestProgram program;
        program.addNamed("company", "Acme");
        QFile file(program.path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("old");
        file.close();
        store::Progress progress;
        FileExport what{*program.catalogue().find(u"company"),
                        {u"employees>many"_s, {}, -1, 0},
                        {},
                        *formatOf(name),
                        program.path(name),
                        Titles::Keys,
                        false};
        QCOMPARE(codeOf(exportRecords(program.store(), what, progress)), u"BadFilter"_s);
        QCOMPARE(bytesOf(what.path), QByteArray("old"));
        what.query.filter.clear();
        QCOMPARE(outcome(exportRecords(program.store(), what, progress)), u"ok"_s);
        QVERIFY(bytesOf(what.path) != QByteArray("old"));
        QCOMPARE(filesIn(program), QStringList{name});
    }

    void aPlaceThatCannotBeWrittenIsNamed_data() { formats(); }
    void aPlaceThatCannotBeWrittenIsNamed() {
        QFETCH(QString, name);
        TestProgram program;
        program.addNamed("company", "Acme");
        store::Progress progress;
        const QString path = program.path(u"nowhere/"_s + name);
        const FileExport what{
            *program.catalogue().find(u"company"), {}, {}, *formatOf(name), path, Titles::Keys, false};
        const auto done = exportRecords(program.store(), what, progress);
        QCOMPARE(codeOf(done), u"FileNotWritable"_s);
        QCOMPARE(done.error().args.front(), path);
        QVERIFY(QDir(program.dir.path()).mkdir(name));
        FileExport folder = what;
        folder.path = program.path(name);
        QCOMPARE(codeOf(exportRecords(program.store(), folder, progress)), u"FileNotWritable"_s);
    }

    void unknownColumnsAreNamed() {
        TestProgram program;
        const auto done = exported(program, "company", {u"name"_s, u"nonsense"_s}, u"c.csv"_s);
        QCOMPARE(codeOf(done), u"UnknownField"_s);
        QCOMPARE(filesIn(program), QStringList());
    }

    void namesTellTheFormat() {
        QVERIFY(formatOf(u"/a/b.CSV"_s) == Format::Csv);
        QVERIFY(formatOf(u"b.xlsx"_s) == Format::Xlsx);
        QVERIFY(formatOf(u"b.json"_s) == Format::Json);
        QVERIFY(!formatOf(u"b.txt"_s));
    }

private:
    static void formats() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"c.csv", "c.xlsx", "c.json"}) QTest::newRow(name) << QString::fromLatin1(name);
    }
};

QTEST_APPLESS_MAIN(RecordExportTest)
#include "RecordExportTest.moc"
