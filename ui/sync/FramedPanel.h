#pragma once

#include "ui/shell/Theme.h"

#include <QWidget>

class QVBoxLayout;

namespace channelbook {

/// From the page's edges to its content, as on the pages of records.
inline constexpr int pageMargin = Space::l + Space::xs;

/// A framed part of the page with room for its content.
class FramedPanel : public QWidget {
    Q_OBJECT

public:
    /// `title` may be empty.
    explicit FramedPanel(const Theme& theme, const QString& title = {}, QWidget* parent = nullptr);
    [[nodiscard]] QVBoxLayout& content() { return *m_content; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QVBoxLayout* m_content;
};

} // namespace channelbook
