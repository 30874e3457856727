#include "ui/sync/Outcome.h"

#include "core/records/Words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

QString words(const char* text, int count = -1) { return QCoreApplication::translate("ImportOutcome", text, nullptr, count); }
QString number(qint64 value) { return QLocale().toString(value); }

/// The report names fields by their keys.
QString changeText(const records::Catalogue& catalogue, const QString& entityKey, const QString& detail) {
    const records::EntityDef* entity = catalogue.find(entityKey);
    // A file of companies tells of them as partners too.
    const records::EntityDef* facet = entityKey == u"company" ? catalogue.find(u"partner") : nullptr;
    if (entity == nullptr) return detail;
    QStringList labels;
    for (const QString& key : detail.split(u", "_s, Qt::SkipEmptyParts)) {
        const records::FieldDef* field = entity->field(key);
        if (field == nullptr && facet != nullptr) field = facet->field(key);
        labels << (key == u"custom" ? words(QT_TRANSLATE_NOOP("ImportOutcome", "custom fields")) : field == nullptr ? key : records::labelOf(*field));
    }
    return labels.join(u", "_s);
}

OutcomeRecord recordOf(const records::Catalogue& catalogue, const QString& entity, const sync::ReportedRecord& record) {
    OutcomeRecord outcome{record.id, record.name, changeText(catalogue, entity, record.detail), {}};
    for (const sync::ReportedField& field : record.fields) outcome.fields.push_back({changeText(catalogue, entity, field.field), field.before, field.after});
    // What has no single value to show is named all the same.
    if (!outcome.fields.empty() && record.detail.split(u", "_s).contains(u"custom"_s)) outcome.fields.push_back({changeText(catalogue, entity, u"custom"_s), {}, {}});
    return outcome;
}

std::vector<OutcomeRecord> recordsOf(const records::Catalogue& catalogue, const QString& entity, const std::vector<sync::ReportedRecord>& reported) {
    std::vector<OutcomeRecord> records;
    records.reserve(reported.size());
    for (const sync::ReportedRecord& record : reported) records.push_back(recordOf(catalogue, entity, record));
    return records;
}

std::vector<OutcomeRecord> recordsOf(const records::Catalogue& catalogue, const QString& entity, const QJsonValue& value) {
    std::vector<OutcomeRecord> records;
    for (const auto& item : value.toArray()) {
        sync::ReportedRecord record{item[u"id"_s].toString().toLongLong(), item[u"name"_s].toString(), item[u"detail"_s].toString(), {}};
        for (const auto& change : item[u"fields"_s].toArray()) record.fields.push_back({change[u"field"_s].toString(), change[u"before"_s].toString(), change[u"after"_s].toString()});
        records.push_back(recordOf(catalogue, entity, record));
    }
    return records;
}

std::vector<OutcomeReject> rejectsOf(const QJsonValue& value) {
    std::vector<OutcomeReject> rejects;
    for (const auto& reject : value.toArray())
        rejects.push_back({reject[u"line"_s].toInteger(), reject[u"column"_s].toString(), reject[u"value"_s].toString(), reject[u"reason"_s].toString()});
    return rejects;
}

/// Why a line is no record.
QString leftOutText(const QString& code) {
    if (code == u"title") return words(QT_TRANSLATE_NOOP("ImportOutcome", "above the table"));
    if (code == u"sum") return words(QT_TRANSLATE_NOOP("ImportOutcome", "a sum of the rows above it"));
    if (code == u"heading") return words(QT_TRANSLATE_NOOP("ImportOutcome", "heading of a group of rows"));
    return words(QT_TRANSLATE_NOOP("ImportOutcome", "small print below the table"));
}

/// What is told of a file beside its records; the first of each.
void addTold(OutcomeLists& lists, const QJsonObject& json) {
    lists.unread = rejectsOf(json.value(u"unread_cells"_s));
    for (const auto& line : json.value(u"left_out"_s).toArray())
        lists.leftOut.push_back({line[u"line"_s].toInteger(), {}, line[u"text"_s].toString(), leftOutText(line[u"kind"_s].toString())});
}

/// As the history keeps them.
OutcomeLists listsOf(const records::Catalogue& catalogue, const QString& entity, const QJsonObject& json) {
    OutcomeLists lists;
    lists.added = recordsOf(catalogue, entity, json.value(u"new_records"_s));
    lists.changed = recordsOf(catalogue, entity, json.value(u"changed_records"_s));
    lists.conflicts = recordsOf(catalogue, entity, json.value(u"conflict_records"_s));
    lists.missing = recordsOf(catalogue, entity, json.value(u"missing_records"_s));
    lists.rejects = rejectsOf(json.value(u"rejects"_s));
    addTold(lists, json);
    return lists;
}

/// A name that refers to nothing known, but nearly.
OutcomeMatch matchOf(const records::Catalogue& catalogue, const sync::Proposal& proposal) {
    const records::EntityDef* target = catalogue.find(proposal.target);
    OutcomeMatch match{proposal.target, proposal.key, 0, 0, proposal.candidate, proposal.key, {}, false};
    if (target != nullptr) match.words << records::labelOf(*target);
    match.words << rowsText(proposal.rows);
    return match;
}

/// Whole, as the run tells them.
OutcomeLists listsOf(const records::Catalogue& catalogue, const sync::FileReport& report) {
    OutcomeLists lists;
    lists.added = recordsOf(catalogue, report.entity, report.newRecords);
    lists.changed = recordsOf(catalogue, report.entity, report.changedRecords);
    lists.conflicts = recordsOf(catalogue, report.entity, report.conflictRecords);
    lists.missing = recordsOf(catalogue, report.entity, report.missingRecords);
    for (const sync::Reject& reject : report.rejects) lists.rejects.push_back({reject.line, reject.column, reject.value, sync::rejectText(reject)});
    for (const sync::RecordProposal& match : report.matches)
        lists.matches.push_back({QString(), match.key, match.pair.first, match.pair.second, match.pair.firstName, match.pair.secondName, match.pair.words, match.pair.zone == matching::Zone::Take});
    for (const sync::Proposal& proposal : report.proposals) lists.matches.push_back(matchOf(catalogue, proposal));
    return lists;
}

QString proposalText(const records::Catalogue& catalogue, const QJsonObject& proposal) {
    const records::EntityDef* target = catalogue.find(proposal.value(u"target"_s).toString());
    const QString what = target == nullptr ? proposal.value(u"target"_s).toString() : records::labelOf(*target);
    return words(QT_TRANSLATE_NOOP("ImportOutcome", "“%1” names no %2 but is nearly “%3” (%4 rows)"))
        .arg(proposal.value(u"key"_s).toString(), records::inSentence(what), proposal.value(u"candidate"_s).toString(), number(proposal.value(u"rows"_s).toInteger()));
}

QString labelOf(const records::Catalogue& catalogue, const QString& entity, const QString& object) {
    // A table no room of the program knows yet is kept whole, under the CRM's own name.
    if (entity == u"staged") return words(QT_TRANSLATE_NOOP("ImportOutcome", "%1 (kept as it is)")).arg(object);
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
    file.unread = json.value(u"unread"_s).toInteger();
    file.leftOut = json.value(u"left_out_count"_s).toInteger();
    file.matches = json.value(u"match_count"_s).toInteger() + json.value(u"proposals"_s).toArray().size();
    file.older = json.value(u"older"_s).toString();
    file.goneBack = json.value(u"gone_back"_s).toInteger();
    QStringList several;
    for (const auto& absent : json.value(u"absent"_s).toArray()) {
        if (absent[u"several"_s].toBool()) several << absent[u"shown_names"_s].toString();
        else file.named += absent[u"count"_s].toInteger();
    }
    if (!file.older.isEmpty()) file.notes << file.older;
    for (const auto& proposal : json.value(u"proposals"_s).toArray()) file.notes << proposalText(catalogue, proposal.toObject());
    for (const auto& note : json.value(u"notes"_s).toArray()) file.notes << note.toString();
    if (!several.isEmpty()) file.notes << words(QT_TRANSLATE_NOOP("ImportOutcome", "Not linked, as several records here are called so (how many, in brackets): %1")).arg(several.join(u", "_s));
    if (const qint64 unresolved = json.value(u"unresolved"_s).toInteger(); unresolved > 0)
        file.notes << words(QT_TRANSLATE_N_NOOP("ImportOutcome", "%Ln references to records that are not here yet; they join when those come"), static_cast<int>(unresolved));
    QStringList columns;
    for (const auto& column : json.value(u"custom_columns"_s).toArray()) columns << column.toString();
    // Of a table that is kept as it is all columns are.
    if (!columns.isEmpty() && file.entity != u"staged") file.notes << words(QT_TRANSLATE_NOOP("ImportOutcome", "Kept as custom fields: %1")).arg(columns.join(u", "_s));
    const auto noteCount = [&](const QString& key, const char* one, const char* many) {
        const qint64 count = json.value(key).toInteger();
        if (count > 0) file.notes << (count == 1 ? words(one) : words(many, static_cast<int>(count)));
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
        if (count > 0) parts << words(text).arg(number(count));
    };
    add(added, QT_TRANSLATE_NOOP("ImportOutcome", "%1 new"));
    add(changed, QT_TRANSLATE_NOOP("ImportOutcome", "%1 changed"));
    add(unchanged, QT_TRANSLATE_NOOP("ImportOutcome", "%1 unchanged"));
    add(conflicts, QT_TRANSLATE_NOOP("ImportOutcome", "%1 in conflict"));
    add(missing, QT_TRANSLATE_NOOP("ImportOutcome", "%1 missing"));
    add(rejected, QT_TRANSLATE_NOOP("ImportOutcome", "%1 rejected"));
    return parts.isEmpty() ? words(QT_TRANSLATE_NOOP("ImportOutcome", "no rows")) : parts.join(u" · "_s);
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
    for (const sync::FileReport& file : report.files) {
        const QJsonObject json = file.toJson();
        outcome.files.push_back(fileOf(catalogue, json));
        OutcomeLists lists = listsOf(catalogue, file);
        addTold(lists, json);
        outcome.files.back().lists = std::make_shared<const OutcomeLists>(std::move(lists));
    }
    return outcome;
}

ImportOutcome outcomeOf(const records::Catalogue& catalogue, const store::HistoryEntry& entry) {
    ImportOutcome outcome{entry.args.value(u"source"_s).toString(), entry.id, {}};
    for (const auto& file : entry.args.value(u"report"_s).toArray()) {
        outcome.files.push_back(fileOf(catalogue, file.toObject()));
        outcome.files.back().lists = std::make_shared<const OutcomeLists>(listsOf(catalogue, outcome.files.back().entity, file.toObject()));
    }
    return outcome;
}

void lengthen(ImportOutcome& outcome, const records::Catalogue& catalogue, const std::vector<sync::StoredLists>& lists) {
    for (std::size_t i = 0; i < std::min(lists.size(), outcome.files.size()); ++i) {
        FileOutcome& file = outcome.files[i];
        auto longer = std::make_shared<OutcomeLists>(*file.lists);
        if (!lists[i].added.empty()) longer->added = recordsOf(catalogue, file.entity, lists[i].added);
        if (!lists[i].changed.empty()) longer->changed = recordsOf(catalogue, file.entity, lists[i].changed);
        file.lists = std::move(longer);
    }
}

QString filesText(qint64 count) {
    return count == 1 ? words(QT_TRANSLATE_NOOP("ImportOutcome", "1 file")) : words(QT_TRANSLATE_NOOP("ImportOutcome", "%Ln files"), static_cast<int>(count));
}

QString rowsText(qint64 count) {
    return count == 1 ? words(QT_TRANSLATE_NOOP("ImportOutcome", "1 row")) : words(QT_TRANSLATE_NOOP("ImportOutcome", "%Ln rows"), static_cast<int>(count));
}

QString sourceKindText(const QString& kind) {
    if (const sync::Profile* profile = sync::Profiles::bundled().find(kind); profile != nullptr && kind != u"generic") return profile->label();
    // A profile of the person's own goes by its kind.
    return kind.isEmpty() || kind == u"generic" ? words(QT_TRANSLATE_NOOP("ImportOutcome", "CSV")) : kind;
}

} // namespace channelbook
