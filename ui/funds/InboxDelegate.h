#pragma once

#include "ui/shell/Theme.h"

#include <QStyledItemDelegate>

#include <functional>

namespace channelbook {

/// How something that waits reads in a list: two lines, what is wrong with it, and figures at the far side.
struct InboxLine {
    QString title;
    QString what;
    QString flag;     ///< what speaks against it, in the fewest words; empty: nothing
    QString flagIcon; ///< one of resources/icons
    QString amount;
    QString aside; ///< a second figure; may be empty
    int days = 0;  ///< it waits
};

/// From so many days on something waits too long: its days stand out.
inline constexpr int waitsLong = 7;

/// Paints rows as InboxLines.
class InboxDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using LineOf = std::function<InboxLine(int row)>;
    InboxDelegate(const Theme& theme, LineOf line, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
        , m_line(std::move(line)) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
    LineOf m_line;
};

} // namespace channelbook
