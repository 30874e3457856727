#include "core/search/Search.h"

#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "app/cli/Output.h"
#include "app/cli/Terminal.h"

namespace channelbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct Arguments {
    QStringList words;
    qint64 limit = 20;
};

Expected<Exit> find(const Context& context, const Arguments& arguments) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto hits = (*program)->store().read([&](store::Connection& connection) {
        return search::search(connection, arguments.words.join(u' '),
                              static_cast<int>(std::min<qint64>(arguments.limit, std::numeric_limits<int>::max())));
    });
    if (!hits) return tl::unexpected(hits.error());
    Table table({u"entity"_s, u"title"_s, u"about"_s, u"id"_s});
    QJsonArray found;
    for (const search::Hit& hit : *hits) {
        table.add({hit.entity, hit.title, hit.subtitle, idText(hit.id)});
        found.append(QJsonObject{{u"entity"_s, hit.entity},
                                 {u"id"_s, idText(hit.id)},
                                 {u"title"_s, hit.title},
                                 {u"subtitle"_s, hit.subtitle}});
    }
    if (hits->empty())
        context.say(Cli::tr("Nothing found."));
    else if (!context.json())
        writeOut(consoleBytes(table.text()));
    context.answer(found);
    return Exit::Done;
}

} // namespace

void addSearch(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    Command command(app, "search", Cli::tr("Finds records whose words begin with the words given"),
                    "channelbook-cli search north trad");
    command.texts("text", arguments->words, Cli::tr("Words, or their beginnings")).as("TEXT").required();
    command.number("--limit", arguments->limit, Cli::tr("Most records of each kind"), 1);
    command.does(context, [&context, arguments] { return find(context, *arguments); });
}

} // namespace channelbook::cli
