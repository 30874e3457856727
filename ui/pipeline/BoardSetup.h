#pragma once

#include "core/pipeline/Boards.h"
#include "ui/records/SavedViewBar.h"

namespace channelbook {

/// The views a board always has; the first is how it begins.
[[nodiscard]] QList<SavedViewBar::Standard> boardViews(Workspace& workspace, const pipeline::BoardDef& board);
/// The page under which the views of a board are kept.
[[nodiscard]] QString boardViewsPage(const pipeline::BoardDef& board);
/// The fields lanes of a board may be made of.
[[nodiscard]] QStringList laneFields(const records::EntityDef& entity, const QString& state);
/// What a new record is asked for.
[[nodiscard]] QStringList newRecordFields(const records::EntityDef& entity);
/// "240 partners", of a kind of records.
[[nodiscard]] QString countedWords(const records::EntityDef& entity, qint64 count);

} // namespace channelbook
