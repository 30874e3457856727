#include "app/cli/Commands.h"
#include "app/cli/Entries.h"
#include "app/cli/Options.h"
#include "app/cli/Output.h"
#include "app/cli/Terminal.h"

namespace channelbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct Arguments {
    QStringList record;
    qint64 limit = 50;
};

/// The record meant; one that is deleted is still known by its id.
Expected<RecordId> recordOf(store::Connection& connection, const records::Catalogue& catalogue,
                            const QStringList& record) {
    const auto entity = catalogue.entity(record.value(0));
    if (!entity) return tl::unexpected(entity.error());
    auto id = records::findRecord(connection, **entity, record.value(1));
    bool isNumber = false;
    const RecordId number = record.value(1).toLongLong(&isNumber);
    if (!id && isNumber && !store::recordHistory(connection, number, 1).empty()) return number;
    return id;
}

QJsonArray jsonChanges(const std::vector<store::FieldChange>& changes) {
    QJsonArray result;
    for (const store::FieldChange& change : changes)
        result.append(
            QJsonObject{{u"field"_s, change.table + u'.' + change.column},
                        {u"before"_s, isNull(change.before) ? QJsonValue() : QJsonValue(toText(change.before))},
                        {u"after"_s, isNull(change.after) ? QJsonValue() : QJsonValue(toText(change.after))}});
    return result;
}

Expected<Exit> history(const Context& context, const Arguments& arguments) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    QJsonArray document;
    Table table({u"id"_s, u"at"_s, u"who"_s, u"what"_s, u"state"_s});
    const auto read = reading(**program, [&](store::Connection& connection) -> Expected<bool> {
        RecordId record = 0;
        if (!arguments.record.isEmpty()) {
            const auto found = recordOf(connection, (*program)->catalogue(), arguments.record);
            if (!found) return tl::unexpected(found.error());
            record = *found;
        }
        const auto entries =
            record == 0
                ? store::historyEntries(
                      connection, static_cast<int>(std::min<qint64>(arguments.limit, std::numeric_limits<int>::max())))
                : store::recordHistory(
                      connection, record,
                      static_cast<int>(std::min<qint64>(arguments.limit, std::numeric_limits<int>::max())));
        for (const store::HistoryEntry& entry : entries) {
            QJsonObject object = jsonEntry(entry);
            table.add({idText(entry.id), entry.at, entry.who, historyText(entry), entry.state});
            if (record != 0) {
                const auto changes = store::fieldChanges(connection, entry.id, record);
                object.insert(u"changes"_s, jsonChanges(changes));
                for (const store::FieldChange& change : changes)
                    table.add({QString(), QString(), QString(),
                               u"  %1: %2 → %3"_s.arg(change.column, toText(change.before), toText(change.after))});
            }
            document.append(object);
        }
        return true;
    });
    if (!read) return tl::unexpected(read.error());
    if (document.isEmpty())
        context.say(Cli::tr("Nothing was done yet."));
    else if (!context.json())
        writeOut(consoleBytes(table.text()));
    context.answer(document);
    return Exit::Done;
}

} // namespace

QJsonObject jsonEntry(const store::HistoryEntry& entry) {
    return QJsonObject{{u"id"_s, idText(entry.id)},     {u"at"_s, entry.at},
                       {u"who"_s, entry.who},           {u"kind"_s, entry.kind},
                       {u"text"_s, historyText(entry)}, {u"args"_s, entry.args},
                       {u"state"_s, entry.state},       {u"state_at"_s, entry.stateAt}};
}

void addHistory(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    Command command(app, "history", Cli::tr("Lists what was done, newest first"),
                    "channelbook-cli history --record partner \"Northwind Traders\" --limit 10");
    command.texts("--record", arguments->record, Cli::tr("Only what changed this record, field by field"))
        .as("ENTITY KEY")
        .times(2);
    command.number("--limit", arguments->limit, Cli::tr("Most entries to list"), 1);
    command.does(context, [&context, arguments] { return history(context, *arguments); });
}

} // namespace channelbook::cli
