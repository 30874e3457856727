#pragma once

#include "core/pipeline/BoardQueries.h"
#include "core/pipeline/Pipeline.h"
#include "ui/records/BackgroundReader.h"
#include "ui/records/ValueFormat.h"
#include "ui/shell/Workspace.h"
#include "ui/widgets/board/BoardModel.h"

#include <QDate>
#include <QTimer>

namespace channelbook {

/// Partners by lifecycle stage, as a board. Its shape is read in a thread; what cards show is read for a stretch of
/// a column at a time, when it is looked at.
class PartnerBoardModel : public BoardModel {
    Q_OBJECT

public:
    /// Which partners, and in which lanes.
    struct Query {
        QString filter;
        QString laneField; ///< empty: no lanes
        bool stalledOnly = false;
    };

    explicit PartnerBoardModel(Workspace& workspace, QObject* parent = nullptr);
    ~PartnerBoardModel() override;

    [[nodiscard]] const Query& query() const { return m_query; }
    /// BadFilter and UnknownField come back at once, and the board stays as it was.
    [[nodiscard]] Expected<void> setQuery(const Query& query);
    void reload();

    [[nodiscard]] const std::vector<pipeline::LifecycleStage>& stages() const { return m_stages; }
    [[nodiscard]] qint64 shownCount() const { return m_shown; }
    [[nodiscard]] qint64 allCount() const { return m_board.unfiltered; }
    [[nodiscard]] qint64 stalledCount() const { return m_stalled; }
    /// The partners shown: stage by stage, lane by lane, each in its order.
    [[nodiscard]] std::vector<RecordId> shownIds() const;
    /// The stage a partner is in on this board; empty if it is not on it.
    [[nodiscard]] QString stageOf(RecordId partner) const;

    [[nodiscard]] int columnCount() const override { return static_cast<int>(m_columns.size()); }
    [[nodiscard]] BoardColumn column(int column) const override { return m_columns[static_cast<std::size_t>(column)]; }
    [[nodiscard]] int laneCount() const override { return m_query.laneField.isEmpty() ? 0 : static_cast<int>(m_lanes.size()); }
    [[nodiscard]] BoardLane lane(int lane) const override { return m_lanes[static_cast<std::size_t>(lane)]; }
    [[nodiscard]] int cardCount(int lane, int column) const override;
    [[nodiscard]] CardId cardId(int lane, int column, int index) const override;
    [[nodiscard]] BoardCard card(CardId id) const override;
    [[nodiscard]] std::optional<BoardPlace> locate(CardId id) const override;
    [[nodiscard]] bool accepts(const QList<CardId>& ids, const QString& columnId, const QString& laneId) const override;
    [[nodiscard]] bool isFiltered() const override { return !m_query.filter.trimmed().isEmpty() || m_query.stalledOnly; }

Q_SIGNALS:
    void loaded(qint64 milliseconds);
    void failed(const channelbook::Error& error);

private:
    /// Everything one reading of the program gives.
    struct Reading {
        Query query;
        pipeline::Board board;
        std::vector<pipeline::LifecycleStage> stages;
        std::vector<BoardColumn> columns;
        std::vector<BoardLane> lanes;
        std::vector<std::vector<RecordId>> cells; ///< by lane, then column
        QHash<RecordId, BoardPlace> places;
        qint64 shown = 0;
        qint64 stalled = 0;
    };
    [[nodiscard]] static Expected<Reading> read(store::Connection& connection, const records::EntityDef& partner, const Query& query, const QDate& today,
                                                const QString& currency, const ValueFormat& format);
    static void narrow(pipeline::Board& board, const QHash<RecordId, qint64>& stalled);
    static void place(Reading& reading, const QHash<QString, int>& columnOf, const QString& laneLabel, const QString& currency, const ValueFormat& format);
    void take(Reading reading);
    void follow(const store::Changes& changes);
    void fetch(const BoardPlace& place) const;
    [[nodiscard]] BoardCard cardOf(const records::RecordRow& row) const;
    [[nodiscard]] const std::vector<RecordId>& cell(int lane, int column) const;

    Workspace& m_workspace;
    const records::EntityDef& m_partner;
    ValueFormat m_format;
    std::vector<const records::FieldDef*> m_fields;
    Query m_query;
    Query m_wanted;
    pipeline::Board m_board;
    std::vector<pipeline::LifecycleStage> m_stages;
    std::vector<BoardColumn> m_columns;
    std::vector<BoardLane> m_lanes;
    std::vector<std::vector<RecordId>> m_cells;
    QHash<RecordId, BoardPlace> m_places;
    mutable QHash<RecordId, BoardCard> m_cards;
    QDate m_cardsDay; ///< the day their words were made for
    qint64 m_shown = 0;
    qint64 m_stalled = 0;
    QTimer m_settle;
    BackgroundReader* m_reader;
};

} // namespace channelbook
