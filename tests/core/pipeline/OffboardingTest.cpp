#include "core/partners/Agreements.h"
#include "core/pipeline/Pipeline.h"
#include "core/playbooks/Runs.h"
#include "core/program/OffboardingChecks.h"
#include "tests/core/TestProgram.h"

using namespace channelbook;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

/// A partner leaves: what stands against it is told, settled, and nothing is lost.
class OffboardingTest : public QObject {
    Q_OBJECT

    struct World : TestProgram {
        RecordId manager = addNamed("owner", "Ann Lee");
        RecordId leaving = partner("Contoso");
        RecordId staying = partner("Northwind");
        RecordId customer = add("customer", {{u"name"_s, u"Fabrikam"_s}, {u"status"_s, u"Active"_s}});
        RecordId former = add("customer", {{u"name"_s, u"Gone Ltd"_s}, {u"status"_s, u"Former"_s}});

        RecordId partner(const char* name) { return add("partner", {{u"name"_s, QString::fromLatin1(name)}, {u"manager"_s, manager}, {u"agreement_start"_s, u"2025-01-01"_s}}); }
        RecordId deal(const char* name, RecordId company, RecordId by, const char* stage, bool registered = false) {
            return add("deal", {{u"name"_s, QString::fromLatin1(name)}, {u"company"_s, company}, {u"partner"_s, by}, {u"stage"_s, QString::fromLatin1(stage)}, {u"registered"_s, qint64(registered ? 1 : 0)}});
        }
        QString dump() { return store().read(&contentDump).value(); }
        QStringList obstacles() {
            QStringList lines;
            const auto found = store().read([&](store::Connection& connection) { return pipeline::offboardingObstacles(connection, leaving, allOffboardingChecks()); });
            for (const auto& obstacle : found.value()) {
                lines << obstacle.code + u' ' + QString::number(obstacle.count);
                if (obstacle.items.empty() || obstacle.words.isEmpty() || obstacle.advice.isEmpty()) qFatal("an obstacle without words");
            }
            return lines;
        }
        Expected<qint64> move(const char* stage) { return store().perform(pipeline::MoveToStage{catalogue(), pipeline::Track::Partner, {leaving}, QString::fromLatin1(stage)}); }
        QString read(const char* sql, RecordId id) { return toText(query(qPrintable(QString::fromLatin1(sql).arg(id)))); }
    };

private Q_SLOTS:
    void whoHasNothingLeftMayGo() {
        World world;
        QCOMPARE(world.obstacles(), QStringList());
        QCOMPARE(outcome(world.move("Former")), u"ok"_s);
        // And comes back without being asked.
        QCOMPARE(outcome(world.move("Prospect")), u"ok"_s);
    }

    void theWholeWayOut() {
        World world;
        const RecordId open = world.deal("Rollout", world.customer, world.leaving, "Prospecting", true);
        const RecordId won = world.deal("First", world.customer, world.leaving, "Closed Won", true);
        world.deal("Old", world.former, world.leaving, "Closed Won");
        world.deal("Lost", world.customer, world.leaving, "Closed Lost");
        const RecordId others = world.deal("Theirs", world.customer, world.staying, "Prospecting");
        world.add("deal_partner", {{u"deal"_s, others}, {u"partner"_s, world.leaving}, {u"role"_s, u"Influence"_s}});
        const RecordId agreement = world.add("agreement", {{u"name"_s, u"Reseller"_s}, {u"partner"_s, world.leaving}, {u"start_on"_s, u"2025-01-01"_s}, {u"end_on"_s, u"2026-12-31"_s}});
        for (const auto action : {partners::AgreementAction::SignPartner, partners::AgreementAction::SignUs, partners::AgreementAction::Activate})
            QCOMPARE(outcome(world.store().perform(partners::ActOnAgreement{world.catalogue(), agreement, action, {}, {}, {}})), u"ok"_s);
        QCOMPARE(world.obstacles(), (QStringList{u"open_deals 1"_s, u"deal_parts 1"_s, u"agreements 1"_s, u"customers 1"_s}));

        // It is refused with all reasons, and leaves nothing behind.
        QCOMPARE(outcome(world.move("Offboarding")), u"ok"_s);
        const QString before = world.dump();
        const auto refused = world.move("Former");
        QCOMPARE(codeOf(refused), u"TransitionRefused"_s);
        const QString why = refused.error().args.back();
        for (const char* word : {"open deal", "agreement", "customer"}) QVERIFY2(why.contains(QLatin1StringView(word)), qPrintable(why));
        QCOMPARE(world.dump(), before);
        // As a field it is the same rule.
        QCOMPARE(codeOf(world.set("partner", world.leaving, "stage", u"Former"_s)), u"TransitionRefused"_s);

        QCOMPARE(outcome(world.store().perform(pipeline::HandOverDeals{world.catalogue(), world.leaving, world.staying, world.manager})), u"ok"_s);
        QCOMPARE(world.read("SELECT partner_id || ' ' || owner_id || ' ' || registered FROM deal WHERE id = %1", open), u"%1 %2 0"_s.arg(world.staying).arg(world.manager));
        // What was won stays whose it was.
        QCOMPARE(world.read("SELECT partner_id || ' ' || registered FROM deal WHERE id = %1", won), u"%1 1"_s.arg(world.leaving));
        QCOMPARE(world.obstacles(), (QStringList{u"agreements 1"_s, u"customers 1"_s}));
        QCOMPARE(outcome(world.store().undo()), u"ok"_s);
        QCOMPARE(world.dump(), before);
        QCOMPARE(outcome(world.store().redo()), u"ok"_s);

        QCOMPARE(outcome(world.store().perform(partners::ActOnAgreement{world.catalogue(), agreement, partners::AgreementAction::Terminate, {}, {}, u"leaves"_s})), u"ok"_s);
        QCOMPARE(world.obstacles(), QStringList{u"customers 1"_s});
        QCOMPARE(outcome(world.store().perform(pipeline::HandOverCustomers{world.catalogue(), world.leaving, 0, world.manager, {}, u"called"_s})), u"ok"_s);
        QCOMPARE(world.read("SELECT owner_id FROM company WHERE id = %1", world.customer), QString::number(world.manager));
        QCOMPARE(toText(world.query("SELECT on_date || ' ' || note || ' ' || (to_partner_id IS NULL) FROM customer_handover")), u"2026-07-01 called 1"_s);
        QCOMPARE(world.obstacles(), QStringList());
        QCOMPARE(outcome(world.move("Former")), u"ok"_s);
        // Every step is one to take back.
        for (int i = 0; i < 4; ++i) QCOMPARE(outcome(world.store().undo()), u"ok"_s);
        QCOMPARE(world.dump(), before);
    }

    void anOpenOffboardingPlaybookIsFinishedFirst() {
        World world;
        playbooks::Started started;
        QCOMPARE(outcome(world.store().perform(playbooks::StartRuns{{world.leaving}, u"offboarding"_s, {}, 0, {}, &started})), u"ok"_s);
        QCOMPARE(started.runs.size(), std::size_t(1));
        // Its eleven required steps; the optional one stands in nobody's way.
        QCOMPARE(world.obstacles(), QStringList{u"open_steps 11"_s});
        QCOMPARE(codeOf(world.move("Former")), u"TransitionRefused"_s);
        QCOMPARE(outcome(world.store().perform(playbooks::ActOnRuns{{started.runs.front()}, playbooks::RunAct::Cancel, u"settled elsewhere"_s})), u"ok"_s);
        QCOMPARE(world.obstacles(), QStringList());
        QCOMPARE(outcome(world.move("Former")), u"ok"_s);
    }

    /// What is handed over changes deals and customers alone, and yet is the story of both partners.
    void bothPartnersHistoriesTellIt() {
        World world;
        const RecordId open = world.deal("Rollout", world.customer, world.leaving, "Prospecting");
        const auto told = [&](RecordId partner) {
            return *world.store().read([&](store::Connection& connection) {
                QStringList lines;
                for (const store::HistoryEntry& entry : store::recordHistory(connection, partner, 10))
                    if (entry.kind.startsWith(u"offboard.") && entry.state == u"done") lines << historyText(entry);
                return lines;
            });
        };
        const RecordId served = world.deal("Served", world.customer, world.leaving, "Prospecting");
        QCOMPARE(outcome(world.store().perform(pipeline::MoveToStage{world.catalogue(), pipeline::Track::Deal, {served}, u"Closed Won"_s, {{u"amount"_s, qint64(100)}, {u"close_date"_s, u"2026-06-30"_s}}})), u"ok"_s);
        QCOMPARE(told(world.leaving), QStringList());
        const QString before = world.dump();
        QCOMPARE(outcome(world.store().perform(pipeline::HandOverDeals{world.catalogue(), world.leaving, world.staying, 0})), u"ok"_s);
        const QString name = world.read("SELECT name FROM company WHERE id = %1", world.leaving);
        const QString other = world.read("SELECT name FROM company WHERE id = %1", world.staying);
        QStringList lines{u"1 deal(s) of %1 handed over to %2"_s.arg(name, other)};
        QCOMPARE(told(world.leaving), lines);
        QCOMPARE(told(world.staying), lines);
        QCOMPARE(told(open), lines);
        QCOMPARE(outcome(world.store().perform(pipeline::HandOverCustomers{world.catalogue(), world.leaving, 0, world.manager})), u"ok"_s);
        QCOMPARE(told(world.leaving), (QStringList{u"1 customer(s) of %1 taken over"_s.arg(name)} + lines));
        QCOMPARE(told(world.staying), lines);
        const QString after = world.dump();
        for (int i = 0; i < 2; ++i) QCOMPARE(outcome(world.store().undo()), u"ok"_s);
        QCOMPARE(world.dump(), before);
        QCOMPARE(told(world.leaving), QStringList());
        for (int i = 0; i < 2; ++i) QCOMPARE(outcome(world.store().redo()), u"ok"_s);
        QCOMPARE(world.dump(), after);
        QCOMPARE(told(world.leaving).size(), 2);
    }

    void onlyWhatIsTheirsIsHandedOver() {
        World world;
        const RecordId open = world.deal("Rollout", world.customer, world.leaving, "Prospecting");
        const RecordId others = world.deal("Theirs", world.customer, world.staying, "Prospecting");
        const QString before = world.dump();
        const auto deals = [&](RecordId from, RecordId to, std::vector<RecordId> ids, RecordId owner = 0) { return world.store().perform(pipeline::HandOverDeals{world.catalogue(), from, to, owner, std::move(ids)}); };
        QCOMPARE(codeOf(deals(world.leaving, world.leaving, {})), u"BadArgument"_s);
        QCOMPARE(codeOf(deals(world.leaving, 42, {})), u"RecordNotFound"_s);
        QCOMPARE(codeOf(deals(42, world.staying, {})), u"RecordNotFound"_s);
        QCOMPARE(codeOf(deals(world.leaving, world.staying, {}, 42)), u"RecordNotFound"_s);
        QCOMPARE(codeOf(deals(world.leaving, world.staying, {open, others})), u"BadArgument"_s);
        QCOMPARE(codeOf(world.store().perform(pipeline::HandOverCustomers{world.catalogue(), world.leaving, world.staying, 0, {world.customer}})), u"BadArgument"_s);
        QCOMPARE(world.dump(), before);
        QCOMPARE(outcome(deals(world.leaving, 0, {open})), u"ok"_s);
        QCOMPARE(world.read("SELECT coalesce(partner_id, 'us') FROM deal WHERE id = %1", open), u"us"_s);
    }
};

QTEST_GUILESS_MAIN(OffboardingTest)
#include "OffboardingTest.moc"
