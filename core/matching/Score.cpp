#include "core/matching/Score.h"

#include <QCoreApplication>

#include <xxhash.h>

#include <algorithm>
#include <bit>
#include <cmath>

namespace channelbook::matching {

using namespace Qt::StringLiterals;

namespace {

struct Points {
    Signal signal;
    double same;
    double other; ///< where both are known and differ
};

// How much each signal says. A name is worked out from its likeness instead.
constexpr std::array<Points, 11> points{{
    {Signal::LegalForm, 0.5, -1.5},
    {Signal::Registration, 8, -6},
    {Signal::Email, 8, -0.5},
    {Signal::Domain, 5, -1},
    {Signal::Phone, 2.5, 0},
    {Signal::Street, 2, -0.5},
    {Signal::PostalCode, 1, -0.5},
    {Signal::City, 1, -0.5},
    {Signal::Country, 1, -4},
    {Signal::Company, 3, -2.5},
    {Signal::Amount, 1.5, -1},
}};
constexpr Points closeDate{Signal::CloseDate, 1.5, -1};

constexpr double nameMost = 5;
constexpr double nameAlike = 0.65;  ///< from here on a name speaks for the match
constexpr double nameUnlike = 0.45; ///< up to here against it
constexpr double nameAgainst = -3;

double namePoints(double similarity, const Subject& a, const Subject& b, const WordWeights& weights) {
    if (similarity <= nameUnlike) return nameAgainst;
    if (similarity < nameAlike) return nameAgainst * (nameAlike - similarity) / (nameAlike - nameUnlike);
    // "Global Solutions" twice says less than "Zyntrix" twice.
    const double told = std::min(distinctiveness(a.core, weights), distinctiveness(b.core, weights));
    constexpr double least = 0.5;
    return nameMost * (similarity - nameAlike) / (1 - nameAlike) * std::clamp(told, least, 1.0);
}

/// Calls `found(signal, points, similarity)` for each piece of evidence.
template <class Found>
void compare(const Subject& a, const Subject& b, const WordWeights& weights, Found&& found) {
    if (!a.core.empty() && !b.core.empty()) {
        const double similarity = nameSimilarity(a.core, b.core, weights);
        found(Signal::Name, namePoints(similarity, a, b, weights), similarity);
    }
    const auto judge = [&](const Points& value) {
        const quint32 left = a[value.signal];
        const quint32 right = b[value.signal];
        if (left == 0 || right == 0) return;
        bool same = left == right;
        if (value.signal == Signal::Phone)
            same = same || left == b.secondPhone || right == a.secondPhone || (a.secondPhone != 0 && a.secondPhone == b.secondPhone);
        if (const double worth = same ? value.same : value.other; worth != 0) found(value.signal, worth, same ? 1.0 : 0.0);
    };
    for (const Points& value : points) judge(value);
    judge(closeDate);
}

quint32 hash32(std::string_view text) {
    if (text.empty()) return 0;
    const auto hash = static_cast<quint32>(XXH3_64bits(text.data(), text.size()));
    return hash == 0 ? 1 : hash;
}

QString words(const char* text) { return QCoreApplication::translate("Matching", text); }

/// Digits and letters of a registration number: dashes and blanks are for the eye.
std::string keyLetters(std::string_view text) {
    std::string kept;
    for (const char c : text)
        if (c != ' ') kept += c;
    return kept;
}

quint64 letterPairs(std::string_view core) {
    quint64 bits = 0;
    char last = 0;
    for (const char c : core) {
        if (c == ' ') continue;
        if (last != 0) bits |= quint64(1) << ((static_cast<unsigned>(last) * 31 + static_cast<unsigned>(c) * 7) & 63);
        last = c;
    }
    return bits;
}

/// "3630 S. Wells Ave." and "3630 South Wells": the number and the longest word say which house it is.
std::string streetKey(const std::string& street) {
    std::string number;
    std::string longest;
    std::size_t at = 0;
    while (at < street.size()) {
        const std::size_t end = std::min(street.find(' ', at), street.size());
        const std::string word = street.substr(at, end - at);
        if (number.empty() && word.find_first_not_of("0123456789") == std::string::npos)
            number = word;
        else if (word.size() > longest.size() && word != "street" && word != "avenue" && word != "strasse" && word != "road")
            longest = word;
        at = end + 1;
    }
    if (number.empty() || longest.empty()) return {};
    // "Hauptstr" and "Hauptstrasse".
    if (longest.size() > 6 && longest.ends_with("strasse")) longest.resize(longest.size() - 4);
    return number + ' ' + longest;
}

} // namespace

Zone zoneOf(double value) { return value >= takeFrom ? Zone::Take : value >= askFrom ? Zone::Ask : Zone::New; }

quint32 SubjectMaker::hashOf(Signal signal, const std::string& text) {
    if (text.empty()) return 0;
    switch (signal) {
    case Signal::Email: return hash32(QString::fromStdString(text).trimmed().toLower().toStdString());
    case Signal::Domain: return hash32(companyDomain(text));
    case Signal::Country: return countryHash(text);
    case Signal::Registration:
    case Signal::PostalCode: return hash32(keyLetters(m_names.plain(text)));
    case Signal::Street: return hash32(streetKey(m_names.plain(text)));
    case Signal::City: return hash32(m_names.plain(text));
    default: return hash32(text);
    }
}

quint32 SubjectMaker::countryHash(const std::string& text) {
    constexpr std::size_t mostKept = 4096;
    if (const auto known = m_countries.find(text); known != m_countries.end()) return known->second;
    if (m_countries.size() > mostKept) m_countries.clear();
    return m_countries[text] = hash32(countryCode(QString::fromStdString(text)).toStdString());
}

void SubjectMaker::complete(Subject& subject, const Facts& facts) {
    for (const Signal signal : {Signal::PostalCode, Signal::City, Signal::Country, Signal::Company, Signal::Amount, Signal::CloseDate})
        subject.hash[static_cast<std::size_t>(signal)] = hashOf(signal, facts[signal]);
}

Subject SubjectMaker::make(const Facts& facts) {
    Subject subject;
    subject.id = facts.id;
    const NameParts name = m_names.read(facts[Signal::Name], m_company);
    m_core = name.core();
    subject.pairs = letterPairs(m_core);
    for (const Signal signal : {Signal::Registration, Signal::Email, Signal::Domain, Signal::Street})
        subject.hash[static_cast<std::size_t>(signal)] = hashOf(signal, facts[signal]);
    subject.hash[static_cast<std::size_t>(Signal::LegalForm)] = hash32(name.legalForm);
    if (const std::string& phones = facts[Signal::Phone]; !phones.empty()) {
        const std::size_t end = std::min(phones.find('\n'), phones.size());
        quint32 first = hash32(phoneTail(std::string_view(phones).substr(0, end)));
        subject.secondPhone = end < phones.size() ? hash32(phoneTail(std::string_view(phones).substr(end + 1))) : 0;
        if (first == 0) std::swap(first, subject.secondPhone);
        subject.hash[static_cast<std::size_t>(Signal::Phone)] = first;
    }
    return subject;
}

Subject SubjectMaker::pass(const Facts& facts) {
    Subject subject = make(facts);
    subject.core = m_core;
    return subject;
}

Subject SubjectMaker::keep(const Facts& facts) {
    constexpr std::size_t blockSize = 1 << 16;
    Subject subject = make(facts);
    complete(subject, facts);
    if (m_blocks.empty() || m_blocks.back().capacity() - m_blocks.back().size() < m_core.size()) {
        m_blocks.emplace_back();
        m_blocks.back().reserve(std::max(blockSize, m_core.size()));
    }
    std::string& block = m_blocks.back();
    const std::size_t at = block.size();
    block += m_core;
    subject.core = std::string_view(block).substr(at);
    return subject;
}

bool worthComparing(const Subject& a, const Subject& b) {
    for (const Signal signal : {Signal::Domain, Signal::Phone, Signal::Email, Signal::Registration, Signal::Street})
        if (a[signal] != 0 && a[signal] == b[signal]) return true;
    if (a.secondPhone != 0 || b.secondPhone != 0) return true;
    const int fewer = std::min(std::popcount(a.pairs), std::popcount(b.pairs));
    constexpr int least = 45; // per cent
    return std::popcount(a.pairs & b.pairs) * 100 >= fewer * least;
}

double score(const Subject& a, const Subject& b, const WordWeights& weights) {
    double sum = 0;
    compare(a, b, weights, [&](Signal, double worth, double) { sum += worth; });
    return sum;
}

std::vector<Evidence> explain(const Subject& a, const Subject& b, const WordWeights& weights) {
    std::vector<Evidence> evidence;
    compare(a, b, weights, [&](Signal signal, double worth, double similarity) { evidence.push_back({signal, worth, similarity}); });
    std::stable_sort(evidence.begin(), evidence.end(), [](const Evidence& x, const Evidence& y) { return std::abs(x.points) > std::abs(y.points); });
    return evidence;
}

QString evidenceText(const Evidence& evidence, const Facts& a, const Facts& b) {
    const bool same = evidence.similarity >= 1;
    const QString left = QString::fromStdString(a[evidence.signal]).trimmed().section(u'\n', 0, 0);
    const QString right = QString::fromStdString(b[evidence.signal]).trimmed().section(u'\n', 0, 0);
    const auto said = [&](const char* agrees, const char* differs) {
        return same ? words(agrees).arg(left) : words(differs).arg(left, right);
    };
    switch (evidence.signal) {
    case Signal::Name:
        if (same) return words(QT_TRANSLATE_NOOP("Matching", "same name"));
        return words(evidence.points > 0 ? QT_TRANSLATE_NOOP("Matching", "names alike: %1 %") : QT_TRANSLATE_NOOP("Matching", "names differ: alike only %1 %"))
            .arg(qRound(evidence.similarity * 100));
    case Signal::LegalForm: return words(same ? QT_TRANSLATE_NOOP("Matching", "same legal form") : QT_TRANSLATE_NOOP("Matching", "other legal form"));
    case Signal::Registration: return said(QT_TRANSLATE_NOOP("Matching", "same registration number %1"), QT_TRANSLATE_NOOP("Matching", "other registration number: %1 and %2"));
    case Signal::Email: return said(QT_TRANSLATE_NOOP("Matching", "same e-mail %1"), QT_TRANSLATE_NOOP("Matching", "other e-mail: %1 and %2"));
    case Signal::Domain:
        return same ? words(QT_TRANSLATE_NOOP("Matching", "same web domain %1")).arg(QString::fromStdString(companyDomain(a[Signal::Domain])))
                    : words(QT_TRANSLATE_NOOP("Matching", "other web domain: %1 and %2"))
                          .arg(QString::fromStdString(companyDomain(a[Signal::Domain])), QString::fromStdString(companyDomain(b[Signal::Domain])));
    case Signal::Phone: return said(QT_TRANSLATE_NOOP("Matching", "same phone %1"), QT_TRANSLATE_NOOP("Matching", "other phone: %1 and %2"));
    case Signal::Street: return said(QT_TRANSLATE_NOOP("Matching", "same street and number: %1"), QT_TRANSLATE_NOOP("Matching", "other street: %1 and %2"));
    case Signal::PostalCode: return said(QT_TRANSLATE_NOOP("Matching", "same postal code %1"), QT_TRANSLATE_NOOP("Matching", "other postal code: %1 and %2"));
    case Signal::City: return said(QT_TRANSLATE_NOOP("Matching", "same city %1"), QT_TRANSLATE_NOOP("Matching", "other city: %1 and %2"));
    case Signal::Country: return said(QT_TRANSLATE_NOOP("Matching", "same country %1"), QT_TRANSLATE_NOOP("Matching", "other country: %1 and %2"));
    case Signal::Company: return words(same ? QT_TRANSLATE_NOOP("Matching", "same company") : QT_TRANSLATE_NOOP("Matching", "other company"));
    case Signal::Amount: return words(same ? QT_TRANSLATE_NOOP("Matching", "same amount") : QT_TRANSLATE_NOOP("Matching", "other amount"));
    case Signal::CloseDate: return said(QT_TRANSLATE_NOOP("Matching", "same close date %1"), QT_TRANSLATE_NOOP("Matching", "other close date: %1 and %2"));
    }
    return {};
}

QString signalName(Signal signal) {
    static constexpr std::array<const char*, signalCount> names{"name", "legal_form", "registration_number", "email", "domain", "phone", "street",
                                                               "postal_code", "city", "country", "company", "amount", "close_date"};
    return QString::fromLatin1(names[static_cast<std::size_t>(signal)]);
}

} // namespace channelbook::matching
