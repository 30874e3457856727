#include "core/sync/readers/CsvSniffer.h"

#include "core/sync/readers/Encoding.h"
#include "core/sync/readers/RowScanner.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <span>

namespace channelbook::sync {

namespace {

QString say(const char* text) { return QCoreApplication::translate("CsvSniffer", text); }

constexpr std::size_t sampleRows = 1000;
constexpr std::size_t sampleBytes = std::size_t{256} << 10;

// A dialect tried on the sample, and what came of it.
struct Trial {
    CsvDialect dialect;
    RowBatch rows;
    std::size_t filled = 0;    // rows that are not blank
    std::size_t width = 0;     // the width most of them have
    std::size_t consistent = 0;
    std::size_t quoted = 0;    // cells that open and close with the quote
    std::size_t malformed = 0; // rows with text after a closing quote
    bool unclosed = false;
    double score = 0;
};

Trial attempt(std::string_view text, bool complete, CsvDialect dialect) {
    Trial trial{dialect, RowScanner::load(text, dialect), 0, 0, 0, 0, 0, false, 0};
    RowScanner::Limits limits;
    limits.rows = sampleRows;
    const RowScanner::Stop stop = RowScanner::scan(trial.rows, 0, complete, 1, limits);
    trial.unclosed = stop.inQuotes && trial.rows.rowCount() < sampleRows &&
                     (complete || text.size() - stop.openCell > (std::size_t{64} << 10));
    std::map<std::size_t, std::size_t> widths;
    std::size_t firstWide = 0;
    for (std::size_t i = 0; i < trial.rows.rowCount(); ++i) {
        if (isBlankRow(trial.rows.raw(i), dialect)) continue;
        ++trial.filled;
        const std::size_t width = RowScanner::width(trial.rows, i);
        ++widths[width];
        if (width > 1 && firstWide == 0) firstWide = width;
        trial.malformed += RowScanner::spoiltCell(trial.rows, i) != 0;
        if (RowScanner::spoiltCell(trial.rows, i) != 0) continue;
        for (const std::string_view cell : trial.rows.row(i)) {
            // A cell that does not lie in the row had its quotes undone.
            const std::string_view raw = trial.rows.raw(i);
            const bool inRow = std::greater_equal<>()(cell.data(), raw.data()) && std::less_equal<>()(cell.data(), raw.data() + raw.size());
            trial.quoted += dialect.quote != 0 && (!inRow || (cell.data() > raw.data() && cell.data()[-1] == dialect.quote));
        }
    }
    for (const auto& [width, count] : widths)
        if (count >= trial.consistent) {
            trial.consistent = count;
            trial.width = width;
        }
    if (trial.filled == 0) return trial;
    const auto rows = static_cast<double>(trial.filled);
    const double consistency = static_cast<double>(trial.consistent) / rows;
    trial.score = trial.width < 2 ? 0.45 * consistency : consistency + (firstWide == trial.width ? 0.1 : 0.0);
    trial.score += 0.005 * static_cast<double>(std::min<std::size_t>(trial.width, 20));
    trial.score -= static_cast<double>(trial.malformed) / rows + (trial.unclosed ? 0.5 : 0.0);
    return trial;
}

// The best way to read quotes, for one delimiter. Double quotes, unless the sample clearly says otherwise.
Trial attemptQuotes(std::string_view text, bool complete, char delimiter) {
    CsvDialect dialect;
    dialect.delimiter = delimiter;
    Trial best = attempt(text, complete, dialect);
    if (text.find("\\\"") != std::string_view::npos && (best.malformed > 0 || best.unclosed)) {
        dialect.escape = CsvDialect::Escape::Backslash;
        Trial other = attempt(text, complete, dialect);
        if (other.malformed < best.malformed || (best.unclosed && !other.unclosed)) return other;
        dialect.escape = CsvDialect::Escape::Doubled;
    }
    if (best.quoted > 0) return best;
    if (text.find('\'') != std::string_view::npos) {
        dialect.quote = '\'';
        Trial other = attempt(text, complete, dialect);
        if (other.quoted >= 2 && other.malformed == 0 && !other.unclosed && other.score >= best.score) return other;
    }
    // One quote that is never closed is damage, to be reported; several that never make sense are just text (inches).
    const auto openings = static_cast<std::size_t>(std::count(text.begin(), text.end(), '"'));
    if (best.malformed >= 2 || (best.unclosed && openings >= 2)) {
        dialect.quote = 0;
        Trial other = attempt(text, complete, dialect);
        if (other.width > 1 && other.consistent * 10 >= other.filled * 9) return other;
    }
    return best;
}

enum class Look { Empty, Number, Date, Email, Text };

Look lookOf(std::string_view cell) {
    bool digits = false;
    bool letters = false;
    bool dateMarks = false;
    bool at = false;
    if (cell.size() > 64) return Look::Text;
    for (const char c : cell) {
        digits |= c >= '0' && c <= '9';
        letters |= (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
        dateMarks |= c == '/' || c == '-' || c == ':' || c == '.';
        at |= c == '@';
    }
    if (cell.empty()) return Look::Empty;
    if (at && letters && cell.find('.') != std::string_view::npos && cell.find(' ') == std::string_view::npos) return Look::Email;
    if (!digits || letters) return Look::Text;
    const auto marks = std::count_if(cell.begin() + 1, cell.end(), [](char c) { return c == '/' || c == '-' || c == ':'; });
    const auto dots = std::count(cell.begin(), cell.end(), '.');
    if (dateMarks && (marks >= 2 || (dots == 2 && cell.size() <= 10))) return Look::Date;
    return Look::Number;
}

bool isYear(std::string_view cell) {
    return cell.size() == 4 && (cell.starts_with("19") || cell.starts_with("20")) && lookOf(cell) == Look::Number;
}

// Does row `header` name the columns? It does if it looks unlike what stands below it; a table of nothing but text is
// given the benefit of the doubt.
bool namesColumns(const Trial& trial, std::size_t header) {
    bool typed = false;
    bool differs = false;
    const auto names = trial.rows.row(header);
    for (std::size_t column = 0; column < names.size(); ++column) {
        std::array<std::size_t, 5> looks{};
        std::size_t seen = 0;
        for (std::size_t i = header + 1; i < trial.rows.rowCount() && seen < 200; ++i) {
            const auto row = trial.rows.row(i);
            if (column >= row.size()) continue;
            const Look look = lookOf(row[column]);
            if (look == Look::Empty) continue;
            ++looks[static_cast<std::size_t>(look)];
            ++seen;
        }
        for (const Look look : {Look::Number, Look::Date, Look::Email}) {
            if (seen == 0 || looks[static_cast<std::size_t>(look)] * 10 < seen * 8) continue;
            typed = true;
            const Look name = lookOf(names[column]);
            differs |= (name != look && name != Look::Empty) || isYear(names[column]);
        }
    }
    return !typed || differs;
}

bool filled(std::span<const std::string_view> row, std::size_t column) { return column < row.size() && !row[column].empty(); }

// "Bill to,,Ship to," over "City,Country,City,Country": without the row above some names would come twice.
bool groupsAbove(const Trial& trial, std::size_t header) {
    const auto above = trial.rows.row(header - 1);
    if (std::count_if(above.begin(), above.end(), [](auto cell) { return !cell.empty(); }) < 2) return false;
    std::map<std::string_view, int> names;
    for (const std::string_view name : trial.rows.row(header))
        if (!name.empty() && ++names[name] == 2) return true;
    return false;
}

// "Id,Name,Address,,": the row below goes on, "street,city" only where this one names a group.
bool goesOnBelow(const Trial& trial, std::size_t header) {
    if (header + 2 >= trial.rows.rowCount()) return false;
    const auto names = trial.rows.row(header);
    const auto below = trial.rows.row(header + 1);
    const std::size_t width = trial.width;
    std::size_t groups = 0;
    for (std::size_t column = 0; column < width; ++column) {
        if (filled(below, column) && lookOf(below[column]) != Look::Text) return false;
        const bool inGroup = !filled(names, column) || (column + 1 < width && !filled(names, column + 1));
        if (filled(below, column) != inGroup) return false;
        groups += inGroup && filled(names, column) ? 1 : 0;
    }
    return groups > 0 && filled(names, 0);
}

void findHeader(Trial& trial, std::size_t from) {
    constexpr std::size_t searched = 60;
    const std::size_t rows = std::min(trial.rows.rowCount(), from + searched);
    const auto populated = [&](std::size_t i) {
        const auto cells = trial.rows.row(i);
        return static_cast<std::size_t>(std::count_if(cells.begin(), cells.end(), [](auto cell) { return !cell.empty(); }));
    };
    std::size_t header = rows;
    for (std::size_t i = from; i < rows && header == rows; ++i)
        if (RowScanner::width(trial.rows, i) >= trial.width && populated(i) * 2 >= trial.width && populated(i) > 0) header = i;
    // A header narrower than the rows below it is still the first row with several cells.
    for (std::size_t i = from; i < header; ++i)
        if (populated(i) >= 2 && populated(i) * 2 >= trial.width) header = i;
    if (header == rows)
        for (header = from; header < rows && populated(header) == 0;) ++header;
    if (header >= rows) header = from;

    CsvDialect& dialect = trial.dialect;
    if (header < trial.rows.rowCount() && !namesColumns(trial, header)) {
        dialect.headerRow = -1;
        dialect.columns = static_cast<qint64>(trial.width);
        dialect.evidence << say(QT_TRANSLATE_NOOP("CsvSniffer", "no header: the first row looks like the rows below it"));
        return;
    }
    if (header > from && groupsAbove(trial, header)) {
        dialect.headerAbove = true;
    } else if (goesOnBelow(trial, header)) {
        ++header;
        dialect.headerAbove = true;
    }
    dialect.headerRow = static_cast<qint64>(header);
    if (header < trial.rows.rowCount() && RowScanner::width(trial.rows, header) != trial.width && trial.consistent * 10 >= trial.filled * 8)
        dialect.columns = static_cast<qint64>(trial.width);
    dialect.evidence << (dialect.headerAbove ? say(QT_TRANSLATE_NOOP("CsvSniffer", "column names in rows %1 and %2")).arg(header).arg(header + 1)
                                             : say(QT_TRANSLATE_NOOP("CsvSniffer", "column names in row %1")).arg(header + 1));
}

// Excel's way to name the delimiter: a first line `sep=;`
char declaredDelimiter(std::string_view text) {
    if (text.starts_with('"')) text.remove_prefix(1);
    if (text.size() < 5 || !(text.starts_with("sep=") || text.starts_with("SEP="))) return 0;
    std::string_view rest = text.substr(5);
    if (rest.starts_with('"')) rest.remove_prefix(1);
    return rest.empty() || rest.front() == '\n' || rest.front() == '\r' ? text[4] : '\0';
}

QString shown(char c) {
    return c == '\t' ? say(QT_TRANSLATE_NOOP("CsvSniffer", "tab")) : QString(QLatin1Char(c));
}

void cutSample(std::string_view& text, bool& complete) {
    if (text.size() > sampleBytes) {
        // Cut at a line end, or a row longer than the sample leaves nothing to look at.
        const auto cut = text.find_last_of("\r\n", sampleBytes);
        if (cut != std::string_view::npos && cut > 0) {
            text = text.substr(0, cut + 1);
            complete = false;
        }
    }
}

} // namespace

CsvDialect sniffCsvText(std::string_view text, bool complete) {
    cutSample(text, complete);
    const char declared = declaredDelimiter(text);
    Trial best;
    if (declared) {
        best = attemptQuotes(text, complete, declared);
        best.dialect.evidence << say(QT_TRANSLATE_NOOP("CsvSniffer", "the first line says sep=%1")).arg(shown(declared));
    } else {
        bool first = true;
        for (const char delimiter : {',', ';', '\t', '|'}) {
            if (!first && text.find(delimiter) == std::string_view::npos) continue;
            Trial trial = attemptQuotes(text, complete, delimiter);
            if (first || trial.score > best.score + 1e-9) best = std::move(trial);
            first = false;
        }
        best.dialect.evidence << (best.width > 1 ? say(QT_TRANSLATE_NOOP("CsvSniffer", "%1 in %2 of %3 rows"))
                                                       .arg(shown(best.dialect.delimiter)).arg(best.consistent).arg(best.filled)
                                                 : say(QT_TRANSLATE_NOOP("CsvSniffer", "one column")));
    }
    if (best.dialect.quote == '"' && best.quoted > 0 && best.dialect.escape == CsvDialect::Escape::Backslash)
        best.dialect.evidence << say(QT_TRANSLATE_NOOP("CsvSniffer", "quotes escaped with \\"));
    if (best.dialect.quote == '\'') best.dialect.evidence << say(QT_TRANSLATE_NOOP("CsvSniffer", "cells in single quotes"));
    if (best.dialect.quote == 0) best.dialect.evidence << say(QT_TRANSLATE_NOOP("CsvSniffer", "quotes never come in pairs"));
    findHeader(best, declared ? 1 : 0);
    return best.dialect;
}

CsvDialect sniffSheetText(std::string_view text, bool complete) {
    cutSample(text, complete);
    CsvDialect dialect;
    dialect.sheet = true;
    Trial trial = attempt(text, complete, dialect);
    findHeader(trial, 0);
    return trial.dialect;
}

Expected<CsvDialect> sniffCsv(ByteSource& source, const QString& path) {
    const auto found = findEncoding(source, path);
    if (!found) return tl::unexpected(found.error());
    const bool complete = source.isSheet() ? source.atEnd() : found->head.size() < encodingSample;
    const QByteArray text = decodeSample(found->head, found->name);
    const std::string_view sample{text.constData(), static_cast<std::size_t>(text.size())};
    CsvDialect dialect = source.isSheet() ? sniffSheetText(sample, complete) : sniffCsvText(sample, complete);
    dialect.encoding = found->name;
    dialect.evidence.prepend(QStringLiteral("%1: %2").arg(found->name, found->evidence));
    if (auto back = source.rewind(); !back) return tl::unexpected(back.error());
    return dialect;
}

} // namespace channelbook::sync
