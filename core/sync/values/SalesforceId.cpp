#include "core/sync/values/SalesforceId.h"

namespace channelbook::sync {

namespace {

constexpr std::string_view checkLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
/// For each byte: 1 an upper-case letter, 2 a lower-case one, 4 a digit, 8 a digit other than zero.
constexpr auto kinds = [] {
    std::array<unsigned char, 256> table{};
    for (char c = 'A'; c <= 'Z'; ++c) table[static_cast<unsigned char>(c)] = 1;
    for (char c = 'a'; c <= 'z'; ++c) table[static_cast<unsigned char>(c)] = 2;
    for (char c = '0'; c <= '9'; ++c) table[static_cast<unsigned char>(c)] = c == '0' ? 4 : 12;
    return table;
}();

/// Nearly every cell: 18 characters whose last three say of the others what is so.
bool isWhole(std::string_view cell) {
    if (cell.size() != 18) return false;
    unsigned seen = 0;
    bool letters = true;
    for (std::size_t block = 0; block < 3; ++block) {
        unsigned bits = 0;
        for (std::size_t k = 0; k < 5; ++k) {
            const unsigned kind = kinds[static_cast<unsigned char>(cell[block * 5 + k])];
            letters = letters && kind != 0;
            seen |= kind;
            bits |= (kind & 1U) << k;
        }
        letters = letters && cell[15 + block] == checkLetters[bits];
    }
    return letters && (seen & 0b1011U) != 0;
}

char uppered(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }

} // namespace

std::optional<FixedText<18>> readSalesforceId(std::string_view cell) {
    cell = trimmed(cell);
    if (cell.empty()) return FixedText<18>{};
    if (isWhole(cell)) return FixedText<18>(cell);
    if (cell.size() != 15 && cell.size() != 18) return {};
    bool allZero = true;
    bool upper = false;
    bool lower = false;
    std::array<char, 18> id{};
    for (std::size_t i = 0; i < cell.size(); ++i) {
        if (!isDigit(cell[i]) && !isLetter(cell[i])) return {};
        id[i] = cell[i];
        if (i >= 15) continue;
        allZero &= cell[i] == '0';
        upper |= isUpper(cell[i]);
        lower |= isLetter(cell[i]) && !isUpper(cell[i]);
    }
    if (allZero) return FixedText<18>{};
    for (std::size_t block = 0; block < 3; ++block) {
        unsigned bits = 0;
        for (std::size_t k = 0; k < 5; ++k) bits |= isUpper(id[block * 5 + k]) ? 1U << k : 0U;
        if (cell.size() == 18) {
            const std::size_t said = checkLetters.find(uppered(cell[15 + block]));
            if (said == std::string_view::npos) return {};
            if (said != bits) {
                // Letters of both cases were not folded by anyone: then the id is simply wrong.
                if (upper && lower) return {};
                bits = static_cast<unsigned>(said);
                for (std::size_t k = 0; k < 5; ++k) {
                    char& c = id[block * 5 + k];
                    const bool wanted = (bits >> k) & 1U;
                    if (wanted && !isLetter(c)) return {};
                    c = wanted ? uppered(c) : lowered(c);
                }
            }
        }
        id[15 + block] = checkLetters[bits];
    }
    return FixedText<18>(std::string_view(id.data(), id.size()));
}

} // namespace channelbook::sync
