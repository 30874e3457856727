#include "ui/widgets/Painting.h"

#include "ui/shell/Icons.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace channelbook {
namespace {

double widestDigit(const QFontMetricsF& metrics) {
    double widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    }
    return widest;
}

/// Runs of non-digits keep their kerning; each digit gets its own cell.
template <class Run>
double eachRun(const QFontMetricsF& metrics, const QString& text, Run run) {
    const double cell = widestDigit(metrics);
    double x = 0;
    qsizetype i = 0;
    while (i < text.size()) {
        if (text.at(i) >= u'0' && text.at(i) <= u'9') {
            const QString digit = text.mid(i, 1);
            run(x + (cell - metrics.horizontalAdvance(digit)) / 2, digit);
            x += cell;
            ++i;
        } else {
            qsizetype end = i;
            while (end < text.size() && (text.at(end) < u'0' || text.at(end) > u'9')) ++end;
            const QString words = text.mid(i, end - i);
            run(x, words);
            x += metrics.horizontalAdvance(words);
            i = end;
        }
    }
    return x;
}

} // namespace

QSize badgeSize(const Theme& theme, const Badge& badge) {
    const QFontMetrics metrics(theme.font(TextRole::Caption, TextWeight::Medium));
    int width = metrics.horizontalAdvance(badge.text) + 2 * Radius::medium + 2 * Line::hair;
    if (!badge.icon.isEmpty()) width += Size::smallIcon + Space::xs;
    return {width, std::max(Size::badge, metrics.height() + Space::xs)};
}

void drawBadge(QPainter& painter, const Theme& theme, const Badge& badge, const QRect& rect) {
    const TintColors& colors = theme.tint(badge.tint);
    drawBox(painter, rect, Radius::small, colors.fill, colors.line);
    painter.save();
    QRect inner = rect.adjusted(Radius::medium, 0, -Radius::medium, 0);
    if (!badge.icon.isEmpty()) {
        const QRect icon = QStyle::alignedRect(painter.layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter,
                                               QSize(Size::smallIcon, Size::smallIcon), inner);
        painter.drawPixmap(icon, themedPixmap(theme, badge.icon, Size::smallIcon,
                                              painter.device()->devicePixelRatioF(), colors.text));
        const int step = Size::smallIcon + Space::xs;
        if (painter.layoutDirection() == Qt::RightToLeft) {
            inner.setRight(inner.right() - step);
        } else {
            inner.setLeft(inner.left() + step);
        }
    }
    painter.setFont(theme.font(TextRole::Caption, TextWeight::Medium));
    painter.setPen(colors.text);
    painter.drawText(inner, Qt::AlignCenter,
                     painter.fontMetrics().elidedText(badge.text, Qt::ElideRight, inner.width() + 1));
    painter.restore();
}

QSize countSize(const Theme& theme, const QString& text) {
    const QFontMetrics metrics(theme.font(TextRole::Caption, TextWeight::Strong));
    return {std::max(Size::badge, metrics.horizontalAdvance(text) + Space::m), Size::badge};
}

void drawCount(QPainter& painter, const Theme& theme, const QString& text, Tint tint, const QRect& rect) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.tint(tint).fill);
    const double radius = rect.height() / 2.0;
    painter.drawRoundedRect(rect, radius, radius);
    painter.setFont(theme.font(TextRole::Caption, TextWeight::Strong));
    painter.setPen(theme.tint(tint).text);
    painter.drawText(rect, Qt::AlignCenter, text);
    painter.restore();
}

void drawAvatar(QPainter& painter, const Theme& theme, const QString& initials, const QRect& rect) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.tint(Tint::Accent).fill);
    const bool large = rect.height() > 2 * Size::avatar;
    if (large) {
        painter.drawRoundedRect(rect, Radius::large, Radius::large);
    } else {
        painter.drawEllipse(rect);
    }
    QFont font = theme.font(large ? TextRole::Heading : TextRole::Caption, TextWeight::Strong);
    // Two wide initials have to fit the disc's chord.
    while (font.pixelSize() > Size::avatar / 3 &&
           QFontMetrics(font).horizontalAdvance(initials) > rect.width() - Space::xs) {
        font.setPixelSize(font.pixelSize() - 1);
    }
    painter.setFont(font);
    painter.setPen(theme.tint(Tint::Accent).text);
    painter.drawText(rect, Qt::AlignCenter, initials);
    painter.restore();
}

QString initialsOf(const QString& name) {
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty()) return {};
    const auto initial = [](const QString& word) {
        const qsizetype length = word.size() > 1 && word.at(0).isHighSurrogate() ? 2 : 1;
        return word.left(length).toUpper();
    };
    return words.size() == 1 ? initial(words.first()) : initial(words.first()) + initial(words.last());
}

QSize keyCapSize(const Theme& theme, const QString& text) {
    const QFontMetrics metrics(theme.font(TextRole::Caption));
    return {std::max(Size::icon, metrics.horizontalAdvance(text) + Space::s), Size::icon};
}

void drawKeyCap(QPainter& painter, const Theme& theme, const QString& text, const QRect& rect, const QColor& color) {
    QColor line = color;
    line.setAlphaF(0.45F);
    drawBox(painter, rect, Radius::small, Qt::transparent, line);
    painter.save();
    painter.setFont(theme.font(TextRole::Caption));
    painter.setPen(color);
    painter.drawText(rect, Qt::AlignCenter, text);
    painter.restore();
}

QStringList wrappedLines(const QString& text, const QFont& font, int width, int maxLines) {
    if (text.isEmpty() || maxLines < 1) return {};
    const QString flat = QString(text).replace(u'\n', u' ');
    const QFontMetrics metrics(font);
    if (metrics.horizontalAdvance(flat) <= width) return {flat};
    QTextLayout layout(flat, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QStringList lines;
    while (lines.size() < maxLines) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) break;
        line.setLineWidth(width);
        const bool last = lines.size() == maxLines - 1;
        const QString rest = flat.mid(line.textStart(), last ? -1 : line.textLength()).trimmed();
        lines << (last ? metrics.elidedText(rest, Qt::ElideRight, width) : rest);
    }
    layout.endLayout();
    return lines;
}

int tabularWidth(const QFont& font, const QString& text) {
    return int(std::ceil(eachRun(QFontMetricsF(font), text, [](double, const QString&) {})));
}

void drawTabular(QPainter& painter, const QRect& rect, Qt::Alignment alignment, const QString& text) {
    const QFontMetricsF metrics(painter.font());
    if (text.isRightToLeft()) {
        painter.drawText(rect, int(alignment), text);
        return;
    }
    const double width = eachRun(metrics, text, [](double, const QString&) {});
    const Qt::Alignment visual = QStyle::visualAlignment(painter.layoutDirection(), alignment);
    double left = rect.left();
    if (visual & Qt::AlignRight) left = rect.right() + 1 - width;
    if (visual & Qt::AlignHCenter) left = rect.left() + (rect.width() - width) / 2;
    const double baseline = rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
    // A run's spaces would change sides in a right-to-left painter.
    const Qt::LayoutDirection direction = painter.layoutDirection();
    painter.setLayoutDirection(Qt::LeftToRight);
    eachRun(metrics, text, [&](double x, const QString& run) {
        painter.drawText(QPointF(left + x, std::round(baseline)), run);
    });
    painter.setLayoutDirection(direction);
}

void drawBox(QPainter& painter, const QRect& rect, int radius, const QColor& fill, const QColor& line, int lineWidth) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double inset = lineWidth / 2.0;
    painter.setPen(line.alpha() ? QPen(line, lineWidth) : QPen(Qt::NoPen));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

void drawFocus(QPainter& painter, const Theme& theme, const QRect& rect, int radius) {
    drawBox(painter, rect, radius, Qt::transparent, theme.colors().accent, Line::strong);
}

} // namespace channelbook
