#pragma once

#include "ui/reviews/pack/PackStyle.h"
#include "ui/reviews/pack/PackText.h"

#include <QRectF>

#include <functional>

class QPainter;

namespace channelbook {

/// Draws something where it was given room.
using PackDrawing = std::function<void(QPainter&)>;

/// One page: what is drawn on it, and its words in order, for who cannot see it.
struct PackSheet {
    QString running;   ///< the section it belongs to; empty on the cover
    bool bare = false; ///< without header and footer
    std::vector<PackDrawing> drawings;
    QStringList words;
};

/// One cell of a table's row, its lines broken to its width already.
struct PackCell {
    PackLines lines;
    Qt::Alignment alignment = Qt::AlignLeft;
    QColor ground;                                      ///< invalid: the row's
    QColor edge;                                        ///< a strong line above it; invalid: none
    double height = 0;                                  ///< of what `draw` draws, where it is no text
    std::function<void(QPainter&, const QRectF&)> draw; ///< under the lines, in the cell's room
};

/// How a row of a table is set.
struct PackRow {
    std::vector<PackCell> cells;
    QColor ground;     ///< invalid: none
    bool ruled = true; ///< a line beneath
};

/// Fills a column of a page from the top down and goes on on the next page, which is made where there is none yet.
class PackFlow {
public:
    /// Called for each page that is made: draws what stands above the column there and returns the room that is left.
    using Opening = std::function<QRectF(PackSheet&, bool continued)>;

    PackFlow(const PackStyle& style, std::vector<PackSheet>& sheets, Opening opening);

    /// Begins a page, or in the middle of one.
    void begin();
    void beginAt(std::size_t sheet, const QRectF& area);
    [[nodiscard]] std::size_t sheet() const { return m_sheet; }
    [[nodiscard]] double width() const { return m_area.width(); }
    [[nodiscard]] double left() const { return m_area.left(); }
    [[nodiscard]] double room() const { return m_area.bottom() - m_y; }
    [[nodiscard]] double whole() const { return m_area.height(); }
    [[nodiscard]] bool atTop() const { return m_y <= m_area.top(); }
    [[nodiscard]] double y() const { return m_y; }
    [[nodiscard]] const QRectF& area() const { return m_area; }

    /// Leaves room, unless at the top of a page.
    void gap(double height);
    /// Goes on on the next page if there is less room than that.
    void need(double height);
    /// Takes room of a height, on the next page if there is not enough, and draws there.
    QRectF put(double height, const std::function<void(QPainter&, const QRectF&)>& draw);
    /// Lines, as many pages as they take. `keep` lines at least stay together at the beginning.
    void lines(PackLines lines, Qt::Alignment alignment = Qt::AlignLeft);
    /// A heading that stays with what follows it, of a height.
    void heading(const QString& text, double follows);
    /// A table: its head again on every page; a row that is taller than a page is parted between lines.
    void rows(const std::vector<double>& widths, const PackRow* head, std::vector<PackRow> rows);
    /// Says words of what was drawn without lines.
    void say(const QString& words) { m_sheets[m_sheet].words << words; }

private:
    [[nodiscard]] double heightOf(const PackRow& row) const;
    void putRow(const std::vector<double>& widths, const PackRow& row);
    /// The lines of a row that fit into a height; the rest stays.
    [[nodiscard]] PackRow part(PackRow& row, double height) const;

    const PackStyle& m_style;
    std::vector<PackSheet>& m_sheets;
    Opening m_opening;
    std::size_t m_sheet = 0;
    QRectF m_area;
    double m_y = 0;
};

} // namespace channelbook
