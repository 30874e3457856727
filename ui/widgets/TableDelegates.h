#pragma once

#include "ui/widgets/Painting.h"

#include <QMetaType>
#include <QStyledItemDelegate>

namespace channelbook {

/// Data roles the delegates below read.
enum WidgetRole {
    BadgesRole = Qt::UserRole + 100, ///< QList<Badge>
    InitialsRole,                    ///< QString: an avatar before the text
    SubtitleRole,                    ///< QString: a second, muted line
};

/// Paints a cell's badges, an avatar before its text, or a muted second line under it; else an ordinary cell.
class BadgeDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit BadgeDelegate(const Theme& theme, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

/// Paints text at the cell's end with figures that stand in columns.
class NumberDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit NumberDelegate(const Theme& theme, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

} // namespace channelbook

Q_DECLARE_METATYPE(channelbook::Badge)
