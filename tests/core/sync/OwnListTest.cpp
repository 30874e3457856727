#include "tests/core/TestProgram.h"

#include "core/base/CsvText.h"
#include "core/export/RecordExport.h"
#include "core/records/OwnKey.h"
#include "core/sample/Sample.h"
#include "core/sync/Import.h"
#include "core/sync/ByFiles.h"
#include "tests/core/sync/CrmStandIn.h"

#include <QRandomGenerator>

#include <random>

using namespace channelbook;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

/// Lists exported from here, edited or not, that come in again.
class OwnListTest : public QObject {
    Q_OBJECT

    static void fill(TestProgram& program, quint64 seed, int partners = 5, qint64 deals = 20) {
        sample::SampleOptions options;
        options.partners = partners;
        options.deals = deals;
        options.seed = seed;
        options.today = QDate(2026, 7, 1);
        store::Progress progress;
        if (const auto made = sample::makeSample(*program.program, options, progress); !made) qFatal("%s", qPrintable(outcome(made)));
        // What spreadsheets and readers stumble over.
        const RecordId odd = program.add("company", {{u"name"_s, u"=1+1"_s}, {u"city"_s, u" Ulm, \"Donau\"\nSüd "_s}, {u"phone"_s, u"+49 731 1"_s}, {u"postal_code"_s, u"00123"_s},
                                                     {u"currency"_s, u"JPY"_s}, {u"annual_revenue"_s, qint64(1'234'567)}, {u"description"_s, u"'quoted\ta;b"_s}});
        const RecordId twin = program.addNamed("company", "Twin Ltd");
        program.addNamed("company", "Twin Ltd");
        program.add("contact", {{u"name"_s, u"Åse Ødegård"_s}, {u"email"_s, u"a@x.example; b@x.example"_s}, {u"company"_s, twin}});
        program.add("deal", {{u"name"_s, u"Renewal"_s}, {u"company"_s, odd}, {u"stage"_s, u"Qualification"_s}, {u"amount"_s, qint64(99'999)}, {u"currency"_s, u"KWD"_s}, {u"probability"_s, 33.25}});
        program.add("deal", {{u"name"_s, u"Renewal"_s}, {u"company"_s, twin}, {u"stage"_s, u"Qualification"_s}});
        program.add("product", {{u"name"_s, u"Tool"_s}, {u"list_price"_s, qint64(-550)}, {u"currency"_s, u"EUR"_s}});
        store::Progress derived;
        if (!program.store().catchUpDerived(derived)) qFatal("derived");
    }
    static QString dump(TestProgram& program) { return program.store().read(&contentDump).value(); }

    static QString exported(TestProgram& program, const records::EntityDef& entity, const QStringList& columns, const QString& name, exports::Titles titles, bool mark = false) {
        exports::FileExport what{entity, {u"retired=yes,no"_s, {}, -1, 0}, columns, *exports::formatOf(name), program.path(name), titles, mark, {}, true};
        if (entity.field(u"retired") == nullptr) what.query.filter.clear();
        store::Progress progress;
        const auto done = exports::exportRecords(program.store(), what, progress);
        if (!done) qFatal("%s", qPrintable(outcome(done)));
        return what.path;
    }
    static sync::ImportReport imported(TestProgram& program, const QString& path, const QString& source = u"Lists"_s, bool dryRun = false) {
        sync::ImportOptions options;
        options.source = source;
        options.dryRun = dryRun;
        store::Progress progress;
        const auto report = sync::importFiles(program.store(), program.catalogue(), {path}, options, progress);
        if (!report) qFatal("%s", qPrintable(outcome(report)));
        const sync::FileReport& file = report->files.front();
        if (file.newRows + file.changed + file.unchanged + file.conflicts + file.rejected != file.rows) qFatal("counts do not add up");
        return *report;
    }
    static QStringList allColumns(const records::EntityDef& entity) {
        QStringList columns;
        for (const records::FieldDef& field : entity.fields) columns << field.key;
        return columns;
    }
    static void show(const sync::FileReport& file) {
        for (const auto& record : file.changedRecords)
            for (const auto& field : record.fields) qWarning() << file.file << record.name << field.field << field.before << "->" << field.after;
        for (const auto& record : file.conflictRecords) qWarning() << file.file << "conflict" << record.name << record.detail;
        for (const auto& reject : file.rejects) qWarning() << file.file << sync::rejectText(reject);
        for (const auto& record : file.newRecords) qWarning() << file.file << "new" << record.name;
    }

private Q_SLOTS:
    /// Whatever is exported comes in again as what it is: every entity, every column, each kind of file and of titles.
    void roundTripSaysNothingNew() {
        const quint64 seed = QRandomGenerator::global()->generate();
        qInfo() << "seed" << seed;
        TestProgram program;
        fill(program, seed);
        const QString before = dump(program);
        for (const records::EntityDef& entity : program.catalogue().all()) {
            if (!sync::comesByFiles(entity, true)) continue;
            for (const QString& ending : {u".csv"_s, u".xlsx"_s})
                for (const exports::Titles titles : {exports::Titles::Labels, exports::Titles::Keys})
                    for (const bool all : {true, false}) {
                        const QString path = exported(program, entity, all ? allColumns(entity) : QStringList(), entity.key + u"s"_s + ending, titles, all);
                        const qint64 rows = program.store().read([&](store::Connection& connection) { return records::countRecords(connection, entity, entity.field(u"retired") == nullptr ? QString() : u"retired=yes,no"_s); }).value().value();
                        if (rows == 0) continue;
                        const auto report = imported(program, path);
                        const sync::FileReport& file = report.files.front();
                        if (file.unchanged != rows) show(file);
                        QCOMPARE(file.entity, entity.key);
                        QCOMPARE(file.rows, rows);
                        QCOMPARE(file.unchanged, rows);
                        QCOMPARE(file.customColumns, QStringList());
                        QCOMPARE(report.historyId, 0);
                    }
        }
        QCOMPARE(dump(program), before);
    }

    /// Cells edited in a spreadsheet are exactly what changes; undo takes them back.
    void editedCellsAreWhatChanges() {
        const quint64 seed = QRandomGenerator::global()->generate();
        qInfo() << "seed" << seed;
        std::mt19937_64 random(seed);
        TestProgram program;
        fill(program, seed);
        for (int round = 0; round < 30; ++round) {
            static const QList<std::pair<QString, QStringList>> tables{{u"company"_s, {u"name"_s, u"city"_s, u"phone"_s, u"industry"_s}},
                                                                       {u"contact"_s, {u"title"_s, u"email"_s, u"mobile"_s}},
                                                                       {u"deal"_s, {u"name"_s, u"next_step"_s, u"close_date"_s, u"amount"_s, u"owner"_s}},
                                                                       {u"partner"_s, {u"tier"_s, u"focus"_s, u"agreement_end"_s, u"city"_s}},
                                                                       {u"owner"_s, {u"title"_s, u"region"_s}}};
            const auto& [key, fields] = tables[static_cast<qsizetype>(random() % 5)];
            const records::EntityDef& entity = *program.catalogue().find(key);
            const QString path = exported(program, entity, allColumns(entity), u"list.csv"_s, exports::Titles::Labels);
            CsvTable table = CsvTable::read(path);
            const QString field = fields[static_cast<qsizetype>(random() % static_cast<quint64>(fields.size()))];
            const auto column = table.header.indexOf(records::labelOf(*entity.field(field)));
            const std::size_t row = random() % table.rows.size();
            QString cell = u"edited %1"_s.arg(round);
            if (field == u"close_date" || field == u"agreement_end") cell = u"2031-0%1-17"_s.arg(1 + round % 9);
            if (field == u"amount") cell = u"%1 %2"_s.arg(100 + round).arg(table.cell(row, u"Currency"_s));
            if (field == u"owner") cell.clear();
            if (table.rows[row][column] == cell) continue;
            table.rows[row][column] = cell;
            table.write(path);
            const QString before = dump(program);
            const auto foretold = imported(program, path, u"Lists"_s, true).files.front();
            QCOMPARE(dump(program), before);
            const auto file = imported(program, path).files.front();
            if (file.changed != 1) show(file);
            QCOMPARE(file.changed, 1);
            QCOMPARE(foretold.changed, 1);
            QCOMPARE(file.unchanged, file.rows - 1);
            QVERIFY2(file.changedRecords.front().detail == field, qPrintable(file.changedRecords.front().detail + u" not "_s + field));
            QCOMPARE(imported(program, path).historyId, 0);
            QVERIFY(program.store().undo());
            QCOMPARE(dump(program), before);
        }
    }

    /// An edit waits for the record's CRM like one made in the window.
    void anEditWaitsForTheCrm() {
        TestProgram program;
        QFile crm(program.path(u"accounts.csv"_s));
        QVERIFY(crm.open(QIODevice::WriteOnly));
        crm.write("Account ID,Account,City\n1,Acme,Ulm\n2,Beta,Bonn\n");
        crm.close();
        static_cast<void>(imported(program, crm.fileName(), u"CRM"_s));
        const QString path = exported(program, *program.catalogue().find(u"company"), {u"name"_s, u"city"_s}, u"list.csv"_s, exports::Titles::Labels);
        CsvTable table = CsvTable::read(path);
        table.rows[0][1] = u"Köln"_s;
        table.write(path);
        QCOMPARE(imported(program, path, u"CRM"_s).files.front().changed, 1);
        QCOMPARE(toText(program.query("SELECT field || '=' || base FROM pending_change")), u"company.city=Ulm"_s);
        // The CRM's next export leaves it alone.
        QCOMPARE(imported(program, crm.fileName(), u"CRM"_s).historyId, 0);
        QCOMPARE(toText(program.query("SELECT city FROM company WHERE name = 'Acme'")), u"Köln"_s);
    }

    /// In another program the ids mean nothing: names do, and the rest is new, once.
    void inAnotherProgramNamesCount() {
        TestProgram program;
        fill(program, 7);
        const QString path = exported(program, *program.catalogue().find(u"company"), {u"name"_s, u"city"_s}, u"companies.csv"_s, exports::Titles::Labels);
        TestProgram other;
        other.add("company", {{u"name"_s, u"=1+1"_s}, {u"city"_s, u"Bern"_s}});
        const auto first = imported(other, path).files.front();
        QCOMPARE(first.changed, 1);
        QCOMPARE(first.newRows + first.rejected, first.rows - 1);
        QVERIFY(first.notes.join(u'\n').contains(u"known by their name"_s));
        QVERIFY(first.notes.join(u'\n').contains(u"come in as new"_s));
        const auto again = imported(other, path);
        QCOMPARE(again.historyId, 0);
        QCOMPARE(again.files.front().newRows + again.files.front().changed, 0);
    }

    void rowsAddedByHand() {
        TestProgram program;
        const RecordId acme = program.addNamed("company", "Acme");
        program.add("deal", {{u"name"_s, u"Renewal"_s}, {u"company"_s, acme}, {u"stage"_s, u"Qualification"_s}});
        const QString path = exported(program, *program.catalogue().find(u"deal"), {u"name"_s, u"company"_s, u"stage"_s, u"amount"_s}, u"deals.csv"_s, exports::Titles::Labels);
        CsvTable table = CsvTable::read(path);
        const QString key = table.rows[0].last();
        QCOMPARE(records::readOwnKey(key)->entity, u"deal"_s);
        table.rows.push_back({u"Upsell"_s, u"Acme"_s, u"Qualification"_s, u"10.50 EUR"_s, QString()}); // new
        table.rows.push_back({u"Copied"_s, u"Acme"_s, u"Qualification"_s, u"1"_s, key});               // the id of another
        table.rows.push_back({u"Nowhere"_s, u"Nobody"_s, u"Qualification"_s, u"1"_s, QString()});      // no such company
        table.rows.push_back({u"Odd"_s, u"Acme"_s, u"Qualification"_s, u"1"_s, u"company-1"_s});       // of another table
        table.write(path);
        const auto file = imported(program, path).files.front();
        QCOMPARE(file.unchanged, 1);
        QCOMPARE(file.newRows, 1);
        QStringList reasons;
        for (const auto& reject : file.rejects) reasons << sync::rejectText(reject);
        QCOMPARE(file.rejected, 3);
        QVERIFY2(reasons[0].contains(u"line 2"_s) && reasons[1].contains(u"Nobody"_s) && reasons[2].contains(u"company-1"_s), qPrintable(reasons.join(u'\n')));
        QCOMPARE(toText(program.query("SELECT amount || currency FROM deal WHERE name = 'Upsell'")), u"1050EUR"_s);
        QCOMPARE(imported(program, path).historyId, 0);
    }

    void fieldTitlesAreTheirOwn() {
        TestProgram program;
        for (const records::EntityDef& entity : program.catalogue().all()) {
            QStringList titles;
            for (const records::FieldDef& field : entity.fields) {
                QVERIFY2(!titles.contains(records::labelOf(field).toCaseFolded()), qPrintable(entity.key + u": "_s + records::labelOf(field)));
                titles << records::labelOf(field).toCaseFolded();
            }
        }
    }
};

QTEST_GUILESS_MAIN(OwnListTest)
#include "OwnListTest.moc"
