// What playbooks, agreements and learning records bring to Today.
#include "core/enablement/Completions.h"
#include "core/partners/Agreements.h"
#include "core/program/TodaySources.h"
#include "core/today/Sources.h"
#include "tests/core/playbooks/PlaybookWorld.h"

using namespace channelbook;
using namespace channelbook::test;
using namespace channelbook::today;
using namespace Qt::StringLiterals;

namespace {

/// The day all of this happens on is Wednesday, 1 July 2026.
class World : public PlaybookWorld {
public:
    World() : sources(todaySources(catalogue())) {
        QLocale::setDefault(QLocale::c());
        ann = addNamed("owner", "Ann Lee");
        bob = addNamed("owner", "Bob Ray");
        northwind = add("partner", {{u"name"_s, u"Northwind"_s}, {u"manager"_s, ann}});
    }
    /// Two steps after each other, five and ten working days after the start; a run may stand still for five.
    RecordId run(QDate on) {
        playbooks::Template playbook = templateOf({stepNamed("contract", {}, {5, {}}), stepNamed("training", {u"contract"_s}, {10, {}})});
        playbook.norm = 5;
        const auto saved = save(playbook);
        if (!saved) qFatal("%s", qPrintable(outcome(saved)));
        return start(u"test"_s, northwind, on);
    }
    [[nodiscard]] Report report(std::optional<RecordId> owner = std::nullopt) {
        return store().read([&](store::Connection& connection) { return readToday(connection, sources, {clock.today(), owner}); }).value();
    }
    /// Items of one source as "title | reason".
    [[nodiscard]] QStringList of(const QString& source, std::optional<RecordId> owner = std::nullopt) {
        QStringList found;
        for (const Item& item : report(owner).items)
            if (item.source == source) found << item.title + u" | "_s + item.reason;
        return found;
    }
    [[nodiscard]] Item first(const QString& source) {
        for (const Item& item : report().items)
            if (item.source == source) return item;
        return {};
    }
    [[nodiscard]] Expected<qint64> done(const Item& item) { return sourceOf(sources, item.source)->done({store(), catalogue()}, {item.record}); }
    [[nodiscard]] Expected<qint64> assign(const Item& item, RecordId owner) { return sourceOf(sources, item.source)->reassign({store(), catalogue()}, {item.record}, owner); }

    std::vector<Source> sources;
    RecordId ann = 0;
    RecordId bob = 0;
    RecordId northwind = 0;
};

} // namespace

class RoomSourcesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Started on Wednesday, 17 June: the contract was due after five working days, on the 24th; on 1 July it is five late.
    void stepsWaitUntilTheyAreDone() {
        World world;
        world.run(QDate(2026, 6, 17));
        QCOMPARE(world.of(u"step"_s), QStringList{u"Contract | Northwind: step of “Test”, due 24 Jun 2026: 5 days late"_s});
        const Item contract = world.first(u"step"_s);
        QCOMPARE(contract.owner, world.ann);
        QCOMPARE(contract.partner, world.northwind);
        QCOMPARE(contract.cost, qint64(4 * 1 * (1 + 5)));
        QCOMPARE(world.of(u"step"_s, world.bob), QStringList());
        QCOMPARE(outcome(world.assign(contract, world.bob)), u"ok"_s);
        QCOMPARE(world.of(u"step"_s, world.bob).size(), 1);
        QCOMPARE(world.of(u"step"_s, world.ann).size(), 0);
        // Done, it makes room for the next, which is due on the day.
        QCOMPARE(outcome(world.done(contract)), u"ok"_s);
        QCOMPARE(world.of(u"step"_s), QStringList{u"Training | Northwind: step of “Test”, due 1 Jul 2026: due today"_s});
        QCOMPARE(outcome(world.store().undo()), u"ok"_s);
        QCOMPARE(world.first(u"step"_s).key(), contract.key());
    }

    void aBlockedStepSaysWhatIsInTheWay() {
        World world;
        const RecordId run = world.run(QDate(2026, 6, 17));
        QCOMPARE(outcome(world.act(run, "contract", playbooks::StepAct::Block, u"legal is on holiday"_s)), u"ok"_s);
        QCOMPARE(world.of(u"step"_s), QStringList{u"Contract | Northwind: step of “Test”, blocked: legal is on holiday"_s});
    }

    /// Ten working days without progress on 1 July, five are the norm.
    void aRunThatStandsStillIsSeen() {
        World world;
        const RecordId run = world.run(QDate(2026, 6, 17));
        const Item stalled = world.first(u"stalled-run"_s);
        QCOMPARE(stalled.record, run);
        QCOMPARE(stalled.reason.section(u';', 0, 0), u"Northwind: 10 working day(s) without progress at “Contract” (norm 5)"_s);
        QCOMPARE(stalled.daysLate, 5);
        QCOMPARE(stalled.cost, qint64(5 * 1 * (1 + 5)));
        QCOMPARE(outcome(world.assign(stalled, world.bob)), u"ok"_s);
        QCOMPARE(world.of(u"stalled-run"_s, world.bob).size(), 1);
        QCOMPARE(world.of(u"stalled-run"_s, world.ann).size(), 0);
        QCOMPARE(outcome(world.act(run, "contract", playbooks::StepAct::Complete)), u"ok"_s);
        QCOMPARE(world.of(u"stalled-run"_s), QStringList());
        QCOMPARE(outcome(world.store().undo()), u"ok"_s);
        QCOMPARE(world.of(u"stalled-run"_s).size(), 1);
    }

    void aRunIsQuietUntilItsNormIsOver_data() {
        QTest::addColumn<QDate>("today");
        QTest::addColumn<int>("stalled");
        QTest::addColumn<int>("steps");
        QTest::newRow("the day it starts") << QDate(2026, 6, 17) << 0 << 1; // due in seven days
        QTest::newRow("five working days later") << QDate(2026, 6, 24) << 0 << 1;
        QTest::newRow("six working days later") << QDate(2026, 6, 25) << 1 << 1;
    }
    void aRunIsQuietUntilItsNormIsOver() {
        QFETCH(QDate, today);
        World world;
        world.run(QDate(2026, 6, 17));
        world.clock.set(QDateTime(today, QTime(9, 0), Qt::UTC));
        QTEST(int(world.of(u"stalled-run"_s).size()), "stalled");
        QTEST(int(world.of(u"step"_s).size()), "steps");
    }

    /// Notice is due 90 days before the end; after that the end counts, unless it renews by itself.
    void agreementsAreSeenBeforeItIsTooLate_data() {
        QTest::addColumn<QDate>("today");
        QTest::addColumn<bool>("renews");
        QTest::addColumn<QStringList>("expected");
        const QString notice = u"Northwind | Northwind: last day for notice of “Reseller” is 2 Oct 2026; it ends on 31 Dec 2026"_s;
        const QString end = u"Northwind | Northwind: “Reseller” ends on 31 Dec 2026"_s;
        QTest::newRow("early") << QDate(2026, 7, 1) << true << QStringList();
        QTest::newRow("60 days before notice") << QDate(2026, 8, 3) << true << QStringList{notice};
        QTest::newRow("61 days before notice") << QDate(2026, 8, 2) << true << QStringList();
        QTest::newRow("the last day for notice") << QDate(2026, 10, 2) << false << QStringList{notice};
        QTest::newRow("renews by itself") << QDate(2026, 12, 20) << true << QStringList();
        QTest::newRow("ends") << QDate(2026, 12, 20) << false << QStringList{end};
    }
    void agreementsAreSeenBeforeItIsTooLate() {
        QFETCH(QDate, today);
        QFETCH(bool, renews);
        World world;
        const RecordId agreement = world.add("agreement", {{u"name"_s, u"Reseller"_s}, {u"partner"_s, world.northwind}, {u"type"_s, u"Reseller agreement"_s}, {u"start_on"_s, u"2026-01-01"_s}, {u"end_on"_s, u"2026-12-31"_s},
                                                           {u"term_months"_s, qint64(12)}, {u"notice_days"_s, qint64(90)}, {u"auto_renew"_s, qint64(renews ? 1 : 0)}});
        using A = partners::AgreementAction;
        for (const A action : {A::Send, A::SignPartner, A::SignUs, A::Activate})
            QCOMPARE(outcome(world.store().perform(partners::ActOnAgreement{world.catalogue(), agreement, action, {}, {}, {}})), u"ok"_s);
        world.clock.set(QDateTime(today, QTime(9, 0), Qt::UTC));
        QTEST(world.of(u"renewal"_s), "expected");
        QCOMPARE(world.of(u"agreement"_s), QStringList()); // what the partner's own fields say is not said twice
        if (world.of(u"renewal"_s).isEmpty()) return;
        const Item item = world.first(u"renewal"_s);
        QCOMPARE(item.owner, world.ann);
        QCOMPARE(outcome(world.assign(item, world.bob)), u"ok"_s);
        QCOMPARE(world.of(u"renewal"_s, world.bob).size(), 1);
        QCOMPARE(world.of(u"renewal"_s, world.ann).size(), 0);
    }

    void certificationsAreSeenBeforeTheyEnd_data() {
        QTest::addColumn<QString>("ends");
        QTest::addColumn<QString>("expected");
        QTest::newRow("long after") << u"2026-08-01"_s << QString();
        QTest::newRow("in 30 days") << u"2026-07-31"_s << u"Jane Doe | Northwind: “Sales” ends on 31 Jul 2026"_s;
        QTest::newRow("today") << u"2026-07-01"_s << u"Jane Doe | Northwind: “Sales” ends on 1 Jul 2026"_s;
        QTest::newRow("90 days ago") << u"2026-04-02"_s << u"Jane Doe | Northwind: “Sales” ended on 2 Apr 2026"_s;
        QTest::newRow("91 days ago") << u"2026-04-01"_s << QString();
    }
    void certificationsAreSeenBeforeTheyEnd() {
        QFETCH(QString, ends);
        QFETCH(QString, expected);
        World world;
        const RecordId jane = world.add("contact", {{u"name"_s, u"Jane Doe"_s}, {u"company"_s, world.northwind}});
        const RecordId stranger = world.addNamed("contact", "Joe Public");
        const RecordId sales = world.addNamed("certification", "Sales");
        for (const RecordId contact : {jane, stranger})
            QCOMPARE(outcome(world.store().perform(enablement::RecordCompletion{world.catalogue(), contact, 0, sales, u"2025-01-10"_s, ends, {}, nullptr})), u"ok"_s);
        QCOMPARE(world.of(u"certification"_s), expected.isEmpty() ? QStringList() : QStringList{expected});
        QCOMPARE(world.of(u"certification"_s, world.ann).size(), expected.isEmpty() ? 0 : 1);
        QCOMPARE(world.of(u"certification"_s, world.bob).size(), 0);
        // Renewed, it is gone.
        QCOMPARE(outcome(world.store().perform(enablement::RecordCompletion{world.catalogue(), jane, 0, sales, u"2026-06-30"_s, u"2028-06-30"_s, {}, nullptr})), u"ok"_s);
        QCOMPARE(world.of(u"certification"_s), QStringList());
    }

    void unknownLearnersAreOneItemOfNobodys() {
        World world;
        for (const auto& [email, course] : {std::pair("a@x.example", "Selling"), std::pair("b@x.example", "Selling"), std::pair("b@x.example", "Pricing")})
            world.add("completion", {{u"email"_s, QString::fromLatin1(email)}, {u"course_title"_s, QString::fromLatin1(course)}, {u"completed_on"_s, u"2026-06-01"_s}});
        QCOMPARE(world.of(u"unmatched"_s), QStringList{u"Completions of people unknown here | 2 person(s) in learning records are no contact here, or could be several"_s});
        QCOMPARE(world.first(u"unmatched"_s).due, QDate(2026, 7, 6));
        QCOMPARE(world.of(u"unmatched"_s, 0).size(), 1);
        QCOMPARE(world.of(u"unmatched"_s, world.ann).size(), 0);
        const RecordId jane = world.add("contact", {{u"name"_s, u"Jane Doe"_s}, {u"company"_s, world.northwind}});
        for (const char* email : {"a@x.example", "b@x.example"})
            QCOMPARE(outcome(world.store().perform(enablement::MatchCompletions{QString::fromLatin1(email), {}, jane})), u"ok"_s);
        QCOMPARE(world.of(u"unmatched"_s), QStringList());
    }
};

QTEST_GUILESS_MAIN(RoomSourcesTest)
#include "RoomSourcesTest.moc"
