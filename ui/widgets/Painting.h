#pragma once

#include "ui/shell/Theme.h"

#include <QFont>
#include <QRect>
#include <QString>
#include <QStringList>

class QPainter;

namespace channelbook {

/// A short word in a coloured frame: a tier, a state. The word carries the meaning, the tint only helps the eye.
struct Badge {
    QString text;
    Tint tint = Tint::Neutral;
    QString icon; ///< name of an icon before the text, or empty
};

/// Size of a badge in device-independent pixels.
[[nodiscard]] QSize badgeSize(const Theme& theme, const Badge& badge);
/// Paints the badge into `rect`, eliding its text if that is narrower than badgeSize().
void drawBadge(QPainter& painter, const Theme& theme, const Badge& badge, const QRect& rect);

/// A number in a round frame, as on the navigation rail.
[[nodiscard]] QSize countSize(const Theme& theme, const QString& text);
void drawCount(QPainter& painter, const Theme& theme, const QString& text, Tint tint, const QRect& rect);

/// Initials in a disc; `rect` is a square.
void drawAvatar(QPainter& painter, const Theme& theme, const QString& initials, const QRect& rect);
/// Up to two initials of a name ("Anna Krüger" gives "AK"); one character for scripts without spaces.
[[nodiscard]] QString initialsOf(const QString& name);

/// A key as printed on a keyboard ("/" or "Ctrl+K"), in a frame.
[[nodiscard]] QSize keyCapSize(const Theme& theme, const QString& text);
void drawKeyCap(QPainter& painter, const Theme& theme, const QString& text, const QRect& rect, const QColor& color);

/// Breaks text into at most `maxLines` lines of `width` pixels; the last one is elided when more would follow.
[[nodiscard]] QStringList wrappedLines(const QString& text, const QFont& font, int width, int maxLines);

/// Width of a text whose digits all take the widest digit's room.
[[nodiscard]] int tabularWidth(const QFont& font, const QString& text);
/// Paints text whose digits stand in columns whatever the font; used where fonts cannot be asked for tabular figures.
void drawTabular(QPainter& painter, const QRect& rect, Qt::Alignment alignment, const QString& text);

/// A filled box with a hairline border that sits on device pixels.
void drawBox(QPainter& painter, const QRect& rect, int radius, const QColor& fill, const QColor& line,
             int lineWidth = Line::hair);

/// The ring that shows where the keyboard is.
void drawFocus(QPainter& painter, const Theme& theme, const QRect& rect, int radius);

} // namespace channelbook
