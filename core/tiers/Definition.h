#pragma once

#include "core/metrics/Catalogue.h"
#include "core/store/Connection.h"

#include <QJsonObject>

namespace channelbook::tiers {

/// What a tier asks of a partner: one thing, or several of which all or any must be so.
struct Requirement {
    enum class Kind {
        All,          ///< every part; without any: nothing is asked
        Any,          ///< at least one part
        Metric,       ///< a metric over some months reaches a value
        Certified,    ///< so many people are certified
        Agreement,    ///< an agreement is in force
        Satisfaction, ///< the partner's PSAT reaches a value
    };
    Kind kind = Kind::All;
    std::vector<Requirement> parts; ///< All, Any
    QString metric;                 ///< Metric: its key
    double value = 0;               ///< Metric, Satisfaction: amounts in whole units of the program's currency, shares 0 to 1
    bool most = false;              ///< Metric: at most `value`; else at least
    int months = 12;                ///< Metric, Satisfaction: fiscal months up to and with the present one, 1 to 60
    qint64 people = 1;              ///< Certified: 1 or more; somebody with several certifications counts once
    QString certification;          ///< Certified: its name; empty: any
    QString level;                  ///< Certified: of this level; empty: any
    QString agreement;              ///< Agreement: its type; empty: any
    bool operator==(const Requirement&) const = default;
};

/// What partners of a tier get, and what that costs us.
struct Benefit {
    QString name;
    qint64 costAYear = 0; ///< for each partner, in whole units of the program's currency
    double share = 0;     ///< besides, this share (0 to 1) of `ofMetric` over the last twelve months: a discount on what is sold
    QString ofMetric;     ///< a metric that is an amount
    bool operator==(const Benefit&) const = default;
};

struct Tier {
    QString name;
    QString summary;
    Requirement asks;
    std::vector<Benefit> benefits;
    bool operator==(const Tier&) const = default;
};

/// A program of tiers as one version of it says.
struct Definition {
    QString name;
    QStringList types;     ///< of partners it is for; empty: all whose type no other program names
    int graceDays = 90;    ///< between notice of a lower tier and the lower tier: 0 to 730
    int reviewMonths = 12; ///< between reviews: 1 to 36
    std::vector<Tier> tiers; ///< the lowest first
    bool operator==(const Definition&) const = default;

    /// The place of a tier, 0 for the lowest; -1 for none of it.
    [[nodiscard]] int rankOf(const QString& tier) const;
};

/// Reads and writes the form programs are stored and handed over in (`resources/help/tiers.md` describes it). BadArgument {place,
/// what is wrong} for what is no program; use `problems` for what it says.
[[nodiscard]] Expected<Definition> definitionFromJson(const QJsonObject& json);
[[nodiscard]] QJsonObject toJson(const Definition& definition);

/// What is wrong with a program, in words: no or doubled names, metrics and certifications that are not there (any more), empty
/// choices, numbers out of range. Empty: it can be published.
[[nodiscard]] QStringList problems(const Definition& definition, const metrics::Catalogue& catalogue, store::Connection& connection);

/// Calls `each` for a requirement and all its parts.
template <class Each>
void forEach(const Requirement& requirement, Each&& each) {
    each(requirement);
    for (const Requirement& part : requirement.parts) forEach(part, each);
}

} // namespace channelbook::tiers
