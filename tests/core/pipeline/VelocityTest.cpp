// How records move: numbers worked out by hand, and the records behind each of them.
#include "core/pipeline/VelocityQueries.h"
#include "core/pipeline/Pipeline.h"
#include "tests/core/TestProgram.h"

using namespace channelbook;
using namespace channelbook::pipeline;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

class VelocityTest : public QObject {
    Q_OBJECT

private:
    static Velocity read(TestProgram& program, const VelocityQuery& query) { return readVelocity(program.store().reader(), program.catalogue(), query).value(); }
    static void move(TestProgram& program, Track track, std::vector<RecordId> ids, const QString& stage) {
        const auto moved = program.store().perform(MoveToStage{program.catalogue(), track, std::move(ids), stage});
        QVERIFY2(moved.has_value(), qPrintable(outcome(moved)));
    }
    static int placeOf(const Velocity& velocity, const QString& stage) {
        for (std::size_t i = 0; i < velocity.stages.size(); ++i)
            if (velocity.stages[i].stage.name == stage) return static_cast<int>(i);
        return -1;
    }
    static const StageFlow& flowOf(const Velocity& velocity, const QString& stage) { return velocity.stages[static_cast<std::size_t>(placeOf(velocity, stage))]; }

private Q_SLOTS:
    void mediansAreOfStaysThatEnded() {
        TestProgram program; // 1 July 2026
        std::vector<RecordId> ids;
        for (int i = 0; i < 4; ++i) ids.push_back(program.add("partner", {{u"name"_s, u"P%1"_s.arg(i)}, {u"tier"_s, i == 0 ? u"Gold"_s : u"Silver"_s}}));
        const QDateTime began = program.clock.now();
        program.clock.set(began.addDays(5));
        move(program, Track::Partner, ids, u"Recruiting"_s);
        // They stay 2, 10 and 30 days; the fourth is still there.
        for (const auto& [index, days] : {std::pair(0U, 2), std::pair(1U, 10), std::pair(2U, 30)}) {
            program.clock.set(began.addDays(5 + days));
            move(program, Track::Partner, {ids[index]}, u"At risk"_s);
        }
        program.clock.set(began.addDays(60));
        const QDate today = program.clock.today();
        const Velocity all = read(program, {Track::Partner, {}, {}, {}, today});
        QCOMPARE(all.records, 4);
        QCOMPARE(all.from, began.date());
        // Nobody moved them into Prospect; they are there since they were made.
        QCOMPARE(flowOf(all, u"Prospect"_s).all.ended, 4);
        QCOMPARE(flowOf(all, u"Prospect"_s).all.medianDays, 5.0);
        QCOMPARE(flowOf(all, u"Recruiting"_s).all.ended, 3);
        QCOMPARE(flowOf(all, u"Recruiting"_s).all.medianDays, 10.0);
        QCOMPARE(flowOf(all, u"Recruiting"_s).inside, 1);
        QCOMPARE(flowOf(all, u"Recruiting"_s).insideMedianDays, 55.0);
        QCOMPARE(flowOf(all, u"Recruiting"_s).stalled, 1); // its norm is 45 days
        QVERIFY((recordsStalled(all, placeOf(all, u"Recruiting"_s)) == std::vector<RecordId>{ids[3]}));
        QVERIFY((recordsThatLeft(all, placeOf(all, u"Recruiting"_s)) == std::vector<RecordId>{ids[0], ids[1], ids[2]}));
        QCOMPARE(flowOf(all, u"At risk"_s).inside, 3);

        const Velocity tiers = read(program, {Track::Partner, {}, u"tier"_s, {}, today});
        QCOMPARE(tiers.groups, (QStringList{u"Gold"_s, u"Silver"_s}));
        QCOMPARE(flowOf(tiers, u"Recruiting"_s).times[0].medianDays, 2.0);
        QCOMPARE(flowOf(tiers, u"Recruiting"_s).times[1].medianDays, 20.0);
        QVERIFY((recordsThatLeft(tiers, placeOf(tiers, u"Recruiting"_s), 0) == std::vector<RecordId>{ids[0]}));

        const Velocity filtered = read(program, {Track::Partner, u"tier=Silver"_s, {}, {}, today});
        QCOMPARE(filtered.records, 3);
        QCOMPARE(flowOf(filtered, u"Recruiting"_s).all.medianDays, 20.0);

        // A period leaves out what ended before it: of the stays in Recruiting the one of 30 days ended on 5 August.
        const Velocity late = read(program, {Track::Partner, {}, {}, QDate(2026, 8, 1), today});
        QCOMPARE(flowOf(late, u"Recruiting"_s).all.ended, 1);
        QCOMPARE(flowOf(late, u"Recruiting"_s).all.medianDays, 30.0);
    }

    void quartersAreToldApart() {
        TestProgram program;
        const RecordId a = program.addNamed("partner", "A");
        const RecordId b = program.addNamed("partner", "B");
        program.clock.set(QDateTime(QDate(2026, 9, 29), QTime(9, 0), Qt::UTC));
        move(program, Track::Partner, {a}, u"Recruiting"_s);
        program.clock.set(QDateTime(QDate(2026, 10, 1), QTime(9, 0), Qt::UTC));
        move(program, Track::Partner, {b}, u"Recruiting"_s);
        const Velocity velocity = read(program, {Track::Partner, {}, u"quarter"_s, {}, program.clock.today()});
        QCOMPARE(velocity.groups, (QStringList{u"2026 Q3"_s, u"2026 Q4"_s}));
        QCOMPARE(flowOf(velocity, u"Prospect"_s).times[0].medianDays, 90.0);
        QCOMPARE(flowOf(velocity, u"Prospect"_s).times[1].medianDays, 92.0);
        QVERIFY((recordsThatLeft(velocity, placeOf(velocity, u"Prospect"_s), 1) == std::vector<RecordId>{b}));
    }

    void theFunnelCountsHowFarTheyCame() {
        TestProgram program;
        std::vector<RecordId> deals;
        for (int i = 0; i < 5; ++i)
            deals.push_back(program.add("deal", {{u"name"_s, u"D%1"_s.arg(i)}, {u"stage"_s, u"Prospecting"_s}, {u"amount"_s, qint64(100)}, {u"close_date"_s, u"2026-07-20"_s}}));
        program.clock.set(program.clock.now().addDays(3));
        move(program, Track::Deal, {deals[0], deals[1], deals[2]}, u"Qualification"_s);
        program.clock.set(program.clock.now().addDays(3));
        move(program, Track::Deal, {deals[0]}, u"Closed Won"_s);
        move(program, Track::Deal, {deals[1], deals[3]}, u"Closed Lost"_s);
        const Velocity velocity = read(program, {Track::Deal, {}, {}, {}, program.clock.today()});
        QCOMPARE(flowOf(velocity, u"Prospecting"_s).reached, 5);
        QCOMPARE(flowOf(velocity, u"Qualification"_s).reached, 3);
        // Who came further came by there, also where nobody stopped.
        QCOMPARE(flowOf(velocity, u"Needs Analysis"_s).reached, 1);
        QCOMPARE(flowOf(velocity, u"Closed Won"_s).reached, 1);
        QVERIFY(!flowOf(velocity, u"Closed Lost"_s).onTheWay);
        QVERIFY((recordsThatReached(velocity, placeOf(velocity, u"Qualification"_s)) == std::vector<RecordId>{deals[0], deals[1], deals[2]}));
    }

    void theFlowSaysWhoStoodWhere() {
        TestProgram program;
        const RecordId a = program.addNamed("partner", "A");
        const RecordId b = program.addNamed("partner", "B");
        const QDate first = program.clock.today();
        program.clock.set(program.clock.now().addDays(2));
        move(program, Track::Partner, {a}, u"Recruiting"_s);
        program.clock.set(program.clock.now().addDays(2));
        const Velocity velocity = read(program, {Track::Partner, {}, {}, {}, program.clock.today()});
        QStringList days;
        const auto prospect = static_cast<std::size_t>(placeOf(velocity, u"Prospect"_s));
        const auto recruiting = static_cast<std::size_t>(placeOf(velocity, u"Recruiting"_s));
        for (const FlowPoint& point : velocity.flow) days << u"%1:%2+%3"_s.arg(first.daysTo(point.day)).arg(point.inside[prospect]).arg(point.inside[recruiting]);
        QCOMPARE(days.join(u' '), u"0:2+0 1:2+0 2:1+1 3:1+1 4:1+1"_s);
        QVERIFY((recordsInside(velocity, placeOf(velocity, u"Prospect"_s), first.addDays(1)) == std::vector<RecordId>{a, b}));
        QVERIFY((recordsInside(velocity, placeOf(velocity, u"Prospect"_s), first.addDays(2)) == std::vector<RecordId>{b}));
        for (const FlowPoint& point : velocity.flow)
            for (std::size_t stage = 0; stage < velocity.stages.size(); ++stage)
                QCOMPARE(static_cast<qint64>(recordsInside(velocity, static_cast<int>(stage), point.day).size()), point.inside[stage]);
    }

    void importedHistoriesHaveNoWayInButTheirMoves() {
        TestProgram program;
        const RecordId id = program.add("deal", {{u"name"_s, u"D"_s}, {u"stage"_s, u"Negotiation/Review"_s}});
        QVERIFY(program.store().write(u"test"_s, [&](store::Transaction& transaction) -> Expected<void> {
            // As an export lists them: where it went, not where it came from.
            for (const auto& [stage, day] : {std::pair(u"Prospecting"_s, u"2026-03-01T08:00:00Z"_s), std::pair(u"Proposal/Price Quote"_s, u"2026-03-11T08:00:00Z"_s), std::pair(u"Negotiation/Review"_s, u"2026-04-10T08:00:00Z"_s)})
                transaction.cached(u"INSERT INTO stage_change(id, deal_id, to_stage, at) VALUES(?, ?, ?, ?)"_s).bindAll(transaction.newId(), id, stage, day).run();
            return {};
        }));
        const Velocity velocity = read(program, {Track::Deal, {}, {}, {}, program.clock.today()});
        QCOMPARE(flowOf(velocity, u"Prospecting"_s).all.medianDays, 10.0);
        QCOMPARE(flowOf(velocity, u"Proposal/Price Quote"_s).all.medianDays, 30.0);
        QCOMPARE(flowOf(velocity, u"Negotiation/Review"_s).inside, 1);
        QCOMPARE(flowOf(velocity, u"Negotiation/Review"_s).insideMedianDays, 82.0);
    }

    void whoWasNeverMovedIsAtTheFirstStepOfRecruiting() {
        TestProgram program;
        const RecordId a = program.addNamed("partner", "A");
        program.addNamed("partner", "B");
        program.add("partner", {{u"name"_s, u"Old"_s}, {u"stage"_s, u"Active"_s}, {u"agreement_start"_s, u"2025-01-01"_s}});
        program.clock.set(program.clock.now().addDays(8));
        move(program, Track::Recruiting, {a}, u"Contacted"_s);
        const Velocity velocity = read(program, {Track::Recruiting, {}, {}, {}, program.clock.today()});
        QCOMPARE(velocity.records, 2);
        QCOMPARE(flowOf(velocity, u"Identified"_s).all.medianDays, 8.0);
        QCOMPARE(flowOf(velocity, u"Identified"_s).inside, 1);
        QCOMPARE(flowOf(velocity, u"Identified"_s).insideMedianDays, 8.0);
        QCOMPARE(flowOf(velocity, u"Identified"_s).reached, 2);
        QCOMPARE(flowOf(velocity, u"Contacted"_s).reached, 1);
    }

    void stagesThatAreGoneAreStillTold() {
        TestProgram program;
        const RecordId id = program.addNamed("partner", "A");
        auto stages = stagesOf(program.store().reader(), Track::Partner);
        stages.insert(stages.begin() + 1, {0, u"Vetting"_s, 0, StageRole::Recruiting, 0, 0, {}, {}});
        QVERIFY(program.store().perform(SaveStages{program.catalogue(), Track::Partner, stages}));
        move(program, Track::Partner, {id}, u"Vetting"_s);
        program.clock.set(program.clock.now().addDays(7));
        move(program, Track::Partner, {id}, u"Recruiting"_s);
        stages = stagesOf(program.store().reader(), Track::Partner);
        stages.erase(stages.begin() + 1);
        QVERIFY(program.store().perform(SaveStages{program.catalogue(), Track::Partner, stages}));
        const Velocity velocity = read(program, {Track::Partner, {}, {}, {}, program.clock.today()});
        QCOMPARE(placeOf(velocity, u"Vetting"_s), static_cast<int>(velocity.stages.size()) - 1);
        QCOMPARE(flowOf(velocity, u"Vetting"_s).all.medianDays, 7.0);
    }

    void whatCannotBeAskedIsRefused() {
        TestProgram program;
        const auto ask = [&](const VelocityQuery& query) { return codeOf(readVelocity(program.store().reader(), program.catalogue(), query)); };
        QCOMPARE(ask({Track::Partner, u"nonsense=1"_s, {}, {}, program.clock.today()}), u"UnknownField"_s);
        QCOMPARE(ask({Track::Partner, u"\"open"_s, {}, {}, program.clock.today()}), u"BadFilter"_s);
        QCOMPARE(ask({Track::Partner, {}, u"nonsense"_s, {}, program.clock.today()}), u"UnknownField"_s);
        QCOMPARE(ask({Track::Recruiting, {}, {}, {}, program.clock.today()}), u"ok"_s);
    }
};

QTEST_GUILESS_MAIN(VelocityTest)
#include "VelocityTest.moc"
