#include "core/base/CsvText.h"

#include <algorithm>
#include <array>

namespace channelbook {

namespace {

constexpr std::string_view hardBlank = "\xc2\xa0";
constexpr std::array<std::string_view, 8> formulaSigns{
    "=", "+", "-", "@", "\xef\xbc\x9d", "\xef\xbc\x8b", "\xef\xbc\x8d", "\xef\xbc\xa0"};

std::string_view viewOf(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

/// Whether what follows the apostrophes at the beginning, if there are any, would be run.
bool runsAsFormula(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of('\''), text.size()));
    if (text.empty()) return false;
    if (text.front() == '\t' || text.front() == '\r' || text.front() == '\n') return true;
    while (!text.empty()) {
        if (text.front() == ' ')
            text.remove_prefix(1);
        else if (text.starts_with(hardBlank))
            text.remove_prefix(hardBlank.size());
        else
            break;
    }
    return std::any_of(formulaSigns.begin(), formulaSigns.end(),
                       [text](std::string_view sign) { return text.starts_with(sign); });
}

bool isPlainNumber(std::string_view text) {
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) text.remove_prefix(1);
    const auto point = text.find('.');
    const auto digits = [](std::string_view part) {
        return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
    };
    return digits(text.substr(0, point)) && (point == std::string_view::npos || digits(text.substr(point + 1)));
}

bool needsQuotes(std::string_view cell, char delimiter) {
    if (cell.empty()) return false;
    // Blanks at the ends belong to the cell by the standard, but not to every reader.
    const auto blank = [](char c) { return c >= 0 && c <= ' '; };
    if (blank(cell.front()) || blank(cell.back())) return true;
    return std::any_of(cell.begin(), cell.end(),
                       [delimiter](char c) { return c == delimiter || c == '"' || c == '\n' || c == '\r'; });
}

template <class Bytes>
void appendQuoted(Bytes& out, std::string_view cell) {
    out += '"';
    while (!cell.empty()) {
        const auto end = std::min(cell.find('"'), cell.size());
        out.append(cell.data(), static_cast<decltype(out.size())>(end));
        if (end == cell.size()) break;
        out += "\"\"";
        cell.remove_prefix(end + 1);
    }
    out += '"';
}

} // namespace

bool needsGuard(std::string_view text) {
    return runsAsFormula(text) && !isPlainNumber(text);
}

QString guardedCell(const QString& text) {
    return needsGuard(viewOf(text.toUtf8())) ? u'\'' + text : text;
}

QString unguardedCell(const QString& cell) {
    return cell.startsWith(u'\'') && runsAsFormula(viewOf(cell.toUtf8())) ? cell.sliced(1) : cell;
}

std::string_view unguardedCell(std::string_view cell) {
    if (cell.starts_with('\'') && runsAsFormula(cell)) cell.remove_prefix(1);
    return cell;
}

void appendCsvCell(QByteArray& out, std::string_view cell, bool first, const CsvFormat& format) {
    const bool sylk = first && cell.starts_with("ID");
    if (!format.quoteAll && !sylk && !needsQuotes(cell, format.delimiter))
        out.append(cell.data(), static_cast<qsizetype>(cell.size()));
    else
        appendQuoted(out, cell);
}

void appendCsvCell(std::string& out, std::string_view cell) {
    if (needsQuotes(cell, ','))
        appendQuoted(out, cell);
    else
        out += cell;
}

QByteArray csvRow(const QStringList& cells, const CsvFormat& format) {
    QByteArray row;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0) row += format.delimiter;
        appendCsvCell(row, viewOf(cells[i].toUtf8()), i == 0, format);
    }
    // A row of one empty cell would read as a blank line.
    if (row.isEmpty()) row += "\"\"";
    return row + format.lineEnd;
}

} // namespace channelbook
