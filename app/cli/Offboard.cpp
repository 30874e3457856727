#include "app/cli/Commands.h"
#include "app/cli/Enablement.h"
#include "app/cli/Options.h"
#include "app/cli/Records.h"
#include "core/program/OffboardingChecks.h"

namespace channelbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct Arguments {
    QString partner, deals, customers, owner, note;
};

/// A partner's id, 0 for ourselves ("us").
Expected<RecordId> takerOf(Program& program, const QString& key) { return key == u"us" ? Expected<RecordId>(0) : idOf(program, u"partner"_s, key); }

QJsonObject json(const pipeline::Obstacle& obstacle) {
    QJsonArray items;
    for (const auto& item : obstacle.items) items.append(QJsonObject{{u"entity"_s, item.entity}, {u"id"_s, idText(item.id)}, {u"name"_s, item.name}, {u"detail"_s, item.detail}});
    return {{u"code"_s, obstacle.code}, {u"count"_s, obstacle.count}, {u"words"_s, obstacle.words}, {u"advice"_s, obstacle.advice}, {u"items"_s, items}};
}

Expected<void> settle(Program& program, RecordId partner, const Arguments& arguments) {
    const auto owner = idOf(program, u"owner"_s, arguments.owner);
    if (!owner) return tl::unexpected(owner.error());
    if (!arguments.deals.isEmpty()) {
        const auto taker = takerOf(program, arguments.deals);
        if (!taker) return tl::unexpected(taker.error());
        if (const auto done = program.store().perform(pipeline::HandOverDeals{program.catalogue(), partner, *taker, *owner}); !done) return tl::unexpected(done.error());
    }
    if (!arguments.customers.isEmpty()) {
        const auto taker = takerOf(program, arguments.customers);
        if (!taker) return tl::unexpected(taker.error());
        if (const auto done = program.store().perform(pipeline::HandOverCustomers{program.catalogue(), partner, *taker, *owner, {}, arguments.note}); !done) return tl::unexpected(done.error());
    }
    return {};
}

Expected<Exit> offboard(const Context& context, const Arguments& arguments) {
    const bool writes = !arguments.deals.isEmpty() || !arguments.customers.isEmpty();
    auto program = writes ? context.openToWrite() : context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto partner = idOf(**program, u"partner"_s, arguments.partner);
    if (!partner) return tl::unexpected(partner.error());
    if (writes) {
        if (const auto settled = settle(**program, *partner, arguments); !settled) return tl::unexpected(settled.error());
        context.bringUpToDate(**program);
    }
    const auto obstacles = (*program)->store().read([&](store::Connection& connection) { return pipeline::offboardingObstacles(connection, *partner, allOffboardingChecks()); });
    if (!obstacles) return tl::unexpected(obstacles.error());
    QJsonArray array;
    for (const pipeline::Obstacle& obstacle : *obstacles) {
        context.say(u"%1: %2"_s.arg(obstacle.words, obstacle.advice));
        for (const auto& item : obstacle.items) context.say(u"    %1  %2  %3"_s.arg(item.name, item.detail, idText(item.id)));
        array.append(json(obstacle));
    }
    if (obstacles->empty()) context.say(Cli::tr("Nothing stands against it: do partner … move --to Former"));
    context.answer(QJsonObject{{u"id"_s, idText(*partner)}, {u"ready"_s, obstacles->empty()}, {u"obstacles"_s, array}});
    return Exit::Done;
}

} // namespace

void addOffboard(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    Command command(app, "offboard", Cli::tr("Tells what stands against a partner's leaving, and hands over its deals and customers"),
                    "channelbook-cli offboard Contoso\n"
                    "  channelbook-cli offboard Contoso --deals-to Northwind --customers-to us --owner \"Ann Lee\"\n"
                    "  channelbook-cli do partner Contoso move --to Former");
    command.text("partner", arguments->partner, Cli::tr("The partner that leaves")).as("KEY").required();
    command.text("--deals-to", arguments->deals, Cli::tr("Hand its open deals to this partner, or to us")).as("KEY|us");
    command.text("--customers-to", arguments->customers, Cli::tr("Who serves its customers from now on: this partner, or us")).as("KEY|us");
    command.text("--owner", arguments->owner, Cli::tr("Who of us looks after them from now on")).as("KEY");
    command.text("--note", arguments->note, Cli::tr("What was agreed on with the customers")).as("TEXT");
    command.does(context, [&context, arguments] { return offboard(context, *arguments); });
}

} // namespace channelbook::cli
