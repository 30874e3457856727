// A run keeps the version it began with, and moves to another one as previewed.
#include "tests/core/playbooks/PlaybookWorld.h"

using namespace channelbook;
using namespace channelbook::playbooks;
using namespace channelbook::test;

class MoveRunTest : public QObject {
    Q_OBJECT

    static QString told(const MovePreview& preview) {
        QStringList words;
        for (const StepMove& move : preview.steps) {
            static const QStringList names{u"same"_s, u"changed"_s, u"added"_s, u"removed"_s};
            words << u"%1 %2 %3>%4"_s.arg(move.key, names[static_cast<qsizetype>(move.what)], stateName(move.before),
                                          stateName(move.after));
        }
        return words.join(u", "_s);
    }

private Q_SLOTS:
    void aRunKeepsItsVersion() {
        PlaybookWorld world;
        QCOMPARE(outcome(world.save(templateOf({stepNamed("a"), stepNamed("b", {u"a"_s})}))), u"ok"_s);
        const RecordId run = world.start(u"test"_s, world.addNamed("partner", "Northwind"));
        QCOMPARE(outcome(world.save(templateOf({stepNamed("a"), stepNamed("c", {u"a"_s})}))), u"ok"_s);
        QCOMPARE(world.states(run), u"a:ready b:waiting"_s);
        QCOMPARE(world.view(run).run.version, 1);
        QCOMPARE(world.view(run).run.newestVersion, 2);
        QCOMPARE(outcome(world.act(run, "a", StepAct::Complete)), u"ok"_s);
        QCOMPARE(world.states(run), u"a:done b:ready"_s);
    }

    void aMoveDoesWhatItsPreviewSays() {
        PlaybookWorld world;
        QCOMPARE(
            outcome(world.save(templateOf({stepNamed("a", {}, {1, {}}), stepNamed("b", {u"a"_s}, {2, u"a"_s}),
                                           stepNamed("gone", {}, {5, {}}), stepNamed("last", {u"b"_s}, {1, u"b"_s})}))),
            u"ok"_s);
        const RecordId run = world.start(u"test"_s, world.addNamed("partner", "Northwind"));
        QCOMPARE(outcome(world.act(run, "a", StepAct::Complete)), u"ok"_s);
        QCOMPARE(outcome(world.act(run, "gone", StepAct::Comment, u"who does this?"_s)), u"ok"_s);
        QCOMPARE(outcome(world.act(run, "b", StepAct::Complete)), u"ok"_s);
        // b now waits for a step that is new; the last one is due later.
        Template next =
            templateOf({stepNamed("a", {}, {1, {}}), stepNamed("new", {u"a"_s}, {4, u"a"_s}),
                        stepNamed("b", {u"a"_s, u"new"_s}, {2, u"a"_s}), stepNamed("last", {u"b"_s}, {3, u"new"_s})});
        QCOMPARE(outcome(world.save(next)), u"ok"_s);
        const QString before = world.store().read(&contentDump).value();
        const auto preview = previewMove(world.store().reader(), run);
        QCOMPARE(outcome(preview), u"ok"_s);
        QCOMPARE(world.store().read(&contentDump).value(), before);
        QCOMPARE(
            told(*preview),
            u"a same done>done, new added waiting>ready, b changed done>waiting, last changed ready>waiting, gone removed ready>ready"_s);
        QCOMPARE(preview->from, 1);
        QCOMPARE(preview->to, 2);
        QVERIFY(!preview->isEmpty());
        QCOMPARE(preview->steps[3].dueBefore, QDate(2026, 7, 2));
        QCOMPARE(preview->steps[3].dueAfter, QDate(2026, 7, 10)); // new is due on the seventh
        QCOMPARE(preview->steps[2].changes.size(), 1);
        QVERIFY2(preview->steps[2].changes.front().contains(u"A → A, New"),
                 qPrintable(preview->steps[2].changes.front()));

        QCOMPARE(outcome(world.store().perform(MoveRuns{{run}, 0})), u"ok"_s);
        QCOMPARE(world.states(run), u"a:done new:ready b:waiting last:waiting"_s);
        for (const StepMove& move : preview->steps) {
            const RunView view = world.view(run);
            const RunStep* step = view.step(move.key);
            QCOMPARE(step == nullptr, move.what == StepMove::What::Removed);
            if (step != nullptr) QCOMPARE(step->state, move.after);
            if (step != nullptr) QCOMPARE(step->dueOn, move.dueAfter);
        }
        // What was said at the step that is gone is still there; b is done again with what it waits for.
        QCOMPARE(world.view(run).comments.front().text, u"who does this?"_s);
        QCOMPARE(outcome(world.act(run, "new", StepAct::Complete)), u"ok"_s);
        QCOMPARE(world.states(run), u"a:done new:done b:done last:ready"_s);
        QVERIFY(previewMove(world.store().reader(), run)->isEmpty());
        QCOMPARE(outcome(world.store().undo()), u"ok"_s);
        QCOMPARE(outcome(world.store().undo()), u"ok"_s);
        QCOMPARE(world.store().read(&contentDump).value(), before);
        // And back again to an older one.
        QCOMPARE(outcome(world.store().redo()), u"ok"_s);
        QCOMPARE(outcome(world.store().perform(MoveRuns{{run}, 1})), u"ok"_s);
        QCOMPARE(world.states(run), u"a:done b:done gone:ready last:ready"_s);
    }

    void onlyARunningRunMovesAndOnlyToAVersionThereIs() {
        PlaybookWorld world;
        QCOMPARE(outcome(world.save(templateOf({stepNamed("a")}))), u"ok"_s);
        const RecordId run = world.start(u"test"_s, world.addNamed("partner", "Northwind"));
        QCOMPARE(codeOf(world.store().perform(MoveRuns{{run}, 7})), u"RecordNotFound"_s);
        QCOMPARE(codeOf(previewMove(world.store().reader(), run, 7)), u"RecordNotFound"_s);
        QCOMPARE(codeOf(previewMove(world.store().reader(), 42)), u"RecordNotFound"_s);
        QCOMPARE(outcome(world.act(run, "a", StepAct::Complete)), u"ok"_s);
        QCOMPARE(codeOf(world.store().perform(MoveRuns{{run}, 0})), u"ActRefused"_s);
    }
};

QTEST_GUILESS_MAIN(MoveRunTest)
#include "MoveRunTest.moc"
