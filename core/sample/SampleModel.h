#pragma once

#include "core/sample/SampleRows.h"

#include <QDate>

namespace channelbook::sample {

struct ModelSize {
    int partners = 0;
    qint64 deals = 0;
    quint64 seed = 1;
    QDate today;
};

/// A sample program as a plan: who exists, where, since when. It holds a few numbers a company; texts and deals are
/// worked out on demand from the seed, so that a million deals need no memory. The same size gives the same program
/// everywhere.
class Model {
public:
    explicit Model(const ModelSize& size);

    [[nodiscard]] const Calendar& calendar() const { return m_calendar; }
    [[nodiscard]] const std::vector<OwnerRow>& owners() const { return m_owners; }
    [[nodiscard]] int partners() const { return static_cast<int>(m_partners.size()); }
    [[nodiscard]] int companies() const { return partners() + static_cast<int>(m_customers.size()); }
    [[nodiscard]] qint64 deals() const { return m_size.deals; }

    [[nodiscard]] CompanyRow company(int number) const;
    /// The contacts of a company.
    [[nodiscard]] std::vector<ContactRow> contacts(const CompanyRow& company) const;
    /// What was noted, agreed and promised with a partner.
    [[nodiscard]] std::vector<ActivityRow> activities(const CompanyRow& company, int contacts) const;
    /// Fills `deal` with deal number `number`, 0 … deals() - 1. A customer's deals are neighbours, in the order of the
    /// companies, which is the order a program takes them in fastest.
    void deal(qint64 number, DealRow& deal) const;

private:
    struct PartnerPlan {
        int country = 0;
        Stage stage = Stage::Prospect;
        signed char tier = -1; ///< index into tiers(); -1: none
        bool founder = false;  ///< with us since before the first deal
        bool alsoCustomer = false;
        int manager = -1;
        int sellsFrom = noDay, sellsUntil = noDay; ///< days on which it may bring a deal
    };
    struct CustomerPlan {
        int country = 0;
        int status = 0; ///< index into customerStatuses()
        int since = noDay;
        int owner = 0;
        int known = 0; ///< day since when it is in the CRM
    };
    /// Partners that bring deals, the strong ones more often.
    struct SellerPool {
        std::vector<int> partners;
        std::vector<quint64> weights; ///< running sums
        std::vector<int> founders;    ///< those who fit any day
    };
    struct PathStep {
        Stage stage;
        Moment at;
    };

    void planOwners();
    void planPartners();
    void rankPartners();
    void planCustomers();
    void planDays();
    [[nodiscard]] std::vector<PathStep> path(int partner) const;
    [[nodiscard]] int ownerIn(Region region, Random& random) const;
    [[nodiscard]] Region regionOf(int country) const;
    [[nodiscard]] PartnerFacet partnerFacet(int number, CompanyRow& company) const;

    [[nodiscard]] int pickPartner(Random& random, const DealRow& deal) const;
    [[nodiscard]] CustomerPlan customerPlan(int company) const;
    void dealAmount(Random& random, DealRow& deal, const Country& country) const;
    void dealWords(Random& random, DealRow& deal) const;
    void dealDates(Random& random, DealRow& deal, const CustomerPlan& customer) const;
    void dealProgress(Random& random, DealRow& deal, const CustomerPlan& customer) const;
    void dealExtras(DealRow& deal) const;
    [[nodiscard]] ActivityRow activityFrom(Random& random, int oldest, int newest, bool ofDeal) const;
    /// A moment in working hours of a past day, over for certain wherever the program is.
    [[nodiscard]] static Moment moment(Random& random, int day);
    [[nodiscard]] static int daysBetween(Random& random, int first, int last);

    ModelSize m_size;
    Calendar m_calendar;
    CompanyNames m_names;
    std::vector<Currency> m_currencies; ///< one a country
    std::vector<OwnerRow> m_owners;
    std::array<std::vector<int>, regionCount> m_ownersByRegion;
    std::vector<PartnerPlan> m_partners;
    std::vector<CustomerPlan> m_customers;
    std::vector<int> m_buyers;       ///< companies that buy
    std::vector<qint64> m_dealsUpTo; ///< running sums of their deals
    SellerPool m_sellers;
    std::array<SellerPool, regionCount> m_regionalSellers;
    std::vector<quint64> m_dayWeights; ///< running sums over the days deals may close on
};

/// How many partners stand in each stage: shares of a lively program, rounded so that they add up.
[[nodiscard]] std::array<int, stageCount> stageShares(int partners);

/// Days before today on which a sample program begins: three years.
inline constexpr int programDays = 1095;

} // namespace channelbook::sample
