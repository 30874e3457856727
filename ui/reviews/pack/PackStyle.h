#pragma once

#include "core/reviews/Pack.h"

#include <QColor>
#include <QFont>
#include <QMarginsF>
#include <QRectF>
#include <QSizeF>

namespace channelbook {

/// What the pages of a pack are made for: paper of either world, or a screen of 16:9.
enum class PackFormat { A4, Letter, Wide };

/// Lengths on a pack's pages are tenths of a point, so that sizes of fonts are whole numbers on paper and on a screen
/// alike.
[[nodiscard]] constexpr double points(double length) {
    return length * 10;
}

/// "A4", "letter" and "wide", as the command line has them.
[[nodiscard]] std::optional<PackFormat> packFormat(const QString& name);
[[nodiscard]] QString packFormatName(PackFormat format);
/// The paper that is usual where the person is.
[[nodiscard]] PackFormat usualPaper();

/// A word a pack's pages say around its contents, in the pack's language. One that was frozen before the word was
/// thought of has it in English.
[[nodiscard]] QString packWord(const reviews::Pack& pack, const char* key);

/// The look of a pack on its pages: sizes by format, colours by brand. What `Theme` is for the screen.
struct PackStyle {
    PackStyle(PackFormat format, const reviews::Brand& brand);

    PackFormat format;
    QSizeF page;
    QMarginsF margins; ///< of what is printed; the footer stands below
    double titleSize, headingSize, bodySize, tableSize, smallSize, valueSize;
    double gap;     ///< between blocks
    double padding; ///< within cells
    double chart;   ///< height of a chart
    int tiles;      ///< numbers in a row

    QColor brand;     ///< as chosen; grounds
    QColor onBrand;   ///< text on it
    QColor brandText; ///< the brand's colour, dark enough for text on white
    QColor soft;      ///< a breath of it: grounds of remarks and heads of tables
    QColor accent;
    QColor text, muted, line;
    QColor good, near, bad;

    [[nodiscard]] bool wide() const { return format == PackFormat::Wide; }
    [[nodiscard]] QFont font(double size, bool strong = false) const;
    [[nodiscard]] QColor tone(reviews::Tone tone) const;
    /// Where content stands.
    [[nodiscard]] QRectF content() const { return QRectF(QPointF(), page).marginsRemoved(margins); }
};

} // namespace channelbook
