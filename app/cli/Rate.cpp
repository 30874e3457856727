#include "app/cli/FundCommands.h"
#include "app/cli/Enablement.h"
#include "app/cli/Options.h"
#include "core/currencies/Currencies.h"

namespace channelbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct Arguments {
    QString currency, rate, on;
};

Expected<Exit> enter(const Context& context, const Arguments& arguments) {
    const auto day = dateOf("--on", arguments.on);
    if (!day) return tl::unexpected(day.error());
    const auto rate = currencies::parseRate(arguments.rate);
    if (!rate)
        return failure(ErrorCode::BadArgument, {u"RATE"_s, Cli::tr("units for one euro are expected, like 0.35999")});
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    const QString on = day->isEmpty() ? context.clock().today().toString(Qt::ISODate) : *day;
    const auto done = (*program)->store().perform(currencies::SetRate{arguments.currency.toUpper(), on, *rate});
    if (!done) return tl::unexpected(done.error());
    context.bringUpToDate(**program);
    context.say(Cli::tr("1 EUR is %1 %2 on %3").arg(arguments.rate, arguments.currency.toUpper(), on));
    context.answer(QJsonObject{{u"currency"_s, arguments.currency.toUpper()},
                               {u"on"_s, on},
                               {u"rate"_s, arguments.rate},
                               {u"history_id"_s, idText(*done)}});
    return Exit::Done;
}

} // namespace

void addRate(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    Command command(app, "rate", Cli::tr("Enters an exchange rate of a day"),
                    "channelbook-cli rate KWD 0.35999 --on 2026-06-30");
    command.text("currency", arguments->currency, Cli::tr("The currency's code")).as("CODE").required();
    command.text("rate", arguments->rate, Cli::tr("Units of it for one euro")).as("RATE").required();
    command.text("--on", arguments->on, Cli::tr("The day it is of (today)")).as("DATE");
    command.does(context, [&context, arguments] { return enter(context, *arguments); });
}

} // namespace channelbook::cli
