#include "ui/sync/ImportRun.h"

#include "core/sync/FileLook.h"
#include "core/sync/FilePlan.h"
#include "core/sync/readers/Container.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int pollMs = 100;

} // namespace

/// What a worker hands back beside success or failure.
struct ImportRun::Findings {
    QStringList files;
    QStringList tables;
    sync::ImportOptions options;
    QString kind;
    std::vector<sync::SourceInfo> sources;
    ImportOutcome outcome;
};

namespace {

Expected<QStringList> filesIn(const QStringList& paths, const QString& emptyFolder) {
    QStringList files;
    for (const QString& path : paths) {
        if (!QFileInfo(path).isDir()) {
            files << path;
            continue;
        }
        const QDir folder(path);
        const QStringList names = folder.entryList(importPatterns(), QDir::Files | QDir::Readable, QDir::Name | QDir::IgnoreCase);
        if (names.isEmpty()) return failure(ErrorCode::NotATable, {path, emptyFolder});
        for (const QString& name : names) files << folder.filePath(name);
    }
    files.removeDuplicates();
    return files;
}

/// The kind of CRM the files come from: the first one that shows it speaks for all. What cannot be read is told later.
QString kindOf(const records::Catalogue& catalogue, const QStringList& files, const sync::ImportOptions& options) {
    for (const QString& file : files) {
        const auto tables = sync::tablesIn(file);
        if (!tables) continue;
        for (const QString& path : tables->paths) {
            const auto kind = sync::recogniseFile(catalogue, path, options);
            if (kind && *kind != u"generic") return *kind;
        }
    }
    return u"generic"_s;
}

/// What is known of the columns of a file: what its rows are, and its header.
struct FileColumns {
    QString entity;
    QStringList headers;
};

/// Whether a source can be where files come from that could be anyone's: where it has such a table, most of the columns
/// it came with are in the file too.
bool fits(store::Connection& connection, RecordId source, const std::vector<FileColumns>& files) {
    for (const FileColumns& file : files) {
        qint64 known = 0;
        qint64 found = 0;
        store::Statement columns(connection, "SELECT c.header FROM sync_column c JOIN sync_scope s ON s.id = c.scope_id WHERE s.source_id = ? AND s.entity = ?");
        columns.bindAll(source, file.entity);
        for (; columns.step(); ++known) found += file.headers.contains(columns.text(0), Qt::CaseInsensitive) ? 1 : 0;
        if (2 * found < known) return false;
    }
    return true;
}

QString sourceFor(const QString& kind, const sync::Profiles& profiles, const std::vector<sync::SourceInfo>& sources, const std::vector<RecordId>& misfits) {
    // A new source would bring everyone in a second time: of several, the one that was used last is the safer choice.
    const sync::SourceInfo* best = nullptr;
    for (const sync::SourceInfo& source : sources)
        if (source.kind == kind && std::find(misfits.begin(), misfits.end(), source.id) == misfits.end() && (best == nullptr || source.lastSync > best->lastSync)) best = &source;
    if (best != nullptr) return best->name;
    const sync::Profile* profile = profiles.find(kind);
    const QString wanted = profile == nullptr || kind == u"generic" ? u"CRM"_s : profile->label();
    QString name = wanted;
    const auto taken = [&](const QString& candidate) {
        return std::any_of(sources.begin(), sources.end(), [&](const auto& source) { return source.name == candidate; });
    };
    for (int i = 2; taken(name); ++i) name = u"%1 %2"_s.arg(wanted).arg(i);
    return name;
}

/// Rounded to two digits, so that it reads as the estimate it is.
qint64 roughly(double value) {
    if (value < 100) return static_cast<qint64>(value);
    const double unit = std::pow(10.0, std::floor(std::log10(value)) - 1);
    return static_cast<qint64>(std::ceil(value / unit) * unit);
}

} // namespace

QStringList importPatterns() {
    // Not *.txt: in a folder that is more often a read-me than a table.
    return {u"*.csv"_s, u"*.tsv"_s, u"*.xlsx"_s, u"*.zip"_s, u"*.csv.gz"_s};
}

Expected<SyncOverview> readOverview(store::Store& store, int limit) {
    return store.read([limit](store::Connection& connection) {
        SyncOverview overview;
        for (sync::SourceHealth& health : sync::sourceHealth(connection)) {
            SourceState state{std::move(health), {}};
            if (const auto last = store::historyEntry(connection, state.health.lastImport)) state.lastRun = summaryOf(*last).counts;
            overview.sources.push_back(std::move(state));
        }
        std::vector<qint64> ids;
        store::Statement statement(connection, "SELECT id FROM history WHERE kind = 'sync.import' ORDER BY seq DESC LIMIT ?");
        statement.bind(1, qint64{limit} + 1);
        while (statement.step()) ids.push_back(statement.integer(0));
        overview.earlier = ids.size() > static_cast<std::size_t>(limit);
        if (overview.earlier) ids.pop_back();
        for (const qint64 id : ids)
            if (auto entry = store::historyEntry(connection, id)) overview.imports.push_back(std::move(*entry));
        return overview;
    });
}

ImportRun::ImportRun(Program& program, QObject* parent) : QObject(parent), m_program(program) {
    m_poll.setInterval(pollMs);
    connect(&m_poll, &QTimer::timeout, this, &ImportRun::progressed);
}

void ImportRun::start(Step step, store::Job::Work work, std::function<void(const Expected<void>&)> done) {
    Q_EMIT aboutToWrite();
    m_step = step;
    m_watch = Stopwatch();
    m_job = std::make_unique<store::Job>([this, work = std::move(work)](store::Progress& progress) {
        const Expected<void> result = work(progress);
        m_program.store().setRunning({});
        return result;
    });
    connect(m_job.get(), &store::Job::finished, this, [this, done = std::move(done)] { finish(done); });
    m_job->start();
    m_poll.start();
    Q_EMIT started();
}

void ImportRun::finish(const std::function<void(const Expected<void>&)>& done) {
    m_poll.stop();
    m_step = Step::Idle;
    const Expected<void> result = m_job->result();
    const auto then = done;
    // The job is in the middle of its own signal.
    m_job.release()->deleteLater();
    then(result);
}

void ImportRun::check(const QStringList& paths, const sync::ImportOptions& options) {
    if (isBusy()) return;
    m_files = paths;
    m_options = options;
    m_options.dryRun = true;
    m_options.listed = mostListed;
    auto findings = std::make_shared<Findings>();
    findings->options = m_options;
    const QString emptyFolder = tr("the folder has no CSV, XLSX or ZIP file in it");
    start(
        Step::Checking,
        [this, paths, emptyFolder, findings](store::Progress& progress) -> Expected<void> {
            store::Store& store = m_program.store();
            auto files = filesIn(paths, emptyFolder);
            if (!files) return tl::unexpected(files.error());
            findings->files = std::move(*files);
            for (const QString& file : findings->files) {
                const auto tables = sync::tablesIn(file);
                findings->tables << (tables ? tables->paths : QStringList{file});
            }
            auto sources = store.read([](store::Connection& connection) { return sync::sources(connection); });
            if (!sources) return tl::unexpected(sources.error());
            findings->sources = std::move(*sources);
            auto profiles = sync::Profiles::load(m_program.catalogue(), sync::Profiles::usualFolder());
            if (!profiles) return tl::unexpected(profiles.error());
            findings->options.profiles = std::make_shared<const sync::Profiles>(std::move(*profiles));
            findings->kind = kindOf(m_program.catalogue(), findings->files, findings->options);
            if (findings->options.source.isEmpty()) {
                const auto misfits = misfitsAmong(*findings);
                if (!misfits) return tl::unexpected(misfits.error());
                findings->options.source = sourceFor(findings->kind, *findings->options.profiles, findings->sources, *misfits);
            }
            // A source that is known stays what it was.
            for (const sync::SourceInfo& source : findings->sources)
                if (source.name == findings->options.source) findings->kind = source.kind;
            auto report = sync::importFiles(store, m_program.catalogue(), findings->files, findings->options, progress);
            if (!report) return tl::unexpected(report.error());
            if (auto kept = keepAnswerable(*report); !kept) return kept;
            findings->outcome = outcomeOf(m_program.catalogue(), *report);
            return {};
        },
        [this, findings](const Expected<void>& result) {
            if (!findings->files.isEmpty()) m_files = findings->files;
            m_sources = std::move(findings->sources);
            m_tables = findings->tables;
            m_options = findings->options;
            m_kind = findings->kind;
            if (!result) return Q_EMIT failed(result.error());
            Q_EMIT checked(findings->outcome);
        });
}

Expected<std::vector<RecordId>> ImportRun::misfitsAmong(const Findings& findings) const {
    std::vector<RecordId> misfits;
    // A CRM that is known by its files speaks for itself.
    if (findings.kind != u"generic") return misfits;
    std::vector<FileColumns> files;
    for (const QString& table : findings.tables) {
        sync::ImportOptions options = findings.options;
        options.kind = findings.kind;
        const auto look = sync::lookAtFile(m_program.store(), m_program.catalogue(), table, options);
        if (!look) continue; // told by the import itself
        files.push_back({look->entity, {}});
        for (const sync::ColumnLook& column : look->columns) files.back().headers << column.header;
    }
    return m_program.store().read([&](store::Connection& connection) {
        for (const sync::SourceInfo& source : findings.sources)
            if (!fits(connection, source.id, files)) misfits.push_back(source.id);
        return misfits;
    });
}

Expected<void> ImportRun::keepAnswerable(sync::ImportReport& report) const {
    // A record that another of these files brings is not there yet, and has no id to answer by.
    const auto checked = m_program.store().read([&](store::Connection& connection) {
        for (sync::FileReport& file : report.files) {
            if (file.matches.empty()) continue;
            store::Statement there(connection, u"SELECT 1 FROM %1 WHERE id = ?"_s.arg(m_program.catalogue().find(file.entity)->table));
            file.matchCount -= static_cast<qint64>(std::erase_if(file.matches, [&](const sync::RecordProposal& match) { return !there.reset().bind(1, match.pair.first).step(); }));
        }
        return true;
    });
    if (!checked) return tl::unexpected(checked.error());
    return {};
}

void ImportRun::apply(const sync::ImportOptions& options) {
    if (isBusy()) return;
    auto findings = std::make_shared<Findings>();
    findings->options = options;
    findings->options.dryRun = false;
    findings->options.listed = mostListed;
    start(
        Step::Applying,
        [this, files = m_files, findings](store::Progress& progress) -> Expected<void> {
            auto report = sync::importFiles(m_program.store(), m_program.catalogue(), files, findings->options, progress);
            if (!report) return tl::unexpected(report.error());
            findings->outcome = outcomeOf(m_program.catalogue(), *report);
            return {};
        },
        [this, findings](const Expected<void>& result) {
            if (!result) return Q_EMIT failed(result.error());
            Q_EMIT applied(findings->outcome);
        });
}

void ImportRun::undo(qint64 historyId) {
    if (isBusy()) return;
    auto undoneEntry = std::make_shared<store::HistoryEntry>();
    start(
        Step::Undoing,
        [this, historyId, undoneEntry](store::Progress&) -> Expected<void> {
            auto entry = m_program.store().undo(historyId);
            if (!entry) return tl::unexpected(entry.error());
            *undoneEntry = std::move(*entry);
            return {};
        },
        [this, historyId, undoneEntry](const Expected<void>& result) {
            if (!result) return Q_EMIT undoFailed(historyId, result.error());
            Q_EMIT undone(*undoneEntry);
        });
}

void ImportRun::cancel() {
    if (m_job) m_job->cancel();
}

void ImportRun::abandon() {
    // The job's end cancels and waits; its signal then finds nobody.
    m_job.reset();
    m_poll.stop();
    m_step = Step::Idle;
}

qint64 ImportRun::rows() const { return m_job ? m_job->progress().rows() : 0; }
qint64 ImportRun::bytes() const { return m_job ? m_job->progress().done() : 0; }
qint64 ImportRun::totalBytes() const { return m_job ? m_job->progress().total() : 0; }
qint64 ImportRun::elapsed() const { return m_watch.elapsed(); }

qint64 ImportRun::totalRows() const {
    if (bytes() <= 0 || totalBytes() <= 0) return 0;
    return std::max(rows(), roughly(static_cast<double>(rows()) * static_cast<double>(totalBytes()) / static_cast<double>(bytes())));
}

} // namespace channelbook
