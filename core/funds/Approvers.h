#pragma once

#include "core/companies/People.h"
#include "core/currencies/Currencies.h"
#include "core/store/Transaction.h"

#include <QDate>

#include <functional>
#include <vector>

namespace channelbook::funds {

using companies::isSame;
using companies::Person;
using companies::personNamed;

/// Somebody who can give a level of approval on a day.
struct Approver {
    RecordId owner = 0;
    QString name;
    RecordId insteadOf = 0; ///< the absent owner they decide for; 0: they decide for themselves
    QString insteadOfName;
};

/// One level of approval that a request asks for, and who can give it.
struct ApprovalLevel {
    int level = 1;
    QString rule; ///< the rules' names
    std::vector<Approver> approvers;
};

/// What the rules ask about.
struct ApprovalQuestion {
    qint64 amount = 0; ///< to be approved, in minor units of `currency`
    QString currency;
    QString region; ///< the partner's
    RecordId activity = 0;
};

/// The rules of approval and who is away, read once for many requests.
class ApprovalBook {
public:
    ApprovalBook(store::Connection& connection, const QDate& today);

    /// The levels a request needs, in their order. Where no rule fits, anybody who did not ask for it may approve:
    /// empty. A rule in a currency that cannot be converted fits: in doubt somebody is asked.
    [[nodiscard]] std::vector<ApprovalLevel> levels(const ApprovalQuestion& question) const;

private:
    struct Rule {
        QString name;
        int level = 1;
        RecordId approver = 0;
        QString approverName;
        qint64 from = 0;
        QString currency;
        QString region;
        RecordId activity = 0;
    };
    /// The owner, or who decides for them today: an absent one's delegate, or theirs in turn.
    [[nodiscard]] std::vector<Approver> standIns(RecordId owner, const QString& name) const;

    struct Absence {
        RecordId owner = 0;
        RecordId delegate = 0;
        QString delegateName;
    };
    currencies::FxTable m_rates;
    QString m_today;
    std::vector<Rule> m_rules;
    std::vector<Absence> m_absences;
};

/// A level of approval that was given in a request's present round.
struct GivenLevel {
    int level = 1;
    Person who;
    qint64 amount = 0; ///< minor units of the fund's currency
};

/// Who decides and for whom, where the next level is theirs to give; else why it is not.
struct Seat {
    RecordId insteadOf = 0; ///< the absent owner they decide for; 0: they decide for themselves
    int level = 1;
    bool last = true; ///< with it the request is approved
    QString obstacle; ///< in words; empty: it is theirs
};
/// @param levels all that a request needs, in their order
/// @param askedForIt whether somebody asked for the request: nobody decides in their stead
[[nodiscard]] Seat seatAmong(const std::vector<ApprovalLevel>& levels, const std::vector<GivenLevel>& given,
                             const Person& me, const std::function<bool(const Person&)>& askedForIt);

/// Why nobody decides on their own request, in words.
[[nodiscard]] QString fourEyesText();

/// "Ann Lee, Bo Chen (for Ann Lee)": who can give a level.
[[nodiscard]] QString approversText(const ApprovalLevel& level);

} // namespace channelbook::funds
