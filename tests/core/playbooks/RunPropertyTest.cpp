// Whatever is done, in whatever order, and taken back: no step begins before what it depends on is closed.
#include "core/playbooks/Schedule.h"
#include "tests/core/playbooks/PlaybookWorld.h"

#include <QRandomGenerator>

using namespace channelbook;
using namespace channelbook::playbooks;
using namespace channelbook::test;

namespace {

constexpr int actsATry = 120;

class Chance {
public:
    explicit Chance(quint32 seed)
        : m_random(seed) {}
    int below(int bound) { return static_cast<int>(m_random.bounded(static_cast<quint32>(bound))); }
    bool percent(int chance) { return below(100) < chance; }
    template <class T>
    const T& of(const std::vector<T>& list) {
        return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
    }

private:
    QRandomGenerator m_random;
};

/// A template of some of ten steps, each waiting for some before it, in an order that changes with every version.
Template someTemplate(Chance& chance) {
    std::vector<Step> steps;
    for (int i = 0; i < 10; ++i) {
        if (!steps.empty() && chance.percent(20)) continue;
        Step step = stepNamed(QByteArray(1, static_cast<char>('a' + i)).constData(), {}, {chance.below(9) - 2, {}});
        for (const Step& earlier : steps)
            if (chance.percent(25)) step.needs << earlier.key;
        if (!steps.empty() && chance.percent(40)) step.due.after = chance.of(steps).key;
        step.required = i == 0 || chance.percent(80) || steps.empty();
        static const std::vector<Evidence> evidences{Evidence::None,    Evidence::None,           Evidence::Value,
                                                     Evidence::DealWon, Evidence::DealRegistered, Evidence::Course};
        step.evidence = chance.of(evidences);
        step.past = completesItself(step.evidence) && chance.percent(50);
        steps.push_back(step);
    }
    steps.front().required = true;
    // Keys may stand in any order: a step may come before the one it waits for.
    for (std::size_t i = steps.size(); i > 1; --i)
        std::swap(steps[i - 1], steps[static_cast<std::size_t>(chance.below(static_cast<int>(i)))]);
    return templateOf(std::move(steps));
}

/// What must hold of a run after anything; the first thing that does not.
QString broken(const RunView& view, QDate today, store::Connection& connection) {
    const auto fault = [&](const RunStep& step, const QString& what) {
        return u"%1 is %2: %3"_s.arg(step.key, stateName(step.state), what);
    };
    if (view.steps.size() != view.playbook.steps().size())
        return u"the run has %1 steps, its template %2"_s.arg(view.steps.size()).arg(view.playbook.steps().size());
    int closed = 0;
    int blocked = 0;
    QDate nextDue;
    QHash<QString, QDate> done;
    for (const RunStep& step : view.steps) {
        const QStringList open = view.openNeeds(step.key);
        if (step.state == StepState::Waiting && open.isEmpty()) return fault(step, u"nothing holds it up"_s);
        if (step.state != StepState::Waiting && step.state != StepState::Waived && !open.isEmpty())
            return fault(step, u"it depends on "_s + open.join(u','));
        if (isClosed(step.state) != (step.state != StepState::Waiting && step.doneOn.isValid()))
            return fault(step, u"its day is "_s + step.doneOn.toString(Qt::ISODate));
        if (step.doneOn.isValid() && step.doneOn > today) return fault(step, u"done on a day to come"_s);
        if (step.state == StepState::Blocked && step.reason.isEmpty()) return fault(step, u"nobody knows by what"_s);
        if (step.state != StepState::Blocked && step.state != StepState::Waived && !step.reason.isEmpty())
            return fault(step, u"an old reason is left"_s);
        closed += isClosed(step.state) ? 1 : 0;
        blocked += step.state == StepState::Blocked ? 1 : 0;
        if (isOpen(step.state) && (!nextDue.isValid() || step.dueOn < nextDue)) nextDue = step.dueOn;
        if (isClosed(step.state)) done.insert(step.key, step.doneOn);
        store::Statement awaits(connection, "SELECT awaits FROM playbook_step WHERE id = ?");
        awaits.bind(1, step.id).step();
        const bool should = view.run.state == RunState::Active && !isClosed(step.state) && !step.doneOn.isValid() &&
                            completesItself(view.playbook.step(step.key)->evidence);
        if (should == awaits.isNull(0)) return fault(step, u"what it awaits is "_s + awaits.text(0));
    }
    const calendars::WorkCalendar calendar;
    for (const PlannedStep& planned : schedule(view.playbook, calendar, view.run.startedOn, done)) {
        const RunStep* step = view.step(planned.step->key);
        if (!isClosed(step->state) && step->dueOn != planned.due)
            return fault(*step, u"due on %1 instead of %2"_s.arg(step->dueOn.toString(Qt::ISODate),
                                                                 planned.due.toString(Qt::ISODate)));
    }
    const Run& run = view.run;
    if (run.closed != closed || run.blocked != blocked || run.steps != static_cast<int>(view.steps.size()) ||
        run.nextDue != nextDue)
        return u"the run's sums are wrong: %1 closed, %2 blocked, %3 steps, next %4"_s.arg(run.closed)
            .arg(run.blocked)
            .arg(run.steps)
            .arg(run.nextDue.toString(Qt::ISODate));
    const bool through = closed == run.steps;
    if (run.state == RunState::Finished && !through) return u"finished with open steps"_s;
    if (run.state == RunState::Active && through) return u"nothing is open, but it goes on"_s;
    if ((run.state == RunState::Active) == run.endedOn.isValid())
        return u"its end is "_s + run.endedOn.toString(Qt::ISODate);
    return {};
}

} // namespace

class RunPropertyTest : public QObject {
    Q_OBJECT

    /// One random thing; what it was called, and whether it was done.
    static QString doSomething(PlaybookWorld& world, RecordId run, RecordId partner, Chance& chance) {
        const auto told = [](const QString& what, const Expected<qint64>& done) {
            return what + (done ? u""_s : u" (refused)"_s);
        };
        const RunView view = world.view(run);
        switch (chance.below(12)) {
        case 0:
            return told(u"template"_s, world.save(someTemplate(chance)));
        case 1:
            return told(u"move"_s,
                        world.store().perform(MoveRuns{{run}, chance.percent(70) ? 0 : 1 + chance.below(3)}));
        case 2:
            return world.store().undo() ? u"undo"_s : u"undo (refused)"_s;
        case 3:
            return world.store().redo() ? u"redo"_s : u"redo (refused)"_s;
        case 4: {
            static const std::vector<RunAct> acts{RunAct::Finish, RunAct::Cancel, RunAct::Reopen, RunAct::Reopen};
            return told(u"run act"_s, world.store().perform(ActOnRuns{{run}, chance.of(acts), u"why"_s}));
        }
        case 5: {
            std::vector<std::pair<QString, Value>> values{
                {u"name"_s, u"Deal"_s},
                {u"partner"_s, partner},
                {u"amount"_s, qint64(1000)},
                {u"stage"_s, chance.percent(60) ? u"Closed Won"_s : u"Qualification"_s}};
            values.emplace_back(u"registered"_s, qint64(chance.below(2)));
            values.emplace_back(u"close_date"_s,
                                world.clock.today().addDays(chance.below(60) - 50).toString(Qt::ISODate));
            return told(u"deal"_s,
                        world.store().perform(records::CreateRecord{world.catalogue(), u"deal"_s, values, nullptr}));
        }
        case 6: {
            const CourseCompletion completion{partner, 0, {}, u"Any"_s, world.clock.today().addDays(-chance.below(30))};
            return told(u"course"_s,
                        world.store().write(u"test"_s, [&](store::Transaction& transaction) -> Expected<void> {
                            return courseCompleted(transaction, completion) >= 0 ? Expected<void>{}
                                                                                 : failure(ErrorCode::StoreFailed);
                        }));
        }
        case 7:
            world.clock.set(world.clock.now().addDays(chance.below(4)));
            return u"days go by"_s;
        default: {
            const RunStep& step = chance.of(view.steps);
            const StepAct act = chance.of(allStepActs());
            return told(actName(act) + u' ' + step.key,
                        world.store().perform(ActOnSteps{{step.id}, act, u"why"_s, 0, {}}));
        }
        }
    }

private Q_SLOTS:
    void stepsNeverBeginTooEarly_data() {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 12; ++seed) QTest::addRow("seed %u", seed) << seed;
    }
    void stepsNeverBeginTooEarly() {
        QFETCH(quint32, seed);
        Chance chance(seed);
        PlaybookWorld world;
        const RecordId partner = world.addNamed("partner", "Northwind");
        QCOMPARE(outcome(world.save(someTemplate(chance))), u"ok"_s);
        const RecordId run = world.start(u"test"_s, partner);
        QStringList log;
        int done = 0;
        for (int i = 0; i < actsATry; ++i) {
            log << doSomething(world, run, partner, chance);
            done += log.back().endsWith(u"(refused)") ? 0 : 1;
            if (!readRun(world.store().reader(), run)) {
                // Undone down to before the start: done again.
                QCOMPARE(outcome(world.store().redo()), u"ok"_s);
                continue;
            }
            const QString fault = broken(world.view(run), world.clock.today(), world.store().reader());
            QVERIFY2(fault.isEmpty(), qPrintable(u"seed %1, after %2: %3"_s.arg(seed).arg(log.join(u", "_s), fault)));
        }
        QVERIFY2(done > actsATry / 3, qPrintable(log.join(u", "_s)));
    }

    /// All of it taken back leaves what there was before, and done again what there was after.
    void allIsTakenBack() {
        Chance chance(4711);
        PlaybookWorld world;
        const RecordId partner = world.addNamed("partner", "Northwind");
        QCOMPARE(outcome(world.save(someTemplate(chance))), u"ok"_s);
        const QString before = world.store().read(&contentDump).value();
        const qint64 from = store::historyEntries(world.store().reader(), 1).front().id;
        const RecordId run = world.start(u"test"_s, partner);
        for (int i = 0; i < actsATry; ++i) {
            const RunStep step = chance.of(world.view(run).steps);
            (void)world.store().perform(ActOnSteps{{step.id}, chance.of(allStepActs()), u"why"_s, 0, {}});
        }
        const QString after = world.store().read(&contentDump).value();
        int undone = 0;
        while (store::historyEntries(world.store().reader(), 1000).front().id != from) {
            const auto entries = store::historyEntries(world.store().reader(), 1000);
            const auto last = std::find_if(entries.begin(), entries.end(),
                                           [](const store::HistoryEntry& entry) { return entry.state == u"done"; });
            if (last->id == from) break;
            QCOMPARE(outcome(world.store().undo()), u"ok"_s);
            ++undone;
        }
        QVERIFY(undone > 10);
        QCOMPARE(world.store().read(&contentDump).value(), before);
        for (int i = 0; i < undone; ++i) QCOMPARE(outcome(world.store().redo()), u"ok"_s);
        QCOMPARE(world.store().read(&contentDump).value(), after);
    }
};

QTEST_GUILESS_MAIN(RunPropertyTest)
#include "RunPropertyTest.moc"
