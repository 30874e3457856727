// Undo, redo and the history: one mechanism, so one set of laws.
#include "core/partners/Partners.h"
#include "core/pipeline/Pipeline.h"
#include "core/store/Integrity.h"
#include "tests/core/TestProgram.h"

#include <QRandomGenerator>

using namespace channelbook;
using namespace channelbook::store;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

namespace {

QString dumpOf(TestProgram& program) {
    return program.store().read(&contentDump).value();
}

qint64 countOf(TestProgram& program, const char* sql) {
    return toInteger(program.query(sql));
}

/// Many companies at once, as an import makes them; their ids.
IdRange insertMany(TestProgram& program, int count, const QString& name, qint64* historyId = nullptr) {
    IdRange ids;
    const auto done = program.store().write(u"test.bulk"_s, [&](Transaction& transaction) -> Expected<void> {
        ids.first = ids.last = transaction.bulkStart();
        transaction.beginBulk();
        for (int i = 0; i < count; ++i) {
            if (i > 0) ids.last = IdGenerator::successor(ids.last);
            transaction.cached(u"INSERT INTO company(id, name) VALUES(?, ?)"_s)
                .bindAll(ids.last, u"%1 %2"_s.arg(name).arg(i))
                .run();
        }
        transaction.endBulk({{u"company"_s, ids, Operation::Insert}});
        return {};
    });
    if (!done) qFatal("%s", qPrintable(errorText(done.error())));
    if (historyId != nullptr) *historyId = *done;
    return ids;
}

} // namespace

class UndoTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The file goes from one laptop to another whose clock is a day behind: its ids are lower, its entries are newer.
    void newestIsWhatTheFileTookInLast() {
        TestProgram program;
        const RecordId company = program.addNamed("company", "Contoso");
        QVERIFY(program.set("company", company, "city", u"Rome"_s));
        program.program.reset();
        FixedClock behind(program.clock.now().addDays(-1));
        Program::Options options = program.options();
        options.clock = &behind;
        options.device = 9;
        program.program = std::move(*Program::open(program.path(), options));
        QVERIFY(program.set("company", company, "city", u"Oslo"_s));
        const RecordId other = program.addNamed("company", "Fabrikam");
        QVERIFY(other < company);
        const auto entries = program.store().read([](Connection& connection) { return historyEntries(connection, 10); }).value();
        QCOMPARE(entries.size(), 4U);
        QVERIFY(entries[0].id < entries[2].id);
        QCOMPARE(entries[0].args.value(u"record"_s).toString(), u"Fabrikam"_s);
        const auto older = program.store().read([&](Connection& connection) { return historyEntries(connection, 10, entries[1].id); }).value();
        QCOMPARE(older.size(), 2U);
        QCOMPARE(older[0].id, entries[2].id);
        QCOMPARE(program.store().read([&](Connection& connection) { return recordHistory(connection, company, 10); }).value()[0].id, entries[1].id);
        // Undo takes them from the last to the first, and does not let an earlier one go under a later one.
        QCOMPARE(codeOf(program.store().undo(entries[2].id)), u"UndoConflict"_s);
        for (const HistoryEntry& entry : entries) QCOMPARE(program.store().undo().value().id, entry.id);
        QCOMPARE(codeOf(program.store().undo()), u"NothingToUndo"_s);
        for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) QCOMPARE(program.store().redo().value().id, entry->id);
        QCOMPARE(toText(program.query("SELECT city FROM company WHERE name = 'Contoso'")), u"Oslo"_s);
    }

    /// What an import of one laptop brought in is not taken away under what the other one did with it.
    void importIsNotUndoneUnderALaterEditOfASlowClock() {
        TestProgram program;
        qint64 import = 0;
        const IdRange ids = insertMany(program, 3, u"Company"_s, &import);
        program.program.reset();
        FixedClock behind(program.clock.now().addDays(-1));
        Program::Options options = program.options();
        options.clock = &behind;
        options.device = 9;
        program.program = std::move(*Program::open(program.path(), options));
        QVERIFY(program.set("company", ids.first, "city", u"Oslo"_s));
        QCOMPARE(codeOf(program.store().undo(import)), u"UndoConflict"_s);
        QVERIFY(program.store().undo());
        QVERIFY(program.store().undo(import));
        QCOMPARE(countOf(program, "SELECT count(*) FROM company"), 0);
    }

    /// A command may leave a query half read; what an undone import took away is dropped all the same.
    void halfReadQueryDoesNotStandInTheWay() {
        TestProgram program;
        insertMany(program, 3, u"Company"_s);
        QVERIFY(program.store().undo());
        const auto done = program.store().write(u"test"_s, [](Transaction& transaction) -> Expected<void> {
            transaction.cached(u"INSERT INTO company(id, name) VALUES(?, 'Contoso')"_s).bind(1, transaction.newId()).run();
            static_cast<void>(transaction.cached(u"SELECT id FROM lifecycle_stage"_s).step());
            return {};
        });
        QCOMPARE(outcome(done), u"ok"_s);
        QCOMPARE(codeOf(program.store().redo()), u"NothingToRedo"_s);
    }

    /// A clock set back does not hand out ids twice, also if another laptop's came in between.
    void idsOfASetBackClockAreNew() {
        TestProgram program;
        const RecordId first = program.addNamed("company", "Contoso");
        program.program.reset();
        FixedClock ahead(program.clock.now().addDays(1));
        Program::Options other = program.options();
        other.clock = &ahead;
        other.device = 9;
        program.program = std::move(*Program::open(program.path(), other));
        program.addNamed("company", "Fabrikam");
        QVERIFY(program.reopen());
        QVERIFY(program.addNamed("company", "Northwind") > first);
    }

    void undoGivesWhatWasBeforeAndRedoWhatWasAfter_data() {
        QTest::addColumn<QString>("what");
        for (const char* what :
             {"create", "set", "set several", "delete with all that hangs on it", "move", "make a partner", "bulk"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void undoGivesWhatWasBeforeAndRedoWhatWasAfter() {
        QFETCH(QString, what);
        TestProgram program;
        const RecordId partner = program.addNamed("partner", "Northwind");
        const RecordId company = program.addNamed("company", "Contoso");
        program.add("activity", {{u"subject"_s, u"Called"_s}, {u"company"_s, partner}});
        QVERIFY(program.store().perform(pipeline::MoveToStage{program.catalogue(), pipeline::Track::Partner, {partner}, u"Recruiting"_s}));
        const QString before = dumpOf(program);
        const records::Catalogue& catalogue = program.catalogue();
        Expected<qint64> done = failure(ErrorCode::BadArgument);
        if (what == u"create")
            done =
                program.store().perform(records::CreateRecord{catalogue, u"partner"_s, {{u"name"_s, u"Fabrikam"_s}}});
        if (what == u"set") done = program.set("company", company, "city", u"Paris"_s);
        if (what == u"set several")
            done = program.store().perform(records::SetFields{
                catalogue, u"company"_s, {company, partner}, {{u"city"_s, u"Rome"_s}, {u"country"_s, u"Italy"_s}}});
        if (what.startsWith(u"delete"))
            done = program.store().perform(records::DeleteRecords{catalogue, u"company"_s, {partner}});
        if (what == u"move") done = program.store().perform(pipeline::MoveToStage{catalogue, pipeline::Track::Partner, {partner}, u"At risk"_s});
        if (what == u"make a partner") done = program.store().perform(partners::MakePartners{{company}});
        if (what == u"bulk") {
            qint64 id = 0;
            insertMany(program, 500, u"Many"_s, &id);
            done = id;
        }
        QCOMPARE(outcome(done), u"ok"_s);
        const QString after = dumpOf(program);
        QVERIFY(after != before);
        for (int round = 0; round < 2; ++round) {
            const auto undone = program.store().undo();
            QCOMPARE(outcome(undone), u"ok"_s);
            QCOMPARE(undone->id, *done);
            QCOMPARE(dumpOf(program), before);
            const auto redone = program.store().redo();
            QCOMPARE(outcome(redone), u"ok"_s);
            QCOMPARE(redone->id, *done);
            QCOMPARE(dumpOf(program), after);
        }
        QCOMPARE(outcome(program.store().undo(*done)), u"ok"_s);
        QVERIFY(program.reopen());
        QCOMPARE(dumpOf(program), before);
        QVERIFY(program.store().redo());
        QCOMPARE(dumpOf(program), after);
        QVERIFY(program.store().read(&checkIntegrity).value().empty());
    }

    /// Whatever was done: going back step by step shows each content again, and so does going forward.
    void anyWorkCanBeUndoneStepByStep() {
        const quint32 seed = qEnvironmentVariableIsSet("UNDO_SEED") ? qEnvironmentVariable("UNDO_SEED").toUInt()
                                                                    : QRandomGenerator::global()->generate();
        qInfo("UNDO_SEED=%u", seed);
        QRandomGenerator random(seed);
        TestProgram program;
        std::vector<RecordId> companies;
        std::vector<QString> contents{dumpOf(program)};
        const auto any = [&] { return companies[random.bounded(static_cast<quint32>(companies.size()))]; };
        while (contents.size() < 60) {
            Expected<qint64> done = 0;
            switch (companies.empty() ? 0 : random.bounded(6)) {
            case 0:
                companies.push_back(program.addNamed("partner", qPrintable(u"P%1"_s.arg(random.generate()))));
                done = 1;
                break;
            case 1:
                done = program.set("company", any(), "city", QString::number(random.bounded(3)));
                break;
            case 2:
                done = program.set("company", any(), "employees", qint64(random.bounded(3)));
                break;
            case 3:
                done = program.set("company", any(), "parent", random.bounded(2) == 0 ? Value{} : Value{any()});
                break;
            case 4:
                companies.push_back(insertMany(program, 20, u"M%1"_s.arg(random.generate())).last);
                done = 1;
                break;
            default:
                done = program.store().perform(records::DeleteRecords{program.catalogue(), u"company"_s, {any()}});
                break;
            }
            if (done && *done != 0) contents.push_back(dumpOf(program));
        }
        for (std::size_t step = contents.size() - 1; step > 0; --step) {
            QCOMPARE(outcome(program.store().undo()), u"ok"_s);
            QCOMPARE(dumpOf(program), contents[step - 1]);
        }
        QCOMPARE(codeOf(program.store().undo()), u"NothingToUndo"_s);
        for (std::size_t step = 1; step < contents.size(); ++step) {
            QCOMPARE(outcome(program.store().redo()), u"ok"_s);
            QCOMPARE(dumpOf(program), contents[step]);
        }
        QCOMPARE(codeOf(program.store().redo()), u"NothingToRedo"_s);
        QVERIFY(program.store().read(&checkIntegrity).value().empty());
    }

    void nothingAndUnknownAreSaidSo() {
        TestProgram program;
        QCOMPARE(codeOf(program.store().undo()), u"NothingToUndo"_s);
        QCOMPARE(codeOf(program.store().redo()), u"NothingToRedo"_s);
        QCOMPARE(outcome(program.store().undo(77)), u"HistoryNotFound(77)"_s);
        program.addNamed("company", "A");
        const auto undone = program.store().undo();
        QVERIFY(undone);
        QCOMPARE(codeOf(program.store().undo(undone->id)), u"NothingToUndo"_s);
    }

    void anOlderStepIsUndoneIfNothingLaterIsLost() {
        TestProgram program;
        const RecordId a = program.addNamed("company", "Contoso");
        const qint64 city = program.set("company", a, "city", u"Paris"_s).value();
        const qint64 phone = program.set("company", a, "phone", u"123"_s).value();
        const qint64 moved = program.set("company", a, "city", u"Rome"_s).value();
        QCOMPARE(outcome(program.store().undo(city)), u"UndoConflict(company|Contoso)"_s);
        QCOMPARE(outcome(program.store().undo(phone)), u"ok"_s);
        QCOMPARE(toText(program.query("SELECT city || coalesce(phone, '-') FROM company")), u"Rome-"_s);
        QCOMPARE(outcome(program.store().undo(moved)), u"ok"_s);
        QCOMPARE(outcome(program.store().undo(city)), u"ok"_s);
        // Redo goes the way undo came.
        for (const qint64 id : {city, moved, phone}) QCOMPARE(program.store().redo().value().id, id);
        QCOMPARE(toText(program.query("SELECT city || phone FROM company")), u"Rome123"_s);
    }

    void aConflictNamesTheRecord_data() {
        QTest::addColumn<int>("later");
        QTest::addColumn<QString>("expected");
        QTest::newRow("renamed") << 0 << u"UndoConflict(company|Fabrikam)"_s;
        QTest::newRow("deleted") << 1 << u"UndoConflict(company|*)"_s;
        QTest::newRow("referred to") << 2 << u"UndoConflict(contact|Jane Doe)"_s;
        QTest::newRow("referred to by a facet") << 3 << u"UndoConflict(partner|Contoso)"_s;
    }
    void aConflictNamesTheRecord() {
        QFETCH(int, later);
        QFETCH(QString, expected);
        TestProgram program;
        const RecordId company = program.addNamed("company", "Contoso");
        const qint64 made = countOf(program, "SELECT max(id) FROM history");
        if (later == 0) QVERIFY(program.set("company", company, "name", u"Fabrikam"_s));
        if (later == 1)
            QVERIFY(program.store().perform(records::DeleteRecords{program.catalogue(), u"company"_s, {company}}));
        if (later == 2) program.add("contact", {{u"name"_s, u"Jane Doe"_s}, {u"company"_s, company}});
        if (later == 3) QVERIFY(program.store().perform(partners::MakePartners{{company}}));
        const QString before = dumpOf(program);
        expected.replace(u'*', QString::number(company));
        QCOMPARE(outcome(program.store().undo(made)), expected);
        QCOMPARE(dumpOf(program), before);
        QVERIFY(program.store().undo());
        QCOMPARE(outcome(program.store().undo(made)), u"ok"_s);
    }

    void somethingNewDropsWhatWasUndone() {
        TestProgram program;
        insertMany(program, 10, u"Many"_s);
        program.addNamed("company", "One");
        const qint64 one = program.store().undo().value().id;
        const qint64 many = program.store().undo().value().id;
        QCOMPARE(countOf(program, "SELECT count(*) FROM sqlite_schema WHERE name LIKE 'shelf%'"), 1);
        program.addNamed("company", "Other");
        QCOMPARE(codeOf(program.store().redo()), u"NothingToRedo"_s);
        for (const qint64 id : {one, many})
            QCOMPARE(program.store().read([&](Connection& c) { return historyEntry(c, id)->state; }).value(),
                     u"dropped"_s);
        QCOMPARE(countOf(program, "SELECT count(*) FROM sqlite_schema WHERE name LIKE 'shelf%'"), 0);
        QCOMPARE(countOf(program, "SELECT count(*) FROM company"), 1);
    }

    void aBulkIsOneStepAndLeavesOthersAlone() {
        TestProgram program;
        qint64 id = 0;
        const IdRange ids = insertMany(program, 5000, u"Many"_s, &id);
        // Another laptop's record, whose id falls between.
        const RecordId between = ids.first + (RecordId(1) << 12);
        QVERIFY(between > ids.first && between < ids.last);
        QVERIFY(program.store().write(u"test"_s, [&](Transaction& transaction) -> Expected<void> {
            transaction.cached(u"INSERT INTO company(id, name) VALUES(?, 'Theirs')"_s).bind(1, between).run();
            return {};
        }));
        QCOMPARE(outcome(program.store().undo(id)), u"ok"_s);
        QCOMPARE(toText(program.query("SELECT group_concat(name) FROM company")), u"Theirs"_s);
        QCOMPARE(outcome(program.store().redo()), u"ok"_s);
        QCOMPARE(countOf(program, "SELECT count(*) FROM company"), 5001);
    }

    void aBulkWhoseRecordWasChangedIsNotUndone() {
        TestProgram program;
        qint64 id = 0;
        const IdRange ids = insertMany(program, 50, u"Many"_s, &id);
        const qint64 changed = program.set("company", ids.last, "city", u"Paris"_s).value();
        QCOMPARE(outcome(program.store().undo(id)), u"UndoConflict(company|Many 49)"_s);
        QVERIFY(program.store().undo(changed));
        QCOMPARE(outcome(program.store().undo(id)), u"ok"_s);
        QCOMPARE(countOf(program, "SELECT count(*) FROM company"), 0);
        QVERIFY(program.store().redo());
        program.add("contact", {{u"name"_s, u"Jane Doe"_s}, {u"company"_s, ids.first}});
        QCOMPARE(outcome(program.store().undo(id)), u"UndoConflict(contact|Jane Doe)"_s);
        QCOMPARE(countOf(program, "SELECT count(*) FROM company"), 50);
    }

    void aRecordTellsItsHistory() {
        TestProgram program;
        const RecordId a = program.addNamed("company", "Contoso");
        program.addNamed("company", "Other");
        const qint64 city = program.set("company", a, "city", u"Paris"_s).value();
        const IdRange ids = insertMany(program, 3, u"Many"_s);
        const auto kinds = [&](RecordId record) {
            QStringList kinds;
            const auto entries =
                program.store().read([&](Connection& c) { return recordHistory(c, record, 10); }).value();
            for (const auto& entry : entries) kinds << entry.kind;
            return kinds;
        };
        QCOMPARE(kinds(a), (QStringList{u"record.set"_s, u"record.create"_s}));
        QCOMPARE(kinds(ids.first), QStringList{u"test.bulk"_s});
        QCOMPARE(kinds(ids.first + (RecordId(1) << 12)), QStringList());
        const auto changes = program.store().read([&](Connection& c) { return fieldChanges(c, city, a); }).value();
        QCOMPARE(changes.size(), std::size_t(1));
        QCOMPARE(changes.front().table + u'.' + changes.front().column, u"company.city"_s);
        QVERIFY(isNull(changes.front().before));
        QCOMPARE(toText(changes.front().after), u"Paris"_s);
        QVERIFY(program.store().read([&](Connection& c) { return fieldChanges(c, city, a + 1); }).value().empty());
    }

    void historyIsReadInPages() {
        TestProgram program;
        for (int i = 0; i < 25; ++i) program.addNamed("company", qPrintable(u"C%1"_s.arg(i)));
        QStringList names;
        qint64 before = 0;
        for (;;) {
            const auto page =
                program.store().read([&](Connection& c) { return historyEntries(c, 10, before); }).value();
            if (page.empty()) break;
            for (const auto& entry : page) names << entry.args.value(u"record"_s).toString();
            before = page.back().id;
        }
        QCOMPARE(names.size(), 25);
        QCOMPARE(names.first() + names.last(), u"C24C0"_s);
    }
};

QTEST_GUILESS_MAIN(UndoTest)
#include "UndoTest.moc"
