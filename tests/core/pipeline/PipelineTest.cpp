// Partners by stage: what a stage asks for, what a move leaves behind, how long partners stay.
#include "core/pipeline/Pipeline.h"

#include "core/pipeline/BoardQueries.h"
#include "tests/core/TestProgram.h"

using namespace channelbook;
using namespace channelbook::pipeline;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

class PipelineTest : public QObject {
    Q_OBJECT

private:
    static Expected<qint64> move(TestProgram& program, std::vector<RecordId> ids, const char* stage) {
        return program.store().perform(MoveToStage{program.catalogue(), Track::Partner, std::move(ids), QString::fromLatin1(stage)});
    }
    static QString stageOf(TestProgram& program, RecordId id) {
        return toText(
            records::readStored(program.store().reader(), id, {program.catalogue().find(u"partner")->field(u"stage")})
                .front());
    }

private Q_SLOTS:
    /// Every stage to every stage, by a partner that lacks everything and by one that lacks nothing.
    void everyMove_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        for (const Stage& from : standardStages())
            for (const Stage& to : standardStages())
                QTest::addRow("%s to %s", qPrintable(from.name), qPrintable(to.name)) << from.name << to.name;
    }
    void everyMove() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        TestProgram program;
        const RecordId ann = program.addNamed("owner", "Ann Lee");
        const RecordId ready = program.add(
            "partner", {{u"name"_s, u"Ready"_s}, {u"manager"_s, ann}, {u"agreement_start"_s, u"2026-01-01"_s}});
        const RecordId bare = program.addNamed("partner", "Bare");
        QVERIFY(program.store().write(u"test"_s, [&](store::Transaction& transaction) -> Expected<void> {
            transaction.cached(u"UPDATE partner SET stage = ?"_s).bind(1, from).run();
            return {};
        }));
        QCOMPARE(outcome(move(program, {ready}, qPrintable(to))), u"ok"_s);
        QCOMPARE(stageOf(program, ready), to);
        const auto& stages = standardStages();
        const auto target =
            std::find_if(stages.begin(), stages.end(), [&](const Stage& stage) { return stage.name == to; });
        const auto moved = move(program, {bare}, qPrintable(to));
        const bool allowed = target->entryNeeds.isEmpty() || from == to;
        QCOMPARE(codeOf(moved), allowed ? u"ok"_s : u"TransitionRefused"_s);
        QCOMPARE(stageOf(program, bare), allowed ? to : from);
        if (!allowed) {
            QCOMPARE(moved.error().args.mid(0, 3), (QStringList{u"Bare"_s, from, to}));
            QVERIFY2(moved.error().args.value(3).contains(target->entryNeeds.first() == u"manager" ? u"Partner manager"_s
                                                                                              : u"Agreement from"_s),
                     qPrintable(moved.error().args.value(3)));
        }
        QCOMPARE(stageHistory(program.store().reader(), ready).size(), std::size_t(from == to ? 0 : 1));
    }

    void unknownStagesAndPartnersAreRefused() {
        TestProgram program;
        const RecordId id = program.addNamed("partner", "Contoso");
        const auto refused = move(program, {id}, "Nirvana");
        QCOMPARE(codeOf(refused), u"InvalidValue"_s);
        QVERIFY(refused.error().args.value(2).startsWith(u"Prospect, Recruiting"));
        QCOMPARE(outcome(move(program, {4711}, "Recruiting")), u"RecordNotFound(partner|4711)"_s);
    }

    void oneThatMayNotHoldsAllBack() {
        TestProgram program;
        const RecordId ann = program.addNamed("owner", "Ann Lee");
        const RecordId ready = program.add("partner", {{u"name"_s, u"Ready"_s}, {u"manager"_s, ann}});
        const RecordId bare = program.addNamed("partner", "Bare");
        QCOMPARE(codeOf(move(program, {ready, bare}, "Onboarding")), u"TransitionRefused"_s);
        QCOMPARE(stageOf(program, ready), u"Prospect"_s);
        QVERIFY(stageHistory(program.store().reader(), ready).empty());
    }

    void whatIsFilledInWithTheMoveCounts() {
        TestProgram program;
        const RecordId ann = program.addNamed("owner", "Ann Lee");
        const RecordId id = program.addNamed("partner", "Contoso");
        const auto both = program.store().perform(records::SetFields{
            program.catalogue(), u"partner"_s, {id}, {{u"manager"_s, ann}, {u"stage"_s, u"Onboarding"_s}}});
        QCOMPARE(outcome(both), u"ok"_s);
        const auto taken = program.store().perform(records::SetFields{
            program.catalogue(), u"partner"_s, {id}, {{u"agreement_start"_s, Value{}}, {u"stage"_s, u"Active"_s}}});
        QCOMPARE(codeOf(taken), u"TransitionRefused"_s);
    }

    void aMoveIsTimedAndCanBeUndone() {
        TestProgram program;
        const RecordId id = program.addNamed("partner", "Contoso");
        program.clock.set(program.clock.now().addDays(10));
        const auto moved = move(program, {id}, "Recruiting");
        QVERIFY(moved);
        const auto history = stageHistory(program.store().reader(), id);
        QCOMPARE(history.size(), std::size_t(1));
        QCOMPARE(history.front().from + u'>' + history.front().to, u"Prospect>Recruiting"_s);
        QCOMPARE(history.front().at, u"2026-07-11T09:00:00Z"_s);
        QCOMPARE(history.front().who, u"ann"_s);
        QCOMPARE(toText(program.query("SELECT stage_since FROM partner")), u"2026-07-11T09:00:00Z"_s);
        const auto entry =
            program.store().read([&](store::Connection& c) { return *store::historyEntry(c, *moved); }).value();
        QCOMPARE(historyText(entry), u"Contoso moved to Recruiting"_s);
        QVERIFY(program.store().undo());
        QCOMPARE(stageOf(program, id), u"Prospect"_s);
        QVERIFY(stageHistory(program.store().reader(), id).empty());
        QCOMPARE(toText(program.query("SELECT stage_since FROM partner")), u"2026-07-01T09:00:00Z"_s);
    }

    void theBoardShowsPartnersByStageAndLane() {
        TestProgram program;
        const RecordId a = program.add("partner", {{u"name"_s, u"A"_s}, {u"tier"_s, u"Gold"_s}});
        program.clock.set(program.clock.now().addDays(1));
        const RecordId b = program.add("partner", {{u"name"_s, u"B"_s}, {u"tier"_s, u"Silver"_s}});
        program.add("partner", {{u"name"_s, u"Gone"_s}, {u"retired"_s, qint64(1)}});
        program.add("deal", {{u"name"_s, u"Won"_s},
                             {u"partner"_s, a},
                             {u"amount"_s, qint64(10000)},
                             {u"currency"_s, u"USD"_s},
                             {u"stage"_s, u"Closed Won"_s}});
        const records::EntityDef& partner = *program.catalogue().find(u"partner");
        const QDate today = program.clock.today();
        const BoardQuery query{u"stage"_s, {}, {}, {u"won_revenue"_s, u"open_pipeline"_s}, false};
        const Board one = readBoard(program.store().reader(), partner, query, today).value();
        QCOMPARE(one.cells.size(), std::size_t(1));
        QVERIFY((one.cells.front().records == std::vector<RecordId>{a, b}));
        QCOMPARE(one.cells.front().sum, 10000);
        QCOMPARE(one.unfiltered, 2);
        QCOMPARE(one.stages.size(), standardStages().size());
        QCOMPARE(one.stages.front().all, 2);
        BoardQuery grouped = query;
        grouped.filter = u"tier=gold,silver"_s;
        grouped.laneField = u"tier"_s;
        const Board lanes = readBoard(program.store().reader(), partner, grouped, today).value();
        QVERIFY((lanes.lanes == std::vector<QString>{u"Gold"_s, u"Silver"_s}));
        QCOMPARE(lanes.cells.size(), std::size_t(2));
        grouped.filter = u"nonsense=1"_s;
        QCOMPARE(codeOf(readBoard(program.store().reader(), partner, grouped, today)), u"UnknownField"_s);
    }
};

QTEST_GUILESS_MAIN(PipelineTest)
#include "PipelineTest.moc"
