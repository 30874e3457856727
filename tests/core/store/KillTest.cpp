// Kills a process that writes, again and again: what was reported done must be there, and nothing half done.
#include "core/store/Integrity.h"
#include "tests/core/TestProgram.h"

#include <QHash>
#include <QProcess>
#include <QRandomGenerator>

#include <cstdio>

using namespace channelbook;
using namespace channelbook::store;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int bulkRows = 300;
constexpr int roundsPerFile = 10;
constexpr int mostLines = 25;

/// The part that is killed: does one thing after the other and prints each once the store says it is done.
class Worker {
public:
    Worker(Program& program, quint32 seed)
        : m_program(program)
        , m_random(seed) {}

    [[noreturn]] void work() {
        for (;;) step();
    }

private:
    void step() {
        switch (m_random.bounded(8)) {
        case 0:
        case 1:
            return report("done", bulk());
        case 2:
            return report("undone", m_program.store().undo());
        case 3:
            return report("done", m_program.store().redo());
        case 4:
            if (!m_added.empty()) return report("done", change());
            [[fallthrough]];
        default:
            return report("done", add());
        }
    }

    Expected<qint64> add() {
        const QString name = u"one %1"_s.arg(m_random.generate64());
        RecordId id = 0;
        return m_program.store().write(u"test.add"_s, [&](Transaction& transaction) -> Expected<void> {
            transaction.info().args[u"name"_s] = name;
            id = transaction.newId();
            transaction.cached(u"INSERT INTO company(id, name) VALUES(?, ?)"_s).bindAll(id, name).run();
            transaction.cached(u"INSERT INTO partner(id, stage) VALUES(?, 'Prospect')"_s).bind(1, id).run();
            m_added.push_back(id);
            return {};
        });
    }

    Expected<qint64> change() {
        const RecordId id = m_added[m_random.bounded(static_cast<quint32>(m_added.size()))];
        return m_program.store().write(u"test.change"_s, [&](Transaction& transaction) -> Expected<void> {
            transaction.cached(u"UPDATE company SET city = ? WHERE id = ?"_s)
                .bindAll(QString::number(m_random.generate()), id)
                .run();
            return {};
        });
    }

    Expected<qint64> bulk() {
        const QString name = u"many %1"_s.arg(m_random.generate64());
        WriteMode mode;
        mode.durability = WriteMode::Durability::Full;
        mode.trustedReferences = true;
        // Some as a large import does it: without a write-ahead log.
        mode.bulkLoad = m_random.bounded(2) == 0;
        const auto body = [&](Transaction& transaction) -> Expected<void> {
            transaction.info().args[u"name"_s] = name;
            const RecordId first = transaction.bulkStart();
            RecordId last = first;
            transaction.beginBulk();
            for (int row = 0; row < bulkRows; ++row) {
                if (row > 0) last = IdGenerator::successor(last);
                transaction.cached(u"INSERT INTO company(id, name) VALUES(?, ?)"_s).bindAll(last, name).run();
            }
            transaction.endBulk({{u"company"_s, {first, last}, Operation::Insert}});
            return {};
        };
        return m_program.store().write(u"test.bulk"_s, body, mode);
    }

    static qint64 idOf(qint64 id) { return id; }
    static qint64 idOf(const HistoryEntry& entry) { return entry.id; }

    template <class T>
    static void report(const char* what, const Expected<T>& result) {
        if (!result || idOf(*result) == 0) return;
        std::printf("%s %lld\n", what, static_cast<long long>(idOf(*result)));
        std::fflush(stdout);
    }

    Program& m_program;
    QRandomGenerator m_random;
    std::vector<RecordId> m_added;
};

int workUntilKilled(const QString& path, quint32 seed) {
    const SystemClock clock;
    Program::Options options;
    options.clock = &clock;
    options.who = u"child"_s;
    options.device = 7;
    const auto program = Program::open(path, options);
    if (!program) {
        std::fprintf(stderr, "%s\n", qPrintable(errorText(program.error())));
        return 1;
    }
    Worker(**program, seed).work();
}

/// What the killed process had reported: history ids and their last reported state, in order.
struct Reported {
    QHash<qint64, QString> state;
    int lines = 0;
};

Reported runAndKill(const QString& path, quint32 seed, int linesBeforeKill) {
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), {u"--work"_s, path, QString::number(seed)});
    Reported reported;
    QByteArray output;
    bool killed = false;
    const auto take = [&] {
        output += child.readAllStandardOutput();
        for (auto end = output.indexOf('\n'); end >= 0; end = output.indexOf('\n')) {
            const QList<QByteArray> words = output.left(end).split(' ');
            output.remove(0, end + 1);
            reported.state.insert(words.value(1).toLongLong(), QString::fromLatin1(words.value(0)));
            ++reported.lines;
        }
    };
    while (child.state() != QProcess::NotRunning) {
        if (!child.waitForReadyRead(30000) && child.state() != QProcess::NotRunning && !killed) break;
        take();
        if (!killed && reported.lines >= linesBeforeKill) {
            child.kill();
            killed = true;
        }
        if (killed) child.waitForFinished(30000);
    }
    take();
    return reported;
}

} // namespace

class KillTest : public QObject {
    Q_OBJECT

private:
    /// What is wrong with the file, compared with what had been reported; empty if nothing.
    static QString wrong(Store& store, const Reported& reported) {
        return store
            .read([&](Connection& connection) -> QString {
                for (const Finding& finding : checkIntegrity(connection))
                    return finding.check + u": "_s + finding.detail;
                if (const QString half = halfDone(connection); !half.isEmpty()) return half;
                int surprises = 0;
                for (auto it = reported.state.begin(); it != reported.state.end(); ++it) {
                    const auto entry = historyEntry(connection, it.key());
                    if (!entry) return u"entry %1 was reported and is gone"_s.arg(it.key());
                    const bool done = entry->state == u"done";
                    if (done != (*it == u"done")) ++surprises;
                }
                // The one thing that was under way when the process was killed may have been done and not reported.
                if (surprises > 1) return u"%1 entries differ from what was reported"_s.arg(surprises);
                return {};
            })
            .value();
    }

    /// Every entry either stands as a whole or is undone as a whole, and search knows exactly what there is.
    static QString halfDone(Connection& connection) {
        Statement count(connection, "SELECT count(*) FROM company WHERE name = ? COLLATE NOCASE");
        Statement facets(connection,
                         "SELECT count(*) FROM company JOIN partner USING(id) WHERE name = ? COLLATE NOCASE");
        for (const HistoryEntry& entry : historyEntries(connection, 1'000'000)) {
            const QString name = entry.args.value(u"name"_s).toString();
            if (name.isEmpty()) continue;
            count.reset().bind(1, name).step();
            facets.reset().bind(1, name).step();
            const int whole = entry.state != u"done" ? 0 : entry.kind == u"test.bulk" ? bulkRows : 1;
            if (count.integer(0) != whole)
                return u"%1 (%2) has %3 rows"_s.arg(entry.kind, entry.state).arg(count.integer(0));
            if (entry.kind == u"test.add" && facets.integer(0) != whole) return u"%1 has no facet"_s.arg(name);
        }
        const qint64 companies = connection.integer("SELECT count(*) FROM company");
        const qint64 found = connection.integer("SELECT count(*) FROM search_company");
        return companies == found ? QString() : u"search knows %1 of %2 companies"_s.arg(found).arg(companies);
    }

private Q_SLOTS:
    void whatWasReportedDoneIsThere() {
        const int rounds =
            qEnvironmentVariableIntValue("KILL_ROUNDS") > 0 ? qEnvironmentVariableIntValue("KILL_ROUNDS") : 200;
        bool given = false;
        const quint32 fromOutside = qEnvironmentVariable("KILL_SEED").toUInt(&given);
        const quint32 seed = given ? fromOutside : QRandomGenerator::global()->generate();
        qInfo("%d rounds, KILL_SEED=%u", rounds, seed);
        QRandomGenerator random(seed);
        std::unique_ptr<TestProgram> program;
        int lines = 0;
        for (int round = 0; round < rounds; ++round) {
            if (round % roundsPerFile == 0) program = std::make_unique<TestProgram>();
            program->program.reset();
            const int linesBeforeKill = random.bounded(1, mostLines);
            const Reported reported = runAndKill(program->path(), random.generate(), linesBeforeKill);
            QVERIFY2(reported.lines >= linesBeforeKill, qPrintable(u"round %1: the child ended early"_s.arg(round)));
            lines += reported.lines;
            // Whoever looks first may be one who only reads.
            if (random.bounded(2) == 0) {
                const auto looked = Program::openReadOnly(program->path(), program->options());
                QVERIFY2(looked, qPrintable(u"round %1: %2"_s.arg(round).arg(outcome(looked))));
                const QString problem = wrong((*looked)->store(), reported);
                QVERIFY2(problem.isEmpty(), qPrintable(u"round %1, only looking: %2"_s.arg(round).arg(problem)));
            }
            const auto opened = program->reopen();
            QVERIFY2(opened, qPrintable(u"round %1: %2"_s.arg(round).arg(outcome(opened))));
            const QString problem = wrong(program->store(), reported);
            QVERIFY2(problem.isEmpty(), qPrintable(u"round %1: %2"_s.arg(round).arg(problem)));
        }
        qInfo("%d commands reported before the kills", lines);
    }
};

int main(int argc, char* argv[]) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--work") return workUntilKilled(arguments.value(2), arguments.value(3).toUInt());
    KillTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "KillTest.moc"
