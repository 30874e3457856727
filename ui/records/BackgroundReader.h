#pragma once

#include "core/store/Store.h"

#include <QObject>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace channelbook {

/// Reads a program in one thread of its own, the newest question first: a question asked while another is being
/// answered interrupts it, and only the newest answer arrives.
///
/// Must be destroyed before the store. Everything but the reading itself happens in the owner's thread.
class BackgroundReader : public QObject {
    Q_OBJECT

public:
    /// Reads with the thread's own connection and gives back what to do with the answer in the owner's thread.
    using Deliver = std::function<void()>;
    using Read = std::function<Deliver(store::Connection&)>;

    explicit BackgroundReader(store::Store& store, QObject* parent = nullptr);
    ~BackgroundReader() override;

    /// Asks; `failed` gets what went wrong unless it was only interrupted.
    void ask(Read read, std::function<void(const Error&)> failed = {});
    /// Lets no answer to a question asked before arrive.
    void forget();
    /// Hands a part of an answer over early, from within a read; dropped if a newer question was asked meanwhile.
    void deliverEarly(Deliver deliver);
    [[nodiscard]] bool isBusy() const { return m_waiting > 0; }

Q_SIGNALS:
    /// The last question was answered, whatever the answer.
    void idle();

private:
    struct Question {
        Read read;
        std::function<void(const Error&)> failed;
        quint64 generation = 0;
    };
    void work(const std::stop_token& stop);
    void post(quint64 generation, Deliver deliver, bool last);

    store::Store& m_store;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<Question> m_next;
    store::Connection* m_reading = nullptr; ///< the connection while a read runs on it
    quint64 m_generation = 0;               ///< of the newest question; changed in the owner's thread, under the mutex
    quint64 m_current = 0;                  ///< of the question being answered; the worker's
    int m_waiting = 0;
    std::jthread m_thread;
};

} // namespace channelbook
