#include "app/cli/Commands.h"
#include "app/cli/Enablement.h"
#include "app/cli/Options.h"
#include "app/cli/Output.h"
#include "app/cli/Records.h"
#include "app/cli/Terminal.h"
#include "core/partners/Agreements.h"
#include "core/store/Attachments.h"

#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>

namespace channelbook::cli {

using namespace Qt::StringLiterals;
using partners::AgreementAction;

namespace {

constexpr qint64 largestDocument = 100 << 20;

struct Arguments {
    QString action, key;
    QString partner, type, number, start, end, months, notice, territory, owner;
    bool autoRenew = false;
    QString on, until, reason, file, from;
    qint64 days = 90;
};

Expected<Exit> add(const Context& context, const Arguments& arguments) {
    return addRecord(context, u"agreement"_s, {{u"name"_s, arguments.key}, {u"partner"_s, arguments.partner}, {u"type"_s, arguments.type}, {u"number"_s, arguments.number},
                                               {u"start_on"_s, arguments.start}, {u"end_on"_s, arguments.end}, {u"term_months"_s, arguments.months}, {u"notice_days"_s, arguments.notice},
                                               {u"auto_renew"_s, arguments.autoRenew ? u"yes"_s : QString()}, {u"territory"_s, arguments.territory}, {u"owner"_s, arguments.owner}});
}

Expected<Exit> answerWith(const Context& context, Program& program, RecordId id, const QString& said) {
    const auto record = reading(program, [&](store::Connection& connection) { return readFull(connection, *program.catalogue().find(u"agreement"), id); });
    if (!record) return tl::unexpected(record.error());
    context.say(said.contains(u"%1"_s) ? said.arg(record->name) : said);
    context.answer(record->json());
    return Exit::Done;
}

Expected<Exit> act(const Context& context, const Arguments& arguments) {
    for (const auto& [option, text] : {std::pair("--on", arguments.on), std::pair("--until", arguments.until)})
        if (const auto date = dateOf(option, text); !date) return tl::unexpected(date.error());
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    const auto agreement = idOf(**program, u"agreement"_s, arguments.key);
    if (!agreement) return tl::unexpected(agreement.error());
    const auto done = (*program)->store().perform(partners::ActOnAgreement{(*program)->catalogue(), *agreement, *partners::agreementAction(arguments.action), arguments.on, arguments.until, arguments.reason});
    if (!done) return tl::unexpected(done.error());
    const auto after = reading(**program, [&](store::Connection& connection) { return partners::readAgreement(connection, *agreement); });
    if (!after) return tl::unexpected(after.error());
    return answerWith(context, **program, *agreement, Cli::tr("%1: %2").arg(after->name, partners::stateName(after->state)));
}

Expected<Exit> nextVersion(const Context& context, const Arguments& arguments) {
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    const auto agreement = idOf(**program, u"agreement"_s, arguments.key);
    if (!agreement) return tl::unexpected(agreement.error());
    RecordId created = 0;
    const auto done = (*program)->store().perform(partners::NewAgreementVersion{(*program)->catalogue(), *agreement, &created});
    if (!done) return tl::unexpected(done.error());
    return answerWith(context, **program, created, Cli::tr("The next version of %1 is a draft (%2)").arg(u"%1"_s, idText(created)));
}

Expected<Exit> attach(const Context& context, const Arguments& arguments) {
    if (arguments.file.isEmpty()) return failure(ErrorCode::BadArgument, {u"--file"_s, Cli::tr("say which file")});
    QFile file(arguments.file);
    if (!file.exists()) return failure(ErrorCode::FileNotFound, {arguments.file});
    if (!file.open(QIODevice::ReadOnly)) return failure(ErrorCode::FileNotReadable, {arguments.file, file.errorString()});
    if (file.size() > largestDocument) return failure(ErrorCode::BadArgument, {arguments.file, Cli::tr("documents of up to %1 MiB can be kept").arg(largestDocument >> 20)});
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    const auto agreement = idOf(**program, u"agreement"_s, arguments.key);
    if (!agreement) return tl::unexpected(agreement.error());
    const auto done = (*program)->store().perform(store::AddAttachment{*agreement, QFileInfo(arguments.file).fileName(), QMimeDatabase().mimeTypeForFile(arguments.file).name(), file.readAll()});
    if (!done) return tl::unexpected(done.error());
    return answerWith(context, **program, *agreement, Cli::tr("%1 is kept with %2").arg(QFileInfo(arguments.file).fileName(), u"%1"_s));
}

Expected<Exit> roll(const Context& context) {
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    partners::Rolled rolled;
    const auto done = (*program)->store().perform(partners::RollAgreements{(*program)->catalogue(), &rolled});
    if (!done) return tl::unexpected(done.error());
    context.say(rolled.any() ? Cli::tr("Agreements: %1 began, %2 renewed, %3 expired").arg(rolled.activated).arg(rolled.renewed).arg(rolled.expired) : Cli::tr("Nothing is due with any agreement"));
    context.answer(QJsonObject{{u"activated"_s, rolled.activated}, {u"renewed"_s, rolled.renewed}, {u"expired"_s, rolled.expired}, {u"history_id"_s, idText(*done)}});
    return Exit::Done;
}

Expected<Exit> calendar(const Context& context, const Arguments& arguments) {
    const QDate today = context.clock().today();
    const auto from = dateOf("--from", arguments.from);
    if (!from) return tl::unexpected(from.error());
    const QDate first = from->isEmpty() ? today : QDate::fromString(*from, Qt::ISODate);
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto days = (*program)->store().read([&](store::Connection& connection) { return partners::renewals(connection, first, first.addDays(arguments.days), today); });
    if (!days) return tl::unexpected(days.error());
    Table table({Cli::tr("On"), Cli::tr("Days"), Cli::tr("What"), Cli::tr("Partner"), Cli::tr("Agreement"), Cli::tr("Ends"), Cli::tr("Manager")});
    table.alignRight(1);
    QJsonArray array;
    for (const partners::Renewal& day : *days) {
        table.add({day.on, QString::number(day.daysLeft), partners::renewalName(day.what), day.partnerName, day.name, day.endOn, day.manager});
        array.append(QJsonObject{{u"on"_s, day.on}, {u"days_left"_s, day.daysLeft}, {u"what"_s, partners::renewalName(day.what)}, {u"id"_s, idText(day.agreement)}, {u"agreement"_s, day.name},
                                 {u"partner"_s, day.partnerName}, {u"state"_s, partners::stateName(day.state)}, {u"end_on"_s, day.endOn}, {u"auto_renew"_s, day.autoRenew}, {u"manager"_s, day.manager}});
    }
    context.say(days->empty() ? Cli::tr("Nothing is due with any agreement") : table.text().chopped(1));
    context.answer(array);
    return Exit::Done;
}

Expected<Exit> agreement(const Context& context, const Arguments& arguments) {
    if (arguments.action == u"roll") return roll(context);
    if (arguments.action == u"renewals") return calendar(context, arguments);
    if (arguments.key.isEmpty()) return failure(ErrorCode::BadArgument, {u"key"_s, Cli::tr("say which agreement")});
    if (arguments.action == u"add") return add(context, arguments);
    if (arguments.action == u"version") return nextVersion(context, arguments);
    if (arguments.action == u"attach") return attach(context, arguments);
    return act(context, arguments);
}

} // namespace

void addAgreement(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    Command command(app, "agreement", Cli::tr("Keeps agreements with partners: drafts, signatures, renewals, notice and their end"),
                    "channelbook-cli agreement add \"Reseller 2026\" --partner Northwind --start 2026-08-01 --end 2027-07-31 --auto-renew --months 12 --notice 60\n"
                    "  channelbook-cli agreement send \"Reseller 2026\"\n"
                    "  channelbook-cli agreement renewals --days 120\n"
                    "  channelbook-cli --today 2027-08-01 agreement roll");
    const QStringList actions = QStringList{u"add"_s, u"version"_s, u"attach"_s, u"renewals"_s, u"roll"_s} + partners::agreementActionNames();
    command.text("action", arguments->action, actions.join(u", "_s)).as("ACTION").required().oneOf(actions);
    command.text("key", arguments->key, Cli::tr("The agreement's id or name; add: what it is called")).as("KEY");
    command.text("--partner", arguments->partner, Cli::tr("add: the partner")).as("KEY");
    command.text("--type", arguments->type, Cli::tr("add: %1").arg(partners::agreementTypes().join(u", "_s))).as("TYPE");
    command.text("--number", arguments->number, Cli::tr("add: the contract's number")).as("TEXT");
    command.text("--start", arguments->start, Cli::tr("add: the first day it holds")).as("DATE");
    command.text("--end", arguments->end, Cli::tr("add: the last day it holds")).as("DATE");
    command.flag("--auto-renew", arguments->autoRenew, Cli::tr("add: renews by itself, a term at a time"));
    command.text("--months", arguments->months, Cli::tr("add: months of a term")).as("N");
    command.text("--notice", arguments->notice, Cli::tr("add: days of notice before the end")).as("N");
    command.text("--territory", arguments->territory, Cli::tr("add: where it holds")).as("TEXT");
    command.text("--owner", arguments->owner, Cli::tr("add: who looks after it")).as("KEY");
    command.text("--on", arguments->on, Cli::tr("The day it was done (today)")).as("DATE");
    command.text("--until", arguments->until, Cli::tr("renew, give_notice: the new last day; by the agreed term if not given")).as("DATE");
    command.text("--reason", arguments->reason, Cli::tr("terminate, give_notice, withdraw: why")).as("TEXT");
    command.text("--file", arguments->file, Cli::tr("attach: the document")).as("FILE");
    command.text("--from", arguments->from, Cli::tr("renewals: the first day to look at (today)")).as("DATE");
    command.number("--days", arguments->days, Cli::tr("renewals: how many days to look at (90)"), 0);
    command.does(context, [&context, arguments] { return agreement(context, *arguments); });
}

} // namespace channelbook::cli
