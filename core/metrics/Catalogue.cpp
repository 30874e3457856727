#include "core/metrics/Catalogue.h"

#include <QCoreApplication>

namespace channelbook::metrics {

using namespace Qt::StringLiterals;

namespace {

QString words(const char* text) { return text == nullptr ? QString() : QCoreApplication::translate("Metric", text); }

/// A metric as it comes with Channelbook; texts in English, translated in context "Metric".
struct Bundled {
    const char* key;
    const char* name;
    const char* group;
    const char* words;
    const char* formula;
    const char* source;
    const char* caveat;
    Unit unit;
    Better better;
};

constexpr Bundled bundled[] = {
    {"sourced_revenue", QT_TRANSLATE_NOOP("Metric", "Sourced revenue"), QT_TRANSLATE_NOOP("Metric", "Revenue"),
     QT_TRANSLATE_NOOP("Metric", "Amounts of the deals won in the period that a partner brought, at the rate of their close date"),
     "won_revenue", "Pedowitz Group, Measure partner-sourced vs influenced; partnerchannels.com",
     QT_TRANSLATE_NOOP("Metric", "A deal without a close date is in no period."), Unit::Amount, Better::Up},
    {"influenced_revenue", QT_TRANSLATE_NOOP("Metric", "Influenced revenue"), QT_TRANSLATE_NOOP("Metric", "Revenue"),
     QT_TRANSLATE_NOOP("Metric", "Amounts of the deals won in the period that a partner took part in without having brought them"),
     "influenced_won", "Pedowitz Group, Measure partner-sourced vs influenced",
     QT_TRANSLATE_NOOP("Metric", "Never add it to sourced revenue. Several partners may each have influenced a deal: it counts for each, and once for the program."), Unit::Amount, Better::Up},
    {"channel_share", QT_TRANSLATE_NOOP("Metric", "Channel revenue share"), QT_TRANSLATE_NOOP("Metric", "Revenue"),
     QT_TRANSLATE_NOOP("Metric", "Sourced revenue ÷ all revenue of the company"),
     "won_revenue / program(won_revenue + direct_revenue)", "gaspwiki, Partnership metrics",
     nullptr, Unit::Share, Better::Up},
    {"won_deals", QT_TRANSLATE_NOOP("Metric", "Deals won"), QT_TRANSLATE_NOOP("Metric", "Revenue"),
     QT_TRANSLATE_NOOP("Metric", "Number of deals won in the period that a partner brought"),
     "won_deals", "",
     QT_TRANSLATE_NOOP("Metric", "A deal without a close date is in no period."), Unit::Count, Better::Up},
    {"deal_size", QT_TRANSLATE_NOOP("Metric", "Deal size"), QT_TRANSLATE_NOOP("Metric", "Revenue"),
     QT_TRANSLATE_NOOP("Metric", "Sourced revenue ÷ deals won that have an amount"),
     "won_revenue / won_valued", "",
     QT_TRANSLATE_NOOP("Metric", "The mean: one very large deal moves it."), Unit::Amount, Better::Up},
    {"new_customers", QT_TRANSLATE_NOOP("Metric", "New customers"), QT_TRANSLATE_NOOP("Metric", "Revenue"),
     QT_TRANSLATE_NOOP("Metric", "Customers whose first deal ever was won in the period by the partner"),
     "new_customers", "",
     nullptr, Unit::Count, Better::Up},
    {"pipeline_sourced", QT_TRANSLATE_NOOP("Metric", "Pipeline sourced"), QT_TRANSLATE_NOOP("Metric", "Pipeline"),
     QT_TRANSLATE_NOOP("Metric", "Amounts of the deals created in the period that a partner brought, at the rate of that day"),
     "created_pipeline", "Pedowitz Group, Measure partner-sourced vs influenced",
     QT_TRANSLATE_NOOP("Metric", "With the amount each deal has now."), Unit::Amount, Better::Up},
    {"pipeline_influenced", QT_TRANSLATE_NOOP("Metric", "Pipeline influenced"), QT_TRANSLATE_NOOP("Metric", "Pipeline"),
     QT_TRANSLATE_NOOP("Metric", "Amounts of the deals created in the period that a partner takes part in without having brought them"),
     "influenced_created", "Pedowitz Group, Measure partner-sourced vs influenced",
     QT_TRANSLATE_NOOP("Metric", "With the amount each deal has now."), Unit::Amount, Better::Up},
    {"open_pipeline", QT_TRANSLATE_NOOP("Metric", "Open pipeline"), QT_TRANSLATE_NOOP("Metric", "Pipeline"),
     QT_TRANSLATE_NOOP("Metric", "Amounts of the sourced deals that were open at the period's end"),
     "open_amount", "",
     QT_TRANSLATE_NOOP("Metric", "A deal is open from its creation to its close date, with the amount it has now."), Unit::Amount, Better::Up},
    {"win_rate", QT_TRANSLATE_NOOP("Metric", "Win rate"), QT_TRANSLATE_NOOP("Metric", "Pipeline"),
     QT_TRANSLATE_NOOP("Metric", "Deals won ÷ (deals won + deals lost), of those closed in the period"),
     "won_deals / (won_deals + lost_deals)", "",
     QT_TRANSLATE_NOOP("Metric", "By number, not by amount."), Unit::Share, Better::Up},
    {"sales_cycle", QT_TRANSLATE_NOOP("Metric", "Sales cycle"), QT_TRANSLATE_NOOP("Metric", "Pipeline"),
     QT_TRANSLATE_NOOP("Metric", "Days from creation to winning, mean of the deals won in the period"),
     "cycle_days / cycle_deals", "",
     QT_TRANSLATE_NOOP("Metric", "Deals closed before they were created are left out."), Unit::Days, Better::Down},
    {"stage_velocity", QT_TRANSLATE_NOOP("Metric", "Days in a stage"), QT_TRANSLATE_NOOP("Metric", "Pipeline"),
     QT_TRANSLATE_NOOP("Metric", "Days deals stayed in the stage they left in the period, mean"),
     "stage_days / stage_moves", "",
     QT_TRANSLATE_NOOP("Metric", "First stays count where the CRM says since when."), Unit::Days, Better::Down},
    {"partners", QT_TRANSLATE_NOOP("Metric", "Partners"), QT_TRANSLATE_NOOP("Metric", "Partners"),
     QT_TRANSLATE_NOOP("Metric", "Partners at the period's end: those that joined and have not left"),
     "partners", "",
     QT_TRANSLATE_NOOP("Metric", "A partner joins with its first agreement, else as it enters onboarding; it leaves as its stage becomes former."), Unit::Count, Better::Up},
    {"new_partners", QT_TRANSLATE_NOOP("Metric", "New partners"), QT_TRANSLATE_NOOP("Metric", "Partners"),
     QT_TRANSLATE_NOOP("Metric", "Partners that joined in the period"),
     "joined", "",
     nullptr, Unit::Count, Better::Up},
    {"active_partners", QT_TRANSLATE_NOOP("Metric", "Active partners"), QT_TRANSLATE_NOOP("Metric", "Partners"),
     QT_TRANSLATE_NOOP("Metric", "Partners with a deal, a registration or a completed training in the 12 months up to the period's end"),
     "active_partners", "gaspwiki, Partnership metrics",
     nullptr, Unit::Count, Better::Up},
    {"active_share", QT_TRANSLATE_NOOP("Metric", "Active partner share"), QT_TRANSLATE_NOOP("Metric", "Partners"),
     QT_TRANSLATE_NOOP("Metric", "Active partners ÷ partners, at the period's end"),
     "active_partners / partners", "gaspwiki, Partnership metrics",
     nullptr, Unit::Share, Better::Up},
    {"activation_rate", QT_TRANSLATE_NOOP("Metric", "Activation rate"), QT_TRANSLATE_NOOP("Metric", "Partners"),
     QT_TRANSLATE_NOOP("Metric", "Partners that ever won a deal ÷ partners that ever joined, up to the period's end"),
     "ever(first_wins) / ever(joined)", "gaspwiki, Partnership metrics",
     nullptr, Unit::Share, Better::Up},
    {"partner_churn", QT_TRANSLATE_NOOP("Metric", "Partner churn"), QT_TRANSLATE_NOOP("Metric", "Partners"),
     QT_TRANSLATE_NOOP("Metric", "Partners that left in the period ÷ partners at its start"),
     "left_partners / start(partners)", "gaspwiki, Partnership metrics",
     nullptr, Unit::Share, Better::Down},
    {"renewal_rate", QT_TRANSLATE_NOOP("Metric", "Renewal rate"), QT_TRANSLATE_NOOP("Metric", "Partners"),
     QT_TRANSLATE_NOOP("Metric", "Agreements renewed ÷ (renewed + ended), of the terms that ended in the period"),
     "agreements_renewed / (agreements_renewed + agreements_lapsed)", "",
     nullptr, Unit::Share, Better::Up},
    {"onboarding_completion", QT_TRANSLATE_NOOP("Metric", "Onboarding completion"), QT_TRANSLATE_NOOP("Metric", "Partners"),
     QT_TRANSLATE_NOOP("Metric", "Onboardings finished ÷ onboardings started, of those started in the period"),
     "onboardings_finished / onboardings_started", "",
     QT_TRANSLATE_NOOP("Metric", "Young onboardings are still under way."), Unit::Share, Better::Up},
    {"ttfr", QT_TRANSLATE_NOOP("Metric", "Time to first revenue"), QT_TRANSLATE_NOOP("Metric", "Partners"),
     QT_TRANSLATE_NOOP("Metric", "Days from joining to the first won deal, median of the partners whose first it was in the period"),
     "median(first_revenue_days)", "zinfi.ai, Time to first deal; saasdash.ai, Partner onboarding",
     QT_TRANSLATE_NOOP("Metric", "Says nothing of those that still wait. Beginning and end can be set."), Unit::Days, Better::Down},
    {"ttfr_waiting", QT_TRANSLATE_NOOP("Metric", "Time to first revenue, with those waiting"), QT_TRANSLATE_NOOP("Metric", "Partners"),
     QT_TRANSLATE_NOOP("Metric", "Days after which half of the partners that joined in the 24 months up to the period's end have won a deal, by Kaplan and Meier"),
     "waiting(first_revenue_days)", "Kaplan and Meier, 1958",
     QT_TRANSLATE_NOOP("Metric", "No value as long as fewer than half have."), Unit::Days, Better::Down},
    {"engagement", QT_TRANSLATE_NOOP("Metric", "Engagement score"), QT_TRANSLATE_NOOP("Metric", "Partners"),
     QT_TRANSLATE_NOOP("Metric", "30 × certified people up to 2 + 40 × revenue of 12 months up to twice the program's mean + 20 × deals and registrations up to one a month + 10 × satisfaction (half of it where nobody answered); 0 to 100"),
     "30 * min(1, certified_people / (2 * partners)) + 40 * min(1, max(0, known(year(won_revenue) / partners / program(2 * year(won_revenue) / partners), 0))) + 20 * min(1, year(registrations_in + created_deals) / (12 * partners)) + 10 * known(year(psat) / 100, 0.5)", "weights: Pedowitz Group, Measure partner engagement in portals",
     QT_TRANSLATE_NOOP("Metric", "Ours: there is no standard for how each part is measured."), Unit::Score, Better::Up},
    {"total_cost", QT_TRANSLATE_NOOP("Metric", "Program cost"), QT_TRANSLATE_NOOP("Metric", "Cost and return"),
     QT_TRANSLATE_NOOP("Metric", "People + program + incentives + enablement + winning partners + support + MDF paid; costs are spread evenly over their days"),
     "cost_headcount + cost_program + cost_incentives + cost_enablement + cost_acquisition + cost_support + mdf_paid", "expando.ai, Partner program ROI",
     QT_TRANSLATE_NOOP("Metric", "Of one partner only what is its own: costs for all are in the program's alone."), Unit::Amount, Better::Neutral},
    {"ropi", QT_TRANSLATE_NOOP("Metric", "Return on partner investment"), QT_TRANSLATE_NOOP("Metric", "Cost and return"),
     QT_TRANSLATE_NOOP("Metric", "(Sourced revenue − program cost) ÷ program cost"),
     "(won_revenue - total_cost) / total_cost", "zinfi.com, Partner ROI; expando.ai",
     QT_TRANSLATE_NOOP("Metric", "Ours: no authority defines it. By revenue, not by margin."), Unit::Share, Better::Up},
    {"cost_per_partner", QT_TRANSLATE_NOOP("Metric", "Cost per partner"), QT_TRANSLATE_NOOP("Metric", "Cost and return"),
     QT_TRANSLATE_NOOP("Metric", "Program cost ÷ partners at the period's end"),
     "total_cost / partners", "",
     nullptr, Unit::Amount, Better::Down},
    {"contribution_margin", QT_TRANSLATE_NOOP("Metric", "Contribution margin"), QT_TRANSLATE_NOOP("Metric", "Cost and return"),
     QT_TRANSLATE_NOOP("Metric", "Sourced revenue × gross margin − program cost"),
     "won_revenue * gross_margin - total_cost", "",
     QT_TRANSLATE_NOOP("Metric", "The gross margin is a setting of the program."), Unit::Amount, Better::Up},
    {"cac", QT_TRANSLATE_NOOP("Metric", "Acquisition cost by partners"), QT_TRANSLATE_NOOP("Metric", "Cost and return"),
     QT_TRANSLATE_NOOP("Metric", "Program cost ÷ new customers by partners"),
     "total_cost / new_customers", "track360.io, Partner program economics",
     QT_TRANSLATE_NOOP("Metric", "Compare with what a customer costs who is won directly."), Unit::Amount, Better::Down},
    {"cltv", QT_TRANSLATE_NOOP("Metric", "Customer lifetime value"), QT_TRANSLATE_NOOP("Metric", "Customers"),
     QT_TRANSLATE_NOOP("Metric", "Revenue of 12 months ÷ customers × gross margin ÷ (1 − customer retention)"),
     "year(won_revenue) / customers * gross_margin / (1 - logo_retention)", "xamplify.com, Customer lifetime value",
     QT_TRANSLATE_NOOP("Metric", "Not defined where no customer was lost."), Unit::Amount, Better::Up},
    {"pltv", QT_TRANSLATE_NOOP("Metric", "Partner lifetime value"), QT_TRANSLATE_NOOP("Metric", "Customers"),
     QT_TRANSLATE_NOOP("Metric", "Revenue of 12 months ÷ partners × gross margin ÷ partner churn − (cost of winning ÷ new partners + support ÷ partners)"),
     "year(won_revenue) / partners * gross_margin / year(partner_churn) - (year(cost_acquisition) / year(joined) + year(cost_support) / partners)", "partnermatch.co, PLTV",
     QT_TRANSLATE_NOOP("Metric", "Not defined for a year in which no partner left or none joined."), Unit::Amount, Better::Up},
    {"nrr", QT_TRANSLATE_NOOP("Metric", "Net revenue retention"), QT_TRANSLATE_NOOP("Metric", "Customers"),
     QT_TRANSLATE_NOOP("Metric", "Revenue of the last 12 months with the customers of the 12 months before ÷ their revenue then"),
     "retained_now / retained_base", "metrickittools.com, NRR guide",
     QT_TRANSLATE_NOOP("Metric", "A customer that buys by another partner is lost to the first."), Unit::Share, Better::Up},
    {"grr", QT_TRANSLATE_NOOP("Metric", "Gross revenue retention"), QT_TRANSLATE_NOOP("Metric", "Customers"),
     QT_TRANSLATE_NOOP("Metric", "The same, no customer above what it bought then"),
     "retained_kept / retained_base", "dnoise.online; bigdelta.com",
     QT_TRANSLATE_NOOP("Metric", "Never above 100 %."), Unit::Share, Better::Up},
    {"logo_retention", QT_TRANSLATE_NOOP("Metric", "Customer retention"), QT_TRANSLATE_NOOP("Metric", "Customers"),
     QT_TRANSLATE_NOOP("Metric", "Customers of the 12 months before that bought in the last 12 months ÷ customers of the 12 months before"),
     "logos_kept / logos_base", "",
     nullptr, Unit::Share, Better::Up},
    {"registrations", QT_TRANSLATE_NOOP("Metric", "Registrations"), QT_TRANSLATE_NOOP("Metric", "Registrations"),
     QT_TRANSLATE_NOOP("Metric", "Deal registrations that came in"),
     "registrations_in", "",
     nullptr, Unit::Count, Better::Up},
    {"registration_approval", QT_TRANSLATE_NOOP("Metric", "Approval rate"), QT_TRANSLATE_NOOP("Metric", "Registrations"),
     QT_TRANSLATE_NOOP("Metric", "Approved ÷ (approved + rejected), of the registrations that came in in the period"),
     "registrations_approved / (registrations_approved + registrations_rejected)", "beefed.ai, KPIs of deal registration",
     QT_TRANSLATE_NOOP("Metric", "Those not answered yet are left out."), Unit::Share, Better::Up},
    {"registration_conversion", QT_TRANSLATE_NOOP("Metric", "Registration conversion"), QT_TRANSLATE_NOOP("Metric", "Registrations"),
     QT_TRANSLATE_NOOP("Metric", "Registrations whose deal was won ÷ registrations approved, of those that came in in the period"),
     "registrations_converted / registrations_approved", "kiflo.com, Partner performance metrics",
     QT_TRANSLATE_NOOP("Metric", "Of those approved, not of all. Young ones are still open."), Unit::Share, Better::Up},
    {"registration_answer", QT_TRANSLATE_NOOP("Metric", "Answer time"), QT_TRANSLATE_NOOP("Metric", "Registrations"),
     QT_TRANSLATE_NOOP("Metric", "Working hours from coming in to the answer, median of the answers of the period"),
     "median(answer_minutes) / 60", "beefed.ai, KPIs of deal registration",
     nullptr, Unit::Hours, Better::Down},
    {"registration_conflict", QT_TRANSLATE_NOOP("Metric", "Conflict rate"), QT_TRANSLATE_NOOP("Metric", "Registrations"),
     QT_TRANSLATE_NOOP("Metric", "Registrations in conflict ÷ registrations that came in"),
     "registrations_conflict / registrations_in", "beefed.ai, KPIs of deal registration",
     QT_TRANSLATE_NOOP("Metric", "In conflict: undecided, or with one that was first."), Unit::Share, Better::Down},
    {"mdf_paid", QT_TRANSLATE_NOOP("Metric", "MDF paid"), QT_TRANSLATE_NOOP("Metric", "MDF"),
     QT_TRANSLATE_NOOP("Metric", "Claims paid in the period, less what was clawed back"),
     "mdf_paid", "",
     nullptr, Unit::Amount, Better::Neutral},
    {"mdf_utilisation", QT_TRANSLATE_NOOP("Metric", "MDF utilisation"), QT_TRANSLATE_NOOP("Metric", "MDF"),
     QT_TRANSLATE_NOOP("Metric", "MDF paid in the last 12 months ÷ MDF given in them"),
     "year(mdf_paid) / year(mdf_given)", "bloomitize.com, MDF ROI",
     QT_TRANSLATE_NOOP("Metric", "Given: to a partner what was allocated to it, to the program what came into its funds."), Unit::Share, Better::Up},
    {"mdf_roi", QT_TRANSLATE_NOOP("Metric", "MDF ROI"), QT_TRANSLATE_NOOP("Metric", "MDF"),
     QT_TRANSLATE_NOOP("Metric", "(Won revenue of the activities' deals − MDF paid) ÷ MDF paid, of the last 12 months"),
     "(year(mdf_won) - year(mdf_paid)) / year(mdf_paid)", "bloomitize.com, MDF ROI",
     QT_TRANSLATE_NOOP("Metric", "Deals count as they are linked to an activity."), Unit::Share, Better::Up},
    {"certified_people", QT_TRANSLATE_NOOP("Metric", "Certified people"), QT_TRANSLATE_NOOP("Metric", "Enablement"),
     QT_TRANSLATE_NOOP("Metric", "People with a certification that holds at the period's end"),
     "certified_people", "",
     nullptr, Unit::Count, Better::Up},
    {"certification_density", QT_TRANSLATE_NOOP("Metric", "Certification density"), QT_TRANSLATE_NOOP("Metric", "Enablement"),
     QT_TRANSLATE_NOOP("Metric", "Certified people ÷ partners, at the period's end"),
     "certified_people / partners", "",
     QT_TRANSLATE_NOOP("Metric", "Ours: no authority defines it."), Unit::Ratio, Better::Up},
    {"certified_share", QT_TRANSLATE_NOOP("Metric", "Certified partner share"), QT_TRANSLATE_NOOP("Metric", "Enablement"),
     QT_TRANSLATE_NOOP("Metric", "Partners with certified people ÷ partners, at the period's end"),
     "certified_partners / partners", "kpidepot.com, Partner certification levels",
     nullptr, Unit::Share, Better::Up},
    {"training_completion", QT_TRANSLATE_NOOP("Metric", "Training completion"), QT_TRANSLATE_NOOP("Metric", "Enablement"),
     QT_TRANSLATE_NOOP("Metric", "Courses completed up to the period's end ÷ courses enrolled in"),
     "courses_done / courses_taken", "",
     QT_TRANSLATE_NOOP("Metric", "An enrolment that is not completed has no date: it counts in all periods."), Unit::Share, Better::Up},
    {"psat", QT_TRANSLATE_NOOP("Metric", "Partner satisfaction"), QT_TRANSLATE_NOOP("Metric", "Satisfaction"),
     QT_TRANSLATE_NOOP("Metric", "Mean of the answers, each from 0 at its scale's bottom to 100 at its top"),
     "psat_points / psat_answers / 100", "kpidepot.com, Partner satisfaction index",
     QT_TRANSLATE_NOOP("Metric", "80 and above is good, below 60 is not."), Unit::Score, Better::Up},
    {"nps", QT_TRANSLATE_NOOP("Metric", "Partner NPS"), QT_TRANSLATE_NOOP("Metric", "Satisfaction"),
     QT_TRANSLATE_NOOP("Metric", "Share of answers 9 and 10 − share of answers 0 to 6, times 100"),
     "(nps_promoters - nps_detractors) / nps_answers * 100", "Zift Solutions, Net promoter score; zinfi.com",
     QT_TRANSLATE_NOOP("Metric", "From −100 to 100."), Unit::Score, Better::Up},
};

std::optional<Unit> unitNamed(const QString& name) {
    for (const Unit unit : allUnits())
        if (unitName(unit) == name) return unit;
    return std::nullopt;
}

} // namespace

std::span<const Unit> allUnits() {
    static constexpr std::array units{Unit::Count, Unit::Amount, Unit::Share, Unit::Days, Unit::Hours, Unit::Ratio, Unit::Score};
    return units;
}

QString unitName(Unit unit) {
    static const QStringList names{u"count"_s, u"money"_s, u"share"_s, u"days"_s, u"hours"_s, u"ratio"_s, u"score"_s};
    return names[static_cast<int>(unit)];
}

Catalogue::Catalogue() { addBundled(); }

Catalogue::Catalogue(store::Connection& connection) {
    addBundled();
    store::Statement margin(connection, "SELECT value FROM setting WHERE key = 'metrics.gross_margin'");
    if (margin.step()) {
        bool ok = false;
        const double share = margin.text(0).toDouble(&ok);
        if (ok) m_grossMargin = share;
    }
    store::Statement rows(connection, "SELECT key, name, formula, unit, better, note FROM metric_formula ORDER BY name COLLATE NOCASE, key");
    std::vector<Metric> own;
    while (rows.step()) {
        Metric metric;
        metric.key = rows.text(0);
        metric.name = rows.text(1);
        metric.group = words(QT_TRANSLATE_NOOP("Metric", "Own"));
        metric.formula = rows.text(2);
        metric.words = metric.formula;
        metric.unit = unitNamed(rows.text(3)).value_or(Unit::Ratio);
        metric.better = rows.view(4) == "down" ? Better::Down : rows.view(4) == "neutral" ? Better::Neutral : Better::Up;
        metric.caveat = rows.text(5);
        metric.own = true;
        own.push_back(std::move(metric));
    }
    for (Metric& metric : own) add(std::move(metric));
    // One may name another that comes later.
    for (const Metric& metric : m_metrics) {
        if (!metric.own || !m_formulas.contains(metric.key)) continue;
        if (const auto fits = checked(metric.key, metric.formula); !fits) m_whyNot[metric.key] = fits.error().args.value(1);
    }
    for (const QString& key : m_whyNot.keys()) m_formulas.remove(key);
}

void Catalogue::addBundled() {
    for (const Bundled& one : bundled)
        add({QString::fromLatin1(one.key), words(one.name), words(one.group), words(one.words), QString::fromLatin1(one.formula), QString::fromUtf8(one.source), words(one.caveat), one.unit, one.better, false});
}

void Catalogue::add(Metric metric) {
    auto formula = parseFormula(metric.formula);
    if (formula)
        m_formulas.insert(metric.key, std::move(*formula));
    else
        m_whyNot.insert(metric.key, formula.error().args.value(1));
    m_metrics.push_back(std::move(metric));
}

const Metric* Catalogue::find(QStringView key) const {
    for (const Metric& metric : m_metrics)
        if (metric.key == key) return &metric;
    return nullptr;
}

Expected<const Metric*> Catalogue::metric(QStringView key) const {
    if (const Metric* found = find(key)) return found;
    QStringList near;
    QStringList keys;
    for (const Metric& metric : m_metrics) {
        keys << metric.key;
        const bool alike = !key.isEmpty() && (metric.key.contains(key, Qt::CaseInsensitive) || key.contains(metric.key, Qt::CaseInsensitive) || metric.name.contains(key, Qt::CaseInsensitive) ||
                                              metric.key.section(u'_', 0, 0) == key.toString().section(u'_', 0, 0));
        if (alike) near << metric.key;
    }
    return failure(ErrorCode::BadArgument, {key.toString(), words(QT_TRANSLATE_NOOP("Metric", "there is no such metric; there are %1")).arg((near.isEmpty() ? keys : near).join(u", "_s))});
}

const Formula* Catalogue::formula(QStringView key) const {
    const auto found = m_formulas.constFind(key.toString());
    return found == m_formulas.constEnd() ? nullptr : &*found;
}

QString Catalogue::whyNot(QStringView key) const { return m_whyNot.value(key.toString()); }

BoundFormula::Meaning Catalogue::meaning(const QString& name) const {
    BoundFormula::Meaning meaning;
    meaning.measure = measureNamed(name);
    if (meaning.measure != nullptr) return meaning;
    meaning.setting = name == u"gross_margin";
    if (meaning.setting)
        meaning.value = m_grossMargin;
    else
        meaning.metric = formula(name);
    return meaning;
}

QStringList Catalogue::names() const {
    QStringList names;
    for (const Metric& metric : m_metrics) names << metric.key;
    for (const MeasureDef& measure : allMeasures())
        if (!names.contains(QLatin1StringView(measure.key))) names << QString::fromLatin1(measure.key);
    return names << u"gross_margin"_s;
}

bool Catalogue::reaches(const Formula& formula, const QString& key, QStringList& path) const {
    for (const QString& name : namesIn(formula)) {
        if (measureNamed(name) != nullptr) continue;
        // A ring that does not lead here is another's fault, but no reason to go round in it.
        if (path.contains(name)) continue;
        path << name;
        if (name == key) return true;
        const Formula* next = this->formula(name);
        if (next != nullptr && reaches(*next, key, path)) return true;
        path.removeLast();
    }
    return false;
}

Expected<Formula> Catalogue::checked(const QString& key, const QString& text) const {
    auto formula = parseFormula(text);
    if (!formula) return formula;
    for (const QString& name : namesIn(*formula)) {
        if (name == key || measureNamed(name) != nullptr || name == u"gross_margin" || find(name) != nullptr) continue;
        const auto alike = metric(name);
        return failure(ErrorCode::BadArgument, {text, words(QT_TRANSLATE_NOOP("Metric", "at character %1: nothing is called \"%2\": %3")).arg(text.indexOf(name, 0, Qt::CaseInsensitive) + 1).arg(name, alike ? QString() : alike.error().args.value(1))});
    }
    QStringList path;
    if (reaches(*formula, key, path))
        return failure(ErrorCode::BadArgument, {text, words(QT_TRANSLATE_NOOP("Metric", "at character %1: it would be part of itself: %2")).arg(text.indexOf(path.first(), 0, Qt::CaseInsensitive) + 1).arg((QStringList{key} + path).join(u" → "_s))});
    return formula;
}

} // namespace channelbook::metrics
