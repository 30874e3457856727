#include "tests/core/TestProgram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>

using namespace channelbook;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

namespace {

struct Result {
    int exitCode = -1;
    QString out;
    QString error;
    [[nodiscard]] QJsonDocument json() const {
        QJsonParseError problem;
        auto document = QJsonDocument::fromJson(out.toUtf8(), &problem);
        return problem.error == QJsonParseError::NoError ? document : QJsonDocument();
    }
};

Result run(const QStringList& arguments, const QString& program = QString()) {
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"CHANNELBOOK_PROGRAM"_s);
    if (!program.isEmpty()) environment.insert(u"CHANNELBOOK_PROGRAM"_s, program);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(PROGRAM_DIR "/channelbook-cli"), arguments);
    if (!process.waitForFinished(60000)) return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Two partners, a manager, a customer with a deal, a contact.
class Filled : public TestProgram {
public:
    Filled() {
        manager = addNamed("owner", "Ann Lee");
        northwind =
            add("partner", {{u"name"_s, u"Northwind Traders"_s}, {u"country"_s, u"France"_s}, {u"tier"_s, u"Gold"_s}});
        addNamed("partner", "Contoso");
        customer =
            add("company", {{u"name"_s, u"=Fabrikam, \"Inc\""_s}, {u"phone"_s, u"-12.5"_s}, {u"currency"_s, u"EUR"_s}});
        add("deal", {{u"name"_s, u"Rollout"_s},
                     {u"company"_s, customer},
                     {u"partner"_s, northwind},
                     {u"amount"_s, qint64(1234567)},
                     {u"currency"_s, u"USD"_s},
                     {u"stage"_s, u"Closed Won"_s},
                     {u"close_date"_s, u"2026-06-30"_s}});
        add("contact", {{u"name"_s, u"Jörg 株式会社"_s}, {u"company"_s, customer}});
        add("contact", {{u"name"_s, u"Bo"_s}});
        program.reset();
    }
    RecordId manager = 0;
    RecordId northwind = 0;
    RecordId customer = 0;
};

} // namespace

class CliTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void exitCodes_data() {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* arguments, int exitCode, const char* code = "") {
            QTest::newRow(arguments) << QString::fromLatin1(arguments) << exitCode << QString::fromLatin1(code);
        };
        row("list partner", 0);
        row("check", 0);
        row("history", 0);
        row("", 1, "BadArgument");
        row("nonsense", 1, "BadArgument");
        row("list", 1, "BadArgument");
        row("list partner --limit minus", 1, "BadArgument");
        row("list partner --format pdf", 1, "BadArgument");
        row("list partner --format xlsx", 1, "BadArgument");
        row("list partner --format csv --out /nowhere/x.csv", 2, "FileNotWritable");
        row("list partner --format xlsx --out /nowhere/x.xlsx", 2, "FileNotWritable");
        row("list partners", 1, "UnknownEntity");
        row("list partner --columns name,nonsense", 1, "UnknownField");
        row("list partner --sort nonsense", 1, "UnknownField");
        row("list partner --where won_revenue>much", 1, "BadFilter");
        row("show partner Nobody", 2, "RecordNotFound");
        row("set partner Contoso tier", 1, "BadArgument");
        row("set partner Contoso nonsense=1", 1, "UnknownField");
        row("set partner Contoso won_deals=1", 2, "ReadOnlyField");
        row("set partner Contoso agreement_end=31.12.2026", 2, "InvalidValue");
        row("set partner Contoso stage=Active", 2, "TransitionRefused");
        row("set partner Contoso name=", 2, "MissingValue");
        row("do partner Contoso move", 1, "BadArgument");
        row("do partner Contoso dance", 1, "BadArgument");
        row("do partner Contoso move --to Onboarding", 2, "TransitionRefused");
        row("today", 0);
        row("today --owner nobody", 0);
        row("--today 2027-01-01 today", 0);
        row("--today tomorrow today", 1, "BadArgument");
        row("today --owner Nobody-Known", 2, "RecordNotFound");
        row("today --limit 0", 1, "BadArgument");
        row("do today task:1 done", 2, "RecordNotFound");
        row("do today task done", 2, "RecordNotFound");
        row("do today nonsense:1 done", 1, "BadArgument");
        row("do today task:1 dance", 1, "BadArgument");
        row("do today task:1 assign", 1, "BadArgument");
        row("snooze task:1 --until tomorrow", 2, "RecordNotFound");
        row("snooze task:1 --until someday", 1, "BadArgument");
        row("snooze task:1", 1, "BadArgument");
        row("delete owner Nobody", 2, "RecordNotFound");
        row("redo", 2, "NothingToRedo");
        row("undo 12", 2, "HistoryNotFound");
        row("--program /nowhere/x.channelbook list partner", 2, "FileNotFound");
        row("new /nowhere/x.channelbook", 2, "FileNotWritable");
        row("new x.channelbook --currency dollars", 1, "BadArgument");
        row("export /nowhere/x.zip", 2, "FileNotWritable");
        row("new x.channelbook --from /nowhere/x.zip", 2, "FileNotFound");
        row("new x.channelbook --from x.zip --sample", 1, "BadArgument");
        row("new x.channelbook --from x.zip --currency EUR", 1, "BadArgument");
        row("restore /nowhere/x.channelbook", 2, "FileNotFound");
    }
    void exitCodes() {
        QFETCH(QString, arguments);
        QFETCH(int, exitCode);
        QFETCH(QString, code);
        Filled program;
        const QStringList list = arguments.split(u' ', Qt::SkipEmptyParts);
        const Result plain = run(list, program.path());
        QCOMPARE(plain.exitCode, exitCode);
        QCOMPARE(plain.error.isEmpty(), exitCode == 0);
        if (exitCode != 0) QVERIFY2(plain.out.isEmpty(), qPrintable(plain.out));
        const Result json = run(list + QStringList{u"--json"_s}, program.path());
        QCOMPARE(json.exitCode, exitCode);
        QVERIFY2(!json.json().isNull(), qPrintable(json.out));
        QCOMPARE(json.json().object().value(u"error"_s).toObject().value(u"code"_s).toString(), code);
        if (exitCode != 0)
            QVERIFY(!json.json().object().value(u"error"_s).toObject().value(u"message"_s).toString().isEmpty());
    }

    void todayIsListedActedOnAndSnoozed() {
        TestProgram program;
        const RecordId ann = program.addNamed("owner", "Ann Lee");
        program.addNamed("owner", "Bob Ray");
        const RecordId northwind = program.add("partner", {{u"name"_s, u"Northwind"_s}, {u"manager"_s, ann}, {u"agreement_end"_s, u"2026-07-10"_s}});
        const RecordId call = program.add("activity", {{u"subject"_s, u"Call back"_s}, {u"kind"_s, u"call"_s}, {u"due_on"_s, u"2026-06-29"_s}, {u"owner"_s, ann}, {u"company"_s, northwind}});
        program.program.reset();
        const auto today = [&](const QString& day, const QStringList& more = {}) {
            const Result result = run(QStringList{u"--json"_s, u"--today"_s, day, u"today"_s} + more, program.path());
            QStringList keys;
            for (const QJsonValue& item : result.json().object().value(u"items"_s).toArray()) keys << item.toObject().value(u"key"_s).toString();
            return keys;
        };
        const QString task = u"task:%1"_s.arg(call);
        const QString agreement = u"agreement:%1"_s.arg(northwind);
        QCOMPARE(today(u"2026-07-01"_s), (QStringList{task, agreement}));
        // On the 15th the call, 16 days late, costs 3 × 17, the agreement, 5 days late, 5 × 6.
        QCOMPARE(today(u"2026-07-15"_s), (QStringList{task, agreement}));
        QCOMPARE(today(u"2026-05-01"_s), QStringList());
        QCOMPARE(today(u"2026-07-01"_s, {u"--owner"_s, u"Bob Ray"_s}), QStringList());
        QCOMPARE(today(u"2026-07-01"_s, {u"--limit"_s, u"1"_s}), QStringList{task});
        const QJsonObject first = run({u"--json"_s, u"--today"_s, u"2026-07-01"_s, u"today"_s}, program.path()).json().object().value(u"items"_s).toArray().first().toObject();
        QCOMPARE(first.value(u"days_late"_s).toInt(), 2);
        QCOMPARE(first.value(u"cost"_s).toInt(), 9);
        QCOMPARE(first.value(u"owner"_s).toString(), u"Ann Lee"_s);
        QCOMPARE(first.value(u"urgency"_s).toString(), u"late"_s);

        const Result asleep = run({u"--today"_s, u"2026-07-01"_s, u"snooze"_s, task, u"--until"_s, u"next-week"_s, u"--json"_s}, program.path());
        QCOMPARE(asleep.exitCode, 0);
        QCOMPARE(asleep.json().object().value(u"until"_s).toString(), u"2026-07-06"_s);
        QCOMPARE(today(u"2026-07-05"_s), QStringList{agreement});
        QCOMPARE(today(u"2026-07-06"_s).size(), 2);
        QCOMPARE(run({u"--today"_s, u"2026-07-05"_s, u"snooze"_s, task, u"--wake"_s}, program.path()).exitCode, 0);
        QCOMPARE(today(u"2026-07-05"_s).size(), 2);

        QCOMPARE(run({u"--today"_s, u"2026-07-01"_s, u"do"_s, u"today"_s, agreement, u"done"_s}, program.path()).exitCode, 1);
        QCOMPARE(run({u"--today"_s, u"2026-07-01"_s, u"do"_s, u"today"_s, task, u"assign"_s, u"--to"_s, u"Bob Ray"_s}, program.path()).exitCode, 0);
        QCOMPARE(today(u"2026-07-01"_s, {u"--owner"_s, u"Bob Ray"_s}), QStringList{task});
        QCOMPARE(run({u"--today"_s, u"2026-07-01"_s, u"do"_s, u"today"_s, task, u"done"_s}, program.path()).exitCode, 0);
        QCOMPARE(today(u"2026-07-01"_s), QStringList{agreement});
        QCOMPARE(run({u"undo"_s}, program.path()).exitCode, 0);
        QCOMPARE(today(u"2026-07-01"_s).size(), 2);
    }

    void helpShowsAnExample_data() {
        QTest::addColumn<QString>("command");
        const QString help = run({u"--help"_s}).out;
        const QStringList lines = help.mid(help.indexOf(u"Subcommands:")).split(u'\n').mid(1);
        for (const QString& line : lines) {
            if (line.trimmed().isEmpty()) break;
            QTest::newRow(qPrintable(line.trimmed().section(u' ', 0, 0))) << line.trimmed().section(u' ', 0, 0);
        }
    }
    void helpShowsAnExample() {
        QFETCH(QString, command);
        const Result help = run({command, u"--help"_s});
        QCOMPARE(help.exitCode, 0);
        QVERIFY(help.out.contains(u"Example:\n  channelbook-cli "));
        QVERIFY(help.error.isEmpty());
    }

    void aProgramGoesOutAndComesBack_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("zip") << u"out.zip"_s;
        QTest::newRow("folder") << u"out"_s;
    }
    void aProgramGoesOutAndComesBack() {
        QFETCH(QString, name);
        Filled program;
        const QString place = program.path(name);
        const Result written = run({u"export"_s, place, u"--json"_s}, program.path());
        QCOMPARE(written.exitCode, 0);
        QCOMPARE(written.json().object().value(u"rows"_s).toObject().value(u"deal"_s).toInt(), 1);
        QCOMPARE(run({u"export"_s, place}, program.path()).exitCode, 2);
        QCOMPARE(run({u"export"_s, place, u"--force"_s}, program.path()).exitCode, name == u"out" ? 2 : 0);
        const QString copy = program.path(u"copy.channelbook"_s);
        const Result made = run({u"new"_s, copy, u"--from"_s, place, u"--json"_s});
        QCOMPARE(made.exitCode, 0);
        QCOMPARE(made.json().object().value(u"counts"_s).toObject().value(u"company"_s).toInt(), 3);
        QCOMPARE(run({u"dump"_s}, copy).out, run({u"dump"_s}, program.path()).out);
        QCOMPARE(run({u"search"_s, u"Fabrikam"_s}, copy).out, run({u"search"_s, u"Fabrikam"_s}, program.path()).out);
        QCOMPARE(run({u"check"_s}, copy).exitCode, 0);
    }

    void listWritesAWorkbook() {
        Filled program;
        const QString path = program.path(u"deals.xlsx"_s);
        const Result written = run({u"list"_s, u"deal"_s, u"--out"_s, path, u"--json"_s}, program.path());
        QCOMPARE(written.exitCode, 0);
        QCOMPARE(written.json().object(), (QJsonObject{{u"file"_s, path}, {u"records"_s, 1}}));
        QVERIFY(contentOf(path).startsWith("PK\x03\x04"));
        QCOMPARE(run({u"list"_s, u"deal"_s, u"--out"_s, path}, program.path()).exitCode, 2);
        QCOMPARE(run({u"list"_s, u"deal"_s, u"--out"_s, path, u"--force"_s}, program.path()).exitCode, 0);
        const QString csv = program.path(u"deals.csv"_s);
        QCOMPARE(run({u"list"_s, u"deal"_s, u"--columns"_s, u"name"_s, u"--out"_s, csv, u"--bom"_s}, program.path()).exitCode, 0);
        QCOMPARE(contentOf(csv), QByteArray("\xef\xbb\xbfname\r\nRollout\r\n"));
    }

    void newMakesAnEmptyProgram() {
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"übung.channelbook"_s);
        const Result created = run({u"new"_s, path, u"--currency"_s, u"eur"_s, u"--json"_s});
        QCOMPARE(created.exitCode, 0);
        const QJsonObject document = created.json().object();
        QCOMPARE(document.value(u"program"_s).toString(), path);
        QCOMPARE(document.value(u"currency"_s).toString(), u"EUR"_s);
        QCOMPARE(document.value(u"counts"_s).toObject().value(u"partner"_s).toInt(-1), 0);
        const QByteArray before = contentOf(path);
        QCOMPARE(run({u"new"_s, path}).exitCode, 2);
        QCOMPARE(contentOf(path), before);
    }

    void newMakesTheSameSampleAgain() {
        const QTemporaryDir dir;
        const QStringList sizes{u"--partners"_s, u"20"_s, u"--deals"_s, u"300"_s,
                                u"--seed"_s,     u"5"_s,  u"--today"_s, u"2026-07-01"_s};
        const Result one =
            run(QStringList{u"new"_s, dir.filePath(u"one.channelbook"_s), u"--sample"_s, u"--json"_s} + sizes);
        QCOMPARE(one.exitCode, 0);
        const QJsonObject counts = one.json().object().value(u"counts"_s).toObject();
        QCOMPARE(counts.value(u"partner"_s).toInt(), 20);
        QCOMPARE(counts.value(u"deal"_s).toInt(), 300);
        const Result two = run(
            QStringList{u"new"_s, dir.filePath(u"two.channelbook"_s), u"--crm-export"_s, dir.filePath(u"export"_s)} +
            sizes);
        QCOMPARE(two.exitCode, 0);
        QVERIFY(QFile::exists(dir.filePath(u"export/Opportunity.csv"_s)));
        const QString dump = run({u"dump"_s}, dir.filePath(u"one.channelbook"_s)).out;
        QVERIFY(dump.size() > 10000);
        QCOMPARE(run({u"dump"_s}, dir.filePath(u"two.channelbook"_s)).out, dump);
        // What cannot be made leaves nothing lying about.
        const QString three = dir.filePath(u"three.channelbook"_s);
        QCOMPARE(run(QStringList{u"new"_s, three, u"--crm-export"_s, dir.filePath(u"export"_s)} + sizes).exitCode, 2);
        QVERIFY(!QFile::exists(three));
        QCOMPARE(run({u"new"_s, three, u"--today"_s, u"tomorrow"_s}).exitCode, 1);
        QVERIFY(!QFile::exists(three));
    }

    void listsAsTable() {
        const Filled program;
        const Result list =
            run({u"list"_s, u"partner"_s, u"--columns"_s, u"name,tier,won_revenue"_s, u"--sort"_s, u"-name"_s},
                program.path());
        QCOMPARE(list.out, u"name               tier   won_revenue\n"
                           "Northwind Traders  Gold  12345.67 USD\n"
                           "Contoso                      0.00 USD\n"_s);
        const Result wide = run({u"list"_s, u"contact"_s, u"--columns"_s, u"name,company"_s}, program.path());
        QCOMPARE(wide.out, u"name           company\nBo\nJörg 株式会社  =Fabrikam, \"Inc\"\n"_s);
    }

    void listsAsCsv() {
        const Filled program;
        const QStringList arguments{u"list"_s,          u"company"_s,   u"--where"_s,
                                    u"name:fabrikam"_s, u"--columns"_s, u"id,name,phone,is_partner"_s,
                                    u"--format"_s,      u"csv"_s};
        const QString expected =
            u"id,name,phone,is_partner\r\n%1,\"'=Fabrikam, \"\"Inc\"\"\",-12.5,no\r\n"_s.arg(program.customer);
        QCOMPARE(run(arguments, program.path()).out, expected);
        const QString path = program.path(u"out.csv"_s);
        QCOMPARE(run(arguments + QStringList{u"--out"_s, path}, program.path()).exitCode, 0);
        QCOMPARE(QString::fromUtf8(contentOf(path)), expected);
        QCOMPARE(run(arguments + QStringList{u"--out"_s, path, u"--limit"_s, u"0"_s}, program.path()).exitCode, 2);
        QCOMPARE(QString::fromUtf8(contentOf(path)), expected);
        QCOMPARE(
            run(arguments + QStringList{u"--out"_s, path, u"--limit"_s, u"0"_s, u"--force"_s}, program.path()).exitCode,
            0);
        QCOMPARE(contentOf(path), QByteArray("id,name,phone,is_partner\r\n"));
    }

    void listsAsJson() {
        const Filled program;
        const Result list = run(
            {u"list"_s, u"deal"_s, u"--json"_s, u"--columns"_s, u"name,partner,amount,registered"_s}, program.path());
        QCOMPARE(list.json().array().size(), 1);
        const QJsonObject deal = list.json().array().first().toObject();
        QVERIFY(deal.value(u"id"_s).toString().toLongLong() > 0);
        QCOMPARE(deal.value(u"partner"_s).toString(), u"Northwind Traders"_s);
        QCOMPARE(deal.value(u"amount"_s).toObject().value(u"amount"_s).toString(), u"12345.67"_s);
        QCOMPARE(deal.value(u"amount"_s).toObject().value(u"currency"_s).toString(), u"USD"_s);
        QVERIFY(deal.value(u"registered"_s).isNull());
        QCOMPARE(
            run({u"list"_s, u"deal"_s, u"--format"_s, u"json"_s, u"--columns"_s, u"name,partner,amount,registered"_s},
                program.path())
                .out,
            list.out);
    }

    void setsAndShows() {
        const Filled program;
        const Result changed = run({u"set"_s, u"partner"_s, u"Contoso"_s, u"manager=Ann Lee"_s, u"stage=Onboarding"_s,
                                    u"type=reseller"_s, u"--json"_s},
                                   program.path());
        QCOMPARE(changed.exitCode, 0);
        const Result shown = run({u"show"_s, u"partner"_s, u"contoso"_s, u"--json"_s}, program.path());
        QCOMPARE(shown.json(), changed.json());
        const QJsonObject partner = shown.json().object();
        QCOMPARE(partner.value(u"manager"_s).toString(), u"Ann Lee"_s);
        QCOMPARE(partner.value(u"stage"_s).toString(), u"Onboarding"_s);
        QCOMPARE(partner.value(u"type"_s).toString(), u"Reseller"_s);
        QVERIFY(partner.value(u"crm_ids"_s).isArray());
        const Result text = run({u"show"_s, u"partner"_s, partner.value(u"id"_s).toString()}, program.path());
        QVERIFY(text.out.contains(QRegularExpression(u"manager +Ann Lee\n"_s)));
        const Result history =
            run({u"history"_s, u"--record"_s, u"partner"_s, u"Contoso"_s, u"--json"_s}, program.path());
        QCOMPARE(history.json().array().size(), 2);
        QCOMPARE(history.json().array().first().toObject().value(u"text"_s).toString(),
                 u"manager,stage,type of Contoso changed"_s);
        QVERIFY(!history.json().array().first().toObject().value(u"changes"_s).toArray().isEmpty());
        QCOMPARE(run({u"set"_s, u"partner"_s, u"Contoso"_s, u"stage=Onboarding"_s}, program.path()).out,
                 u"Contoso: nothing to change\n"_s);
    }

    void amountsFollowTheCurrencySetWithThem() {
        const Filled program;
        const Result changed =
            run({u"set"_s, u"deal"_s, u"Rollout"_s, u"amount=5000"_s, u"currency=JPY"_s, u"--json"_s}, program.path());
        QCOMPARE(changed.json().object().value(u"amount"_s).toObject().value(u"amount"_s).toString(), u"5000"_s);
        QCOMPARE(run({u"set"_s, u"deal"_s, u"Rollout"_s, u"amount=50.5"_s}, program.path()).exitCode, 2);
    }

    void movesAPartner() {
        const Filled program;
        const Result moved = run(
            {u"do"_s, u"partner"_s, u"Contoso"_s, u"move"_s, u"--to"_s, u"Recruiting"_s, u"--json"_s}, program.path());
        QCOMPARE(moved.exitCode, 0);
        QCOMPARE(moved.json().object().value(u"state"_s).toString(), u"Recruiting"_s);
        QCOMPARE(run({u"history"_s, u"--limit"_s, u"1"_s, u"--json"_s}, program.path())
                     .json()
                     .array()
                     .first()
                     .toObject()
                     .value(u"id"_s),
                 moved.json().object().value(u"history_id"_s));
    }

    void undoesAndRedoes() {
        const Filled program;
        QCOMPARE(run({u"delete"_s, u"contact"_s, u"Bo"_s}, program.path()).exitCode, 0);
        QCOMPARE(run({u"show"_s, u"contact"_s, u"Bo"_s}, program.path()).exitCode, 2);
        const Result undone = run({u"undo"_s, u"--json"_s}, program.path());
        QCOMPARE(undone.json().object().value(u"text"_s).toString(), u"Bo deleted"_s);
        QCOMPARE(undone.json().object().value(u"state"_s).toString(), u"undone"_s);
        QCOMPARE(run({u"show"_s, u"contact"_s, u"Bo"_s}, program.path()).exitCode, 0);
        QCOMPARE(run({u"redo"_s}, program.path()).out, u"Done again: Bo deleted\n"_s);
        QCOMPARE(run({u"undo"_s, undone.json().object().value(u"id"_s).toString()}, program.path()).exitCode, 0);
        QCOMPARE(run({u"delete"_s, u"owner"_s, u"Ann Lee"_s}, program.path()).exitCode, 0);
    }

    void searches() {
        const Filled program;
        const QJsonArray hits = run({u"search"_s, u"north"_s, u"trad"_s, u"--json"_s}, program.path()).json().array();
        QCOMPARE(hits.size(), 1);
        QCOMPARE(hits.first().toObject().value(u"entity"_s).toString(), u"partner"_s);
        QCOMPARE(run({u"search"_s, u"zzz"_s}, program.path()).out, u"Nothing found.\n"_s);
    }

    void previewsAFile() {
        const QString path = QStringLiteral(TEST_DATA_DIR "/crm-sales-opportunities/accounts.csv");
        const QJsonObject preview = run({u"preview"_s, path, u"--rows"_s, u"2"_s, u"--json"_s}).json().object();
        QCOMPARE(preview.value(u"encoding"_s).toString(), u"UTF-8"_s);
        QCOMPARE(preview.value(u"delimiter"_s).toString(), u","_s);
        QCOMPARE(preview.value(u"rows"_s).toArray().size(), 2);
        QCOMPARE(preview.value(u"row_count"_s).toInt(), 85);
        QCOMPARE(preview.value(u"columns"_s).toArray().size(), 7);
        QCOMPARE(run({u"preview"_s, path, u"--rows"_s, u"all"_s, u"--json"_s})
                     .json()
                     .object()
                     .value(u"rows"_s)
                     .toArray()
                     .size(),
                 85);
        QVERIFY(run({u"preview"_s, path}).out.contains(u"Acme Corporation"_s));
        QCOMPARE(run({u"preview"_s, path, u"--rows"_s, u"few"_s}).exitCode, 1);
        QCOMPARE(run({u"preview"_s, u"/nowhere.csv"_s}).exitCode, 2);
    }

    void syncsAFolder() {
        TestProgram program;
        program.program.reset();
        const auto sync = [&](const char* week, const QStringList& more) {
            const QString folder = QStringLiteral(TEST_DATA_DIR "/salesforce-weekly-export/") + QLatin1String(week);
            return run(QStringList{u"sync"_s, folder, u"--source"_s, u"Our CRM"_s, u"--json"_s} + more, program.path())
                .json()
                .object();
        };
        const auto counts = [](const QJsonObject& report) {
            QStringList lines;
            const QJsonArray files = report.value(u"files"_s).toArray();
            for (const QJsonValue& file : files) {
                QStringList line{file[u"file"].toString()};
                for (const char* count : {"rows", "new", "changed", "unchanged", "conflicts", "missing", "rejected"})
                    line << QString::number(file[QLatin1String(count)].toInt(-1));
                lines << line.join(u' ');
            }
            return lines;
        };
        const auto dump = [&] { return run({u"dump"_s}, program.path()).out; };
        const QString empty = dump();
        const QJsonObject foreseen = sync("week-1", {u"--dry-run"_s});
        QCOMPARE(dump(), empty);
        const QJsonObject first = sync("week-1", {});
        QCOMPARE(counts(first), counts(foreseen));
        QVERIFY(counts(first).contains(u"Opportunity.csv 300 300 0 0 0 0 0"_s));
        const QString one = dump();
        QVERIFY(one != empty);
        QVERIFY(!run({u"search"_s, u"orrery"_s, u"--json"_s}, program.path()).json().array().isEmpty());
        for (const QString& line : counts(sync("week-1", {}))) QCOMPARE(line.section(u' ', 2, 3), u"0 0"_s);
        QCOMPARE(dump(), one);
        QVERIFY(counts(sync("week-2", {})).contains(u"Opportunity.csv 304 5 37 262 0 0 0"_s));
        QCOMPARE(run({u"undo"_s}, program.path()).exitCode, 0);
        QCOMPARE(dump(), one);
        QCOMPARE(run({u"undo"_s}, program.path()).exitCode, 0);
        QCOMPARE(dump(), empty);
        QCOMPARE(run({u"check"_s}, program.path()).exitCode, 0);
    }

    void syncRefusesWhatIsWrong_data() {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* arguments, const char* code) {
            QTest::newRow(arguments) << QString::fromLatin1(arguments) << QString::fromLatin1(code);
        };
        row("FILE", "BadArgument");
        row("FILE --source x --kind nonsense", "BadArgument");
        row("FILE --source x --conflicts perhaps", "BadArgument");
        row("FILE --source x --entity nonsense", "UnknownEntity");
        row("FILE --source x --map FILE", "BadArgument");
        row("/nowhere.csv --source x", "FileNotFound");
        row("FOLDER --source x", "NotATable");
    }
    void syncRefusesWhatIsWrong() {
        QFETCH(QString, arguments);
        QFETCH(QString, code);
        TestProgram program;
        program.program.reset();
        arguments.replace(u"FILE"_s, QStringLiteral(TEST_DATA_DIR "/crm-sales-opportunities/accounts.csv"));
        arguments.replace(u"FOLDER"_s, QStringLiteral(TEST_DATA_DIR "/csv"));
        const Result refused = run(QStringList{u"sync"_s, u"--json"_s} + arguments.split(u' '), program.path());
        QCOMPARE(refused.json().object().value(u"error"_s).toObject().value(u"code"_s).toString(), code);
        QCOMPARE(refused.exitCode, code == u"BadArgument" || code == u"UnknownEntity" ? 1 : 2);
    }

    void worksBesideAnOpenProgram() {
        Filled program;
        QVERIFY(program.reopen());
        QCOMPARE(run({u"list"_s, u"partner"_s}, program.path()).exitCode, 0);
        QCOMPARE(run({u"check"_s}, program.path()).exitCode, 0);
        QCOMPARE(run({u"backup"_s, program.path(u"copy.channelbook"_s)}, program.path()).exitCode, 0);
        for (const QStringList& writing : {QStringList{u"undo"_s},
                                           {u"set"_s, u"partner"_s, u"Contoso"_s, u"tier=Gold"_s},
                                           {u"restore"_s, program.path(u"copy.channelbook"_s)}}) {
            const Result refused = run(writing + QStringList{u"--wait"_s, u"0"_s, u"--json"_s}, program.path());
            QCOMPARE(refused.exitCode, 2);
            QCOMPARE(refused.json().object().value(u"error"_s).toObject().value(u"code"_s).toString(),
                     u"ProgramLocked"_s);
        }
    }

    void saysWhatItWaitsFor() {
        for (const QStringList& writing : {QStringList{u"set"_s, u"partner"_s, u"Contoso"_s, u"tier=Gold"_s}, QStringList{u"restore"_s, u"COPY"_s, u"--json"_s}}) {
            Filled program;
            const QString copy = program.path(u"copy.channelbook"_s);
            QCOMPARE(run({u"backup"_s, copy}, program.path()).exitCode, 0);
            QVERIFY(program.reopen());
            QStringList arguments = writing + QStringList{u"--wait"_s, u"300"_s, u"--program"_s, program.path()};
            arguments.replaceInStrings(u"COPY"_s, copy);
            QProcess process;
            process.start(QStringLiteral(PROGRAM_DIR "/channelbook-cli"), arguments);
            process.setReadChannel(QProcess::StandardError);
            QByteArray said;
            while (!said.contains('\n') && process.waitForReadyRead(60000)) said += process.readAllStandardError();
            QVERIFY2(said.contains("300") && said.contains("which has the program open"), said.constData());
            QCOMPARE(process.state(), QProcess::Running);
            program.program.reset();
            QVERIFY(process.waitForFinished(60000));
            QCOMPARE(process.exitCode(), 0);
        }
    }

    void namesWhatWasMeant_data() {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("meant");
        const auto row = [](const char* arguments, const char* meant) { QTest::newRow(arguments) << QString::fromLatin1(arguments) << QString::fromLatin1(meant); };
        row("lsit partner", "\"list\" may be meant");
        row("--program x.channelbook histroy", "\"history\" may be meant");
        row("dup partner", "\"duplicates\" may be meant");
        row("frobnicate", "There is no command \"frobnicate\". Commands: new, ");
        row("list partner --wehre tier=Gold", "\"--where\" may be meant");
        row("list partner --colums=name", "\"--columns\" may be meant");
        row("list partner --jsn", "\"--json\" may be meant");
        row("sync x.csv --dryrun", "\"--dry-run\" may be meant");
    }
    void namesWhatWasMeant() {
        QFETCH(QString, arguments);
        QFETCH(QString, meant);
        const Result refused = run(arguments.split(u' '), u"x.channelbook"_s);
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.error.contains(meant), qPrintable(refused.error));
    }

    void restoresABackup() {
        const Filled program;
        const QString copy = program.path(u"copy.channelbook"_s);
        QCOMPARE(run({u"backup"_s, copy}, program.path()).exitCode, 0);
        QCOMPARE(run({u"backup"_s, copy}, program.path()).exitCode, 2);
        QCOMPARE(run({u"delete"_s, u"contact"_s, u"Bo"_s}, program.path()).exitCode, 0);
        const Result restored = run({u"restore"_s, copy, u"--json"_s}, program.path());
        QCOMPARE(restored.exitCode, 0);
        QCOMPARE(run({u"show"_s, u"contact"_s, u"Bo"_s}, program.path()).exitCode, 0);
        const QString kept = restored.json().object().value(u"kept"_s).toString();
        QCOMPARE(run({u"show"_s, u"contact"_s, u"Bo"_s}, kept).exitCode, 2);
    }

    void refusesWhatIsNoProgram() {
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"notes.txt"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no database at all");
        file.close();
        for (const QString& command : {u"check"_s, u"history"_s, u"undo"_s}) {
            const Result refused = run({u"--program"_s, path, command, u"--json"_s});
            QCOMPARE(refused.exitCode, 2);
            QCOMPARE(refused.json().object().value(u"error"_s).toObject().value(u"code"_s).toString(),
                     u"NotADatabase"_s);
        }
    }
};

QTEST_GUILESS_MAIN(CliTest)
#include "CliTest.moc"
