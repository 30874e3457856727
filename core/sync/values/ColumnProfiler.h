#pragma once

#include "core/sync/values/DateValue.h"
#include "core/sync/values/NumberValue.h"

#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace channelbook::sync {

/// What a column holds, from the special to the general.
enum class ColumnType { Empty, SalesforceId, Boolean, Date, Instant, Integer, Decimal, Percent, Amount, Duration, Email, Url, Phone, List, Text };

/// The type's name in JSON output, e.g. "date".
[[nodiscard]] QString columnTypeCode(ColumnType type);

/// A cell that does not fit its column's type.
struct Misfit {
    qint64 line = 0;
    QString text; ///< at most 80 characters
};

/// What is known about a column after all its cells were seen.
struct ColumnFormat {
    ColumnType type = ColumnType::Empty;
    qint64 cells = 0; ///< all
    qint64 empty = 0;

    /// For dates: the order, if it matters and the cells settle it.
    std::optional<DateOrder> dateOrder;
    /// Day and month could be either way round (or the cells contradict each other): ask. `dateExample` shows one.
    bool ambiguousDates = false;
    QString dateExample;

    /// For numbers and amounts: the decimal mark, if it matters and the cells settle it.
    std::optional<DecimalMark> decimalMark;
    bool ambiguousDecimals = false; ///< "1,234" and nothing that settles it: ask
    QString decimalExample;

    QStringList currencies; ///< codes or symbols seen, most frequent first; at most 8

    qint64 misfits = 0; ///< cells that are not of the type
    std::vector<Misfit> firstMisfits; ///< the first few
};

/// Decides type and format of one column from ALL its cells; remembers counts and examples, not the cells. A column is
/// of a type if at least nine in ten filled cells are; what fits two readings stays ambiguous, never guessed.
class ColumnProfiler {
public:
    /// One cell, with the line of its row. `Null` references of Salesforce count as empty.
    void feed(std::string_view cell, qint64 line);
    [[nodiscard]] ColumnFormat format() const;
    /// How those cells that are dates, or numbers, are written, however many others there are: for a column whose type is
    /// known from elsewhere.
    [[nodiscard]] ColumnFormat formatOfDates() const;
    [[nodiscard]] ColumnFormat formatOfNumbers() const;
    /// Cells that may be a spreadsheet's day number, of 1954 to 2119, and are no other kind of date.
    [[nodiscard]] qint64 daySerials() const { return serials_; }

private:
    enum Kind : std::size_t { Id, Bool, Dates, Numbers, Lengths, Mail, Web, Phones, kinds };
    struct Tally {
        qint64 fits = 0;
        std::vector<Misfit> firstMisfits;
    };
    struct Verdict {
        std::array<bool, kinds> fits{};
        bool empty = false;
        DateProbe date;
        NumberProbe number;
        FixedText<8> mark; ///< currency code or symbol
        bool list = false;
        bool serial = false;
    };
    static constexpr std::size_t shownMisfits = 5;

    [[nodiscard]] static Verdict judge(std::string_view cell);
    void count(const Verdict& verdict, std::string_view cell, qint64 line);
    void settleDates(ColumnFormat& format) const;
    void settleNumbers(ColumnFormat& format) const;

    /// Columns repeat themselves: what was thought of a short cell is remembered, by a hash of its text.
    struct Remembered {
        FixedText<32> cell;
        Verdict verdict;
    };
    static constexpr std::size_t rememberedCells = 16;
    std::vector<Remembered> memory_;

    qint64 cells_ = 0;
    qint64 empty_ = 0;
    std::array<Tally, kinds> tallies_{};
    qint64 dmy_ = 0, mdy_ = 0, ymd_ = 0, timed_ = 0, datesDiffer_ = 0;
    QString dateExample_, dmyExample_, mdyExample_;
    qint64 point_ = 0, comma_ = 0, numbersDiffer_ = 0, decimals_ = 0, percents_ = 0, marked_ = 0, digitTexts_ = 0;
    QString decimalExample_, pointExample_, commaExample_;
    std::vector<std::pair<FixedText<8>, qint64>> currencies_;
    qint64 lists_ = 0;
    qint64 serials_ = 0;
};

} // namespace channelbook::sync
