#include "core/base/WorkbookText.h"
#include "core/export/TargetFile.h"
#include "core/reviews/FillQueries.h"
#include "core/reviews/Pack.h"

#include <QDir>
#include <QFileInfo>

#include <cmath>
#include <map>
#include <memory>
#include <xlsxwriter.h>

namespace channelbook::reviews {

using namespace Qt::StringLiterals;
using metrics::Unit;

namespace {

constexpr double narrow = 12, wide = 34;

struct WorkbookDeleter {
    void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
};

class Book {
public:
    explicit Book(const Pack& pack)
        : m_pack(pack) {}

    Expected<void> write(const QString& path) {
        auto target = exports::TargetFile::make(path);
        if (!target) return tl::unexpected(target.error());
        if (exports::isDiskFull(path)) return failure(ErrorCode::DiskFull, {path});
        m_folder = QDir::toNativeSeparators(QFileInfo(path).absolutePath()).toUtf8();
        lxw_workbook_options options{};
        options.use_zip64 = LXW_TRUE;
        options.tmpdir = m_folder.data();
        m_workbook.reset(
            workbook_new_opt(QDir::toNativeSeparators(target->workingPath()).toUtf8().constData(), &options));
        if (!m_workbook) return failure(ErrorCode::FileNotWritable, {path, u"out of memory"_s});
        lxw_doc_properties properties{};
        QByteArray title = u"%1 – %2, %3"_s.arg(m_pack.title, m_pack.partner, m_pack.periodText).toUtf8();
        properties.title = title.data();
        properties.created = QDateTime(m_pack.asOf, QTime(12, 0), Qt::UTC).toSecsSinceEpoch();
        workbook_set_properties(m_workbook.get(), &properties);
        m_bold = workbook_add_format(m_workbook.get());
        format_set_bold(m_bold);
        format_set_bottom(m_bold, LXW_BORDER_THIN);
        cover();
        numbers();
        int sheets = 0;
        for (const Section& section : m_pack.sections)
            for (const Block& block : section.blocks) {
                if (const auto* table = std::get_if<Table>(&block)) tableSheet(*table, ++sheets);
                if (const auto* chart = std::get_if<Chart>(&block)) chartSheet(*chart, ++sheets);
            }
        agreed();
        appendix();
        const lxw_error problem = workbook_close(m_workbook.release());
        if (exports::isDiskFull(path)) return failure(ErrorCode::DiskFull, {path});
        if (problem != LXW_NO_ERROR)
            return failure(ErrorCode::FileNotWritable, {path, QString::fromUtf8(lxw_strerror(problem))});
        return target->commit();
    }

private:
    void sheet(const QString& title) {
        // Excel tells names apart whatever their case.
        int number = 1;
        QString name = sheetName(title, number);
        while (m_names.contains(name.toLower())) name = sheetName(title, ++number);
        m_names.insert(name.toLower(), true);
        m_sheet = workbook_add_worksheet(m_workbook.get(), name.toUtf8().constData());
        m_row = 0;
    }
    void widths(lxw_col_t columns) {
        worksheet_set_column(m_sheet, 0, 0, wide, nullptr);
        if (columns > 1) worksheet_set_column(m_sheet, 1, static_cast<lxw_col_t>(columns - 1), narrow + 6, nullptr);
    }
    void text(lxw_col_t column, const QString& value, lxw_format* format = nullptr) {
        if (!value.isEmpty())
            worksheet_write_string(m_sheet, m_row, column, sheetText(cutForSheet(value)).constData(), format);
    }
    void row(const QStringList& cells, bool head = false) {
        for (qsizetype i = 0; i < cells.size(); ++i) text(static_cast<lxw_col_t>(i), cells[i], head ? m_bold : nullptr);
        ++m_row;
    }
    lxw_format* formatOf(Unit unit) {
        lxw_format*& format = m_formats[unit];
        if (format != nullptr) return format;
        format = workbook_add_format(m_workbook.get());
        // One zero a decimal: those of 100 cents.
        const QString zeros = QString::number(minorPerUnit(m_pack.currency)).mid(1);
        const QString decimals = zeros.isEmpty() ? QString() : u'.' + zeros;
        const QString pattern = unit == Unit::Amount  ? u"[$%1] #,##0%2"_s.arg(m_pack.currency, decimals)
                                : unit == Unit::Share ? u"0.0%"_s
                                : unit == Unit::Count ? u"#,##0"_s
                                                      : u"#,##0.00"_s;
        format_set_num_format(format, pattern.toUtf8().constData());
        return format;
    }
    void number(lxw_col_t column, const std::optional<double>& value, Unit unit) {
        if (!value) return;
        const double shown =
            unit == Unit::Amount ? std::round(*value) / static_cast<double>(minorPerUnit(m_pack.currency)) : *value;
        worksheet_write_number(m_sheet, m_row, column, shown, formatOf(unit));
    }

    void cover() {
        sheet(m_pack.word(u"summary"_s));
        row({m_pack.title}, true);
        row({m_pack.word(u"partner"_s), m_pack.partner});
        row({m_pack.word(u"period"_s),
             u"%1 (%2 – %3)"_s.arg(m_pack.periodText, dayText(m_pack, m_pack.from), dayText(m_pack, m_pack.to))});
        row({m_pack.word(m_pack.held ? u"held"_s : u"planned"_s), dayText(m_pack, m_pack.date)});
        row({m_pack.word(u"as_of"_s), dayText(m_pack, m_pack.asOf)});
        row({m_pack.word(u"tier"_s), m_pack.tier});
        row({m_pack.word(u"manager"_s), m_pack.manager});
        row({m_pack.word(u"attendees"_s), m_pack.attendees.join(u", "_s)});
        row({m_pack.word(u"summary"_s), m_pack.headline});
        ++m_row;
        row({m_pack.word(u"agenda"_s), m_pack.word(u"minutes"_s), m_pack.word(u"who"_s)}, true);
        for (const AgendaPoint& point : m_pack.agenda) {
            text(0, point.title);
            if (point.minutes > 0) worksheet_write_number(m_sheet, m_row, 1, point.minutes, nullptr);
            text(2, point.who);
            ++m_row;
        }
        ++m_row;
        for (const Section& section : m_pack.sections)
            if (!section.commentary.isEmpty()) row({section.title, section.commentary});
        widths(3);
    }

    void numbers() {
        sheet(m_pack.word(u"metric"_s));
        row({m_pack.word(u"metric"_s), m_pack.word(u"value"_s), m_pack.word(u"target"_s), m_pack.word(u"attainment"_s),
             m_pack.word(u"previous"_s), m_pack.word(u"change"_s), m_pack.word(u"peers"_s), m_pack.word(u"caveat"_s)},
            true);
        worksheet_freeze_panes(m_sheet, 1, 1);
        for (const Section& section : m_pack.sections)
            for (const Block& block : section.blocks)
                if (const auto* kpis = std::get_if<Kpis>(&block))
                    for (const KpiRow& each : kpis->rows) {
                        text(0, each.name);
                        number(1, each.number, each.unit);
                        number(2, each.targetNumber, each.unit);
                        text(3, each.attainment);
                        number(4, each.previousNumber, each.unit);
                        text(5, each.delta);
                        number(6, each.peerNumber, each.unit);
                        text(7, each.why);
                        ++m_row;
                    }
        widths(8);
    }

    void tableSheet(const Table& table, int position) {
        sheet(table.title.isEmpty() ? QString::number(position) : table.title);
        QStringList heads;
        for (const TableColumn& column : table.columns) heads << column.title;
        row(heads, true);
        worksheet_freeze_panes(m_sheet, 1, 0);
        for (const QStringList& cells : table.rows) row(cells);
        if (table.rows.empty()) row({table.none});
        if (!table.total.isEmpty()) row(table.total, true);
        if (!table.more.isEmpty()) row({table.more});
        widths(static_cast<lxw_col_t>(table.columns.size()));
    }

    void chartSheet(const Chart& chart, int position) {
        sheet(chart.title.isEmpty() ? QString::number(position) : chart.title);
        QStringList heads{QString()};
        for (const ChartSeries& series : chart.series) heads << series.name;
        row(heads, true);
        for (qsizetype i = 0; i < chart.categories.size(); ++i) {
            text(0, chart.categories[i]);
            for (std::size_t s = 0; s < chart.series.size(); ++s)
                if (static_cast<std::size_t>(i) < chart.series[s].values.size())
                    number(static_cast<lxw_col_t>(s + 1), chart.series[s].values[static_cast<std::size_t>(i)],
                           chart.unit);
            ++m_row;
        }
        widths(static_cast<lxw_col_t>(heads.size()));
    }

    void agreed() {
        sheet(m_pack.word(u"status"_s));
        row({m_pack.word(u"contents"_s), m_pack.word(u"action"_s), m_pack.word(u"side"_s), m_pack.word(u"who"_s),
             m_pack.word(u"due"_s), m_pack.word(u"status"_s), m_pack.word(u"outcome"_s), m_pack.word(u"origin"_s)},
            true);
        for (const Section& section : m_pack.sections)
            for (const Block& block : section.blocks) {
                if (const auto* list = std::get_if<ItemList>(&block))
                    for (const ListItem& item : list->items)
                        row({list->title, item.text, item.side.isEmpty() ? QString() : m_pack.word(item.side), item.who,
                             item.due.toString(Qt::ISODate), item.status, item.outcome, item.origin});
                if (const auto* swot = std::get_if<Swot>(&block))
                    for (const auto& [key, points] :
                         {std::pair(u"strengths"_s, swot->strengths), std::pair(u"weaknesses"_s, swot->weaknesses),
                          std::pair(u"opportunities"_s, swot->opportunities), std::pair(u"threats"_s, swot->threats)})
                        for (const QString& point : points) row({m_pack.word(key), point});
            }
        widths(8);
    }

    void appendix() {
        sheet(m_pack.word(u"definitions"_s));
        row({m_pack.word(u"metric"_s), m_pack.word(u"formula"_s), m_pack.word(u"source"_s), m_pack.word(u"caveat"_s)},
            true);
        for (const Definition& each : m_pack.definitions) row({each.name, each.words, each.source, each.caveat});
        ++m_row;
        row({m_pack.word(u"sources"_s), m_pack.word(u"import"_s), m_pack.word(u"at"_s), m_pack.word(u"what"_s)}, true);
        for (const DataSource& each : m_pack.sources) row({each.name, each.import, each.at, each.what});
        widths(5);
    }

    const Pack& m_pack;
    QByteArray m_folder;
    std::unique_ptr<lxw_workbook, WorkbookDeleter> m_workbook;
    lxw_worksheet* m_sheet = nullptr;
    lxw_format* m_bold = nullptr;
    std::map<Unit, lxw_format*> m_formats;
    QHash<QString, bool> m_names;
    lxw_row_t m_row = 0;
};

} // namespace

Expected<void> writeXlsx(const Pack& pack, const QString& path) {
    return Book(pack).write(path);
}

} // namespace channelbook::reviews
