// Boards, stages and moves from the command line, told by their JSON.
#include "core/pipeline/Pipeline.h"
#include "tests/core/TestProgram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace channelbook;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

class PipelineCliTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestProgram> m_program;
    int m_exitCode = 0;

    QJsonObject run(QStringList arguments) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"CHANNELBOOK_PROGRAM"_s, m_program->path());
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(PROGRAM_DIR "/channelbook-cli"), arguments << u"--json"_s);
        if (!process.waitForFinished(60000)) return {};
        m_exitCode = process.exitCode();
        return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    }
    QString error(const QStringList& arguments) { return run(arguments).value(u"error"_s).toObject().value(u"code"_s).toString(); }
    static QJsonObject named(const QJsonArray& list, const QString& key, const QString& name) {
        for (const QJsonValue& one : list)
            if (one[key].toString() == name) return one.toObject();
        return {};
    }

private Q_SLOTS:
    void init() {
        m_program = std::make_unique<TestProgram>();
        m_program->addNamed("owner", "Ann Lee");
        m_program->add("partner", {{u"name"_s, u"Contoso"_s}, {u"tier"_s, u"Gold"_s}});
        m_program->add("partner", {{u"name"_s, u"Fabrikam"_s}, {u"tier"_s, u"Silver"_s}});
        m_program->add("deal", {{u"name"_s, u"Rollout"_s}, {u"stage"_s, u"Prospecting"_s}});
        m_program->program.reset();
    }

    void aMoveIsRefusedAndDoneWithWhatItLacks() {
        QCOMPARE(error({u"do"_s, u"deal"_s, u"Rollout"_s, u"move"_s, u"--to"_s, u"Closed Won"_s}), u"TransitionRefused"_s);
        QCOMPARE(m_exitCode, 2);
        const QJsonObject moved = run({u"do"_s, u"deal"_s, u"Rollout"_s, u"move"_s, u"--to"_s, u"Closed Won"_s, u"--fill"_s, u"amount=120.50"_s, u"close_date=2026-07-01"_s});
        QCOMPARE(m_exitCode, 0);
        QCOMPARE(moved.value(u"state"_s).toString(), u"Closed Won"_s);
        QCOMPARE(run({u"do"_s, u"partner"_s, u"Contoso"_s, u"recruit"_s, u"--to"_s, u"Contacted"_s}).value(u"state"_s).toString(), u"Contacted"_s);
        QCOMPARE(error({u"do"_s, u"partner"_s, u"Contoso"_s, u"fly"_s, u"--to"_s, u"Contacted"_s}), u"BadArgument"_s);
    }

    /// A company that is no partner yet becomes a prospect, in one step that undo takes back.
    void aCompanyIsRecruited() {
        QVERIFY(m_program->reopen());
        m_program->addNamed("company", "Tailspin");
        m_program->addNamed("company", "Wingtip");
        m_program->program.reset();
        const QJsonObject made = run({u"do"_s, u"company"_s, u"Tailspin"_s, u"recruit"_s});
        QCOMPARE(m_exitCode, 0);
        QCOMPARE(made.value(u"state"_s).toString(), u"Prospect"_s);
        QVERIFY(made.value(u"history_id"_s).isString());
        QCOMPARE(run({u"show"_s, u"partner"_s, u"Tailspin"_s}).value(u"stage"_s).toString(), u"Prospect"_s);
        const QJsonObject again = run({u"do"_s, u"company"_s, u"Tailspin"_s, u"recruit"_s});
        QCOMPARE(m_exitCode, 0);
        QVERIFY(again.value(u"history_id"_s).isNull());
        QCOMPARE(run({u"do"_s, u"company"_s, u"Tailspin"_s, u"recruit"_s, u"--to"_s, u"Contacted"_s}).value(u"state"_s).toString(), u"Contacted"_s);
        // With its first step at once; one that does not exist leaves everything as it was.
        QCOMPARE(error({u"do"_s, u"company"_s, u"Wingtip"_s, u"recruit"_s, u"--to"_s, u"Nonsense"_s}), u"InvalidValue"_s);
        QCOMPARE(error({u"show"_s, u"partner"_s, u"Wingtip"_s}), u"RecordNotFound"_s);
        QCOMPARE(run({u"do"_s, u"company"_s, u"Wingtip"_s, u"recruit"_s, u"--to"_s, u"Contacted"_s}).value(u"state"_s).toString(), u"Contacted"_s);
        QCOMPARE(m_exitCode, 0);
        static_cast<void>(run({u"undo"_s}));
        QCOMPARE(m_exitCode, 0);
        QCOMPARE(error({u"show"_s, u"partner"_s, u"Wingtip"_s}), u"RecordNotFound"_s);
        QCOMPARE(error({u"do"_s, u"company"_s, u"Wingtip"_s, u"move"_s, u"--to"_s, u"Active"_s}), u"BadArgument"_s);
        QCOMPARE(error({u"do"_s, u"company"_s, u"Nobody"_s, u"recruit"_s}), u"RecordNotFound"_s);
    }

    void aBoardTellsItsColumns() {
        const QJsonObject board = run({u"board"_s, u"--group"_s, u"tier"_s});
        QCOMPARE(m_exitCode, 0);
        QCOMPARE(board.value(u"board"_s).toString(), u"partner"_s);
        QCOMPARE(named(board.value(u"columns"_s).toArray(), u"state"_s, u"Prospect"_s).value(u"records"_s).toInt(), 2);
        QCOMPARE(named(board.value(u"cells"_s).toArray(), u"lane"_s, u"Gold"_s).value(u"records"_s).toInt(), 1);
        QCOMPARE(run({u"board"_s, u"--where"_s, u"tier=Gold"_s}).value(u"shown"_s).toInt(), 1);
        QCOMPARE(run({u"board"_s, u"recruiting"_s}).value(u"shown"_s).toInt(), 2);
        QCOMPARE(error({u"board"_s, u"nonsense"_s}), u"InvalidValue"_s);
        QCOMPARE(error({u"board"_s, u"--where"_s, u"nonsense=1"_s}), u"UnknownField"_s);
    }

    void aStageIsChangedAddedAndTakenAway() {
        const auto stage = [&](const QJsonObject& answer, const QString& name) { return named(answer.value(u"stages"_s).toArray(), u"name"_s, name); };
        QCOMPARE(stage(run({u"stage"_s, u"deal"_s, u"closed won"_s}), u"Closed Won"_s).value(u"enter"_s).toArray(), (QJsonArray{u"amount"_s, u"close_date"_s}));
        const QJsonObject changed = run({u"stage"_s, u"partner"_s, u"Recruiting"_s, u"--limit"_s, u"12"_s, u"--stalled-after"_s, u"20"_s, u"--enter"_s, u"website"_s, u"contacts>0"_s});
        QCOMPARE(m_exitCode, 0);
        QCOMPARE(stage(changed, u"Recruiting"_s).value(u"limit"_s).toInt(), 12);
        QCOMPARE(stage(changed, u"Recruiting"_s).value(u"enter"_s).toArray(), (QJsonArray{u"website"_s, u"contacts>0"_s}));
        QCOMPARE(error({u"do"_s, u"partner"_s, u"Contoso"_s, u"move"_s, u"--to"_s, u"Recruiting"_s}), u"TransitionRefused"_s);
        const QJsonObject none = run({u"stage"_s, u"partner"_s, u"Recruiting"_s, u"--enter"_s, u"none"_s});
        QCOMPARE(stage(none, u"Recruiting"_s).value(u"enter"_s).toArray(), QJsonArray());
        const QJsonObject added = run({u"stage"_s, u"partner"_s, u"Vetting"_s, u"--add"_s, u"--after"_s, u"Recruiting"_s, u"--meaning"_s, u"recruiting"_s});
        QCOMPARE(added.value(u"stages"_s).toArray().at(2).toObject().value(u"name"_s).toString(), u"Vetting"_s);
        run({u"stage"_s, u"partner"_s, u"Vetting"_s, u"--remove"_s});
        QCOMPARE(m_exitCode, 0);
        QCOMPARE(error({u"stage"_s, u"partner"_s, u"Prospect"_s, u"--remove"_s}), u"BadArgument"_s);
        QCOMPARE(error({u"stage"_s, u"partner"_s, u"Recruiting"_s, u"--enter"_s, u"nonsense"_s}), u"UnknownField"_s);
        QCOMPARE(error({u"stage"_s, u"nonsense"_s}), u"InvalidValue"_s);
        QCOMPARE(error({u"stage"_s, u"partner"_s, u"Nirvana"_s, u"--limit"_s, u"1"_s}), u"InvalidValue"_s);
    }

    void velocityTellsHowTheyMove() {
        QVERIFY(m_program->reopen());
        const RecordId contoso = m_program->store().read([&](store::Connection& connection) { return records::findRecord(connection, *m_program->catalogue().find(u"partner"), u"Contoso"_s).value(); }).value();
        m_program->clock.set(m_program->clock.now().addDays(10));
        QVERIFY(m_program->store().perform(pipeline::MoveToStage{m_program->catalogue(), pipeline::Track::Partner, {contoso}, u"Recruiting"_s}));
        m_program->program.reset();
        const QJsonObject velocity = run({u"velocity"_s, u"partner"_s, u"--by"_s, u"tier"_s, u"--from"_s, u"2026-07-01"_s, u"--to"_s, u"2026-07-31"_s});
        QCOMPARE(m_exitCode, 0);
        QCOMPARE(velocity.value(u"records"_s).toInt(), 2);
        const QJsonObject prospect = named(velocity.value(u"stages"_s).toArray(), u"stage"_s, u"Prospect"_s);
        QCOMPARE(prospect.value(u"left"_s).toInt(), 1);
        QCOMPARE(prospect.value(u"inside"_s).toInt(), 1);
        QCOMPARE(prospect.value(u"median_days"_s).toDouble(), 10.0);
        QCOMPARE(named(prospect.value(u"groups"_s).toArray(), u"group"_s, u"Gold"_s).value(u"left"_s).toInt(), 1);
        QVERIFY(named(prospect.value(u"groups"_s).toArray(), u"group"_s, u"Silver"_s).value(u"median_days"_s).isNull());
        QVERIFY(!velocity.value(u"flow"_s).toArray().isEmpty());
        QCOMPARE(error({u"velocity"_s, u"nonsense"_s}), u"InvalidValue"_s);
        QCOMPARE(error({u"velocity"_s, u"partner"_s, u"--from"_s, u"yesterday"_s}), u"InvalidValue"_s);
        QCOMPARE(error({u"velocity"_s, u"partner"_s, u"--by"_s, u"nonsense"_s}), u"UnknownField"_s);
    }
};

QTEST_GUILESS_MAIN(PipelineCliTest)
#include "PipelineCliTest.moc"
