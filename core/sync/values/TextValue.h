#pragma once

#include "core/sync/values/FixedText.h"

#include <optional>
#include <vector>

namespace channelbook::sync {

/// A mail address without blanks, "mailto:" and "Name <…>" around it; points into the cell. Nothing if it is none.
[[nodiscard]] std::optional<std::string_view> readEmail(std::string_view cell);

/// A web or mail domain.
struct DomainValue {
    FixedText<253> host;     ///< lower case (ASCII), without "www.", port and path
    bool publicMail = false; ///< of a mail provider everybody uses: says nothing about the company
};

/// The domain of an address as people write them: "https://www.Acme.com:80/x", "acme.com", "jo@acme.com".
[[nodiscard]] std::optional<DomainValue> readDomain(std::string_view cell);

/// True for gmail.com and its like; `host` lower-case.
[[nodiscard]] bool isPublicMailDomain(std::string_view host);

/// The first of several mail addresses or phone numbers in one cell, "jo@a.com, jo@b.com"; the cell itself, untouched, if
/// it is not a list of nothing but such.
[[nodiscard]] std::string_view firstOfSeveral(std::string_view cell);

/// Whether a cell reads like a phone number: 5 to 20 digits, blanks and the marks people put between, an extension.
[[nodiscard]] bool isPhone(std::string_view cell);

/// The values of a multi-select cell, "A;B; C", trimmed, empty ones left out; views into the cell, appended.
void readList(std::string_view cell, std::vector<std::string_view>& values, char separator = ';');

/// "1.23457E+17": what a spreadsheet makes of a long number; its last digits are gone.
[[nodiscard]] bool isShortenedNumber(std::string_view cell);

} // namespace channelbook::sync
