#include "ui/sync/Outcome.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text, int count = -1) { return QCoreApplication::translate("ImportOutcome", text, nullptr, count); }
QString number(qint64 value) { return QLocale().toString(value); }

/// The report names fields by their keys.
QString changeText(const records::Catalogue& catalogue, const QString& entityKey, const QString& detail) {
    const records::EntityDef* entity = catalogue.find(entityKey);
    // A file of companies tells of them as partners too.
    const records::EntityDef* facet = entityKey == u"company" ? catalogue.find(u"partner") : nullptr;
    if (entity == nullptr) return detail;
    QStringList words;
    for (const QString& key : detail.split(u", "_s, Qt::SkipEmptyParts)) {
        const records::FieldDef* field = entity->field(key);
        if (field == nullptr && facet != nullptr) field = facet->field(key);
        words << (key == u"custom" ? tr(QT_TRANSLATE_NOOP("ImportOutcome", "custom columns")) : field == nullptr ? key : records::labelOf(*field));
    }
    return words.join(u", "_s);
}

std::vector<OutcomeRecord> recordsOf(const records::Catalogue& catalogue, const QString& entity, const QJsonValue& value) {
    std::vector<OutcomeRecord> records;
    for (const auto& item : value.toArray()) {
        const QJsonObject record = item.toObject();
        OutcomeRecord outcome{record.value(u"id"_s).toString().toLongLong(), record.value(u"name"_s).toString(), changeText(catalogue, entity, record.value(u"detail"_s).toString()), {}};
        for (const auto& change : record.value(u"fields"_s).toArray())
            outcome.fields.push_back({changeText(catalogue, entity, change[u"field"_s].toString()), change[u"before"_s].toString(), change[u"after"_s].toString()});
        // What has no single value to show is named all the same.
        if (!outcome.fields.empty() && record.value(u"detail"_s).toString().split(u", "_s).contains(u"custom"_s)) outcome.fields.push_back({changeText(catalogue, entity, u"custom"_s), {}, {}});
        records.push_back(std::move(outcome));
    }
    return records;
}

QString proposalText(const records::Catalogue& catalogue, const QJsonObject& proposal) {
    const records::EntityDef* target = catalogue.find(proposal.value(u"target"_s).toString());
    const QString what = target == nullptr ? proposal.value(u"target"_s).toString() : records::labelOf(*target);
    return tr(QT_TRANSLATE_NOOP("ImportOutcome", "“%1” names no %2 but is nearly “%3” (%4 rows)"))
        .arg(proposal.value(u"key"_s).toString(), what.toLower(), proposal.value(u"candidate"_s).toString(), number(proposal.value(u"rows"_s).toInteger()));
}

QString labelOf(const records::Catalogue& catalogue, const QString& entity, const QString& object) {
    // A table no room of the program knows yet is kept whole, under the CRM's own name.
    if (entity == u"staged") return tr(QT_TRANSLATE_NOOP("ImportOutcome", "%1 (kept as it is)")).arg(object);
    const records::EntityDef* known = catalogue.find(entity);
    return known == nullptr ? entity : records::pluralOf(*known);
}

OutcomeCounts countsOf(const QJsonObject& json) {
    const auto count = [&](const QString& key) { return json.value(key).toInteger(); };
    return {count(u"rows"_s), count(u"new"_s), count(u"changed"_s), count(u"unchanged"_s), count(u"conflicts"_s), count(u"missing"_s), count(u"rejected"_s)};
}

FileOutcome fileOf(const records::Catalogue& catalogue, const QJsonObject& json) {
    FileOutcome file;
    file.file = json.value(u"file"_s).toString();
    file.entity = json.value(u"entity"_s).toString();
    file.label = labelOf(catalogue, file.entity, json.value(u"object"_s).toString());
    file.counts = countsOf(json);
    file.added = recordsOf(catalogue, file.entity, json.value(u"new_records"_s));
    file.changed = recordsOf(catalogue, file.entity, json.value(u"changed_records"_s));
    file.conflicts = recordsOf(catalogue, file.entity, json.value(u"conflict_records"_s));
    file.missing = recordsOf(catalogue, file.entity, json.value(u"missing_records"_s));
    for (const auto& item : json.value(u"rejects"_s).toArray()) {
        const QJsonObject reject = item.toObject();
        file.rejects.push_back({reject.value(u"line"_s).toInteger(), reject.value(u"column"_s).toString(), reject.value(u"value"_s).toString(), reject.value(u"reason"_s).toString()});
    }
    for (const auto& proposal : json.value(u"proposals"_s).toArray()) file.notes << proposalText(catalogue, proposal.toObject());
    for (const auto& note : json.value(u"notes"_s).toArray()) file.notes << note.toString();
    if (const qint64 unresolved = json.value(u"unresolved"_s).toInteger(); unresolved > 0)
        file.notes << tr(QT_TRANSLATE_NOOP("ImportOutcome", "%Ln references to records that are not here yet; they join when those come"), static_cast<int>(unresolved));
    QStringList columns;
    for (const auto& column : json.value(u"custom_columns"_s).toArray()) columns << column.toString();
    // Of a table that is kept as it is all columns are.
    if (!columns.isEmpty() && file.entity != u"staged") file.notes << tr(QT_TRANSLATE_NOOP("ImportOutcome", "Kept as custom columns: %1")).arg(columns.join(u", "_s));
    const auto noteCount = [&](const QString& key, const char* one, const char* many) {
        const qint64 count = json.value(key).toInteger();
        if (count > 0) file.notes << (count == 1 ? tr(one) : tr(many, static_cast<int>(count)));
    };
    noteCount(u"agreed"_s, QT_TRANSLATE_NOOP("ImportOutcome", "1 change of ours has arrived in the CRM"), QT_TRANSLATE_NOOP("ImportOutcome", "%Ln changes of ours have arrived in the CRM"));
    noteCount(u"returned"_s, QT_TRANSLATE_NOOP("ImportOutcome", "1 record made here came back with the CRM's key"), QT_TRANSLATE_NOOP("ImportOutcome", "%Ln records made here came back with the CRM's key"));
    noteCount(u"deleted_here"_s, QT_TRANSLATE_NOOP("ImportOutcome", "1 row is of a record that was deleted here, and stays so"), QT_TRANSLATE_NOOP("ImportOutcome", "%Ln rows are of records that were deleted here, and stay so"));
    file.manyMissing = json.value(u"many_missing"_s).toBool();
    file.rejectsFile = json.value(u"rejects_file"_s).toString();
    return file;
}

} // namespace

QString OutcomeCounts::text() const {
    QStringList parts;
    const auto add = [&](qint64 count, const char* text) {
        if (count > 0) parts << tr(text).arg(number(count));
    };
    add(added, QT_TRANSLATE_NOOP("ImportOutcome", "%1 new"));
    add(changed, QT_TRANSLATE_NOOP("ImportOutcome", "%1 changed"));
    add(unchanged, QT_TRANSLATE_NOOP("ImportOutcome", "%1 unchanged"));
    add(conflicts, QT_TRANSLATE_NOOP("ImportOutcome", "%1 in conflict"));
    add(missing, QT_TRANSLATE_NOOP("ImportOutcome", "%1 missing"));
    add(rejected, QT_TRANSLATE_NOOP("ImportOutcome", "%1 rejected"));
    return parts.isEmpty() ? tr(QT_TRANSLATE_NOOP("ImportOutcome", "no rows")) : parts.join(u" · "_s);
}

OutcomeCounts& OutcomeCounts::operator+=(const OutcomeCounts& other) {
    rows += other.rows;
    added += other.added;
    changed += other.changed;
    unchanged += other.unchanged;
    conflicts += other.conflicts;
    missing += other.missing;
    rejected += other.rejected;
    return *this;
}

OutcomeCounts ImportOutcome::total() const {
    OutcomeCounts sum;
    for (const FileOutcome& file : files) sum += file.counts;
    return sum;
}

ImportSummary summaryOf(const store::HistoryEntry& entry) {
    ImportSummary summary{entry.args.value(u"source"_s).toString(), {}, {}};
    for (const auto& file : entry.args.value(u"report"_s).toArray()) {
        summary.files << file[u"file"_s].toString();
        summary.counts += countsOf(file.toObject());
    }
    return summary;
}

ImportOutcome outcomeOf(const records::Catalogue& catalogue, const sync::ImportReport& report) {
    ImportOutcome outcome{report.source, report.historyId, {}};
    for (const sync::FileReport& file : report.files) outcome.files.push_back(fileOf(catalogue, file.toJson()));
    return outcome;
}

ImportOutcome outcomeOf(const records::Catalogue& catalogue, const store::HistoryEntry& entry) {
    ImportOutcome outcome{entry.args.value(u"source"_s).toString(), entry.id, {}};
    for (const auto& file : entry.args.value(u"report"_s).toArray()) outcome.files.push_back(fileOf(catalogue, file.toObject()));
    return outcome;
}

QString filesText(qint64 count) {
    return count == 1 ? tr(QT_TRANSLATE_NOOP("ImportOutcome", "1 file")) : tr(QT_TRANSLATE_NOOP("ImportOutcome", "%Ln files"), static_cast<int>(count));
}

QString rowsText(qint64 count) {
    return count == 1 ? tr(QT_TRANSLATE_NOOP("ImportOutcome", "1 row")) : tr(QT_TRANSLATE_NOOP("ImportOutcome", "%Ln rows"), static_cast<int>(count));
}

QString sourceKindText(const QString& kind) {
    if (const sync::Profile* profile = sync::Profiles::bundled().find(kind); profile != nullptr && kind != u"generic") return profile->label();
    return tr(QT_TRANSLATE_NOOP("ImportOutcome", "CSV"));
}

} // namespace channelbook
