#pragma once

#include "ui/shell/Theme.h"

#include <QWidget>

class QMimeData;
class QVBoxLayout;

namespace channelbook {

/// The local files and folders a drag carries.
[[nodiscard]] QStringList droppedPaths(const QMimeData& data);

/// Where a CRM's files are dropped; for those who do not drag, two buttons do the same.
/// The page around it takes the drops and says when something hovers.
class DropArea : public QWidget {
    Q_OBJECT

public:
    explicit DropArea(const Theme& theme, QWidget* parent = nullptr);

    /// The inviting shape, while the program knows no source, or the short one.
    void setInviting(bool inviting);
    void setHovered(bool hovered);

Q_SIGNALS:
    void chooseFilesRequested();
    void chooseFolderRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QWidget* m_large;
    QWidget* m_small;
    bool m_hovered = false;
};

} // namespace channelbook
