#pragma once

#include "core/records/Query.h"
#include "core/registrations/Acts.h"
#include "core/registrations/RegistrationQueries.h"

namespace channelbook {

/// All that is shown of a registration to answer it.
struct RegistrationReading {
    registrations::Registration registration;
    records::RecordRow row; ///< its fields as the catalogue lists them
    std::vector<registrations::OfferedAct> acts;
    QStringList missing;                       ///< what it lacks to be submitted by its program
    std::vector<engagement::Finding> findings; ///< what the rules of engagement of today say against it
    std::vector<registrations::Conflict> conflicts;
    std::vector<registrations::SideBySide> sides;        ///< one per conflict
    std::vector<registrations::CustomerMatch> customers; ///< who the customer may be, where that is not said yet
    QString reason;                                      ///< given with the last act
};

/// Reads a registration. A draft is compared as it would be on submission; others show what was stored.
/// @param who the person looking
[[nodiscard]] Expected<RegistrationReading> readForAnswer(store::Connection& connection,
                                                          const records::EntityDef& entity, RecordId registration,
                                                          const QString& who, const QDate& today);

} // namespace channelbook
