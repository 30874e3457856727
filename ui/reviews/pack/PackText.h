#pragma once

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QStringList>

#include <vector>

class QPainter;

namespace channelbook {

/// One line as it will stand on a page. Nothing is cut off or left out: what is too long was broken before.
struct PackLine {
    QString text;
    QFont font;
    QColor colour;
    double indent = 0;
    double above = 0; ///< room above it
};
using PackLines = std::vector<PackLine>;

/// Breaks a text into lines of a width: at blanks, a word that is too long for a line between its syllables, else
/// anywhere.
[[nodiscard]] QStringList wrapped(const QString& text, const QFont& font, double width);
/// A word with soft hyphens between syllables by the rule of consonants and vowels, two letters at least on either
/// side.
[[nodiscard]] QString hyphenated(const QString& word);

[[nodiscard]] double lineHeight(const QFont& font);
[[nodiscard]] double heightOf(const PackLines& lines);
[[nodiscard]] double textWidth(const QString& text, const QFont& font);

/// Adds a text, broken to `width`.
void addText(PackLines& lines, const QString& text, const QFont& font, const QColor& colour, double width,
             double above = 0);
/// Adds a point with a bullet before it.
void addPoint(PackLines& lines, const QString& text, const QFont& font, const QColor& colour, double width,
              double above = 0);
/// Adds what a person typed: paragraphs, and points where lines begin with "-", "*" or "•".
void addTyped(PackLines& lines, const QString& text, const QFont& font, const QColor& colour, double width);

/// The first lines that fit into a height, and what is left of them.
[[nodiscard]] PackLines takeLines(PackLines& lines, double height);

void drawLines(QPainter& painter, const PackLines& lines, QPointF topLeft, double width,
               Qt::Alignment alignment = Qt::AlignLeft);

} // namespace channelbook
