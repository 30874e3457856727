#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "core/base/Money.h"

namespace channelbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct Arguments {
    QString path;
    QString currency = u"USD"_s;
};

Expected<QJsonObject> countsOf(Program& program) {
    return reading(program, [&](store::Connection& connection) -> Expected<QJsonObject> {
        QJsonObject counts;
        for (const records::EntityDef& entity : program.catalogue().all()) {
            const auto count = records::countRecords(connection, entity, QString());
            if (!count) return tl::unexpected(count.error());
            counts.insert(entity.key, *count);
        }
        return counts;
    });
}

Expected<Exit> create(const Context& context, const Arguments& arguments) {
    const QString currency = arguments.currency.toUpper();
    if (!isCurrency(currency))
        return failure(ErrorCode::BadArgument, {u"--currency"_s, Cli::tr("a currency code like EUR is expected")});
    auto program = Program::create(arguments.path, context.options(), currency);
    if (!program) return tl::unexpected(program.error());
    const auto counts = countsOf(**program);
    if (!counts) return tl::unexpected(counts.error());
    context.say(Cli::tr("%1 created").arg(arguments.path));
    context.answer(QJsonObject{{u"program"_s, arguments.path}, {u"currency"_s, currency}, {u"counts"_s, *counts}});
    return Exit::Done;
}

} // namespace

void addNew(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    Command command(app, "new", Cli::tr("Creates a program"), "channelbook-cli new acme.channelbook --currency EUR");
    command.text("file", arguments->path, Cli::tr("File to create")).as("FILE").required();
    command.text("--currency", arguments->currency, Cli::tr("Currency sums are in")).as("CODE");
    command.does(context, [&context, arguments] { return create(context, *arguments); });
}

} // namespace channelbook::cli
