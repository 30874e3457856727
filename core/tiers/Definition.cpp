#include "core/tiers/Definition.h"

#include "core/enablement/Enablement.h"
#include "core/partners/Agreements.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <set>

namespace channelbook::tiers {

using namespace Qt::StringLiterals;
using Kind = Requirement::Kind;

namespace {

constexpr int mostMonths = 60;
constexpr int mostGrace = 730;
constexpr int mostReviewMonths = 36;
constexpr int deepest = 8;
constexpr double mostNumber = 1e12;

QString words(const char* text) {
    return QCoreApplication::translate("Tiers", text);
}

tl::unexpected<Error> wrong(const QString& place, const QString& what) {
    return failure(ErrorCode::BadArgument, {place, what});
}

/// The number of a key, or what stands there already where there is none.
Expected<double> number(const QJsonObject& json, const QString& key, double fallback, const QString& place) {
    const QJsonValue value = json.value(key);
    if (value.isUndefined() || value.isNull()) return fallback;
    if (!value.isDouble() || std::abs(value.toDouble()) > mostNumber) return wrong(place + u'.' + key, words(QT_TRANSLATE_NOOP("Tiers", "a number is expected")));
    return value.toDouble();
}

Expected<Requirement> requirementFromJson(const QJsonObject& json, const QString& place, int depth = 0) {
    Requirement result;
    if (depth > deepest) return wrong(place, words(QT_TRANSLATE_NOOP("Tiers", "it is nested too deep")));
    static const QStringList kinds{u"all"_s, u"any"_s, u"metric"_s, u"certified"_s, u"agreement"_s, u"psat"_s};
    QStringList said;
    for (const QString& kind : kinds)
        if (json.contains(kind)) said << kind;
    if (json.isEmpty() && depth == 0) return result;
    if (said.size() != 1) return wrong(place, words(QT_TRANSLATE_NOOP("Tiers", "one of %1 is expected")).arg(kinds.join(u", "_s)));
    const auto months = number(json, u"months"_s, result.months, place);
    if (!months) return tl::unexpected(months.error());
    result.months = static_cast<int>(*months);
    if (said.front() == u"all" || said.front() == u"any") {
        result.kind = said.front() == u"all" ? Kind::All : Kind::Any;
        int index = 0;
        for (const QJsonValue& value : json.value(said.front()).toArray()) {
            auto part = requirementFromJson(value.toObject(), u"%1.%2[%3]"_s.arg(place, said.front()).arg(index++), depth + 1);
            if (!part) return part;
            result.parts.push_back(std::move(*part));
        }
    } else if (said.front() == u"metric") {
        result.kind = Kind::Metric;
        result.metric = json.value(u"metric"_s).toString().trimmed();
        result.most = json.contains(u"most"_s);
        if (result.most == json.contains(u"least"_s)) return wrong(place, words(QT_TRANSLATE_NOOP("Tiers", "either “least” or “most” is expected")));
        const auto value = number(json, result.most ? u"most"_s : u"least"_s, 0, place);
        if (!value) return tl::unexpected(value.error());
        result.value = *value;
    } else if (said.front() == u"certified") {
        result.kind = Kind::Certified;
        const auto people = number(json, u"certified"_s, 1, place);
        if (!people) return tl::unexpected(people.error());
        result.people = static_cast<qint64>(*people);
        result.certification = json.value(u"certification"_s).toString().trimmed();
        result.level = json.value(u"level"_s).toString().trimmed();
    } else if (said.front() == u"agreement") {
        result.kind = Kind::Agreement;
        result.agreement = json.value(u"agreement"_s).toString().trimmed();
    } else {
        result.kind = Kind::Satisfaction;
        const auto value = number(json, u"psat"_s, 0, place);
        if (!value) return tl::unexpected(value.error());
        result.value = *value;
    }
    return result;
}

QJsonObject requirementToJson(const Requirement& requirement) {
    switch (requirement.kind) {
    case Kind::All:
    case Kind::Any: {
        QJsonArray parts;
        for (const Requirement& part : requirement.parts) parts.append(requirementToJson(part));
        return {{requirement.kind == Kind::All ? u"all"_s : u"any"_s, parts}};
    }
    case Kind::Metric:
        return {{u"metric"_s, requirement.metric}, {requirement.most ? u"most"_s : u"least"_s, requirement.value}, {u"months"_s, requirement.months}};
    case Kind::Certified: {
        QJsonObject json{{u"certified"_s, requirement.people}};
        if (!requirement.certification.isEmpty()) json[u"certification"_s] = requirement.certification;
        if (!requirement.level.isEmpty()) json[u"level"_s] = requirement.level;
        return json;
    }
    case Kind::Agreement:
        return {{u"agreement"_s, requirement.agreement.isEmpty() ? QJsonValue(true) : QJsonValue(requirement.agreement)}};
    case Kind::Satisfaction:
        return {{u"psat"_s, requirement.value}, {u"months"_s, requirement.months}};
    }
    return {};
}

Expected<Benefit> benefitFromJson(const QJsonObject& json, const QString& place) {
    Benefit benefit;
    benefit.name = json.value(u"name"_s).toString().trimmed();
    const auto cost = number(json, u"cost_a_year"_s, 0, place);
    if (!cost) return tl::unexpected(cost.error());
    benefit.costAYear = static_cast<qint64>(std::llround(*cost));
    const auto share = number(json, u"share"_s, 0, place);
    if (!share) return tl::unexpected(share.error());
    benefit.share = *share;
    benefit.ofMetric = json.value(u"of_metric"_s).toString().trimmed();
    return benefit;
}

bool exists(store::Connection& connection, const char* sql, const QString& name) {
    return store::Statement(connection, sql).bind(1, name).step();
}

/// What is wrong with a requirement by itself; empty: nothing.
QString problemOf(const Requirement& requirement, bool root, const metrics::Catalogue& catalogue, store::Connection& connection) {
    const bool months = requirement.months >= 1 && requirement.months <= mostMonths;
    switch (requirement.kind) {
    case Kind::All:
        return requirement.parts.empty() && !root ? words(QT_TRANSLATE_NOOP("Tiers", "“all” lists nothing")) : QString();
    case Kind::Any:
        return requirement.parts.empty() ? words(QT_TRANSLATE_NOOP("Tiers", "“any” lists nothing")) : QString();
    case Kind::Metric:
        if (catalogue.find(requirement.metric) == nullptr) return words(QT_TRANSLATE_NOOP("Tiers", "there is no metric “%1”")).arg(requirement.metric);
        return months ? QString() : words(QT_TRANSLATE_NOOP("Tiers", "months: 1 to %1 are possible")).arg(mostMonths);
    case Kind::Certified:
        if (requirement.people < 1) return words(QT_TRANSLATE_NOOP("Tiers", "certified: at least one is expected"));
        if (!requirement.certification.isEmpty() && !exists(connection, "SELECT 1 FROM certification WHERE name = ? AND retired = 0", requirement.certification))
            return words(QT_TRANSLATE_NOOP("Tiers", "there is no certification “%1”")).arg(requirement.certification);
        if (!requirement.level.isEmpty() && !enablement::certificationLevels().contains(requirement.level) && !exists(connection, "SELECT 1 FROM certification WHERE level = ?", requirement.level))
            return words(QT_TRANSLATE_NOOP("Tiers", "no certification is of the level “%1”")).arg(requirement.level);
        return {};
    case Kind::Agreement:
        if (!requirement.agreement.isEmpty() && !partners::agreementTypes().contains(requirement.agreement) && !exists(connection, "SELECT 1 FROM agreement WHERE type = ?", requirement.agreement))
            return words(QT_TRANSLATE_NOOP("Tiers", "there is no agreement of the type “%1”")).arg(requirement.agreement);
        return {};
    case Kind::Satisfaction:
        return months ? QString() : words(QT_TRANSLATE_NOOP("Tiers", "months: 1 to %1 are possible")).arg(mostMonths);
    }
    return {};
}

void addProblems(const Tier& tier, const metrics::Catalogue& catalogue, store::Connection& connection, QStringList& list) {
    const auto add = [&](const QString& what) { list << words(QT_TRANSLATE_NOOP("Tiers", "%1: %2")).arg(tier.name, what); };
    forEach(tier.asks, [&](const Requirement& requirement) {
        if (const QString problem = problemOf(requirement, &requirement == &tier.asks, catalogue, connection); !problem.isEmpty()) add(problem);
    });
    for (const Benefit& benefit : tier.benefits) {
        if (benefit.name.isEmpty()) add(words(QT_TRANSLATE_NOOP("Tiers", "a benefit has no name")));
        if (benefit.costAYear < 0) add(words(QT_TRANSLATE_NOOP("Tiers", "“%1” costs less than nothing")).arg(benefit.name));
        if (!(benefit.share >= 0 && benefit.share <= 1)) add(words(QT_TRANSLATE_NOOP("Tiers", "the share of “%1” is not from 0 to 1")).arg(benefit.name));
        const metrics::Metric* of = benefit.share > 0 ? catalogue.find(benefit.ofMetric) : nullptr;
        if (benefit.share > 0 && (of == nullptr || of->unit != metrics::Unit::Amount))
            add(words(QT_TRANSLATE_NOOP("Tiers", "“%1” is a share of “%2”, which is no metric that is an amount")).arg(benefit.name, benefit.ofMetric));
    }
}

} // namespace

int Definition::rankOf(const QString& tier) const {
    for (std::size_t i = 0; i < tiers.size(); ++i)
        if (tiers[i].name.compare(tier, Qt::CaseInsensitive) == 0) return static_cast<int>(i);
    return -1;
}

Expected<Definition> definitionFromJson(const QJsonObject& json) {
    Definition definition;
    definition.name = json.value(u"name"_s).toString().trimmed();
    for (const QJsonValue& type : json.value(u"types"_s).toArray())
        if (const QString name = type.toString().trimmed(); !name.isEmpty()) definition.types << name;
    const auto grace = number(json, u"grace_days"_s, definition.graceDays, u"program"_s);
    if (!grace) return tl::unexpected(grace.error());
    definition.graceDays = static_cast<int>(std::clamp(*grace, -1.0, 1e6));
    const auto months = number(json, u"review_months"_s, definition.reviewMonths, u"program"_s);
    if (!months) return tl::unexpected(months.error());
    definition.reviewMonths = static_cast<int>(std::clamp(*months, -1.0, 1e6));
    if (!json.value(u"tiers"_s).isArray()) return wrong(u"tiers"_s, words(QT_TRANSLATE_NOOP("Tiers", "a list of tiers is expected, the lowest first")));
    int index = 0;
    for (const QJsonValue& value : json.value(u"tiers"_s).toArray()) {
        const QString place = u"tiers[%1]"_s.arg(index++);
        const QJsonObject object = value.toObject();
        Tier tier;
        tier.name = object.value(u"name"_s).toString().trimmed();
        tier.summary = object.value(u"summary"_s).toString().trimmed();
        auto asks = requirementFromJson(object.value(u"asks"_s).toObject(), place + u".asks"_s);
        if (!asks) return tl::unexpected(asks.error());
        tier.asks = std::move(*asks);
        int number = 0;
        for (const QJsonValue& one : object.value(u"benefits"_s).toArray()) {
            auto benefit = benefitFromJson(one.toObject(), u"%1.benefits[%2]"_s.arg(place).arg(number++));
            if (!benefit) return tl::unexpected(benefit.error());
            tier.benefits.push_back(std::move(*benefit));
        }
        definition.tiers.push_back(std::move(tier));
    }
    return definition;
}

QJsonObject toJson(const Definition& definition) {
    QJsonArray tiers;
    for (const Tier& tier : definition.tiers) {
        QJsonArray benefits;
        for (const Benefit& benefit : tier.benefits) {
            QJsonObject json{{u"name"_s, benefit.name}, {u"cost_a_year"_s, benefit.costAYear}};
            if (benefit.share != 0) {
                json[u"share"_s] = benefit.share;
                json[u"of_metric"_s] = benefit.ofMetric;
            }
            benefits.append(json);
        }
        QJsonObject json{{u"name"_s, tier.name}, {u"asks"_s, requirementToJson(tier.asks)}, {u"benefits"_s, benefits}};
        if (!tier.summary.isEmpty()) json[u"summary"_s] = tier.summary;
        tiers.append(json);
    }
    QJsonObject json{{u"name"_s, definition.name}, {u"grace_days"_s, definition.graceDays}, {u"review_months"_s, definition.reviewMonths}, {u"tiers"_s, tiers}};
    if (!definition.types.isEmpty()) json[u"types"_s] = QJsonArray::fromStringList(definition.types);
    return json;
}

QStringList problems(const Definition& definition, const metrics::Catalogue& catalogue, store::Connection& connection) {
    QStringList list;
    if (definition.name.isEmpty()) list << words(QT_TRANSLATE_NOOP("Tiers", "The program has no name"));
    if (definition.tiers.empty()) list << words(QT_TRANSLATE_NOOP("Tiers", "The program has no tiers"));
    if (definition.graceDays < 0 || definition.graceDays > mostGrace) list << words(QT_TRANSLATE_NOOP("Tiers", "grace_days: 0 to %1 are possible")).arg(mostGrace);
    if (definition.reviewMonths < 1 || definition.reviewMonths > mostReviewMonths)
        list << words(QT_TRANSLATE_NOOP("Tiers", "review_months: 1 to %1 are possible")).arg(mostReviewMonths);
    std::set<QString> seen;
    for (const Tier& tier : definition.tiers) {
        if (tier.name.isEmpty()) list << words(QT_TRANSLATE_NOOP("Tiers", "A tier has no name"));
        else if (!seen.insert(tier.name.toCaseFolded()).second) list << words(QT_TRANSLATE_NOOP("Tiers", "%1 is there twice")).arg(tier.name);
        addProblems(tier, catalogue, connection, list);
    }
    return list;
}

} // namespace channelbook::tiers
