// Undo and redo of so many rows that they are moved as a whole: the same laws as for few, see UndoTest.
#include "core/records/Query.h"
#include "core/search/Search.h"
#include "core/store/Integrity.h"
#include "tests/core/TestProgram.h"

using namespace channelbook;
using namespace channelbook::store;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int many = 25000;

QString dumpOf(TestProgram& program) { return program.store().read(&contentDump).value(); }

qint64 countOf(TestProgram& program, const char* sql) { return toInteger(program.query(sql)); }

/// Companies and a deal of each, as two imports in one step make them.
std::pair<IdRange, IdRange> insertMany(TestProgram& program, qint64* historyId) {
    std::pair<IdRange, IdRange> made;
    const auto done = program.store().write(u"test.bulk"_s, [&](Transaction& transaction) -> Expected<void> {
        transaction.beginBulk();
        auto& [companies, deals] = made;
        companies.first = transaction.bulkStart();
        RecordId id = companies.first;
        for (int i = 0; i < many; ++i, id = IdGenerator::successor(id)) {
            transaction.cached(u"INSERT INTO company(id, name) VALUES(?, ?)"_s).bindAll(id, u"Company %1"_s.arg(i)).run();
            companies.last = id;
        }
        deals.first = id;
        RecordId company = companies.first;
        for (int i = 0; i < many; ++i, id = IdGenerator::successor(id), company = IdGenerator::successor(company)) {
            transaction.cached(u"INSERT INTO deal(id, name, company_id, outcome, amount, currency, close_date) VALUES(?, ?, ?, 'won', 100, 'USD', '2026-01-31')"_s)
                .bindAll(id, u"Deal %1"_s.arg(i), company)
                .run();
            deals.last = id;
        }
        transaction.endBulk({{u"company"_s, companies, Operation::Insert}, {u"deal"_s, deals, Operation::Insert}});
        return {};
    });
    if (!done) qFatal("%s", qPrintable(errorText(done.error())));
    *historyId = *done;
    return made;
}

QStringList indexesOf(TestProgram& program) {
    return program.store()
        .read([](Connection& connection) {
            Statement statement(connection, "SELECT name FROM sqlite_schema WHERE type IN ('index', 'trigger') AND tbl_name NOT LIKE 'shelf%' ORDER BY name");
            QStringList names;
            while (statement.step()) names << statement.text(0);
            return names;
        })
        .value();
}

void catchUp(TestProgram& program) {
    Progress progress;
    const auto done = program.store().catchUpDerived(progress);
    if (!done) qFatal("%s", qPrintable(errorText(done.error())));
}

qint64 hits(TestProgram& program, const QString& text) {
    return static_cast<qint64>(program.store().read([&](Connection& connection) { return search::search(connection, text, 100); }).value().size());
}

} // namespace

class BulkUndoTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesAndGoesWhole_data() {
        QTest::addColumn<bool>("amongOthers");
        QTest::newRow("nothing else there") << false;
        QTest::newRow("among others") << true;
    }
    void comesAndGoesWhole() {
        QFETCH(bool, amongOthers);
        TestProgram program;
        const RecordId before = amongOthers ? program.addNamed("company", "Contoso") : 0;
        if (amongOthers) program.add("deal", {{u"name"_s, u"Old deal"_s}, {u"company"_s, before}});
        const QStringList indexes = indexesOf(program);
        const QString was = dumpOf(program);
        qint64 id = 0;
        insertMany(program, &id);
        catchUp(program);
        const QString became = dumpOf(program);
        QVERIFY(hits(program, u"Deal 24999"_s) > 0);

        QCOMPARE(outcome(program.store().undo(id)), u"ok"_s);
        QCOMPARE(dumpOf(program), was);
        QCOMPARE(indexesOf(program), indexes);
        QVERIFY(program.store().read(&checkIntegrity).value().empty());
        catchUp(program);
        QCOMPARE(hits(program, u"Deal 24999"_s), 0);
        QCOMPARE(hits(program, u"Contoso"_s), amongOthers ? 1 : 0);
        QCOMPARE(countOf(program, "SELECT coalesce(sum(customer_won_deals), 0) FROM company_rollup"), 0);

        QCOMPARE(outcome(program.store().redo()), u"ok"_s);
        QCOMPARE(dumpOf(program), became);
        QCOMPARE(indexesOf(program), indexes);
        QVERIFY(program.store().read(&checkIntegrity).value().empty());
        catchUp(program);
        QVERIFY(hits(program, u"Deal 24999"_s) > 0);
        QCOMPARE(countOf(program, "SELECT sum(customer_won_deals) FROM company_rollup"), many);
        // Triggers, references and CHECKs are back.
        QVERIFY(program.set("deal", countOf(program, "SELECT max(id) FROM deal"), "amount", qint64(700)));
        QCOMPARE(countOf(program, "SELECT max(customer_won) FROM company_rollup"), 700);
    }

    // What was undone before the program got another index or column does not fit as it lies there.
    void comesBackFromAnEarlierSchema_data() {
        QTest::addColumn<QString>("since");
        QTest::newRow("an index") << u"CREATE INDEX deal_owner ON deal(owner_id)"_s;
        QTest::newRow("a column") << u"ALTER TABLE deal ADD COLUMN later TEXT"_s;
        QTest::newRow("another index of the same name") << u"DROP INDEX deal_close; CREATE INDEX deal_close ON deal(close_date, id)"_s;
    }
    void comesBackFromAnEarlierSchema() {
        QFETCH(QString, since);
        TestProgram program;
        qint64 id = 0;
        insertMany(program, &id);
        const char* const deals = "SELECT group_concat(id || name || company_id || amount || close_date) FROM (SELECT * FROM deal ORDER BY id)";
        const Value became = program.query(deals);
        QCOMPARE(outcome(program.store().undo(id)), u"ok"_s);
        Connection(program.store().path(), Connection::Mode::ReadWrite).exec(since);
        const QStringList indexes = indexesOf(program);
        QCOMPARE(outcome(program.store().redo()), u"ok"_s);
        QVERIFY(program.query(deals) == became);
        QCOMPARE(indexesOf(program), indexes);
        QCOMPARE(countOf(program, "SELECT count(*) FROM sqlite_schema WHERE name LIKE 'shelf%'"), 0);
        QVERIFY(program.store().read(&checkIntegrity).value().empty());
    }

    void isRefusedWhereSomethingRefersToIt() {
        TestProgram program;
        qint64 id = 0;
        const auto [companies, deals] = insertMany(program, &id);
        program.add("contact", {{u"name"_s, u"Jane Doe"_s}, {u"company"_s, companies.last}});
        const QStringList indexes = indexesOf(program);
        const QString before = dumpOf(program);
        QCOMPARE(outcome(program.store().undo(id)), u"UndoConflict(contact|Jane Doe)"_s);
        QCOMPARE(dumpOf(program), before);
        QCOMPARE(indexesOf(program), indexes);
        QVERIFY(program.store().undo());
        QCOMPARE(outcome(program.store().undo(id)), u"ok"_s);
        QCOMPARE(countOf(program, "SELECT count(*) FROM company"), 0);
    }

    void aReaderInTheWayIsNone() {
        TestProgram program;
        qint64 id = 0;
        insertMany(program, &id);
        // A read transaction on another connection keeps the write-ahead log in place.
        Connection other(program.store().path(), Connection::Mode::ReadOnly);
        Statement reading(other, "SELECT id FROM company");
        QVERIFY(reading.step());
        QCOMPARE(outcome(program.store().undo(id)), u"ok"_s);
        QVERIFY(reading.step());
        QCOMPARE(countOf(program, "SELECT count(*) FROM company"), 0);
    }
};

QTEST_GUILESS_MAIN(BulkUndoTest)
#include "BulkUndoTest.moc"
