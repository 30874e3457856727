#pragma once

#include "core/records/Query.h"

#include <QJsonValue>

#include <functional>
#include <memory>
#include <span>

namespace channelbook::exports {

/// A column of a file; no field stands for the record's id.
struct Column {
    const records::FieldDef* field = nullptr;
    QString title;
    QString ownKeyOf = {}; ///< of the id: the entity, where it is written as our own key (records/OwnKey.h)
};
using Columns = std::vector<Column>;

/// What heads the columns: the fields' names for people, or their keys.
enum class Titles { Labels, Keys };

/// The columns for keys of fields; "id" is the record's id, "channelbook_id" our own key; none at all the entity's default columns. UnknownField.
[[nodiscard]] Expected<Columns> columnsOf(const records::EntityDef& entity, const QStringList& keys, Titles titles);

/// The cell of a column without a field.
[[nodiscard]] QString idCell(const Column& column, RecordId record);

/// Cells of a record as plain text, one a column.
[[nodiscard]] QStringList plainCells(const Columns& columns, const records::RecordRow& row);

/// A field's value in JSON: amounts as {"amount": "12.50", "currency": "USD"}, so that no reader rounds them.
[[nodiscard]] QJsonValue jsonValue(const records::FieldDef& field, const Value& value, const QString& currency);

/// Takes the records of one list, page by page. The rows' values are those of the columns that have a field, in order.
class RecordSink {
public:
    virtual ~RecordSink() = default;
    [[nodiscard]] virtual Expected<void> begin() { return {}; }
    [[nodiscard]] virtual Expected<void> rows(std::span<const records::RecordRow> page) = 0;
    /// After the last page, and only if all went well.
    [[nodiscard]] virtual Expected<void> end() { return {}; }
};

/// Where bytes go.
using ByteSink = std::function<Expected<void>(const QByteArray&)>;

/// CSV by RFC 4180, texts guarded against running as formulas.
[[nodiscard]] std::unique_ptr<RecordSink> csvSink(Columns columns, bool byteOrderMark, ByteSink out);
/// One JSON array of objects, the record's id always among their members.
[[nodiscard]] std::unique_ptr<RecordSink> jsonSink(Columns columns, ByteSink out);

} // namespace channelbook::exports
