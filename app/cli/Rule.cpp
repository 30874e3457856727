#include "app/cli/Commands.h"
#include "app/cli/Enablement.h"
#include "app/cli/Files.h"
#include "app/cli/Options.h"
#include "app/cli/Output.h"
#include "app/cli/Terminal.h"
#include "core/engagement/Document.h"
#include "core/registrations/Acts.h"

namespace channelbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct Arguments {
    QString action, key, file, out, format;
    qint64 version = 0;
    bool force = false;
};

/// The version that was asked for, else the one in force today.
Expected<engagement::RuleBook> asked(const Context& context, const Arguments& arguments) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    auto book = reading(**program, [&](store::Connection& connection) -> Expected<engagement::RuleBook> {
        if (arguments.version != 0) return engagement::rulesVersion(connection, static_cast<int>(arguments.version));
        return engagement::rulesOn(connection, context.clock().today());
    });
    if (book && book->version == 0)
        return failure(ErrorCode::RecordNotFound, {u"rules"_s, context.clock().today().toString(Qt::ISODate)});
    return book;
}

Expected<Exit> show(const Context& context, const Arguments& arguments) {
    const auto book = asked(context, arguments);
    if (!book) return tl::unexpected(book.error());
    context.say(engagement::rulesAsMarkdown(*book).trimmed());
    context.answer(engagement::toJson(*book));
    return Exit::Done;
}

Expected<Exit> versions(const Context& context) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto found = (*program)->store().read(&engagement::ruleVersions);
    if (!found) return tl::unexpected(found.error());
    Table table({Cli::tr("Version"), Cli::tr("From"), Cli::tr("Title"), Cli::tr("Published by")});
    table.alignRight(0);
    QJsonArray json;
    for (const engagement::RuleBook& book : *found) {
        const QString from = book.from.toString(Qt::ISODate);
        table.add({QString::number(book.version), from, book.title, book.publishedBy});
        json.append(QJsonObject{{u"version"_s, book.version},
                                {u"from"_s, from},
                                {u"title"_s, book.title},
                                {u"published_by"_s, book.publishedBy},
                                {u"published_at"_s, book.publishedAt}});
    }
    context.say(found->empty() ? Cli::tr("There are no rules of engagement yet") : table.text().chopped(1));
    context.answer(json);
    return Exit::Done;
}

Expected<Exit> publish(const Context& context, const Arguments& arguments) {
    if (arguments.file.isEmpty()) return failure(ErrorCode::BadArgument, {u"--file"_s, Cli::tr("say which file")});
    const auto json = readJson(arguments.file);
    if (!json) return tl::unexpected(json.error());
    auto book = engagement::ruleBookFromJson(*json);
    if (!book) return tl::unexpected(book.error());
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    int version = 0;
    const auto done = (*program)->store().perform(engagement::PublishRules{*book, &version});
    if (!done) return tl::unexpected(done.error());
    context.say(Cli::tr("%1 is published as version %2").arg(book->title).arg(version));
    context.answer(QJsonObject{{u"version"_s, version},
                               {u"rules"_s, static_cast<qint64>(book->rules.size())},
                               {u"history_id"_s, idText(*done)}});
    return Exit::Done;
}

Expected<Exit> exportDocument(const Context& context, const Arguments& arguments) {
    const bool html = arguments.format == u"html" ||
                      (arguments.format.isEmpty() && arguments.out.endsWith(u".html", Qt::CaseInsensitive));
    const auto book = asked(context, arguments);
    if (!book) return tl::unexpected(book.error());
    auto sink = Sink::open(arguments.out, arguments.force);
    if (!sink) return tl::unexpected(sink.error());
    (*sink)->write((html ? engagement::rulesAsHtml(*book) : engagement::rulesAsMarkdown(*book)).toUtf8());
    if (auto written = (*sink)->finish(); !written) return tl::unexpected(written.error());
    if (!arguments.out.isEmpty()) {
        context.say(Cli::tr("Version %1 is written to %2").arg(book->version).arg(arguments.out));
        context.answer(QJsonObject{{u"path"_s, arguments.out}, {u"version"_s, book->version}});
    }
    return Exit::Done;
}

Expected<Exit> check(const Context& context, const Arguments& arguments) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto id = idOf(**program, u"registration"_s, arguments.key);
    if (!id) return tl::unexpected(id.error());
    const auto findings =
        reading(**program, [&](store::Connection& connection) -> Expected<std::vector<engagement::Finding>> {
            const auto registration = registrations::readRegistration(connection, *id);
            if (!registration) return tl::unexpected(registration.error());
            return registrations::ruleFindings(connection, *registration, context.clock().today());
        });
    if (!findings) return tl::unexpected(findings.error());
    QJsonArray json;
    for (const engagement::Finding& finding : *findings) {
        const QString effect = finding.effect == engagement::Effect::Refuse ? u"refuse"_s : u"ask"_s;
        context.say(finding.effect == engagement::Effect::Refuse ? Cli::tr("Refused: %1").arg(finding.words)
                                                                 : Cli::tr("To be decided: %1").arg(finding.words));
        json.append(QJsonObject{{u"rule"_s, finding.rule},
                                {u"version"_s, finding.version},
                                {u"kind"_s, engagement::kindName(finding.kind)},
                                {u"effect"_s, effect},
                                {u"words"_s, finding.words}});
    }
    if (findings->empty()) context.say(Cli::tr("No rule of engagement speaks against it"));
    context.answer(json);
    return Exit::Done;
}

Expected<Exit> rule(const Context& context, const Arguments& arguments) {
    if (arguments.action == u"show") return show(context, arguments);
    if (arguments.action == u"versions") return versions(context);
    if (arguments.action == u"publish") return publish(context, arguments);
    if (arguments.action == u"export") return exportDocument(context, arguments);
    if (arguments.key.isEmpty()) return failure(ErrorCode::BadArgument, {u"key"_s, Cli::tr("say which registration")});
    return check(context, arguments);
}

} // namespace

void addRule(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    Command command(
        app, "rule",
        Cli::tr("Keeps the rules of engagement: named accounts, territories, product lines, deals of our own sales"),
        "channelbook-cli rule publish --file rules.json\n"
        "  channelbook-cli rule export --out rules-of-engagement.html\n"
        "  channelbook-cli rule check \"Fabrikam rollout\"");
    const QStringList actions{u"show"_s, u"versions"_s, u"publish"_s, u"export"_s, u"check"_s};
    command.text("action", arguments->action, actions.join(u", "_s)).as("ACTION").required().oneOf(actions);
    command.text("key", arguments->key, Cli::tr("check: the registration's id, CRM id or name")).as("KEY");
    command.text("--file", arguments->file, Cli::tr("publish: the rules, as `rule show --json` prints them"))
        .as("FILE");
    command.number("--version", arguments->version,
                   Cli::tr("show, export: which version; the one in force if not given"), 1);
    command.text("--out", arguments->out, Cli::tr("export: the file; stdout if not given")).as("FILE");
    command.text("--format", arguments->format, Cli::tr("export: md or html; by the file's name if not given"))
        .as("FORMAT")
        .oneOf({u"md"_s, u"html"_s});
    command.flag("--force", arguments->force, Cli::tr("export: replace a file that is there"));
    command.does(context, [&context, arguments] { return rule(context, *arguments); });
}

} // namespace channelbook::cli
