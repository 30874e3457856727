#include "core/funds/Entities.h"

#include "core/funds/RequestTable.h"
#include "core/partners/Partners.h"
#include "core/records/DateBounds.h"
#include "core/records/Query.h"

#include <QCoreApplication>

namespace channelbook::funds {

using namespace records;
using namespace Qt::StringLiterals;

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Funds", text);
}

/// Records whose money moves with them are made by their own commands, not field by field.
ChangeRule madeByCommand(const char* label, const char* how) {
    return [label, how](store::Transaction&, RecordId id, std::vector<PendingValue>&, Origin) -> Expected<void> {
        if (id != 0) return {};
        return failure(ErrorCode::ActRefused, {QCoreApplication::translate("Entity", label),
                                               words(QT_TRANSLATE_NOOP("Funds", "Add")), words(how)});
    };
}

/// A whole number within bounds, where it is changed.
ChangeRule bounded(const QString& storedName, qint64 least, qint64 most) {
    return [=](store::Transaction&, RecordId, std::vector<PendingValue>& changes, Origin) -> Expected<void> {
        for (const PendingValue& change : changes) {
            const qint64 number = toInteger(change.after, least);
            if (change.field->storedName() == storedName && (number < least || number > most))
                return failure(ErrorCode::InvalidValue,
                               {change.field->key, toText(change.after), u"%1 … %2"_s.arg(least).arg(most)});
        }
        return {};
    };
}

/// A name that no other record has.
ChangeRule uniqueName(const QString& table, const QString& entity) {
    return [=](store::Transaction& transaction, RecordId id, std::vector<PendingValue>& changes,
               Origin) -> Expected<void> {
        for (const PendingValue& change : changes)
            if (change.field->storedName() == table + u".name"_s &&
                transaction.cached(u"SELECT 1 FROM %1 WHERE name = ? AND id <> ?"_s.arg(table))
                    .bindAll(toText(change.after), id)
                    .step())
                return failure(ErrorCode::DuplicateName, {entity, toText(change.after)});
        return {};
    };
}

/// What was submitted stays as it was submitted; only what is noted beside it changes.
Expected<void> requestRule(store::Transaction& transaction, RecordId id, std::vector<PendingValue>& changes, Origin) {
    static const QStringList always{u"mdf_request.name"_s, u"mdf_request.notes"_s, u"mdf_request.leads"_s,
                                    u"mdf_request.owner_id"_s};
    store::Statement& row = transaction.cached(u"SELECT name, state FROM mdf_request WHERE id = ?"_s).bind(1, id);
    if (!row.step()) return {};
    const QString name = row.text(0);
    const RequestState state = requestState(row.text(1)).value_or(RequestState::Draft);
    row.reset();
    if (state == RequestState::Draft || state == RequestState::Returned) return {};
    for (const PendingValue& change : changes)
        if (!always.contains(change.field->storedName()))
            return failure(
                ErrorCode::ActRefused,
                {name, labelOf(*change.field),
                 words(QT_TRANSLATE_NOOP("Funds", "it is %1; only drafts and returned requests are changed."))
                     .arg(stateLabel(state))});
    return {};
}

/// A rule without a currency counts in the program's.
Expected<void> ruleCurrency(store::Transaction& transaction, RecordId id, std::vector<PendingValue>& changes, Origin) {
    static const EntityDef entity = approvalRuleEntity();
    const FieldDef* currency = entity.field(u"currency");
    const bool given = std::any_of(changes.begin(), changes.end(), [&](const PendingValue& change) {
        return change.field->storedName() == currency->storedName() && !isNull(change.after);
    });
    if (id == 0 && !given) changes.push_back({currency, Value{}, programCurrency(transaction.connection())});
    return {};
}

FieldDef money(const char* key, const char* label, const QString& sql, const char* stored = "") {
    return field(FieldType::Money, key, label, sql, stored);
}

std::vector<FieldDef> balanceFields(const QString& alias) {
    return {money("budget", QT_TRANSLATE_NOOP("Field", "Budget"), alias + u".budget"_s),
            money("available", QT_TRANSLATE_NOOP("Field", "Available"), alias + u".available"_s),
            money("reserved", QT_TRANSLATE_NOOP("Field", "Reserved"), alias + u".reserved"_s),
            money("committed", QT_TRANSLATE_NOOP("Field", "Committed"), alias + u".committed"_s),
            money("claimed", QT_TRANSLATE_NOOP("Field", "Claimed"), alias + u".claimed"_s),
            money("paid", QT_TRANSLATE_NOOP("Field", "Paid"), alias + u".paid"_s),
            money("released", QT_TRANSLATE_NOOP("Field", "Released"), alias + u".released"_s),
            money("expired", QT_TRANSLATE_NOOP("Field", "Expired"), alias + u".expired"_s)};
}

void require(EntityDef& entity, const QStringList& keys) {
    for (FieldDef& field : entity.fields) field.required = keys.contains(field.key);
}

} // namespace

EntityDef fundEntity() {
    EntityDef entity;
    entity.key = u"fund"_s;
    entity.files = Files::None;
    entity.label = QT_TRANSLATE_NOOP("Entity", "Fund");
    entity.plural = QT_TRANSLATE_NOOP("Entity", "Funds");
    entity.table = u"fund"_s;
    entity.from = u"fund t JOIN fund_balance b ON b.id = t.id"_s;
    entity.defaultSort = u"-period_start"_s;
    entity.currencySql = u"t.currency"_s;
    entity.fields = {
        textField("name", QT_TRANSLATE_NOOP("Field", "Name"), u"t.name"_s, "fund.name"),
        choiceField("state", QT_TRANSLATE_NOOP("Field", "Status"), u"t.state"_s, "", {u"open"_s, u"closed"_s}, true),
        textField("currency", QT_TRANSLATE_NOOP("Field", "Currency"), u"t.currency"_s),
        field(FieldType::Date, "period_start", QT_TRANSLATE_NOOP("Field", "Period from"), u"t.period_start"_s,
              "fund.period_start"),
        notBefore(field(FieldType::Date, "period_end", QT_TRANSLATE_NOOP("Field", "Period until"), u"t.period_end"_s,
                        "fund.period_end"),
                  u"period_start"),
        textField("region", QT_TRANSLATE_NOOP("Field", "Region"), u"t.region"_s, "fund.region"),
        textField("program", QT_TRANSLATE_NOOP("Field", "Program"), u"t.program"_s, "fund.program"),
        choiceField("basis", QT_TRANSLATE_NOOP("Field", "Basis"), u"t.basis"_s, "", {u"proposal"_s, u"accrual"_s},
                    true),
        field(FieldType::Decimal, "accrual_percent", QT_TRANSLATE_NOOP("Field", "Accrues (%)"),
              u"t.accrual_share / 100.0"_s),
        field(FieldType::Integer, "claim_days", QT_TRANSLATE_NOOP("Field", "Days to claim"), u"t.claim_days"_s,
              "fund.claim_days"),
        money("overdraft", QT_TRANSLATE_NOOP("Field", "Overdraft"), u"t.overdraft"_s),
        textField("overdraft_by", QT_TRANSLATE_NOOP("Field", "Overdraft allowed by"), u"t.overdraft_by"_s),
        textField("overdraft_reason", QT_TRANSLATE_NOOP("Field", "Overdraft because"), u"t.overdraft_reason"_s),
        referenceField("owner", QT_TRANSLATE_NOOP("Field", "Owner"),
                       u"(SELECT name FROM owner x WHERE x.id = t.owner_id)"_s, "fund.owner_id", "owner"),
        field(FieldType::LongText, "notes", QT_TRANSLATE_NOOP("Field", "Notes"), u"t.notes"_s, "fund.notes"),
    };
    for (FieldDef& field : balanceFields(u"b"_s)) entity.fields.push_back(std::move(field));
    require(entity, {u"name"_s, u"period_start"_s, u"period_end"_s, u"claim_days"_s});
    entity.rules = {
        madeByCommand("Fund", QT_TRANSLATE_NOOP("Funds", "a fund is opened with its currency, period and budget.")),
        bounded(u"fund.claim_days"_s, 0, 3650), uniqueName(u"fund"_s, u"fund"_s)};
    entity.dependents = {{u"fund_entry"_s, u"fund_id"_s},      {u"mdf_request"_s, u"fund_id"_s},
                         {u"fund_allocation"_s, u"fund_id"_s}, {u"crm_allocation"_s, u"budget_id"_s},
                         {u"crm_request"_s, u"budget_id"_s},   {u"crm_budget"_s, u"id"_s, true}};
    entity.defaultColumns = {u"name"_s,       u"state"_s,   u"region"_s,    u"period_start"_s,
                             u"period_end"_s, u"budget"_s,  u"available"_s, u"reserved"_s,
                             u"committed"_s,  u"claimed"_s, u"paid"_s};
    return entity;
}

EntityDef allocationEntity() {
    EntityDef entity;
    entity.key = u"allocation"_s;
    entity.files = Files::None;
    entity.label = QT_TRANSLATE_NOOP("Entity", "Allocation");
    entity.plural = QT_TRANSLATE_NOOP("Entity", "Allocations");
    entity.table = u"fund_allocation"_s;
    entity.from = u"fund_allocation t JOIN fund f ON f.id = t.fund_id JOIN pot_balance b ON b.id = t.id"_s;
    entity.defaultSort = u"name"_s;
    entity.currencySql = u"f.currency"_s;
    entity.fields = {
        textField("name", QT_TRANSLATE_NOOP("Field", "Name"), u"t.name"_s, "fund_allocation.name"),
        referenceField("fund", QT_TRANSLATE_NOOP("Field", "Fund"), u"f.name"_s, "", "fund"),
        referenceField("partner", QT_TRANSLATE_NOOP("Field", "Partner"),
                       u"(SELECT name FROM company x WHERE x.id = t.partner_id)"_s, "", "company"),
        textField("pool", QT_TRANSLATE_NOOP("Field", "Pool"), u"t.pool"_s),
        field(FieldType::LongText, "notes", QT_TRANSLATE_NOOP("Field", "Notes"), u"t.notes"_s, "fund_allocation.notes"),
    };
    for (FieldDef& field : balanceFields(u"b"_s)) entity.fields.push_back(std::move(field));
    require(entity, {u"name"_s});
    entity.rules = {
        madeByCommand("Allocation", QT_TRANSLATE_NOOP("Funds", "an allocation is made with its first amount."))};
    entity.dependents = {{u"fund_entry"_s, u"to_pot_id"_s},
                         {u"fund_entry"_s, u"from_pot_id"_s},
                         {u"mdf_request"_s, u"allocation_id"_s},
                         {u"crm_request"_s, u"allocation_id"_s},
                         {u"crm_allocation"_s, u"id"_s, true}};
    entity.defaultColumns = {u"name"_s,      u"fund"_s,     u"partner"_s,   u"pool"_s, u"budget"_s,
                             u"available"_s, u"reserved"_s, u"committed"_s, u"paid"_s};
    return entity;
}

EntityDef activityTypeEntity() {
    EntityDef entity;
    entity.key = u"mdf-activity"_s;
    entity.files = Files::None;
    entity.label = QT_TRANSLATE_NOOP("Entity", "Funded activity");
    entity.plural = QT_TRANSLATE_NOOP("Entity", "Funded activities");
    entity.table = u"mdf_activity"_s;
    entity.from = u"mdf_activity t"_s;
    entity.defaultSort = u"name"_s;
    entity.fields = {
        textField("name", QT_TRANSLATE_NOOP("Field", "Name"), u"t.name"_s, "mdf_activity.name"),
        field(FieldType::Boolean, "eligible", QT_TRANSLATE_NOOP("Field", "Can be paid for"), u"t.eligible"_s,
              "mdf_activity.eligible"),
        choiceField("least_tier", QT_TRANSLATE_NOOP("Field", "Least tier"), u"t.least_tier"_s,
                    "mdf_activity.least_tier", partners::partnerTiers(), true),
        field(FieldType::Integer, "most_share", QT_TRANSLATE_NOOP("Field", "Our share at most (of 10,000)"),
              u"t.most_share"_s, "mdf_activity.most_share"),
        textField("proofs", QT_TRANSLATE_NOOP("Field", "Proofs"), u"t.proofs"_s, "mdf_activity.proofs"),
    };
    require(entity, {u"name"_s});
    entity.rules = {bounded(u"mdf_activity.most_share"_s, 1, 10'000), uniqueName(u"mdf_activity"_s, u"mdf-activity"_s)};
    entity.dependents = {{u"mdf_request"_s, u"activity_id"_s}, {u"approval_rule"_s, u"activity_id"_s}};
    entity.defaultColumns = {u"name"_s, u"eligible"_s, u"least_tier"_s, u"most_share"_s, u"proofs"_s};
    return entity;
}

EntityDef approvalRuleEntity() {
    EntityDef entity;
    entity.key = u"approval-rule"_s;
    entity.files = Files::None;
    entity.label = QT_TRANSLATE_NOOP("Entity", "Approval rule");
    entity.plural = QT_TRANSLATE_NOOP("Entity", "Approval rules");
    entity.table = u"approval_rule"_s;
    entity.from = u"approval_rule t JOIN owner o ON o.id = t.approver_id"_s;
    entity.defaultSort = u"level"_s;
    entity.currencySql = u"t.currency"_s;
    entity.fields = {
        textField("name", QT_TRANSLATE_NOOP("Field", "Name"), u"t.name"_s, "approval_rule.name"),
        field(FieldType::Integer, "level", QT_TRANSLATE_NOOP("Field", "Approval level"), u"t.level"_s,
              "approval_rule.level"),
        referenceField("approver", QT_TRANSLATE_NOOP("Field", "Approver"), u"o.name"_s, "approval_rule.approver_id",
                       "owner"),
        money("from_amount", QT_TRANSLATE_NOOP("Field", "From amount"), u"t.from_amount"_s,
              "approval_rule.from_amount"),
        textField("currency", QT_TRANSLATE_NOOP("Field", "Currency"), u"t.currency"_s, "approval_rule.currency"),
        textField("region", QT_TRANSLATE_NOOP("Field", "Region"), u"t.region"_s, "approval_rule.region"),
        referenceField("activity", QT_TRANSLATE_NOOP("Field", "Activity type"),
                       u"(SELECT name FROM mdf_activity x WHERE x.id = t.activity_id)"_s, "approval_rule.activity_id",
                       "mdf-activity"),
    };
    require(entity, {u"name"_s, u"approver"_s});
    entity.rules = {bounded(u"approval_rule.level"_s, 1, 9),
                    bounded(u"approval_rule.from_amount"_s, 0, qint64{1'000'000'000'000'000}), ruleCurrency};
    entity.defaultColumns = {u"name"_s, u"level"_s, u"approver"_s, u"from_amount"_s, u"region"_s, u"activity"_s};
    return entity;
}

EntityDef absenceEntity() {
    EntityDef entity;
    entity.key = u"absence"_s;
    entity.files = Files::None;
    entity.label = QT_TRANSLATE_NOOP("Entity", "Absence");
    entity.plural = QT_TRANSLATE_NOOP("Entity", "Absences");
    entity.table = u"approval_absence"_s;
    entity.from = u"approval_absence t JOIN owner o ON o.id = t.owner_id JOIN owner d ON d.id = t.delegate_id"_s;
    entity.defaultSort = u"-from_on"_s;
    entity.nameField = u"owner"_s;
    entity.fields = {
        referenceField("owner", QT_TRANSLATE_NOOP("Field", "Who is away"), u"o.name"_s, "approval_absence.owner_id",
                       "owner"),
        referenceField("delegate", QT_TRANSLATE_NOOP("Field", "Who decides"), u"d.name"_s,
                       "approval_absence.delegate_id", "owner"),
        field(FieldType::Date, "from_on", QT_TRANSLATE_NOOP("Field", "From"), u"t.from_on"_s,
              "approval_absence.from_on"),
        notBefore(field(FieldType::Date, "until_on", QT_TRANSLATE_NOOP("Field", "Until"), u"t.until_on"_s,
                        "approval_absence.until_on"),
                  u"from_on"),
    };
    require(entity, {u"owner"_s, u"delegate"_s, u"from_on"_s, u"until_on"_s});
    entity.rules = {
        [](store::Transaction& transaction, RecordId id, std::vector<PendingValue>& changes, Origin) -> Expected<void> {
            qint64 owner = 0;
            qint64 delegate = 0;
            store::Statement& row =
                transaction.cached(u"SELECT owner_id, delegate_id FROM approval_absence WHERE id = ?"_s).bind(1, id);
            if (row.step()) std::tie(owner, delegate) = std::pair(row.integer(0), row.integer(1));
            row.reset();
            const FieldDef* field = nullptr;
            for (const PendingValue& change : changes) {
                if (change.field->column == u"owner_id") owner = toInteger(change.after);
                if (change.field->column == u"delegate_id") delegate = toInteger(change.after);
                if (change.field->column == u"delegate_id" || field == nullptr) field = change.field;
            }
            if (owner != delegate || owner == 0) return {};
            return failure(ErrorCode::InvalidValue,
                           {field->key, QString::number(delegate), words(QT_TRANSLATE_NOOP("Funds", "somebody else"))});
        }};
    entity.defaultColumns = {u"owner"_s, u"delegate"_s, u"from_on"_s, u"until_on"_s};
    return entity;
}

EntityDef requestEntity() {
    EntityDef entity;
    entity.key = u"mdf-request"_s;
    entity.files = Files::None;
    entity.label = QT_TRANSLATE_NOOP("Entity", "MDF request");
    entity.plural = QT_TRANSLATE_NOOP("Entity", "MDF requests");
    entity.table = u"mdf_request"_s;
    entity.from =
        u"mdf_request t JOIN fund f ON f.id = t.fund_id JOIN company co ON co.id = t.partner_id JOIN mdf_activity m ON m.id = t.activity_id JOIN request_balance b ON b.id = t.id"_s;
    entity.defaultSort = u"-submitted_at"_s;
    entity.currencySql = u"f.currency"_s;
    entity.fields = {
        textField("name", QT_TRANSLATE_NOOP("Field", "Name"), u"t.name"_s, "mdf_request.name"),
        referenceField("partner", QT_TRANSLATE_NOOP("Field", "Partner"), u"co.name"_s, "", "company"),
        choiceField("state", QT_TRANSLATE_NOOP("Field", "Status"), u"t.state"_s, "", requestStateNames(), true),
        referenceField("activity", QT_TRANSLATE_NOOP("Field", "Activity type"), u"m.name"_s, "", "mdf-activity"),
        referenceField("fund", QT_TRANSLATE_NOOP("Field", "Fund"), u"f.name"_s, "", "fund"),
        referenceField("allocation", QT_TRANSLATE_NOOP("Field", "Allocation"),
                       u"(SELECT name FROM fund_allocation x WHERE x.id = t.allocation_id)"_s, "", "allocation"),
        field(FieldType::Date, "start_on", QT_TRANSLATE_NOOP("Field", "Begins"), u"t.start_on"_s,
              "mdf_request.start_on"),
        notBefore(
            field(FieldType::Date, "end_on", QT_TRANSLATE_NOOP("Field", "Ends"), u"t.end_on"_s, "mdf_request.end_on"),
            u"start_on"),
        textField("audience", QT_TRANSLATE_NOOP("Field", "Target audience"), u"t.audience"_s, "mdf_request.audience"),
        textField("country", QT_TRANSLATE_NOOP("Field", "Country"), u"t.country"_s, "mdf_request.country"),
        field(FieldType::Integer, "expected_leads", QT_TRANSLATE_NOOP("Field", "Leads expected"), u"t.expected_leads"_s,
              "mdf_request.expected_leads"),
        field(FieldType::Integer, "leads", QT_TRANSLATE_NOOP("Field", "Leads reported"), u"t.leads"_s,
              "mdf_request.leads"),
        money("expected_pipeline", QT_TRANSLATE_NOOP("Field", "Pipeline expected"), u"t.expected_pipeline"_s,
              "mdf_request.expected_pipeline"),
        money("total", QT_TRANSLATE_NOOP("Field", "Total cost"), u"t.total"_s),
        money("requested", QT_TRANSLATE_NOOP("Field", "Requested"), u"t.requested"_s),
        money("approved", QT_TRANSLATE_NOOP("Field", "Approved"), u"t.approved"_s),
        money("reserved", QT_TRANSLATE_NOOP("Field", "Reserved"), u"b.reserved"_s),
        money("committed", QT_TRANSLATE_NOOP("Field", "Committed"), u"b.committed"_s),
        money("claimed", QT_TRANSLATE_NOOP("Field", "Claimed"), u"b.claimed"_s),
        money("paid", QT_TRANSLATE_NOOP("Field", "Paid"), u"b.paid"_s),
        money("expired", QT_TRANSLATE_NOOP("Field", "Expired"), u"b.expired"_s),
        textField("conditions", QT_TRANSLATE_NOOP("Field", "Conditions"), u"t.conditions"_s),
        textField("reason", QT_TRANSLATE_NOOP("Field", "Reason"), u"t.reason"_s),
        textField("requested_by", QT_TRANSLATE_NOOP("Field", "Requested by"), u"t.requested_by"_s),
        field(FieldType::Instant, "submitted_at", QT_TRANSLATE_NOOP("Field", "Submitted"), u"t.submitted_at"_s),
        textField("decided_by", QT_TRANSLATE_NOOP("Field", "Decided by"), u"t.decided_by"_s),
        field(FieldType::Instant, "decided_at", QT_TRANSLATE_NOOP("Field", "Decided"), u"t.decided_at"_s),
        field(FieldType::Date, "claim_by", QT_TRANSLATE_NOOP("Field", "Claim by"), u"t.claim_by"_s),
        referenceField("owner", QT_TRANSLATE_NOOP("Field", "Owner"),
                       u"(SELECT name FROM owner x WHERE x.id = t.owner_id)"_s, "mdf_request.owner_id", "owner"),
        field(FieldType::LongText, "notes", QT_TRANSLATE_NOOP("Field", "Notes"), u"t.notes"_s, "mdf_request.notes"),
    };
    require(entity, {u"name"_s, u"start_on"_s, u"end_on"_s});
    entity.rules = {
        madeByCommand("MDF request",
                      QT_TRANSLATE_NOOP("Funds", "a request is made with its fund, partner, activity and costs.")),
        bounded(u"mdf_request.leads"_s, 0, 1'000'000'000), bounded(u"mdf_request.expected_leads"_s, 0, 1'000'000'000),
        bounded(u"mdf_request.expected_pipeline"_s, 0, qint64{1'000'000'000'000'000}), requestRule};
    entity.dependents = {{u"fund_entry"_s, u"request_id"_s},     {u"mdf_claim"_s, u"request_id"_s},
                         {u"crm_claim"_s, u"request_id"_s},      {u"crm_request"_s, u"id"_s, true},
                         {u"mdf_cost"_s, u"request_id"_s, true}, {u"mdf_approval"_s, u"request_id"_s, true},
                         {u"mdf_deal"_s, u"request_id"_s, true}};
    entity.defaultColumns = {u"partner"_s,   u"name"_s,     u"activity"_s, u"state"_s,    u"start_on"_s,
                             u"requested"_s, u"approved"_s, u"paid"_s,     u"claim_by"_s, u"fund"_s};
    return entity;
}

EntityDef requestsOf(const EntityDef& request, RecordId partner) {
    EntityDef narrowed = request;
    narrowed.from +=
        u" JOIN (SELECT id AS scope_id FROM mdf_request WHERE partner_id = %1) scope ON scope.scope_id = t.id"_s.arg(
            partner);
    narrowed.defaultColumns.removeAll(u"partner"_s);
    narrowed.defaultSort = u"-start_on"_s;
    return narrowed;
}

EntityDef ofFund(const EntityDef& entity, RecordId fund) {
    EntityDef narrowed = entity;
    narrowed.from += u" JOIN (SELECT id AS scope_id FROM %1 WHERE fund_id = %2) scope ON scope.scope_id = t.id"_s.arg(
        entity.table, QString::number(fund));
    narrowed.defaultColumns.removeAll(u"fund"_s);
    return narrowed;
}

EntityDef claimEntity() {
    EntityDef entity;
    entity.key = u"mdf-claim"_s;
    entity.files = Files::None;
    entity.label = QT_TRANSLATE_NOOP("Entity", "MDF claim");
    entity.plural = QT_TRANSLATE_NOOP("Entity", "MDF claims");
    entity.table = u"mdf_claim"_s;
    entity.from =
        u"mdf_claim t JOIN mdf_request r ON r.id = t.request_id JOIN fund f ON f.id = r.fund_id JOIN company co ON co.id = r.partner_id"_s;
    entity.defaultSort = u"-submitted_at"_s;
    entity.currencySql = u"f.currency"_s;
    entity.fields = {
        textField("name", QT_TRANSLATE_NOOP("Field", "Name"), u"t.name"_s, "mdf_claim.name"),
        referenceField("request", QT_TRANSLATE_NOOP("Field", "MDF request"), u"r.name"_s, "", "mdf-request"),
        referenceField("partner", QT_TRANSLATE_NOOP("Field", "Partner"), u"co.name"_s, "", "company"),
        choiceField("state", QT_TRANSLATE_NOOP("Field", "Status"), u"t.state"_s, "",
                    {u"draft"_s, u"submitted"_s, u"in_review"_s, u"approved"_s, u"returned"_s, u"rejected"_s,
                     u"withdrawn"_s, u"paid"_s, u"clawed_back"_s},
                    true),
        textField("invoice", QT_TRANSLATE_NOOP("Field", "Invoice number"), u"t.invoice"_s),
        field(FieldType::Date, "invoice_on", QT_TRANSLATE_NOOP("Field", "Invoice date"), u"t.invoice_on"_s),
        textField("currency", QT_TRANSLATE_NOOP("Field", "Invoice currency"), u"t.currency"_s),
        field(FieldType::Date, "rate_on", QT_TRANSLATE_NOOP("Field", "Rate of"), u"t.rate_on"_s),
        money("claimed", QT_TRANSLATE_NOOP("Field", "Claimed"), u"t.claimed"_s),
        money("approved", QT_TRANSLATE_NOOP("Field", "Approved"), u"t.approved"_s),
        money("clawed_back", QT_TRANSLATE_NOOP("Field", "Clawed back"), u"t.clawed_back"_s),
        textField("reason", QT_TRANSLATE_NOOP("Field", "Reason"), u"t.reason"_s),
        textField("submitted_by", QT_TRANSLATE_NOOP("Field", "Submitted by"), u"t.submitted_by"_s),
        field(FieldType::Instant, "submitted_at", QT_TRANSLATE_NOOP("Field", "Submitted"), u"t.submitted_at"_s),
        textField("decided_by", QT_TRANSLATE_NOOP("Field", "Decided by"), u"t.decided_by"_s),
        field(FieldType::Instant, "decided_at", QT_TRANSLATE_NOOP("Field", "Decided"), u"t.decided_at"_s),
        choiceField("payment", QT_TRANSLATE_NOOP("Field", "Paid as"), u"t.payment"_s, "",
                    {u"payment"_s, u"credit_note"_s}, true),
        textField("payment_reference", QT_TRANSLATE_NOOP("Field", "Payment reference"), u"t.payment_reference"_s),
        field(FieldType::Date, "paid_on", QT_TRANSLATE_NOOP("Field", "Paid on"), u"t.paid_on"_s),
        field(FieldType::LongText, "notes", QT_TRANSLATE_NOOP("Field", "Notes"), u"t.notes"_s, "mdf_claim.notes"),
    };
    require(entity, {u"name"_s});
    entity.rules = {
        madeByCommand("MDF claim", QT_TRANSLATE_NOOP("Funds", "a claim is made of a request, with its invoice."))};
    entity.dependents = {{u"fund_entry"_s, u"claim_id"_s},
                         {u"crm_claim"_s, u"id"_s, true},
                         {u"mdf_claim_line"_s, u"claim_id"_s, true},
                         {u"mdf_proof"_s, u"claim_id"_s, true}};
    entity.defaultColumns = {u"partner"_s, u"request"_s, u"name"_s,     u"state"_s,
                             u"invoice"_s, u"claimed"_s, u"approved"_s, u"paid_on"_s};
    return entity;
}

EntityDef entryEntity() {
    EntityDef entity;
    entity.key = u"fund-entry"_s;
    entity.label = QT_TRANSLATE_NOOP("Entity", "Ledger entry");
    entity.plural = QT_TRANSLATE_NOOP("Entity", "Ledger entries");
    entity.table = u"fund_entry"_s;
    entity.from = u"fund_entry t JOIN fund f ON f.id = t.fund_id"_s;
    entity.nameField = u"subject"_s;
    entity.customColumn.clear();
    entity.currencySql = u"f.currency"_s;
    entity.fields = {
        field(FieldType::Date, "on_date", QT_TRANSLATE_NOOP("Field", "Date"), u"t.on_date"_s),
        textField("subject", QT_TRANSLATE_NOOP("Field", "Subject"), u"t.subject"_s),
        referenceField("fund", QT_TRANSLATE_NOOP("Field", "Fund"), u"f.name"_s, "", "fund"),
        textField("act", QT_TRANSLATE_NOOP("Field", "What was done"), u"t.act"_s),
        textField("from_account", QT_TRANSLATE_NOOP("Field", "From account"), u"t.from_account"_s),
        textField("to_account", QT_TRANSLATE_NOOP("Field", "To account"), u"t.to_account"_s),
        money("amount", QT_TRANSLATE_NOOP("Field", "Amount"), u"t.amount"_s),
        referenceField("request", QT_TRANSLATE_NOOP("Field", "MDF request"),
                       u"(SELECT name FROM mdf_request x WHERE x.id = t.request_id)"_s, "", "mdf-request"),
        referenceField("claim", QT_TRANSLATE_NOOP("Field", "MDF claim"),
                       u"(SELECT name FROM mdf_claim x WHERE x.id = t.claim_id)"_s, "", "mdf-claim"),
        textField("reference", QT_TRANSLATE_NOOP("Field", "Reference"), u"t.reference"_s),
        textField("who", QT_TRANSLATE_NOOP("Field", "Who"), u"t.who"_s),
    };
    entity.defaultColumns = {u"on_date"_s,      u"fund"_s,       u"subject"_s, u"act"_s,
                             u"from_account"_s, u"to_account"_s, u"amount"_s,  u"who"_s};
    // The ledger is never taken apart.
    entity.dependents = {{u"fund_entry"_s, u"id"_s}};
    return entity;
}

} // namespace channelbook::funds
