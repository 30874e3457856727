#pragma once

#include <QString>

namespace channelbook::sync {

/// Where a table lies: in a file of its own, or inside of another file, written `export.zip!Account.csv` or
/// `book.xlsx!Sheet1`. In the shape of a plain path it goes wherever a file's path goes.
struct TablePath {
    QString file;   ///< the file on disk
    QString member; ///< the table's name inside of it; empty: the file itself

    /// A file that bears the whole name comes first; else the name is split behind the first existing file.
    [[nodiscard]] static TablePath parse(const QString& path);
    [[nodiscard]] QString text() const;
    /// Without folders, as reports show it.
    [[nodiscard]] QString shown() const;
    /// What the table calls itself, without an ending, for recognising it: "Account" of `weekly.zip!out/Account.csv`,
    /// but "deals" of `deals.xlsx!Sheet1`.
    [[nodiscard]] QString tableName() const;
    /// A file name without ending for what belongs to this table, e.g. "weekly-Account".
    [[nodiscard]] QString stem() const;
};

} // namespace channelbook::sync
