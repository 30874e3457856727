#include "core/pipeline/Needs.h"

#include "core/records/Query.h"
#include "core/records/QuickFilter.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace channelbook::pipeline {

using namespace records;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t lookedAtOnce = 500;

QString words(const char* text) { return QCoreApplication::translate("Pipeline", text); }

/// A need as a condition over the entity's FROM clause.
struct Condition {
    QString sql;
    std::vector<Value> values;
};

Condition conditionOf(const EntityDef& entity, const Need& need, const QString& currency) {
    if (need.op.isEmpty()) return {u"(%1 IS NOT NULL AND %1 <> '')"_s.arg(entity.field(need.field->key)->sql), {}};
    const auto compiled = compileFilter(entity, need.text, currency);
    if (!compiled) return {u"1"_s, {}};
    return {compiled->condition, compiled->values};
}

QString quoted(const Value& value) {
    if (isNull(value)) return u"NULL"_s;
    if (std::holds_alternative<QString>(value)) return u'\'' + toText(value).replace(u'\'', u"''"_s) + u'\'';
    return toText(value);
}

/// What a field reads as once it holds `value`: of a reference the name.
QString readAs(const FieldDef& field, const Value& value) {
    if (field.type == FieldType::Reference && !isNull(value)) return u"(SELECT name FROM %1 WHERE id = %2)"_s.arg(field.target == u"partner" || field.target == u"customer" ? u"company"_s : field.target, quoted(value));
    return quoted(value);
}

/// The entity as it reads once the changes are written.
EntityDef readingAfter(const EntityDef& entity, const std::vector<Need>& needs, const std::vector<PendingValue>& changes, bool isNew) {
    EntityDef after = entity;
    for (FieldDef& field : after.fields) {
        if (std::none_of(needs.begin(), needs.end(), [&](const Need& need) { return need.field->key == field.key; })) continue;
        const auto change = std::find_if(changes.begin(), changes.end(), [&](const PendingValue& one) { return field.editable() && one.field->storedName() == field.storedName(); });
        if (change != changes.end())
            field.sql = readAs(field, change->after);
        else if (isNew) // nothing is linked to what does not exist
            field.sql = !field.editable() && (field.type == FieldType::Integer || field.type == FieldType::Money) ? u"0"_s : u"NULL"_s;
    }
    return after;
}

} // namespace

Expected<Need> readNeed(const EntityDef& entity, const QString& text) {
    static const QRegularExpression term(u"^\\s*(\"[^\"]+\"|[\\w.]+)\\s*(!=|>=|<=|=|:|>|<)(.*)$"_s);
    const auto match = term.match(text);
    Need need;
    need.text = text.trimmed();
    const auto field = fieldOf(entity, match.hasMatch() ? match.captured(1).remove(u'"') : need.text);
    if (!field) return tl::unexpected(field.error());
    need.field = *field;
    if (!match.hasMatch()) {
        need.text = need.field->key;
        return need;
    }
    need.op = match.captured(2);
    need.value = match.captured(3).trimmed();
    need.text = match.captured(1) + need.op + need.value;
    if (!need.value.contains(u'"')) {
        // Words with spaces belong together, also among several.
        QStringList values = need.value.split(u',');
        for (QString& value : values)
            if (value = value.trimmed(); value.contains(u' ')) value = u'"' + value + u'"';
        need.text = match.captured(1) + need.op + values.join(u',');
    }
    const auto compiled = compileFilter(entity, need.text, u"USD"_s);
    if (!compiled) return tl::unexpected(compiled.error());
    need.value.remove(u'"');
    return need;
}

std::vector<Need> readNeeds(const EntityDef& entity, const QStringList& texts) {
    std::vector<Need> needs;
    for (const QString& text : texts)
        if (auto need = readNeed(entity, text)) needs.push_back(std::move(*need));
    return needs;
}

QString needText(const Need& need) {
    const QString label = labelOf(*need.field);
    if (need.op.isEmpty()) return words(QT_TRANSLATE_NOOP("Pipeline", "“%1” filled in")).arg(label);
    if (need.op == u"!=") return need.value.isEmpty() ? words(QT_TRANSLATE_NOOP("Pipeline", "“%1” filled in")).arg(label) : words(QT_TRANSLATE_NOOP("Pipeline", "“%1” is not %2")).arg(label, need.value);
    if (need.op == u">") return words(QT_TRANSLATE_NOOP("Pipeline", "“%1” is over %2")).arg(label, need.value);
    if (need.op == u">=") return words(QT_TRANSLATE_NOOP("Pipeline", "“%1” is at least %2")).arg(label, need.value);
    if (need.op == u"<") return words(QT_TRANSLATE_NOOP("Pipeline", "“%1” is under %2")).arg(label, need.value);
    if (need.op == u"<=") return words(QT_TRANSLATE_NOOP("Pipeline", "“%1” is at most %2")).arg(label, need.value);
    if (need.op == u":") return words(QT_TRANSLATE_NOOP("Pipeline", "“%1” contains %2")).arg(label, need.value);
    return need.value.isEmpty() ? words(QT_TRANSLATE_NOOP("Pipeline", "“%1” is empty")).arg(label) : words(QT_TRANSLATE_NOOP("Pipeline", "“%1” is %2")).arg(label, need.value);
}

QString mendText(const std::vector<Need>& needs) {
    QStringList fill;
    QStringList facts;
    for (const Need& need : needs)
        if (need.op.isEmpty())
            fill << u"“%1”"_s.arg(labelOf(*need.field));
        else
            facts << needText(need);
    QStringList sentences;
    if (!fill.isEmpty()) sentences << words(QT_TRANSLATE_NOOP("Pipeline", "fill in %1 first.")).arg(fill.join(u", "_s));
    if (!facts.isEmpty()) sentences << words(QT_TRANSLATE_NOOP("Pipeline", "see to it that %1.")).arg(facts.join(u", "_s));
    return sentences.join(u' ');
}

std::vector<Unmet> unmetNeeds(store::Connection& connection, const EntityDef& entity, const std::vector<RecordId>& records, const std::vector<Need>& needs) {
    std::vector<Unmet> result;
    if (needs.empty()) return result;
    const QString currency = programCurrency(connection);
    QStringList columns;
    std::vector<Value> values;
    for (const Need& need : needs) {
        const Condition condition = conditionOf(entity, need, currency);
        columns << u"coalesce(%1, 0)"_s.arg(condition.sql);
        values.insert(values.end(), condition.values.begin(), condition.values.end());
    }
    for (std::size_t first = 0; first < records.size(); first += lookedAtOnce) {
        QStringList ids;
        for (std::size_t i = first; i < std::min(records.size(), first + lookedAtOnce); ++i) ids << QString::number(records[i]);
        store::Statement statement(connection, u"SELECT t.id, %1 FROM %2 WHERE t.id IN (%3)"_s.arg(columns.join(u", "_s), entity.from, ids.join(u',')));
        int parameter = 0;
        for (const Value& value : values) statement.bind(++parameter, value);
        while (statement.step()) {
            Unmet unmet{statement.integer(0), {}};
            for (std::size_t i = 0; i < needs.size(); ++i)
                if (statement.integer(static_cast<int>(i) + 1) == 0) unmet.needs.push_back(i);
            if (!unmet.needs.empty()) result.push_back(std::move(unmet));
        }
    }
    return result;
}

std::vector<Need> unmetAfter(store::Connection& connection, const EntityDef& entity, RecordId record, const std::vector<Need>& needs,
                             const std::vector<PendingValue>& changes) {
    if (needs.empty()) return {};
    EntityDef after = readingAfter(entity, needs, changes, record == 0);
    // Before a record exists, one row of nothing stands for it.
    if (record == 0) after.from = u"(SELECT 0 AS id) t"_s;
    std::vector<Need> unmet;
    for (const Unmet& one : unmetNeeds(connection, after, {record}, needs))
        for (const std::size_t place : one.needs) unmet.push_back(needs[place]);
    return unmet;
}

} // namespace channelbook::pipeline
