// Runs: how they start, what each act makes of a step, who may do what when, how they end.
#include "core/records/Merge.h"
#include "core/store/Attachments.h"
#include "tests/core/playbooks/PlaybookWorld.h"

using namespace channelbook;
using namespace channelbook::playbooks;
using namespace channelbook::test;

Q_DECLARE_METATYPE(channelbook::playbooks::StepState)
Q_DECLARE_METATYPE(channelbook::playbooks::StepAct)
Q_DECLARE_METATYPE(channelbook::playbooks::Evidence)

namespace {

/// The table as the owners agreed on it, written down once more: what each act makes of each state, "-" where
/// it is refused. Columns: start complete waive block reopen assign comment nudge.
const std::vector<std::pair<const char*, const char*>>& agreedTable() {
    static const std::vector<std::pair<const char*, const char*>> table{
        {"waiting", "- - waived - - waiting waiting -"},
        {"ready", "active done waived blocked - ready ready ready"},
        {"active", "- done waived blocked ready active active active"},
        {"blocked", "active done waived - ready blocked blocked blocked"},
        {"done", "- - - - ready - done -"},
        {"waived", "- - - - ready - waived -"},
    };
    return table;
}

} // namespace

class RunsTest : public QObject {
    Q_OBJECT

    /// A run whose step "a" stands in a state; it waits for "first", which is open only where it has to wait.
    static RecordId runWith(PlaybookWorld& world, StepState state) {
        const RecordId partner = world.addNamed("partner", "Northwind");
        if (!world.save(templateOf({stepNamed("first"), stepNamed("a", {u"first"_s}), stepNamed("last", {u"a"_s})})))
            qFatal("not saved");
        const RecordId run = world.start(u"test"_s, partner);
        const auto must = [&](const Expected<qint64>& done) {
            if (!done) qFatal("%s", qPrintable(errorText(done.error())));
        };
        if (state == StepState::Waiting) return run;
        must(world.act(run, "first", StepAct::Complete));
        if (state == StepState::Active) must(world.act(run, "a", StepAct::Start));
        if (state == StepState::Blocked) must(world.act(run, "a", StepAct::Block, u"no budget"_s));
        if (state == StepState::Done) must(world.act(run, "a", StepAct::Complete));
        if (state == StepState::Waived) must(world.act(run, "a", StepAct::Waive, u"not needed"_s));
        return run;
    }

private Q_SLOTS:
    /// Every act in every state, by the table and by the command.
    void everyActInEveryState_data() {
        QTest::addColumn<StepState>("state");
        QTest::addColumn<StepAct>("act");
        QTest::addColumn<QString>("expected");
        for (const auto& [state, row] : agreedTable()) {
            const QStringList cells = QString::fromLatin1(row).split(u' ');
            for (std::size_t i = 0; i < allStepActs().size(); ++i) {
                const StepAct act = allStepActs()[i];
                QTest::addRow("%s %s", state, qPrintable(actName(act)))
                    << stepStateOf(QString::fromLatin1(state)) << act << cells[static_cast<qsizetype>(i)];
            }
        }
    }
    void everyActInEveryState() {
        QFETCH(StepState, state);
        QFETCH(StepAct, act);
        QFETCH(QString, expected);
        const auto next = after(state, act);
        QCOMPARE(next ? stateName(*next) : u"-"_s, expected);
        PlaybookWorld world;
        const RecordId run = runWith(world, state);
        QCOMPARE(world.view(run).step(u"a"_s)->state, state);
        const RecordId ann = act == StepAct::Assign ? world.addNamed("owner", "Ann Lee") : 0;
        const QString before = world.store().read(&contentDump).value();
        const auto done = world.act(run, "a", act, u"because"_s, ann);
        QCOMPARE(codeOf(done), expected == u"-" ? u"ActRefused"_s : u"ok"_s);
        QCOMPARE(stateName(world.view(run).step(u"a"_s)->state), expected == u"-" ? stateName(state) : expected);
        if (!done) {
            QVERIFY2(errorText(done.error()).contains(u"Northwind, “A”"), qPrintable(errorText(done.error())));
            QCOMPARE(world.store().read(&contentDump).value(), before);
            return;
        }
        QCOMPARE(outcome(world.store().undo()), u"ok"_s);
        QCOMPARE(world.store().read(&contentDump).value(), before);
    }

    void aRunStartsWithWhatMayBegin() {
        PlaybookWorld world;
        const RecordId ann = world.addNamed("owner", "Ann Lee");
        const RecordId partner =
            world.add("partner", {{u"name"_s, u"Northwind"_s}, {u"manager"_s, ann}, {u"country"_s, u"Germany"_s}});
        QCOMPARE(outcome(world.save(
                     templateOf({stepNamed("a", {}, {2, {}}), stepNamed("b", {u"a"_s}, {1, u"a"_s}), stepNamed("c")}))),
                 u"ok"_s);
        const RecordId run = world.start(u"test"_s, partner);
        const RunView view = world.view(run);
        QCOMPARE(world.states(run), u"a:ready b:waiting c:ready"_s);
        QCOMPARE(view.run.ownerName, u"Ann Lee"_s);
        QCOMPARE(view.run.calendar, u"DE"_s);
        QCOMPARE(view.run.startedOn, QDate(2026, 7, 1));
        QCOMPARE(view.step(u"a"_s)->dueOn, QDate(2026, 7, 3));
        QCOMPARE(view.step(u"b"_s)->dueOn, QDate(2026, 7, 6));
        QCOMPARE(view.run.nextDue, QDate(2026, 7, 1));
        QCOMPARE(view.run.atStep, u"c"_s);
        QCOMPARE(view.run.plannedEnd, QDate(2026, 7, 6));
        QCOMPARE(view.openNeeds(u"b"_s), QStringList{u"a"_s});
        // The partner's own history tells it.
        const auto history = store::recordHistory(world.store().reader(), partner, 1);
        QCOMPARE(historyText(history.front()), u"Northwind: Test started"_s);
        // A second one of the same template has to wait.
        const auto again = world.store().perform(StartRuns{{partner}, u"test"_s, {}, 0, {}, nullptr});
        QCOMPARE(codeOf(again), u"ActRefused"_s);
        QCOMPARE(outcome(world.store().undo()), u"ok"_s);
        QVERIFY(runsOf(world.store().reader(), partner).empty());
        QCOMPARE(outcome(world.store().redo()), u"ok"_s);
        QCOMPARE(world.states(run), u"a:ready b:waiting c:ready"_s);
    }

    void aPartnerNamedTwiceStartsOnce() {
        PlaybookWorld world;
        QCOMPARE(outcome(world.save(templateOf({stepNamed("a")}))), u"ok"_s);
        const RecordId partner = world.addNamed("partner", "Northwind");
        Started started;
        QCOMPARE(outcome(world.store().perform(StartRuns{{partner, partner}, u"test"_s, {}, 0, {}, &started})),
                 u"ok"_s);
        QCOMPARE(started.runs.size(), std::size_t(1));
    }

    void onlyPartnersAndKnownPlaybooksStart() {
        PlaybookWorld world;
        const RecordId company = world.addNamed("company", "Contoso");
        QCOMPARE(codeOf(world.store().perform(StartRuns{{company}, u"recruiting"_s, {}, 0, {}, nullptr})),
                 u"RecordNotFound"_s);
        const RecordId partner = world.addNamed("partner", "Northwind");
        QCOMPARE(codeOf(world.store().perform(StartRuns{{partner}, u"no such"_s, {}, 0, {}, nullptr})),
                 u"RecordNotFound"_s);
        QCOMPARE(codeOf(world.store().perform(StartRuns{{partner}, {}, u"party"_s, 0, {}, nullptr})),
                 u"InvalidValue"_s);
        // No bundled onboarding is meant for a partner of no type.
        QCOMPARE(codeOf(world.store().perform(StartRuns{{partner}, {}, u"onboarding"_s, 0, {}, nullptr})),
                 u"ActRefused"_s);
    }

    /// More than are recorded one by one, by kind: each gets the template meant for it.
    void manyStartAtOnceAndAreTakenBackAtOnce() {
        PlaybookWorld world;
        std::vector<RecordId> partners;
        for (int i = 0; i < 60; ++i)
            partners.push_back(world.add("partner", {{u"name"_s, u"Partner %1"_s.arg(i)},
                                                     {u"type"_s, i % 3 == 0   ? u"MSP"_s
                                                                 : i % 3 == 1 ? u"ISV"_s
                                                                              : u"Referral"_s}}));
        partners.push_back(world.addNamed("partner", "Of no type"));
        const RecordId running = world.start(u"onboarding-msp"_s, partners.front());
        const QString before = world.store().read(&contentDump).value();
        Started started;
        QCOMPARE(outcome(world.store().perform(StartRuns{partners, {}, u"onboarding"_s, 0, {}, &started})), u"ok"_s);
        QCOMPARE(started.runs.size(), std::size_t(59));
        QCOMPARE(started.running, 1);
        QCOMPARE(started.unfit, 1);
        QCOMPARE(world.view(started.runs.front()).run.templateKey, u"onboarding-isv"_s);
        QCOMPARE(runsOf(world.store().reader(), partners.front()).front().id, running);
        QCOMPARE(store::recordHistory(world.store().reader(), partners[1], 1).front().kind, u"run.start"_s);
        QVERIFY(!started.runs.empty());
        QCOMPARE(outcome(world.act(started.runs[3], "agreement", StepAct::Complete, u"signed.pdf"_s)), u"ok"_s);
        // What was done since stands in the way of taking the start back.
        const qint64 start = store::historyEntries(world.store().reader(), 2).back().id;
        QCOMPARE(codeOf(world.store().undo(start)), u"UndoConflict"_s);
        QCOMPARE(outcome(world.store().undo()), u"ok"_s);
        QCOMPARE(outcome(world.store().undo()), u"ok"_s);
        QCOMPARE(world.store().read(&contentDump).value(), before);
        QCOMPARE(outcome(world.store().redo()), u"ok"_s);
        QCOMPARE(world.view(started.runs[3]).steps.size(), world.view(started.runs[3]).playbook.steps().size());
    }

    void duesFollowWhatIsDone() {
        PlaybookWorld world;
        const RecordId run = [&] {
            world
                .save(templateOf({stepNamed("a", {}, {2, {}}), stepNamed("b", {u"a"_s}, {3, u"a"_s}),
                                  stepNamed("c", {u"b"_s}, {1, u"b"_s})}))
                .value();
            return world.start(u"test"_s, world.addNamed("partner", "Northwind"));
        }();
        QCOMPARE(world.due(run, "b"), u"2026-07-08"_s);
        QCOMPARE(world.due(run, "c"), u"2026-07-09"_s);
        world.today(2026, 7, 10);
        QCOMPARE(outcome(world.act(run, "a", StepAct::Complete)), u"ok"_s);
        QCOMPARE(world.due(run, "a"), u"2026-07-03"_s);
        QCOMPARE(world.due(run, "b"), u"2026-07-15"_s);
        QCOMPARE(world.due(run, "c"), u"2026-07-16"_s);
        QCOMPARE(world.view(run).run.progressOn, QDate(2026, 7, 10));
        // Told late: done on Monday.
        QCOMPARE(outcome(world.act(run, "b", StepAct::Complete, {}, 0, QDate(2026, 7, 6))), u"ok"_s);
        QCOMPARE(world.due(run, "c"), u"2026-07-07"_s);
        QCOMPARE(codeOf(world.act(run, "c", StepAct::Complete, {}, 0, QDate(2026, 7, 11))), u"ActRefused"_s);
    }

    void evidenceIsAskedFor_data() {
        QTest::addColumn<Evidence>("evidence");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kept"); // "-": refused
        QTest::newRow("none") << Evidence::None << u""_s << u""_s;
        QTest::newRow("document missing") << Evidence::Document << u" "_s << u"-"_s;
        QTest::newRow("document") << Evidence::Document << u"contract.pdf"_s << u"contract.pdf"_s;
        QTest::newRow("link missing") << Evidence::Link << u""_s << u"-"_s;
        QTest::newRow("no link") << Evidence::Link << u"see mail"_s << u"-"_s;
        QTest::newRow("no host") << Evidence::Link << u"https://"_s << u"-"_s;
        QTest::newRow("link") << Evidence::Link << u"https://example.com/plan"_s << u"https://example.com/plan"_s;
        QTest::newRow("file") << Evidence::Link << u"file:///plans/a.pdf"_s << u"file:///plans/a.pdf"_s;
        QTest::newRow("value missing") << Evidence::Value << u""_s << u"-"_s;
        QTest::newRow("value") << Evidence::Value << u"42"_s << u"42"_s;
        QTest::newRow("approval") << Evidence::Approval << u""_s << u"ann"_s;
        QTest::newRow("approval of another") << Evidence::Approval << u"Bo Berg"_s << u"Bo Berg"_s;
        QTest::newRow("course by hand") << Evidence::Course << u""_s << u"-"_s;
        QTest::newRow("deal by hand") << Evidence::DealWon << u"Order 7 in the other CRM"_s
                                      << u"Order 7 in the other CRM"_s;
    }
    void evidenceIsAskedFor() {
        QFETCH(Evidence, evidence);
        QFETCH(QString, text);
        QFETCH(QString, kept);
        PlaybookWorld world;
        Step step = stepNamed("a");
        step.evidence = evidence;
        QCOMPARE(outcome(world.save(templateOf({step, stepNamed("b")}))), u"ok"_s);
        const RecordId run = world.start(u"test"_s, world.addNamed("partner", "Northwind"));
        QCOMPARE(codeOf(world.act(run, "a", StepAct::Complete, text)), kept == u"-" ? u"ActRefused"_s : u"ok"_s);
        if (kept != u"-") QCOMPARE(world.view(run).step(u"a"_s)->evidence, kept);
    }

    void anAttachedFileIsADocument() {
        PlaybookWorld world;
        Step step = stepNamed("a");
        step.evidence = Evidence::Document;
        QCOMPARE(outcome(world.save(templateOf({step, stepNamed("b")}))), u"ok"_s);
        const RecordId run = world.start(u"test"_s, world.addNamed("partner", "Northwind"));
        QCOMPARE(outcome(world.store().perform(
                     store::AddAttachment{world.step(run, "a"), u"signed.pdf"_s, u"application/pdf"_s, "x"})),
                 u"ok"_s);
        QCOMPARE(outcome(world.act(run, "a", StepAct::Complete)), u"ok"_s);
        QCOMPARE(world.view(run).step(u"a"_s)->evidence, u"signed.pdf"_s);
    }

    void reasonsAreAskedFor() {
        PlaybookWorld world;
        Step optional = stepNamed("b");
        optional.required = false;
        QCOMPARE(outcome(world.save(templateOf({stepNamed("a"), optional}))), u"ok"_s);
        const RecordId run = world.start(u"test"_s, world.addNamed("partner", "Northwind"));
        QCOMPARE(codeOf(world.act(run, "a", StepAct::Waive)), u"ActRefused"_s);
        QCOMPARE(codeOf(world.act(run, "a", StepAct::Block)), u"ActRefused"_s);
        QCOMPARE(codeOf(world.act(run, "a", StepAct::Comment)), u"ActRefused"_s);
        QCOMPARE(outcome(world.act(run, "b", StepAct::Waive)), u"ok"_s);
        QCOMPARE(outcome(world.act(run, "a", StepAct::Block, u"no budget"_s)), u"ok"_s);
        QCOMPARE(world.view(run).step(u"a"_s)->reason, u"no budget"_s);
        QCOMPARE(world.view(run).run.blocked, 1);
        QCOMPARE(outcome(world.act(run, "a", StepAct::Start)), u"ok"_s);
        QVERIFY(world.view(run).step(u"a"_s)->reason.isEmpty());
    }

    /// A step reopened holds up what was done after it, which is done again with it.
    void reopeningHoldsUpWhatFollowed() {
        PlaybookWorld world;
        QCOMPARE(outcome(world.save(templateOf({stepNamed("a"), stepNamed("b", {u"a"_s}), stepNamed("c", {u"b"_s})}))),
                 u"ok"_s);
        const RecordId run = world.start(u"test"_s, world.addNamed("partner", "Northwind"));
        for (const char* key : {"a", "b", "c"}) QCOMPARE(outcome(world.act(run, key, StepAct::Complete)), u"ok"_s);
        QCOMPARE(world.view(run).run.state, RunState::Finished);
        QCOMPARE(world.view(run).run.endedOn, QDate(2026, 7, 1));
        world.today(2026, 7, 20);
        QCOMPARE(outcome(world.act(run, "a", StepAct::Reopen)), u"ok"_s);
        QCOMPARE(world.states(run), u"a:ready b:waiting c:waiting"_s);
        QCOMPARE(world.view(run).run.state, RunState::Active);
        QCOMPARE(outcome(world.act(run, "a", StepAct::Complete)), u"ok"_s);
        QCOMPARE(world.states(run), u"a:done b:done c:done"_s);
        QCOMPARE(world.view(run).step(u"c"_s)->doneOn, QDate(2026, 7, 1));
        QCOMPARE(world.view(run).run.endedOn, QDate(2026, 7, 20));
    }

    void completingTwiceIsRefusedWithTheDay() {
        PlaybookWorld world;
        const RecordId run = runWith(world, StepState::Done);
        const auto again = world.act(run, "a", StepAct::Complete);
        QCOMPARE(codeOf(again), u"ActRefused"_s);
        QVERIFY(errorText(again.error()).contains(u"done already, since 2026-07-01"));
        // One of many: none is done.
        const auto both = world.store().perform(
            ActOnSteps{{world.step(run, "last"), world.step(run, "a")}, StepAct::Complete, {}, 0, {}});
        QCOMPARE(codeOf(both), u"ActRefused"_s);
        QCOMPARE(world.view(run).step(u"last"_s)->state, StepState::Ready);
    }

    void aRunEnds() {
        PlaybookWorld world;
        Step optional = stepNamed("b");
        optional.required = false;
        QCOMPARE(outcome(world.save(templateOf({stepNamed("a"), optional}))), u"ok"_s);
        const RecordId run = world.start(u"test"_s, world.addNamed("partner", "Northwind"));
        const auto act = [&](RunAct what, const QString& reason = {}) {
            return world.store().perform(ActOnRuns{{run}, what, reason});
        };
        const auto early = act(RunAct::Finish);
        QCOMPARE(codeOf(early), u"ActRefused"_s);
        QVERIFY(errorText(early.error()).contains(u"“A”"));
        QCOMPARE(codeOf(act(RunAct::Cancel)), u"ActRefused"_s); // without a reason
        QCOMPARE(codeOf(act(RunAct::Reopen)), u"ActRefused"_s);
        QCOMPARE(outcome(act(RunAct::Cancel, u"bankrupt"_s)), u"ok"_s);
        QCOMPARE(world.view(run).run.state, RunState::Cancelled);
        QCOMPARE(codeOf(world.act(run, "a", StepAct::Complete)), u"ActRefused"_s);
        QCOMPARE(outcome(world.act(run, "a", StepAct::Comment, u"pity"_s)), u"ok"_s);
        QCOMPARE(codeOf(act(RunAct::Cancel, u"again"_s)), u"ActRefused"_s);
        QCOMPARE(outcome(act(RunAct::Reopen)), u"ok"_s);
        QCOMPARE(outcome(world.act(run, "a", StepAct::Complete)), u"ok"_s);
        QCOMPARE(world.view(run).run.state, RunState::Active);
        QCOMPARE(outcome(act(RunAct::Finish)), u"ok"_s);
        QCOMPARE(world.states(run), u"a:done b:waived"_s);
        QCOMPARE(world.view(run).run.state, RunState::Finished);
        QCOMPARE(codeOf(act(RunAct::Reopen)), u"ActRefused"_s);
        QCOMPARE(world.view(run).comments.size(), std::size_t(1));
    }

    void aRunAndItsOpenStepsGetAnotherOwner() {
        PlaybookWorld world;
        const RecordId ann = world.addNamed("owner", "Ann Lee");
        const RecordId bo = world.addNamed("owner", "Bo Berg");
        const RecordId cy = world.addNamed("owner", "Cy Dee");
        const RecordId partner = world.add("partner", {{u"name"_s, u"Northwind"_s}, {u"manager"_s, ann}});
        QCOMPARE(outcome(world.save(templateOf({stepNamed("a"), stepNamed("b"), stepNamed("c")}))), u"ok"_s);
        const RecordId run = world.start(u"test"_s, partner);
        QCOMPARE(outcome(world.act(run, "a", StepAct::Complete)), u"ok"_s);
        QCOMPARE(outcome(world.act(run, "b", StepAct::Assign, {}, cy)), u"ok"_s);
        QCOMPARE(outcome(world.store().perform(AssignRuns{{run}, bo})), u"ok"_s);
        const RunView view = world.view(run);
        QCOMPARE(view.run.ownerName, u"Bo Berg"_s);
        QCOMPARE(view.step(u"a"_s)->ownerName, u"Ann Lee"_s);
        QCOMPARE(view.step(u"b"_s)->ownerName, u"Cy Dee"_s);
        QCOMPARE(view.step(u"c"_s)->ownerName, u"Bo Berg"_s);
        QCOMPARE(codeOf(world.store().perform(AssignRuns{{run}, 42})), u"RecordNotFound"_s);
        QCOMPARE(codeOf(world.act(run, "b", StepAct::Assign, {}, 42)), u"RecordNotFound"_s);
    }

    void gatesOpenWithTheirSteps() {
        PlaybookWorld world;
        Step gate = stepNamed("a");
        gate.gate = u"mdf"_s;
        QCOMPARE(outcome(world.save(templateOf({gate, stepNamed("b")}))), u"ok"_s);
        const RecordId partner = world.addNamed("partner", "Northwind");
        const RecordId run = world.start(u"test"_s, partner);
        QVERIFY(gatesOf(world.store().reader(), partner).isEmpty());
        QCOMPARE(outcome(world.act(run, "a", StepAct::Complete)), u"ok"_s);
        QCOMPARE(gatesOf(world.store().reader(), partner), QStringList{u"mdf"_s});
        QCOMPARE(outcome(world.store().perform(ActOnRuns{{run}, RunAct::Cancel, u"x"_s})), u"ok"_s);
        QVERIFY(gatesOf(world.store().reader(), partner).isEmpty());
    }

    /// A partner in a run is not deleted, but two that are one keep both runs.
    void runsHoldTheirPartner() {
        PlaybookWorld world;
        const RecordId first = world.addNamed("partner", "Northwind");
        const RecordId second = world.addNamed("partner", "Northwind Traders");
        QCOMPARE(outcome(world.save(templateOf({stepNamed("a")}))), u"ok"_s);
        const RecordId run = world.start(u"test"_s, second);
        const auto gone = world.store().perform(records::DeleteRecords{world.catalogue(), u"company"_s, {second}});
        QCOMPARE(codeOf(gone), u"RecordInUse"_s);
        QCOMPARE(
            outcome(world.store().perform(records::MergeRecords{world.catalogue(), u"company"_s, first, {second}, {}})),
            u"ok"_s);
        QCOMPARE(world.view(run).run.partnerName, u"Northwind"_s);
    }
};

QTEST_GUILESS_MAIN(RunsTest)
#include "RunsTest.moc"
