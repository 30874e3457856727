#include "ui/reviews/pack/PackText.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar softHyphen(0xad);
constexpr double leading = 1.32; ///< height of a line, of its font's size
constexpr int least = 2;         ///< letters before and after a hyphen

bool isVowel(QChar letter) {
    return QStringView(u"aeiouyäöüáéíóúàèìòùâêîôûåæø").contains(letter.toLower());
}

/// Consonants that are not parted.
bool belongTogether(QStringView pair) {
    for (const QStringView one : {u"ch", u"ck", u"ph", u"th", u"sh", u"qu"})
        if (pair.compare(one, Qt::CaseInsensitive) == 0) return true;
    return false;
}

} // namespace

QString hyphenated(const QString& word) {
    QString result;
    for (qsizetype i = 0; i < word.size(); ++i) {
        // A syllable begins with the last consonant before a vowel.
        const bool opens = i + 1 < word.size() && word[i].isLetter() && !isVowel(word[i]) && isVowel(word[i + 1]);
        const bool parted = i > 0 && belongTogether(QStringView(word).mid(i - 1, 2));
        const bool openPair =
            i + 2 < word.size() && belongTogether(QStringView(word).mid(i, 2)) && isVowel(word[i + 2]);
        const bool vowelBefore = std::any_of(word.begin(), word.begin() + i, isVowel);
        if (((opens && !parted) || openPair) && vowelBefore && i >= least && word.size() - i >= least + 1 &&
            word[i - 1].isLetter())
            result += softHyphen;
        result += word[i];
    }
    return result;
}

double textWidth(const QString& text, const QFont& font) {
    return QFontMetricsF(font).horizontalAdvance(text);
}

QStringList wrapped(const QString& text, const QFont& font, double width) {
    QString prepared;
    QString word;
    const QFontMetricsF metrics(font);
    const auto flush = [&] {
        prepared += word.size() > 2 * least && metrics.horizontalAdvance(word) > width ? hyphenated(word) : word;
        word.clear();
    };
    for (const QChar c : text) {
        if (c == u'\n') {
            flush();
            prepared += QChar(QChar::LineSeparator);
        } else if (c.isSpace() || c == u'-' || c == u'/') {
            word += c;
            flush();
        } else {
            word += c;
        }
    }
    flush();
    QTextLayout layout(prepared, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setCacheEnabled(false);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width, 1.0));
        QString part = prepared.mid(line.textStart(), line.textLength());
        if (part.endsWith(softHyphen)) part = part.chopped(1) + u'-';
        part.remove(softHyphen).remove(QChar(QChar::LineSeparator));
        while (part.endsWith(u' ')) part.chop(1);
        lines << part;
    }
    layout.endLayout();
    return lines;
}

double lineHeight(const QFont& font) {
    return std::round(font.pixelSize() * leading);
}

double heightOf(const PackLines& lines) {
    double height = 0;
    for (const PackLine& line : lines) height += line.above + lineHeight(line.font);
    return height;
}

void addText(PackLines& lines, const QString& text, const QFont& font, const QColor& colour, double width,
             double above) {
    if (text.isEmpty()) return;
    for (const QString& part : wrapped(text, font, width))
        lines.push_back({part, font, colour, 0, std::exchange(above, 0)});
}

void addPoint(PackLines& lines, const QString& text, const QFont& font, const QColor& colour, double width,
              double above) {
    const QString bullet = u"•  "_s;
    const double indent = textWidth(bullet, font);
    bool first = true;
    for (const QString& part : wrapped(text, font, width - indent)) {
        lines.push_back({first ? bullet + part : part, font, colour, first ? 0 : indent, first ? above : 0});
        first = false;
    }
}

void addTyped(PackLines& lines, const QString& text, const QFont& font, const QColor& colour, double width) {
    const double between = lineHeight(font) / 4;
    for (const QString& typed : text.split(u'\n')) {
        const QString line = typed.trimmed();
        const double above = lines.empty() ? 0 : between;
        if (line.isEmpty()) continue;
        const bool point = (line.startsWith(u"- ") || line.startsWith(u"* ") || line.startsWith(u"• "));
        if (point)
            addPoint(lines, line.mid(2).trimmed(), font, colour, width, above);
        else
            addText(lines, line, font, colour, width, above);
    }
}

PackLines takeLines(PackLines& lines, double height) {
    double taken = 0;
    auto end = lines.begin();
    while (end != lines.end() && taken + end->above + lineHeight(end->font) <= height + 0.5)
        taken += end->above + lineHeight((end++)->font);
    PackLines first(std::make_move_iterator(lines.begin()), std::make_move_iterator(end));
    lines.erase(lines.begin(), end);
    return first;
}

void drawLines(QPainter& painter, const PackLines& lines, QPointF topLeft, double width, Qt::Alignment alignment) {
    double y = topLeft.y();
    for (const PackLine& line : lines) {
        y += line.above;
        const double height = lineHeight(line.font);
        painter.setFont(line.font);
        painter.setPen(line.colour);
        // Wider than its room by a hair must not break again.
        painter.drawText(QRectF(topLeft.x() + line.indent, y, width - line.indent, height),
                         static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine | Qt::TextDontClip,
                         line.text);
        y += height;
    }
}

} // namespace channelbook
