#include "ui/onboarding/RunPage.h"

#include "tests/ui/onboarding/PlaybookDesk.h"
#include "ui/onboarding/MoveDialog.h"
#include "ui/onboarding/PartnerRunsTab.h"
#include "ui/onboarding/RunPanel.h"
#include "ui/partners/CompanyPage.h"
#include "ui/partners/TimelineWords.h"
#include "ui/widgets/Labels.h"

#include <QTreeWidget>

using namespace channelbook;
using namespace channelbook::test;
using playbooks::StepAct;
using playbooks::StepState;

class RunPageTest : public QObject {
    Q_OBJECT

private:
    static RunPanel& open(PlaybookDesk& desk) {
        desk.open();
        desk.start({u"Northwind Systems"_s});
        desk.workspace().openRecord(u"run"_s, desk.runOf(u"Northwind Systems"_s));
        RunPanel& panel = desk.page<RunPage>()->panel();
        panel.steps().setFocus();
        return panel;
    }
    static StepState state(PlaybookDesk& desk, const QString& key) { return desk.stateOf(u"Northwind Systems"_s, key); }
    static QStringList buttons(QWidget& root) {
        QStringList texts;
        for (const QPushButton* button : root.findChildren<KeyButton*>())
            if (button->isVisible()) texts << button->text();
        return texts;
    }

private Q_SLOTS:
    void itOpensAtTheStepTheRunIsAtAndSaysWhatItWaitsFor() {
        PlaybookDesk desk;
        RunPanel& panel = open(desk);
        QCOMPARE(panel.currentKey(), u"agreement"_s);
        QTRY_VERIFY(Desk::labelled(&panel, u"0 of 5 steps done"_s));
        QTest::keyClick(&panel.steps(), Qt::Key_Down);
        QCOMPARE(panel.currentKey(), u"kick-off"_s);
        QTRY_VERIFY(Desk::labelled(&panel, u"“Agreement”"_s));
        // A waiting step cannot be done, started or blocked: the table of states says so, and the buttons follow it.
        QTRY_COMPARE(buttons(panel), (QStringList{u"Waive…"_s, u"Assign…"_s, u"Comment…"_s}));
        desk.window->toasts().dismissAll();
        QTest::keyClick(&panel.steps(), Qt::Key_C);
        QTRY_COMPARE(desk.window->toasts().count(), 1);
        QCOMPARE(state(desk, u"kick-off"_s), StepState::Waiting);
    }

    void aStepIsCompletedWithItsEvidenceAndBroughtBack() {
        PlaybookDesk desk;
        RunPanel& panel = open(desk);
        desk.prompter.texts.push_back(u"https://example.com/signed"_s);
        QTest::keyClick(&panel.steps(), Qt::Key_Space);
        QTRY_COMPARE(state(desk, u"agreement"_s), StepState::Done);
        QCOMPARE(desk.view(u"Northwind Systems"_s).step(u"agreement"_s)->evidence, u"https://example.com/signed"_s);
        QCOMPARE(state(desk, u"kick-off"_s), StepState::Ready);
        QTRY_VERIFY(Desk::labelled(&panel, u"1 of 5 steps done"_s));
        QTRY_VERIFY(Desk::labelled(&panel, u"deal registration"_s));
        // The keyboard stays where it was.
        QCOMPARE(panel.currentKey(), u"agreement"_s);
        QTest::keyClick(desk.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(state(desk, u"agreement"_s), StepState::Ready);
        QTRY_VERIFY(Desk::labelled(&panel, u"0 of 5 steps done"_s));
    }

    void evidenceThatIsMissingOrWrongIsRefusedWithItsReason() {
        PlaybookDesk desk;
        RunPanel& panel = open(desk);
        desk.prompter.texts.push_back(u"somewhere"_s);
        QTest::keyClick(&panel.steps(), Qt::Key_C);
        QTRY_COMPARE(desk.window->toasts().count(), 1);
        QCOMPARE(state(desk, u"agreement"_s), StepState::Ready);
        // Who closes the question changes nothing.
        desk.prompter.texts.push_back(QString());
        QTest::keyClick(&panel.steps(), Qt::Key_C);
        QCOMPARE(state(desk, u"agreement"_s), StepState::Ready);
    }

    void everyActHasItsKey() {
        PlaybookDesk desk;
        RunPanel& panel = open(desk);
        QTest::keyClick(&panel.steps(), Qt::Key_S);
        QTRY_COMPARE(state(desk, u"agreement"_s), StepState::Active);
        desk.prompter.texts.push_back(u"legal is away"_s);
        QTest::keyClick(&panel.steps(), Qt::Key_B);
        QTRY_COMPARE(state(desk, u"agreement"_s), StepState::Blocked);
        QTRY_VERIFY(Desk::labelled(&panel, u"legal is away"_s));
        desk.prompter.items.push_back(2);
        QTest::keyClick(&panel.steps(), Qt::Key_A);
        QTRY_COMPARE(desk.view(u"Northwind Systems"_s).step(u"agreement"_s)->ownerName, u"Jim Lee"_s);
        desk.prompter.texts.push_back(u"back on Monday"_s);
        QTest::keyClick(&panel.steps(), Qt::Key_M);
        desk.prompter.texts.push_back(u"mailed Ewa"_s);
        QTest::keyClick(&panel.steps(), Qt::Key_N);
        QTRY_COMPARE(desk.view(u"Northwind Systems"_s).comments.size(), std::size_t(2));
        QVERIFY(!desk.view(u"Northwind Systems"_s).comments[0].nudge);
        QVERIFY(desk.view(u"Northwind Systems"_s).comments[1].nudge);
        desk.prompter.texts.push_back(u"an old agreement covers it"_s);
        QTest::keyClick(&panel.steps(), Qt::Key_W);
        QTRY_COMPARE(state(desk, u"agreement"_s), StepState::Waived);
        QTest::keyClick(&panel.steps(), Qt::Key_R);
        QTRY_COMPARE(state(desk, u"agreement"_s), StepState::Ready);
        QCOMPARE(desk.prompter.unanswered, 0);
    }

    void aButtonDoesWhatItsKeyDoes() {
        PlaybookDesk desk;
        RunPanel& panel = open(desk);
        QTRY_VERIFY(Desk::button<KeyButton>(&panel, u"Start"_s) != nullptr);
        QTest::mouseClick(Desk::button<KeyButton>(&panel, u"Start"_s), Qt::LeftButton);
        QTRY_COMPARE(state(desk, u"agreement"_s), StepState::Active);
    }

    void anOptionalStepIsWaivedWithoutAReason() {
        PlaybookDesk desk;
        RunPanel& panel = open(desk);
        QVERIFY(panel.select(u"survey"_s));
        QTest::keyClick(&panel.steps(), Qt::Key_W);
        QTRY_COMPARE(state(desk, u"survey"_s), StepState::Waived);
        QCOMPARE(desk.prompter.unanswered, 0);
    }

    void theRunIsCancelledWithAReasonAndTakenUpAgain() {
        PlaybookDesk desk;
        RunPanel& panel = open(desk);
        desk.prompter.texts.push_back(u"bought by a rival"_s);
        QTest::mouseClick(Desk::button(&panel, u"Cancel the playbook…"_s), Qt::LeftButton);
        QTRY_COMPARE(desk.view(u"Northwind Systems"_s).run.state, playbooks::RunState::Cancelled);
        QTRY_VERIFY(Desk::button(&panel, u"Take up again"_s) != nullptr);
        QTest::mouseClick(Desk::button(&panel, u"Take up again"_s), Qt::LeftButton);
        QTRY_COMPARE(desk.view(u"Northwind Systems"_s).run.state, playbooks::RunState::Active);
    }

    void aMoveToANewerVersionIsShownBeforeItIsDone() {
        PlaybookDesk desk;
        RunPanel& panel = open(desk);
        QVERIFY(Desk::button(&panel, u"Move to version 2…"_s) == nullptr);
        playbooks::Template second = PlaybookDesk::fastStart();
        second.phases[0].steps.erase(second.phases[0].steps.begin() + 2);
        second.phases[1].steps.push_back(PlaybookDesk::step(u"plan"_s, u"Joint plan"_s, 30));
        QVERIFY(desk.workspace().perform(playbooks::SaveTemplate{second}));
        QTRY_VERIFY(Desk::button(&panel, u"Move to version 2…"_s) != nullptr);
        QCOMPARE(desk.view(u"Northwind Systems"_s).run.version, 1);
        bool seen = false;
        QTimer::singleShot(0, desk.window.get(), [&] {
            auto* dialog = qobject_cast<MoveDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            QStringList lines;
            auto* list = Desk::named<QTreeWidget>(dialog, u"What changes"_s);
            for (int i = 0; i < list->topLevelItemCount(); ++i)
                lines << list->topLevelItem(i)->text(0) + u": "_s + list->topLevelItem(i)->text(1);
            seen = lines.contains(u"Joint plan: new"_s) && lines.contains(u"Survey: goes"_s) &&
                   lines.contains(u"Kick-off: stays"_s);
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        QTest::mouseClick(Desk::button(&panel, u"Move to version 2…"_s), Qt::LeftButton);
        QVERIFY(seen);
        QTRY_COMPARE(desk.view(u"Northwind Systems"_s).run.version, 2);
        QTRY_VERIFY(panel.select(u"plan"_s));
        QVERIFY(!panel.select(u"survey"_s));
    }

    void thePartnersRecordHasItToo() {
        PlaybookDesk desk;
        desk.open();
        desk.start({u"Northwind Systems"_s});
        desk.workspace().openRecord(u"partner"_s, desk.idOf(u"partner"_s, u"Northwind Systems"_s));
        auto* page = desk.page<CompanyPage>();
        QVERIFY(page != nullptr && page->runs() != nullptr);
        page->showRuns();
        RunPanel& panel = page->runs()->panel();
        QTRY_COMPARE(panel.run(), desk.runOf(u"Northwind Systems"_s));
        panel.steps().setFocus();
        // "N" is a nudge here, not the page's note.
        desk.prompter.texts.push_back(u"asked"_s);
        QTest::keyClick(&panel.steps(), Qt::Key_N);
        QTRY_COMPARE(desk.view(u"Northwind Systems"_s).comments.size(), std::size_t(1));
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(&panel.steps()));
        desk.prompter.texts.push_back(u"https://example.com/signed"_s);
        QTest::keyClick(&panel.steps(), Qt::Key_C);
        QTRY_VERIFY(Desk::labelled(page->runs(), u"Unlocked: deal registration"_s));
    }

    void whatHappenedInARunIsInThePartnersTimeline() {
        PlaybookDesk desk;
        desk.open();
        desk.start({u"Northwind Systems"_s});
        desk.act(u"Northwind Systems"_s, u"agreement"_s, StepAct::Complete, u"https://example.com/signed"_s);
        desk.passDays(1);
        desk.act(u"Northwind Systems"_s, u"kick-off"_s, StepAct::Nudge, u"asked Ewa"_s);
        const RecordId partner = desk.idOf(u"partner"_s, u"Northwind Systems"_s);
        const auto reading = desk.programStore().read([&](store::Connection& connection) {
            return readCompany(connection, desk.workspace().catalogue(), partner, desk.clock.today(), u"USD"_s);
        });
        QVERIFY(reading && *reading);
        QStringList told;
        for (const activities::TimelineEntry& entry : (*reading)->timeline)
            if (entry.kind.startsWith(u"run-")) told << entry.kind + u' ' + entry.subject + u' ' + entry.body;
        QCOMPARE(told,
                 (QStringList{u"run-nudged Kick-off asked Ewa"_s,
                              u"run-completed Agreement https://example.com/signed"_s, u"run-started Fast start "_s}));
        const QList<TimelineEntry> shown = timelineWords((*reading)->timeline);
        QVERIFY(std::any_of(shown.begin(), shown.end(), [&](const TimelineEntry& entry) {
            return entry.id == u"run-nudged:"_s + QString::number(desk.runOf(u"Northwind Systems"_s));
        }));
    }

    void aRunThatIsUndoneLeavesThePage() {
        PlaybookDesk desk;
        open(desk);
        desk.workspace().undo(); // the start
        QTRY_VERIFY(desk.page<RunPage>() == nullptr);
    }
};

QTEST_MAIN(RunPageTest)
#include "RunPageTest.moc"
