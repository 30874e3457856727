#pragma once

#include "core/records/Commands.h"

#include <optional>

namespace channelbook::enablement {

/// Enters that a person completed a course or earned a certification. A certification that is not said is the course's; an end
/// that is not said is worked out from the certification's validity.
/// Errors: RecordNotFound, MissingValue (neither course nor certification, no day), InvalidValue (a day in the future, an end before it).
struct RecordCompletion {
    static constexpr const char* kind = "completion.record";
    const records::Catalogue& catalogue;
    RecordId contact = 0;
    RecordId course = 0;        ///< 0: none
    RecordId certification = 0; ///< 0: none, or the course's
    QString completedOn;        ///< ISO date
    QString expiresOn;          ///< ISO date; empty: worked out
    std::optional<double> score; ///< percent
    RecordId* created = nullptr; ///< gets the completion's id, if given
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const RecordCompletion& command);

/// Says which contact the completions of an unknown person are of: all that came with this e-mail, or where they have none
/// with this name. Later ones with that e-mail follow by themselves. RecordNotFound where there are none, or no such contact.
struct MatchCompletions {
    static constexpr const char* kind = "completion.match";
    QString email;   ///< empty: by name
    QString learner; ///< the name as it came; only looked at without an e-mail
    RecordId contact = 0;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const MatchCompletions& command);

/// Makes the unknown person of completions a contact, with the name and e-mail they came with, and matches them to it.
/// MissingValue where they have no name and no e-mail; RecordNotFound where there are no such completions.
struct AddLearner {
    static constexpr const char* kind = "completion.addLearner";
    const records::Catalogue& catalogue;
    QString email;
    QString learner;
    RecordId company = 0; ///< 0: none
    RecordId* created = nullptr;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const AddLearner& command);

/// What settling did.
struct Settled {
    qint64 matched = 0;           ///< completions whose person is known now
    qint64 unknownPeople = 0;     ///< people that are not known here, or that could be several
    qint64 newCourses = 0;        ///< courses made because completions name them
    qint64 newCertifications = 0; ///< likewise
};

/// Finds for completions what they are of: the person by the e-mail (of exactly one contact, or as it was matched by hand
/// before), course and certification by code or name. Courses and certifications that are not here are made; people are not.
/// What a course leads to is earned with it, and ends when its validity does. Doing it again changes nothing.
Settled settleCompletions(store::Transaction& transaction);

/// The same as a command of its own, for what came in otherwise.
struct SettleCompletions {
    static constexpr const char* kind = "completion.settle";
    Settled* settled = nullptr; ///< gets what was done, if given
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const SettleCompletions& command);

} // namespace channelbook::enablement
