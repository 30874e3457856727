#include "core/sync/Policies.h"

#include "app/cli/Commands.h"
#include "app/cli/Options.h"

namespace channelbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct Arguments {
    QString source;
    QString entity;
    QString field;
    QString take;
};

Expected<Exit> show(const Context& context, const Arguments& arguments) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto policies = reading(**program, [&](store::Connection& connection) -> Expected<sync::FieldPolicies> {
        store::Statement source(connection, "SELECT id FROM sync_source WHERE name = ?");
        source.bind(1, arguments.source);
        if (!source.step()) return failure(ErrorCode::UnknownSource, {arguments.source});
        return sync::fieldPolicies(connection, source.integer(0));
    });
    if (!policies) return tl::unexpected(policies.error());
    QJsonObject json;
    for (auto field = policies->fields.begin(); field != policies->fields.end(); ++field) {
        context.say(field.key() + u": "_s + sync::policyName(field.value()));
        json.insert(field.key(), sync::policyName(field.value()));
    }
    if (policies->fields.isEmpty()) context.say(Cli::tr("Every conflict is asked about."));
    context.answer(json);
    return Exit::Done;
}

Expected<Exit> keep(const Context& context, const Arguments& arguments) {
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    QString field = u"*"_s;
    if (!arguments.field.isEmpty()) {
        const auto entity = (*program)->catalogue().entity(arguments.entity);
        if (!entity) return tl::unexpected(entity.error());
        const auto known = records::fieldOf(**entity, arguments.field);
        if (!known) return tl::unexpected(known.error());
        if (!(*known)->editable()) return failure(ErrorCode::ReadOnlyField, {arguments.entity, arguments.field});
        field = (*known)->storedName();
    }
    const auto policy = sync::policyOf(arguments.take).value_or(sync::ConflictPolicy::Ask);
    const auto done = (*program)->store().perform(sync::SetPolicy{arguments.source, field, policy});
    if (!done) return tl::unexpected(done.error());
    context.say(Cli::tr("%1: %2").arg(field, arguments.take));
    context.answer(QJsonObject{{u"field"_s, field}, {u"policy"_s, arguments.take}, {u"history_id"_s, idText(*done)}});
    return Exit::Done;
}

} // namespace

void addPolicy(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    Command command(app, "policy", Cli::tr("Shows, or keeps with a source, who wins where both changed a field"),
                    "channelbook-cli policy --source \"Our Salesforce\" --entity deal --field amount --take crm");
    command.text("--source", arguments->source, Cli::tr("The source")).as("NAME").required();
    command.text("--entity", arguments->entity, Cli::tr("The field's table")).as("ENTITY");
    command.text("--field", arguments->field, Cli::tr("The field; all others if not given")).as("FIELD");
    command.text("--take", arguments->take, Cli::tr("Who wins; shows what is kept if not given"))
        .oneOf({u"ask"_s, u"crm"_s, u"local"_s, u"newest"_s, u"if-empty"_s});
    command.does(context, [&context, arguments] {
        return arguments->take.isEmpty() ? show(context, *arguments) : keep(context, *arguments);
    });
}

} // namespace channelbook::cli
