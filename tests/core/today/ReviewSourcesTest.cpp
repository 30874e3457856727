// What quarterly business reviews bring to Today: those that come up, and what was promised in them.
#include "core/program/TodaySources.h"
#include "core/reviews/Reviews.h"
#include "core/today/Sources.h"
#include "tests/core/TestProgram.h"

using namespace channelbook;
using namespace channelbook::test;
using namespace channelbook::today;
using namespace Qt::StringLiterals;

namespace {

/// Today is Wednesday, 1 July 2026. Ann manages Northwind.
class World : public TestProgram {
public:
    World() {
        QLocale::setDefault(QLocale::c());
        ann = addNamed("owner", "Ann Lee");
        bob = addNamed("owner", "Bob Ray");
        partner = add("partner", {{u"name"_s, u"Northwind"_s}, {u"manager"_s, ann}});
    }
    template <class Command>
    void must(const Command& command) {
        if (const auto done = store().perform(command); !done) qFatal("%s", qPrintable(errorText(done.error())));
    }
    RecordId plan(const QString& period, const QDate& on) {
        RecordId id = 0;
        must(reviews::PlanReview{partner, period, on, {}, {}, 0, &id});
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
    void on(const QDate& day) { clock.set(QDateTime(day, QTime(9, 0), Qt::UTC)); }
    RecordId ann = 0, bob = 0, partner = 0;
};

} // namespace

class ReviewSourcesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aReviewComesUpFourteenDaysBefore() {
        World world;
        const RecordId id = world.plan(u"2026-Q2"_s, QDate(2026, 7, 16));
        QVERIFY(world.of("review").empty());
        world.on(QDate(2026, 7, 2));
        auto items = world.of("review");
        QCOMPARE(items.size(), std::size_t(1));
        QCOMPARE(items[0].title, u"QBR 2026-Q2 with Northwind"_s);
        QCOMPARE(items[0].reason, u"QBR with Northwind on 16 Jul 2026: prepare the pack"_s);
        QCOMPARE(items[0].owner, world.ann);
        QCOMPARE(world.of("review", world.ann).size(), std::size_t(1));
        QVERIFY(world.of("review", world.bob).empty());
        world.on(QDate(2026, 7, 20));
        QCOMPARE(world.of("review")[0].reason, u"QBR with Northwind was planned for 16 Jul 2026: hold it or move it"_s);
        QCOMPARE(world.of("review")[0].daysLate, 4);
        world.must(reviews::HoldReview{id});
        QVERIFY(world.of("review").empty());
    }

    void aCancelledReviewAsksForNothing() {
        World world;
        const RecordId id = world.plan(u"2026-Q2"_s, QDate(2026, 7, 3));
        QCOMPARE(world.of("review").size(), std::size_t(1));
        world.must(reviews::CancelReview{id, u"ill"_s});
        QVERIFY(world.of("review").empty());
    }

    void actionsAreThereUntilTheyAreDone() {
        World world;
        const RecordId review = world.plan(u"2026-Q1"_s, QDate(2026, 7, 1));
        RecordId theirs = 0, ours = 0, later = 0;
        world.must(
            reviews::SaveItem{review, 0, false, u"Certify two"_s, u"partner"_s, {}, QDate(2026, 6, 28), &theirs});
        world.must(reviews::SaveItem{review, 0, false, u"Send the list"_s, u"us"_s, {}, QDate(2026, 7, 8), &ours});
        world.must(reviews::SaveItem{review, 0, false, u"Visit"_s, {}, {}, QDate(2026, 7, 9), &later});
        world.must(reviews::SaveItem{review, 0, true, u"Two regions"_s, {}, {}, QDate(2026, 7, 1), nullptr});
        world.must(reviews::HoldReview{review});
        const auto items = world.of("review_action");
        QCOMPARE(items.size(), std::size_t(2));
        QCOMPARE(items[0].title, u"Certify two"_s);
        QVERIFY2(items[0].reason.startsWith(u"Northwind promised it in QBR 2026-Q1, due 28 Jun 2026"),
                 qPrintable(items[0].reason));
        QCOMPARE(items[0].daysLate, 3);
        QVERIFY(items[1].reason.startsWith(u"Agreed with Northwind in QBR 2026-Q1"));
        world.must(reviews::CloseItem{theirs});
        QCOMPARE(world.of("review_action").size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(ReviewSourcesTest)
#include "ReviewSourcesTest.moc"
