#pragma once

#include "core/sample/SampleRandom.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace channelbook::sample {

enum class Region { Amer, Emea, Apac, Latam };
inline constexpr int regionCount = 4;
/// "AMER", "EMEA", "APAC", "LATAM".
[[nodiscard]] std::string_view regionName(Region region);

/// How a company's own words are written.
enum class Tongue { English, German, Spanish, Japanese, Russian };

/// First and last names that go together, and the streets people live in. `#` in a street is the number.
struct People {
    std::vector<std::string_view> first, last, streets;
};

/// A country: where companies and people are, how they are called, called up and paid. In phone and postal codes `#` is
/// any digit and `%` one that keeps a number inside the ranges kept free for fiction.
struct Country {
    std::string_view name;
    Region region;
    std::string_view currency;
    int perHundredDollars; ///< units of the currency that 100 US dollars are about worth
    int weight;            ///< how often international names settle here
    Tongue tongue;
    int people; ///< index into `peoples()`
    std::string_view phone, postal;
    std::vector<std::pair<std::string_view, std::string_view>> cities; ///< with state
    std::vector<std::string_view> forms;                               ///< legal forms
};
[[nodiscard]] const std::vector<Country>& countries();
[[nodiscard]] const std::vector<People>& peoples();

/// A company's name and what follows from it.
struct CompanyName {
    std::string name;      ///< with its legal form: "Nordlicht Logistik GmbH"
    std::string shortName; ///< "Nordlicht Logistik"
    std::string domain;    ///< "nordlicht-logistics.example"
    int country = 0;
    std::string_view industry;
};

/// Names for any number of companies, no two alike.
class CompanyNames {
public:
    explicit CompanyNames(quint64 seed);
    /// The name of partner or customer number `index`.
    [[nodiscard]] CompanyName partner(int index) const { return make(index, false); }
    [[nodiscard]] CompanyName customer(int index) const { return make(index, true); }
    /// Only `CompanyName::shortName`, for the names of deals.
    void appendShortName(std::string& out, int index, bool customer) const;
    [[nodiscard]] int country(int index, bool customer) const;

private:
    struct Parts {
        int stem = 0, noun = 0, qualifier = 0, number = 0;
    };
    [[nodiscard]] Parts parts(int index, bool customer) const;
    [[nodiscard]] CompanyName make(int index, bool customer) const;
    [[nodiscard]] int countryOf(const Parts& parts, int index, bool customer) const;
    quint64 m_seed;
};

/// Replaces `#` and `%` of a pattern by digits.
[[nodiscard]] std::string numbered(Random& random, std::string_view pattern);

/// ASCII letters of a name, for mail addresses: "Jørgen O'Neill" gives "jorgenoneill".
[[nodiscard]] std::string mailName(std::string_view name);

} // namespace channelbook::sample
