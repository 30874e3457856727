#include "core/metrics/analysis/PartnerJourneys.h"

#include <QTest>

using namespace channelbook;
using namespace channelbook::metrics;
using Ids = std::vector<RecordId>;

namespace {

int day(int year, int month, int of) { return static_cast<int>(QDate(1970, 1, 1).daysTo(QDate(year, month, of))); }

/// Five partners by hand:
///   1 joined 10 Jan 2026, onboarded 1 Feb, registered 20 Feb, first revenue 5 Mar
///   2 joined 31 Jan 2026, onboarded 1 Mar
///   3 joined 15 Mar 2026, first revenue 14 Apr, never registered nor finished onboarding
///   4 joined 2 Apr 2026, left 1 Jun
///   5 joined 20 May 2026, onboarded 10 Jun, registered 1 Jul
std::vector<PartnerJourney> five() {
    PartnerJourney one{1, day(2026, 1, 10), PartnerJourney::never, day(2026, 2, 1), day(2026, 2, 20), day(2026, 3, 5)};
    PartnerJourney two{2, day(2026, 1, 31), PartnerJourney::never, day(2026, 3, 1), PartnerJourney::never, PartnerJourney::never};
    PartnerJourney three{3, day(2026, 3, 15), PartnerJourney::never, PartnerJourney::never, PartnerJourney::never, day(2026, 4, 14)};
    PartnerJourney four{4, day(2026, 4, 2), day(2026, 6, 1), PartnerJourney::never, PartnerJourney::never, PartnerJourney::never};
    PartnerJourney five{5, day(2026, 5, 20), PartnerJourney::never, day(2026, 6, 10), day(2026, 7, 1), PartnerJourney::never};
    return {one, two, three, four, five};
}

} // namespace

class PartnerJourneysTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsWhoCameHowFar() {
        const auto reached = funnelOf(five(), day(2026, 1, 1), day(2026, 3, 31), day(2026, 7, 15));
        QCOMPARE(reached[static_cast<std::size_t>(Milestone::Joined)], (Ids{1, 2, 3}));
        // The third went past onboarding and registering: it came further.
        QCOMPARE(reached[static_cast<std::size_t>(Milestone::Onboarded)], (Ids{1, 2, 3}));
        QCOMPARE(reached[static_cast<std::size_t>(Milestone::Registered)], (Ids{1, 3}));
        QCOMPARE(reached[static_cast<std::size_t>(Milestone::Won)], (Ids{1, 3}));
    }

    void knowsNothingOfTheFuture() {
        const auto reached = funnelOf(five(), day(2026, 1, 1), day(2026, 12, 31), day(2026, 2, 10));
        QCOMPARE(reached[static_cast<std::size_t>(Milestone::Joined)], (Ids{1, 2}));
        QCOMPARE(reached[static_cast<std::size_t>(Milestone::Onboarded)], (Ids{1}));
        QVERIFY(reached[static_cast<std::size_t>(Milestone::Won)].empty());
    }

    void showsWhoStoodWhereAtEachMonthsEnd() {
        const FiscalCalendar calendar;
        const int january = calendar.monthOf(QDate(2026, 1, 15));
        const auto progress = progressOf(five(), calendar, {january, january + 11}, day(2026, 7, 15));
        QCOMPARE(progress.size(), std::size_t{7}); // the months to come are left out
        const auto at = [&](int month, Milestone milestone) { return progress[static_cast<std::size_t>(month - 1)].at[static_cast<std::size_t>(milestone)]; };
        QCOMPARE(at(1, Milestone::Joined), (Ids{1, 2}));
        QCOMPARE(at(2, Milestone::Registered), (Ids{1}));
        QCOMPARE(at(3, Milestone::Won), (Ids{1}));
        QCOMPARE(at(3, Milestone::Onboarded), (Ids{2}));
        QCOMPARE(at(3, Milestone::Joined), (Ids{3}));
        QCOMPARE(at(5, Milestone::Joined), (Ids{4, 5}));
        QCOMPARE(at(6, Milestone::Joined), Ids{}); // the fourth left, the fifth is onboarded
        QCOMPARE(at(7, Milestone::Registered), (Ids{5}));
        QCOMPARE(at(7, Milestone::Won), (Ids{1, 3}));
    }

    void putsPartnersIntoCohortsByQuarter() {
        const auto cohorts = cohortsOf(five(), FiscalCalendar(), 8, 12, day(2026, 7, 15));
        QCOMPARE(cohorts.size(), std::size_t{2});
        QCOMPARE(cohorts[0].partners, (Ids{1, 2, 3}));
        // The youngest of the first quarter has been here for four whole months on 15 July.
        QCOMPARE(cohorts[0].within.size(), std::size_t{4});
        QCOMPARE(cohorts[0].within[0], (Ids{3}));    // 30 days, within a month
        QCOMPARE(cohorts[0].within[1], (Ids{1, 3})); // 54 days, within two
        QCOMPARE(cohorts[0].within[3], (Ids{1, 3}));
        QCOMPARE(cohorts[1].partners, (Ids{4, 5}));
        QCOMPARE(cohorts[1].within.size(), std::size_t{1});
        QVERIFY(cohorts[1].within[0].empty());
    }

    void keepsTheNewestCohorts() {
        const auto cohorts = cohortsOf(five(), FiscalCalendar(), 1, 12, day(2026, 7, 15));
        QCOMPARE(cohorts.size(), std::size_t{1});
        QCOMPARE(cohorts[0].partners, (Ids{4, 5}));
    }

    void cutsQuartersAsTheFiscalYearDoes() {
        // With a year from February on, January belongs to the quarter before.
        const auto cohorts = cohortsOf(five(), FiscalCalendar(2), 8, 3, day(2026, 12, 31));
        QCOMPARE(cohorts[0].partners, (Ids{1, 2}));
        QCOMPARE(cohorts[1].partners, (Ids{3, 4}));
        QCOMPARE(cohorts[2].partners, (Ids{5}));
    }
};

QTEST_GUILESS_MAIN(PartnerJourneysTest)
#include "PartnerJourneysTest.moc"
