#pragma once

#include "core/base/Error.h"
#include "core/sync/readers/CsvDialect.h"

#include <string_view>

namespace channelbook::sync {

/// Finds out how the file is written, from a sample and, for the encoding, from all of it. Errors as findEncoding().
[[nodiscard]] Expected<CsvDialect> sniffCsv(const QString& path);

/// The same from decoded text; `complete` if it is the whole file. The encoding is left at its default.
[[nodiscard]] CsvDialect sniffCsvText(std::string_view text, bool complete);

} // namespace channelbook::sync
