#include "app/cli/Today.h"

#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "app/cli/Output.h"
#include "app/cli/Terminal.h"
#include "core/program/TodaySources.h"
#include "core/records/Query.h"
#include "core/today/Snooze.h"

namespace channelbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct Arguments {
    QString owner;
    qint64 limit = 50;
};

struct SnoozeArguments {
    QStringList keys;
    QString until;
    bool wake = false;
};

QString urgencyName(today::Urgency urgency) {
    return urgency == today::Urgency::Late ? u"late"_s : urgency == today::Urgency::DueToday ? u"today"_s : u"coming"_s;
}

QJsonObject jsonItem(const today::Item& item, const today::Source& source) {
    return {{u"key"_s, item.key()},
            {u"kind"_s, item.source},
            {u"urgency"_s, urgencyName(item.urgency())},
            {u"title"_s, item.title},
            {u"reason"_s, item.reason},
            {u"partner"_s, item.partnerName},
            {u"owner"_s, item.ownerName},
            {u"due"_s, item.due.toString(Qt::ISODate)},
            {u"days_late"_s, item.daysLate},
            {u"value"_s, item.value},
            {u"weight"_s, item.weight},
            {u"value_class"_s, item.valueClass},
            {u"cost"_s, item.cost},
            {u"entity"_s, item.entity},
            {u"record_id"_s, idText(item.record)},
            {u"done"_s, bool(source.done)},
            {u"assign"_s, bool(source.reassign)}};
}

/// The owner of a name: nothing for none, 0 for "nobody".
Expected<std::optional<RecordId>> findOwner(Program& program, const QString& name) {
    if (name.isEmpty()) return std::optional<RecordId>();
    if (name == u"nobody") return std::optional<RecordId>(0);
    const auto found = reading(program, [&](store::Connection& connection) {
        return records::findRecord(connection, *program.catalogue().find(u"owner"), name);
    });
    if (!found) return tl::unexpected(found.error());
    return std::optional<RecordId>(*found);
}

Expected<Exit> list(const Context& context, const Arguments& arguments) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto owner = findOwner(**program, arguments.owner);
    if (!owner) return tl::unexpected(owner.error());
    const auto sources = todaySources((*program)->catalogue());
    today::Query query{context.clock().today(), *owner};
    query.limit = static_cast<std::size_t>(arguments.limit);
    const auto report = (*program)->store().read(
        [&](store::Connection& connection) { return today::readToday(connection, sources, query); });
    if (!report) return tl::unexpected(report.error());
    Table table({u"key"_s, u"when"_s, u"cost"_s, u"what"_s, u"owner"_s, u"why"_s});
    table.alignRight(2);
    QJsonArray items;
    for (const today::Item& item : report->items) {
        table.add(
            {item.key(), today::dueText(item), QString::number(item.cost), item.title, item.ownerName, item.reason});
        items.append(jsonItem(item, *today::sourceOf(sources, item.source)));
    }
    if (!context.json() && !report->items.empty()) writeOut(consoleBytes(table.text()));
    const auto more = report->count() - static_cast<qint64>(report->items.size());
    if (report->count() == 0) context.say(Cli::tr("Nothing waits."));
    if (more > 0) context.say(Cli::tr("and %n more", nullptr, static_cast<int>(more)));
    if (report->snoozed > 0) context.say(Cli::tr("%n snoozed", nullptr, static_cast<int>(report->snoozed)));
    context.answer(QJsonObject{{u"today"_s, query.today.toString(Qt::ISODate)},
                               {u"owner"_s, arguments.owner},
                               {u"late"_s, report->late},
                               {u"due_today"_s, report->dueToday},
                               {u"coming"_s, report->coming},
                               {u"snoozed"_s, report->snoozed},
                               {u"items"_s, items}});
    return Exit::Done;
}

/// What waits under a key, asleep or not.
Expected<today::Item> findItem(Program& program, const std::vector<today::Source>& sources, const QDate& day,
                               const QString& key) {
    const today::Source* source = today::sourceOf(sources, key.section(u':', 0, 0));
    if (source == nullptr) {
        QStringList kinds;
        for (const today::Source& known : sources) kinds << known.key;
        return failure(
            ErrorCode::BadArgument,
            {key,
             Cli::tr("a kind and a number, as `today` lists them, are expected; kinds: %1").arg(kinds.join(u", "_s))});
    }
    today::Query query{day, std::nullopt};
    query.snoozedToo = true;
    query.record = key.section(u':', 1).toLongLong();
    const auto report = program.store().read(
        [&](store::Connection& connection) { return today::readToday(connection, {*source}, query); });
    if (!report) return tl::unexpected(report.error());
    if (query.record == 0 || report->items.empty()) return failure(ErrorCode::RecordNotFound, {u"today"_s, key});
    return report->items.front();
}

/// The day "tomorrow", "next-week" (its Monday) or an ISO date means.
Expected<QDate> dayOf(const QString& text, const QDate& today) {
    if (text == u"tomorrow") return today.addDays(1);
    if (text == u"next-week") return today::nextWeek(today);
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!day.isValid())
        return failure(ErrorCode::BadArgument,
                       {u"--until"_s, Cli::tr("tomorrow, next-week or a date like 2026-07-31 is expected")});
    return day;
}

Expected<Exit> snooze(const Context& context, const SnoozeArguments& arguments) {
    if (arguments.wake == !arguments.until.isEmpty())
        return failure(ErrorCode::BadArgument, {u"snooze"_s, Cli::tr("say --until a day, or --wake")});
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    const QDate day = context.clock().today();
    const auto until = arguments.wake ? Expected<QDate>(QDate()) : dayOf(arguments.until, day);
    if (!until) return tl::unexpected(until.error());
    const auto sources = todaySources((*program)->catalogue());
    std::vector<today::ItemName> names;
    QStringList titles;
    for (const QString& key : arguments.keys) {
        const auto item = findItem(**program, sources, day, key);
        if (!item) return tl::unexpected(item.error());
        names.push_back({item->source, item->record, item->title});
        titles << item->title;
    }
    const auto done = arguments.wake ? (*program)->store().perform(today::Wake{names})
                                     : (*program)->store().perform(today::Snooze{names, *until});
    if (!done) return tl::unexpected(done.error());
    const QString day2 = until->toString(Qt::ISODate);
    context.say(arguments.wake ? Cli::tr("Awake again: %1").arg(titles.join(u", "_s))
                               : Cli::tr("Snoozed until %1: %2").arg(day2, titles.join(u", "_s)));
    context.answer(QJsonObject{{u"items"_s, QJsonArray::fromStringList(arguments.keys)},
                               {u"until"_s, arguments.wake ? QJsonValue() : QJsonValue(day2)},
                               {u"history_id"_s, *done == 0 ? QJsonValue() : QJsonValue(idText(*done))}});
    return Exit::Done;
}

} // namespace

Expected<Exit> actOnItem(const Context& context, const QString& key, const QString& action, const QString& to) {
    if (action != u"done" && action != u"assign")
        return failure(ErrorCode::BadArgument, {action, Cli::tr("there is no such action; there are: done, assign")});
    if (action == u"assign" && to.isEmpty())
        return failure(ErrorCode::BadArgument, {u"--to"_s, Cli::tr("say to whom; nobody takes it from all")});
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    const auto sources = todaySources((*program)->catalogue());
    const auto item = findItem(**program, sources, context.clock().today(), key);
    if (!item) return tl::unexpected(item.error());
    const today::Source& source = *today::sourceOf(sources, item->source);
    if (action == u"done" ? !source.done : !source.reassign)
        return failure(
            ErrorCode::BadArgument,
            {action, Cli::tr("%1: only dealing with its cause ends it").arg(today::sourceLabel(source.key))});
    const auto owner = findOwner(**program, to);
    if (!owner) return tl::unexpected(owner.error());
    const today::Acting acting{(*program)->store(), (*program)->catalogue()};
    const auto done = action == u"done" ? source.done(acting, {item->record})
                                        : source.reassign(acting, {item->record}, owner->value_or(0));
    if (!done) return tl::unexpected(done.error());
    context.say(action == u"done" ? Cli::tr("Done: %1").arg(item->title)
                                  : Cli::tr("%1 is now waiting for %2").arg(item->title, to));
    context.answer(QJsonObject{{u"item"_s, key},
                               {u"action"_s, action},
                               {u"history_id"_s, *done == 0 ? QJsonValue() : QJsonValue(idText(*done))}});
    return Exit::Done;
}

void addToday(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    Command command(
        app, "today",
        Cli::tr("Lists what waits: what is late, due and coming, the costliest delay first, each with its reason"),
        "channelbook-cli today --owner \"Ann Lee\"\n"
        "  channelbook-cli --today 2026-12-31 today\n"
        "  channelbook-cli do today task:123 done");
    command
        .text("--owner", arguments->owner, Cli::tr("Only what waits for this person; nobody: for nobody in particular"))
        .as("NAME");
    command.number("--limit", arguments->limit, Cli::tr("Most items that are listed"), 1);
    command.does(context, [&context, arguments] { return list(context, *arguments); });
}

void addSnooze(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<SnoozeArguments>();
    Command command(app, "snooze", Cli::tr("Lets items of Today sleep until a day, on which they are back"),
                    "channelbook-cli snooze task:123 --until next-week");
    command.texts("keys", arguments->keys, Cli::tr("Items, by the keys `today` lists")).as("KEY").required();
    command.text("--until", arguments->until, Cli::tr("tomorrow, next-week or a date")).as("DAY");
    command.flag("--wake", arguments->wake, Cli::tr("Wake them now"));
    command.does(context, [&context, arguments] { return snooze(context, *arguments); });
}

} // namespace channelbook::cli
