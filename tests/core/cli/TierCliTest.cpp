#include "tests/core/tiers/TierWorld.h"

#include <QJsonArray>
#include <QProcess>

using namespace channelbook;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

/// Scorecards and tiers from the command line: what is printed, what is refused and with which exit code.
class TierCliTest : public QObject {
    Q_OBJECT

    struct Result {
        int exitCode = -1;
        QByteArray out;
        [[nodiscard]] QJsonDocument json() const { return QJsonDocument::fromJson(out); }
        [[nodiscard]] QString message() const { return json().object().value(u"error"_s).toObject().value(u"message"_s).toString(); }
    };
    [[nodiscard]] Result run(const QStringList& arguments, bool json = true) const {
        QProcess process;
        process.start(QStringLiteral(PROGRAM_DIR "/channelbook-cli"),
                      (json ? QStringList{u"--json"_s} : QStringList()) + QStringList{u"--program"_s, m_world->path(), u"--today"_s, u"2026-07-01"_s} + arguments);
        if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit) return {};
        return {process.exitCode(), process.readAllStandardOutput()};
    }

    std::unique_ptr<TierWorld> m_world;

private Q_SLOTS:
    void init() {
        m_world = std::make_unique<TierWorld>();
        m_world->write(u"usual.json"_s, QJsonDocument(tiers::toJson(TierWorld::usual())).toJson());
        m_world->program.reset();
    }

    void fromADraftToALetter() {
        const Result published = run({u"tiers"_s, u"publish"_s, m_world->path(u"usual.json"_s)});
        QCOMPARE(published.exitCode, 0);
        QCOMPARE(published.json().object().value(u"version"_s).toInt(), 1);
        QCOMPARE(run({u"tiers"_s, u"publish"_s, m_world->path(u"usual.json"_s)}).exitCode, 2);

        const Result planned = run({u"tiers"_s, u"review"_s});
        QCOMPARE(planned.exitCode, 0);
        QCOMPARE(planned.json().object().value(u"changes"_s).toInt(), 4);
        QVERIFY(!planned.json().object().value(u"applied"_s).toBool());
        const Result applied = run({u"tiers"_s, u"review"_s, u"--apply"_s});
        QCOMPARE(applied.json().object().value(u"lines"_s), planned.json().object().value(u"lines"_s));
        QCOMPARE(run({u"tiers"_s, u"review"_s}).json().object().value(u"changes"_s).toInt(), 0);

        const Result standing = run({u"tiers"_s, u"standing"_s, u"Alpha"_s});
        const QJsonObject alpha = standing.json().array().at(0).toObject();
        QCOMPARE(alpha.value(u"tier"_s).toString(), u"Silver"_s);
        QCOMPARE(alpha.value(u"standing"_s).toString(), u"2 certifications and 40,000 USD sourced revenue from Gold"_s);
        QCOMPARE(alpha.value(u"history"_s).toArray().size(), 1);
        QCOMPARE(run({u"tiers"_s}).json().array().size(), 4);

        const QString letter = m_world->path(u"alpha.html"_s);
        QCOMPARE(run({u"tiers"_s, u"letter"_s, u"Alpha"_s, u"--out"_s, letter}).exitCode, 0);
        QFile file(letter);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("<!DOCTYPE html>"));
        QCOMPARE(run({u"tiers"_s, u"letter"_s, u"Alpha"_s, u"--out"_s, letter}).exitCode, 2); // it is there
        QVERIFY(run({u"tiers"_s, u"letter"_s, u"Alpha"_s}, false).out.startsWith("# Alpha: your tier Silver"));
        QVERIFY(run({u"history"_s}, false).out.contains("Tiers reviewed: 4 up"));
    }

    void aDraftIsPlayedThroughAndWritesNothing() {
        QCOMPARE(run({u"tiers"_s, u"publish"_s, m_world->path(u"usual.json"_s)}).exitCode, 0);
        QCOMPARE(run({u"tiers"_s, u"review"_s, u"--apply"_s}).exitCode, 0);
        tiers::Definition draft = TierWorld::usual();
        draft.tiers[1].asks.parts[1].value = 50'000;
        const QString file = m_world->write(u"draft.json"_s, QJsonDocument(tiers::toJson(draft)).toJson());
        const QJsonObject played = run({u"tiers"_s, u"simulate"_s, file}).json().object();
        QCOMPARE(played.value(u"moved"_s).toArray().size(), 1);
        QCOMPARE(played.value(u"moved"_s).toArray().at(0).toObject().value(u"after"_s).toObject().value(u"move"_s).toString(), u"notice"_s);
        QCOMPARE(played.value(u"cost_now"_s).toString(), u"2200.00"_s);
        QCOMPARE(played.value(u"cost_after_grace"_s).toString(), u"1300.00"_s);
        QCOMPARE(run({u"tiers"_s, u"review"_s}).json().object().value(u"changes"_s).toInt(), 0);
        // What `show --json` prints can be edited and played through.
        const QJsonObject shown = run({u"tiers"_s, u"show"_s, u"Main"_s}).json().array().at(0).toObject();
        QCOMPARE(shown.value(u"state"_s).toString(), u"published"_s);
        const QString again = m_world->write(u"shown.json"_s, QJsonDocument(shown).toJson());
        QCOMPARE(run({u"tiers"_s, u"simulate"_s, again}).json().object().value(u"moved"_s).toArray().size(), 0);
        // The standard draft is there to begin with.
        QVERIFY(run({u"tiers"_s, u"show"_s}, false).out.contains("Platinum"));
    }

    void whatIsWrongIsSaid_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("message");
        QTest::newRow("no such action") << QStringList{u"tiers"_s, u"dance"_s} << 1 << QString();
        QTest::newRow("no partner") << QStringList{u"tiers"_s, u"assign"_s} << 1 << u"say which partner"_s;
        QTest::newRow("nobody") << QStringList{u"tiers"_s, u"letter"_s, u"Nobody"_s} << 2 << u"Nobody"_s;
        QTest::newRow("no program") << QStringList{u"tiers"_s, u"assign"_s, u"Alpha"_s, u"Gold"_s, u"--reason"_s, u"why"_s} << 2 << u"No published program"_s;
        QTest::newRow("no review without one") << QStringList{u"tiers"_s, u"review"_s, u"--apply"_s} << 2 << u"None is published"_s;
        QTest::newRow("no file") << QStringList{u"tiers"_s, u"simulate"_s, u"/nowhere/draft.json"_s} << 2 << u"draft.json"_s;
        QTest::newRow("no scorecard of the name") << QStringList{u"scorecard"_s, u"--show"_s, u"Nothing"_s} << 2 << u"Nothing"_s;
        QTest::newRow("no period") << QStringList{u"scorecard"_s, u"--period"_s, u"soon"_s} << 1 << u"soon"_s;
    }
    void whatIsWrongIsSaid() {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        QFETCH(QString, message);
        const Result result = run(arguments);
        QVERIFY2(result.exitCode == exitCode, qPrintable(QString::fromUtf8(result.out)));
        QVERIFY2(result.message().contains(message), qPrintable(result.message()));
    }

    void scorecardsAreShownEditedAndTakenAway() {
        const QJsonObject alpha = run({u"scorecard"_s, u"--partner"_s, u"Alpha"_s}).json().object();
        QCOMPARE(alpha.value(u"scorecard"_s).toString(), u"Resellers"_s);
        QCOMPARE(alpha.value(u"lines"_s).toArray().size(), 6);
        QVERIFY(alpha.value(u"score"_s).isDouble());
        const Result all = run({u"scorecard"_s, u"--type"_s, u"Reseller"_s});
        QCOMPARE(all.json().array().size(), 4);
        QJsonObject card = run({u"scorecard"_s, u"--show"_s, u"Resellers"_s}).json().object();
        card[u"missing"_s] = u"zero"_s;
        const QString file = m_world->write(u"card.json"_s, QJsonDocument(card).toJson());
        QCOMPARE(run({u"scorecard"_s, u"--save"_s, file}).exitCode, 0);
        QCOMPARE(run({u"scorecard"_s, u"--show"_s, u"Resellers"_s}).json().object(), card);
        card[u"metrics"_s] = QJsonArray{QJsonObject{{u"metric"_s, u"moonshine"_s}, {u"weight"_s, 1}}};
        const Result refused = run({u"scorecard"_s, u"--save"_s, m_world->write(u"card.json"_s, QJsonDocument(card).toJson())});
        QVERIFY(refused.exitCode != 0);
        QVERIFY(refused.message().contains(u"moonshine"));
        QCOMPARE(run({u"scorecard"_s, u"--delete"_s, u"Resellers"_s}).exitCode, 0);
        QVERIFY(run({u"scorecard"_s, u"--partner"_s, u"Alpha"_s}).json().object().value(u"scorecard"_s).toString() == u"All other partners"_s);
        QVERIFY(run({u"scorecard"_s, u"--partner"_s, u"Alpha"_s}, false).out.contains("Sourced revenue"));
    }
};

QTEST_GUILESS_MAIN(TierCliTest)
#include "TierCliTest.moc"
