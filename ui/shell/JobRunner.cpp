#include "ui/shell/JobRunner.h"

#include <algorithm>

namespace channelbook {

namespace {
constexpr int pollMs = 100;
} // namespace

JobRunner::JobRunner(QObject* parent) : QObject(parent) {
    m_poll.setInterval(pollMs);
    connect(&m_poll, &QTimer::timeout, this, [this] {
        const Entry* entry = shown();
        if (entry == nullptr) return;
        const store::Progress& progress = entry->job->progress();
        Q_EMIT this->progress(entry->title, progress.done(), progress.total(), entry->watch.elapsed());
    });
}

JobRunner::~JobRunner() { m_entries.clear(); }

void JobRunner::run(const QString& title, store::Job::Work work, Done done, bool quiet) {
    auto entry = std::make_unique<Entry>();
    entry->title = title;
    entry->quiet = quiet;
    entry->done = std::move(done);
    entry->job = std::make_unique<store::Job>(std::move(work));
    Entry* raw = entry.get();
    connect(raw->job.get(), &store::Job::finished, this, [this, raw] { finish(raw); });
    m_entries.push_back(std::move(entry));
    raw->job->start();
    if (!quiet) m_poll.start();
}

void JobRunner::finish(Entry* raw) {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [raw](const auto& entry) { return entry.get() == raw; });
    if (found == m_entries.end()) return;
    std::unique_ptr<Entry> entry = std::move(*found);
    m_entries.erase(found);
    if (shown() == nullptr) {
        m_poll.stop();
        if (!entry->quiet) Q_EMIT idle();
    }
    const Expected<void> result = entry->job->result();
    // The job is destroyed after its own signal has returned.
    entry->job.release()->deleteLater();
    if (entry->done) entry->done(result);
}

const JobRunner::Entry* JobRunner::shown() const {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [](const auto& entry) { return !entry->quiet; });
    return found == m_entries.end() ? nullptr : found->get();
}

QString JobRunner::current() const {
    const Entry* entry = shown();
    return entry == nullptr ? QString() : entry->title;
}

void JobRunner::cancelCurrent() {
    if (const Entry* entry = shown()) entry->job->cancel();
}

void JobRunner::stopAll() {
    m_entries.clear();
    m_poll.stop();
    Q_EMIT idle();
}

bool JobRunner::stopQuiet(const QString& title) {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const auto& entry) { return entry->quiet && entry->title == title; });
    if (found == m_entries.end()) return false;
    m_entries.erase(found);
    return true;
}

bool JobRunner::isRunning(const QString& title) const {
    return std::any_of(m_entries.begin(), m_entries.end(), [&](const auto& entry) { return entry->title == title; });
}

} // namespace channelbook
