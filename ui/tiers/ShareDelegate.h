#pragma once

#include "ui/shell/Theme.h"

#include <QStyledItemDelegate>

#include <functional>
#include <optional>

namespace channelbook {

/// Paints a cell's text with a bar before it that shows a share; the text says the same.
class ShareDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    struct Bar {
        double share = 0; ///< 0 to 1; more fills the bar
        Tint tint = Tint::Accent;
    };
    /// `bar` is asked for each row that is painted; nothing: no bar.
    ShareDelegate(const Theme& theme, std::function<std::optional<Bar>(int row)> bar, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
    std::function<std::optional<Bar>(int row)> m_bar;
};

} // namespace channelbook
