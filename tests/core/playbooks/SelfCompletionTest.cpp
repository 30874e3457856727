// Steps that complete themselves: from a deal, from a week's deals imported at once, from a course, from what was
// before.
#include "core/enablement/Completions.h"
#include "tests/core/playbooks/PlaybookWorld.h"

using namespace channelbook;
using namespace channelbook::playbooks;
using namespace channelbook::test;

class SelfCompletionTest : public QObject {
    Q_OBJECT

    /// registered → won; a course beside them.
    static Template selling(bool past = false) {
        Step registered = stepNamed("registered", {}, {5, {}});
        registered.evidence = Evidence::DealRegistered;
        Step won = stepNamed("won", {u"registered"_s}, {10, u"registered"_s});
        won.evidence = Evidence::DealWon;
        Step course = stepNamed("course", {}, {5, {}});
        course.evidence = Evidence::Course;
        course.course = u"Sales"_s;
        for (Step* step : {&registered, &won, &course}) step->past = past;
        return templateOf({registered, won, course, stepNamed("review", {u"won"_s}, {1, u"won"_s})});
    }
    static RecordId partnerIn(PlaybookWorld& world, const char* name = "Northwind") {
        if (!storedTemplate(world.store().reader(), u"test"_s) && !world.save(selling())) qFatal("not saved");
        return world.addNamed("partner", name);
    }
    static Expected<qint64> study(PlaybookWorld& world, const CourseCompletion& completion, int* steps = nullptr) {
        return world.store().write(u"test"_s, [&](store::Transaction& transaction) -> Expected<void> {
            const int done = courseCompleted(transaction, completion);
            if (steps != nullptr) *steps = done;
            return {};
        });
    }

private Q_SLOTS:
    void aDealCompletesItsSteps() {
        PlaybookWorld world;
        const RecordId partner = partnerIn(world);
        const RecordId run = world.start(u"test"_s, partner);
        world.today(2026, 7, 6);
        const RecordId deal = world.add("deal", {{u"name"_s, u"Big one"_s},
                                                 {u"partner"_s, partner},
                                                 {u"amount"_s, qint64(1'000'000)},
                                                 {u"registered"_s, qint64(1)},
                                                 {u"created_at"_s, u"2026-07-06T08:00:00Z"_s}});
        QCOMPARE(world.states(run), u"registered:done won:ready course:ready review:waiting"_s);
        const RunView view = world.view(run);
        QCOMPARE(view.step(u"registered"_s)->evidence, u"Big one"_s);
        QCOMPARE(view.step(u"registered"_s)->evidenceId, deal);
        QCOMPARE(view.run.progressOn, QDate(2026, 7, 6));
        QVERIFY(!view.run.dealOn.isValid());
        world.today(2026, 7, 13);
        QCOMPARE(outcome(world.store().perform(
                     records::SetFields{world.catalogue(),
                                        u"deal"_s,
                                        {deal},
                                        {{u"stage"_s, u"Closed Won"_s}, {u"close_date"_s, u"2026-07-10"_s}}})),
                 u"ok"_s);
        QCOMPARE(world.states(run), u"registered:done won:done course:ready review:ready"_s);
        QCOMPARE(world.view(run).step(u"won"_s)->doneOn, QDate(2026, 7, 10));
        QCOMPARE(world.due(run, "review"), u"2026-07-13"_s);
        QCOMPARE(world.view(run).run.dealOn, QDate(2026, 7, 10));
        // One undo takes back both, the deal and the step.
        QCOMPARE(outcome(world.store().undo()), u"ok"_s);
        QCOMPARE(world.states(run), u"registered:done won:ready course:ready review:waiting"_s);
        QCOMPARE(outcome(world.store().redo()), u"ok"_s);
        QCOMPARE(world.states(run), u"registered:done won:done course:ready review:ready"_s);
        QCOMPARE(store::recordHistory(world.store().reader(), partner, 1).front().kind, u"record.set"_s);
    }

    void aDealWonTooEarlyWaitsInHand() {
        PlaybookWorld world;
        const RecordId partner = partnerIn(world);
        const RecordId run = world.start(u"test"_s, partner);
        world.today(2026, 7, 8);
        world.add("deal", {{u"name"_s, u"Quick"_s},
                           {u"partner"_s, partner},
                           {u"stage"_s, u"Closed Won"_s},
                           {u"close_date"_s, u"2026-07-07"_s}});
        QCOMPARE(world.states(run), u"registered:ready won:waiting course:ready review:waiting"_s);
        QCOMPARE(world.view(run).step(u"won"_s)->evidence, u"Quick"_s);
        QCOMPARE(outcome(world.act(run, "registered", StepAct::Waive, u"won without"_s)), u"ok"_s);
        QCOMPARE(world.states(run), u"registered:waived won:done course:ready review:ready"_s);
        QCOMPARE(world.view(run).step(u"won"_s)->doneOn, QDate(2026, 7, 7));
    }

    void onlyDealsThatCountComplete_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::newRow("not won") << u"stage"_s << u"Qualification"_s;
        QTest::newRow("won before the run") << u"close_date"_s << u"2026-06-30"_s;
        QTest::newRow("another's") << u"partner"_s << u"other"_s;
        QTest::newRow("retired") << u"retired"_s << u"1"_s;
    }
    void onlyDealsThatCountComplete() {
        QFETCH(QString, field);
        QFETCH(QString, value);
        PlaybookWorld world;
        const RecordId partner = partnerIn(world);
        const RecordId other = world.addNamed("partner", "Contoso");
        const RecordId run = world.start(u"test"_s, partner);
        QCOMPARE(outcome(world.act(run, "registered", StepAct::Complete, u"by hand"_s)), u"ok"_s);
        std::vector<std::pair<QString, Value>> values{{u"name"_s, u"Deal"_s},
                                                      {u"partner"_s, partner},
                                                      {u"stage"_s, u"Closed Won"_s},
                                                      {u"close_date"_s, u"2026-07-01"_s}};
        std::erase_if(values, [&](const auto& entry) { return entry.first == field; });
        values.emplace_back(field, field == u"partner"   ? Value{other}
                                   : field == u"retired" ? Value{qint64(1)}
                                                         : Value{value});
        world.add("deal", values);
        QCOMPARE(world.view(run).step(u"won"_s)->state, StepState::Ready);
        // The same deal without the flaw does.
        world.add("deal", {{u"name"_s, u"Deal"_s},
                           {u"partner"_s, partner},
                           {u"stage"_s, u"Closed Won"_s},
                           {u"close_date"_s, u"2026-07-01"_s}});
        QCOMPARE(world.view(run).step(u"won"_s)->state, StepState::Done);
    }

    void aPartInADealCounts() {
        PlaybookWorld world;
        const RecordId partner = partnerIn(world);
        const RecordId run = world.start(u"test"_s, partner);
        QCOMPARE(outcome(world.act(run, "registered", StepAct::Complete, u"by hand"_s)), u"ok"_s);
        const RecordId deal = world.add(
            "deal", {{u"name"_s, u"Joint"_s}, {u"stage"_s, u"Closed Won"_s}, {u"close_date"_s, u"2026-07-01"_s}});
        QCOMPARE(world.view(run).step(u"won"_s)->state, StepState::Ready);
        world.add("deal_partner", {{u"deal"_s, deal}, {u"partner"_s, partner}, {u"role"_s, u"co-sell"_s}});
        QCOMPARE(world.view(run).step(u"won"_s)->state, StepState::Done);
    }

    /// A bulk insert of deals, as an import makes: a few, and more than are looked at one by one.
    void aWeeksDealsCompleteSteps_data() {
        QTest::addColumn<int>("deals");
        QTest::newRow("a few") << 5;
        QTest::newRow("many") << 1200;
    }
    void aWeeksDealsCompleteSteps() {
        QFETCH(int, deals);
        PlaybookWorld world;
        const RecordId partner = partnerIn(world);
        const RecordId untouched = partnerIn(world, "Contoso");
        const RecordId run = world.start(u"test"_s, partner);
        const RecordId other = world.start(u"test"_s, untouched);
        QCOMPARE(outcome(world.act(run, "registered", StepAct::Complete, u"by hand"_s)), u"ok"_s);
        const QString before = world.store().read(&contentDump).value();
        const auto done = world.store().write(u"test"_s, [&](store::Transaction& transaction) -> Expected<void> {
            store::RangeChange range{u"deal"_s, {transaction.newId(), 0}, store::Operation::Insert};
            transaction.beginBulk();
            RecordId id = range.ids.first;
            for (int i = 0; i < deals; ++i, range.ids.last = id, id = transaction.followingId())
                transaction
                    .cached(
                        u"INSERT INTO deal(id, name, partner_id, outcome, close_date) VALUES(?, ?, ?, ?, '2026-07-01')"_s)
                    .bindAll(id, u"Deal %1"_s.arg(i), i == 3 ? Value{partner} : Value{},
                             i % 2 == 1 ? u"won"_s : u"lost"_s)
                    .run();
            transaction.endBulk({range});
            return {};
        });
        QCOMPARE(outcome(done), u"ok"_s);
        QCOMPARE(world.states(run), u"registered:done won:done course:ready review:ready"_s);
        QCOMPARE(world.view(run).step(u"won"_s)->evidence, u"Deal 3"_s);
        QCOMPARE(world.states(other), u"registered:ready won:waiting course:ready review:waiting"_s);
        QCOMPARE(outcome(world.store().undo()), u"ok"_s);
        QCOMPARE(world.store().read(&contentDump).value(), before);
        QCOMPARE(outcome(world.store().redo()), u"ok"_s);
        QCOMPARE(world.view(run).step(u"won"_s)->state, StepState::Done);
    }

    void aCourseCompletesItsSteps_data() {
        QTest::addColumn<QString>("course");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("steps");
        QTest::newRow("name") << u"Sales"_s << u""_s << 1;
        QTest::newRow("words of the name") << u"Acme sales professional"_s << u""_s << 1;
        QTest::newRow("code") << u"Selling Acme"_s << u"sales"_s << 1;
        QTest::newRow("another") << u"Technical basics"_s << u"T-100"_s << 0;
    }
    void aCourseCompletesItsSteps() {
        QFETCH(QString, course);
        QFETCH(QString, code);
        PlaybookWorld world;
        const RecordId partner = partnerIn(world);
        const RecordId run = world.start(u"test"_s, partner);
        world.today(2026, 7, 9);
        int steps = -1;
        QCOMPARE(outcome(study(world, {partner, 0, u"Mia Lang"_s, course, QDate(2026, 7, 8), code}, &steps)), u"ok"_s);
        QTEST(steps, "steps");
        QCOMPARE(world.view(run).step(u"course"_s)->state, steps == 1 ? StepState::Done : StepState::Ready);
        if (steps == 0) return;
        QCOMPARE(world.view(run).step(u"course"_s)->evidence, course + u" (Mia Lang)"_s);
        QCOMPARE(world.view(run).step(u"course"_s)->doneOn, QDate(2026, 7, 8));
        // Twice is once; what was studied before the run does not count here.
        QCOMPARE(study(world, {partner, 0, u"Mia Lang"_s, course, QDate(2026, 7, 8), code}, &steps).value_or(-1), 0);
        QCOMPARE(steps, 0);
        QCOMPARE(outcome(world.store().undo()), u"ok"_s);
        QCOMPARE(study(world, {partner, 0, {}, course, QDate(2026, 6, 30), code}, &steps).value_or(-1), 0);
        QCOMPARE(world.view(run).step(u"course"_s)->state, StepState::Ready);
    }

    void whatWasBeforeCountsWhereTheTemplateSaysSo_data() {
        QTest::addColumn<bool>("past");
        QTest::newRow("counts") << true;
        QTest::newRow("does not") << false;
    }
    void whatWasBeforeCountsWhereTheTemplateSaysSo() {
        QFETCH(bool, past);
        PlaybookWorld world;
        QCOMPARE(outcome(world.save(selling(past))), u"ok"_s);
        const RecordId partner = world.addNamed("partner", "Northwind");
        world.add("deal", {{u"name"_s, u"Old"_s},
                           {u"partner"_s, partner},
                           {u"stage"_s, u"Closed Won"_s},
                           {u"close_date"_s, u"2026-03-02"_s},
                           {u"registered"_s, qint64(1)},
                           {u"created_at"_s, u"2026-02-02T08:00:00Z"_s}});
        const RecordId run = world.start(u"test"_s, partner);
        QCOMPARE(world.states(run), past ? u"registered:done won:done course:ready review:ready"_s
                                         : u"registered:ready won:waiting course:ready review:waiting"_s);
        if (past) QCOMPARE(world.view(run).step(u"won"_s)->doneOn, QDate(2026, 3, 2));
    }

    /// Entered as a completion of a person at the partner, before the run or after it, and of a person only known
    /// later.
    void aRecordedCompletionCompletesItsStep() {
        PlaybookWorld world;
        const RecordId partner = partnerIn(world);
        const RecordId mia = world.add("contact", {{u"name"_s, u"Mia Lang"_s}, {u"company"_s, partner}});
        const RecordId stranger = world.addNamed("contact", "Bo Berg");
        const RecordId course = world.add("course", {{u"name"_s, u"Sales basics"_s}, {u"code"_s, u"S-1"_s}});
        const RecordId run = world.start(u"test"_s, partner);
        const auto enter = [&](RecordId contact) {
            return world.store().perform(enablement::RecordCompletion{
                world.catalogue(), contact, course, 0, u"2026-07-01"_s, {}, std::nullopt, nullptr});
        };
        QCOMPARE(outcome(enter(stranger)), u"ok"_s);
        QCOMPARE(world.view(run).step(u"course"_s)->state, StepState::Ready);
        QCOMPARE(outcome(enter(mia)), u"ok"_s);
        QCOMPARE(world.view(run).step(u"course"_s)->state, StepState::Done);
        QCOMPARE(world.view(run).step(u"course"_s)->evidence, u"Sales basics (Mia Lang)"_s);
        QCOMPARE(outcome(world.store().undo()), u"ok"_s);
        QCOMPARE(world.view(run).step(u"course"_s)->state, StepState::Ready);
        QCOMPARE(outcome(world.store().redo()), u"ok"_s);
        QCOMPARE(outcome(world.store().perform(ActOnRuns{{run}, RunAct::Cancel, u"x"_s})), u"ok"_s);
        // What Mia completed counts for a later run where its template says so.
        Template later = selling(true);
        later.key = u"later"_s;
        later.name = u"Later"_s;
        QCOMPARE(outcome(world.save(later)), u"ok"_s);
        world.today(2026, 7, 20);
        const RecordId second = world.start(u"later"_s, partner);
        QCOMPARE(world.view(second).step(u"course"_s)->state, StepState::Done);
        QCOMPARE(world.view(second).step(u"course"_s)->doneOn, QDate(2026, 7, 1));
    }

    /// A learning platform's export in bulk: more rows than are looked at one by one.
    void manyCompletionsCompleteSteps() {
        PlaybookWorld world;
        const RecordId partner = partnerIn(world);
        const RecordId mia = world.add("contact", {{u"name"_s, u"Mia Lang"_s}, {u"company"_s, partner}});
        const RecordId course = world.addNamed("course", "Sales basics");
        const RecordId run = world.start(u"test"_s, partner);
        const auto done = world.store().write(u"test"_s, [&](store::Transaction& transaction) -> Expected<void> {
            store::RangeChange range{u"completion"_s, {transaction.newId(), 0}, store::Operation::Insert};
            transaction.beginBulk();
            RecordId id = range.ids.first;
            for (int i = 0; i < 1200; ++i, range.ids.last = id, id = transaction.followingId())
                transaction
                    .cached(
                        u"INSERT INTO completion(id, contact_id, course_id, status, completed_on) VALUES(?, ?, ?, 'completed', '2026-07-01')"_s)
                    .bindAll(id, i == 700 ? Value{mia} : Value{}, course)
                    .run();
            transaction.endBulk({range});
            return {};
        });
        QCOMPARE(outcome(done), u"ok"_s);
        QCOMPARE(world.view(run).step(u"course"_s)->state, StepState::Done);
        QCOMPARE(outcome(world.store().undo()), u"ok"_s);
        QCOMPARE(world.view(run).step(u"course"_s)->state, StepState::Ready);
    }

    void anEndedRunIsLeftAlone() {
        PlaybookWorld world;
        const RecordId partner = partnerIn(world);
        const RecordId run = world.start(u"test"_s, partner);
        QCOMPARE(outcome(world.store().perform(ActOnRuns{{run}, RunAct::Cancel, u"x"_s})), u"ok"_s);
        const QString before = world.states(run);
        world.add("deal", {{u"name"_s, u"Late"_s},
                           {u"partner"_s, partner},
                           {u"registered"_s, qint64(1)},
                           {u"created_at"_s, u"2026-07-01T08:00:00Z"_s}});
        int steps = -1;
        QVERIFY(study(world, {partner, 0, {}, u"Sales"_s, QDate(2026, 7, 1)}, &steps));
        QCOMPARE(steps, 0);
        QCOMPARE(world.states(run), before);
    }
};

QTEST_GUILESS_MAIN(SelfCompletionTest)
#include "SelfCompletionTest.moc"
