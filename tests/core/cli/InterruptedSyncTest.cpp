// An import by the real program that is killed, or runs out of room, at any moment: the program file is as before or as
// after it, and what the command said of it is true.
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;

class InterruptedSyncTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_before, m_after;
    qint64 m_took = 0;      ///< ms of an import that nobody disturbs
    qint64 m_afterSize = 0; ///< bytes

    struct Ran {
        int exitCode = 0;
        QByteArray out;
        bool killed = false;
    };

    [[nodiscard]] QString path(const QString& name) const { return m_dir.filePath(name); }

    void prepare(QProcess& process, const QString& program, const QStringList& arguments) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"CHANNELBOOK_PROGRAM"_s, path(program));
        environment.insert(u"CHANNELBOOK_PROFILES"_s, path(u"none"_s));
        process.setProcessEnvironment(environment);
        process.setProgram(QStringLiteral(PROGRAM_DIR "/channelbook-cli"));
        process.setArguments(arguments);
    }
    Ran run(const QString& program, const QStringList& arguments) {
        QProcess process;
        prepare(process, program, arguments);
        process.start();
        if (!process.waitForFinished(120000)) qFatal("the program does not end");
        return {process.exitCode(), process.readAllStandardOutput(), false};
    }
    [[nodiscard]] QStringList import() const { return {u"sync"_s, path(u"export"_s), u"--source"_s, u"CRM"_s}; }

    /// The content, but for the instant of the import itself.
    QString dump(const QString& program) {
        static const QRegularExpression now(u"2\\d{3}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"_s);
        return QString::fromUtf8(run(program, {u"dump"_s}).out).replace(now, u"then"_s);
    }
    void anew(const QString& program) {
        for (const QString& suffix : {QString(), u"-wal"_s, u"-shm"_s, u"-journal"_s}) QFile::remove(path(program) + suffix);
        QVERIFY(QFile::copy(path(u"base"_s), path(program)));
    }

#ifdef Q_OS_UNIX
    /// Runs the import with no file growing beyond `limit`, as on a full disk; whether its content came in.
    bool comesInWithin(qint64 limit) {
        anew(u"a"_s);
        QProcess process;
        prepare(process, u"a"_s, import());
        process.setChildProcessModifier([limit] {
            const rlimit most{static_cast<rlim_t>(limit), static_cast<rlim_t>(limit)};
            setrlimit(RLIMIT_FSIZE, &most);
            std::signal(SIGXFSZ, SIG_IGN);
        });
        process.start();
        if (!process.waitForFinished(120000) || process.exitStatus() != QProcess::NormalExit || run(u"a"_s, {u"check"_s}).exitCode != 0) {
            QTest::qFail(qPrintable(u"damaged or hung at %1 bytes"_s.arg(limit)), __FILE__, __LINE__);
            return false;
        }
        const QString now = dump(u"a"_s);
        if (now != (process.exitCode() == 0 ? m_after : m_before))
            QTest::qFail(qPrintable(u"%1 bytes, exit code %2: %3"_s.arg(limit).arg(process.exitCode()).arg(QString::fromUtf8(process.readAllStandardError()))), __FILE__, __LINE__);
        return now == m_after;
    }
#endif

private Q_SLOTS:
    void initTestCase() {
        QCOMPARE(run(u"base"_s, {u"new"_s, path(u"base"_s), u"--sample"_s, u"--partners"_s, u"40"_s, u"--deals"_s, u"400"_s}).exitCode, 0);
        QCOMPARE(run(u"other"_s, {u"new"_s, path(u"other"_s), u"--sample"_s, u"--seed"_s, u"5"_s, u"--partners"_s, u"150"_s, u"--deals"_s, u"2500"_s, u"--crm-export"_s, path(u"export"_s)}).exitCode, 0);
        m_before = dump(u"base"_s);
        anew(u"a"_s);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(run(u"a"_s, import()).exitCode, 0);
        m_took = std::max<qint64>(timer.elapsed(), 20);
        m_after = dump(u"a"_s);
        m_afterSize = QFileInfo(path(u"a"_s)).size();
        QVERIFY(m_after != m_before);
    }

    void killed() {
        bool given = false;
        const quint32 asked = qEnvironmentVariable("KILL_SEED").toUInt(&given);
        const quint32 seed = given ? asked : QRandomGenerator::global()->generate();
        const int rounds = qEnvironmentVariableIntValue("KILL_ROUNDS") > 0 ? qEnvironmentVariableIntValue("KILL_ROUNDS") : 8;
        qInfo("KILL_SEED=%u KILL_ROUNDS=%d", seed, rounds);
        QRandomGenerator random(seed);
        for (int round = 0; round < rounds; ++round) {
            anew(u"a"_s);
            QProcess process;
            prepare(process, u"a"_s, import());
            process.start();
            QVERIFY(process.waitForStarted());
            const bool ended = process.waitForFinished(static_cast<int>(random.bounded(static_cast<quint32>(m_took) + 1)) + 1);
            if (!ended) process.kill();
            process.waitForFinished(30000);
            QCOMPARE(run(u"a"_s, {u"check"_s}).exitCode, 0);
            const QString now = dump(u"a"_s);
            QVERIFY2(now == m_before || now == m_after, "between before and after");
            if (ended) QVERIFY(now == m_after);
        }
    }

#ifdef Q_OS_UNIX
    /// What the command says is true wherever room runs out: in the import, or just after it, while search and sums catch up.
    void outOfRoom() {
        // The log of the write has no room even for what a few rows change.
        qint64 fails = 128 * 1024;
        qint64 works = m_afterSize * 4;
        QVERIFY(!comesInWithin(fails));
        QVERIFY(comesInWithin(works));
        while (works - fails > 8192 && !QTest::currentTestFailed()) {
            const qint64 middle = (works + fails) / 2;
            (comesInWithin(middle) ? works : fails) = middle;
        }
    }
#endif
};

QTEST_GUILESS_MAIN(InterruptedSyncTest)
#include "InterruptedSyncTest.moc"
