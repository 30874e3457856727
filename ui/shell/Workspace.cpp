#include "ui/shell/Workspace.h"

#include "core/base/ErrorText.h"

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {
constexpr int catchUpDelayMs = 300;
QString catchUpTitle() { return u"catch up"_s; }
} // namespace

Workspace::Workspace(std::unique_ptr<Program> program, const Theme& theme, Settings& settings, Prompter& prompter, QObject* parent)
    : QObject(parent), m_program(std::move(program)), m_theme(theme), m_settings(settings), m_prompter(prompter) {
    m_currency = store().read([](store::Connection& connection) { return records::programCurrency(connection); }).value_or(u"USD"_s);
    m_catchUpLater.setSingleShot(true);
    m_catchUpLater.setInterval(catchUpDelayMs);
    connect(&m_catchUpLater, &QTimer::timeout, this, &Workspace::catchUp);
    connect(&store().events(), &store::StoreEvents::changed, this, [this] {
        Q_EMIT historyChanged();
        if (!m_catchUpLater.isActive()) m_catchUpLater.start();
    });
}

Workspace::~Workspace() { m_jobs.stopAll(); }

Expected<qint64> Workspace::performed(const Write& write) {
    auto result = write();
    // What works in the background for the program steps aside for the person.
    if (!result && result.error().code == ErrorCode::Busy && m_jobs.stopQuiet(catchUpTitle())) {
        setCatchingUp(false);
        result = write();
        m_catchUpLater.start();
    }
    return result;
}

bool Workspace::report(const Expected<qint64>& result) {
    if (!result) {
        fail(result.error());
        return false;
    }
    if (*result == 0) return true;
    const qint64 id = *result;
    const auto entry = store().read([&](store::Connection& connection) { return store::historyEntry(connection, id); });
    if (entry && *entry) say({describe(**entry), tr("Undo"), [this, id] { undo(id); }, Tint::Ok, Motion::toast, id});
    return true;
}

void Workspace::startLong(const QString& title, Write write, std::function<void()> then) {
    auto outcome = std::make_shared<Expected<qint64>>(0);
    m_jobs.stopQuiet(catchUpTitle());
    m_jobs.run(
        title,
        [this, title, write = std::move(write), outcome](store::Progress&) -> Expected<void> {
            store().setRunning(title);
            *outcome = write();
            store().setRunning({});
            if (!*outcome) return tl::unexpected(outcome->error());
            return {};
        },
        [this, outcome, then = std::move(then)](const Expected<void>&) {
            if (report(*outcome) && then) then();
        });
}

void Workspace::undo(qint64 id) {
    Expected<store::HistoryEntry> entry = failure(ErrorCode::NothingToUndo);
    const auto done = performed([&]() -> Expected<qint64> {
        entry = store().undo(id);
        if (!entry) return tl::unexpected(entry.error());
        return entry->id;
    });
    if (!done) return fail(done.error());
    say({tr("Undone: %1").arg(describe(*entry)), tr("Redo"), [this] { redo(); }, Tint::Neutral, Motion::toast, entry->id});
}

void Workspace::redo() {
    Expected<store::HistoryEntry> entry = failure(ErrorCode::NothingToRedo);
    const auto done = performed([&]() -> Expected<qint64> {
        entry = store().redo();
        if (!entry) return tl::unexpected(entry.error());
        return entry->id;
    });
    if (!done) return fail(done.error());
    say({tr("Done again: %1").arg(describe(*entry)), tr("Undo"), [this, id = entry->id] { undo(id); }, Tint::Neutral, Motion::toast, entry->id});
}

QString Workspace::describe(const store::HistoryEntry& entry) const {
    store::HistoryEntry worded = entry;
    // The history keeps fields by their keys, so that it can be read in any language.
    const QString fields = entry.args.value(u"fields"_s).toString();
    const records::EntityDef* entity = catalogue().find(entry.args.value(u"entity"_s).toString());
    if (!fields.isEmpty() && entity != nullptr) {
        QStringList labels;
        for (const QString& key : fields.split(u',')) {
            const records::FieldDef* field = entity->field(key);
            labels << (field != nullptr ? records::labelOf(*field) : key);
        }
        worded.args[u"fields"_s] = labels.join(u", "_s);
    }
    return historyText(worded);
}

std::pair<QString, QString> Workspace::undoAndRedoText() {
    const auto texts = store().read([this](store::Connection& connection) {
        const auto words = [&](const char* sql) {
            const auto entry = store::historyEntry(connection, connection.integer(sql));
            return entry ? describe(*entry) : QString();
        };
        return std::pair(words("SELECT id FROM history WHERE state = 'done' ORDER BY seq DESC LIMIT 1"),
                         words("SELECT id FROM history WHERE state = 'undone' ORDER BY undo_order DESC LIMIT 1"));
    });
    return texts.value_or(std::pair<QString, QString>());
}

void Workspace::fail(const Error& error) {
    const bool nothing = error.code == ErrorCode::NothingToUndo || error.code == ErrorCode::NothingToRedo || error.code == ErrorCode::Cancelled;
    say({errorText(error), {}, {}, nothing ? Tint::Neutral : Tint::Bad});
}

void Workspace::setCatchingUp(bool on) {
    if (on == m_catchingUp) return;
    m_catchingUp = on;
    Q_EMIT catchingUpChanged();
}

void Workspace::catchUp() {
    if (store().isReadOnly() || m_jobs.isRunning(catchUpTitle())) return;
    if (!store().derivedPending()) return setCatchingUp(false);
    setCatchingUp(true);
    m_jobs.run(
        catchUpTitle(), [this](store::Progress& progress) { return store().catchUpDerived(progress); },
        [this](const Expected<void>& result) {
            // Someone else is writing: what is pending waits for its turn.
            if (!result && result.error().code == ErrorCode::Busy) return m_catchUpLater.start();
            setCatchingUp(false);
            if (!result && result.error().code != ErrorCode::Cancelled) fail(result.error());
        },
        true);
}

} // namespace channelbook
