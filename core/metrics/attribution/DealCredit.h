#pragma once

#include "core/metrics/attribution/Attribution.h"
#include "core/metrics/attribution/TouchpointQueries.h"

#include <QDate>

namespace channelbook::metrics {

/// What one partner, kind of touch or both are credited with.
struct ChannelCredit {
    QString channel;
    RecordId partner = 0;
    QString kind;
    qint64 amount = 0;        ///< minor units of the program's currency
    qint64 deals = 0;         ///< won deals it touched
    double share = 0;         ///< of the credited amount, 0 to 1
    double removalEffect = 0; ///< Markov: 0 to 1
};

/// The amounts of won deals, given to those who touched them. Each deal's credits sum to its amount to the minor unit, and so does
/// the whole.
struct CreditReport {
    Model model = Model::Linear;
    QString currency;
    std::vector<ChannelCredit> credits; ///< the most first
    qint64 amount = 0;                  ///< of won deals with a touch
    qint64 deals = 0;
    qint64 implied = 0;          ///< of them, those whose partners stand for touchpoints that nobody recorded
    qint64 untouchedDeals = 0;   ///< won deals nobody touched
    qint64 untouchedAmount = 0;
    qint64 unconverted = 0;      ///< won deals without an amount or without a rate: not credited
    QStringList caveats;         ///< in words
};

/// Errors: MissingValue (weights of the custom model), BadArgument (half-life, order, a weight of a channel that touches no deal).
[[nodiscard]] Expected<CreditReport> creditReport(const DealTouches& deals, Model model, const ModelOptions& options = {});

/// What one touchpoint gets of its deal, and why.
struct TouchCredit {
    RecordId touchpoint = 0; ///< 0: implied by the deal's partners
    RecordId partner = 0;
    QString partnerName, kind, role, who;
    QDate date;
    qint64 amount = 0; ///< minor units of the program's currency
    double share = 0;  ///< 0 to 1
    QString why;       ///< "first of 4: 40 %", in words
};

struct DealCredit {
    Model model = Model::Linear;
    QString currency;
    char outcome = 'o'; ///< first letter of open, won, lost: only what is won counts elsewhere
    bool counted = true; ///< false: no amount, or no rate for its currency
    qint64 amount = 0;
    std::vector<TouchCredit> touches;
    bool implied = false;
    QStringList caveats;
};

/// How a deal's amount is shared by its touchpoints; those of the Markov model ask for all deals. Errors: RecordNotFound, and those of
/// `creditReport`.
[[nodiscard]] Expected<DealCredit> creditOfDeal(store::Connection& connection, RecordId deal, Model model, const ModelOptions& options = {});

} // namespace channelbook::metrics
