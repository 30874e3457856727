#include "tests/core/TestProgram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace channelbook;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

/// Numbers from the command line: read, explained, made of one's own, on another calendar.
class MetricsCliTest : public QObject {
    Q_OBJECT

    struct Result {
        int exitCode = -1;
        QJsonDocument json;
        [[nodiscard]] QJsonObject first() const { return json.array().first().toObject(); }
    };
    [[nodiscard]] Result run(const QStringList& arguments) {
        QProcess process;
        process.start(QStringLiteral(PROGRAM_DIR "/channelbook-cli"), QStringList{u"--json"_s, u"--program"_s, m_world->path(), u"--today"_s, u"2026-07-15"_s} + arguments);
        if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit) return {};
        return {process.exitCode(), QJsonDocument::fromJson(process.readAllStandardOutput())};
    }
    [[nodiscard]] static QString errorOf(const Result& result) { return result.json.object().value(u"error"_s).toObject().value(u"code"_s).toString(); }

    std::unique_ptr<TestProgram> m_world;

private Q_SLOTS:
    void init() {
        m_world = std::make_unique<TestProgram>();
        const RecordId northwind = m_world->addNamed("partner", "Northwind");
        const RecordId contoso = m_world->addNamed("partner", "Contoso");
        const RecordId customer = m_world->addNamed("company", "Acme");
        for (const RecordId partner : {northwind, contoso}) QVERIFY(m_world->set("partner", partner, "stage", u"Active"_s));
        QVERIFY(m_world->set("partner", northwind, "tier", u"Gold"_s));
        const auto deal = [&](RecordId partner, const QString& outcome, qint64 amount, const QString& on) {
            m_world->add("deal", {{u"name"_s, u"Deal"_s}, {u"company"_s, customer}, {u"partner"_s, partner}, {u"outcome"_s, outcome}, {u"amount"_s, amount}, {u"currency"_s, u"USD"_s}, {u"close_date"_s, on}});
        };
        deal(northwind, u"won"_s, 120'000, u"2026-04-10"_s);
        deal(northwind, u"lost"_s, 50'000, u"2026-05-10"_s);
        deal(contoso, u"won"_s, 30'000, u"2026-06-30"_s);
        deal(contoso, u"won"_s, 10'000, u"2026-07-01"_s);
        m_world->program.reset();
    }

    void aNumberWithItsFormulaAndInputs() {
        const Result result = run({u"metrics"_s, u"--partner"_s, u"Northwind"_s, u"--quarter"_s, u"2026Q2"_s, u"--metric"_s, u"win_rate"_s, u"--behind"_s});
        QCOMPARE(result.exitCode, 0);
        const QJsonObject rate = result.first();
        QCOMPARE(rate.value(u"value"_s).toDouble(), 0.5);
        QCOMPARE(rate.value(u"formula"_s).toString(), u"won_deals / (won_deals + lost_deals)"_s);
        QCOMPARE(rate.value(u"inputs"_s).toArray().size(), 2);
        QCOMPARE(rate.value(u"inputs"_s).toArray().first().toObject().value(u"value"_s).toDouble(), 1.0);
        // What is behind it can be listed.
        const QJsonObject behind = rate.value(u"behind"_s).toArray().first().toObject();
        const Result listed = run({u"list"_s, behind.value(u"entity"_s).toString(), u"--where"_s, behind.value(u"filter"_s).toString()});
        QCOMPARE(listed.exitCode, 0);
    }

    void periodsMembersAndTrends() {
        QCOMPARE(run({u"metrics"_s, u"--metric"_s, u"sourced_revenue"_s}).first().value(u"value"_s).toDouble(), 10'000.0);
        QCOMPARE(run({u"metrics"_s, u"--tier"_s, u"Gold"_s, u"--period"_s, u"2026"_s, u"--metric"_s, u"sourced_revenue"_s}).first().value(u"value"_s).toDouble(), 120'000.0);
        const QJsonArray trend = run({u"metrics"_s, u"--metric"_s, u"sourced_revenue"_s, u"--trend"_s, u"2"_s}).json.array();
        QCOMPARE(trend.size(), 2);
        QCOMPARE(trend[0].toObject().value(u"period"_s).toString(), u"2026-Q2"_s);
        QCOMPARE(trend[0].toObject().value(u"value"_s).toDouble(), 150'000.0);
        const QJsonArray partners = run({u"metrics"_s, u"--metric"_s, u"sourced_revenue"_s, u"--by"_s, u"partner"_s, u"--quarter"_s, u"2026Q2"_s}).json.array();
        QCOMPARE(partners.size(), 2);
    }

    void notDefinedSaysWhy() {
        const QJsonObject ropi = run({u"metrics"_s, u"--metric"_s, u"ropi"_s, u"--quarter"_s, u"2026Q2"_s}).first();
        QVERIFY(ropi.value(u"value"_s).isNull());
        QVERIFY(ropi.value(u"why"_s).toString().contains(u"Program cost"));
    }

    void oneOfOnesOwn() {
        QCOMPARE(run({u"metric"_s, u"new"_s, u"mine"_s, u"--name"_s, u"Mine"_s, u"--formula"_s, u"sourced_revenue / won_deals"_s, u"--unit"_s, u"money"_s}).exitCode, 0);
        const auto value = [&] { return run({u"metrics"_s, u"--metric"_s, u"mine"_s, u"--quarter"_s, u"2026Q2"_s}).first().value(u"value"_s).toDouble(); };
        QCOMPARE(value(), 75'000.0);
        QCOMPARE(run({u"metric"_s, u"set"_s, u"mine"_s, u"--formula"_s, u"won_deals * 2"_s}).exitCode, 0);
        QCOMPARE(value(), 4.0);
        QCOMPARE(run({u"metric"_s, u"new"_s, u"more"_s, u"--formula"_s, u"mine + 1"_s}).exitCode, 0);
        // It is in use, may not contain itself, and what comes with Channelbook stays.
        QCOMPARE(errorOf(run({u"metric"_s, u"delete"_s, u"mine"_s})), u"BadArgument"_s);
        QCOMPARE(errorOf(run({u"metric"_s, u"set"_s, u"mine"_s, u"--formula"_s, u"more * 2"_s})), u"BadArgument"_s);
        QCOMPARE(errorOf(run({u"metric"_s, u"new"_s, u"mine"_s, u"--formula"_s, u"1"_s})), u"BadArgument"_s);
        QCOMPARE(errorOf(run({u"metric"_s, u"delete"_s, u"ropi"_s})), u"BadArgument"_s);
        QCOMPARE(errorOf(run({u"metric"_s, u"set"_s, u"mine"_s, u"--formula"_s, u"won_deals / nothing"_s})), u"BadArgument"_s);
        // The division by zero is said where it is read.
        QCOMPARE(run({u"metric"_s, u"new"_s, u"nothing"_s, u"--formula"_s, u"won_deals / 0"_s}).exitCode, 0);
        QVERIFY(run({u"metrics"_s, u"--metric"_s, u"nothing"_s}).first().value(u"value"_s).isNull());
        QCOMPARE(run({u"metric"_s, u"delete"_s, u"more"_s}).exitCode, 0);
        QCOMPARE(run({u"metric"_s, u"delete"_s, u"mine"_s}).exitCode, 0);
        // Undo brings it back as it was.
        QCOMPARE(run({u"undo"_s}).exitCode, 0);
        QCOMPARE(value(), 4.0);
    }

    void anotherCalendar() {
        QCOMPARE(run({u"metric-settings"_s, u"--start-month"_s, u"7"_s, u"--gross-margin"_s, u"0.5"_s}).json.object().value(u"fiscal.start_month"_s).toString(), u"7"_s);
        QCOMPARE(run({u"metrics"_s, u"--metric"_s, u"sourced_revenue"_s, u"--quarter"_s, u"2027Q1"_s}).first().value(u"value"_s).toDouble(), 10'000.0);
        QCOMPARE(run({u"metrics"_s, u"--metric"_s, u"contribution_margin"_s, u"--quarter"_s, u"2027Q1"_s}).first().value(u"value"_s).toDouble(), 5'000.0);
        QCOMPARE(errorOf(run({u"metric-settings"_s, u"--start-month"_s, u"13"_s})), u"InvalidValue"_s);
        QCOMPARE(run({u"check"_s}).exitCode, 0);
        QCOMPARE(run({u"undo"_s}).exitCode, 0);
        QCOMPARE(run({u"metrics"_s, u"--metric"_s, u"sourced_revenue"_s, u"--quarter"_s, u"2026Q2"_s}).first().value(u"value"_s).toDouble(), 150'000.0);
    }

    void unknownOnesAreNamed() {
        QCOMPARE(errorOf(run({u"metrics"_s, u"--metric"_s, u"nothing_such"_s})), u"BadArgument"_s);
        QCOMPARE(errorOf(run({u"metrics"_s, u"--partner"_s, u"Nobody"_s})), u"RecordNotFound"_s);
        QCOMPARE(errorOf(run({u"metrics"_s, u"--quarter"_s, u"soon"_s})), u"BadArgument"_s);
    }
};

QTEST_GUILESS_MAIN(MetricsCliTest)
#include "MetricsCliTest.moc"
