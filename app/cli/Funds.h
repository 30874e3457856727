#pragma once

#include "app/cli/Context.h"
#include "core/funds/Requests.h"

namespace channelbook::cli {

/// What `do` and the commands of requests and claims take for an act.
struct FundActArguments {
    QString amount, reason, conditions, until, payment, reference, on;
};

/// An amount that was typed, "1234.50" or "1234.50 EUR", in minor units; BadArgument for another currency or no amount.
[[nodiscard]] Expected<qint64> amountOf(const char* option, const QString& text, const QString& currency);

/// Cost lines typed as "Booth=1200.00".
[[nodiscard]] Expected<std::vector<funds::CostLine>> costsOf(const QStringList& texts, const QString& currency);

/// The balances of a fund or one of its pots in JSON: amounts as text.
[[nodiscard]] QJsonObject balanceJson(const funds::Balance& balance, const QString& currency);

/// A file to be kept: its name, type and content. FileNotFound, FileNotReadable, or what `check` says before it is
/// read.
struct ReadFile {
    QString name, mediaType;
    QByteArray content;
};
[[nodiscard]] Expected<ReadFile>
readFileWith(const QString& path,
             const std::function<Expected<void>(const QString& name, qint64 size, const QString& mediaType)>& check);

// What is read of funds; in FundReports.cpp.
[[nodiscard]] Expected<Exit> showInbox(const Context& context);
[[nodiscard]] Expected<Exit> showBurnDown(const Context& context, const QString& key);
/// @param key of a fund; empty: of all
[[nodiscard]] Expected<Exit> showSpending(const Context& context, const QString& key, const QString& by);

// Acts of `do`: BadArgument for an act there is none of.
[[nodiscard]] Expected<Exit> actOnRequests(const Context& context, const QStringList& keys, const QString& act,
                                           const FundActArguments& arguments);
[[nodiscard]] Expected<Exit> actOnClaim(const Context& context, const QString& key, const QString& act,
                                        const FundActArguments& arguments);
[[nodiscard]] Expected<Exit> actOnFund(const Context& context, const QString& key, const QString& act,
                                       const FundActArguments& arguments);

} // namespace channelbook::cli
