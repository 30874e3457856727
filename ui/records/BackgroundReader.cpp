#include "ui/records/BackgroundReader.h"

namespace channelbook {

BackgroundReader::BackgroundReader(store::Store& store, QObject* parent) : QObject(parent), m_store(store) {
    m_thread = std::jthread([this](const std::stop_token& stop) { work(stop); });
}

BackgroundReader::~BackgroundReader() {
    m_thread.request_stop();
    {
        const std::lock_guard guard(m_mutex);
        m_next.reset();
        if (m_reading != nullptr) m_reading->interrupt();
    }
    m_wake.notify_all();
    m_thread.join();
}

void BackgroundReader::ask(Read read, std::function<void(const Error&)> failed) {
    {
        const std::lock_guard guard(m_mutex);
        if (m_next) --m_waiting;
        m_next = Question{std::move(read), std::move(failed), ++m_generation};
        ++m_waiting;
        if (m_reading != nullptr) m_reading->interrupt();
    }
    m_wake.notify_all();
}

void BackgroundReader::forget() {
    const std::lock_guard guard(m_mutex);
    ++m_generation;
    if (m_next) --m_waiting;
    m_next.reset();
    if (m_reading != nullptr) m_reading->interrupt();
}

void BackgroundReader::deliverEarly(Deliver deliver) { post(m_current, std::move(deliver), false); }

void BackgroundReader::post(quint64 generation, Deliver deliver, bool last) {
    QMetaObject::invokeMethod(
        this,
        [this, generation, deliver = std::move(deliver), last] {
            if (last) --m_waiting;
            if (generation == m_generation && deliver) deliver();
            if (last && m_waiting == 0) Q_EMIT idle();
        },
        Qt::QueuedConnection);
}

void BackgroundReader::work(const std::stop_token& stop) {
    while (true) {
        Question question;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return m_next.has_value(); })) return;
            question = std::move(*m_next);
            m_next.reset();
            m_current = question.generation;
        }
        const auto answer = m_store.read([&](store::Connection& connection) {
            {
                const std::lock_guard guard(m_mutex);
                m_reading = &connection;
            }
            // However the read ends, nobody may interrupt a connection that reads no more.
            struct Release {
                BackgroundReader& owner;
                ~Release() {
                    const std::lock_guard guard(owner.m_mutex);
                    owner.m_reading = nullptr;
                }
            } release{*this};
            return question.read(connection);
        });
        if (answer) {
            post(question.generation, *answer, true);
        } else {
            const Error error = answer.error();
            const bool tell = error.code != ErrorCode::Cancelled && question.failed;
            post(question.generation, tell ? Deliver([failed = question.failed, error] { failed(error); }) : Deliver(), true);
        }
    }
}

} // namespace channelbook
