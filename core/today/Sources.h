#pragma once

#include "core/today/Today.h"

namespace channelbook::today {

/// Tasks, calls, meetings and mails with a day, not done: late, due, or due within `comingDays`.
[[nodiscard]] Source taskSource();
/// Partners that are longer in their stage than it allows. Their day is the last one the stage allows.
[[nodiscard]] Source stalledPartnerSource();
/// Partners that sell and whose agreement ends within `agreementDays` or has ended, as far as no agreement is kept here
/// that says more.
[[nodiscard]] Source agreementSource();
/// Agreements whose last day for notice, or whose end, is at most `agreementDays` away.
[[nodiscard]] Source renewalSource();
/// Runs of playbooks without progress for longer than their norm. Late by the working days beyond it; they have no day.
[[nodiscard]] Source stalledRunSource();
/// Open steps of playbooks: late, due, or due within `comingDays`, in working days.
[[nodiscard]] Source stepSource();
/// Certifications of partners' people that end within `certificationDays`, or ended in the last
/// `certificationDaysPast`, and were not renewed.
[[nodiscard]] Source certificationSource();
/// People in learning records that nobody has matched to a contact: all of them as one item of nobody's.
[[nodiscard]] Source unmatchedSource();
/// Registrations of deals that wait for our answer. Their day is the one the answer is due on.
[[nodiscard]] Source registrationSource();
/// Approved registrations whose protection ends within `protectionDays`, or that ask for a longer one.
[[nodiscard]] Source protectionSource();
/// Records with fields that the CRM and we both changed. Their day is `decisionDays` after the first of it came up.
/// @param catalogue must outlive the source
[[nodiscard]] Source conflictSource(const records::Catalogue& catalogue);

/// Requests for market development funds that wait for an answer: for those who can give their next level. Their day is
/// `decisionDays` after they were submitted.
[[nodiscard]] Source fundRequestSource();
/// Claims that wait to be answered or paid: for whoever their fund is of.
[[nodiscard]] Source fundClaimSource();
/// Approved requests of which something is left, whose last day for claims is at most `claimDays` away.
[[nodiscard]] Source claimDeadlineSource();

/// Quarterly business reviews planned within `reviewDays`, or past their day and not held: for whoever prepares them.
[[nodiscard]] Source reviewSource();
/// Actions agreed in reviews: late, due, or due within `comingDays`; of us and of the partner, for whoever the review is of.
[[nodiscard]] Source reviewActionSource();

/// How many days before its day a review is shown.
inline constexpr int reviewDays = 14;
/// How many days before its last day for claims a request is shown.
inline constexpr int claimDays = 14;
/// How many days ahead what is coming is shown.
inline constexpr int comingDays = 7;
/// How many days before its end an agreement is shown.
inline constexpr int agreementDays = 60;
/// How many days before its end a certification is shown, and how many after.
inline constexpr int certificationDays = 30;
inline constexpr int certificationDaysPast = 90;
/// How many days before its end a protection is shown.
inline constexpr int protectionDays = 14;
/// How many days a decision may take.
inline constexpr int decisionDays = 5;

// What sources share.

/// A day in words of the person's language: "31 Mar 2027".
[[nodiscard]] QString dayText(const QDate& day);
/// Gives partners another manager.
[[nodiscard]] Expected<qint64> assignPartners(const Acting& acting, const std::vector<RecordId>& partners,
                                              RecordId owner);
/// The items of a statement whose columns are what waits, its day, its owner, the company it is about and the value at
/// stake.
/// @param dayOf reads the day from the second column, where it is no ISO date
[[nodiscard]] std::vector<Item> readItems(store::Statement& statement, const Query& query,
                                          const std::function<QDate(const store::Statement&)>& dayOf = {});
/// The condition that narrows to an owner, and how to bind it: "AND t.owner_id = ?2", "AND t.owner_id IS NULL" or
/// nothing.
[[nodiscard]] QString ownerSql(const Query& query, const QString& column, int parameter);
/// Binds the owner where `ownerSql` asks for one.
void bindOwner(store::Statement& statement, const Query& query, int parameter);
/// An owner as stored: nothing for nobody.
[[nodiscard]] Value ownerValue(RecordId owner);

} // namespace channelbook::today
