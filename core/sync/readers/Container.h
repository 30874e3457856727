#pragma once

#include "core/sync/readers/ByteSource.h"
#include "core/sync/readers/TablePath.h"

namespace channelbook::sync {

enum class ContainerFormat { None, Gzip, Zip };

/// By the file's first bytes. FileNotFound, FileNotReadable, PasswordProtected (an encrypted workbook).
[[nodiscard]] Expected<ContainerFormat> containerFormat(const QString& file);

/// The tables a file brings.
struct Tables {
    QStringList paths; ///< see TablePath; the file itself if it is no container
    QStringList notes; ///< what was left out and why, in the user's language
};

/// Expands a ZIP into its text files and a workbook into its sheets that hold anything. Of a workbook inside of a ZIP
/// nothing is read. Sheets no spreadsheet program shows are left out unless named.
/// @param wanted name of the one sheet (or member) to take; empty: all
/// NotATable (none in it), SheetNotFound, and openBytes()'s errors.
[[nodiscard]] Expected<Tables> tablesIn(const QString& path, const QString& wanted = {});

/// A member of a ZIP by its path, for openBytes().
[[nodiscard]] Expected<std::unique_ptr<ByteSource>> openInZip(const TablePath& table);

} // namespace channelbook::sync
