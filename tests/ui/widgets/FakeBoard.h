#pragma once

#include "ui/widgets/board/BoardModel.h"

#include <QHash>

#include <vector>

namespace channelbook {

/// A board in memory that counts how many cards are asked for.
class FakeBoard : public BoardModel {
public:
    struct Column {
        BoardColumn header;
        std::vector<CardId> ids;
    };

    using BoardModel::BoardModel;

    int columnCount() const override { return static_cast<int>(columns.size()); }
    BoardColumn column(int column) const override {
        BoardColumn header = columns[static_cast<size_t>(column)].header;
        if (header.count == 0) header.count = static_cast<int>(columns[static_cast<size_t>(column)].ids.size());
        return header;
    }
    int laneCount() const override { return static_cast<int>(lanes.size()); }
    BoardLane lane(int lane) const override {
        BoardLane shown = lanes[static_cast<size_t>(lane)];
        for (int c = 0; c < columnCount(); ++c) shown.count += cardCount(lane, c);
        return shown;
    }
    int cardCount(int lane, int column) const override {
        return static_cast<int>(lanes.empty() ? columns[static_cast<size_t>(column)].ids.size()
                                              : inCell(lane, column).size());
    }
    CardId cardId(int lane, int column, int index) const override {
        if (lanes.empty()) return columns[static_cast<size_t>(column)].ids[static_cast<size_t>(index)];
        return inCell(lane, column)[static_cast<size_t>(index)];
    }
    BoardCard card(CardId id) const override {
        ++fetched;
        if (cards.contains(id)) return cards.value(id);
        BoardCard card;
        card.title = QStringLiteral("Partner %1").arg(id);
        card.subtitle = QStringLiteral("Reseller · EMEA");
        card.body = QStringLiteral("Review MDF plan");
        card.footerLeft = QStringLiteral("7 d in stage");
        // Heights differ, as real ones do.
        if (id % 5 == 0) card.warning = QStringLiteral("12 working days without progress");
        return card;
    }
    bool accepts(const QList<CardId>&, const QString& columnId, const QString&) const override {
        return columnId != refused;
    }
    bool isFiltered() const override { return filtered; }

    void add(const QString& title, CardId first, int count) {
        Column column;
        column.header.id = title.toLower();
        column.header.title = title;
        for (int i = 0; i < count; ++i) column.ids.push_back(first + i);
        columns.push_back(column);
    }
    /// Moves the cards to the end of a column, as a model that says yes would.
    void move(const QList<CardId>& ids, const QString& columnId) {
        for (Column& column : columns) {
            std::erase_if(column.ids, [&ids](CardId id) { return ids.contains(id); });
        }
        for (Column& column : columns) {
            if (column.header.id == columnId) column.ids.insert(column.ids.begin(), ids.begin(), ids.end());
        }
        Q_EMIT reset();
    }

    std::vector<Column> columns;
    std::vector<BoardLane> lanes;
    QHash<CardId, BoardCard> cards;
    QString refused;
    bool filtered = false;
    mutable int fetched = 0;

private:
    /// With lanes a card lies in the lane of its id modulo their number.
    std::vector<CardId> inCell(int lane, int column) const {
        const std::vector<CardId>& ids = columns[static_cast<size_t>(column)].ids;
        std::vector<CardId> cell;
        for (const CardId id : ids) {
            if (id % static_cast<CardId>(lanes.size()) == lane) cell.push_back(id);
        }
        return cell;
    }
};

} // namespace channelbook
