// What must follow a change is written with it and taken back with it.
#include "core/store/Store.h"
#include "tests/core/TestProgram.h"

using namespace channelbook;
using namespace channelbook::store;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

namespace {

/// Every product that comes or changes gets a setting that says so, and the number of times it was asked.
class Notes : public Consequence {
public:
    void follow(Transaction& transaction, const Changes& changes) override {
        ++asked;
        for (const RowChange& row : changes.rows)
            if (row.table == u"product" && row.operation != Operation::Delete)
                note(transaction, QString::number(row.id));
        for (const RangeChange& range : changes.ranges) note(transaction, u"range %1"_s.arg(range.table));
    }
    static void note(Transaction& transaction, const QString& key) {
        transaction
            .cached(
                u"INSERT INTO setting(id, key, value) VALUES(?1, ?2, '1') ON CONFLICT(key) DO UPDATE SET value = value + 1"_s)
            .bindAll(transaction.newId(), u"note "_s + key)
            .run();
    }
    int asked = 0;
};

} // namespace

class ConsequenceTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    FixedClock m_clock{QDateTime(QDate(2026, 7, 1), QTime(9, 0), Qt::UTC)};
    std::shared_ptr<Notes> m_notes;
    std::unique_ptr<Store> m_store;

    [[nodiscard]] QString notes() {
        return m_store
            ->read([](Connection& connection) {
                Statement rows(connection, "SELECT group_concat(value) FROM setting WHERE key LIKE 'note %'");
                return rows.step() ? rows.text(0) : QString();
            })
            .value();
    }
    Expected<qint64> run(const QString& sql, WriteMode mode = {}) {
        return m_store->write(
            u"test"_s,
            [&](Transaction& transaction) -> Expected<void> {
                transaction.connection().exec(sql);
                return {};
            },
            mode);
    }

private Q_SLOTS:
    void init() {
        m_notes = std::make_shared<Notes>();
        StoreOptions options;
        options.clock = &m_clock;
        options.who = u"ann"_s;
        options.device = 7;
        options.consequences = {m_notes};
        m_store = std::move(*Store::create(m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction())), options));
    }

    void aConsequenceIsUndoneAndRedoneWithItsCause() {
        QCOMPARE(outcome(run(u"INSERT INTO product(id, name) VALUES(1, 'A'), (2, 'B')"_s)), u"ok"_s);
        QCOMPARE(notes(), u"1,1"_s);
        QCOMPARE(outcome(run(u"UPDATE product SET family = 'F' WHERE id = 1"_s)), u"ok"_s);
        QCOMPARE(notes(), u"2,1"_s);
        QCOMPARE(m_notes->asked, 2);
        QCOMPARE(outcome(m_store->undo()), u"ok"_s);
        QCOMPARE(notes(), u"1,1"_s);
        QCOMPARE(outcome(m_store->undo()), u"ok"_s);
        QCOMPARE(notes(), QString());
        QCOMPARE(outcome(m_store->redo()), u"ok"_s);
        QCOMPARE(outcome(m_store->redo()), u"ok"_s);
        QCOMPARE(notes(), u"2,1"_s);
        // Undo and redo bring the rows along: nobody is asked again.
        QCOMPARE(m_notes->asked, 2);
    }

    /// The body's row and the consequence's change of it are one change in the history.
    void aRowBothWriteIsRecordedOnce() {
        const auto id = run(u"INSERT INTO product(id, name) VALUES(1, 'A')"_s);
        QCOMPARE(
            outcome(run(
                u"UPDATE product SET name = 'B' WHERE id = 1; UPDATE setting SET value = '7' WHERE key = 'note 1'"_s)),
            u"ok"_s);
        QCOMPARE(notes(), u"8"_s);
        QCOMPARE(outcome(m_store->undo()), u"ok"_s);
        QCOMPARE(notes(), u"1"_s);
        QVERIFY(id.value_or(0) != 0);
    }

    void aRangeIsFollowedAndTakenBack() {
        const auto done = m_store->write(u"test"_s, [&](Transaction& transaction) -> Expected<void> {
            const RecordId first = transaction.newId();
            const RecordId last = transaction.followingId();
            transaction.beginBulk();
            transaction.connection().exec(
                u"INSERT INTO product(id, name) VALUES(%1, 'A'), (%2, 'B')"_s.arg(first).arg(last));
            transaction.endBulk({{u"product"_s, {first, last}, Operation::Insert}});
            return {};
        });
        QCOMPARE(outcome(done), u"ok"_s);
        QCOMPARE(notes(), u"1"_s);
        QCOMPARE(outcome(m_store->undo()), u"ok"_s);
        QCOMPARE(notes(), QString());
        QCOMPARE(outcome(m_store->redo()), u"ok"_s);
        QCOMPARE(notes(), u"1"_s);
    }

    void nothingFollowsNothing() {
        QCOMPARE(run(u"UPDATE product SET name = 'B'"_s).value_or(-1), 0);
        QCOMPARE(m_notes->asked, 0);
        QCOMPARE(outcome(run(u"INSERT INTO product(id, name) VALUES(1, 'A')"_s, {.dryRun = true})), u"ok"_s);
        QCOMPARE(outcome(run(u"INSERT INTO product(id, name) VALUES(1, 'A')"_s, {.beginning = true})), u"ok"_s);
        QCOMPARE(m_notes->asked, 0);
    }
};

QTEST_GUILESS_MAIN(ConsequenceTest)
#include "ConsequenceTest.moc"
