#include "core/metrics/attribution/DealCredit.h"

#include "core/base/Split.h"
#include "core/metrics/attribution/Weights.h"

#include <QCoreApplication>
#include <QDate>

#include <algorithm>
#include <cmath>

namespace channelbook::metrics {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

QString words(const char* text) { return QCoreApplication::translate("Attribution", text); }

/// How a model shares one deal.
class Sharing {
public:
    static Expected<Sharing> of(const DealTouches& deals, Model model, const ModelOptions& options) {
        Sharing sharing(model, options);
        if (model == Model::TimeDecay && !(options.halfLife > 0))
            return failure(ErrorCode::BadArgument, {u"half-life"_s, words(QT_TRANSLATE_NOOP("Attribution", "days are expected, more than 0"))});
        if (model == Model::Custom) {
            if (options.weights.isEmpty()) return failure(ErrorCode::MissingValue, {u"weight"_s});
            sharing.m_weights.assign(deals.channels.size(), 0);
            for (auto weight = options.weights.begin(); weight != options.weights.end(); ++weight) {
                bool known = false;
                for (std::size_t i = 0; i < deals.channels.size(); ++i)
                    if (deals.channels[i].name.compare(weight.key().trimmed(), Qt::CaseInsensitive) == 0) {
                        sharing.m_weights[i] = weight.value();
                        known = true;
                    }
                if (!known) return failure(ErrorCode::BadArgument, {u"weight"_s, words(QT_TRANSLATE_NOOP("Attribution", "no deal is touched by \"%1\"")).arg(weight.key())});
            }
        }
        if (model == Model::Markov) {
            auto chain = removalEffects(deals.journeys(), options.order);
            if (!chain) return tl::unexpected(chain.error());
            sharing.m_weights = std::move(chain->effects);
        }
        return sharing;
    }

    /// Weights of the touches of a deal, at least one, whose sum is 1.
    [[nodiscard]] std::vector<double> weigh(const TouchedDeal& deal, std::span<const DealTouch> touches) const {
        switch (m_model) {
        case Model::First:
            return firstTouch(touches.size());
        case Model::Last:
            return lastTouch(touches.size());
        case Model::PositionBased:
            return positionBased(touches.size());
        case Model::WShaped:
            return wShaped(touches.size(), creationOf(deal, touches));
        case Model::TimeDecay: {
            std::vector<double> ages;
            for (const DealTouch& touch : touches) ages.push_back(ageOf(deal, touches, touch));
            return timeDecay(ages, m_halfLife);
        }
        case Model::PositionDecay:
            return positionDecay(touches.size());
        case Model::Custom: {
            std::vector<double> weights;
            for (const DealTouch& touch : touches) weights.push_back(m_weights[static_cast<std::size_t>(touch.channel)]);
            return proportional(std::move(weights));
        }
        case Model::Markov:
        case Model::Shapley: {
            // A channel that touched a deal twice counts once for it and shares what it gets between its touches.
            std::vector<double> weights;
            for (const DealTouch& touch : touches) weights.push_back(effectOf(touch.channel) / static_cast<double>(timesOf(touches, touch.channel)));
            return proportional(std::move(weights));
        }
        default:
            return linear(touches.size());
        }
    }

    /// The touch that made the opportunity: the last one up to the day the deal was created, else the first.
    [[nodiscard]] static std::size_t creationOf(const TouchedDeal& deal, std::span<const DealTouch> touches) {
        if (deal.created == 0) return touches.size();
        std::size_t creation = 0;
        for (std::size_t i = 0; i < touches.size(); ++i)
            if (touches[i].day <= deal.created) creation = i;
        return creation;
    }

    /// Days from a touch to the close, or to the last touch where that is not known; 0 for what comes after it.
    [[nodiscard]] static double ageOf(const TouchedDeal& deal, std::span<const DealTouch> touches, const DealTouch& touch) {
        const std::int32_t end = deal.closed != 0 ? deal.closed : touches.back().day;
        return std::max(0, end - touch.day);
    }

    [[nodiscard]] static std::size_t timesOf(std::span<const DealTouch> touches, std::int32_t channel) {
        return static_cast<std::size_t>(std::count_if(touches.begin(), touches.end(), [&](const DealTouch& touch) { return touch.channel == channel; }));
    }

    /// Markov: the removal effect; Shapley: the same for each, by the theorem on unanimity games.
    [[nodiscard]] double effectOf(std::int32_t channel) const { return m_model == Model::Markov ? m_weights[static_cast<std::size_t>(channel)] : 1; }

private:
    Sharing(Model model, const ModelOptions& options) : m_model(model), m_halfLife(options.halfLife) {}
    Model m_model;
    double m_halfLife;
    std::vector<double> m_weights; ///< by channel: removal effects, or weights of one's own
};

constexpr double partsOfOne = 1e12;

/// An amount in whole minor units, in proportion to weights.
std::vector<qint64> amountsOf(qint64 amount, const std::vector<double>& weights) {
    std::vector<qint64> parts;
    parts.reserve(weights.size());
    for (const double weight : weights) parts.push_back(std::llround(weight * partsOfOne));
    return split(amount, parts);
}

QString percent(double share) { return QLocale().toString(share * 100, 'f', 1) + u" %"_s; }

/// Why a touch gets what it gets.
QString whyOf(Model model, const Sharing& sharing, const TouchedDeal& deal, std::span<const DealTouch> touches, std::size_t place, double weight) {
    const int count = static_cast<int>(touches.size());
    const DealTouch& touch = touches[place];
    const QString share = percent(weight);
    const auto numbered = [&] { return words(QT_TRANSLATE_NOOP("Attribution", "touch %1 of %2: %3")).arg(place + 1).arg(count).arg(share); };
    switch (model) {
    case Model::First:
        return place == 0 ? words(QT_TRANSLATE_NOOP("Attribution", "the first touch: all of it")) : words(QT_TRANSLATE_NOOP("Attribution", "not the first touch"));
    case Model::Last:
        return place + 1 == touches.size() ? words(QT_TRANSLATE_NOOP("Attribution", "the last touch: all of it")) : words(QT_TRANSLATE_NOOP("Attribution", "not the last touch"));
    case Model::Linear:
        return words(QT_TRANSLATE_NOOP("Attribution", "one of %1 touches, all alike: %2")).arg(count).arg(share);
    case Model::WShaped:
        if (place != 0 && place + 1 != touches.size() && place == Sharing::creationOf(deal, touches))
            return words(QT_TRANSLATE_NOOP("Attribution", "it made the opportunity: %1")).arg(share);
        return numbered();
    case Model::TimeDecay:
        return words(QT_TRANSLATE_NOOP("Attribution", "%1 days before the close: %2")).arg(qRound(Sharing::ageOf(deal, touches, touch))).arg(share);
    case Model::Markov:
        return words(QT_TRANSLATE_NOOP("Attribution", "removal effect %1: %2")).arg(QLocale().toString(sharing.effectOf(touch.channel), 'f', 3), share);
    case Model::Shapley: {
        QList<std::int32_t> distinct;
        for (const DealTouch& one : touches)
            if (!distinct.contains(one.channel)) distinct << one.channel;
        return words(QT_TRANSLATE_NOOP("Attribution", "one of %1 who took part: %2")).arg(distinct.size()).arg(share);
    }
    default:
        return numbered();
    }
}

} // namespace

Expected<CreditReport> creditReport(const DealTouches& deals, Model model, const ModelOptions& options) {
    const auto sharing = Sharing::of(deals, model, options);
    if (!sharing) return tl::unexpected(sharing.error());
    CreditReport report;
    report.model = model;
    report.currency = deals.currency;
    for (const DealTouches::Channel& channel : deals.channels) report.credits.push_back({channel.name, channel.partner, channel.kind, 0, 0, 0, 0});
    std::vector<std::size_t> seen(deals.channels.size(), 0);
    std::size_t number = 0;
    for (const TouchedDeal& deal : deals.deals) {
        if (deal.outcome != 'w') continue;
        if (!deal.counted) {
            ++report.unconverted;
            continue;
        }
        if (deal.count == 0) {
            ++report.untouchedDeals;
            report.untouchedAmount += deal.amount;
            continue;
        }
        const auto touches = deals.of(deal);
        const std::vector<qint64> amounts = amountsOf(deal.amount, sharing->weigh(deal, touches));
        ++number;
        for (std::size_t i = 0; i < touches.size(); ++i) {
            const auto channel = static_cast<std::size_t>(touches[i].channel);
            report.credits[channel].amount += amounts[i];
            if (seen[channel] != number) ++report.credits[channel].deals;
            seen[channel] = number;
        }
        report.amount += deal.amount;
        ++report.deals;
        report.implied += deal.implied ? 1 : 0;
    }
    for (std::size_t i = 0; i < report.credits.size(); ++i) {
        if (report.amount != 0) report.credits[i].share = static_cast<double>(report.credits[i].amount) / static_cast<double>(report.amount);
        if (model == Model::Markov) report.credits[i].removalEffect = sharing->effectOf(static_cast<std::int32_t>(i));
    }
    std::erase_if(report.credits, [](const ChannelCredit& credit) { return credit.deals == 0; });
    std::stable_sort(report.credits.begin(), report.credits.end(), [](const ChannelCredit& a, const ChannelCredit& b) { return a.amount > b.amount; });
    report.caveats = caveats(model, deals.journeys());
    return report;
}

Expected<DealCredit> creditOfDeal(store::Connection& connection, RecordId deal, Model model, const ModelOptions& options) {
    const bool all = model == Model::Markov;
    const DealTouches deals = readDealTouches(connection, CreditBy::PartnerAndKind, all ? std::nullopt : std::optional(std::vector<RecordId>{deal}));
    const auto found = std::find_if(deals.deals.begin(), deals.deals.end(), [&](const TouchedDeal& one) { return one.id == deal; });
    if (found == deals.deals.end()) return failure(ErrorCode::RecordNotFound, {u"deal"_s, QString::number(deal)});
    DealCredit credit;
    credit.model = model;
    credit.currency = deals.currency;
    credit.outcome = found->outcome;
    credit.counted = found->counted;
    credit.amount = found->amount;
    credit.implied = found->implied;
    if (all) credit.caveats = caveats(model, deals.journeys());
    if (found->count == 0) return credit;
    const auto sharing = Sharing::of(deals, model, options);
    if (!sharing) return tl::unexpected(sharing.error());
    const auto touches = deals.of(*found);
    const std::vector<double> weights = sharing->weigh(*found, touches);
    const std::vector<qint64> amounts = amountsOf(found->amount, weights);
    Statement touchpoint(connection, "SELECT role, who FROM touchpoint WHERE id = ?");
    for (std::size_t i = 0; i < touches.size(); ++i) {
        const DealTouches::Channel& channel = deals.channels[static_cast<std::size_t>(touches[i].channel)];
        TouchCredit one;
        one.touchpoint = touches[i].touchpoint;
        one.partner = channel.partner;
        one.kind = channel.kind;
        one.partnerName = channel.partnerName;
        if (touches[i].day != 0) one.date = QDate::fromJulianDay(touches[i].day);
        one.amount = amounts[i];
        one.share = weights[i];
        one.why = whyOf(model, *sharing, *found, touches, i, weights[i]);
        if (one.touchpoint != 0 && touchpoint.reset().bind(1, one.touchpoint).step()) {
            one.role = touchpoint.text(0);
            one.who = touchpoint.text(1);
        }
        credit.touches.push_back(one);
    }
    return credit;
}

} // namespace channelbook::metrics
