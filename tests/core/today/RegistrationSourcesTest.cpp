// What registrations of deals bring to Today: those that wait for our answer, and protections that end.
#include "core/program/TodaySources.h"
#include "core/today/Sources.h"
#include "tests/core/registrations/RegistrationWorld.h"

using namespace channelbook;
using namespace channelbook::test;
using namespace channelbook::today;
using namespace Qt::StringLiterals;
using registrations::Act;

namespace {

/// The day all of this begins on is Wednesday, 1 July 2026. Ann registers, Bob answers.
class World : public RegistrationWorld {
public:
    World() { QLocale::setDefault(QLocale::c()); }
    RecordId submitted(const char* name, const char* customer, RecordId partner = 0) {
        const RecordId id = draft(name, customer, partner);
        if (const auto done = act(id, Act::Submit); !done) qFatal("%s", qPrintable(outcome(done)));
        return id;
    }
    [[nodiscard]] std::vector<Item> of(const char* source, std::optional<RecordId> owner = std::nullopt) {
        const std::vector<Source> sources = todaySources(catalogue());
        std::vector<Item> found;
        const auto report = store().read([&](store::Connection& connection) {
            return readToday(connection, sources, {clock.today(), owner});
        });
        for (const Item& item : report.value().items)
            if (item.source == QLatin1String(source)) found.push_back(item);
        return found;
    }
    [[nodiscard]] Expected<qint64> done(const Item& item) {
        return sourceOf(todaySources(catalogue()), item.source)->done({store(), catalogue()}, {item.record});
    }
    void on(const QDate& day) { clock.set(QDateTime(day, QTime(9, 0), Qt::UTC)); }
};

} // namespace

class RegistrationSourcesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// In on Wednesday, it is answered by Friday, two working days later.
    void whatWaitsForOurAnswerIsLateFromTheDayItWasDue() {
        World world;
        const RecordId id = world.submitted("Grid", "Fabrikam");
        auto items = world.of("registration");
        QCOMPARE(items.size(), std::size_t(1));
        QCOMPARE(items[0].title, u"Grid"_s);
        QCOMPARE(items[0].reason, u"Northwind: waits for our answer since 1 Jul 2026"_s);
        QCOMPARE(items[0].due, QDate(2026, 7, 3));
        QCOMPARE(items[0].value, qint64(5'000'000));
        QCOMPARE(items[0].entity, u"registration"_s);
        QCOMPARE(items[0].opens, id);
        world.on(QDate(2026, 7, 6));
        QCOMPARE(world.of("registration")[0].daysLate, 3);
        // Weight 5, a value of 50,000 counts 3.
        QCOMPARE(world.of("registration")[0].cost, qint64(5 * 3 * (1 + 3)));
    }

    void itIsAnsweredInPlaceByAnother() {
        World world;
        const RecordId id = world.submitted("Grid", "Fabrikam");
        QCOMPARE(codeOf(world.done(world.of("registration")[0])), u"TransitionRefused"_s); // Ann's own
        QCOMPARE(world.of("registration").size(), std::size_t(1));
        world.as("bob");
        QCOMPARE(outcome(world.done(world.of("registration")[0])), u"ok"_s);
        QCOMPARE(world.state(id), u"approved"_s);
        QCOMPARE(world.of("registration").size(), std::size_t(0));
        QCOMPARE(outcome(world.store().undo()), u"ok"_s);
        QCOMPARE(world.of("registration").size(), std::size_t(1));
    }

    void conflictsToDecideAreSaid() {
        World world;
        world.submitted("First", "Fabrikam");
        world.clock.set(world.clock.now().addSecs(3600));
        const RecordId second = world.submitted("Second", "Fabrikam", world.contoso);
        for (const Item& item : world.of("registration"))
            QCOMPARE(item.reason.contains(u"1 conflict(s) to decide"_s), item.record == second);
    }

    void itWaitsForItsOwnerElseForThePartnersManager() {
        World world;
        const RecordId mia = world.addNamed("owner", "Mia");
        const RecordId tom = world.addNamed("owner", "Tom");
        const RecordId id = world.submitted("Grid", "Fabrikam");
        QCOMPARE(world.of("registration", 0).size(), std::size_t(1));
        QCOMPARE(outcome(world.set("partner", world.northwind, "manager", mia)), u"ok"_s);
        QCOMPARE(world.of("registration", mia).size(), std::size_t(1));
        QCOMPARE(world.of("registration", 0).size(), std::size_t(0));
        const auto sources = todaySources(world.catalogue());
        QCOMPARE(outcome(sourceOf(sources, u"registration")->reassign({world.store(), world.catalogue()}, {id}, tom)),
                 u"ok"_s);
        QCOMPARE(world.of("registration", tom).size(), std::size_t(1));
        QCOMPARE(world.of("registration", mia).size(), std::size_t(0));
    }

    void protectionsAreSeenTwoWeeksBeforeTheyEnd_data() {
        QTest::addColumn<QDate>("today");
        QTest::addColumn<int>("seen");
        // Approved on 1 July, it is protected for 90 days: until 29 September.
        QTest::newRow("fifteen days before") << QDate(2026, 9, 14) << 0;
        QTest::newRow("fourteen days before") << QDate(2026, 9, 15) << 1;
        QTest::newRow("the last day") << QDate(2026, 9, 29) << 1;
    }
    void protectionsAreSeenTwoWeeksBeforeTheyEnd() {
        QFETCH(QDate, today);
        QFETCH(int, seen);
        World world;
        const RecordId id = world.submitted("Grid", "Fabrikam");
        world.as("bob");
        QCOMPARE(outcome(world.act(id, Act::Approve)), u"ok"_s);
        world.on(today);
        auto items = world.of("protection");
        QCOMPARE(items.size(), std::size_t(seen));
        if (seen == 0) {
            // What asks for more time is seen however long it still has.
            QCOMPARE(outcome(world.act(id, Act::AskExtension, "the board meets later")), u"ok"_s);
            items = world.of("protection");
            QCOMPARE(items.size(), std::size_t(1));
            QCOMPARE(items[0].reason,
                     u"Northwind: its protection ends on 29 Sep 2026; asks for more time until 29 Oct 2026"_s);
        } else {
            QCOMPARE(items[0].reason, u"Northwind: its protection ends on 29 Sep 2026"_s);
        }
        QCOMPARE(items[0].due, QDate(2026, 9, 29));
        QCOMPARE(outcome(world.done(items[0])), u"ok"_s);
        QCOMPARE(world.read(id).protectedUntil, u"2026-10-29"_s);
        QCOMPARE(world.of("protection").size(), std::size_t(0));
    }

    void whatIsAnsweredAwayFromHereIsNobodysToDo() {
        World world;
        const RecordId id = world.submitted("Grid", "Fabrikam");
        QCOMPARE(outcome(world.act(id, Act::Withdraw, "postponed")), u"ok"_s);
        QCOMPARE(world.of("registration").size(), std::size_t(0));
        QCOMPARE(world.of("protection").size(), std::size_t(0));
    }
};

QTEST_GUILESS_MAIN(RegistrationSourcesTest)
#include "RegistrationSourcesTest.moc"
