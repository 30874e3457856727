// Writing: all or nothing, recorded exactly when something changed, told to whoever listens.
#include "tests/core/TestProgram.h"

#include <set>

using namespace channelbook;
using namespace channelbook::store;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

namespace {

void insertCompany(Transaction& transaction, RecordId id, const QString& name) {
    transaction.cached(u"INSERT INTO company(id, name) VALUES(?, ?)"_s).bindAll(id, name).run();
}

/// Keeps what the store says has changed.
class Listener {
public:
    explicit Listener(Store& store) {
        QObject::connect(&store.events(), &StoreEvents::changed, &m_context,
                         [this](const Changes& changes) { heard.push_back(changes); });
    }
    std::vector<Changes> heard;

private:
    QObject m_context;
};

QString textOf(const Changes& changes) {
    static const char* const words[] = {"insert", "update", "delete"};
    QStringList texts;
    for (const RowChange& row : changes.rows)
        texts << row.table + u' ' + QLatin1String(words[static_cast<int>(row.operation)]);
    for (const RangeChange& range : changes.ranges)
        texts << range.table + u" range "_s + QLatin1String(words[static_cast<int>(range.operation)]);
    texts.sort();
    return texts.join(u", "_s);
}

} // namespace

class WriteTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isRecordedWithWhoWhenAndWhat() {
        TestProgram program;
        Listener listener(program.store());
        const auto id = program.store().write(u"test.kind"_s, [](Transaction& transaction) -> Expected<void> {
            insertCompany(transaction, transaction.newId(), u"Contoso"_s);
            transaction.info().args[u"record"_s] = u"Contoso"_s;
            return {};
        });
        QVERIFY(id.value() > 0);
        const auto entry = program.store().read([&](Connection& c) { return historyEntry(c, *id); }).value();
        QVERIFY(entry);
        QCOMPARE(entry->who, u"ann"_s);
        QCOMPARE(entry->at, u"2026-07-01T09:00:00Z"_s);
        QCOMPARE(entry->kind, u"test.kind"_s);
        QCOMPARE(entry->state, u"done"_s);
        QCOMPARE(entry->args.value(u"record"_s).toString(), u"Contoso"_s);
        QCOMPARE(listener.heard.size(), std::size_t(1));
        QCOMPARE(textOf(listener.heard.front()), u"company insert"_s);
    }

    void leavingByAnErrorLeavesNothing_data() {
        QTest::addColumn<int>("how");
        QTest::addColumn<QString>("code");
        QTest::newRow("refused") << 0 << u"TransitionRefused"_s;
        QTest::newRow("broken SQL") << 1 << u"StoreFailed"_s;
        QTest::newRow("constraint") << 2 << u"StoreFailed"_s;
        QTest::newRow("reference to nothing") << 3 << u"StoreFailed"_s;
    }
    void leavingByAnErrorLeavesNothing() {
        QFETCH(int, how);
        QFETCH(QString, code);
        TestProgram program;
        program.addNamed("company", "Contoso");
        const QString before = program.store().read(&contentDump).value();
        const qint64 entries = toInteger(program.query("SELECT count(*) FROM history"));
        Listener listener(program.store());
        const auto result = program.store().write(u"test"_s, [&](Transaction& transaction) -> Expected<void> {
            insertCompany(transaction, transaction.newId(), u"Half"_s);
            transaction.cached(u"UPDATE company SET city = 'Paris'"_s).run();
            if (how == 0) return failure(ErrorCode::TransitionRefused);
            if (how == 1) transaction.connection().exec("UPDATE nothing SET x = 1");
            if (how == 2) transaction.connection().exec("UPDATE company SET name = ''");
            if (how == 3) transaction.connection().exec("UPDATE company SET parent_id = 12345");
            return {};
        });
        QCOMPARE(codeOf(result), code);
        QCOMPARE(program.store().read(&contentDump).value(), before);
        QCOMPARE(toInteger(program.query("SELECT count(*) FROM history")), entries);
        QCOMPARE(toInteger(program.query("SELECT count(*) FROM search_company")), qint64(1));
        QVERIFY(listener.heard.empty());
        program.addNamed("company", "Whole");
    }

    void changingNothingRecordsNothing_data() {
        QTest::addColumn<QString>("sql");
        QTest::newRow("nothing at all") << u"SELECT 1"_s;
        QTest::newRow("the same value") << u"UPDATE company SET city = 'Lyon'"_s;
        QTest::newRow("there and back") << u"UPDATE company SET city = 'Paris'; UPDATE company SET city = 'Lyon'"_s;
        QTest::newRow("made and taken away")
            << u"INSERT INTO company(id, name) VALUES(99, 'x'); DELETE FROM company WHERE id = 99"_s;
        QTest::newRow("taken away and put back")
            << u"CREATE TEMP TABLE aside AS SELECT * FROM company; DELETE FROM company; INSERT INTO company SELECT * FROM aside; DROP TABLE aside"_s;
    }
    void changingNothingRecordsNothing() {
        QFETCH(QString, sql);
        TestProgram program;
        program.add("company", {{u"name"_s, u"Contoso"_s}, {u"city"_s, u"Lyon"_s}});
        const qint64 entries = toInteger(program.query("SELECT count(*) FROM history"));
        Listener listener(program.store());
        const auto id = program.store().write(u"test"_s, [&](Transaction& transaction) -> Expected<void> {
            transaction.connection().exec(sql);
            return {};
        });
        QCOMPARE(outcome(id), u"ok"_s);
        QCOMPARE(*id, 0);
        QCOMPARE(toInteger(program.query("SELECT count(*) FROM history")), entries);
        QVERIFY(listener.heard.empty());
    }

    void tellsWhatChanged() {
        TestProgram program;
        const RecordId company = program.addNamed("company", "Contoso");
        Listener listener(program.store());
        QVERIFY(program.set("company", company, "city", u"Paris"_s));
        const auto bulk = program.store().write(u"bulk"_s, [](Transaction& transaction) -> Expected<void> {
            const RecordId first = transaction.bulkStart();
            const RecordId last = IdGenerator::successor(first);
            transaction.beginBulk();
            insertCompany(transaction, first, u"A"_s);
            insertCompany(transaction, last, u"B"_s);
            transaction.endBulk({{u"company"_s, {first, last}, Operation::Insert}});
            transaction.cached(u"UPDATE company SET city = 'Rome' WHERE name = 'Contoso'"_s).run();
            return {};
        });
        QVERIFY(bulk);
        QVERIFY(program.store().undo());
        QVERIFY(program.store().redo());
        QVERIFY(program.store().perform(records::DeleteRecords{program.catalogue(), u"company"_s, {company}}));
        QStringList texts;
        for (const Changes& changes : listener.heard) texts << textOf(changes);
        QCOMPARE(texts, (QStringList{u"company update"_s, u"company range insert, company update"_s,
                                     u"company range delete, company update"_s,
                                     u"company range insert, company update"_s, u"company delete"_s}));
        QVERIFY(listener.heard.front().touches(u"company"));
        QVERIFY(!listener.heard.front().touches(u"deal"));
    }

    void anotherThreadIsToldWhatRuns() {
        TestProgram program;
        program.store().setRunning(u"Weekly export"_s);
        QString other;
        QVERIFY(program.store().write(u"test"_s, [&](Transaction&) -> Expected<void> {
            std::thread([&] {
                other = outcome(program.store().write(u"test"_s, [](Transaction&) -> Expected<void> { return {}; }));
            }).join();
            return {};
        }));
        QCOMPARE(other, u"Busy(Weekly export)"_s);
    }

    void idsAreUniqueAndInOrderAcrossDevices() {
        FixedClock clock(QDateTime(QDate(2026, 7, 1), QTime(9, 0), Qt::UTC));
        IdGenerator one(clock, 3, 0);
        IdGenerator two(clock, 900, 0);
        std::set<RecordId> seen;
        RecordId newest = 0;
        for (int second = 0; second < 5; ++second) {
            const RecordId newestBefore = newest;
            for (int i = 0; i < 5000; ++i) {
                for (IdGenerator* generator : {&one, &two}) {
                    const RecordId before = generator->last();
                    const RecordId id = generator->next();
                    QVERIFY(id > before && id > newestBefore && id > 0);
                    QVERIFY(seen.insert(id).second);
                    QCOMPARE(deviceOf(id), generator == &one ? 3 : 900);
                    newest = std::max(newest, id);
                }
            }
            clock.set(clock.now().addSecs(1));
        }
        // A clock that is set back, or stands before the first day, gives no id twice.
        clock.set(clock.now().addYears(-50));
        QVERIFY(one.next() > IdGenerator(clock, 3, 0).next());
        QVERIFY(seen.insert(one.next()).second);
    }

    void idsGoOnAfterAReopen() {
        TestProgram program;
        const RecordId first = program.addNamed("company", "A");
        QVERIFY(program.reopen());
        QVERIFY(program.addNamed("company", "B") > first);
        RecordId last = 0;
        QVERIFY(program.store().write(u"bulk"_s, [&](Transaction& transaction) -> Expected<void> {
            const RecordId start = transaction.bulkStart();
            last = start;
            transaction.beginBulk();
            for (int i = 0; i < 10000; ++i) {
                if (i > 0) last = IdGenerator::successor(last);
                insertCompany(transaction, last, u"bulk"_s);
            }
            transaction.endBulk({{u"company"_s, {start, last}, Operation::Insert}});
            return {};
        }));
        QVERIFY(program.reopen());
        QVERIFY(program.addNamed("company", "C") > last);
    }
};

QTEST_GUILESS_MAIN(WriteTest)
#include "WriteTest.moc"
