#include "core/metrics/Waiting.h"

#include "core/metrics/Facts.h"

#include <algorithm>

namespace channelbook::metrics {

using store::Statement;

namespace {

constexpr int cohortMonths = 24;

/// The column that tells a scope's partners.
QString columnOf(Dimension dimension) {
    switch (dimension) {
    case Dimension::Program:
        return {};
    case Dimension::Partner:
        return QStringLiteral("id");
    case Dimension::Tier:
        return QStringLiteral("tier");
    case Dimension::Type:
        return QStringLiteral("type");
    case Dimension::Region:
        return QStringLiteral("region");
    case Dimension::Owner:
        return QStringLiteral("manager_id");
    }
    return {};
}

} // namespace

std::vector<JoinedPartner> joinedPartners(store::Connection& connection, const Scope& scope) {
    const Making making = readMaking(connection);
    std::vector<JoinedPartner> partners;
    const QString column = columnOf(scope.dimension);
    Statement rows(connection, QStringLiteral("SELECT id, %1, %2, left_on FROM partner_fact WHERE joined_on IS NOT NULL AND %1 IS NOT NULL%3 ORDER BY id")
                                   .arg(making.fromOnboarding ? QStringLiteral("onboarded_on") : QStringLiteral("joined_on"), making.toRegistration ? QStringLiteral("first_registration_on") : QStringLiteral("first_won_on"),
                                        column.isEmpty() ? QString() : QStringLiteral(" AND %1 = ?1").arg(column)));
    if (scope.dimension == Dimension::Partner || scope.dimension == Dimension::Owner)
        rows.bind(1, scope.id);
    else if (!column.isEmpty())
        rows.bind(1, scope.member.isNull() ? QStringLiteral("") : scope.member);
    while (rows.step()) {
        JoinedPartner partner;
        partner.id = rows.integer(0);
        partner.start = dayOf(rows.view(1));
        if (!rows.isNull(2)) partner.end = dayOf(rows.view(2));
        if (!rows.isNull(3)) partner.left = dayOf(rows.view(3));
        partners.push_back(partner);
    }
    return partners;
}

std::optional<double> medianWaiting(std::span<const JoinedPartner> partners, const FiscalCalendar& calendar, int month, QDate today) {
    const QDate epoch(1970, 1, 1);
    const auto from = static_cast<int>(epoch.daysTo(calendar.startOf(month - cohortMonths + 1)));
    const auto until = static_cast<int>(epoch.daysTo(std::min(calendar.endOf(month), today)));
    if (std::none_of(partners.begin(), partners.end(), [&](const JoinedPartner& partner) { return partner.start >= from && partner.start <= until; })) return std::nullopt;
    struct Step {
        qint64 events = 0, seen = 0;
    };
    // Nobody is watched for longer than the cohort is old.
    std::vector<Step> steps(static_cast<std::size_t>(until - from) + 1);
    qint64 atRisk = 0;
    for (const JoinedPartner& partner : partners) {
        if (partner.start < from || partner.start > until) continue;
        ++atRisk;
        const int watched = std::min(until, partner.left.value_or(until));
        // Who sold before joining had no way to go.
        const bool happened = partner.end && *partner.end <= watched;
        Step& step = steps[static_cast<std::size_t>(std::max((happened ? *partner.end : watched) - partner.start, 0))];
        (happened ? step.events : step.seen) += 1;
    }
    double survival = 1;
    for (std::size_t days = 0; days < steps.size(); ++days) {
        const Step& step = steps[days];
        if (step.events > 0) survival *= 1 - static_cast<double>(step.events) / static_cast<double>(atRisk);
        if (survival <= 0.5) return static_cast<double>(days);
        atRisk -= step.events + step.seen;
    }
    return std::nullopt;
}

} // namespace channelbook::metrics
