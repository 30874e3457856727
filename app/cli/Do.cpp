#include "app/cli/Commands.h"
#include "app/cli/Funds.h"
#include "app/cli/Options.h"
#include "app/cli/Records.h"
#include "app/cli/Registration.h"
#include "app/cli/Today.h"
#include "core/partners/Partners.h"
#include "core/pipeline/Pipeline.h"

#include <optional>

namespace channelbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct Arguments {
    QString entity;
    QString key;
    QString action;
    QString to;
    QStringList fill;
    FundActArguments funds;
    RegistrationStep step;
};

/// A company in any of its parts but that of a partner.
bool isCompany(const FullRecord& record) { return record.entity->key == u"company" || record.entity->key == u"customer"; }

std::optional<pipeline::Track> trackOf(const FullRecord& record, const QString& action) {
    if (record.entity->key == u"deal" && action == u"move") return pipeline::Track::Deal;
    if (isCompany(record) && action == u"recruit") return pipeline::Track::Recruiting;
    if (record.entity->key != u"partner") return std::nullopt;
    return action == u"move" ? std::optional(pipeline::Track::Partner) : action == u"recruit" ? std::optional(pipeline::Track::Recruiting) : std::nullopt;
}

/// The field of what is moved, as it is now.
Expected<QString> stateOf(Program& program, const FullRecord& record, const QString& field) {
    return program.store().read([&](store::Connection& connection) { return toText(records::readStored(connection, record.row.id, {record.entity->field(field)}).front()); });
}

/// A company becomes a prospect, and takes its first step of recruiting where one is said: one step of the history. 0 if there was
/// nothing to do.
Expected<qint64> recruit(Program& program, const FullRecord& record, const QString& step, const std::vector<std::pair<QString, Value>>& fill) {
    const auto isPartner = program.store().read([&](store::Connection& connection) {
        store::Statement known(connection, "SELECT 1 FROM partner WHERE id = ?");
        return known.bind(1, record.row.id).step();
    });
    if (!isPartner) return tl::unexpected(isPartner.error());
    const pipeline::MoveToStage move{program.catalogue(), pipeline::Track::Recruiting, {record.row.id}, step, fill};
    if (*isPartner) return step.isEmpty() ? Expected<qint64>(0) : program.store().perform(move);
    const partners::MakePartners make{{record.row.id}};
    if (step.isEmpty()) return program.store().perform(make);
    return program.store().write(QString::fromLatin1(partners::MakePartners::kind), [&](store::Transaction& transaction) -> Expected<void> {
        if (auto made = partners::apply(transaction, make); !made) return made;
        const QJsonObject args = transaction.info().args;
        auto moved = pipeline::apply(transaction, move);
        transaction.info().args = args;
        return moved;
    });
}

struct Done {
    qint64 history = 0; ///< 0: there was nothing to do
    QString state;
};

Expected<Done> perform(Program& program, FullRecord record, const Arguments& arguments) {
    const auto track = trackOf(record, arguments.action);
    if (!track)
        return failure(ErrorCode::BadArgument, {arguments.action, Cli::tr("there is no such action of a %1; there are: partner move, partner recruit, company recruit, deal move").arg(record.entity->key)});
    const bool company = isCompany(record);
    if (arguments.to.isEmpty() && !company) return failure(ErrorCode::BadArgument, {u"--to"_s, Cli::tr("say which stage")});
    // What the step asks is asked of a partner.
    if (company) record.entity = program.catalogue().find(u"partner");
    const auto fill = reading(program, [&](store::Connection& connection) { return parseAssignments(connection, program.catalogue(), record, arguments.fill); });
    if (!fill) return tl::unexpected(fill.error());
    const auto history = company ? recruit(program, record, arguments.to, *fill)
                                 : program.store().perform(pipeline::MoveToStage{program.catalogue(), *track, {record.row.id}, arguments.to, *fill});
    if (!history) return tl::unexpected(history.error());
    const auto state = stateOf(program, record, arguments.to.isEmpty() ? u"stage"_s : pipeline::trackDef(*track).field);
    if (!state) return tl::unexpected(state.error());
    return Done{*history, *state};
}

Expected<Exit> act(const Context& context, const Arguments& arguments) {
    if (arguments.entity == u"registration") {
        RegistrationStep step = arguments.step;
        step.key = arguments.key;
        step.action = arguments.action;
        step.reason = arguments.funds.reason;
        step.until = arguments.funds.until;
        return stepRegistration(context, step);
    }
    if (arguments.entity == u"today") return actOnItem(context, arguments.key, arguments.action, arguments.to);
    if (arguments.entity == u"mdf-request") return actOnRequests(context, {arguments.key}, arguments.action, arguments.funds);
    if (arguments.entity == u"mdf-claim") return actOnClaim(context, arguments.key, arguments.action, arguments.funds);
    if (arguments.entity == u"fund") return actOnFund(context, arguments.key, arguments.action, arguments.funds);
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    const auto record = reading(**program, [&](store::Connection& connection) {
        return findFull(connection, (*program)->catalogue(), arguments.entity, arguments.key);
    });
    if (!record) return tl::unexpected(record.error());
    const auto done = perform(**program, *record, arguments);
    if (!done) return tl::unexpected(done.error());
    context.say(done->history == 0 ? Cli::tr("%1 is in %2 already").arg(record->name, done->state)
                                   : Cli::tr("%1 is now in %2").arg(record->name, done->state));
    context.answer(QJsonObject{{u"entity"_s, record->entity->key},
                               {u"id"_s, idText(record->row.id)},
                               {u"name"_s, record->name},
                               {u"state"_s, done->state},
                               {u"history_id"_s, done->history == 0 ? QJsonValue() : QJsonValue(idText(done->history))}});
    return Exit::Done;
}

} // namespace

void addDo(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    Command command(app, "do", Cli::tr("Takes a record a step further, by the rules of its stages"),
                    "channelbook-cli do partner \"Northwind Traders\" move --to Onboarding\n"
                    "  channelbook-cli do mdf-request 42 approve --amount 5000");
    command.text("entity", arguments->entity, Cli::tr("Table")).as("ENTITY").required();
    command.text("key", arguments->key, Cli::tr("The record's id, CRM id or name")).as("KEY").required();
    command.text("action", arguments->action, Cli::tr("partner: move, recruit; company: recruit; deal: move; registration: submit, review, approve, return, reject …; mdf-request, mdf-claim, fund: their acts")).as("ACTION").required();
    command.text("--to", arguments->to, Cli::tr("Stage to move to; without it a company that is recruited becomes a prospect")).as("STAGE");
    command.texts("--fill", arguments->fill, Cli::tr("What the stage asks and the record lacks, given along with the move")).as("field=value");
    command.text("--amount", arguments->funds.amount, Cli::tr("approve: less than was asked for; claw_back: a part")).as("AMOUNT");
    command.text("--conditions", arguments->funds.conditions, Cli::tr("approve: under which conditions")).as("TEXT");
    command.text("--reason", arguments->funds.reason, Cli::tr("Why; needed to return, reject, withdraw, reduce, extend or claw back")).as("TEXT");
    command.text("--until", arguments->funds.until, Cli::tr("extend, ask_extension: the new last day; of registrations by the program if not given")).as("DATE");
    command.text("--payment", arguments->funds.payment, Cli::tr("pay: payment or credit_note")).as("KIND");
    command.text("--reference", arguments->funds.reference, Cli::tr("pay: its number")).as("TEXT");
    command.text("--on", arguments->funds.on, Cli::tr("pay: the day it was paid (today)")).as("DATE");
    command.text("--deal", arguments->step.deal, Cli::tr("approve: the deal it is; a new one if not given")).as("KEY");
    command.text("--company", arguments->step.customer, Cli::tr("approve: the company the customer is")).as("KEY");
    command.flag("--new-customer", arguments->step.newCustomer, Cli::tr("approve: the customer is a company we do not know"));
    command.does(context, [&context, arguments] { return act(context, *arguments); });
}

} // namespace channelbook::cli
