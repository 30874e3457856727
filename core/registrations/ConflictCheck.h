#pragma once

#include "core/matching/Score.h"
#include "core/registrations/Registrations.h"

#include <QJsonArray>

#include <functional>

namespace channelbook::registrations {

/// One thing that speaks for (or against) two records being about the same deal.
struct ConflictSignal {
    QString signal;    ///< stable name: "company", "domain", "name", "family", "product" …
    double points = 0; ///< its weight
    QString words;     ///< "same web domain acme.com"
};

/// What a registration may be in conflict with, and why.
struct Conflict {
    RecordId id = 0;      ///< of the stored conflict; 0: not stored
    RecordId other = 0;   ///< another registration; 0: a deal
    RecordId deal = 0;    ///< an open deal of our own sales team or of another partner; 0: a registration
    QString name;         ///< the other's
    RecordId partner = 0; ///< 0: our own sales team
    QString partnerName, customer, product;
    QString state; ///< the registration's state, the deal's stage
    QString since; ///< instant it was in
    QString until; ///< day its protection ends, the deal's close date; empty: open
    std::optional<qint64> minor;
    QString currency;
    bool otherFirst = false;              ///< it was in before: first in wins unless it is decided otherwise
    double points = 0;                    ///< of the customer being the same
    std::vector<ConflictSignal> evidence; ///< the heaviest first
    QString decision, reason, decidedBy;  ///< "different", "both", "prefer"; empty: undecided
    [[nodiscard]] bool needsDecision() const { return otherFirst && decision.isEmpty(); }
};

/// A company we know that may be the customer.
struct CustomerMatch {
    RecordId company = 0;
    QString name;
    double points = 0;
    std::vector<ConflictSignal> evidence;
};

struct ConflictReport {
    std::vector<Conflict> conflicts;      ///< heaviest first; those that were in before come first
    std::vector<CustomerMatch> customers; ///< best first
};

/// The company a registration's customer surely is; null where only a person can say, or where there is none like it.
[[nodiscard]] const CustomerMatch* sureCustomer(const ConflictReport& report);

/// From so many points on two customers are taken for one where registrations are compared. Measured on labelled company names
/// (tests/core/registrations/ConflictMeasureTest prints precision and recall by threshold): from 2 points on 90 of 100
/// misspelt names are found, and 95 of 100 that are shown are the same. One too many costs a look, one missed a partner's
/// trust: so it lies below what duplicates are asked about from.
inline constexpr double conflictFrom = 2.0;
/// What the same customer record says, and what another company of its group says less.
inline constexpr double sameCompanyPoints = 10;
inline constexpr double familyPoints = -2;

/// Looks for what a registration is in conflict with: the same customer (record, domain, e-mail, name, or another
/// company of its group), the same product or one of its family, at the same time. Reads only what may be.
/// @param days how long it would be protected, if it is not yet
/// @param from points from which two customers are taken for one
[[nodiscard]] ConflictReport findConflicts(store::Connection& connection, const Registration& registration,
                                           const QDate& today, int days, double from = conflictFrom);

/// The conflicts stored of a registration, in the order of `findConflicts`.
[[nodiscard]] std::vector<Conflict> storedConflicts(store::Connection& connection, RecordId registration);

/// Looks again and stores what it finds. What was decided stays so; what is undecided and no longer there goes.
[[nodiscard]] ConflictReport checkConflicts(store::Transaction& transaction, const Registration& registration,
                                            int days);

/// The same for many that came in at once: all companies and registrations walk past them, once. They were not checked before.
/// @param days how long each would be protected
void checkArrivals(store::Transaction& transaction, const std::vector<Registration>& arrivals, const std::function<int(const Registration&)>& days);

/// Evidence as it is stored and printed.
[[nodiscard]] QJsonArray toJson(const std::vector<ConflictSignal>& evidence);
[[nodiscard]] std::vector<ConflictSignal> evidenceFromJson(const QJsonArray& json);

/// What is compared of a registration's customer.
[[nodiscard]] matching::Facts customerFacts(const Registration& registration);

} // namespace channelbook::registrations
