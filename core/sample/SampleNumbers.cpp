#include "core/sample/SampleNumbers.h"

#include "core/base/FiscalCalendar.h"
#include "core/currencies/Currencies.h"
#include "core/records/Query.h"
#include "core/sample/SampleRandom.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace channelbook::sample {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

constexpr int mostDeals = 12'000; ///< touchpoints of more deals say nothing new

/// A kind of touch with the role it mostly means, in the order deals go.
struct Touch {
    const char* kind;
    const char* role;
};
constexpr auto early = std::to_array<Touch>({{"Referral", "sourced"}, {"Introduction", "sourced"}, {"Registration", "sourced"}, {"Event", "influenced"}});
constexpr auto middle = std::to_array<Touch>({{"Joint call", "influenced"}, {"Demo", "influenced"}, {"Proof of concept", "influenced"}, {"Event", "influenced"}});
constexpr auto late = std::to_array<Touch>({{"Proposal", "influenced"}, {"Procurement", "fulfilled"}, {"Implementation", "fulfilled"}});

constexpr auto praise = std::to_array<const char*>({"Deal registration is quick and fair.", "Our partner manager always answers the same day.", "The demo environment wins deals for us.", "Good margin, little conflict."});
constexpr auto blame = std::to_array<const char*>({"Claims take too long to be paid.", "Direct sales went around us twice.", "Training is hard to find for our region.", "Price changes come without warning."});

/// What the program costs a year, in thousands of dollars a hundred partners.
struct Cost {
    const char* name;
    const char* category;
    int thousands;
};
constexpr auto costs = std::to_array<Cost>({{"Channel team", "headcount", 520}, {"Partner portal and tools", "program", 60}, {"Partner conference", "program", 90},
                                            {"Training content", "enablement", 70}, {"Recruiting and onboarding", "acquisition", 110}, {"Partner support desk", "support", 80}});

QString text(const char* words) { return QString::fromLatin1(words); }

class Writer {
public:
    Writer(store::Transaction& transaction, quint64 seed, QDate today) : m_transaction(transaction), m_seed(seed), m_today(today) {
        Statement partners(transaction.connection(), "SELECT p.id, p.stage, p.stage IN ('Active', 'Growing', 'At risk') FROM partner p ORDER BY p.id");
        while (partners.step()) m_partners.push_back({partners.integer(0), partners.text(1), partners.integer(2) != 0});
    }

    NumberCounts write() {
        if (m_partners.empty()) return {};
        addTouchpoints();
        addAnswers();
        addCosts();
        addTargets();
        return m_counts;
    }

private:
    struct Partner {
        RecordId id;
        QString stage;
        bool sells;
    };

    void touch(RecordId deal, RecordId partner, const Touch& what, QDate on, const QString& who) {
        m_transaction.cached(u"INSERT INTO touchpoint(id, deal_id, partner_id, kind, role, on_date, who, created_at) VALUES(?, ?, ?, ?, ?, ?, ?, ?)"_s)
            .bindAll(m_transaction.newId(), deal, partner == 0 ? Value{} : Value{partner}, text(what.kind), text(what.role), on.toString(Qt::ISODate), textValue(who), on.toString(Qt::ISODate) + u"T12:00:00Z"_s)
            .run();
        ++m_counts.touchpoints;
    }

    void addTouchpoints() {
        Statement deals(m_transaction.connection(), "SELECT d.id, d.partner_id, substr(d.created_at, 1, 10), d.close_date, (SELECT o.name FROM owner o WHERE o.id = d.owner_id),"
                                                    " (SELECT x.partner_id FROM deal_partner x WHERE x.deal_id = d.id ORDER BY x.id LIMIT 1)"
                                                    " FROM deal d WHERE d.partner_id IS NOT NULL AND d.created_at IS NOT NULL AND d.close_date IS NOT NULL ORDER BY d.id LIMIT ?");
        deals.bind(1, mostDeals);
        for (int number = 0; deals.step(); ++number) {
            Random random(m_seed, Draw::Numbers, static_cast<quint64>(number));
            // Nobody writes everything down.
            if (!random.percent(55)) continue;
            const QDate created = QDate::fromString(deals.text(2), Qt::ISODate);
            const QDate closed = std::min(QDate::fromString(deals.text(3), Qt::ISODate), m_today);
            if (!created.isValid() || !closed.isValid() || closed < created) continue;
            const int days = static_cast<int>(created.daysTo(closed));
            const RecordId partner = deals.integer(1);
            const RecordId second = deals.isNull(5) ? 0 : deals.integer(5);
            touch(deals.integer(0), partner, random.pick(early), created.addDays(-random.below(10)), {});
            for (int i = 0, count = random.below(4); i < count; ++i)
                touch(deals.integer(0), random.percent(15) ? 0 : second != 0 && random.percent(50) ? second : partner, random.pick(middle), created.addDays(days * (i + 1) / (count + 2)), deals.text(4));
            if (random.percent(60)) touch(deals.integer(0), second != 0 && random.percent(40) ? second : partner, random.pick(late), closed.addDays(-random.below(std::max(1, days / 4))), {});
        }
    }

    void answer(RecordId partner, const QString& survey, int nps, QDate on, const QString& comment, RecordId contact, const QString& name) {
        m_transaction.cached(u"INSERT INTO survey_response(id, partner_id, contact_id, survey, respondent, nps, psat, scale_max, comment, answered_on) VALUES(?, ?, ?, ?, ?, ?, ?, 5, ?, ?)"_s)
            .bindAll(m_transaction.newId(), partner, contact, survey, name, static_cast<double>(nps), static_cast<double>(std::clamp((nps + 2) / 2, 1, 5)), textValue(comment), on.toString(Qt::ISODate))
            .run();
        ++m_counts.responses;
    }

    /// Twice a year every partner that sells is asked; four in ten answer, with two people at most.
    void addAnswers() {
        Statement people(m_transaction.connection(), "SELECT id, name FROM contact WHERE company_id = ? ORDER BY id LIMIT 2");
        for (int wave = 0; wave < 5; ++wave) {
            const QDate on = m_today.addMonths(-6 * wave).addDays(-20);
            const QString survey = u"Partner survey %1 %2"_s.arg(on.month() <= 6 ? u"spring"_s : u"autumn"_s).arg(on.year());
            for (std::size_t i = 0; i < m_partners.size(); ++i) {
                Random random(m_seed, Draw::Numbers, 1'000'000 + static_cast<quint64>(wave) * 100'000 + i);
                if (!m_partners[i].sells || !random.percent(40)) continue;
                const int mood = m_partners[i].stage == u"At risk" ? 4 : m_partners[i].stage == u"Growing" ? 8 : 7;
                for (people.reset().bind(1, m_partners[i].id); people.step();) {
                    const int score = std::clamp(mood + random.between(-2, 3), 0, 10);
                    const QDate day = on.addDays(random.below(14));
                    answer(m_partners[i].id, survey, score, day, random.percent(25) ? text(score >= 7 ? random.pick(praise) : random.pick(blame)) : QString(), people.integer(0), people.text(1));
                    if (!random.percent(30)) break;
                }
            }
        }
    }

    void cost(const QString& name, const QString& category, RecordId partner, QDate from, QDate to, qint64 minor, const QString& currency) {
        m_transaction.cached(u"INSERT INTO program_cost(id, name, category, partner_id, start_on, end_on, amount, currency) VALUES(?, ?, ?, ?, ?, ?, ?, ?)"_s)
            .bindAll(m_transaction.newId(), name, category, partner == 0 ? Value{} : Value{partner}, from.toString(Qt::ISODate), to.toString(Qt::ISODate), minor, currency)
            .run();
        ++m_counts.costs;
    }

    void addCosts() {
        const QString currency = u"USD"_s;
        const qint64 size = std::max<qint64>(1, static_cast<qint64>(m_partners.size()));
        for (int year = m_today.year() - 2; year <= m_today.year(); ++year)
            for (const Cost& one : costs)
                cost(u"%1 %2"_s.arg(text(one.name)).arg(year), text(one.category), 0, QDate(year, 1, 1), QDate(year, 12, 31), one.thousands * 1000LL * 100 * size / 100 * (90 + 5 * (year - m_today.year() + 2)) / 100, currency);
        for (std::size_t i = 0; i < m_partners.size(); ++i) {
            Random random(m_seed, Draw::Numbers, 3'000'000 + i);
            if (!m_partners[i].sells || !random.percent(35)) continue;
            const QDate from(m_today.year(), 3 * random.below(std::max(1, (m_today.month() + 2) / 3)) + 1, 1);
            cost(u"Growth bonus"_s, u"incentives"_s, m_partners[i].id, from, from.addMonths(3).addDays(-1), 100LL * random.between(5, 60) * 100, currency);
        }
    }

    void target(const QString& metric, RecordId partner, const QString& period, double value) {
        m_transaction.cached(u"INSERT INTO metric_target(id, metric, partner_id, period, value) VALUES(?, ?, ?, ?, ?)"_s)
            .bindAll(m_transaction.newId(), metric, partner == 0 ? Value{} : Value{partner}, period, value)
            .run();
        ++m_counts.targets;
    }

    /// Somewhat more than last year, for each quarter of this year and the one before, for the program and for its larger partners.
    void addTargets() {
        const FiscalCalendar calendar;
        // What each partner won in each quarter, in one pass: there may be a million deals.
        std::map<std::pair<RecordId, int>, qint64> won;
        Statement deals(m_transaction.connection(), "SELECT partner_id, amount, close_date FROM deal WHERE partner_id IS NOT NULL AND outcome = 'won' AND currency = 'USD' AND amount IS NOT NULL AND close_date >= ?");
        for (deals.bind(1, QDate(m_today.year() - 2, 1, 1).toString(Qt::ISODate)); deals.step();)
            won[{deals.integer(0), calendar.quarterOf(QDate::fromString(deals.text(2), Qt::ISODate)).first}] += deals.integer(1);
        const currencies::FxTable rates(m_transaction.connection());
        qint64 programWon = 0;
        Statement all(m_transaction.connection(), "SELECT amount, currency, close_date FROM deal WHERE outcome = 'won' AND partner_id IS NOT NULL AND amount IS NOT NULL AND close_date >= ?");
        for (all.bind(1, m_today.addYears(-1).toString(Qt::ISODate)); all.step();) programWon += rates.convert(all.integer(0), all.text(1), u"USD"_s, all.text(2)).value_or(0);
        for (int year = m_today.year() - 1; year <= m_today.year(); ++year)
            for (int quarter = 1; quarter <= 4; ++quarter) {
                const Period period = calendar.quarter(year, quarter);
                const QString key = calendar.key(period);
                target(u"sourced_revenue"_s, 0, key, static_cast<double>(programWon / 4 / 100'000 * 100'000));
                target(u"win_rate"_s, 0, key, 0.5);
                target(u"nps"_s, 0, key, 30);
                for (std::size_t i = 0; i < m_partners.size(); ++i) {
                    Random random(m_seed, Draw::Numbers, 4'000'000 + i);
                    if (!m_partners[i].sells || !random.percent(60)) continue;
                    const auto known = won.find({m_partners[i].id, FiscalCalendar::yearBefore(period).first});
                    const qint64 before = known == won.end() ? 0 : known->second;
                    target(u"sourced_revenue"_s, m_partners[i].id, key, static_cast<double>(std::max<qint64>(before * 115 / 100, 2'000'000) / 100'000 * 100'000));
                    target(u"deals_registered"_s, m_partners[i].id, key, random.between(1, 5));
                    target(u"certified_people"_s, m_partners[i].id, key, random.between(1, 6));
                }
            }
    }

    store::Transaction& m_transaction;
    quint64 m_seed;
    QDate m_today;
    std::vector<Partner> m_partners;
    NumberCounts m_counts;
};

} // namespace

NumberCounts addNumbers(store::Transaction& transaction, quint64 seed, QDate today) { return Writer(transaction, seed, today).write(); }

} // namespace channelbook::sample
