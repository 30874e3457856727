#pragma once

#include "core/base/RecordId.h"

#include <QString>

#include <optional>

namespace channelbook::records {

/// Heads the column of an exported list that holds our own keys. Never translated: it is what a list is known again by.
inline constexpr QStringView ownKeyTitle = u"Channelbook ID";
/// The key under which that column is asked for among fields.
inline constexpr QStringView ownKeyColumn = u"channelbook_id";

/// A record as an exported list names it.
struct OwnKey {
    QString entity;
    RecordId record = 0;
};

/// "deal-713245698456059904". The word keeps spreadsheets from taking it for a number, which they would round.
[[nodiscard]] QString ownKeyText(const OwnKey& key);
/// Nothing for a text that is no such key.
[[nodiscard]] std::optional<OwnKey> readOwnKey(QStringView text);

} // namespace channelbook::records
