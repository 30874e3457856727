#include "ui/widgets/ToastHost.h"

#include "ui/shell/Icons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Painting.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace channelbook {
namespace {

QString iconOf(Tint tint) {
    switch (tint) {
    case Tint::Ok: return u"circle-check"_s;
    case Tint::Warning: return u"triangle-alert"_s;
    case Tint::Bad: return u"circle-alert"_s;
    default: return {};
    }
}

class ToastFrame : public QWidget {
public:
    ToastFrame(const Theme& theme, const Toast& toast, quint64 id, std::function<void()> close, QWidget* parent)
        : QWidget(parent), about(toast.about), m_id(id), m_theme(theme), m_tint(toast.tint), m_close(std::move(close)) {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(Space::l, Space::s, Space::s, Space::s);
        row->setSpacing(Space::s);
        if (const QString icon = iconOf(toast.tint); !icon.isEmpty()) row->addSpacing(Size::icon + Space::s);
        auto* text = makeLabel(theme, TextRole::Body);
        text->setText(toast.text);
        text->setWordWrap(toast.text.size() > 60);
        row->addWidget(text, 1);
        if (!toast.action.isEmpty()) {
            auto* action = new QPushButton(toast.action);
            action->setObjectName(u"toastAction"_s);
            action->setAccessibleName(u"%1: %2"_s.arg(toast.action, toast.text));
            row->addWidget(action);
            connect(action, &QPushButton::clicked, this, [this, run = toast.run] {
                // The action may delete everything, this toast too: close first.
                const auto todo = run;
                m_close();
                if (todo) todo();
            });
            focusTarget = action;
        }
        auto* dismiss = new QToolButton;
        dismiss->setObjectName(u"toastClose"_s);
        dismiss->setIcon(themedIcon(theme, u"x"_s));
        dismiss->setAccessibleName(ToastHost::tr("Dismiss"));
        dismiss->setToolTip(ToastHost::tr("Dismiss"));
        dismiss->setFocusPolicy(Qt::TabFocus);
        connect(dismiss, &QToolButton::clicked, this, [this] { m_close(); });
        row->addWidget(dismiss);
        if (!focusTarget) focusTarget = dismiss;
        for (QWidget* child : findChildren<QWidget*>()) child->installEventFilter(this);
        setMinimumWidth(Size::toast);
        setAccessibleName(toast.text);
        if (toast.timeout > 0) {
            m_timer.setSingleShot(true);
            m_timer.setInterval(toast.timeout);
            connect(&m_timer, &QTimer::timeout, this, [this] { m_close(); });
            m_timer.start();
        }
        connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    }

    quint64 id() const { return m_id; }
    QWidget* focusTarget = nullptr;
    const qint64 about;

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const QRect box = rect().adjusted(Line::hair, Line::hair, -Line::hair, -Line::strong);
        drawBox(painter, box.translated(0, Line::hair), Radius::large, m_theme.colors().shadow, Qt::transparent);
        drawBox(painter, box, Radius::large, m_theme.colors().raised, m_theme.colors().line);
        const QString icon = iconOf(m_tint);
        if (icon.isEmpty()) return;
        const QRect place(Space::l, (height() - Size::icon) / 2, Size::icon, Size::icon);
        painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), place),
                           themedPixmap(m_theme, icon, Size::icon, devicePixelRatioF(), m_theme.tint(m_tint).text));
    }
    void enterEvent(QEnterEvent*) override { m_timer.stop(); }
    void leaveEvent(QEvent*) override { resume(); }
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::FocusIn) m_timer.stop();
        if (event->type() == QEvent::FocusOut) resume();
        if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
            m_close();
            return true;
        }
        return false;
    }

private:
    void resume() {
        if (m_timer.interval() > 0 && !underMouse() && !isAncestorOf(QApplication::focusWidget())) m_timer.start();
    }

    quint64 m_id;
    const Theme& m_theme;
    Tint m_tint;
    std::function<void()> m_close;
    QTimer m_timer;
};

} // namespace

ToastHost::ToastHost(const Theme& theme, QWidget* window) : QWidget(window), m_theme(theme) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Space::s);
    setAccessibleName(tr("Notices"));
    window->installEventFilter(this);
    QWidget::hide();
}

quint64 ToastHost::show(const Toast& toast) {
    const auto earlier = std::find_if(m_toasts.cbegin(), m_toasts.cend(), [&](const QPointer<QWidget>& shown) {
        return toast.about != 0 && static_cast<ToastFrame*>(shown.data())->about == toast.about;
    });
    if (earlier != m_toasts.cend()) dismiss(static_cast<ToastFrame*>(earlier->data())->id());
    const quint64 id = ++m_last;
    auto* frame = new ToastFrame(m_theme, toast, id, [this, id] { dismiss(id); }, this);
    layout()->addWidget(frame);
    m_toasts << frame;
    while (m_toasts.size() > most) dismiss(static_cast<ToastFrame*>(m_toasts.first().data())->id());
    frame->show();
    QWidget::show();
    raise();
    place();
    QAccessibleEvent alert(frame, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    return id;
}

void ToastHost::dismiss(quint64 id) {
    for (qsizetype i = 0; i < m_toasts.size(); ++i) {
        auto* frame = static_cast<ToastFrame*>(m_toasts.at(i).data());
        if (frame->id() != id) continue;
        m_toasts.removeAt(i);
        const bool hadFocus = frame->isAncestorOf(QApplication::focusWidget());
        frame->hide();
        // Its own click handler may be what closes it.
        frame->deleteLater();
        layout()->removeWidget(frame);
        if (hadFocus && m_focusBefore) m_focusBefore->setFocus();
        break;
    }
    if (m_toasts.isEmpty()) QWidget::hide();
    place();
}

void ToastHost::dismissAll() {
    while (!m_toasts.isEmpty()) dismiss(static_cast<ToastFrame*>(m_toasts.first().data())->id());
}

int ToastHost::count() const { return static_cast<int>(m_toasts.size()); }

bool ToastHost::focusNewest() {
    if (m_toasts.isEmpty()) return false;
    QWidget* now = QApplication::focusWidget();
    if (!isAncestorOf(now)) m_focusBefore = now;
    static_cast<ToastFrame*>(m_toasts.last().data())->focusTarget->setFocus(Qt::ShortcutFocusReason);
    return true;
}

bool ToastHost::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parent() && event->type() == QEvent::Resize) place();
    return QWidget::eventFilter(watched, event);
}

void ToastHost::place() {
    if (!parentWidget()) return;
    layout()->activate();
    const QSize room = parentWidget()->size() - QSize(2 * Space::l, 2 * Space::l);
    const int width = std::min(room.width(), std::max(Size::toast, layout()->sizeHint().width()));
    int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : layout()->sizeHint().height();
    height = std::min(height, room.height());
    // In the corner, upwards from the status bar, which it may hide for a moment: what one works on stays to be seen.
    const QRect place(parentWidget()->width() - width - Space::s, parentWidget()->height() - height - Space::xs, width, height);
    setGeometry(QStyle::visualRect(layoutDirection(), parentWidget()->rect(), place));
}

} // namespace channelbook
