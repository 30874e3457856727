// Indexes that are built of entries gathered while rows went in are the indexes SQLite would have built itself.
#include "core/store/Bulk.h"
#include "core/store/Integrity.h"
#include "tests/core/TestProgram.h"

#include <QRandomGenerator>

using namespace channelbook;
using namespace channelbook::store;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

namespace {

struct Deal {
    qint64 company; ///< 0: none
    QString closes; ///< empty: unknown
};

QStringList inOrder(TestProgram& program, const char* sql) {
    return program.store()
        .read([sql](Connection& connection) {
            Statement statement(connection, sql);
            QStringList lines;
            while (statement.step()) lines << statement.text(0);
            return lines;
        })
        .value();
}

QStringList schemaOf(TestProgram& program) { return inOrder(program, "SELECT name || coalesce(sql, '') FROM sqlite_schema ORDER BY name"); }

} // namespace

class BulkIndexTest : public QObject {
    Q_OBJECT

    RecordId insertDeal(Transaction& transaction, const Deal& deal) {
        const RecordId id = transaction.newId();
        Statement& insert = transaction.cached(u"INSERT INTO deal(id, name, company_id, close_date) VALUES(?, 'Deal', ?, ?)"_s);
        insert.bindAll(id, deal.company == 0 ? Value{} : Value{deal.company}, textValue(deal.closes)).run();
        return id;
    }

private Q_SLOTS:
    void isWhatSqliteWouldBuild_data() {
        QTest::addColumn<QStringList>("dates");
        QTest::addColumn<bool>("complete"); // whether the entries served
        QTest::newRow("dates") << QStringList{u"2026-01-31"_s, u"2025-12-01"_s, u"2026-01-31"_s, u"0001-01-01"_s, u"9999-12-31"_s} << true;
        QTest::newRow("one unknown") << QStringList{u"2026-01-31"_s, u""_s} << false;
        QTest::newRow("no date") << QStringList{u"2026-01-31"_s, u"next year"_s} << false;
        QTest::newRow("with a time") << QStringList{u"2026-01-31T10:00"_s, u"2026-01-30"_s} << false;
    }
    void isWhatSqliteWouldBuild() {
        QFETCH(QStringList, dates);
        QFETCH(bool, complete);
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        TestProgram program;
        std::vector<RecordId> companies;
        for (int i = 0; i < 30; ++i) companies.push_back(program.addNamed("company", ("Company " + QByteArray::number(i)).constData()));
        const auto any = [&] { return Deal{random.bounded(4) == 0 ? 0 : companies[random.bounded(static_cast<quint32>(companies.size()))], dates[static_cast<qsizetype>(random.bounded(static_cast<quint32>(dates.size())))]}; };
        const QStringList schema = schemaOf(program);
        const auto done = program.store().write(u"test"_s, [&](Transaction& transaction) -> Expected<void> {
            for (int i = 0; i < 20; ++i) insertDeal(transaction, any()); // there before
            DroppedIndexes indexes(transaction.connection());
            indexes.drop(u"deal"_s, {u"deal_merged"_s});
            const auto byCompany = indexes.gather(u"deal"_s, u"company_id"_s);
            const auto byDate = indexes.gather(u"deal"_s, u"close_date"_s);
            if (byCompany.size() != 1 || byDate.size() != 1 || !indexes.gather(u"deal"_s, u"name"_s).empty()) return failure(ErrorCode::BadArgument, {u"indexes"_s});
            for (int i = 0; i < 3000; ++i) {
                // All of the dates come up.
                const Deal deal = i < dates.size() ? Deal{any().company, dates[i]} : any();
                const RecordId id = insertDeal(transaction, deal);
                if (deal.company == 0) byCompany.front()->addNull();
                else byCompany.front()->add(deal.company, id);
                if (deal.closes.isEmpty()) byDate.front()->addNull();
                else byDate.front()->add(deal.closes.toStdString(), id);
            }
            if (!byCompany.front()->complete() || byDate.front()->complete() != complete) return failure(ErrorCode::BadArgument, {u"entries"_s});
            indexes.restore();
            // Whoever still holds the entries changes nothing by them.
            for (const auto& entries : {byCompany.front(), byDate.front()}) {
                entries->addNull();
                entries->add(qint64(1), 1);
                if (entries->complete()) return failure(ErrorCode::BadArgument, {u"still gathering"_s});
            }
            return {};
        });
        QVERIFY2(done, done ? "" : qPrintable(errorText(done.error())));
        QCOMPARE(schemaOf(program), schema);
        // Looks at every entry of every index, their order and number.
        QCOMPARE(program.store().read(&checkIntegrity).value().size(), std::size_t(0));
        QCOMPARE(inOrder(program, "SELECT id FROM deal INDEXED BY deal_close ORDER BY close_date, id"), inOrder(program, "SELECT id FROM deal NOT INDEXED ORDER BY close_date, id"));
        QCOMPARE(inOrder(program, "SELECT id FROM deal INDEXED BY deal_company WHERE company_id IS NOT NULL ORDER BY company_id, id"),
                 inOrder(program, "SELECT id FROM deal NOT INDEXED WHERE company_id IS NOT NULL ORDER BY company_id, id"));
        // They are kept from then on.
        QVERIFY(program.set("deal", toInteger(program.query("SELECT max(id) FROM deal")), "close_date", u"2027-05-05"_s));
        QCOMPARE(inOrder(program, "SELECT count(*) FROM deal INDEXED BY deal_close WHERE close_date = '2027-05-05'"), QStringList{u"1"_s});
        QCOMPARE(program.store().read(&checkIntegrity).value().size(), std::size_t(0));
    }

    void takenBackLeavesAllAsItWas() {
        TestProgram program;
        program.addNamed("deal", "Old");
        const QStringList schema = schemaOf(program);
        QVERIFY(!program.store().write(u"test"_s, [&](Transaction& transaction) -> Expected<void> {
            DroppedIndexes indexes(transaction.connection());
            indexes.drop(u"deal"_s);
            const auto byDate = indexes.gather(u"deal"_s, u"close_date"_s);
            byDate.front()->add("2026-01-01", insertDeal(transaction, {0, u"2026-01-01"_s}));
            indexes.restore();
            return failure(ErrorCode::Cancelled);
        }));
        QCOMPARE(schemaOf(program), schema);
        QCOMPARE(inOrder(program, "SELECT count(*) FROM deal INDEXED BY deal_close"), QStringList{u"1"_s});
        QCOMPARE(program.store().read(&checkIntegrity).value().size(), std::size_t(0));
    }
};

QTEST_GUILESS_MAIN(BulkIndexTest)
#include "BulkIndexTest.moc"
