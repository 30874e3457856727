#pragma once

#include "core/engagement/Rules.h"

namespace channelbook::engagement {

/// What is judged: who wants to do what with whom.
struct Case {
    QString what; ///< "registration" or "mdf"
    RecordId partner = 0;
    QString partnerName, tier, type;
    RecordId company = 0;              ///< the customer, where it is known; its group counts
    QString customer, domain, country; ///< no customer: an activity that is with nobody in particular
    QStringList families;              ///< of the products
    Money amount;                      ///< no currency: none named
    QString day;                       ///< ISO; amounts are compared at its rate
};

/// A rule that speaks against a case.
struct Finding {
    QString rule; ///< its id
    int version = 0;
    RuleKind kind = RuleKind::NamedAccount;
    Effect effect = Effect::Refuse;
    QString words; ///< cites the rule: "NA-1 (version 3), Enterprise accounts: Fabrikam is an account of Contoso"
};

/// What the rules say against a case, those that refuse first. For registrations and for MDF alike.
[[nodiscard]] std::vector<Finding> findingsOf(store::Connection& connection, const RuleBook& book, const Case& judged);

/// The rule by which open deals of our own sales go before what partners register later; nothing where there is none.
[[nodiscard]] std::optional<Finding> ownDealsFirst(const RuleBook& book);

/// What is judged of a partner: its name, tier and type. The rest is the caller's.
[[nodiscard]] Case caseOf(store::Connection& connection, RecordId partner, const QString& what);

} // namespace channelbook::engagement
