#include "ui/onboarding/OnboardingPage.h"

#include "tests/ui/onboarding/PlaybookDesk.h"
#include "ui/onboarding/RunPage.h"
#include "ui/onboarding/TrackerTable.h"

#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>

using namespace channelbook;
using namespace channelbook::test;
using playbooks::StepAct;
using playbooks::StepState;

class OnboardingPageTest : public QObject {
    Q_OBJECT

private:
    static OnboardingPage* open(PlaybookDesk& desk, int runs) {
        QTest::keyClick(desk.window.get(), Qt::Key_G);
        QTest::keyClick(desk.window.get(), Qt::Key_O);
        auto* page = desk.page<OnboardingPage>();
        [&] {
            QVERIFY(page != nullptr);
            QTRY_COMPARE(page->model().rowCount(), runs);
        }();
        return page;
    }
    static QString text(OnboardingPage& page, const QString& partner, int column) {
        for (int row = 0; row < page.model().rowCount(); ++row)
            if (page.model().index(row, 0).data().toString() == partner)
                return page.model().index(row, column).data().toString();
        return u"no such row"_s;
    }
    static int columnOf(OnboardingPage& page, const QString& title) {
        for (int column = 0; column < page.model().columnCount(); ++column)
            if (page.model().headerData(column, Qt::Horizontal).toString() == title) return column;
        return -1;
    }
    static void stand(OnboardingPage& page, const QString& partner, const QString& column) {
        for (int row = 0; row < page.model().rowCount(); ++row)
            if (page.model().index(row, 0).data().toString() == partner)
                page.table().setCurrentIndex(page.model().index(row, columnOf(page, column)));
        page.table().setFocus();
    }
    static QStringList partners(OnboardingPage& page) {
        QStringList names;
        for (int row = 0; row < page.model().rowCount(); ++row) names << page.model().index(row, 0).data().toString();
        return names;
    }

private Q_SLOTS:
    void anEmptyTrackerInvitesToStart() {
        PlaybookDesk desk;
        desk.open();
        auto* page = open(desk, 0);
        QTRY_VERIFY(Desk::labelled(page, u"Nobody is being onboarded yet"_s));
        QVERIFY(Desk::button(page, u"Start onboarding…"_s) != nullptr);
    }

    void theHeatMapSaysHowEachMilestoneStands() {
        PlaybookDesk desk;
        desk.open();
        const QStringList all{u"Northwind Systems"_s, u"Brightwater MSP"_s, u"Kestrel Security"_s,
                              u"Contoso Cloud GmbH"_s};
        desk.start(all);
        desk.act(u"Northwind Systems"_s, u"agreement"_s, StepAct::Complete, u"https://example.com/signed"_s);
        desk.act(u"Brightwater MSP"_s, u"agreement"_s, StepAct::Waive, u"signed years ago"_s);
        desk.act(u"Contoso Cloud GmbH"_s, u"agreement"_s, StepAct::Block, u"legal is away"_s);
        auto* page = open(desk, 4);
        const int agreement = columnOf(*page, u"Agreement"_s);
        const int kickOff = columnOf(*page, u"Kick-off"_s);
        QVERIFY(agreement > 0 && kickOff == agreement + 1);
        QCOMPARE(text(*page, u"Northwind Systems"_s, agreement), u"done"_s);
        QCOMPARE(text(*page, u"Northwind Systems"_s, kickOff),
                 u"due 26 Oct"_s); // five working days after Monday, 19 Oct
        QCOMPARE(text(*page, u"Brightwater MSP"_s, agreement), u"waived"_s);
        QCOMPARE(text(*page, u"Kestrel Security"_s, agreement), u"due 22 Oct"_s);
        QCOMPARE(text(*page, u"Contoso Cloud GmbH"_s, agreement), u"blocked"_s);
        QCOMPARE(text(*page, u"Kestrel Security"_s, columnOf(*page, u"Training"_s)), QString());

        desk.passDays(10); // Thursday, 29 Oct: five working days after the 22nd
        page->model().reload();
        QTRY_COMPARE(text(*page, u"Kestrel Security"_s, agreement), u"5 d late"_s);
        QCOMPARE(text(*page, u"Kestrel Security"_s, TrackerModel::clockColumn), u"11"_s);
        QVERIFY2(page->statusRight().startsWith(u"4 runs"_s), qPrintable(page->statusRight()));
        // Colour does not carry it alone: the tooltip says it in full.
        stand(*page, u"Contoso Cloud GmbH"_s, u"Agreement"_s);
        QVERIFY(page->table().currentIndex().data(Qt::ToolTipRole).toString().contains(u"legal is away"_s));
    }

    void whoIsStalledIsSaidWithWhatItWaitsFor() {
        PlaybookDesk desk;
        desk.open();
        desk.start({u"Northwind Systems"_s, u"Kestrel Security"_s});
        desk.act(u"Northwind Systems"_s, u"agreement"_s, StepAct::Complete, u"https://example.com/signed"_s);
        desk.act(u"Northwind Systems"_s, u"kick-off"_s, StepAct::Complete);
        desk.passDays(16); // Wednesday, 4 Nov: twelve working days
        desk.act(u"Kestrel Security"_s, u"agreement"_s, StepAct::Start);
        auto* page = open(desk, 2);
        QTRY_COMPARE(partners(*page), (QStringList{u"Northwind Systems"_s, u"Kestrel Security"_s}));
        QTRY_VERIFY(Desk::button(page, u"Stalled 1"_s) != nullptr);
        stand(*page, u"Northwind Systems"_s, u"Partner"_s);
        QTRY_VERIFY2(page->statusLeft().contains(u"12 working day"_s), qPrintable(page->statusLeft()));
        QVERIFY(page->statusLeft().contains(u"Northwind Systems"_s));
        QTest::mouseClick(Desk::button(page, u"Stalled 1"_s), Qt::LeftButton);
        QTRY_COMPARE(partners(*page), QStringList{u"Northwind Systems"_s});
        page->table().setFocus();
        page->table().clearSelection();
        QTest::keyClick(&page->table(), Qt::Key_Escape);
        QTRY_COMPARE(page->model().rowCount(), 2);
    }

    void theFilterAndTheHeadersFindAndOrder() {
        PlaybookDesk desk;
        desk.open();
        desk.start({u"Northwind Systems"_s, u"Kestrel Security"_s, u"Halcyon IT"_s});
        desk.act(u"Kestrel Security"_s, u"agreement"_s, StepAct::Complete, u"https://example.com/signed"_s);
        auto* page = open(desk, 3);
        const auto click = [&](int column) {
            auto* header = page->table().horizontalHeader();
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                              QPoint(header->sectionViewportPosition(column) + Space::xl, header->height() / 2));
        };
        click(TrackerModel::partnerColumn);
        QTRY_COMPARE(partners(*page), (QStringList{u"Halcyon IT"_s, u"Kestrel Security"_s, u"Northwind Systems"_s}));
        // A milestone's header puts what is open first and what is done last; again turns it round.
        click(columnOf(*page, u"Agreement"_s));
        QTRY_COMPARE(partners(*page).back(), u"Kestrel Security"_s);
        click(columnOf(*page, u"Agreement"_s));
        QTRY_COMPARE(partners(*page).front(), u"Kestrel Security"_s);
        QTest::keyClick(desk.window.get(), Qt::Key_Slash);
        QTest::keyClicks(QApplication::focusWidget(), u"halc"_s);
        QTRY_COMPARE(partners(*page), QStringList{u"Halcyon IT"_s});
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_COMPARE(page->model().rowCount(), 3);
    }

    void actsOfAMilestoneAreAboutAllThatIsSelected() {
        PlaybookDesk desk;
        desk.open();
        const QStringList all{u"Northwind Systems"_s, u"Kestrel Security"_s, u"Halcyon IT"_s};
        desk.start(all);
        auto* page = open(desk, 3);
        stand(*page, u"Kestrel Security"_s, u"Kick-off"_s);
        QTest::keyClick(&page->table(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(page->table().selectedRuns().size(), std::size_t(3));
        desk.prompter.texts.push_back(u"met at the summit"_s);
        QTest::keyClick(&page->table(), Qt::Key_W);
        for (const QString& name : all) QTRY_COMPARE(desk.stateOf(name, u"kick-off"_s), StepState::Waived);
        QCOMPARE(desk.view(u"Halcyon IT"_s).step(u"kick-off"_s)->reason, u"met at the summit"_s);
        QCOMPARE(desk.window->toasts().count(), 1);
        QTest::keyClick(desk.window.get(), Qt::Key_Z, Qt::ControlModifier);
        for (const QString& name : all) QTRY_COMPARE(desk.stateOf(name, u"kick-off"_s), StepState::Waiting);
        // Elsewhere than on a milestone it is the step each run is at.
        stand(*page, u"Kestrel Security"_s, u"Partner"_s);
        QTest::keyClick(&page->table(), Qt::Key_A, Qt::ControlModifier);
        desk.prompter.texts.push_back(u"asked by phone"_s);
        QTest::keyClick(&page->table(), Qt::Key_N);
        for (const QString& name : all) {
            QTRY_COMPARE(desk.view(name).comments.size(), std::size_t(1));
            QVERIFY(desk.view(name).comments.front().nudge);
            QCOMPARE(desk.view(name).comments.front().step, u"agreement"_s);
        }
        desk.prompter.items.push_back(2); // nobody, Anna, Jim
        QTest::keyClick(&page->table(), Qt::Key_A);
        for (const QString& name : all) QTRY_COMPARE(desk.view(name).run.ownerName, u"Jim Lee"_s);
        QCOMPARE(desk.prompter.unanswered, 0);
    }

    void severalRunsMoveToTheNewestVersionAtOnce() {
        PlaybookDesk desk;
        desk.open();
        const QStringList all{u"Northwind Systems"_s, u"Kestrel Security"_s};
        desk.start(all);
        auto* page = open(desk, 2);
        playbooks::Template second = PlaybookDesk::fastStart();
        second.phases[1].steps.push_back(PlaybookDesk::step(u"plan"_s, u"Joint plan"_s, 30));
        QVERIFY(desk.workspace().perform(playbooks::SaveTemplate{second}));
        page->table().setFocus();
        QTest::keyClick(&page->table(), Qt::Key_A, Qt::ControlModifier);
        desk.prompter.choices.push_back(0);
        page->run(PageCommand::MoveRun);
        for (const QString& name : all) QTRY_COMPARE(desk.view(name).run.version, 2);
        QVERIFY(desk.view(all.front()).step(u"plan"_s) != nullptr);
        QTest::keyClick(desk.window.get(), Qt::Key_Z, Qt::ControlModifier);
        for (const QString& name : all) QTRY_COMPARE(desk.view(name).run.version, 1);
    }

    void enterOpensTheRunAndEscapeLeadsBack() {
        PlaybookDesk desk;
        desk.open();
        desk.start({u"Northwind Systems"_s, u"Kestrel Security"_s});
        auto* page = open(desk, 2);
        stand(*page, u"Kestrel Security"_s, u"Partner"_s);
        QTest::keyClick(&page->table(), Qt::Key_Return);
        QTRY_VERIFY(desk.page<RunPage>() != nullptr);
        QVERIFY(desk.window->navigator()->current()->accessibleName().contains(u"Kestrel Security"_s));
        QTest::keyClick(desk.window.get(), Qt::Key_Escape);
        QTRY_VERIFY(desk.page<OnboardingPage>() != nullptr);
        QCOMPARE(page->table().currentRun(), desk.runOf(u"Kestrel Security"_s));
    }

    void lettersStillLeadToOtherPages() {
        PlaybookDesk desk;
        desk.open();
        desk.start({u"Northwind Systems"_s});
        auto* page = open(desk, 1);
        page->table().setFocus();
        QTest::keyClick(&page->table(), Qt::Key_G);
        QTest::keyClick(&page->table(), Qt::Key_B);
        QTRY_COMPARE(desk.window->navigator()->pageId(), u"pipeline"_s);
        QCOMPARE(desk.prompter.unanswered, 0);
    }

    void otherKindsOfPlaybooksAreChosenInTheHead() {
        PlaybookDesk desk;
        desk.open();
        desk.start({u"Northwind Systems"_s});
        playbooks::Template goodbye = PlaybookDesk::fastStart();
        goodbye.key = u"goodbye"_s;
        goodbye.name = u"Goodbye"_s;
        goodbye.kind = u"offboarding"_s;
        goodbye.clock = 0;
        QVERIFY(desk.workspace().perform(playbooks::SaveTemplate{goodbye}));
        playbooks::StartRuns command;
        command.partners = {desk.idOf(u"partner"_s, u"Halcyon IT"_s)};
        command.playbook = u"goodbye"_s;
        QVERIFY(desk.workspace().perform(command));
        auto* page = open(desk, 1);
        auto* choice = Desk::named<QComboBox>(page, u"Playbook"_s);
        QVERIFY(choice != nullptr);
        const int at = choice->findData(u"offboarding/"_s);
        QVERIFY(at >= 0);
        choice->setFocus();
        while (choice->currentIndex() != at) QTest::keyClick(choice, Qt::Key_Down);
        QTRY_COMPARE(partners(*page), QStringList{u"Halcyon IT"_s});
        QCOMPARE(page->model().headerData(TrackerModel::clockColumn, Qt::Horizontal).toString(), u"Day"_s);
        QCOMPARE(page->model().headerData(page->model().forecastColumn(), Qt::Horizontal).toString(), u"Finish"_s);
    }

    void rowsAreCopiedAsCells() {
        PlaybookDesk desk;
        desk.open();
        desk.start({u"Northwind Systems"_s, u"Kestrel Security"_s});
        auto* page = open(desk, 2);
        page->table().setFocus();
        QTest::keyClick(&page->table(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&page->table(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[0].startsWith(u"Partner\tDay of 90\tAgreement"_s));
        QCOMPARE(lines[1].count(u'\t'), page->model().columnCount() - 1);
    }
};

QTEST_MAIN(OnboardingPageTest)
#include "OnboardingPageTest.moc"
