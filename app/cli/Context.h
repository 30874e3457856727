#pragma once

#include "core/base/MovedClock.h"
#include "core/program/Program.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <functional>
#include <optional>

namespace CLI {
class App;
} // namespace CLI

namespace channelbook::cli {

/// Translation context of the command line's own words.
struct Cli {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// How a command ended: the process's exit code.
enum class Exit {
    Done = 0,
    Usage = 1,   ///< the command line itself is wrong
    Refused = 2, ///< the input or the program's state refuses
    Failed = 3,  ///< the disk or Channelbook itself failed
};

/// The exit code an error ends with.
[[nodiscard]] Exit exitOf(ErrorCode code);

/// What every command needs: the options common to all, the program they name, and the way to stdout and stderr.
class Context {
public:
    /// The options common to all commands.
    struct Globals {
        QString program;
        bool json = false;
        int waitSeconds = 10; ///< how long a command that writes waits for another process that holds the program
        QDate today;          ///< the day the command takes for today; invalid: it is today
    };
    using Body = std::function<Expected<Exit>()>;

    /// @param clock must outlive the context
    explicit Context(const Clock& clock)
        : m_clock(clock) {}

    [[nodiscard]] Globals& globals() { return m_globals; }
    [[nodiscard]] bool json() const { return m_globals.json; }
    [[nodiscard]] const Clock& clock() const { return m_moved ? *m_moved : m_clock; }

    /// The path --program or CHANNELBOOK_PROGRAM gives; BadArgument if neither does.
    [[nodiscard]] Expected<QString> programPath() const;
    /// Takes the program's lock. ProgramLocked after the wait.
    [[nodiscard]] Expected<std::unique_ptr<Program>> openToWrite() const;
    /// Runs what takes the program's lock within so many ms: at once, and where another process holds it once more with
    /// the wait that was asked for, after saying so on stderr. Silence would look like a program that hangs.
    template <class Take>
    [[nodiscard]] auto patiently(Take&& take) const {
        auto taken = take(0);
        if (taken || taken.error().code != ErrorCode::ProgramLocked || m_globals.waitSeconds == 0) return taken;
        sayWaiting(taken.error());
        return take(m_globals.waitSeconds * 1000);
    }
    /// Works beside a process that has the program open.
    [[nodiscard]] Expected<std::unique_ptr<Program>> openToRead() const;
    [[nodiscard]] Program::Options options() const;

    /// Lets `body` run once the command line is read completely.
    void choose(Body body) { m_body = std::move(body); }
    [[nodiscard]] Expected<Exit> run() {
        if (m_globals.today.isValid()) m_moved.emplace(m_globals.today);
        return m_body();
    }

    /// Brings search and sums up to date, so that whoever looks next finds them as the command left its records. The command
    /// stays done where that fails; then it is said, and done when the program is next opened.
    void bringUpToDate(Program& program) const;

    /// A line for people on stdout; nothing with --json.
    void say(const QString& line) const;
    /// The one document of --json; nothing without it.
    void answer(const QJsonObject& document) const;
    void answer(const QJsonArray& document) const;
    /// Where errors go: stderr, and stdout's document with --json.
    void complain(const QString& code, const QString& message) const;

private:
    void sayWaiting(const Error& locked) const;

    const Clock& m_clock;
    std::optional<MovedClock> m_moved;
    Globals m_globals;
    Body m_body;
};

/// Reads from the program what may also fail by itself.
template <class Read>
[[nodiscard]] auto reading(Program& program, Read&& body) {
    using Result = std::invoke_result_t<Read, store::Connection&>;
    auto result = program.store().read(std::forward<Read>(body));
    return result ? Result(std::move(*result)) : Result(tl::unexpected(result.error()));
}

/// Ids and counts beyond 2^53 are written as text: most readers of JSON keep numbers as doubles.
[[nodiscard]] inline QString idText(qint64 id) {
    return QString::number(id);
}

} // namespace channelbook::cli
