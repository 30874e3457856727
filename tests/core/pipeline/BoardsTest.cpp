// Boards over whatever has a state: their columns, sums and limits, and those a program keeps itself.
#include "core/pipeline/BoardQueries.h"
#include "core/pipeline/Boards.h"
#include "core/pipeline/Pipeline.h"
#include "core/records/SavedViews.h"
#include "tests/core/TestProgram.h"

using namespace channelbook;
using namespace channelbook::pipeline;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

class BoardsTest : public QObject {
    Q_OBJECT

private:
    static Expected<Board> read(TestProgram& program, const QString& entity, const BoardQuery& query) {
        return readBoard(program.store().reader(), *program.catalogue().find(entity), query, program.clock.today());
    }
    static const BoardStage* stage(const Board& board, const QString& state) {
        for (const BoardStage& one : board.stages)
            if (one.state == state) return &one;
        return nullptr;
    }
    static QString cells(TestProgram& program, const QString& entity, const Board& board) {
        QStringList texts;
        for (const BoardCell& cell : board.cells) {
            QStringList names;
            for (const RecordId id : cell.records) names << records::nameOf(program.store().reader(), *program.catalogue().find(entity), id);
            texts << (cell.lane.isEmpty() ? QString() : cell.lane + u'/') + cell.state + u':' + names.join(u',');
        }
        texts.sort();
        return texts.join(u' ');
    }
    static RecordId deal(TestProgram& program, const char* name, const char* stage, qint64 amount, const char* currency) {
        return program.add("deal", {{u"name"_s, QString::fromLatin1(name)}, {u"stage"_s, QString::fromLatin1(stage)}, {u"amount"_s, amount}, {u"currency"_s, QString::fromLatin1(currency)}, {u"close_date"_s, u"2026-06-30"_s}});
    }

private Q_SLOTS:
    void dealsAreSummedInTheProgramsCurrency() {
        TestProgram program;
        deal(program, "A", "Prospecting", 10000, "USD");
        deal(program, "B", "Prospecting", 10000, "EUR");
        deal(program, "C", "Closed Won", 700, "USD");
        const Board board = read(program, u"deal"_s, {u"stage"_s, u"outcome=open"_s, {}, {u"amount"_s}, false}).value();
        QCOMPARE(board.cells.size(), 1U);
        const qint64 euro = toInteger(program.query("SELECT CAST(round(10000.0 * micro_per_eur / 1000000) AS INTEGER) FROM fx_rate WHERE currency = 'USD' AND on_date <= '2026-06-30' ORDER BY on_date DESC LIMIT 1"));
        QVERIFY(euro > 10000);
        QVERIFY2(std::abs(board.cells.front().sum - 10000 - euro) <= 1, qPrintable(QString::number(board.cells.front().sum)));
        QCOMPARE(board.shown, 2);
        QCOMPARE(board.unfiltered, 3);
        QCOMPARE(stage(board, u"Closed Won"_s)->all, 1);
    }

    void whatIsLongInItsStageIsStalled() {
        TestProgram program;
        const RecordId old = program.addNamed("partner", "Old");
        program.clock.set(program.clock.now().addDays(61));
        program.addNamed("partner", "New");
        // A prospect may stay for 60 days.
        const Board all = read(program, u"partner"_s, {u"stage"_s, {}, {}, {}, false}).value();
        QCOMPARE(all.stalled, 1);
        QCOMPARE(cells(program, u"partner"_s, all), u"Prospect:Old,New"_s);
        const Board stalled = read(program, u"partner"_s, {u"stage"_s, {}, {}, {}, true}).value();
        QVERIFY((stalled.cells.front().records == std::vector<RecordId>{old}));
        QCOMPARE(stalled.unfiltered, 2);
        program.clock.set(program.clock.now().addDays(-1));
        QCOMPARE(read(program, u"partner"_s, {u"stage"_s, {}, {}, {}, false}).value().stalled, 0);
    }

    void recruitingShowsWhoIsNotAPartnerYet() {
        TestProgram program;
        const RecordId ann = program.addNamed("owner", "Ann Lee");
        const RecordId talked = program.add("partner", {{u"name"_s, u"Talked"_s}, {u"manager"_s, ann}});
        program.addNamed("partner", "Fresh");
        program.add("partner", {{u"name"_s, u"Old partner"_s}, {u"stage"_s, u"Active"_s}, {u"agreement_start"_s, u"2025-01-01"_s}});
        QVERIFY(program.store().perform(MoveToStage{program.catalogue(), Track::Recruiting, {talked}, u"In talks"_s}));
        const BoardQuery query{u"recruit_stage"_s, {}, {}, {}, false};
        QCOMPARE(cells(program, u"partner"_s, read(program, u"partner"_s, query).value()), u"Identified:Fresh In talks:Talked"_s);
        QVERIFY(program.store().perform(MoveToStage{program.catalogue(), Track::Partner, {talked}, u"Onboarding"_s}));
        QCOMPARE(cells(program, u"partner"_s, read(program, u"partner"_s, query).value()), u"Identified:Fresh Signed:Talked"_s);
    }

    void anyChoiceMakesColumns() {
        TestProgram program;
        program.add("customer", {{u"name"_s, u"Ulm"_s}, {u"country"_s, u"Germany"_s}});
        program.add("customer", {{u"name"_s, u"Bern"_s}, {u"status"_s, u"Former"_s}, {u"country"_s, u"Switzerland"_s}});
        program.add("customer", {{u"name"_s, u"Wien"_s}, {u"status"_s, u"Dormant"_s}, {u"country"_s, u"Austria"_s}});
        const Board board = read(program, u"customer"_s, {u"status"_s, {}, u"country"_s, {}, false}).value();
        QStringList columns;
        for (const BoardStage& one : board.stages) columns << one.state;
        QCOMPARE(columns.join(u' '), u"Prospect Active Former Dormant"_s);
        QCOMPARE(cells(program, u"customer"_s, board), u"Austria/Dormant:Wien Germany/Active:Ulm Switzerland/Former:Bern"_s);
        QCOMPARE(codeOf(read(program, u"customer"_s, {u"nonsense"_s, {}, {}, {}, false})), u"UnknownField"_s);
    }

    void tooManyValuesMakeNoBoard() {
        TestProgram program;
        for (int i = 0; i < 41; ++i) program.add("customer", {{u"name"_s, u"C%1"_s.arg(i)}, {u"city"_s, u"City %1"_s.arg(i)}});
        QCOMPARE(codeOf(read(program, u"customer"_s, {u"city"_s, {}, {}, {}, false})), u"BadArgument"_s);
        const auto fields = stateFields(program.store().reader(), *program.catalogue().find(u"customer"));
        QStringList keys;
        for (const records::FieldDef* field : fields) keys << field->key;
        QVERIFY(keys.contains(u"status"_s));
        QVERIFY(!keys.contains(u"city"_s));
    }

    void aBoardIsKeptAndFoundAgain() {
        TestProgram program;
        BoardDef board;
        board.entity = u"customer"_s;
        board.state = u"status"_s;
        board.filter = u"country=Germany"_s;
        board.sums = {u"annual_revenue"_s};
        board.limits = {{u"Active"_s, 12}};
        QVERIFY(program.store().perform(records::SaveView{boardsPage.toString(), u"Customers here"_s, boardState(board)}));
        const auto all = readBoards(program.store().reader());
        QCOMPARE(all.size(), standardBoards().size() + 1);
        const BoardDef found = findBoard(program.store().reader(), u"customers HERE"_s).value();
        QVERIFY(found.own);
        QCOMPARE(found.state, board.state);
        QCOMPARE(found.filter, board.filter);
        QCOMPARE(found.sums, board.sums);
        QCOMPARE(found.limits, board.limits);
        QCOMPARE(codeOf(findBoard(program.store().reader(), u"nonsense"_s)), u"InvalidValue"_s);
        // A board of what is not there any more is none.
        QVERIFY(boardOf(program.catalogue(), {{u"entity"_s, u"spaceship"_s}, {u"state"_s, u"orbit"_s}}).entity.isEmpty());
        QVERIFY(!boardOf(program.catalogue(), boardState(board)).entity.isEmpty());
    }

    void everyStandardBoardHasItsFields() {
        TestProgram program;
        for (const BoardDef& board : standardBoards()) {
            const records::EntityDef* entity = program.catalogue().find(board.entity);
            QVERIFY(entity->field(board.state) != nullptr);
            for (const QString& key : usualCard(*entity, board.state) + board.sums) QVERIFY2(entity->field(key) != nullptr, qPrintable(key));
        }
    }
};

QTEST_GUILESS_MAIN(BoardsTest)
#include "BoardsTest.moc"
