#include "tests/core/TestProgram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace channelbook;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

/// Registrations from the command line, by two people, each on a clock of its own.
class RegistrationCliTest : public QObject {
    Q_OBJECT

    struct Result {
        int exitCode = -1;
        QJsonDocument json;
        [[nodiscard]] QString text(const char* key) const {
            return json.object().value(QLatin1StringView(key)).toVariant().toString();
        }
        [[nodiscard]] QString error() const {
            return json.object().value(u"error"_s).toObject().value(u"code"_s).toString();
        }
        [[nodiscard]] QString message() const {
            return json.object().value(u"error"_s).toObject().value(u"message"_s).toString();
        }
    };
    [[nodiscard]] Result run(const char* who, const char* today, const QStringList& arguments) const {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"USER"_s, QString::fromLatin1(who));
        process.setProcessEnvironment(environment);
        process.start(
            QStringLiteral(PROGRAM_DIR "/channelbook-cli"),
            QStringList{u"--json"_s, u"--program"_s, m_world->path(), u"--today"_s, QString::fromLatin1(today)} +
                arguments);
        if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit) return {};
        return {process.exitCode(), QJsonDocument::fromJson(process.readAllStandardOutput())};
    }
    [[nodiscard]] Result add(const char* who, const char* today, const char* name, const char* partner) const {
        return run(who, today,
                   {u"registration"_s, u"add"_s, QString::fromLatin1(name), u"--partner"_s,
                    QString::fromLatin1(partner), u"--customer"_s, u"Fabrikam"_s, u"--domain"_s,
                    u"https://www.fabrikam.com"_s, u"--product"_s, u"Rocket"_s, u"--amount"_s, u"50000"_s,
                    u"--currency"_s, u"EUR"_s, u"--close"_s, u"2026-12-31"_s});
    }

    std::unique_ptr<TestProgram> m_world;

private Q_SLOTS:
    void init() {
        m_world = std::make_unique<TestProgram>();
        m_world->addNamed("partner", "Northwind");
        m_world->addNamed("partner", "Contoso");
        m_world->addNamed("product", "Rocket");
        m_world->program.reset();
    }

    void fromADraftToAWonDeal() {
        const Result draft = add("ann", "2026-07-01", "Rollout", "Northwind");
        QCOMPARE(draft.exitCode, 0);
        QCOMPARE(draft.text("state"), u"draft"_s);
        QCOMPARE(draft.text("domain"), u"fabrikam.com"_s);
        QCOMPARE(draft.text("registered_by"), u"ann"_s);
        QCOMPARE(run("ann", "2026-07-01", {u"do"_s, u"registration"_s, u"Rollout"_s, u"submit"_s}).text("state"),
                 u"submitted"_s);
        const Result own = run("ann", "2026-07-01", {u"registration"_s, u"approve"_s, u"Rollout"_s});
        QCOMPARE(own.exitCode, 2);
        QCOMPARE(own.error(), u"TransitionRefused"_s);
        const Result inbox = run("bob", "2026-07-02", {u"registration"_s, u"inbox"_s});
        QCOMPARE(inbox.json.array().first().toObject().value(u"name"_s).toString(), u"Rollout"_s);
        const Result approved = run("bob", "2026-07-02", {u"do"_s, u"registration"_s, u"Rollout"_s, u"approve"_s});
        QCOMPARE(approved.text("state"), u"approved"_s);
        QCOMPARE(approved.text("protected_until"), u"2026-09-30"_s);
        QCOMPARE(run("bob", "2026-07-02", {u"show"_s, u"deal"_s, u"Rollout"_s}).text("partner"), u"Northwind"_s);
        QCOMPARE(run("bob", "2026-07-03", {u"do"_s, u"deal"_s, u"Rollout"_s, u"move"_s, u"--to"_s, u"Closed Won"_s})
                     .exitCode,
                 0);
        QCOMPARE(run("bob", "2026-07-03", {u"show"_s, u"registration"_s, u"Rollout"_s}).text("state"), u"converted"_s);
        QCOMPARE(run("bob", "2026-07-03", {u"undo"_s}).exitCode, 0);
        QCOMPARE(run("bob", "2026-10-01", {u"registration"_s, u"roll"_s}).text("expired"), u"1"_s);
    }

    void aConflictIsToldAndDecided() {
        QCOMPARE(add("ann", "2026-07-01", "First", "Northwind").exitCode, 0);
        QCOMPARE(run("ann", "2026-07-01", {u"registration"_s, u"submit"_s, u"First"_s}).exitCode, 0);
        QCOMPARE(add("ann", "2026-07-02", "Second", "Contoso").exitCode, 0);
        const Result second = run("ann", "2026-07-02", {u"registration"_s, u"submit"_s, u"Second"_s});
        const QJsonObject conflict = second.json.object().value(u"conflict_list"_s).toArray().first().toObject();
        QCOMPARE(conflict.value(u"name"_s).toString(), u"First"_s);
        QVERIFY(conflict.value(u"evidence"_s).toArray().size() >= 3);
        QVERIFY(run("bob", "2026-07-02", {u"registration"_s, u"approve"_s, u"Second"_s})
                    .message()
                    .contains(u"First (Northwind)"_s));
        QCOMPARE(run("bob", "2026-07-02",
                     {u"registration"_s, u"decide"_s, u"Second"_s, u"--other"_s, u"First"_s, u"--as"_s, u"both"_s})
                     .error(),
                 u"MissingValue"_s);
        QCOMPARE(run("bob", "2026-07-02",
                     {u"registration"_s, u"decide"_s, u"Second"_s, u"--other"_s, u"First"_s, u"--as"_s, u"both"_s,
                      u"--reason"_s, u"two sites"_s})
                     .exitCode,
                 0);
        QCOMPARE(run("bob", "2026-07-02", {u"registration"_s, u"approve"_s, u"Second"_s}).text("state"), u"approved"_s);
    }

    void programsAreReadFromAFile() {
        const QString file = m_world->write(
            u"program.json"_s,
            R"({"name":"EMEA","protection_days":30,"answer_hours":8,"office_from":"09:00","office_until":"17:00"})");
        QCOMPARE(run("ann", "2026-07-01", {u"registration"_s, u"program"_s, u"--file"_s, file}).exitCode, 0);
        QCOMPARE(run("ann", "2026-07-01", {u"registration"_s, u"programs"_s})
                     .json.array()
                     .first()
                     .toObject()
                     .value(u"protection_days"_s)
                     .toInt(),
                 30);
        const QString wrong = m_world->write(u"wrong.json"_s, R"({"name":"EMEA","protection_days":-1})");
        QCOMPARE(run("ann", "2026-07-01", {u"registration"_s, u"program"_s, u"--file"_s, wrong}).error(),
                 u"BadArgument"_s);
    }
};

QTEST_GUILESS_MAIN(RegistrationCliTest)
#include "RegistrationCliTest.moc"
