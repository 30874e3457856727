#pragma once

#include "core/base/RecordId.h"
#include "core/metrics/attribution/Journeys.h"
#include "core/store/Connection.h"

#include <optional>

namespace channelbook::metrics {

/// What stands for a touch when credit is given.
enum class CreditBy { Partner, Kind, PartnerAndKind };

/// One touchpoint of a deal, kept tightly.
struct DealTouch {
    std::int32_t channel = 0; ///< place in `DealTouches::channels`
    std::int32_t day = 0;     ///< Julian day; of a touchpoint without a date that of the deal's first day
    RecordId touchpoint = 0;  ///< 0: implied
};

/// A deal with the place of its touches.
struct TouchedDeal {
    RecordId id = 0;
    char outcome = 'o';        ///< first letter of open, won, lost
    bool counted = true;       ///< its amount is known and in a currency with a rate
    bool implied = false;      ///< no touchpoint is recorded: who sourced it and who took part stand for them
    qint64 amount = 0;         ///< in the program's currency, by the rate of the close date
    std::int32_t created = 0;  ///< Julian day, 0 where it is not known
    std::int32_t closed = 0;   ///< day of the close date, 0 where it is not known
    std::size_t first = 0;     ///< place of its first touch
    std::size_t count = 0;
};

/// Deals and their touches in the order of time. A million deals with five million touches take some 160 MB.
struct DealTouches {
    struct Channel {
        QString name;        ///< as reports show it
        QString partnerName;
        RecordId partner = 0; ///< 0: none, or credit is by kind
        QString kind;
    };
    QString currency; ///< the program's
    std::vector<Channel> channels;
    std::vector<TouchedDeal> deals; ///< by id
    std::vector<DealTouch> touches;

    [[nodiscard]] std::span<const DealTouch> of(const TouchedDeal& deal) const { return {touches.data() + deal.first, deal.count}; }
    /// Won and lost deals with a touch as journeys: what was won converts, what was lost does not.
    [[nodiscard]] Journeys journeys() const;
};

/// Reads deals that are not retired, with their touchpoints. Where a deal has none, the partner that sourced it and those that take
/// part in it stand for them, from the day they came in.
/// @param ids only these deals, sorted; nothing: all
[[nodiscard]] DealTouches readDealTouches(store::Connection& connection, CreditBy by, const std::optional<std::vector<RecordId>>& ids = {});

} // namespace channelbook::metrics
