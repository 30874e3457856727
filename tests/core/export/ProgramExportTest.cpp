#include "core/export/ProgramExport.h"

#include "core/export/ProgramImport.h"
#include "core/records/SavedViews.h"
#include "core/sample/Sample.h"
#include "core/store/Attachments.h"
#include "core/store/Schema.h"
#include "core/sync/Import.h"
#include "tests/core/TestProgram.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

using namespace channelbook;
using namespace channelbook::exports;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write");
    file.write(bytes);
}

QString dumpOf(Program& program) {
    return program.store().read([](store::Connection& connection) { return contentDump(connection); }).value();
}

/// Every recorded row with its ids, and what attachments hold: more than the dump compares.
QString rowsOf(Program& program) {
    return program.store()
        .read([](store::Connection& connection) {
            QString all;
            QStringList tables = store::recordedTables();
            for (const QString& table : tables) {
                all += u"== "_s + table + u'\n';
                store::Statement rows(connection, u"SELECT * FROM %1 ORDER BY id"_s.arg(table));
                while (rows.step()) {
                    for (int column = 0; column < rows.columnCount(); ++column) {
                        const auto view = rows.view(column);
                        all +=
                            rows.isNull(column)
                                ? u"NULL"_s
                                : QString::fromLatin1(
                                      QByteArray(view.data(), static_cast<qsizetype>(view.size())).toPercentEncoding());
                        all += u'\t';
                    }
                    all += u'\n';
                }
            }
            store::Statement contents(connection, "SELECT sha256, hex(data) FROM attachment_content WHERE sha256 IN "
                                                  "(SELECT sha256 FROM attachment) ORDER BY 1");
            while (contents.step()) all += contents.text(0) + u'=' + contents.text(1) + u'\n';
            return all;
        })
        .value();
}

/// Texts into every text column of every table that may hold any, and nothing into some that may hold nothing.
void scribble(TestProgram& program, quint32 seed) {
    QRandomGenerator random(seed);
    const QStringList texts{u"=1+1"_s,
                            u"'=1+1"_s,
                            u"-5"_s,
                            u"'-5"_s,
                            u"+49 89"_s,
                            u"@x"_s,
                            u"a,b"_s,
                            u"\"q\""_s,
                            u"a\nb"_s,
                            u"a\r\nb\r"_s,
                            u" x "_s,
                            u"\tx"_s,
                            u"株式会社"_s,
                            u"שלום"_s,
                            u"👩🏽‍💻"_s,
                            u"007"_s,
                            u"12345678901234567890"_s,
                            u"'"_s,
                            u"''"_s,
                            u"ID"_s,
                            u"NULL"_s,
                            u"\ufeffbom"_s,
                            u"\u2028"_s,
                            u"Grand Total"_s,
                            u"null"_s,
                            u"\\N"_s,
                            u"true"_s,
                            QString(u""_s)};
    const auto done = program.store().write(u"test"_s, [&](store::Transaction& transaction) -> Expected<void> {
        for (const auto& [table, column] :
             std::initializer_list<std::pair<QString, QString>>{{u"company"_s, u"description"_s},
                                                                {u"company"_s, u"city"_s},
                                                                {u"deal"_s, u"next_step"_s},
                                                                {u"activity"_s, u"body"_s},
                                                                {u"contact"_s, u"title"_s},
                                                                {u"deal"_s, u"custom"_s},
                                                                {u"stage_change"_s, u"who"_s}}) {
            std::vector<qint64> ids;
            store::Statement rows(transaction.connection(), u"SELECT id FROM %1 ORDER BY id LIMIT 60"_s.arg(table));
            while (rows.step()) ids.push_back(rows.integer(0));
            rows.reset();
            for (const qint64 id : ids) {
                const QString text =
                    texts[random.bounded(static_cast<int>(texts.size()))] +
                    (random.bounded(2) ? texts[random.bounded(static_cast<int>(texts.size()))] : QString());
                store::Statement& update =
                    transaction.cached(u"UPDATE %1 SET %2 = ? WHERE id = ?"_s.arg(table, column)).bind(2, id);
                if (random.bounded(5) == 0)
                    update.bindNull(1).run();
                else
                    update.bind(1, text).run();
            }
        }
        transaction.connection().exec(
            "UPDATE deal SET amount = -amount WHERE id % 7 = 0; UPDATE deal SET currency = NULL WHERE id % 11 = 0;"
            "UPDATE deal SET probability = probability / 3.0 WHERE id % 3 = 0; UPDATE deal SET amount = "
            "9223372036854775807 WHERE id % 13 = 0");
        return {};
    });
    QCOMPARE(outcome(done), u"ok"_s);
}

void addKeptThings(TestProgram& program) {
    const RecordId owner = program.addNamed("owner", "Ann Lee");
    for (const QByteArray& content :
         {QByteArray("proof"), QByteArray("proof"), QByteArray(""), QByteArray("\x00\xff\r\n,\"", 6)})
        QCOMPARE(outcome(program.store().perform(
                     store::AddAttachment{owner, u"../böse\\name.PDF"_s, u"application/pdf"_s, content})),
                 u"ok"_s);
    QCOMPARE(
        outcome(program.store().perform(records::SaveView{u"partners"_s, u"=Mine"_s, {{u"filter"_s, u"tier=Gold"_s}}})),
        u"ok"_s);
}

} // namespace

class ProgramExportTest : public QObject {
    Q_OBJECT

    static Expected<Manifest> exported(TestProgram& program, const QString& name) {
        store::Progress progress;
        return exportProgram(program.store(), program.catalogue(), program.path(name), progress);
    }

    static Expected<std::unique_ptr<Program>> imported(TestProgram& program, const QString& name) {
        store::Progress progress;
        return Program::createFrom(program.path(u"copy.channelbook"_s), program.options(), program.path(name),
                                   progress);
    }

    static QStringList leftBesides(const TestProgram& program, const QString& name) {
        QStringList names = QDir(program.dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        names.removeIf([&](const QString& found) { return found.startsWith(u"acme.channelbook") || found == name; });
        return names;
    }

    /// Changes a file of an exported folder, with a manifest that fits it.
    static void rewrite(const QString& folder, const QString& file,
                        const std::function<QByteArray(QByteArray)>& change) {
        const QByteArray bytes = change(bytesOf(folder + u'/' + file));
        write(folder + u'/' + file, bytes);
        QJsonObject manifest = QJsonDocument::fromJson(bytesOf(folder + u"/manifest.json"_s)).object();
        QJsonArray tables = manifest.value(u"tables"_s).toArray();
        for (auto&& table : tables) {
            QJsonObject entry = table.toObject();
            if (entry.value(u"file"_s) != file) continue;
            entry.insert(u"bytes"_s, bytes.size());
            entry.insert(u"sha256"_s,
                         QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
            table = entry;
        }
        manifest.insert(u"tables"_s, tables);
        write(folder + u"/manifest.json"_s, QJsonDocument(manifest).toJson());
    }

    static void rewriteManifest(const QString& folder, const std::function<void(QJsonObject&)>& change) {
        QJsonObject manifest = QJsonDocument::fromJson(bytesOf(folder + u"/manifest.json"_s)).object();
        change(manifest);
        write(folder + u"/manifest.json"_s, QJsonDocument(manifest).toJson());
    }

private Q_SLOTS:
    void everyProgramComesBack_data() {
        QTest::addColumn<int>("seed");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("name");
        const int seeds = qEnvironmentVariableIntValue("CHANNELBOOK_LAW_CASES");
        for (int seed = 1; seed <= std::max(seeds, 6); ++seed)
            QTest::addRow("seed %d", seed) << seed
                                           << (seed % 3 == 0   ? u"JPY"_s
                                               : seed % 3 == 1 ? u"USD"_s
                                                               : u"KWD"_s)
                                           << (seed % 2 == 0 ? u"out"_s : u"out.zip"_s);
    }
    void everyProgramComesBack() {
        QFETCH(int, seed);
        QFETCH(QString, currency);
        QFETCH(QString, name);
        TestProgram program(currency);
        store::Progress progress;
        sample::SampleOptions options;
        options.partners = 6 + seed;
        options.deals = 80;
        options.seed = static_cast<quint64>(seed);
        options.today = program.clock.today();
        QCOMPARE(outcome(sample::makeSample(*program.program, options, progress)), u"ok"_s);
        scribble(program, static_cast<quint32>(seed));
        addKeptThings(program);
        QCOMPARE(outcome(program.store().catchUpDerived(progress)), u"ok"_s);
        QCOMPARE(outcome(exported(program, name)), u"ok"_s);
        auto copy = imported(program, name);
        QCOMPARE(outcome(copy), u"ok"_s);
        QCOMPARE(dumpOf(**copy), dumpOf(*program.program));
        QCOMPARE(rowsOf(**copy), rowsOf(*program.program));
        // What is worked out follows, and nothing is left to undo.
        QCOMPARE(outcome((*copy)->store().catchUpDerived(progress)), u"ok"_s);
        const auto sums = [](store::Connection& connection) {
            QString all;
            store::Statement rows(connection,
                                  "SELECT id, partner_won, customer_won, partner_open_deals FROM company_rollup WHERE "
                                  "partner_won + customer_won + partner_open_deals > 0 ORDER BY id");
            while (rows.step())
                all += rows.text(0) + u' ' + rows.text(1) + u' ' + rows.text(2) + u' ' + rows.text(3) + u'\n';
            return all;
        };
        const QString expected = program.store().read(sums).value();
        QVERIFY(!expected.isEmpty());
        QCOMPARE((*copy)->store().read(sums).value(), expected);
        QCOMPARE(codeOf((*copy)->store().undo()), u"NothingToUndo"_s);
        // New records get ids of their own.
        RecordId added = 0;
        QCOMPARE(outcome((*copy)->store().perform(
                     records::CreateRecord{(*copy)->catalogue(), u"company"_s, {{u"name"_s, u"New"_s}}, &added})),
                 u"ok"_s);
    }

    void aProgramInStepWithItsCrmComesBack() {
        TestProgram program;
        store::Progress progress;
        sync::ImportOptions options;
        options.source = u"Salesforce"_s;
        for (const char* week : {"week-1", "week-2"}) {
            QStringList paths;
            const QDir folder(QStringLiteral(TEST_DATA_DIR "/salesforce-weekly-export/") + QLatin1StringView(week));
            for (const QString& name : folder.entryList({u"*.csv"_s}, QDir::Files, QDir::Name))
                paths << folder.filePath(name);
            QVERIFY(!paths.isEmpty());
            QCOMPARE(outcome(sync::importFiles(program.store(), program.catalogue(), paths, options, progress)),
                     u"ok"_s);
            // Changed here between the weeks: waits for the CRM, or is in conflict with it.
            const auto id = toInteger(program.query("SELECT max(id) FROM company"));
            QCOMPARE(outcome(program.set("company", id, "phone", u"+49 89 1234"_s)), u"ok"_s);
        }
        QVERIFY(toInteger(program.query("SELECT count(*) FROM pending_change")) > 0);
        QVERIFY(toInteger(program.query("SELECT count(*) FROM crm_link")) > 0);
        QCOMPARE(outcome(exported(program, u"out.zip"_s)), u"ok"_s);
        auto copy = imported(program, u"out.zip"_s);
        QCOMPARE(outcome(copy), u"ok"_s);
        QCOMPARE(rowsOf(**copy), rowsOf(*program.program));
        QCOMPARE(dumpOf(**copy), dumpOf(*program.program));
    }

    void theSameProgramGivesTheSameBytes() {
        TestProgram program;
        program.addNamed("company", "Acme");
        addKeptThings(program);
        QCOMPARE(outcome(exported(program, u"a.zip"_s)), u"ok"_s);
        QCOMPARE(outcome(exported(program, u"b.zip"_s)), u"ok"_s);
        QVERIFY(bytesOf(program.path(u"a.zip"_s)).startsWith("PK"));
        QCOMPARE(bytesOf(program.path(u"a.zip"_s)), bytesOf(program.path(u"b.zip"_s)));
        QCOMPARE(leftBesides(program, u"a.zip"_s), QStringList{u"b.zip"_s});
    }

    void filesSayWhatTheyHold() {
        TestProgram program(u"EUR"_s);
        const RecordId company = program.addNamed("company", "=Acme, \"Inc\"");
        const RecordId deal = program.add("deal", {{u"name"_s, u"Rollout"_s},
                                                   {u"company"_s, company},
                                                   {u"amount"_s, qint64(-1250)},
                                                   {u"registered"_s, qint64(1)},
                                                   {u"close_date"_s, u"2026-07-31"_s}});
        addKeptThings(program);
        const auto manifest = exported(program, u"out"_s);
        QCOMPARE(outcome(manifest), u"ok"_s);
        QCOMPARE(manifest->currency, u"EUR"_s);
        QCOMPARE(manifest->contents.size(), 3U);
        QStringList tables;
        for (const ExportedTable& table : manifest->tables) tables << table.name;
        QCOMPARE(tables, store::recordedTables());
        const QString folder = program.path(u"out"_s);
        const QList<QByteArray> lines = bytesOf(folder + u"/deal.csv"_s).split('\n');
        QVERIFY(lines.front().startsWith("id,name,company_id,"));
        QVERIFY2(lines[1].startsWith(QByteArray::number(deal) + ",Rollout," + QByteArray::number(company) + ","),
                 lines[1].constData());
        QVERIFY2(lines[1].contains(",-12.50,"), lines[1].constData());
        QVERIFY2(lines[1].contains(",2026-07-31,"), lines[1].constData());
        QVERIFY2(lines[1].contains(",true,"), lines[1].constData());
        QVERIFY(bytesOf(folder + u"/company.csv"_s).contains(",\"'=Acme, \"\"Inc\"\"\","));
        const auto read = readManifest(bytesOf(folder + u"/manifest.json"_s), folder);
        QCOMPARE(outcome(read), u"ok"_s);
        QCOMPARE(read->json(), manifest->json());
        const QByteArray proof = QCryptographicHash::hash("proof", QCryptographicHash::Sha256).toHex();
        QCOMPARE(bytesOf(folder + u"/attachments/"_s + QString::fromLatin1(proof) + u".pdf"_s), QByteArray("proof"));
        QCOMPARE(leftBesides(program, u"out"_s), QStringList());
    }

    void aZipPackedAnewOneLevelDeeperIsRead() {
        TestProgram program;
        program.addNamed("company", "Acme");
        QCOMPARE(outcome(exported(program, u"out"_s)), u"ok"_s);
        store::Progress progress;
        auto import = ProgramImport::open(program.path(u"out"_s));
        QCOMPARE(outcome(import), u"ok"_s);
        QCOMPARE(outcome(import->verify(progress)), u"ok"_s);
    }

    void whatIsDamagedIsNamedAndNothingIsLeft_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("names");
        for (const auto& [name, code, names] : std::initializer_list<std::tuple<const char*, const char*, const char*>>{
                 {"a byte changed", "DamagedFile", "company.csv"},
                 {"a file cut", "DamagedFile", "company.csv"},
                 {"a file gone", "FileNotFound", "company.csv"},
                 {"no manifest", "NotAnExport", "out"},
                 {"manifest of another", "NotAnExport", "out"},
                 {"manifest no JSON", "NotAnExport", "out"},
                 {"newer form", "NewerSchema", "out"},
                 {"newer schema", "NewerSchema", "out"},
                 {"unknown table", "NotAnExport", "invoice"},
                 {"unknown column", "NotAnExport", "company.colour"},
                 {"unknown type", "NotAnExport", "company"},
                 {"a name that climbs out", "NotAnExport", "company"},
                 {"a cell of another type", "DamagedFile", "employees"},
                 {"a row too long", "DamagedFile", "line 2"},
                 {"a row twice", "DamagedFile", "line 3"},
                 {"an id that is none", "DamagedFile", "line 2"},
                 {"a row missing", "DamagedFile", "company.csv"},
                 {"a reference to nothing", "DamagedFile", "company"},
                 {"columns in another order", "DamagedFile", "company.csv"},
                 {"an attachment gone", "FileNotFound", "attachments"},
                 {"an attachment left out", "DamagedFile", "name.PDF"},
             })
            QTest::newRow(name) << QString::fromLatin1(code) << QString::fromLatin1(names);
    }
    void whatIsDamagedIsNamedAndNothingIsLeft() {
        QFETCH(QString, code);
        QFETCH(QString, names);
        const QByteArray what = QTest::currentDataTag();
        TestProgram program;
        const RecordId parent = program.addNamed("company", "Parent");
        const RecordId id =
            program.add("company", {{u"name"_s, u"Acme"_s}, {u"employees"_s, qint64(4711)}, {u"parent"_s, parent}});
        addKeptThings(program);
        QCOMPARE(outcome(exported(program, u"out"_s)), u"ok"_s);
        const QString folder = program.path(u"out"_s);
        const QString table = folder + u"/company.csv"_s;
        const auto edit = [&](const QByteArray& from, const QByteArray& to) {
            rewrite(folder, u"company.csv"_s, [&](QByteArray bytes) {
                if (!bytes.contains(from)) qFatal("nothing to edit");
                return bytes.replace(from, to);
            });
        };
        const auto editEntry = [&](const std::function<void(QJsonObject&)>& change) {
            rewriteManifest(folder, [&](QJsonObject& manifest) {
                QJsonArray tables = manifest.value(u"tables"_s).toArray();
                for (auto&& value : tables) {
                    QJsonObject entry = value.toObject();
                    if (entry.value(u"name"_s) != u"company"_s) continue;
                    change(entry);
                    value = entry;
                }
                manifest.insert(u"tables"_s, tables);
            });
        };
        if (what == "a byte changed") write(table, bytesOf(table).replace("Acme", "Acne"));
        if (what == "a file cut") write(table, bytesOf(table).chopped(5));
        if (what == "a file gone") QFile::remove(table);
        if (what == "no manifest") QFile::remove(folder + u"/manifest.json"_s);
        if (what == "manifest of another") write(folder + u"/manifest.json"_s, "{\"format\": \"datapackage\"}");
        if (what == "manifest no JSON") write(folder + u"/manifest.json"_s, "\xff\xfe{");
        if (what == "newer form")
            rewriteManifest(folder, [](QJsonObject& manifest) { manifest.insert(u"version"_s, 2); });
        if (what == "newer schema")
            rewriteManifest(folder,
                            [](QJsonObject& manifest) { manifest.insert(u"schema"_s, store::schemaVersion() + 1); });
        if (what == "unknown table") editEntry([](QJsonObject& entry) { entry.insert(u"name"_s, u"invoice"_s); });
        if (what == "unknown column" || what == "unknown type")
            editEntry([&](QJsonObject& entry) {
                QJsonArray columns = entry.value(u"columns"_s).toArray();
                columns[1] = what == "unknown type" ? QJsonObject{{u"name"_s, u"name"_s}, {u"type"_s, u"sound"_s}}
                                                    : QJsonObject{{u"name"_s, u"colour"_s}, {u"type"_s, u"text"_s}};
                entry.insert(u"columns"_s, columns);
            });
        if (what == "a name that climbs out")
            editEntry([](QJsonObject& entry) { entry.insert(u"file"_s, u"../company.csv"_s); });
        if (what == "a cell of another type") edit(",4711,", ",many,");
        if (what == "a row too long") {
            rewrite(folder, u"company.csv"_s, [](const QByteArray& bytes) {
                const auto header = bytes.indexOf("\r\n") + 2;
                return bytes.left(header) + bytes.mid(header).replace("\r\n", ",more\r\n");
            });
        }
        if (what == "a row twice") edit(QByteArray::number(id) + ",Acme", QByteArray::number(parent) + ",Acme");
        if (what == "an id that is none") edit(QByteArray::number(parent) + ",Parent", "0,Parent");
        if (what == "a row missing")
            rewrite(folder, u"company.csv"_s,
                    [](const QByteArray& bytes) { return bytes.left(bytes.indexOf("\r\n") + 2); });
        if (what == "a reference to nothing") edit("," + QByteArray::number(parent) + ",", ",4711000,");
        if (what == "columns in another order") edit("id,name,crm_type", "id,crm_type,name");
        if (what == "an attachment gone") {
            QDirIterator files(folder + u"/attachments"_s, QDir::Files);
            QVERIFY(QFile::remove(files.next()));
        }
        if (what == "an attachment left out")
            rewriteManifest(folder, [](QJsonObject& manifest) { manifest.insert(u"attachments"_s, QJsonArray()); });
        const auto copy = imported(program, u"out"_s);
        QCOMPARE(codeOf(copy), code);
        QVERIFY2(copy.error().args.join(u' ').contains(names), qPrintable(outcome(copy)));
        QVERIFY(!errorText(copy.error()).isEmpty());
        QCOMPARE(leftBesides(program, u"out"_s), QStringList());
    }

    void otherFilesAreNoExports() {
        TestProgram program;
        program.addNamed("company", "Acme");
        QCOMPARE(codeOf(imported(program, u"nothing.zip"_s)), u"FileNotFound"_s);
        write(program.path(u"text.zip"_s), "id,name\r\n");
        QCOMPARE(codeOf(imported(program, u"text.zip"_s)), u"DamagedFile"_s);
        QVERIFY(QDir(program.dir.path()).mkdir(u"empty"_s));
        QCOMPARE(codeOf(imported(program, u"empty"_s)), u"NotAnExport"_s);
        QCOMPARE(outcome(exported(program, u"out.zip"_s)), u"ok"_s);
        QByteArray cut = bytesOf(program.path(u"out.zip"_s));
        write(program.path(u"cut.zip"_s), cut.left(cut.size() / 2));
        QCOMPARE(codeOf(imported(program, u"cut.zip"_s)), u"DamagedFile"_s);
        cut[cut.size() / 3] = static_cast<char>(cut[cut.size() / 3] + 1);
        write(program.path(u"changed.zip"_s), cut);
        QVERIFY(!imported(program, u"changed.zip"_s));
        QVERIFY(!QFileInfo::exists(program.path(u"copy.channelbook"_s)));
    }

    void cancelLeavesNothing() {
        TestProgram program;
        program.addNamed("company", "Acme");
        store::Progress cancelled;
        cancelled.cancel();
        for (const QString& name : {u"out"_s, u"out.zip"_s}) {
            QCOMPARE(codeOf(exportProgram(program.store(), program.catalogue(), program.path(name), cancelled)),
                     u"Cancelled"_s);
            QCOMPARE(leftBesides(program, {}), QStringList());
        }
        QCOMPARE(outcome(exported(program, u"out.zip"_s)), u"ok"_s);
        QCOMPARE(codeOf(Program::createFrom(program.path(u"copy.channelbook"_s), program.options(),
                                            program.path(u"out.zip"_s), cancelled)),
                 u"Cancelled"_s);
        QCOMPARE(leftBesides(program, u"out.zip"_s), QStringList());
    }

    void whatStandsThereIsNotOverwritten() {
        TestProgram program;
        program.addNamed("company", "Acme");
        QVERIFY(QDir(program.dir.path()).mkdir(u"out"_s));
        QCOMPARE(outcome(exported(program, u"out"_s)), u"ok"_s); // an empty folder is as good as none
        QCOMPARE(codeOf(exported(program, u"out"_s)), u"FileExists"_s);
        QCOMPARE(codeOf(exported(program, u"nowhere/out.zip"_s)), u"FileNotWritable"_s);
        QCOMPARE(codeOf(exported(program, u"nowhere/out"_s)), u"FileNotWritable"_s);
        write(program.path(u"copy.channelbook"_s), "mine");
        QCOMPARE(codeOf(imported(program, u"out"_s)), u"FileExists"_s);
        QCOMPARE(bytesOf(program.path(u"copy.channelbook"_s)), QByteArray("mine"));
    }

    void progressCountsRows() {
        TestProgram program;
        for (int i = 0; i < 5; ++i) program.addNamed("company", "Acme");
        store::Progress progress;
        const auto manifest = exportProgram(program.store(), program.catalogue(), program.path(u"out.zip"_s), progress);
        QCOMPARE(outcome(manifest), u"ok"_s);
        QVERIFY(manifest->rows() > 5);
        QCOMPARE(progress.total(), manifest->rows());
        QCOMPARE(progress.done(), manifest->rows());
        store::Progress back;
        QCOMPARE(outcome(Program::createFrom(program.path(u"copy.channelbook"_s), program.options(),
                                             program.path(u"out.zip"_s), back)),
                 u"ok"_s);
        QCOMPARE(back.done(), manifest->rows());
        QCOMPARE(back.total(), manifest->rows());
    }
};

QTEST_APPLESS_MAIN(ProgramExportTest)
#include "ProgramExportTest.moc"
