#include "ui/reviews/PackPageView.h"

#include "ui/widgets/Painting.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace channelbook {

QRectF paintPackPage(QPainter& painter, const PackBook& book, int page, const QRectF& room) {
    const QSizeF size = book.style().page.scaled(room.size(), Qt::KeepAspectRatio);
    const QRectF where(room.center() - QPointF(size.width(), size.height()) / 2, size);
    painter.save();
    painter.setClipRect(where);
    painter.translate(where.topLeft());
    const double scale = size.width() / book.style().page.width();
    painter.scale(scale, scale);
    book.paint(painter, page);
    painter.restore();
    return where;
}

PackPageView::PackPageView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Page of the pack"));
    connect(&theme, &Theme::changed, this, [this] { update(); });
}

void PackPageView::setBook(std::shared_ptr<const PackBook> book) {
    const int last = book ? book->count() - 1 : 0;
    setBook(std::move(book), 0, last);
}

void PackPageView::setBook(std::shared_ptr<const PackBook> book, int first, int last) {
    const int offset = m_page - m_first;
    const bool same = m_first == first;
    m_book = std::move(book);
    m_first = first;
    m_last = std::max(first, last);
    m_page = same ? std::clamp(m_first + offset, m_first, m_last) : m_first;
    describe();
    update();
    Q_EMIT pageChanged(m_page);
}

void PackPageView::setPage(int page) {
    const int shown = std::clamp(page, m_first, m_last);
    if (shown == m_page) return;
    m_page = shown;
    describe();
    update();
    Q_EMIT pageChanged(m_page);
}

void PackPageView::describe() {
    setAccessibleDescription(m_book ? m_book->words(m_page).join(u'\n') : QString());
}

QSize PackPageView::sizeHint() const {
    return {Size::palette, Size::paletteHeight};
}
QSize PackPageView::minimumSizeHint() const {
    return {Size::filter, Size::chart};
}

void PackPageView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_book) return;
    const QRectF room = QRectF(rect()).adjusted(Line::strong, Line::strong, -Line::strong, -Line::strong);
    const QRectF where = paintPackPage(painter, *m_book, m_page, room);
    painter.setPen(QPen(m_theme.colors().line, Line::hair));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(where);
    if (hasFocus()) drawFocus(painter, m_theme, where.toAlignedRect(), 0);
}

void PackPageView::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_PageDown:
        return setPage(m_page + 1);
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_PageUp:
        return setPage(m_page - 1);
    case Qt::Key_Home:
        return setPage(m_first);
    case Qt::Key_End:
        return setPage(m_last);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return Q_EMIT activated(m_page);
    default:
        QWidget::keyPressEvent(event);
    }
}

void PackPageView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) Q_EMIT activated(m_page);
}

void PackPageView::wheelEvent(QWheelEvent* event) {
    if (const int turn = event->angleDelta().y(); turn != 0) setPage(m_page + (turn < 0 ? 1 : -1));
    event->accept();
}

} // namespace channelbook
