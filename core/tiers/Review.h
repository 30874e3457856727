#pragma once

#include "core/records/Commands.h"
#include "core/store/Store.h"
#include "core/tiers/Programs.h"
#include "core/tiers/Standing.h"

namespace channelbook::tiers {

/// What a review does with a partner.
enum class Move {
    Stays,
    First,   ///< it had no tier of the program and gets one
    Up,
    Notice,  ///< it no longer has what its tier asks: the grace period begins
    Waits,   ///< the grace period is not over
    Kept,    ///< it had notice, and has again what its tier asks
    Down,    ///< the grace period is over
    Leaves,  ///< it does not even have what the lowest tier asks
    Held,    ///< somebody set its tier by hand, for a time
};
/// As in files: "stays", "first" …
[[nodiscard]] QString moveName(Move move);
[[nodiscard]] QString moveLabel(Move move);

/// One partner in a review.
struct ReviewLine {
    RecordId partner = 0;
    QString name;
    QString from, to; ///< tiers; empty: none
    QString earns;    ///< the highest tier it has what is asked of
    Move move = Move::Stays;
    QDate until;      ///< Notice, Waits: the last day of grace; Held: the last day it is held
    RecordId program = 0;
    bool operator==(const ReviewLine&) const = default;
};

/// What a review on a day does, by the partners' names. Partners no program is for, and those not on board, are left out.
struct ReviewPlan {
    std::vector<ReviewLine> lines;
    [[nodiscard]] qint64 count(Move move) const;
    /// Lines that write something.
    [[nodiscard]] qint64 changes() const;
};

/// What a review would do with one partner. `program` is the one that is for it.
[[nodiscard]] ReviewLine reviewed(const StoredProgram& program, const Facts& facts, const PartnerFacts& partner);

/// Plans a review of all partners by the programs given. Nothing is written. ActRefused names what a program asks that is not there
/// any more, or says that numbers still wait to be worked out: nobody loses a tier for that.
[[nodiscard]] Expected<ReviewPlan> planReview(const Facts& facts, const std::vector<StoredProgram>& programs);

/// When a program's next review is due: so many months after its last one, or after it was published.
[[nodiscard]] QDate nextReview(store::Connection& connection, const StoredProgram& program);

/// Carries a review out: partners go up, get notice, go down. All or those asked for. Errors as `planReview`.
struct ReviewTiers {
    static constexpr const char* kind = "tier.review";
    const records::Catalogue& catalogue;
    std::vector<RecordId> partners; ///< empty: all
    ReviewPlan* done = nullptr;     ///< is told what was done
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const ReviewTiers& command);

/// Sets a partner's tier by hand, whatever it has. MissingValue without a reason; RecordNotFound; ActRefused where no program is
/// for the partner or the program has no such tier; InvalidValue where `holdUntil` is before today.
struct AssignTier {
    static constexpr const char* kind = "tier.assign";
    const records::Catalogue& catalogue;
    RecordId partner = 0;
    QString tier;
    QString reason;
    QDate holdUntil; ///< the last day no review changes it; invalid: the next one does
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const AssignTier& command);

/// A partner that comes on board without a tier gets the lowest one it has what is asked of, by its type and in the same step.
class NewPartners : public store::Consequence {
public:
    /// @param catalogue asked for when it is first needed
    explicit NewPartners(std::function<records::Catalogue()> catalogue)
        : m_catalogue(std::move(catalogue)) {}
    void follow(store::Transaction& transaction, const store::Changes& changes) override;

private:
    std::function<records::Catalogue()> m_catalogue;
};

/// One entry of a partner's history of tiers, the newest first.
struct TierEntry {
    QString tier, previous, kind, reason, who;
    QDate since, graceUntil, holdUntil;
    QString program;
    int version = 0;
};
[[nodiscard]] std::vector<TierEntry> tierHistory(store::Connection& connection, RecordId partner);
/// "By hand", "Notice given" …
[[nodiscard]] QString kindLabel(const QString& kind);

} // namespace channelbook::tiers
