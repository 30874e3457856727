#include "core/matching/Names.h"

#include "core/base/Text.h"

#include <QFile>
#include <QHash>

#include <unicode/translit.h>
#include <unicode/uloc.h>

#include <algorithm>
#include <array>
#include <span>
#include <stdexcept>
#include <unordered_set>

// A static library's resources are only linked in when someone names them.
static void loadResources() { Q_INIT_RESOURCE(matching); }

namespace channelbook::matching {

using namespace Qt::StringLiterals;

namespace {

using TokenSet = std::unordered_set<std::string>;

TokenSet readLines(const QString& name) {
    loadResources();
    QFile file(u":/channelbook/matching/"_s + name);
    if (!file.open(QIODevice::ReadOnly)) throw std::runtime_error("word list is not compiled in");
    TokenSet lines;
    for (const QByteArray& line : file.readAll().split('\n'))
        if (const QByteArray trimmed = line.trimmed(); !trimmed.isEmpty() && !trimmed.startsWith('#')) lines.insert(trimmed.toStdString());
    return lines;
}

const TokenSet& legalForms() {
    static const TokenSet forms = readLines(u"legal-forms.txt"_s);
    return forms;
}

/// Words a legal form ends or begins with: most names have none of them where one would stand.
struct FormEdges {
    TokenSet last;
    TokenSet first;
};

const FormEdges& formEdges() {
    static const FormEdges edges = [] {
        FormEdges result;
        for (const std::string& form : legalForms()) {
            result.first.insert(form.substr(0, form.find(' ')));
            result.last.insert(form.substr(form.rfind(' ') + 1));
        }
        return result;
    }();
    return edges;
}

/// Legal forms of scripts that write no spaces; longer ones first.
constexpr std::array<const char*, 20> gluedForms{
    "株式会社", "有限会社", "合同会社", "合名会社", "合資会社", "(株)", "（株）", "㈱", "(有)", "（有）", "㈲", "股份有限公司",
    "有限责任公司", "有限責任公司", "有限公司", "公司", "주식회사", "유한회사", "(주)", "（주）"};

bool isAscii(std::string_view text) {
    for (const char c : text)
        if (static_cast<unsigned char>(c) >= 0x80) return false;
    return true;
}

constexpr bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

constexpr bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr char lower(char c) { return isUpper(c) ? static_cast<char>(c + 32) : c; }

/// Whether a legal form begins here that was written without a space before it: "AcmeGmbH".
bool gluedFormAt(std::string_view rest) {
    std::string form;
    for (const char c : rest) {
        if (!isLetter(lower(c))) break;
        form += lower(c);
    }
    return form.size() > 2 && legalForms().contains(form);
}

/// Marks that stand inside words ("O'Kon", "Yahoo!", "{code}") and do not part them.
constexpr bool staysWithin(char c) { return std::string_view("'`\"!?^~_{}[]<>|*\\=#@%$").find(c) != std::string_view::npos; }

constexpr std::size_t usualWords = 8; ///< room for them is made at once

/// Lower-case words of ASCII text. Apostrophes vanish, other marks part words; "&" and "+" are the word "and".
std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> result;
    result.reserve(usualWords);
    std::string word;
    const auto end = [&] {
        if (!word.empty()) result.push_back(std::move(word));
        word.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = lower(text[i]);
        if (isLetter(c)) {
            if (isUpper(text[i]) && word.size() > 2 && !isUpper(text[i - 1]) && gluedFormAt(text.substr(i))) end();
            word += c;
        } else if (c == '&' || c == '+') {
            end();
            result.emplace_back("and");
        } else if (!staysWithin(c)) {
            end();
        }
    }
    end();
    return result;
}

/// "a b volvo" is "ab volvo", "s a de c v" is "sa de cv".
void joinSingleLetters(std::vector<std::string>& tokens) {
    const auto isSingle = [](const std::string& token) { return token.size() == 1 && token[0] >= 'a'; };
    if (std::none_of(tokens.begin(), tokens.end(), isSingle)) return;
    std::vector<std::string> joined;
    bool open = false;
    for (std::string& token : tokens) {
        const bool single = isSingle(token);
        if (single && open)
            joined.back() += token;
        else
            joined.push_back(std::move(token));
        open = single;
    }
    tokens = std::move(joined);
}

bool isJoiner(std::string_view token) {
    static constexpr std::array<std::string_view, 12> joiners{"and", "und", "et", "e", "y", "i", "en", "og", "och", "ja", "the", "oder"};
    return std::find(joiners.begin(), joiners.end(), token) != joiners.end();
}

std::string joinedTokens(const std::vector<std::string>& tokens, std::size_t first, std::size_t count) {
    std::string text;
    for (std::size_t i = first; i < first + count; ++i) {
        if (i > first) text += ' ';
        text += tokens[i];
    }
    return text;
}

constexpr std::size_t longestForm = 5;

/// Cuts one legal form off the end or the beginning; something of the name must remain.
bool cutForm(std::vector<std::string>& tokens, std::string& form, bool atEnd) {
    if (!(atEnd ? formEdges().last : formEdges().first).contains(atEnd ? tokens.back() : tokens.front())) return false;
    for (std::size_t count = std::min(longestForm, tokens.size() - 1); count > 0; --count) {
        const std::size_t first = atEnd ? tokens.size() - count : 0;
        const std::string candidate = joinedTokens(tokens, first, count);
        if (!legalForms().contains(candidate)) continue;
        std::string joined = atEnd ? candidate : form;
        if (!form.empty()) joined.append(1, ' ').append(atEnd ? form : candidate);
        form = form.empty() ? candidate : joined;
        tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(first), tokens.begin() + static_cast<std::ptrdiff_t>(first + count));
        while (tokens.size() > 1 && atEnd && isJoiner(tokens.back())) tokens.pop_back();
        return true;
    }
    return false;
}

QHash<QString, QString> countryNames() {
    QHash<QString, QString> names;
    for (const char* const* code = uloc_getISOCountries(); *code != nullptr; ++code) {
        const QString iso = QString::fromLatin1(*code);
        const QByteArray locale = QByteArray("und_") + *code;
        names.insert(iso.toLower(), iso);
        names.insert(QString::fromLatin1(uloc_getISO3Country(locale.constData())).toLower(), iso);
        for (const char* language : {"en", "de", "fr", "es", "it", "pt", "nl", "ja", "zh", "ko", "pl", "sv"}) {
            std::array<UChar, 200> buffer{};
            UErrorCode status = U_ZERO_ERROR;
            const int32_t length = uloc_getDisplayCountry(locale.constData(), language, buffer.data(), static_cast<int32_t>(buffer.size()), &status);
            if (U_SUCCESS(status) != 0 && length > 0) names.insert(foldedName(QString::fromUtf16(buffer.data(), length)), iso);
        }
    }
    names.remove(QString());
    constexpr std::array<std::pair<const char*, const char*>, 14> others{{{"uk", "GB"}, {"england", "GB"}, {"great britain", "GB"}, {"scotland", "GB"},
        {"united states of america", "US"}, {"u s a", "US"}, {"u s", "US"}, {"america", "US"}, {"holland", "NL"}, {"the netherlands", "NL"},
        {"korea", "KR"}, {"south korea", "KR"}, {"uae", "AE"}, {"czech republic", "CZ"}}};
    for (const auto& [name, code] : others) names.insert(QString::fromLatin1(name), QString::fromLatin1(code));
    return names;
}

} // namespace

class NameReader::Transliterator {
public:
    Transliterator() {
        UErrorCode status = U_ZERO_ERROR;
        m_icu.reset(icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; [:^ASCII:] Remove", UTRANS_FORWARD, status));
        if (U_FAILURE(status) != 0) throw std::runtime_error("ICU has no transliteration to Latin");
    }
    [[nodiscard]] std::string toAscii(std::string_view text) const {
        icu::UnicodeString unicode = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
        m_icu->transliterate(unicode);
        std::string ascii;
        unicode.toUTF8String(ascii);
        return ascii;
    }

private:
    std::unique_ptr<icu::Transliterator> m_icu;
};

std::string NameParts::core() const { return joinedTokens(tokens, 0, tokens.size()); }

NameReader::NameReader() = default;
NameReader::~NameReader() = default;
NameReader::NameReader(NameReader&&) noexcept = default;
NameReader& NameReader::operator=(NameReader&&) noexcept = default;

std::string NameReader::plain(std::string_view text) {
    std::string ascii;
    if (!isAscii(text)) {
        if (!m_transliterator) m_transliterator = std::make_unique<Transliterator>();
        ascii = m_transliterator->toAscii(text);
        text = ascii;
    }
    const auto tokens = words(text);
    return joinedTokens(tokens, 0, tokens.size());
}

NameParts NameReader::read(std::string_view name, bool company) {
    NameParts parts;
    std::string cleared;
    std::string ascii;
    if (!isAscii(name)) {
        cleared = name;
        for (const char* form : company ? std::span<const char* const>(gluedForms) : std::span<const char* const>()) {
            const auto at = cleared.find(form);
            if (at == std::string::npos || cleared.size() == std::string_view(form).size()) continue;
            std::fill_n(cleared.begin() + static_cast<std::ptrdiff_t>(at), std::string_view(form).size(), ' ');
            parts.legalForm = form;
        }
        if (!m_transliterator) m_transliterator = std::make_unique<Transliterator>();
        ascii = m_transliterator->toAscii(cleared);
        name = ascii;
    }
    parts.tokens = words(name);
    joinSingleLetters(parts.tokens);
    if (company && parts.tokens.size() > 1) {
        while (parts.tokens.size() > 1 && cutForm(parts.tokens, parts.legalForm, true)) {}
        if (parts.tokens.size() > 1 && parts.legalForm.empty()) cutForm(parts.tokens, parts.legalForm, false);
    }
    if (parts.tokens.size() > 1 && !std::all_of(parts.tokens.begin(), parts.tokens.end(), isJoiner)) std::erase_if(parts.tokens, isJoiner);
    return parts;
}

const std::unordered_set<std::string>& commonWords() {
    static const TokenSet common = readLines(u"common-words.txt"_s);
    return common;
}

bool isCommonWord(std::string_view token) { return commonWords().contains(std::string(token)); }

std::string companyDomain(std::string_view address) {
    static const TokenSet shared = readLines(u"shared-domains.txt"_s);
    static const TokenSet secondLevel{"co", "com", "org", "net", "ac", "gov", "edu", "ltd", "plc", "or", "ne", "go", "gob"};
    // Most domains stand as they are compared: nothing need be taken off.
    const bool bare = address.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-") == std::string_view::npos && !address.starts_with("www.");
    std::string host = bare ? std::string(address) : domainOf(QString::fromUtf8(address.data(), static_cast<qsizetype>(address.size()))).toStdString();
    while (!host.empty() && host.back() == '.') host.pop_back();
    const std::size_t top = host.rfind('.');
    if (top == std::string::npos || top == 0) return {};
    std::size_t second = host.rfind('.', top - 1);
    const bool country = second != std::string::npos && host.size() - top == 3 && secondLevel.contains(host.substr(second + 1, top - second - 1));
    if (country) second = second == 0 ? std::string::npos : host.rfind('.', second - 1);
    if (second != std::string::npos) host.erase(0, second + 1);
    return shared.contains(host) ? std::string() : host;
}

std::string phoneTail(std::string_view phone) {
    std::string digits;
    for (const char c : phone) {
        if (c == 'x' || c == 'X') break; // an extension follows
        if (c >= '0' && c <= '9') digits += c;
    }
    constexpr std::size_t fewest = 7;
    constexpr std::size_t compared = 8;
    if (digits.size() < fewest) return {};
    return digits.size() > compared ? digits.substr(digits.size() - compared) : digits;
}

QString countryCode(QStringView country) {
    static const QHash<QString, QString> names = countryNames();
    const QString folded = foldedName(country);
    return names.value(folded, folded);
}

} // namespace channelbook::matching
