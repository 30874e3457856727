// Load-back files as the loaders of several CRMs take them: names, words, limits, and what a loader cannot do.
#include "core/sync/Import.h"
#include "core/sync/outbox/Outbox.h"
#include "core/sync/readers/Preview.h"
#include "tests/core/TestProgram.h"
#include "tests/core/sync/CrmStandIn.h"

using namespace channelbook;
using namespace channelbook::sync;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

class LoadBackTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestProgram> m_program;
    std::shared_ptr<const Profiles> m_profiles;

    QString write(const QString& name, const QByteArray& content) {
        QFile file(m_program->dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) qFatal("cannot write a test file");
        return file.fileName();
    }
    FileReport import(const QString& path, const QString& kind) {
        ImportOptions options;
        options.source = u"CRM"_s;
        options.kind = kind;
        options.profiles = m_profiles;
        store::Progress progress;
        const auto report = importFiles(m_program->store(), m_program->catalogue(), {path}, options, progress);
        if (!report) qFatal("%s", qPrintable(errorText(report.error())));
        return report->files.front();
    }
    Outbox outbox() {
        OutboxOptions options;
        options.source = u"CRM"_s;
        options.profiles = m_profiles;
        return m_program->store().read([&](store::Connection& connection) { return readOutbox(connection, m_program->catalogue(), options); }).value().value();
    }
    RecordId id(const char* entity, const QString& name) {
        return m_program->store().read([&](store::Connection& connection) { return records::findRecord(connection, **m_program->catalogue().entity(QString::fromLatin1(entity)), name); }).value().value();
    }

private Q_SLOTS:
    void init() {
        m_program = std::make_unique<TestProgram>();
        m_profiles.reset();
    }

    void hubspotCannotBeEmptiedByAFile() {
        import(write(u"companies.csv"_s, "Record ID,Company name,Phone Number,City,Industry\n101,Contoso,1,Redmond,Software\n102,Fabrikam,2,Ulm,Machines\n"), u"hubspot"_s);
        QVERIFY(m_program->set("company", id("company", u"Contoso"_s), "city", Value{}));
        QVERIFY(m_program->set("company", id("company", u"Contoso"_s), "phone", u"5"_s));
        const Outbox box = outbox();
        QCOMPARE(box.changes.size(), 2U);
        for (const OutboxChange& change : box.changes) QCOMPARE(change.held, change.field->key == u"city" ? Held::CannotClear : Held::No);
        QCOMPARE(box.heldBack(), 1);
        QCOMPARE(box.files.size(), 1U);
        QCOMPARE(box.files[0].header, (QStringList{u"Record ID"_s, u"Phone Number"_s}));
        QCOMPARE(box.files[0].rows, (std::vector<QStringList>{{u"101"_s, u"5"_s}}));
        QVERIFY(box.files[0].bytes().startsWith("\xef\xbb\xbf"));
    }

    /// A label of an export in the exporting person's words is not what the loader knows.
    void labelsAreWrittenUnderTheLoadersNames() {
        import(write(u"report.csv"_s, "Account ID,Account Name,Billing City,Phone\n0018b00000000RF,Contoso,Redmond,1\n"), u"salesforce"_s);
        QVERIFY(m_program->set("company", id("company", u"Contoso"_s), "city", u"Seattle"_s));
        const Outbox box = outbox();
        QCOMPARE(box.files.size(), 1U);
        QCOMPARE(box.files[0].header, (QStringList{u"Id"_s, u"BillingCity"_s}));
        QCOMPARE(box.files[0].rows, (std::vector<QStringList>{{u"0018b00000000RFAAY"_s, u"Seattle"_s}}));
    }

    /// The loader finds its record by the CRM's own id, even when the newest file had names only.
    void theCrmsIdIsTheKeyWhateverTheLastFileHad_data() {
        QTest::addColumn<bool>("idsFirst");
        QTest::newRow("ids first") << true;
        QTest::newRow("names first") << false;
    }
    void theCrmsIdIsTheKeyWhateverTheLastFileHad() {
        QFETCH(const bool, idsFirst);
        const auto ids = [&] { import(write(u"res.partner.csv"_s, "External ID,Name,Is a company,City\nbase.p1,Acme Ltd,True,London\n"), u"odoo"_s); };
        if (idsFirst) ids();
        import(write(u"customers.csv"_s, "Name,Is a company,City,Country\nBolt AG,True,Bern,Switzerland\n"), u"odoo"_s);
        if (!idsFirst) ids();
        QVERIFY(m_program->set("company", id("company", u"Acme Ltd"_s), "city", u"Leeds"_s));
        const Outbox box = outbox();
        QCOMPARE(box.files.size(), 1U);
        QCOMPARE(box.files[0].rows, (std::vector<QStringList>{{u"base.p1"_s, u"Leeds"_s}}));
    }

    /// Where an empty cell empties, what did not change must be said again; and numbers as the file had them.
    void plainTableSaysAllOfARow() {
        import(write(u"firms.csv"_s, "Company ID,Company,City,Phone,Annual revenue\nA-1,Contoso,Redmond,1,\"1.234.567,50\"\nA-2,Fabrikam,Ulm,2,\"10,25\"\n"), u"generic"_s);
        QVERIFY(m_program->set("company", id("company", u"Contoso"_s), "phone", Value{}));
        QVERIFY(m_program->set("company", id("company", u"Fabrikam"_s), "annual_revenue", qint64(2050)));
        const Outbox box = outbox();
        QCOMPARE(box.files.size(), 1U);
        QCOMPARE(box.files[0].header, (QStringList{u"Company ID"_s, u"Phone"_s, u"Annual revenue"_s}));
        QCOMPARE(box.files[0].rows, (std::vector<QStringList>{{u"A-1"_s, QString(), u"1234567,50"_s}, {u"A-2"_s, u"2"_s, u"20,50"_s}}));
        QCOMPARE(box.files[0].fields, 2);
        QVERIFY(!box.files[0].bytes().startsWith("ID"));
    }

    /// Dynamics' importer maps a workbook by itself: amounts are numbers in it, days are days, and texts are texts.
    void dynamicsTakesWorkbooks() {
        import(write(u"accounts.csv"_s, "(Do Not Modify) Account,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Account Name,Main Phone,Address 1: City,Annual Revenue,Description\n"
                                        "0e0b8b7e-0000-4000-8000-000000000001,abc==,2026-06-01 10:00,Acme Ltd,1,London,\"1,200.50\",x\n0e0b8b7e-0000-4000-8000-000000000002,abd==,2026-06-01 10:00,Bolt AG,2,Bern,7.00,y\n"), u"dynamics"_s);
        import(write(u"opportunities.csv"_s, "(Do Not Modify) Opportunity,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Topic,Account,Est. Revenue,Currency,Est. Close Date\n"
                                             "0e0b8b7e-0000-4000-8000-000000000021,abf==,2026-06-01 10:00,Acme renewal,Acme Ltd,500.00,EUR,2026-06-30\n"), u"dynamics"_s);
        const RecordId acme = id("company", u"Acme Ltd"_s);
        QVERIFY(m_program->set("company", acme, "phone", u"+49 731 555"_s));
        QVERIFY(m_program->set("company", acme, "annual_revenue", qint64(130075)));
        QVERIFY(m_program->set("company", acme, "description", u"=1+1, _x0041_\nline 2"_s));
        QVERIFY(m_program->set("company", id("company", u"Bolt AG"_s), "city", Value{}));
        const RecordId deal = id("deal", u"Acme renewal"_s);
        QVERIFY(m_program->set("deal", deal, "close_date", u"2026-07-31"_s));
        QVERIFY(m_program->set("deal", deal, "amount", qint64(99999)));
        OutboxOptions options;
        options.source = u"CRM"_s;
        const QString folder = m_program->dir.filePath(u"out"_s);
        const auto written = writeOutbox(m_program->store(), m_program->catalogue(), options, folder);
        QCOMPARE(outcome(written), u"ok"_s);
        QStringList names;
        for (const OutboxFile& file : written->files) names << file.name;
        QCOMPARE(names, (QStringList{u"account-update.xlsx"_s, u"opportunity-update.xlsx"_s}));
        for (const OutboxFile& file : written->files) {
            const auto read = previewCsv(folder + u'/' + file.name, -1);
            QCOMPARE(outcome(read), u"ok"_s);
            QStringList header;
            for (const auto& column : read->columns) header << column.original;
            QCOMPARE(header, file.header);
            // What the preview shows is in the file, but for how a number is written.
            for (std::size_t row = 0; row < file.rows.size(); ++row)
                for (qsizetype column = 0; column < header.size(); ++column) {
                    const QString& cell = read->rows[static_cast<qsizetype>(row)][column];
                    const QString& wanted = file.rows[row][column];
                    const bool number = file.contents[static_cast<std::size_t>(column)] == OutboxFile::Content::Number;
                    QVERIFY2(number ? cell.toDouble() == wanted.toDouble() : cell == wanted, qPrintable(cell + u" / "_s + wanted));
                }
        }
        const auto contentOf = [&](std::size_t file, const QString& header) { return written->files[file].contents[static_cast<std::size_t>(written->files[file].header.indexOf(header))]; };
        QCOMPARE(contentOf(0, u"Annual Revenue"_s), OutboxFile::Content::Number);
        QCOMPARE(contentOf(0, u"Main Phone"_s), OutboxFile::Content::Text);
        QCOMPARE(contentOf(1, u"Est. Close Date"_s), OutboxFile::Content::Date);
        // Once the CRM has them, nothing is left to be sent.
        import(write(u"accounts.csv"_s, "(Do Not Modify) Account,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Account Name,Main Phone,Address 1: City,Annual Revenue,Description\n"
                                        "0e0b8b7e-0000-4000-8000-000000000001,abx==,2026-07-01 10:00,Acme Ltd,+49 731 555,London,\"1,300.75\",\"=1+1, _x0041_\nline 2\"\n0e0b8b7e-0000-4000-8000-000000000002,aby==,2026-07-01 10:00,Bolt AG,2,,7.00,y\n"), u"dynamics"_s);
        import(write(u"opportunities.csv"_s, "(Do Not Modify) Opportunity,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Topic,Account,Est. Revenue,Currency,Est. Close Date\n"
                                             "0e0b8b7e-0000-4000-8000-000000000021,abz==,2026-07-01 10:00,Acme renewal,Acme Ltd,999.99,EUR,2026-07-31\n"), u"dynamics"_s);
        QVERIFY(outbox().files.empty());
    }

    void nameThatIsTheKeyStaysBack() {
        import(write(u"companies.csv"_s, "Company,City,Phone\nContoso,Redmond,1\n"), u"generic"_s);
        const RecordId contoso = id("company", u"Contoso"_s);
        QVERIFY(m_program->set("company", contoso, "name", u"Contoso Ltd"_s));
        QVERIFY(m_program->set("company", contoso, "phone", u"5"_s));
        const Outbox box = outbox();
        for (const OutboxChange& change : box.changes) QCOMPARE(change.held, change.field->key == u"name" ? Held::Key : Held::No);
        QCOMPARE(box.files[0].rows, (std::vector<QStringList>{{u"Contoso"_s, u"5"_s}}));
    }

    void wordsReferencesAndLimitsAreTheProfiles() {
        QVERIFY(QDir().mkpath(m_program->dir.filePath(u"profiles"_s)));
        write(u"profiles/acme.json"_s, R"({"kind": "acme", "label": "Acme", "load_back": {"rows": 2, "columns": 3, "clear": "NULL"},
            "tables": [{"object": "Firms", "entity": "company", "recognise": [["Firm No", "Firm"]],
                        "columns": {"@key": ["Firm No"], "name": ["Firm"], "city": ["Town"], "phone": ["Tel"], "industry": ["Branch"], "crm_type": ["Kind"], "parent@name": ["Owned by"]},
                        "values": {"crm_type": {"Customer": ["K"]}}}]})");
        auto profiles = Profiles::load(m_program->catalogue(), m_program->dir.filePath(u"profiles"_s));
        QVERIFY2(profiles, qPrintable(outcome(profiles)));
        m_profiles = std::make_shared<const Profiles>(std::move(*profiles));
        import(write(u"firms.csv"_s, "Firm No,Firm,Town,Tel,Branch,Kind,Owned by\n1,A,x,1,b,K,\n2,B,x,1,b,K,\n3,C,x,1,b,P,\n"), u"acme"_s);
        for (const char* name : {"A", "B", "C"}) QVERIFY(m_program->set("company", id("company", QString::fromLatin1(name)), "city", u"y"_s));
        QVERIFY(m_program->set("company", id("company", u"A"_s), "phone", Value{}));
        QVERIFY(m_program->set("company", id("company", u"B"_s), "industry", u"c"_s));
        QVERIFY(m_program->set("company", id("company", u"C"_s), "crm_type", u"Customer"_s));
        QVERIFY(m_program->set("company", id("company", u"C"_s), "parent", id("company", u"A"_s)));
        const Outbox box = outbox();
        qint64 fields = 0;
        QMap<QString, QStringList> cells;
        for (const OutboxFile& file : box.files) {
            QVERIFY(file.rows.size() <= 2);
            QVERIFY(file.header.size() <= 3);
            QCOMPARE(file.header.front(), u"Firm No"_s);
            fields += file.fields;
            for (const QStringList& row : file.rows)
                for (qsizetype i = 1; i < row.size(); ++i)
                    if (!row[i].isEmpty()) cells[row[0]] << file.header[i] + u'=' + row[i];
        }
        QCOMPARE(fields, 7);
        for (auto& row : cells) row.sort();
        QCOMPARE(cells.value(u"1"_s), (QStringList{u"Tel=NULL"_s, u"Town=y"_s}));
        QCOMPARE(cells.value(u"2"_s), (QStringList{u"Branch=c"_s, u"Town=y"_s}));
        QCOMPARE(cells.value(u"3"_s), (QStringList{u"Kind=K"_s, u"Owned by=A"_s, u"Town=y"_s}));
        QStringList names;
        for (const OutboxFile& file : box.files) names << file.name;
        names.removeDuplicates();
        QCOMPARE(static_cast<std::size_t>(names.size()), box.files.size());
    }
};

QTEST_GUILESS_MAIN(LoadBackTest)
#include "LoadBackTest.moc"
