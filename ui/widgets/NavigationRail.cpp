#include "ui/widgets/NavigationRail.h"

#include "ui/shell/Icons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Painting.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace channelbook {

class RailEntry : public QAbstractButton {
public:
    RailEntry(const Theme& theme, QString id, QString icon, const QString& label, QWidget* parent)
        : QAbstractButton(parent), m_theme(theme), m_id(std::move(id)), m_icon(std::move(icon)) {
        setText(label);
        setCheckable(true);
        setAutoExclusive(true);
        setFixedHeight(Size::navigationRow);
        setAccessibleName(label);
        setAttribute(Qt::WA_Hover);
        connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    }

    const QString& id() const { return m_id; }
    void setCount(const QString& text, Tint tint, const QString& says) {
        m_count = text;
        m_tint = tint;
        setAccessibleDescription(says.isEmpty() ? text : says);
        setToolTip(says);
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        const ThemeColors& colors = m_theme.colors();
        QPainter painter(this);
        painter.setLayoutDirection(layoutDirection());
        const auto visual = [this](const QRect& part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
        const QRect box = rect().adjusted(0, Line::hair, 0, -Line::hair);
        if (isChecked() || underMouse()) {
            drawBox(painter, box, Radius::medium, isChecked() ? colors.selected : colors.hover, Qt::transparent);
        }
        if (isChecked()) painter.fillRect(visual({0, Space::s, Line::strong, height() - 2 * Space::s}), colors.accent);
        if (hasFocus()) drawFocus(painter, m_theme, box, Radius::medium);

        const QColor color = isChecked() ? colors.accent : colors.muted;
        const QRect icon(Space::s, (height() - Size::icon) / 2, Size::icon, Size::icon);
        painter.drawPixmap(visual(icon), themedPixmap(m_theme, m_icon, Size::icon, devicePixelRatioF(), color));

        int right = width() - Space::s;
        if (!m_count.isEmpty()) {
            const QSize size = countSize(m_theme, m_count);
            right -= size.width();
            drawCount(painter, m_theme, m_count, m_tint,
                      visual({right, (height() - size.height()) / 2, size.width(), size.height()}));
            right -= Space::s;
        }
        const int left = icon.right() + 1 + Space::s + Line::strong;
        painter.setFont(m_theme.font(TextRole::Body, isChecked() ? TextWeight::Strong : TextWeight::Regular));
        painter.setPen(color);
        painter.drawText(visual({left, 0, right - left, height()}), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, right - left));
    }

private:
    const Theme& m_theme;
    QString m_id;
    QString m_icon;
    QString m_count;
    Tint m_tint = Tint::Accent;
};

NavigationRail::NavigationRail(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_name(makeLabel(theme, TextRole::Body, TextWeight::Strong)),
      m_subtitle(makeLabel(theme, TextRole::Caption, TextWeight::Regular, true)), m_column(new QVBoxLayout(this)) {
    setFixedWidth(Size::navigation);
    setAccessibleName(tr("Pages"));
    m_column->setContentsMargins(Space::s, Space::l, Space::s + Line::hair, Space::s);
    m_column->setSpacing(0);
    m_name->setContentsMargins(Space::s, 0, Space::s, 0);
    m_name->setWordWrap(true);
    m_subtitle->setContentsMargins(Space::s, 0, Space::s, 0);
    m_subtitle->setWordWrap(true);
    m_column->addWidget(m_name);
    m_column->addWidget(m_subtitle);
    m_column->addSpacing(Space::m);
    m_column->addStretch(1);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void NavigationRail::setProgram(const QString& name, const QString& subtitle) {
    m_name->setText(name);
    m_subtitle->setText(subtitle);
}

void NavigationRail::addEntry(const QString& id, const QString& icon, const QString& label) {
    auto* entry = new RailEntry(m_theme, id, icon, label, this);
    entry->installEventFilter(this);
    m_column->insertWidget(m_column->count() - 1, entry);
    m_entries << entry;
    connect(entry, &QAbstractButton::clicked, this, [this, id] {
        setCurrent(id);
        Q_EMIT activated(id);
    });
}

void NavigationRail::setCount(const QString& id, const QString& text, Tint tint, const QString& says) {
    for (RailEntry* entry : std::as_const(m_entries)) {
        if (entry->id() == id) entry->setCount(text, tint, says);
    }
}

void NavigationRail::setCurrent(const QString& id) {
    m_current = id;
    for (RailEntry* entry : std::as_const(m_entries)) {
        if (entry->id() == id) entry->setChecked(true);
        // One stop for the Tab key: the page shown.
        entry->setFocusPolicy(entry->id() == id ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

QSize NavigationRail::sizeHint() const { return {Size::navigation, QWidget::sizeHint().height()}; }

void NavigationRail::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colors().surface);
    const QRect edge(width() - Line::hair, 0, Line::hair, height());
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), edge), m_theme.colors().line);
}

bool NavigationRail::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const int at = static_cast<int>(m_entries.indexOf(static_cast<RailEntry*>(watched)));
    const int last = static_cast<int>(m_entries.size()) - 1;
    int to = -1;
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Up: to = std::max(0, at - 1); break;
    case Qt::Key_Down: to = std::min(last, at + 1); break;
    case Qt::Key_Home: to = 0; break;
    case Qt::Key_End: to = last; break;
    case Qt::Key_Return:
    case Qt::Key_Enter: to = at; break;
    default: return QWidget::eventFilter(watched, event);
    }
    if (at < 0) return false;
    m_entries.at(to)->setFocus(Qt::TabFocusReason);
    m_entries.at(to)->click();
    return true;
}

} // namespace channelbook
