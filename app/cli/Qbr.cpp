#include "app/cli/Qbr.h"

#include "app/cli/Commands.h"
#include "app/cli/Enablement.h"
#include "app/cli/Files.h"
#include "app/cli/Options.h"
#include "app/cli/Output.h"
#include "app/cli/Pdf.h"
#include "app/cli/Terminal.h"
#include "core/records/Query.h"
#include "core/reviews/Filler.h"

#include <QDir>
#include <QFileInfo>

namespace channelbook::cli {

using namespace Qt::StringLiterals;
using store::Connection;

namespace {

/// The quarter that was asked for, else the last one that is over.
QString quarterOf(Connection& connection, const QString& typed, QDate today) {
    if (!typed.isEmpty()) return typed;
    const FiscalCalendar calendar = metrics::fiscalCalendar(connection);
    return calendar.key(FiscalCalendar::before(calendar.quarterOf(today)));
}

QJsonObject written(const reviews::Pack& pack, const QString& path) {
    return {{u"path"_s, path}, {u"partner"_s, pack.partner}, {u"period"_s, pack.period}, {u"held"_s, pack.held}, {u"as_of"_s, pack.asOf.toString(Qt::ISODate)}, {u"bytes"_s, QFileInfo(path).size()}};
}

/// As the file's ending asks.
Expected<void> writeFile(const reviews::Pack& pack, const QString& path, const QString& paper) {
    return QFileInfo(path).suffix().toLower() == u"pdf" ? writePdf(pack, path, paper) : reviews::writePack(pack, path);
}

Expected<Exit> packFile(const Context& context, const QbrArguments& arguments) {
    if (arguments.out.isEmpty()) return failure(ErrorCode::BadArgument, {u"--out"_s, Cli::tr("say into which file")});
    if (QFileInfo::exists(arguments.out) && !arguments.force) return failure(ErrorCode::FileExists, {arguments.out});
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto partner = partnerOf(**program, arguments);
    if (!partner) return tl::unexpected(partner.error());
    const auto pack = reading(**program, [&](Connection& connection) {
        const QDate today = context.clock().today();
        return reviews::packFor(connection, *partner, quarterOf(connection, arguments.quarter, today), today, arguments.reviewTemplate);
    });
    if (!pack) return tl::unexpected(pack.error());
    if (auto done = writeFile(*pack, arguments.out, arguments.paper); !done) return tl::unexpected(done.error());
    context.say(Cli::tr("%1, %2: %3").arg(pack->partner, pack->periodText, arguments.out));
    context.answer(written(*pack, arguments.out));
    return Exit::Done;
}

Expected<Exit> batch(const Context& context, const QbrArguments& arguments) {
    if (arguments.out.isEmpty()) return failure(ErrorCode::BadArgument, {u"--out"_s, Cli::tr("say into which folder")});
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto owner = idOf(**program, u"owner"_s, arguments.owner);
    if (!owner) return tl::unexpected(owner.error());
    if (!QDir().mkpath(arguments.out)) return failure(ErrorCode::FileNotWritable, {arguments.out, Cli::tr("the folder cannot be made")});
    const auto all = reading(**program, [&](Connection& connection) -> Expected<QJsonArray> {
        const store::Snapshot moment(connection);
        const QDate today = context.clock().today();
        const QString quarter = quarterOf(connection, arguments.quarter, today);
        const std::vector<RecordId> partners = reviews::partnersOfManager(connection, *owner);
        reviews::Filler filler(connection, today);
        QJsonArray files;
        for (const RecordId partner : partners) {
            const auto pack = filler.packFor(partner, quarter, arguments.reviewTemplate);
            if (!pack) return tl::unexpected(pack.error());
            const QString ending = arguments.format.isEmpty() ? u"html"_s : arguments.format;
            QString path = QDir(arguments.out).filePath(reviews::packFileName(*pack) + u'.' + ending);
            // Two partners of one name each keep their pack.
            for (int number = 2; QFileInfo::exists(path) && (!arguments.force || std::any_of(files.begin(), files.end(), [&](const QJsonValue& file) { return file[u"path"_s].toString() == path; })); ++number)
                path = QDir(arguments.out).filePath(reviews::packFileName(*pack) + u" (%1)."_s.arg(number) + ending);
            if (auto done = writeFile(*pack, path, arguments.paper); !done) return tl::unexpected(done.error());
            files.append(written(*pack, path));
            context.say(Cli::tr("%1 of %2: %3").arg(files.size()).arg(partners.size()).arg(path));
        }
        return files;
    });
    if (!all) return tl::unexpected(all.error());
    context.say(Cli::tr("%n pack(s) written", nullptr, static_cast<int>(all->size())));
    context.answer(*all);
    return Exit::Done;
}

Expected<Exit> list(const Context& context, const QbrArguments& arguments) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto partner = idOf(**program, u"partner"_s, arguments.partner);
    if (!partner) return tl::unexpected(partner.error());
    const auto owner = idOf(**program, u"owner"_s, arguments.owner);
    if (!owner) return tl::unexpected(owner.error());
    QJsonArray array;
    Table table({Cli::tr("Id"), Cli::tr("Partner"), Cli::tr("Period"), Cli::tr("Status"), Cli::tr("On"), Cli::tr("Open actions"), Cli::tr("Owner")});
    table.alignRight(5);
    const auto read = (*program)->store().read([&](Connection& connection) {
        store::Statement ids(connection, "SELECT id FROM review WHERE retired = 0 AND (?1 = 0 OR partner_id = ?1) AND (?2 = 0 OR owner_id = ?2)"
                                         " ORDER BY coalesce(held_on, planned_on) DESC, id DESC");
        for (ids.bind(1, *partner).bind(2, *owner); ids.step();) {
            const auto review = reviews::readReview(connection, ids.integer(0));
            if (!review) continue;
            const QDate on = review->heldOn.isValid() ? review->heldOn : review->plannedOn;
            table.add({idText(review->id), review->partnerName, review->period, reviews::stateLabel(review->state), on.toString(Qt::ISODate), QString::number(review->openActions), review->ownerName});
            array.append(jsonReview(*review, {}));
        }
        return true;
    });
    if (!read) return tl::unexpected(read.error());
    context.say(array.isEmpty() ? Cli::tr("No review is planned or was held") : table.text().chopped(1));
    context.answer(array);
    return Exit::Done;
}

Expected<Exit> show(const Context& context, const QbrArguments& arguments) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto id = reviewOf(**program, arguments);
    if (!id) return tl::unexpected(id.error());
    std::vector<reviews::ReviewItem> items, carried;
    const auto review = reading(**program, [&](Connection& connection) {
        items = reviews::itemsOf(connection, *id);
        carried = reviews::commitmentsFor(connection, *id);
        return reviews::readReview(connection, *id);
    });
    if (!review) return tl::unexpected(review.error());
    context.say(Cli::tr("%1 with %2: %3").arg(review->name, review->partnerName, reviews::stateLabel(review->state)));
    Table table({Cli::tr("Id"), Cli::tr("Kind"), Cli::tr("What"), Cli::tr("Side"), Cli::tr("Who"), Cli::tr("Due"), Cli::tr("Done"), Cli::tr("Outcome")});
    const auto add = [&](const reviews::ReviewItem& item, const QString& kind) { table.add({idText(item.id), kind, item.name, item.side, item.who, item.due.toString(Qt::ISODate), item.done.toString(Qt::ISODate), item.outcome}); };
    for (const auto& item : carried) add(item, Cli::tr("from %1").arg(item.reviewName));
    for (const auto& item : items) add(item, item.decision ? Cli::tr("decision") : Cli::tr("action"));
    if (!carried.empty() || !items.empty()) context.say(table.text().chopped(1));
    QJsonObject json = jsonReview(*review, items);
    json.insert(u"carried_over"_s, jsonReview(*review, carried).value(u"items"_s));
    context.answer(json);
    return Exit::Done;
}

Expected<Exit> suggest(const Context& context, const QbrArguments& arguments) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto partner = partnerOf(**program, arguments);
    if (!partner) return tl::unexpected(partner.error());
    const auto pack = reading(**program, [&](Connection& connection) {
        const QDate today = context.clock().today();
        return reviews::packFor(connection, *partner, quarterOf(connection, arguments.quarter, today), today, arguments.reviewTemplate);
    });
    if (!pack) return tl::unexpected(pack.error());
    QJsonArray array;
    for (const reviews::Suggestion& each : reviews::suggestions(*pack)) {
        context.say(Cli::tr("%1: %2").arg(pack->section(each.section)->title, each.text));
        array.append(QJsonObject{{u"section"_s, each.section}, {u"metric"_s, each.metric}, {u"text"_s, each.text}, {u"weight"_s, each.weight}});
    }
    if (array.isEmpty()) context.say(Cli::tr("Nothing changed enough to be remarked on"));
    context.answer(array);
    return Exit::Done;
}

Expected<Exit> next(const Context& context, const QbrArguments& arguments) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto partner = partnerOf(**program, arguments);
    if (!partner) return tl::unexpected(partner.error());
    const auto proposal = (*program)->store().read([&](Connection& connection) { return reviews::proposeNext(connection, *partner, context.clock().today()); });
    if (!proposal) return tl::unexpected(proposal.error());
    context.say(Cli::tr("%1 on %2: %3").arg(proposal->period, proposal->day.toString(Qt::ISODate), proposal->why));
    context.answer(QJsonObject{{u"period"_s, proposal->period}, {u"day"_s, proposal->day.toString(Qt::ISODate)}, {u"why"_s, proposal->why}});
    return Exit::Done;
}

Expected<Exit> templates(const Context& context, const QbrArguments& arguments) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto all = (*program)->store().read([](Connection& connection) { return reviews::reviewTemplates(connection); });
    if (!all) return tl::unexpected(all.error());
    QJsonArray array;
    Table table({Cli::tr("Template"), Cli::tr("Tier"), Cli::tr("Type"), Cli::tr("Sections")});
    for (const reviews::ReviewTemplate& each : *all) {
        if (!arguments.key.isEmpty() && arguments.key.compare(each.name, Qt::CaseInsensitive) != 0) continue;
        QStringList sections;
        for (const auto& section : each.sections) sections << section.key;
        table.add({each.name, each.tiers.join(u", "_s), each.types.join(u", "_s), sections.join(u", "_s)});
        array.append(reviews::toJson(each));
    }
    context.say(table.text().chopped(1));
    context.answer(array);
    return Exit::Done;
}

Expected<Exit> qbr(const Context& context, const QbrArguments& arguments) {
    if (arguments.action.isEmpty() || arguments.action == u"pack") return arguments.owner.isEmpty() ? packFile(context, arguments) : batch(context, arguments);
    if (arguments.action == u"list") return list(context, arguments);
    if (arguments.action == u"show") return show(context, arguments);
    if (arguments.action == u"suggest") return suggest(context, arguments);
    if (arguments.action == u"next") return next(context, arguments);
    if (arguments.action == u"templates") return templates(context, arguments);
    return actOnQbr(context, arguments);
}

} // namespace

Expected<RecordId> partnerOf(Program& program, const QbrArguments& arguments) {
    if (arguments.partner.isEmpty()) return failure(ErrorCode::BadArgument, {u"--partner"_s, Cli::tr("say which partner")});
    return idOf(program, u"partner"_s, arguments.partner);
}

Expected<RecordId> reviewOf(Program& program, const QbrArguments& arguments) {
    if (!arguments.key.isEmpty()) {
        const RecordId id = arguments.key.toLongLong();
        return reading(program, [&](Connection& connection) -> Expected<RecordId> {
            const auto review = reviews::readReview(connection, id);
            if (!review) return failure(ErrorCode::RecordNotFound, {u"review"_s, arguments.key});
            return review->id;
        });
    }
    const auto partner = partnerOf(program, arguments);
    if (!partner) return partner;
    return reading(program, [&](Connection& connection) -> Expected<RecordId> {
        const std::vector<reviews::Review> all = reviews::reviewsOf(connection, *partner);
        QString key;
        if (!arguments.quarter.isEmpty()) {
            const FiscalCalendar calendar = metrics::fiscalCalendar(connection);
            const auto period = calendar.parse(arguments.quarter);
            if (!period) return tl::unexpected(period.error());
            key = calendar.key(*period);
        }
        // Of several of a quarter (one called off, one planned anew) the one that stands.
        const reviews::Review* found = nullptr;
        for (const reviews::Review& each : all)
            if ((key.isEmpty() || each.period == key) && (found == nullptr || (found->state == reviews::ReviewState::Cancelled && each.period == found->period))) found = &each;
        if (found == nullptr) return failure(ErrorCode::RecordNotFound, {u"review"_s, key.isEmpty() ? arguments.partner : u"%1 %2"_s.arg(arguments.partner, key)});
        return found->id;
    });
}

QJsonObject jsonReview(const reviews::Review& review, const std::vector<reviews::ReviewItem>& items) {
    QJsonObject commentary;
    for (const auto& [section, text] : review.commentary) commentary.insert(section, text);
    QJsonArray agreed;
    for (const reviews::ReviewItem& item : items)
        agreed.append(QJsonObject{{u"id"_s, idText(item.id)}, {u"kind"_s, item.decision ? u"decision"_s : u"action"_s}, {u"name"_s, item.name}, {u"side"_s, item.side}, {u"who"_s, item.who},
                                  {u"due_on"_s, item.due.toString(Qt::ISODate)}, {u"done_on"_s, item.done.toString(Qt::ISODate)}, {u"outcome"_s, item.outcome}, {u"review"_s, item.reviewName}});
    return {{u"id"_s, idText(review.id)}, {u"name"_s, review.name}, {u"partner"_s, review.partnerName}, {u"period"_s, review.period}, {u"state"_s, reviews::stateName(review.state)},
            {u"template"_s, review.templateName}, {u"planned_on"_s, review.plannedOn.toString(Qt::ISODate)}, {u"held_on"_s, review.heldOn.toString(Qt::ISODate)}, {u"owner"_s, review.ownerName},
            {u"attendees"_s, QJsonArray::fromStringList(review.attendees)}, {u"commentary"_s, commentary}, {u"cancelled_because"_s, review.cancelReason}, {u"open_actions"_s, review.openActions}, {u"items"_s, agreed}};
}

void addQbr(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<QbrArguments>();
    Command command(app, "qbr", Cli::tr("Quarterly business reviews: their packs, what was agreed in them, the next one's day"),
                    "channelbook-cli qbr --partner Northwind --quarter 2026Q2 --out northwind.pdf\n"
                    "  channelbook-cli qbr --owner \"Ann Lee\" --quarter 2026Q2 --out packs --format odt\n"
                    "  channelbook-cli qbr plan --partner Northwind --quarter 2026Q2 --on 2026-07-15\n"
                    "  channelbook-cli qbr action --partner Northwind --text \"Certify two engineers\" --side partner --due 2026-09-30\n"
                    "  channelbook-cli qbr hold --partner Northwind --quarter 2026Q2");
    const QStringList actions = QStringList{u"pack"_s, u"list"_s, u"show"_s, u"suggest"_s, u"next"_s, u"templates"_s} + qbrActs();
    command.text("action", arguments->action, actions.join(u", "_s)).as("ACTION").oneOf(actions);
    command.text("key", arguments->key, Cli::tr("The review's id; close, remove: the action's; templates: its name")).as("KEY");
    command.text("--partner", arguments->partner, Cli::tr("The partner")).as("KEY");
    command.text("--quarter", arguments->quarter, Cli::tr("The fiscal quarter; of a pack, the last one that is over if not given")).as("QUARTER");
    command.text("--out", arguments->out, Cli::tr("pack: the file (.pdf, .html, .xlsx, .odt, .json); with --owner: the folder")).as("FILE");
    command.flag("--force", arguments->force, Cli::tr("pack: write over files that are there"));
    command.text("--owner", arguments->owner, Cli::tr("pack: all partners of this manager; plan, edit, list: whose it is")).as("KEY");
    command.text("--format", arguments->format, Cli::tr("pack with --owner: the files' format")).as("FORMAT").oneOf({u"pdf"_s, u"html"_s, u"xlsx"_s, u"odt"_s, u"json"_s});
    command.text("--paper", arguments->paper, Cli::tr("pack as PDF: A4, letter or wide (slides of 16:9); the usual paper if not given")).as("PAPER");
    command.text("--template", arguments->reviewTemplate, Cli::tr("The template; the one that fits the partner if not given")).as("NAME");
    command.text("--on", arguments->on, Cli::tr("plan, edit: the day; hold, close: the day it was (today)")).as("DATE");
    command.texts("--attendee", arguments->attendees, Cli::tr("plan, edit: who takes part; may be given several times")).as("NAME").oneEach();
    command.text("--section", arguments->section, Cli::tr("comment: the section's key; swot: strength, weakness, opportunity or threat")).as("KEY");
    command.text("--text", arguments->text, Cli::tr("comment, action, decision, swot: the words")).as("TEXT");
    command.text("--side", arguments->side, Cli::tr("action, decision: us or partner")).as("SIDE");
    command.text("--who", arguments->who, Cli::tr("action, decision: who does it")).as("NAME");
    command.text("--due", arguments->due, Cli::tr("action: until when")).as("DATE");
    command.flag("--not-done", arguments->notDone, Cli::tr("close: it is not done; --outcome says why"));
    command.text("--outcome", arguments->outcome, Cli::tr("close: what came of it")).as("TEXT");
    command.text("--reason", arguments->reason, Cli::tr("cancel: why")).as("TEXT");
    command.text("--file", arguments->file, Cli::tr("template: its JSON; brand, logo: the PNG or JPEG image")).as("FILE");
    command.text("--company", arguments->company, Cli::tr("brand: our name on packs")).as("NAME");
    command.text("--colour", arguments->colour, Cli::tr("brand: the main colour, like #1f5fa8")).as("COLOUR");
    command.text("--accent", arguments->accent, Cli::tr("brand: the second colour")).as("COLOUR");
    command.does(context, [&context, arguments] { return qbr(context, *arguments); });
}

} // namespace channelbook::cli
