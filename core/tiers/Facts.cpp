#include "core/tiers/Facts.h"

#include "core/enablement/EnablementQueries.h"
#include "core/metrics/Rollup.h"
#include "core/records/Query.h"

#include <QCoreApplication>

namespace channelbook::tiers {

using namespace Qt::StringLiterals;
using store::Statement;
using Kind = Requirement::Kind;

namespace {

/// Benefits that are a share of something cost what it was in a year.
constexpr int monthsOfYear = 12;

QString words(const char* text) {
    return QCoreApplication::translate("Tiers", text);
}

QDate dateOf(const QString& text) {
    return QDate::fromString(text, Qt::ISODate);
}

} // namespace

Expected<Facts> Facts::ofAll(store::Connection& connection, const metrics::Numbers& numbers, const std::vector<const Definition*>& definitions) {
    return read(connection, numbers, definitions, 0);
}

Expected<Facts> Facts::of(store::Connection& connection, const metrics::Numbers& numbers, const std::vector<const Definition*>& definitions, RecordId partner) {
    auto facts = read(connection, numbers, definitions, partner);
    if (facts && facts->m_partners.empty()) return failure(ErrorCode::RecordNotFound, {u"partner"_s, QString::number(partner)});
    return facts;
}

Facts Facts::ofNobody(store::Connection& connection, const metrics::Catalogue& catalogue, const Definition& definition) {
    Facts facts;
    facts.m_currency = records::programCurrency(connection);
    const auto know = [&](const QString& key) {
        if (const metrics::Metric* metric = catalogue.find(key)) facts.m_metrics.emplace(key, *metric);
    };
    for (const Tier& tier : definition.tiers) {
        forEach(tier.asks, [&](const Requirement& requirement) { know(requirement.kind == Kind::Satisfaction ? u"psat"_s : requirement.metric); });
        for (const Benefit& benefit : tier.benefits) know(benefit.ofMetric);
    }
    return facts;
}

Expected<Facts> Facts::read(store::Connection& connection, const metrics::Numbers& numbers, const std::vector<const Definition*>& definitions, RecordId partner) {
    Facts facts;
    facts.m_today = numbers.today();
    facts.m_pending = metrics::arePending(connection);
    facts.m_currency = records::programCurrency(connection);
    const QString one = partner == 0 ? QString() : u" AND p.id = ?1"_s;
    Statement rows(connection, u"SELECT p.id, c.name, coalesce(p.type, ''), coalesce(p.tier, ''),"
                               " p.stage NOT IN (SELECT name FROM lifecycle_stage WHERE coalesce(role, lower(name)) IN ('prospect', 'recruiting', 'former'))"
                               " FROM partner p JOIN company c ON c.id = p.id WHERE c.retired = 0%1 ORDER BY c.name COLLATE NOCASE, p.id"_s.arg(one));
    if (partner != 0) rows.bind(1, partner);
    while (rows.step()) {
        facts.m_index.insert(rows.integer(0), facts.m_partners.size());
        facts.m_partners.push_back({rows.integer(0), rows.text(1), rows.text(2), rows.text(3), rows.integer(4) != 0, {}});
    }
    // Ids tell which of several on one day came last.
    Statement standings(connection, u"SELECT partner_id, kind, coalesce(tier, ''), since, grace_until, hold_until, coalesce(reason, '') FROM tier_standing%1 ORDER BY partner_id, since, id"_s.arg(
                                        partner == 0 ? QString() : u" WHERE partner_id = ?1"_s));
    if (partner != 0) standings.bind(1, partner);
    while (standings.step())
        if (const auto found = facts.m_index.constFind(standings.integer(0)); found != facts.m_index.cend())
            facts.m_partners[*found].last = {standings.text(1), standings.text(2), dateOf(standings.text(3)), dateOf(standings.text(4)), dateOf(standings.text(5)), standings.text(6)};
    if (facts.m_partners.empty()) return facts;

    facts.readAgreements(connection, partner);
    std::optional<Error> error;
    const auto readMetric = [&](const QString& key, int months) {
        if (error) return;
        if (auto done = facts.readMetric(numbers, key, months, partner); !done) error = done.error();
    };
    for (const Definition* definition : definitions)
        for (const Tier& tier : definition->tiers) {
            forEach(tier.asks, [&](const Requirement& requirement) {
                if (requirement.kind == Kind::Metric) readMetric(requirement.metric, requirement.months);
                if (requirement.kind == Kind::Satisfaction) readMetric(u"psat"_s, requirement.months);
                if (requirement.kind == Kind::Certified) facts.readCertified(connection, requirement, partner);
            });
            for (const Benefit& benefit : tier.benefits)
                if (benefit.share > 0) readMetric(benefit.ofMetric, monthsOfYear);
        }
    if (error) return tl::unexpected(*error);
    facts.m_gone.removeDuplicates();
    return facts;
}

Expected<void> Facts::readMetric(const metrics::Numbers& numbers, const QString& key, int months, RecordId partner) {
    const metrics::Metric* metric = numbers.catalogue().find(key);
    if (metric == nullptr) {
        m_gone << words(QT_TRANSLATE_NOOP("Tiers", "There is no metric “%1” any more")).arg(key);
        return {};
    }
    m_metrics.emplace(key, *metric);
    auto [entry, isNew] = m_values.try_emplace({key, months});
    if (!isNew) return {};
    const Period period = numbers.calendar().trailing(m_today, months);
    if (partner != 0) {
        const auto figure = numbers.figure(key, metrics::Scope::partner(partner), period);
        if (!figure) return tl::unexpected(figure.error());
        entry->second.insert(partner, {figure->value, figure->why});
        return {};
    }
    const auto members = numbers.members(key, metrics::Dimension::Partner, period, true);
    if (!members) return tl::unexpected(members.error());
    entry->second.reserve(static_cast<qsizetype>(members->size()));
    for (const metrics::MemberFigure& member : *members) entry->second.insert(member.scope.id, {member.figure.value, member.figure.why});
    return {};
}

void Facts::readCertified(store::Connection& connection, const Requirement& requirement, RecordId partner) {
    auto [entry, isNew] = m_certified.try_emplace({requirement.certification, requirement.level});
    if (!isNew) return;
    enablement::DensityOf of{0, requirement.level};
    if (!requirement.certification.isEmpty()) {
        Statement row(connection, "SELECT id FROM certification WHERE name = ? AND retired = 0");
        if (!row.bind(1, requirement.certification).step()) {
            m_gone << words(QT_TRANSLATE_NOOP("Tiers", "There is no certification “%1” any more")).arg(requirement.certification);
            return;
        }
        of.certification = row.integer(0);
    }
    if (partner != 0) {
        entry->second.insert(partner, enablement::densityOf(connection, partner, m_today, of).certified);
        return;
    }
    for (const enablement::CertificationDensity& density : enablement::densities(connection, m_today, of))
        if (density.certified > 0) entry->second.insert(density.partner, density.certified);
}

void Facts::readAgreements(store::Connection& connection, RecordId partner) {
    Statement rows(connection, u"SELECT partner_id, coalesce(type, '') FROM agreement WHERE retired = 0 AND state IN ('active', 'expiring') AND (end_on IS NULL OR end_on >= ?1)%1"_s.arg(
                                   partner == 0 ? QString() : u" AND partner_id = ?2"_s));
    rows.bind(1, m_today.toString(Qt::ISODate));
    if (partner != 0) rows.bind(2, partner);
    while (rows.step()) m_agreements[rows.integer(0)] << rows.text(1);
}

const PartnerFacts* Facts::partner(RecordId id) const {
    const auto found = m_index.constFind(id);
    return found == m_index.cend() ? nullptr : &m_partners[*found];
}

const metrics::Metric* Facts::metric(const QString& key) const {
    const auto found = m_metrics.find(key);
    return found == m_metrics.end() ? nullptr : &found->second;
}

Facts::Value Facts::value(const QString& metric, int months, RecordId partner) const {
    const auto found = m_values.find({metric, months});
    if (found == m_values.end()) return {std::nullopt, words(QT_TRANSLATE_NOOP("Tiers", "There is no metric “%1” any more")).arg(metric)};
    const auto value = found->second.constFind(partner);
    if (value == found->second.cend()) return {std::nullopt, words(QT_TRANSLATE_NOOP("Tiers", "There is nothing to count"))};
    return *value;
}

qint64 Facts::certified(const Requirement& requirement, RecordId partner) const {
    const auto found = m_certified.find({requirement.certification, requirement.level});
    return found == m_certified.end() ? 0 : found->second.value(partner);
}

bool Facts::hasAgreement(const QString& type, RecordId partner) const {
    const auto found = m_agreements.constFind(partner);
    return found != m_agreements.cend() && (type.isEmpty() || found->contains(type));
}

} // namespace channelbook::tiers
