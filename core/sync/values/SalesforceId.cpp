#include "core/sync/values/SalesforceId.h"

namespace channelbook::sync {

namespace {

constexpr std::string_view checkLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
char uppered(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }

} // namespace

std::optional<FixedText<18>> readSalesforceId(std::string_view cell) {
    cell = trimmed(cell);
    if (cell.empty()) return FixedText<18>{};
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
