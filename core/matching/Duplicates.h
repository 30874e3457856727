#pragma once

#include "core/matching/FactsReader.h"
#include "core/store/Job.h"
#include "core/store/Transaction.h"

#include <QJsonObject>

namespace channelbook::matching {

/// Two records that may be one, and why.
struct MatchPair {
    RecordId first = 0;
    RecordId second = 0;
    QString firstName;
    QString secondName;
    double points = 0;
    Zone zone = Zone::Ask;
    bool exact = false; ///< they share a key of their own: domain, e-mail or registration number
    std::vector<Evidence> evidence;
    QStringList words; ///< of the evidence, in its order
    [[nodiscard]] QJsonObject toJson() const;
};

/// Likely duplicates of one entity in the whole program.
struct DuplicateReport {
    QString entity;
    qint64 records = 0; ///< compared
    std::vector<MatchPair> pairs; ///< best first; at most `mostPairs`
    qint64 more = 0;    ///< pairs found beyond those
    std::vector<std::vector<RecordId>> groups; ///< records joined by pairs, largest first
    [[nodiscard]] QJsonObject toJson() const;
};
inline constexpr std::size_t mostPairs = 10000;

/// Goes through all records of an entity. Progress counts records. Pairs a person called different are left out.
/// Cancelled; BadArgument for entities that cannot be compared.
[[nodiscard]] Expected<DuplicateReport> findDuplicates(store::Connection& connection, const QString& entity, double least, store::Progress& progress);

/// Which of the records that came (ids from `first` to `last`) may be one of those that were there before.
struct Arrivals {
    QString entity;
    RecordId first = 0;
    RecordId last = 0;
};
/// Pairs with the arrival as `second`, best first, at most three an arrival. Only the smaller side is held in memory.
[[nodiscard]] Expected<std::vector<MatchPair>> findMatches(store::Connection& connection, const Arrivals& arrivals, double least, store::Progress& progress);

/// More arrivals than this, where as many were there before, are not compared on arrival: the report does that.
inline constexpr qint64 mostArrivals = 200'000;

/// Never ask about these pairs again.
struct MarkDifferent {
    static constexpr const char* kind = "match.different";
    QString entity;
    std::vector<std::pair<RecordId, RecordId>> pairs;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const MarkDifferent& command);

/// Ask about this pair again after all.
struct UnmarkDifferent {
    static constexpr const char* kind = "match.askAgain";
    QString entity;
    std::vector<std::pair<RecordId, RecordId>> pairs;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const UnmarkDifferent& command);

} // namespace channelbook::matching
