#include "app/cli/Enablement.h"
#include "app/cli/Files.h"
#include "app/cli/Output.h"
#include "app/cli/Tiers.h"
#include "core/base/Money.h"
#include "core/metrics/ValueText.h"
#include "core/records/Query.h"
#include "core/tiers/Simulation.h"

namespace channelbook::cli {

using namespace Qt::StringLiterals;

namespace {

/// The definition of a file, else the program's draft.
Expected<tiers::Definition> definitionOf(Program& program, const QString& file) {
    if (!file.isEmpty()) {
        const auto json = readJson(file);
        if (!json) return tl::unexpected(json.error());
        // `tiers show --json` wraps a definition into what is known of it.
        return tiers::definitionFromJson(json->contains(u"definition"_s) ? json->value(u"definition"_s).toObject() : *json);
    }
    const auto draft = reading(program, [](store::Connection& connection) { return tiers::draftOf(connection, {}); });
    if (!draft) return tl::unexpected(draft.error());
    return draft->definition;
}

QJsonObject json(const tiers::ReviewLine& line) {
    return {{u"partner"_s, line.name}, {u"id"_s, idText(line.partner)}, {u"from"_s, line.from}, {u"to"_s, line.to}, {u"earns"_s, line.earns}, {u"move"_s, tiers::moveName(line.move)}, {u"until"_s, line.until.isValid() ? line.until.toString(Qt::ISODate) : QString()}};
}

QJsonArray json(const std::vector<tiers::TierSum>& sums, const QString& currency) {
    QJsonArray array;
    for (const tiers::TierSum& sum : sums) array.append(QJsonObject{{u"tier"_s, sum.tier}, {u"partners"_s, sum.partners}, {u"cost"_s, plainAmount(sum.cost, currency)}});
    return array;
}

QString amount(qint64 minor, const QString& currency) {
    return metrics::valueText(static_cast<double>(minor), metrics::Unit::Amount, currency);
}

} // namespace

Expected<Exit> simulateTiers(const Context& context, const TierArguments& arguments) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto definition = definitionOf(**program, arguments.key);
    if (!definition) return tl::unexpected(definition.error());
    return reading(**program, [&](store::Connection& connection) -> Expected<Exit> {
        const auto simulation = tiers::simulate(connection, metrics::Numbers(connection, context.clock().today()), *definition);
        if (!simulation) return tl::unexpected(simulation.error());
        const QString currency = records::programCurrency(connection);
        Table sums({Cli::tr("Tier"), Cli::tr("Partners now"), Cli::tr("After the review"), Cli::tr("After the grace period"), Cli::tr("Benefits a year")});
        for (const int column : {1, 2, 3, 4}) sums.alignRight(column);
        for (std::size_t i = 0; i < simulation->then.size(); ++i) {
            const tiers::TierSum& then = simulation->then[i];
            qint64 now = 0;
            for (const tiers::TierSum& sum : simulation->now) now += sum.tier == then.tier ? sum.partners : 0;
            sums.add({then.tier, QString::number(now), QString::number(then.partners), QString::number(simulation->inTheEnd[i].partners), amount(simulation->inTheEnd[i].cost, currency)});
        }
        context.say(sums.text());
        Table table({Cli::tr("Partner"), Cli::tr("Tier"), Cli::tr("By what is in force"), Cli::tr("By the draft"), Cli::tr("Lacks")});
        QJsonArray moved;
        for (const tiers::Moved& one : simulation->moved) {
            table.add({one.name, one.now, one.before.partner == 0 ? u"–"_s : tiers::moveLabel(one.before.move), one.after.partner == 0 ? u"–"_s : tiers::moveLabel(one.after.move), one.lacks});
            moved.append(QJsonObject{{u"partner"_s, one.name}, {u"id"_s, idText(one.partner)}, {u"tier"_s, one.now}, {u"before"_s, one.before.partner == 0 ? QJsonValue() : QJsonValue(json(one.before))}, {u"after"_s, one.after.partner == 0 ? QJsonValue() : QJsonValue(json(one.after))}, {u"lacks"_s, one.lacks}});
        }
        context.say(moved.isEmpty() ? Cli::tr("Nobody would be reviewed otherwise") : table.text());
        context.say(Cli::tr("Benefits a year: %1 now, %2 after the review, %3 after the grace period").arg(amount(simulation->costNow, currency), amount(simulation->costThen, currency), amount(simulation->costInTheEnd, currency)));
        context.answer(QJsonObject{{u"program"_s, definition->name}, {u"currency"_s, currency}, {u"moved"_s, moved}, {u"now"_s, json(simulation->now, currency)}, {u"after_review"_s, json(simulation->then, currency)}, {u"after_grace"_s, json(simulation->inTheEnd, currency)},
                                   {u"cost_now"_s, plainAmount(simulation->costNow, currency)}, {u"cost_after_review"_s, plainAmount(simulation->costThen, currency)}, {u"cost_after_grace"_s, plainAmount(simulation->costInTheEnd, currency)}});
        return Exit::Done;
    });
}

Expected<Exit> publishTiers(const Context& context, const TierArguments& arguments) {
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    const auto definition = definitionOf(**program, arguments.key);
    if (!definition) return tl::unexpected(definition.error());
    int version = 0;
    const auto done = (*program)->store().perform(tiers::PublishProgram{*definition, &version});
    if (!done) return tl::unexpected(done.error());
    context.say(Cli::tr("“%1” is in force as version %2; partners keep their tiers until the next review").arg(definition->name).arg(version));
    context.answer(QJsonObject{{u"program"_s, definition->name}, {u"version"_s, version}, {u"history_id"_s, idText(*done)}});
    return Exit::Done;
}

Expected<Exit> reviewTiers(const Context& context, const TierArguments& arguments) {
    auto program = arguments.apply ? context.openToWrite() : context.openToRead();
    if (!program) return tl::unexpected(program.error());
    tiers::ReviewPlan plan;
    qint64 history = 0;
    if (arguments.apply) {
        const auto done = (*program)->store().perform(tiers::ReviewTiers{(*program)->catalogue(), {}, &plan});
        if (!done) return tl::unexpected(done.error());
        history = *done;
        context.bringUpToDate(**program);
    } else {
        auto planned = reading(**program, [&](store::Connection& connection) -> Expected<tiers::ReviewPlan> {
            const auto programs = tiers::publishedPrograms(connection);
            std::vector<const tiers::Definition*> definitions;
            for (const tiers::StoredProgram& stored : programs) definitions.push_back(&stored.definition);
            const auto facts = tiers::Facts::ofAll(connection, metrics::Numbers(connection, context.clock().today()), definitions);
            if (!facts) return tl::unexpected(facts.error());
            return tiers::planReview(*facts, programs);
        });
        if (!planned) return tl::unexpected(planned.error());
        plan = std::move(*planned);
    }
    Table table({Cli::tr("Partner"), Cli::tr("Tier"), Cli::tr("What happens"), Cli::tr("To"), Cli::tr("Until")});
    QJsonArray lines;
    for (const tiers::ReviewLine& line : plan.lines) {
        lines.append(json(line));
        if (line.move != tiers::Move::Stays) table.add({line.name, line.from, tiers::moveLabel(line.move), line.to, line.until.isValid() ? line.until.toString(Qt::ISODate) : QString()});
    }
    context.say(table.text());
    context.say(arguments.apply ? Cli::tr("%n partner(s) reviewed with a change", nullptr, static_cast<int>(plan.changes()))
                                : Cli::tr("%n partner(s) would change: --apply does it", nullptr, static_cast<int>(plan.changes())));
    context.answer(QJsonObject{{u"applied"_s, arguments.apply}, {u"changes"_s, plan.changes()}, {u"lines"_s, lines}, {u"history_id"_s, idText(history)}});
    return Exit::Done;
}

Expected<Exit> assignTier(const Context& context, const TierArguments& arguments) {
    const auto hold = dateOf("--hold", arguments.hold);
    if (!hold) return tl::unexpected(hold.error());
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    const auto id = idOf(**program, u"partner"_s, arguments.key);
    if (!id) return tl::unexpected(id.error());
    const auto done = (*program)->store().perform(tiers::AssignTier{(*program)->catalogue(), *id, arguments.tier, arguments.reason, QDate::fromString(*hold, Qt::ISODate)});
    if (!done) return tl::unexpected(done.error());
    context.say(Cli::tr("%1 is %2 from now on").arg(arguments.key, arguments.tier));
    context.answer(QJsonObject{{u"partner"_s, idText(*id)}, {u"tier"_s, arguments.tier}, {u"hold_until"_s, *hold}, {u"history_id"_s, idText(*done)}});
    return Exit::Done;
}

} // namespace channelbook::cli
