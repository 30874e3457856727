#include "core/sync/NamedElsewhere.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>
#include <set>

namespace channelbook::sync {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

constexpr QStringView elsewhereMark = u"/elsewhere";
constexpr qsizetype toldNames = 5;

QString entityOf(const QString& lookup) { return lookup.section(u'@', 0, 0); }

/// The column of its target that a lookup goes by; empty for a key.
QString columnOf(const QString& lookup) {
    const QString by = lookup.section(u'@', 1);
    return by == u"any" ? u"name"_s : by;
}

/// 1 for a record the CRM has merged into another: it is no longer one of its own.
QString mergedSql(const records::EntityDef& entity) { return entity.field(u"merged_into") == nullptr ? u"0"_s : u"x.merged_into_id IS NOT NULL"_s; }

/// A query's beginning: `carriers` (source, name, own: records of that source with the name, mine: the first of them, others:
/// all records with the name, one: the first of them) of what waits under the targets ?1 and ?2.
QString carriersSql(const records::EntityDef& entity, const QString& column) {
    const QString key = u"lower(trim(x.%1))"_s.arg(column);
    // A name is found in the index of names, which holds it as it is written: those with blanks around them are few, and joined on their own.
    const QString found = column == u"name" ? u"SELECT a.source, a.name, x.id, %2 AS merged FROM asked a CROSS JOIN %1 x ON x.name = a.name COLLATE NOCASE WHERE x.name = trim(x.name)"
                                              " UNION ALL SELECT a.source, a.name, x.id, %2 FROM %1 x CROSS JOIN asked a ON a.name = %3 WHERE x.name <> trim(x.name)"_s
                                            : u"SELECT a.source, a.name, x.id, %2 AS merged FROM %1 x CROSS JOIN asked a ON a.name = %3"_s;
    const QString linked = u"(n.source, l.scope_id) IN ours"_s;
    return u"WITH asked AS MATERIALIZED (SELECT DISTINCT s.source_id AS source, lower(trim(u.key)) AS name FROM unresolved_ref u JOIN sync_scope s ON s.id = u.scope_id WHERE u.target IN (?1, ?2)),"
           " named AS MATERIALIZED (%1),"
           " ours AS MATERIALIZED (SELECT source_id, id FROM sync_scope WHERE entity = '%3'),"
           " owned AS MATERIALIZED (SELECT n.*, n.source IN (SELECT source_id FROM ours) AND (EXISTS(SELECT 1 FROM crm_link l WHERE l.id = n.id AND l.record_id = n.id AND %2)"
           " OR EXISTS(SELECT 1 FROM crm_link l WHERE l.record_id = n.id AND l.id <> l.record_id AND %2)) AS own FROM named n),"
           " carriers AS MATERIALIZED (SELECT source, name, sum(own) AS own, min(CASE WHEN own THEN id END) AS mine, sum(NOT merged) AS others, min(CASE WHEN NOT merged THEN id END) AS one FROM owned GROUP BY source, name)"_s
        .arg(found.arg(entity.table, mergedSql(entity), key), linked, entity.key);
}

/// The value of the field a row of `unresolved_ref` is of.
QString nowSql(const records::Catalogue& catalogue, const QString& target) {
    std::set<std::pair<QString, QString>> columns;
    for (const records::EntityDef& entity : catalogue.all())
        for (const records::FieldDef& field : entity.fields)
            if (field.type == records::FieldType::Reference && field.target == target && field.editable()) columns.emplace(field.table, field.column);
    QString sql = u"CASE u.field"_s;
    for (const auto& [table, column] : columns) sql += u" WHEN '%1.%2' THEN (SELECT t.%2 FROM %1 t WHERE t.id = u.record_id)"_s.arg(table, column);
    return columns.empty() ? u"NULL"_s : sql + u" END"_s;
}

/// There may be a million.
struct Answer {
    RecordId reference = 0, record = 0;
    RecordId target = 0; ///< 0: nothing is meant
    RecordId before = 0;
    std::uint16_t field = 0; ///< index among the fields met
    bool answered = false;   ///< by a record from elsewhere, until now
    bool own = false;        ///< the source itself has the one that is meant
    std::int32_t told = -1;  ///< index among the names that may have to be told
};

void tell(const QMap<QString, qint64>& references, const QMap<QString, qint64>& carriers, const char* words, FileReport& report) {
    qint64 count = 0;
    QStringList names;
    for (auto name = references.begin(); name != references.end(); ++name) {
        count += *name;
        if (names.size() == toldNames) names << u"…"_s;
        if (names.size() > toldNames) continue;
        const qint64 several = carriers.value(name.key());
        names << (several > 1 ? u"%1 (%2)"_s.arg(name.key()).arg(several) : name.key());
    }
    if (count > 0) report.notes << QCoreApplication::translate("Sync", words, nullptr, static_cast<int>(count)).arg(names.join(u", "_s));
}

} // namespace

QString elsewhereTarget(const QString& lookup) { return lookup + elsewhereMark.toString(); }

QString lookupOf(const QString& target) { return target.endsWith(elsewhereMark) ? target.chopped(elsewhereMark.size()) : target; }

KeyIndex loadElsewhere(store::Connection& connection, const records::Catalogue& catalogue, const QString& lookup) {
    constexpr RecordId several = -1;
    KeyIndex index;
    const QString column = columnOf(lookup);
    const records::EntityDef* entity = catalogue.find(entityOf(lookup));
    if (column.isEmpty() || entity == nullptr) return index;
    Statement all(connection, u"SELECT lower(trim(x.%1)), x.id FROM %2 x WHERE x.%1 IS NOT NULL AND NOT %3"_s.arg(column, entity->table, mergedSql(*entity)));
    while (all.step()) index.add(all.view(0), index.find(all.view(0)) == 0 ? all.integer(1) : several);
    return index;
}

QHash<QString, qint64> carriersOf(store::Connection& connection, const records::Catalogue& catalogue, const QString& lookup, RecordId source) {
    QHash<QString, qint64> result;
    const records::EntityDef* entity = catalogue.find(entityOf(lookup));
    if (entity == nullptr) return result;
    Statement carriers(connection, carriersSql(*entity, columnOf(lookup)) + u" SELECT name, CASE WHEN own > 0 THEN own ELSE others END FROM carriers WHERE source = ?3"_s);
    carriers.bindAll(lookup, elsewhereTarget(lookup), source);
    while (carriers.step()) result.insert(carriers.text(0), carriers.integer(1));
    return result;
}

bool sayReference(store::Transaction& transaction, RecordId record, const QString& table, const QString& column, RecordId target) {
    const QString field = table + u'.' + column;
    const Value theirs = target == 0 ? Value{} : Value(target);
    if (!transaction.cached(u"SELECT 1 FROM pending_change WHERE record_id = ? AND field = ?"_s).bindAll(record, field).step()) {
        transaction.cached(u"UPDATE %1 SET %2 = ?1 WHERE id = ?2 AND %2 IS NOT ?1"_s.arg(table, column)).bindAll(theirs, record).run();
        return true;
    }
    Statement& stored = transaction.cached(u"SELECT %1 FROM %2 WHERE id = ?"_s.arg(column, table)).bind(1, record);
    const bool agreed = stored.step() && (stored.isNull(0) ? 0 : stored.integer(0)) == target;
    if (agreed) {
        for (const char* where : {"pending_change", "sync_conflict"})
            transaction.cached(u"DELETE FROM %1 WHERE record_id = ? AND field = ?"_s.arg(QLatin1StringView(where))).bindAll(record, field).run();
        return false;
    }
    const bool disputed = transaction.cached(u"SELECT 1 FROM sync_conflict WHERE record_id = ? AND field = ?"_s).bindAll(record, field).step();
    const char* said = disputed ? "UPDATE sync_conflict SET theirs = ?1 WHERE record_id = ?2 AND field = ?3 AND theirs IS NOT ?1"
                                : "UPDATE pending_change SET base = ?1 WHERE record_id = ?2 AND field = ?3 AND base IS NOT ?1";
    transaction.cached(QString::fromLatin1(said)).bindAll(textValue(toText(theirs)), record, field).run();
    return false;
}

std::vector<RecordId> settleNames(store::Transaction& transaction, const records::Catalogue& catalogue, const QString& lookup, FileReport* report) {
    const records::EntityDef* entity = catalogue.find(entityOf(lookup));
    const QString column = columnOf(lookup);
    if (entity == nullptr || column.isEmpty()) return {};
    std::vector<Answer> answers;
    QStringList fields;
    std::vector<std::pair<QString, qint64>> names; // that meant something until now, and how many carry them
    {
        Statement rows(transaction.connection(),
                       carriersSql(*entity, column) +
                           u", meant AS MATERIALIZED (SELECT source, name, own = 1 AS own, CASE WHEN own = 1 THEN mine WHEN others = 1 THEN one END AS record, CASE WHEN own > 0 THEN own ELSE others END AS carriers FROM carriers),"
                           " open AS (SELECT u.id, u.record_id, u.field, u.key, u.target = ?2 AS answered, m.own, m.record, m.carriers, CASE WHEN u.target = ?2 THEN %1 END AS before"
                           " FROM unresolved_ref u JOIN sync_scope s ON s.id = u.scope_id LEFT JOIN meant m ON m.source = s.source_id AND m.name = lower(trim(u.key)) WHERE u.target IN (?1, ?2))"
                           " SELECT id, record_id, record, before, field, answered, own, key, carriers FROM open"
                           " WHERE CASE WHEN NOT answered THEN record IS NOT NULL WHEN own THEN 1 WHEN record IS NULL THEN carriers > 1 OR before IS NULL"
                           " ELSE before IS NULL OR (before IS NOT record AND EXISTS(SELECT 1 FROM %2 x WHERE x.id = before AND %3)) END"_s.arg(nowSql(catalogue, entity->key), entity->table, mergedSql(*entity)));
        rows.bindAll(lookup, elsewhereTarget(lookup));
        while (rows.step()) {
            Answer answer{rows.integer(0), rows.integer(1), rows.integer(2), rows.integer(3)};
            if (!fields.contains(rows.text(4))) fields << rows.text(4);
            answer.field = static_cast<std::uint16_t>(fields.indexOf(rows.text(4)));
            answer.answered = rows.integer(5) != 0;
            answer.own = rows.integer(6) != 0;
            if (answer.answered && answer.before != 0 && answer.before != answer.target) {
                answer.told = static_cast<std::int32_t>(names.size());
                names.emplace_back(rows.text(7).trimmed(), rows.integer(8));
            }
            answers.push_back(answer);
        }
    }
    // In the order the records lie in: they come by name.
    std::sort(answers.begin(), answers.end(), [](const Answer& a, const Answer& b) { return a.record < b.record; });
    std::set<RecordId> won;
    QMap<QString, qint64> moved, opened, carriers;
    for (const Answer& answer : answers) {
        if (answer.target != 0 && answer.own)
            transaction.cached(u"DELETE FROM unresolved_ref WHERE id = ?"_s).bind(1, answer.reference).run();
        else if (answer.answered != (answer.target != 0))
            transaction.cached(u"UPDATE unresolved_ref SET target = ? WHERE id = ?"_s).bindAll(answer.target == 0 ? lookup : elsewhereTarget(lookup), answer.reference).run();
        const QString& field = fields[answer.field];
        const auto dot = field.indexOf(u'.');
        if (!sayReference(transaction, answer.record, field.left(dot), field.mid(dot + 1), answer.target)) continue;
        if (answer.told >= 0) {
            const auto& [name, carrying] = names[static_cast<std::size_t>(answer.told)];
            ++(answer.target == 0 ? opened : moved)[name];
            carriers.insert(name, carrying);
        }
        if (answer.target == 0 || field != u"deal.company_id") continue;
        if (transaction.cached(u"SELECT 1 FROM deal WHERE id = ? AND outcome = 'won' AND retired = 0"_s).bind(1, answer.record).step()) won.insert(answer.target);
    }
    if (report != nullptr) {
        tell(moved, {}, QT_TRANSLATE_N_NOOP("Sync", "%n references by name mean another record than before, their own source's or the one theirs was merged into: %1"), *report);
        tell(opened, carriers, QT_TRANSLATE_N_NOOP("Sync", "%n references are open again, as several records have the name now: %1"), *report);
    }
    return {won.begin(), won.end()};
}

} // namespace channelbook::sync
