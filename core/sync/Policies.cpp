#include "core/sync/Policies.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace channelbook::sync {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

const std::array<std::pair<ConflictPolicy, QLatin1StringView>, 5> names{{{ConflictPolicy::Ask, "ask"_L1}, {ConflictPolicy::Crm, "crm"_L1}, {ConflictPolicy::Local, "local"_L1},
                                                                              {ConflictPolicy::Newest, "newest"_L1}, {ConflictPolicy::IfEmpty, "if-empty"_L1}}};

QJsonObject settingsOf(store::Connection& connection, RecordId source) {
    Statement statement(connection, "SELECT settings FROM sync_source WHERE id = ?");
    statement.bind(1, source);
    return statement.step() ? QJsonDocument::fromJson(statement.text(0).toUtf8()).object() : QJsonObject();
}

} // namespace

QString policyName(ConflictPolicy policy) {
    for (const auto& [value, name] : names)
        if (value == policy) return name;
    return {};
}

std::optional<ConflictPolicy> policyOf(QStringView name) {
    for (const auto& [value, known] : names)
        if (known == name) return value;
    return std::nullopt;
}

ConflictPolicy FieldPolicies::of(const QString& storedName) const {
    if (const auto own = fields.constFind(storedName); own != fields.constEnd()) return *own;
    return fields.value(u"*"_s, ConflictPolicy::Ask);
}

FieldPolicies fieldPolicies(store::Connection& connection, RecordId source) {
    FieldPolicies policies;
    const QJsonObject kept = settingsOf(connection, source).value(u"policies"_s).toObject();
    for (auto field = kept.begin(); field != kept.end(); ++field)
        if (const auto policy = policyOf(field.value().toString())) policies.fields.insert(field.key(), *policy);
    return policies;
}

Expected<void> apply(store::Transaction& transaction, const SetPolicy& command) {
    Statement& source = transaction.cached(u"SELECT id, name FROM sync_source WHERE name = ?"_s).bind(1, command.source);
    if (!source.step()) return failure(ErrorCode::UnknownSource, {command.source});
    const RecordId id = source.integer(0);
    transaction.info().args = {{u"record"_s, source.text(1)}, {u"field"_s, command.field}, {u"to"_s, policyName(command.policy)}};
    QJsonObject settings = settingsOf(transaction.connection(), id);
    QJsonObject kept = settings.value(u"policies"_s).toObject();
    if (command.policy == ConflictPolicy::Ask && (command.field == u"*" || !kept.contains(u"*"_s)))
        kept.remove(command.field);
    else
        kept.insert(command.field, policyName(command.policy));
    settings.remove(u"policies"_s);
    if (!kept.isEmpty()) settings.insert(u"policies"_s, kept);
    const QString json = QString::fromUtf8(QJsonDocument(settings).toJson(QJsonDocument::Compact));
    transaction.cached(u"UPDATE sync_source SET settings = ? WHERE id = ?"_s).bindAll(json, id).run();
    return {};
}

} // namespace channelbook::sync
