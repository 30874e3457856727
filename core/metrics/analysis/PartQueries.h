#pragma once

#include "core/metrics/analysis/DashboardQueries.h"

#include <unordered_map>

namespace channelbook::metrics {

/// Reads the parts of one dashboard; what several of them need is read once.
class PartReader {
public:
    PartReader(store::Connection& connection, const Numbers& numbers, const Scope& scope, const Period& period, std::optional<Period> compared)
        : m_connection(connection), m_numbers(numbers), m_scope(scope), m_period(period), m_compared(compared) {}

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
    /// Every partner of the scope with its number, those that have one.
    [[nodiscard]] const std::vector<std::pair<RecordId, double>>& ofPartners(const QString& metric, const Period& period);
    /// Whether a partner is in the scope.
    [[nodiscard]] bool inScope(RecordId partner);
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
    std::optional<std::unordered_map<RecordId, bool>> m_inScope;
    std::vector<std::pair<std::pair<QString, Period>, std::vector<std::pair<RecordId, double>>>> m_ofPartners;
};

} // namespace channelbook::metrics
