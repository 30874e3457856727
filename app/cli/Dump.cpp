#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "app/cli/Terminal.h"

namespace channelbook::cli {

using namespace Qt::StringLiterals;

void addDump(CLI::App& app, Context& context) {
    Command command(app, "dump",
                    Cli::tr("Prints the program's whole content in an order of its own, for comparing two programs"),
                    "channelbook-cli --program acme.channelbook dump > acme.txt");
    command.does(context, [&context]() -> Expected<Exit> {
        auto program = context.openToRead();
        if (!program) return tl::unexpected(program.error());
        const auto content = (*program)->store().read(&contentDump);
        if (!content) return tl::unexpected(content.error());
        // The same bytes wherever they go, or two dumps could not be compared.
        if (!context.json()) writeOut(content->toUtf8());
        context.answer(QJsonObject{{u"content"_s, *content}});
        return Exit::Done;
    });
}

} // namespace channelbook::cli
