#pragma once

#include "core/pipeline/BoardQueries.h"
#include "ui/records/BackgroundReader.h"
#include "ui/records/ValueFormat.h"
#include "ui/shell/Workspace.h"
#include "ui/widgets/board/BoardModel.h"

#include <QDate>
#include <QMap>
#include <QTimer>

namespace channelbook {

/// The records of an entity by one of its fields, as a board. Its shape is read in a thread; what cards show is read for a
/// stretch of a column at a time, when it is looked at.
class RecordBoardModel : public BoardModel {
    Q_OBJECT

public:
    /// Which records, in which columns and lanes, and what their cards say.
    struct Query {
        QString entity = QStringLiteral("partner");
        pipeline::BoardQuery board;
        QStringList card;          ///< field keys
        QMap<QString, int> limits; ///< by column, where the state's stages say none
        bool emptyColumns = false; ///< also those for what goes, where nothing is in them
    };

    explicit RecordBoardModel(Workspace& workspace, Query query, QObject* parent = nullptr);
    ~RecordBoardModel() override;

    [[nodiscard]] const Query& query() const { return m_query; }
    /// BadFilter, UnknownEntity and UnknownField come back at once, and the board stays as it was.
    [[nodiscard]] Expected<void> setQuery(const Query& query);
    void reload();

    [[nodiscard]] const records::EntityDef& entity() const { return *m_entity; }
    [[nodiscard]] const records::FieldDef& state() const { return *m_state; }
    /// The track whose stages the columns are; nothing where the state has none.
    [[nodiscard]] std::optional<pipeline::Track> track() const;
    /// All columns there could be, also those that are hidden.
    [[nodiscard]] const std::vector<pipeline::BoardStage>& stages() const { return m_stages; }
    [[nodiscard]] qint64 shownCount() const { return m_shown; }
    [[nodiscard]] qint64 allCount() const { return m_unfiltered; }
    [[nodiscard]] qint64 stalledCount() const { return m_stalled; }
    /// The records shown: column by column, lane by lane, each in its order.
    [[nodiscard]] std::vector<RecordId> shownIds() const;
    /// The column a record is in on this board; empty if it is not on it.
    [[nodiscard]] QString stageOf(RecordId record) const;

    [[nodiscard]] int columnCount() const override { return static_cast<int>(m_columns.size()); }
    [[nodiscard]] BoardColumn column(int column) const override { return m_columns[static_cast<std::size_t>(column)]; }
    [[nodiscard]] int laneCount() const override { return m_query.board.laneField.isEmpty() ? 0 : static_cast<int>(m_lanes.size()); }
    [[nodiscard]] BoardLane lane(int lane) const override { return m_lanes[static_cast<std::size_t>(lane)]; }
    [[nodiscard]] int cardCount(int lane, int column) const override;
    [[nodiscard]] CardId cardId(int lane, int column, int index) const override;
    [[nodiscard]] BoardCard card(CardId id) const override;
    [[nodiscard]] std::optional<BoardPlace> locate(CardId id) const override;
    [[nodiscard]] bool accepts(const QList<CardId>& ids, const QString& columnId, const QString& laneId) const override;
    [[nodiscard]] bool isFiltered() const override { return !m_query.board.filter.trimmed().isEmpty() || m_query.board.stalledOnly; }

Q_SIGNALS:
    void loaded(qint64 milliseconds);
    void failed(const channelbook::Error& error);

private:
    /// Everything one reading of the program gives.
    struct Reading {
        Query query;
        pipeline::Board board;
        std::vector<BoardColumn> columns;
        std::vector<BoardLane> lanes;
        std::vector<std::vector<RecordId>> cells; ///< by lane, then column
        QHash<RecordId, BoardPlace> places;
    };
    [[nodiscard]] static Expected<Reading> read(store::Connection& connection, const records::EntityDef& entity, const Query& query, const QDate& today,
                                                const QString& currency, const ValueFormat& format);
    static void place(Reading& reading, const QHash<QString, int>& columnOf, const QString& laneLabel, const QString& currency, const ValueFormat& format);
    void take(Reading reading);
    void takeFields();
    void follow(const store::Changes& changes);
    void fetch(const BoardPlace& place) const;
    [[nodiscard]] BoardCard cardOf(const records::RecordRow& row) const;
    void addMoney(BoardCard& card, QStringList& tip, const records::RecordRow& row) const;
    void addStay(BoardCard& card, QStringList& tip, const records::RecordRow& row) const;
    [[nodiscard]] const std::vector<RecordId>& cell(int lane, int column) const;

    Workspace& m_workspace;
    const records::EntityDef* m_entity;
    const records::FieldDef* m_state;
    records::FieldDef m_since; ///< since when a record is in its state, as the board counts it
    ValueFormat m_format;
    std::vector<const records::FieldDef*> m_fields; ///< name, state and since (or null) first, then what cards show
    QStringList m_tables;                           ///< whose changes touch a card
    Query m_query;
    Query m_wanted;
    std::vector<pipeline::BoardStage> m_stages;
    std::vector<BoardColumn> m_columns;
    std::vector<BoardLane> m_lanes;
    std::vector<std::vector<RecordId>> m_cells;
    QHash<RecordId, BoardPlace> m_places;
    mutable QHash<RecordId, BoardCard> m_cards;
    QDate m_cardsDay; ///< the day their words were made for
    qint64 m_shown = 0;
    qint64 m_stalled = 0;
    qint64 m_unfiltered = 0;
    QTimer m_settle;
    BackgroundReader* m_reader;
};

} // namespace channelbook
