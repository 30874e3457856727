#include "core/records/Commands.h"

#include "core/base/Money.h"
#include "core/records/DateBounds.h"
#include "core/records/Words.h"

#include <QCoreApplication>
#include <QDate>
#include <QDateTime>

#include <algorithm>

namespace channelbook::records {

namespace {

QString expected(const char* text) { return QCoreApplication::translate("Commands", text); }

tl::unexpected<Error> invalid(const FieldDef& field, const QString& text, const char* what) {
    return failure(ErrorCode::InvalidValue, {field.key, text, expected(what)});
}

Expected<const FieldDef*> editableField(const EntityDef& entity, const QString& key) {
    const auto field = fieldOf(entity, key);
    if (!field) return field;
    if (!(*field)->editable()) return failure(ErrorCode::ReadOnlyField, {entity.key, key});
    return field;
}

Expected<std::vector<std::pair<const FieldDef*, Value>>> resolved(const EntityDef& entity, const std::vector<std::pair<QString, Value>>& values) {
    std::vector<std::pair<const FieldDef*, Value>> result;
    for (const auto& [key, value] : values) {
        const auto field = editableField(entity, key);
        if (!field) return tl::unexpected(field.error());
        result.emplace_back(*field, value);
    }
    return result;
}

Expected<void> checkValue(const FieldDef& field, const Value& value, const QDate& today) {
    if (isNull(value)) {
        if (field.required) return failure(ErrorCode::MissingValue, {labelOf(field)});
        return {};
    }
    const QString text = toText(value);
    if (field.type == FieldType::Choice && field.closed && !field.choices.contains(text))
        return failure(ErrorCode::InvalidValue, {field.key, text, field.choices.join(QStringLiteral(", "))});
    if (field.type == FieldType::Date && (text.size() != 10 || !QDate::fromString(text, Qt::ISODate).isValid()))
        return invalid(field, text, QT_TRANSLATE_NOOP("Commands", "a date like 2026-07-31"));
    if (mustBePast(field) && today.isValid() && text > today.toString(Qt::ISODate)) return invalid(field, text, QT_TRANSLATE_NOOP("Commands", "a day that is not in the future"));
    if (field.type == FieldType::Text && field.column == u"currency" && !isCurrency(text))
        return invalid(field, text, QT_TRANSLATE_NOOP("Commands", "a currency code like EUR"));
    if (field.type == FieldType::Boolean && toInteger(value, -1) != 0 && toInteger(value, -1) != 1)
        return invalid(field, text, QT_TRANSLATE_NOOP("Commands", "yes or no"));
    return {};
}

/// A word a person sets must be one the program offers or one somebody brought in before: "Glod" is a slip.
Expected<void> checkSettled(store::Transaction& transaction, const FieldDef& field, const Value& value) {
    const QString text = toText(value);
    if (!field.settled || isNull(value) || field.choices.contains(text)) return {};
    store::Statement& used = transaction.cached(QStringLiteral("SELECT 1 FROM %1 WHERE %2 = ? LIMIT 1").arg(field.table, field.column)).bind(1, text);
    if (used.step()) return {};
    QStringList words = field.choices;
    store::Statement& others = transaction.cached(QStringLiteral("SELECT DISTINCT %2 FROM %1 WHERE %2 <> '' ORDER BY 1 LIMIT 50").arg(field.table, field.column));
    while (others.step())
        if (!words.contains(others.text(0))) words << others.text(0);
    return failure(ErrorCode::InvalidValue, {field.key, text, words.join(QStringLiteral(", "))});
}

} // namespace

bool isLinked(store::Transaction& transaction, RecordId id) {
    store::Statement& statement = transaction.cached(
        QStringLiteral("SELECT 1 FROM crm_link WHERE id = ?1 AND record_id = ?1 UNION ALL SELECT 1 FROM crm_link WHERE record_id = ?1 AND id <> record_id LIMIT 1"));
    return statement.bind(1, id).step();
}

/// Only the first change since the CRM spoke sets the base; changing back to it leaves nothing pending. Where the CRM has
/// said something else since, going back to the base is a word of ours too, and going to theirs is agreement.
void keepBase(store::Transaction& transaction, const EntityDef& entity, RecordId id, const PendingValue& change) {
    const QString name = change.field->storedName();
    const auto drop = [&](const char* table) {
        transaction.cached(QStringLiteral("DELETE FROM %1 WHERE record_id = ? AND field = ?").arg(QLatin1String(table))).bindAll(id, name).run();
    };
    store::Statement& known = transaction.cached(QStringLiteral("SELECT base FROM pending_change WHERE record_id = ? AND field = ?"));
    known.bindAll(id, name);
    if (!known.step()) {
        transaction.cached(QStringLiteral("INSERT INTO pending_change(id, record_id, entity, field, base) VALUES(?, ?, ?, ?, ?)"))
            .bindAll(transaction.newId(), id, entity.key, name, textValue(toText(change.before)))
            .run();
        return;
    }
    const QString base = known.text(0);
    const QString after = toText(change.after);
    store::Statement& conflict = transaction.cached(QStringLiteral("SELECT theirs FROM sync_conflict WHERE record_id = ? AND field = ?"));
    const bool disputed = conflict.bindAll(id, name).step();
    if (after == (disputed ? conflict.text(0) : base)) {
        drop("pending_change");
        drop("sync_conflict");
        drop("crm_sent");
    } else if (disputed) {
        transaction.cached(QStringLiteral("UPDATE sync_conflict SET ours = ? WHERE record_id = ? AND field = ?")).bindAll(textValue(after), id, name).run();
    }
}

namespace {

/// A day that a record ends on may not lie before the one it begins on, whichever of them changes.
Expected<void> checkOrder(store::Transaction& transaction, const EntityDef& entity, RecordId id, const std::vector<PendingValue>& changes) {
    for (const FieldDef& field : entity.fields) {
        const QString key = startKeyOf(field);
        const FieldDef* start = key.isEmpty() ? nullptr : entity.field(key);
        if (start == nullptr) continue;
        const auto finally = [&](const FieldDef& wanted) {
            for (auto change = changes.rbegin(); change != changes.rend(); ++change)
                if (change->field->storedName() == wanted.storedName()) return toText(change->after);
            return id == 0 ? QString() : toText(readStored(transaction.connection(), id, {&wanted}).front());
        };
        const auto touches = [&](const PendingValue& change) { return change.field->storedName() == field.storedName() || change.field->storedName() == start->storedName(); };
        if (std::none_of(changes.begin(), changes.end(), touches)) continue;
        const QString end = finally(field);
        const QString from = finally(*start);
        if (!end.isEmpty() && !from.isEmpty() && end < from) return failure(ErrorCode::InvalidValue, {field.key, end, expected(QT_TRANSLATE_NOOP("Commands", "a day not before %1")).arg(from)});
    }
    return {};
}

Expected<void> runRules(store::Transaction& transaction, const EntityDef& entity, RecordId id, std::vector<PendingValue>& changes, Origin origin) {
    for (const ChangeRule& rule : entity.rules)
        if (auto allowed = rule(transaction, id, changes, origin); !allowed) return allowed;
    // A CRM's days are as it has them.
    if (origin == Origin::Crm) return {};
    return checkOrder(transaction, entity, id, changes);
}

void noteRecord(store::Transaction& transaction, const EntityDef& entity, const std::vector<RecordId>& records) {
    auto& args = transaction.info().args;
    args[QStringLiteral("entity")] = entity.key;
    args[QStringLiteral("count")] = static_cast<qint64>(records.size());
    if (!records.empty()) args[QStringLiteral("record")] = nameOf(transaction.connection(), entity, records.front());
}

/// Takes away what ties a record to its CRM, and leaves a mark that it was deleted here: the next export has it still.
void forgetCrm(store::Transaction& transaction, RecordId id, const QString& name) {
    std::vector<std::pair<qint64, QString>> keys;
    store::Statement& links = transaction.cached(QStringLiteral("SELECT scope_id, key FROM crm_link WHERE id = ?1 UNION SELECT scope_id, key FROM crm_link WHERE record_id = ?1 AND id <> record_id"));
    links.bind(1, id);
    while (links.step()) keys.emplace_back(links.integer(0), links.text(1));
    for (const auto& [scope, key] : keys)
        transaction.cached(QStringLiteral("INSERT INTO crm_deleted(id, scope_id, key, name, at, who) VALUES(?, ?, ?, ?, ?, ?)"))
            .bindAll(transaction.newId(), scope, key, name, transaction.nowText(), transaction.who())
            .run();
    // The first link of a record is found by its id: there is no index over those.
    transaction.cached(QStringLiteral("DELETE FROM link_base WHERE link_id = ?1 OR link_id IN (SELECT id FROM crm_link WHERE record_id = ?1 AND id <> record_id)")).bind(1, id).run();
    transaction.cached(QStringLiteral("DELETE FROM crm_link WHERE id = ?1 OR (record_id = ?1 AND id <> record_id)")).bind(1, id).run();
    for (const char* table : {"pending_change", "unresolved_ref", "sync_conflict", "crm_sent", "attachment"})
        transaction.cached(QStringLiteral("DELETE FROM %1 WHERE record_id = ?").arg(QLatin1String(table))).bind(1, id).run();
}

/// What the rows of a table are, in words.
QString tableWords(const Catalogue& catalogue, const QString& table) {
    for (const EntityDef& entity : catalogue.all())
        if (entity.table == table && entity.key == table) return inSentence(pluralOf(entity));
    for (const EntityDef& entity : catalogue.all())
        if (entity.table == table) return inSentence(pluralOf(entity));
    return table == QLatin1String("deal_partner") ? inSentence(QCoreApplication::translate("Entity", "Deals")) : table;
}

Expected<void> deleteOne(store::Transaction& transaction, const Catalogue& catalogue, const EntityDef& entity, RecordId id) {
    for (const Dependent& dependent : entity.dependents) {
        if (dependent.deletedAlong) continue;
        store::Statement& count = transaction.cached(
            QStringLiteral("SELECT count(*) FROM %1 WHERE %2 = ?").arg(dependent.table, dependent.column)).bind(1, id);
        count.step();
        if (count.integer(0) > 0)
            return failure(ErrorCode::RecordInUse, {nameOf(transaction.connection(), entity, id), QString::number(count.integer(0)), tableWords(catalogue, dependent.table)});
    }
    const QString name = nameOf(transaction.connection(), entity, id);
    for (const Dependent& dependent : entity.dependents) {
        if (!dependent.deletedAlong) continue;
        std::vector<RecordId> along;
        store::Statement& rows = transaction.cached(QStringLiteral("SELECT id FROM %1 WHERE %2 = ?").arg(dependent.table, dependent.column)).bind(1, id);
        while (rows.step()) along.push_back(rows.integer(0));
        // A facet's id is its company's, which is still to come.
        for (const RecordId row : along)
            if (row != id) forgetCrm(transaction, row, name);
        if (dependent.table == QLatin1String("activity") && !along.empty()) {
            auto& args = transaction.info().args;
            args[QStringLiteral("activities")] = args.value(QStringLiteral("activities")).toInteger() + static_cast<qint64>(along.size());
        }
        transaction.cached(QStringLiteral("DELETE FROM %1 WHERE %2 = ?").arg(dependent.table, dependent.column)).bind(1, id).run();
    }
    forgetCrm(transaction, id, name);
    transaction.cached(QStringLiteral("DELETE FROM match_different WHERE first_id = ?1 OR second_id = ?1")).bind(1, id).run();
    transaction.cached(QStringLiteral("DELETE FROM %1 WHERE id = ?").arg(entity.table)).bind(1, id).run();
    return {};
}

/// One statement for all fields of a table: its triggers look at the record once.
void writeFields(store::Transaction& transaction, RecordId id, const std::vector<PendingValue>& changes) {
    QStringList tables;
    for (const PendingValue& change : changes)
        if (!tables.contains(change.field->table)) tables << change.field->table;
    for (const QString& table : tables) {
        QStringList columns;
        std::vector<const Value*> values;
        for (const PendingValue& change : changes)
            if (change.field->table == table) {
                columns << change.field->column + QStringLiteral(" = ?");
                values.push_back(&change.after);
            }
        store::Statement& update = transaction.cached(QStringLiteral("UPDATE %1 SET %2 WHERE id = ?").arg(table, columns.join(u',')));
        int parameter = 0;
        for (const Value* value : values) update.bind(++parameter, *value);
        update.bind(++parameter, id).run();
    }
}

/// A record may be without a name.
bool isThere(store::Transaction& transaction, const EntityDef& entity, RecordId id) {
    return transaction.cached(QStringLiteral("SELECT 1 FROM %1 WHERE id = ?").arg(entity.table)).bind(1, id).step();
}

} // namespace

Value storedValue(store::Transaction& transaction, RecordId id, const FieldDef& field) {
    store::Statement& stored = transaction.cached(QStringLiteral("SELECT %1 FROM %2 WHERE id = ?").arg(field.column, field.table)).bind(1, id);
    const Value value = stored.step() ? stored.value(0) : Value{};
    stored.reset();
    return value;
}

Expected<bool> updateRecord(store::Transaction& transaction, const EntityDef& entity, RecordId id,
                            const std::vector<std::pair<const FieldDef*, Value>>& values, Origin origin) {
    std::vector<PendingValue> changes;
    for (const auto& [field, value] : values) {
        if (auto checked = checkValue(*field, value, transaction.clock().today()); !checked) return tl::unexpected(checked.error());
        const Value before = storedValue(transaction, id, *field);
        if (before != value) changes.push_back({field, before, value});
    }
    if (changes.empty()) return false;
    const std::size_t given = changes.size();
    if (auto allowed = runRules(transaction, entity, id, changes, origin); !allowed) return tl::unexpected(allowed.error());
    // What follows from a change has a base too, and is none where nothing follows.
    for (std::size_t i = given; i < changes.size(); ++i) changes[i].before = storedValue(transaction, id, *changes[i].field);
    // Nor is what a rule has set back to what it was.
    std::erase_if(changes, [](const PendingValue& change) { return change.before == change.after; });
    if (changes.empty()) return false;
    const bool linked = origin == Origin::Person && isLinked(transaction, id);
    writeFields(transaction, id, changes);
    if (linked)
        for (const PendingValue& change : changes) keepBase(transaction, entity, id, change);
    return true;
}

Expected<void> apply(store::Transaction& transaction, const SetFields& command) {
    const auto entity = command.catalogue.entity(command.entity);
    if (!entity) return tl::unexpected(entity.error());
    const auto values = resolved(**entity, command.values);
    if (!values) return tl::unexpected(values.error());
    for (const auto& [field, value] : *values)
        if (auto known = checkSettled(transaction, *field, value); !known) return known;
    noteRecord(transaction, **entity, command.records);
    QStringList labels;
    for (const auto& [field, value] : *values) labels << field->key;
    transaction.info().args[QStringLiteral("fields")] = labels.join(u',');
    if (values->size() == 1) transaction.info().args[QStringLiteral("to")] = toText(values->front().second);
    for (const RecordId id : command.records) {
        if (!isThere(transaction, **entity, id))
            return failure(ErrorCode::RecordNotFound, {command.entity, QString::number(id)});
        if (auto updated = updateRecord(transaction, **entity, id, *values, Origin::Person); !updated) return tl::unexpected(updated.error());
    }
    return {};
}

Expected<void> apply(store::Transaction& transaction, const CreateRecord& command) {
    const auto entity = command.catalogue.entity(command.entity);
    if (!entity) return tl::unexpected(entity.error());
    const auto values = resolved(**entity, command.values);
    if (!values) return tl::unexpected(values.error());
    std::vector<PendingValue> changes;
    for (const auto& [field, value] : *values) {
        if (auto checked = checkValue(*field, value, transaction.clock().today()); !checked) return checked;
        if (auto known = checkSettled(transaction, *field, value); !known) return known;
        changes.push_back({field, Value{}, value});
    }
    for (const FieldDef& field : (*entity)->fields) {
        // Also a facet's, whose name is its company's.
        if (!field.required) continue;
        const bool given = std::any_of(changes.begin(), changes.end(), [&](const PendingValue& change) { return change.field == &field && !isNull(change.after); });
        if (!given) return failure(ErrorCode::MissingValue, {labelOf(field)});
    }
    if (auto allowed = runRules(transaction, **entity, 0, changes, Origin::Person); !allowed) return allowed;
    const RecordId id = transaction.newId();
    QMap<QString, std::vector<PendingValue>> byTable;
    byTable[(*entity)->table];
    for (const PendingValue& change : changes) byTable[change.field->table].push_back(change);
    // The main table first: facets refer to it.
    QStringList tables = byTable.keys();
    tables.removeAll((*entity)->table);
    tables.prepend((*entity)->table);
    // A partner's own table is the facet; its company is what is made first.
    if (tables.contains(QStringLiteral("company"))) {
        tables.removeAll(QStringLiteral("company"));
        tables.prepend(QStringLiteral("company"));
    }
    for (const QString& table : tables) {
        QString columns = QStringLiteral("id");
        QString places = QStringLiteral("?");
        for (const PendingValue& change : byTable[table]) {
            columns += u',' + change.field->column;
            places += QStringLiteral(",?");
        }
        store::Statement& insert = transaction.cached(QStringLiteral("INSERT INTO %1(%2) VALUES(%3)").arg(table, columns, places));
        insert.bind(1, id);
        int parameter = 1;
        for (const PendingValue& change : byTable[table]) insert.bind(++parameter, change.after);
        insert.run();
    }
    if (command.created != nullptr) *command.created = id;
    noteRecord(transaction, **entity, {id});
    return {};
}

Expected<void> apply(store::Transaction& transaction, const DeleteRecords& command) {
    const auto entity = command.catalogue.entity(command.entity);
    if (!entity) return tl::unexpected(entity.error());
    noteRecord(transaction, **entity, command.records);
    for (const RecordId id : command.records) {
        if (!isThere(transaction, **entity, id))
            return failure(ErrorCode::RecordNotFound, {command.entity, QString::number(id)});
        if (auto deleted = deleteOne(transaction, command.catalogue, **entity, id); !deleted) return deleted;
    }
    return {};
}

Expected<Value> parseValue(store::Connection& connection, const Catalogue& catalogue, const FieldDef& field, const QString& text, const QString& currency) {
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty()) return Value{};
    switch (field.type) {
    case FieldType::Integer: {
        bool ok = false;
        const qint64 number = trimmed.toLongLong(&ok);
        if (!ok) return invalid(field, text, QT_TRANSLATE_NOOP("Commands", "a whole number"));
        return number;
    }
    case FieldType::Decimal: {
        bool ok = false;
        const double number = trimmed.toDouble(&ok);
        if (!ok) return invalid(field, text, QT_TRANSLATE_NOOP("Commands", "a number"));
        return number;
    }
    case FieldType::Boolean: {
        const QString lower = trimmed.toLower();
        if (lower == u"yes" || lower == u"true" || lower == u"1") return qint64(1);
        if (lower == u"no" || lower == u"false" || lower == u"0") return qint64(0);
        return invalid(field, text, QT_TRANSLATE_NOOP("Commands", "yes or no"));
    }
    case FieldType::Money: {
        QString amount = trimmed;
        if (amount.size() > 3 && isCurrency(QStringView(amount).right(3))) {
            if (amount.right(3) != currency)
                return invalid(field, text, QT_TRANSLATE_NOOP("Commands", "an amount in the record's currency"));
            amount.chop(3);
        }
        const auto minor = parsePlainAmount(amount, currency);
        if (!minor) return invalid(field, text, QT_TRANSLATE_NOOP("Commands", "an amount like 1234.50"));
        return *minor;
    }
    case FieldType::Date:
        if (auto checked = checkValue(field, trimmed, {}); !checked) return tl::unexpected(checked.error());
        return trimmed;
    case FieldType::Instant:
        if (!QDateTime::fromString(trimmed, Qt::ISODate).isValid())
            return invalid(field, text, QT_TRANSLATE_NOOP("Commands", "an instant like 2026-07-31T09:00:00Z"));
        return trimmed;
    case FieldType::Reference: {
        const auto target = catalogue.entity(field.target);
        if (!target) return tl::unexpected(target.error());
        const auto id = findRecord(connection, **target, trimmed);
        if (!id) return tl::unexpected(id.error());
        return *id;
    }
    case FieldType::Choice:
        // What is offered is taken whatever its case.
        for (const QString& choice : field.choices)
            if (choice.compare(trimmed, Qt::CaseInsensitive) == 0) return choice;
        if (field.closed) return failure(ErrorCode::InvalidValue, {field.key, text, field.choices.join(QStringLiteral(", "))});
        return trimmed;
    case FieldType::Text: return trimmed;
    case FieldType::LongText: return text;
    }
    return Value{};
}

} // namespace channelbook::records
