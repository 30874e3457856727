#include "core/records/Merge.h"

#include "core/records/Commands.h"
#include "core/records/Query.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace channelbook::records {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

constexpr const char* pointer = "merged_into_id";

bool hasColumn(store::Connection& connection, const QString& table, const QString& column) {
    Statement statement(connection, "SELECT 1 FROM pragma_table_info(?) WHERE name = ?");
    return statement.bindAll(table, column).step();
}

/// Tables whose id is the record's own: its facets.
std::vector<QString> facetsOf(const EntityDef& entity) {
    std::vector<QString> tables;
    for (const Dependent& dependent : entity.dependents)
        if (dependent.column == u"id") tables.push_back(dependent.table);
    return tables;
}

/// Fields that follow another's choice: what they say belongs to it.
QString leaderOf(const QString& storedName) {
    static const QHash<QString, QString> leaders{{u"deal.currency"_s, u"deal.amount"_s}, {u"company.currency"_s, u"company.annual_revenue"_s},
                                                 {u"deal.outcome"_s, u"deal.stage"_s}, {u"deal.stage_since"_s, u"deal.stage"_s}};
    return leaders.value(storedName);
}

class Merge {
public:
    Merge(store::Transaction& transaction, const MergeRecords& command, const EntityDef& entity)
        : m_transaction(transaction), m_command(command), m_entity(entity), m_fields(mergeFields(command.catalogue, entity)) {}

    Expected<void> run() {
        if (auto checked = check(); !checked) return checked;
        readAll();
        if (auto decided = decide(); !decided) return decided;
        describe();
        for (const RecordId drop : m_command.drop) joinFacets(drop);
        write();
        for (const RecordId drop : m_command.drop) {
            rememberBases(drop);
            moveDependents(drop);
            moveCommon(drop);
            joinCustom(drop);
            moveAnswers(drop);
            retire(drop);
        }
        return {};
    }

private:
    [[nodiscard]] Expected<void> check() {
        std::vector<RecordId> all = m_command.drop;
        all.push_back(m_command.keep);
        for (const RecordId record : all) {
            Statement& found = m_transaction.cached(u"SELECT %1 FROM %2 WHERE id = ?"_s.arg(QLatin1String(pointer), m_entity.table)).bind(1, record);
            if (!found.step()) return failure(ErrorCode::RecordNotFound, {m_entity.key, QString::number(record)});
            if (!found.isNull(0))
                return failure(ErrorCode::BadArgument, {nameOf(m_transaction.connection(), m_entity, record), QCoreApplication::translate("Commands", "it was merged into another record before")});
            if (std::count(all.begin(), all.end(), record) > 1)
                return failure(ErrorCode::BadArgument, {nameOf(m_transaction.connection(), m_entity, record), QCoreApplication::translate("Commands", "a record cannot be merged with itself")});
        }
        for (const auto& [key, record] : m_command.chosen) {
            const bool known = std::any_of(m_fields.begin(), m_fields.end(), [&key = key](const MergeField& field) { return field.key == key; });
            if (!known) {
                QStringList keys;
                for (const MergeField& field : m_fields) keys << field.key;
                return failure(ErrorCode::UnknownField, {m_entity.key, key, keys.join(u", "_s)});
            }
            if (std::find(all.begin(), all.end(), record) == all.end()) return failure(ErrorCode::RecordNotFound, {m_entity.key, QString::number(record)});
        }
        return {};
    }

    void readAll() {
        std::vector<const FieldDef*> fields;
        for (const MergeField& field : m_fields) fields.push_back(field.field);
        m_values[m_command.keep] = readStored(m_transaction.connection(), m_command.keep, fields);
        for (const RecordId drop : m_command.drop) m_values[drop] = readStored(m_transaction.connection(), drop, fields);
    }

    [[nodiscard]] Expected<void> decide() {
        m_source.assign(m_fields.size(), 0);
        for (std::size_t i = 0; i < m_fields.size(); ++i)
            for (const auto& [key, record] : m_command.chosen)
                if (m_fields[i].key == key) m_source[i] = record;
        for (std::size_t i = 0; i < m_fields.size(); ++i) {
            if (m_source[i] != 0) continue;
            m_source[i] = m_command.keep;
            if (!isNull(m_values[m_command.keep][i])) continue;
            for (const RecordId drop : m_command.drop) {
                if (isNull(m_values[drop][i])) continue;
                m_source[i] = drop;
                break;
            }
        }
        for (std::size_t i = 0; i < m_fields.size(); ++i) {
            const QString leader = leaderOf(m_fields[i].field->storedName());
            if (leader.isEmpty()) continue;
            for (std::size_t j = 0; j < m_fields.size(); ++j)
                if (m_fields[j].field->storedName() == leader && !isNull(m_values[m_source[j]][j])) m_source[i] = m_source[j];
        }
        return {};
    }

    [[nodiscard]] const Value& decided(std::size_t field) const { return m_values.find(m_source[field])->at(field); }

    void describe() {
        auto& args = m_transaction.info().args;
        QStringList dropped;
        for (const RecordId drop : m_command.drop) dropped << nameOf(m_transaction.connection(), m_entity, drop);
        args[u"entity"_s] = m_entity.key;
        args[u"record"_s] = nameOf(m_transaction.connection(), m_entity, m_command.keep);
        args[u"dropped"_s] = dropped.join(u", "_s);
        args[u"count"_s] = static_cast<qint64>(m_command.drop.size());
    }

    /// A facet only the dropped record has becomes the kept one's; where both have it, the kept one's stays.
    void joinFacets(RecordId drop) {
        for (const QString& table : facetsOf(m_entity)) {
            if (!m_transaction.cached(u"SELECT 1 FROM %1 WHERE id = ?"_s.arg(table)).bind(1, drop).step()) continue;
            if (!m_transaction.cached(u"SELECT 1 FROM %1 WHERE id = ?"_s.arg(table)).bind(1, m_command.keep).step()) {
                QStringList columns;
                Statement info(m_transaction.connection(), "SELECT name FROM pragma_table_info(?) WHERE name <> 'id'");
                info.bind(1, table);
                while (info.step()) columns << info.text(0);
                m_transaction.cached(u"INSERT INTO %1(id, %2) SELECT ?, %2 FROM %1 WHERE id = ?"_s.arg(table, columns.join(u", "_s))).bindAll(m_command.keep, drop).run();
            } else if (table == u"partner" && chosenFrom(u"partner.stage", drop)) {
                m_transaction.cached(u"UPDATE partner SET stage_since = (SELECT stage_since FROM partner WHERE id = ?2) WHERE id = ?1"_s).bindAll(m_command.keep, drop).run();
            }
            m_transaction.cached(u"DELETE FROM %1 WHERE id = ?"_s.arg(table)).bind(1, drop).run();
        }
    }

    [[nodiscard]] bool chosenFrom(QStringView key, RecordId record) const {
        for (std::size_t i = 0; i < m_fields.size(); ++i)
            if (m_fields[i].key == key) return m_source[i] == record;
        return false;
    }

    /// When a record was made or changed is the CRM's to say, not ours to send.
    [[nodiscard]] static bool isDated(const FieldDef& field) { return field.column == u"created_at" || field.column == u"modified_at"; }

    /// The rules of a change do not run: nothing moves to another stage, it is one record that was two.
    void write() {
        m_linked = isLinked(m_transaction, m_command.keep);
        for (std::size_t i = 0; i < m_fields.size(); ++i) {
            const Value& before = m_values[m_command.keep][i];
            const Value& after = decided(i);
            if (before == after) continue;
            const FieldDef& field = *m_fields[i].field;
            m_transaction.cached(u"UPDATE %1 SET %2 = ? WHERE id = ?"_s.arg(field.table, field.column)).bindAll(after, m_command.keep).run();
            if (m_linked && !isDated(field) && !m_command.forget) keepBase(m_transaction, m_entity, m_command.keep, {&field, before, after});
        }
    }

    /// What the CRM's row of a dropped record last said stays its base, where the kept record says otherwise.
    void rememberBases(RecordId drop) {
        QHash<QString, QString> pending;
        Statement waiting(m_transaction.connection(), "SELECT field, base FROM pending_change WHERE record_id = ?");
        waiting.bind(1, drop);
        while (waiting.step()) pending.insert(waiting.text(0), waiting.text(1));
        std::vector<RecordId> links;
        Statement found(m_transaction.connection(), "SELECT id FROM crm_link WHERE id = ?1 AND record_id = ?1 UNION ALL SELECT id FROM crm_link WHERE record_id = ?1 AND id <> record_id");
        found.bind(1, drop);
        while (found.step()) links.push_back(found.integer(0));
        for (const RecordId link : links) {
            for (std::size_t i = 0; i < m_fields.size(); ++i) {
                const QString name = m_fields[i].field->storedName();
                const QString said = pending.contains(name) ? pending.value(name) : toText(m_values[drop][i]);
                if (said == toText(decided(i))) continue;
                if (!m_linked) {
                    waits(i, said);
                    continue;
                }
                m_transaction.cached(u"INSERT INTO link_base(id, link_id, field, base) SELECT ?1, ?2, ?3, ?4"
                                     " WHERE NOT EXISTS(SELECT 1 FROM link_base WHERE link_id = ?2 AND field = ?3)"_s)
                    .bindAll(m_transaction.newId(), link, name, textValue(said))
                    .run();
            }
        }
    }

    /// The kept record was unknown to any CRM: what it says otherwise is a change of ours that waits.
    void waits(std::size_t i, const QString& said) {
        const FieldDef& field = *m_fields[i].field;
        if (isDated(field)) return;
        m_transaction.cached(u"INSERT INTO pending_change(id, record_id, entity, field, base) SELECT ?1, ?2, ?3, ?4, ?5"
                             " WHERE NOT EXISTS(SELECT 1 FROM pending_change WHERE record_id = ?2 AND field = ?4)"_s)
            .bindAll(m_transaction.newId(), m_command.keep, m_entity.key, field.storedName(), textValue(said))
            .run();
    }

    void moveDependents(RecordId drop) {
        for (const Dependent& dependent : m_entity.dependents) {
            if (dependent.column == u"id") continue;
            m_transaction.cached(u"UPDATE %1 SET %2 = ? WHERE %2 = ?"_s.arg(dependent.table, dependent.column)).bindAll(m_command.keep, drop).run();
            if (dependent.table == m_entity.table)
                m_transaction.cached(u"UPDATE %1 SET %2 = NULL WHERE id = ?1 AND %2 = ?1"_s.arg(dependent.table, dependent.column)).bind(1, m_command.keep).run();
        }
    }

    void moveCommon(RecordId drop) {
        for (const char* table : {"crm_link", "attachment"})
            m_transaction.cached(u"UPDATE %1 SET record_id = ? WHERE record_id = ?"_s.arg(QLatin1String(table))).bindAll(m_command.keep, drop).run();
        // A reference still waited for is worth waiting for only where the kept record has none.
        std::vector<std::pair<RecordId, QString>> waiting;
        Statement found(m_transaction.connection(), "SELECT id, field FROM unresolved_ref WHERE record_id = ? ORDER BY id");
        found.bind(1, drop);
        while (found.step()) waiting.emplace_back(found.integer(0), found.text(1));
        for (const auto& [id, name] : waiting) {
            const auto field = std::find_if(m_fields.begin(), m_fields.end(), [&name = name](const MergeField& candidate) { return candidate.field->storedName() == name; });
            const bool known = m_transaction.cached(u"SELECT 1 FROM unresolved_ref WHERE record_id = ? AND field = ?"_s).bindAll(m_command.keep, name).step();
            const bool filled = field != m_fields.end() && !isNull(decided(static_cast<std::size_t>(field - m_fields.begin())));
            if (known || filled)
                m_transaction.cached(u"DELETE FROM unresolved_ref WHERE id = ?"_s).bind(1, id).run();
            else
                m_transaction.cached(u"UPDATE unresolved_ref SET record_id = ? WHERE id = ?"_s).bindAll(m_command.keep, id).run();
        }
        for (const char* table : {"pending_change", "sync_conflict"})
            m_transaction.cached(u"DELETE FROM %1 WHERE record_id = ?"_s.arg(QLatin1String(table))).bind(1, drop).run();
    }

    /// Columns without a field: the kept record's word first.
    void joinCustom(RecordId drop) {
        if (m_entity.customColumn.isEmpty()) return;
        const QJsonObject kept = customFields(m_transaction.connection(), m_entity, m_command.keep);
        QJsonObject joined = customFields(m_transaction.connection(), m_entity, drop);
        for (auto value = kept.begin(); value != kept.end(); ++value) joined.insert(value.key(), value.value());
        if (joined == kept) return;
        m_transaction.cached(u"UPDATE %1 SET %2 = ? WHERE id = ?"_s.arg(m_entity.table, m_entity.customColumn))
            .bindAll(QString::fromUtf8(QJsonDocument(joined).toJson(QJsonDocument::Compact)), m_command.keep)
            .run();
    }

    /// "Never ask about this pair again" holds for the kept record as well.
    void moveAnswers(RecordId drop) {
        std::vector<RecordId> others;
        Statement found(m_transaction.connection(), "SELECT iif(first_id = ?1, second_id, first_id) FROM match_different WHERE first_id = ?1 OR second_id = ?1");
        found.bind(1, drop);
        while (found.step()) others.push_back(found.integer(0));
        m_transaction.cached(u"DELETE FROM match_different WHERE first_id = ?1 OR second_id = ?1"_s).bind(1, drop).run();
        for (const RecordId other : others) {
            if (other == m_command.keep || std::find(m_command.drop.begin(), m_command.drop.end(), other) != m_command.drop.end()) continue;
            m_transaction.cached(u"INSERT INTO match_different(id, entity, first_id, second_id) SELECT ?1, ?2, ?3, ?4"
                                 " WHERE NOT EXISTS(SELECT 1 FROM match_different WHERE first_id = ?3 AND second_id = ?4)"_s)
                .bindAll(m_transaction.newId(), m_entity.key, std::min(m_command.keep, other), std::max(m_command.keep, other))
                .run();
        }
    }

    void retire(RecordId drop) {
        if (m_command.forget)
            m_transaction.cached(u"DELETE FROM %1 WHERE id = ?"_s.arg(m_entity.table)).bind(1, drop).run();
        else
            m_transaction.cached(u"UPDATE %1 SET retired = 1, %2 = ? WHERE id = ?"_s.arg(m_entity.table, QLatin1String(pointer))).bindAll(m_command.keep, drop).run();
    }

    store::Transaction& m_transaction;
    const MergeRecords& m_command;
    const EntityDef& m_entity;
    std::vector<MergeField> m_fields;
    bool m_linked = false; ///< a CRM knew the kept record before
    std::vector<RecordId> m_source; ///< by field: the record whose value it gets
    QHash<RecordId, std::vector<Value>> m_values;
};

} // namespace

Expected<const EntityDef*> mergeEntity(const Catalogue& catalogue, QStringView key) {
    const auto asked = catalogue.entity(key);
    if (!asked) return asked;
    const EntityDef* entity = *asked;
    for (const EntityDef& candidate : catalogue.all())
        for (const QString& facet : facetsOf(candidate))
            if (facet == entity->table) entity = &candidate;
    const bool pointed = std::any_of(entity->dependents.begin(), entity->dependents.end(), [entity](const Dependent& dependent) {
        return dependent.table == entity->table && dependent.column == QLatin1String(pointer);
    });
    if (!pointed) return failure(ErrorCode::BadArgument, {key.toString(), QCoreApplication::translate("Commands", "records of this table cannot be merged")});
    return entity;
}

std::vector<MergeField> mergeFields(const Catalogue& catalogue, const EntityDef& entity) {
    std::vector<MergeField> fields;
    for (const FieldDef& field : entity.fields)
        if (field.table == entity.table && field.column != u"retired" && field.column != QLatin1String(pointer)) fields.push_back({field.key, &field});
    for (const QString& table : facetsOf(entity))
        for (const EntityDef& facet : catalogue.all())
            if (facet.table == table)
                for (const FieldDef& field : facet.fields)
                    if (field.table == table) fields.push_back({table + u'.' + field.key, &field});
    return fields;
}

Expected<void> apply(store::Transaction& transaction, const MergeRecords& command) {
    const auto entity = mergeEntity(command.catalogue, command.entity);
    if (!entity) return tl::unexpected(entity.error());
    if (command.drop.empty()) return failure(ErrorCode::MissingValue, {labelOf(**entity)});
    return Merge(transaction, command, **entity).run();
}

RecordId mergedInto(store::Connection& connection, const EntityDef& entity, RecordId record) {
    if (!hasColumn(connection, entity.table, QLatin1String(pointer))) return record;
    Statement statement(connection, u"SELECT coalesce(%1, id) FROM %2 WHERE id = ?"_s.arg(QLatin1String(pointer), entity.table));
    statement.bind(1, record);
    return statement.step() ? statement.integer(0) : record;
}

} // namespace channelbook::records
