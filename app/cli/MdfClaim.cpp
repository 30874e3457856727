#include "app/cli/FundCommands.h"
#include "app/cli/Enablement.h"
#include "app/cli/Funds.h"
#include "app/cli/Options.h"
#include "app/cli/Records.h"
#include "core/base/Money.h"
#include "core/funds/Claims.h"
#include "core/funds/Funds.h"

namespace channelbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct Arguments {
    QString action, key;
    QString request, name, invoice, invoiceOn, currency, notes, file, proof;
    QStringList lines;
    bool upToApproved = false;
    FundActArguments act;
};

/// A claim with all that hangs on it.
Expected<QJsonObject> describe(store::Connection& connection, const Context& context, RecordId id) {
    const auto claim = funds::readClaim(connection, id);
    if (!claim) return tl::unexpected(claim.error());
    QJsonArray lines;
    for (const funds::CostLine& line : funds::claimLines(connection, id))
        lines.append(QJsonObject{{u"name"_s, line.name}, {u"amount"_s, plainAmount(line.amount, claim->currency)}});
    QJsonArray proofs;
    for (const funds::Proof& proof : funds::proofsOf(connection, id)) {
        if (proof.otherClaim != 0)
            context.say(Cli::tr("%1 is the same file as one of %2").arg(proof.name, proof.otherClaimName));
        proofs.append(QJsonObject{{u"kind"_s, proof.kind},
                                  {u"name"_s, proof.name},
                                  {u"media_type"_s, proof.mediaType},
                                  {u"size"_s, proof.size},
                                  {u"sha256"_s, proof.sha256},
                                  {u"same_as"_s, proof.otherClaimName}});
    }
    return QJsonObject{{u"id"_s, idText(id)},
                       {u"name"_s, claim->name},
                       {u"request"_s, claim->requestName},
                       {u"state"_s, funds::stateName(claim->state)},
                       {u"invoice"_s, claim->invoice},
                       {u"invoice_on"_s, claim->invoiceOn},
                       {u"total"_s, plainAmount(claim->total, claim->currency)},
                       {u"currency"_s, claim->currency},
                       {u"rate_on"_s, claim->rateOn},
                       {u"claimed"_s, plainAmount(claim->claimed, claim->fundCurrency)},
                       {u"approved"_s, plainAmount(claim->approved, claim->fundCurrency)},
                       {u"clawed_back"_s, plainAmount(claim->clawedBack, claim->fundCurrency)},
                       {u"fund_currency"_s, claim->fundCurrency},
                       {u"payment"_s, claim->payment},
                       {u"payment_reference"_s, claim->paymentReference},
                       {u"paid_on"_s, claim->paidOn},
                       {u"claim_by"_s, claim->claimBy},
                       {u"missing_proofs"_s, QJsonArray::fromStringList(funds::missingProofs(connection, *claim))},
                       {u"lines"_s, lines},
                       {u"proofs"_s, proofs}};
}

Expected<Exit> answerWith(const Context& context, Program& program, RecordId id) {
    const auto claim =
        reading(program, [&](store::Connection& connection) { return describe(connection, context, id); });
    if (!claim) return tl::unexpected(claim.error());
    const auto text = [&](const QString& key) { return claim->value(key).toString(); };
    const auto state = funds::claimState(text(u"state"_s)).value_or(funds::ClaimState::Draft);
    context.say(Cli::tr("%1: %2, %3 %4 claimed")
                    .arg(text(u"name"_s), funds::stateLabel(state), text(u"claimed"_s), text(u"fund_currency"_s)));
    context.answer(*claim);
    return Exit::Done;
}

Expected<Exit> save(const Context& context, const Arguments& arguments) {
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    const bool isNew = arguments.action == u"add";
    const auto id = idOf(**program, isNew ? u"mdf-request"_s : u"mdf-claim"_s, arguments.key);
    if (!id) return tl::unexpected(id.error());
    funds::SaveClaim command;
    command.form = {*id, arguments.name,         arguments.invoice, arguments.invoiceOn, arguments.currency,
                    {},  arguments.upToApproved, arguments.notes};
    QString currency = arguments.currency;
    if (isNew && currency.isEmpty()) {
        const auto fund = reading(**program, [&](store::Connection& connection) -> Expected<funds::Fund> {
            const auto form = funds::readForm(connection, *id);
            if (!form) return tl::unexpected(form.error());
            return funds::readFund(connection, form->fund);
        });
        if (!fund) return tl::unexpected(fund.error());
        currency = fund->currency;
    }
    if (!isNew) {
        const auto claim =
            reading(**program, [&](store::Connection& connection) { return funds::readClaim(connection, *id); });
        if (!claim) return tl::unexpected(claim.error());
        command.claim = *id;
        command.form.request = claim->request;
        if (currency.isEmpty()) currency = command.form.currency = claim->currency;
        if (arguments.invoice.isEmpty()) command.form.invoice = claim->invoice;
        if (arguments.invoiceOn.isEmpty()) command.form.invoiceOn = claim->invoiceOn;
        if (arguments.lines.isEmpty())
            command.form.lines =
                (*program)
                    ->store()
                    .read([&](store::Connection& connection) { return funds::claimLines(connection, *id); })
                    .value_or(std::vector<funds::CostLine>());
    }
    if (!arguments.lines.isEmpty()) {
        auto lines = costsOf(arguments.lines, currency);
        if (!lines) return tl::unexpected(lines.error());
        command.form.lines = std::move(*lines);
    }
    RecordId saved = command.claim;
    command.created = &saved;
    const auto done = (*program)->store().perform(command);
    if (!done) return tl::unexpected(done.error());
    return answerWith(context, **program, saved);
}

Expected<Exit> prove(const Context& context, const Arguments& arguments) {
    const auto file = readFileWith(arguments.file, &funds::checkProof);
    if (!file) return tl::unexpected(file.error());
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    const auto id = idOf(**program, u"mdf-claim"_s, arguments.key);
    if (!id) return tl::unexpected(id.error());
    const auto done =
        (*program)->store().perform(funds::AddProof{*id, arguments.proof, file->name, file->mediaType, file->content});
    if (!done) return tl::unexpected(done.error());
    return answerWith(context, **program, *id);
}

Expected<Exit> mdfClaim(const Context& context, const Arguments& arguments) {
    if (arguments.action == u"add" || arguments.action == u"change") return save(context, arguments);
    if (arguments.action == u"prove") return prove(context, arguments);
    if (arguments.action != u"show") return actOnClaim(context, arguments.key, arguments.action, arguments.act);
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto id = idOf(**program, u"mdf-claim"_s, arguments.key);
    if (!id) return tl::unexpected(id.error());
    return answerWith(context, **program, *id);
}

} // namespace

Expected<Exit> actOnClaim(const Context& context, const QString& key, const QString& act,
                          const FundActArguments& arguments) {
    const auto known = funds::claimAct(act);
    if (!known)
        return failure(ErrorCode::BadArgument, {act, Cli::tr("there is no such action of a %1; there are: %2")
                                                         .arg(u"mdf-claim"_s, funds::claimActNames().join(u", "_s))});
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    const auto id = idOf(**program, u"mdf-claim"_s, key);
    if (!id) return tl::unexpected(id.error());
    funds::ActOnClaim command{*id, *known, 0, arguments.reason, arguments.payment, arguments.reference, arguments.on};
    if (!arguments.amount.isEmpty()) {
        const auto claim =
            reading(**program, [&](store::Connection& connection) { return funds::readClaim(connection, *id); });
        if (!claim) return tl::unexpected(claim.error());
        const auto amount = amountOf("--amount", arguments.amount, claim->fundCurrency);
        if (!amount) return tl::unexpected(amount.error());
        if (*amount <= 0)
            return failure(ErrorCode::BadArgument, {u"--amount"_s, Cli::tr("an amount above zero is expected")});
        command.amount = *amount;
    }
    const auto done = (*program)->store().perform(command);
    if (!done) return tl::unexpected(done.error());
    return answerWith(context, **program, *id);
}

void addMdfClaim(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    Command command(app, "mdf-claim", Cli::tr("Makes claims of approved requests, proves them and takes them further"),
                    "channelbook-cli mdf-claim add \"Security webinar\" --name \"Webinar invoice\" --invoice R-118 "
                    "--invoice-on 2026-09-12 --line \"Speaker=3000\" --line \"Platform=800\"\n"
                    "  channelbook-cli mdf-claim prove \"Webinar invoice\" --proof invoice --file R-118.pdf\n"
                    "  channelbook-cli mdf-claim submit \"Webinar invoice\"\n"
                    "  channelbook-cli do mdf-claim \"Webinar invoice\" pay --payment credit_note --reference CN-9");
    const QStringList actions = QStringList{u"add"_s, u"change"_s, u"show"_s, u"prove"_s} + funds::claimActNames();
    command.text("action", arguments->action, actions.join(u", "_s)).as("ACTION").required().oneOf(actions);
    command.text("key", arguments->key, Cli::tr("The claim's id or name; add: the request's")).as("KEY").required();
    command.text("--name", arguments->name, Cli::tr("add: what it is called")).as("TEXT");
    command.text("--invoice", arguments->invoice, Cli::tr("add: the invoice's number")).as("TEXT");
    command.text("--invoice-on", arguments->invoiceOn, Cli::tr("add: the invoice's date")).as("DATE");
    command.text("--currency", arguments->currency, Cli::tr("add: the invoice's currency; else the fund's")).as("CODE");
    command.texts("--line", arguments->lines, Cli::tr("add: a line of the invoice; may be given several times"))
        .as("WHAT=AMOUNT")
        .oneEach();
    command.flag("--up-to-approved", arguments->upToApproved,
                 Cli::tr("add: where our share is more than is left of the approval, claim what is left"));
    command.text("--notes", arguments->notes, Cli::tr("add: what else is to be said")).as("TEXT");
    command.text("--proof", arguments->proof, Cli::tr("prove: what the file is: invoice, photo, attendee list …"))
        .as("KIND");
    command.text("--file", arguments->file, Cli::tr("prove: the file")).as("FILE");
    command.text("--amount", arguments->act.amount, Cli::tr("approve: less than was claimed; claw_back: a part"))
        .as("AMOUNT");
    command.text("--reason", arguments->act.reason, Cli::tr("Why; needed to return, reject, reduce or claw back"))
        .as("TEXT");
    command.text("--payment", arguments->act.payment, Cli::tr("pay: payment or credit_note")).as("KIND");
    command.text("--reference", arguments->act.reference, Cli::tr("pay: its number")).as("TEXT");
    command.text("--on", arguments->act.on, Cli::tr("pay: the day it was paid (today)")).as("DATE");
    command.does(context, [&context, arguments] { return mdfClaim(context, *arguments); });
}

} // namespace channelbook::cli
