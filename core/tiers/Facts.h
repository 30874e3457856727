#pragma once

#include "core/metrics/Numbers.h"
#include "core/tiers/Definition.h"

#include <QHash>

#include <map>

namespace channelbook::tiers {

/// The newest entry of a partner's history of tiers.
struct LastStanding {
    QString kind; ///< "automatic", "review", "manual", "grace"; empty: there is none
    QString tier;
    QDate since, graceUntil, holdUntil;
    QString reason;
};

/// A partner as its standing is judged.
struct PartnerFacts {
    RecordId id = 0;
    QString name, type, tier;
    bool inProgram = false; ///< on board and not gone: neither a prospect, nor being recruited, nor former
    LastStanding last;
};

/// All that tiers are judged by, read at once: each metric, certification and agreement a definition names, for all partners or for one.
/// Holds no connection: it may be looked at from anywhere.
class Facts {
public:
    /// Of all partners that are not retired, by name. One pass over each metric; with 100,000 partners it belongs into a worker.
    [[nodiscard]] static Expected<Facts> ofAll(store::Connection& connection, const metrics::Numbers& numbers, const std::vector<const Definition*>& definitions);
    /// Of one. RecordNotFound where it is no partner (any more).
    [[nodiscard]] static Expected<Facts> of(store::Connection& connection, const metrics::Numbers& numbers, const std::vector<const Definition*>& definitions, RecordId partner);

    /// Without any partners: for the words of what a definition asks and gives.
    [[nodiscard]] static Facts ofNobody(store::Connection& connection, const metrics::Catalogue& catalogue, const Definition& definition);

    [[nodiscard]] const std::vector<PartnerFacts>& partners() const { return m_partners; }
    [[nodiscard]] const PartnerFacts* partner(RecordId id) const;
    [[nodiscard]] QDate today() const { return m_today; }
    [[nodiscard]] const QString& currency() const { return m_currency; }
    /// A metric; null where it is gone.
    [[nodiscard]] const metrics::Metric* metric(const QString& key) const;

    /// What a metric says of a partner over months up to now.
    struct Value {
        std::optional<double> value;
        QString why; ///< there is none
    };
    [[nodiscard]] Value value(const QString& metric, int months, RecordId partner) const;
    /// How many of its people are certified as a requirement asks.
    [[nodiscard]] qint64 certified(const Requirement& requirement, RecordId partner) const;
    [[nodiscard]] bool hasAgreement(const QString& type, RecordId partner) const;
    /// Whether numbers still wait to be worked out: nobody is to be judged by what they are now.
    [[nodiscard]] bool arePending() const { return m_pending; }
    /// What definitions name and is not there any more, in words; nobody can be judged by it.
    [[nodiscard]] const QStringList& gone() const { return m_gone; }

private:
    [[nodiscard]] static Expected<Facts> read(store::Connection& connection, const metrics::Numbers& numbers, const std::vector<const Definition*>& definitions, RecordId partner);
    [[nodiscard]] Expected<void> readMetric(const metrics::Numbers& numbers, const QString& key, int months, RecordId partner);
    void readCertified(store::Connection& connection, const Requirement& requirement, RecordId partner);
    void readAgreements(store::Connection& connection, RecordId partner);

    QDate m_today;
    QString m_currency;
    std::vector<PartnerFacts> m_partners;
    QHash<RecordId, std::size_t> m_index;
    std::map<QString, metrics::Metric> m_metrics;
    std::map<std::pair<QString, int>, QHash<RecordId, Value>> m_values;
    std::map<std::pair<QString, QString>, QHash<RecordId, qint64>> m_certified; ///< by certification and level
    QHash<RecordId, QStringList> m_agreements;
    QStringList m_gone;
    bool m_pending = false;
};

} // namespace channelbook::tiers
