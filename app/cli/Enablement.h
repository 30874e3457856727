#pragma once

#include "app/cli/Context.h"

namespace channelbook::cli {

/// Values of a record to be made as they were typed, those that were left out left away.
using TypedValues = std::vector<std::pair<QString, QString>>;

/// Makes a record of what was typed and answers with it, as `show` does.
[[nodiscard]] Expected<Exit> addRecord(const Context& context, const QString& entity, const TypedValues& values);

/// The id of the record a key means; 0 for no key. UnknownEntity, RecordNotFound, AmbiguousKey.
[[nodiscard]] Expected<RecordId> idOf(Program& program, const QString& entity, const QString& key);

/// A date that was typed; empty stays empty. BadArgument for what is none.
[[nodiscard]] Expected<QString> dateOf(const char* option, const QString& text);

} // namespace channelbook::cli
