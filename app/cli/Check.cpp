#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "core/metrics/Rollup.h"
#include "core/store/Integrity.h"

namespace channelbook::cli {

using namespace Qt::StringLiterals;

namespace {

Expected<Exit> check(const Context& context) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto findings = (*program)->store().read([](store::Connection& connection) {
        std::vector<store::Finding> found = store::checkIntegrity(connection);
        for (store::Finding& one : metrics::checkRollups(connection)) found.push_back(std::move(one));
        return found;
    });
    if (!findings) return tl::unexpected(findings.error());
    QJsonArray list;
    for (const store::Finding& finding : *findings) {
        context.say(finding.check + u": "_s + finding.detail);
        list.append(QJsonObject{{u"check"_s, finding.check}, {u"detail"_s, finding.detail}});
    }
    context.say(findings->empty() ? Cli::tr("Everything is in order.")
                                  : Cli::tr("%n finding(s)", nullptr, static_cast<int>(findings->size())));
    context.answer(QJsonObject{{u"findings"_s, list}});
    return findings->empty() ? Exit::Done : Exit::Refused;
}

} // namespace

void addCheck(CLI::App& app, Context& context) {
    Command command(app, "check", Cli::tr("Checks the program's file; ends with 2 if something is wrong"),
                    "channelbook-cli --program acme.channelbook check");
    command.does(context, [&context] { return check(context); });
}

} // namespace channelbook::cli
