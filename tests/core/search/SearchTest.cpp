// Search finds what there is now: after single changes, bulk work, and their undo.
#include "core/search/Search.h"

#include "tests/core/TestProgram.h"

using namespace channelbook;
using namespace channelbook::store;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

class SearchTest : public QObject {
    Q_OBJECT

private:
    static QStringList found(TestProgram& program, const QString& text, int limit = 10) {
        QStringList titles;
        const auto hits = program.store().read([&](Connection& c) { return search::search(c, text, limit); }).value();
        for (const search::Hit& hit : hits) titles << hit.entity + u' ' + hit.title;
        return titles;
    }

    static void insertMany(TestProgram& program, int count) {
        const auto done = program.store().write(u"test.bulk"_s, [&](Transaction& transaction) -> Expected<void> {
            IdRange ids{transaction.bulkStart(), 0};
            ids.last = ids.first;
            transaction.beginBulk();
            for (int i = 0; i < count; ++i) {
                if (i > 0) ids.last = IdGenerator::successor(ids.last);
                transaction.cached(u"INSERT INTO company(id, name) VALUES(?, ?)"_s)
                    .bindAll(ids.last, u"Bulk%1 Ltd"_s.arg(i))
                    .run();
            }
            transaction.endBulk({{u"company"_s, ids, Operation::Insert}});
            return {};
        });
        if (!done) qFatal("%s", qPrintable(errorText(done.error())));
    }

private Q_SLOTS:
    void findsBeginningsOfWords_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* text, const char* expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("cote", "partner Côte d'Azur Software");
        row("CÔTE AZUR", "partner Côte d'Azur Software");
        row("soft cote", "partner Côte d'Azur Software");
        row("ware", "");
        row("fabri", "company Fabrikam");
        row("jane", "contact Jane O'Neill");
        row("neill", "contact Jane O'Neill");
        row("jane@fab", "contact Jane O'Neill");
        row("roll", "deal Rollout 2026");
        row("2026", "deal Rollout 2026");
        row("called", "activity Called about renewal");
        row("budget", "activity Called about renewal");
        row("nice", "partner Côte d'Azur Software");
        row("", "");
        row("   ", "");
        row("\"", "");
        row("*", "");
        row("cote OR fabri", "");
        row("NEAR(cote azur)", "");
        row("text : cote", "");
        row("co\"te", "");
        row("cote -azur", "partner Côte d'Azur Software");
        row("retired", "");
    }
    void findsBeginningsOfWords() {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        TestProgram program;
        const RecordId partner =
            program.add("partner", {{u"name"_s, u"Côte d'Azur Software"_s}, {u"city"_s, u"Nice"_s}});
        program.addNamed("company", "Fabrikam");
        program.add("company", {{u"name"_s, u"Retired"_s}, {u"retired"_s, qint64(1)}});
        program.add("contact", {{u"name"_s, u"Jane O'Neill"_s}, {u"email"_s, u"jane@fabrikam.com"_s}});
        program.add("deal", {{u"name"_s, u"Rollout 2026"_s}, {u"partner"_s, partner}});
        program.add("activity", {{u"subject"_s, u"Called about renewal"_s}, {u"body"_s, u"Budget is tight"_s}});
        const QStringList hits = found(program, text);
        if (text == u"fabri")
            QCOMPARE(hits.value(0), expected);
        else
            QCOMPARE(hits.join(u'|'), expected);
    }

    void followsEachChangeAndItsUndo() {
        TestProgram program;
        const RecordId id = program.addNamed("partner", "Northwind");
        QCOMPARE(found(program, u"north"_s).size(), 1);
        QVERIFY(program.set("partner", id, "name", u"Contoso"_s));
        QCOMPARE(found(program, u"north"_s), QStringList());
        QCOMPARE(found(program, u"contoso"_s).size(), 1);
        QVERIFY(program.store().undo());
        QCOMPARE(found(program, u"north"_s).size(), 1);
        QCOMPARE(found(program, u"contoso"_s), QStringList());
        QVERIFY(program.store().redo());
        QCOMPARE(found(program, u"contoso"_s).size(), 1);
        QVERIFY(program.store().perform(records::DeleteRecords{program.catalogue(), u"company"_s, {id}}));
        QCOMPARE(found(program, u"contoso"_s), QStringList());
        QVERIFY(program.store().undo());
        QCOMPARE(found(program, u"contoso"_s).size(), 1);
    }

    void followsBulksOfAnySize_data() {
        QTest::addColumn<int>("count");
        QTest::newRow("small: at once") << 300;
        QTest::newRow("large: afterwards") << 30000;
    }
    void followsBulksOfAnySize() {
        QFETCH(int, count);
        TestProgram program;
        insertMany(program, count);
        Progress progress;
        QVERIFY(program.store().catchUpDerived(progress));
        QVERIFY(!program.store().derivedPending());
        QCOMPARE(toInteger(program.query("SELECT count(*) FROM search_company")), qint64(count));
        QCOMPARE(found(program, u"bulk%1"_s.arg(count - 1)).size(), 1);
        QCOMPARE(found(program, u"ltd"_s, 7).size(), 7);
        QVERIFY(program.store().undo());
        QVERIFY(program.store().catchUpDerived(progress));
        QCOMPARE(toInteger(program.query("SELECT count(*) FROM search_company")), 0);
        QVERIFY(program.store().redo());
        QVERIFY(program.store().catchUpDerived(progress));
        QCOMPARE(toInteger(program.query("SELECT count(*) FROM search_company")), qint64(count));
    }

    void whatIsPendingSurvivesARestartAndAnUndo() {
        TestProgram program;
        insertMany(program, 6000);
        QVERIFY(program.store().derivedPending());
        QVERIFY(program.reopen());
        QVERIFY(program.store().derivedPending());
        const RecordId one = toInteger(program.query("SELECT max(id) FROM company"));
        QVERIFY(program.set("company", one, "name", u"Changed"_s));
        QCOMPARE(found(program, u"changed"_s).size(), 1);
        Progress progress;
        QVERIFY(program.store().catchUpDerived(progress));
        QCOMPARE(toInteger(program.query("SELECT count(*) FROM search_company")), 6000);
        QCOMPARE(found(program, u"changed"_s).size(), 1);
        QVERIFY(program.store().undo());
        QVERIFY(program.store().undo());
        insertMany(program, 6000);
        QVERIFY(program.store().undo());
        QCOMPARE(toInteger(program.query("SELECT count(*) FROM derived_pending WHERE what <> 'metrics'")), 0);
        QCOMPARE(toInteger(program.query("SELECT count(*) FROM search_company")), 0);
    }
};

QTEST_GUILESS_MAIN(SearchTest)
#include "SearchTest.moc"
