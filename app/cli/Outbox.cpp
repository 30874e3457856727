#include "core/sync/outbox/Outbox.h"

#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "app/cli/Output.h"
#include "app/cli/Terminal.h"

#include <QDir>

namespace channelbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct Arguments {
    sync::OutboxOptions options;
    QString folder;
    bool noNew = false;
    bool force = false;
};

QString reason(sync::Held held, const QString& detail) {
    switch (held) {
    case sync::Held::No: return {};
    case sync::Held::Conflict: return Cli::tr("in conflict: resolve it first");
    case sync::Held::Retired: return Cli::tr("the CRM has the record no more");
    case sync::Held::Key: return Cli::tr("it tells the records apart in the CRM's files");
    case sync::Held::CannotClear: return Cli::tr("the CRM's loader cannot empty it: do it by hand");
    case sync::Held::TargetUnknown: return Cli::tr("%1 is not in the CRM yet").arg(detail);
    case sync::Held::MissingRequired: return Cli::tr("the CRM needs %1").arg(detail);
    case sync::Held::AwaitsReturn: return Cli::tr("written before, not back yet (--again writes it again)");
    }
    return {};
}

QString heldName(sync::Held held) {
    static const QStringList names{u""_s, u"conflict"_s, u"retired"_s, u"key"_s, u"cannot_clear"_s, u"target_unknown"_s, u"missing_required"_s, u"awaits_return"_s};
    return names.value(static_cast<qsizetype>(held));
}

QJsonObject toJson(const sync::Outbox& outbox, const QString& folder) {
    QJsonArray files;
    qint64 fields = 0;
    qint64 rows = 0;
    for (const sync::OutboxFile& file : outbox.files) {
        fields += file.fields;
        rows += static_cast<qint64>(file.rows.size());
        files.append(QJsonObject{{u"file"_s, folder.isEmpty() ? file.name : QDir(folder).filePath(file.name)},
                                 {u"entity"_s, file.entity},
                                 {u"object"_s, file.object},
                                 {u"new"_s, file.inserts},
                                 {u"rows"_s, static_cast<qint64>(file.rows.size())},
                                 {u"fields"_s, file.fields},
                                 {u"columns"_s, QJsonArray::fromStringList(file.header)}});
    }
    QJsonArray changes;
    for (const sync::OutboxChange& change : outbox.changes)
        changes.append(QJsonObject{{u"record_id"_s, idText(change.record)}, {u"record"_s, change.recordName}, {u"entity"_s, change.entity->key},
                                   {u"field"_s, change.field->key}, {u"column"_s, change.header}, {u"base"_s, change.baseText},
                                   {u"ours"_s, change.oursText}, {u"sent_at"_s, change.sentAt}, {u"held"_s, heldName(change.held)},
                                   {u"reason"_s, reason(change.held, change.detail)}});
    QJsonArray made;
    for (const sync::OutboxRecord& record : outbox.newRecords)
        made.append(QJsonObject{{u"record_id"_s, idText(record.record)}, {u"record"_s, record.name}, {u"entity"_s, record.entity->key},
                                {u"sent_at"_s, record.sentAt}, {u"held"_s, heldName(record.held)}, {u"reason"_s, reason(record.held, record.detail)}});
    return {{u"source"_s, outbox.source}, {u"files"_s, files}, {u"rows"_s, rows}, {u"fields"_s, fields}, {u"held_back"_s, outbox.heldBack()},
            {u"changes"_s, changes}, {u"new_records"_s, made}, {u"notes"_s, QJsonArray::fromStringList(outbox.notes)}};
}

void print(const Context& context, const sync::Outbox& outbox, const QString& folder) {
    Table changes({u"entity"_s, u"record"_s, u"field"_s, u"base"_s, u"ours"_s, u"remark"_s});
    for (const sync::OutboxChange& change : outbox.changes)
        changes.add({change.entity->key, change.recordName, change.field->key, change.baseText, change.oursText, reason(change.held, change.detail)});
    for (const sync::OutboxRecord& record : outbox.newRecords)
        changes.add({record.entity->key, record.name, Cli::tr("(new)"), {}, {}, reason(record.held, record.detail)});
    if (!outbox.isEmpty()) writeOut(consoleBytes(changes.text()));
    for (const QString& note : outbox.notes) context.say(note);
    if (outbox.isEmpty()) context.say(Cli::tr("Nothing waits for %1.").arg(outbox.source));
    for (const sync::OutboxFile& file : outbox.files) {
        const auto rows = static_cast<int>(file.rows.size());
        context.say(folder.isEmpty() ? Cli::tr("%1 would hold %n row(s)", nullptr, rows).arg(file.name)
                                     : Cli::tr("%1 written: %n row(s)", nullptr, rows).arg(QDir(folder).filePath(file.name)));
    }
}

Expected<Exit> outbox(const Context& context, const Arguments& arguments) {
    sync::OutboxOptions options = arguments.options;
    options.newRecords = !arguments.noNew;
    const bool write = !arguments.folder.isEmpty();
    auto program = write ? context.openToWrite() : context.openToRead();
    if (!program) return tl::unexpected(program.error());
    auto profiles = sync::Profiles::load((*program)->catalogue(), sync::Profiles::usualFolder());
    if (!profiles) return tl::unexpected(profiles.error());
    options.profiles = std::make_shared<const sync::Profiles>(std::move(*profiles));
    const auto result = write ? sync::writeOutbox((*program)->store(), (*program)->catalogue(), options, arguments.folder, arguments.force)
                              : reading(**program, [&](store::Connection& connection) { return sync::readOutbox(connection, (*program)->catalogue(), options); });
    if (!result) return tl::unexpected(result.error());
    if (!context.json()) print(context, *result, arguments.folder);
    context.answer(toJson(*result, arguments.folder));
    return Exit::Done;
}

} // namespace

void addOutbox(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    Command command(app, "outbox", Cli::tr("Shows what waits for a CRM, and writes the files its own loader takes"),
                    "channelbook-cli outbox --source \"Our Salesforce\" --out ./load-back");
    command.text("--source", arguments->options.source, Cli::tr("The CRM's source")).as("NAME").required();
    command.text("--out", arguments->folder, Cli::tr("Folder for the files; only shows them if not given")).as("DIR");
    command.flag("--no-new", arguments->noNew, Cli::tr("Leave out records that were made here"));
    command.flag("--again", arguments->options.again, Cli::tr("Write new records again that have not come back"));
    command.flag("--force", arguments->force, Cli::tr("Replace files that are there"));
    command.does(context, [&context, arguments] { return outbox(context, *arguments); });
}

} // namespace channelbook::cli
