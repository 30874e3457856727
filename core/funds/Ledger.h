#pragma once

#include "core/store/Transaction.h"

#include <QDate>

#include <array>

namespace channelbook::funds {

/// Of what comes by a CRM's file: under which id it is kept, whose it is there, and what was settled there.
struct Elsewhere {
    RecordId id = 0;     ///< of a new record; 0: a new id
    QString who{};       ///< who asked for it; empty: whoever acts
    QString on{};        ///< ISO date of a claim, held against the last day for it; empty: today
    bool proved = false; ///< the proofs were handed in there
};

/// Where a fund's money can be. `Budget` is the world outside: what is put into a fund comes from there.
enum class Account {
    Budget,
    Available, ///< nobody has asked for it
    Reserved,  ///< kept for requests in review
    Committed, ///< approved, and not yet claimed
    Claimed,   ///< claimed, and not yet paid
    Paid,
    Released, ///< handed back unused as the fund was closed
    Expired,  ///< approved and not claimed in time, or not rolled over
};
[[nodiscard]] QString accountName(Account account);
/// The same for people, translated.
[[nodiscard]] QString accountLabel(Account account);

/// An amount taken from one account into another: both sides of a double entry at once.
struct Posting {
    RecordId fund = 0;
    RecordId pot = 0; ///< the fund's id for what nobody was given, or an allocation's
    Account from = Account::Available;
    Account to = Account::Available;
    qint64 amount = 0; ///< minor units of the fund's currency, more than 0
    RecordId request = 0;
    RecordId claim = 0;
    QString act{};
    QString reference{}; ///< a reason, a payment's number; may be empty
    QString subject{};   ///< what it was about, by name
    RecordId toPot = 0;  ///< where it goes to another pot: from Available to Available; 0: it stays
};

/// Enters a posting. What it takes must be there: else ActRefused {subject, act's label, how much is missing}, in
/// words.
[[nodiscard]] Expected<void> post(store::Transaction& transaction, const Posting& posting, const QString& actLabel);

/// What is in each account, in minor units of the fund's currency.
struct Balance {
    qint64 budget = 0, available = 0, reserved = 0, committed = 0, claimed = 0, paid = 0, released = 0, expired = 0;
    qint64 overdraft = 0; ///< how far `available` may go below zero
    [[nodiscard]] qint64 of(Account account) const;
    /// What is in it, or was paid from it: all but what was handed back or expired.
    [[nodiscard]] qint64 whole() const { return available + reserved + committed + claimed + paid; }
    /// What can still be taken.
    [[nodiscard]] qint64 spendable() const { return available + overdraft; }
    friend bool operator==(const Balance&, const Balance&) = default;
};
/// Of a whole fund; all zero for one that is not there. One row is read.
[[nodiscard]] Balance fundBalance(store::Connection& connection, RecordId fund);
/// Of what nobody was given (the fund's id) or of an allocation.
[[nodiscard]] Balance potBalance(store::Connection& connection, RecordId pot);
/// Of one request (reserved, committed, claimed, paid, expired) or one claim (claimed, paid).
[[nodiscard]] Balance requestBalance(store::Connection& connection, RecordId request);
[[nodiscard]] Balance claimBalance(store::Connection& connection, RecordId claim);

/// Sums of the whole ledger, for comparing: what fundBalance must answer.
[[nodiscard]] Balance ledgerSum(store::Connection& connection, RecordId fund);

/// The largest amount taken anywhere: a thousand million million minor units, so that no sum overflows.
inline constexpr qint64 largestAmount = 1'000'000'000'000'000;
/// InvalidValue {field, amount, what is expected} for zero, less, or more than `largestAmount`.
[[nodiscard]] Expected<void> checkAmount(const QString& field, qint64 amount, const QString& currency);

/// An amount as people read it: "1,234.50 EUR", in their language.
[[nodiscard]] QString amountText(qint64 minor, const QString& currency);

} // namespace channelbook::funds
