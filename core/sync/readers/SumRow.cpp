#include "core/sync/readers/SumRow.h"

#include "core/sync/values/NumberValue.h"

#include <algorithm>
#include <array>

namespace channelbook::sync {

namespace {

using Words = std::string_view;

/// Sums and nothing else, in whatever row they stand.
constexpr std::array subtotals{Words("subtotal"),      Words("sub-total"),       Words("sub total"),   Words("subtotals"),    Words("zwischensumme"),
                               Words("teilergebnis"),  Words("sous-total"),      Words("subtotale"),   Words("subtotaal"),    Words("grand total"),
                               Words("grand totals"),  Words("gesamtsumme"),     Words("gesamtergebnis"), Words("total general"), Words("eindtotaal"),
                               Words("totale complessivo"), Words("total g\xC3\xA9n\xC3\xA9ral"), Words("\xE5\xB0\x8F\xE8\xA8\x88"), Words("\xE7\xB7\x8F\xE8\xA8\x88")};
/// Sums most of the time.
constexpr std::array totals{Words("total"), Words("totals"), Words("summe"), Words("gesamt"), Words("totale"), Words("totaal"), Words("suma"), Words("\xE5\x90\x88\xE8\xA8\x88")};

char folded(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool isBlank(char c) { return c == ' ' || c == '\t'; }

bool equalsFolded(std::string_view text, std::string_view lower) {
    return text.size() == lower.size() && std::equal(lower.begin(), lower.end(), text.begin(), [](char want, char c) { return want == folded(c); });
}

template <std::size_t Size>
bool isOneOf(std::string_view text, const std::array<Words, Size>& words) {
    return std::any_of(words.begin(), words.end(), [text](Words word) { return equalsFolded(text, word); });
}

struct Label {
    std::string_view stem;         ///< without what reports put behind it: a colon, "(12 records)"
    std::optional<qint64> records; ///< the number in there
    bool counted = false;          ///< with its unit
};

qint64 countIn(std::string_view digits) {
    qint64 count = 0;
    for (const char c : digits)
        if (c >= '0' && c <= '9' && count < 1'000'000'000'000) count = count * 10 + (c - '0');
    return count;
}

Label labelOf(std::string_view text) {
    const auto trim = [](std::string_view& view) {
        while (!view.empty() && (isBlank(view.back()) || view.back() == ':')) view.remove_suffix(1);
        while (!view.empty() && isBlank(view.front())) view.remove_prefix(1);
    };
    trim(text);
    if (!text.ends_with(')')) return {text, {}, false};
    const std::size_t open = text.rfind('(');
    if (open == std::string_view::npos || open + 2 > text.size()) return {text, {}, false};
    const std::string_view inner = text.substr(open + 1, text.size() - open - 2);
    static constexpr std::array units{Words(" record"), Words(" records"), Words(" row"), Words(" rows"), Words(" datensatz"), Words(" datens\xC3\xA4tze"), Words(" enregistrement"), Words(" enregistrements"), Words(" registros"), Words(" registro")};
    const std::size_t digits = std::min(inner.find_first_not_of("0123456789,."), inner.size());
    const bool counted = digits > 0 && isOneOf(inner.substr(digits), units);
    if (digits == 0 || (!counted && digits != inner.size())) return {text, {}, false};
    std::string_view stem = text.substr(0, open);
    trim(stem);
    return {stem, countIn(inner.substr(0, digits)), counted};
}

bool isSum(std::string_view cell) {
    const NumberProbe probe = probeNumber(cell);
    return probe.any() && !probe.leadingZero;
}

} // namespace

bool mayBeSumRow(std::string_view raw, char delimiter) {
    std::size_t at = 0;
    while (at < raw.size() && (raw[at] == delimiter || raw[at] == '"' || isBlank(raw[at]))) ++at;
    if (at == raw.size()) return false;
    static constexpr std::array beginnings{Words("sub"), Words("tot"), Words("gra"), Words("ges"), Words("sum"), Words("sou"), Words("zwi"), Words("tei"), Words("ein"), Words("\xE5\xB0\x8F"), Words("\xE7\xB7\x8F"), Words("\xE5\x90\x88")};
    if (isOneOf(raw.substr(at, 3), beginnings)) return true;
    // "Acme Total,,,5000", "Owner: Jane (5 records)": what stands before the first delimiter ends that way.
    std::size_t end = std::min(raw.find(at > 0 && raw[at - 1] == '"' ? '"' : delimiter, at), raw.size());
    while (end > at && (raw[end - 1] == '"' || raw[end - 1] == ':' || isBlank(raw[end - 1]))) --end;
    const std::string_view label = raw.substr(at, end - at);
    if (label.empty()) return false;
    if (label.back() == ')') return label.find('(') != std::string_view::npos;
    return label.size() > 5 && (equalsFolded(label.substr(label.size() - 5), "total") || (label.size() > 8 && equalsFolded(label.substr(label.size() - 8), "ergebnis")));
}

SumClaim sumRowOf(std::span<const std::string_view> cells, std::size_t columns) {
    const auto first = std::find_if(cells.begin(), cells.end(), [](auto cell) { return std::any_of(cell.begin(), cell.end(), [](char c) { return !isBlank(c); }); });
    if (first == cells.end()) return {};
    const Label label = labelOf(*first);
    std::size_t filled = 1;
    std::size_t sums = 0;
    bool counts = false;
    for (auto cell = first + 1; cell != cells.end(); ++cell) {
        if (cell->empty()) continue;
        ++filled;
        if (isSum(*cell)) {
            ++sums;
            continue;
        }
        static constexpr std::array counting{Words("count"), Words("record count"), Words("anzahl"), Words("nombre"), Words("recuento"), Words("conteggio")};
        static constexpr std::array working{Words("sum"), Words("avg"), Words("average"), Words("max"), Words("min"), Words("mittelwert")};
        const std::string_view word = labelOf(*cell).stem;
        counts = counts || isOneOf(word, counting);
        // A record has more to say than numbers.
        if (!isOneOf(word, counting) && !isOneOf(word, working) && !isOneOf(word, subtotals) && !isOneOf(word, totals)) return {};
    }
    const auto claim = [&](SumRow kind) { return SumClaim{kind, label.records, counts, filled == 1}; };
    const bool sparse = filled < columns && filled * 2 <= std::max<std::size_t>(columns, 4);
    if (isOneOf(label.stem, subtotals)) return claim(SumRow::Subtotal);
    // A group's heading or its sum: "Owner: Jane (5 records)".
    if (label.counted && sparse && (columns > 2 || isOneOf(label.stem, totals))) return claim(SumRow::Subtotal);
    if (isOneOf(label.stem, totals)) return claim(SumRow::Total);
    // What a spreadsheet writes under each group: "Acme Total".
    const std::size_t space = label.stem.rfind(' ');
    if (space == std::string_view::npos || sums == 0 || !sparse || columns < 3) return {};
    const std::string_view last = label.stem.substr(space + 1);
    return equalsFolded(last, "total") || equalsFolded(last, "ergebnis") ? claim(SumRow::Subtotal) : SumClaim{};
}

bool isSmallPrint(std::string_view text) {
    while (!text.empty() && isBlank(text.front())) text.remove_prefix(1);
    const auto begins = [text](std::string_view lower) { return equalsFolded(text.substr(0, lower.size()), lower); };
    // Followed by anything but more of the word.
    static constexpr std::array words{Words("confidential"), Words("copyright"), Words("\xC2\xA9"), Words("generated by"), Words("generated on"), Words("report generated"), Words("exported by"), Words("exported on"), Words("exported from"),
                                      Words("run by"), Words("run on"), Words("end of report"), Words("grand total"), Words("total records"), Words("record count"), Words("number of records"),
                                      Words("vertrauliche informationen"), Words("erstellt von"), Words("erstellt am"), Words("generiert von"), Words("exportiert von"), Words("exportiert am"), Words("gesamtsumme"),
                                      Words("informations confidentielles"), Words("g\xC3\xA9n\xC3\xA9r\xC3\xA9 par"), Words("g\xC3\xA9n\xC3\xA9r\xC3\xA9 le"), Words("export\xC3\xA9 par"), Words("export\xC3\xA9 le"),
                                      Words("informaci\xC3\xB3n confidencial"), Words("generado por"), Words("exportado por"), Words("informazioni riservate"), Words("generato da")};
    for (const std::string_view word : words) {
        const std::string_view rest = text.substr(std::min(word.size(), text.size()));
        if (begins(word) && (rest.empty() || !((folded(rest.front()) >= 'a' && folded(rest.front()) <= 'z') || static_cast<unsigned char>(rest.front()) >= 0x80 || rest.front() == '_'))) return true;
    }
    if (begins("\xC2\xA9") || begins("\xE6\xA9\x9F\xE5\xAF\x86\xE6\x83\x85\xE5\xA0\xB1")) return true; // 機密情報
    static constexpr std::array dated{Words("as of "), Words("stand: "), Words("stand vom "), Words("stand "), Words("situation au "), Words("a fecha de ")};
    return std::any_of(dated.begin(), dated.end(), [&](Words word) { return begins(word) && text.size() > word.size() && text[word.size()] >= '0' && text[word.size()] <= '9'; });
}

} // namespace channelbook::sync
