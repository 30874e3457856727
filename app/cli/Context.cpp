#include "app/cli/Context.h"

#include "app/cli/Terminal.h"
#include "core/base/ErrorName.h"

#include <QJsonDocument>

namespace channelbook::cli {

using namespace Qt::StringLiterals;

namespace {

QString userName() {
    for (const char* name : {"USER", "USERNAME", "LOGNAME"})
        if (const QString user = qEnvironmentVariable(name); !user.isEmpty()) return user;
    return u"channelbook-cli"_s;
}

void writeDocument(const QJsonDocument& document) {
    writeOut(document.toJson(QJsonDocument::Indented));
}

} // namespace

Exit exitOf(ErrorCode code) {
    switch (code) {
    // What can be seen from the command line alone, whatever the program holds.
    case ErrorCode::BadArgument:
    case ErrorCode::BadFilter:
    case ErrorCode::UnknownEntity:
    case ErrorCode::UnknownField:
        return Exit::Usage;
    case ErrorCode::DiskFull:
    case ErrorCode::CorruptProgram:
    case ErrorCode::StoreFailed:
        return Exit::Failed;
    default:
        return Exit::Refused;
    }
}

Program::Options Context::options() const {
    Program::Options options;
    options.clock = &clock();
    options.who = userName();
    options.lockTimeoutMs = m_globals.waitSeconds * 1000;
    return options;
}

Expected<QString> Context::programPath() const {
    if (!m_globals.program.isEmpty()) return m_globals.program;
    const QString fromEnvironment = qEnvironmentVariable("CHANNELBOOK_PROGRAM");
    if (!fromEnvironment.isEmpty()) return fromEnvironment;
    return failure(ErrorCode::BadArgument,
                   {u"--program"_s, Cli::tr("say which program is meant, or set CHANNELBOOK_PROGRAM")});
}

Expected<std::unique_ptr<Program>> Context::openToWrite() const {
    const auto path = programPath();
    if (!path) return tl::unexpected(path.error());
    return patiently([&](int waitMs) {
        Program::Options waiting = options();
        waiting.lockTimeoutMs = waitMs;
        return Program::open(*path, waiting);
    });
}

void Context::sayWaiting(const Error& locked) const {
    writeError(Cli::tr("Waiting up to %n second(s) for %1, which has the program open", nullptr, m_globals.waitSeconds).arg(locked.args.value(1)));
}

Expected<std::unique_ptr<Program>> Context::openToRead() const {
    const auto path = programPath();
    if (!path) return tl::unexpected(path.error());
    return Program::openReadOnly(*path, options());
}

void Context::bringUpToDate(Program& program) const {
    store::Progress progress;
    const ProgressLine line(Cli::tr("Bringing search and sums up to date"), progress);
    const auto current = program.store().catchUpDerived(progress);
    if (!current) writeError(Cli::tr("Done; only search and sums are not up to date yet, and will be when the program is next opened in the window (%1)").arg(errorName(current.error().code)));
}

void Context::say(const QString& line) const {
    if (!json()) writeOut(consoleBytes(line + u'\n'));
}

void Context::answer(const QJsonObject& document) const {
    if (json()) writeDocument(QJsonDocument(document));
}

void Context::answer(const QJsonArray& document) const {
    if (json()) writeDocument(QJsonDocument(document));
}

void Context::complain(const QString& code, const QString& message) const {
    writeError(message);
    answer(QJsonObject{{u"error"_s, QJsonObject{{u"code"_s, code}, {u"message"_s, message}}}});
}

} // namespace channelbook::cli
