#include "ui/sync/SyncPanel.h"

#include <QAbstractItemView>
#include <QKeyEvent>

namespace channelbook {

namespace {
constexpr int reloadDelayMs = 100;
}

SyncPanel::SyncPanel(Program& program, QWidget* parent) : QWidget(parent) {
    m_reloadLater.setSingleShot(true);
    m_reloadLater.setInterval(reloadDelayMs);
    connect(&m_reloadLater, &QTimer::timeout, this, [this] { reload(); });
    connect(&program.store().events(), &store::StoreEvents::changed, this, [this] {
        m_stale = true;
        if (isVisible()) m_reloadLater.start();
    });
}

void SyncPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_stale) m_reloadLater.start();
}

bool SyncPanel::takeKey(const QKeyEvent&) { return false; }

void SyncPanel::takeKeysOf(QAbstractItemView& view) { view.installEventFilter(this); }

bool SyncPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && takeKey(*static_cast<QKeyEvent*>(event))) return true;
    return QWidget::eventFilter(watched, event);
}

void SyncPanel::keyPressEvent(QKeyEvent* event) {
    if (!takeKey(*event)) QWidget::keyPressEvent(event);
}

} // namespace channelbook
