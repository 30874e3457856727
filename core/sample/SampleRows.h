#pragma once

#include "core/sample/SampleCalendar.h"
#include "core/sample/SampleNames.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace channelbook::sample {

// The rows of a sample program as plain values. Records are named by their number within their kind; who writes them
// gives them ids. Views point into tables that live as long as the program, or as long as the model where it says so.

enum class Stage { Prospect, Recruiting, Onboarding, Active, Growing, AtRisk, Offboarding, Former };
inline constexpr int stageCount = 8;
[[nodiscard]] std::string_view stageName(Stage stage);

enum class Outcome { Open, Won, Lost };
[[nodiscard]] std::string_view outcomeName(Outcome outcome);

/// A currency with the decimals of its minor unit.
struct Currency {
    std::string code;
    int digits = 2;
};

struct OwnerRow {
    int number = 0;
    std::string name, first, last, email;
    std::string_view title;
    Region region = Region::Amer;
    int manager = -1; ///< number of an owner before this one
    bool active = true;
};

struct ProductRow {
    int number = 0;
    std::string_view name, family;
    int listDollars = 0;
};

/// One move; the first has no `from`.
struct StageMove {
    std::string_view from, to;
    Moment at;
};

struct PartnerFacet {
    Stage stage = Stage::Prospect;
    Moment since;
    std::string_view type, tier;
    int manager = -1;
    Region region = Region::Amer;
    std::string focus; ///< verticals, joined by ", "
    std::string_view nextAction;
    int agreementStart = noDay, agreementEnd = noDay;
    std::vector<StageMove> moves;
};

struct CustomerFacet {
    std::string_view status, segment;
    int since = noDay;
};

struct CompanyRow {
    int number = 0; ///< partners come first, customers after them
    std::string name, shortName, domain, website, phone, street, postal, description;
    std::string_view crmType, city, state, country, industry;
    const Currency* currency = nullptr;
    int employees = 0;
    qint64 revenueMinor = 0;
    int parent = -1; ///< number of a company before this one
    int owner = 0;
    Moment created, modified;
    bool isPartner = false, isCustomer = false;
    PartnerFacet partner;
    CustomerFacet customer;
};

struct ContactRow {
    int company = 0;
    std::string name, first, last, email, phone, mobile;
    std::string_view salutation, title, role, city, country, consent, leadSource;
    int owner = 0;
    Moment created, modified;
};

struct ActivityRow {
    std::string_view kind, subject, body;
    int company = -1;
    int contact = -1;    ///< number among the contacts of `company`
    bool ofDeal = false; ///< belongs to the deal it follows
    int owner = 0;
    Moment at;
    int due = noDay;
    bool done = false;
    Moment doneAt;
};

struct DealPartnerRow {
    int partner = 0;
    std::string_view role;
    Moment created;
};

/// Filled again and again while deals stream by, so that its texts keep their memory.
struct DealRow {
    qint64 number = 0;
    std::string name, description;
    int company = 0;
    int partner = -1; ///< the company that sourced it
    int product = 0;
    int owner = 0;
    int stage = 0; ///< index into `dealStages()`
    Outcome outcome = Outcome::Open;
    bool hasAmount = true;
    qint64 amountMinor = 0;
    const Currency* currency = nullptr;
    int closeDay = 0;
    Moment created, modified, stageSince;
    std::string_view type, leadSource, nextStep, forecast;
    bool registered = false;
    std::vector<DealPartnerRow> partners;
    std::vector<StageMove> moves;
    std::vector<ActivityRow> activities;
};

struct DealStageInfo {
    std::string_view name;
    Outcome outcome;
    int probability; ///< percent
};
/// In the order of `deals::standardDealStages`.
[[nodiscard]] const std::array<DealStageInfo, 10>& dealStages();

} // namespace channelbook::sample
