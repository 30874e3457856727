#include "tests/core/TestProgram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace channelbook;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

/// Funds, requests and claims from the command line, by two people, on a clock of its own.
class FundCliTest : public QObject {
    Q_OBJECT

    struct Result {
        int exitCode = -1;
        QJsonDocument json;
        [[nodiscard]] QString text(const char* key) const {
            const QJsonValue value = json.object().value(QLatin1StringView(key));
            const QJsonObject money = value.toObject();
            return money.isEmpty() ? value.toVariant().toString()
                                   : money.value(u"amount"_s).toString() + u' ' + money.value(u"currency"_s).toString();
        }
        [[nodiscard]] QString error() const {
            return json.object().value(u"error"_s).toObject().value(u"code"_s).toString();
        }
    };
    /// Arguments set apart by blanks; "_" in them stands for one. A file's path comes after them as it is.
    [[nodiscard]] Result run(const char* who, const char* arguments, const QString& today = u"2026-07-01"_s,
                             const QString& file = {}) const {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"USER"_s, QString::fromLatin1(who));
        process.setProcessEnvironment(environment);
        QStringList words{u"--json"_s, u"--program"_s, m_world->path(), u"--today"_s, today};
        for (const QString& word : QString::fromUtf8(arguments).split(u' ')) words << QString(word).replace(u'_', u' ');
        if (!file.isEmpty()) words << u"--file"_s << file;
        process.start(QStringLiteral(PROGRAM_DIR "/channelbook-cli"), words);
        if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit) return {};
        return {process.exitCode(), QJsonDocument::fromJson(process.readAllStandardOutput())};
    }
    [[nodiscard]] QString shown(const char* entity, const char* name, const char* field) const {
        return run("ann", qPrintable(u"show %1 %2"_s.arg(QLatin1StringView(entity), QLatin1StringView(name))))
            .text(field);
    }

    std::unique_ptr<TestProgram> m_world;

private Q_SLOTS:
    void init() {
        m_world = std::make_unique<TestProgram>();
        const RecordId partner = m_world->addNamed("partner", "Northwind");
        QVERIFY(
            m_world->store()
                .write(
                    u"test"_s,
                    [&](store::Transaction& transaction) -> Expected<void> {
                        transaction
                            .cached(
                                u"INSERT INTO agreement(id, partner_id, name, type, state, start_on) VALUES(?, ?, 'Reseller', 'Reseller agreement', 'active', '2025-01-01')"_s)
                            .bindAll(transaction.newId(), partner)
                            .run();
                        return {};
                    })
                .has_value());
        m_world->program.reset();
    }

    void fromTheFundToTheReimbursement() {
        QCOMPARE(
            run("ann",
                "fund open Autumn --currency EUR --amount 10000 --from 2026-07-01 --until 2026-12-31 --region EMEA")
                .exitCode,
            0);
        QCOMPARE(run("ann", "allocation add Autumn --partner Northwind --amount 4000.00").text("available"),
                 u"4000.00 EUR"_s);
        const Result added =
            run("ann",
                "mdf-request add Webinar --fund Autumn --allocation Autumn:_Northwind --partner Northwind --activity "
                "Webinar --start 2026-09-10 --cost Speaker=3000 --cost Platform=801 --share 1/3,2/3 --leads 40");
        QCOMPARE(added.exitCode, 0);
        QCOMPARE(added.text("requested"), u"1267.00 EUR"_s);
        QCOMPARE(run("ann", "do mdf-request Webinar approve --amount 1000").error(), u"ActRefused"_s);
        QCOMPARE(run("ann", "do mdf-request Webinar submit").text("state"), u"submitted"_s);
        // Nobody approves their own, and bob not more than was asked for.
        QCOMPARE(run("ann", "do mdf-request Webinar approve").error(), u"ActRefused"_s);
        QCOMPARE(run("bob", "do mdf-request Webinar approve --amount 1267.01").error(), u"InvalidValue"_s);
        QCOMPARE(run("bob", "do mdf-request Webinar approve --amount 0").error(), u"BadArgument"_s);
        QCOMPARE(run("bob", "do mdf-request Webinar approve --amount 12,50").error(), u"BadArgument"_s);
        const QJsonArray inbox = run("bob", "mdf-request inbox").json.array();
        QCOMPARE(inbox.size(), 1);
        QCOMPARE(inbox.first().toObject().value(u"available_after"_s).toString(), u"2733.00"_s);
        const Result approved =
            run("bob", "do mdf-request Webinar approve --amount 1200.00 --conditions Our_logo_first");
        QCOMPARE(approved.text("state"), u"approved"_s);
        QCOMPARE(
            approved.json.object().value(u"balances"_s).toArray().first().toObject().value(u"available"_s).toString(),
            u"2800.00"_s);
        QCOMPARE(run("bob", "do mdf-request Webinar approve").error(), u"ActRefused"_s);
        QCOMPARE(shown("fund", "Autumn", "committed"), u"1200.00 EUR"_s);

        const QString september = u"2026-09-20"_s;
        QCOMPARE(
            run("ann",
                "mdf-claim add Webinar --name Invoice --invoice R-7 --invoice-on 2026-09-12 --line Everything=3801",
                september)
                .error(),
            u"ActRefused"_s);
        QCOMPARE(run("ann",
                     "mdf-claim add Webinar --name Invoice --invoice R-7 --invoice-on 2026-09-12 --line "
                     "Everything=3801 --up-to-approved",
                     september)
                     .text("claimed"),
                 u"1200.00"_s);
        QCOMPARE(run("ann", "mdf-claim submit Invoice", september).error(), u"ActRefused"_s);
        const QString invoice = m_world->write(u"invoice.txt"_s, "Invoice R-7");
        QCOMPARE(run("ann", "mdf-claim prove Invoice --proof invoice", september, invoice).exitCode, 0);
        const QString list = m_world->write(u"attendees.csv"_s, "Ann\nBo\n");
        QCOMPARE(run("ann", "mdf-claim prove Invoice --proof attendee_list", september, list).exitCode, 0);
        QCOMPARE(run("ann", "mdf-claim submit Invoice", september).text("state"), u"submitted"_s);
        QCOMPARE(
            run("bob", "do mdf-claim Invoice approve --amount 1150.00 --reason No_drinks", september).text("approved"),
            u"1150.00"_s);
        QCOMPARE(run("bob", "do mdf-claim Invoice pay --payment payment --reference W-9", september).text("state"),
                 u"paid"_s);
        QCOMPARE(shown("fund", "Autumn", "paid"), u"1150.00 EUR"_s);
        QCOMPARE(shown("fund", "Autumn", "committed"), u"50.00 EUR"_s);
        // 60 days after the activity the rest is lost.
        QCOMPARE(run("ann", "fund roll", u"2026-11-09"_s).text("expired"), u"0"_s);
        QCOMPARE(run("ann", "fund roll", u"2026-11-10"_s).text("expired"), u"1"_s);
        QCOMPARE(shown("fund", "Autumn", "expired"), u"50.00 EUR"_s);
        QCOMPARE(run("ann", "fund spending --by partner").json.array().first().toObject().value(u"requests"_s).toInt(),
                 1);
        QCOMPARE(run("ann", "fund burn-down Autumn", u"2026-11-10"_s).json.object().value(u"days"_s).toArray().size(),
                 3);
        QCOMPARE(run("ann", "list fund-entry").json.array().size(), 7);
        QCOMPARE(run("ann", "check").exitCode, 0);
        // All the way back.
        for (int i = 0; i < 3; ++i) QCOMPARE(run("ann", "undo").exitCode, 0);
        QCOMPARE(shown("fund", "Autumn", "paid"), u"0.00 EUR"_s);
        QCOMPARE(run("ann", "check").exitCode, 0);
    }

    void whatIsWrongIsTold_data() {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* arguments, int exitCode, const char* code) {
            QTest::newRow(arguments) << QString::fromLatin1(arguments) << exitCode << QString::fromLatin1(code);
        };
        row("fund open New --currency EUR --amount -5 --from 2026-01-01 --until 2026-12-31", 2, "InvalidValue");
        row("fund open New --currency EUR --amount 5.001 --from 2026-01-01 --until 2026-12-31", 1, "BadArgument");
        row("fund open New --currency JPY --amount 5.5 --from 2026-01-01 --until 2026-12-31", 1, "BadArgument");
        row("fund open New --currency KWD --amount 5.0005 --from 2026-01-01 --until 2026-12-31", 1, "BadArgument");
        row("fund close", 1, "BadArgument");
        row("fund close Nobody", 2, "RecordNotFound");
        row("fund dance", 1, "BadArgument");
        row("allocation add Fund --amount 1", 2, "MissingValue");
        row("allocation add Fund --pool Gold --amount 0", 2, "InvalidValue");
        row("allocation add Fund --pool Gold --amount 1000000", 2, "ActRefused");
        row("mdf-request add New --partner Northwind", 1, "BadArgument");
        row("mdf-request add New --fund Fund --partner Northwind --activity Webinar --start 2026-08-01 --cost Booth", 1,
            "BadArgument");
        row("mdf-request add New --fund Fund --partner Northwind --activity Webinar --start 2026-08-01 --cost Booth=-1",
            2, "InvalidValue");
        row("mdf-request add New --fund Fund --partner Northwind --activity Webinar --start 2026-08-01 --cost Booth=1 "
            "--share 50,60",
            2, "InvalidValue");
        row("mdf-request add New --fund Fund --partner Northwind --activity Webinar --start 2026-08-01 --cost "
            "Booth=1_EUR",
            1, "BadArgument");
        row("mdf-request add New --fund Fund --partner Northwind --activity Dancing --start 2026-08-01 --cost Booth=1",
            2, "RecordNotFound");
        row("mdf-request submit Nothing", 2, "RecordNotFound");
        row("do mdf-request 42 dance", 1, "BadArgument");
        row("do mdf-request 42 expire", 1, "BadArgument");
        row("do fund Fund dance", 1, "BadArgument");
        row("do mdf-claim 42 dance", 1, "BadArgument");
        row("do mdf-claim 42 pay", 2, "RecordNotFound");
        row("mdf-claim add Nothing --invoice-on 2026-06-01 --line a=1", 2, "RecordNotFound");
        row("mdf-claim prove 42 --proof invoice --file /nowhere/x.pdf", 2, "FileNotFound");
        row("delete fund Fund", 2, "RecordInUse");
        row("set fund Fund currency=EUR", 2, "ReadOnlyField");
        row("set fund Fund available=1", 2, "ReadOnlyField");
    }
    void whatIsWrongIsTold() {
        QFETCH(QString, arguments);
        QCOMPARE(run("ann", "fund open Fund --amount 1000 --from 2026-01-01 --until 2026-12-31").exitCode, 0);
        const Result result = run("ann", qPrintable(arguments));
        QTEST(result.error(), "code");
        QTEST(result.exitCode, "exitCode");
    }
};

QTEST_GUILESS_MAIN(FundCliTest)
#include "FundCliTest.moc"
