#include "core/sync/outbox/LoadFiles.h"

#include "core/base/CsvText.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace channelbook::sync {

using namespace Qt::StringLiterals;

namespace {

/// A name any file system takes.
QString fileName(const QString& text) {
    static const QRegularExpression other(u"[^\\w.-]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    return QString(text).replace(other, u"_"_s);
}

/// The cell as it is written: guarded where a spreadsheet would run it. Not a phone number, though it begins with a plus:
/// no spreadsheet does harm with it, and the CRM would keep the apostrophe.
QString loaderCell(const QString& text) {
    static const QRegularExpression phone(u"\\A\\+[0-9][0-9 ()./-]{4,30}\\z"_s);
    return phone.match(text).hasMatch() ? text : guardedCell(text);
}

} // namespace

/// Only a text file's cells need to be guarded: a workbook says of each cell that it is text.
QString LoadFiles::cellOf(const QString& text) const { return m_shape.workbook() ? text : loaderCell(text); }

OutboxFile::Content LoadFiles::contentOf(const QString& header) const {
    const auto column = std::find_if(m_table.columns.begin(), m_table.columns.end(), [&](const SourceColumn& candidate) { return candidate.header == header; });
    const records::FieldDef* const field = column == m_table.columns.end() || column->key ? nullptr : m_table.fieldOf(m_catalogue, *column);
    if (field == nullptr) return OutboxFile::Content::Text;
    switch (field->type) {
    case records::FieldType::Money:
    case records::FieldType::Decimal:
    case records::FieldType::Integer: return OutboxFile::Content::Number;
    case records::FieldType::Date: return OutboxFile::Content::Date;
    case records::FieldType::Instant: return OutboxFile::Content::Instant;
    default: return OutboxFile::Content::Text;
    }
}

OutboxFile LoadFiles::newFile(const QStringList& columns) const {
    OutboxFile file;
    file.entity = m_table.entity->key;
    file.object = m_table.object;
    file.inserts = m_inserts;
    file.bom = m_shape.loader().bom;
    if (!m_inserts) file.header << m_table.keyColumn()->header;
    file.header += columns;
    file.workbook = m_shape.workbook();
    for (const QString& header : file.header) file.contents.push_back(contentOf(header));
    file.dates = m_shape.loader().dates;
    file.instants = m_shape.loader().instants;
    return file;
}

void LoadFiles::layOut(const QStringList& columns, std::vector<OutboxFile>& files) const {
    std::optional<OutboxFile> file;
    qint64 bytes = 0;
    for (const Row& row : m_rows) {
        const bool concerned = std::any_of(columns.begin(), columns.end(), [&](const QString& column) { return row.changed.contains(column); });
        if (!concerned) continue;
        QStringList cells;
        qint64 fields = 0;
        if (!m_inserts) cells << guardedCell(nameInKey(row.key));
        for (const QString& column : columns) {
            const auto changed = row.changed.find(column);
            const auto kept = row.kept.find(column);
            const bool isChanged = changed != row.changed.end();
            fields += isChanged ? 1 : 0;
            cells << cellOf(isChanged ? changed->second : kept != row.kept.end() && !m_shape.emptyKeeps() ? kept->second : QString());
        }
        const qint64 size = csvRow(cells).size();
        const bool full = file && ((m_shape.loader().rows > 0 && static_cast<qint64>(file->rows.size()) >= m_shape.loader().rows) || (m_shape.loader().bytes > 0 && bytes + size > m_shape.loader().bytes));
        if (full) files.push_back(std::move(*std::exchange(file, std::nullopt)));
        if (!file) {
            file = newFile(columns);
            bytes = (file->bom ? utf8Mark.size() : 0) + csvRow(file->header).size();
        }
        bytes += size;
        file->fields += fields;
        file->rows.push_back(std::move(cells));
    }
    if (file) files.push_back(std::move(*file));
}

void LoadFiles::moveInto(std::vector<OutboxFile>& files) {
    QSet<QString> needed;
    for (const Row& row : m_rows)
        for (const auto& [header, cell] : row.changed) needed.insert(header);
    QStringList columns;
    for (const SourceColumn& column : m_table.columns)
        if (needed.contains(column.header)) columns << column.header;
    std::vector<OutboxFile> made;
    if (m_shape.loader().columns <= 1 || m_inserts) {
        layOut(columns, made);
    } else {
        for (qsizetype first = 0; first < columns.size(); first += m_shape.loader().columns - 1) layOut(columns.mid(first, m_shape.loader().columns - 1), made);
    }
    const QString name = fileName(m_table.object) + (m_inserts ? u"-insert"_s : u"-update"_s);
    for (std::size_t i = 0; i < made.size(); ++i) {
        made[i].name = name + (made.size() > 1 ? u"-%1"_s.arg(i + 1) : QString()) + (m_shape.workbook() ? u".xlsx"_s : u".csv"_s);
        files.push_back(std::move(made[i]));
    }
    m_rows.clear();
}

} // namespace channelbook::sync
