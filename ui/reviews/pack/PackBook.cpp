#include "ui/reviews/pack/PackBook.h"

#include "ui/reviews/pack/PackCharts.h"

#include <QImage>
#include <QPainter>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr double sideShare = 0.29;    ///< of a slide's width for what is said beside the numbers
constexpr double newPageShare = 0.34; ///< a section begins on a new page where less of this one is left
constexpr double shortShare = 0.15;   ///< the same of one that says only that there is nothing
constexpr std::size_t tilesFrom = 3;

QImage pictureOf(const reviews::Logo& logo) {
    return logo.isEmpty() ? QImage() : QImage::fromData(logo.content);
}

/// Draws a picture into a room without changing its shape.
void drawPicture(QPainter& painter, const QImage& picture, const QRectF& room) {
    const QSizeF size = QSizeF(picture.size()).scaled(room.size(), Qt::KeepAspectRatio);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(room.left(), room.center().y() - size.height() / 2, size.width(), size.height()), picture);
}

} // namespace

PackBook::PackBook(const reviews::Pack& pack, PackFormat format)
    : m_pack(pack)
    , m_style(format, pack.brand)
    , m_ours(pictureOf(pack.brand.ours))
    , m_partner(pictureOf(pack.brand.partner)) {
    cover();
    contents();
    const std::size_t front = m_sheets.size();
    m_marks.clear();
    PackFlow paper(m_style, m_sheets, [this](PackSheet& sheet, bool) {
        sheet.running = m_running;
        return m_style.content();
    });
    for (const reviews::Section& one : m_pack.sections) m_style.wide() ? wideSection(one) : section(paper, one);
    if (!m_pack.definitions.empty()) definitions(appendix(paper, word("definitions")));
    if (!m_pack.sources.empty()) sources(appendix(paper, word("sources")));
    // Set before, the contents told how many pages they take; now they know what stands on which.
    std::vector<PackSheet> sheets = std::exchange(m_sheets, {m_sheets.front()});
    contents();
    for (std::size_t i = 1; i < front; ++i) sheets[i] = std::move(m_sheets[i]);
    m_sheets = std::move(sheets);
}

void PackBook::paint(QPainter& painter, int page) const {
    const PackSheet& sheet = m_sheets[static_cast<std::size_t>(page)];
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(QPointF(), m_style.page), Qt::white);
    for (const PackDrawing& drawing : sheet.drawings) {
        painter.save();
        drawing(painter);
        painter.restore();
    }
    if (!sheet.bare) running(painter, page);
    painter.restore();
}

void PackBook::running(QPainter& painter, int page) const {
    const QFont small = m_style.font(m_style.smallSize);
    const QRectF content = m_style.content();
    const double top = m_style.page.height() - m_style.margins.bottom() + points(m_style.wide() ? 14 : 20);
    painter.setPen(QPen(m_style.line, points(0.5)));
    painter.drawLine(QPointF(content.left(), top), QPointF(content.right(), top));
    const QString asOf = u"%1 · %2 · %3 %4"_s.arg(m_pack.partner, m_pack.periodText, word("as_of"),
                                                  reviews::dayText(m_pack, m_pack.asOf));
    const QString number = word("page_of").arg(page + 1).arg(count());
    const double right = textWidth(number, small) + points(2);
    PackLines left;
    // A name that is too long for the foot of a page leaves the day to it.
    addText(left, asOf, small, m_style.muted, content.width() - right - points(12));
    if (left.size() > 1) left = {{word("as_of") + u' ' + reviews::dayText(m_pack, m_pack.asOf), small, m_style.muted}};
    drawLines(painter, left, {content.left(), top + points(5)}, content.width() - right - points(12));
    drawLines(painter, {{number, small, m_style.muted}}, {content.right() - right, top + points(5)}, right,
              Qt::AlignRight);
    if (m_style.wide()) return;
    const PackSheet& sheet = m_sheets[static_cast<std::size_t>(page)];
    const double head = points(34);
    const QString ours = m_pack.brand.company;
    drawLines(painter, {{sheet.running, small, m_style.muted}}, {content.left(), head}, content.width() / 2);
    if (!m_ours.isNull()) {
        const QSizeF size = QSizeF(m_ours.size()).scaled(QSizeF(content.width() / 3, points(18)), Qt::KeepAspectRatio);
        drawPicture(painter, m_ours,
                    QRectF(content.right() - size.width(), head - points(5), size.width(), size.height()));
    } else {
        drawLines(painter, {{ours, small, m_style.muted}}, {content.left() + content.width() / 2, head},
                  content.width() / 2, Qt::AlignRight);
    }
}

void PackBook::cover() {
    m_sheets.emplace_back();
    PackSheet& sheet = m_sheets.back();
    sheet.bare = true;
    const bool wide = m_style.wide();
    const QRectF page(QPointF(), m_style.page);
    const QRectF content = m_style.content();
    const double ground = page.height() * (wide ? 0.66 : 0.60);
    sheet.drawings.push_back([this, page, ground](QPainter& painter) {
        painter.fillRect(QRectF(0, 0, page.width(), ground), m_style.brand);
        painter.fillRect(QRectF(0, ground, page.width(), points(4)), m_style.accent);
    });
    const auto lines = [&](PackLines set, QPointF at, double width) {
        for (const PackLine& line : set) sheet.words << line.text;
        sheet.drawings.push_back(
            [set = std::move(set), at, width](QPainter& painter) { drawLines(painter, set, at, width); });
    };
    // Logos stand on white: most are drawn for it.
    double x = content.left();
    const double logo = points(wide ? 36 : 46);
    for (const QImage& picture : {m_ours, m_partner}) {
        if (picture.isNull()) continue;
        const double width = std::min(logo * picture.width() / std::max(1, picture.height()), content.width() * 0.4);
        const QRectF plate(x, content.top(), width + points(20), logo + points(16));
        sheet.drawings.push_back([plate, picture](QPainter& painter) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(Qt::white);
            painter.drawRoundedRect(plate, points(4), points(4));
            drawPicture(painter, picture, plate.adjusted(points(10), points(8), -points(10), -points(8)));
        });
        x = plate.right() + points(12);
    }
    if (m_ours.isNull() && m_partner.isNull() && !m_pack.brand.company.isEmpty())
        lines({{m_pack.brand.company, m_style.font(m_style.headingSize * 1.2, true), m_style.onBrand}},
              content.topLeft(), content.width());
    PackLines title;
    addText(title, m_pack.title, m_style.font(points(wide ? 17 : 15)), m_style.onBrand, content.width());
    // A long name is set smaller rather than parted or over half of the page.
    double nameSize = points(wide ? 44 : 38);
    const auto tooLarge = [&](double size) {
        const QFont font = m_style.font(size, true);
        const QStringList words = m_pack.partner.split(u' ');
        return wrapped(m_pack.partner, font, content.width()).size() > (wide ? 2 : 3) ||
               std::any_of(words.begin(), words.end(),
                           [&](const QString& word) { return textWidth(word, font) > content.width(); });
    };
    while (nameSize > points(20) && tooLarge(nameSize)) nameSize *= 0.94;
    addText(title, m_pack.partner, m_style.font(nameSize, true), m_style.onBrand, content.width(), points(6));
    addText(title, m_pack.periodText, m_style.font(points(wide ? 22 : 19)), m_style.onBrand, content.width(),
            points(8));
    lines(title, {content.left(), ground - heightOf(title) - points(wide ? 30 : 40)}, content.width());

    double y = ground + points(wide ? 22 : 34);
    if (!m_pack.headline.isEmpty()) {
        PackLines headline;
        addText(headline, m_pack.headline, m_style.font(points(wide ? 14 : 13)), m_style.text, content.width());
        y += heightOf(headline) + points(wide ? 12 : 22);
        lines(headline, {content.left(), ground + points(wide ? 22 : 34)}, content.width());
    }
    QStringList standing{m_pack.type, m_pack.tier};
    standing.removeAll(QString());
    std::vector<std::pair<QString, QString>> facts;
    const auto fact = [&](const QString& name, const QString& value) {
        if (!value.isEmpty()) facts.emplace_back(name, value);
    };
    fact(word("partner"), standing.join(u" · "_s));
    fact(word("manager"), m_pack.manager);
    fact(m_pack.held ? word("held") : word("planned"),
         m_pack.date.isValid() ? reviews::dayText(m_pack, m_pack.date) : QString());
    fact(word("period"), u"%1 – %2"_s.arg(reviews::dayText(m_pack, m_pack.from), reviews::dayText(m_pack, m_pack.to)));
    fact(word("as_of"), reviews::dayText(m_pack, m_pack.asOf));
    fact(word("currency"), m_pack.currency);
    const int columns = wide ? 3 : 2;
    const double width = content.width() / columns;
    double rowHeight = 0;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const int column = static_cast<int>(i) % columns;
        if (column == 0) y += std::exchange(rowHeight, 0);
        PackLines one;
        addText(one, facts[i].first, m_style.font(m_style.smallSize), m_style.muted, width - points(12));
        addText(one, facts[i].second, m_style.font(m_style.bodySize * (wide ? 0.95 : 1.1), true), m_style.text,
                width - points(12), points(1));
        rowHeight = std::max(rowHeight, heightOf(one) + points(wide ? 7 : 12));
        lines(one, {content.left() + width * column, y}, width - points(12));
    }
}

PackFlow PackBook::flowOf(const QString& title, int minutes) {
    return {m_style, m_sheets, [this, title, minutes](PackSheet& sheet, bool continued) {
                sheet.running = title;
                QRectF area = m_style.content();
                // On paper the head of the page says which section goes on.
                if (continued && !m_style.wide()) return area;
                const QString shown = continued ? word("continued").arg(title) : title;
                PackLines lines;
                addText(lines, shown, m_style.font(m_style.titleSize, true), m_style.brandText, area.width() * 0.86);
                const double height = heightOf(lines);
                const QString time = continued ? QString() : minutesText(minutes);
                sheet.words << shown;
                sheet.drawings.push_back(
                    [this, lines, area, time](QPainter& painter) { drawTitle(painter, lines, time, area); });
                return area.adjusted(0, height + points(m_style.wide() ? 20 : 18), 0, 0);
            }};
}

void PackBook::contents() {
    const std::size_t first = m_sheets.size();
    PackFlow flow = flowOf(word("contents"));
    flow.begin();
    const QFont font = m_style.font(m_style.bodySize * 1.1);
    const QRectF whole = flow.area();
    // What was agreed for the meeting stands beside the contents on a slide, below them on paper.
    const bool beside = m_style.wide() && (!m_pack.agenda.empty() || !m_pack.attendees.isEmpty());
    if (beside) flow.beginAt(first, QRectF(whole.left(), whole.top(), whole.width() * 0.46, whole.height()));
    const double height = lineHeight(font) + points(m_style.wide() ? 5 : 7);
    if (m_marks.empty()) {
        // Their pages are not known yet, their lines are.
        for (const reviews::Section& one : m_pack.sections) mark(one.title, 0);
        if (!m_pack.definitions.empty()) mark(word("definitions"), 0);
        if (!m_pack.sources.empty()) mark(word("sources"), 0);
    }
    for (Mark& one : m_marks) {
        const QString number = QString::number(one.page + 1);
        const double numberWidth = std::max(textWidth(number, font), points(16));
        PackLines title;
        addText(title, one.title, font, m_style.text, flow.width() - numberWidth - points(24));
        flow.say(one.title + u' ' + number);
        const double tall = height - lineHeight(font) + heightOf(title);
        one.line = flow.put(tall, [this, title, number, numberWidth, font](QPainter& painter, const QRectF& where) {
            drawLines(painter, title, where.topLeft(), where.width());
            const double baseline = where.top() + heightOf(title) - lineHeight(font) * 0.28;
            const double from = where.left() + textWidth(title.back().text, font) + points(6);
            painter.setPen(QPen(m_style.line, points(1), Qt::DotLine, Qt::RoundCap));
            painter.drawLine(QPointF(from, baseline), QPointF(where.right() - numberWidth - points(6), baseline));
            drawLines(painter, {{number, font, m_style.text}},
                      {where.right() - numberWidth, where.top() + heightOf(title) - lineHeight(font)}, numberWidth,
                      Qt::AlignRight);
        });
        one.listedOn = static_cast<int>(flow.sheet());
    }
    if (m_pack.agenda.empty() && m_pack.attendees.isEmpty()) return;
    if (beside)
        flow.beginAt(first,
                     QRectF(whole.left() + whole.width() * 0.54, whole.top(), whole.width() * 0.46, whole.height()));
    else
        flow.gap(m_style.gap * 1.5);
    if (!m_pack.agenda.empty()) {
        flow.heading(word("agenda"), points(40));
        const std::vector<double> widths{flow.width() * 0.52, flow.width() * 0.28, flow.width() * 0.20};
        std::vector<PackRow> rows;
        for (const reviews::AgendaPoint& point : m_pack.agenda)
            rows.push_back({{cell(point.title, widths[0]), cell(point.who, widths[1], false, false, m_style.muted),
                             cell(minutesText(point.minutes), widths[2], false, true)},
                            {},
                            true});
        flow.rows(widths, nullptr, std::move(rows));
        flow.gap(m_style.gap);
    }
    if (m_pack.attendees.isEmpty()) return;
    flow.heading(word("attendees"), points(20));
    PackLines people;
    addText(people, m_pack.attendees.join(u", "_s), m_style.font(m_style.bodySize), m_style.text, flow.width());
    flow.lines(std::move(people));
}

void PackBook::section(PackFlow& flow, const reviews::Section& section) {
    // The numbers on one page are on one page.
    const bool onePager =
        !m_tiled && std::any_of(section.blocks.begin(), section.blocks.end(), [](const reviews::Block& block) {
            const auto* kpis = std::get_if<reviews::Kpis>(&block);
            return kpis != nullptr && kpis->rows.size() > tilesFrom;
        });
    title(flow, section.title, section.minutes, onePager ? 1 : section.blocks.empty() ? shortShare : newPageShare);
    commentary(flow, section.commentary);
    blocks(flow, section);
}

void PackBook::title(PackFlow& flow, const QString& text, int minutes, double share) {
    m_running = text;
    if (m_marks.empty() || flow.room() < flow.whole() * share)
        flow.begin();
    else
        flow.gap(m_style.gap * 2);
    PackLines lines;
    addText(lines, text, m_style.font(m_style.titleSize, true), m_style.brandText, flow.width() * 0.86);
    flow.say(text);
    flow.put(heightOf(lines) + points(18),
             [this, lines, time = minutesText(minutes)](QPainter& painter, const QRectF& where) {
                 drawTitle(painter, lines, time, where);
             });
    mark(text, flow.sheet());
}

void PackBook::drawTitle(QPainter& painter, const PackLines& lines, const QString& time, const QRectF& where) const {
    const double height = heightOf(lines);
    const QFont small = m_style.font(m_style.smallSize);
    drawLines(painter, lines, where.topLeft(), where.width());
    drawLines(painter, {{time, small, m_style.muted}},
              {where.left(), where.top() + height - lineHeight(small) - points(4)}, where.width(), Qt::AlignRight);
    painter.fillRect(QRectF(where.left(), where.top() + height + points(3), points(36), points(2.2)), m_style.accent);
}

QString PackBook::minutesText(int minutes) const {
    return minutes == 0 ? QString() : QString::number(minutes) + u' ' + word("minutes");
}

QString PackBook::word(const char* key) const {
    return packWord(m_pack, key);
}

void PackBook::wideSection(const reviews::Section& section) {
    PackFlow flow = flowOf(section.title, section.minutes);
    flow.begin();
    const std::size_t first = flow.sheet();
    mark(section.title, first);
    const QRectF whole = flow.area();
    const bool wideTable = std::any_of(section.blocks.begin(), section.blocks.end(), [](const reviews::Block& block) {
        return std::holds_alternative<reviews::Kpis>(block);
    });
    if (section.commentary.trimmed().isEmpty() || section.blocks.empty() || wideTable) {
        commentary(flow, section.commentary);
        return blocks(flow, section);
    }
    const double side = whole.width() * sideShare;
    flow.beginAt(first, whole.adjusted(side + points(20), 0, 0, 0));
    blocks(flow, section);
    flow.beginAt(first, QRectF(whole.left(), whole.top(), side, whole.height()));
    commentary(flow, section.commentary);
}

void PackBook::blocks(PackFlow& flow, const reviews::Section& section) {
    if (section.blocks.empty() && section.commentary.trimmed().isEmpty()) return nothing(flow, word("nothing"));
    std::vector<const reviews::Chart*> waiting;
    bool first = section.commentary.trimmed().isEmpty();
    const auto between = [&] {
        if (!std::exchange(first, false)) flow.gap(m_style.gap);
    };
    const auto flush = [&] {
        if (waiting.empty()) return;
        between();
        charts(flow, std::exchange(waiting, {}));
    };
    for (const reviews::Block& block : section.blocks) {
        if (const auto* chart = std::get_if<reviews::Chart>(&block)) {
            waiting.push_back(chart);
            continue;
        }
        flush();
        between();
        std::visit(
            [&](const auto& one) {
                using Kind = std::decay_t<decltype(one)>;
                if constexpr (std::is_same_v<Kind, reviews::Kpis>) kpis(flow, one);
                if constexpr (std::is_same_v<Kind, reviews::Table>) table(flow, one);
                if constexpr (std::is_same_v<Kind, reviews::ItemList>) items(flow, one);
                if constexpr (std::is_same_v<Kind, reviews::Swot>) swot(flow, one);
                if constexpr (std::is_same_v<Kind, reviews::Note>) note(flow, one);
            },
            block);
    }
    flush();
}

void PackBook::charts(PackFlow& flow, const std::vector<const reviews::Chart*>& charts) {
    for (std::size_t i = 0; i < charts.size(); i += 2) {
        const bool pair = i + 1 < charts.size();
        const double between = points(18);
        const double width = pair ? (flow.width() - between) / 2 : flow.width();
        double height = chartHeight(m_style, *charts[i], width);
        if (pair) height = std::max(height, chartHeight(m_style, *charts[i + 1], width));
        height = std::min(height, flow.whole());
        if (i > 0) flow.gap(m_style.gap);
        const reviews::Chart left = *charts[i];
        const std::optional<reviews::Chart> right = pair ? std::optional(*charts[i + 1]) : std::nullopt;
        flow.need(height);
        flow.say(left.title);
        if (right) flow.say(right->title);
        flow.put(height, [this, left, right, width](QPainter& painter, const QRectF& where) {
            drawPackChart(painter, m_style, m_pack, left, QRectF(where.left(), where.top(), width, where.height()));
            if (right)
                drawPackChart(painter, m_style, m_pack, *right,
                              QRectF(where.right() - width, where.top(), width, where.height()));
        });
    }
}

PackFlow& PackBook::appendix(PackFlow& paper, const QString& text) {
    if (!m_style.wide()) {
        title(paper, text, 0, newPageShare);
        return paper;
    }
    m_slides = std::make_unique<PackFlow>(flowOf(text));
    m_slides->begin();
    mark(text, m_slides->sheet());
    return *m_slides;
}

} // namespace channelbook
