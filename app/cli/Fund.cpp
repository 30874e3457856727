#include "app/cli/FundCommands.h"
#include "app/cli/Enablement.h"
#include "app/cli/Funds.h"
#include "app/cli/Options.h"
#include "app/cli/Output.h"
#include "app/cli/Records.h"
#include "core/base/Money.h"
#include "core/funds/Funds.h"

#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>

namespace channelbook::cli {

using namespace Qt::StringLiterals;
using funds::Account;

namespace {

struct Arguments {
    QString action, key;
    QString currency, amount, from, until, region, program, accrues, owner, reason, quarter, partner, pool, by;
    qint64 claimDays = 60;
    bool forfeit = false;
};

Expected<Exit> answerWith(const Context& context, Program& program, const QString& entity, RecordId id,
                          const QString& said) {
    const auto record = reading(program, [&](store::Connection& connection) {
        return readFull(connection, *program.catalogue().find(entity), id);
    });
    if (!record) return tl::unexpected(record.error());
    context.say(said.arg(record->name));
    context.answer(record->json());
    return Exit::Done;
}

/// A program to write to and the fund that was named.
struct OpenedFund {
    std::unique_ptr<Program> program;
    funds::Fund fund;
};

Expected<OpenedFund> openFund(const Context& context, const QString& key) {
    if (key.isEmpty()) return failure(ErrorCode::BadArgument, {u"KEY"_s, Cli::tr("say which fund")});
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    const auto id = idOf(**program, u"fund"_s, key);
    if (!id) return tl::unexpected(id.error());
    const auto fund =
        reading(**program, [&](store::Connection& connection) { return funds::readFund(connection, *id); });
    if (!fund) return tl::unexpected(fund.error());
    return OpenedFund{std::move(*program), *fund};
}

Expected<Exit> open(const Context& context, const Arguments& arguments) {
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    const auto owner = idOf(**program, u"owner"_s, arguments.owner);
    if (!owner) return tl::unexpected(owner.error());
    const QString currency = arguments.currency.isEmpty()
                                 ? (*program)->store().read(&records::programCurrency).value_or(QString())
                                 : arguments.currency;
    const auto amount =
        arguments.amount.isEmpty() ? Expected<qint64>(0) : amountOf("--amount", arguments.amount, currency);
    if (!amount) return tl::unexpected(amount.error());
    qint64 accrues = 0;
    if (!arguments.accrues.isEmpty()) {
        // A percentage has two decimals, as an amount of euros has.
        const auto percent = amountOf("--accrues", QString(arguments.accrues).remove(u'%').trimmed(), u"EUR"_s);
        if (!percent) return tl::unexpected(percent.error());
        accrues = *percent;
    }
    RecordId id = 0;
    const auto done = (*program)->store().perform(funds::OpenFund{arguments.key, currency, *amount, arguments.from,
                                                                  arguments.until, arguments.region, arguments.program,
                                                                  accrues, arguments.claimDays, *owner, &id});
    if (!done) return tl::unexpected(done.error());
    return answerWith(context, **program, u"fund"_s, id, Cli::tr("%1 is open"));
}

Expected<Exit> budget(const Context& context, const Arguments& arguments) {
    const auto opened = openFund(context, arguments.key);
    if (!opened) return tl::unexpected(opened.error());
    const auto amount = amountOf("--amount", arguments.amount, opened->fund.currency);
    if (!amount) return tl::unexpected(amount.error());
    const auto done = opened->program->store().perform(funds::ChangeBudget{opened->fund.id, *amount, arguments.reason});
    if (!done) return tl::unexpected(done.error());
    return answerWith(context, *opened->program, u"fund"_s, opened->fund.id, Cli::tr("The budget of %1 is changed"));
}

Expected<Exit> overdraft(const Context& context, const Arguments& arguments) {
    const auto opened = openFund(context, arguments.key);
    if (!opened) return tl::unexpected(opened.error());
    const auto amount = amountOf("--amount", arguments.amount, opened->fund.currency);
    if (!amount) return tl::unexpected(amount.error());
    const auto done =
        opened->program->store().perform(funds::AllowOverdraft{opened->fund.id, *amount, arguments.reason});
    if (!done) return tl::unexpected(done.error());
    return answerWith(context, *opened->program, u"fund"_s, opened->fund.id,
                      Cli::tr("%1 may be overdrawn by that much"));
}

Expected<Exit> accrue(const Context& context, const Arguments& arguments) {
    const auto opened = openFund(context, arguments.key);
    if (!opened) return tl::unexpected(opened.error());
    funds::Accrued accrued;
    const auto done = opened->program->store().perform(funds::AccrueFund{opened->fund.id, arguments.quarter, &accrued});
    if (!done) return tl::unexpected(done.error());
    const QString amount = plainAmount(accrued.amount, opened->fund.currency) + u' ' + opened->fund.currency;
    context.say(Cli::tr("%1 accrued for %n partner(s)", nullptr, static_cast<int>(accrued.partners)).arg(amount));
    context.answer(QJsonObject{{u"fund"_s, opened->fund.name},
                               {u"amount"_s, amount},
                               {u"partners"_s, accrued.partners},
                               {u"unconverted"_s, accrued.unconverted},
                               {u"history_id"_s, idText(*done)}});
    return Exit::Done;
}

Expected<Exit> roll(const Context& context) {
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    funds::RolledRequests rolled;
    const auto done = (*program)->store().perform(funds::RollRequests{&rolled});
    if (!done) return tl::unexpected(done.error());
    context.say(rolled.expired == 0 ? Cli::tr("Nothing is due with any request")
                                    : Cli::tr("What was not claimed of %n request(s) has expired", nullptr,
                                              static_cast<int>(rolled.expired)));
    context.answer(QJsonObject{{u"expired"_s, rolled.expired}, {u"history_id"_s, idText(*done)}});
    return Exit::Done;
}

Expected<Exit> allocate(const Context& context, const Arguments& arguments) {
    const auto opened = openFund(context, arguments.key);
    if (!opened) return tl::unexpected(opened.error());
    const auto partner = idOf(*opened->program, u"partner"_s, arguments.partner);
    if (!partner) return tl::unexpected(partner.error());
    auto amount = amountOf("--amount", arguments.amount, opened->fund.currency);
    if (!amount) return tl::unexpected(amount.error());
    RecordId allocation = 0;
    const auto done = opened->program->store().perform(funds::Allocate{opened->fund.id, *partner, arguments.pool,
                                                                       arguments.action == u"add" ? *amount : -*amount,
                                                                       arguments.reason, &allocation});
    if (!done) return tl::unexpected(done.error());
    return answerWith(context, *opened->program, u"allocation"_s, allocation, Cli::tr("%1 is changed"));
}

Expected<Exit> fund(const Context& context, const Arguments& arguments) {
    if (arguments.action == u"roll") return roll(context);
    if (arguments.action == u"open") return open(context, arguments);
    if (arguments.action == u"budget") return budget(context, arguments);
    if (arguments.action == u"overdraft") return overdraft(context, arguments);
    if (arguments.action == u"accrue") return accrue(context, arguments);
    if (arguments.action == u"spending") return showSpending(context, arguments.key, arguments.by);
    if (arguments.key.isEmpty()) return failure(ErrorCode::BadArgument, {u"KEY"_s, Cli::tr("say which fund")});
    if (arguments.action == u"burn-down") return showBurnDown(context, arguments.key);
    return actOnFund(context, arguments.key, arguments.forfeit ? u"forfeit"_s : arguments.action,
                     {{}, arguments.reason, {}, {}, {}, {}, {}});
}

} // namespace

Expected<qint64> amountOf(const char* option, const QString& text, const QString& currency) {
    QString amount = text.trimmed();
    const auto invalid = [&](const QString& why) {
        return failure(ErrorCode::BadArgument, {QLatin1StringView(option), why});
    };
    if (amount.isEmpty()) return invalid(Cli::tr("an amount is needed"));
    if (amount.size() > 3 && isCurrency(QStringView(amount).right(3))) {
        if (amount.right(3) != currency) return invalid(Cli::tr("an amount in %1 is expected").arg(currency));
        amount.chop(3);
    }
    const auto minor = parsePlainAmount(amount, currency);
    if (!minor)
        return invalid(
            Cli::tr("\"%1\" is no amount like 1234.50 with at most %2 decimals").arg(text).arg(minorDigits(currency)));
    return *minor;
}

Expected<std::vector<funds::CostLine>> costsOf(const QStringList& texts, const QString& currency) {
    std::vector<funds::CostLine> costs;
    for (const QString& text : texts) {
        const qsizetype equals = text.lastIndexOf(u'=');
        if (equals <= 0)
            return failure(ErrorCode::BadArgument,
                           {text, Cli::tr("what it is for and its amount are expected, like Booth=1200.00")});
        const auto amount = amountOf("--cost", text.mid(equals + 1), currency);
        if (!amount) return tl::unexpected(amount.error());
        costs.push_back({text.left(equals).trimmed(), *amount});
    }
    return costs;
}

QJsonObject balanceJson(const funds::Balance& balance, const QString& currency) {
    QJsonObject json{{u"currency"_s, currency}};
    for (const Account account : {Account::Budget, Account::Available, Account::Reserved, Account::Committed,
                                  Account::Claimed, Account::Paid, Account::Released, Account::Expired})
        json.insert(funds::accountName(account), plainAmount(balance.of(account), currency));
    return json;
}

Expected<ReadFile> readFileWith(const QString& path,
                                const std::function<Expected<void>(const QString&, qint64, const QString&)>& check) {
    if (path.isEmpty()) return failure(ErrorCode::BadArgument, {u"--file"_s, Cli::tr("say which file")});
    QFile file(path);
    const QFileInfo info(path);
    if (!info.exists()) return failure(ErrorCode::FileNotFound, {path});
    ReadFile read{info.fileName(), QMimeDatabase().mimeTypeForFile(info, QMimeDatabase::MatchExtension).name(), {}};
    if (auto fine = check(read.name, info.size(), read.mediaType); !fine) return tl::unexpected(fine.error());
    if (info.isDir() || !file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileNotReadable, {path, file.errorString()});
    read.content = file.readAll();
    if (file.error() != QFile::NoError) return failure(ErrorCode::FileNotReadable, {path, file.errorString()});
    return read;
}

Expected<Exit> actOnFund(const Context& context, const QString& key, const QString& act,
                         const FundActArguments& arguments) {
    if (act != u"close" && act != u"reopen" && act != u"forfeit")
        return failure(
            ErrorCode::BadArgument,
            {act, Cli::tr("there is no such action of a %1; there are: %2").arg(u"fund"_s, u"close, reopen"_s)});
    const auto opened = openFund(context, key);
    if (!opened) return tl::unexpected(opened.error());
    const auto done = opened->program->store().perform(
        funds::CloseFund{opened->fund.id, act == u"forfeit", act == u"reopen", arguments.reason});
    if (!done) return tl::unexpected(done.error());
    return answerWith(context, *opened->program, u"fund"_s, opened->fund.id,
                      act == u"reopen" ? Cli::tr("%1 is open") : Cli::tr("%1 is closed"));
}

void addFund(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    Command command(app, "fund", Cli::tr("Opens, fills and closes funds for joint marketing"),
                    "channelbook-cli fund open \"EMEA 2026 H2\" --currency EUR --amount 250000 --from 2026-07-01 "
                    "--until 2026-12-31 --region EMEA\n"
                    "  channelbook-cli fund open \"Accrual 2026\" --accrues 3 --from 2026-01-01 --until 2026-12-31\n"
                    "  channelbook-cli fund accrue \"Accrual 2026\" --quarter 2026Q2\n"
                    "  channelbook-cli fund spending --by partner\n"
                    "  channelbook-cli list fund");
    const QStringList actions{u"open"_s,   u"budget"_s, u"overdraft"_s, u"accrue"_s,  u"close"_s,
                              u"reopen"_s, u"roll"_s,   u"burn-down"_s, u"spending"_s};
    command.text("action", arguments->action, actions.join(u", "_s)).as("ACTION").required().oneOf(actions);
    command.text("key", arguments->key, Cli::tr("The fund's id or name; open: what it is called")).as("KEY");
    command.text("--currency", arguments->currency, Cli::tr("open: the fund's currency; else the program's"))
        .as("CODE");
    command
        .text("--amount", arguments->amount,
              Cli::tr("open: its budget; budget: more, or with a minus less; overdraft: how far it may go"))
        .as("AMOUNT");
    command.text("--from", arguments->from, Cli::tr("open: the first day of its period")).as("DATE");
    command.text("--until", arguments->until, Cli::tr("open: the last day of its period")).as("DATE");
    command.text("--region", arguments->region, Cli::tr("open: the region it is for")).as("TEXT");
    command.text("--for-program", arguments->program, Cli::tr("open: the partner program it is for")).as("TEXT");
    command
        .text("--accrues", arguments->accrues, Cli::tr("open: it is filled by this share of what partners' deals won"))
        .as("PERCENT");
    command.number("--claim-days", arguments->claimDays,
                   Cli::tr("open: days after an activity in which it can be claimed (60)"), 0);
    command.text("--owner", arguments->owner, Cli::tr("open: who looks after it")).as("KEY");
    command.text("--quarter", arguments->quarter, Cli::tr("accrue: the quarter, like 2026Q2 (the last)")).as("QUARTER");
    command.text("--reason", arguments->reason, Cli::tr("Why")).as("TEXT");
    command.text("--by", arguments->by, Cli::tr("spending: by activity, partner, region or fund (activity)"))
        .as("WHAT");
    command.flag("--forfeit", arguments->forfeit, Cli::tr("close: what is left expires"));
    command.does(context, [&context, arguments] { return fund(context, *arguments); });
}

void addAllocation(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    Command command(app, "allocation", Cli::tr("Sets parts of a fund aside for a partner or a pool"),
                    "channelbook-cli allocation add \"EMEA 2026 H2\" --partner Northwind --amount 10000\n"
                    "  channelbook-cli allocation take-back \"EMEA 2026 H2\" --pool Gold --amount 2500");
    const QStringList actions{u"add"_s, u"take-back"_s};
    command.text("action", arguments->action, actions.join(u", "_s)).as("ACTION").required().oneOf(actions);
    command.text("key", arguments->key, Cli::tr("The fund's id or name")).as("FUND").required();
    command.text("--partner", arguments->partner, Cli::tr("The partner it is for")).as("KEY");
    command.text("--pool", arguments->pool, Cli::tr("Or the pool, by its name")).as("NAME");
    command.text("--amount", arguments->amount, Cli::tr("How much")).as("AMOUNT");
    command.text("--reason", arguments->reason, Cli::tr("Why")).as("TEXT");
    command.does(context, [&context, arguments] { return allocate(context, *arguments); });
}

} // namespace channelbook::cli
