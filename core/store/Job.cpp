#include "core/store/Job.h"

namespace channelbook::store {

Job::Job(Work work, QObject* parent) : QObject(parent), m_work(std::move(work)) {}

Job::~Job() {
    cancel();
    if (m_thread.joinable()) m_thread.join();
}

void Job::start() {
    m_running = true;
    m_thread = std::jthread([this] {
        Expected<void> result = m_work(*m_progress);
        QMetaObject::invokeMethod(
            this,
            [this, result = std::move(result)] {
                m_result = result;
                m_running = false;
                Q_EMIT finished();
            },
            Qt::QueuedConnection);
    });
}

} // namespace channelbook::store
