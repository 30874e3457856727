#include "core/enablement/EnablementQueries.h"
#include "tests/core/TestProgram.h"

using namespace channelbook;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

/// Who is certified, until when, and who was first: worked out by hand on a small program. Today is 2026-07-01.
class EnablementQueriesTest : public QObject {
    Q_OBJECT

    struct World : TestProgram {
        World() {
            for (const char* name : {"Alpha", "Beta", "Gamma"}) partners << addNamed("partner", name);
            certifications << add("certification", {{u"name"_s, u"Sales"_s}, {u"level"_s, u"Associate"_s}, {u"validity_months"_s, qint64(12)}});
            certifications << add("certification", {{u"name"_s, u"Architect"_s}, {u"level"_s, u"Expert"_s}});
            for (const int certification : {0, 1}) courses << add("course", {{u"name"_s, u"Course %1"_s.arg(certification)}, {u"certification"_s, certifications[certification]}});
            // Alpha has three people, Beta two, Gamma none; one person works nowhere.
            for (const int company : {0, 0, 0, 1, 1, -1}) {
                std::vector<std::pair<QString, Value>> values{{u"name"_s, u"Person %1"_s.arg(people.size())}};
                if (company >= 0) values.emplace_back(u"company"_s, partners[company]);
                people << add("contact", values);
            }
        }
        void completed(int person, int course, const char* on, const char* expires = nullptr, const char* status = "completed") {
            std::vector<std::pair<QString, Value>> values{{u"contact"_s, people[person]}, {u"course"_s, courses[course]}, {u"completed_on"_s, QString::fromLatin1(on)}, {u"status"_s, QString::fromLatin1(status)}};
            if (expires != nullptr) values.emplace_back(u"expires_on"_s, QString::fromLatin1(expires));
            add("completion", values);
        }
        enablement::CertificationDensity densityOf(int partner, const QDate& on, const enablement::DensityOf& of = {}) {
            return store().read([&](store::Connection& connection) { return enablement::densityOf(connection, partners[partner], on, of); }).value();
        }
        QList<RecordId> partners, certifications, courses, people;
    };
    const QDate today{2026, 7, 1};

private Q_SLOTS:
    void densityCountsPeopleOnce() {
        World world;
        world.completed(0, 0, "2026-01-10");               // holds until 2027-01-10
        world.completed(0, 1, "2025-01-10");               // for good
        world.completed(1, 0, "2025-06-30");               // until yesterday
        world.completed(2, 0, "2026-06-01", "2026-07-01"); // until today
        world.completed(3, 0, "2026-06-01", nullptr, "failed");
        world.completed(5, 1, "2026-06-01"); // of nobody's company
        const auto alpha = world.densityOf(0, today);
        QCOMPARE(alpha.certified, 2);
        QCOMPARE(alpha.contacts, 3);
        QCOMPARE(alpha.held, 3);
        QCOMPARE(qRound(alpha.perContact() * 1000), 667);
        QCOMPARE(world.densityOf(1, today).certified, 0);
        QCOMPARE(world.densityOf(2, today).perContact(), 0.0);
        // As it was, as it will be, and of some only.
        QCOMPARE(world.densityOf(0, QDate(2025, 7, 1)).certified, 2);
        QCOMPARE(world.densityOf(0, QDate(2026, 6, 30)).certified, 3);
        QCOMPARE(world.densityOf(0, QDate(2026, 7, 2)).certified, 1);
        QCOMPARE(world.densityOf(0, QDate(2027, 1, 11)).held, 1);
        QCOMPARE(world.densityOf(0, today, {world.certifications[1], {}}).certified, 1);
        QCOMPARE(world.densityOf(0, today, {0, u"Associate"_s}).certified, 2);
        QCOMPARE(world.densityOf(0, today, {0, u"Expert"_s}).held, 1);

        const auto all = world.store().read([&](store::Connection& connection) { return enablement::densities(connection, today); }).value();
        QCOMPARE(all.size(), std::size_t(3));
        QCOMPARE(all.front().partner, world.partners[0]);
        for (int i = 0; i < 3; ++i) {
            const auto single = world.densityOf(static_cast<int>(world.partners.indexOf(all[static_cast<std::size_t>(i)].partner)), today);
            QCOMPARE(all[static_cast<std::size_t>(i)].certified, single.certified);
            QCOMPARE(all[static_cast<std::size_t>(i)].contacts, single.contacts);
            QCOMPARE(all[static_cast<std::size_t>(i)].held, single.held);
        }
        const auto whole = enablement::programDensity(all);
        QCOMPARE(whole.certified, 2);
        QCOMPARE(whole.certifiedPartners, 1);
        QCOMPARE(qRound(whole.perPartner() * 1000), 667);
        const auto holders = world.store().read([&](store::Connection& connection) { return enablement::certificationHolders(connection, today); }).value();
        QCOMPARE(holders.size(), std::size_t(2));
        QCOMPARE(holders[0].name, u"Sales"_s);
        QCOMPARE(holders[0].people, 2);
        QCOMPARE(holders[1].people, 2); // one of them works nowhere
        QCOMPARE(holders[1].partners, 1);
    }

    void onlyWhatWasNotRenewedExpires_data() {
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("past");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("today alone") << 0 << 0 << QStringList{u"Person 2 2026-07-01 0"_s};
        QTest::newRow("a month") << 30 << 0 << QStringList{u"Person 2 2026-07-01 0"_s, u"Person 3 2026-07-31 30"_s};
        QTest::newRow("a month and the week before") << 30 << 7 << QStringList{u"Person 1 2026-06-30 -1"_s, u"Person 2 2026-07-01 0"_s, u"Person 3 2026-07-31 30"_s};
        QTest::newRow("a year") << 365 << 0 << QStringList{u"Person 2 2026-07-01 0"_s, u"Person 3 2026-07-31 30"_s, u"Person 0 2027-03-01 243"_s};
    }
    void onlyWhatWasNotRenewedExpires() {
        QFETCH(int, days);
        QFETCH(int, past);
        QFETCH(QStringList, expected);
        World world;
        world.completed(0, 0, "2025-07-15", "2026-07-15"); // renewed in March
        world.completed(0, 0, "2026-03-01", "2027-03-01");
        world.completed(1, 0, "2025-06-30", "2026-06-30");
        world.completed(2, 0, "2025-07-01", "2026-07-01");
        world.completed(2, 0, "2026-05-01", nullptr, "failed"); // does not renew it
        world.completed(3, 0, "2025-07-31", "2026-07-31");
        world.completed(4, 1, "2025-07-31"); // for good
        const auto ending = world.store().read([&](store::Connection& connection) { return enablement::expiring(connection, today, days, past); }).value();
        QStringList lines;
        for (const auto& one : ending) lines << u"%1 %2 %3"_s.arg(one.contactName, one.expiresOn).arg(one.daysLeft);
        QCOMPARE(lines, expected);
    }

    void theFirstCompletionSinceADay_data() {
        QTest::addColumn<int>("course");
        QTest::addColumn<int>("contact"); // -1: anybody
        QTest::addColumn<QString>("since");
        QTest::addColumn<QString>("expected");
        QTest::newRow("anybody") << 0 << -1 << u"2026-02-01"_s << u"Person 1 2026-03-01"_s;
        QTest::newRow("on the day itself") << 0 << -1 << u"2026-03-01"_s << u"Person 1 2026-03-01"_s;
        QTest::newRow("whenever") << 0 << -1 << u""_s << u"Person 0 2025-01-01"_s;
        QTest::newRow("after all of them") << 0 << -1 << u"2026-06-02"_s << u""_s;
        QTest::newRow("one contact") << 0 << 0 << u"2026-02-01"_s << u"Person 0 2026-06-01"_s;
        QTest::newRow("another course") << 1 << -1 << u"2026-02-01"_s << u""_s;
    }
    void theFirstCompletionSinceADay() {
        QFETCH(int, course);
        QFETCH(int, contact);
        QFETCH(QString, since);
        QFETCH(QString, expected);
        World world;
        world.completed(0, 0, "2025-01-01");
        world.completed(0, 0, "2026-06-01");
        world.completed(1, 0, "2026-03-01");
        world.completed(2, 0, "2026-02-15", nullptr, "failed");
        world.completed(3, 0, "2026-02-02"); // another partner's
        const auto found = world.store().read([&](store::Connection& connection) {
            return enablement::firstCompletion(connection, world.courses[course], world.partners[0], contact < 0 ? 0 : world.people[contact], since);
        }).value();
        QCOMPARE(found ? found->contactName + u' ' + found->on : QString(), expected);
    }
};

QTEST_GUILESS_MAIN(EnablementQueriesTest)
#include "EnablementQueriesTest.moc"
