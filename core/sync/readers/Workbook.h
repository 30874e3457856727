#pragma once

#include "core/sync/readers/CellFormat.h"
#include "core/sync/readers/ZipArchive.h"

#include <vector>

namespace channelbook::sync {

/// A sheet as the workbook lists it.
struct SheetInfo {
    enum class State { Visible, Hidden, VeryHidden }; ///< "very": no menu of the spreadsheet program shows it
    QString name;
    State state = State::Visible;
    QString part; ///< its part in the archive
};

/// What a workbook's small parts say: its sheets, its number formats, where its shared strings are.
class Workbook {
public:
    /// True if the archive has the shape of an .xlsx or .xlsm.
    [[nodiscard]] static bool isIn(const ZipArchive& archive);
    /// DamagedFile, UnsafeContent, PasswordProtected.
    [[nodiscard]] static Expected<Workbook> read(const std::shared_ptr<ZipArchive>& archive);

    [[nodiscard]] const std::vector<SheetInfo>& sheets() const { return m_sheets; }
    /// By its name, else by its name in any case; null if there is none.
    [[nodiscard]] const SheetInfo* find(const QString& name) const;
    [[nodiscard]] bool date1904() const { return m_date1904; }
    /// By the style number of a cell.
    [[nodiscard]] const std::vector<CellFormat>& formats() const { return m_formats; }
    /// Empty if the workbook has none.
    [[nodiscard]] const QString& sharedStringsPart() const { return m_sharedStrings; }

private:
    std::vector<SheetInfo> m_sheets;
    std::vector<CellFormat> m_formats;
    QString m_sharedStrings;
    bool m_date1904 = false;
};

} // namespace channelbook::sync
