#include "core/base/ErrorText.h"
#include "core/program/Program.h"
#include "core/sync/Profiles.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace channelbook;
using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView smallest = R"({"kind": "own", "label": "Our CRM", "tables": [{"object": "Firms", "entity": "company",
    "recognise": [["Firm no", "Firm"]], "columns": {"@key": "Firm no", "name": ["Firm", "Company"]}}]})";

QByteArray changed(const char* before, const char* after) { return smallest.toByteArray().replace(before, after); }

} // namespace

/// Profiles as data: the bundled ones, the user's own, and what is said of a faulty one.
class ProfilesTest : public QObject {
    Q_OBJECT

    const records::Catalogue m_catalogue = allEntities();

private Q_SLOTS:
    void bundledProfilesAreSound_data() {
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"salesforce", "hubspot", "dynamics", "pipedrive", "zoho", "odoo", "suitecrm", "lms", "prm", "survey", "generic"}) QTest::newRow(kind) << QString::fromLatin1(kind);
    }
    void bundledProfilesAreSound() {
        QFETCH(const QString, kind);
        QFile file(QStringLiteral(TEST_DATA_DIR) + u"/../../resources/profiles/"_s + kind + u".json"_s);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        const auto profile = sync::Profile::fromJson(file.readAll(), kind);
        QVERIFY2(profile, profile ? "" : qPrintable(errorText(profile.error())));
        const auto checked = profile->check(m_catalogue, kind);
        QVERIFY2(checked, checked ? "" : qPrintable(errorText(checked.error())));
        QCOMPARE(profile->kind(), kind);
        QVERIFY(sync::Profiles::bundled().find(kind) != nullptr);
        QVERIFY(sync::Profiles::bundled().kinds().contains(kind));
    }

    void everyBundledFileIsTested() {
        QStringList files;
        for (const QString& name : QDir(QStringLiteral(TEST_DATA_DIR) + u"/../../resources/profiles"_s).entryList({u"*.json"_s}, QDir::Files)) files << name.chopped(5);
        QStringList kinds = sync::Profiles::bundled().kinds();
        QCOMPARE(kinds.last(), u"generic"_s);
        files.sort();
        kinds.sort();
        QCOMPARE(kinds, files);
    }

    /// What a load-back file needs: the CRM's own names, words and formats.
    void profilesAreUsedInBothDirections() {
        const sync::Profile* salesforce = sync::Profiles::bundled().find(u"salesforce");
        QVERIFY(salesforce != nullptr);
        QCOMPARE(salesforce->columnName(u"Opportunity", u"@key"), u"Id"_s);
        QCOMPARE(salesforce->columnName(u"Opportunity", u"close_date"), u"CloseDate"_s);
        QCOMPARE(salesforce->columnName(u"Opportunity", u"company"), u"AccountId"_s);
        QCOMPARE(salesforce->columnName(u"Account", u"partner.tier"), u"Partner_Tier__c"_s);
        QCOMPARE(salesforce->columnName(u"Account", u"stage"), QString());
        QCOMPARE(salesforce->columnName(u"Nothing", u"name"), QString());
        QCOMPARE(salesforce->loadBack().clear, u"#N/A"_s);
        QCOMPARE(salesforce->loadBack().dates, u"yyyy-MM-dd"_s);
        QVERIFY(salesforce->emptyClears());
    }

    void faultyProfilesSayWhatIsWrong_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("words");
        QTest::newRow("no JSON") << QByteArray("{\"kind\": ") << u"character"_s << QString();
        QTest::newRow("a list") << QByteArray("[]") << u"the beginning"_s << u"object"_s;
        QTest::newRow("no kind") << changed("\"kind\": \"own\", ", "") << u"kind"_s << u"a text is expected"_s;
        QTest::newRow("no tables") << QByteArray(R"({"kind": "a", "label": "b", "tables": []})") << u"tables"_s << u"at least one table"_s;
        QTest::newRow("misspelt entry") << changed("\"label\"", "\"lable\"") << u"lable"_s << u"there is no such entry"_s;
        QTest::newRow("misspelt entry of a table") << changed("\"object\"", "\"objekt\"") << u"tables[0].objekt"_s << u"known are"_s;
        QTest::newRow("number for a header") << changed("[\"Firm\", \"Company\"]", "7") << u"tables[0].columns.name"_s << u"list of texts"_s;
        QTest::newRow("empty header") << changed("\"Company\"", "\" \"") << u"tables[0].columns.name"_s << u"not empty"_s;
        QTest::newRow("one header, two fields") << changed("\"Company\"", "\"firm NO\"") << u"tables[0].columns.name"_s << u"is a header of @key already"_s;
        QTest::newRow("reference by nonsense") << changed("\"name\":", "\"parent@moon\":") << u"tables[0].columns.parent@moon"_s << u"name, domain, email, any"_s;
        QTest::newRow("owners have no domain") << changed("\"name\":", "\"owner@domain\": \"Rep\", \"name\":") << u"tables[0].columns.owner@domain"_s << u"cannot be named by"_s;
        QTest::newRow("a name is no reference") << changed("\"name\":", "\"name@email\":") << u"tables[0].columns.name@email"_s << u"cannot be named by"_s;
        QTest::newRow("never recognised") << changed("\"recognise\": [[\"Firm no\", \"Firm\"]],", "") << u"tables[0].recognise"_s << u"headers"_s;
        QTest::newRow("headers not in lists") << changed("[[\"Firm no\", \"Firm\"]]", "[\"Firm\"]") << u"tables[0].recognise"_s << u"list of lists"_s;
        QTest::newRow("recognised by a field it has not") << changed("[[\"Firm no\"", "[[\"=nmae\", \"Firm no\"") << u"tables[0].recognise"_s << u"there is no field \"nmae\""_s;
        QTest::newRow("no such choice") << changed("\"label\"", "\"empty_cells\": \"sometimes\", \"label\"") << u"empty_cells"_s << u"clear, keep"_s;
        QTest::newRow("word twice") << changed("\"columns\"", "\"values\": {\"crm_type\": {\"A\": \"x\", \"B\": [\"X\"]}}, \"columns\"") << u"tables[0].values.crm_type.B"_s << u"only once"_s;
        QTest::newRow("delimiter too long") << changed("\"tables\"", "\"load_back\": {\"delimiter\": \";;\"}, \"tables\"") << u"load_back.delimiter"_s << u"one character"_s;
        QTest::newRow("unknown table") << changed("\"company\"", "\"firm\"") << u"tables[0].entity"_s << u"there is no table \"firm\""_s;
        QTest::newRow("unknown field") << changed("\"name\":", "\"nmae\":") << u"tables[0].columns.nmae"_s << u"there is no field \"nmae\""_s;
    }
    void faultyProfilesSayWhatIsWrong() {
        QFETCH(const QByteArray, json);
        QFETCH(const QString, place);
        QFETCH(const QString, words);
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"own.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(json);
        file.close();
        const auto loaded = sync::Profiles::load(m_catalogue, folder.path());
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, ErrorCode::BadProfile);
        const QString text = errorText(loaded.error());
        for (const QString& part : {u"own.json"_s, place, words}) QVERIFY2(text.contains(part), qPrintable(text));
    }

    void ownProfilesComeFirst() {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"own.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(smallest.toByteArray());
        file.close();
        const auto profiles = sync::Profiles::load(m_catalogue, folder.path());
        QVERIFY(profiles);
        QCOMPARE(profiles->kinds().first(), u"own"_s);
        QCOMPARE(profiles->recognise({u"firm NO."_s, u"Firm"_s, u"Town"_s}), u"own"_s);
        const auto map = profiles->find(u"own")->map(m_catalogue, u"firms.csv"_s, {u"firm NO."_s, u"Firm"_s, u"Town"_s}, {});
        QVERIFY(map);
        QCOMPARE(map->entity, u"company"_s);
        QCOMPARE(map->object, u"Firms"_s);
        QCOMPARE(map->keyColumn, 0);
        QCOMPARE(map->columns[2].kind, sync::ColumnTarget::Kind::Custom);
    }

    void folderThatIsNotThereHoldsNone() {
        const auto profiles = sync::Profiles::load(m_catalogue, u"/no/such/folder"_s);
        QVERIFY(profiles);
        QCOMPARE(profiles->kinds(), sync::Profiles::bundled().kinds());
    }
};

QTEST_GUILESS_MAIN(ProfilesTest)
#include "ProfilesTest.moc"
