#include "tests/core/TestProgram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace channelbook;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

/// Courses, certifications and completions from the command line, on a clock of its own.
class EnablementCliTest : public QObject {
    Q_OBJECT

    struct Result {
        int exitCode = -1;
        QJsonDocument json;
    };
    [[nodiscard]] Result run(const QStringList& arguments) {
        QProcess process;
        process.start(QStringLiteral(PROGRAM_DIR "/channelbook-cli"), QStringList{u"--json"_s, u"--program"_s, m_world->path(), u"--today"_s, m_today} + arguments);
        if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit) return {};
        return {process.exitCode(), QJsonDocument::fromJson(process.readAllStandardOutput())};
    }
    [[nodiscard]] QString errorOf(const Result& result) { return result.json.object().value(u"error"_s).toObject().value(u"code"_s).toString(); }

    std::unique_ptr<TestProgram> m_world;
    QString m_today;

private Q_SLOTS:
    void init() {
        m_today = u"2026-07-01"_s;
        m_world = std::make_unique<TestProgram>();
        const RecordId partner = m_world->addNamed("partner", "Northwind");
        m_world->add("contact", {{u"name"_s, u"Jane Doe"_s}, {u"company"_s, partner}, {u"email"_s, u"jane@northwind.example"_s}});
        m_world->program.reset();
    }

    void fromACourseToADensity() {
        QCOMPARE(run({u"certification"_s, u"add"_s, u"Sales Pro"_s, u"--level"_s, u"associate"_s, u"--months"_s, u"12"_s}).exitCode, 0);
        const Result course = run({u"course"_s, u"add"_s, u"Selling"_s, u"--code"_s, u"C-1"_s, u"--certification"_s, u"Sales Pro"_s});
        QCOMPARE(course.json.object().value(u"certification"_s).toString(), u"Sales Pro"_s);
        const Result completion = run({u"completion"_s, u"add"_s, u"--contact"_s, u"Jane Doe"_s, u"--course"_s, u"Selling"_s, u"--on"_s, u"2026-06-15"_s, u"--score"_s, u"90"_s});
        QCOMPARE(completion.exitCode, 0);
        QCOMPARE(completion.json.object().value(u"expires_on"_s).toString(), u"2027-06-15"_s);
        const QJsonObject density = run({u"certification"_s, u"density"_s}).json.object();
        QCOMPARE(density.value(u"density"_s).toDouble(), 1.0);
        QCOMPARE(density.value(u"rows"_s).toArray().first().toObject().value(u"per_contact"_s).toDouble(), 1.0);
        QCOMPARE(run({u"certification"_s, u"holders"_s}).json.array().first().toObject().value(u"people"_s).toInt(), 1);
        QCOMPARE(run({u"certification"_s, u"expiring"_s, u"--days"_s, u"60"_s}).json.array().size(), 0);
        // A year later it ends, and then it has ended.
        m_today = u"2027-06-01"_s;
        const QJsonArray ending = run({u"certification"_s, u"expiring"_s, u"--days"_s, u"60"_s}).json.array();
        QCOMPARE(ending.size(), 1);
        QCOMPARE(ending.first().toObject().value(u"days_left"_s).toInt(), 14);
        m_today = u"2027-06-16"_s;
        QCOMPARE(run({u"certification"_s, u"density"_s, u"--partner"_s, u"Northwind"_s}).json.object().value(u"density"_s).toDouble(), 0.0);
    }

    void unknownPeopleAreMatched() {
        const QString file = m_world->write(u"lms.csv"_s, "Name,Email,Course,Completion date\nJane Doe,jd@private.example,Selling,2026-06-01\n");
        QCOMPARE(run({u"sync"_s, file, u"--source"_s, u"LMS"_s}).exitCode, 0);
        const QJsonArray waiting = run({u"completion"_s, u"unmatched"_s}).json.array();
        QCOMPARE(waiting.size(), 1);
        QCOMPARE(waiting.first().toObject().value(u"proposals"_s).toArray().first().toObject().value(u"name"_s).toString(), u"Jane Doe"_s);
        QCOMPARE(run({u"completion"_s, u"match"_s, u"jd@private.example"_s, u"--contact"_s, u"Jane Doe"_s}).exitCode, 0);
        QCOMPARE(run({u"completion"_s, u"unmatched"_s}).json.array().size(), 0);
        QCOMPARE(run({u"completion"_s, u"settle"_s}).json.object().value(u"matched"_s).toInt(-1), 0);
        QCOMPARE(run({u"undo"_s}).exitCode, 0);
        QCOMPARE(run({u"completion"_s, u"unmatched"_s}).json.array().size(), 1);
    }

    void whatIsWrongIsSaid_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("code");
        QTest::newRow("a day to come") << QStringList{u"completion"_s, u"add"_s, u"--contact"_s, u"Jane Doe"_s, u"--course"_s, u"Selling"_s, u"--on"_s, u"2026-07-02"_s} << 2 << u"InvalidValue"_s;
        QTest::newRow("nobody") << QStringList{u"completion"_s, u"add"_s, u"--course"_s, u"Selling"_s} << 1 << u"BadArgument"_s;
        QTest::newRow("somebody unknown") << QStringList{u"completion"_s, u"add"_s, u"--contact"_s, u"Nick"_s, u"--course"_s, u"Selling"_s} << 2 << u"RecordNotFound"_s;
        QTest::newRow("nothing") << QStringList{u"completion"_s, u"add"_s, u"--contact"_s, u"Jane Doe"_s} << 2 << u"MissingValue"_s;
        QTest::newRow("no date") << QStringList{u"completion"_s, u"add"_s, u"--contact"_s, u"Jane Doe"_s, u"--course"_s, u"Selling"_s, u"--on"_s, u"June"_s} << 1 << u"BadArgument"_s;
        QTest::newRow("no such completions") << QStringList{u"completion"_s, u"match"_s, u"x@y.example"_s, u"--contact"_s, u"Jane Doe"_s} << 2 << u"RecordNotFound"_s;
        QTest::newRow("no action") << QStringList{u"certification"_s, u"fly"_s} << 1 << u"BadArgument"_s;
        QTest::newRow("no months") << QStringList{u"certification"_s, u"add"_s, u"X"_s, u"--months"_s, u"0"_s} << 2 << u"InvalidValue"_s;
        QTest::newRow("no name") << QStringList{u"certification"_s, u"add"_s} << 2 << u"MissingValue"_s;
        QTest::newRow("a clock that stands nowhere") << QStringList{u"--today"_s, u"yesterday"_s, u"certification"_s, u"holders"_s} << 1 << u"BadArgument"_s;
    }
    void whatIsWrongIsSaid() {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        QFETCH(QString, code);
        if (arguments.first() == u"--today") m_today = arguments.takeAt(1), arguments.removeFirst();
        QCOMPARE(run({u"course"_s, u"add"_s, u"Selling"_s}).exitCode, exitCode == 1 && m_today == u"yesterday" ? 1 : 0);
        const Result result = run(arguments);
        QCOMPARE(result.exitCode, exitCode);
        QCOMPARE(errorOf(result), code);
    }
};

QTEST_GUILESS_MAIN(EnablementCliTest)
#include "EnablementCliTest.moc"
