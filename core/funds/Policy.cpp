#include "core/funds/Policy.h"

#include "core/base/Money.h"
#include "core/partners/Partners.h"

#include <QCoreApplication>

namespace channelbook::funds {

using namespace Qt::StringLiterals;

namespace {

QString words(const char* text, int count = -1) {
    return QCoreApplication::translate("Funds", text, nullptr, count);
}

PolicyFinding activityFinding(const RequestFacts& facts) {
    if (!facts.eligible)
        return {PolicyCheck::Activity, Verdict::Against,
                words(QT_TRANSLATE_NOOP("Funds", "“%1” is not paid for any more")).arg(facts.activityName)};
    return {PolicyCheck::Activity, Verdict::Fine,
            words(QT_TRANSLATE_NOOP("Funds", "“%1” can be paid for")).arg(facts.activityName)};
}

PolicyFinding shareFinding(const RequestFacts& facts) {
    const qint64 all = facts.shares.ours + facts.shares.partner + facts.shares.other;
    const QString shares = sharesText(facts.shares);
    if (facts.mostShare > 0 && scaled(facts.shares.ours, 10'000, all) > facts.mostShare)
        return {PolicyCheck::Share, Verdict::Against,
                words(QT_TRANSLATE_NOOP("Funds", "shares of %1, but we bear %2 % of such an activity at most"))
                    .arg(shares, QString::number(facts.mostShare / 100))};
    return {PolicyCheck::Share, Verdict::Fine,
            words(QT_TRANSLATE_NOOP("Funds", "shares of %1 are within what is agreed")).arg(shares)};
}

PolicyFinding tierFinding(const RequestFacts& facts) {
    const QString tier = facts.tier.isEmpty() ? words(QT_TRANSLATE_NOOP("Funds", "no tier")) : facts.tier;
    if (facts.leastTier.isEmpty())
        return {PolicyCheck::Tier, Verdict::Fine,
                words(QT_TRANSLATE_NOOP("Funds", "%1: every tier may ask for this")).arg(tier)};
    const QStringList& tiers = partners::partnerTiers();
    if (tiers.indexOf(facts.tier) < tiers.indexOf(facts.leastTier))
        return {PolicyCheck::Tier, Verdict::Against,
                words(QT_TRANSLATE_NOOP("Funds", "%1, but this is for %2 and above")).arg(tier, facts.leastTier)};
    return {PolicyCheck::Tier, Verdict::Fine,
            words(QT_TRANSLATE_NOOP("Funds", "%1; this is for %2 and above")).arg(tier, facts.leastTier)};
}

PolicyFinding budgetFinding(const RequestFacts& facts) {
    const qint64 there = facts.available + facts.reserved;
    const QString pot = facts.allocation != 0 ? facts.allocationName : facts.fundName;
    if (!facts.fundOpen)
        return {PolicyCheck::Budget, Verdict::Against,
                words(QT_TRANSLATE_NOOP("Funds", "the fund “%1” is closed")).arg(facts.fundName)};
    if (!facts.allocationIsTheirs)
        return {PolicyCheck::Budget, Verdict::Against,
                words(QT_TRANSLATE_NOOP("Funds", "“%1” is set aside for another partner")).arg(pot)};
    if (facts.requested > there + facts.overdraft)
        return {PolicyCheck::Budget, Verdict::Against,
                words(QT_TRANSLATE_NOOP("Funds", "%1 asked for, %2 left in “%3”"))
                    .arg(amountText(facts.requested, facts.currency), amountText(there, facts.currency), pot)};
    if (facts.requested > there)
        return {PolicyCheck::Budget, Verdict::Note,
                words(QT_TRANSLATE_NOOP("Funds", "%1 asked for, %2 left in “%3”: within its overdraft"))
                    .arg(amountText(facts.requested, facts.currency), amountText(there, facts.currency), pot)};
    return {PolicyCheck::Budget, Verdict::Fine,
            words(QT_TRANSLATE_NOOP("Funds", "%1 left in “%2”")).arg(amountText(there, facts.currency), pot)};
}

PolicyFinding returnFinding(const PastReturn& past, const QString& currency) {
    if (past.activities == 0)
        return {PolicyCheck::PastReturn, Verdict::Note,
                words(QT_TRANSLATE_NOOP("Funds", "nothing was paid for before"))};
    const QString left =
        past.complete ? QString() : u' ' + words(QT_TRANSLATE_NOOP("Funds", "(amounts without a rate left out)"));
    const QString text = words(QT_TRANSLATE_NOOP("Funds", "%1 paid so far brought %2 won and %3 open: %4"))
                             .arg(amountText(past.paid, currency), amountText(past.won, currency),
                                  amountText(past.pipeline, currency), returnText(past)) +
                         left;
    return {PolicyCheck::PastReturn, past.won < past.paid ? Verdict::Note : Verdict::Fine, text};
}

PolicyFinding overdueFinding(const RequestFacts& facts) {
    if (facts.overdue == 0)
        return {PolicyCheck::OverdueClaims, Verdict::Fine, words(QT_TRANSLATE_NOOP("Funds", "no claim is late"))};
    return {PolicyCheck::OverdueClaims, Verdict::Against,
            words(QT_TRANSLATE_N_NOOP("Funds", "%n other activities should have been claimed by now"),
                  static_cast<int>(facts.overdue))};
}

PolicyFinding periodFinding(const RequestFacts& facts) {
    if (facts.start < facts.periodStart || facts.end > facts.periodEnd)
        return {PolicyCheck::Period, Verdict::Against,
                words(QT_TRANSLATE_NOOP("Funds", "%1 to %2 is not within the fund's period, %3 to %4"))
                    .arg(facts.start, facts.end, facts.periodStart, facts.periodEnd)};
    return {PolicyCheck::Period, Verdict::Fine,
            words(QT_TRANSLATE_NOOP("Funds", "%1 to %2 is within the fund's period")).arg(facts.start, facts.end)};
}

} // namespace

std::vector<PolicyFinding> findings(const RequestFacts& facts, const PastReturn& past, const QString& programCurrency) {
    std::vector<PolicyFinding> found{
        activityFinding(facts),
        shareFinding(facts),
        tierFinding(facts),
        budgetFinding(facts),
        returnFinding(past, programCurrency),
        overdueFinding(facts),
        periodFinding(facts),
        facts.agreed
            ? PolicyFinding{PolicyCheck::Agreement, Verdict::Fine,
                            words(QT_TRANSLATE_NOOP("Funds", "an agreement is in force until the activity ends"))}
            : PolicyFinding{PolicyCheck::Agreement, Verdict::Against,
                            words(QT_TRANSLATE_NOOP(
                                "Funds", "no agreement is in force from the activity's first day to its last"))},
        facts.diligent ? PolicyFinding{PolicyCheck::DueDiligence, Verdict::Fine,
                                       words(QT_TRANSLATE_NOOP("Funds", "due diligence is done"))}
                       : PolicyFinding{PolicyCheck::DueDiligence, Verdict::Note,
                                       words(QT_TRANSLATE_NOOP("Funds", "no due diligence is finished"))}};
    // Each rule that speaks against it by itself: the decision cites it.
    for (const engagement::Finding& finding : facts.engagement)
        found.push_back({PolicyCheck::Engagement,
                         finding.effect == engagement::Effect::Refuse ? Verdict::Refuses : Verdict::Against,
                         finding.words});
    if (facts.engagement.empty())
        found.push_back({PolicyCheck::Engagement, Verdict::Fine,
                         words(QT_TRANSLATE_NOOP("Funds", "no rule of engagement speaks against it"))});
    return found;
}

QString checkName(PolicyCheck check) {
    switch (check) {
    case PolicyCheck::Activity:
        return u"activity"_s;
    case PolicyCheck::Share:
        return u"share"_s;
    case PolicyCheck::Tier:
        return u"tier"_s;
    case PolicyCheck::Budget:
        return u"budget"_s;
    case PolicyCheck::PastReturn:
        return u"past_return"_s;
    case PolicyCheck::OverdueClaims:
        return u"overdue_claims"_s;
    case PolicyCheck::Period:
        return u"period"_s;
    case PolicyCheck::Agreement:
        return u"agreement"_s;
    case PolicyCheck::DueDiligence:
        return u"due_diligence"_s;
    case PolicyCheck::Engagement:
        return u"engagement"_s;
    }
    return {};
}

QString verdictName(Verdict verdict) {
    switch (verdict) {
    case Verdict::Fine:
        return u"fine"_s;
    case Verdict::Note:
        return u"note"_s;
    case Verdict::Against:
        return u"against"_s;
    case Verdict::Refuses:
        return u"refuses"_s;
    }
    return {};
}

QString returnText(const PastReturn& past) {
    if (past.paid <= 0) return {};
    return QString::number(scaled(past.won - past.paid, 100, past.paid)) + u" %"_s;
}

} // namespace channelbook::funds
