#pragma once

#include "ui/widgets/Painting.h"

#include <QStyledItemDelegate>

namespace channelbook {

class Program;

/// Paints a record table's cells: tiers and stages as badges, numbers digit under digit, names strong; and edits them
/// with the field's own input.
class RecordDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    RecordDelegate(Program& program, const Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

protected:
    /// What a cell shows as a badge; no text: it is an ordinary cell.
    [[nodiscard]] virtual Badge badgeAt(const QModelIndex& index) const;

private:
    Program& m_program;
    const Theme& m_theme;
};

} // namespace channelbook
