#pragma once

#include "core/base/Error.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>
#include <thread>

namespace channelbook::store {

/// Counts of long work, written by the working thread, read by any; and the wish to cancel, the other way.
class Progress {
public:
    void start(qint64 total) {
        m_done = 0;
        m_total = total;
    }
    void setDone(qint64 done) { m_done = done; }
    void setRows(qint64 rows) { m_rows = rows; }
    void cancel() { m_cancelled = true; }
    [[nodiscard]] qint64 done() const { return m_done; }
    /// In the unit of `done`; 0 while unknown.
    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] qint64 rows() const { return m_rows; }
    [[nodiscard]] bool isCancelled() const { return m_cancelled; }

private:
    std::atomic<qint64> m_done = 0;
    std::atomic<qint64> m_total = 0;
    std::atomic<qint64> m_rows = 0;
    std::atomic<bool> m_cancelled = false;
};

/// Long work in a thread of its own, with progress and cancel. Destroying it cancels and waits.
class Job : public QObject {
    Q_OBJECT
public:
    using Work = std::function<Expected<void>(Progress&)>;

    explicit Job(Work work, QObject* parent = nullptr);
    ~Job() override;

    void start();
    void cancel() { m_progress->cancel(); }
    [[nodiscard]] const Progress& progress() const { return *m_progress; }
    [[nodiscard]] bool isRunning() const { return m_running; }
    /// What the work ended with; valid after `finished`.
    [[nodiscard]] const Expected<void>& result() const { return m_result; }

Q_SIGNALS:
    /// In the thread that owns the job.
    void finished();

private:
    Work m_work;
    std::shared_ptr<Progress> m_progress = std::make_shared<Progress>();
    Expected<void> m_result;
    std::atomic<bool> m_running = false;
    std::jthread m_thread;
};

} // namespace channelbook::store
