// Making, changing and deleting records in general: values as typed, rules kept, the CRM's last word kept.
#include "core/store/Integrity.h"
#include "tests/core/TestProgram.h"

using namespace channelbook;
using namespace channelbook::records;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

class CommandsTest : public QObject {
    Q_OBJECT

private:
    static Expected<qint64> remove(TestProgram& program, const char* entity, std::vector<RecordId> ids) {
        return program.store().perform(DeleteRecords{program.catalogue(), QString::fromLatin1(entity), std::move(ids)});
    }
    static qint64 count(TestProgram& program, const char* sql) { return toInteger(program.query(sql)); }

private Q_SLOTS:
    void readsWhatPeopleType_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected"); // "!" before an error's code
        const auto row = [](const char* field, const char* text, const char* expected) {
            QTest::addRow("%s=%s", field, text)
                << QString::fromLatin1(field) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("name", "  Big deal ", "Big deal");
        row("name", "", "nothing");
        row("description", " kept as typed ", " kept as typed ");
        row("amount", "1234.5", "123450");
        row("amount", "1234.50 USD", "123450");
        row("amount", "1234.50USD", "123450");
        row("amount", "1234.50 EUR", "!InvalidValue");
        row("amount", "1,234.50", "!InvalidValue");
        row("amount", "12.345", "!InvalidValue");
        row("amount", "USD", "!InvalidValue");
        row("probability", "12.5", "12.5");
        row("probability", "high", "!InvalidValue");
        row("close_date", "2026-02-28", "2026-02-28");
        row("close_date", "2026-02-29", "!InvalidValue");
        row("close_date", "28.02.2026", "!InvalidValue");
        row("close_date", "2026-2-8", "!InvalidValue");
        row("created_at", "2026-07-31T09:00:00Z", "2026-07-31T09:00:00Z");
        row("created_at", "yesterday", "!InvalidValue");
        row("registered", "YES", "1");
        row("registered", "0", "0");
        row("registered", "maybe", "!InvalidValue");
        row("outcome", "WON", "won");
        row("outcome", "maybe", "!InvalidValue");
        row("stage", "closed won", "Closed Won");
        row("stage", "A stage of our own", "A stage of our own");
        row("partner", "contoso", "ID");
        row("partner", "nobody", "!RecordNotFound");
    }
    void readsWhatPeopleType() {
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(QString, expected);
        TestProgram program;
        const RecordId contoso = program.addNamed("partner", "Contoso");
        const FieldDef& def = *program.catalogue().find(u"deal")->field(field);
        const auto value = parseValue(program.store().reader(), program.catalogue(), def, text, u"USD"_s);
        if (expected.startsWith(u'!')) {
            QCOMPARE(u'!' + codeOf(value), expected);
            QVERIFY(!errorText(value.error()).isEmpty());
            return;
        }
        QVERIFY2(value, qPrintable(outcome(value)));
        if (expected == u"ID") expected = QString::number(contoso);
        QCOMPARE(isNull(*value) ? u"nothing"_s : toText(*value), expected);
    }

    void refusals_data() {
        QTest::addColumn<QString>("entity");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* entity, const char* field, const char* value, const char* code) {
            QTest::addRow("%s.%s=%s", entity, field, value) << QString::fromLatin1(entity) << QString::fromLatin1(field)
                                                            << QString::fromLatin1(value) << QString::fromLatin1(code);
        };
        row("nonsense", "name", "x", "UnknownEntity");
        row("partner", "nonsense", "x", "UnknownField");
        row("partner", "won_deals", "5", "ReadOnlyField");
        row("partner", "name", "", "MissingValue");
        row("partner", "agreement_end", "31.12.2026", "InvalidValue");
        row("partner", "stage", "Nirvana", "InvalidValue");
        row("partner", "type", "Resseler", "InvalidValue");
        row("partner", "tier", "Glod", "InvalidValue");
        row("deal", "stage", "Negotiaton", "InvalidValue");
        row("company", "currency", "dollars", "InvalidValue");
        row("contact", "mail_consent", "perhaps", "InvalidValue");
    }
    void refusals() {
        QFETCH(QString, entity);
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(QString, code);
        TestProgram program;
        const RecordId id =
            entity == u"contact" || entity == u"deal" ? program.addNamed(qPrintable(entity), "Jane") : program.addNamed("partner", "Contoso");
        const QString before = program.store().read(&contentDump).value();
        QCOMPARE(codeOf(program.set(qPrintable(entity), id, qPrintable(field), textValue(value))), code);
        std::vector<std::pair<QString, Value>> values{{u"name"_s, u"New"_s}, {field, textValue(value)}};
        if (field == u"name") values.erase(values.begin());
        QCOMPARE(codeOf(program.store().perform(CreateRecord{program.catalogue(), entity, values})), code);
        QCOMPARE(program.store().read(&contentDump).value(), before);
    }

    /// A CRM brings words of its own; from then on people may use them.
    void aWordInUseMayBeSet() {
        TestProgram program;
        const RecordId contoso = program.addNamed("partner", "Contoso");
        const RecordId northwind = program.addNamed("partner", "Northwind");
        const EntityDef& partner = *program.catalogue().find(u"partner");
        QCOMPARE(codeOf(program.set("partner", contoso, "tier", u"Diamond"_s)), u"InvalidValue"_s);
        const auto said = program.store().write(u"test"_s, [&](store::Transaction& transaction) -> Expected<void> {
            if (auto set = updateRecord(transaction, partner, northwind, {{partner.field(u"tier"), u"Diamond"_s}}, Origin::Crm); !set) return tl::unexpected(set.error());
            return {};
        });
        QCOMPARE(outcome(said), u"ok"_s);
        QCOMPARE(outcome(program.set("partner", contoso, "tier", u"Dimond"_s)), u"InvalidValue(tier|Dimond|Registered, Silver, Gold, Platinum, Diamond)"_s);
        QCOMPARE(outcome(program.set("partner", contoso, "tier", u"Diamond"_s)), u"ok"_s);
        QCOMPARE(outcome(program.set("partner", contoso, "tier", Value{})), u"ok"_s);
    }

    void whatIsNotThereCannotBeChanged() {
        TestProgram program;
        QCOMPARE(outcome(program.set("partner", 4711, "city", u"Paris"_s)), u"RecordNotFound(partner|4711)"_s);
        QCOMPARE(outcome(remove(program, "partner", {4711})), u"RecordNotFound(partner|4711)"_s);
        // One that is missing spoils all: nothing is half done.
        const RecordId id = program.addNamed("company", "Contoso");
        const auto both = program.store().perform(
            SetFields{program.catalogue(), u"company"_s, {id, 4711}, {{u"city"_s, u"Paris"_s}}});
        QCOMPARE(codeOf(both), u"RecordNotFound"_s);
        QVERIFY(isNull(program.query("SELECT city FROM company")));
        QCOMPARE(codeOf(program.store().perform(CreateRecord{program.catalogue(), u"partner"_s, {}})),
                 u"MissingValue"_s);
    }

    void aPartnerIsACompanyWithAFacet() {
        TestProgram program;
        const RecordId id = program.add(
            "partner",
            {{u"name"_s, u"Contoso"_s}, {u"website"_s, u"https://www.Contoso.com/start"_s}, {u"tier"_s, u"Gold"_s}});
        QCOMPARE(toText(program.query(
                     "SELECT c.name || c.domain || p.tier || p.stage FROM company c JOIN partner p USING(id)")),
                 u"Contosocontoso.comGoldProspect"_s);
        QVERIFY(program.set("company", id, "city", u"Paris"_s));
        const auto partner = readRecord(program.store().reader(), *program.catalogue().find(u"partner"), id);
        QCOMPARE(partner->id, id);
    }

    void severalRecordsAreOneStep() {
        TestProgram program;
        std::vector<RecordId> ids;
        for (int i = 0; i < 5; ++i) ids.push_back(program.addNamed("company", qPrintable(u"C%1"_s.arg(i))));
        const auto done =
            program.store().perform(SetFields{program.catalogue(), u"company"_s, ids, {{u"city"_s, u"Paris"_s}}});
        QVERIFY(done);
        const auto entry =
            program.store().read([&](store::Connection& c) { return *store::historyEntry(c, *done); }).value();
        QCOMPARE(historyText(entry), u"city of 5 records changed"_s);
        QCOMPARE(count(program, "SELECT count(*) FROM company WHERE city = 'Paris'"), 5);
        QVERIFY(program.store().undo());
        QCOMPARE(count(program, "SELECT count(*) FROM company WHERE city = 'Paris'"), 0);
    }

    void whatOthersReferToIsKept() {
        TestProgram program;
        const RecordId company = program.addNamed("company", "Contoso");
        const RecordId deal = program.add("deal", {{u"name"_s, u"Big"_s}, {u"company"_s, company}});
        QCOMPARE(outcome(remove(program, "company", {company})), u"RecordInUse(Contoso|1|deals)"_s);
        QVERIFY(remove(program, "deal", {deal}));
        program.add("activity", {{u"subject"_s, u"Called"_s}, {u"company"_s, company}});
        QVERIFY(remove(program, "company", {company}));
        QCOMPARE(count(program, "SELECT (SELECT count(*) FROM company) + (SELECT count(*) FROM activity)"), 0);
        QVERIFY(program.store().read(&store::checkIntegrity).value().empty());
        QVERIFY(program.store().undo());
        QCOMPARE(count(program, "SELECT count(*) FROM activity WHERE company_id IS NOT NULL"), 1);
    }

    void deletingAPartnerKeepsItsCompany() {
        TestProgram program;
        const RecordId id = program.addNamed("partner", "Contoso");
        program.add("deal", {{u"name"_s, u"Big"_s}, {u"partner"_s, id}});
        const auto deleted = remove(program, "partner", {id});
        QVERIFY2(deleted, qPrintable(outcome(deleted)));
        QCOMPARE(count(program, "SELECT (SELECT count(*) FROM company) * 10 + (SELECT count(*) FROM partner)"), 10);
        QVERIFY(program.store().read(&store::checkIntegrity).value().empty());
    }

    /// A field a CRM knows keeps what the CRM said last, until both say the same again.
    void theCrmsLastWordIsKept() {
        TestProgram program;
        const RecordId id = program.add("company", {{u"name"_s, u"Contoso"_s}, {u"city"_s, u"Paris"_s}});
        QVERIFY(program.set("company", id, "city", u"Rome"_s));
        QCOMPARE(count(program, "SELECT count(*) FROM pending_change"), 0);
        QVERIFY(program.store().write(u"test"_s, [&](store::Transaction& transaction) -> Expected<void> {
            transaction.cached(u"INSERT INTO sync_source(id, name, kind) VALUES(1, 'SF', 'salesforce')"_s).run();
            transaction
                .cached(u"INSERT INTO sync_scope(id, source_id, entity, object) VALUES(1, 1, 'company', 'Account')"_s)
                .run();
            transaction
                .cached(u"INSERT INTO crm_link(id, record_id, scope_id, key, row_hash) VALUES(?1, ?1, 1, 'A', 0)"_s)
                .bind(1, id)
                .run();
            return {};
        }));
        QVERIFY(program.set("company", id, "city", u"Oslo"_s));
        QCOMPARE(toText(program.query("SELECT field || '=' || base FROM pending_change")), u"company.city=Rome"_s);
        QVERIFY(program.set("company", id, "city", u"Bern"_s));
        QCOMPARE(toText(program.query("SELECT field || '=' || base FROM pending_change")), u"company.city=Rome"_s);
        QVERIFY(program.set("company", id, "city", u"Rome"_s));
        QCOMPARE(count(program, "SELECT count(*) FROM pending_change"), 0);
        QVERIFY(program.set("company", id, "phone", u"123"_s));
        QCOMPARE(count(program, "SELECT count(*) FROM pending_change WHERE base IS NULL"), 1);
        QVERIFY(program.set("company", id, "phone", Value{}));
        QCOMPARE(count(program, "SELECT count(*) FROM pending_change"), 0);
        QVERIFY(remove(program, "company", {id}));
        QCOMPARE(count(program, "SELECT count(*) FROM crm_link"), 0);
        QVERIFY(program.store().read(&store::checkIntegrity).value().empty());
    }
};

QTEST_GUILESS_MAIN(CommandsTest)
#include "CommandsTest.moc"
