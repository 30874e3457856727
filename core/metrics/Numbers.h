#pragma once

#include "core/metrics/Catalogue.h"
#include "core/store/Connection.h"

namespace channelbook::metrics {

/// The program's fiscal calendar (settings `fiscal.start_month`, `fiscal.pattern`, `fiscal.weekday`).
[[nodiscard]] FiscalCalendar fiscalCalendar(store::Connection& connection);

/// Reads numbers from the rollups. Cheap to make; holds the catalogue as the program has it now. Every number is in the program's
/// currency; those that speak of "now" (open pipeline, those still waiting for their first revenue) are as of `today`.
class Numbers {
public:
    Numbers(store::Connection& connection, QDate today);

    [[nodiscard]] const Catalogue& catalogue() const { return m_catalogue; }
    [[nodiscard]] const FiscalCalendar& calendar() const { return m_calendar; }
    [[nodiscard]] QDate today() const { return m_today; }

    /// One number. BadArgument if there is none of this key; a number that is not defined is no error but says why.
    [[nodiscard]] Expected<Figure> figure(QStringView metric, const Scope& scope, const Period& period) const;

    /// A number over several periods: what a sparkline and a trend show.
    [[nodiscard]] Expected<std::vector<Figure>> series(QStringView metric, const Scope& scope, const std::vector<Period>& periods) const;

    /// A number for every member of a dimension, in one pass: every partner, every tier. Those with nothing at all are left out
    /// unless `all`. Without inputs.
    [[nodiscard]] Expected<std::vector<MemberFigure>> members(QStringView metric, Dimension dimension, const Period& period, bool all = false) const;

    /// The target that is set for it; of a year's quarter, if only the year has one: nothing.
    [[nodiscard]] std::optional<double> target(QStringView metric, const Scope& scope, const Period& period) const;

    /// The records a number came from, one list a kind.
    [[nodiscard]] Expected<std::vector<Behind>> behind(QStringView metric, const Scope& scope, const Period& period) const;

    /// What a metric, a measure or a setting of a formula is called.
    [[nodiscard]] QString nameOf(const QString& key) const;

private:
    [[nodiscard]] QString why(const Problem& problem) const;
    [[nodiscard]] static QString functionWords(const QString& around);
    void addInputs(Figure& figure, const Formula& formula, const std::function<std::optional<double>(const Formula&)>& value) const;
    /// Names of a scope's partners; nothing where they are too many for a filter.
    [[nodiscard]] std::optional<QStringList> partnersOf(const Scope& scope) const;
    store::Connection& m_connection;
    QDate m_today;
    FiscalCalendar m_calendar;
    Catalogue m_catalogue;
};

} // namespace channelbook::metrics
