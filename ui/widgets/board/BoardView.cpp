#include "ui/widgets/board/BoardView.h"

#include "ui/widgets/board/BoardAccessible.h"

#include <QAccessible>
#include <QApplication>
#include <QContextMenuEvent>
#include <QEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace channelbook {

BoardView::BoardView(const Theme& theme, QWidget* parent)
    : QAbstractScrollArea(parent), m_theme(theme), m_geometry(theme) {
    installBoardAccessibility();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Board"));
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

BoardView::~BoardView() = default;

void BoardView::setModel(BoardModel* model) {
    if (m_model) m_model->disconnect(this);
    m_model = model;
    m_carry.reset();
    m_selection = {};
    m_hovered = 0;
    m_geometry.setModel(model);
    if (model) {
        connect(model, &BoardModel::reset, this, &BoardView::takeReset);
        connect(model, &BoardModel::cardsChanged, this, &BoardView::takeCards);
        connect(model, &BoardModel::columnsChanged, this, &BoardView::takeColumns);
        connect(model, &QObject::destroyed, this, [this] { setModel(nullptr); });
    }
    rebuildBars();
    relayout();
    Q_EMIT selectionChanged();
}

void BoardView::takeReset() {
    cancelCarry();
    const QList<CardId> before = m_selection.ids();
    const std::optional<BoardPlace> was = m_selection.current();
    m_geometry.rebuild();
    m_selection.follow(*m_model);
    rebuildBars();
    relayout();
    // Who moved a card by keyboard wants to see where it went.
    const std::optional<BoardPlace>& now = m_selection.current();
    if (was && now && (was->column != now->column || was->lane != now->lane)) m_geometry.reveal(*now);
    relayout();
    // Cards may come after the keyboard did.
    currentFromFocus();
    QAccessibleEvent changed(this, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&changed);
    if (before != m_selection.ids()) Q_EMIT selectionChanged();
}

void BoardView::takeCards(const QList<CardId>& ids) {
    m_geometry.forgetCards(ids);
    relayout();
}

void BoardView::takeColumns() {
    if (m_model->columnCount() != m_geometry.columnCount()) {
        takeReset();
        return;
    }
    m_geometry.reloadHeaders();
    relayout();
}

bool BoardView::setCurrent(CardId id) {
    const auto place = m_model ? m_model->locate(id) : std::nullopt;
    if (!place) return false;
    m_geometry.setCollapsed(place->lane, false);
    m_selection.selectOnly(*m_model, *place);
    m_geometry.reveal(*place);
    relayout();
    announceCurrent();
    Q_EMIT selectionChanged();
    return true;
}

void BoardView::focusPlace(const BoardPlace& place) {
    if (!m_model || place.index >= m_geometry.cardCount(place.lane, place.column)) return;
    m_geometry.setCollapsed(place.lane, false);
    m_selection.setCurrent(*m_model, place);
    m_geometry.reveal(place);
    relayout();
    announceCurrent();
}

QString BoardView::carryTarget() const {
    return m_carry && m_carry->over ? m_geometry.column(m_carry->column).id : QString();
}

QRect BoardView::cardRect(CardId id) const {
    const auto place = m_model ? m_model->locate(id) : std::nullopt;
    return place ? m_geometry.cardRect(*place) : QRect();
}

QSize BoardView::sizeHint() const { return {4 * Size::boardColumn, 5 * Size::cardEstimate}; }

QString BoardView::laneId(int lane) const { return m_geometry.hasLanes() ? m_geometry.lane(lane).id : QString(); }

void BoardView::relayout() {
    m_geometry.setViewport(viewport()->size(), layoutDirection());
    m_geometry.measureVisible();
    updateBars();
    viewport()->update();
}

void BoardView::rebuildBars() {
    const qsizetype wanted = m_geometry.hasLanes() ? 0 : m_geometry.columnCount();
    while (m_bars.size() > wanted) delete m_bars.takeLast();
    while (m_bars.size() < wanted) {
        auto* bar = new QScrollBar(Qt::Vertical, viewport());
        bar->setCursor(Qt::ArrowCursor);
        const int column = static_cast<int>(m_bars.size());
        connect(bar, &QScrollBar::valueChanged, this, [this, column](int value) {
            m_geometry.setOffset(column, value);
            relayout();
        });
        m_bars << bar;
    }
    setVerticalScrollBarPolicy(m_geometry.hasLanes() ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
}

void BoardView::updateBars() {
    const auto set = [this](QScrollBar* bar, int column) {
        bar->setRange(0, m_geometry.maximumOffset(column));
        bar->setPageStep(std::max(1, m_geometry.bodyRect(column).height()));
        bar->setSingleStep(Size::cardEstimate / 2);
        bar->setValue(m_geometry.offset(column));
    };
    for (int c = 0; c < static_cast<int>(m_bars.size()); ++c) {
        QScrollBar* bar = m_bars.at(c);
        const QSignalBlocker quiet(bar);
        set(bar, c);
        const QRect body = m_geometry.bodyRect(c);
        const QRect right(body.right() + 1 - Space::s, body.top(), Space::s, body.height());
        bar->setGeometry(QStyle::visualRect(layoutDirection(), body, right));
        bar->setVisible(bar->maximum() > 0);
        bar->setAccessibleName(tr("Scroll %1").arg(m_geometry.column(c).title));
    }
    // The area shows and hides its own bars by their signals, so these must not be blocked.
    const bool nested = std::exchange(m_updatingBars, true);
    if (m_geometry.hasLanes() && m_geometry.columnCount()) set(verticalScrollBar(), 0);
    horizontalScrollBar()->setRange(0, std::max(0, m_geometry.contentWidth() - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(Size::boardColumn / 2);
    horizontalScrollBar()->setValue(m_geometry.x());
    m_updatingBars = nested;
}

void BoardView::scrollContentsBy(int, int) {
    if (m_updatingBars) return;
    m_geometry.setX(horizontalScrollBar()->value());
    if (m_geometry.hasLanes()) m_geometry.setOffset(0, verticalScrollBar()->value());
    relayout();
}

void BoardView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    relayout();
}

void BoardView::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange) relayout();
}

bool BoardView::event(QEvent* event) {
    // The board's own keys win over single-key shortcuts of the window.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool ours = key->text() == u"["_s || key->text() == u"]"_s || key->key() == Qt::Key_Space ||
                          key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter ||
                          (m_carry && key->key() == Qt::Key_Escape);
        if (ours) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

bool BoardView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave) setHovered(0);
    if (event->type() == QEvent::ToolTip && m_model) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto place = m_geometry.cardAt(help->pos());
        if (!place) {
            for (int c = 0; c < m_geometry.columnCount(); ++c) {
                if (!m_geometry.headerRect(c).contains(help->pos())) continue;
                QToolTip::showText(help->globalPos(), accessibleText(m_geometry.column(c)), viewport(),
                                   m_geometry.headerRect(c));
                return true;
            }
            QToolTip::hideText();
            return true;
        }
        const LaidOutCard& entry =
            m_geometry.laidOut(m_model->cardId(place->lane, place->column, place->index));
        QToolTip::showText(help->globalPos(), entry.card.toolTip.isEmpty() ? entry.card.title : entry.card.toolTip,
                           viewport(), m_geometry.cardRect(*place));
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void BoardView::currentFromFocus() {
    if (m_selection.current() || !m_model || !hasFocus()) return;
    for (int l = 0; l < m_geometry.rowCount(); ++l)
        for (int c = 0; c < m_geometry.columnCount(); ++c)
            if (m_geometry.cardCount(l, c) > 0 && !m_geometry.isCollapsed(l)) return m_selection.setCurrent(*m_model, {l, c, 0});
}

void BoardView::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    currentFromFocus();
    announceCurrent();
    viewport()->update();
}

void BoardView::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason) cancelCarry();
    viewport()->update();
}

void BoardView::announceCurrent() {
    if (!hasFocus() || !QAccessible::isActive()) return;
    if (auto* iface = static_cast<BoardAccessible*>(QAccessible::queryAccessibleInterface(this))) iface->tellFocus();
}

void BoardView::setHovered(CardId id) {
    if (id == m_hovered) return;
    m_hovered = id;
    viewport()->update();
}

void BoardView::mousePressEvent(QMouseEvent* event) {
    if (!m_model) return;
    const QPoint position = event->position().toPoint();
    if (const auto lane = m_geometry.laneHeaderAt(position); lane && event->button() == Qt::LeftButton) {
        m_geometry.setCollapsed(*lane, !m_geometry.isCollapsed(*lane));
        relayout();
        return;
    }
    const auto place = m_geometry.cardAt(position);
    if (!place) {
        if (event->button() == Qt::LeftButton && !m_selection.isEmpty()) {
            m_selection.clear();
            viewport()->update();
            Q_EMIT selectionChanged();
        }
        return;
    }
    const CardId id = m_model->cardId(place->lane, place->column, place->index);
    m_collapseOnRelease = false;
    if (event->button() == Qt::LeftButton && event->modifiers().testFlag(Qt::ControlModifier)) {
        m_selection.toggle(*m_model, *place);
    } else if (event->button() == Qt::LeftButton && event->modifiers().testFlag(Qt::ShiftModifier)) {
        m_selection.extendTo(*m_model, *place);
    } else if (m_selection.contains(id)) {
        m_selection.setCurrent(*m_model, *place);
        m_collapseOnRelease = event->button() == Qt::LeftButton && m_selection.count() > 1;
    } else {
        m_selection.selectOnly(*m_model, *place);
    }
    if (event->button() == Qt::LeftButton) m_pressed = position;
    viewport()->update();
    announceCurrent();
    Q_EMIT selectionChanged();
}

void BoardView::mouseMoveEvent(QMouseEvent* event) {
    const QPoint position = event->position().toPoint();
    if (m_carry && m_carry->byMouse) {
        carryTo(position);
        return;
    }
    if (m_pressed && event->buttons().testFlag(Qt::LeftButton) &&
        (position - *m_pressed).manhattanLength() >= QApplication::startDragDistance() && !m_selection.isEmpty()) {
        pickUp(true);
        carryTo(position);
        return;
    }
    const auto place = m_model ? m_geometry.cardAt(position) : std::nullopt;
    setHovered(place ? m_model->cardId(place->lane, place->column, place->index) : 0);
}

void BoardView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    m_pressed.reset();
    if (m_carry && m_carry->byMouse) {
        carryTo(event->position().toPoint());
        drop();
        return;
    }
    if (m_collapseOnRelease && m_selection.current()) {
        m_selection.selectOnly(*m_model, *m_selection.current());
        viewport()->update();
        Q_EMIT selectionChanged();
    }
    m_collapseOnRelease = false;
}

void BoardView::mouseDoubleClickEvent(QMouseEvent* event) {
    const auto place = m_model ? m_geometry.cardAt(event->position().toPoint()) : std::nullopt;
    if (!place) {
        mousePressEvent(event); // two quick clicks on a lane's header are two clicks
        return;
    }
    if (event->button() == Qt::LeftButton) {
        Q_EMIT openRequested(m_model->cardId(place->lane, place->column, place->index));
    }
}

void BoardView::contextMenuEvent(QContextMenuEvent* event) {
    if (!m_model) return;
    QPoint position = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        if (!m_selection.current()) return;
        if (m_selection.isEmpty()) m_selection.selectOnly(*m_model, *m_selection.current());
        position = viewport()->mapToGlobal(m_geometry.cardRect(*m_selection.current()).center());
    } else if (!m_geometry.cardAt(viewport()->mapFromGlobal(event->globalPos()))) {
        return;
    }
    Q_EMIT contextMenuRequested(m_selection.ids(), position);
}

void BoardView::wheelEvent(QWheelEvent* event) {
    const bool sideways = event->modifiers().testFlag(Qt::ShiftModifier) ||
                          std::abs(event->angleDelta().x()) > std::abs(event->angleDelta().y());
    if (sideways || m_geometry.hasLanes()) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    const auto cell = m_geometry.cellAt(event->position().toPoint());
    if (cell) QCoreApplication::sendEvent(m_bars.at(cell->second), event);
    event->accept();
}

} // namespace channelbook
