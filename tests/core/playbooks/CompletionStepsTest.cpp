// Steps of playbooks that complete from completions: entered, imported, matched, and of runs that begin afterwards.
#include "core/enablement/Completions.h"
#include "core/sync/Import.h"
#include "tests/core/playbooks/PlaybookWorld.h"

using namespace channelbook;
using namespace channelbook::playbooks;
using namespace channelbook::test;

class CompletionStepsTest : public QObject {
    Q_OBJECT

    struct World : PlaybookWorld {
        explicit World(bool past = false) {
            Step course = stepNamed("training", {}, {5, {}});
            course.evidence = Evidence::Course;
            course.course = u"Sales"_s;
            course.past = past;
            if (!save(templateOf({course, stepNamed("review", {u"training"_s}, {1, u"training"_s})}))) qFatal("not saved");
            partner = addNamed("partner", "Northwind");
            jane = add("contact", {{u"name"_s, u"Jane Doe"_s}, {u"company"_s, partner}, {u"email"_s, u"jane@northwind.example"_s}});
            certification = add("certification", {{u"name"_s, u"Sales Professional"_s}});
            selling = add("course", {{u"name"_s, u"Selling"_s}, {u"certification"_s, certification}});
            pricing = addNamed("course", "Pricing");
        }
        Expected<qint64> record(RecordId course, const QString& on) { return store().perform(enablement::RecordCompletion{catalogue(), jane, course, 0, on, {}, {}, nullptr}); }
        Expected<sync::ImportReport> import(const QByteArray& rows) {
            sync::ImportOptions options;
            options.source = u"LMS"_s;
            store::Progress progress;
            return sync::importFiles(store(), catalogue(), {write(u"completions.csv"_s, "Name,Email,Course,Status,Completion date\n" + rows)}, options, progress);
        }
        RecordId partner = 0, jane = 0, certification = 0, selling = 0, pricing = 0;
    };

private Q_SLOTS:
    void aCompletionCompletesTheStepAndUndoTakesItBack() {
        World world;
        const RecordId run = world.start(u"test"_s, world.partner);
        world.today(2026, 7, 8);
        QCOMPARE(outcome(world.record(world.pricing, u"2026-07-07"_s)), u"ok"_s);
        QCOMPARE(world.states(run), u"training:ready review:waiting"_s);
        // The course is called otherwise, but it earns the certification that is meant.
        QCOMPARE(outcome(world.record(world.selling, u"2026-07-07"_s)), u"ok"_s);
        QCOMPARE(world.states(run), u"training:done review:ready"_s);
        QCOMPARE(world.view(run).step(u"training"_s)->doneOn, QDate(2026, 7, 7));
        QVERIFY(world.view(run).step(u"training"_s)->evidence.contains(u"Jane Doe"_s));
        QCOMPARE(outcome(world.store().undo()), u"ok"_s);
        QCOMPARE(world.states(run), u"training:ready review:waiting"_s);
        QCOMPARE(outcome(world.store().redo()), u"ok"_s);
        QCOMPARE(world.states(run), u"training:done review:ready"_s);
    }

    void anImportedReportCompletesTheStep() {
        World world;
        const RecordId run = world.start(u"test"_s, world.partner);
        world.today(2026, 7, 8);
        QCOMPARE(outcome(world.import("Jane Doe,jane@northwind.example,Sales basics,In progress,\n")), u"ok"_s);
        QCOMPARE(world.states(run), u"training:ready review:waiting"_s);
        QCOMPARE(outcome(world.import("Jane Doe,jane@northwind.example,Sales basics,Completed,2026-07-06\n")), u"ok"_s);
        QCOMPARE(world.states(run), u"training:done review:ready"_s);
        QCOMPARE(outcome(world.store().undo()), u"ok"_s);
        QCOMPARE(world.states(run), u"training:ready review:waiting"_s);
        QCOMPARE(world.query("SELECT status FROM completion"), Value(u"in progress"_s));
        QCOMPARE(outcome(world.store().redo()), u"ok"_s);
        QCOMPARE(world.states(run), u"training:done review:ready"_s);
        // The same report once more changes nothing.
        QCOMPARE(world.import("Jane Doe,jane@northwind.example,Sales basics,Completed,2026-07-06\n")->files.front().unchanged, 1);
        QCOMPARE(world.states(run), u"training:done review:ready"_s);
    }

    void whoIsMatchedLaterCompletesThen() {
        World world;
        const RecordId run = world.start(u"test"_s, world.partner);
        world.today(2026, 7, 8);
        QCOMPARE(outcome(world.import("J D,jd@private.example,Sales basics,Completed,2026-07-06\n")), u"ok"_s);
        QCOMPARE(world.states(run), u"training:ready review:waiting"_s);
        QCOMPARE(outcome(world.store().perform(enablement::MatchCompletions{u"jd@private.example"_s, {}, world.jane})), u"ok"_s);
        QCOMPARE(world.states(run), u"training:done review:ready"_s);
        QCOMPARE(outcome(world.store().undo()), u"ok"_s);
        QCOMPARE(world.states(run), u"training:ready review:waiting"_s);
    }

    void manyAtOnceReachWhoWaits() {
        World world;
        const RecordId run = world.start(u"test"_s, world.partner);
        world.today(2026, 7, 8);
        QByteArray rows;
        for (int i = 0; i < 700; ++i) rows += "Person,p" + QByteArray::number(i) + "@elsewhere.example,Sales basics,Completed,2026-07-06\n";
        QCOMPARE(outcome(world.import(rows + "Jane Doe,jane@northwind.example,Sales basics,Completed,2026-07-06\n")), u"ok"_s);
        QCOMPARE(world.states(run), u"training:done review:ready"_s);
        QCOMPARE(outcome(world.store().undo()), u"ok"_s);
        QCOMPARE(world.states(run), u"training:ready review:waiting"_s);
    }

    void whatWasLearnedBeforeCountsWhereItMay_data() {
        QTest::addColumn<bool>("past");
        QTest::addColumn<QString>("states");
        QTest::newRow("it may") << true << u"training:done review:ready"_s;
        QTest::newRow("it may not") << false << u"training:ready review:waiting"_s;
    }
    void whatWasLearnedBeforeCountsWhereItMay() {
        QFETCH(bool, past);
        QFETCH(QString, states);
        World world(past);
        QCOMPARE(outcome(world.record(world.selling, u"2026-06-01"_s)), u"ok"_s);
        const RecordId run = world.start(u"test"_s, world.partner);
        QCOMPARE(world.states(run), states);
    }
};

QTEST_GUILESS_MAIN(CompletionStepsTest)
#include "CompletionStepsTest.moc"
