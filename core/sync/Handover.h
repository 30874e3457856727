#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace channelbook::sync {

/// A short queue between two threads: the giver waits while it is full, the taker while it is empty.
template <class T>
class Handover {
public:
    explicit Handover(std::size_t capacity) : m_capacity(capacity) {}

    /// False if the other side has closed the queue: nobody will take it.
    bool give(T item) {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_closed || m_items.size() < m_capacity; });
        if (m_closed) return false;
        m_items.push_back(std::move(item));
        m_changed.notify_all();
        return true;
    }
    /// Nothing once the queue is closed and empty.
    std::optional<T> take() {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_closed || !m_items.empty(); });
        return pop();
    }
    /// What is there, without waiting.
    std::optional<T> tryTake() {
        const std::lock_guard lock(m_mutex);
        return pop();
    }
    void close() {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_changed.notify_all();
    }

private:
    std::optional<T> pop() {
        if (m_items.empty()) return std::nullopt;
        std::optional<T> item(std::move(m_items.front()));
        m_items.pop_front();
        m_changed.notify_all();
        return item;
    }
    std::size_t m_capacity;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<T> m_items;
    bool m_closed = false;
};

} // namespace channelbook::sync
