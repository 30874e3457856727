#pragma once

#include "core/records/Commands.h"

#include <functional>

namespace channelbook::pipeline {

/// Whether a stage is one of partners that have left, which a partner may only enter once nothing hangs on it any more.
[[nodiscard]] bool isFormer(store::Connection& connection, QStringView stage);
/// The first such stage; empty if the program has none.
[[nodiscard]] QString formerStage(store::Connection& connection);

/// One kind of thing that has to be settled before a partner can go.
struct Obstacle {
    QString code;   ///< "open_deals", "agreements", "customers" …
    qint64 count = 0;
    QString words;  ///< "3 open deals"
    QString advice; ///< what settles it: "hand them over"
    struct Item {
        QString entity;
        RecordId id = 0;
        QString name;
        QString detail;
    };
    std::vector<Item> items; ///< the first of them, at most `shownItems`
};
inline constexpr qint64 shownItems = 50;

/// Finds what of one kind a partner still has; nothing if it is settled. Rooms above add theirs in `program`.
using ObstacleCheck = std::function<std::optional<Obstacle>(store::Connection&, RecordId partner)>;

/// What this room looks for: open deals it sourced or takes part in, agreements in force or under way, customers it served that nobody
/// has taken over.
[[nodiscard]] std::vector<ObstacleCheck> offboardingChecks();

/// What stands against a partner's leaving, in the order of the checks; empty: it may go.
[[nodiscard]] std::vector<Obstacle> offboardingObstacles(store::Connection& connection, RecordId partner, const std::vector<ObstacleCheck>& checks);

/// A person moves a partner to a stage of those that have left only when nothing stands against it; TransitionRefused says what does.
[[nodiscard]] records::ChangeRule offboardingRule(std::vector<ObstacleCheck> checks);

/// Hands open deals of a partner over to another partner, or takes them over ourselves. A registration ends with it: the new
/// partner registers anew. Parts in deals that others sourced end too. RecordNotFound; BadArgument for a deal that is not the partner's
/// or for the partner itself.
struct HandOverDeals {
    static constexpr const char* kind = "offboard.deals";
    const records::Catalogue& catalogue;
    RecordId partner = 0;
    RecordId toPartner = 0; ///< 0: we take them ourselves
    RecordId owner = 0;     ///< who looks after them from now on; 0: as before
    std::vector<RecordId> deals = {}; ///< empty: all open ones
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const HandOverDeals& command);

/// Enters who serves a partner's customers from today on: another partner, or we ourselves. RecordNotFound; BadArgument for a
/// company that is not one of its customers or for the partner itself.
struct HandOverCustomers {
    static constexpr const char* kind = "offboard.customers";
    const records::Catalogue& catalogue;
    RecordId partner = 0;
    RecordId toPartner = 0; ///< 0: we serve them ourselves
    RecordId owner = 0;     ///< becomes the customers' owner; 0: as before
    std::vector<RecordId> customers = {}; ///< empty: all that nobody has taken over
    QString note = {};
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const HandOverCustomers& command);

} // namespace channelbook::pipeline
