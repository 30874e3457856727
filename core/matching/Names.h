#pragma once

#include <QString>

#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace channelbook::matching {

/// A company's or person's name as it is compared: transliterated to ASCII, lower case, its words apart.
struct NameParts {
    std::vector<std::string> tokens; ///< without legal forms and words that join ("and", "und"); never empty for a name with letters
    std::string legalForm;           ///< "gmbh", "sa de cv"; empty: none
    /// The tokens with single spaces between.
    [[nodiscard]] std::string core() const;
};

/// Takes names apart. Holds ICU's transliterator; not for two threads at once.
class NameReader {
public:
    NameReader();
    ~NameReader();
    NameReader(NameReader&&) noexcept;
    NameReader& operator=(NameReader&&) noexcept;

    /// @param company look for legal forms; people have none
    [[nodiscard]] NameParts read(std::string_view name, bool company = true);
    /// Any script as lower-case ASCII letters, digits and single spaces; marks and punctuation become spaces.
    [[nodiscard]] std::string plain(std::string_view text);

private:
    class Transliterator;
    std::unique_ptr<Transliterator> m_transliterator;
};

/// Whether a word stands in many companies' names ("solutions").
[[nodiscard]] bool isCommonWord(std::string_view token);
/// All such words.
[[nodiscard]] const std::unordered_set<std::string>& commonWords();

/// The part of a web or mail address that belongs to one company: "https://mail.acme.co.uk/x" gives "acme.co.uk".
/// Empty for what many share: gmail.com, facebook.com.
[[nodiscard]] std::string companyDomain(std::string_view address);

/// A phone number's last 8 digits (7 where it has no more); empty for fewer.
[[nodiscard]] std::string phoneTail(std::string_view phone);

/// ISO 3166 code of a country given by its code or its name in one of some languages; the folded text for others.
[[nodiscard]] QString countryCode(QStringView country);

} // namespace channelbook::matching
