#pragma once

#include "ui/shell/Theme.h"

#include <QAbstractTableModel>

#include <functional>

namespace channelbook {

/// A table over rows somebody else holds: asks for the text of the cells that are shown, so that a hundred thousand rows
/// cost what a screenful does.
class RowsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using Text = std::function<QString(int row, int column)>;
    using Ink = std::function<Tint(int row, int column)>;

    explicit RowsModel(const Theme& theme, QObject* parent = nullptr);

    /// `text` is asked until the next setContent(); what it reads must live as long. `ink`, if given, colours cells.
    void setContent(const QStringList& headers, int rows, Text text, Ink ink = {});

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const Theme& m_theme;
    QStringList m_headers;
    int m_rows = 0;
    Text m_text;
    Ink m_ink;
};

} // namespace channelbook
