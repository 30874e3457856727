#include "ui/reviews/Presenter.h"

#include "ui/reviews/PackPageView.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScreen>

#include <algorithm>

namespace channelbook {

namespace {
constexpr double nextShare = 0.26; ///< of the width, for the page that comes next
} // namespace

Presenter::Presenter(std::shared_ptr<const PackBook> book, int page, QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_book(std::move(book))
    , m_page(std::clamp(page, 0, m_book->count() - 1)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::BlankCursor);
    setAccessibleName(tr("Presentation"));
    setWindowTitle(tr("%1 – presentation", "partner").arg(m_book->pack().partner));
    go(m_page);
}

void Presenter::go(int page) {
    m_page = std::clamp(page, 0, m_book->count() - 1);
    m_blank = false;
    m_typed.clear();
    setAccessibleDescription(m_book->words(m_page).join(u'\n'));
    update();
}

void Presenter::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), Qt::black);
    if (m_blank) return;
    if (!m_next) {
        paintPackPage(painter, *m_book, m_page, rect());
        return;
    }
    const QRectF all(rect());
    const double side = all.width() * nextShare;
    paintPackPage(painter, *m_book, m_page, all.adjusted(0, 0, -side - side / 16, 0));
    if (m_page + 1 < m_book->count())
        paintPackPage(painter, *m_book, m_page + 1, QRectF(all.right() - side, all.top(), side, all.height()));
}

void Presenter::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        return go(m_page + 1);
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_PageUp:
    case Qt::Key_Backspace:
        return go(m_page - 1);
    case Qt::Key_Home:
        return go(0);
    case Qt::Key_End:
        return go(m_book->count() - 1);
    case Qt::Key_B:
    case Qt::Key_Period:
        m_blank = !m_blank;
        return update();
    case Qt::Key_N:
        m_next = !m_next;
        return update();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return go(m_typed.isEmpty() ? m_page + 1 : m_typed.toInt() - 1);
    case Qt::Key_Escape:
        close();
        return;
    default:
        break;
    }
    if (event->key() >= Qt::Key_0 && event->key() <= Qt::Key_9) {
        m_typed += QChar(event->key());
        return;
    }
    QWidget::keyPressEvent(event);
}

void Presenter::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) go(m_page + 1);
    if (event->button() == Qt::RightButton) go(m_page - 1);
}

Presenter* present(std::shared_ptr<const PackBook> book, int page, QWidget* near) {
    auto* presenter = new Presenter(std::move(book), page);
    if (near != nullptr && near->screen() != nullptr) presenter->setGeometry(near->screen()->geometry());
    presenter->showFullScreen();
    presenter->raise();
    presenter->activateWindow();
    presenter->setFocus();
    return presenter;
}

} // namespace channelbook
