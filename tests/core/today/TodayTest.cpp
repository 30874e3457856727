// What waits: where it comes from, in which order, whose it is, when it is gone and when it is back.
#include "core/today/Today.h"

#include "core/base/IdInstant.h"
#include "core/pipeline/Pipeline.h"
#include "core/pipeline/StallQueries.h"
#include "core/program/TodaySources.h"
#include "core/today/Snooze.h"
#include "core/today/Sources.h"
#include "tests/core/TestProgram.h"

using namespace channelbook;
using namespace channelbook::test;
using namespace channelbook::today;
using namespace Qt::StringLiterals;

namespace {

/// The day all of this happens on is Wednesday, 1 July 2026.
class World : public TestProgram {
public:
    World()
        : sources(todaySources(catalogue())) {
        ann = addNamed("owner", "Ann Lee");
        bob = addNamed("owner", "Bob Ray");
    }

    RecordId partner(const QString& name, RecordId manager = 0, const QString& agreementEnd = {}) {
        return add("partner", {{u"name"_s, name},
                               {u"manager"_s, ownerValue(manager)},
                               {u"agreement_start"_s, u"2020-01-01"_s},
                               {u"agreement_end"_s, textValue(agreementEnd)}});
    }
    RecordId task(const QString& subject, const QString& due, RecordId owner = 0, RecordId company = 0,
                  const QString& kind = u"task"_s) {
        return add("activity", {{u"subject"_s, subject},
                                {u"kind"_s, kind},
                                {u"due_on"_s, due},
                                {u"owner"_s, ownerValue(owner)},
                                {u"company"_s, ownerValue(company)}});
    }
    /// A deal the partner sourced, in US dollars.
    void deal(RecordId partner, qint64 dollars) {
        add("deal", {{u"name"_s, u"Deal"_s},
                     {u"partner"_s, partner},
                     {u"amount"_s, dollars * 100},
                     {u"currency"_s, u"USD"_s},
                     {u"close_date"_s, u"2026-09-30"_s},
                     {u"stage"_s, u"Prospecting"_s}});
    }
    void sql(const QString& text) {
        const auto done = store().write(u"test"_s, [&](store::Transaction& transaction) -> Expected<void> {
            transaction.cached(text).run();
            return {};
        });
        if (!done) qFatal("%s", qPrintable(outcome(done)));
    }
    /// Puts a partner into a stage that allows `norm` days, since a day.
    void stage(RecordId partner, const QString& name, const QString& since, int norm) {
        sql(u"UPDATE partner SET stage = '%1', stage_since = '%2T08:00:00Z' WHERE id = %3"_s.arg(name, since)
                .arg(partner));
        sql(u"UPDATE lifecycle_stage SET stall_days = %1 WHERE name = '%2'"_s.arg(norm).arg(name));
    }
    /// The CRM and we changed a field of a company.
    void conflict(RecordId record, const QString& field) {
        const auto done = store().write(u"test"_s, [&](store::Transaction& transaction) -> Expected<void> {
            transaction
                .cached(u"INSERT OR IGNORE INTO sync_source(id, name, kind) VALUES(1, 'Salesforce', 'salesforce')"_s)
                .run();
            transaction
                .cached(
                    u"INSERT INTO sync_conflict(id, source_id, record_id, entity, field, ours, theirs) VALUES(?, 1, ?, 'company', ?, 'a', 'b')"_s)
                .bindAll(transaction.newId(), record, field)
                .run();
            return {};
        });
        if (!done) qFatal("%s", qPrintable(outcome(done)));
    }

    [[nodiscard]] Report report(std::optional<RecordId> owner = std::nullopt, std::size_t limit = 500) {
        return store()
            .read([&](store::Connection& connection) {
                return readToday(connection, sources, {clock.today(), owner, limit});
            })
            .value();
    }
    [[nodiscard]] QStringList titles(std::optional<RecordId> owner = std::nullopt) {
        QStringList titles;
        for (const Item& item : report(owner).items) titles << item.title;
        return titles;
    }
    [[nodiscard]] Item only() {
        const Report found = report();
        return found.items.size() == 1 ? found.items.front() : Item();
    }
    [[nodiscard]] Expected<qint64> done(const Item& item) {
        return sourceOf(sources, item.source)->done({store(), catalogue()}, {item.record});
    }
    [[nodiscard]] Expected<qint64> assign(const Item& item, RecordId owner) {
        return sourceOf(sources, item.source)->reassign({store(), catalogue()}, {item.record}, owner);
    }
    [[nodiscard]] Expected<qint64> snooze(const Item& item, const QDate& until) {
        return store().perform(Snooze{{{item.source, item.record, item.title}}, until});
    }

    std::vector<Source> sources;
    RecordId ann = 0;
    RecordId bob = 0;
};

} // namespace

class TodayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void valuesFallIntoClasses_data() {
        QTest::addColumn<qint64>("minor");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<int>("expected");
        QTest::newRow("nothing") << qint64(0) << u"USD"_s << 1;
        QTest::newRow("less than nothing") << qint64(-500) << u"USD"_s << 1;
        QTest::newRow("a cent") << qint64(1) << u"USD"_s << 2;
        QTest::newRow("9,999.99") << qint64(999'999) << u"USD"_s << 2;
        QTest::newRow("10,000") << qint64(1'000'000) << u"USD"_s << 3;
        QTest::newRow("100,000") << qint64(10'000'000) << u"EUR"_s << 4;
        QTest::newRow("999,999.99") << qint64(99'999'999) << u"EUR"_s << 4;
        QTest::newRow("1,000,000") << qint64(100'000'000) << u"EUR"_s << 5;
        QTest::newRow("yen have no smaller unit") << qint64(1'000'000) << u"JPY"_s << 5;
        QTest::newRow("dinars have thousandths") << qint64(9'999'999) << u"KWD"_s << 2;
    }
    void valuesFallIntoClasses() {
        QFETCH(qint64, minor);
        QFETCH(QString, currency);
        QTEST(valueClassOf(minor, currency), "expected");
    }

    void delayCosts_data() {
        QTest::addColumn<int>("weight");
        QTest::addColumn<int>("value");
        QTest::addColumn<int>("late");
        QTest::addColumn<int>("expected");
        QTest::newRow("in time") << 3 << 4 << -2 << 12;
        QTest::newRow("due today") << 3 << 4 << 0 << 12;
        QTest::newRow("12 days late") << 3 << 4 << 12 << 156;
        QTest::newRow("a month late") << 5 << 1 << 30 << 155;
        QTest::newRow("years late costs no more") << 5 << 1 << 900 << 155;
    }
    void delayCosts() {
        QFETCH(int, weight);
        QFETCH(int, value);
        QFETCH(int, late);
        QFETCH(int, expected);
        QCOMPARE(costOfDelay(weight, value, late), qint64(expected));
        Item item;
        item.weight = weight;
        item.valueClass = value;
        item.daysLate = late;
        item.cost = expected;
        QVERIFY2(costText(item).endsWith(u"= %1"_s.arg(expected)), qPrintable(costText(item)));
    }

    /// Worked out by hand: weight × value class × (1 + days late); late before today before coming.
    void theCostliestDelayComesFirst() {
        World world;
        const RecordId small = world.partner(u"Small"_s);
        const RecordId big = world.partner(u"Big"_s);
        world.deal(big, 2'500'000);
        world.stage(small, u"Recruiting"_s, u"2026-05-22"_s, 30); // may stay until 21 June: 10 days late
        world.partner(u"Ends today"_s, 0, u"2026-07-01"_s);
        world.partner(u"Ends in August"_s, 0, u"2026-08-01"_s);
        world.partner(u"Ends in autumn"_s, 0, u"2026-10-01"_s);
        world.task(u"Old"_s, u"2026-06-21"_s);
        world.task(u"Older than a month"_s, u"2025-01-10"_s);
        world.task(u"Of the big one"_s, u"2026-06-29"_s, 0, big);
        world.task(u"Big today"_s, u"2026-07-01"_s, 0, big);
        world.task(u"On Sunday"_s, u"2026-07-05"_s);
        world.task(u"On Saturday"_s, u"2026-07-04"_s);
        world.task(u"Far away"_s, u"2026-07-20"_s);
        world.add("activity", {{u"subject"_s, u"Done"_s},
                               {u"kind"_s, u"task"_s},
                               {u"due_on"_s, u"2026-06-01"_s},
                               {u"done_at"_s, u"2026-06-02T09:00:00Z"_s}});
        world.add("activity", {{u"subject"_s, u"A note"_s}});
        const std::vector<std::pair<QString, int>> expected{
            {u"Older than a month"_s, 3 * 1 * 31}, // 537 days late, 30 count
            {u"Of the big one"_s, 3 * 5 * 3},
            {u"Small"_s, 4 * 1 * 11},
            {u"Old"_s, 3 * 1 * 11},
            {u"Big today"_s, 3 * 5},
            {u"Ends today"_s, 5},
            {u"Ends in August"_s, 5},
            {u"On Saturday"_s, 3},
            {u"On Sunday"_s, 3},
        };
        const Report report = world.report();
        QCOMPARE(report.items.size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            QCOMPARE(report.items[i].title, expected[i].first);
            QCOMPARE(report.items[i].cost, qint64(expected[i].second));
        }
        QCOMPARE(report.late, 4);
        QCOMPARE(report.dueToday, 2);
        QCOMPARE(report.coming, 3);
        // With less room the costliest stay, and all are counted.
        const Report few = world.report(std::nullopt, 2);
        QCOMPARE(few.items.size(), std::size_t(2));
        QCOMPARE(few.items.back().title, u"Of the big one"_s);
        QCOMPARE(few.count(), 9);
    }

    void everyItemSaysWhyItIsHere_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("reason");
        QTest::newRow("task") << u"task"_s << u"Task for Northwind, due 19 Jun 2026: 12 days late"_s;
        QTest::newRow("call") << u"call"_s << u"Call with Northwind on 19 Jun 2026: 12 days late"_s;
        QTest::newRow("meeting") << u"meeting"_s << u"Meeting with Northwind on 19 Jun 2026: 12 days late"_s;
        QTest::newRow("mail") << u"mail"_s << u"Mail to Northwind, due 19 Jun 2026: 12 days late"_s;
        QTest::newRow("stalled") << u"stalled-partner"_s << u"Northwind: 42 days in Recruiting; norm 30"_s;
        QTest::newRow("agreement") << u"agreement"_s << u"Northwind: the agreement ended on 19 Jun 2026"_s;
        QTest::newRow("conflict") << u"conflict"_s << u"Northwind: changed here and in Salesforce: Phone, City"_s;
    }
    void everyItemSaysWhyItIsHere() {
        QFETCH(QString, kind);
        QLocale::setDefault(QLocale::c());
        World world;
        const RecordId northwind =
            world.partner(u"Northwind"_s, world.ann, kind == u"agreement" ? u"2026-06-19"_s : QString());
        if (kind == u"stalled-partner") {
            world.stage(northwind, u"Recruiting"_s, u"2026-05-20"_s, 30);
        } else if (kind == u"conflict") {
            world.conflict(northwind, u"company.phone"_s);
            world.conflict(northwind, u"company.city"_s);
            world.clock.set(world.clock.now().addDays(12 + decisionDays));
        } else if (kind != u"agreement") {
            world.task(u"Something"_s, u"2026-06-19"_s, world.ann, northwind, kind);
        }
        const Item item = world.only();
        QTEST(item.reason, "reason");
        QCOMPARE(item.daysLate, 12);
        QCOMPARE(item.partner, northwind);
        QCOMPARE(item.owner, world.ann);
        QCOMPARE(item.ownerName, u"Ann Lee"_s);
        QVERIFY(item.opens != 0);
        QVERIFY(sourceLabel(item.source) != item.source);
        // Who looks a month later finds it still: nothing is forgotten by getting old.
        world.clock.set(world.clock.now().addDays(31));
        QCOMPARE(world.titles().size(), 1);
    }

    void aStageIsLeftBehindTheDayAfterItsNorm() {
        World world;
        const RecordId partner = world.partner(u"Northwind"_s, world.ann);
        world.stage(partner, u"Recruiting"_s, u"2026-06-01"_s, 30);
        QCOMPARE(world.titles(), QStringList()); // 30 days in stage
        world.clock.set(world.clock.now().addDays(1));
        QCOMPARE(world.titles(), QStringList{u"Northwind"_s});
        const auto of = [&](std::optional<RecordId> manager) {
            return world.store()
                .read([&](store::Connection& connection) {
                    return pipeline::stalledPartners(connection, world.clock.today(), manager).size();
                })
                .value();
        };
        QCOMPARE(of(std::nullopt), std::size_t(1));
        QCOMPARE(of(world.ann), std::size_t(1));
        QCOMPARE(of(world.bob), std::size_t(0));
        QCOMPARE(of(0), std::size_t(0));
        // A stage without a norm keeps nobody.
        world.sql(u"UPDATE lifecycle_stage SET stall_days = 0"_s);
        QCOMPARE(world.titles(), QStringList());
    }

    void whatWaitsIsSomebodys() {
        World world;
        const RecordId hers = world.partner(u"Hers"_s, world.ann, u"2026-07-10"_s);
        world.partner(u"Nobody's"_s, 0, u"2026-07-11"_s);
        world.task(u"Ann's task"_s, u"2026-07-01"_s, world.ann);
        world.task(u"Bob's task"_s, u"2026-07-01"_s, world.bob);
        world.task(u"Task of nobody"_s, u"2026-07-01"_s);
        world.conflict(hers, u"company.phone"_s);
        const auto sorted = [&](std::optional<RecordId> owner) {
            QStringList titles = world.titles(owner);
            titles.sort();
            return titles;
        };
        QCOMPARE(sorted(world.ann), (QStringList{u"Ann's task"_s, u"Hers"_s, u"Hers"_s}));
        QCOMPARE(sorted(world.bob), QStringList{u"Bob's task"_s});
        QCOMPARE(sorted(0), (QStringList{u"Nobody's"_s, u"Task of nobody"_s}));
        QCOMPARE(sorted(std::nullopt).size(), 6);
        // Given away, it is somebody else's, and undo gives it back.
        for (const Item& item : world.report(world.ann).items)
            if (sourceOf(world.sources, item.source)->reassign)
                QCOMPARE(outcome(world.assign(item, world.bob)), u"ok"_s);
        QCOMPARE(sorted(world.bob), (QStringList{u"Ann's task"_s, u"Bob's task"_s, u"Hers"_s, u"Hers"_s}));
        QCOMPARE(sorted(world.ann), QStringList());
        QCOMPARE(outcome(world.store().undo()), u"ok"_s);
        QCOMPARE(outcome(world.store().undo()), u"ok"_s);
        QCOMPARE(sorted(world.ann).size(), 3);
    }

    void anItemIsGoneWhenItsCauseIsGone_data() {
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"task", "stalled-partner", "agreement", "conflict"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
    void anItemIsGoneWhenItsCauseIsGone() {
        QFETCH(QString, kind);
        World world;
        const RecordId partner =
            world.partner(u"Northwind"_s, world.ann, kind == u"agreement" ? u"2026-06-19"_s : QString());
        if (kind == u"task") world.task(u"Something"_s, u"2026-06-19"_s);
        if (kind == u"stalled-partner") world.stage(partner, u"Recruiting"_s, u"2026-05-20"_s, 30);
        if (kind == u"conflict") world.conflict(partner, u"company.phone"_s);
        const Item item = world.only();
        QCOMPARE(item.source, kind);
        Expected<qint64> ended = 0;
        if (kind == u"task") ended = world.done(item);
        if (kind == u"stalled-partner")
            ended = world.store().perform(pipeline::MoveToStage{world.catalogue(), pipeline::Track::Partner, {partner}, u"Onboarding"_s});
        if (kind == u"agreement") ended = world.set("partner", partner, "agreement_end", u"2027-06-30"_s);
        if (kind == u"conflict") world.sql(u"DELETE FROM sync_conflict"_s);
        QCOMPARE(outcome(ended), u"ok"_s);
        QCOMPARE(world.titles(), QStringList());
        QCOMPARE(outcome(world.store().undo()), u"ok"_s);
        QCOMPARE(world.only().key(), item.key());
    }

    void whatIsRetiredOrOverWaitsNoMore() {
        World world;
        const RecordId gone = world.partner(u"Gone"_s, 0, u"2026-06-19"_s);
        world.stage(gone, u"Recruiting"_s, u"2026-05-20"_s, 30);
        QCOMPARE(world.report().count(), 2);
        world.sql(u"UPDATE company SET retired = 1"_s);
        QCOMPARE(world.report().count(), 0);
        const RecordId former = world.partner(u"Former"_s, 0, u"2026-06-19"_s);
        QCOMPARE(world.report().count(), 1);
        world.sql(u"UPDATE partner SET stage = 'Former' WHERE id = %1"_s.arg(former));
        QCOMPARE(world.report().count(), 0);
    }

    void whatSleepsIsBackOnItsDay() {
        World world;
        world.task(u"Something"_s, u"2026-06-19"_s, world.ann);
        world.task(u"Something else"_s, u"2026-06-19"_s, world.ann);
        const Item item = world.report().items.front();
        QCOMPARE(outcome(world.snooze(item, QDate(2026, 7, 6))), u"ok"_s);
        QCOMPARE(world.titles(world.ann), QStringList{u"Something else"_s});
        QCOMPARE(world.report().snoozed, 1);
        // A second word on it counts.
        QCOMPARE(outcome(world.snooze(item, QDate(2026, 7, 4))), u"ok"_s);
        world.clock.set(world.clock.now().addDays(2));
        QCOMPARE(world.titles().size(), 1);
        world.clock.set(world.clock.now().addDays(1));
        QCOMPARE(world.clock.today(), QDate(2026, 7, 4));
        QCOMPARE(world.titles().size(), 2);
        QCOMPARE(world.report().snoozed, 0);
        // The next one put to sleep sweeps out what is awake again.
        QCOMPARE(outcome(world.snooze(world.report().items.back(), QDate(2026, 7, 5))), u"ok"_s);
        QCOMPARE(world.query("SELECT count(*) FROM today_snooze"), Value(qint64(1)));
    }

    void sleepIsUndoneAndEnded() {
        World world;
        world.task(u"Something"_s, u"2026-06-19"_s);
        const Item item = world.only();
        QCOMPARE(outcome(world.snooze(item, QDate(2026, 7, 6))), u"ok"_s);
        QCOMPARE(historyText(store::historyEntries(world.store().reader(), 1).front()),
                 u"Something snoozed until 6 Jul 2026"_s);
        QCOMPARE(outcome(world.store().undo()), u"ok"_s);
        QCOMPARE(world.titles().size(), 1);
        QCOMPARE(outcome(world.store().redo()), u"ok"_s);
        QCOMPARE(world.titles().size(), 0);
        QCOMPARE(outcome(world.store().perform(Wake{{{item.source, item.record, item.title}}})), u"ok"_s);
        QCOMPARE(historyText(store::historyEntries(world.store().reader(), 1).front()), u"Something woken"_s);
        QCOMPARE(world.titles().size(), 1);
    }

    void sleepNeedsADayToCome() {
        World world;
        world.task(u"Something"_s, u"2026-06-19"_s);
        const Item item = world.only();
        QCOMPARE(codeOf(world.snooze(item, QDate(2026, 7, 1))), u"InvalidValue"_s);
        QCOMPARE(codeOf(world.snooze(item, QDate(2026, 6, 30))), u"InvalidValue"_s);
        QCOMPARE(codeOf(world.snooze(item, QDate())), u"InvalidValue"_s);
        QCOMPARE(codeOf(world.store().perform(Snooze{{}, QDate(2026, 7, 6)})), u"BadArgument"_s);
        QCOMPARE(codeOf(world.store().perform(Wake{})), u"BadArgument"_s);
        QCOMPARE(world.titles().size(), 1);
    }

    void nextWeekIsItsMonday_data() {
        QTest::addColumn<QDate>("day");
        QTest::newRow("Monday") << QDate(2026, 6, 29);
        QTest::newRow("Wednesday") << QDate(2026, 7, 1);
        QTest::newRow("Sunday") << QDate(2026, 7, 5);
    }
    void nextWeekIsItsMonday() {
        QFETCH(QDate, day);
        QCOMPARE(nextWeek(day), QDate(2026, 7, 6));
    }

    void everySourceIsNamedOnceAndWeighed() {
        World world;
        QSet<QString> keys;
        for (const Source& source : world.sources) {
            QVERIFY2(source.weight >= 1 && source.weight <= 5, qPrintable(source.key));
            QVERIFY2(!keys.contains(source.key), qPrintable(source.key));
            QVERIFY2(sourceLabel(source.key) != source.key, qPrintable(source.key));
            keys.insert(source.key);
        }
        QVERIFY(sourceOf(world.sources, u"nonsense") == nullptr);
    }

    void anIdTellsItsDay() {
        World world;
        world.clock.set(QDateTime(QDate(2027, 3, 4), QTime(5, 6, 7), Qt::UTC));
        QCOMPARE(instantOf(world.addNamed("owner", "Cleo")), world.clock.now());
    }
};

QTEST_GUILESS_MAIN(TodayTest)
#include "TodayTest.moc"
