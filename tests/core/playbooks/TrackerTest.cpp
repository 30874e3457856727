// The tracker's rows and order, what waits for whom, which runs have stalled. Days counted by hand.
#include "core/playbooks/TrackerQueries.h"
#include "core/playbooks/WaitingQueries.h"
#include "tests/core/playbooks/PlaybookWorld.h"

using namespace channelbook;
using namespace channelbook::playbooks;
using namespace channelbook::test;

class TrackerTest : public QObject {
    Q_OBJECT

    /// sign (due +2) → train (+5 after) → sell (+10 after); norm 5, selling 10.
    static Template course() {
        Step sign = stepNamed("sign", {}, {2, {}});
        Step train = stepNamed("train", {u"sign"_s}, {5, u"sign"_s});
        Step sell = stepNamed("sell", {u"train"_s}, {10, u"train"_s});
        sign.milestone = train.milestone = sell.milestone = true;
        train.who = Who::Partner;
        sell.evidence = Evidence::DealWon;
        sell.norm = 10;
        return templateOf({sign, train, stepNamed("extra", {}, {30, {}}), sell});
    }
    static QString cells(const TrackerRow& row) {
        QStringList words;
        for (const TrackerCell& cell : row.cells)
            words << cellName(cell.state) + (cell.daysLate != 0 ? u"+%1"_s.arg(cell.daysLate) : u""_s);
        return words.join(u' ');
    }
    static QStringList names(PlaybookWorld& world, const TrackerQuery& query) {
        QStringList list;
        const Tracker tracker = readTracker(world.store().reader(), query, world.clock.today());
        for (const TrackerRow& row :
             readTrackerRows(world.store().reader(), tracker.runs, tracker.milestones, world.clock.today()))
            list << row.run.partnerName;
        return list;
    }

private Q_SLOTS:
    void aRowShowsWhereItsRunStands() {
        PlaybookWorld world;
        QCOMPARE(outcome(world.save(course())), u"ok"_s);
        const RecordId partner = world.addNamed("partner", "Northwind");
        const RecordId run = world.start(u"test"_s, partner);
        const auto row = [&] {
            const Tracker tracker = readTracker(world.store().reader(), {}, world.clock.today());
            return readTrackerRows(world.store().reader(), tracker.runs, tracker.milestones, world.clock.today())
                .front();
        };
        QCOMPARE(cells(row()), u"due upcoming upcoming"_s);
        QCOMPARE(row().day, 1);
        QCOMPARE(row().clock, 90);
        // Due on Friday the third; Wednesday the eighth is three working days later, and five after the start.
        world.today(2026, 7, 8);
        QCOMPARE(cells(row()), u"late+3 blocked upcoming"_s);
        QCOMPARE(row().cells[1].reason, u"Sign"_s);
        QCOMPARE(row().risk.daysIdle, 5);
        QVERIFY(!row().risk.isStalled());
        QCOMPARE(row().risk.score, 3);
        world.today(2026, 7, 9);
        QVERIFY(row().risk.isStalled());
        QCOMPARE(row().risk.score, 4 + 1);
        QCOMPARE(row().day, 9);
        QCOMPARE(row().atTitle, u"Sign"_s);
        QCOMPARE(outcome(world.act(run, "sign", StepAct::Block, u"lawyers"_s)), u"ok"_s);
        QCOMPARE(cells(row()), u"blocked blocked upcoming"_s);
        QCOMPARE(row().risk.score, 4 + 1 + 5);
        QCOMPARE(outcome(world.act(run, "sign", StepAct::Complete)), u"ok"_s);
        QCOMPARE(cells(row()), u"done due upcoming"_s);
        QCOMPARE(row().cells[1].due, QDate(2026, 7, 16));
        QCOMPARE(outcome(world.act(run, "train", StepAct::Waive, u"they know it"_s)), u"ok"_s);
        QCOMPARE(cells(row()), u"done waived due"_s);
        QVERIFY(!row().daysToDeal);
        world.add("deal", {{u"name"_s, u"First"_s},
                           {u"partner"_s, partner},
                           {u"stage"_s, u"Closed Won"_s},
                           {u"close_date"_s, u"2026-07-08"_s}});
        QCOMPARE(cells(row()), u"done waived done"_s);
        QCOMPARE(row().daysToDeal.value_or(-1), 7);
        QCOMPARE(readTracker(world.store().reader(), {}, world.clock.today()).medianDaysToDeal.value_or(-1), 7);
    }

    void runsAreOrderedAndFiltered() {
        PlaybookWorld world;
        QCOMPARE(outcome(world.save(course())), u"ok"_s);
        const RecordId ann = world.addNamed("owner", "Ann Lee");
        const RecordId early = world.start(
            u"test"_s, world.add("partner", {{u"name"_s, u"Early"_s}, {u"type"_s, u"MSP"_s}, {u"manager"_s, ann}}),
            QDate(2026, 3, 2));
        const RecordId fresh = world.start(u"test"_s, world.addNamed("partner", "Fresh"));
        const RecordId stuck = world.start(u"test"_s, world.addNamed("partner", "Stuck"), QDate(2026, 6, 1));
        const RecordId over = world.start(u"test"_s, world.addNamed("partner", "Over"), QDate(2026, 6, 1));
        QCOMPARE(outcome(world.act(early, "sign", StepAct::Complete)), u"ok"_s);
        QCOMPARE(outcome(world.act(stuck, "sign", StepAct::Block, u"x"_s)), u"ok"_s);
        QCOMPARE(outcome(world.store().perform(ActOnRuns{{over}, RunAct::Cancel, u"x"_s})), u"ok"_s);
        Q_UNUSED(fresh)
        // Early made progress today, and its next step is due; its extra step was due on 13 April.
        QCOMPARE(names(world, {}), (QStringList{u"Early"_s, u"Stuck"_s, u"Fresh"_s}));
        TrackerQuery query;
        query.sort = TrackerSort::Partner;
        QCOMPARE(names(world, query), (QStringList{u"Early"_s, u"Fresh"_s, u"Stuck"_s}));
        query.sort = TrackerSort::Started;
        QCOMPARE(names(world, query), (QStringList{u"Early"_s, u"Stuck"_s, u"Fresh"_s}));
        query = {};
        query.owner = ann;
        QCOMPARE(names(world, query), QStringList{u"Early"_s});
        query = {};
        query.search = u"res"_s;
        QCOMPARE(names(world, query), QStringList{u"Fresh"_s});
        query = {};
        query.partnerTypes = {u"msp"_s};
        QCOMPARE(names(world, query), QStringList{u"Early"_s});
        query = {};
        query.stalledOnly = true;
        QCOMPARE(names(world, query), QStringList{u"Stuck"_s});
        query = {};
        query.lateOnly = true;
        QCOMPARE(names(world, query), (QStringList{u"Early"_s, u"Stuck"_s}));
        query = {};
        query.pastClockOnly = true;
        QCOMPARE(names(world, query), QStringList{u"Early"_s});
        query = {};
        query.state = RunState::Cancelled;
        QCOMPARE(names(world, query), QStringList{u"Over"_s});
        query = {};
        query.kind = u"renewal"_s;
        QCOMPARE(names(world, query), QStringList());
        const Tracker all = readTracker(world.store().reader(), {}, world.clock.today());
        QCOMPARE(all.stalled, 1);
        QCOMPARE(all.late, 2);
        QCOMPARE(all.pastClock, 1);
    }

    /// What two templates share is one column; each one's own stands where it belongs.
    void milestonesOfSeveralTemplatesAreOneRow() {
        PlaybookWorld world;
        const auto marked = [](const QStringList& keys, const char* name) {
            std::vector<Step> steps;
            for (const QString& key : keys) {
                steps.push_back(stepNamed(key.toLatin1().constData()));
                steps.back().milestone = true;
            }
            return templateOf(std::move(steps), name);
        };
        QCOMPARE(outcome(world.save(marked({u"a"_s, u"c"_s, u"z"_s}, "one"))), u"ok"_s);
        QCOMPARE(outcome(world.save(marked({u"a"_s, u"b"_s, u"z"_s}, "two"))), u"ok"_s);
        world.start(u"one"_s, world.addNamed("partner", "A"));
        world.start(u"one"_s, world.addNamed("partner", "B"));
        world.start(u"two"_s, world.addNamed("partner", "C"));
        const Tracker tracker = readTracker(world.store().reader(), {}, world.clock.today());
        QStringList keys;
        for (const Milestone& milestone : tracker.milestones) keys << milestone.key;
        QCOMPARE(keys.join(u' '), u"a b c z"_s);
        const auto rows =
            readTrackerRows(world.store().reader(), tracker.runs, tracker.milestones, world.clock.today());
        QCOMPARE(cells(rows[0]), u"due absent due due"_s);
        QCOMPARE(cells(rows[2]), u"due due absent due"_s);
    }

    void whatWaitsForWhom() {
        PlaybookWorld world;
        QCOMPARE(outcome(world.save(course())), u"ok"_s);
        const RecordId ann = world.addNamed("owner", "Ann Lee");
        const RecordId bo = world.addNamed("owner", "Bo Berg");
        const RecordId first =
            world.start(u"test"_s, world.add("partner", {{u"name"_s, u"Northwind"_s}, {u"manager"_s, ann}}));
        const RecordId second =
            world.start(u"test"_s, world.add("partner", {{u"name"_s, u"Contoso"_s}, {u"manager"_s, bo}}));
        const RecordId third = world.start(u"test"_s, world.addNamed("partner", "Fabrikam"));
        QCOMPARE(outcome(world.act(second, "sign", StepAct::Complete)), u"ok"_s);
        QCOMPARE(outcome(world.store().perform(ActOnRuns{{third}, RunAct::Cancel, u"x"_s})), u"ok"_s);
        world.today(2026, 7, 9);
        const auto told = [&](const WaitingQuery& query) {
            QStringList list;
            for (const WaitingStep& step : waitingSteps(world.store().reader(), query, world.clock.today()))
                list << u"%1/%2/%3"_s.arg(step.partnerName, step.title).arg(step.daysLate);
            return list.join(u' ');
        };
        WaitingQuery query;
        query.owner = ann;
        QCOMPARE(told(query), u"Northwind/Sign/4 Northwind/Extra/-24"_s);
        query.dueUntil = QDate(2026, 7, 31);
        QCOMPARE(told(query), u"Northwind/Sign/4"_s);
        QCOMPARE(countWaiting(world.store().reader(), query, world.clock.today()).steps, 1);
        query = {};
        QCOMPARE(told(query), u"Northwind/Sign/4 Contoso/Train/1 Northwind/Extra/-24 Contoso/Extra/-24"_s);
        QCOMPARE(countWaiting(world.store().reader(), query, world.clock.today()).late, 2);
        query.limit = 1;
        QCOMPARE(told(query), u"Northwind/Sign/4"_s);
        query = {};
        query.owner = RecordId(0);
        QCOMPARE(told(query), QString());
        QCOMPARE(outcome(world.store().perform(AssignRuns{{first}, 0})), u"ok"_s);
        QCOMPARE(told(query), u"Northwind/Sign/4 Northwind/Extra/-24"_s);
    }

    void stalledRunsNameTheirBlocker() {
        PlaybookWorld world;
        Template playbook = course();
        playbook.phases.front().steps[1].title = u"Technical certification"_s;
        QCOMPARE(outcome(world.save(playbook)), u"ok"_s);
        const RecordId ann = world.addNamed("owner", "Ann Lee");
        const RecordId run =
            world.start(u"test"_s, world.add("partner", {{u"name"_s, u"Northwind"_s}, {u"manager"_s, ann}}));
        QCOMPARE(outcome(world.act(run, "sign", StepAct::Complete)), u"ok"_s);
        const auto stalled = [&] { return stalledRuns(world.store().reader(), ann, world.clock.today()); };
        // Five working days after Wednesday the first is Wednesday the eighth: within the norm. The ninth is not.
        world.today(2026, 7, 8);
        QVERIFY(stalled().empty());
        world.today(2026, 7, 9);
        QCOMPARE(stalled().size(), std::size_t(1));
        world.today(2026, 7, 17);
        QCOMPARE(
            stallText(stalled().front()),
            u"Northwind: 12 working day(s) without progress at “Technical certification” (norm 5); waits for the partner"_s);
        QCOMPARE(stalled().front().ownerName, u"Ann Lee"_s);
        QCOMPARE(stalled().front().beyond(), 7);
        QVERIFY(stalledRuns(world.store().reader(), RecordId(0), world.clock.today()).empty());
        QCOMPARE(stalledRuns(world.store().reader(), std::nullopt, world.clock.today()).size(), std::size_t(1));
        QCOMPARE(outcome(world.act(run, "train", StepAct::Block, u"no budget for training"_s)), u"ok"_s);
        QCOMPARE(
            stallText(stalled().front()),
            u"Northwind: 12 working day(s) without progress at “Technical certification” (norm 5); blocked: no budget for training"_s);
        QCOMPARE(outcome(world.act(run, "train", StepAct::Nudge)), u"ok"_s);
        QCOMPARE(stalled().size(), std::size_t(1)); // a reminder is no progress
        QCOMPARE(outcome(world.act(run, "train", StepAct::Complete)), u"ok"_s);
        QVERIFY(stalled().empty());
        // Selling may rest ten days.
        world.today(2026, 7, 31);
        QVERIFY(stalled().empty());
        world.today(2026, 8, 3);
        QCOMPARE(stalled().front().norm, 10);
    }

    void aForecastLearnsFromFinishedRuns() {
        PlaybookWorld world;
        QCOMPARE(outcome(world.save(templateOf({stepNamed("a", {}, {2, {}}), stepNamed("b", {}, {4, {}})}))), u"ok"_s);
        const auto predicted = [&](RecordId run) {
            return forecastOf(world.store().reader(), run, world.clock.today())->second;
        };
        world.today(2026, 6, 1);
        std::vector<RecordId> past;
        for (int i = 0; i < 3; ++i) past.push_back(world.start(u"test"_s, world.addNamed("partner", "Past")));
        world.today(2026, 6, 15); // ten working days each
        for (const RecordId run : past)
            for (const char* key : {"a", "b"}) QCOMPARE(outcome(world.act(run, key, StepAct::Complete)), u"ok"_s);
        world.today(2026, 7, 1);
        const RecordId run = world.start(u"test"_s, world.addNamed("partner", "Now"));
        QCOMPARE(predicted(run).remaining, 10);
        QCOMPARE(predicted(run).finish, QDate(2026, 7, 15));
        QVERIFY(predicted(run).fromPast);
        QCOMPARE(readTracker(world.store().reader(), {}, world.clock.today()).finishedRuns, 3);
    }
};

QTEST_GUILESS_MAIN(TrackerTest)
#include "TrackerTest.moc"
