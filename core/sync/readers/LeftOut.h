#pragma once

#include "core/sync/readers/SumRow.h"

#include <QJsonArray>
#include <QString>

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace channelbook::sync {

/// A line of a file that is no record and was left out.
struct LeftOutRow {
    enum class Kind {
        Title,      ///< above the header
        Sum,        ///< a subtotal or total
        Heading,    ///< of a group of rows
        SmallPrint, ///< below the table
    };
    qint64 line = 0; ///< 1-based physical line on which it begins
    Kind kind = Kind::Sum;
    QString text;    ///< as it stands in the file, cut after `shownLeftOut` bytes
};

inline constexpr std::size_t shownLeftOut = 200;
inline constexpr std::size_t maxLeftOutTexts = 1000; ///< beyond, lines only are kept: `text` is empty

/// The kind's name in JSON output, e.g. "small_print".
[[nodiscard]] QString leftOutCode(LeftOutRow::Kind kind);

/// For JSON output: `[{"line": 12, "kind": "sum", "text": "Total,,7"}]`.
[[nodiscard]] QJsonArray leftOutJson(const std::vector<LeftOutRow>& rows);

/// Goes through all rows below a header and finds those that are no records. A row's words are not enough: a sum is one
/// only if one of its numbers is the sum of the rows above it, back to some other sum or the beginning, or if it says how
/// many they are; a heading, if as many rows follow; small print, if it stands below an empty line at the end and reads as
/// such. Whatever cannot be proved is a record.
class LeftOutFinder {
public:
    /// @param columns of the table, at least 1
    explicit LeftOutFinder(std::size_t columns);

    void blankRow();
    void row(qint64 line, std::string_view raw, std::span<const std::string_view> cells);
    /// In the order of lines. `complete`: the file was read to its end; else only what needs no look at the end.
    [[nodiscard]] std::vector<LeftOutRow> finish(bool complete);

private:
    /// Of a column's numbers so far, for one decimal mark.
    struct Sums {
        qint64 total = 0; ///< in ten-thousandths
        bool sound = true;
        std::unordered_map<qint64, qint64> starts; ///< total at the beginning of a run of rows → numbers before it
    };
    struct Column {
        std::array<Sums, 2> marks;
        qint64 numbers = 0;
    };
    /// A row whose nature shows only later: if it is a record after all, it counts like one.
    struct Pending {
        LeftOutRow row;
        std::vector<std::pair<std::size_t, std::string>> numbers;
        qint64 remaining = 0; ///< of a heading: rows still to come
        bool known = false;   ///< small print that reads as such
        bool narrow = false;  ///< it has one cell, not only one with text
    };

    void record(std::span<const std::string_view> cells);
    void addNumber(std::size_t column, std::string_view cell);
    void startRun();
    [[nodiscard]] bool isTrue(const SumClaim& claim, std::span<const std::string_view> cells) const;
    void claimed();
    void settlePending();
    void take(LeftOutRow row);
    [[nodiscard]] static LeftOutRow told(qint64 line, LeftOutRow::Kind kind, std::string_view raw);

    std::size_t m_columns;
    std::vector<Column> m_sums;
    std::unordered_map<qint64, bool> m_starts; ///< records before the beginnings of runs
    std::size_t m_kept = 0;                    ///< entries in all `starts`
    qint64 m_records = 0;
    bool m_blankBefore = false;
    bool m_sumBefore = false;
    std::vector<Pending> m_headings;
    std::vector<Pending> m_totals;
    std::vector<Pending> m_print;
    bool m_printAfterSum = false;
    std::vector<LeftOutRow> m_found;
};

} // namespace channelbook::sync
