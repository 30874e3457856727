#include "app/cli/DealAttribution.h"

#include "app/cli/Output.h"
#include "app/cli/Terminal.h"
#include "core/base/Money.h"
#include "core/metrics/attribution/DealCredit.h"
#include "core/records/Query.h"

namespace channelbook::cli {

using namespace Qt::StringLiterals;
using namespace metrics;

namespace {

QString percent(double share) { return QString::number(share * 100, 'f', 1) + u" %"_s; }

QJsonObject jsonOf(const CreditReport& report) {
    QJsonArray credits;
    for (const ChannelCredit& credit : report.credits) {
        QJsonObject one{{u"channel"_s, credit.channel}, {u"amount"_s, plainAmount(credit.amount, report.currency)}, {u"share"_s, credit.share}, {u"deals"_s, credit.deals}};
        if (credit.partner != 0) one.insert(u"partner_id"_s, idText(credit.partner));
        if (report.model == Model::Markov) one.insert(u"removal_effect"_s, credit.removalEffect);
        credits.append(one);
    }
    return {{u"model"_s, modelName(report.model)},
            {u"currency"_s, report.currency},
            {u"amount"_s, plainAmount(report.amount, report.currency)},
            {u"deals"_s, report.deals},
            {u"implied_deals"_s, report.implied},
            {u"untouched_deals"_s, report.untouchedDeals},
            {u"untouched_amount"_s, plainAmount(report.untouchedAmount, report.currency)},
            {u"not_converted"_s, report.unconverted},
            {u"credits"_s, credits},
            {u"caveats"_s, QJsonArray::fromStringList(report.caveats)}};
}

/// The amounts of each channel by every model, side by side, in the order of the first.
void print(const Context& context, const std::vector<CreditReport>& reports) {
    const CreditReport& first = reports.front();
    QStringList header{Cli::tr("credited")};
    if (reports.size() == 1)
        header << Cli::tr("amount %1").arg(first.currency) << Cli::tr("share") << Cli::tr("deals");
    else
        for (const CreditReport& report : reports) header << modelName(report.model);
    Table table(header);
    for (qsizetype column = 1; column < header.size(); ++column) table.alignRight(column);
    const auto amountOf = [](const CreditReport& report, const ChannelCredit& like) {
        const auto found = std::find_if(report.credits.begin(), report.credits.end(), [&](const ChannelCredit& one) { return one.partner == like.partner && one.kind == like.kind; });
        return plainAmount(found == report.credits.end() ? 0 : found->amount, report.currency);
    };
    for (const ChannelCredit& credit : first.credits) {
        QStringList row{credit.channel};
        if (reports.size() == 1)
            row << plainAmount(credit.amount, first.currency) << percent(credit.share) << QString::number(credit.deals);
        else
            for (const CreditReport& report : reports) row << amountOf(report, credit);
        table.add(row);
    }
    QStringList sum{Cli::tr("all")};
    if (reports.size() == 1)
        sum << plainAmount(first.amount, first.currency) << QString() << QString::number(first.deals);
    else
        for (const CreditReport& report : reports) sum << plainAmount(report.amount, report.currency);
    table.add(sum);
    if (reports.size() == 1) context.say(Cli::tr("Model: %1").arg(modelName(first.model)));
    writeOut(consoleBytes(table.text()));
    if (first.implied > 0) context.say(Cli::tr("%n deal(s) without touchpoints: the partners named on them stand for these", nullptr, static_cast<int>(first.implied)));
    const QString untouched = plainAmount(first.untouchedAmount, first.currency) + u' ' + first.currency;
    if (first.untouchedDeals > 0) context.say(Cli::tr("%n won deal(s) nobody touched: %1, credited to nobody", nullptr, static_cast<int>(first.untouchedDeals)).arg(untouched));
    if (first.unconverted > 0) context.say(Cli::tr("%n won deal(s) without an amount or a rate left out", nullptr, static_cast<int>(first.unconverted)));
    QStringList told;
    for (const CreditReport& report : reports)
        for (const QString& caveat : report.caveats)
            if (!told.contains(caveat)) told << caveat;
    for (const QString& caveat : told) context.say(caveat);
}

QJsonObject jsonOf(const DealCredit& credit) {
    QJsonArray touches;
    for (const TouchCredit& touch : credit.touches)
        touches.append(QJsonObject{{u"date"_s, touch.date.toString(Qt::ISODate)},
                                   {u"partner"_s, touch.partnerName},
                                   {u"kind"_s, touch.kind},
                                   {u"role"_s, touch.role},
                                   {u"who"_s, touch.who},
                                   {u"share"_s, touch.share},
                                   {u"amount"_s, plainAmount(touch.amount, credit.currency)},
                                   {u"why"_s, touch.why}});
    return {{u"model"_s, modelName(credit.model)},
            {u"currency"_s, credit.currency},
            {u"amount"_s, plainAmount(credit.amount, credit.currency)},
            {u"won"_s, credit.outcome == 'w'},
            {u"implied"_s, credit.implied},
            {u"touches"_s, touches},
            {u"caveats"_s, QJsonArray::fromStringList(credit.caveats)}};
}

void print(const Context& context, const DealCredit& credit) {
    Table table({Cli::tr("date"), Cli::tr("partner"), Cli::tr("kind"), Cli::tr("role"), Cli::tr("share"), Cli::tr("amount %1").arg(credit.currency), Cli::tr("why")});
    table.alignRight(4);
    table.alignRight(5);
    for (const TouchCredit& touch : credit.touches)
        table.add({touch.date.toString(Qt::ISODate), touch.partnerName, touch.kind, touch.role, percent(touch.share), plainAmount(touch.amount, credit.currency), touch.why});
    context.say(Cli::tr("Model: %1").arg(modelName(credit.model)));
    writeOut(consoleBytes(table.text()));
    if (credit.touches.empty()) context.say(Cli::tr("Nobody touched this deal"));
    if (!credit.counted) context.say(Cli::tr("The deal has no amount, or its currency no rate"));
    if (credit.outcome != 'w') context.say(Cli::tr("The deal is not won: this is what credit would be"));
    for (const QString& caveat : credit.caveats) context.say(caveat);
}

Expected<Exit> shareDeal(const Context& context, Program& program, const DealQuestion& question) {
    return reading(program, [&](store::Connection& connection) -> Expected<Exit> {
        const auto deal = records::findRecord(connection, *program.catalogue().find(u"deal"), question.deal);
        if (!deal) return tl::unexpected(deal.error());
        QJsonArray models;
        for (const Model model : question.models) {
            const auto credit = creditOfDeal(connection, *deal, model, question.options);
            if (!credit) return tl::unexpected(credit.error());
            if (!context.json()) print(context, *credit);
            models.append(jsonOf(*credit));
        }
        models.size() == 1 ? context.answer(models.first().toObject()) : context.answer(models);
        return Exit::Done;
    });
}

} // namespace

Expected<Exit> attributeDeals(const Context& context, const DealQuestion& question) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    if (!question.deal.isEmpty()) return shareDeal(context, **program, question);
    return reading(**program, [&](store::Connection& connection) -> Expected<Exit> {
        std::optional<std::vector<RecordId>> ids;
        if (!question.filter.isEmpty()) {
            auto listed = records::listIds(connection, *(*program)->catalogue().find(u"deal"), {question.filter, {}, -1, 0});
            if (!listed) return tl::unexpected(listed.error());
            std::sort(listed->begin(), listed->end());
            ids = std::move(*listed);
        }
        const CreditBy by = question.by == u"kind" ? CreditBy::Kind : question.by == u"both" ? CreditBy::PartnerAndKind : CreditBy::Partner;
        const DealTouches deals = readDealTouches(connection, by, ids);
        std::vector<CreditReport> reports;
        QJsonArray models;
        for (const Model model : question.models) {
            auto report = creditReport(deals, model, question.options);
            if (!report) return tl::unexpected(report.error());
            models.append(jsonOf(*report));
            reports.push_back(std::move(*report));
        }
        if (!context.json()) print(context, reports);
        models.size() == 1 ? context.answer(models.first().toObject()) : context.answer(models);
        return Exit::Done;
    });
}

} // namespace channelbook::cli
