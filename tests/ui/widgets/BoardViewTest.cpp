#include "FakeBoard.h"

#include "ui/shell/Theme.h"
#include "ui/widgets/board/BoardView.h"
#include "ui/widgets/board/CardStack.h"

#include <QAccessible>
#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace channelbook;
using namespace Qt::StringLiterals;

class BoardViewTest : public QObject {
    Q_OBJECT

    Theme theme{ThemeMode::Light};
    std::unique_ptr<FakeBoard> model;
    std::unique_ptr<BoardView> view;

    void show(QSize size = {900, 600}) {
        view = std::make_unique<BoardView>(theme);
        view->resize(size);
        view->setModel(model.get());
        view->show();
        view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(view.get()));
        view->setFocus();
    }
    void click(CardId id, Qt::KeyboardModifiers modifiers = {}) {
        QTest::mouseClick(view->viewport(), Qt::LeftButton, modifiers, view->cardRect(id).center());
    }
    void moveMouse(QPoint to) {
        QMouseEvent move(QEvent::MouseMove, QPointF(to), view->viewport()->mapToGlobal(QPointF(to)), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view->viewport(), &move);
    }

private Q_SLOTS:
    void initTestCase() { theme.apply(*static_cast<QApplication*>(QCoreApplication::instance())); }
    void init() {
        model = std::make_unique<FakeBoard>();
        model->add(u"Prospect"_s, 100, 6);
        model->add(u"Recruiting"_s, 200, 3);
        model->add(u"Onboarding"_s, 300, 0);
        model->add(u"Active"_s, 400, 4);
        show();
    }
    void cleanup() {
        view.reset();
        model.reset();
    }

    void stackAgreesWithPlainSums() {
        CardStack stack;
        stack.reset(1000, 100);
        std::vector<int> heights(1000, 100);
        for (int i = 0; i < 1000; i += 7) {
            heights[static_cast<size_t>(i)] = 60 + i % 90;
            QCOMPARE(stack.setHeight(i, heights[static_cast<size_t>(i)]), heights[static_cast<size_t>(i)] - 100);
        }
        int top = 0;
        for (int i = 0; i < 1000; ++i) {
            QCOMPARE(stack.top(i), top);
            QCOMPARE(stack.indexAt(top), i);
            QCOMPARE(stack.indexAt(top + heights[static_cast<size_t>(i)] - 1), i);
            top += heights[static_cast<size_t>(i)];
        }
        QCOMPARE(stack.total(), top);
        QCOMPARE(stack.indexAt(top + 500), 999);
        QCOMPARE(stack.indexAt(-5), 0);
        stack.reset(0, 100);
        QCOMPARE(stack.indexAt(0), -1);
    }

    void aHundredThousandCardsFetchOnlyWhatIsSeen() {
        view.reset();
        model = std::make_unique<FakeBoard>();
        for (int c = 0; c < 5; ++c) model->add(u"Stage %1"_s.arg(c), 1 + c * 20000, 20000);
        model->fetched = 0;
        show();
        view->viewport()->grab();
        const int perColumn = view->viewport()->height() / 60 + 2;
        QVERIFY2(model->fetched <= 5 * perColumn, qPrintable(QString::number(model->fetched)));
        QVERIFY(model->fetched > 0);
        model->fetched = 0;
        view->viewport()->grab();
        QCOMPARE(model->fetched, 0);

        // The end and the middle of a column cost as little as its beginning.
        QTest::keyClick(view.get(), Qt::Key_End);
        QCOMPARE(view->currentId(), CardId(20000));
        QVERIFY(view->viewport()->rect().contains(view->cardRect(20000)));
        model->fetched = 0;
        view->setCurrent(30001);
        QVERIFY2(model->fetched <= 4 * perColumn, qPrintable(QString::number(model->fetched)));
        QVERIFY(view->viewport()->rect().contains(view->cardRect(30001)));
    }

    void scrollingKeepsCardsInPlaceWhileHeightsAreLearnt() {
        view.reset();
        model = std::make_unique<FakeBoard>();
        model->add(u"Only"_s, 1, 5000);
        show({400, 600});
        view->setCurrent(2500);
        for (int i = 0; i < 30; ++i) {
            const CardId current = view->currentId();
            QTest::keyClick(view.get(), Qt::Key_Up);
            QCOMPARE(view->currentId(), current - 1);
            QVERIFY(view->viewport()->rect().contains(view->cardRect(current - 1)));
            QVERIFY(view->cardRect(current - 1).bottom() < view->cardRect(current).top());
        }
    }

    void arrowsMoveTheFocus() {
        click(101);
        QCOMPARE(view->currentId(), CardId(101));
        QTest::keyClick(view.get(), Qt::Key_Down);
        QCOMPARE(view->currentId(), CardId(102));
        QTest::keyClick(view.get(), Qt::Key_Up);
        QTest::keyClick(view.get(), Qt::Key_Up);
        QTest::keyClick(view.get(), Qt::Key_Up);
        QCOMPARE(view->currentId(), CardId(100));
        QTest::keyClick(view.get(), Qt::Key_Right);
        QCOMPARE(view->currentId(), CardId(200));
        // The empty column is passed over.
        QTest::keyClick(view.get(), Qt::Key_Right);
        QCOMPARE(view->currentId(), CardId(400));
        QTest::keyClick(view.get(), Qt::Key_Left);
        QCOMPARE(view->currentId(), CardId(200));
        QCOMPARE(view->selectedIds(), QList<CardId>{200});
    }

    void shiftAndControlSelectSeveral() {
        QSignalSpy changed(view.get(), &BoardView::selectionChanged);
        click(100);
        QTest::keyClick(view.get(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(view.get(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(view->selectedIds(), (QList<CardId>{100, 101, 102}));
        QTest::keyClick(view.get(), Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(view->selectedIds(), (QList<CardId>{100, 101}));
        click(400, Qt::ControlModifier);
        QCOMPARE(view->selectedIds(), (QList<CardId>{100, 101, 400}));
        click(100, Qt::ControlModifier);
        QCOMPARE(view->selectedIds(), (QList<CardId>{101, 400}));
        click(402, Qt::ShiftModifier);
        QVERIFY(changed.count() >= 6);
        QTest::keyClick(view.get(), Qt::Key_Escape);
        QCOMPARE(view->selectedIds(), QList<CardId>{402});
        QTest::keyClick(view.get(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(view->selectedIds(), (QList<CardId>{400, 401, 402, 403}));
    }

    void bracketsMoveTheSelectedCards() {
        QSignalSpy moved(view.get(), &BoardView::moveRequested);
        click(200);
        QTest::keyClick(view.get(), ']');
        QCOMPARE(moved.count(), 1);
        QCOMPARE(moved.last().at(0).value<QList<qint64>>(), QList<qint64>{200});
        QCOMPARE(moved.last().at(1).toString(), u"onboarding"_s);
        QCOMPARE(moved.last().at(2).toString(), QString());
        click(101, Qt::ControlModifier);
        QTest::keyClick(view.get(), '[');
        // The card in the first column has nowhere to go.
        QCOMPARE(moved.count(), 2);
        QCOMPARE(moved.last().at(0).value<QList<qint64>>(), QList<qint64>{200});
        QCOMPARE(moved.last().at(1).toString(), u"prospect"_s);
        model->refused = u"active"_s;
        model->move({200}, u"onboarding"_s);
        click(200);
        QTest::keyClick(view.get(), ']');
        QCOMPARE(moved.count(), 2);
    }

    void theFocusFollowsTheMovedCard() {
        QObject::connect(view.get(), &BoardView::moveRequested, model.get(),
                         [this](const QList<qint64>& ids, const QString& column) { model->move(ids, column); });
        click(101);
        QTest::keyClick(view.get(), ']');
        QCOMPARE(view->currentId(), CardId(101));
        QCOMPARE(view->selectedIds(), QList<CardId>{101});
        QTest::keyClick(view.get(), ']');
        QTest::keyClick(view.get(), ']');
        QCOMPARE(model->columns[3].ids.front(), CardId(101));
        QCOMPARE(model->locate(101)->column, 3);
        // What is deleted hands the focus to its neighbour.
        std::erase(model->columns[3].ids, 101);
        Q_EMIT model->reset();
        QCOMPARE(view->currentId(), CardId(400));
        QVERIFY(view->selectedIds().isEmpty());
    }

    void enterAndDoubleClickOpen() {
        QSignalSpy opened(view.get(), &BoardView::openRequested);
        click(201);
        QTest::keyClick(view.get(), Qt::Key_Return);
        QCOMPARE(opened.last().first().toLongLong(), 201);
        QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, view->cardRect(402).center());
        QCOMPARE(opened.last().first().toLongLong(), 402);
    }

    void spaceCarriesACard() {
        QSignalSpy moved(view.get(), &BoardView::moveRequested);
        QSignalSpy hinted(view.get(), &BoardView::hint);
        click(202);
        QTest::keyClick(view.get(), Qt::Key_Space);
        QVERIFY(view->isCarrying());
        QVERIFY(!hinted.last().first().toString().isEmpty());
        QTest::keyClick(view.get(), Qt::Key_Right);
        QTest::keyClick(view.get(), Qt::Key_Right);
        QCOMPARE(view->carryTarget(), u"active"_s);
        view->viewport()->grab();
        QTest::keyClick(view.get(), Qt::Key_Escape);
        QVERIFY(!view->isCarrying());
        QCOMPARE(moved.count(), 0);
        QTest::keyClick(view.get(), Qt::Key_Space);
        QTest::keyClick(view.get(), Qt::Key_Right);
        QTest::keyClick(view.get(), Qt::Key_Space);
        QCOMPARE(moved.count(), 1);
        QCOMPARE(moved.last().at(1).toString(), u"onboarding"_s);
        // Dropping where it was asks for nothing.
        QTest::keyClick(view.get(), Qt::Key_Space);
        QTest::keyClick(view.get(), Qt::Key_Space);
        QCOMPARE(moved.count(), 1);
    }

    void draggingMovesTheSelectedCards() {
        QSignalSpy moved(view.get(), &BoardView::moveRequested);
        click(100);
        click(102, Qt::ControlModifier);
        const QPoint from = view->cardRect(100).center();
        const QPoint to = view->geometryOfBoard().bodyRect(2).center();
        QTest::mousePress(view->viewport(), Qt::LeftButton, {}, from);
        moveMouse(from + QPoint(40, 10));
        QVERIFY(view->isCarrying());
        moveMouse(to);
        QCOMPARE(view->carryTarget(), u"onboarding"_s);
        view->viewport()->grab();
        QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, to);
        QCOMPARE(moved.count(), 1);
        QCOMPARE(moved.last().at(0).value<QList<qint64>>(), (QList<qint64>{100, 102}));
        QCOMPARE(moved.last().at(1).toString(), u"onboarding"_s);

        // Outside of every column nothing happens, and Esc puts back.
        QTest::mousePress(view->viewport(), Qt::LeftButton, {}, from);
        moveMouse(from + QPoint(40, 10));
        moveMouse(QPoint(-50, -50));
        QCOMPARE(view->carryTarget(), QString());
        QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, QPoint(-50, -50));
        QCOMPARE(moved.count(), 1);
        QTest::mousePress(view->viewport(), Qt::LeftButton, {}, from);
        moveMouse(to);
        QTest::keyClick(view.get(), Qt::Key_Escape);
        QVERIFY(!view->isCarrying());
        QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, to);
        QCOMPARE(moved.count(), 1);
    }

    void refusedColumnsTakeNoDrop() {
        model->refused = u"active"_s;
        QSignalSpy moved(view.get(), &BoardView::moveRequested);
        const QPoint from = view->cardRect(100).center();
        const QPoint to = view->geometryOfBoard().bodyRect(3).center();
        QTest::mousePress(view->viewport(), Qt::LeftButton, {}, from);
        moveMouse(to);
        view->viewport()->grab();
        QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, to);
        QCOMPARE(moved.count(), 0);
    }

    void draggingAtTheEdgeScrolls() {
        view.reset();
        model = std::make_unique<FakeBoard>();
        for (int c = 0; c < 12; ++c) model->add(u"Stage %1"_s.arg(c), 1 + c * 100, 50);
        show({600, 400});
        const QPoint from = view->cardRect(1).center();
        QTest::mousePress(view->viewport(), Qt::LeftButton, {}, from);
        moveMouse(QPoint(view->viewport()->width() - 4, 200));
        QTRY_VERIFY(view->geometryOfBoard().x() > 300);
        moveMouse(QPoint(300, view->viewport()->height() - 6));
        const auto over = view->geometryOfBoard().cellAt(QPoint(300, 200));
        QVERIFY(over);
        QTRY_VERIFY(view->geometryOfBoard().offset(over->second) > 100);
        QTest::keyClick(view.get(), Qt::Key_Escape);
        QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, QPoint(300, 300));
    }

    void columnsScrollByThemselves() {
        view.reset();
        model = std::make_unique<FakeBoard>();
        model->add(u"Long"_s, 1, 200);
        model->add(u"Other"_s, 1001, 200);
        show();
        const QPoint over = view->geometryOfBoard().bodyRect(0).center();
        QWheelEvent wheel(over, view->viewport()->mapToGlobal(over), {}, QPoint(0, -240), Qt::NoButton, {},
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(view->viewport(), &wheel);
        QVERIFY(view->geometryOfBoard().offset(0) > 0);
        QCOMPARE(view->geometryOfBoard().offset(1), 0);
        // A change elsewhere leaves the scroll position.
        const int offset = view->geometryOfBoard().offset(0);
        Q_EMIT model->reset();
        QVERIFY(std::abs(view->geometryOfBoard().offset(0) - offset) < Size::cardEstimate);
    }

    void lanesStandInRowsAndClose() {
        model->lanes = {{u"emea"_s, u"EMEA"_s, 0, u"$ 4M"_s}, {u"apac"_s, u"APAC"_s, 0, {}}};
        Q_EMIT model->reset();
        const BoardGeometry& board = view->geometryOfBoard();
        QCOMPARE(board.rowCount(), 2);
        QVERIFY(board.laneRect(1).top() > view->cardRect(104).bottom());
        click(104);
        QTest::keyClick(view.get(), Qt::Key_Down);
        QCOMPARE(view->currentId(), CardId(101));
        QSignalSpy moved(view.get(), &BoardView::moveRequested);
        QTest::keyClick(view.get(), ']');
        QCOMPARE(moved.last().at(2).toString(), u"apac"_s);
        QTest::keyClick(view.get(), Qt::Key_Space);
        QTest::keyClick(view.get(), Qt::Key_Up);
        QTest::keyClick(view.get(), Qt::Key_Space);
        QCOMPARE(moved.last().at(1).toString(), u"prospect"_s);
        QCOMPARE(moved.last().at(2).toString(), u"emea"_s);
        const int before = board.laneRect(1).top();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, board.laneRect(0).center());
        QVERIFY(board.isCollapsed(0));
        if (board.offset(0) == 0) QVERIFY(board.laneRect(1).top() < before);
        QVERIFY(view->cardRect(100).isNull());
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, board.laneRect(0).center());
        QVERIFY(!board.isCollapsed(0));
    }

    void rightToLeftMirrors() {
        view->setLayoutDirection(Qt::RightToLeft);
        QVERIFY(view->geometryOfBoard().columnRect(0).left() > view->geometryOfBoard().columnRect(1).left());
        click(100);
        QCOMPARE(view->currentId(), CardId(100));
        QTest::keyClick(view.get(), Qt::Key_Left);
        QCOMPARE(view->currentId(), CardId(200));
    }

    void changedCardsAreFetchedAgain() {
        model->fetched = 0;
        Q_EMIT model->cardsChanged({100, 400});
        view->viewport()->grab();
        QCOMPARE(model->fetched, 2);
        BoardCard tall = model->card(101);
        tall.warning = u"Twelve working days without progress at “Technical certification”"_s;
        model->cards.insert(101, tall);
        const int before = view->cardRect(102).top();
        Q_EMIT model->cardsChanged({101});
        QVERIFY(view->cardRect(102).top() > before);
    }

    void headersSayWhatTheyCount_data() {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("total");
        QTest::addColumn<int>("limit");
        QTest::addColumn<QString>("says");
        QTest::addColumn<QString>("warns");
        QTest::addRow("plain") << 64 << -1 << 0 << u"64"_s << QString();
        QTest::addRow("within") << 30 << -1 << 30 << u"30 / 30"_s << QString();
        QTest::addRow("over") << 31 << -1 << 30 << u"31 / 30"_s << u"1 over the limit of 30"_s;
        QTest::addRow("filtered") << 12 << 64 << 0 << u"12 of 64"_s << QString();
        QTest::addRow("filtered, over") << 2 << 33 << 30 << u"2 of 33"_s << u"3 over the limit of 30"_s;
    }
    void headersSayWhatTheyCount() {
        QFETCH(int, count);
        QFETCH(int, total);
        QFETCH(int, limit);
        BoardColumn column;
        column.count = count;
        column.total = total;
        column.limit = limit;
        QTEST(countText(column), "says");
        QTEST(limitText(column), "warns");
    }

    void aScreenReaderReadsColumnsAndCards() {
        model->columns[0].header.limit = 5;
        Q_EMIT model->reset();
        QAccessibleInterface* board = QAccessible::queryAccessibleInterface(view.get());
        QVERIFY(board);
        QCOMPARE(board->childCount(), 4);
        QAccessibleInterface* column = board->child(0);
        QCOMPARE(column->text(QAccessible::Name), u"Prospect, 6 / 5, 1 over the limit of 5"_s);
        QCOMPARE(column->childCount(), 6);
        QAccessibleInterface* card = column->child(0);
        QCOMPARE(card->text(QAccessible::Name),
                 u"Partner 100, Reseller · EMEA, Review MDF plan, Warning: 12 working days without progress, "
                 "7 d in stage"_s);
        QCOMPARE(card->parent(), column);
        QCOMPARE(column->parent(), board);
        const QPoint middle = card->rect().center();
        QCOMPARE(column->childAt(middle.x(), middle.y()), card);
        QCOMPARE(column->indexOfChild(column->child(3)), 3);
        column->child(2)->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
        QCOMPARE(view->currentId(), CardId(102));
        QVERIFY(column->child(2)->state().focused);
        QSignalSpy opened(view.get(), &BoardView::openRequested);
        column->child(1)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(opened.count(), 1);
    }

    void theModelMayGoFirst() {
        model.reset();
        QCOMPARE(view->geometryOfBoard().columnCount(), 0);
        QTest::keyClick(view.get(), Qt::Key_Down);
        view->viewport()->grab();
    }
};

QTEST_MAIN(BoardViewTest)
#include "BoardViewTest.moc"
