#include "core/metrics/Facts.h"

#include "core/currencies/Currencies.h"
#include "core/surveys/Surveys.h"
#include "core/enablement/Enablement.h"
#include "core/metrics/Numbers.h"
#include "core/pipeline/Stages.h"
#include "core/records/Query.h"

#include <QHash>

#include <algorithm>

namespace channelbook::metrics {

using namespace Qt::StringLiterals;
using store::Connection;
using store::Statement;

namespace {

/// Reads a setting; empty where it is not set.
QString settingOf(Connection& connection, const char* key) {
    Statement statement(connection, "SELECT value FROM setting WHERE key = ?");
    statement.bind(1, QString::fromLatin1(key));
    return statement.step() ? statement.text(0) : QString();
}

int earlier(int a, int b) { return a == noDay ? b : b == noDay ? a : std::min(a, b); }

constexpr const char* costMeasures[] = {"headcount", "program", "incentives", "enablement", "acquisition", "support"};

Measure costMeasure(std::string_view category) {
    for (int i = 0; i < 6; ++i)
        if (category == costMeasures[i]) return static_cast<Measure>(static_cast<int>(Measure::CostHeadcount) + i);
    return Measure::CostProgram;
}

/// Sums of nine thousand such amounts still fit into 64 bits.
constexpr qint64 mostCounted = 1'000'000'000'000'000;

std::optional<qint64> countable(std::optional<qint64> minor) { return minor && *minor <= mostCounted && *minor >= -mostCounted ? minor : std::nullopt; }

} // namespace

int dayOf(std::string_view text) {
    if (text.size() < 10) return noDay;
    const auto number = [&](std::size_t at, std::size_t length) {
        int value = 0;
        for (std::size_t i = at; i < at + length; ++i) {
            if (text[i] < '0' || text[i] > '9') return -1;
            value = value * 10 + (text[i] - '0');
        }
        return value;
    };
    const int year = number(0, 4);
    const int month = number(5, 2);
    const int day = number(8, 2);
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > 31) return noDay;
    // Days of the civil calendar, years beginning in March.
    const int shifted = month > 2 ? year : year - 1;
    const int era = shifted / 400;
    const int ofEra = shifted - era * 400;
    const int ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719468;
}

QDate dateOf(int day) { return day == noDay ? QDate() : QDate(1970, 1, 1).addDays(day); }

QString Making::signature() const {
    return u"2|%1|%2|%3|%4|%5|%6"_s.arg(calendar.startMonth()).arg(static_cast<int>(calendar.pattern())).arg(calendar.weekday()).arg(currency).arg(fromOnboarding ? 1 : 0).arg(toRegistration ? 1 : 0);
}

Making readMaking(Connection& connection) {
    return {fiscalCalendar(connection), records::programCurrency(connection), settingOf(connection, "metrics.ttfr_start") == u"onboarding",
            settingOf(connection, "metrics.ttfr_end") == u"registration"};
}

FiscalCalendar fiscalCalendar(Connection& connection) {
    const auto number = [&](const char* key, int most) {
        const int value = settingOf(connection, key).toInt();
        return value >= 1 && value <= most ? value : 1;
    };
    const QString pattern = settingOf(connection, "fiscal.pattern");
    using Pattern = FiscalCalendar::Pattern;
    const Pattern weeks = pattern == u"4-4-5" ? Pattern::Weeks445 : pattern == u"4-5-4" ? Pattern::Weeks454 : pattern == u"5-4-4" ? Pattern::Weeks544 : Pattern::Months;
    return FiscalCalendar(number("fiscal.start_month", 12), weeks, number("fiscal.weekday", 7));
}

struct FactsReader::Impl {
    /// Rows of one table: the partner in the first column, the rest as `take` reads it.
    struct Source {
        std::unique_ptr<Statement> statement;
        std::unique_ptr<Statement> ofNobody; ///< where partner 0 is asked for in another way
        void (Impl::*take)(PartnerFacts&, const Statement&) = nullptr;
    };

    Impl(Connection& connection, const Making& made, bool all) : making(made), rates(connection), currencyUtf8(made.currency.toStdString()), ofAll(all) {
        for (const auto& stage : pipeline::stagesOf(connection, pipeline::Track::Partner)) roles.insert(stage.name, stage.role);
        // %1: which partner's.
        addPartnerSources(connection);
        addDealSources(connection);
        addOtherSources(connection);
    }

    void source(Connection& connection, void (Impl::*take)(PartnerFacts&, const Statement&), const QString& sql, const QString& one, const QString& nobody = {}) {
        Source made;
        made.take = take;
        made.statement = std::make_unique<Statement>(connection, sql.arg(ofAll ? u"1"_s : one));
        if (!ofAll && !nobody.isEmpty()) made.ofNobody = std::make_unique<Statement>(connection, sql.arg(nobody));
        sources.push_back(std::move(made));
    }

    void addPartnerSources(Connection& connection) {
        source(connection, &Impl::takePartner,
               u"SELECT p.id, p.tier, p.type, p.region, p.manager_id, p.stage, p.stage_since, p.agreement_start, co.created_at, co.retired, co.modified_at,"
               " (SELECT min(coalesce(a.we_signed_on, a.partner_signed_on, a.start_on)) FROM agreement a WHERE a.partner_id = p.id AND a.retired = 0 AND a.state NOT IN ('draft', 'sent', 'withdrawn'))"
               " FROM partner p JOIN company co ON co.id = p.id WHERE %1"_s,
               u"p.id = ?1"_s);
        source(connection, &Impl::takeMove, u"SELECT s.partner_id, s.to_stage, s.at FROM stage_change s WHERE s.partner_id IS NOT NULL AND s.deal_id IS NULL AND coalesce(s.track, '') <> 'recruiting' AND %1"_s, u"s.partner_id = ?1"_s);
        source(connection, &Impl::takeRun, u"SELECT r.partner_id, r.state, r.started_on, r.ended_on FROM playbook_run r JOIN playbook_template t ON t.id = r.template_id WHERE t.kind = 'onboarding' AND %1"_s, u"r.partner_id = ?1"_s);
        source(connection, &Impl::takeAgreement, u"SELECT a.partner_id, a.state, a.end_on, a.ended_on, a.renewals, a.term_months FROM agreement a WHERE a.retired = 0 AND a.end_on IS NOT NULL AND %1"_s, u"a.partner_id = ?1"_s);
    }

    void addDealSources(Connection& connection) {
        const QString first = ofAll ? u"NULL"_s : u"CASE WHEN d.outcome = 'won' THEN (SELECT min(o.close_date) FROM deal o WHERE o.company_id = d.company_id AND o.outcome = 'won' AND o.retired = 0) END"_s;
        source(connection, &Impl::takeDeal, u"SELECT coalesce(d.partner_id, 0), d.company_id, d.outcome, d.amount, d.currency, d.close_date, d.created_at, %1 FROM deal d WHERE d.retired = 0 AND %2"_s.arg(first, u"%1"_s), u"d.partner_id = ?1"_s);
        source(connection, &Impl::takeInfluence,
               u"SELECT DISTINCT x.partner_id, d.company_id, d.outcome, d.amount, d.currency, d.close_date, d.created_at,"
               " x.partner_id = (SELECT min(m.partner_id) FROM deal_partner m WHERE m.deal_id = d.id AND m.retired = 0 AND m.partner_id IS NOT d.partner_id), d.id"
               " FROM deal_partner x JOIN deal d ON d.id = x.deal_id WHERE x.partner_id IS NOT NULL AND x.retired = 0 AND d.retired = 0 AND d.partner_id IS NOT x.partner_id AND %1"_s,
               u"x.partner_id = ?1"_s);
        source(connection, &Impl::takeStay,
               u"SELECT d.partner_id, s.deal_id, s.at, s.from_since FROM stage_change s JOIN deal d ON d.id = s.deal_id WHERE d.retired = 0 AND d.partner_id IS NOT NULL AND %1 ORDER BY s.deal_id, s.at"_s, u"d.partner_id = ?1"_s);
    }

    void addOtherSources(Connection& connection) {
        source(connection, &Impl::takeRegistration,
               u"SELECT t.partner_id, t.state, coalesce(t.first_in_at, t.submitted_at, t.created_at), t.protected_from IS NOT NULL, t.answered_at, t.answer_minutes,"
               " t.undecided > 0 OR EXISTS(SELECT 1 FROM registration_conflict k WHERE k.registration_id = t.id AND k.other_first = 1)"
               " FROM registration t WHERE t.retired = 0 AND t.state <> 'draft' AND t.partner_id IS NOT NULL AND %1"_s,
               u"t.partner_id = ?1"_s);
        source(connection, &Impl::takeCompletion,
               u"SELECT cn.company_id, c.contact_id, c.course_id IS NOT NULL, c.certification_id IS NOT NULL, %2, c.completed_on, c.expires_on"
               " FROM completion c JOIN contact cn ON cn.id = c.contact_id WHERE c.retired = 0 AND cn.retired = 0 AND cn.company_id IS NOT NULL AND %1"_s.arg(u"%1"_s, enablement::completedSql(u"c"_s)),
               u"cn.company_id = ?1"_s);
        const QString answers = u"SELECT coalesce(s.partner_id, cn.company_id), s.nps, s.psat, s.scale_max, s.answered_on FROM survey_response s LEFT JOIN contact cn ON cn.id = s.contact_id WHERE s.retired = 0 AND %1"_s;
        source(connection, &Impl::takeAnswer, answers.arg(u"s.partner_id IS NOT NULL AND %1"_s), u"s.partner_id = ?1"_s);
        source(connection, &Impl::takeAnswer, answers.arg(u"s.partner_id IS NULL AND cn.company_id IS NOT NULL AND %1"_s), u"s.contact_id IN (SELECT id FROM contact WHERE company_id = ?1)"_s);
        source(connection, &Impl::takeCost, u"SELECT coalesce(t.partner_id, 0), t.category, t.amount, coalesce(t.currency, '%2'), t.start_on, t.end_on FROM program_cost t WHERE t.retired = 0 AND %1"_s.arg(u"%1"_s, making.currency),
               u"t.partner_id = ?1"_s, u"t.partner_id IS NULL"_s);
        // What comes into a pot, and what goes out of it unspent: whose pot it is, or nobody's.
        const QString given = u"SELECT coalesce(al.partner_id, 0), %2 * e.amount, f.currency, e.on_date FROM fund_entry e JOIN fund f ON f.id = e.fund_id LEFT JOIN fund_allocation al ON al.id = e.%3 WHERE (%4) AND %1"_s;
        const QString ofPartner = u"al.partner_id = ?1 AND e.allocation_id IN (SELECT id FROM fund_allocation WHERE partner_id = ?1)"_s;
        source(connection, &Impl::takeGiven, given.arg(u"%1"_s, u"1"_s, u"to_pot_id"_s, u"e.to_account = 'available' AND (e.from_account = 'budget' OR e.from_pot_id <> e.to_pot_id)"_s), ofPartner, u"al.partner_id IS NULL"_s);
        source(connection, &Impl::takeGiven, given.arg(u"%1"_s, u"-1"_s, u"from_pot_id"_s, u"e.from_account = 'available' AND (e.to_account IN ('budget', 'released', 'expired') OR e.from_pot_id <> e.to_pot_id)"_s), ofPartner,
               u"al.partner_id IS NULL"_s);
        source(connection, &Impl::takePaid,
               u"SELECT q.partner_id, CASE WHEN e.to_account = 'paid' THEN e.amount ELSE -e.amount END, f.currency, e.on_date FROM fund_entry e JOIN fund f ON f.id = e.fund_id JOIN mdf_request q ON q.id = e.request_id"
               " WHERE (e.to_account = 'paid' OR e.from_account = 'paid') AND %1"_s,
               u"q.partner_id = ?1"_s);
        source(connection, &Impl::takeMdfDeal,
               u"SELECT DISTINCT q.partner_id, d.amount, d.currency, d.close_date, d.id FROM mdf_deal m JOIN mdf_request q ON q.id = m.request_id JOIN deal d ON d.id = m.deal_id"
               " WHERE d.outcome = 'won' AND d.retired = 0 AND d.amount IS NOT NULL AND %1"_s,
               u"q.partner_id = ?1"_s);
    }

    /// An amount in the program's currency at a day's rate. Beyond what sums could hold it is left out like one without a rate.
    std::optional<qint64> converted(qint64 minor, const Statement& row, int currency, int date) const {
        return countable(row.view(currency) == currencyUtf8 ? std::optional(minor) : rates.convert(minor, row.text(currency), making.currency, row.text(date).left(10)));
    }

    void takePartner(PartnerFacts& facts, const Statement& row) {
        using pipeline::StageRole;
        facts.isPartner = true;
        facts.tier = row.text(1);
        facts.type = row.text(2);
        facts.region = row.text(3);
        facts.manager = row.integer(4);
        const StageRole role = roles.value(row.text(5), StageRole::Active);
        if (role == StageRole::Prospect || role == StageRole::Recruiting) return;
        // Moves come later: what stands here meanwhile is settled by `settleDays`.
        facts.joined = earlier(dayOf(row.view(7)), dayOf(row.view(11)));
        const int fallback = earlier(dayOf(row.view(8)), dayOf(row.view(6)));
        if (role == StageRole::Former) facts.left = dayOf(row.view(6));
        if (row.integer(9) != 0) facts.left = earlier(facts.left, dayOf(row.view(10)));
        pending[row.integer(0)] = {fallback, role == StageRole::Former || row.integer(9) != 0};
    }
    void takeMove(PartnerFacts& /*facts*/, const Statement& row) {
        using pipeline::StageRole;
        const auto role = roles.constFind(row.text(1));
        if (role == roles.constEnd()) return;
        const int day = dayOf(row.view(2));
        Moves& known = moves[row.integer(0)];
        if (*role == StageRole::Onboarding || *role == StageRole::Active) known.joined = earlier(known.joined, day);
        if (*role == StageRole::Active) known.active = earlier(known.active, day);
    }
    void takeRun(PartnerFacts& facts, const Statement& row) {
        const bool finished = row.view(1) == "finished";
        const int started = dayOf(row.view(2));
        facts.counts.push_back({Measure::OnboardingsStarted, started});
        if (!finished) return;
        facts.counts.push_back({Measure::OnboardingsFinished, started});
        facts.onboarded = earlier(facts.onboarded, dayOf(row.view(3)));
    }
    void takeAgreement(PartnerFacts& facts, const Statement& row) {
        const std::string_view state = row.view(1);
        const int end = dayOf(row.view(2));
        const int ended = row.isNull(3) ? end : dayOf(row.view(3));
        const int term = row.isNull(5) || row.integer(5) <= 0 ? 12 : static_cast<int>(std::min<qint64>(row.integer(5), 600));
        // Each renewal moved the end on by a term.
        for (int k = 1; k <= std::min<qint64>(row.integer(4), 100); ++k)
            facts.counts.push_back({Measure::AgreementsRenewed, static_cast<int>(QDate(1970, 1, 1).daysTo(dateOf(end).addMonths(-k * term)))});
        if (state == "replaced") facts.counts.push_back({Measure::AgreementsRenewed, ended});
        if (state == "expired" || state == "terminated") facts.counts.push_back({Measure::AgreementsLapsed, ended});
    }
    DealFact dealOf(const Statement& row) const {
        DealFact deal;
        deal.customer = row.integer(1);
        const std::string_view outcome = row.view(2);
        deal.outcome = outcome.empty() ? 'o' : outcome.front();
        deal.closed = dayOf(row.view(5));
        deal.created = dayOf(row.view(6));
        if (row.isNull(3)) return deal;
        const qint64 minor = row.integer(3);
        const auto closed = converted(minor, row, 4, 5);
        const auto created = row.view(4) == currencyUtf8 ? closed : converted(minor, row, 4, 6);
        deal.valued = closed && created;
        deal.unconverted = !deal.valued;
        deal.closedMinor = closed.value_or(0);
        deal.createdMinor = created.value_or(0);
        return deal;
    }
    void takeDeal(PartnerFacts& facts, const Statement& row) {
        DealFact deal = dealOf(row);
        if (deal.outcome == 'w' && deal.customer != 0 && deal.closed != noDay) {
            if (ofAll)
                if (const auto known = firstBuy.try_emplace(deal.customer, deal.closed).first; known->second > deal.closed) known->second = deal.closed;
            deal.newCustomer = !ofAll && dayOf(row.view(7)) == deal.closed;
        }
        facts.deals.push_back(deal);
    }
    void takeInfluence(PartnerFacts& facts, const Statement& row) {
        DealFact deal = dealOf(row);
        deal.influenced = true;
        deal.once = row.integer(7) != 0;
        facts.deals.push_back(deal);
    }
    void takeStay(PartnerFacts& facts, const Statement& row) {
        const RecordId deal = row.integer(1);
        const int at = dayOf(row.view(2));
        int since = dayOf(row.view(3));
        if (since == noDay && stayDeal == deal) since = stayUntil;
        stayDeal = deal;
        stayUntil = at;
        if (since == noDay || at == noDay || at < since) return;
        facts.counts.push_back({Measure::StageDays, at, at - since});
        facts.counts.push_back({Measure::StageMoves, at});
    }
    void takeRegistration(PartnerFacts& facts, const Statement& row) {
        const std::string_view state = row.view(1);
        const int in = dayOf(row.view(2));
        facts.firstRegistration = earlier(facts.firstRegistration, in);
        facts.active.push_back(in);
        facts.counts.push_back({Measure::RegistrationsIn, in});
        if (row.integer(3) != 0) facts.counts.push_back({Measure::RegistrationsApproved, in});
        if (state == "rejected") facts.counts.push_back({Measure::RegistrationsRejected, in});
        if (state == "converted") facts.counts.push_back({Measure::RegistrationsConverted, in});
        if (row.integer(6) != 0) facts.counts.push_back({Measure::RegistrationsConflict, in});
        if (!row.isNull(5) && !row.isNull(4)) facts.counts.push_back({Measure::AnswerMinutes, dayOf(row.view(4)), 1, row.integer(5)});
    }
    void takeCompletion(PartnerFacts& facts, const Statement& row) {
        const bool done = row.integer(4) != 0;
        const int day = dayOf(row.view(5));
        if (row.integer(2) != 0) {
            facts.counts.push_back({Measure::CoursesTaken, done ? day : noDay});
            if (done) facts.counts.push_back({Measure::CoursesDone, day});
        }
        if (!done) return;
        facts.active.push_back(day);
        if (row.integer(3) != 0) facts.certified.push_back({row.integer(1), day, dayOf(row.view(6))});
    }
    /// Answers outside their scale are counted, and count for nothing.
    void takeAnswer(PartnerFacts& facts, const Statement& row) {
        const int day = dayOf(row.view(4));
        if (day == noDay) return;
        if (!row.isNull(1)) {
            const double nps = toText(row.value(1)).toDouble();
            const bool fits = nps >= 0 && nps <= 10;
            facts.counts.push_back({fits ? Measure::NpsAnswers : Measure::NpsOutside, day});
            if (fits && nps >= 9) facts.counts.push_back({Measure::NpsPromoters, day});
            if (fits && nps <= 6) facts.counts.push_back({Measure::NpsDetractors, day});
        }
        if (row.isNull(2)) return;
        const double psat = toText(row.value(2)).toDouble();
        const double top = row.isNull(3) ? surveys::usualScale : static_cast<double>(row.integer(3));
        const bool fits = top > 1 && psat >= 1 && psat <= top;
        facts.counts.push_back({fits ? Measure::PsatAnswers : Measure::PsatOutside, day});
        if (fits) facts.counts.push_back({Measure::PsatPoints, day, qRound64((psat - 1) / (top - 1) * 10000)});
    }
    void takeCost(PartnerFacts& facts, const Statement& row) {
        const auto minor = converted(row.integer(2), row, 3, 4);
        facts.amounts.push_back({costMeasure(row.view(1)), dayOf(row.view(4)), dayOf(row.view(5)), minor.value_or(0), !minor});
    }
    void takeMoney(PartnerFacts& facts, const Statement& row, Measure measure) const {
        const auto minor = converted(row.integer(1), row, 2, 3);
        const int day = dayOf(row.view(3));
        facts.amounts.push_back({measure, day, day, minor.value_or(0), !minor});
    }
    void takeGiven(PartnerFacts& facts, const Statement& row) { takeMoney(facts, row, Measure::MdfGiven); }
    void takePaid(PartnerFacts& facts, const Statement& row) { takeMoney(facts, row, Measure::MdfPaid); }
    void takeMdfDeal(PartnerFacts& facts, const Statement& row) { takeMoney(facts, row, Measure::MdfWon); }

    /// What needs more than one table.
    void settleDays(RecordId partner, PartnerFacts& facts) {
        if (partner == 0) return;
        const auto known = pending.find(partner);
        const auto moved = moves.find(partner);
        if (known != pending.end()) {
            if (moved != moves.end()) facts.joined = earlier(facts.joined, moved->second.joined);
            if (facts.joined == noDay) facts.joined = known->second.first;
            if (facts.onboarded == noDay && moved != moves.end()) facts.onboarded = moved->second.active;
            // Gone, and nobody knows since when: it never counts.
            if (known->second.second && facts.left == noDay) facts.left = facts.joined;
            if (facts.left != noDay) facts.left = std::max(facts.left, facts.joined);
        }
        for (DealFact& deal : facts.deals) {
            if (ofAll && !deal.influenced && deal.outcome == 'w' && deal.customer != 0 && deal.closed != noDay) deal.newCustomer = firstBuy.at(deal.customer) == deal.closed;
            if (deal.created != noDay) facts.active.push_back(deal.created);
            if (deal.outcome == 'w' && deal.closed != noDay) {
                facts.active.push_back(deal.closed);
                if (!deal.influenced) facts.firstWon = earlier(facts.firstWon, deal.closed);
            }
        }
    }

    struct Moves {
        int joined = noDay, active = noDay;
    };
    const Making& making;
    currencies::FxTable rates;
    std::string currencyUtf8;
    bool ofAll;
    QHash<QString, pipeline::StageRole> roles;
    std::vector<Source> sources;
    std::unordered_map<RecordId, int> firstBuy;
    std::unordered_map<RecordId, std::pair<int, bool>> pending; ///< the day to fall back on, and whether it is gone
    std::unordered_map<RecordId, Moves> moves;
    RecordId stayDeal = 0;
    int stayUntil = noDay;
};

FactsReader::FactsReader(Connection& connection, const Making& making, bool all) : m_impl(std::make_unique<Impl>(connection, making, all)) {}
FactsReader::~FactsReader() = default;

FactsByPartner FactsReader::readAll() {
    FactsByPartner facts;
    for (Impl::Source& source : m_impl->sources)
        while (source.statement->step()) (m_impl.get()->*source.take)(facts[source.statement->integer(0)], *source.statement);
    for (auto& [partner, one] : facts) m_impl->settleDays(partner, one);
    return facts;
}

PartnerFacts FactsReader::read(RecordId partner) {
    PartnerFacts facts;
    m_impl->pending.clear();
    m_impl->moves.clear();
    m_impl->stayDeal = 0;
    for (Impl::Source& source : m_impl->sources) {
        Statement* statement = source.statement.get();
        if (partner == 0) {
            statement = source.ofNobody.get();
            if (statement == nullptr) continue;
            statement->reset();
        } else {
            statement->reset().bind(1, partner);
        }
        while (statement->step()) (m_impl.get()->*source.take)(facts, *statement);
        statement->reset();
    }
    m_impl->settleDays(partner, facts);
    return facts;
}

void FactsReader::addLoose(const LooseDeal& deal, int sign, Cells& cells) const {
    const int day = dayOf(deal.closeDate.toStdString());
    if (deal.retired || deal.outcome != "won" || day == noDay) return;
    const int month = m_impl->making.calendar.monthOf(dateOf(day));
    cells.push_back({static_cast<int>(Measure::DirectDeals), month, 0, sign});
    if (!deal.minor) return;
    const auto minor = countable(deal.currency == m_impl->making.currency ? deal.minor : m_impl->rates.convert(*deal.minor, deal.currency, m_impl->making.currency, deal.closeDate));
    if (minor)
        cells.push_back({static_cast<int>(Measure::DirectRevenue), month, 0, sign * *minor});
    else
        cells.push_back({static_cast<int>(Measure::WonUnconverted), month, 0, sign});
}

} // namespace channelbook::metrics
