#include "core/export/Manifest.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <utility>

namespace channelbook::exports {

using namespace Qt::StringLiterals;

namespace {

const QString formatName = u"channelbook-export"_s;

constexpr std::array<std::pair<ColumnType, const char*>, 9> typeNames{{{ColumnType::Id, "id"},
                                                                       {ColumnType::Text, "text"},
                                                                       {ColumnType::Json, "json"},
                                                                       {ColumnType::Integer, "integer"},
                                                                       {ColumnType::Decimal, "decimal"},
                                                                       {ColumnType::Money, "money"},
                                                                       {ColumnType::Date, "date"},
                                                                       {ColumnType::Instant, "instant"},
                                                                       {ColumnType::Boolean, "boolean"}}};

std::optional<ColumnType> typeOf(const QString& name) {
    for (const auto& [type, text] : typeNames)
        if (name == QLatin1StringView(text)) return type;
    return std::nullopt;
}

/// Numbers of JSON are doubles; a count is exact far beyond what a file holds.
qint64 count(const QJsonObject& object, const QString& key) {
    return object.value(key).toInteger(-1);
}

/// A name that stays inside of the export.
bool staysInside(const QString& file) {
    return !file.isEmpty() && !file.startsWith(u'/') && !file.contains(u'\\') && !file.contains(u':') &&
           !file.split(u'/').contains(u".."_s) && !file.contains(u'!');
}

} // namespace

QString typeName(ColumnType type) {
    for (const auto& [known, text] : typeNames)
        if (known == type) return QLatin1StringView(text);
    return {};
}

qint64 Manifest::rows() const {
    qint64 sum = 0;
    for (const ExportedTable& table : tables) sum += table.rows;
    return sum;
}

QJsonObject Manifest::json() const {
    QJsonArray tableList;
    for (const ExportedTable& table : tables) {
        QJsonArray columns;
        for (const ExportedColumn& column : table.columns)
            columns.append(QJsonObject{{u"name"_s, column.name}, {u"type"_s, typeName(column.type)}});
        tableList.append(QJsonObject{{u"name"_s, table.name},
                                     {u"file"_s, table.file},
                                     {u"rows"_s, table.rows},
                                     {u"bytes"_s, table.bytes},
                                     {u"sha256"_s, table.sha256},
                                     {u"columns"_s, columns}});
    }
    QJsonArray contentList;
    for (const ExportedContent& content : contents)
        contentList.append(
            QJsonObject{{u"file"_s, content.file}, {u"bytes"_s, content.bytes}, {u"sha256"_s, content.sha256}});
    return {{u"format"_s, formatName}, {u"version"_s, version},        {u"schema"_s, schema},
            {u"program"_s, program},   {u"currency"_s, currency},      {u"created_at"_s, createdAt},
            {u"tables"_s, tableList},  {u"attachments"_s, contentList}};
}

Expected<Manifest> readManifest(const QByteArray& json, const QString& path) {
    const auto refused = [&path](const char* why, const QString& what = QString()) {
        const QString reason = QCoreApplication::translate("Export", why);
        return failure(ErrorCode::NotAnExport, {path, what.isEmpty() ? reason : reason.arg(what)});
    };
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object.value(u"format"_s).toString() != formatName)
        return refused(QT_TRANSLATE_NOOP("Export", "its manifest.json is not one of Channelbook"));
    const qint64 version = count(object, u"version"_s);
    if (version > Manifest::version)
        return failure(ErrorCode::NewerSchema, {path, QString::number(version), QString::number(Manifest::version)});
    Manifest manifest;
    manifest.schema = object.value(u"schema"_s).toInt();
    manifest.program = object.value(u"program"_s).toString();
    manifest.currency = object.value(u"currency"_s).toString();
    manifest.createdAt = object.value(u"created_at"_s).toString();
    for (const QJsonValue& value : object.value(u"tables"_s).toArray()) {
        const QJsonObject entry = value.toObject();
        ExportedTable table{
            entry.value(u"name"_s).toString(), entry.value(u"file"_s).toString(), {},
            count(entry, u"rows"_s),           count(entry, u"bytes"_s),          entry.value(u"sha256"_s).toString()};
        if (!staysInside(table.file) || table.rows < 0 || table.bytes < 0)
            return refused(QT_TRANSLATE_NOOP("Export", "its manifest.json does not say where %1 is"), table.name);
        for (const QJsonValue& column : entry.value(u"columns"_s).toArray()) {
            const auto type = typeOf(column.toObject().value(u"type"_s).toString());
            if (!type)
                return refused(QT_TRANSLATE_NOOP("Export", "its manifest.json has a column of an unknown type in %1"),
                               table.name);
            table.columns.push_back({column.toObject().value(u"name"_s).toString(), *type});
        }
        manifest.tables.push_back(std::move(table));
    }
    for (const QJsonValue& value : object.value(u"attachments"_s).toArray()) {
        const QJsonObject entry = value.toObject();
        const ExportedContent content{entry.value(u"file"_s).toString(), count(entry, u"bytes"_s),
                                      entry.value(u"sha256"_s).toString()};
        if (!staysInside(content.file) || content.bytes < 0)
            return refused(QT_TRANSLATE_NOOP("Export", "its manifest.json does not say where %1 is"), content.sha256);
        manifest.contents.push_back(content);
    }
    return manifest;
}

} // namespace channelbook::exports
