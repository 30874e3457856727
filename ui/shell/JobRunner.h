#pragma once

#include "core/base/Clock.h"
#include "core/store/Job.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <list>
#include <memory>

namespace channelbook {

/// Runs long work in threads of its own and says how far it is.
class JobRunner : public QObject {
    Q_OBJECT

public:
    /// Gets what the work ended with, in this object's thread.
    using Done = std::function<void(const Expected<void>&)>;

    explicit JobRunner(QObject* parent = nullptr);
    /// Cancels what runs and waits for it.
    ~JobRunner() override;

    /// Starts work under a title a person understands ("Exporting partners"). `quiet` work is not shown and does not
    /// keep the window from closing.
    void run(const QString& title, store::Job::Work work, Done done, bool quiet = false);

    /// The title of the oldest work that is shown, or empty.
    [[nodiscard]] QString current() const;
    /// Cancels the oldest work that is shown.
    void cancelCurrent();
    /// Cancels all work and waits until it has ended.
    void stopAll();
    /// Cancels quiet work of this title and waits until it has ended; false if there was none.
    bool stopQuiet(const QString& title);
    [[nodiscard]] bool isRunning(const QString& title) const;

Q_SIGNALS:
    /// Some ten times a second while shown work runs.
    void progress(const QString& title, qint64 done, qint64 total, qint64 elapsed);
    /// No shown work runs any more.
    void idle();

private:
    struct Entry {
        QString title;
        bool quiet = false;
        Done done;
        Stopwatch watch;
        std::unique_ptr<store::Job> job;
    };
    void finish(Entry* entry);
    [[nodiscard]] const Entry* shown() const;

    std::list<std::unique_ptr<Entry>> m_entries;
    QTimer m_poll;
};

} // namespace channelbook
