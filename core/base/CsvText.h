#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <string>
#include <string_view>

namespace channelbook {

/// Text as a cell of a CSV file that a spreadsheet will show and not run: an apostrophe goes before what begins like a
/// formula (= + - @, also in full width or after blanks, a tab or a line end). Plain numbers ("-5", "+49.5") stay as
/// they are. Text that already looks guarded gets one more, so that `unguardedCell` gives back every text there is.
[[nodiscard]] QString guardedCell(const QString& text);
/// Whether `guardedCell` puts an apostrophe before this UTF-8 text.
[[nodiscard]] bool needsGuard(std::string_view text);

/// The text `guardedCell` was given: takes one apostrophe off where it stands before what begins like a formula.
[[nodiscard]] QString unguardedCell(const QString& cell);
/// The same for UTF-8, without copying.
[[nodiscard]] std::string_view unguardedCell(std::string_view cell);

/// How a CSV file is written.
struct CsvFormat {
    char delimiter = ',';
    const char* lineEnd = "\r\n";
    bool quoteAll = false;
};

/// Appends one cell of a CSV file in UTF-8 by RFC 4180, in quotes where it needs them. The `first` cell of a row is
/// quoted if it begins with "ID", or Excel would take a file that begins like this for SYLK.
void appendCsvCell(QByteArray& out, std::string_view cell, bool first, const CsvFormat& format = {});

/// The same for a cell in the middle of a row, with the usual format.
void appendCsvCell(std::string& out, std::string_view cell);

/// One record of a CSV file in UTF-8, line end included.
[[nodiscard]] QByteArray csvRow(const QStringList& cells, const CsvFormat& format = {});

/// What tells a spreadsheet that a file is UTF-8; goes before the first row.
inline constexpr QByteArrayView utf8Mark = "\xef\xbb\xbf";

} // namespace channelbook
