// Credit for deals by their touchpoints: worked out by hand from tests/data/attribution's published weights, and laws over random programs.
#include "core/metrics/attribution/DealCredit.h"
#include "tests/core/TestProgram.h"

#include <QRandomGenerator>

using namespace channelbook;
using namespace channelbook::metrics;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

class DealCreditTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestProgram> m_program;

    RecordId partner(const QString& name) { return m_program->add("partner", {{u"name"_s, name}}); }
    RecordId deal(const QString& stage, qint64 amount, const QString& currency, const QString& created, const QString& closed, RecordId sourcedBy = 0) {
        std::vector<std::pair<QString, Value>> fields{{u"name"_s, u"Deal of "_s + closed}, {u"stage"_s, stage}, {u"amount"_s, amount}, {u"currency"_s, currency},
                                                      {u"created_at"_s, created + u"T08:00:00Z"_s}, {u"close_date"_s, closed}};
        if (sourcedBy != 0) fields.emplace_back(u"partner"_s, sourcedBy);
        return m_program->add("deal", fields);
    }
    RecordId touch(RecordId deal, RecordId partner, const QString& kind, const QString& date) {
        std::vector<std::pair<QString, Value>> fields{{u"deal"_s, deal}, {u"kind"_s, kind}, {u"date"_s, date}};
        if (partner != 0) fields.emplace_back(u"partner"_s, partner);
        return m_program->add("touchpoint", fields);
    }
    DealCredit credit(RecordId deal, Model model, const ModelOptions& options = {}) {
        const auto result = m_program->store().read([&](store::Connection& connection) { return creditOfDeal(connection, deal, model, options); });
        if (!result || !*result) qFatal("no credit");
        return **result;
    }
    Expected<CreditReport> report(CreditBy by, Model model, const ModelOptions& options = {}) {
        const auto result = m_program->store().read([&](store::Connection& connection) { return creditReport(readDealTouches(connection, by), model, options); });
        return *result;
    }
    static QList<qint64> amounts(const DealCredit& credit) {
        QList<qint64> result;
        for (const TouchCredit& touch : credit.touches) result << touch.amount;
        return result;
    }

private Q_SLOTS:
    void init() {
        m_program = std::make_unique<TestProgram>();
    }

    /// One deal of 100.00, five touches 14, 10.5 … as days allow, by every rule: definitions.md's golden vectors.
    void oneDealByEveryRule_data() {
        QTest::addColumn<Model>("model");
        QTest::addColumn<QList<qint64>>("expected");
        QTest::newRow("first") << Model::First << QList<qint64>{10000, 0, 0, 0, 0};
        QTest::newRow("last") << Model::Last << QList<qint64>{0, 0, 0, 0, 10000};
        QTest::newRow("linear") << Model::Linear << QList<qint64>{2000, 2000, 2000, 2000, 2000};
        // 20 % to three is 6.666…: the cent left over goes to the first of them.
        QTest::newRow("position-based") << Model::PositionBased << QList<qint64>{4000, 667, 667, 666, 4000};
        // The deal was created on the day of the third touch.
        QTest::newRow("w-shaped") << Model::WShaped << QList<qint64>{3000, 500, 3000, 500, 3000};
        // 28, 21, 14, 7, 0 days: 1, 2, 4, 8, 16 of 31.
        QTest::newRow("time decay") << Model::TimeDecay << QList<qint64>{323, 645, 1290, 2581, 5161};
        QTest::newRow("position decay") << Model::PositionDecay << QList<qint64>{667, 1333, 2000, 2667, 3333};
        // Two partners; one touched three times with two kinds.
        QTest::newRow("shapley") << Model::Shapley << QList<qint64>{2500, 2500, 2500, 1250, 1250};
    }
    void oneDealByEveryRule() {
        QFETCH(Model, model);
        QFETCH(QList<qint64>, expected);
        const RecordId north = partner(u"Northwind"_s);
        const RecordId south = partner(u"Southwind"_s);
        const RecordId won = deal(u"Closed Won"_s, 10000, u"USD"_s, u"2026-05-18"_s, u"2026-06-01"_s);
        touch(won, north, u"Referral"_s, u"2026-05-04"_s);
        touch(won, south, u"Demo"_s, u"2026-05-11"_s);
        touch(won, 0, u"Event"_s, u"2026-05-18"_s);
        touch(won, south, u"Proposal"_s, u"2026-05-25"_s);
        touch(won, south, u"Proposal"_s, u"2026-06-01"_s);
        const DealCredit result = credit(won, model);
        QCOMPARE(amounts(result), expected);
        QCOMPARE(result.outcome, 'w');
        QVERIFY(!result.implied);
        for (const TouchCredit& one : result.touches) QVERIFY(!one.why.isEmpty());
        QCOMPARE(result.touches[0].partnerName, u"Northwind"_s);
        QCOMPARE(result.touches[2].partnerName, QString());
    }

    void touchesAreInTheOrderOfTimeWhateverTheOrderTheyCameIn() {
        const RecordId north = partner(u"Northwind"_s);
        const RecordId won = deal(u"Closed Won"_s, 300, u"USD"_s, u"2026-01-01"_s, u"2026-06-01"_s);
        touch(won, north, u"Proposal"_s, u"2026-05-25"_s);
        touch(won, north, u"Referral"_s, u"2026-01-02"_s);
        const DealCredit result = credit(won, Model::First);
        QCOMPARE(result.touches[0].kind, u"Referral"_s);
        QCOMPARE(result.touches[0].amount, 300);
    }

    /// Without touchpoints the partners named on a deal stand for them; nobody named: nobody is credited.
    void whoIsNamedStandsForTouchpoints() {
        const RecordId north = partner(u"Northwind"_s);
        const RecordId south = partner(u"Southwind"_s);
        const RecordId won = deal(u"Closed Won"_s, 1001, u"USD"_s, u"2026-01-01"_s, u"2026-06-01"_s, north);
        m_program->add("deal_partner", {{u"deal"_s, won}, {u"partner"_s, south}, {u"role"_s, u"Consultant"_s}});
        m_program->add("deal_partner", {{u"deal"_s, won}, {u"partner"_s, north}, {u"role"_s, u"Reseller"_s}});
        deal(u"Closed Won"_s, 500, u"USD"_s, u"2026-01-01"_s, u"2026-06-02"_s);
        const DealCredit result = credit(won, Model::Linear);
        QVERIFY(result.implied);
        QCOMPARE(amounts(result), (QList<qint64>{501, 500}));
        const auto all = report(CreditBy::Partner, Model::Linear);
        QVERIFY(all);
        QCOMPARE(all->amount, 1001);
        QCOMPARE(all->implied, 1);
        QCOMPARE(all->untouchedDeals, 1);
        QCOMPARE(all->untouchedAmount, 500);
        QCOMPARE(all->credits.size(), std::size_t(2));
        QCOMPARE(all->credits[0].channel, u"Northwind"_s);
    }

    /// Removal effects of three journeys that Bryl's example publishes: 0.5, 1, 1 and a conversion of one in three.
    void markovTakesTheEffectsOfAllDeals() {
        const RecordId c1 = partner(u"C1"_s);
        const RecordId c2 = partner(u"C2"_s);
        const RecordId c3 = partner(u"C3"_s);
        const RecordId won = deal(u"Closed Won"_s, 100000, u"USD"_s, u"2026-01-01"_s, u"2026-06-01"_s);
        const RecordId lost = deal(u"Closed Lost"_s, 100000, u"USD"_s, u"2026-01-01"_s, u"2026-06-02"_s);
        const RecordId other = deal(u"Closed Lost"_s, 100000, u"USD"_s, u"2026-01-01"_s, u"2026-06-03"_s);
        deal(u"Prospecting"_s, 100000, u"USD"_s, u"2026-01-01"_s, u"2026-06-04"_s, c1);
        touch(won, c1, u"Demo"_s, u"2026-02-01"_s);
        touch(won, c2, u"Demo"_s, u"2026-02-02"_s);
        touch(won, c3, u"Demo"_s, u"2026-02-03"_s);
        touch(lost, c1, u"Demo"_s, u"2026-02-01"_s);
        touch(other, c2, u"Demo"_s, u"2026-02-01"_s);
        touch(other, c3, u"Demo"_s, u"2026-02-02"_s);
        const auto all = report(CreditBy::Partner, Model::Markov);
        QVERIFY(all);
        QHash<QString, qint64> amountOf;
        for (const ChannelCredit& one : all->credits) amountOf.insert(one.channel, one.amount);
        QCOMPARE(amountOf.value(u"C1"_s), 20000);
        QCOMPARE(amountOf.value(u"C2"_s), 40000);
        QCOMPARE(amountOf.value(u"C3"_s), 40000);
        QCOMPARE(amounts(credit(won, Model::Markov)), (QList<qint64>{20000, 40000, 40000}));
        QVERIFY(!all->caveats.isEmpty());
    }

    void whatCannotBeCreditedIsTold() {
        const RecordId north = partner(u"Northwind"_s);
        deal(u"Closed Won"_s, 1000, u"AFN"_s, u"2026-01-01"_s, u"2026-06-01"_s, north);
        const RecordId refund = deal(u"Closed Won"_s, -1000, u"USD"_s, u"2026-01-01"_s, u"2026-06-02"_s, north);
        const auto all = report(CreditBy::Partner, Model::Linear);
        QVERIFY(all);
        QCOMPARE(all->unconverted, 1);
        QCOMPARE(all->amount, -1000);
        QCOMPARE(amounts(credit(refund, Model::Linear)), QList<qint64>{-1000});
        const auto unknown = report(CreditBy::Partner, Model::Custom, {1, 7, 7, {}, {{u"Nobody"_s, 1.0}}});
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, ErrorCode::BadArgument);
        QVERIFY(!report(CreditBy::Partner, Model::Custom));
        const auto gone = m_program->store().read([&](store::Connection& connection) { return creditOfDeal(connection, 42, Model::Linear); });
        QCOMPARE((*gone).error().code, ErrorCode::RecordNotFound);
    }

    /// Whatever the deals and touches: what channels get sums to the deals to the minor unit, by every model and for every grouping.
    void creditSumsExactly() {
        const quint32 seed = 20261201;
        qInfo() << "seed" << seed;
        QRandomGenerator random(seed);
        std::vector<RecordId> partners;
        for (int i = 0; i < 6; ++i) partners.push_back(partner(u"P%1"_s.arg(i)));
        const QStringList kinds{u"Demo"_s, u"Event"_s, u"Referral"_s};
        std::vector<RecordId> deals;
        for (int i = 0; i < 40; ++i) {
            const QString day = QDate(2026, 1, 1).addDays(random.bounded(150)).toString(Qt::ISODate);
            deals.push_back(deal(random.bounded(3) == 0 ? u"Closed Lost"_s : u"Closed Won"_s, random.bounded(1, 9999999), random.bounded(2) == 0 ? u"USD"_s : u"JPY"_s, u"2026-01-05"_s, day,
                                 random.bounded(2) == 0 ? 0 : partners[random.bounded(6)]));
            for (int touches = random.bounded(6); touches > 0; --touches)
                touch(deals.back(), random.bounded(5) == 0 ? 0 : partners[random.bounded(6)], kinds[random.bounded(3)], QDate(2026, 1, 1).addDays(random.bounded(160)).toString(Qt::ISODate));
        }
        for (const auto& [model, name] : modelNames()) {
            if (model == Model::Custom) continue;
            for (const CreditBy by : {CreditBy::Partner, CreditBy::Kind, CreditBy::PartnerAndKind}) {
                const auto all = report(by, model);
                QVERIFY2(all, qPrintable(name));
                qint64 sum = 0;
                for (const ChannelCredit& one : all->credits) sum += one.amount;
                QCOMPARE(sum, all->amount);
            }
            qint64 won = 0;
            for (const RecordId id : deals) {
                const DealCredit one = credit(id, model);
                qint64 sum = 0;
                for (const TouchCredit& touch : one.touches) sum += touch.amount;
                QCOMPARE(sum, one.touches.empty() ? 0 : one.amount);
                if (one.outcome == 'w') won += sum;
            }
            QCOMPARE(won, report(CreditBy::Partner, model)->amount);
        }
    }
};

QTEST_GUILESS_MAIN(DealCreditTest)
#include "DealCreditTest.moc"
