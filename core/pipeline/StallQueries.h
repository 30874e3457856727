#pragma once

#include "core/store/Connection.h"

#include "core/base/RecordId.h"

#include <QDate>
#include <QHash>

#include <optional>
#include <vector>

namespace channelbook::pipeline {

/// A partner that is longer in its stage than the stage allows.
struct StalledPartner {
    RecordId id = 0;
    qint64 value = 0; ///< won revenue and open pipeline in the program's currency, minor units
    RecordId manager = 0; ///< 0: nobody
    QDate since;          ///< day it entered its stage
    int norm = 0;         ///< days it may be there
};

/// The partners that are stalled on a day.
/// @param manager only this one's; 0: those of nobody; nothing: all
[[nodiscard]] std::vector<StalledPartner> stalledPartners(store::Connection& connection, const QDate& today, std::optional<RecordId> manager = std::nullopt);

/// How many partners each stage has, retired ones left out.
[[nodiscard]] QHash<QString, qint64> partnersByStage(store::Connection& connection);

/// Whole days between entering a stage (a UTC instant) and a day; -1 where that is not known.
[[nodiscard]] qint64 daysInStage(const QString& since, const QDate& today);

} // namespace channelbook::pipeline
