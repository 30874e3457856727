// Files prove steps: a week's deals from the CRM, a learning platform's completions. One undo takes both back.
#include "core/enablement/Completions.h"
#include "core/sync/Import.h"
#include "tests/core/playbooks/PlaybookWorld.h"

using namespace channelbook;
using namespace channelbook::playbooks;
using namespace channelbook::test;

class ImportedProofTest : public QObject {
    Q_OBJECT

    static Template selling() {
        Step won = stepNamed("won", {}, {10, {}});
        won.evidence = Evidence::DealWon;
        Step course = stepNamed("course", {}, {5, {}});
        course.evidence = Evidence::Course;
        course.course = u"Sales"_s;
        return templateOf({won, course, stepNamed("review", {u"won"_s}, {1, u"won"_s})});
    }
    static RecordId startedRun(PlaybookWorld& world) {
        if (!world.save(selling())) qFatal("not saved");
        return world.start(u"test"_s, world.addNamed("partner", "Northwind"));
    }
    static Expected<sync::ImportReport> import(PlaybookWorld& world, const QString& name, const QByteArray& content,
                                               bool dryRun = false) {
        sync::ImportOptions options;
        options.source = u"Weekly"_s;
        options.dryRun = dryRun;
        store::Progress progress;
        return sync::importFiles(world.store(), world.catalogue(), {world.write(name, content)}, options, progress);
    }

private Q_SLOTS:
    void aWonDealOfAnExportCompletesItsStep() {
        PlaybookWorld world;
        QCOMPARE(outcome(world.save(selling())), u"ok"_s);
        QCOMPARE(outcome(import(world, u"partner.csv"_s, "Partnername;Partnertyp\nNorthwind;Reseller\n")), u"ok"_s);
        const RecordId run = world.start(u"test"_s, toInteger(world.query("SELECT id FROM partner")));
        const QByteArray header = "Deal ID;Deal name;Kunde;Partner;Phase;Betrag;Währung;Abschlussdatum\n";
        const QByteArray open = header + "7;Rollout;;Northwind;Angebot;1000,00;EUR;17.07.2026\n";
        const QByteArray won = header + "7;Rollout;;Northwind;Gewonnen;1000,00;EUR;17.07.2026\n";
        world.today(2026, 7, 20);
        QCOMPARE(outcome(import(world, u"deals.csv"_s, open)), u"ok"_s);
        QCOMPARE(world.states(run), u"won:ready course:ready review:waiting"_s);
        // The next week's file says it is won. A dry run tells, but does nothing.
        const QString before = world.store().read(&contentDump).value();
        QCOMPARE(outcome(import(world, u"deals.csv"_s, won, true)), u"ok"_s);
        QCOMPARE(world.store().read(&contentDump).value(), before);
        QCOMPARE(outcome(import(world, u"deals.csv"_s, won)), u"ok"_s);
        QCOMPARE(world.states(run), u"won:done course:ready review:ready"_s);
        QCOMPARE(world.view(run).step(u"won"_s)->evidence, u"Rollout"_s);
        QCOMPARE(world.view(run).step(u"won"_s)->doneOn, QDate(2026, 7, 17));
        QCOMPARE(outcome(world.store().undo()), u"ok"_s);
        QCOMPARE(world.states(run), u"won:ready course:ready review:waiting"_s);
        QCOMPARE(outcome(world.store().redo()), u"ok"_s);
        QCOMPARE(world.states(run), u"won:done course:ready review:ready"_s);
        // The same file again changes nothing.
        const QString after = world.store().read(&contentDump).value();
        QCOMPARE(outcome(import(world, u"deals.csv"_s, won)), u"ok"_s);
        QCOMPARE(world.store().read(&contentDump).value(), after);
    }

    void aLearningPlatformsFileCompletesItsStep() {
        PlaybookWorld world;
        const RecordId run = startedRun(world);
        const RecordId partner = world.view(run).run.partner;
        world.today(2026, 7, 6);
        const RecordId mia = world.add(
            "contact", {{u"name"_s, u"Mia Lang"_s}, {u"company"_s, partner}, {u"email"_s, u"mia@northwind.example"_s}});
        const QByteArray header = "Email,Course name,Completion date\n";
        const QString before = world.store().read(&contentDump).value();
        QCOMPARE(outcome(import(world, u"lms.csv"_s, header + "mia@northwind.example,Sales basics,2026-07-03\n")),
                 u"ok"_s);
        QCOMPARE(world.view(run).step(u"course"_s)->state, StepState::Done);
        QCOMPARE(world.view(run).step(u"course"_s)->evidence, u"Sales basics (Mia Lang)"_s);
        QCOMPARE(world.view(run).step(u"course"_s)->doneOn, QDate(2026, 7, 3));
        QCOMPARE(outcome(world.store().undo()), u"ok"_s);
        QCOMPARE(world.store().read(&contentDump).value(), before);
        // Somebody nobody knows: kept, and it counts once it is said who it is.
        QCOMPARE(outcome(import(world, u"lms.csv"_s, header + "m.lang@home.example,Sales basics,2026-07-03\n")),
                 u"ok"_s);
        QCOMPARE(toInteger(world.query("SELECT count(*) FROM completion")), 1);
        QCOMPARE(world.view(run).step(u"course"_s)->state, StepState::Ready);
        QCOMPARE(outcome(world.store().perform(enablement::MatchCompletions{u"m.lang@home.example"_s, {}, mia})),
                 u"ok"_s);
        QCOMPARE(world.view(run).step(u"course"_s)->state, StepState::Done);
    }
};

QTEST_GUILESS_MAIN(ImportedProofTest)
#include "ImportedProofTest.moc"
