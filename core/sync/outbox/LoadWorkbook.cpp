#include "core/sync/outbox/LoadWorkbook.h"

#include "core/base/WorkbookText.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <algorithm>

namespace channelbook::sync {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype exactDigits = 15; ///< of a number in a sheet

struct WorkbookDeleter {
    void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
};

/// Writes cells as what their columns hold, or, where that is not possible exactly, as text.
class CellsOf {
public:
    CellsOf(lxw_workbook* workbook, lxw_worksheet* sheet, const OutboxFile& file) : m_sheet(sheet), m_file(file), m_date(format(workbook, "yyyy-mm-dd")), m_instant(format(workbook, "yyyy-mm-dd hh:mm:ss")) {}

    void write(lxw_row_t row, std::size_t column, const QString& cell) {
        if (cell.isEmpty()) return;
        using Content = OutboxFile::Content;
        const Content content = column < m_file.contents.size() ? m_file.contents[column] : Content::Text;
        const auto at = static_cast<lxw_col_t>(column);
        if (content == Content::Number && writeNumber(row, at, cell)) return;
        if (content == Content::Date && writeMoment(row, at, QDateTime(QDate::fromString(cell, m_file.dates), QTime(0, 0), Qt::UTC), m_date)) return;
        if (content == Content::Instant && writeMoment(row, at, QDateTime::fromString(cell, m_file.instants), m_instant)) return;
        worksheet_write_string(m_sheet, row, at, sheetText(cutForSheet(cell)).constData(), nullptr);
    }

private:
    static lxw_format* format(lxw_workbook* workbook, const char* pattern) {
        lxw_format* const made = workbook_add_format(workbook);
        format_set_num_format(made, pattern);
        return made;
    }

    bool writeNumber(lxw_row_t row, lxw_col_t column, const QString& cell) {
        const auto digits = std::count_if(cell.begin(), cell.end(), [](QChar c) { return c.isDigit(); });
        bool isNumber = false;
        const double value = cell.toDouble(&isNumber);
        if (!isNumber || digits > exactDigits) return false;
        worksheet_write_number(m_sheet, row, column, value, nullptr);
        return true;
    }

    bool writeMoment(lxw_row_t row, lxw_col_t column, const QDateTime& when, lxw_format* format) {
        if (!when.isValid() || when.date().year() < 1900 || when.date().year() > 9999) return false;
        lxw_datetime date{};
        date.year = when.date().year();
        date.month = when.date().month();
        date.day = when.date().day();
        date.hour = when.time().hour();
        date.min = when.time().minute();
        date.sec = when.time().second();
        worksheet_write_datetime(m_sheet, row, column, &date, format);
        return true;
    }

    lxw_worksheet* m_sheet;
    const OutboxFile& m_file;
    lxw_format* m_date;
    lxw_format* m_instant;
};

} // namespace

Expected<QByteArray> workbookBytes(const OutboxFile& file, const QDateTime& created) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"load.xlsx"_s);
    const auto failed = [&](const QString& why) { return failure(ErrorCode::FileNotWritable, {path, why}); };
    if (!folder.isValid()) return failed(folder.errorString());
    QByteArray temporary = QDir::toNativeSeparators(folder.path()).toUtf8();
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = temporary.data();
    std::unique_ptr<lxw_workbook, WorkbookDeleter> workbook(workbook_new_opt(QDir::toNativeSeparators(path).toUtf8().constData(), &options));
    if (!workbook) return failed(u"out of memory"_s);
    lxw_doc_properties properties{};
    properties.created = created.toSecsSinceEpoch();
    workbook_set_properties(workbook.get(), &properties);
    const QByteArray name = sheetName(file.object).toUtf8();
    lxw_worksheet* const sheet = workbook_add_worksheet(workbook.get(), name.isEmpty() ? nullptr : name.constData());
    if (sheet == nullptr) return failed(u"no sheet could be added"_s);
    for (qsizetype column = 0; column < file.header.size(); ++column) worksheet_write_string(sheet, 0, static_cast<lxw_col_t>(column), sheetText(file.header[column]).constData(), nullptr);
    CellsOf cells(workbook.get(), sheet, file);
    for (std::size_t row = 0; row < file.rows.size(); ++row)
        for (qsizetype column = 0; column < file.rows[row].size(); ++column) cells.write(static_cast<lxw_row_t>(row + 1), static_cast<std::size_t>(column), file.rows[row][column]);
    if (const lxw_error problem = workbook_close(workbook.release()); problem != LXW_NO_ERROR) return failed(QString::fromUtf8(lxw_strerror(problem)));
    QFile written(path);
    if (!written.open(QIODevice::ReadOnly)) return failed(written.errorString());
    return written.readAll();
}

} // namespace channelbook::sync
