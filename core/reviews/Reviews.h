#pragma once

#include "core/base/FiscalCalendar.h"
#include "core/reviews/Pack.h"
#include "core/reviews/Templates.h"

#include <optional>

namespace channelbook::reviews {

enum class ReviewState { Planned, Held, Cancelled };

/// What is done to a review.
enum class ReviewAct {
    Edit,   ///< its day, attendees, agenda, template, commentary
    Decide, ///< add, change or take away an action or a decision
    Close,  ///< say of an action that it is done, or why not
    Hold,
    Cancel,
    Reopen,
};

/// What an act makes of a state; nothing where it is not allowed. The one table: buttons and the command line ask it.
/// What was held is never opened again; what was cancelled may be.
[[nodiscard]] std::optional<ReviewState> after(ReviewState state, ReviewAct act);
[[nodiscard]] const std::vector<ReviewState>& allReviewStates();
[[nodiscard]] const std::vector<ReviewAct>& allReviewActs();
/// The words values have in the store and on the command line, and for people.
[[nodiscard]] QString stateName(ReviewState state);
[[nodiscard]] QString stateLabel(ReviewState state);
[[nodiscard]] ReviewState reviewStateOf(const QString& name);
[[nodiscard]] QString actLabel(ReviewAct act);
/// Why an act is refused in a state, in words.
[[nodiscard]] QString refusal(ReviewState state, ReviewAct act);

/// An action or a decision. An open action stays the one row it is: every later review of the partner shows it among
/// the commitments until it is done.
struct ReviewItem {
    RecordId id = 0;
    RecordId review = 0;
    QString reviewName; ///< "QBR 2026-Q1"
    bool decision = false;
    QString name;
    QString side; ///< "us", "partner" or empty
    QString who;
    QDate due;
    QDate done; ///< invalid: open
    QString outcome;
};

/// A review's row.
struct Review {
    RecordId id = 0;
    QString name; ///< "QBR 2026-Q2"
    RecordId partner = 0;
    QString partnerName;
    QString period; ///< "2026-Q2"
    ReviewState state = ReviewState::Planned;
    RecordId templateId = 0; ///< 0: whichever fits the partner
    QString templateName;
    QDate plannedOn;
    QDate heldOn;
    QStringList attendees;
    std::vector<AgendaPoint> agenda;                     ///< empty: as the template has it
    std::vector<std::pair<QString, QString>> commentary; ///< by section's key
    QString cancelReason;
    RecordId owner = 0;
    QString ownerName;
    int openActions = 0; ///< of its own
};

/// RecordNotFound.
[[nodiscard]] Expected<Review> readReview(store::Connection& connection, RecordId review);
/// A partner's reviews, newest period first.
[[nodiscard]] std::vector<Review> reviewsOf(store::Connection& connection, RecordId partner);
/// The partners a batch of packs is made for: a manager's, by name, without those that are retired.
[[nodiscard]] std::vector<RecordId> partnersOfManager(store::Connection& connection, RecordId manager);
/// The review of a partner and period that is not cancelled; 0: none.
[[nodiscard]] RecordId reviewFor(store::Connection& connection, RecordId partner, const QString& period);
/// A review's own actions and decisions, in the order they were added.
[[nodiscard]] std::vector<ReviewItem> itemsOf(store::Connection& connection, RecordId review);
/// What earlier reviews of its partner left open when this one began: carried over. Those closed meanwhile are among
/// them.
[[nodiscard]] std::vector<ReviewItem> commitmentsFor(store::Connection& connection, RecordId review);
/// The same for a partner's period, whether or not a review is planned for it.
/// @param except a review that is not an earlier one, though it may be cancelled and of the same period
[[nodiscard]] std::vector<ReviewItem> commitmentsBefore(store::Connection& connection, RecordId partner,
                                                        const QString& period, RecordId except = 0);

// --- Filling ---

/// The pack of a review: one that was held as it was then, any other with the numbers of now.
/// @param today for numbers that speak of now, and for what is overdue
/// RecordNotFound; StoreFailed where a snapshot cannot be read any more.
[[nodiscard]] Expected<Pack> packOf(store::Connection& connection, RecordId review, QDate today);

/// A pack without a review: what it would say if one were held. Takes the planned or held one of the period if there is
/// one.
/// @param period a key of the fiscal calendar: "2026-Q2", "2026Q2"
/// @param templateName empty: the one that fits the partner's tier and type
/// RecordNotFound, BadArgument.
[[nodiscard]] Expected<Pack> packFor(store::Connection& connection, RecordId partner, const QString& period,
                                     QDate today, const QString& templateName = {});

/// What could be said in a section, drawn from what changed most.
struct Suggestion {
    QString section; ///< key
    QString metric;
    QString text;      ///< "Win rate rose from 31 % to 38 %; 24 partners of Gold are at 35 %."
    double weight = 0; ///< larger: changed more, by the metric's usual changes
    Tone tone = Tone::None;
};
/// At most `limit` a section, those with the largest changes first.
[[nodiscard]] std::vector<Suggestion> suggestions(const Pack& pack, int limit = 3);

/// A day for the next review of a partner: `daysAfterQuarter` working days of the partner's region after the end of the
/// quarter that follows its last review's, or of the present one where it had none; never before tomorrow.
struct Proposal {
    QString period; ///< the quarter it would be about
    QDate day;
    QString why; ///< in words
};
[[nodiscard]] Proposal proposeNext(store::Connection& connection, RecordId partner, QDate today);
inline constexpr int daysAfterQuarter = 10;

// --- Commands ---

/// Plans a review with a partner. ActRefused: the partner has one for the quarter already. BadArgument: the period is
/// no quarter. RecordNotFound: no such partner or template. InvalidValue: a day more than `furthestDays` ahead or
/// before 2000.
struct PlanReview {
    static constexpr const char* kind = "review.plan";
    RecordId partner = 0;
    QString period{};       ///< as the fiscal calendar reads it; empty: as proposed
    QDate on{};             ///< invalid: as proposed
    QString templateName{}; ///< empty: the one that fits
    QStringList attendees{};
    RecordId owner = 0; ///< 0: the partner's manager
    RecordId* created = nullptr;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const PlanReview& command);
inline constexpr int furthestDays = 5 * 366;

/// Changes a planned review. What is not given stays.
struct EditReview {
    static constexpr const char* kind = "review.edit";
    RecordId review = 0;
    std::optional<QDate> on{};
    std::optional<QStringList> attendees{};
    std::optional<std::vector<AgendaPoint>> agenda{}; ///< empty: as the template has it
    std::optional<QString> templateName{};
    std::optional<RecordId> owner{};
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const EditReview& command);

/// Says something in a section of a planned review; empty: nothing any more. BadArgument: its template has no such
/// section.
struct SetCommentary {
    static constexpr const char* kind = "review.comment";
    RecordId review = 0;
    QString section{};
    QString text{};
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const SetCommentary& command);

/// Adds an action or a decision to a planned review, or changes one (`item`).
struct SaveItem {
    static constexpr const char* kind = "review.item";
    RecordId review = 0; ///< of a new one
    RecordId item = 0;   ///< 0: a new one
    bool decision = false;
    QString name{}; ///< MissingValue where it is empty
    QString side{}; ///< "us", "partner" or empty; InvalidValue otherwise
    QString who{};
    QDate due{};
    RecordId* created = nullptr;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const SaveItem& command);

/// Takes an action or a decision of a planned review away.
struct RemoveItem {
    static constexpr const char* kind = "review.item_remove";
    RecordId item = 0;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const RemoveItem& command);

/// Says what became of an action, in whatever review it was agreed. Not done: it stays open, and the reason is asked
/// for.
struct CloseItem {
    static constexpr const char* kind = "review.item_close";
    RecordId item = 0;
    bool done = true;
    QDate on{};        ///< invalid: today
    QString outcome{}; ///< of what is done optional; MissingValue where it is not
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const CloseItem& command);

/// Holds a planned review: its pack is frozen as it is now. ActRefused where the day lies ahead, and
/// while numbers are still being worked out.
struct HoldReview {
    static constexpr const char* kind = "review.hold";
    RecordId review = 0;
    QDate on{}; ///< invalid: today
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const HoldReview& command);

/// Calls a planned review off. MissingValue without a reason.
struct CancelReview {
    static constexpr const char* kind = "review.cancel";
    RecordId review = 0;
    QString reason{};
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const CancelReview& command);

/// Takes a cancelled review up again. ActRefused for one that was held, and where the quarter has another by now.
struct ReopenReview {
    static constexpr const char* kind = "review.reopen";
    RecordId review = 0;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const ReopenReview& command);

/// Gives a partner the points of its SWOT, each kind whole. InvalidValue: an empty point.
struct SetSwot {
    static constexpr const char* kind = "swot.set";
    RecordId partner = 0;
    Swot swot{};
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const SetSwot& command);
[[nodiscard]] Swot swotOf(store::Connection& connection, RecordId partner);

} // namespace channelbook::reviews
