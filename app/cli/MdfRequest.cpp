#include "app/cli/FundCommands.h"
#include "app/cli/Enablement.h"
#include "app/cli/Funds.h"
#include "app/cli/Options.h"
#include "app/cli/Output.h"
#include "app/cli/Records.h"
#include "core/base/Money.h"
#include "core/funds/Approvers.h"
#include "core/funds/Funds.h"
#include "core/funds/Policy.h"
#include "core/store/Attachments.h"

namespace channelbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct Arguments {
    QString action;
    QStringList keys;
    QString fund, partner, allocation, activity, start, end, audience, country, leads, pipeline, share, owner, notes,
        file;
    QStringList costs, deals;
    bool untie = false;
    FundActArguments act;
};

Expected<RecordId> keyOf(Program& program, const Arguments& arguments) {
    if (arguments.keys.isEmpty()) return failure(ErrorCode::BadArgument, {u"KEY"_s, Cli::tr("say which request")});
    return idOf(program, u"mdf-request"_s, arguments.keys.front());
}

Expected<qint64> countOf(const char* option, const QString& text) {
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber || number < 0)
        return failure(ErrorCode::BadArgument, {QLatin1StringView(option), Cli::tr("a whole number is expected")});
    return number;
}

/// What was typed of a form put into it; what was not typed stays.
Expected<void> fill(Program& program, const Arguments& arguments, funds::RequestForm& form) {
    const std::array references{std::tuple(u"fund"_s, &arguments.fund, &form.fund),
                                std::tuple(u"partner"_s, &arguments.partner, &form.partner),
                                std::tuple(u"allocation"_s, &arguments.allocation, &form.allocation),
                                std::tuple(u"mdf-activity"_s, &arguments.activity, &form.activity),
                                std::tuple(u"owner"_s, &arguments.owner, &form.owner)};
    for (const auto& [entity, key, target] : references) {
        if (key->isEmpty()) continue;
        const auto id = idOf(program, entity, *key);
        if (!id) return tl::unexpected(id.error());
        *target = *id;
    }
    for (const auto& [text, target] :
         {std::pair(&arguments.start, &form.start), std::pair(&arguments.end, &form.end),
          std::pair(&arguments.audience, &form.audience), std::pair(&arguments.country, &form.country),
          std::pair(&arguments.notes, &form.notes)})
        if (!text->isEmpty()) *target = *text;
    if (form.end.isEmpty()) form.end = form.start;
    if (!arguments.share.isEmpty()) {
        const auto shares = funds::parseShares(arguments.share);
        if (!shares) return tl::unexpected(shares.error());
        form.shares = *shares;
    }
    if (!arguments.leads.isEmpty()) {
        const auto leads = countOf("--leads", arguments.leads);
        if (!leads) return tl::unexpected(leads.error());
        form.expectedLeads = *leads;
    }
    if (form.fund == 0) return failure(ErrorCode::BadArgument, {u"--fund"_s, Cli::tr("say which fund")});
    const auto fund =
        reading(program, [&](store::Connection& connection) { return funds::readFund(connection, form.fund); });
    if (!fund) return tl::unexpected(fund.error());
    if (!arguments.pipeline.isEmpty()) {
        const auto pipeline = amountOf("--pipeline", arguments.pipeline, fund->currency);
        if (!pipeline) return tl::unexpected(pipeline.error());
        form.expectedPipeline = *pipeline;
    }
    if (!arguments.costs.isEmpty()) {
        auto costs = costsOf(arguments.costs, fund->currency);
        if (!costs) return tl::unexpected(costs.error());
        form.costs = std::move(*costs);
    }
    return {};
}

Expected<Exit> answerWith(const Context& context, Program& program, RecordId id, const QString& said) {
    const auto record = reading(program, [&](store::Connection& connection) {
        return readFull(connection, *program.catalogue().find(u"mdf-request"), id);
    });
    if (!record) return tl::unexpected(record.error());
    context.say(said.arg(record->name));
    context.answer(record->json());
    return Exit::Done;
}

Expected<Exit> save(const Context& context, const Arguments& arguments) {
    if (arguments.keys.isEmpty()) return failure(ErrorCode::BadArgument, {u"KEY"_s, Cli::tr("say which request")});
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    RecordId id = 0;
    funds::RequestForm form;
    form.name = arguments.keys.front();
    if (arguments.action == u"change") {
        const auto known = keyOf(**program, arguments);
        if (!known) return tl::unexpected(known.error());
        id = *known;
        auto stored =
            reading(**program, [&](store::Connection& connection) { return funds::readForm(connection, id); });
        if (!stored) return tl::unexpected(stored.error());
        form = std::move(*stored);
    }
    if (auto filled = fill(**program, arguments, form); !filled) return tl::unexpected(filled.error());
    RecordId saved = id;
    const auto done = (*program)->store().perform(funds::SaveRequest{id, form, &saved});
    if (!done) return tl::unexpected(done.error());
    return answerWith(context, **program, saved, Cli::tr("%1 is saved"));
}

Expected<Exit> tieDeals(const Context& context, const Arguments& arguments) {
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    const auto request = keyOf(**program, arguments);
    if (!request) return tl::unexpected(request.error());
    std::vector<RecordId> deals;
    for (const QString& key : arguments.deals) {
        const auto deal = idOf(**program, u"deal"_s, key);
        if (!deal) return tl::unexpected(deal.error());
        deals.push_back(*deal);
    }
    if (deals.empty()) return failure(ErrorCode::BadArgument, {u"--deal"_s, Cli::tr("say which deal")});
    const auto done = (*program)->store().perform(funds::LinkDeals{*request, deals, arguments.untie});
    if (!done) return tl::unexpected(done.error());
    return answerWith(context, **program, *request,
                      arguments.untie ? Cli::tr("The deals are no longer of %1") : Cli::tr("The deals came of %1"));
}

Expected<Exit> attach(const Context& context, const Arguments& arguments) {
    const auto file =
        readFileWith(arguments.file, [](const QString& name, qint64 size, const QString&) -> Expected<void> {
            constexpr qint64 largest = qint64{100} << 20;
            if (size > largest)
                return failure(ErrorCode::BadArgument,
                               {name, Cli::tr("documents of up to %1 MiB can be kept").arg(largest >> 20)});
            return {};
        });
    if (!file) return tl::unexpected(file.error());
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    const auto request = keyOf(**program, arguments);
    if (!request) return tl::unexpected(request.error());
    const auto done =
        (*program)->store().perform(store::AddAttachment{*request, file->name, file->mediaType, file->content});
    if (!done) return tl::unexpected(done.error());
    return answerWith(context, **program, *request, Cli::tr("%1 is kept with %2").arg(file->name, u"%1"_s));
}

/// What a request says, what speaks for and against it, and what can be done with it.
Expected<Exit> check(const Context& context, const Arguments& arguments) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto request = keyOf(**program, arguments);
    if (!request) return tl::unexpected(request.error());
    const QDate today = context.clock().today();
    const auto read = reading(**program, [&](store::Connection& connection) -> Expected<QJsonObject> {
        const auto facts = funds::readFacts(connection, *request, today);
        if (!facts) return tl::unexpected(facts.error());
        const auto offered = funds::offeredActs(connection, *request, context.options().who, today);
        if (!offered) return tl::unexpected(offered.error());
        const funds::PastReturn past = funds::pastReturns(connection, facts->partner).value(facts->partner);
        QJsonArray checks;
        for (const funds::PolicyFinding& finding :
             funds::findings(*facts, past, records::programCurrency(connection))) {
            context.say(u"%1  %2: %3"_s.arg(finding.verdict == funds::Verdict::Fine   ? u"+"_s
                                            : finding.verdict == funds::Verdict::Note ? u"o"_s
                                                                                      : u"-"_s,
                                            funds::checkName(finding.check), finding.text));
            checks.append(QJsonObject{{u"check"_s, funds::checkName(finding.check)},
                                      {u"verdict"_s, funds::verdictName(finding.verdict)},
                                      {u"text"_s, finding.text}});
        }
        QJsonArray levels;
        for (const funds::ApprovalLevel& level :
             funds::ApprovalBook(connection, today)
                 .levels({facts->requested, facts->currency,
                          facts->region.isEmpty() ? facts->fundRegion : facts->region, facts->activity})) {
            context.say(Cli::tr("Level %1 (%2): %3")
                            .arg(QString::number(level.level), level.rule, funds::approversText(level)));
            levels.append(QJsonObject{
                {u"level"_s, level.level}, {u"rule"_s, level.rule}, {u"approvers"_s, funds::approversText(level)}});
        }
        QJsonArray acts;
        for (const funds::OfferedAct& act : *offered) {
            context.say(act.obstacle.isEmpty() ? funds::actName(act.act)
                                               : funds::actName(act.act) + u": "_s + act.obstacle);
            acts.append(QJsonObject{{u"act"_s, funds::actName(act.act)}, {u"obstacle"_s, act.obstacle}});
        }
        return QJsonObject{
            {u"id"_s, idText(facts->id)},
            {u"name"_s, facts->name},
            {u"state"_s, funds::stateName(facts->state)},
            {u"shares"_s, funds::sharesText(facts->shares)},
            {u"available"_s, plainAmount(facts->available, facts->currency)},
            {u"available_after"_s, plainAmount(facts->availableAfter(facts->requested), facts->currency)},
            {u"past_return"_s, funds::returnText(past)},
            {u"checks"_s, checks},
            {u"levels"_s, levels},
            {u"acts"_s, acts}};
    });
    if (!read) return tl::unexpected(read.error());
    context.answer(*read);
    return Exit::Done;
}

Expected<Exit> mdfRequest(const Context& context, const Arguments& arguments) {
    if (arguments.action == u"add" || arguments.action == u"change") return save(context, arguments);
    if (arguments.action == u"inbox") return showInbox(context);
    if (arguments.action == u"check") return check(context, arguments);
    if (arguments.action == u"deals") return tieDeals(context, arguments);
    if (arguments.action == u"attach") return attach(context, arguments);
    return actOnRequests(context, arguments.keys, arguments.action, arguments.act);
}

} // namespace

Expected<Exit> actOnRequests(const Context& context, const QStringList& keys, const QString& act,
                             const FundActArguments& arguments) {
    const auto known = funds::requestAct(act);
    if (!known || !funds::requestActNames().contains(act))
        return failure(ErrorCode::BadArgument,
                       {act, Cli::tr("there is no such action of a %1; there are: %2")
                                 .arg(u"mdf-request"_s, funds::requestActNames().join(u", "_s))});
    if (keys.isEmpty()) return failure(ErrorCode::BadArgument, {u"KEY"_s, Cli::tr("say which request")});
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    funds::ActOnRequests command{{}, *known, 0, arguments.conditions, arguments.reason, arguments.until};
    for (const QString& key : keys) {
        const auto id = idOf(**program, u"mdf-request"_s, key);
        if (!id) return tl::unexpected(id.error());
        command.requests.push_back(*id);
    }
    const auto factsOf = [&](RecordId id) {
        return reading(**program, [&](store::Connection& connection) {
            return funds::readFacts(connection, id, context.clock().today());
        });
    };
    if (!arguments.amount.isEmpty()) {
        const auto facts = factsOf(command.requests.front());
        if (!facts) return tl::unexpected(facts.error());
        const auto amount = amountOf("--amount", arguments.amount, facts->currency);
        if (!amount) return tl::unexpected(amount.error());
        if (*amount <= 0)
            return failure(ErrorCode::BadArgument, {u"--amount"_s, Cli::tr("an amount above zero is expected")});
        command.amount = *amount;
    }
    const auto done = (*program)->store().perform(command);
    if (!done) return tl::unexpected(done.error());
    QJsonArray requests;
    QJsonArray balances;
    std::vector<RecordId> pots;
    for (const RecordId id : command.requests) {
        const auto facts = factsOf(id);
        if (!facts) return tl::unexpected(facts.error());
        context.say(Cli::tr("%1 is now in %2").arg(facts->name, funds::stateLabel(facts->state)));
        requests.append(QJsonObject{{u"id"_s, idText(id)},
                                    {u"name"_s, facts->name},
                                    {u"state"_s, funds::stateName(facts->state)},
                                    {u"approved"_s, plainAmount(facts->approved, facts->currency)},
                                    {u"currency"_s, facts->currency}});
        if (std::find(pots.begin(), pots.end(), facts->pot()) != pots.end()) continue;
        pots.push_back(facts->pot());
        const QString pot = facts->allocation != 0 ? facts->allocationName : facts->fundName;
        context.say(Cli::tr("%1 left in %2").arg(funds::amountText(facts->available, facts->currency), pot));
        balances.append(QJsonObject{{u"pot"_s, pot},
                                    {u"available"_s, plainAmount(facts->available, facts->currency)},
                                    {u"currency"_s, facts->currency}});
    }
    context.answer(QJsonObject{{u"requests"_s, requests},
                               {u"state"_s, requests.first().toObject().value(u"state"_s)},
                               {u"balances"_s, balances},
                               {u"history_id"_s, idText(*done)}});
    return Exit::Done;
}

void addMdfRequest(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    Command command(
        app, "mdf-request", Cli::tr("Makes requests for marketing funds and takes them further"),
        "channelbook-cli mdf-request add \"Security webinar\" --fund \"EMEA 2026 H2\" --partner Northwind --activity "
        "Webinar --start 2026-09-10 --cost \"Speaker=3000\" --cost \"Platform=800\" --share 50,50\n"
        "  channelbook-cli mdf-request submit \"Security webinar\"\n"
        "  channelbook-cli do mdf-request \"Security webinar\" approve --amount 1500\n"
        "  channelbook-cli mdf-request approve 4711 4712 4713");
    const QStringList actions =
        QStringList{u"add"_s, u"change"_s, u"check"_s, u"inbox"_s, u"deals"_s, u"attach"_s} + funds::requestActNames();
    command.text("action", arguments->action, actions.join(u", "_s)).as("ACTION").required().oneOf(actions);
    command
        .texts("keys", arguments->keys,
               Cli::tr("The request's id or name, of acts also several, done all or none; add: what it is called"))
        .as("KEY");
    command.text("--fund", arguments->fund, Cli::tr("add: the fund")).as("KEY");
    command.text("--allocation", arguments->allocation, Cli::tr("add: what is set aside for the partner or its pool"))
        .as("KEY");
    command.text("--partner", arguments->partner, Cli::tr("add: the partner")).as("KEY");
    command.text("--activity", arguments->activity, Cli::tr("add: the type of activity; list mdf-activity shows them"))
        .as("KEY");
    command.text("--start", arguments->start, Cli::tr("add: its first day")).as("DATE");
    command.text("--end", arguments->end, Cli::tr("add: its last day")).as("DATE");
    command.text("--audience", arguments->audience, Cli::tr("add: whom it is for")).as("TEXT");
    command.text("--country", arguments->country, Cli::tr("add: where it takes place; rules of engagement ask"))
        .as("COUNTRY");
    command.text("--leads", arguments->leads, Cli::tr("add: how many leads are expected")).as("N");
    command.text("--pipeline", arguments->pipeline, Cli::tr("add: what pipeline is expected")).as("AMOUNT");
    command.texts("--cost", arguments->costs, Cli::tr("add: what a part of it costs; may be given several times"))
        .as("WHAT=AMOUNT")
        .oneEach();
    command
        .text("--share", arguments->share,
              Cli::tr("add: our share, the partner's and perhaps another's: 50,50 or 1/3,1/3,1/3"))
        .as("SHARES");
    command.text("--owner", arguments->owner, Cli::tr("add: who looks after it")).as("KEY");
    command.text("--notes", arguments->notes, Cli::tr("add: what else is to be said")).as("TEXT");
    command.text("--file", arguments->file, Cli::tr("attach: the document")).as("FILE");
    command.texts("--deal", arguments->deals, Cli::tr("deals: a deal that came of it; may be given several times"))
        .as("KEY")
        .oneEach();
    command.flag("--untie", arguments->untie, Cli::tr("deals: it did not come of it"));
    command.text("--amount", arguments->act.amount, Cli::tr("approve: less than was asked for")).as("AMOUNT");
    command.text("--conditions", arguments->act.conditions, Cli::tr("approve: under which conditions")).as("TEXT");
    command
        .text("--reason", arguments->act.reason,
              Cli::tr("Why; needed to return, reject or extend, and to approve what a check speaks against"))
        .as("TEXT");
    command.text("--until", arguments->act.until, Cli::tr("extend: the new last day for claims")).as("DATE");
    command.does(context, [&context, arguments] { return mdfRequest(context, *arguments); });
}

} // namespace channelbook::cli
