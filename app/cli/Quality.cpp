#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "core/quality/Quality.h"

namespace channelbook::cli {

namespace {

struct Arguments {
    QStringList checks;
    qint64 limit = 10;
};

Expected<Exit> look(const Context& context, const Arguments& arguments) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    store::Progress progress;
    const auto report = reading(**program, [&](store::Connection& connection) {
        return quality::checkQuality(connection, context.clock().today(), arguments.checks, progress);
    });
    if (!report) return tl::unexpected(report.error());
    for (const quality::CheckResult& result : report->results) {
        context.say(QStringLiteral("%1: %2  (%3: %4.%5)").arg(quality::checkText(result.check)).arg(result.count).arg(result.check, result.entity, result.field));
        for (std::size_t i = 0; i < std::min(static_cast<std::size_t>(arguments.limit), result.findings.size()); ++i) {
            const quality::Finding& finding = result.findings[i];
            context.say(QStringLiteral("    %1 (%2)%3").arg(finding.name, idText(finding.record), finding.value.isEmpty() ? QString() : QStringLiteral(": ") + finding.value));
        }
    }
    context.say(report->results.empty() ? Cli::tr("%n check(s), nothing found", nullptr, static_cast<int>(report->checks))
                                        : Cli::tr("%n finding(s); mend one with: set ENTITY ID FIELD=VALUE", nullptr, static_cast<int>(report->count())));
    context.answer(report->toJson());
    return Exit::Done;
}

} // namespace

void addQuality(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    Command command(app, "quality", Cli::tr("Lists what is missing, malformed or out of the ordinary, with the field that mends it"),
                    "channelbook-cli quality --check contact_email_malformed --json");
    command.texts("--check", arguments->checks, Cli::tr("Only these checks")).as("NAME");
    command.number("--limit", arguments->limit, Cli::tr("How many records to print of each"), 1).as("N");
    command.does(context, [&context, arguments] { return look(context, *arguments); });
}

} // namespace channelbook::cli
