#pragma once

#include "core/metrics/analysis/DashboardQueries.h"
#include "core/metrics/analysis/PartnerValueQueries.h"

namespace channelbook::metrics {

/// Reads the parts of one dashboard; what several of them need is read once.
class PartReader {
public:
    PartReader(store::Connection& connection, const Numbers& numbers, const Scope& scope, const Period& period, std::optional<Period> compared, const std::vector<Part>& parts);

    [[nodiscard]] PartData read(const Part& part);

private:
    void readNumber(PartData& data);
    void readTrend(PartData& data);
    void readStacked(PartData& data);
    void readBars(PartData& data);
    void readFunnel(PartData& data);
    void readProgress(PartData& data);
    void readCohorts(PartData& data);
    void readWaiting(PartData& data);
    void readWaterfall(PartData& data);
    void readPareto(PartData& data);
    void readScatter(PartData& data);

    [[nodiscard]] const std::vector<PartnerJourney>& journeys();
    /// What a waterfall begins with: what is compared with, else the period before.
    [[nodiscard]] Period beforePeriod() const { return m_compared.value_or(FiscalCalendar::before(m_period)); }
    /// Notes a number that a part asks of every partner; its place.
    int ask(const QString& metric, const Period& period, int onlyWith = -1);
    /// Every partner of the scope with its number, those that have one.
    [[nodiscard]] const PartnerValues& ofPartners(const QString& metric, const Period& period, int onlyWith = -1);
    [[nodiscard]] QString partnerName(RecordId partner);
    /// The twelve fiscal months that end with the period, up to this one.
    [[nodiscard]] std::vector<Period> months(const Period& period) const;
    [[nodiscard]] QString monthName(int month) const;

    store::Connection& m_connection;
    const Numbers& m_numbers;
    Scope m_scope;
    Period m_period;
    std::optional<Period> m_compared;
    std::optional<store::Statement> m_name;
    std::optional<std::vector<PartnerJourney>> m_journeys;
    std::vector<AskedValue> m_asked;
    std::vector<PartnerValues> m_values; ///< of those asked, once they were read
};

} // namespace channelbook::metrics
