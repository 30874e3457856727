// Readers in other threads while one writes, and long work with progress and cancel.
#include "core/store/Integrity.h"
#include "tests/core/TestProgram.h"

#include <QSignalSpy>
#include <QThread>

#include <semaphore>

using namespace channelbook;
using namespace channelbook::store;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

class ThreadsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readersSeeWholeCommandsOnly() {
        TestProgram program;
        constexpr int commands = 150;
        constexpr int readers = 4;
        std::atomic<bool> written = false;
        std::atomic<int> reads = 0;
        std::vector<QString> problems(readers);
        std::vector<std::thread> threads;
        for (int reader = 0; reader < readers; ++reader) {
            threads.emplace_back([&, reader] {
                qint64 before = 0;
                while (!written && problems[static_cast<std::size_t>(reader)].isEmpty()) {
                    const auto seen = program.store().read([](Connection& connection) {
                        Statement counts(connection, "SELECT (SELECT count(*) FROM company), (SELECT count(*) FROM "
                                                     "partner), (SELECT count(*) FROM history)");
                        counts.step();
                        return std::tuple(counts.integer(0), counts.integer(1), counts.integer(2));
                    });
                    ++reads;
                    QString& problem = problems[static_cast<std::size_t>(reader)];
                    if (!seen) {
                        problem = outcome(seen);
                        return;
                    }
                    const auto [companies, partners, entries] = *seen;
                    if (companies != partners || companies != entries || companies < before)
                        problem = u"%1 companies, %2 partners, %3 entries"_s.arg(companies).arg(partners).arg(entries);
                    before = companies;
                }
            });
        }
        for (int i = 0; i < commands; ++i) program.addNamed("partner", qPrintable(u"P%1"_s.arg(i)));
        written = true;
        for (std::thread& thread : threads) thread.join();
        for (const QString& problem : problems) QVERIFY2(problem.isEmpty(), qPrintable(problem));
        QVERIFY(reads > 0);
        QCOMPARE(toInteger(program.query("SELECT count(*) FROM partner")), qint64(commands));
        QVERIFY(program.store().read(&checkIntegrity).value().empty());
    }

    void manyWritersAreServedOneAtATime() {
        TestProgram program;
        std::atomic<int> done = 0;
        std::atomic<int> busy = 0;
        std::atomic<int> other = 0;
        std::vector<std::thread> threads;
        for (int writer = 0; writer < 4; ++writer)
            threads.emplace_back([&] {
                for (int i = 0; i < 50; ++i) {
                    const auto written =
                        program.store().write(u"test"_s, [](Transaction& transaction) -> Expected<void> {
                            transaction.cached(u"INSERT INTO company(id, name) VALUES(?, 'x')"_s)
                                .bind(1, transaction.newId())
                                .run();
                            return {};
                        });
                    if (written)
                        ++done;
                    else if (written.error().code == ErrorCode::Busy)
                        ++busy;
                    else
                        ++other;
                }
            });
        for (std::thread& thread : threads) thread.join();
        QCOMPARE(done + busy, 200);
        QCOMPARE(other.load(), 0);
        QCOMPARE(toInteger(program.query("SELECT count(*) FROM company")), qint64(done));
        QCOMPARE(toInteger(program.query("SELECT count(*) FROM history")), qint64(done));
    }

    void aJobTellsItsProgressAndEndsWithItsResult() {
        QThread* finishedIn = nullptr;
        std::binary_semaphore halfWay(0);
        std::binary_semaphore goOn(0);
        Job job([&](Progress& progress) -> Expected<void> {
            progress.start(10);
            progress.setDone(5);
            progress.setRows(500);
            halfWay.release();
            goOn.acquire();
            progress.setDone(10);
            return failure(ErrorCode::EmptyFile, {u"x.csv"_s});
        });
        connect(&job, &Job::finished, this, [&] { finishedIn = QThread::currentThread(); });
        QSignalSpy finished(&job, &Job::finished);
        QVERIFY(!job.isRunning());
        job.start();
        QVERIFY(job.isRunning());
        halfWay.acquire();
        QCOMPARE(job.progress().done(), 5);
        QCOMPARE(job.progress().total(), 10);
        QCOMPARE(job.progress().rows(), 500);
        goOn.release();
        QVERIFY(finished.wait());
        QCOMPARE(finishedIn, thread());
        QVERIFY(!job.isRunning());
        QCOMPARE(outcome(job.result()), u"EmptyFile(x.csv)"_s);
        QCOMPARE(job.progress().done(), 10);
    }

    void aCancelledJobLeavesTheProgramAsItWas() {
        TestProgram program;
        program.addNamed("company", "Contoso");
        const QString before = program.store().read(&contentDump).value();
        std::binary_semaphore begun(0);
        Job job([&](Progress& progress) -> Expected<void> {
            const auto written = program.store().write(u"test"_s, [&](Transaction& transaction) -> Expected<void> {
                transaction.cached(u"UPDATE company SET city = 'Paris'"_s).run();
                begun.release();
                while (!progress.isCancelled()) std::this_thread::yield();
                return failure(ErrorCode::Cancelled);
            });
            if (!written) return tl::unexpected(written.error());
            return {};
        });
        QSignalSpy finished(&job, &Job::finished);
        job.start();
        begun.acquire();
        job.cancel();
        QVERIFY(finished.wait());
        QCOMPARE(codeOf(job.result()), u"Cancelled"_s);
        QCOMPARE(program.store().read(&contentDump).value(), before);
    }

    void aJobThatIsDestroyedIsCancelledAndWaitedFor() {
        std::atomic<bool> ended = false;
        {
            Job job([&](Progress& progress) -> Expected<void> {
                while (!progress.isCancelled()) std::this_thread::yield();
                ended = true;
                return failure(ErrorCode::Cancelled);
            });
            job.start();
        }
        QVERIFY(ended);
    }
};

QTEST_GUILESS_MAIN(ThreadsTest)
#include "ThreadsTest.moc"
