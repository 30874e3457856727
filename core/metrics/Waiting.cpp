#include "core/metrics/Waiting.h"

#include "core/metrics/Facts.h"

#include <map>

namespace channelbook::metrics {

using store::Statement;

namespace {

constexpr int cohortMonths = 24;

bool isIn(const JoinedPartner& partner, const Scope& scope) {
    switch (scope.dimension) {
    case Dimension::Program:
        return true;
    case Dimension::Partner:
        return partner.partner.id == scope.id;
    case Dimension::Tier:
        return partner.tier == scope.member;
    case Dimension::Type:
        return partner.type == scope.member;
    case Dimension::Region:
        return partner.region == scope.member;
    case Dimension::Owner:
        return partner.manager == scope.id;
    }
    return false;
}

} // namespace

std::vector<JoinedPartner> joinedPartners(store::Connection& connection) {
    const Making making = readMaking(connection);
    std::vector<JoinedPartner> partners;
    Statement rows(connection, QStringLiteral("SELECT id, tier, type, region, manager_id, %1, %2, left_on FROM partner_fact WHERE joined_on IS NOT NULL AND %1 IS NOT NULL")
                                   .arg(making.fromOnboarding ? QStringLiteral("onboarded_on") : QStringLiteral("joined_on"), making.toRegistration ? QStringLiteral("first_registration_on") : QStringLiteral("first_won_on")));
    while (rows.step()) {
        JoinedPartner partner;
        partner.partner = Scope::partner(rows.integer(0));
        partner.tier = rows.text(1);
        partner.type = rows.text(2);
        partner.region = rows.text(3);
        partner.manager = rows.integer(4);
        partner.start = dayOf(rows.view(5));
        if (!rows.isNull(6)) partner.end = dayOf(rows.view(6));
        if (!rows.isNull(7)) partner.left = dayOf(rows.view(7));
        partners.push_back(std::move(partner));
    }
    return partners;
}

std::optional<double> medianWaiting(const std::vector<JoinedPartner>& partners, const Scope& scope, const FiscalCalendar& calendar, int month, QDate today) {
    const QDate epoch(1970, 1, 1);
    const auto from = static_cast<int>(epoch.daysTo(calendar.startOf(month - cohortMonths + 1)));
    const auto until = static_cast<int>(epoch.daysTo(std::min(calendar.endOf(month), today)));
    struct Step {
        qint64 events = 0, seen = 0;
    };
    std::map<int, Step> steps;
    qint64 atRisk = 0;
    for (const JoinedPartner& partner : partners) {
        if (partner.start < from || partner.start > until || !isIn(partner, scope)) continue;
        ++atRisk;
        const int watched = std::min(until, partner.left.value_or(until));
        // Who sold before joining had no way to go.
        const bool happened = partner.end && *partner.end <= watched;
        Step& step = steps[happened ? std::max(*partner.end - partner.start, 0) : std::max(watched - partner.start, 0)];
        (happened ? step.events : step.seen) += 1;
    }
    double survival = 1;
    for (const auto& [days, step] : steps) {
        if (step.events > 0) survival *= 1 - static_cast<double>(step.events) / static_cast<double>(atRisk);
        if (survival <= 0.5) return days;
        atRisk -= step.events + step.seen;
    }
    return std::nullopt;
}

} // namespace channelbook::metrics
