#pragma once

#include "core/metrics/Numbers.h"
#include "core/reviews/Reviews.h"

#include <map>

namespace channelbook::reviews {

/// Fills packs. One for many: what packs of one batch share (the numbers of a tier's partners) is read once. Lives no
/// longer than its connection, and sees what was there when it first asked.
class Filler {
public:
    Filler(store::Connection& connection, QDate today);

    /// As the free functions of the same names.
    [[nodiscard]] Expected<Pack> packOf(RecordId review);
    [[nodiscard]] Expected<Pack> packFor(RecordId partner, const QString& period, const QString& templateName = {});

private:
    /// The values of the partners of one tier in a period.
    using PeerValues = std::vector<std::pair<RecordId, double>>;

    [[nodiscard]] Expected<Pack> fill(const Review& review, const ReviewTemplate& sections);
    void begin(Pack& pack, const Review& review, const Period& quarter) const;
    void fillSection(Pack& pack, const Review& review, const TemplateSection& wanted, const Period& quarter);
    void fillContent(Pack& pack, Section& section, const Review& review, const TemplateSection& wanted, Content content,
                     const Period& quarter);
    [[nodiscard]] KpiRow kpi(Pack& pack, const QString& key, const Period& quarter);
    [[nodiscard]] Chart trendChart(Pack& pack, const metrics::Metric& metric, const Period& quarter);
    [[nodiscard]] Kpis kpis(Pack& pack, const QStringList& keys, const Period& quarter);
    void define(Pack& pack, const metrics::Metric& metric) const;
    [[nodiscard]] const PeerValues& peerValues(const QString& metric, const QString& tier, const Period& quarter);
    [[nodiscard]] QString quarterText(const Period& quarter) const;

    store::Connection& m_connection;
    QDate m_today;
    metrics::Numbers m_numbers;
    QString m_currency;
    std::map<RecordId, QString> m_tiers; ///< of partners that are not retired
    std::map<std::tuple<QString, QString, int>, PeerValues> m_peers;
};

/// "Q2 2026" of a fiscal quarter.
[[nodiscard]] QString quarterText(const FiscalCalendar& calendar, const Period& quarter);

} // namespace channelbook::reviews
