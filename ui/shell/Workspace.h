#pragma once

#include "core/program/Program.h"
#include "ui/shell/JobRunner.h"
#include "ui/shell/Settings.h"
#include "ui/widgets/Prompter.h"
#include "ui/widgets/ToastHost.h"

#include <QTimer>

namespace channelbook {

/// One open program as the window's pages see it: reads, commands with their undo toasts, long work, and the way to
/// other records.
class Workspace : public QObject {
    Q_OBJECT

public:
    /// Everything passed in outlives the workspace.
    Workspace(std::unique_ptr<Program> program, const Theme& theme, Settings& settings, Prompter& prompter, QObject* parent = nullptr);
    ~Workspace() override;

    [[nodiscard]] Program& program() { return *m_program; }
    [[nodiscard]] store::Store& store() { return m_program->store(); }
    [[nodiscard]] const records::Catalogue& catalogue() const { return m_program->catalogue(); }
    [[nodiscard]] const Clock& clock() { return store().clock(); }
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    [[nodiscard]] Settings& settings() { return m_settings; }
    [[nodiscard]] Prompter& prompter() { return m_prompter; }
    [[nodiscard]] JobRunner& jobs() { return m_jobs; }
    /// The program's currency.
    [[nodiscard]] const QString& currency() const { return m_currency; }

    /// Runs a command; a toast says what happened and offers to undo it, or says why it was refused. Returns whether
    /// it was done (also when there was nothing to change).
    template <class Command>
    bool perform(const Command& command) {
        return report(performed([&] { return store().perform(command); }));
    }
    /// The same for a command somebody else chooses: `write` performs it with the store.
    bool performBy(const std::function<Expected<qint64>()>& write) { return report(performed(write)); }
    /// The same in a thread, for commands over many records. `then` runs after a success.
    template <class Command>
    void performLong(const QString& title, Command command, std::function<void()> then = {}) {
        startLong(title, [this, command = std::move(command)] { return store().perform(command); }, std::move(then));
    }
    /// Undoes an entry of the history, or the newest; a toast names it.
    void undo(qint64 entry = 0);
    void redo();
    /// What an entry says to a person, with fields by their labels.
    [[nodiscard]] QString describe(const store::HistoryEntry& entry) const;

    /// What Undo and Redo would do now, in words; empty where there is nothing.
    [[nodiscard]] std::pair<QString, QString> undoAndRedoText();

    void say(const Toast& toast) { Q_EMIT toastRequested(toast); }
    void fail(const Error& error);
    /// Opens a record's page.
    void openRecord(const QString& entity, RecordId id) { Q_EMIT openRequested(entity, id); }
    /// Shows a record's page in place of the one that is shown, which the way back then leaves out.
    void reopenRecord(const QString& entity, RecordId id) { Q_EMIT reopenRequested(entity, id); }
    /// Leaves a record's page for what was shown before.
    void goBack() { Q_EMIT backRequested(); }
    /// Shows a page of the rail with this filter.
    void openPage(const QString& page, const QString& filter = {}) { Q_EMIT pageRequested(page, filter); }

    /// Starts working off what search and sums have pending, if there is any.
    void catchUp();
    [[nodiscard]] bool isCatchingUp() const { return m_catchingUp; }

Q_SIGNALS:
    void toastRequested(const channelbook::Toast& toast);
    void openRequested(const QString& entity, qint64 id);
    void reopenRequested(const QString& entity, qint64 id);
    void backRequested();
    void pageRequested(const QString& page, const QString& filter);
    /// Search and sums fell behind or have caught up.
    void catchingUpChanged();
    /// The newest entry of the history changed; its words, and whether it is to be undone.
    void historyChanged();

private:
    using Write = std::function<Expected<qint64>()>;
    [[nodiscard]] Expected<qint64> performed(const Write& write);
    bool report(const Expected<qint64>& result);
    void startLong(const QString& title, Write write, std::function<void()> then);
    void setCatchingUp(bool on);

    std::unique_ptr<Program> m_program;
    const Theme& m_theme;
    Settings& m_settings;
    Prompter& m_prompter;
    QString m_currency;
    QTimer m_catchUpLater;
    bool m_catchingUp = false;
    JobRunner m_jobs; ///< last: its threads use all of the above
};

} // namespace channelbook
