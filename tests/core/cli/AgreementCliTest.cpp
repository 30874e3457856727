#include "tests/core/TestProgram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace channelbook;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

/// Agreements and a partner's leaving from the command line, on a clock of its own.
class AgreementCliTest : public QObject {
    Q_OBJECT

    struct Result {
        int exitCode = -1;
        QJsonDocument json;
        [[nodiscard]] QString text(const char* key) const { return json.object().value(QLatin1StringView(key)).toVariant().toString(); }
        [[nodiscard]] QString error() const { return json.object().value(u"error"_s).toObject().value(u"code"_s).toString(); }
    };
    [[nodiscard]] Result run(const QString& today, const QStringList& arguments) const {
        QProcess process;
        process.start(QStringLiteral(PROGRAM_DIR "/channelbook-cli"), QStringList{u"--json"_s, u"--program"_s, m_world->path(), u"--today"_s, today} + arguments);
        if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit) return {};
        return {process.exitCode(), QJsonDocument::fromJson(process.readAllStandardOutput())};
    }

    std::unique_ptr<TestProgram> m_world;

private Q_SLOTS:
    void init() {
        m_world = std::make_unique<TestProgram>();
        const RecordId leaving = m_world->add("partner", {{u"name"_s, u"Contoso"_s}});
        m_world->addNamed("partner", "Northwind");
        const RecordId customer = m_world->addNamed("customer", "Fabrikam");
        for (const char* stage : {"Prospecting", "Closed Won"})
            m_world->add("deal", {{u"name"_s, QString::fromLatin1(stage)}, {u"company"_s, customer}, {u"partner"_s, leaving}, {u"stage"_s, QString::fromLatin1(stage)}});
        m_world->program.reset();
    }

    void fromADraftToARenewalByTheClock() {
        const QString july = u"2026-07-01"_s;
        const Result draft = run(july, {u"agreement"_s, u"add"_s, u"Reseller"_s, u"--partner"_s, u"Northwind"_s, u"--type"_s, u"Reseller agreement"_s, u"--start"_s, u"2026-08-01"_s, u"--end"_s, u"2027-07-31"_s,
                                        u"--auto-renew"_s, u"--months"_s, u"12"_s, u"--notice"_s, u"60"_s, u"--territory"_s, u"DACH"_s});
        QCOMPARE(draft.exitCode, 0);
        QCOMPARE(draft.text("state"), u"draft"_s);
        for (const char* action : {"send", "sign_partner", "sign_us"}) QCOMPARE(run(july, {u"agreement"_s, QString::fromLatin1(action), u"Reseller"_s}).exitCode, 0);
        const Result early = run(july, {u"agreement"_s, u"activate"_s, u"Reseller"_s});
        QCOMPARE(early.exitCode, 2);
        QCOMPARE(early.error(), u"TransitionRefused"_s);
        const QString document = m_world->write(u"signed.pdf"_s, "%PDF-1.4");
        QCOMPARE(run(july, {u"agreement"_s, u"attach"_s, u"Reseller"_s, u"--file"_s, document}).exitCode, 0);
        QCOMPARE(run(july, {u"agreement"_s, u"renewals"_s, u"--days"_s, u"31"_s}).json.array().first().toObject().value(u"what"_s).toString(), u"begins"_s);
        QCOMPARE(run(u"2026-08-01"_s, {u"agreement"_s, u"roll"_s}).text("activated"), u"1"_s);
        QCOMPARE(run(u"2026-08-01"_s, {u"agreement"_s, u"roll"_s}).text("activated"), u"0"_s);
        QCOMPARE(run(u"2026-08-01"_s, {u"show"_s, u"partner"_s, u"Northwind"_s}).text("agreement_end"), u"2027-07-31"_s);
        QCOMPARE(run(u"2027-08-01"_s, {u"agreement"_s, u"roll"_s}).text("renewed"), u"1"_s);
        QCOMPARE(run(u"2027-08-01"_s, {u"show"_s, u"agreement"_s, u"Reseller"_s}).text("end_on"), u"2028-07-31"_s);
        QCOMPARE(run(u"2027-08-01"_s, {u"agreement"_s, u"version"_s, u"Reseller"_s}).text("version"), u"2"_s);
    }

    void whoLeavesIsToldWhatIsLeft() {
        const QString today = u"2026-07-01"_s;
        QCOMPARE(run(today, {u"do"_s, u"partner"_s, u"Contoso"_s, u"move"_s, u"--to"_s, u"Former"_s}).error(), u"TransitionRefused"_s);
        const Result told = run(today, {u"offboard"_s, u"Contoso"_s});
        QCOMPARE(told.text("ready"), u"false"_s);
        QCOMPARE(told.json.object().value(u"obstacles"_s).toArray().size(), 2);
        QCOMPARE(run(today, {u"offboard"_s, u"Contoso"_s, u"--deals-to"_s, u"Contoso"_s}).error(), u"BadArgument"_s);
        const Result settled = run(today, {u"offboard"_s, u"Contoso"_s, u"--deals-to"_s, u"Northwind"_s, u"--customers-to"_s, u"us"_s});
        QCOMPARE(settled.text("ready"), u"true"_s);
        QCOMPARE(run(today, {u"do"_s, u"partner"_s, u"Contoso"_s, u"move"_s, u"--to"_s, u"Former"_s}).exitCode, 0);
    }
};

QTEST_GUILESS_MAIN(AgreementCliTest)
#include "AgreementCliTest.moc"
