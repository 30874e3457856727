#pragma once

#include "core/base/RecordId.h"
#include "core/matching/Names.h"
#include "core/matching/Similarity.h"

#include <array>
#include <deque>
#include <vector>

namespace channelbook::matching {

/// What is compared of two records.
enum class Signal : std::uint8_t { Name, LegalForm, Registration, Email, Domain, Phone, Street, PostalCode, City, Country, Company, Amount, CloseDate };
inline constexpr std::size_t signalCount = 13;

/// What is known of a record, as text, by signal; empty: nothing. Phone may hold two numbers, parted by a line end.
/// The LegalForm is left empty: it is part of the name.
struct Facts {
    RecordId id = 0;
    std::array<std::string, signalCount> text;
    [[nodiscard]] std::string& operator[](Signal signal) { return text[static_cast<std::size_t>(signal)]; }
    [[nodiscard]] const std::string& operator[](Signal signal) const { return text[static_cast<std::size_t>(signal)]; }
};

/// A record made ready to be compared with many: names as words, all else as hashes. Its name lives in a SubjectMaker.
struct Subject {
    RecordId id = 0;
    std::string_view core;
    std::array<quint32, signalCount> hash{}; ///< 0: nothing known
    quint32 secondPhone = 0;
    quint64 pairs = 0; ///< the name's pairs of neighbouring letters, as bits
    [[nodiscard]] quint32 operator[](Signal signal) const { return hash[static_cast<std::size_t>(signal)]; }
};

/// Makes subjects and keeps their names.
class SubjectMaker {
public:
    /// @param company names are companies' names
    explicit SubjectMaker(bool company) : m_company(company) {}
    /// A subject whose name stays as long as the maker.
    [[nodiscard]] Subject keep(const Facts& facts);
    /// A subject that is good until the next call, with what finds its candidates alone.
    [[nodiscard]] Subject pass(const Facts& facts);
    /// Adds what a passing subject lacks to be compared.
    void complete(Subject& subject, const Facts& facts);

private:
    [[nodiscard]] Subject make(const Facts& facts);
    [[nodiscard]] quint32 hashOf(Signal signal, const std::string& text);
    [[nodiscard]] quint32 countryHash(const std::string& text);
    NameReader m_names;
    bool m_company;
    std::string m_core;
    std::unordered_map<std::string, quint32> m_countries; ///< few, and each asked for often
    std::deque<std::string> m_blocks;
};

/// One thing that speaks for or against two records being the same.
struct Evidence {
    Signal signal = Signal::Name;
    double points = 0;
    double similarity = 0; ///< of names
};

/// What is to be done with two records: below `New` they have nothing to do with each other.
enum class Zone { New, Ask, Take };

/// From here on the person is asked, from there on it may be taken without asking (where the source allows it). Measured:
/// see tests/core/matching/MeasureTest, which prints precision and recall of both.
inline constexpr double askFrom = 3.0;
inline constexpr double takeFrom = 8.0;
/// The best candidate is taken only if it is this far ahead of the second.
inline constexpr double takeLead = 3.0;

[[nodiscard]] Zone zoneOf(double points);

/// Whether two candidates can have anything in common, at the price of a few instructions: a key of their own, or names with
/// enough pairs of letters alike.
[[nodiscard]] bool worthComparing(const Subject& a, const Subject& b);

/// The sum of all evidence.
[[nodiscard]] double score(const Subject& a, const Subject& b, const WordWeights& weights);

/// Each piece of evidence, what says most first.
[[nodiscard]] std::vector<Evidence> explain(const Subject& a, const Subject& b, const WordWeights& weights);

/// Evidence in a person's words: "same web domain acme.com", "other country: DE and FR".
[[nodiscard]] QString evidenceText(const Evidence& evidence, const Facts& a, const Facts& b);

/// A signal's stable name, for JSON.
[[nodiscard]] QString signalName(Signal signal);

} // namespace channelbook::matching
