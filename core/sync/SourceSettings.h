#pragma once

#include "core/store/Transaction.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace channelbook::sync {

/// What a source remembers of what a person said about its files, so that it is asked once: `sync_source.settings`.
struct SourceSettings {
    std::optional<bool> emptyClears; ///< an empty cell clears its field, or says nothing; nothing: as the profile has it
    std::optional<bool> badCellsLeftOut; ///< a cell that cannot be understood is left out, or its row is rejected; nothing: rejected
    QJsonObject entities;            ///< headerKey() → what the rows of such a file are, where that was said
    QJsonObject tables;              ///< "deal/Opportunity" → {"columns": {header: target}, "dates": {header: "dmy"}, "decimals": {header: "comma"}}
    QJsonObject policies;            ///< who wins in conflicts, by field; see Policies.h

    [[nodiscard]] static SourceSettings fromJson(const QJsonObject& json);
    [[nodiscard]] QJsonObject toJson() const;
    /// What is remembered of a table: header → target, date order or decimal mark (`what`).
    [[nodiscard]] QJsonObject remembered(const QString& table, const QString& what) const;
    void remember(const QString& table, const QString& what, const QString& header, const QJsonValue& answer);
};

/// Names a header whatever the order of its columns.
[[nodiscard]] QString headerKey(const QStringList& header);

/// Of a source that is not there: nothing remembered.
[[nodiscard]] SourceSettings sourceSettings(store::Connection& connection, const QString& source);

/// Replaces what a source remembers. UnknownSource.
struct SetSourceSettings {
    static constexpr const char* kind = "sync.settings";
    QString source;
    SourceSettings settings;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const SetSourceSettings& command);

} // namespace channelbook::sync
