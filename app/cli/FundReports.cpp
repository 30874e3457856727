#include "app/cli/Enablement.h"
#include "app/cli/Funds.h"
#include "app/cli/Output.h"
#include "core/base/Money.h"
#include "core/funds/FundQueries.h"
#include "core/funds/Funds.h"

namespace channelbook::cli {

using namespace Qt::StringLiterals;

Expected<Exit> showInbox(const Context& context) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto rows = (*program)->store().read([&](store::Connection& connection) {
        return funds::approvalsInbox(connection, context.options().who, context.clock().today());
    });
    if (!rows) return tl::unexpected(rows.error());
    Table table({Cli::tr("Request"), Cli::tr("Partner"), Cli::tr("Fund"), Cli::tr("Asked for"), Cli::tr("Left after"),
                 Cli::tr("Past return"), Cli::tr("Days"), Cli::tr("Level"), Cli::tr("Against it")});
    for (const int column : {3, 4, 5, 6}) table.alignRight(column);
    QJsonArray array;
    for (const funds::InboxRow& row : *rows) {
        const funds::RequestFacts& facts = row.facts;
        const QString pot = facts.allocation != 0 ? facts.allocationName : facts.fundName;
        QStringList against;
        QJsonArray checks;
        for (const funds::PolicyFinding& finding : row.findings) {
            if (finding.verdict == funds::Verdict::Against || finding.verdict == funds::Verdict::Refuses)
                against << funds::checkName(finding.check);
            checks.append(QJsonObject{{u"check"_s, funds::checkName(finding.check)},
                                      {u"verdict"_s, funds::verdictName(finding.verdict)},
                                      {u"text"_s, finding.text}});
        }
        const QString level = row.levels.empty() ? QString() : u"%1/%2"_s.arg(row.given.size()).arg(row.levels.size());
        table.add({row.own ? Cli::tr("%1 (your own)").arg(facts.name) : facts.name, facts.partnerName, pot,
                   funds::amountText(facts.requested, facts.currency),
                   funds::amountText(row.availableAfter(), facts.currency), funds::returnText(row.past),
                   QString::number(row.daysWaiting), level, against.join(u", "_s)});
        array.append(QJsonObject{{u"id"_s, idText(facts.id)},
                                 {u"name"_s, facts.name},
                                 {u"partner"_s, facts.partnerName},
                                 {u"state"_s, funds::stateName(facts.state)},
                                 {u"pot"_s, pot},
                                 {u"currency"_s, facts.currency},
                                 {u"requested"_s, plainAmount(facts.requested, facts.currency)},
                                 {u"available"_s, plainAmount(facts.available, facts.currency)},
                                 {u"available_after"_s, plainAmount(row.availableAfter(), facts.currency)},
                                 {u"past_return"_s, funds::returnText(row.past)},
                                 {u"days_waiting"_s, row.daysWaiting},
                                 {u"levels"_s, static_cast<int>(row.levels.size())},
                                 {u"levels_given"_s, static_cast<qint64>(row.given.size())},
                                 {u"own"_s, row.own},
                                 {u"checks"_s, checks}});
    }
    context.say(rows->empty() ? Cli::tr("No request waits for an answer") : table.text().chopped(1));
    context.answer(array);
    return Exit::Done;
}

Expected<Exit> showBurnDown(const Context& context, const QString& key) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto id = idOf(**program, u"fund"_s, key);
    if (!id) return tl::unexpected(id.error());
    const auto fund =
        reading(**program, [&](store::Connection& connection) { return funds::readFund(connection, *id); });
    if (!fund) return tl::unexpected(fund.error());
    const auto burn = reading(**program, [&](store::Connection& connection) {
        return funds::burnDown(connection, *id, context.clock().today());
    });
    if (!burn) return tl::unexpected(burn.error());
    QStringList header{Cli::tr("On")};
    const std::array shown{funds::Account::Budget,    funds::Account::Available, funds::Account::Reserved,
                           funds::Account::Committed, funds::Account::Claimed,   funds::Account::Paid,
                           funds::Account::Released,  funds::Account::Expired};
    for (const funds::Account account : shown) header << funds::accountLabel(account);
    Table table(header);
    for (qsizetype column = 1; column < header.size(); ++column) table.alignRight(column);
    QJsonArray days;
    for (const funds::BurnDay& day : burn->days) {
        QStringList cells{day.on};
        for (const funds::Account account : shown)
            cells << funds::amountText(day.balance.of(account), fund->currency);
        table.add(cells);
        QJsonObject json = balanceJson(day.balance, fund->currency);
        json.insert(u"on"_s, day.on);
        days.append(json);
    }
    context.say(table.text().chopped(1));
    if (!burn->emptyOn.isEmpty()) context.say(Cli::tr("At this pace nothing is left on %1").arg(burn->emptyOn));
    context.say(Cli::tr("At this pace %1 are left on %2")
                    .arg(funds::amountText(burn->leftAtEnd, fund->currency), fund->periodEnd));
    context.answer(QJsonObject{{u"fund"_s, fund->name},
                               {u"days"_s, days},
                               {u"per_day"_s, plainAmount(burn->perDay, fund->currency)},
                               {u"empty_on"_s, burn->emptyOn},
                               {u"left_at_end"_s, plainAmount(burn->leftAtEnd, fund->currency)},
                               {u"currency"_s, fund->currency}});
    return Exit::Done;
}

Expected<Exit> showSpending(const Context& context, const QString& key, const QString& by) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto id = idOf(**program, u"fund"_s, key);
    if (!id) return tl::unexpected(id.error());
    const auto shownBy = funds::spendByNamed(by.isEmpty() ? u"activity"_s : by);
    if (!shownBy) return failure(ErrorCode::BadArgument, {u"--by"_s, u"activity, partner, region, fund"_s});
    const auto rows = (*program)->store().read([&](store::Connection& connection) {
        return std::pair(funds::spending(connection, *shownBy, *id), records::programCurrency(connection));
    });
    if (!rows) return tl::unexpected(rows.error());
    const QString& currency = rows->second;
    Table table({Cli::tr("What"), Cli::tr("Requests"), Cli::tr("Approved"), Cli::tr("Paid"), Cli::tr("Leads"),
                 Cli::tr("Open pipeline"), Cli::tr("Won"), Cli::tr("Return")});
    for (qsizetype column = 1; column < 8; ++column) table.alignRight(column);
    QJsonArray array;
    for (const funds::Spend& spend : rows->first) {
        table.add({spend.name, QString::number(spend.requests), funds::amountText(spend.approved, currency),
                   funds::amountText(spend.paid, currency), QString::number(spend.leads),
                   funds::amountText(spend.pipeline, currency), funds::amountText(spend.won, currency),
                   funds::returnText(spend)});
        array.append(QJsonObject{{u"name"_s, spend.name},
                                 {u"requests"_s, spend.requests},
                                 {u"approved"_s, plainAmount(spend.approved, currency)},
                                 {u"paid"_s, plainAmount(spend.paid, currency)},
                                 {u"leads"_s, spend.leads},
                                 {u"pipeline"_s, plainAmount(spend.pipeline, currency)},
                                 {u"won"_s, plainAmount(spend.won, currency)},
                                 {u"return"_s, funds::returnText(spend)},
                                 {u"complete"_s, spend.complete},
                                 {u"currency"_s, currency}});
    }
    context.say(table.text().chopped(1));
    context.answer(array);
    return Exit::Done;
}

} // namespace channelbook::cli
