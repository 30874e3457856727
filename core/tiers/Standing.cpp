#include "core/tiers/Standing.h"

#include "core/base/Money.h"
#include "core/metrics/ValueText.h"
#include "core/records/Words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace channelbook::tiers {

using namespace Qt::StringLiterals;
using Kind = Requirement::Kind;
using metrics::Unit;
using metrics::valueText;

namespace {

/// A hair of rounding is no shortfall.
constexpr double hair = 1e-9;

QString words(const char* text, int count = -1) {
    return QCoreApplication::translate("Tiers", text, nullptr, count);
}

QString listed(const QStringList& parts, const char* last) {
    if (parts.size() < 2) return parts.join(QString());
    return parts.mid(0, parts.size() - 1).join(u", "_s) + words(last) + parts.back();
}

/// A requirement of a number: the metric, what it is to reach, and what it is.
struct Measured {
    const metrics::Metric* metric = nullptr; ///< null: gone
    double asked = 0;
    Facts::Value has;
    [[nodiscard]] bool met(bool most) const {
        if (metric == nullptr || !has.value) return false;
        const double slack = hair * std::max(1.0, std::abs(asked));
        return most ? *has.value <= asked + slack : *has.value >= asked - slack;
    }
};

QString keyOf(const Requirement& requirement) {
    return requirement.kind == Kind::Satisfaction ? u"psat"_s : requirement.metric;
}

Measured measured(const Requirement& requirement, const Facts& facts, RecordId partner) {
    const QString key = keyOf(requirement);
    Measured result;
    result.metric = facts.metric(key);
    result.has = facts.value(key, requirement.months, partner);
    if (result.metric != nullptr) result.asked = metrics::storedValue(requirement.value, result.metric->unit, facts.currency());
    return result;
}

QString nameOf(const Requirement& requirement, const metrics::Metric* metric) {
    return requirement.kind == Kind::Satisfaction ? words(QT_TRANSLATE_NOOP("Tiers", "PSAT")) : metric == nullptr ? requirement.metric : metric->name;
}

bool isSum(Unit unit) {
    return unit == Unit::Amount || unit == Unit::Count;
}

QString certifiedWords(const Requirement& requirement, int count) {
    if (!requirement.certification.isEmpty()) return words(QT_TRANSLATE_N_NOOP("Tiers", "%n “%1” certification(s)"), count).arg(requirement.certification);
    if (!requirement.level.isEmpty()) return words(QT_TRANSLATE_N_NOOP("Tiers", "%n %1 certification(s)"), count).arg(requirement.level);
    return words(QT_TRANSLATE_N_NOOP("Tiers", "%n certification(s)"), count);
}

QString agreementWords(const Requirement& requirement) {
    return requirement.agreement.isEmpty() ? words(QT_TRANSLATE_NOOP("Tiers", "an agreement in force"))
                                           : words(QT_TRANSLATE_NOOP("Tiers", "%1 in force")).arg(requirement.agreement);
}

QString lackingNumber(const Requirement& requirement, const Facts& facts, RecordId partner) {
    const Measured one = measured(requirement, facts, partner);
    const QString name = requirement.kind == Kind::Satisfaction ? nameOf(requirement, one.metric) : records::inSentence(nameOf(requirement, one.metric));
    if (one.metric == nullptr) return words(QT_TRANSLATE_NOOP("Tiers", "“%1”, which is no metric any more")).arg(requirement.metric);
    const QString asked = valueText(one.asked, one.metric->unit, facts.currency());
    if (!one.has.value) return words(QT_TRANSLATE_NOOP("Tiers", "%1 of %2 (not known as yet)")).arg(name, asked);
    if (!requirement.most && isSum(one.metric->unit)) {
        // What is missing is not rounded down to nothing.
        const double unit = one.metric->unit == Unit::Amount ? std::pow(10.0, minorDigits(facts.currency())) : 1;
        const double missing = std::ceil((one.asked - *one.has.value) / unit - hair) * unit;
        return words(QT_TRANSLATE_NOOP("Tiers", "%1 %2")).arg(valueText(missing, one.metric->unit, facts.currency()), name);
    }
    return words(QT_TRANSLATE_NOOP("Tiers", "%1 of %2 instead of %3")).arg(name, asked, valueText(*one.has.value, one.metric->unit, facts.currency()));
}

QString groupWords(Kind kind) {
    return words(kind == Kind::All ? QT_TRANSLATE_NOOP("Tiers", "All of these") : QT_TRANSLATE_NOOP("Tiers", "One of these"));
}

void addLines(const Requirement& requirement, const Facts& facts, RecordId partner, int depth, std::vector<CheckedLine>& lines) {
    if (requirement.kind == Kind::All || requirement.kind == Kind::Any) {
        // A tree that begins with "all of" needs no heading.
        const bool heading = depth > 0 || requirement.kind == Kind::Any;
        if (heading && !requirement.parts.empty())
            lines.push_back({depth, groupWords(requirement.kind), {}, meets(requirement, facts, partner), meets(requirement, facts, partner) ? 1.0 : 0.0});
        for (const Requirement& part : requirement.parts) addLines(part, facts, partner, heading ? depth + 1 : depth, lines);
        return;
    }
    CheckedLine line{depth, askedWords(requirement, facts), {}, meets(requirement, facts, partner), 0};
    if (requirement.kind == Kind::Certified) {
        const qint64 has = facts.certified(requirement, partner);
        line.has = QLocale().toString(has);
        line.share = static_cast<double>(has) / static_cast<double>(std::max<qint64>(requirement.people, 1));
    } else if (requirement.kind == Kind::Agreement) {
        line.has = line.met ? words(QT_TRANSLATE_NOOP("Tiers", "in force")) : words(QT_TRANSLATE_NOOP("Tiers", "none in force"));
        line.share = line.met ? 1 : 0;
    } else {
        const Measured one = measured(requirement, facts, partner);
        line.has = one.has.value && one.metric != nullptr ? valueText(*one.has.value, one.metric->unit, facts.currency()) : one.has.why;
        line.share = !one.has.value ? 0 : line.met ? 1 : requirement.most ? (*one.has.value > 0 ? one.asked / *one.has.value : 0) : one.asked > 0 ? *one.has.value / one.asked : 0;
    }
    line.share = std::clamp(line.share, 0.0, 1.0);
    lines.push_back(std::move(line));
}

} // namespace

bool meets(const Requirement& requirement, const Facts& facts, RecordId partner) {
    const auto met = [&](const Requirement& part) { return meets(part, facts, partner); };
    switch (requirement.kind) {
    case Kind::All:
        return std::all_of(requirement.parts.begin(), requirement.parts.end(), met);
    case Kind::Any:
        return std::any_of(requirement.parts.begin(), requirement.parts.end(), met);
    case Kind::Metric:
    case Kind::Satisfaction:
        return measured(requirement, facts, partner).met(requirement.most);
    case Kind::Certified:
        return facts.certified(requirement, partner) >= requirement.people;
    case Kind::Agreement:
        return facts.hasAgreement(requirement.agreement, partner);
    }
    return false;
}

int highestMet(const Definition& definition, const Facts& facts, RecordId partner) {
    for (int rank = static_cast<int>(definition.tiers.size()) - 1; rank >= 0; --rank)
        if (meets(definition.tiers[static_cast<std::size_t>(rank)].asks, facts, partner)) return rank;
    return -1;
}

int lowestMet(const Definition& definition, const Facts& facts, RecordId partner) {
    for (std::size_t rank = 0; rank < definition.tiers.size(); ++rank)
        if (meets(definition.tiers[rank].asks, facts, partner)) return static_cast<int>(rank);
    return -1;
}

std::vector<CheckedLine> checked(const Requirement& requirement, const Facts& facts, RecordId partner) {
    std::vector<CheckedLine> lines;
    addLines(requirement, facts, partner, 0, lines);
    return lines;
}

QString askedWords(const Requirement& requirement, const Facts& facts) {
    QStringList parts;
    for (const Requirement& part : requirement.parts) parts << askedWords(part, facts);
    switch (requirement.kind) {
    case Kind::All:
        return listed(parts, QT_TRANSLATE_NOOP("Tiers", " and "));
    case Kind::Any:
        return listed(parts, QT_TRANSLATE_NOOP("Tiers", " or "));
    case Kind::Metric:
    case Kind::Satisfaction: {
        const metrics::Metric* metric = facts.metric(keyOf(requirement));
        if (metric == nullptr) return words(QT_TRANSLATE_NOOP("Tiers", "“%1”, which is no metric any more")).arg(keyOf(requirement));
        const QString value = valueText(metrics::storedValue(requirement.value, metric->unit, facts.currency()), metric->unit, facts.currency());
        const char* text = requirement.most ? QT_TRANSLATE_N_NOOP("Tiers", "%1 of at most %2 in %n month(s)") : QT_TRANSLATE_N_NOOP("Tiers", "%1 of at least %2 in %n month(s)");
        return words(text, requirement.months).arg(nameOf(requirement, metric), value);
    }
    case Kind::Certified:
        return certifiedWords(requirement, static_cast<int>(requirement.people));
    case Kind::Agreement: {
        const QString text = agreementWords(requirement);
        return text.left(1).toUpper() + text.mid(1);
    }
    }
    return {};
}

QString lacking(const Requirement& requirement, const Facts& facts, RecordId partner) {
    if (meets(requirement, facts, partner)) return {};
    switch (requirement.kind) {
    case Kind::All:
    case Kind::Any: {
        QStringList parts;
        for (const Requirement& part : requirement.parts)
            if (const QString text = lacking(part, facts, partner); !text.isEmpty()) parts << text;
        return requirement.kind == Kind::All ? listed(parts, QT_TRANSLATE_NOOP("Tiers", " and ")) : listed(parts, QT_TRANSLATE_NOOP("Tiers", " or "));
    }
    case Kind::Metric:
    case Kind::Satisfaction:
        return lackingNumber(requirement, facts, partner);
    case Kind::Certified:
        return certifiedWords(requirement, static_cast<int>(requirement.people - facts.certified(requirement, partner)));
    case Kind::Agreement:
        return agreementWords(requirement);
    }
    return {};
}

QString standingWords(const Definition& definition, const Facts& facts, const PartnerFacts& partner) {
    QStringList sentences;
    const int now = definition.rankOf(partner.tier);
    const int most = highestMet(definition, facts, partner.id);
    const auto nameOfRank = [&](int rank) { return definition.tiers[static_cast<std::size_t>(rank)].name; };
    if (!partner.tier.isEmpty() && now < 0) sentences << words(QT_TRANSLATE_NOOP("Tiers", "%1 is no tier of this program")).arg(partner.tier);
    if (most > now) sentences << words(QT_TRANSLATE_NOOP("Tiers", "meets what %1 asks")).arg(nameOfRank(most));
    if (now >= 0 && most < now) {
        const QString missing = lacking(definition.tiers[static_cast<std::size_t>(now)].asks, facts, partner.id);
        sentences << words(QT_TRANSLATE_NOOP("Tiers", "lacks %1 to keep %2")).arg(missing, nameOfRank(now));
        if (partner.last.kind == u"grace" && partner.last.tier == partner.tier && partner.last.graceUntil.isValid())
            sentences << words(QT_TRANSLATE_NOOP("Tiers", "has until %1")).arg(metrics::dayText(partner.last.graceUntil));
    } else if (const int next = std::max(now, most) + 1; next < static_cast<int>(definition.tiers.size())) {
        const QString missing = lacking(definition.tiers[static_cast<std::size_t>(next)].asks, facts, partner.id);
        sentences << words(QT_TRANSLATE_NOOP("Tiers", "%1 from %2")).arg(missing, nameOfRank(next));
    } else if (!definition.tiers.empty() && most <= now) {
        sentences << words(QT_TRANSLATE_NOOP("Tiers", "holds the highest tier"));
    }
    if (partner.last.kind == u"manual" && partner.last.tier == partner.tier && partner.last.holdUntil.isValid() && partner.last.holdUntil >= facts.today())
        sentences << words(QT_TRANSLATE_NOOP("Tiers", "held until %1")).arg(metrics::dayText(partner.last.holdUntil));
    QString text = sentences.join(u"; "_s);
    return text.left(1).toUpper() + text.mid(1);
}

qint64 benefitsCost(const Tier& tier, const Facts& facts, RecordId partner) {
    double cost = 0;
    for (const Benefit& benefit : tier.benefits) {
        cost += metrics::storedValue(static_cast<double>(benefit.costAYear), Unit::Amount, facts.currency());
        if (benefit.share > 0) cost += benefit.share * std::max(0.0, facts.value(benefit.ofMetric, 12, partner).value.value_or(0));
    }
    return std::llround(cost);
}

QString costWords(const Benefit& benefit, const Facts& facts) {
    QStringList parts;
    if (benefit.costAYear > 0)
        parts << words(QT_TRANSLATE_NOOP("Tiers", "%1 a year")).arg(valueText(metrics::storedValue(static_cast<double>(benefit.costAYear), Unit::Amount, facts.currency()), Unit::Amount, facts.currency()));
    if (benefit.share > 0) {
        const metrics::Metric* metric = facts.metric(benefit.ofMetric);
        parts << words(QT_TRANSLATE_NOOP("Tiers", "%1 of %2")).arg(valueText(benefit.share, Unit::Share, {}), metric == nullptr ? benefit.ofMetric : records::inSentence(metric->name));
    }
    return listed(parts, QT_TRANSLATE_NOOP("Tiers", " and "));
}

} // namespace channelbook::tiers
