#include "core/funds/CrmRows.h"

#include "core/funds/CrmEntities.h"
#include "core/records/Commands.h"

#include <QJsonDocument>

#include <array>

namespace channelbook::funds {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

const records::EntityDef& entityOf(CrmKind kind) {
    static const std::array entities{crmBudgetEntity(), crmAllocationEntity(), crmRequestEntity(), crmClaimEntity()};
    return entities[static_cast<std::size_t>(kind)];
}

QJsonObject parsed(const QString& text) {
    return QJsonDocument::fromJson(text.toUtf8()).object();
}
Value written(const QJsonObject& json) {
    return json.isEmpty() ? Value{} : Value{QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact))};
}

QJsonValue jsonOf(const Statement& row, int column) {
    if (row.isNull(column)) return {QJsonValue::Null};
    const Value value = row.value(column);
    if (const auto* number = std::get_if<qint64>(&value)) return *number;
    return toText(value);
}

/// The columns of a kind that are followed, in the order of `fields`.
QStringList followed(CrmKind kind) {
    switch (kind) {
    case CrmKind::Budget:
        return {u"name"_s, u"amount"_s, u"start_on"_s, u"end_on"_s};
    case CrmKind::Allocation:
        return {u"name"_s, u"amount"_s};
    case CrmKind::Request:
        return {u"name"_s, u"status"_s, u"requested"_s, u"amount"_s};
    case CrmKind::Claim:
        break;
    }
    return {u"name"_s, u"status"_s, u"amount"_s};
}

} // namespace

QString crmEntityKey(CrmKind kind) {
    static const QStringList keys{u"crm-budget"_s, u"crm-allocation"_s, u"crm-request"_s, u"crm-claim"_s};
    return keys[static_cast<qsizetype>(kind)];
}

QString crmTable(CrmKind kind) {
    return crmEntityKey(kind).replace(u'-', u'_');
}

QString crmStatus(RequestState state) {
    switch (state) {
    case RequestState::Approved:
    case RequestState::InProgress:
    case RequestState::Completed:
    case RequestState::Expired:
        return u"approved"_s;
    case RequestState::Rejected:
    case RequestState::Cancelled:
        return u"rejected"_s;
    default:
        return u"draft"_s;
    }
}

QString crmStatus(ClaimState state) {
    switch (state) {
    case ClaimState::Approved:
        return u"approved"_s;
    case ClaimState::Paid:
        return u"paid"_s;
    case ClaimState::Rejected:
    case ClaimState::Withdrawn:
    case ClaimState::ClawedBack:
        return u"rejected"_s;
    default:
        return u"draft"_s;
    }
}

std::optional<CrmRow> readCrmRow(store::Connection& connection, CrmKind kind, RecordId id) {
    const bool budget = kind == CrmKind::Budget;
    const bool request = kind == CrmKind::Request;
    const bool claim = kind == CrmKind::Claim;
    const QStringList fields = followed(kind);
    const auto column = [](bool has, const char* name) { return has ? QString::fromLatin1(name) : u"NULL"_s; };
    Statement row(connection,
                  u"SELECT t.said, t.here, t.waits, coalesce(t.currency, (SELECT value FROM setting WHERE key = "
                  u"'currency')), coalesce(%1, 0), coalesce(%2, 0), coalesce(%3, 0), coalesce(%4, 0),"
                  " coalesce(t.owner_id, 0), %5, coalesce(t.description, '') || coalesce(char(10) || %6, ''), "
                  "substr(coalesce(t.created_at, ''), 1, 10), substr(coalesce(t.modified_at, ''), 1, 10),"
                  " (SELECT name FROM owner o WHERE o.id = coalesce(t.created_by_id, t.owner_id)), EXISTS(SELECT 1 "
                  "FROM unresolved_ref u WHERE u.record_id = t.id AND u.field = '%7.created_by_id'), t.retired,"
                  " (SELECT key FROM crm_link l WHERE l.id = t.id), %8 FROM %7 t WHERE t.id = ?"_s.arg(
                      column(!claim, "t.partner_id"), column(!budget && !claim, "t.budget_id"),
                      column(request, "t.allocation_id"), column(claim, "t.request_id"), column(request, "t.activity"),
                      column(request, "t.outcome"), crmTable(kind), u"t."_s + fields.join(u", t."_s)));
    row.bind(1, id);
    if (!row.step()) return std::nullopt;
    CrmRow result;
    result.kind = kind;
    result.id = id;
    int at = 0;
    result.said = parsed(row.text(at++));
    result.here = parsed(row.text(at++));
    result.waits = row.text(at++);
    result.currency = row.text(at++);
    result.partner = row.integer(at++);
    result.budget = row.integer(at++);
    result.allocation = row.integer(at++);
    result.request = row.integer(at++);
    result.owner = row.integer(at++);
    result.activity = row.text(at++).trimmed();
    result.notes = row.text(at++).trimmed();
    result.created = row.text(at++);
    result.modified = row.text(at++);
    result.asker = row.text(at++);
    // Who is named and is not here yet is not the one whose record it is.
    if (row.integer(at++) != 0) result.asker.clear();
    result.retired = row.integer(at++) != 0;
    result.key = row.text(at++);
    for (const QString& field : fields) result.now.insert(field, jsonOf(row, at++));
    result.name = result.text(u"name"_s).isEmpty() ? result.key : result.text(u"name"_s);
    return result;
}

QJsonObject standsHere(store::Connection& connection, const CrmRow& row) {
    const auto read = [&](const char* sql) -> QJsonObject {
        Statement here(connection, sql);
        here.bind(1, row.id);
        if (!here.step()) return {};
        QJsonObject values;
        int column = 0;
        for (const QString& field : followed(row.kind)) values.insert(field, jsonOf(here, column++));
        return values;
    };
    switch (row.kind) {
    case CrmKind::Budget:
        return read("SELECT f.name, b.budget, f.period_start, f.period_end FROM fund f JOIN fund_balance b ON b.id = "
                    "f.id WHERE f.id = ?");
    case CrmKind::Allocation:
        return read("SELECT a.name, b.budget FROM fund_allocation a JOIN pot_balance b ON b.id = a.id WHERE a.id = ?");
    case CrmKind::Request: {
        QJsonObject values = read("SELECT name, state, requested, approved FROM mdf_request WHERE id = ?");
        if (!values.isEmpty())
            values.insert(u"status"_s,
                          crmStatus(requestState(values.value(u"status"_s).toString()).value_or(RequestState::Draft)));
        return values;
    }
    case CrmKind::Claim:
        break;
    }
    // Of a claim in the invoice's currency only what is in the fund's can be compared.
    QJsonObject values =
        read("SELECT c.name, c.state, CASE WHEN c.currency = f.currency THEN coalesce(c.approved, c.claimed) END FROM "
             "mdf_claim c JOIN mdf_request r ON r.id = c.request_id JOIN fund f ON f.id = r.fund_id WHERE c.id = ?");
    if (!values.isEmpty())
        values.insert(u"status"_s,
                      crmStatus(claimState(values.value(u"status"_s).toString()).value_or(ClaimState::Draft)));
    return values;
}

void keepFollowed(store::Transaction& transaction, const CrmRow& before, const CrmRow& after) {
    if (before.said == after.said && before.here == after.here && before.waits == after.waits) return;
    transaction.cached(u"UPDATE %1 SET said = ?, here = ?, waits = ? WHERE id = ?"_s.arg(crmTable(after.kind)))
        .bindAll(written(after.said), written(after.here), textValue(after.waits), after.id)
        .run();
}

void changeInCrm(store::Transaction& transaction, CrmRow& row, const QString& field, const QJsonValue& value) {
    const records::EntityDef& entity = entityOf(row.kind);
    const auto stored = [](const QJsonValue& json) {
        return json.isNull() || json.isUndefined() ? Value{}
               : json.isDouble()                   ? Value{json.toInteger()}
                                                   : Value{json.toString()};
    };
    if (row.now.value(field) != value) {
        if (records::isLinked(transaction, row.id))
            records::keepBase(transaction, entity, row.id,
                              {entity.field(field), stored(row.now.value(field)), stored(value)});
        transaction.cached(u"UPDATE %1 SET %2 = ? WHERE id = ?"_s.arg(crmTable(row.kind), field))
            .bindAll(stored(value), row.id)
            .run();
    }
    row.now.insert(field, value);
    row.said.insert(field, value);
}

} // namespace channelbook::funds
