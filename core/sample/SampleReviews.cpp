#include "core/sample/SampleReviews.h"

#include "core/reviews/Filler.h"
#include "core/sample/SampleRandom.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <vector>

namespace channelbook::sample {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

constexpr int mostPartners = 24;
constexpr int heldQuarters = 2;

/// Something both sides agree on, and what came of it.
struct Promise {
    const char* name;
    const char* side;
    const char* done;
    const char* notDone;
};
constexpr auto promises = std::to_array<Promise>({
    {"Certify two more engineers", "partner", "Both passed at the first attempt",
     "The course was full until next month"},
    {"Hold a joint webinar for manufacturers", "partner", "61 people came, 9 asked for a meeting",
     "Moved: the speaker left"},
    {"Hand over the list of unprotected accounts", "us", "", "Waits for the new territory plan"},
    {"Answer registrations within two working days", "us", "Median answer time is below two days",
     "Holidays: three took longer"},
    {"Name an executive sponsor", "partner", "The head of sales took it", "Open since the reorganisation"},
    {"Demo environment for the sales team", "us", "Up since the second week", "Licences are still missing"},
    {"Pipeline review every other Thursday", "us", "Held four times", "Twice only"},
    {"Reference story with a joint customer", "partner", "Published", "The customer's legal department is reading it"},
});
constexpr auto decisions = std::to_array<const char*>(
    {"The next campaign is aimed at the public sector.", "Renewals stay with the partner from next quarter on.",
     "Two deals are worked on together, the others by the partner alone.",
     "MDF is spent on events with named accounts alone."});
constexpr auto remarks = std::to_array<const char*>(
    {"A solid quarter: two of the large deals slipped, but neither is lost.",
     "The new sales team needs its first certifications before the pipeline can grow.",
     "Most of the growth came from customers they already had. New names are the topic of next quarter."});
constexpr auto strengths =
    std::to_array<const char*>({"Long-standing customers in manufacturing", "Own implementation team",
                                "Known in the public sector", "Management backs the partnership"});
constexpr auto weaknesses = std::to_array<const char*>(
    {"Few certified engineers", "Depends on two sales people", "Little marketing of its own"});
constexpr auto opportunities = std::to_array<const char*>({"Framework contract with the state",
                                                           "Installed base of a vendor that leaves the market",
                                                           "Managed services for existing customers"});
constexpr auto threats =
    std::to_array<const char*>({"A competitor pays higher margins", "Their largest customer is being bought",
                                "Shortage of engineers in the region"});

class Writer {
public:
    Writer(store::Transaction& transaction, quint64 seed, QDate today)
        : m_transaction(transaction)
        , m_seed(seed)
        , m_today(today)
        , m_calendar(metrics::fiscalCalendar(transaction.connection())) {}

    ReviewCounts write() {
        // A fifth of the partners brings most of the revenue: those are worth the time.
        Statement rows(m_transaction.connection(), "SELECT p.id, p.manager_id FROM partner p JOIN company_rollup r ON "
                                                   "r.id = p.id WHERE p.stage IN ('Active', 'Growing', 'At risk')"
                                                   " ORDER BY r.partner_won DESC, p.id LIMIT ?");
        std::vector<std::pair<RecordId, RecordId>> partners;
        for (rows.bind(1, mostPartners); rows.step();) partners.emplace_back(rows.integer(0), rows.integer(1));
        for (std::size_t i = 0; i < partners.size(); ++i) swot(partners[i].first, i);
        // Quarter by quarter, so that the numbers of one quarter's peers are read once.
        Period quarter = FiscalCalendar::before(m_calendar.quarterOf(m_today));
        quarter = {quarter.first - 3 * heldQuarters, quarter.last - 3 * heldQuarters};
        for (int past = heldQuarters; past >= 1; --past, quarter = {quarter.first + 3, quarter.last + 3}) {
            reviews::Filler filler(m_transaction.connection(), reviewDay(quarter));
            for (std::size_t i = 0; i < partners.size(); ++i)
                if (Random(m_seed, Draw::Reviews, i).percent(85)) hold(filler, partners[i], quarter, i, past);
        }
        for (std::size_t i = 0; i < partners.size(); ++i) plan(partners[i], quarter, i);
        return m_counts;
    }

private:
    /// Two weeks into the next quarter, but not after today.
    [[nodiscard]] QDate reviewDay(const Period& quarter) const {
        QDate day = std::min(m_calendar.endOf(quarter).addDays(14), m_today);
        while (day.dayOfWeek() > 5) day = day.addDays(-1);
        return day;
    }

    [[nodiscard]] QStringList attendees(RecordId partner, RecordId manager) {
        QStringList names;
        Statement people(m_transaction.connection(),
                         "SELECT name FROM contact WHERE company_id = ? AND retired = 0 ORDER BY id LIMIT 2");
        for (people.bind(1, partner); people.step();) names << people.text(0);
        Statement owner(m_transaction.connection(), "SELECT name FROM owner WHERE id = ?");
        if (owner.bind(1, manager).step()) names << owner.text(0);
        return names;
    }

    RecordId review(const std::pair<RecordId, RecordId>& partner, const Period& quarter, QDate on,
                    const QString& commentary) {
        const RecordId id = m_transaction.newId();
        const QString key = m_calendar.key(quarter);
        m_transaction
            .cached(
                u"INSERT INTO review(id, name, partner_id, period, planned_on, attendees, commentary, owner_id, created_at) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
            .bindAll(id, u"QBR "_s + key, partner.first, key, on.toString(Qt::ISODate),
                     textValue(attendees(partner.first, partner.second).join(u'\n')), textValue(commentary),
                     partner.second == 0 ? Value{} : Value{partner.second},
                     on.addDays(-21).toString(Qt::ISODate) + u"T09:00:00Z"_s)
            .run();
        ++m_counts.reviews;
        return id;
    }

    void item(RecordId review, bool decision, const char* name, const char* side, QDate due, QDate done,
              const char* outcome) {
        m_transaction
            .cached(
                u"INSERT INTO review_item(id, name, review_id, kind, side, due_on, done_on, outcome) VALUES(?, ?, ?, ?, ?, ?, ?, ?)"_s)
            .bindAll(m_transaction.newId(), QString::fromLatin1(name), review, decision ? u"decision"_s : u"action"_s,
                     textValue(QString::fromLatin1(side)), due.isValid() ? Value{due.toString(Qt::ISODate)} : Value{},
                     done.isValid() ? Value{done.toString(Qt::ISODate)} : Value{},
                     textValue(QString::fromUtf8(outcome)))
            .run();
        ++m_counts.items;
    }

    void hold(reviews::Filler& filler, const std::pair<RecordId, RecordId>& partner, const Period& quarter,
              std::size_t number, int past) {
        Random random(m_seed, Draw::Reviews, 1000 * static_cast<quint64>(past) + number);
        const QDate on = reviewDay(quarter);
        const RecordId id = review(
            partner, quarter, on,
            QString::fromUtf8(QJsonDocument(QJsonObject{{u"results"_s, QString::fromLatin1(random.pick(remarks))}})
                                  .toJson(QJsonDocument::Compact)));
        item(id, true, random.pick(decisions), "", {}, {}, "");
        const int first = random.below(static_cast<int>(promises.size())), count = random.between(2, 4);
        for (int i = 0; i < count; ++i) {
            const Promise& promise = promises[static_cast<std::size_t>(first + i) % promises.size()];
            item(id, false, promise.name, promise.side, on.addDays(random.between(20, 80)), {}, "");
        }
        const auto pack = filler.packOf(id);
        if (!pack) return;
        reviews::Pack frozen = *pack;
        frozen.held = true;
        frozen.date = on;
        m_transaction.cached(u"UPDATE review SET state = 'held', held_on = ?, snapshot = ? WHERE id = ?"_s)
            .bindAll(on.toString(Qt::ISODate),
                     QString::fromUtf8(QJsonDocument(reviews::toJson(frozen)).toJson(QJsonDocument::Compact)), id)
            .run();
        settle(id, on, random);
    }

    /// What came of the promises after the meeting.
    void settle(RecordId review, QDate on, Random& random) {
        Statement rows(m_transaction.connection(),
                       "SELECT id, name, due_on FROM review_item WHERE review_id = ? AND kind = 'action' ORDER BY id");
        std::vector<std::pair<RecordId, const Promise*>> actions;
        for (rows.bind(1, review); rows.step();)
            for (const Promise& promise : promises)
                if (rows.text(1) == QLatin1String(promise.name)) actions.emplace_back(rows.integer(0), &promise);
        for (const auto& [id, promise] : actions) {
            const QDate done = on.addDays(random.between(10, 85));
            const bool isDone = random.percent(65) && done <= m_today;
            const char* outcome = isDone ? promise->done : random.percent(50) ? promise->notDone : "";
            m_transaction.cached(u"UPDATE review_item SET done_on = ?, outcome = ? WHERE id = ?"_s)
                .bindAll(isDone ? Value{done.toString(Qt::ISODate)} : Value{}, textValue(QString::fromUtf8(outcome)),
                         id)
                .run();
        }
    }

    void plan(const std::pair<RecordId, RecordId>& partner, const Period& quarter, std::size_t number) {
        Random random(m_seed, Draw::Reviews, 500'000 + number);
        if (!random.percent(70)) return;
        QDate on =
            std::max(m_calendar.endOf(quarter).addDays(random.between(7, 30)), m_today.addDays(random.between(1, 25)));
        while (on.dayOfWeek() > 5) on = on.addDays(1);
        const RecordId id = review(partner, quarter, on, {});
        if (random.percent(40)) item(id, false, random.pick(promises).name, "partner", on.addDays(45), {}, "");
    }

    template <class List>
    void points(RecordId partner, const QString& kind, const List& list, int first, int count) {
        for (int i = 0; i < count; ++i)
            m_transaction.cached(u"INSERT INTO partner_swot(id, partner_id, kind, name) VALUES(?, ?, ?, ?)"_s)
                .bindAll(m_transaction.newId(), partner, kind,
                         QString::fromLatin1(list[static_cast<std::size_t>(first + i) % list.size()]))
                .run();
    }

    void swot(RecordId partner, std::size_t number) {
        Random random(m_seed, Draw::Reviews, 900'000 + number);
        if (!random.percent(75)) return;
        points(partner, u"strength"_s, strengths, random.below(4), random.between(1, 2));
        points(partner, u"weakness"_s, weaknesses, random.below(3), random.between(1, 2));
        points(partner, u"opportunity"_s, opportunities, random.below(3), 1);
        points(partner, u"threat"_s, threats, random.below(3), 1);
    }

    store::Transaction& m_transaction;
    quint64 m_seed;
    QDate m_today;
    FiscalCalendar m_calendar;
    ReviewCounts m_counts;
};

} // namespace

ReviewCounts addReviews(store::Transaction& transaction, quint64 seed, QDate today) {
    return Writer(transaction, seed, today).write();
}

} // namespace channelbook::sample
