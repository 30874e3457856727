#pragma once

#include "core/metrics/Formula.h"
#include "core/store/Connection.h"

namespace channelbook::metrics {

/// All metrics there are: those that come with Channelbook and those the program's people made.
class Catalogue {
public:
    /// Those that come with Channelbook.
    Catalogue();
    /// With the program's own.
    explicit Catalogue(store::Connection& connection);

    [[nodiscard]] const std::vector<Metric>& all() const { return m_metrics; }
    [[nodiscard]] const Metric* find(QStringView key) const;
    /// BadArgument names what is near.
    [[nodiscard]] Expected<const Metric*> metric(QStringView key) const;

    /// The formula of a metric as it was read; null where there is none, or none that can be worked out: `whyNot` says why.
    [[nodiscard]] const Formula* formula(QStringView key) const;
    [[nodiscard]] QString whyNot(QStringView key) const;
    /// What a name in a formula stands for; nothing of it is set where there is no such name.
    [[nodiscard]] BoundFormula::Meaning meaning(const QString& name) const;
    /// Names a formula may use: metrics, measures and settings.
    [[nodiscard]] QStringList names() const;
    /// Whether a formula can be a metric of this key: BadArgument names what is wrong and where (a name that is not known, or a
    /// metric that would contain itself).
    [[nodiscard]] Expected<Formula> checked(const QString& key, const QString& formula) const;

private:
    void add(Metric metric);
    void addBundled();
    [[nodiscard]] bool reaches(const Formula& formula, const QString& key, QStringList& path) const;
    std::vector<Metric> m_metrics;
    QHash<QString, Formula> m_formulas;
    QHash<QString, QString> m_whyNot;
    std::optional<double> m_grossMargin;
};

} // namespace channelbook::metrics
