// The one file of the command line that asks the system for more than Qt offers.
#include "app/cli/Terminal.h"

#include <QLocale>
#include <QString>

#include <cerrno>
#include <cstdio>
#include <system_error>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace channelbook::cli {

namespace {

bool isTerminal(std::FILE* file) {
#ifdef Q_OS_WIN
    return _isatty(_fileno(file)) != 0;
#else
    return ::isatty(::fileno(file)) != 0;
#endif
}

} // namespace

bool outIsTerminal() {
    return isTerminal(stdout);
}

bool errorIsTerminal() {
    return isTerminal(stderr);
}

QByteArray consoleBytes(const QString& text) {
    return outIsTerminal() ? text.toLocal8Bit() : text.toUtf8();
}

void writeOut(const QByteArray& bytes) {
    const auto size = static_cast<std::size_t>(bytes.size());
    if (std::fwrite(bytes.constData(), 1, size, stdout) != size || std::fflush(stdout) != 0)
        throw std::system_error(errno, std::generic_category(), "stdout");
}

void writeError(const QString& line) {
    const QByteArray bytes = (errorIsTerminal() ? line.toLocal8Bit() : line.toUtf8()) + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
}

ProgressLine::ProgressLine(const QString& what, const store::Progress& progress)
    : m_what(what)
    , m_progress(progress) {
    if (!errorIsTerminal()) return;
    m_thread = std::thread([this] {
        std::unique_lock lock(m_mutex);
        while (!m_ended.wait_for(lock, std::chrono::milliseconds(200), [this] { return m_end; })) show();
    });
}

ProgressLine::~ProgressLine() {
    if (!m_thread.joinable()) return;
    {
        const std::lock_guard guard(m_mutex);
        m_end = true;
    }
    m_ended.notify_one();
    m_thread.join();
    std::fputs("\r\033[K", stderr);
}

void ProgressLine::show() {
    const qint64 done = m_progress.done();
    const qint64 total = m_progress.total();
    QString line = m_what;
    if (total > 0) line += QStringLiteral(" %1 %").arg(done * 100 / total);
    if (m_progress.rows() > 0) line += QStringLiteral(" · %1").arg(QLocale().toString(m_progress.rows()));
    const QByteArray bytes = "\r" + line.toLocal8Bit() + "\033[K";
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
}

} // namespace channelbook::cli
