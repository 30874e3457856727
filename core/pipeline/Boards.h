#pragma once

#include "core/pipeline/Stages.h"

#include <QMap>

namespace channelbook::pipeline {

/// A board: the records of an entity in columns by one of its fields, the state.
struct BoardDef {
    QString id;     ///< "partner", "recruiting", "deal", or a saved view's id
    QString name;
    QString entity;
    QString state;  ///< key of the field that makes the columns
    QString filter; ///< quick filter the board begins with
    QStringList sums;           ///< Money fields summed up over a column
    QMap<QString, int> limits;  ///< most records wanted in a column, where the state has no stages that say so
    bool own = false;           ///< made in this program: can be renamed and deleted
};

/// The page saved views of boards belong to.
inline constexpr QStringView boardsPage = u"boards";

/// The boards every program has: partners by lifecycle stage, recruiting, deals by stage.
[[nodiscard]] std::vector<BoardDef> standardBoards();
/// All boards: the standard ones, then those made in this program.
[[nodiscard]] std::vector<BoardDef> readBoards(store::Connection& connection);
/// What a saved view keeps of a board, and back. A board of an entity or a state that is gone has an empty entity.
[[nodiscard]] QJsonObject boardState(const BoardDef& board);
[[nodiscard]] BoardDef boardOf(const records::Catalogue& catalogue, const QJsonObject& state);
/// The board of an id or a name, in whatever case. InvalidValue names those there are.
[[nodiscard]] Expected<BoardDef> findBoard(store::Connection& connection, const QString& key);

/// The fields of an entity that can make columns: choices, and texts that hold few different ones.
[[nodiscard]] std::vector<const records::FieldDef*> stateFields(store::Connection& connection, const records::EntityDef& entity);
/// What cards show of an entity until somebody chooses otherwise, by field keys.
[[nodiscard]] QStringList usualCard(const records::EntityDef& entity, const QString& state);

} // namespace channelbook::pipeline
