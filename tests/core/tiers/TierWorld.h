#pragma once

#include "core/partners/Agreements.h"
#include "core/tiers/Letter.h"
#include "core/tiers/Simulation.h"
#include "tests/core/TestProgram.h"

#include <QJsonDocument>

namespace channelbook::test {

/// Four resellers on board. Today is 2026-07-01. In the twelve months up to now Alpha won 210,000 dollars and lost one of three deals; Beta won
/// 30,000; Gamma and Delta nothing. Alpha and Beta have an agreement in force. One of Alpha's people is a certified professional, one a
/// certified expert.
class TierWorld : public TestProgram {
public:
    TierWorld() {
        for (const char* name : {"Alpha", "Beta", "Gamma", "Delta"})
            partners << add("partner", {{QStringLiteral("name"), QString::fromLatin1(name)}, {QStringLiteral("type"), QStringLiteral("Reseller")}, {QStringLiteral("agreement_start"), QStringLiteral("2024-01-01")}, {QStringLiteral("stage"), QStringLiteral("Active")}});
        deal(0, 150'000, "Closed Won", "2026-05-01");
        deal(0, 60'000, "Closed Won", "2025-09-01");
        deal(0, 900'000, "Closed Won", "2025-06-30"); // before
        deal(0, 10'000, "Closed Lost", "2026-01-01");
        deal(1, 30'000, "Closed Won", "2026-02-01");
        for (const int index : {0, 1}) agreement(index, "2027-12-31");
        certify(0, "Professional");
        certify(0, "Expert");
    }

    void deal(int partner, qint64 dollars, const char* stage, const char* closed) {
        add("deal", {{QStringLiteral("name"), QStringLiteral("Deal %1").arg(++m_made)}, {QStringLiteral("stage"), QString::fromLatin1(stage)}, {QStringLiteral("amount"), dollars * 100}, {QStringLiteral("currency"), QStringLiteral("USD")},
                     {QStringLiteral("created_at"), QStringLiteral("2024-12-01T08:00:00Z")}, {QStringLiteral("close_date"), QString::fromLatin1(closed)}, {QStringLiteral("partner"), partners[partner]}});
    }
    /// In force since the year began.
    void agreement(int partner, const char* until) {
        const RecordId id = add("agreement", {{QStringLiteral("name"), QStringLiteral("Reseller")}, {QStringLiteral("partner"), partners[partner]}, {QStringLiteral("type"), QStringLiteral("Reseller agreement")},
                                              {QStringLiteral("start_on"), QStringLiteral("2026-01-01")}, {QStringLiteral("end_on"), QString::fromLatin1(until)}});
        for (const auto action : {partners::AgreementAction::Send, partners::AgreementAction::SignPartner, partners::AgreementAction::SignUs, partners::AgreementAction::Activate})
            must(store().perform(partners::ActOnAgreement{catalogue(), id, action, {}, {}, {}}));
    }
    /// One more of a partner's people, certified for good.
    void certify(int partner, const char* level) {
        const QString name = QStringLiteral("Certified %1").arg(QLatin1String(level));
        if (!m_courses.contains(name)) {
            const RecordId certification = add("certification", {{QStringLiteral("name"), name}, {QStringLiteral("level"), QString::fromLatin1(level)}});
            m_courses.insert(name, add("course", {{QStringLiteral("name"), name}, {QStringLiteral("certification"), certification}}));
        }
        const RecordId person = add("contact", {{QStringLiteral("name"), QStringLiteral("Person %1").arg(++m_made)}, {QStringLiteral("company"), partners[partner]}});
        add("completion", {{QStringLiteral("contact"), person}, {QStringLiteral("course"), m_courses.value(name)}, {QStringLiteral("completed_on"), QStringLiteral("2026-01-10")}, {QStringLiteral("status"), QStringLiteral("completed")}});
    }
    void answer(int partner, double psat) {
        add("response", {{QStringLiteral("partner"), partners[partner]}, {QStringLiteral("psat"), psat}, {QStringLiteral("scale_max"), qint64(5)}, {QStringLiteral("answered_on"), QStringLiteral("2026-06-01")}});
    }

    static tiers::Definition definition(const char* json) {
        auto read = tiers::definitionFromJson(QJsonDocument::fromJson(json).object());
        if (!read) qFatal("%s", qPrintable(errorText(read.error())));
        return *read;
    }
    /// Open to all; Silver for 20,000 dollars and an agreement; Gold for 250,000 and four certified people.
    static tiers::Definition usual(int graceDays = 90) {
        tiers::Definition result = definition(R"({"name":"Main","tiers":[
            {"name":"Registered","asks":{"all":[]},"benefits":[{"name":"Portal","cost_a_year":100}]},
            {"name":"Silver","asks":{"all":[{"agreement":true},{"metric":"sourced_revenue","least":20000}]},"benefits":[{"name":"Manager","cost_a_year":1000}]},
            {"name":"Gold","asks":{"all":[{"certified":4},{"metric":"sourced_revenue","least":250000}]},"benefits":[{"name":"Margin","cost_a_year":0,"share":0.02,"of_metric":"sourced_revenue"}]}]})");
        result.graceDays = graceDays;
        return result;
    }
    void publish(const tiers::Definition& definition) { must(store().perform(tiers::PublishProgram{definition, nullptr})); }
    Expected<tiers::ReviewPlan> review(std::vector<RecordId> only = {}) {
        tiers::ReviewPlan plan;
        auto done = store().perform(tiers::ReviewTiers{catalogue(), std::move(only), &plan});
        if (!done) return tl::unexpected(done.error());
        return plan;
    }
    QString tier(int partner) {
        return toText(query(qPrintable(QStringLiteral("SELECT coalesce(tier, '') FROM partner WHERE id = %1").arg(partners[partner]))));
    }
    tiers::Facts facts(const std::vector<const tiers::Definition*>& definitions) {
        auto read = store().read([&](store::Connection& connection) { return tiers::Facts::ofAll(connection, metrics::Numbers(connection, clock.today()), definitions); });
        if (!read || !*read) qFatal("no facts");
        return std::move(**read);
    }
    QString standing(const tiers::Definition& definition, int partner) {
        const tiers::Facts all = facts({&definition});
        return tiers::standingWords(definition, all, *all.partner(partners[partner]));
    }
    Expected<tiers::Simulation> simulation(const tiers::Definition& draft) {
        return *store().read([&](store::Connection& connection) { return tiers::simulate(connection, metrics::Numbers(connection, clock.today()), draft); });
    }
    void moveTo(QDate day) { clock.set(QDateTime(day, QTime(9, 0), Qt::UTC)); }

    template <class T>
    static void must(const Expected<T>& result) {
        if (!result) qFatal("%s", qPrintable(errorText(result.error())));
    }

    QList<RecordId> partners;

private:
    int m_made = 0;
    QHash<QString, RecordId> m_courses;
};

} // namespace channelbook::test
