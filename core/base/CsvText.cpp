#include "core/base/CsvText.h"

#include <QRegularExpression>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

/// Whether what follows the apostrophes at the beginning, if there are any, would be run.
bool runsAsFormula(QStringView text) {
    qsizetype at = 0;
    while (at < text.size() && text[at] == u'\'') ++at;
    if (at < text.size() && u"\t\r\n"_s.contains(text[at])) return true;
    while (at < text.size() && (text[at] == u' ' || text[at] == u'\u00a0')) ++at;
    return at < text.size() && u"=+-@\uff1d\uff0b\uff0d\uff20"_s.contains(text[at]);
}

bool isPlainNumber(const QString& text) {
    static const QRegularExpression number(u"\\A[+-]?[0-9]+(\\.[0-9]+)?\\z"_s);
    return number.match(text).hasMatch();
}

bool needsQuotes(const QString& cell, char16_t delimiter) {
    if (cell.isEmpty()) return false;
    // Blanks at the ends belong to the cell by the standard, but not to every reader.
    if (cell.front().isSpace() || cell.back().isSpace()) return true;
    return std::any_of(cell.begin(), cell.end(),
                       [delimiter](QChar c) { return c == delimiter || c == u'"' || c == u'\n' || c == u'\r'; });
}

} // namespace

QString guardedCell(const QString& text) {
    return runsAsFormula(text) && !isPlainNumber(text) ? u'\'' + text : text;
}

QString unguardedCell(const QString& cell) {
    return cell.startsWith(u'\'') && runsAsFormula(cell) ? cell.sliced(1) : cell;
}

std::string_view unguardedCell(std::string_view cell) {
    if (cell.empty() || cell.front() != '\'') return cell;
    if (runsAsFormula(QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())))) cell.remove_prefix(1);
    return cell;
}

QByteArray csvRow(const QStringList& cells, const CsvFormat& format) {
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0) line += QChar(format.delimiter);
        const QString& cell = cells[i];
        // A row of one empty cell would read as a blank line.
        const bool quoted = format.quoteAll || needsQuotes(cell, format.delimiter) ||
                            (i == 0 && cell.startsWith(u"ID")) || (cells.size() == 1 && cell.isEmpty());
        if (!quoted) {
            line += cell;
            continue;
        }
        QString doubled = cell;
        line += u'"' + doubled.replace(u'"', u"\"\""_s) + u'"';
    }
    return (line + format.lineEnd).toUtf8();
}

} // namespace channelbook
