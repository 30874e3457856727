#include "app/cli/Tiers.h"

#include "app/cli/Enablement.h"
#include "app/cli/Options.h"
#include "app/cli/Output.h"
#include "app/cli/Terminal.h"
#include "core/tiers/Letter.h"

namespace channelbook::cli {

using namespace Qt::StringLiterals;

namespace {

QString isoDate(QDate date) {
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

Expected<Exit> show(const Context& context, const TierArguments& arguments) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    return reading(**program, [&](store::Connection& connection) -> Expected<Exit> {
        const metrics::Numbers numbers(connection, context.clock().today());
        const auto programs = tiers::storedPrograms(connection);
        QJsonArray array;
        bool found = false;
        for (const tiers::StoredProgram& stored : programs) {
            const tiers::Definition& definition = stored.definition;
            if (arguments.key.isEmpty() ? stored.state == tiers::State::Replaced : definition.name != arguments.key) continue;
            found = true;
            const auto facts = tiers::Facts::ofAll(connection, numbers, {&definition});
            if (!facts) return tl::unexpected(facts.error());
            context.say(Cli::tr("%1, version %2: %3").arg(definition.name).arg(stored.version).arg(tiers::stateLabel(stored.state)));
            for (const QString& gone : facts->gone()) context.say(u"  ! "_s + gone);
            for (const tiers::Tier& tier : definition.tiers) {
                qint64 partners = 0;
                for (const tiers::PartnerFacts& partner : facts->partners()) partners += partner.inProgram && partner.tier == tier.name ? 1 : 0;
                context.say(u"  %1 – %2"_s.arg(tier.name, Cli::tr("%n partner(s)", nullptr, static_cast<int>(partners))));
                if (const QString asked = tiers::askedWords(tier.asks, *facts); !asked.isEmpty()) context.say(Cli::tr("    asks: %1").arg(asked));
                for (const tiers::Benefit& benefit : tier.benefits) {
                    const QString cost = tiers::costWords(benefit, *facts);
                    context.say(cost.isEmpty() ? Cli::tr("    gives: %1").arg(benefit.name) : Cli::tr("    gives: %1 (%2)").arg(benefit.name, cost));
                }
            }
            array.append(QJsonObject{{u"name"_s, definition.name}, {u"version"_s, stored.version}, {u"state"_s, tiers::stateName(stored.state)}, {u"from"_s, isoDate(stored.from)}, {u"published_at"_s, stored.publishedAt}, {u"published_by"_s, stored.publishedBy},
                                     {u"next_review"_s, stored.state == tiers::State::Published ? isoDate(tiers::nextReview(connection, stored)) : QString()},
                                     {u"gone"_s, QJsonArray::fromStringList(facts->gone())}, {u"definition"_s, tiers::toJson(definition)}});
        }
        if (!found && !arguments.key.isEmpty()) return failure(ErrorCode::RecordNotFound, {u"tiers"_s, arguments.key});
        if (!found) context.say(Cli::tr("There are no tiers"));
        context.answer(array);
        return Exit::Done;
    });
}

Expected<Exit> standing(const Context& context, const TierArguments& arguments) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto id = arguments.key.isEmpty() ? Expected<RecordId>(0) : idOf(**program, u"partner"_s, arguments.key);
    if (!id) return tl::unexpected(id.error());
    return reading(**program, [&](store::Connection& connection) -> Expected<Exit> {
        const metrics::Numbers numbers(connection, context.clock().today());
        const auto programs = tiers::publishedPrograms(connection);
        std::vector<const tiers::Definition*> definitions;
        for (const tiers::StoredProgram& stored : programs) definitions.push_back(&stored.definition);
        const auto facts = *id == 0 ? tiers::Facts::ofAll(connection, numbers, definitions) : tiers::Facts::of(connection, numbers, definitions, *id);
        if (!facts) return tl::unexpected(facts.error());
        for (const QString& gone : facts->gone()) context.say(u"! "_s + gone);
        Table table({Cli::tr("Partner"), Cli::tr("Tier"), Cli::tr("Earns"), Cli::tr("Stands")});
        QJsonArray array;
        for (const tiers::PartnerFacts& partner : facts->partners()) {
            const tiers::StoredProgram* stored = tiers::programFor(programs, partner.type);
            if ((!partner.inProgram && *id == 0) || stored == nullptr) continue;
            const QString words = tiers::standingWords(stored->definition, *facts, partner);
            const int earned = tiers::highestMet(stored->definition, *facts, partner.id);
            const QString earns = earned < 0 ? QString() : stored->definition.tiers[static_cast<std::size_t>(earned)].name;
            table.add({partner.name, partner.tier, earns, words});
            QJsonObject json{{u"partner"_s, partner.name}, {u"id"_s, idText(partner.id)}, {u"program"_s, stored->definition.name}, {u"version"_s, stored->version}, {u"tier"_s, partner.tier}, {u"earns"_s, earns}, {u"standing"_s, words},
                             {u"grace_until"_s, isoDate(partner.last.graceUntil)}, {u"hold_until"_s, isoDate(partner.last.holdUntil)}, {u"gone"_s, QJsonArray::fromStringList(facts->gone())}};
            if (*id != 0) {
                QJsonArray history;
                for (const tiers::TierEntry& entry : tiers::tierHistory(connection, *id))
                    history.append(QJsonObject{{u"since"_s, isoDate(entry.since)}, {u"tier"_s, entry.tier}, {u"previous"_s, entry.previous}, {u"kind"_s, entry.kind}, {u"reason"_s, entry.reason}, {u"who"_s, entry.who}, {u"version"_s, entry.version}});
                json[u"history"_s] = history;
            }
            array.append(json);
        }
        context.say(array.isEmpty() ? Cli::tr("No published program is for these partners") : table.text().chopped(1));
        context.answer(array);
        return Exit::Done;
    });
}

Expected<Exit> letter(const Context& context, const TierArguments& arguments) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto id = idOf(**program, u"partner"_s, arguments.key);
    if (!id) return tl::unexpected(id.error());
    const auto letter = reading(**program, [&](store::Connection& connection) { return tiers::letterTo(connection, metrics::Numbers(connection, context.clock().today()), *id); });
    if (!letter) return tl::unexpected(letter.error());
    const bool html = arguments.format == u"html" || (arguments.format.isEmpty() && arguments.out.endsWith(u".html", Qt::CaseInsensitive));
    const QString& text = html ? letter->html : letter->markdown;
    if (arguments.out.isEmpty()) {
        context.say(text.trimmed());
        context.answer(QJsonObject{{u"subject"_s, letter->subject}, {u"text"_s, text}});
        return Exit::Done;
    }
    auto sink = Sink::open(arguments.out, arguments.force);
    if (!sink) return tl::unexpected(sink.error());
    (*sink)->write(text.toUtf8());
    if (auto written = (*sink)->finish(); !written) return tl::unexpected(written.error());
    context.say(Cli::tr("The letter is written to %1").arg(arguments.out));
    context.answer(QJsonObject{{u"subject"_s, letter->subject}, {u"path"_s, arguments.out}});
    return Exit::Done;
}

Expected<Exit> run(const Context& context, const TierArguments& arguments) {
    const bool needsPartner = arguments.action == u"assign" || arguments.action == u"letter";
    if (needsPartner && arguments.key.isEmpty()) return failure(ErrorCode::BadArgument, {u"partner"_s, Cli::tr("say which partner")});
    if (arguments.action == u"show") return show(context, arguments);
    if (arguments.action == u"simulate") return simulateTiers(context, arguments);
    if (arguments.action == u"publish") return publishTiers(context, arguments);
    if (arguments.action == u"review") return reviewTiers(context, arguments);
    if (arguments.action == u"assign") return assignTier(context, arguments);
    if (arguments.action == u"letter") return letter(context, arguments);
    return standing(context, arguments);
}

} // namespace

void addTiers(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<TierArguments>();
    Command command(app, "tiers", Cli::tr("Tiers with what they ask and give: who stands where, what a change would do, reviews and letters"),
                    "channelbook-cli tiers standing Northwind\n"
                    "  channelbook-cli tiers simulate draft.json\n"
                    "  channelbook-cli tiers review --apply\n"
                    "  channelbook-cli tiers assign Northwind Gold --reason \"Takes over the accounts of Contoso\" --hold 2027-03-31\n"
                    "  channelbook-cli tiers letter Northwind --out northwind.html");
    const QStringList actions{u"show"_s, u"standing"_s, u"simulate"_s, u"publish"_s, u"review"_s, u"assign"_s, u"letter"_s};
    arguments->action = u"standing"_s;
    command.text("action", arguments->action, actions.join(u", "_s)).as("ACTION").oneOf(actions);
    command.text("key", arguments->key, Cli::tr("standing, assign, letter: the partner; show: the program; simulate, publish: a file, the draft if not given")).as("KEY");
    command.text("tier", arguments->tier, Cli::tr("assign: the tier")).as("TIER");
    command.flag("--apply", arguments->apply, Cli::tr("review: do it, instead of showing what it would do"));
    command.text("--reason", arguments->reason, Cli::tr("assign: why")).as("TEXT");
    command.text("--hold", arguments->hold, Cli::tr("assign: the last day no review changes it")).as("DATE");
    command.text("--out", arguments->out, Cli::tr("letter: the file; stdout if not given")).as("FILE");
    command.text("--format", arguments->format, Cli::tr("letter: md or html; by the file's name if not given")).as("FORMAT").oneOf({u"md"_s, u"html"_s});
    command.flag("--force", arguments->force, Cli::tr("letter: replace a file that is there"));
    command.does(context, [&context, arguments] { return run(context, *arguments); });
}

} // namespace channelbook::cli
