#pragma once

#include "core/base/Money.h"
#include "core/store/Transaction.h"

#include <QDate>
#include <QJsonObject>

namespace channelbook::engagement {

/// What a rule of engagement is about.
enum class RuleKind {
    NamedAccount, ///< certain customers are those of certain partners, or of our own sales
    Territory,    ///< certain partners work in certain countries only
    ProductLine,  ///< certain products take certain partners
    DirectSales,  ///< certain deals are our own sales'
    OwnDeals      ///< an open deal of our own sales goes before what partners register later
};

/// What follows where a rule speaks against a case: it is refused, or somebody decides with a reason.
enum class Effect { Refuse, Ask };

/// A customer that a rule names.
struct Account {
    QString name;
    QString domain; ///< empty: by its name alone
};

/// One rule. What is left empty does not narrow it.
struct Rule {
    QString id; ///< what decisions cite: "NA-1"; unique within a version
    RuleKind kind = RuleKind::NamedAccount;
    QString title;
    QString text; ///< for partners to read
    Effect effect = Effect::Refuse;
    QStringList covers;                 ///< "registration", "mdf"
    std::vector<Account> accounts;      ///< NamedAccount, DirectSales
    QStringList countries;              ///< Territory: where those partners may; DirectSales: where we do
    QStringList families;               ///< product families: ProductLine, DirectSales
    QStringList partners, tiers, types; ///< whom it lets (NamedAccount, ProductLine) or binds (Territory)
    Money least;                        ///< DirectSales: from this size on; no currency: any
};

/// All rules as they hold from a day on. A version is never changed; the next takes its place.
struct RuleBook {
    int version = 0; ///< 0: no rules yet
    QString title;
    QDate from; ///< the first day it holds
    QString publishedBy, publishedAt;
    std::vector<Rule> rules;
};

/// Stored and typed names: "named_account", "territory" …; "refuse", "ask".
[[nodiscard]] QString kindName(RuleKind kind);
/// A kind as a heading for people.
[[nodiscard]] QString kindLabel(RuleKind kind);

/// Reads and writes the form rules are stored and handed over in. BadArgument names the rule and what is wrong.
[[nodiscard]] Expected<RuleBook> ruleBookFromJson(const QJsonObject& json);
[[nodiscard]] QJsonObject toJson(const RuleBook& book);

/// The rules that hold on a day: the newest version that has begun.
[[nodiscard]] RuleBook rulesOn(store::Connection& connection, const QDate& day);
/// One version. RecordNotFound.
[[nodiscard]] Expected<RuleBook> rulesVersion(store::Connection& connection, int version);
/// All versions without their rules, the newest first.
[[nodiscard]] std::vector<RuleBook> ruleVersions(store::Connection& connection);

/// Publishes rules as the next version. BadArgument as `ruleBookFromJson` says, or where they begin before today or
/// before the version they follow.
struct PublishRules {
    static constexpr const char* kind = "rules.publish";
    RuleBook book;
    int* version = nullptr;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const PublishRules& command);

} // namespace channelbook::engagement
