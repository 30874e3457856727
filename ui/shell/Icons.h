#pragma once

#include <QIcon>
#include <QPixmap>
#include <QString>

namespace channelbook {

class Theme;

/// Which colour of the theme an icon takes.
enum class IconColor { Text, Muted, Accent, OnAccent, Ok, Warning, Bad };

/// A Lucide icon by its name ("triangle-alert"), tinted by the theme at the moment it is painted, so that it
/// follows a theme switch. Null if there is no such icon in resources/icons. Disabled icons fade.
[[nodiscard]] QIcon themedIcon(const Theme& theme, const QString& name, IconColor color = IconColor::Muted);

/// The same as a pixmap of `size` device-independent pixels for a screen with this ratio; cached.
[[nodiscard]] QPixmap themedPixmap(const Theme& theme, const QString& name, int size, double pixelRatio,
                                   const QColor& color);

/// The program's own icon.
[[nodiscard]] QIcon applicationIcon();

/// Whether resources/icons has this name.
[[nodiscard]] bool hasIcon(const QString& name);

} // namespace channelbook
