#pragma once

#include "core/today/Today.h"
#include "ui/shell/Theme.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace channelbook {

/// What waits as rows of a list: a heading for each group that is not empty, its items below it.
class TodayModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setReport(today::Report report);
    [[nodiscard]] const today::Report& report() const { return m_report; }
    /// The item of a row; null for a heading.
    [[nodiscard]] const today::Item* item(const QModelIndex& index) const;
    /// The row of an item; invalid if it is not there.
    [[nodiscard]] QModelIndex find(const QString& key) const;
    /// The item nearest to a row, at it or below it first; invalid if there is none.
    [[nodiscard]] QModelIndex nearest(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        QString heading; ///< empty: an item
        std::size_t item = 0;
    };
    today::Report m_report;
    std::vector<Row> m_rows;
};

/// Paints the rows of a TodayModel: icon, what it is and why it waits; at the far side how late it is and whom it waits
/// for.
class TodayDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    TodayDelegate(const Theme& theme, const TodayModel& model, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
        , m_model(model) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintHeading(QPainter& painter, const QStyleOptionViewItem& option, const QString& text) const;
    void paintItem(QPainter& painter, const QStyleOptionViewItem& option, const today::Item& item) const;

    const Theme& m_theme;
    const TodayModel& m_model;
};

/// The icon of a kind of item, one of resources/icons.
[[nodiscard]] QString todayIcon(const QString& source);
/// The colour of an item's day: what is late is bad, what is due today a warning.
[[nodiscard]] Tint todayTint(const today::Item& item);

} // namespace channelbook
