#include "core/export/XlsxSink.h"

#include "core/base/Money.h"
#include "core/base/WorkbookText.h"
#include "core/base/Text.h"
#include "core/export/TargetFile.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>

#include <xlsxwriter.h>

namespace channelbook::exports {

using namespace Qt::StringLiterals;
using records::FieldType;

namespace {

constexpr qint64 largestExact = 999'999'999'999'999; ///< 15 digits are kept, whatever the decimals
constexpr qsizetype narrowest = 8;
constexpr qsizetype widest = 60;
constexpr qsizetype filterArrow = 3;
constexpr qint64 rowsMeasured = 1000; ///< of a sheet, for its columns' widths

struct WorkbookDeleter {
    void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
};

class XlsxSink final : public RecordSink {
public:
    XlsxSink(Columns columns, const QString& path, XlsxOptions options)
        : m_columns(std::move(columns))
        , m_path(path)
        , m_options(std::move(options)) {}

    Expected<void> begin() override {
        m_folder = QDir::toNativeSeparators(QFileInfo(m_path).absolutePath()).toUtf8();
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        options.use_zip64 = LXW_TRUE;
        options.tmpdir = m_folder.data();
        m_workbook.reset(workbook_new_opt(QDir::toNativeSeparators(m_path).toUtf8().constData(), &options));
        if (!m_workbook) return failure(ErrorCode::FileNotWritable, {m_path, u"out of memory"_s});
        lxw_doc_properties properties{};
        QByteArray title = m_options.title.toUtf8();
        properties.title = title.data();
        properties.created = m_options.created.toSecsSinceEpoch();
        workbook_set_properties(m_workbook.get(), &properties);
        m_bold = workbook_add_format(m_workbook.get());
        format_set_bold(m_bold);
        format_set_bottom(m_bold, LXW_BORDER_THIN);
        m_date = numberFormat("yyyy-mm-dd");
        m_instant = numberFormat("yyyy-mm-dd hh:mm:ss");
        m_integer = numberFormat("#,##0");
        return addSheet();
    }

    Expected<void> rows(std::span<const records::RecordRow> page) override {
        // The library does not look whether the sheet could be written; so nothing is written where nothing fits.
        if (isDiskFull(m_path)) return failure(ErrorCode::DiskFull, {m_path});
        for (const records::RecordRow& row : page) {
            if (m_row == m_options.sheetRows) {
                endSheet();
                if (auto added = addSheet(); !added) return added;
            }
            std::size_t value = 0;
            for (std::size_t i = 0; i < m_columns.size(); ++i) {
                if (m_columns[i].field == nullptr)
                    text(i, idCell(m_columns[i], row.id));
                else
                    cell(i, *m_columns[i].field, row.values[value++], row.currency);
            }
            ++m_row;
        }
        return {};
    }

    Expected<void> end() override {
        endSheet();
        if (isDiskFull(m_path)) return failure(ErrorCode::DiskFull, {m_path});
        const lxw_error problem = workbook_close(m_workbook.release());
        if (problem != LXW_NO_ERROR) {
            if (isDiskFull(m_path)) return failure(ErrorCode::DiskFull, {m_path});
            return failure(ErrorCode::FileNotWritable, {m_path, QString::fromUtf8(lxw_strerror(problem))});
        }
        if (m_options.notes != nullptr) *m_options.notes = {m_sheets, m_shortened};
        return {};
    }

private:
    [[nodiscard]] lxw_row_t line() const { return static_cast<lxw_row_t>(m_row); }
    static lxw_col_t at(std::size_t column) { return static_cast<lxw_col_t>(column); }

    lxw_format* numberFormat(const char* format) {
        lxw_format* made = workbook_add_format(m_workbook.get());
        format_set_num_format(made, format);
        return made;
    }

    lxw_format* moneyFormat(const QString& currency) {
        lxw_format*& format = m_money[currency];
        if (format == nullptr) {
            const int digits = minorDigits(currency);
            const QString decimals = digits > 0 ? u'.' + QString(digits, u'0') : QString();
            format = numberFormat(u"[$%1] #,##0%2"_s.arg(currency, decimals).toUtf8().constData());
        }
        return format;
    }

    Expected<void> addSheet() {
        const QByteArray name = sheetName(m_options.title, ++m_sheets).toUtf8();
        m_sheet = workbook_add_worksheet(m_workbook.get(), name.constData());
        if (m_sheet == nullptr) {
            if (isDiskFull(m_path)) return failure(ErrorCode::DiskFull, {m_path});
            return failure(ErrorCode::FileNotWritable, {m_path, u"no sheet could be added"_s});
        }
        m_row = 0;
        m_widths.assign(m_columns.size(), narrowest);
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const QByteArray title = sheetText(m_columns[i].title);
            worksheet_write_string(m_sheet, line(), at(i), title.constData(), m_bold);
            widen(i, displayWidth(m_columns[i].title) + filterArrow);
        }
        worksheet_freeze_panes(m_sheet, 1, 0);
        m_row = 1;
        return {};
    }

    void endSheet() {
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            worksheet_set_column(m_sheet, at(i), at(i), static_cast<double>(m_widths[i]), nullptr);
        if (!m_columns.empty())
            worksheet_autofilter(m_sheet, 0, 0, static_cast<lxw_row_t>(m_row - 1), at(m_columns.size() - 1));
    }

    void widen(std::size_t column, qsizetype characters) {
        m_widths[column] = std::clamp(characters, m_widths[column], widest);
    }

    void measured(std::size_t column, const QString& shown) {
        if (m_row <= rowsMeasured) widen(column, displayWidth(shown.left(widest)) + 1);
    }

    void text(std::size_t column, QString value) {
        if (value.isEmpty()) return;
        if (value.size() > sheetCellLimit) {
            value = cutForSheet(value);
            ++m_shortened;
        }
        measured(column, value);
        QByteArray bytes = sheetText(value);
        worksheet_write_string(m_sheet, line(), at(column), bytes.constData(), nullptr);
    }

    void number(std::size_t column, double value, lxw_format* format, const QString& shown) {
        measured(column, shown);
        worksheet_write_number(m_sheet, line(), at(column), value, format);
    }

    void cell(std::size_t column, const records::FieldDef& field, const Value& value, const QString& currency) {
        if (isNull(value)) return;
        const auto* whole = std::get_if<qint64>(&value);
        const bool exact = whole != nullptr && *whole <= largestExact && *whole >= -largestExact;
        switch (field.type) {
        case FieldType::Boolean:
            worksheet_write_boolean(m_sheet, line(), at(column), toInteger(value) != 0 ? 1 : 0, nullptr);
            return;
        case FieldType::Money:
            if (!exact) break;
            return number(column, plainAmount(*whole, currency).toDouble(), moneyFormat(currency),
                          records::plainText(field, value, currency) + u",,"_s);
        case FieldType::Integer:
            if (!exact) break;
            return number(column, static_cast<double>(*whole), m_integer, QString::number(*whole));
        case FieldType::Decimal:
            if (const auto* decimal = std::get_if<double>(&value))
                return number(column, *decimal, nullptr, toText(value));
            if (exact) return number(column, static_cast<double>(*whole), nullptr, toText(value));
            break;
        case FieldType::Date:
        case FieldType::Instant:
            if (moment(column, field.type, toText(value))) return;
            break;
        default:
            break;
        }
        text(column, records::plainText(field, value, currency));
    }

    /// False for what is no date or lies before Excel's calendar.
    bool moment(std::size_t column, FieldType type, const QString& iso) {
        const bool day = type == FieldType::Date;
        const QDateTime when = day ? QDateTime(QDate::fromString(iso, Qt::ISODate), QTime(0, 0), Qt::UTC)
                                   : QDateTime::fromString(iso, Qt::ISODate);
        if (!when.isValid() || when.date().year() < 1900 || when.date().year() > 9999) return false;
        if (day ? iso.size() != 10 : !iso.endsWith(u'Z')) return false;
        lxw_datetime date{};
        date.year = when.date().year();
        date.month = when.date().month();
        date.day = when.date().day();
        date.hour = when.time().hour();
        date.min = when.time().minute();
        date.sec = when.time().second() + when.time().msec() / 1000.0;
        measured(column, iso);
        worksheet_write_datetime(m_sheet, line(), at(column), &date, day ? m_date : m_instant);
        return true;
    }

    Columns m_columns;
    QString m_path;
    XlsxOptions m_options;
    QByteArray m_folder;
    std::unique_ptr<lxw_workbook, WorkbookDeleter> m_workbook;
    lxw_worksheet* m_sheet = nullptr;
    lxw_format* m_bold = nullptr;
    lxw_format* m_date = nullptr;
    lxw_format* m_instant = nullptr;
    lxw_format* m_integer = nullptr;
    QHash<QString, lxw_format*> m_money;
    std::vector<qsizetype> m_widths;
    qint64 m_row = 0;
    int m_sheets = 0;
    qint64 m_shortened = 0;
};

} // namespace

std::unique_ptr<RecordSink> xlsxSink(Columns columns, const QString& workingPath, XlsxOptions options) {
    return std::make_unique<XlsxSink>(std::move(columns), workingPath, std::move(options));
}

} // namespace channelbook::exports
