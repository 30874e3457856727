// Rollups equal what is worked out from scratch, whatever was done before, undone and done again.
#include "core/metrics/Numbers.h"
#include "core/metrics/Rollup.h"
#include "tests/core/TestProgram.h"

#include <QRandomGenerator>
#include <QTest>

using namespace channelbook;
using namespace Qt::StringLiterals;

namespace {

/// Does at random what people, imports and undo do.
class Chance {
public:
    Chance(test::TestProgram& program, quint32 seed) : m_program(program), m_random(seed) {
        for (int i = 0; i < 5; ++i) m_owners.push_back(m_program.add("owner", {{u"name"_s, u"Owner %1"_s.arg(i)}}));
        for (int i = 0; i < 8; ++i) m_partners.push_back(m_program.addNamed("partner", qPrintable(u"Partner %1"_s.arg(i))));
        for (int i = 0; i < 6; ++i) m_customers.push_back(m_program.addNamed("company", qPrintable(u"Customer %1"_s.arg(i))));
    }

    void act() {
        switch (below(16)) {
        case 0:
        case 1:
        case 2:
            return newDeal();
        case 3:
        case 4:
        case 5:
            return changeDeal();
        case 6:
            return changePartner();
        case 7:
            return influence();
        case 8:
            return cost();
        case 9:
            return answer();
        case 10:
            return learn();
        case 11:
            return sql(u"UPDATE partner SET stage = '%1', stage_since = '%2T09:00:00Z' WHERE id = %3"_s.arg(QStringList{u"Prospect"_s, u"Active"_s, u"Former"_s, u"Onboarding"_s}[below(4)], day(), QString::number(one(m_partners))));
        case 12:
            return importDeals();
        case 13:
            return removeDeal();
        case 14:
            for (int i = below(2) + 1; i > 0; --i) (void)m_program.store().undo();
            return;
        default:
            for (int i = below(3) + 1; i > 0; --i) (void)m_program.store().redo();
        }
    }

    /// How many acts were done.
    [[nodiscard]] int done() const { return m_done; }

private:
    int below(int most) { return m_random.bounded(most); }
    RecordId one(const std::vector<RecordId>& ids) { return ids[static_cast<std::size_t>(below(static_cast<int>(ids.size())))]; }
    QString day() { return QDate(2023, 1, 1).addDays(below(1500)).toString(Qt::ISODate); }
    QString currency() { return QStringList{u"USD"_s, u"EUR"_s, u"GBP"_s, u"XYZ"_s}[below(4)]; }
    RecordId anyDeal() {
        auto& connection = m_program.store().reader();
        store::Statement deals(connection, "SELECT id FROM deal ORDER BY id");
        std::vector<RecordId> ids;
        while (deals.step()) ids.push_back(deals.integer(0));
        return ids.empty() ? 0 : one(ids);
    }
    void sql(const QString& text) {
        const auto done = m_program.store().write(u"test"_s, [&](store::Transaction& transaction) -> Expected<void> {
            transaction.connection().exec(text);
            return {};
        });
        // What is undone takes away what a later act would speak of: that is refused, and leaves nothing.
        m_done += done ? 1 : 0;
    }
    QString dealValues() {
        const QString partner = below(4) == 0 ? u"NULL"_s : QString::number(one(m_partners));
        const QString closed = below(8) == 0 ? u"NULL"_s : below(30) == 0 ? u"'9999-12-31'"_s : u"'%1'"_s.arg(day());
        const QString amount = below(8) == 0 ? u"NULL"_s : QString::number(below(100000) - 5000);
        return u"'Deal', %1, %2, '%3', %4, '%5', %6, %7"_s.arg(QString::number(one(m_customers)), partner, QStringList{u"won"_s, u"won"_s, u"lost"_s, u"open"_s}[below(4)], amount, currency(), closed,
                                                                below(6) == 0 ? u"NULL"_s : u"'%1T09:00:00Z'"_s.arg(day()));
    }
    void newDeal() {
        sql(u"INSERT INTO deal(id, name, company_id, partner_id, outcome, amount, currency, close_date, created_at) VALUES(%1, %2)"_s.arg(QString::number(++m_id), dealValues()));
    }
    void changeDeal() {
        const RecordId deal = anyDeal();
        if (deal == 0) return;
        const QStringList changes{u"outcome = 'won'"_s,
                                  u"outcome = 'open'"_s,
                                  u"amount = %1"_s.arg(below(90000)),
                                  u"partner_id = NULL"_s,
                                  u"partner_id = %1"_s.arg(one(m_partners)),
                                  u"company_id = %1"_s.arg(one(m_customers)),
                                  u"close_date = '%1'"_s.arg(day()),
                                  u"retired = 1 - retired"_s,
                                  u"name = 'Another name'"_s,
                                  u"currency = '%1'"_s.arg(currency())};
        // Several at once, and once more within the same change.
        sql(u"UPDATE deal SET %1 WHERE id = %2; UPDATE deal SET %3 WHERE id = %2; INSERT INTO stage_change(id, deal_id, to_stage, at, from_since) VALUES(%4, %2, 'Next', '%5T09:00:00Z', '%6T09:00:00Z')"_s.arg(
            changes[below(static_cast<int>(changes.size()))], QString::number(deal), changes[below(static_cast<int>(changes.size()))], QString::number(++m_id), day(), day()));
    }
    void removeDeal() {
        const RecordId deal = anyDeal();
        if (deal != 0) sql(u"DELETE FROM stage_change WHERE deal_id = %1; DELETE FROM deal_partner WHERE deal_id = %1; DELETE FROM deal WHERE id = %1"_s.arg(deal));
    }
    void changePartner() {
        const QStringList changes{u"tier = 'Gold'"_s, u"tier = 'Silver'"_s, u"tier = NULL"_s, u"region = 'EMEA'"_s, u"region = 'APAC'"_s, u"type = 'Reseller'"_s, u"manager_id = %1"_s.arg(one(m_owners)), u"manager_id = NULL"_s,
                                  u"agreement_start = '%1', agreement_end = NULL"_s.arg(day())};
        sql(u"UPDATE partner SET %1 WHERE id = %2"_s.arg(changes[below(static_cast<int>(changes.size()))], QString::number(one(m_partners))));
    }
    void influence() {
        const RecordId deal = anyDeal();
        if (deal == 0) return;
        if (below(3) == 0)
            sql(u"UPDATE deal_partner SET partner_id = %1 WHERE deal_id = %2"_s.arg(one(m_partners)).arg(deal));
        else
            sql(u"INSERT INTO deal_partner(id, deal_id, partner_id) VALUES(%1, %2, %3)"_s.arg(++m_id).arg(deal).arg(one(m_partners)));
    }
    void cost() {
        const QString partner = below(2) == 0 ? u"NULL"_s : QString::number(one(m_partners));
        const QDate start = QDate::fromString(day(), Qt::ISODate);
        sql(u"INSERT INTO program_cost(id, name, category, partner_id, start_on, end_on, amount, currency) VALUES(%1, 'Cost', 'support', %2, '%3', '%4', %5, '%6')"_s.arg(
            QString::number(++m_id), partner, start.toString(Qt::ISODate), start.addDays(below(400)).toString(Qt::ISODate), QString::number(below(100000)), currency()));
        if (below(3) == 0) sql(u"DELETE FROM program_cost WHERE id = %1"_s.arg(m_id));
    }
    void answer() {
        sql(u"INSERT INTO survey_response(id, partner_id, nps, psat, answered_on) VALUES(%1, %2, %3, %4, '%5')"_s.arg(QString::number(++m_id), QString::number(one(m_partners)), QString::number(below(12)), QString::number(below(7)), day()));
    }
    void learn() {
        const RecordId contact = ++m_id;
        sql(u"INSERT INTO contact(id, name, company_id) VALUES(%1, 'Somebody', %2)"_s.arg(contact).arg(one(m_partners)));
        if (below(2) == 0) sql(u"UPDATE contact SET company_id = %1 WHERE id = %2"_s.arg(one(m_partners)).arg(contact));
        sql(u"INSERT OR IGNORE INTO certification(id, name) VALUES(5, 'Installer'); INSERT INTO completion(id, contact_id, certification_id, status, completed_on, expires_on) VALUES(%1, %2, 5, 'completed', '%3', '2026-12-31')"_s.arg(
            QString::number(++m_id), QString::number(contact), day()));
        if (below(2) == 0) sql(u"UPDATE contact SET company_id = %1 WHERE id = %2"_s.arg(one(m_partners)).arg(contact));
    }
    /// As an import brings them: recorded as a range; few, or so many that they wait.
    void importDeals() {
        const int number = below(8) == 0 ? 2100 : 1 + below(40);
        const auto done = m_program.store().write(u"test.import"_s, [&](store::Transaction& transaction) -> Expected<void> {
            const RecordId first = m_id + 1;
            transaction.beginBulk();
            for (int i = 0; i < number; ++i)
                transaction.connection().exec(u"INSERT INTO deal(id, name, company_id, partner_id, outcome, amount, currency, close_date, created_at) VALUES(%1, %2)"_s.arg(QString::number(++m_id), dealValues()));
            transaction.endBulk({{u"deal"_s, {first, m_id}, store::Operation::Insert}});
            return {};
        });
        m_done += done ? 1 : 0;
    }

    test::TestProgram& m_program;
    QRandomGenerator m_random;
    std::vector<RecordId> m_owners, m_partners, m_customers;
    RecordId m_id = 1'000'000;
    int m_done = 0;
};

} // namespace

class RollupTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalRecomputation_data() {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 8; ++seed) QTest::addRow("seed %u", seed) << seed;
    }
    void equalRecomputation() {
        QFETCH(quint32, seed);
        test::TestProgram program;
        Chance chance(program, seed);
        store::Progress progress;
        for (int i = 0; i < 60; ++i) {
            chance.act();
            // Sometimes what waits is worked off, and sometimes the next change finds it waiting.
            if (i % 3 == 0) QVERIFY(program.store().catchUpDerived(progress));
            if (i % 5 != 0 && i != 59) continue;
            if (i == 59) QVERIFY(program.store().catchUpDerived(progress));
            const auto findings = metrics::checkRollups(program.store().reader());
            QVERIFY2(findings.empty(), findings.empty() ? "" : qPrintable(u"seed %1, step %2: %3"_s.arg(seed).arg(i).arg(findings.front().detail)));
        }
        QVERIFY2(chance.done() >= 30, qPrintable(QString::number(chance.done())));
    }

    /// Another calendar, another rate: everything is worked out anew.
    void whatAllDependsOn_data() {
        QTest::addColumn<QString>("sql");
        QTest::newRow("calendar") << u"INSERT INTO setting(id, key, value) VALUES(9, 'fiscal.start_month', '4')"_s;
        QTest::newRow("weeks") << u"INSERT INTO setting(id, key, value) VALUES(9, 'fiscal.pattern', '4-4-5')"_s;
        QTest::newRow("currency") << u"UPDATE setting SET value = 'GBP' WHERE key = 'currency'"_s;
        QTest::newRow("rate") << u"UPDATE fx_rate SET micro_per_eur = micro_per_eur * 2"_s;
        QTest::newRow("beginning of the time to first revenue") << u"INSERT INTO setting(id, key, value) VALUES(9, 'metrics.ttfr_end', 'registration')"_s;
    }
    void whatAllDependsOn() {
        QFETCH(QString, sql);
        test::TestProgram program;
        Chance chance(program, 99);
        for (int i = 0; i < 40; ++i) chance.act();
        store::Progress progress;
        QVERIFY(program.store().catchUpDerived(progress));
        QVERIFY(program.store().write(u"test"_s, [&](store::Transaction& transaction) -> Expected<void> {
            transaction.connection().exec(sql);
            return {};
        }));
        QVERIFY(program.store().derivedPending());
        QVERIFY(program.store().catchUpDerived(progress));
        QVERIFY(metrics::checkRollups(program.store().reader()).empty());
        QVERIFY(program.store().undo());
        QVERIFY(program.store().catchUpDerived(progress));
        QVERIFY(metrics::checkRollups(program.store().reader()).empty());
    }
};

QTEST_GUILESS_MAIN(RollupTest)
#include "RollupTest.moc"
