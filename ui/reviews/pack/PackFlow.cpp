#include "ui/reviews/pack/PackFlow.h"

#include <QPainter>

#include <algorithm>

namespace channelbook {

PackFlow::PackFlow(const PackStyle& style, std::vector<PackSheet>& sheets, Opening opening)
    : m_style(style)
    , m_sheets(sheets)
    , m_opening(std::move(opening)) {}

void PackFlow::begin() {
    m_sheets.emplace_back();
    m_sheet = m_sheets.size() - 1;
    m_area = m_opening(m_sheets.back(), false);
    m_y = m_area.top();
}

void PackFlow::beginAt(std::size_t sheet, const QRectF& area) {
    m_sheet = sheet;
    m_area = area;
    m_y = area.top();
}

void PackFlow::gap(double height) {
    if (!atTop()) m_y = std::min(m_y + height, m_area.bottom());
}

void PackFlow::need(double height) {
    if (atTop() || height <= room()) return;
    const QRectF column = m_area;
    if (m_sheet + 1 < m_sheets.size()) {
        // Another column of the section has made the page.
        ++m_sheet;
        m_y = m_area.top();
        return;
    }
    m_sheets.emplace_back();
    m_sheet = m_sheets.size() - 1;
    const QRectF area = m_opening(m_sheets.back(), true);
    m_area = QRectF(column.left(), area.top(), column.width(), area.height());
    m_y = m_area.top();
}

QRectF PackFlow::put(double height, const std::function<void(QPainter&, const QRectF&)>& draw) {
    need(height);
    const QRectF where(m_area.left(), m_y, m_area.width(), height);
    m_sheets[m_sheet].drawings.push_back([draw, where](QPainter& painter) { draw(painter, where); });
    m_y += height;
    return where;
}

void PackFlow::lines(PackLines lines, Qt::Alignment alignment) {
    while (!lines.empty()) {
        need(lines.front().above + lineHeight(lines.front().font));
        PackLines first = takeLines(lines, room());
        if (first.empty()) first.push_back(std::exchange(lines, PackLines(lines.begin() + 1, lines.end())).front());
        for (const PackLine& line : first) say(line.text);
        put(channelbook::heightOf(first), [first, alignment](QPainter& painter, const QRectF& where) {
            drawLines(painter, first, where.topLeft(), where.width(), alignment);
        });
    }
}

void PackFlow::heading(const QString& text, double follows) {
    if (text.isEmpty()) return;
    PackLines lines;
    addText(lines, text, m_style.font(m_style.headingSize, true), m_style.text, width());
    gap(m_style.gap / 3);
    need(channelbook::heightOf(lines) + points(5) + follows);
    this->lines(std::move(lines));
    gap(points(5));
}

double PackFlow::heightOf(const PackRow& row) const {
    double height = 0;
    for (const PackCell& cell : row.cells) height = std::max(height, channelbook::heightOf(cell.lines) + cell.height);
    return height + 2 * m_style.padding;
}

PackRow PackFlow::part(PackRow& row, double height) const {
    PackRow first;
    first.ground = row.ground;
    first.ruled = false;
    for (PackCell& cell : row.cells) {
        PackCell taken;
        taken.alignment = cell.alignment;
        taken.ground = cell.ground;
        taken.height = std::exchange(cell.height, 0);
        taken.draw = std::exchange(cell.draw, nullptr);
        taken.lines = takeLines(cell.lines, height - 2 * m_style.padding - taken.height);
        first.cells.push_back(std::move(taken));
    }
    return first;
}

void PackFlow::putRow(const std::vector<double>& widths, const PackRow& row) {
    for (const PackCell& cell : row.cells) {
        QStringList words;
        for (const PackLine& line : cell.lines) words << line.text;
        if (!words.isEmpty()) say(words.join(u' '));
    }
    put(heightOf(row), [row, widths, &style = m_style](QPainter& painter, const QRectF& where) {
        if (row.ground.isValid()) painter.fillRect(where, row.ground);
        double x = where.left();
        for (std::size_t i = 0; i < row.cells.size() && i < widths.size(); ++i) {
            const PackCell& cell = row.cells[i];
            const QRectF whole(x, where.top(), widths[i], where.height());
            if (cell.ground.isValid()) painter.fillRect(whole, cell.ground);
            if (cell.edge.isValid())
                painter.fillRect(QRectF(whole.left(), whole.top(), whole.width(), points(2)), cell.edge);
            const QRectF room(x + style.padding, where.top() + style.padding, widths[i] - 2 * style.padding,
                              where.height() - 2 * style.padding);
            drawLines(painter, cell.lines, room.topLeft(), room.width(), cell.alignment);
            if (cell.draw) cell.draw(painter, room.adjusted(0, channelbook::heightOf(cell.lines), 0, 0));
            x += widths[i];
        }
        if (!row.ruled) return;
        painter.setPen(QPen(style.line, points(0.5)));
        painter.drawLine(where.bottomLeft(), where.bottomRight());
    });
}

void PackFlow::rows(const std::vector<double>& widths, const PackRow* head, std::vector<PackRow> rows) {
    const double headHeight = head == nullptr ? 0 : heightOf(*head);
    bool headed = false;
    for (PackRow& row : rows) {
        for (;;) {
            const std::size_t before = m_sheet;
            const double height = heightOf(row);
            const bool tall = height + headHeight > whole();
            const double wanted = tall ? points(60) : height;
            need((headed ? 0 : headHeight) + std::min(wanted, whole() - headHeight));
            if (m_sheet != before) headed = false;
            if (!headed && head != nullptr) putRow(widths, *head);
            headed = true;
            if (heightOf(row) <= room()) break;
            const PackRow first = part(row, room());
            putRow(widths, first);
            gap(whole());
        }
        putRow(widths, row);
    }
}

} // namespace channelbook
