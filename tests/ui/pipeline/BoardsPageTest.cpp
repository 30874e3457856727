// Boards beside that of partners, by real events: choosing one, making one, its limits and cards, and the stages' rules.
#include "tests/ui/shell/Desk.h"
#include "ui/deals/DealsPage.h"
#include "ui/pipeline/BoardDialogs.h"
#include "ui/pipeline/MoveNeedsDialog.h"
#include "ui/pipeline/PipelinePage.h"
#include "ui/pipeline/StagesDialog.h"
#include "ui/records/RecordDialogs.h"
#include "ui/widgets/board/BoardView.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>

using namespace channelbook;
using namespace channelbook::test;

class BoardsPageTest : public QObject {
    Q_OBJECT

private:
    static PipelinePage* open(Desk& desk, const QString& board) {
        desk.open();
        desk.window->navigator()->showPage(u"pipeline"_s);
        auto* page = desk.page<PipelinePage>();
        [&] { QTRY_COMPARE(page->model().shownCount(), qint64(12)); }();
        page->showBoard(board);
        [&] { QTRY_VERIFY(page->model().query().entity == page->shownBoard().entity && page->model().query().board.state == page->shownBoard().state); }();
        return page;
    }
    /// Answers the next dialog.
    template <class Dialog, class Answer>
    static void answer(Desk& desk, Answer answer) {
        QTimer::singleShot(0, desk.window.get(), [answer] {
            auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            answer(dialog);
            if (dialog->isVisible()) {
                dialog->reject();
                QFAIL("the dialog was not done");
            }
        });
    }
    /// The same for a question that comes by itself, a moment later.
    static void whenAsked(Desk& desk, const std::function<void(MoveNeedsDialog*)>& answer) {
        QTimer::singleShot(0, desk.window.get(), [&desk, answer] {
            auto* dialog = qobject_cast<MoveNeedsDialog*>(QApplication::activeModalWidget());
            return dialog == nullptr ? whenAsked(desk, answer) : answer(dialog);
        });
    }
    static void press(QWidget* root, const QString& text) {
        auto* button = Desk::button(root, text);
        QVERIFY2(button != nullptr, qPrintable(text));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    static void choose(QPushButton* button, const QString& text) {
        Q_EMIT button->menu()->aboutToShow();
        for (QAction* action : button->menu()->actions())
            if (action->text() == text) return action->trigger();
        QFAIL(qPrintable(text));
    }
    static int column(PipelinePage* page, const QString& id) {
        for (int i = 0; i < page->model().columnCount(); ++i)
            if (page->model().column(i).id == id) return i;
        return -1;
    }

private Q_SLOTS:
    void dealsAreMovedByKeysAndAskForWhatIsMissing() {
        Desk desk;
        auto* page = open(desk, u"deal"_s);
        // Open deals first: two of each of the twelve partners.
        QTRY_COMPARE(page->model().shownCount(), qint64(24));
        QVERIFY(!page->model().column(column(page, u"Proposal/Price Quote"_s)).sum.isEmpty());
        const RecordId id = desk.idOf(u"deal"_s, u"Kestrel Security – deal 1"_s);
        QVERIFY(desk.workspace().perform(records::SetFields{desk.workspace().catalogue(), u"deal"_s, {id}, {{u"close_date"_s, Value{}}}}));
        QVERIFY(page->board().setCurrent(id));
        page->board().setFocus();
        QTest::keyClick(&page->board(), Qt::Key_BracketRight);
        QTRY_COMPARE(page->model().stageOf(id), u"Negotiation/Review"_s);
        answer<MoveNeedsDialog>(desk, [](MoveNeedsDialog* dialog) {
            auto* day = Desk::named<QLineEdit>(dialog, u"Close date"_s);
            QVERIFY(day != nullptr);
            QVERIFY(Desk::named<QLineEdit>(dialog, u"Amount"_s) == nullptr);
            QVERIFY(QTest::qWaitForWindowActive(dialog));
            QTest::keyClicks(day, u"2026-10-18"_s);
            press(dialog, u"Fill in and move"_s);
        });
        QTest::keyClick(&page->board(), Qt::Key_BracketRight);
        QCOMPARE(toText(desk.valueOf(u"deal"_s, u"Kestrel Security – deal 1"_s, u"outcome"_s)), u"won"_s);
        // It is not open any more, and the board shows open ones.
        QTRY_COMPARE(page->model().shownCount(), qint64(23));
        QCOMPARE(page->model().stageOf(id), QString());
        desk.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        QTest::keyClick(desk.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(page->model().stageOf(id), u"Negotiation/Review"_s);
        QVERIFY(page->board().setCurrent(id));
        page->board().setFocus();
        QTest::keyClick(&page->board(), Qt::Key_Return);
        QTRY_COMPARE(desk.window->navigator()->current()->accessibleName(), u"Kestrel Security – deal 1"_s);
    }

    void aStageSetInAListAsksToo() {
        Desk desk;
        desk.open();
        const QString name = u"Kestrel Security – deal 1"_s;
        const RecordId id = desk.idOf(u"deal"_s, name);
        QVERIFY(desk.workspace().perform(records::SetFields{desk.workspace().catalogue(), u"deal"_s, {id}, {{u"close_date"_s, Value{}}}}));
        desk.window->navigator()->showPage(u"deals"_s);
        RecordTable& table = desk.page<DealsPage>()->table();
        QTRY_VERIFY(table.records().rowOf(id) >= 0);
        table.setCurrentIndex(table.records().index(table.records().rowOf(id), table.records().columnOf(u"stage"_s)));
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_F2);
        auto* editor = qobject_cast<QComboBox*>(QApplication::focusWidget());
        QVERIFY(editor != nullptr);
        editor->setEditText(u"Closed Won"_s);
        whenAsked(desk, [](MoveNeedsDialog* dialog) {
            QTest::keyClicks(Desk::named<QLineEdit>(dialog, u"Close date"_s), u"2026-10-18"_s);
            press(dialog, u"Fill in and move"_s);
        });
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(toText(desk.valueOf(u"deal"_s, name, u"outcome"_s)), u"won"_s);
        QCOMPARE(toText(desk.valueOf(u"deal"_s, name, u"close_date"_s)), u"2026-10-18"_s);
    }

    void recruitingGoesWithTheLifecycle() {
        Desk desk;
        auto* page = open(desk, u"recruiting"_s);
        QTRY_COMPARE(page->model().shownCount(), qint64(4)); // prospects and those who are recruited
        const RecordId id = desk.idOf(u"partner"_s, u"Northwind Systems"_s);
        QCOMPARE(page->model().stageOf(id), u"Identified"_s);
        BoardView& board = page->board();
        const QPoint from = board.cardRect(id).center();
        const QPoint to = board.geometryOfBoard().bodyRect(1).center();
        QTest::mousePress(board.viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(board.viewport(), (from + to) / 2);
        QTest::mouseMove(board.viewport(), to);
        QTest::mouseRelease(board.viewport(), Qt::LeftButton, {}, to);
        QTRY_COMPARE(page->model().stageOf(id), u"Contacted"_s);
        // Who is longer at a step than that allows says so, also at the first one, to which nobody moved them.
        desk.clock.set(desk.clock.now().addDays(40));
        page->model().reload();
        const RecordId other = desk.idOf(u"partner"_s, u"Redwood Realty"_s);
        QTRY_VERIFY(page->model().card(other).warning.contains(u"40"_s));
        QCOMPARE(toText(desk.valueOf(u"partner"_s, u"Northwind Systems"_s, u"stage"_s)), u"Recruiting"_s);
    }

    void aBoardOfOnesOwnIsMadeLimitedRenamedAndDeleted() {
        Desk desk;
        auto* page = open(desk, u"partner"_s);
        auto* boards = Desk::button<QPushButton>(page, u"Partners by stage"_s);
        QVERIFY(boards != nullptr);
        answer<NewBoardDialog>(desk, [](NewBoardDialog* dialog) {
            auto* entity = Desk::named<QComboBox>(dialog, u"Records"_s);
            auto* state = Desk::named<QComboBox>(dialog, u"Columns by"_s);
            entity->setCurrentIndex(entity->findData(u"partner"_s));
            state->setCurrentIndex(state->findData(u"tier"_s));
            press(dialog, u"Make the board"_s);
            QVERIFY(dialog->isVisible()); // it has no name yet
            QTest::keyClicks(Desk::named<QLineEdit>(dialog, u"Name"_s), u"Tiers"_s);
            press(dialog, u"Make the board"_s);
        });
        choose(boards, u"New board…"_s);
        QTRY_COMPARE(page->shownBoard().name, u"Tiers"_s);
        QTRY_COMPARE(page->model().columnCount(), 4);
        const RecordId id = desk.idOf(u"partner"_s, u"Northwind Systems"_s);
        QTRY_COMPARE(page->model().stageOf(id), u"Gold"_s);
        QVERIFY(page->board().setCurrent(id));
        page->board().setFocus();
        QTest::keyClick(&page->board(), Qt::Key_BracketRight);
        QTRY_COMPARE(page->model().stageOf(id), u"Platinum"_s);

        auto* look = Desk::button<QPushButton>(page, u"Board"_s);
        answer<LimitsDialog>(desk, [](LimitsDialog* dialog) {
            Desk::named<QSpinBox>(dialog, u"Gold"_s)->setValue(1);
            press(dialog, u"Save"_s);
        });
        choose(look, u"Limits…"_s);
        QTRY_COMPARE(page->model().column(column(page, u"Gold"_s)).limit, 1);
        QVERIFY(!limitText(page->model().column(column(page, u"Gold"_s))).isEmpty());

        desk.prompter.texts.push_back(u"By tier"_s);
        choose(boards, u"Rename “Tiers”…"_s);
        QTRY_COMPARE(boards->text(), u"By tier"_s);
        choose(boards, u"Delete “By tier”"_s);
        QTRY_COMPARE(page->shownBoard().id, u"partner"_s);
        desk.workspace().undo();
        Q_EMIT boards->menu()->aboutToShow();
        const auto actions = boards->menu()->actions();
        QVERIFY(std::any_of(actions.begin(), actions.end(), [](const QAction* action) { return action->text() == u"By tier"; }));
    }

    void cardsShowWhatWasChosen() {
        Desk desk;
        auto* page = open(desk, u"deal"_s);
        QTRY_COMPARE(page->model().shownCount(), qint64(24));
        const RecordId id = desk.idOf(u"deal"_s, u"Kestrel Security – deal 1"_s);
        QVERIFY(page->model().card(id).subtitle.contains(u"Stadtwerke Ulm"_s));
        answer<ColumnDialog>(desk, [](ColumnDialog* dialog) {
            auto* list = Desk::named<QListWidget>(dialog, u"Columns in their order"_s);
            for (int i = 0; i < list->count(); ++i) list->item(i)->setCheckState(list->item(i)->data(Qt::UserRole).toString() == u"partner" ? Qt::Checked : Qt::Unchecked);
            press(dialog, u"Show"_s);
        });
        choose(Desk::button<QPushButton>(page, u"Board"_s), u"What cards show…"_s);
        QTRY_COMPARE(page->model().card(id).subtitle, u"Kestrel Security"_s);
        QVERIFY(page->model().card(id).footerRight.isEmpty());
        // Each person's own, also after the board was left.
        page->showBoard(u"partner"_s);
        QTRY_COMPARE(page->model().shownCount(), qint64(12));
        page->showBoard(u"deal"_s);
        QTRY_COMPARE(page->model().shownCount(), qint64(24));
        QCOMPARE(page->model().card(id).subtitle, u"Kestrel Security"_s);
    }

    void stagesAreEditedFromTheBoard() {
        Desk desk;
        auto* page = open(desk, u"partner"_s);
        QTRY_COMPARE(page->model().shownCount(), qint64(12));
        const RecordId id = desk.idOf(u"partner"_s, u"Northwind Systems"_s);
        QVERIFY(page->board().setCurrent(id));
        answer<StagesDialog>(desk, [](StagesDialog* dialog) {
            auto* name = Desk::named<QLineEdit>(dialog, u"Name"_s);
            auto* list = Desk::named<QListWidget>(dialog, u"Stages in their order"_s);
            QCOMPARE(name->text(), u"Prospect"_s);
            list->setCurrentRow(1);
            QCOMPARE(name->text(), u"Recruiting"_s);
            Desk::named<QSpinBox>(dialog, u"Limit"_s)->setValue(1);
            auto* field = Desk::named<QComboBox>(dialog, u"Needed to enter: field"_s);
            field->setCurrentIndex(field->findData(u"focus"_s));
            QTest::mouseClick(Desk::named<QPushButton>(dialog, u"Needed to enter: add"_s), Qt::LeftButton);
            QCOMPARE(Desk::named<QListWidget>(dialog, u"Needed to enter"_s)->item(0)->text(), u"“Verticals” filled in"_s);
            // A stage that has partners stays.
            list->setCurrentRow(2);
            QTest::mouseClick(Desk::named<QAbstractButton>(dialog, u"Remove the stage"_s), Qt::LeftButton);
            press(dialog, u"Save"_s);
            QVERIFY(dialog->isVisible());
            QVERIFY(Desk::labelled(dialog, u"Onboarding: 2 record(s) are in this stage. Move them to another one before it is taken away."_s));
            dialog->reject();
        });
        desk.window->activateWindow();
        page->run(PageCommand::Stages);
        answer<StagesDialog>(desk, [](StagesDialog* dialog) {
            Desk::named<QListWidget>(dialog, u"Stages in their order"_s)->setCurrentRow(1);
            Desk::named<QSpinBox>(dialog, u"Limit"_s)->setValue(1);
            auto* field = Desk::named<QComboBox>(dialog, u"Needed to enter: field"_s);
            field->setCurrentIndex(field->findData(u"focus"_s));
            QTest::mouseClick(Desk::named<QPushButton>(dialog, u"Needed to enter: add"_s), Qt::LeftButton);
            press(dialog, u"Save"_s);
        });
        page->run(PageCommand::Stages);
        QTRY_COMPARE(page->model().column(1).limit, 1);
        answer<MoveNeedsDialog>(desk, [](MoveNeedsDialog* dialog) {
            QTest::keyClicks(Desk::named<QLineEdit>(dialog, u"Verticals"_s), u"Banking"_s);
            press(dialog, u"Fill in and move"_s);
        });
        page->board().setFocus();
        QTest::keyClick(&page->board(), Qt::Key_BracketRight);
        QTRY_COMPARE(page->model().stageOf(id), u"Recruiting"_s);
        QCOMPARE(toText(desk.valueOf(u"partner"_s, u"Northwind Systems"_s, u"focus"_s)), u"Banking"_s);
    }
};

QTEST_MAIN(BoardsPageTest)
#include "BoardsPageTest.moc"
