#include "core/export/RecordSink.h"

#include "core/base/CsvText.h"
#include "core/base/Money.h"
#include "core/records/OwnKey.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace channelbook::exports {

using namespace Qt::StringLiterals;
using records::FieldType;

namespace {

/// Numbers keep their sign; everything else might be a text that runs.
bool isNumber(const Column& column) {
    if (column.field == nullptr) return true;
    switch (column.field->type) {
    case FieldType::Integer:
    case FieldType::Decimal:
    case FieldType::Money:
    case FieldType::Boolean:
        return true;
    default:
        return false;
    }
}

class CsvSink final : public RecordSink {
public:
    CsvSink(Columns columns, bool byteOrderMark, ByteSink out)
        : m_columns(std::move(columns))
        , m_mark(byteOrderMark)
        , m_out(std::move(out)) {}

    Expected<void> begin() override {
        QStringList titles;
        for (const Column& column : m_columns) titles << guardedCell(column.title);
        return m_out((m_mark ? utf8Mark.toByteArray() : QByteArray()) + csvRow(titles));
    }
    Expected<void> rows(std::span<const records::RecordRow> page) override {
        QByteArray bytes;
        for (const records::RecordRow& row : page) {
            QStringList cells = plainCells(m_columns, row);
            for (qsizetype i = 0; i < cells.size(); ++i)
                if (!isNumber(m_columns[static_cast<std::size_t>(i)])) cells[i] = guardedCell(cells[i]);
            bytes += csvRow(cells);
        }
        return m_out(bytes);
    }

private:
    Columns m_columns;
    bool m_mark;
    ByteSink m_out;
};

class JsonSink final : public RecordSink {
public:
    JsonSink(Columns columns, ByteSink out)
        : m_columns(std::move(columns))
        , m_out(std::move(out)) {}

    Expected<void> begin() override { return m_out("["); }
    Expected<void> rows(std::span<const records::RecordRow> page) override {
        QByteArray bytes;
        for (const records::RecordRow& row : page) {
            // Most readers of JSON keep numbers as doubles, which cannot hold an id.
            QJsonObject object{{u"id"_s, QString::number(row.id)}};
            std::size_t value = 0;
            for (const Column& column : m_columns)
                if (column.field != nullptr)
                    object.insert(column.field->key, jsonValue(*column.field, row.values[value++], row.currency));
            bytes += (m_any ? ",\n" : "\n") + QJsonDocument(object).toJson(QJsonDocument::Compact);
            m_any = true;
        }
        return m_out(bytes);
    }
    Expected<void> end() override { return m_out(m_any ? "\n]\n" : "]\n"); }

private:
    Columns m_columns;
    ByteSink m_out;
    bool m_any = false;
};

} // namespace

Expected<Columns> columnsOf(const records::EntityDef& entity, const QStringList& keys, Titles titles) {
    Columns columns;
    for (const QString& key : keys.isEmpty() ? entity.defaultColumns : keys) {
        if (key == u"id") {
            columns.push_back({nullptr, key});
            continue;
        }
        if (key == records::ownKeyColumn) {
            columns.push_back({nullptr, records::ownKeyTitle.toString(), entity.key});
            continue;
        }
        const auto field = records::fieldOf(entity, key);
        if (!field) return tl::unexpected(field.error());
        columns.push_back({*field, titles == Titles::Keys ? (*field)->key : records::labelOf(**field)});
    }
    return columns;
}

QString idCell(const Column& column, RecordId record) { return column.ownKeyOf.isEmpty() ? QString::number(record) : records::ownKeyText({column.ownKeyOf, record}); }

QStringList plainCells(const Columns& columns, const records::RecordRow& row) {
    QStringList cells;
    std::size_t value = 0;
    for (const Column& column : columns)
        cells << (column.field == nullptr ? idCell(column, row.id)
                                          : records::plainText(*column.field, row.values[value++], row.currency));
    return cells;
}

QJsonValue jsonValue(const records::FieldDef& field, const Value& value, const QString& currency) {
    if (isNull(value)) return QJsonValue::Null;
    if (field.type == FieldType::Money)
        return QJsonObject{{u"amount"_s, plainAmount(toInteger(value), currency)}, {u"currency"_s, currency}};
    if (field.type == FieldType::Boolean) return toInteger(value) != 0;
    if (const auto* number = std::get_if<qint64>(&value)) return *number;
    return std::holds_alternative<QString>(value) ? QJsonValue(toText(value)) : QJsonValue(std::get<2>(value));
}

std::unique_ptr<RecordSink> csvSink(Columns columns, bool byteOrderMark, ByteSink out) {
    return std::make_unique<CsvSink>(std::move(columns), byteOrderMark, std::move(out));
}

std::unique_ptr<RecordSink> jsonSink(Columns columns, ByteSink out) {
    return std::make_unique<JsonSink>(std::move(columns), std::move(out));
}

} // namespace channelbook::exports
