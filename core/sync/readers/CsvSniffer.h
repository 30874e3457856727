#pragma once

#include "core/base/Error.h"
#include "core/sync/readers/ByteSource.h"
#include "core/sync/readers/CsvDialect.h"

#include <string_view>

namespace channelbook::sync {

/// Finds out how the file is written, from a sample and, for the encoding, from all of it. Leaves the source rewound.
/// Errors as findEncoding().
[[nodiscard]] Expected<CsvDialect> sniffCsv(ByteSource& source, const QString& path);

/// The same from decoded text; `complete` if it is the whole file. The encoding is left at its default.
[[nodiscard]] CsvDialect sniffCsvText(std::string_view text, bool complete);

/// The same of a sheet's text, which is known to be CSV: only its header is to be found.
[[nodiscard]] CsvDialect sniffSheetText(std::string_view text, bool complete);

} // namespace channelbook::sync
