#include "core/sync/readers/LeftOut.h"

#include "core/sync/values/NumberValue.h"

#include <QJsonObject>

#include <algorithm>
#include <limits>
#include <utility>

namespace channelbook::sync {

namespace {

constexpr int decimals = 4;
constexpr std::array marks{DecimalMark::Point, DecimalMark::Comma};
constexpr std::size_t maxPrint = 64;           // lines
constexpr std::size_t maxHeadings = 64;        // one in the other
constexpr std::size_t maxStarts = 500'000;     // some 24 MB

bool isBlankCell(std::string_view cell) { return cell.find_first_not_of(" \t") == std::string_view::npos; }

/// Spreadsheets keep sums like 0.30000000000000004.
std::optional<qint64> rounded(const Decimal& decimal) {
    constexpr std::array<qint64, 15> powers{1, 10, 100, 1'000, 10'000, 100'000, 1'000'000, 10'000'000, 100'000'000, 1'000'000'000, 10'000'000'000, 100'000'000'000, 1'000'000'000'000, 10'000'000'000'000, 100'000'000'000'000};
    const qint64 divisor = powers[static_cast<std::size_t>(decimal.scale - decimals)];
    const qint64 half = decimal.mantissa < 0 ? -(divisor / 2) : divisor / 2;
    return (decimal.mantissa + half) / divisor;
}

std::optional<qint64> numberIn(std::string_view cell, DecimalMark mark) {
    if (const auto amount = readAmount(cell, mark, decimals)) return amount->minor;
    const auto decimal = readDecimal(cell, mark);
    if (!decimal || decimal->scale <= decimals || decimal->mantissa > std::numeric_limits<qint64>::max() / 2 || decimal->mantissa < std::numeric_limits<qint64>::min() / 2) return std::nullopt;
    return rounded(*decimal);
}

} // namespace

QString leftOutCode(LeftOutRow::Kind kind) {
    switch (kind) {
    case LeftOutRow::Kind::Title: return QStringLiteral("title");
    case LeftOutRow::Kind::Sum: return QStringLiteral("sum");
    case LeftOutRow::Kind::Heading: return QStringLiteral("heading");
    case LeftOutRow::Kind::SmallPrint: return QStringLiteral("small_print");
    }
    return {};
}

QJsonArray leftOutJson(const std::vector<LeftOutRow>& rows) {
    QJsonArray array;
    for (const LeftOutRow& row : rows)
        array.append(QJsonObject{{QStringLiteral("line"), row.line}, {QStringLiteral("kind"), leftOutCode(row.kind)}, {QStringLiteral("text"), row.text}});
    return array;
}

LeftOutFinder::LeftOutFinder(std::size_t columns) : m_columns(columns), m_sums(columns) { startRun(); }

void LeftOutFinder::blankRow() { m_blankBefore = true; }

LeftOutRow LeftOutFinder::told(qint64 line, LeftOutRow::Kind kind, std::string_view raw) {
    return {line, kind, QString::fromUtf8(raw.data(), static_cast<qsizetype>(std::min(raw.size(), shownLeftOut)))};
}

void LeftOutFinder::take(LeftOutRow row) {
    if (m_found.size() >= maxLeftOutTexts) row.text = QString();
    m_found.push_back(std::move(row));
}

void LeftOutFinder::addNumber(std::size_t index, std::string_view cell) {
    if (index >= m_columns) return;
    Column& column = m_sums[index];
    std::array<std::optional<qint64>, 2> values;
    for (std::size_t i = 0; i < marks.size(); ++i) values[i] = numberIn(cell, marks[i]);
    if (!values[0] && !values[1]) return;
    ++column.numbers;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        Sums& sums = column.marks[i];
        // What this mark cannot read must not be missing in its sum.
        sums.sound = sums.sound && values[i] && !__builtin_add_overflow(sums.total, *values[i], &sums.total);
    }
}

void LeftOutFinder::startRun() {
    m_starts.emplace(m_records, true);
    for (Column& column : m_sums) {
        for (Sums& sums : column.marks) {
            // The first of equal totals: the longest run.
            if (!sums.sound || m_kept > maxStarts) continue;
            m_kept += sums.starts.emplace(sums.total, column.numbers).second ? 1 : 0;
        }
    }
}

void LeftOutFinder::record(std::span<const std::string_view> cells) {
    ++m_records;
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (!cells[i].empty()) addNumber(i, cells[i]);
}

bool LeftOutFinder::isTrue(const SumClaim& claim, std::span<const std::string_view> cells) const {
    const auto isCount = [this](qint64 count) { return count > 0 && m_starts.contains(m_records - count); };
    if (claim.records) return isCount(*claim.records);
    for (std::size_t i = 0; i < std::min(cells.size(), m_columns); ++i) {
        if (cells[i].empty()) continue;
        for (std::size_t mark = 0; mark < marks.size(); ++mark) {
            const auto value = numberIn(cells[i], marks[mark]);
            if (!value) continue;
            qint64 before = 0;
            const Sums& sums = m_sums[i].marks[mark];
            if (sums.sound && !__builtin_sub_overflow(sums.total, *value, &before)) {
                const auto start = sums.starts.find(before);
                if (start != sums.starts.end() && start->second < m_sums[i].numbers) return true;
            }
            constexpr qint64 one = 10'000;
            if (claim.counts && *value % one == 0 && isCount(*value / one)) return true;
        }
    }
    return false;
}

/// A row that is a sum or a heading, or may be one: headings whose rows have all come are such.
void LeftOutFinder::claimed() {
    std::erase_if(m_headings, [this](Pending& heading) {
        if (heading.remaining > 0) return false;
        take(std::move(heading.row));
        return true;
    });
}

/// Before a record: what could only have stood at the end did not, and headings that announced fewer rows announced nothing.
void LeftOutFinder::settlePending() {
    for (const Pending& total : m_totals) {
        ++m_records;
        for (const auto& [column, cell] : total.numbers) addNumber(column, cell);
    }
    m_totals.clear();
    m_records += static_cast<qint64>(m_print.size());
    m_print.clear();
    const auto failed = std::erase_if(m_headings, [](const Pending& heading) { return heading.remaining == 0; });
    m_records += static_cast<qint64>(failed);
    for (Pending& heading : m_headings) --heading.remaining;
}

void LeftOutFinder::row(qint64 line, std::string_view raw, std::span<const std::string_view> cells) {
    const bool blankBefore = std::exchange(m_blankBefore, false);
    const bool sumBefore = std::exchange(m_sumBefore, false);
    const SumClaim claim = sumRowOf(cells, m_columns);
    if (claim.kind != SumRow::None && isTrue(claim, cells)) {
        claimed();
        m_sumBefore = true;
        if (claim.kind == SumRow::Subtotal) {
            take(told(line, LeftOutRow::Kind::Sum, raw));
            startRun();
            return;
        }
        Pending total{told(line, LeftOutRow::Kind::Sum, raw), {}, 0, false, false};
        for (std::size_t i = 0; i < cells.size(); ++i)
            if (!cells[i].empty()) total.numbers.emplace_back(i, cells[i]);
        m_totals.push_back(std::move(total));
        return;
    }
    if (claim.kind == SumRow::Subtotal && claim.alone && claim.records && m_headings.size() < maxHeadings) {
        claimed();
        m_headings.push_back({told(line, LeftOutRow::Kind::Heading, raw), {}, *claim.records, false, false});
        startRun();
        return;
    }
    const auto filled = std::count_if(cells.begin(), cells.end(), [](auto cell) { return !isBlankCell(cell); });
    if (filled == 1 && m_columns > 1 && (blankBefore || !m_print.empty()) && m_print.size() < maxPrint) {
        const std::string_view text = *std::find_if_not(cells.begin(), cells.end(), isBlankCell);
        if (!probeNumber(text).any()) {
            if (m_print.empty()) m_printAfterSum = sumBefore;
            m_print.push_back({told(line, LeftOutRow::Kind::SmallPrint, raw), {}, 0, isSmallPrint(text), cells.size() == 1});
            return;
        }
    }
    settlePending();
    record(cells);
}

std::vector<LeftOutRow> LeftOutFinder::finish(bool complete) {
    if (complete) {
        // In a table of two columns a row with one value is nothing unusual.
        const bool known = m_printAfterSum || std::any_of(m_print.begin(), m_print.end(), [](const Pending& print) { return print.known; });
        const bool small = known && std::all_of(m_print.begin(), m_print.end(), [this](const Pending& print) { return m_columns > 2 || print.narrow || print.known; });
        if (!small && !m_print.empty()) settlePending();
        claimed();
        for (Pending& total : m_totals) take(std::move(total.row));
        for (Pending& print : m_print) take(std::move(print.row));
    }
    std::sort(m_found.begin(), m_found.end(), [](const LeftOutRow& a, const LeftOutRow& b) { return a.line < b.line; });
    return std::move(m_found);
}

} // namespace channelbook::sync
