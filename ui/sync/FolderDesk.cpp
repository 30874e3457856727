#include "ui/sync/FolderDesk.h"

#include "core/base/ErrorText.h"

#include <QFileInfo>
#include <QJsonObject>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {
constexpr int laterMs = 5000;

bool isOlder(const ImportOutcome& outcome) {
    return std::any_of(outcome.files.begin(), outcome.files.end(), [](const FileOutcome& file) { return !file.older.isEmpty(); });
}
} // namespace

FolderDesk::FolderDesk(Program& program, Settings& settings, QObject* parent) : QObject(parent), m_program(program), m_settings(settings), m_run(program) {
    m_later.setSingleShot(true);
    m_later.setInterval(laterMs);
    connect(&m_later, &QTimer::timeout, this, &FolderDesk::goOn);
    connect(&m_run, &ImportRun::aboutToWrite, this, &FolderDesk::aboutToWrite);
    connect(&m_run, &ImportRun::checked, this, &FolderDesk::takeChecked);
    connect(&m_run, &ImportRun::failed, this, &FolderDesk::takeFailed);
    connect(&m_run, &ImportRun::applied, this, [this](const ImportOutcome& outcome) {
        Q_EMIT writerFree();
        const QString source = std::exchange(m_checking, {});
        markSeen(source);
        Q_EMIT appliedItself(source, outcome);
        goOn();
    });
    const QJsonObject kept = settings.watchedFolders(program.store().path());
    for (auto source = kept.begin(); source != kept.end(); ++source) {
        const QJsonObject entry = source.value().toObject();
        QHash<QString, QString> seen;
        const QJsonObject names = entry.value(u"seen"_s).toObject();
        for (auto name = names.begin(); name != names.end(); ++name) seen.insert(name.key(), name.value().toString());
        add(source.key(), entry.value(u"folder"_s).toString(), seen, entry.value(u"applies"_s).toBool());
    }
}

FolderDesk::~FolderDesk() = default;

void FolderDesk::add(const QString& source, const QString& folder, const QHash<QString, QString>& seen, bool appliesItself) {
    Entry entry;
    entry.watch = std::make_unique<sync::FolderWatch>(folder, importPatterns(), seen);
    entry.appliesItself = appliesItself;
    connect(entry.watch.get(), &sync::FolderWatch::waitingChanged, this, [this, source] {
        Entry& changedEntry = m_entries.at(source);
        changedEntry.checked = false;
        changedEntry.counts.reset();
        changedEntry.problem.clear();
        Q_EMIT changed();
        goOn();
    });
    m_entries.insert_or_assign(source, std::move(entry));
}

void FolderDesk::keep() {
    QJsonObject kept;
    for (const auto& [source, entry] : m_entries) {
        QJsonObject seen;
        for (auto name = entry.watch->seen().begin(); name != entry.watch->seen().end(); ++name) seen.insert(name.key(), name.value());
        kept.insert(source, QJsonObject{{u"folder"_s, entry.watch->folder()}, {u"applies"_s, entry.appliesItself}, {u"seen"_s, seen}});
    }
    m_settings.setWatchedFolders(m_program.store().path(), kept);
}

std::optional<WatchedFolder> FolderDesk::watched(const QString& source) const {
    const auto found = m_entries.find(source);
    if (found == m_entries.end()) return std::nullopt;
    const Entry& entry = found->second;
    return WatchedFolder{entry.watch->folder(), entry.watch->isThere(), entry.appliesItself, entry.watch->waiting(), entry.counts, entry.problem};
}

void FolderDesk::watch(const QString& source, const QString& folder) {
    add(source, folder, {}, false);
    m_entries.at(source).watch->markAllSeen();
    keep();
    Q_EMIT changed();
}

void FolderDesk::stop(const QString& source) {
    if (m_checking == source) {
        m_run.abandon();
        m_checking.clear();
    }
    m_entries.erase(source);
    keep();
    Q_EMIT changed();
}

void FolderDesk::setAppliesItself(const QString& source, bool on) {
    const auto found = m_entries.find(source);
    if (found == m_entries.end()) return;
    found->second.appliesItself = on;
    // What waits is looked at again, with this.
    found->second.checked = false;
    keep();
    Q_EMIT changed();
    goOn();
}

void FolderDesk::markSeen(const QString& source) {
    const auto found = m_entries.find(source);
    if (found == m_entries.end()) return;
    found->second.watch->markSeen();
    keep();
}

void FolderDesk::look() {
    for (auto& [source, entry] : m_entries) entry.watch->look();
}

void FolderDesk::setPaused(bool paused) {
    m_paused = paused;
    if (!paused) return goOn();
    if (!m_run.isBusy()) return;
    m_run.abandon();
    if (const auto found = m_entries.find(std::exchange(m_checking, {})); found != m_entries.end()) found->second.checked = false;
}

void FolderDesk::goOn() {
    if (m_paused || m_run.isBusy()) return;
    for (auto& [source, entry] : m_entries) {
        if (entry.checked || entry.watch->waiting().isEmpty()) continue;
        entry.checked = true;
        m_checking = source;
        sync::ImportOptions options;
        options.source = source;
        return m_run.check(entry.watch->waiting(), options);
    }
}

void FolderDesk::takeChecked(const ImportOutcome& outcome) {
    Q_EMIT writerFree();
    const QString source = std::exchange(m_checking, {});
    const auto found = m_entries.find(source);
    if (found == m_entries.end()) return goOn();
    Entry& entry = found->second;
    const OutcomeCounts counts = outcome.total();
    entry.counts = counts;
    entry.problem.clear();
    if (counts.isNothing()) {
        // Old news: nobody need be told.
        markSeen(source);
    } else if (entry.appliesItself && !m_paused && counts.conflicts == 0 && counts.rejected == 0 && counts.missing == 0 && !isOlder(outcome)) {
        m_checking = source;
        return m_run.apply(m_run.options());
    }
    Q_EMIT changed();
    goOn();
}

void FolderDesk::takeFailed(const Error& error) {
    Q_EMIT writerFree();
    if (const auto found = m_entries.find(std::exchange(m_checking, {})); found != m_entries.end()) {
        Error shown = error;
        if (!shown.args.isEmpty() && shown.args.front().contains(u'/')) shown.args.front() = QFileInfo(shown.args.front()).fileName();
        // Somebody else was writing: the same question later.
        if (error.code == ErrorCode::Busy || error.code == ErrorCode::Cancelled) found->second.checked = false;
        else found->second.problem = errorText(shown);
    }
    Q_EMIT changed();
    if (error.code == ErrorCode::Busy) m_later.start();
    else if (error.code != ErrorCode::Cancelled) goOn();
}

} // namespace channelbook
