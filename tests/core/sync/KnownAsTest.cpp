// References that name nothing known but nearly something: explained before an import or after it, and remembered.
#include "core/sync/Import.h"
#include "core/sync/KnownAs.h"
#include "tests/core/TestProgram.h"

#include <QJsonArray>
#include <QTest>

using namespace channelbook;
using namespace Qt::StringLiterals;

class KnownAsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TestProgram> program;

    QString dump() { return *program->store().read([](store::Connection& connection) { return contentDump(connection); }); }
    qint64 number(const char* sql) { return *program->store().read([sql](store::Connection& connection) { return connection.integer(sql); }); }
    sync::ImportReport imported(sync::ImportOptions options = {}) {
        QStringList paths;
        for (const char* name : {"accounts", "products", "sales_teams", "sales_pipeline"})
            paths << QStringLiteral(TEST_DATA_DIR) + u"/crm-sales-opportunities/"_s + QLatin1String(name) + u".csv"_s;
        options.source = u"CRM"_s;
        store::Progress progress;
        auto report = sync::importFiles(program->store(), program->catalogue(), paths, options, progress);
        return report ? *report : sync::ImportReport{};
    }

private Q_SLOTS:
    void init() { program = std::make_unique<test::TestProgram>(); }
    void cleanup() { program.reset(); }

    void explainedBeforeItIsRemembered() {
        const QString before = dump();
        sync::ImportOptions options;
        options.names = {{u"product"_s, u"GTXPro"_s, u"GTX Pro"_s}, {u"product"_s, u"GTXPro"_s, u"no such product"_s}};
        const auto report = imported(options);
        QCOMPARE(report.files.size(), 4U);
        QCOMPARE(report.files.back().proposals.size(), 0U);
        QCOMPARE(number("SELECT count(*) FROM unresolved_ref WHERE key = 'GTXPro'"), 0);
        QVERIFY(number("SELECT count(*) FROM deal d JOIN product p ON p.id = d.product_id WHERE p.name = 'GTX Pro'") >= 1480);
        const QString after = dump();
        // The same again changes nothing, even where the products come in full and have no such key.
        options.names.clear();
        options.full = true;
        QCOMPARE(imported(options).historyId, 0);
        QCOMPARE(dump(), after);
        QVERIFY(program->store().undo(report.historyId).has_value());
        QCOMPARE(dump(), before);
    }

    void explainedAfterwardsItIsOneStep() {
        imported();
        const QString before = dump();
        const auto known = program->store().perform(sync::KnownAs{program->catalogue(), u"CRM"_s, u"product"_s, u"GTXPro"_s, u"GTX Pro"_s});
        QVERIFY(known.has_value());
        QCOMPARE(number("SELECT count(*) FROM unresolved_ref WHERE key = 'GTXPro'"), 0);
        const auto entry = program->store().undo(*known);
        QVERIFY(entry.has_value());
        QCOMPARE(historyText(*entry), u"“GTXPro” of CRM is GTX Pro here"_s);
        QCOMPARE(dump(), before);
        const auto nobody = program->store().perform(sync::KnownAs{program->catalogue(), u"CRM"_s, u"product"_s, u"GTXPro"_s, u"no such product"_s});
        QCOMPARE(nobody.error().code, ErrorCode::RecordNotFound);
        const auto nowhere = program->store().perform(sync::KnownAs{program->catalogue(), u"none"_s, u"product"_s, u"GTXPro"_s, u"GTX Pro"_s});
        QCOMPARE(nowhere.error().code, ErrorCode::UnknownSource);
    }

    void aReportListsAsManyAsItIsAskedFor() {
        sync::ImportOptions options;
        options.listed = 5000;
        const auto report = imported(options);
        QCOMPARE(report.files.back().newRecords.size(), 5000U);
        QCOMPARE(report.files.back().toJson().value(u"new_records"_s).toArray().size(), qsizetype(sync::shownRecords));
    }
};

QTEST_GUILESS_MAIN(KnownAsTest)
#include "KnownAsTest.moc"
