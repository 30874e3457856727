#pragma once

#include "core/metrics/Cells.h"
#include "core/store/Connection.h"

#include <limits>
#include <unordered_map>

namespace channelbook::metrics {

/// Days are counted since 1970-01-01; this stands for none.
inline constexpr int noDay = std::numeric_limits<int>::min();
/// The day an ISO date or instant begins with.
[[nodiscard]] int dayOf(std::string_view text);
[[nodiscard]] QDate dateOf(int day);

/// What numbers are worked out with.
struct Making {
    FiscalCalendar calendar;
    QString currency;
    bool fromOnboarding = false;  ///< the time to first revenue begins with the onboarding's end instead of joining
    bool toRegistration = false;  ///< and ends with the first registration instead of the first won deal
    [[nodiscard]] QString signature() const;
};
[[nodiscard]] Making readMaking(store::Connection& connection);

struct DealFact {
    RecordId customer = 0;
    int created = noDay, closed = noDay;
    qint64 createdMinor = 0, closedMinor = 0;
    bool valued = false;      ///< has an amount that can be converted
    bool unconverted = false; ///< has one that cannot
    bool influenced = false;  ///< not sourced
    bool once = false;        ///< of several that influenced it, the one that counts for the program
    bool newCustomer = false; ///< the customer's first, whoever sold it
    char outcome = 'o';
};

struct DatedAmount {
    Measure measure = Measure::MdfPaid;
    int from = noDay, to = noDay; ///< spread evenly over these days
    qint64 minor = 0;
    bool unconverted = false;
};

struct DatedCount {
    Measure measure = Measure::PsatAnswers;
    int day = noDay; ///< none: before all months
    qint64 value = 1;
    qint64 bin = 0;
};

struct Certified {
    RecordId contact = 0;
    int from = noDay, last = noDay; ///< last day it holds; none: for good
};

/// All that is known of a partner.
struct PartnerFacts {
    bool isPartner = false;
    QString tier, type, region;
    RecordId manager = 0;
    int joined = noDay, left = noDay, onboarded = noDay;
    int firstRegistration = noDay, firstWon = noDay;
    std::vector<DealFact> deals;
    std::vector<DatedAmount> amounts;
    std::vector<DatedCount> counts;
    std::vector<Certified> certified;
    std::vector<int> active; ///< days on which it did something
};
using FactsByPartner = std::unordered_map<RecordId, PartnerFacts>;

/// Reads all partners' facts in one pass a table, or one's. Of partner 0 the deals nobody brought are only read with all.
class FactsReader {
public:
    FactsReader(store::Connection& connection, const Making& making, bool all);
    ~FactsReader();
    [[nodiscard]] FactsByPartner readAll();
    [[nodiscard]] PartnerFacts read(RecordId partner);
    /// What a deal without a partner adds, negative for what it added.
    struct LooseDeal {
        std::string_view outcome;
        std::optional<qint64> minor;
        QString currency, closeDate;
        bool retired = false;
    };
    void addLoose(const LooseDeal& deal, int sign, Cells& cells) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// Works out a partner's cells. Pure; months by the making's calendar.
class CellMaker {
public:
    explicit CellMaker(const Making& making) : m_making(making) {}
    [[nodiscard]] Cells make(const PartnerFacts& facts);
    /// Of partner 0: what nobody brought and what is spent for all.
    [[nodiscard]] Cells makeNobodys(const PartnerFacts& facts);
    [[nodiscard]] int monthOf(int day);

private:
    void add(Measure measure, int month, qint64 value, qint64 bin = 0);
    /// +1 from a month on, -1 from another on.
    void addWhile(Measure measure, int from, int until);
    void addDeals(const PartnerFacts& facts);
    void addRetention(const PartnerFacts& facts);
    void addPartnership(const PartnerFacts& facts);
    void addActive(const PartnerFacts& facts);
    void addCertified(const PartnerFacts& facts);
    void addSpread(const DatedAmount& amount);
    const Making& m_making;
    std::vector<int> m_months; ///< by day from 1980 on; -1: not asked yet
    Cells m_cells;
};

} // namespace channelbook::metrics
