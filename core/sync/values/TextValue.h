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

/// The values of a multi-select cell, "A;B; C", trimmed, empty ones left out; views into the cell, appended.
void readList(std::string_view cell, std::vector<std::string_view>& values, char separator = ';');

} // namespace channelbook::sync
