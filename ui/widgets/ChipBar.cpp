#include "ui/widgets/ChipBar.h"

#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Painting.h"

#include <QAbstractButton>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace channelbook {

class ChipButton : public QAbstractButton {
public:
    ChipButton(const Theme& theme, const Chip& chip, QWidget* parent)
        : QAbstractButton(parent), m_theme(theme), m_chip(chip) {
        setText(chip.count.isEmpty() ? chip.text : chip.text + u" "_s + chip.count);
        setAccessibleName(text());
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setFocusPolicy(Qt::StrongFocus);
        connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    }

    const Chip& chip() const { return m_chip; }

    QSize sizeHint() const override {
        // As wide as when it is active, so that the others stay where they are.
        const QFontMetrics metrics(m_theme.font(TextRole::Label, TextWeight::Strong));
        return {metrics.horizontalAdvance(text()) + 2 * Space::m, Size::chip};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        const ThemeColors& colors = m_theme.colors();
        QPainter painter(this);
        const QColor fill = isChecked() ? colors.selected : (underMouse() ? colors.hover : colors.raised);
        drawBox(painter, rect(), height() / 2, fill, isChecked() ? colors.selected : colors.line);
        if (hasFocus()) drawFocus(painter, m_theme, rect(), height() / 2);
        painter.setFont(m_theme.font(TextRole::Label, isChecked() ? TextWeight::Strong : TextWeight::Regular));
        painter.setPen(isChecked() ? colors.accent : colors.muted);
        painter.drawText(rect(), Qt::AlignCenter, text());
    }

private:
    const Theme& m_theme;
    Chip m_chip;
};

ChipBar::ChipBar(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_flow(new FlowLayout(Space::s, this)),
      m_save(new ChipButton(theme, {QString(), tr("+ Save view"), {}, false}, this)) {
    setAccessibleName(tr("Saved views"));
    m_save->setAccessibleName(tr("Save this view"));
    m_save->installEventFilter(this);
    m_flow->addWidget(m_save);
    connect(m_save, &QAbstractButton::clicked, this, &ChipBar::saveRequested);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChipBar::setChips(const QList<Chip>& chips) {
    qDeleteAll(m_buttons);
    m_buttons.clear();
    m_flow->removeWidget(m_save);
    for (const Chip& chip : chips) {
        auto* button = new ChipButton(m_theme, chip, this);
        button->setCheckable(true);
        button->setChecked(chip.id == m_active);
        button->installEventFilter(this);
        m_flow->addWidget(button);
        button->show();
        m_buttons << button;
        connect(button, &QAbstractButton::clicked, this, [this, id = chip.id] {
            setActive(id);
            Q_EMIT activated(id);
        });
    }
    m_flow->addWidget(m_save);
    m_flow->invalidate();
    m_flow->activate();
}

void ChipBar::setActive(const QString& id) {
    m_active = id;
    for (ChipButton* button : std::as_const(m_buttons)) button->setChecked(button->chip().id == id);
}

void ChipBar::setSaveOffered(bool offered) { m_save->setVisible(offered); }

bool ChipBar::eventFilter(QObject* watched, QEvent* event) {
    auto* chip = static_cast<ChipButton*>(watched);
    if (event->type() == QEvent::ContextMenu && chip->chip().own) {
        showMenu(chip, static_cast<QContextMenuEvent*>(event)->globalPos());
        return true;
    }
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    QList<ChipButton*> all = m_buttons;
    if (!m_save->isHidden()) all << m_save;
    const auto go = [&](int step) {
        const int signedStep = layoutDirection() == Qt::RightToLeft ? -step : step;
        const qsizetype to = std::clamp<qsizetype>(all.indexOf(chip) + signedStep, 0, all.size() - 1);
        all.at(to)->setFocus(Qt::TabFocusReason);
    };
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Left: go(-1); return true;
    case Qt::Key_Right: go(1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: chip->click(); return true;
    case Qt::Key_F2:
        if (chip->chip().own) Q_EMIT renameRequested(chip->chip().id);
        return true;
    case Qt::Key_Delete:
        if (chip->chip().own) Q_EMIT deleteRequested(chip->chip().id);
        return true;
    default: return QWidget::eventFilter(watched, event);
    }
}

void ChipBar::showMenu(ChipButton* chip, const QPoint& globalPosition) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString id = chip->chip().id;
    connect(menu->addAction(tr("Rename…")), &QAction::triggered, this, [this, id] { Q_EMIT renameRequested(id); });
    connect(menu->addAction(tr("Delete")), &QAction::triggered, this, [this, id] { Q_EMIT deleteRequested(id); });
    menu->popup(globalPosition);
}

} // namespace channelbook
