#pragma once

#include "core/store/Job.h"

#include <QByteArray>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace channelbook::cli {

/// Whether a person reads stdout, or stderr, as it is written.
[[nodiscard]] bool outIsTerminal();
[[nodiscard]] bool errorIsTerminal();

/// Text as stdout takes it: the console's encoding on a terminal, UTF-8 in files and pipes.
[[nodiscard]] QByteArray consoleBytes(const QString& text);

/// Writes to stdout as it is. Throws std::system_error if stdout is gone or its disk full.
void writeOut(const QByteArray& bytes);

/// One line on stderr.
void writeError(const QString& line);

/// While it lives, shows how far long work is, on stderr and only if that is a terminal.
class ProgressLine {
public:
    /// @param progress must outlive the line
    ProgressLine(const QString& what, const store::Progress& progress);
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

private:
    void show();
    QString m_what;
    const store::Progress& m_progress;
    std::mutex m_mutex;
    std::condition_variable m_ended;
    bool m_end = false;
    std::thread m_thread;
};

} // namespace channelbook::cli
