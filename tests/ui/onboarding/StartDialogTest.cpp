#include "ui/onboarding/StartDialog.h"

#include "tests/ui/onboarding/PlaybookDesk.h"
#include "ui/onboarding/OnboardingPage.h"
#include "ui/onboarding/PartnerPicker.h"

#include <QComboBox>
#include <QDateEdit>
#include <QTableView>

using namespace channelbook;
using namespace channelbook::test;

class StartDialogTest : public QObject {
    Q_OBJECT

private:
    static QLabel* plan(StartDialog& dialog) { return Desk::named<QLabel>(&dialog, u"What will be started"_s); }

private Q_SLOTS:
    void partnersAreFilteredTickedAndStartedAsOneStep() {
        PlaybookDesk desk;
        desk.open();
        QVERIFY(desk.workspace().perform(playbooks::SaveTemplate{PlaybookDesk::fastStart()}));
        desk.window->navigator()->showPage(u"onboarding"_s);
        bool done = false;
        QTimer::singleShot(0, desk.window.get(), [&] {
            auto* dialog = qobject_cast<StartDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            QTRY_COMPARE(dialog->picker().model().rowCount(), 12);
            // Nothing is ticked, so nothing can be started.
            QTest::keyClick(dialog, Qt::Key_Return);
            QVERIFY(dialog->isVisible());
            auto* filter = Desk::named<QLineEdit>(dialog, u"Filter partners…"_s);
            QTest::keyClicks(filter, u"country=Germany"_s);
            QTRY_COMPARE(dialog->picker().model().rowCount(), 6);
            QTest::mouseClick(Desk::button(dialog, u"Tick all shown"_s), Qt::LeftButton);
            auto* table = Desk::named<QTableView>(dialog, u"Partners"_s);
            table->setFocus();
            table->setCurrentIndex(dialog->picker().model().index(0, 0));
            QTest::keyClick(table, Qt::Key_Space);
            QCOMPARE(dialog->picker().chosen().size(), std::size_t(5));
            // Ticks stay when the list shows others.
            filter->clear();
            QTRY_COMPARE(dialog->picker().model().rowCount(), 12);
            QCOMPARE(dialog->picker().chosen().size(), std::size_t(5));
            auto* playbook = Desk::named<QComboBox>(dialog, u"Playbook"_s);
            playbook->setCurrentIndex(playbook->findData(u"fast-start"_s));
            Desk::named<QDateEdit>(dialog, u"First day"_s)->setDate(QDate(2026, 10, 12));
            QTRY_COMPARE(plan(*dialog)->text(), u"“Fast start” starts with 5 partners."_s);
            QTest::mouseClick(Desk::button(dialog, u"Start with 5 partners"_s), Qt::LeftButton);
            done = !dialog->isVisible();
        });
        QTest::mouseClick(Desk::button(desk.window->navigator()->current(), u"Start onboarding…"_s), Qt::LeftButton);
        QVERIFY(done);
        auto* page = desk.page<OnboardingPage>();
        QTRY_COMPARE(page->model().rowCount(), 5);
        QCOMPARE(page->model().row(0)->run.startedOn, QDate(2026, 10, 12));
        QCOMPARE(page->model().row(0)->run.ownerName, u"Anna Krüger"_s);
        desk.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        QTest::keyClick(desk.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(page->model().rowCount(), 0);
    }

    void eachPartnerGetsTheTemplateMeantForIt() {
        PlaybookDesk desk;
        desk.open();
        StartDialog dialog(
            desk.workspace(),
            {u"onboarding"_s,
             {},
             {desk.idOf(u"partner"_s, u"Northwind Systems"_s), desk.idOf(u"partner"_s, u"Brightwater MSP"_s)}},
            desk.window.get());
        dialog.show();
        // A reseller and an MSP, each with the template that comes for its type.
        QVERIFY2(plan(dialog)->text().contains(u"with 1"_s), qPrintable(plan(dialog)->text()));
        QCOMPARE(plan(dialog)->text().count(u" · "_s), 1);
        dialog.accept();
        QCOMPARE(desk.runs(u"Northwind Systems"_s).size(), std::size_t(1));
        QCOMPARE(desk.runs(u"Brightwater MSP"_s).size(), std::size_t(1));
        QVERIFY(desk.runs(u"Northwind Systems"_s).front().templateKey !=
                desk.runs(u"Brightwater MSP"_s).front().templateKey);
    }

    void whoHasItRunningAlreadyIsLeftOutAndSaid() {
        PlaybookDesk desk;
        desk.open();
        desk.start({u"Northwind Systems"_s});
        StartDialog dialog(
            desk.workspace(),
            {u"onboarding"_s,
             u"fast-start"_s,
             {desk.idOf(u"partner"_s, u"Northwind Systems"_s), desk.idOf(u"partner"_s, u"Halcyon IT"_s)}},
            desk.window.get());
        dialog.show();
        dialog.accept();
        QCOMPARE(desk.runs(u"Northwind Systems"_s).size(), std::size_t(1));
        QCOMPARE(desk.runs(u"Halcyon IT"_s).size(), std::size_t(1));
        QCOMPARE(desk.window->toasts().count(), 2);
    }
};

QTEST_MAIN(StartDialogTest)
#include "StartDialogTest.moc"
