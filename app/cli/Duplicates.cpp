#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "app/cli/Records.h"
#include "core/matching/Duplicates.h"

namespace channelbook::cli {

namespace {

struct Arguments {
    QString entity;
    QString leastScore;
    QStringList different;
};

Expected<Exit> list(const Context& context, const Arguments& arguments, double least) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    store::Progress progress;
    const auto report = reading(**program, [&](store::Connection& connection) {
        return matching::findDuplicates(connection, arguments.entity, least, progress);
    });
    if (!report) return tl::unexpected(report.error());
    for (const matching::MatchPair& pair : report->pairs) {
        context.say(QStringLiteral("%1  %2 (%3) = %4 (%5)")
                        .arg(pair.points, 5, 'f', 1)
                        .arg(pair.firstName, idText(pair.first), pair.secondName, idText(pair.second)));
        context.say(QStringLiteral("       ") + pair.words.join(QStringLiteral("; ")));
    }
    context.say(report->pairs.empty() ? Cli::tr("No likely duplicates among %n record(s)", nullptr, static_cast<int>(report->records))
                                      : Cli::tr("%n likely pair(s)", nullptr, static_cast<int>(report->pairs.size())));
    if (report->more > 0) context.say(Cli::tr("and %n more", nullptr, static_cast<int>(report->more)));
    context.answer(report->toJson());
    return Exit::Done;
}

Expected<Exit> markDifferent(const Context& context, const Arguments& arguments) {
    if (arguments.different.size() != 2) return failure(ErrorCode::BadArgument, {QStringLiteral("--different"), Cli::tr("two records are expected")});
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    const QString entity = matching::matchedEntity(arguments.entity);
    std::vector<RecordId> ids;
    for (const QString& key : arguments.different) {
        const auto record = reading(**program, [&](store::Connection& connection) { return findFull(connection, (*program)->catalogue(), entity, key); });
        if (!record) return tl::unexpected(record.error());
        ids.push_back(record->row.id);
    }
    const auto done = (*program)->store().perform(matching::MarkDifferent{entity, {{ids[0], ids[1]}}});
    if (!done) return tl::unexpected(done.error());
    context.say(Cli::tr("These two are different: they will not be asked about again"));
    context.answer(QJsonObject{{QStringLiteral("different"), QJsonArray{idText(ids[0]), idText(ids[1])}}, {QStringLiteral("history_id"), idText(*done)}});
    return Exit::Done;
}

Expected<Exit> duplicates(const Context& context, const Arguments& arguments) {
    if (!matching::canMatch(arguments.entity))
        return failure(ErrorCode::UnknownEntity, {arguments.entity, QStringLiteral("company, partner, customer, contact, deal")});
    if (!arguments.different.isEmpty()) return markDifferent(context, arguments);
    double least = matching::askFromOf(arguments.entity);
    if (!arguments.leastScore.isEmpty()) {
        bool ok = false;
        least = arguments.leastScore.toDouble(&ok);
        if (!ok) return failure(ErrorCode::BadArgument, {QStringLiteral("--min-score"), Cli::tr("a number is expected")});
    }
    return list(context, arguments, least);
}

} // namespace

void addDuplicates(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    Command command(app, "duplicates", Cli::tr("Lists likely duplicates with their evidence and score"),
                    "channelbook-cli duplicates company --min-score 5\n"
                    "  channelbook-cli duplicates company --different \"Acme Inc\" \"Acme Ltd\"");
    command.text("entity", arguments->entity, Cli::tr("Table: company, contact or deal")).as("ENTITY").required();
    command.text("--min-score", arguments->leastScore, Cli::tr("Leave out what scores less (from 3 on is likely, from 8 on nearly sure)")).as("N");
    command.texts("--different", arguments->different, Cli::tr("Two records that are different: never asked about again")).as("KEY");
    command.does(context, [&context, arguments] { return duplicates(context, *arguments); });
}

} // namespace channelbook::cli
