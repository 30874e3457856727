#include "ui/sync/SyncPanel.h"

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

} // namespace channelbook
