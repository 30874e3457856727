#include "core/sync/Report.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace channelbook::sync {

using namespace Qt::StringLiterals;

namespace {

QString words(const char* text) { return QCoreApplication::translate("Sync", text); }

QJsonArray toArray(const std::vector<ReportedRecord>& records) {
    QJsonArray array;
    for (std::size_t i = 0; i < std::min(records.size(), shownRecords); ++i) {
        const ReportedRecord& record = records[i];
        QJsonObject json{{u"id"_s, QString::number(record.id)}, {u"name"_s, record.name}, {u"detail"_s, record.detail}};
        QJsonArray fields;
        for (const ReportedField& field : record.fields) fields.append(QJsonObject{{u"field"_s, field.field}, {u"before"_s, field.before}, {u"after"_s, field.after}});
        if (!fields.isEmpty()) json.insert(u"fields"_s, fields);
        array.append(json);
    }
    return array;
}

} // namespace

QString rejectText(const Reject& reject) {
    QString text;
    switch (reject.reason) {
    case RejectReason::NoKey: text = words(QT_TRANSLATE_NOOP("Sync", "%1 is empty: the row cannot be told from others")); break;
    case RejectReason::NoName: text = words(QT_TRANSLATE_NOOP("Sync", "the record has no name")); break;
    case RejectReason::BadDate: text = words(QT_TRANSLATE_NOOP("Sync", "%1: \"%2\" is no date")); break;
    case RejectReason::BadAmount: text = words(QT_TRANSLATE_NOOP("Sync", "%1: \"%2\" is no amount")); break;
    case RejectReason::BadNumber: text = words(QT_TRANSLATE_NOOP("Sync", "%1: \"%2\" is no number")); break;
    case RejectReason::BadBoolean: text = words(QT_TRANSLATE_NOOP("Sync", "%1: \"%2\" is neither yes nor no")); break;
    case RejectReason::BadCurrency: text = words(QT_TRANSLATE_NOOP("Sync", "%1: \"%2\" is no currency code")); break;
    case RejectReason::BadKey: text = words(QT_TRANSLATE_NOOP("Sync", "%1: \"%2\" is no id of this CRM")); break;
    case RejectReason::ShortenedKey: text = words(QT_TRANSLATE_NOOP("Sync", "%1: a spreadsheet has shortened the id to \"%2\"; export again, or open the file with this column as text")); break;
    case RejectReason::BadChoice: text = words(QT_TRANSLATE_NOOP("Sync", "%1: \"%2\" is none of the words it may hold")); break;
    case RejectReason::FutureDate: text = words(QT_TRANSLATE_NOOP("Sync", "%1: %2 lies in the future")); break;
    case RejectReason::EndsBeforeStart: text = words(QT_TRANSLATE_NOOP("Sync", "%1: %2 lies before the day it begins")); break;
    case RejectReason::Repeated: return words(QT_TRANSLATE_NOOP("Sync", "%1: \"%2\" is the record of line %3, which says something else; a column with ids would tell them apart")).arg(reject.column, reject.value).arg(reject.otherLine);
    case RejectReason::NotHere: text = words(QT_TRANSLATE_NOOP("Sync", "%1: \"%2\" is the name of nothing here, or of several")); break;
    case RejectReason::Refused: return reject.value;
    case RejectReason::SeveralNamed: text = words(QT_TRANSLATE_NOOP("Sync", "%1: \"%2\" is the name of several records here; a column that tells them apart is missing")); break;
    }
    return text.contains(u"%2"_s) ? text.arg(reject.column, reject.value) : text.contains(u"%1"_s) ? text.arg(reject.column) : text;
}

QString Absent::shownNames() const {
    QStringList shown;
    for (qsizetype i = 0; i < names.size(); ++i) shown << (i < carriers.size() ? u"%1 (%2)"_s.arg(names[i]).arg(carriers[i]) : names[i]);
    return shown.join(u", "_s) + (count > names.size() ? u" …"_s : QString());
}

QJsonObject FileReport::toJson() const {
    QJsonArray proposed;
    for (const Proposal& proposal : proposals)
        proposed.append(QJsonObject{{u"field"_s, proposal.field}, {u"target"_s, proposal.target}, {u"key"_s, proposal.key},
                                    {u"candidate"_s, proposal.candidate}, {u"rows"_s, proposal.rows}});
    QJsonArray named;
    for (const Absent& one : absent) {
        QJsonArray carriers;
        for (const qint64 carrying : one.carriers) carriers.append(carrying);
        named.append(QJsonObject{{u"field"_s, one.field}, {u"target"_s, one.target}, {u"as"_s, one.as}, {u"rows"_s, one.rows}, {u"count"_s, one.count},
                                 {u"names"_s, QJsonArray::fromStringList(one.names)}, {u"several"_s, one.several}, {u"carriers"_s, carriers}, {u"shown_names"_s, one.shownNames()}});
    }
    QJsonArray likely;
    for (std::size_t i = 0; i < std::min(matches.size(), shownRecords); ++i) {
        const RecordProposal& match = matches[i];
        QJsonObject pair = match.pair.toJson();
        pair.insert(u"key"_s, match.key);
        likely.append(pair);
    }
    const auto told = [](const std::vector<Reject>& rejects) {
        QJsonArray array;
        for (std::size_t i = 0; i < std::min(rejects.size(), shownRecords); ++i) {
            const Reject& reject = rejects[i];
            array.append(QJsonObject{{u"line"_s, reject.line}, {u"column"_s, reject.column}, {u"value"_s, reject.value}, {u"reason"_s, rejectText(reject)}});
        }
        return array;
    };
    QJsonObject json{{u"file"_s, file}, {u"entity"_s, entity}, {u"object"_s, object}, {u"kind"_s, kind}, {u"rows"_s, rows},
            {u"new"_s, newRows}, {u"changed"_s, changed}, {u"unchanged"_s, unchanged}, {u"conflicts"_s, conflicts},
            {u"missing"_s, missing}, {u"rejected"_s, rejected}, {u"agreed"_s, agreed}, {u"deleted_here"_s, deletedHere},
            {u"returned"_s, returned}, {u"many_missing"_s, manyMissing}, {u"gone_back"_s, goneBack}, {u"file_date"_s, fileDate}, {u"older"_s, older}, {u"unresolved"_s, unresolved}, {u"proposals"_s, proposed},
            {u"absent"_s, named}, {u"created"_s, created},
            {u"matched"_s, matched}, {u"match_count"_s, matchCount}, {u"matches"_s, likely},
            {u"rejects"_s, told(rejects)}, {u"unread"_s, unread}, {u"unread_cells"_s, told(unreadCells)}, {u"new_records"_s, toArray(newRecords)}, {u"changed_records"_s, toArray(changedRecords)},
            {u"conflict_records"_s, toArray(conflictRecords)}, {u"missing_records"_s, toArray(missingRecords)},
            {u"deleted_records"_s, toArray(deletedRecords)},
            {u"left_out"_s, leftOutJson(leftOut)}, {u"left_out_count"_s, leftOutCount},
            {u"custom_columns"_s, QJsonArray::fromStringList(customColumns)}, {u"notes"_s, QJsonArray::fromStringList(notes)}};
    if (!rejectsFile.isEmpty()) json.insert(u"rejects_file"_s, rejectsFile);
    return json;
}

} // namespace channelbook::sync
