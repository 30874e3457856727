// The sample's partners stand everywhere on their way, and every run is in order.
#include "core/playbooks/RunModel.h"
#include "core/playbooks/TrackerQueries.h"
#include "core/playbooks/WaitingQueries.h"
#include "core/sample/Sample.h"
#include "tests/core/TestProgram.h"

using namespace channelbook;
using namespace channelbook::playbooks;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

class SamplePlaybooksTest : public QObject {
    Q_OBJECT

    TestProgram m_program;
    const QDate m_today{2026, 7, 1};

    [[nodiscard]] qint64 count(const QString& sql) { return toInteger(m_program.query(sql.toLatin1().constData())); }

private Q_SLOTS:
    void initTestCase() {
        sample::SampleOptions options;
        options.today = m_today;
        store::Progress progress;
        const auto counts = sample::makeSample(*m_program.program, options, progress);
        QCOMPARE(outcome(counts), u"ok"_s);
        QCOMPARE(counts->runs, count(u"SELECT count(*) FROM playbook_run"_s));
        QVERIFY(counts->runs > 40);
    }

    void everyStateIsThere() {
        for (const char* state : {"active", "finished", "cancelled"})
            QVERIFY2(count(u"SELECT count(*) FROM playbook_run WHERE state = '%1'"_s.arg(QLatin1String(state))) > 0,
                     state);
        for (const StepState state : allStepStates())
            QVERIFY2(count(u"SELECT count(*) FROM playbook_step WHERE state = '%1'"_s.arg(stateName(state))) > 0,
                     qPrintable(stateName(state)));
        for (const char* kind : {"onboarding", "recruiting", "offboarding"})
            QVERIFY2(
                count(
                    u"SELECT count(*) FROM playbook_run r JOIN playbook_template t ON t.id = r.template_id WHERE t.kind = '%1'"_s
                        .arg(QLatin1String(kind))) > 0,
                kind);
        const Tracker tracker = readTracker(m_program.store().reader(), {}, m_today);
        QVERIFY(tracker.late > 0 && tracker.stalled > 0 && tracker.finishedRuns >= 3 &&
                tracker.medianDaysToDeal.has_value());
        QVERIFY(!stalledRuns(m_program.store().reader(), std::nullopt, m_today).empty());
        QVERIFY(!waitingSteps(m_program.store().reader(), {}, m_today).empty());
    }

    /// Putting a run in order once more changes nothing: no step begins too early, dues and sums are right.
    void everyRunIsInOrder() {
        store::Connection& connection = m_program.store().reader();
        std::vector<RecordId> runs;
        store::Statement ids(connection, "SELECT id FROM playbook_run");
        while (ids.step()) runs.push_back(ids.integer(0));
        RunBook book(connection);
        for (const RecordId id : runs) {
            const auto model = book.load(id);
            QCOMPARE(outcome(model), u"ok"_s);
            RunModel settled = *model;
            book.settle(settled, m_today);
            QVERIFY2(settled.run == model->run, qPrintable(QString::number(id)));
            for (std::size_t i = 0; i < settled.steps.size(); ++i)
                QVERIFY2(settled.steps[i] == model->steps[i], qPrintable(settled.steps[i].key));
            for (const StepRow& row : settled.steps)
                QVERIFY2(!row.done.isValid() || row.done <= m_today, qPrintable(row.key));
        }
    }
};

QTEST_GUILESS_MAIN(SamplePlaybooksTest)
#include "SamplePlaybooksTest.moc"
