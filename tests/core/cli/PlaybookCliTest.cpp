// Playbooks from the command line: from an empty program to a stall, a moved clock, a won deal and a new version.
#include "tests/core/TestProgram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace channelbook;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

namespace {

struct Result {
    int exitCode = -1;
    QString out;
    QString error;
    [[nodiscard]] QJsonDocument json() const { return QJsonDocument::fromJson(out.toUtf8()); }
    [[nodiscard]] QJsonObject object() const { return json().object(); }
    [[nodiscard]] QString code() const { return object().value(u"error"_s).toObject().value(u"code"_s).toString(); }
};

} // namespace

class PlaybookCliTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;

    [[nodiscard]] QString path(const QString& name) const { return m_dir->filePath(name); }
    [[nodiscard]] Result cli(QStringList arguments, const char* today = "2026-07-01") const {
        QProcess process;
        process.start(QStringLiteral(PROGRAM_DIR "/channelbook-cli"),
                      arguments << u"--json"_s << u"--today"_s << QString::fromLatin1(today) << u"--program"_s
                                << path(u"acme.channelbook"_s));
        if (!process.waitForFinished(60000)) return {};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }
    [[nodiscard]] QString states(const QStringList& keys, const char* today = "2026-07-01") const {
        const QJsonObject run = cli({u"run"_s, u"show"_s, u"Northwind"_s}, today).object();
        QStringList words;
        for (const QJsonValue& step : run.value(u"steps"_s).toArray())
            if (keys.contains(step.toObject().value(u"key"_s).toString()))
                words << step.toObject().value(u"state"_s).toString();
        return words.join(u' ');
    }

private Q_SLOTS:
    void init() {
        m_dir = std::make_unique<QTemporaryDir>();
        FixedClock clock(QDateTime(QDate(2026, 7, 1), QTime(9, 0), Qt::UTC));
        auto program = Program::create(path(u"acme.channelbook"_s), {&clock, u"ann"_s, 0, 7});
        QVERIFY(program.has_value());
        const auto add = [&](const char* entity, const std::vector<std::pair<QString, Value>>& values) {
            QVERIFY((*program)->store().perform(
                records::CreateRecord{(*program)->catalogue(), QString::fromLatin1(entity), values, nullptr}));
        };
        add("owner", {{u"name"_s, u"Ann Lee"_s}});
        add("partner", {{u"name"_s, u"Northwind"_s}, {u"type"_s, u"Reseller"_s}, {u"country"_s, u"Germany"_s}});
    }

    void aPartnerIsOnboardedFromTheCommandLine() {
        QCOMPARE(cli({u"set"_s, u"partner"_s, u"Northwind"_s, u"manager=Ann Lee"_s}).exitCode, 0);
        const Result started = cli({u"run"_s, u"start"_s, u"--kind"_s, u"onboarding"_s, u"Northwind"_s});
        QVERIFY2(started.exitCode == 0, qPrintable(started.error));
        QCOMPARE(started.object().value(u"runs"_s).toArray().size(), 1);
        const QJsonObject shown = cli({u"run"_s, u"show"_s, u"Northwind"_s}).object();
        QCOMPARE(shown.value(u"playbook"_s).toString(), u"onboarding-reseller"_s);
        QCOMPARE(shown.value(u"calendar"_s).toString(), u"DE"_s);
        QCOMPARE(shown.value(u"owner"_s).toString(), u"Ann Lee"_s);
        QCOMPARE(states({u"agreement"_s, u"contact"_s, u"kick-off"_s}), u"ready waiting waiting"_s);
        // Nothing shows that it is done; then a file does.
        QCOMPARE(cli({u"run"_s, u"do"_s, u"Northwind"_s, u"agreement"_s, u"complete"_s}).code(), u"ActRefused"_s);
        QFile file(path(u"signed.pdf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("signed") > 0);
        file.close();
        QCOMPARE(cli({u"run"_s, u"do"_s, u"Northwind"_s, u"agreement"_s, u"complete"_s, u"--attach"_s, file.fileName()})
                     .exitCode,
                 0);
        QCOMPARE(states({u"agreement"_s, u"contact"_s, u"kick-off"_s}), u"done ready waiting"_s);
        QCOMPARE(cli({u"run"_s, u"do"_s, u"Northwind"_s, u"kick-off"_s, u"start"_s}).exitCode, 2);
        QCOMPARE(
            cli({u"run"_s, u"do"_s, u"Northwind"_s, u"contact"_s, u"block"_s, u"--text"_s, u"she has left"_s}).exitCode,
            0);
        // The clock goes on: nobody has done anything since the first of July.
        QCOMPARE(cli({u"run"_s, u"stalled"_s}).json().array().size(), 0);
        const QJsonArray stalled =
            cli({u"run"_s, u"stalled"_s, u"--owner"_s, u"Ann Lee"_s}, "2026-07-17").json().array();
        QCOMPARE(stalled.size(), 1);
        QCOMPARE(stalled[0].toObject().value(u"days_idle"_s).toInt(), 12);
        QCOMPARE(stalled[0].toObject().value(u"blocker"_s).toString(), u"she has left"_s);
        const QJsonObject row =
            cli({u"run"_s, u"list"_s, u"--kind"_s, u"onboarding"_s}, "2026-07-17").json().array()[0].toObject();
        QCOMPARE(row.value(u"milestones"_s).toObject().value(u"agreement"_s).toObject().value(u"state"_s).toString(),
                 u"done"_s);
        QCOMPARE(row.value(u"milestones"_s).toObject().value(u"portal"_s).toObject().value(u"state"_s).toString(),
                 u"late"_s);
        QCOMPARE(row.value(u"milestones"_s).toObject().value(u"kick-off"_s).toObject().value(u"state"_s).toString(),
                 u"blocked"_s);
        QVERIFY(row.value(u"stalled"_s).toBool());
        const QJsonArray waiting =
            cli({u"run"_s, u"waiting"_s, u"--owner"_s, u"Ann Lee"_s}, "2026-07-17").json().array();
        QVERIFY(waiting.size() >= 2);
        // One undo takes back the block, the next one file and act together.
        QCOMPARE(cli({u"undo"_s}).exitCode, 0);
        QCOMPARE(cli({u"undo"_s}).exitCode, 0);
        QCOMPARE(states({u"agreement"_s, u"contact"_s, u"kick-off"_s}), u"ready waiting waiting"_s);
        QVERIFY(cli({u"history"_s, u"--record"_s, u"partner"_s, u"Northwind"_s})
                    .out.contains(u"Northwind: Reseller onboarding started"));
        QCOMPARE(cli({u"check"_s}).exitCode, 0);
    }

    void aTemplateIsTakenOutChangedAndBroughtBack() {
        const QString file = path(u"mine.json"_s);
        QCOMPARE(cli({u"playbook"_s, u"export"_s, u"qbr"_s, u"--out"_s, file}).exitCode, 0);
        QCOMPARE(cli({u"playbook"_s, u"export"_s, u"qbr"_s, u"--out"_s, file}).code(), u"FileExists"_s);
        QCOMPARE(cli({u"run"_s, u"start"_s, u"--playbook"_s, u"qbr"_s, u"Northwind"_s}).exitCode, 0);
        QFile json(file);
        QVERIFY(json.open(QIODevice::ReadOnly));
        QByteArray text = json.readAll();
        json.close();
        // Nothing new as it is.
        QVERIFY(cli({u"playbook"_s, u"save"_s, u"--file"_s, file}).object().value(u"history_id"_s).isNull());
        QVERIFY(text.contains("\"meeting\""));
        text.replace("\"meeting\"", "\"talk\"");
        QVERIFY(json.open(QIODevice::WriteOnly) && json.write(text) == text.size());
        json.close();
        QCOMPARE(cli({u"playbook"_s, u"save"_s, u"--file"_s, file}).object().value(u"version"_s).toInt(), 2);
        const Result preview = cli({u"run"_s, u"move"_s, u"Northwind"_s, u"--dry-run"_s});
        QVERIFY2(preview.exitCode == 0, qPrintable(preview.error));
        QVERIFY(preview.object().value(u"history_id"_s).isNull());
        QHash<QString, QString> moves;
        for (const QJsonValue& step : preview.object().value(u"steps"_s).toArray())
            moves.insert(step.toObject().value(u"key"_s).toString(), step.toObject().value(u"what"_s).toString());
        QCOMPARE(moves.value(u"talk"_s), u"added"_s);
        QCOMPARE(moves.value(u"meeting"_s), u"removed"_s);
        QCOMPARE(moves.value(u"plan"_s), u"changed"_s);
        QCOMPARE(moves.value(u"date"_s), u"same"_s);
        QCOMPARE(cli({u"run"_s, u"show"_s, u"Northwind"_s}).object().value(u"version"_s).toInt(), 1);
        QCOMPARE(cli({u"run"_s, u"move"_s, u"Northwind"_s}).exitCode, 0);
        QCOMPARE(cli({u"run"_s, u"show"_s, u"Northwind"_s}).object().value(u"version"_s).toInt(), 2);
        QCOMPARE(cli({u"playbook"_s, u"show"_s, u"qbr"_s, u"--version"_s, u"1"_s}).object().value(u"version"_s).toInt(),
                 1);
        QCOMPARE(cli({u"playbook"_s, u"delete"_s, u"qbr"_s}).code(), u"ActRefused"_s);
        QCOMPARE(cli({u"playbook"_s, u"retire"_s, u"qbr"_s}).exitCode, 0);
        const auto keys = [&](const QStringList& arguments) {
            QStringList list;
            for (const QJsonValue& value : cli(arguments).json().array())
                list << value.toObject().value(u"key"_s).toString();
            return list;
        };
        QVERIFY(!keys({u"playbook"_s, u"list"_s}).contains(u"qbr"_s));
        QVERIFY(keys({u"playbook"_s, u"list"_s, u"--all"_s}).contains(u"qbr"_s));
        // Broken on the way.
        text.replace("\"needs\": [\n                        \"date\"",
                     "\"needs\": [\n                        \"plan\"");
        text.replace("\"key\": \"talk\"", "\"key\": \"");
        QVERIFY(json.open(QIODevice::WriteOnly) && json.write(text) == text.size());
        json.close();
        QCOMPARE(cli({u"playbook"_s, u"save"_s, u"--file"_s, file}).exitCode, 2);
    }

    void aPreviewCountsTheRegionsDays() {
        const QJsonObject preview = cli({u"playbook"_s, u"preview"_s, u"onboarding-reseller"_s, u"--region"_s,
                                         u"Germany"_s, u"--from"_s, u"2026-12-21"_s})
                                        .object();
        // Signed in five working days: 22, 23, 24, 28, 29 December.
        QCOMPARE(preview.value(u"steps"_s).toArray()[0].toObject().value(u"due"_s).toString(), u"2026-12-29"_s);
        QCOMPARE(preview.value(u"years_with_unknown_holidays"_s).toArray().size(), 0);
        const QJsonObject gaps = cli({u"playbook"_s, u"preview"_s, u"onboarding-reseller"_s, u"--region"_s, u"SA"_s,
                                      u"--from"_s, u"2028-12-21"_s})
                                     .object();
        QVERIFY(!gaps.value(u"years_with_unknown_holidays"_s).toArray().isEmpty());
    }

    void calendarsAreShownAndChanged() {
        const QJsonArray all = cli({u"calendar"_s, u"list"_s}).json().array();
        QVERIFY(all.size() > 10);
        const QJsonObject saudi = cli({u"calendar"_s, u"show"_s, u"sa"_s, u"--year"_s, u"2028"_s}).object();
        QVERIFY(!saudi.value(u"complete"_s).toBool());
        QCOMPARE(cli({u"calendar"_s, u"add"_s, u"SA"_s, u"--name"_s, u"Eid al-Fitr"_s, u"--date"_s, u"2028-02-27"_s})
                     .exitCode,
                 0);
        const QJsonObject after = cli({u"calendar"_s, u"show"_s, u"SA"_s, u"--year"_s, u"2028"_s}).object();
        QCOMPARE(after.value(u"days_off"_s).toArray().size(), saudi.value(u"days_off"_s).toArray().size() + 1);
        const QString file = path(u"x.json"_s);
        QFile json(file);
        QVERIFY(json.open(QIODevice::WriteOnly) &&
                json.write(R"({"region": "XX", "name": "Nowhere", "weekend": [7], "holidays": []})") > 0);
        json.close();
        QCOMPARE(cli({u"calendar"_s, u"save"_s, u"--file"_s, file}).exitCode, 0);
        QCOMPARE(cli({u"calendar"_s, u"list"_s}).json().array().size(), all.size() + 1);
    }

    void mistakesAreAnswered_data() {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* arguments, int exitCode, const char* code) {
            QTest::newRow(arguments) << QString::fromLatin1(arguments) << exitCode << QString::fromLatin1(code);
        };
        row("playbook dance", 1, "BadArgument");
        row("playbook show", 1, "BadArgument");
        row("playbook show nothing", 2, "RecordNotFound");
        row("playbook show qbr --version 7", 2, "RecordNotFound");
        row("playbook save --file nowhere.json", 2, "FileNotFound");
        row("playbook preview qbr --from yesterday", 1, "BadArgument");
        row("playbook preview qbr --region Atlantis", 2, "RecordNotFound");
        row("run start Northwind", 1, "BadArgument");
        row("run start --kind onboarding", 1, "BadArgument");
        row("run start --kind party Northwind", 2, "InvalidValue");
        row("run start --kind onboarding Nobody", 2, "RecordNotFound");
        row("run show Northwind", 2, "RecordNotFound");
        row("run do Northwind agreement dance", 2, "RecordNotFound");
        row("run list --state lost", 1, "BadArgument");
        row("run waiting --owner Nobody", 2, "RecordNotFound");
        row("calendar show", 1, "BadArgument");
        row("calendar show Atlantis", 2, "RecordNotFound");
        row("calendar add DE --name X --date someday", 1, "BadArgument");
        row("calendar add DE --date 2026-07-07", 1, "BadArgument");
    }
    void mistakesAreAnswered() {
        QFETCH(QString, arguments);
        const Result result = cli(arguments.split(u' '));
        QTEST(result.code(), "code");
        QTEST(result.exitCode, "exitCode");
    }
};

QTEST_GUILESS_MAIN(PlaybookCliTest)
#include "PlaybookCliTest.moc"
