#pragma once

#include "app/cli/Context.h"

#include <QDate>

namespace channelbook::cli {

/// What the command run was given.
struct RunArguments {
    QString action;
    QStringList keys;
    QString playbook;
    QString kind;
    QString where;
    QString text;
    QString attach;
    QString owner;
    QString on;
    QString state;
    qint64 version = 0;
    qint64 limit = -1;
    bool dryRun = false;
};

/// The run a person means: its id, or the partner's that has one active run; of several the one of a playbook.
/// RecordNotFound, AmbiguousKey.
[[nodiscard]] Expected<RecordId> findRun(store::Connection& connection, const records::Catalogue& catalogue,
                                         const QString& key, const QString& playbook);
[[nodiscard]] Expected<RecordId> findOwner(store::Connection& connection, const records::Catalogue& catalogue,
                                           const QString& name);
/// A day that was typed; invalid for nothing. BadArgument names the option.
[[nodiscard]] Expected<QDate> dayOf(const char* option, const QString& text);

// The actions of the command run; in RunLists.cpp and RunChanges.cpp.
[[nodiscard]] Expected<Exit> listRuns(const Context& context, const RunArguments& arguments);
[[nodiscard]] Expected<Exit> listWaiting(const Context& context, const RunArguments& arguments);
[[nodiscard]] Expected<Exit> listStalled(const Context& context, const RunArguments& arguments);
[[nodiscard]] Expected<Exit> showRun(const Context& context, const RunArguments& arguments);
[[nodiscard]] Expected<Exit> startRuns(const Context& context, const RunArguments& arguments);
[[nodiscard]] Expected<Exit> actOnRun(const Context& context, const RunArguments& arguments);
[[nodiscard]] Expected<Exit> moveRun(const Context& context, const RunArguments& arguments);

} // namespace channelbook::cli
