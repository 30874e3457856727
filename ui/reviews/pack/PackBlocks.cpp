// What the blocks of a pack look like.
#include "ui/reviews/pack/PackBook.h"
#include "ui/reviews/pack/PackCharts.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <numeric>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

std::vector<double> sharesOf(double width, const std::vector<double>& shares) {
    const double all = std::accumulate(shares.begin(), shares.end(), 0.0);
    std::vector<double> widths;
    for (const double share : shares) widths.push_back(width * share / all);
    return widths;
}

/// A triangle that says up or down beside the words that do; nothing where a text says neither.
void drawArrow(QPainter& painter, const QString& delta, const QColor& colour, const QRectF& where) {
    const bool up = delta.startsWith(u'+');
    if (!up && !delta.startsWith(u'-') && !delta.startsWith(u'−')) return;
    QPainterPath path(up ? where.bottomLeft() : where.topLeft());
    path.lineTo(up ? where.bottomRight() : where.topRight());
    path.lineTo(where.center().x(), up ? where.top() : where.bottom());
    path.closeSubpath();
    painter.fillPath(path, colour);
}

/// What marks an action: a tick in a disc, an empty disc, or one with an exclamation.
void drawState(QPainter& painter, const PackStyle& style, const reviews::ListItem& item, const QRectF& where) {
    const double size = points(7);
    const QRectF disc(where.left(), where.top() + points(1.5), size, size);
    const QColor colour = item.done.isValid() ? style.good : style.tone(item.tone);
    painter.setPen(QPen(colour, points(0.9)));
    painter.setBrush(item.done.isValid() ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter.drawEllipse(disc);
    if (item.done.isValid()) {
        painter.setPen(QPen(Qt::white, points(1), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        QPainterPath tick(QPointF(disc.left() + size * 0.27, disc.top() + size * 0.53));
        tick.lineTo(disc.left() + size * 0.44, disc.top() + size * 0.70);
        tick.lineTo(disc.left() + size * 0.74, disc.top() + size * 0.34);
        painter.drawPath(tick);
    } else if (item.tone == reviews::Tone::Bad) {
        painter.setPen(QPen(colour, points(1), Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(disc.center().x(), disc.top() + size * 0.24),
                         QPointF(disc.center().x(), disc.top() + size * 0.56));
        painter.drawPoint(QPointF(disc.center().x(), disc.top() + size * 0.76));
    }
}

QString sideText(const reviews::Pack& pack, const QString& side) {
    if (side == u"us") return packWord(pack, "us");
    if (side == u"partner") return packWord(pack, "partner");
    return {};
}

} // namespace

PackCell PackBook::cell(const QString& text, double width, bool strong, bool right, QColor colour) const {
    PackCell made;
    made.alignment = right ? Qt::AlignRight : Qt::AlignLeft;
    // An amount is not parted from its currency where it can be helped.
    const QString shown = right ? QString(text).replace(u' ', QChar(QChar::Nbsp)) : text;
    const bool fits = textWidth(shown, m_style.font(m_style.tableSize, strong)) <= width - 2 * m_style.padding;
    addText(made.lines, fits ? shown : text, m_style.font(m_style.tableSize, strong),
            colour.isValid() ? colour : m_style.text, width - 2 * m_style.padding);
    return made;
}

void PackBook::add(PackCell& cell, const QString& text, double width, const QColor& colour, bool small) const {
    addText(cell.lines, text, m_style.font(small ? m_style.smallSize : m_style.tableSize), colour,
            width - 2 * m_style.padding, points(1));
}

std::vector<double> PackBook::fitted(double width, const std::vector<double>& shares,
                                     const std::vector<QStringList>& columns) const {
    // What is short, such as a day or an amount, stands on one line; longer texts give the room for it.
    constexpr qsizetype shortText = 18;
    std::vector<double> widths = sharesOf(width, shares);
    const QFont font = m_style.font(m_style.tableSize);
    const QFont bold = m_style.font(m_style.tableSize, true);
    std::vector<double> least(widths.size(), 0);
    for (std::size_t i = 0; i < widths.size() && i < columns.size(); ++i)
        for (const QString& text : columns[i])
            if (text.size() <= shortText)
                least[i] = std::max(least[i], textWidth(text, text == columns[i].front() ? bold : font) * 1.05 +
                                                  2 * m_style.padding);
    double missing = 0;
    double spare = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        missing += std::max(0.0, least[i] - widths[i]);
        spare += std::max(0.0, widths[i] - std::max(least[i], width * 0.1));
    }
    if (missing == 0 || spare == 0) return widths;
    const double given = std::min(missing, spare);
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const double lacks = std::max(0.0, least[i] - widths[i]);
        const double gives = std::max(0.0, widths[i] - std::max(least[i], width * 0.1));
        widths[i] += lacks * given / missing - gives * given / spare;
    }
    return widths;
}

PackRow PackBook::headOf(const QStringList& titles, const std::vector<double>& widths,
                         const std::vector<bool>& right) const {
    PackRow head;
    head.ground = m_style.soft;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        PackCell made;
        made.alignment = i < right.size() && right[i] ? Qt::AlignRight : Qt::AlignLeft;
        addText(made.lines, titles.value(static_cast<qsizetype>(i)), m_style.font(m_style.smallSize, true),
                m_style.text, widths[i] - 2 * m_style.padding);
        head.cells.push_back(std::move(made));
    }
    return head;
}

void PackBook::nothing(PackFlow& flow, const QString& text) {
    const double inner = flow.width() - points(20);
    PackLines lines;
    addText(lines, text, m_style.font(m_style.bodySize), m_style.muted, inner);
    for (const PackLine& line : lines) flow.say(line.text);
    flow.put(heightOf(lines) + points(16), [this, lines, inner](QPainter& painter, const QRectF& where) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_style.soft);
        painter.drawRoundedRect(where, points(3), points(3));
        drawLines(painter, lines, where.topLeft() + QPointF(points(10), points(8)), inner);
    });
}

void PackBook::commentary(PackFlow& flow, const QString& text) {
    if (text.trimmed().isEmpty()) return;
    const double side = points(12);
    const double edge = points(9);
    PackLines lines;
    addTyped(lines, text, m_style.font(m_style.bodySize), m_style.text, flow.width() - 2 * side);
    while (!lines.empty()) {
        flow.need(2 * edge + 2 * lineHeight(lines.front().font));
        lines.front().above = 0;
        PackLines first = takeLines(lines, flow.room() - 2 * edge);
        if (first.empty()) first = std::exchange(lines, {});
        for (const PackLine& line : first) flow.say(line.text);
        flow.put(heightOf(first) + 2 * edge, [this, first, side, edge](QPainter& painter, const QRectF& where) {
            painter.fillRect(where, m_style.soft);
            painter.fillRect(QRectF(where.left(), where.top(), points(3), where.height()), m_style.brand);
            drawLines(painter, first, where.topLeft() + QPointF(side, edge), where.width() - 2 * side);
        });
        if (!lines.empty()) flow.gap(flow.whole());
    }
}

void PackBook::tiles(PackFlow& flow, const reviews::Kpis& kpis) {
    std::vector<reviews::KpiRow> shown;
    const auto most = static_cast<std::size_t>(m_style.wide() ? m_style.tiles : m_style.tiles * 2);
    for (const reviews::KpiRow& row : kpis.rows)
        if (row.number && shown.size() < most) shown.push_back(row);
    const auto perRow =
        static_cast<std::size_t>(flow.width() < m_style.content().width() * 0.9 ? m_style.tiles / 2 : m_style.tiles);
    shown.resize(shown.size() / perRow * perRow);
    const double between = points(10);
    const double width = (flow.width() - between * static_cast<double>(perRow - 1)) / static_cast<double>(perRow);
    const double inner = width - points(18);
    for (std::size_t begin = 0; begin < shown.size(); begin += perRow) {
        struct Tile {
            reviews::KpiRow row;
            PackLines top;
            PackLines below;
        };
        std::vector<Tile> tiles;
        double top = 0;
        double below = 0;
        for (std::size_t i = begin; i < begin + perRow; ++i) {
            Tile tile{shown[i], {}, {}};
            const reviews::KpiRow& row = tile.row;
            addText(tile.top, row.name, m_style.font(m_style.smallSize), m_style.muted, inner);
            double size = m_style.valueSize;
            while (textWidth(row.value, m_style.font(size, true)) > inner && size > m_style.bodySize) size *= 0.92;
            PackLines value;
            addText(value, row.value, m_style.font(size, true), m_style.text, inner);
            if (!row.target.isEmpty())
                addText(tile.below,
                        row.attainment.isEmpty() ? word("target_line").arg(row.target)
                                                 : word("of_target").arg(row.attainment, row.target),
                        m_style.font(m_style.smallSize), m_style.muted, inner);
            if (!row.delta.isEmpty())
                addText(tile.below, word("against_before").arg(row.delta), m_style.font(m_style.smallSize),
                        row.deltaTone == reviews::Tone::None ? m_style.muted : m_style.tone(row.deltaTone), inner,
                        points(1));
            flow.say(row.name + u": "_s + row.value);
            top = std::max(top, heightOf(tile.top));
            below = std::max(below, heightOf(tile.below));
            tiles.push_back(std::move(tile));
        }
        const double value = lineHeight(m_style.font(m_style.valueSize, true));
        const double height = points(10) + top + value + points(12) + below + points(9);
        flow.put(height, [this, tiles, width, between, inner, top, value](QPainter& painter, const QRectF& where) {
            double x = where.left();
            for (const Tile& tile : tiles) {
                const QRectF box(x, where.top(), width, where.height());
                painter.setPen(QPen(m_style.line, points(0.7)));
                painter.setBrush(Qt::white);
                painter.drawRoundedRect(box, points(4), points(4));
                const QPointF at = box.topLeft() + QPointF(points(9), points(9));
                drawLines(painter, tile.top, at, inner);
                double size = m_style.valueSize;
                while (textWidth(tile.row.value, m_style.font(size, true)) > inner && size > m_style.bodySize)
                    size *= 0.92;
                drawLines(painter, {{tile.row.value, m_style.font(size, true), m_style.text}}, at + QPointF(0, top),
                          inner);
                const double spark =
                    std::min(inner - textWidth(tile.row.value, m_style.font(size, true)) - points(10), points(48));
                if (spark > points(20))
                    drawSparkline(
                        painter, m_style, tile.row.trend,
                        QRectF(box.right() - points(10) - spark, at.y() + top + value * 0.22, spark, value * 0.5));
                drawGauge(painter, m_style, tile.row,
                          QRectF(at.x(), at.y() + top + value + points(2), inner, points(4)));
                drawLines(painter, tile.below, at + QPointF(0, top + value + points(11)), inner);
                x += width + between;
            }
        });
        flow.gap(between);
    }
}

void PackBook::kpis(PackFlow& flow, const reviews::Kpis& kpis) {
    flow.heading(kpis.title, points(80));
    if (kpis.rows.empty()) return nothing(flow, word("no_numbers"));
    const auto defined = std::count_if(kpis.rows.begin(), kpis.rows.end(),
                                       [](const reviews::KpiRow& row) { return row.number.has_value(); });
    if (!m_tiled && defined >= m_style.tiles) {
        m_tiled = true;
        tiles(flow, kpis);
        flow.gap(points(4));
    }
    const auto widths = sharesOf(flow.width(), {22, 14, 14, 13, 13, 14, 10});
    const PackRow head = headOf({word("metric"), word("value"), word("target"), word("attainment"), word("peers"),
                                 word("change"), word("quarters")},
                                widths, {false, true, true, false, true, true, false});
    std::vector<PackRow> rows;
    int peers = 0;
    const double figure = lineHeight(m_style.font(m_style.tableSize));
    for (const reviews::KpiRow& row : kpis.rows) {
        PackRow made;
        PackCell name = cell(row.name, widths[0]);
        add(name, row.why, widths[0], m_style.muted);
        made.cells.push_back(std::move(name));
        made.cells.push_back(cell(row.value, widths[1], true, true,
                                  row.tone == reviews::Tone::None ? m_style.text : m_style.tone(row.tone)));
        made.cells.push_back(cell(row.target.isEmpty() ? u"–"_s : row.target, widths[2], false, true,
                                  row.target.isEmpty() ? m_style.muted : m_style.text));
        PackCell attained = cell(row.attainment, widths[3]);
        if (!row.attainment.isEmpty() && row.targetNumber) {
            attained.height = points(7);
            attained.draw = [this, row](QPainter& painter, const QRectF& where) {
                drawGauge(painter, m_style, row,
                          QRectF(where.left(), where.top() + points(2), where.width(), points(3.5)));
            };
        }
        made.cells.push_back(std::move(attained));
        made.cells.push_back(cell(row.peers.isEmpty() ? u"–"_s : row.peers, widths[4], false, true, m_style.muted));
        PackCell delta = cell(row.delta, widths[5], false, true,
                              row.deltaTone == reviews::Tone::None ? m_style.text : m_style.tone(row.deltaTone));
        if (!row.previous.isEmpty()) add(delta, word("from").arg(row.previous), widths[5], m_style.muted);
        const double text = textWidth(row.delta, m_style.font(m_style.tableSize));
        if (!row.delta.isEmpty() && text + points(9) < widths[5] - 2 * m_style.padding) {
            const double lines = heightOf(delta.lines);
            delta.draw = [this, row, text, lines, figure](QPainter& painter, const QRectF& where) {
                drawArrow(painter, row.delta,
                          row.deltaTone == reviews::Tone::None ? m_style.muted : m_style.tone(row.deltaTone),
                          QRectF(where.right() - text - points(8), where.top() - lines + figure / 2 - points(2),
                                 points(5), points(4.4)));
            };
        }
        made.cells.push_back(std::move(delta));
        PackCell trend;
        trend.height = figure;
        trend.draw = [this, row](QPainter& painter, const QRectF& where) {
            drawSparkline(painter, m_style, row.trend,
                          QRectF(where.left() + points(2), where.top() + points(1.5), where.width() - points(4),
                                 points(m_style.wide() ? 13 : 9)));
        };
        made.cells.push_back(std::move(trend));
        peers = std::max(peers, row.peerCount);
        rows.push_back(std::move(made));
    }
    flow.rows(widths, &head, std::move(rows));
    if (peers == 0) return;
    flow.gap(points(5));
    PackLines remark;
    addText(remark, word("peers_note"), m_style.font(m_style.smallSize), m_style.muted, flow.width());
    flow.lines(std::move(remark));
}

void PackBook::table(PackFlow& flow, const reviews::Table& table) {
    flow.heading(table.title, points(60));
    if (table.rows.empty()) return nothing(flow, table.none.isEmpty() ? word("nothing") : table.none);
    std::vector<double> shares;
    QStringList titles;
    std::vector<bool> right;
    for (const reviews::TableColumn& column : table.columns) {
        shares.push_back(std::max(1, column.share));
        titles << column.title;
        right.push_back(column.right);
    }
    std::vector<QStringList> cells;
    for (qsizetype i = 0; i < titles.size(); ++i) {
        QStringList column{titles[i], table.total.value(i)};
        for (const QStringList& row : table.rows) column << row.value(i);
        cells.push_back(std::move(column));
    }
    const auto widths = fitted(flow.width(), shares, cells);
    const PackRow head = headOf(titles, widths, right);
    const auto rowOf = [&](const QStringList& cells, bool strong) {
        PackRow made;
        for (std::size_t i = 0; i < widths.size(); ++i)
            made.cells.push_back(cell(cells.value(static_cast<qsizetype>(i)), widths[i], strong, right[i]));
        return made;
    };
    std::vector<PackRow> rows;
    for (const QStringList& cells : table.rows) rows.push_back(rowOf(cells, false));
    if (!table.total.isEmpty()) {
        rows.push_back(rowOf(table.total, true));
        rows.back().ground = m_style.soft;
    }
    flow.rows(widths, &head, std::move(rows));
    if (table.more.isEmpty()) return;
    flow.gap(points(4));
    PackLines more;
    addText(more, table.more, m_style.font(m_style.smallSize), m_style.muted, flow.width());
    flow.lines(std::move(more));
}

void PackBook::items(PackFlow& flow, const reviews::ItemList& list) {
    flow.heading(list.title, points(50));
    if (list.items.empty()) return nothing(flow, list.none.isEmpty() ? word("none") : list.none);
    using Kind = reviews::ItemList::Kind;
    const bool plain = list.kind == Kind::Decisions || list.kind == Kind::Risks;
    const auto widths = plain ? sharesOf(flow.width(), {4, 96}) : sharesOf(flow.width(), {4, 50, 20, 13, 17});
    const PackRow head = headOf({QString(), word("action"), word("who"), word("due"), word("status")}, widths);
    std::vector<PackRow> rows;
    for (const reviews::ListItem& item : list.items) {
        PackRow made;
        PackCell marker;
        marker.height = points(10);
        marker.draw = [this, item, list = list.kind](QPainter& painter, const QRectF& where) {
            if (list == Kind::Decisions) {
                painter.fillRect(QRectF(where.left(), where.top() + points(2), points(5), points(5)), m_style.brand);
                return;
            }
            drawState(painter, m_style, item, where);
        };
        made.cells.push_back(std::move(marker));
        PackCell what = cell(item.text, widths[1]);
        QStringList beneath{item.outcome, item.origin.isEmpty() ? QString() : word("origin") + u' ' + item.origin};
        if (plain) beneath << item.who << (item.due.isValid() ? reviews::dayText(m_pack, item.due) : QString());
        beneath.removeAll(QString());
        add(what, beneath.join(u" · "_s), widths[1], m_style.muted);
        made.cells.push_back(std::move(what));
        if (!plain) {
            PackCell who = cell(item.who.isEmpty() ? sideText(m_pack, item.side) : item.who, widths[2]);
            if (!item.who.isEmpty()) add(who, sideText(m_pack, item.side), widths[2], m_style.muted);
            made.cells.push_back(std::move(who));
            made.cells.push_back(cell(item.due.isValid() ? reviews::dayText(m_pack, item.due) : u"–"_s, widths[3]));
            made.cells.push_back(cell(item.status, widths[4], false, false,
                                      item.done.isValid()                ? m_style.good
                                      : item.tone == reviews::Tone::None ? m_style.text
                                                                         : m_style.tone(item.tone)));
        }
        rows.push_back(std::move(made));
    }
    flow.rows(widths, plain ? nullptr : &head, std::move(rows));
}

void PackBook::swot(PackFlow& flow, const reviews::Swot& swot) {
    const double between = points(10);
    const double half = (flow.width() - between) / 2;
    const std::vector<double> widths{half, between, half};
    const double side = points(6);
    const double inner = half - 2 * m_style.padding - 2 * side;
    const auto quadrant = [&](const QString& title, const QColor& ink, const QStringList& list) {
        PackCell made;
        made.ground = m_style.soft;
        made.edge = ink;
        addText(made.lines, title, m_style.font(m_style.headingSize, true), ink, inner, points(3));
        const QFont font = m_style.font(m_style.bodySize);
        for (const QString& one : list) addPoint(made.lines, one, font, m_style.text, inner, points(4));
        if (list.isEmpty()) addText(made.lines, word("none_noted"), font, m_style.muted, inner, points(4));
        for (PackLine& line : made.lines) line.indent += side;
        made.height = points(6);
        return made;
    };
    const auto row = [&](PackCell left, PackCell right) {
        // All four are of the same height where they are short.
        PackRow made{{std::move(left), PackCell{}, std::move(right)}, {}, false};
        const double tall = std::max(heightOf(made.cells[0].lines), heightOf(made.cells[2].lines));
        made.cells[1].height = std::max(tall, points(m_style.wide() ? 130 : 92));
        return made;
    };
    std::vector<PackRow> first;
    first.push_back(row(quadrant(word("strengths"), m_style.good, swot.strengths),
                        quadrant(word("weaknesses"), m_style.bad, swot.weaknesses)));
    flow.rows(widths, nullptr, std::move(first));
    flow.gap(between);
    std::vector<PackRow> second;
    second.push_back(row(quadrant(word("opportunities"), m_style.brandText, swot.opportunities),
                         quadrant(word("threats"), m_style.near, swot.threats)));
    flow.rows(widths, nullptr, std::move(second));
}

void PackBook::note(PackFlow& flow, const reviews::Note& note) {
    const double side = points(12);
    PackLines lines;
    addTyped(lines, note.text, m_style.font(m_style.tableSize), note.warning ? m_style.near : m_style.muted,
             flow.width() - side);
    flow.lines(std::move(lines));
}

void PackBook::definitions(PackFlow& flow) {
    const auto widths = sharesOf(flow.width(), {24, 50, 26});
    const PackRow head = headOf({word("metric"), word("formula"), word("source")}, widths);
    std::vector<PackRow> rows;
    for (const reviews::Definition& one : m_pack.definitions) {
        PackRow made;
        made.cells.push_back(cell(one.name, widths[0], true));
        PackCell words = cell(one.words, widths[1]);
        if (one.formula != one.words) add(words, one.formula, widths[1], m_style.muted);
        made.cells.push_back(std::move(words));
        PackCell source = cell(one.source, widths[2], false, false, m_style.muted);
        add(source, one.caveat, widths[2], m_style.muted);
        made.cells.push_back(std::move(source));
        rows.push_back(std::move(made));
    }
    flow.rows(widths, &head, std::move(rows));
}

void PackBook::sources(PackFlow& flow) {
    PackLines lead;
    addText(lead, word("all_as_of").arg(reviews::dayText(m_pack, m_pack.asOf)), m_style.font(m_style.bodySize),
            m_style.text, flow.width());
    flow.lines(std::move(lead));
    flow.gap(points(8));
    const auto widths = sharesOf(flow.width(), {24, 14, 22, 40});
    const PackRow head = headOf({word("source"), word("import"), word("at"), word("what")}, widths);
    std::vector<PackRow> rows;
    for (const reviews::DataSource& one : m_pack.sources)
        rows.push_back({{cell(one.name, widths[0], true), cell(one.import.isEmpty() ? u"–"_s : one.import, widths[1]),
                         cell(one.at, widths[2]), cell(one.what, widths[3])},
                        {},
                        true});
    flow.rows(widths, &head, std::move(rows));
}

} // namespace channelbook
