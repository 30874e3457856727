// Stages that a program defines itself, what they ask, and what becomes of what is in them.
#include "core/pipeline/Pipeline.h"
#include "tests/core/TestProgram.h"

using namespace channelbook;
using namespace channelbook::pipeline;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

class StagesTest : public QObject {
    Q_OBJECT

private:
    static std::vector<Stage> stages(TestProgram& program, Track track) {
        return program.store().read([&](store::Connection& connection) { return stagesOf(connection, track); }).value();
    }
    static Expected<qint64> save(TestProgram& program, Track track, std::vector<Stage> list) {
        return program.store().perform(SaveStages{program.catalogue(), track, std::move(list)});
    }
    static Stage& named(std::vector<Stage>& list, const QString& name) {
        return *std::find_if(list.begin(), list.end(), [&](const Stage& stage) { return stage.name == name; });
    }
    static Expected<qint64> move(TestProgram& program, Track track, std::vector<RecordId> ids, const QString& stage, std::vector<std::pair<QString, Value>> fill = {}) {
        return program.store().perform(MoveToStage{program.catalogue(), track, std::move(ids), stage, std::move(fill)});
    }
    static QString state(TestProgram& program, Track track, RecordId id) {
        const TrackDef& def = trackDef(track);
        return toText(records::readStored(program.store().reader(), id, {program.catalogue().find(def.entity)->field(def.field)}).front());
    }
    static std::vector<MoveNeeds> missing(TestProgram& program, Track track, std::vector<RecordId> ids, const QString& stage) {
        return missingForMove(program.store().reader(), program.catalogue(), track, ids, stage);
    }
    static QString texts(const std::vector<Need>& needs) {
        QStringList list;
        for (const Need& need : needs) list << need.text;
        return list.join(u' ');
    }
    static RecordId deal(TestProgram& program, const QString& name, std::vector<std::pair<QString, Value>> values = {}) {
        values.insert(values.begin(), {{u"name"_s, name}, {u"stage"_s, u"Prospecting"_s}});
        return program.add("deal", values);
    }

private Q_SLOTS:
    void newProgramsHaveTheStandardStages() {
        TestProgram program;
        for (const Track track : allTracks) {
            auto list = stages(program, track);
            for (Stage& stage : list) {
                QVERIFY(track == Track::Recruiting || stage.id != 0);
                stage.id = 0;
            }
            QVERIFY2(list == standardStages(track), qPrintable(trackDef(track).key));
        }
    }

    void everyRoleAndTrackHasItsName() {
        for (const Track track : allTracks) {
            QCOMPARE(trackNamed(trackDef(track).key).value()->track, track);
            QCOMPARE(trackOf(trackDef(track).entity, trackDef(track).field)->track, track);
            for (const StageRole role : rolesOf(track)) {
                QVERIFY(roleNamed(roleName(role)) == role);
                QVERIFY(!labelOf(role).isEmpty());
            }
        }
        QCOMPARE(codeOf(trackNamed(u"nonsense"_s)), u"InvalidValue"_s);
        QVERIFY(trackOf(u"deal", u"name") == nullptr);
    }

    void needsAreRead_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read"); // key, operator, value; or the refusal
        QTest::addColumn<QString>("words");
        QTest::newRow("a field") << u"manager"_s << u"manager||"_s << u"“Partner manager” filled in"_s;
        QTest::newRow("by its title") << u"Partner manager"_s << u"manager||"_s << u"“Partner manager” filled in"_s;
        QTest::newRow("none") << u"open_deals=0"_s << u"open_deals|=|0"_s << u"“Open deals” is 0"_s;
        QTest::newRow("one of") << u"tier=Gold,Platinum"_s << u"tier|=|Gold,Platinum"_s << u"“Tier” is Gold,Platinum"_s;
        QTest::newRow("some") << u"contacts > 0"_s << u"contacts|>|0"_s << u"“Contacts” is over 0"_s;
        QTest::newRow("at least") << u"won_deals>=2"_s << u"won_deals|>=|2"_s << u"“Won deals” is at least 2"_s;
        QTest::newRow("empty") << u"next_action="_s << u"next_action|=|"_s << u"“Next action” is empty"_s;
        QTest::newRow("two words") << u"stage=At risk"_s << u"stage|=|At risk"_s << u"“Stage” is At risk"_s;
        QTest::newRow("unknown field") << u"nonsense=1"_s << u"UnknownField"_s << QString();
        QTest::newRow("no number") << u"won_deals>many"_s << u"BadFilter"_s << QString();
    }
    void needsAreRead() {
        QFETCH(QString, text);
        TestProgram program;
        const auto need = readNeed(*program.catalogue().find(u"partner"), text);
        QTEST(need ? QStringList({need->field->key, need->op, need->value}).join(u'|') : codeOf(need), "read");
        if (need) QTEST(needText(*need), "words");
    }

    void dealsAskForAmountAndDateBeforeTheyAreWon() {
        TestProgram program;
        const RecordId bare = deal(program, u"Bare"_s);
        const auto refused = move(program, Track::Deal, {bare}, u"Closed Won"_s);
        QCOMPARE(codeOf(refused), u"TransitionRefused"_s);
        QCOMPARE(refused.error().args.mid(0, 3), (QStringList{u"Bare"_s, u"Prospecting"_s, u"Closed Won"_s}));
        QCOMPARE(refused.error().args.value(3), u"fill in “Amount”, “Close date” first."_s);
        QCOMPARE(codeOf(program.set("deal", bare, "stage", u"Closed Won"_s)), u"TransitionRefused"_s);
        const auto lacks = missing(program, Track::Deal, {bare}, u"Closed Won"_s);
        QCOMPARE(lacks.size(), 1U);
        QCOMPARE(texts(lacks.front().missing), u"amount close_date"_s);
        QVERIFY(lacks.front().missing.front().canBeGiven());
        QCOMPARE(outcome(move(program, Track::Deal, {bare}, u"Closed Won"_s, {{u"amount"_s, qint64(5000)}, {u"close_date"_s, u"2026-07-01"_s}})), u"ok"_s);
        QCOMPARE(toText(program.query("SELECT outcome || amount || close_date FROM deal")), u"won50002026-07-01"_s);
        QVERIFY(program.store().undo());
        QCOMPARE(toText(program.query("SELECT stage || coalesce(amount, '-') FROM deal")), u"Prospecting-"_s);
    }

    void whatIsGivenGoesOnlyWhereItLacks() {
        TestProgram program;
        const RecordId ann = program.addNamed("owner", "Ann Lee");
        const RecordId jim = program.addNamed("owner", "Jim Lee");
        const RecordId has = program.add("partner", {{u"name"_s, u"Has"_s}, {u"manager"_s, jim}});
        const RecordId lacks = program.addNamed("partner", "Lacks");
        QCOMPARE(missing(program, Track::Partner, {has, lacks}, u"Onboarding"_s).size(), 1U);
        QCOMPARE(outcome(move(program, Track::Partner, {has, lacks}, u"Onboarding"_s, {{u"manager"_s, ann}})), u"ok"_s);
        const auto manager = [&](RecordId id) { return toInteger(records::readStored(program.store().reader(), id, {program.catalogue().find(u"partner")->field(u"manager")}).front()); };
        QCOMPARE(manager(has), jim);
        QCOMPARE(manager(lacks), ann);
        QCOMPARE(codeOf(move(program, Track::Partner, {has}, u"Active"_s, {{u"open_deals"_s, qint64(0)}})), u"ReadOnlyField"_s);
    }

    void factsOfOtherRecordsHoldAMoveBack() {
        TestProgram program;
        const RecordId partner = program.addNamed("partner", "Contoso");
        deal(program, u"Open"_s, {{u"partner"_s, partner}});
        auto list = stages(program, Track::Partner);
        named(list, u"At risk"_s).entryNeeds = {u"open_deals=0"_s};
        QCOMPARE(outcome(save(program, Track::Partner, list)), u"ok"_s);
        const auto lacks = missing(program, Track::Partner, {partner}, u"At risk"_s);
        QCOMPARE(lacks.size(), 1U);
        QCOMPARE(texts(lacks.front().missing), u"open_deals=0"_s);
        QVERIFY(!lacks.front().missing.front().canBeGiven());
        const auto refused = move(program, Track::Partner, {partner}, u"At risk"_s);
        QCOMPARE(codeOf(refused), u"TransitionRefused"_s);
        QCOMPARE(refused.error().args.value(3), u"see to it that “Open deals” is 0."_s);
    }

    void leavingAsksToo() {
        TestProgram program;
        auto list = stages(program, Track::Deal);
        named(list, u"Prospecting"_s).leaveNeeds = {u"company"_s};
        named(list, u"Qualification"_s).entryNeeds = {u"amount>1000"_s};
        QCOMPARE(outcome(save(program, Track::Deal, list)), u"ok"_s);
        const RecordId customer = program.addNamed("customer", "Ulm");
        const RecordId id = deal(program, u"One"_s, {{u"amount"_s, qint64(90000)}, {u"currency"_s, u"USD"_s}});
        QCOMPARE(texts(missing(program, Track::Deal, {id}, u"Qualification"_s).front().missing), u"amount>1000 company"_s);
        QCOMPARE(outcome(move(program, Track::Deal, {id}, u"Qualification"_s, {{u"amount"_s, qint64(100001)}, {u"company"_s, customer}})), u"ok"_s);
        // Into the first stage leads no rule; a deal may also begin anywhere.
        QCOMPARE(outcome(move(program, Track::Deal, {id}, u"Prospecting"_s)), u"ok"_s);
        QVERIFY(program.add("deal", {{u"name"_s, u"Two"_s}, {u"stage"_s, u"Closed Won"_s}}) != 0);
    }

    void unknownDealStagesAreASlip() {
        TestProgram program;
        const RecordId id = deal(program, u"One"_s);
        const auto refused = program.set("deal", id, "stage", u"Close Won"_s);
        QCOMPARE(codeOf(refused), u"InvalidValue"_s);
        QVERIFY(refused.error().args.value(2).startsWith(u"Prospecting, "));
        auto list = stages(program, Track::Deal);
        list.insert(list.begin() + 1, {0, u"Discovery"_s, 0, StageRole::Open, 14, 5, {}, {}});
        QCOMPARE(outcome(save(program, Track::Deal, list)), u"ok"_s);
        QCOMPARE(outcome(program.set("deal", id, "stage", u"Discovery"_s)), u"ok"_s);
        const auto again = stages(program, Track::Deal);
        QCOMPARE(again[1].name, u"Discovery"_s);
        QCOMPARE(again[1].stallDays, 14);
        QCOMPARE(again[1].wipLimit, 5);
    }

    void aCrmsWordIsNeverRefused() {
        TestProgram program;
        const RecordId id = deal(program, u"One"_s);
        const records::EntityDef& entity = *program.catalogue().find(u"deal");
        for (const QString& stage : {u"Closed Won"_s, u"Irgendwas"_s}) {
            QVERIFY(program.store().write(u"test"_s, [&](store::Transaction& transaction) -> Expected<void> {
                const auto updated = records::updateRecord(transaction, entity, id, {{entity.field(u"stage"), stage}}, records::Origin::Crm);
                return updated ? Expected<void>() : tl::unexpected(updated.error());
            }));
            QCOMPARE(state(program, Track::Deal, id), stage);
        }
        // It is a stage from now on, at the end of those of its outcome.
        auto list = stages(program, Track::Deal);
        QCOMPARE(named(list, u"Irgendwas"_s).role, StageRole::Open);
        QCOMPARE(named(list, u"Irgendwas"_s).stallDays, 45);
    }

    void savingIsRefused_data() {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("refusal");
        QTest::newRow("no name") << u"noName"_s << u"MissingValue"_s;
        QTest::newRow("twice the same name") << u"twice"_s << u"DuplicateName"_s;
        QTest::newRow("a negative limit") << u"limit"_s << u"InvalidValue"_s;
        QTest::newRow("a rule about no field") << u"field"_s << u"UnknownField"_s;
        QTest::newRow("a role of another track") << u"role"_s << u"InvalidValue"_s;
        QTest::newRow("none at all") << u"none"_s << u"MissingValue"_s;
        QTest::newRow("a stage in use left out") << u"used"_s << u"BadArgument"_s;
    }
    void savingIsRefused() {
        QFETCH(QString, change);
        TestProgram program;
        program.addNamed("partner", "Contoso");
        auto list = stages(program, Track::Partner);
        if (change == u"noName") list[1].name = u"  "_s;
        if (change == u"twice") list[1].name = u"active"_s;
        if (change == u"limit") list[1].wipLimit = -1;
        if (change == u"field") list[1].leaveNeeds = {u"nonsense"_s};
        if (change == u"role") list[1].role = StageRole::Won;
        if (change == u"none") list.clear();
        if (change == u"used") list.erase(list.begin());
        const auto before = stages(program, Track::Partner);
        QTEST(codeOf(save(program, Track::Partner, list)), "refusal");
        QVERIFY(stages(program, Track::Partner) == before);
    }

    void stagesAreOrderedRenamedAndTakenAway() {
        TestProgram program;
        const RecordId id = program.addNamed("partner", "Contoso");
        QVERIFY(move(program, Track::Partner, {id}, u"Recruiting"_s));
        auto list = stages(program, Track::Partner);
        std::swap(list[0].name, list[1].name);
        named(list, u"At risk"_s).name = u"Gefährdet"_s;
        std::erase_if(list, [](const Stage& stage) { return stage.name == u"Growing"; });
        std::swap(list[2], list[3]);
        const auto saved = save(program, Track::Partner, list);
        QCOMPARE(outcome(saved), u"ok"_s);
        QStringList names;
        for (const Stage& stage : stages(program, Track::Partner)) names << stage.name;
        QCOMPARE(names.join(u' '), u"Recruiting Prospect Active Onboarding Gefährdet Offboarding Former"_s);
        // What was in the stage and what went through it has its new name.
        QCOMPARE(state(program, Track::Partner, id), u"Prospect"_s);
        QCOMPARE(stageHistory(program.store().reader(), id).front().from, u"Recruiting"_s);
        QCOMPARE(historyText(*store::historyEntry(program.store().reader(), *saved)), u"Stages changed: Partner lifecycle"_s);
        QVERIFY(program.store().undo());
        QCOMPARE(state(program, Track::Partner, id), u"Recruiting"_s);
        QVERIFY(stages(program, Track::Partner)[4].name == u"Growing");
    }

    void aDealStageInUseKeepsTheCrmsName() {
        TestProgram program;
        deal(program, u"One"_s);
        auto list = stages(program, Track::Deal);
        named(list, u"Qualification"_s).name = u"Qualifizierung"_s;
        QCOMPARE(outcome(save(program, Track::Deal, list)), u"ok"_s);
        named(list, u"Prospecting"_s).name = u"Suche"_s;
        QCOMPARE(codeOf(save(program, Track::Deal, list)), u"BadArgument"_s);
    }

    void recruitingLeadsTheLifecycle() {
        TestProgram program;
        const RecordId ann = program.addNamed("owner", "Ann Lee");
        const RecordId id = program.addNamed("partner", "Contoso");
        QCOMPARE(outcome(move(program, Track::Recruiting, {id}, u"Contacted"_s)), u"ok"_s);
        QCOMPARE(state(program, Track::Partner, id), u"Recruiting"_s);
        QCOMPARE(texts(missing(program, Track::Recruiting, {id}, u"Signed"_s).front().missing), u"agreement_start manager"_s);
        QCOMPARE(codeOf(move(program, Track::Recruiting, {id}, u"Signed"_s, {{u"agreement_start"_s, u"2026-07-01"_s}})), u"TransitionRefused"_s);
        program.clock.set(program.clock.now().addDays(10));
        QCOMPARE(outcome(move(program, Track::Recruiting, {id}, u"Signed"_s, {{u"agreement_start"_s, u"2026-07-01"_s}, {u"manager"_s, ann}})), u"ok"_s);
        QCOMPARE(state(program, Track::Recruiting, id), u"Signed"_s);
        QCOMPARE(state(program, Track::Partner, id), u"Onboarding"_s);
        QCOMPARE(toText(program.query("SELECT group_concat(coalesce(track, '') || ':' || to_stage || ':' || coalesce(from_since, '')) FROM (SELECT * FROM stage_change ORDER BY id)")),
                 u"recruiting:Contacted:2026-07-01T09:00:00Z,:Recruiting:2026-07-01T09:00:00Z,recruiting:Signed:2026-07-01T09:00:00Z,:Onboarding:2026-07-01T09:00:00Z"_s);
    }

    void theLifecycleEndsRecruiting_data() {
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("step");
        QTest::newRow("onboarded") << u"Onboarding"_s << u"Signed"_s;
        QTest::newRow("gone") << u"Former"_s << u"Declined"_s;
        QTest::newRow("still recruited") << u"Recruiting"_s << u"Contacted"_s;
    }
    void theLifecycleEndsRecruiting() {
        QFETCH(QString, to);
        TestProgram program;
        const RecordId ann = program.addNamed("owner", "Ann Lee");
        const RecordId id = program.add("partner", {{u"name"_s, u"Contoso"_s}, {u"manager"_s, ann}});
        QVERIFY(move(program, Track::Recruiting, {id}, u"Contacted"_s));
        QVERIFY(move(program, Track::Partner, {id}, u"Prospect"_s));
        QCOMPARE(outcome(move(program, Track::Partner, {id}, to)), u"ok"_s);
        QTEST(state(program, Track::Recruiting, id), "step");
    }

    void manyAreLookedAtAtOnce() {
        TestProgram program;
        std::vector<RecordId> ids;
        for (int i = 0; i < 1203; ++i) {
            std::vector<std::pair<QString, Value>> values{{u"name"_s, u"D%1"_s.arg(i)}, {u"stage"_s, u"Prospecting"_s}, {u"close_date"_s, u"2026-07-01"_s}};
            if (i % 3 != 0) values.emplace_back(u"amount"_s, qint64(100));
            ids.push_back(program.add("deal", values));
        }
        const auto lacks = missing(program, Track::Deal, ids, u"Closed Won"_s);
        QCOMPARE(lacks.size(), 401U);
        QCOMPARE(lacks.front().record, ids.front());
        QCOMPARE(lacks.back().record, ids[1200]);
    }
};

QTEST_GUILESS_MAIN(StagesTest)
#include "StagesTest.moc"
