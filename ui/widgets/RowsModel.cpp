#include "ui/widgets/RowsModel.h"

namespace channelbook {

RowsModel::RowsModel(const Theme& theme, QObject* parent) : QAbstractTableModel(parent), m_theme(theme) {
    connect(&theme, &Theme::changed, this, [this] {
        if (m_rows > 0 && m_ink) Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, columnCount() - 1), {Qt::ForegroundRole});
    });
}

void RowsModel::setContent(const QStringList& headers, int rows, Text text, Ink ink) {
    beginResetModel();
    m_headers = headers;
    m_rows = rows;
    m_text = std::move(text);
    m_ink = std::move(ink);
    endResetModel();
}

int RowsModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : m_rows; }
int RowsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_headers.size()); }

QVariant RowsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return m_text(index.row(), index.column());
    if (role == Qt::ForegroundRole && m_ink)
        if (const Tint tint = m_ink(index.row(), index.column()); tint != Tint::Neutral) return m_theme.tint(tint).text;
    return {};
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? m_headers.value(section) : QVariant();
}

} // namespace channelbook
