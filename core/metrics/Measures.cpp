#include "core/metrics/Measures.h"

#include <QCoreApplication>

#include <array>

namespace channelbook::metrics {

namespace {

using enum Measure;
using Kind = MeasureKind;

constexpr MeasureRecords wonDeals{"deal", "partner", "close_date", "outcome=won"};
constexpr MeasureRecords createdDeals{"deal", "partner", "created_at", ""};
constexpr MeasureRecords influencedWon{"deal_partner", "partner", "close_date", "outcome=won"};
constexpr MeasureRecords influencedAll{"deal_partner", "partner", "deal_created_at", ""};
constexpr MeasureRecords registrations{"registration", "partner", "first_in_at", "state!=draft"};
constexpr MeasureRecords costs{"cost", "partner", "", ""};
constexpr MeasureRecords allPartners{"partner", "name", "", ""};
constexpr MeasureRecords certified{"completion", "company", "completed_on", "certification!="};
constexpr MeasureRecords courses{"completion", "company", "", "course!="};
constexpr MeasureRecords psat{"response", "partner", "answered_on", "-psat="};
constexpr MeasureRecords nps{"response", "partner", "answered_on", "-nps="};
constexpr MeasureRecords onboardings{"run", "partner", "started_on", "kind=onboarding"};
constexpr MeasureRecords mdfRequests{"mdf-request", "partner", "", ""};
constexpr MeasureRecords agreements{"agreement", "partner", "end_on", ""};

const std::array<MeasureDef, measureCount> measures{{
    {WonRevenue, "won_revenue", QT_TRANSLATE_NOOP("Measure", "Won revenue, sourced"), Unit::Amount, Kind::Flow, WonUnconverted, wonDeals},
    {WonDeals, "won_deals", QT_TRANSLATE_NOOP("Measure", "Deals won, sourced"), Unit::Count, Kind::Flow, Measure::Count, wonDeals},
    {LostDeals, "lost_deals", QT_TRANSLATE_NOOP("Measure", "Deals lost, sourced"), Unit::Count, Kind::Flow, Measure::Count, {"deal", "partner", "close_date", "outcome=lost"}},
    {WonValued, "won_valued", QT_TRANSLATE_NOOP("Measure", "Deals won with an amount"), Unit::Count, Kind::Flow, Measure::Count, {"deal", "partner", "close_date", "outcome=won -amount="}},
    {WonUnconverted, "won_unconverted", QT_TRANSLATE_NOOP("Measure", "Deals won left out: no rate for their currency"), Unit::Count, Kind::Flow, Measure::Count, wonDeals},
    {CycleDays, "cycle_days", QT_TRANSLATE_NOOP("Measure", "Days from creation to winning, summed"), Unit::Days, Kind::Flow, Measure::Count, wonDeals},
    {CycleDeals, "cycle_deals", QT_TRANSLATE_NOOP("Measure", "Deals won with both dates"), Unit::Count, Kind::Flow, Measure::Count, wonDeals},
    {CreatedPipeline, "created_pipeline", QT_TRANSLATE_NOOP("Measure", "Pipeline created, sourced"), Unit::Amount, Kind::Flow, CreatedUnconverted, createdDeals},
    {CreatedDeals, "created_deals", QT_TRANSLATE_NOOP("Measure", "Deals created, sourced"), Unit::Count, Kind::Flow, Measure::Count, createdDeals},
    {CreatedUnconverted, "created_unconverted", QT_TRANSLATE_NOOP("Measure", "Deals created left out: no rate for their currency"), Unit::Count, Kind::Flow, Measure::Count, createdDeals},
    {OpenPipeline, "open_amount", QT_TRANSLATE_NOOP("Measure", "Open pipeline, sourced"), Unit::Amount, Kind::Stock, Measure::Count, {"deal", "partner", "", "outcome=open"}},
    {OpenDeals, "open_deals", QT_TRANSLATE_NOOP("Measure", "Open deals, sourced"), Unit::Count, Kind::Stock, Measure::Count, {"deal", "partner", "", "outcome=open"}},
    {InfluencedRevenue, "influenced_won", QT_TRANSLATE_NOOP("Measure", "Won revenue, influenced"), Unit::Amount, Kind::Flow, Measure::Count, influencedWon},
    {InfluencedDeals, "influenced_won_deals", QT_TRANSLATE_NOOP("Measure", "Deals won, influenced"), Unit::Count, Kind::Flow, Measure::Count, influencedWon},
    {InfluencedPipeline, "influenced_created", QT_TRANSLATE_NOOP("Measure", "Pipeline created, influenced"), Unit::Amount, Kind::Flow, Measure::Count, influencedAll},
    {InfluencedOpen, "influenced_open", QT_TRANSLATE_NOOP("Measure", "Open pipeline, influenced"), Unit::Amount, Kind::Stock, Measure::Count, {"deal_partner", "partner", "", "outcome=open"}},
    {InfluencedRevenueOnce, "influenced_won_once", QT_TRANSLATE_NOOP("Measure", "Won revenue, influenced, each deal once"), Unit::Amount, Kind::Flow, Measure::Count, influencedWon},
    {InfluencedDealsOnce, "influenced_won_deals_once", QT_TRANSLATE_NOOP("Measure", "Deals won, influenced, each once"), Unit::Count, Kind::Flow, Measure::Count, influencedWon},
    {InfluencedPipelineOnce, "influenced_created_once", QT_TRANSLATE_NOOP("Measure", "Pipeline created, influenced, each deal once"), Unit::Amount, Kind::Flow, Measure::Count, influencedAll},
    {InfluencedOpenOnce, "influenced_open_once", QT_TRANSLATE_NOOP("Measure", "Open pipeline, influenced, each deal once"), Unit::Amount, Kind::Stock, Measure::Count, {"deal_partner", "partner", "", "outcome=open"}},
    {DirectRevenue, "direct_revenue", QT_TRANSLATE_NOOP("Measure", "Won revenue no partner sourced"), Unit::Amount, Kind::Flow, Measure::Count, {"deal", "partner", "close_date", "outcome=won partner="}},
    {DirectDeals, "direct_deals", QT_TRANSLATE_NOOP("Measure", "Deals won that no partner sourced"), Unit::Count, Kind::Flow, Measure::Count, {"deal", "partner", "close_date", "outcome=won partner="}},
    {NewCustomers, "new_customers", QT_TRANSLATE_NOOP("Measure", "New customers by partners"), Unit::Count, Kind::Flow, Measure::Count, wonDeals},
    {Partners, "partners", QT_TRANSLATE_NOOP("Measure", "Partners"), Unit::Count, Kind::Stock, Measure::Count, allPartners},
    {Joined, "joined", QT_TRANSLATE_NOOP("Measure", "Partners that joined"), Unit::Count, Kind::Flow, Measure::Count, allPartners},
    {Left, "left_partners", QT_TRANSLATE_NOOP("Measure", "Partners that left"), Unit::Count, Kind::Flow, Measure::Count, allPartners},
    {ActivePartners, "active_partners", QT_TRANSLATE_NOOP("Measure", "Active partners"), Unit::Count, Kind::Stock, Measure::Count, allPartners},
    {FirstWins, "first_wins", QT_TRANSLATE_NOOP("Measure", "Partners with their first won deal"), Unit::Count, Kind::Flow, Measure::Count, wonDeals},
    {FirstRevenueDays, "first_revenue_days", QT_TRANSLATE_NOOP("Measure", "Days to first revenue"), Unit::Days, Kind::Spread, Measure::Count, allPartners},
    {RetainedBase, "retained_base", QT_TRANSLATE_NOOP("Measure", "Revenue of the customers of the 12 months before"), Unit::Amount, Kind::Stock, WonUnconverted, wonDeals},
    {RetainedNow, "retained_now", QT_TRANSLATE_NOOP("Measure", "Revenue of the same customers in the last 12 months"), Unit::Amount, Kind::Stock, WonUnconverted, wonDeals},
    {RetainedKept, "retained_kept", QT_TRANSLATE_NOOP("Measure", "The same, none above what it was"), Unit::Amount, Kind::Stock, WonUnconverted, wonDeals},
    {LogosBase, "logos_base", QT_TRANSLATE_NOOP("Measure", "Customers of the 12 months before"), Unit::Count, Kind::Stock, Measure::Count, wonDeals},
    {LogosKept, "logos_kept", QT_TRANSLATE_NOOP("Measure", "Of those, customers of the last 12 months"), Unit::Count, Kind::Stock, Measure::Count, wonDeals},
    {Customers, "customers", QT_TRANSLATE_NOOP("Measure", "Customers of the last 12 months"), Unit::Count, Kind::Stock, Measure::Count, wonDeals},
    {RegistrationsIn, "registrations_in", QT_TRANSLATE_NOOP("Measure", "Registrations that came in"), Unit::Count, Kind::Flow, Measure::Count, registrations},
    {RegistrationsApproved, "registrations_approved", QT_TRANSLATE_NOOP("Measure", "Of those, approved"), Unit::Count, Kind::Flow, Measure::Count, {"registration", "partner", "first_in_at", "state!=draft -protected_from="}},
    {RegistrationsRejected, "registrations_rejected", QT_TRANSLATE_NOOP("Measure", "Of those, rejected"), Unit::Count, Kind::Flow, Measure::Count, {"registration", "partner", "first_in_at", "state=rejected"}},
    {RegistrationsConverted, "registrations_converted", QT_TRANSLATE_NOOP("Measure", "Of those, won"), Unit::Count, Kind::Flow, Measure::Count, {"registration", "partner", "first_in_at", "state=converted"}},
    {RegistrationsConflict, "registrations_conflict", QT_TRANSLATE_NOOP("Measure", "Of those, in conflict"), Unit::Count, Kind::Flow, Measure::Count, {"registration", "partner", "first_in_at", "state!=draft conflicts>0"}},
    {AnswerMinutes, "answer_minutes", QT_TRANSLATE_NOOP("Measure", "Working minutes until the answer"), Unit::Count, Kind::Spread, Measure::Count, {"registration", "partner", "answered_at", ""}},
    {MdfGiven, "mdf_given", QT_TRANSLATE_NOOP("Measure", "MDF given"), Unit::Amount, Kind::Flow, MdfUnconverted, mdfRequests},
    {MdfPaid, "mdf_paid", QT_TRANSLATE_NOOP("Measure", "MDF paid"), Unit::Amount, Kind::Flow, MdfUnconverted, mdfRequests},
    {MdfWon, "mdf_won", QT_TRANSLATE_NOOP("Measure", "Won revenue of MDF activities"), Unit::Amount, Kind::Flow, MdfUnconverted, mdfRequests},
    {CostHeadcount, "cost_headcount", QT_TRANSLATE_NOOP("Measure", "Cost: people"), Unit::Amount, Kind::Flow, CostUnconverted, costs},
    {CostProgram, "cost_program", QT_TRANSLATE_NOOP("Measure", "Cost: program"), Unit::Amount, Kind::Flow, CostUnconverted, costs},
    {CostIncentives, "cost_incentives", QT_TRANSLATE_NOOP("Measure", "Cost: incentives"), Unit::Amount, Kind::Flow, CostUnconverted, costs},
    {CostEnablement, "cost_enablement", QT_TRANSLATE_NOOP("Measure", "Cost: enablement"), Unit::Amount, Kind::Flow, CostUnconverted, costs},
    {CostAcquisition, "cost_acquisition", QT_TRANSLATE_NOOP("Measure", "Cost: winning partners"), Unit::Amount, Kind::Flow, CostUnconverted, costs},
    {CostSupport, "cost_support", QT_TRANSLATE_NOOP("Measure", "Cost: support"), Unit::Amount, Kind::Flow, CostUnconverted, costs},
    {CostUnconverted, "cost_unconverted", QT_TRANSLATE_NOOP("Measure", "Costs left out: no rate for their currency"), Unit::Count, Kind::Flow, Measure::Count, costs},
    {CertifiedPeople, "certified_people", QT_TRANSLATE_NOOP("Measure", "Certified people"), Unit::Count, Kind::Stock, Measure::Count, certified},
    {CertifiedPartners, "certified_partners", QT_TRANSLATE_NOOP("Measure", "Partners with certified people"), Unit::Count, Kind::Stock, Measure::Count, certified},
    {CoursesDone, "courses_done", QT_TRANSLATE_NOOP("Measure", "Courses completed"), Unit::Count, Kind::Stock, Measure::Count, courses},
    {CoursesTaken, "courses_taken", QT_TRANSLATE_NOOP("Measure", "Courses enrolled in"), Unit::Count, Kind::Stock, Measure::Count, courses},
    {PsatPoints, "psat_points", QT_TRANSLATE_NOOP("Measure", "Satisfaction, summed"), Unit::Count, Kind::Flow, Measure::Count, psat},
    {PsatAnswers, "psat_answers", QT_TRANSLATE_NOOP("Measure", "Answers on satisfaction"), Unit::Count, Kind::Flow, PsatOutside, psat},
    {NpsPromoters, "nps_promoters", QT_TRANSLATE_NOOP("Measure", "Promoters (9 and 10)"), Unit::Count, Kind::Flow, Measure::Count, {"response", "partner", "answered_on", "nps>=9 nps<=10"}},
    {NpsDetractors, "nps_detractors", QT_TRANSLATE_NOOP("Measure", "Detractors (0 to 6)"), Unit::Count, Kind::Flow, Measure::Count, {"response", "partner", "answered_on", "nps>=0 nps<=6"}},
    {NpsAnswers, "nps_answers", QT_TRANSLATE_NOOP("Measure", "Answers on recommending"), Unit::Count, Kind::Flow, NpsOutside, nps},
    {OnboardingsStarted, "onboardings_started", QT_TRANSLATE_NOOP("Measure", "Onboardings started"), Unit::Count, Kind::Flow, Measure::Count, onboardings},
    {OnboardingsFinished, "onboardings_finished", QT_TRANSLATE_NOOP("Measure", "Of those, finished"), Unit::Count, Kind::Flow, Measure::Count, {"run", "partner", "started_on", "kind=onboarding state=finished"}},
    {StageDays, "stage_days", QT_TRANSLATE_NOOP("Measure", "Days in stages, summed"), Unit::Days, Kind::Flow, Measure::Count, {"stage_change", "partner", "at", ""}},
    {StageMoves, "stage_moves", QT_TRANSLATE_NOOP("Measure", "Moves of deals out of a stage"), Unit::Count, Kind::Flow, Measure::Count, {"stage_change", "partner", "at", ""}},
    {AgreementsRenewed, "agreements_renewed", QT_TRANSLATE_NOOP("Measure", "Agreements renewed"), Unit::Count, Kind::Flow, Measure::Count, agreements},
    {AgreementsLapsed, "agreements_lapsed", QT_TRANSLATE_NOOP("Measure", "Agreements that ended"), Unit::Count, Kind::Flow, Measure::Count, agreements},
    {MdfUnconverted, "mdf_unconverted", QT_TRANSLATE_NOOP("Measure", "MDF entries left out: no rate for their currency"), Unit::Count, Kind::Flow, Measure::Count, mdfRequests},
    {NpsOutside, "nps_outside", QT_TRANSLATE_NOOP("Measure", "Answers left out: not from 0 to 10"), Unit::Count, Kind::Flow, Measure::Count, nps},
    {PsatOutside, "psat_outside", QT_TRANSLATE_NOOP("Measure", "Answers left out: outside their scale"), Unit::Count, Kind::Flow, Measure::Count, psat},
}};

} // namespace

std::span<const MeasureDef> allMeasures() { return measures; }

const MeasureDef& measureDef(Measure measure) { return measures[static_cast<std::size_t>(measure)]; }

const MeasureDef* measureNamed(QStringView key) {
    for (const MeasureDef& measure : measures)
        if (key == QLatin1StringView(measure.key)) return &measure;
    return nullptr;
}

QString labelOf(const MeasureDef& measure) { return QCoreApplication::translate("Measure", measure.name); }

} // namespace channelbook::metrics
