#include "core/sync/SourceSettings.h"

#include "core/sync/KeyIndex.h"
#include "core/sync/Profile.h"

#include <QJsonDocument>

namespace channelbook::sync {

using namespace Qt::StringLiterals;
using store::Statement;

SourceSettings SourceSettings::fromJson(const QJsonObject& json) {
    SourceSettings settings;
    if (json.contains(u"empty_cells"_s)) settings.emptyClears = json.value(u"empty_cells"_s).toString() != u"keep";
    if (json.contains(u"bad_cells"_s)) settings.badCellsLeftOut = json.value(u"bad_cells"_s).toString() == u"leave_out";
    settings.entities = json.value(u"entities"_s).toObject();
    settings.tables = json.value(u"tables"_s).toObject();
    settings.policies = json.value(u"policies"_s).toObject();
    return settings;
}

QJsonObject SourceSettings::toJson() const {
    QJsonObject json;
    if (emptyClears) json.insert(u"empty_cells"_s, *emptyClears ? u"clear"_s : u"keep"_s);
    if (badCellsLeftOut) json.insert(u"bad_cells"_s, *badCellsLeftOut ? u"leave_out"_s : u"reject"_s);
    if (!entities.isEmpty()) json.insert(u"entities"_s, entities);
    if (!tables.isEmpty()) json.insert(u"tables"_s, tables);
    if (!policies.isEmpty()) json.insert(u"policies"_s, policies);
    return json;
}

QJsonObject SourceSettings::remembered(const QString& table, const QString& what) const { return tables.value(table).toObject().value(what).toObject(); }

void SourceSettings::remember(const QString& table, const QString& what, const QString& header, const QJsonValue& answer) {
    QJsonObject entry = tables.value(table).toObject();
    QJsonObject answers = entry.value(what).toObject();
    answers.insert(header, answer);
    entry.insert(what, answers);
    tables.insert(table, entry);
}

QString headerKey(const QStringList& header) {
    QStringList names;
    for (const QString& name : header)
        if (!name.startsWith(remarkPrefix)) names << squeezedHeader(name);
    names.sort();
    return QString::number(textHash(names.join(u'\n').toStdString()), 16);
}

SourceSettings sourceSettings(store::Connection& connection, const QString& source) {
    Statement statement(connection, "SELECT settings FROM sync_source WHERE name = ?");
    statement.bind(1, source);
    return statement.step() ? SourceSettings::fromJson(QJsonDocument::fromJson(statement.text(0).toUtf8()).object()) : SourceSettings();
}

Expected<void> apply(store::Transaction& transaction, const SetSourceSettings& command) {
    const QString json = QString::fromUtf8(QJsonDocument(command.settings.toJson()).toJson(QJsonDocument::Compact));
    Statement& known = transaction.cached(u"SELECT id, settings FROM sync_source WHERE name = ?"_s).bind(1, command.source);
    if (!known.step()) return failure(ErrorCode::UnknownSource, {command.source});
    const qint64 id = known.integer(0);
    const bool same = known.text(1) == json;
    known.reset();
    transaction.info().args[u"source"_s] = command.source;
    if (!same) transaction.cached(u"UPDATE sync_source SET settings = ? WHERE id = ?"_s).bindAll(json, id).run();
    return {};
}

} // namespace channelbook::sync
