// The quick filter's language, order, pages, and the ways to name a record.
#include "core/records/QuickFilter.h"
#include "tests/core/TestProgram.h"

#include <QRandomGenerator>

using namespace channelbook;
using namespace channelbook::records;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

class QueryTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestProgram> m_program;
    RecordId m_contoso = 0;

    QString names(const char* entity, const ListQuery& query) {
        const EntityDef& def = *m_program->catalogue().find(QString::fromLatin1(entity));
        return m_program->store()
            .read([&](store::Connection& connection) {
                const auto ids = listIds(connection, def, query);
                if (!ids) return outcome(ids);
                QStringList names;
                for (const RecordId id : *ids) names << nameOf(connection, def, id);
                return names.join(u'|');
            })
            .value();
    }

private Q_SLOTS:
    void initTestCase() {
        m_program = std::make_unique<TestProgram>();
        TestProgram& program = *m_program;
        const RecordId ann = program.addNamed("owner", "Ann Lee");
        program.add("partner", {{u"name"_s, u"Northwind Traders"_s},
                                {u"tier"_s, u"Gold"_s},
                                {u"country"_s, u"France"_s},
                                {u"employees"_s, qint64(50)},
                                {u"manager"_s, ann}});
        m_contoso = program.add("partner", {{u"name"_s, u"Contoso"_s},
                                            {u"tier"_s, u"Silver"_s},
                                            {u"country"_s, u"Spain"_s},
                                            {u"employees"_s, qint64(7)}});
        program.add(
            "partner",
            {{u"name"_s, u"fabrikam 50% \"off\""_s}, {u"tier"_s, u"Gold"_s}, {u"agreement_end"_s, u"2026-12-31"_s}});
        program.add("partner", {{u"name"_s, u"Gone"_s}, {u"tier"_s, u"Gold"_s}, {u"retired"_s, qint64(1)}});
        for (const auto& [name, amount, currency] :
             {std::tuple(u"Small"_s, 10050, u"USD"_s), std::tuple(u"Large"_s, 99999900, u"USD"_s),
              std::tuple(u"Yen"_s, 500, u"JPY"_s)})
            program.add("deal", {{u"name"_s, name},
                                 {u"amount"_s, qint64(amount)},
                                 {u"currency"_s, currency},
                                 {u"probability"_s, 12.5},
                                 {u"partner"_s, m_contoso}});
        program.addNamed("contact", "Twin");
        program.addNamed("contact", "twin");
        program.addNamed("contact", "123");
        const auto linked = program.store().write(u"test"_s, [&](store::Transaction& transaction) -> Expected<void> {
            transaction.cached(u"INSERT INTO sync_source(id, name, kind) VALUES(1, 'SF', 'salesforce')"_s).run();
            transaction
                .cached(u"INSERT INTO sync_scope(id, source_id, entity, object) VALUES(1, 1, 'company', 'Account')"_s)
                .run();
            transaction
                .cached(
                    u"INSERT INTO crm_link(id, record_id, scope_id, key, row_hash) VALUES(?1, ?1, 1, '0015g00000ABCdeAAG', 0)"_s)
                .bind(1, m_contoso)
                .run();
            return {};
        });
        QCOMPARE(outcome(linked), u"ok"_s);
    }

    void filters_data() {
        QTest::addColumn<QString>("entity");
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("found");
        const auto row = [](const char* entity, const char* filter, const char* found) {
            QTest::addRow("%s %s", entity, filter)
                << QString::fromLatin1(entity) << QString::fromUtf8(filter) << QString::fromUtf8(found);
        };
        const char* all = "Contoso|fabrikam 50% \"off\"|Northwind Traders";
        row("partner", "", all);
        row("partner", "   ", all);
        row("partner", "TRADERS", "Northwind Traders");
        row("partner", "north trad", "Northwind Traders");
        row("partner", "north con", "");
        row("partner", "\"wind Tr\"", "Northwind Traders");
        row("partner", "50%", "fabrikam 50% \"off\"");
        row("partner", "%", "fabrikam 50% \"off\"");
        row("partner", "_", "");
        row("partner", "\"\"\"off\"\"\"", "fabrikam 50% \"off\"");
        row("partner", "-north", "Contoso|fabrikam 50% \"off\"");
        row("partner", "tier=Gold", "fabrikam 50% \"off\"|Northwind Traders");
        row("partner", "tier=gold", "fabrikam 50% \"off\"|Northwind Traders");
        row("partner", "tier=gold,silver", all);
        row("partner", "tier!=gold", "Contoso");
        row("partner", "-tier=gold", "Contoso");
        row("partner", "country!=france", "Contoso|fabrikam 50% \"off\"");
        row("partner", "country=", "fabrikam 50% \"off\"");
        row("partner", "country!=", "Contoso|Northwind Traders");
        row("partner", "-country=", "Contoso|Northwind Traders");
        row("partner", "country=,spain", "Contoso|fabrikam 50% \"off\"");
        row("partner", "country:AN", "Northwind Traders");
        row("partner", "employees>7", "Northwind Traders");
        row("partner", "employees>=7 employees<50", "Contoso");
        row("partner", "employees=7", "Contoso");
        row("partner", "agreement_end<=2026-12-31", "fabrikam 50% \"off\"");
        row("partner", "manager=\"ann lee\"", "Northwind Traders");
        row("partner", "retired=yes", "Gone");
        row("partner", "retired=yes,no tier=gold", "fabrikam 50% \"off\"|Gone|Northwind Traders");
        row("company", "is_partner=yes partner.tier=silver", "Contoso");
        row("deal", "amount>100.50 currency=USD", "Large");
        row("deal", "amount=100.50", "Small");
        row("deal", "probability=12.5 currency=JPY", "Yen");
        row("deal", "partner=contoso currency=JPY", "Yen");
        row("partner", "'; DROP TABLE company; --", "");
        row("partner", "nonsense=1", "UnknownField");
        row("partner", "\"Partner manager\"=\"ann lee\"", "Northwind Traders");
        row("partner", "\"partner MANAGER\"!=", "Northwind Traders");
        row("partner", "partner_manager:ann Tier=gold", "Northwind Traders");
        row("partner", "Retired=yes", "Gone");
        row("partner", "\"No title\"=1", "UnknownField");
        row("deal", "outcome=OPEN currency=JPY", "Yen");
        row("deal", "outcome:op currency=JPY", "Yen");
        row("deal", "currency=JPY outcome=opne", "BadFilter at 14");
        row("deal", "outcome!=open,lots", "BadFilter at 1");
        row("partner", "retired=maybe", "BadFilter at 1");
        row("partner", "retired=FALSE", all);
        row("partner", "employees>many", "BadFilter at 1");
        row("partner", "tier=gold employees=1.5", "BadFilter at 11");
        row("deal", "amount>ten", "BadFilter at 1");
        row("partner", "\"north", "BadFilter at 7");
        row("partner", "tier=\"gold", "BadFilter at 11");
    }
    void filters() {
        QFETCH(QString, entity);
        QFETCH(QString, filter);
        QFETCH(QString, found);
        const EntityDef& def = *m_program->catalogue().find(entity);
        const auto compiled = compileFilter(def, filter, u"USD"_s);
        if (found.startsWith(u"BadFilter")) {
            QCOMPARE(codeOf(compiled), u"BadFilter"_s);
            QCOMPARE(u"BadFilter at "_s + compiled.error().args.value(1), found);
            QCOMPARE(compiled.error().args.value(0), filter);
            QVERIFY(!compiled.error().args.value(2).isEmpty());
            return;
        }
        if (found == u"UnknownField") {
            QCOMPARE(codeOf(compiled), found);
            return;
        }
        QCOMPARE(names(qPrintable(entity), {filter, u"name"_s, -1, 0}), found);
        const auto count =
            m_program->store().read([&](store::Connection& c) { return countRecords(c, def, filter).value(); });
        QCOMPARE(*count, found.isEmpty() ? 0 : found.count(u'|') + 1);
    }

    void namesTheWordsThereAre() {
        const auto told = [&](const char* entity, const QString& filter) {
            return errorText(compileFilter(*m_program->catalogue().find(QString::fromLatin1(entity)), filter, u"USD"_s).error());
        };
        QVERIFY2(told("deal", u"outcome=opne"_s).contains(u"one of open, won, lost"_s), qPrintable(told("deal", u"outcome=opne"_s)));
        QVERIFY2(told("partner", u"retired=maybe"_s).contains(u"one of yes, "_s), qPrintable(told("partner", u"retired=maybe"_s)));
        QVERIFY2(told("partner", u"nonsense=1"_s).contains(u"Fields: name, "_s), qPrintable(told("partner", u"nonsense=1"_s)));
    }

    void aTermFindsExactlyItsValue() {
        for (const QString& name : {u"Contoso"_s, u"fabrikam 50% \"off\""_s, u"Northwind Traders"_s})
            QCOMPARE(names("partner", {filterTerm(u"name"_s, name), QString(), -1, 0}), name);
    }

    void sortsAndPages_data() {
        QTest::addColumn<QString>("sort");
        QTest::addColumn<int>("limit");
        QTest::addColumn<int>("offset");
        QTest::addColumn<QString>("found");
        QTest::newRow("by default") << QString() << -1 << 0 << u"Contoso|fabrikam 50% \"off\"|Northwind Traders"_s;
        QTest::newRow("descending") << u"-name"_s << -1 << 0 << u"Northwind Traders|fabrikam 50% \"off\"|Contoso"_s;
        QTest::newRow("by number, nothing first")
            << u"employees"_s << -1 << 0 << u"fabrikam 50% \"off\"|Contoso|Northwind Traders"_s;
        QTest::newRow("ties in order of making")
            << u"stage"_s << -1 << 0 << u"Northwind Traders|Contoso|fabrikam 50% \"off\""_s;
        QTest::newRow("first page") << QString() << 2 << 0 << u"Contoso|fabrikam 50% \"off\""_s;
        QTest::newRow("second page") << QString() << 2 << 2 << u"Northwind Traders"_s;
        QTest::newRow("beyond") << QString() << 2 << 4 << QString();
        QTest::newRow("none") << QString() << 0 << 0 << QString();
    }
    void sortsAndPages() {
        QFETCH(QString, sort);
        QFETCH(int, limit);
        QFETCH(int, offset);
        QFETCH(QString, found);
        QCOMPARE(names("partner", {QString(), sort, limit, offset}), found);
    }

    /// By what records refer to, page by page: the same as sorting all of them.
    void listsByReferenceInTheSameOrder_data() {
        QTest::addColumn<QString>("sort");
        for (const char* sort : {"company", "-company", "partner", "-partner", "owner"}) QTest::newRow(sort) << QString::fromLatin1(sort);
    }
    void listsByReferenceInTheSameOrder() {
        QFETCH(QString, sort);
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        TestProgram program;
        std::vector<RecordId> companies{0, 0}; // none
        // Names that differ in case alone or not at all, and such as no deal refers to.
        for (const char* name : {"Beta", "alpha", "ALPHA", "beta", "Gamma", "alpha", "Omega", "Delta"}) companies.push_back(program.addNamed("company", name));
        const std::vector<RecordId> owners{0, program.addNamed("owner", "Zoe"), program.addNamed("owner", "ann")};
        const auto reference = [&](const std::vector<RecordId>& among) {
            const RecordId id = among[random.bounded(static_cast<quint32>(among.size()))];
            return id == 0 ? Value{} : Value{id};
        };
        for (int i = 0; i < 120; ++i)
            program.add("deal", {{u"name"_s, u"Deal %1"_s.arg(i)}, {u"company"_s, reference(companies)}, {u"partner"_s, reference(companies)}, {u"owner"_s, reference(owners)}, {u"retired"_s, qint64(random.bounded(8) == 0 ? 1 : 0)}});
        const QString alias = sort.endsWith(u"company") ? u"co"_s : sort.endsWith(u"partner") ? u"pa"_s : u"o"_s;
        const QString direction = sort.startsWith(u'-') ? u"DESC"_s : u"ASC"_s;
        const EntityDef& deal = *program.catalogue().find(u"deal");
        const auto compared = program.store().read([&](store::Connection& connection) {
            std::vector<RecordId> sorted;
            store::Statement all(connection, u"SELECT t.id FROM %1 WHERE t.retired = 0 ORDER BY %2.name COLLATE NOCASE %3, t.id %3"_s.arg(deal.from, alias, direction));
            while (all.step()) sorted.push_back(all.integer(0));
            if (listIds(connection, deal, {{}, sort, -1, 0}).value() != sorted) return u"all of them"_s;
            for (qint64 offset = 0; offset < 120; offset += 17) {
                const auto page = listIds(connection, deal, {{}, sort, 25, offset}).value();
                const auto from = sorted.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(sorted.size(), static_cast<std::size_t>(offset)));
                const auto to = from + std::min<std::ptrdiff_t>(25, sorted.end() - from);
                if (page != std::vector<RecordId>(from, to)) return u"from %1"_s.arg(offset);
            }
            return sorted.size() > 60 ? QString() : u"too few to tell"_s;
        });
        QCOMPARE(compared.value(), QString());
    }

    void rowsComeInTheOrderAskedFor() {
        const EntityDef& partner = *m_program->catalogue().find(u"partner");
        store::Connection& connection = m_program->store().reader();
        auto ids = listIds(connection, partner, {}).value();
        std::reverse(ids.begin(), ids.end());
        ids.insert(ids.begin() + 1, 4711); // gone meanwhile
        const auto rows = readRows(connection, partner, ids, {partner.field(u"name"), partner.field(u"won_revenue")});
        QCOMPARE(rows.size(), std::size_t(3));
        QCOMPARE(toText(rows[0].values[0]), u"Northwind Traders"_s);
        QCOMPARE(toText(rows[2].values[0]), u"Contoso"_s);
        QCOMPARE(plainText(*partner.field(u"won_revenue"), rows[0].values[1], rows[0].currency), u"0.00 USD"_s);
        QVERIFY(readRows(connection, partner, {}, {}).empty());
    }

    void findsARecordByWhatPeopleCallIt_data() {
        QTest::addColumn<QString>("entity");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("found");
        const auto row = [](const char* entity, const QString& key, const char* found) {
            QTest::addRow("%s %s", entity, qPrintable(key))
                << QString::fromLatin1(entity) << key << QString::fromLatin1(found);
        };
        row("partner", u"contoso"_s, "Contoso");
        row("partner", u"ID"_s, "Contoso");
        row("partner", u"0015g00000ABCdeAAG"_s, "Contoso");
        row("company", u"0015g00000ABCde"_s, "Contoso");
        row("deal", u"0015g00000ABCde"_s, "RecordNotFound");
        row("partner", u"Conto"_s, "RecordNotFound");
        row("partner", u"4711"_s, "RecordNotFound");
        row("contact", u"TWIN"_s, "AmbiguousKey");
        row("contact", u"123"_s, "123");
        row("contact", QString(), "RecordNotFound");
    }
    void findsARecordByWhatPeopleCallIt() {
        QFETCH(QString, entity);
        QFETCH(QString, key);
        QFETCH(QString, found);
        if (key == u"ID") key = QString::number(m_contoso);
        const EntityDef& def = *m_program->catalogue().find(entity);
        const auto name = m_program->store().read([&](store::Connection& connection) {
            const auto id = findRecord(connection, def, key);
            return id ? nameOf(connection, def, *id) : errorName(id.error().code);
        });
        QCOMPARE(*name, found);
    }

    void everyFieldCanBeReadSortedAndFiltered_data() {
        QTest::addColumn<QString>("entity");
        for (const EntityDef& entity : m_program->catalogue().all())
            QTest::newRow(qPrintable(entity.key)) << entity.key;
    }
    void everyFieldCanBeReadSortedAndFiltered() {
        QFETCH(QString, entity);
        const EntityDef& def = *m_program->catalogue().find(entity);
        QVERIFY(def.field(def.nameField) != nullptr);
        for (const QString& column : def.defaultColumns) QVERIFY2(def.field(column) != nullptr, qPrintable(column));
        const auto wrong = m_program->store().read([&](store::Connection& connection) {
            for (const FieldDef& field : def.fields) {
                for (const QString& sort : {field.key, u'-' + field.key})
                    if (const auto ids = listIds(connection, def, {QString(), sort, 5, 0}); !ids)
                        return field.key + u": "_s + outcome(ids);
                if (const auto count = countRecords(connection, def, field.key + u'='); !count)
                    return field.key + u": "_s + outcome(count);
                if (!field.target.isEmpty() && m_program->catalogue().find(field.target) == nullptr)
                    return field.key + u": "_s + field.target;
            }
            const auto ids = listIds(connection, def, {});
            for (const RecordId id : *ids)
                if (const auto row = readRecord(connection, def, id); !row || row->values.size() != def.fields.size())
                    return outcome(row);
            return QString();
        });
        QCOMPARE(*wrong, QString());
    }
};

QTEST_GUILESS_MAIN(QueryTest)
#include "QueryTest.moc"
