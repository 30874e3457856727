#include "core/sync/values/ColumnProfiler.h"

#include "core/sync/values/DurationValue.h"
#include "core/sync/values/SalesforceId.h"
#include "core/sync/values/TextValue.h"

#include <algorithm>

namespace channelbook::sync {

namespace {

QString excerpt(std::string_view cell) {
    return QString::fromUtf8(cell.data(), static_cast<qsizetype>(std::min<std::size_t>(cell.size(), 400))).left(80);
}

bool looksLikeId(std::string_view cell) {
    if (cell.size() != 15 && cell.size() != 18) return false;
    const bool digit = std::any_of(cell.begin(), cell.end(), isDigit);
    const bool letter = std::any_of(cell.begin(), cell.end(), isLetter);
    if (!digit || !letter || (!isDigit(cell.front()) && lowered(cell.front()) != 'a')) return false;
    const auto id = readSalesforceId(cell);
    return id && !id->empty();
}

bool looksLikeWeb(std::string_view cell) {
    if (cell.find('@') != std::string_view::npos || cell.find('.') == std::string_view::npos || cell.size() > 2000) return false;
    if (std::any_of(cell.begin(), cell.end(), [](char c) { return c == ' '; }) || !readDomain(cell)) return false;
    if (cell.find("://") != std::string_view::npos || sameFolded(cell.substr(0, 4), "www.")) return true;
    const std::string_view host = cell.substr(0, cell.find_first_of("/:"));
    const std::string_view top = host.substr(host.rfind('.') + 1);
    return top.size() <= 6 && std::all_of(top.begin(), top.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

void keepFirst(QString& example, std::string_view cell) {
    if (example.isEmpty()) example = excerpt(cell);
}

QString both(const QString& one, const QString& other) { return QStringLiteral("%1 / %2").arg(one, other); }

} // namespace

QString columnTypeCode(ColumnType type) {
    switch (type) {
    case ColumnType::Empty: return QStringLiteral("empty");
    case ColumnType::SalesforceId: return QStringLiteral("salesforce_id");
    case ColumnType::Boolean: return QStringLiteral("boolean");
    case ColumnType::Date: return QStringLiteral("date");
    case ColumnType::Instant: return QStringLiteral("instant");
    case ColumnType::Integer: return QStringLiteral("integer");
    case ColumnType::Decimal: return QStringLiteral("decimal");
    case ColumnType::Percent: return QStringLiteral("percent");
    case ColumnType::Amount: return QStringLiteral("amount");
    case ColumnType::Duration: return QStringLiteral("duration");
    case ColumnType::Email: return QStringLiteral("email");
    case ColumnType::Url: return QStringLiteral("url");
    case ColumnType::Phone: return QStringLiteral("phone");
    case ColumnType::List: return QStringLiteral("list");
    case ColumnType::Text: return QStringLiteral("text");
    }
    return {};
}

ColumnProfiler::Verdict ColumnProfiler::judge(std::string_view cell) {
    Verdict verdict;
    cell = trimmed(cell);
    verdict.empty = cell.empty() || cell == "000000000000000AAA" || cell == "000000000000000";
    if (verdict.empty) return verdict;
    std::size_t digits = 0;
    std::size_t letters = 0;
    for (const char c : cell) {
        digits += isDigit(c);
        letters += isLetter(c);
    }
    // Most text is told from a date or a number by counting its letters.
    if (digits > 0 && cell.size() <= 64) {
        if (letters <= digits + 24) verdict.date = probeDate(cell);
        verdict.fits[Dates] = verdict.date.any();
        if (letters <= 6 && !verdict.fits[Dates]) verdict.number = probeNumber(cell);
        verdict.fits[Numbers] = verdict.number.any();
        verdict.mark = FixedText<8>(verdict.number.currency.empty() ? verdict.number.symbol : verdict.number.currency.view());
        verdict.number.symbol = {}; // it points into the cell, which does not last
        verdict.fits[Id] = letters > 0 && looksLikeId(cell);
        verdict.fits[Lengths] = !verdict.fits[Dates] && !verdict.fits[Numbers] && readDuration(cell).has_value();
        // Digits alone are a number to anyone who does not know better.
        verdict.fits[Phones] = !verdict.fits[Dates] && isPhone(cell) && (!verdict.fits[Numbers] || (verdict.number.leadingZero && (digits >= 8 || cell.front() == '+')));
        verdict.serial = !verdict.fits[Dates] && digits >= 5 && isDaySerial(cell);
    }
    verdict.fits[Bool] = readBoolean(cell).has_value();
    if (cell.size() >= 4 && cell.find('.') != std::string_view::npos) {
        verdict.fits[Mail] = cell.find('@') != std::string_view::npos && readEmail(cell).has_value();
        verdict.fits[Web] = looksLikeWeb(cell);
    }
    verdict.list = cell.size() <= 1000 && cell.find(';') != std::string_view::npos;
    return verdict;
}

void ColumnProfiler::feed(std::string_view cell, qint64 line) {
    if (cell.empty()) {
        ++cells_;
        ++empty_;
        return;
    }
    if (cell.size() > 32) return count(judge(cell), cell, line);
    if (memory_.empty()) memory_.resize(rememberedCells);
    std::size_t hash = cell.size();
    for (const char c : cell) hash = hash * 31 + static_cast<unsigned char>(c);
    Remembered& slot = memory_[(hash ^ (hash >> 7)) % rememberedCells];
    if (slot.cell.view() != cell) slot = {FixedText<32>(cell), judge(cell)};
    count(slot.verdict, cell, line);
}

void ColumnProfiler::count(const Verdict& verdict, std::string_view cell, qint64 line) {
    ++cells_;
    if (verdict.empty) {
        ++empty_;
        return;
    }
    for (std::size_t kind = 0; kind < kinds; ++kind) {
        Tally& tally = tallies_[kind];
        if (verdict.fits[kind])
            ++tally.fits;
        else if (tally.firstMisfits.size() < shownMisfits)
            tally.firstMisfits.push_back({line, excerpt(cell)});
    }
    lists_ += verdict.list;
    serials_ += verdict.serial;
    if (verdict.fits[Dates]) {
        const DateProbe& date = verdict.date;
        dmy_ += date.dmy;
        mdy_ += date.mdy;
        ymd_ += date.ymd;
        timed_ += date.hasTime;
        datesDiffer_ += date.differs;
        if (date.differs) keepFirst(dateExample_, cell);
        if (date.dmy && !date.mdy) keepFirst(dmyExample_, cell);
        if (date.mdy && !date.dmy) keepFirst(mdyExample_, cell);
    }
    if (verdict.fits[Numbers]) {
        const NumberProbe& number = verdict.number;
        point_ += number.point;
        comma_ += number.comma;
        numbersDiffer_ += number.differs;
        decimals_ += number.decimals;
        percents_ += number.percent;
        digitTexts_ += number.leadingZero || (number.digits > 15 && !number.decimals);
        if (number.differs) keepFirst(decimalExample_, cell);
        if (number.point && !number.comma) keepFirst(pointExample_, cell);
        if (number.comma && !number.point) keepFirst(commaExample_, cell);
        if (verdict.mark.empty()) return;
        ++marked_;
        const auto known = std::find_if(currencies_.begin(), currencies_.end(), [&](const auto& c) { return c.first.view() == verdict.mark.view(); });
        if (known != currencies_.end())
            ++known->second;
        else if (currencies_.size() < 8)
            currencies_.emplace_back(verdict.mark, 1);
    }
}

void ColumnProfiler::settleDates(ColumnFormat& format) const {
    const qint64 dates = tallies_[Dates].fits;
    if (dmy_ == dates && mdy_ == dates) {
        format.ambiguousDates = datesDiffer_ > 0;
        format.dateExample = dateExample_;
    } else if (dmy_ == dates) {
        format.dateOrder = DateOrder::Dmy;
    } else if (mdy_ == dates) {
        format.dateOrder = DateOrder::Mdy;
    } else if (ymd_ == dates) {
        format.dateOrder = DateOrder::Ymd;
    } else {
        format.ambiguousDates = true;
        format.dateExample = both(dmyExample_, mdyExample_);
    }
}

void ColumnProfiler::settleNumbers(ColumnFormat& format) const {
    const qint64 numbers = tallies_[Numbers].fits;
    if (point_ == numbers && comma_ == numbers) {
        format.ambiguousDecimals = numbersDiffer_ > 0;
        format.decimalExample = decimalExample_;
    } else if (point_ == numbers) {
        format.decimalMark = DecimalMark::Point;
    } else if (comma_ == numbers) {
        format.decimalMark = DecimalMark::Comma;
    } else {
        format.ambiguousDecimals = true;
        format.decimalExample = both(pointExample_, commaExample_);
    }
    auto seen = currencies_;
    std::stable_sort(seen.begin(), seen.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    for (const auto& [mark, count] : seen)
        format.currencies << QString::fromUtf8(mark.view().data(), static_cast<qsizetype>(mark.view().size()));
}

ColumnFormat ColumnProfiler::formatOfDates() const {
    ColumnFormat format;
    format.cells = cells_;
    format.empty = empty_;
    format.type = timed_ > 0 ? ColumnType::Instant : ColumnType::Date;
    if (tallies_[Dates].fits > 0) settleDates(format);
    return format;
}

ColumnFormat ColumnProfiler::formatOfNumbers() const {
    ColumnFormat format;
    format.cells = cells_;
    format.empty = empty_;
    format.type = ColumnType::Decimal;
    if (tallies_[Numbers].fits > 0) settleNumbers(format);
    return format;
}

ColumnFormat ColumnProfiler::format() const {
    ColumnFormat format;
    format.cells = cells_;
    format.empty = empty_;
    const qint64 filled = cells_ - empty_;
    if (filled == 0) return format;
    format.type = ColumnType::Text;
    // The reading that fits most cells; among equals the more special one, which comes first.
    const auto best = std::max_element(tallies_.begin(), tallies_.end(), [](const Tally& a, const Tally& b) { return a.fits < b.fits; });
    const auto kind = static_cast<std::size_t>(best - tallies_.begin());
    if (best->fits * 10 < filled * 9) {
        if (lists_ * 5 >= filled) format.type = ColumnType::List;
        return format;
    }
    switch (kind) {
    case Id: format.type = ColumnType::SalesforceId; break;
    case Bool: format.type = ColumnType::Boolean; break;
    case Dates:
        format.type = timed_ > 0 ? ColumnType::Instant : ColumnType::Date;
        settleDates(format);
        break;
    case Lengths: format.type = ColumnType::Duration; break;
    case Phones: format.type = ColumnType::Phone; break;
    case Numbers:
        // Numbers that begin with zeros, or are too long to count with, are names made of digits.
        if (digitTexts_ > 0) {
            if (tallies_[Phones].fits == best->fits) format.type = ColumnType::Phone;
            return format;
        }
        format.type = percents_ * 2 > best->fits ? ColumnType::Percent
                      : marked_ > 0              ? ColumnType::Amount
                      : decimals_ > 0            ? ColumnType::Decimal
                                                 : ColumnType::Integer;
        settleNumbers(format);
        break;
    case Mail: format.type = ColumnType::Email; break;
    default: format.type = ColumnType::Url; break;
    }
    format.misfits = filled - best->fits;
    format.firstMisfits = best->firstMisfits;
    return format;
}

} // namespace channelbook::sync
