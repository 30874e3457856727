#include "core/sample/SampleTiers.h"

#include "core/sample/SampleRandom.h"
#include "core/tiers/Programs.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace channelbook::sample {

using namespace Qt::StringLiterals;
using store::Statement;
using tiers::Definition;
using Kind = tiers::Requirement::Kind;

namespace {

constexpr auto reasons = std::to_array<const char*>({"Takes over the accounts of a partner that left", "Strategic in its region: agreed with the head of channel", "New owner, numbers start anew this year"});

/// The standard program with the amounts of revenue it asks multiplied.
Definition scaledBy(double factor) {
    Definition definition = tiers::standardProgram();
    const auto scale = [factor](auto&& self, tiers::Requirement& requirement) -> void {
        if (requirement.kind == Kind::Metric && requirement.metric == u"sourced_revenue") requirement.value *= factor;
        for (tiers::Requirement& part : requirement.parts) self(self, part);
    };
    for (tiers::Tier& tier : definition.tiers) scale(scale, tier.asks);
    return definition;
}

class Writer {
public:
    Writer(store::Transaction& transaction, quint64 seed, QDate today)
        : m_transaction(transaction)
        , m_seed(seed)
        , m_today(today) {}

    TierCounts write() {
        // The draft a new program begins with becomes the next version here.
        m_transaction.cached(u"DELETE FROM tier_program WHERE name = ?"_s).bind(1, tiers::standardProgram().name).run();
        const QDate begun(m_today.year() - 2, 1, 1);
        m_first = program(scaledBy(0.5), 1, u"replaced"_s, begun);
        m_second = program(scaledBy(1), 2, u"published"_s, begun.addYears(1));
        program(scaledBy(1.6), 3, u"draft"_s, {});
        Statement partners(m_transaction.connection(), "SELECT p.id, p.tier, coalesce(p.agreement_start, substr(p.stage_since, 1, 10)), coalesce(o.name, 'Channelbook') FROM partner p LEFT JOIN owner o ON o.id = p.manager_id"
                                                       " WHERE p.tier IS NOT NULL AND p.stage NOT IN ('Prospect', 'Recruiting', 'Former') ORDER BY p.id");
        for (quint64 number = 0; partners.step(); ++number)
            standings(partners.integer(0), partners.text(1), QDate::fromString(partners.text(2), Qt::ISODate), partners.text(3), Random(m_seed, Draw::Tiers, number));
        return m_counts;
    }

private:
    RecordId program(const Definition& definition, int version, const QString& state, QDate from) {
        const RecordId id = m_transaction.newId();
        const QString day = from.isValid() ? from.toString(Qt::ISODate) : QString();
        m_transaction.cached(u"INSERT INTO tier_program(id, name, version, state, from_date, published_at, published_by, definition) VALUES(?, ?, ?, ?, ?, ?, ?, ?)"_s)
            .bindAll(id, definition.name, version, state, textValue(day), textValue(day.isEmpty() ? day : day + u"T09:00:00Z"_s), textValue(day.isEmpty() ? day : u"Channelbook"_s),
                     QString::fromUtf8(QJsonDocument(tiers::toJson(definition)).toJson(QJsonDocument::Compact)))
            .run();
        ++m_counts.programs;
        return id;
    }

    struct Row {
        QString tier, previous, kind;
        QDate since, grace, hold;
        QString reason;
    };
    void standing(RecordId partner, const Row& row, const QString& who) {
        const auto text = [](QDate date) { return textValue(date.isValid() ? date.toString(Qt::ISODate) : QString()); };
        m_transaction.cached(u"INSERT INTO tier_standing(id, partner_id, program_id, tier, previous, kind, since, grace_until, hold_until, reason, who, at) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
            .bindAll(m_transaction.newId(), partner, row.since < QDate(m_today.year() - 1, 1, 1) ? m_first : m_second, row.tier, textValue(row.previous), row.kind, text(row.since), text(row.grace), text(row.hold),
                     textValue(row.reason), who, row.since.toString(Qt::ISODate) + u"T09:00:00Z"_s)
            .run();
        ++m_counts.standings;
    }

    void standings(RecordId partner, const QString& tier, QDate joined, const QString& who, Random random) {
        const QDate last(m_today.year(), 1, 20);
        const QDate since = !joined.isValid() || joined > m_today ? m_today.addDays(-30) : joined;
        const QString lowest = tiers::standardProgram().tiers.front().name;
        standing(partner, {lowest, {}, u"automatic"_s, since, {}, {}, {}}, who);
        if (tier != lowest) {
            const QDate rose = std::clamp(last.addYears(random.percent(40) ? -1 : 0), since, std::max(since, m_today));
            const bool manual = random.percent(6);
            Row row{tier, lowest, manual ? u"manual"_s : u"review"_s, std::min(rose, m_today), {}, {}, {}};
            if (manual) {
                row.hold = m_today.addDays(random.between(30, 240));
                row.reason = QString::fromLatin1(random.pick(reasons));
            }
            standing(partner, row, who);
            if (!manual && random.percent(7))
                standing(partner, {tier, tier, u"grace"_s, std::max(row.since, m_today.addDays(-random.between(10, 80))), m_today.addDays(random.between(5, 70)), {}, u"Revenue fell short of what the tier asks"_s}, who);
        }
    }

    store::Transaction& m_transaction;
    quint64 m_seed;
    QDate m_today;
    RecordId m_first = 0, m_second = 0;
    TierCounts m_counts;
};

} // namespace

TierCounts addTiers(store::Transaction& transaction, quint64 seed, QDate today) {
    return Writer(transaction, seed, today).write();
}

} // namespace channelbook::sample
