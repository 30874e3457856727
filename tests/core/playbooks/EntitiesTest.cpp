// Playbooks, runs and steps in lists: read like any record, changed by their own acts alone.
#include "core/records/OwnKey.h"
#include "core/sync/Import.h"
#include "tests/core/playbooks/PlaybookWorld.h"

using namespace channelbook;
using namespace channelbook::playbooks;
using namespace channelbook::test;

class EntitiesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsReadEveryField() {
        PlaybookWorld world;
        QCOMPARE(outcome(world.save(templateOf({stepNamed("a"), stepNamed("b", {u"a"_s})}))), u"ok"_s);
        const RecordId run = world.start(u"test"_s, world.addNamed("partner", "Northwind"));
        QCOMPARE(outcome(world.act(run, "a", StepAct::Block, u"lawyers"_s)), u"ok"_s);
        for (const char* key : {"playbook", "run", "step"}) {
            const records::EntityDef& entity = *world.catalogue().find(QString::fromLatin1(key));
            const auto ids = records::listIds(world.store().reader(), entity, {});
            QCOMPARE(outcome(ids), u"ok"_s);
            QVERIFY2(!ids->empty(), key);
            QCOMPARE(outcome(records::readRecord(world.store().reader(), entity, ids->front())), u"ok"_s);
            for (const records::FieldDef& field : entity.fields) QVERIFY2(!field.editable(), qPrintable(field.key));
        }
        const records::EntityDef& runs = *world.catalogue().find(u"run"_s);
        QCOMPARE(records::nameOf(world.store().reader(), runs, run), u"Northwind: Test"_s);
        QCOMPARE(records::countRecords(world.store().reader(), runs, u"blocked>0 state=active"_s).value_or(-1), 1);
        QCOMPARE(records::countRecords(world.store().reader(), *world.catalogue().find(u"step"_s), u"reason=lawyers"_s)
                     .value_or(-1),
                 1);
        QCOMPARE(codeOf(world.set("run", run, "state", u"finished"_s)), u"ReadOnlyField"_s);
    }

    void aRunThatIsDeletedTakesItsStepsAlong() {
        PlaybookWorld world;
        QCOMPARE(outcome(world.save(templateOf({stepNamed("a")}))), u"ok"_s);
        const RecordId run = world.start(u"test"_s, world.addNamed("partner", "Northwind"));
        QCOMPARE(outcome(world.act(run, "a", StepAct::Comment, u"hm"_s)), u"ok"_s);
        const QString before = world.store().read(&contentDump).value();
        const RecordId stored = storedTemplate(world.store().reader(), u"test"_s)->id;
        QCOMPARE(codeOf(world.store().perform(records::DeleteRecords{world.catalogue(), u"playbook"_s, {stored}})),
                 u"RecordInUse"_s);
        QCOMPARE(outcome(world.store().perform(records::DeleteRecords{world.catalogue(), u"run"_s, {run}})), u"ok"_s);
        QCOMPARE(toInteger(world.query(
                     "SELECT (SELECT count(*) FROM playbook_step) + (SELECT count(*) FROM playbook_comment)")),
                 0);
        QCOMPARE(outcome(world.store().undo()), u"ok"_s);
        QCOMPARE(world.store().read(&contentDump).value(), before);
    }

    /// Neither a table of somebody's, nor a list of runs that was exported and comes back.
    void filesDoNotMakeRuns() {
        PlaybookWorld world;
        QCOMPARE(outcome(world.save(templateOf({stepNamed("a")}))), u"ok"_s);
        const RecordId run = world.start(u"test"_s, world.addNamed("partner", "Northwind"));
        const QString before = world.store().read(&contentDump).value();
        const auto imported = [&](const QByteArray& content, const QString& entity) {
            sync::ImportOptions options;
            options.source = u"List"_s;
            options.entity = entity;
            store::Progress progress;
            return codeOf(sync::importFiles(world.store(), world.catalogue(), {world.write(u"runs.csv"_s, content)},
                                            options, progress));
        };
        const QByteArray key = records::ownKeyText({u"run"_s, run}).toUtf8();
        QCOMPARE(imported("Partner,Status,Channelbook ID\nNorthwind,finished," + key + '\n', {}), u"NotATable"_s);
        QCOMPARE(imported("Partner,Status\nNorthwind,finished\n", u"run"_s), u"EntityUnknown"_s);
        QCOMPARE(world.store().read(&contentDump).value(), before);
    }
};

QTEST_GUILESS_MAIN(EntitiesTest)
#include "EntitiesTest.moc"
