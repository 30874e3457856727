#include "tests/ui/shell/Desk.h"
#include "ui/pipeline/MoveNeedsDialog.h"
#include "ui/pipeline/PipelinePage.h"
#include "ui/widgets/board/BoardView.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>

using namespace channelbook;
using namespace channelbook::test;

class PipelinePageTest : public QObject {
    Q_OBJECT

private:
    static PipelinePage* open(Desk& desk, int partners = 12) {
        desk.open(partners);
        desk.window->navigator()->showPage(u"pipeline"_s);
        auto* page = desk.page<PipelinePage>();
        [&] { QTRY_COMPARE(page->model().shownCount(), qint64(partners)); }();
        return page;
    }
    static QString stage(Desk& desk, const QString& name) { return toText(desk.valueOf(u"partner"_s, name, u"stage"_s)); }

private Q_SLOTS:
    void aCardIsMovedByKeysAndBroughtBack() {
        Desk desk;
        auto* page = open(desk);
        const RecordId id = desk.idOf(u"partner"_s, u"Northwind Systems"_s);
        QVERIFY(page->board().setCurrent(id));
        page->board().setFocus();
        QTest::keyClick(&page->board(), Qt::Key_BracketRight);
        QTRY_COMPARE(stage(desk, u"Northwind Systems"_s), u"Recruiting"_s);
        QTRY_COMPARE(page->model().stageOf(id), u"Recruiting"_s);
        QCOMPARE(desk.window->toasts().count(), 1);
        QCOMPARE(page->board().selectedIds(), QList<qint64>{id});
        QTest::keyClick(desk.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(page->model().stageOf(id), u"Prospect"_s);
    }

    void theKeyboardWorksAsSoonAsCardsCome() {
        Desk desk;
        desk.open();
        QTest::keyClick(desk.window.get(), Qt::Key_G);
        QTest::keyClick(desk.window.get(), Qt::Key_B);
        auto* page = desk.page<PipelinePage>();
        QVERIFY(page != nullptr);
        QTRY_VERIFY(page->board().currentId() != 0);
        QCOMPARE(QApplication::focusWidget(), &page->board());
        const qint64 first = page->board().currentId();
        QTest::keyClick(&page->board(), Qt::Key_Down);
        QVERIFY(page->board().currentId() != first);
    }

    void theBoardIsExportedAsItIsShown() {
        Desk desk;
        auto* page = open(desk);
        QTest::keyClick(desk.window.get(), Qt::Key_Slash);
        QTest::keyClicks(QApplication::focusWidget(), u"country=Germany"_s);
        QTRY_VERIFY(page->model().shownCount() < 12);
        QStringList expected;
        for (const RecordId id : page->model().shownIds()) expected << page->model().card(id).title;
        const QString path = desk.folder.filePath(u"board.csv"_s);
        desk.prompter.items.push_back(2);
        desk.prompter.savePaths.push_back(path);
        QTest::keyClick(desk.window.get(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QStringList names;
        const auto lines = QString::fromUtf8(file.readAll()).split(u"\r\n"_s, Qt::SkipEmptyParts);
        QVERIFY(lines.front().startsWith(u"Name,"_s));
        for (const QString& line : lines.mid(1)) names << line.section(u',', 0, 0);
        QVERIFY(!names.isEmpty());
        QCOMPARE(names, expected);
    }

    void aCardIsMovedByMouse() {
        Desk desk;
        auto* page = open(desk);
        BoardView& board = page->board();
        const RecordId id = desk.idOf(u"partner"_s, u"Northwind Systems"_s);
        const QPoint from = board.cardRect(id).center();
        const QPoint to = board.geometryOfBoard().bodyRect(1).center();
        QTest::mousePress(board.viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(board.viewport(), (from + to) / 2);
        QTest::mouseMove(board.viewport(), to);
        QTest::mouseRelease(board.viewport(), Qt::LeftButton, {}, to);
        QTRY_COMPARE(page->model().stageOf(id), u"Recruiting"_s);
    }

    void aRefusedMoveSaysWhatIsMissingAndDoesIt() {
        Desk desk;
        auto* page = open(desk);
        const RecordId id = desk.idOf(u"partner"_s, u"Brightwater MSP"_s);
        QVERIFY(desk.workspace().perform(records::SetFields{desk.workspace().catalogue(), u"partner"_s, {id}, {{u"manager"_s, Value{}}}}));
        desk.window->toasts().dismissAll();
        QVERIFY(page->board().setCurrent(id));
        page->board().setFocus();
        QTimer::singleShot(0, desk.window.get(), [&] {
            auto* dialog = qobject_cast<MoveNeedsDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            QVERIFY(Desk::labelled(dialog, u"Brightwater MSP cannot move from Recruiting to Onboarding yet"_s));
            auto* manager = Desk::named<QComboBox>(dialog, u"Partner manager"_s);
            QVERIFY(manager != nullptr);
            QVERIFY(QTest::qWaitForWindowActive(dialog));
            const auto leave = qScopeGuard([dialog] {
                if (dialog->isVisible()) dialog->reject();
            });
            // The keyboard is where something is missing; nothing moves until it is filled in.
            QTRY_COMPARE(dialog->focusWidget(), static_cast<QWidget*>(manager));
            QTest::mouseClick(Desk::button(dialog, u"Fill in and move"_s), Qt::LeftButton);
            QVERIFY(dialog->isVisible());
            QVERIFY(Desk::labelled(dialog, u"Partner manager is needed."_s));
            manager->setEditText(u"Jim Lee"_s);
            QTest::mouseClick(Desk::button(dialog, u"Fill in and move"_s), Qt::LeftButton);
            QVERIFY(!dialog->isVisible());
        });
        QTest::keyClick(&page->board(), Qt::Key_BracketRight);
        QTRY_COMPARE(page->model().stageOf(id), u"Onboarding"_s);
        QCOMPARE(toText(desk.valueOf(u"partner"_s, u"Brightwater MSP"_s, u"manager"_s)), u"Jim Lee"_s);
        // Both were one step.
        desk.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        QTest::keyClick(desk.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(page->model().stageOf(id), u"Recruiting"_s);
        QCOMPARE(toText(desk.valueOf(u"partner"_s, u"Brightwater MSP"_s, u"manager"_s)), QString());
    }

    void whatIsReadyMovesAloneAndTheRestCanBeOpened() {
        Desk desk;
        auto* page = open(desk);
        // A stage that takes no partners with open deals; the second has none left.
        auto stages = desk.programStore().read([](store::Connection& connection) { return pipeline::lifecycleStages(connection); }).value();
        for (pipeline::Stage& stage : stages)
            if (stage.name == u"At risk") stage.entryNeeds = {u"open_deals=0"_s};
        QVERIFY(desk.workspace().perform(pipeline::SaveStages{desk.workspace().catalogue(), pipeline::Track::Partner, stages}));
        const RecordId stuck = desk.idOf(u"partner"_s, u"Northwind Systems"_s);
        const RecordId ready = desk.idOf(u"partner"_s, u"Redwood Realty"_s);
        const records::EntityDef& deal = *desk.workspace().catalogue().find(u"deal");
        const auto theirs = desk.programStore().read([&](store::Connection& connection) { return records::listIds(connection, deal, {u"partner=\"Redwood Realty\" outcome=open"_s, {}, -1, 0}); });
        QVERIFY(desk.workspace().perform(records::SetFields{desk.workspace().catalogue(), u"deal"_s, **theirs, {{u"stage"_s, u"Closed Lost"_s}}}));
        const auto move = [&](std::vector<RecordId> ids) { static_cast<void>(moveToStage(desk.workspace(), pipeline::Track::Partner, std::move(ids), u"At risk"_s, desk.window.get())); };
        QTimer::singleShot(0, desk.window.get(), [&] {
            auto* dialog = qobject_cast<MoveNeedsDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            const auto leave = qScopeGuard([dialog] {
                if (dialog->isVisible()) dialog->reject();
            });
            QVERIFY(Desk::labelled(dialog, u"1 of 2 records cannot move to At risk yet"_s));
            QTest::mouseClick(Desk::button(dialog, u"Move the 1 that may"_s), Qt::LeftButton);
        });
        move({stuck, ready});
        QCOMPARE(stage(desk, u"Redwood Realty"_s), u"At risk"_s);
        QCOMPARE(stage(desk, u"Northwind Systems"_s), u"Prospect"_s);
        QTimer::singleShot(0, desk.window.get(), [&] {
            auto* dialog = qobject_cast<MoveNeedsDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            const auto leave = qScopeGuard([dialog] {
                if (dialog->isVisible()) dialog->reject();
            });
            auto* list = Desk::named<QListWidget>(dialog, u"What has to change elsewhere"_s);
            QVERIFY(list != nullptr);
            QCOMPARE(list->item(0)->text(), u"“Open deals” is 0"_s);
            QVERIFY(QTest::qWaitForWindowActive(dialog));
            list->setFocus();
            QTest::keyClick(list, Qt::Key_Return);
        });
        move({stuck});
        QTRY_COMPARE(desk.window->navigator()->current()->accessibleName(), u"Northwind Systems"_s);
        Q_UNUSED(page)
    }

    void lanesAndFilter() {
        Desk desk;
        auto* page = open(desk);
        auto* group = Desk::button<QPushButton>(page, u"Group by: none"_s);
        QVERIFY(group != nullptr);
        Q_EMIT group->menu()->aboutToShow();
        group->menu()->actions().at(3)->trigger(); // region
        QTRY_COMPARE(page->model().laneCount(), 3);
        QTest::keyClick(desk.window.get(), Qt::Key_Slash);
        QTest::keyClicks(QApplication::focusWidget(), u"region=EMEA"_s);
        QTRY_COMPARE(page->model().shownCount(), qint64(4));
        QCOMPARE(page->model().laneCount(), 1);
        QVERIFY(page->model().isFiltered());
    }

    void stalledPartnersAreFound() {
        Desk desk;
        auto* page = open(desk);
        QCOMPARE(page->model().stalledCount(), qint64(0));
        desk.clock.set(desk.clock.now().addDays(50));
        page->model().reload();
        QTRY_COMPARE(page->model().stalledCount(), qint64(2)); // Recruiting stalls after 45 days
        auto* chip = Desk::button(page, u"Stalled"_s);
        QVERIFY(chip != nullptr);
        QTest::mouseClick(chip, Qt::LeftButton);
        QTRY_COMPARE(page->model().shownCount(), qint64(2));
        const BoardCard card = page->model().card(page->model().cardId(0, 1, 0));
        QVERIFY(card.warning.contains(u"50"_s));
        QTest::keyClick(desk.window.get(), Qt::Key_Escape);
        QTRY_COMPARE(page->model().shownCount(), qint64(12));
    }

    void enterOpensThePartner() {
        Desk desk;
        auto* page = open(desk);
        QVERIFY(page->board().setCurrent(desk.idOf(u"partner"_s, u"Kestrel Security"_s)));
        page->board().setFocus();
        QTest::keyClick(&page->board(), Qt::Key_Return);
        QTRY_COMPARE(desk.window->navigator()->current()->accessibleName(), u"Kestrel Security"_s);
        QTest::keyClick(desk.window.get(), Qt::Key_Escape);
        QTRY_VERIFY(desk.page<PipelinePage>() != nullptr);
    }
};

QTEST_MAIN(PipelinePageTest)
#include "PipelinePageTest.moc"
