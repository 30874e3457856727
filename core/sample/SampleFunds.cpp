#include "core/sample/SampleFunds.h"

#include "core/base/Money.h"
#include "core/currencies/Currencies.h"
#include "core/funds/Shares.h"
#include "core/sample/SampleFundTexts.h"
#include "core/sample/SampleRandom.h"

#include <QCryptographicHash>
#include <QHash>

#include <algorithm>
#include <map>

namespace channelbook::sample {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

struct Partner {
    RecordId id = 0;
    QString region, stage, tier, manager;
    RecordId managerId = 0;
};

struct Fund {
    RecordId id = 0;
    QString name, currency, region;
    QDate start, end;
    bool closed = false;
    qint64 need = 0;
};

/// An entry to come; a fund's budget is known once all are.
struct Entry {
    QDate on;
    const char* from;
    const char* to;
    qint64 amount = 0;
    RecordId request = 0, claim = 0;
    const char* act;
    QString reference, who, subject;
};

class Writer {
public:
    Writer(store::Transaction& transaction, quint64 seed, QDate today)
        : m_transaction(transaction)
        , m_connection(transaction.connection())
        , m_seed(seed)
        , m_today(today)
        , m_rates(transaction.connection()) {
        // The half-years are the calendar's; this one began long enough ago for something to have happened.
        m_half = QDate(today.year(), today.month() <= 6 ? 1 : 7, 1);
        if (m_half.daysTo(today) < 45) m_half = m_half.addMonths(-3);
    }

    FundCounts write() {
        readActivities();
        readPartners();
        if (m_partners.empty()) return m_counts;
        m_transaction.beginBulk();
        for (const QString& region : m_regions) {
            openFund(region, m_half.addMonths(-6), true);
            openFund(region, m_half, false);
        }
        for (std::size_t i = 0; i < m_partners.size(); ++i) requestsOf(m_partners[i], static_cast<quint64>(i));
        for (Fund& fund : m_funds) fill(fund);
        accrualFund();
        m_transaction.endBulk({});
        return m_counts;
    }

private:
    void readActivities() {
        Statement rows(m_connection, "SELECT name, id FROM mdf_activity");
        while (rows.step()) m_activities.insert(rows.text(0), rows.integer(1));
    }

    void readPartners() {
        Statement owners(m_connection, "SELECT name FROM owner WHERE active = 1 ORDER BY id");
        while (owners.step()) m_owners << owners.text(0);
        Statement rows(m_connection,
                       "SELECT p.id, coalesce(p.region, ''), p.stage, coalesce(p.tier, ''), coalesce(o.name, ''), "
                       "coalesce(p.manager_id, 0) FROM partner p LEFT JOIN owner o ON o.id = p.manager_id"
                       " WHERE p.stage IN ('Active', 'Growing', 'At risk') ORDER BY p.id");
        while (rows.step()) {
            m_partners.push_back(
                {rows.integer(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4), rows.integer(5)});
            if (!m_regions.contains(rows.text(1))) m_regions << rows.text(1);
        }
        if (m_owners.isEmpty()) m_partners.clear();
    }

    RecordId next() { return m_transaction.newId(); }
    static QString iso(const QDate& day) { return day.toString(Qt::ISODate); }
    static QString instant(const QDate& day) { return iso(day) + u"T10:00:00Z"_s; }
    static Value text(const QString& value) { return textValue(value); }

    void openFund(const QString& region, const QDate& start, bool closed) {
        Fund fund;
        fund.id = next();
        fund.region = region;
        fund.currency = region == u"EMEA" ? u"EUR"_s : region == u"APAC" ? u"JPY"_s : u"USD"_s;
        fund.start = start;
        fund.end = start.addMonths(6).addDays(-1);
        fund.name =
            u"MDF %1 %2 H%3"_s.arg(region).arg(start.addMonths(1).year()).arg(start.addMonths(1).month() <= 6 ? 1 : 2);
        fund.closed = closed;
        m_transaction
            .cached(
                u"INSERT INTO fund(id, name, currency, period_start, period_end, region, program, state) VALUES(?, ?, ?, ?, ?, ?, 'Channel marketing', ?)"_s)
            .bindAll(fund.id, fund.name, fund.currency, iso(fund.start), iso(fund.end), text(region),
                     closed ? u"closed"_s : u"open"_s)
            .run();
        m_funds.push_back(fund);
        m_entries[fund.id] = {};
        ++m_counts.funds;
    }

    Fund& fundOf(const QString& region, bool closed) {
        return *std::find_if(m_funds.begin(), m_funds.end(),
                             [&](const Fund& fund) { return fund.region == region && fund.closed == closed; });
    }

    void requestsOf(const Partner& partner, quint64 number) {
        Random random(m_seed, Draw::Funds, number);
        if (random.percent(45)) settled(random, partner);
        // The first partners show every state, so that a small program has them too.
        const int count = number < 12 ? 1 : random.percent(55) ? random.between(1, 2) : 0;
        for (int i = 0; i < count; ++i)
            current(random, partner, number < 12 ? static_cast<int>(number) : random.below(14));
    }

    /// A request being written.
    struct Request {
        RecordId id = 0;
        Fund* fund = nullptr;
        const FundedKind* kind = nullptr;
        QString name, asker, approver;
        QDate submitted, start, end;
        qint64 total = 0, requested = 0, approved = 0;
        RecordId partner = 0;
    };

    Request draw(Random& random, const Partner& partner, bool closed) {
        Request request;
        do request.kind = &random.pick(fundedKinds());
        while (QLatin1StringView(request.kind->type) == u"Trade show" &&
               (partner.tier.isEmpty() || partner.tier == u"Registered"));
        request.fund = &fundOf(partner.region, closed);
        request.id = next();
        request.partner = partner.id;
        request.name = QString::fromLatin1(random.pick(request.kind->names));
        const qint64 dollars = random.between(request.kind->least, request.kind->most) * 100;
        const auto total = m_rates.convert(dollars * 100, u"USD"_s, request.fund->currency, iso(request.fund->start));
        // Rounded to what people ask for: a hundred of a currency with cents, ten thousand yen.
        const qint64 step = request.fund->currency == u"JPY" ? 10'000 : 10'000;
        request.total = std::max<qint64>(step, total.value_or(dollars * 100) / step * step);
        request.requested = funds::oursOf(request.total, {1, 1, 0});
        request.approved =
            random.percent(70) ? request.requested : std::max<qint64>(step / 2, request.requested * 8 / 10 / 100 * 100);
        request.asker = partner.manager.isEmpty() ? m_owners.front() : partner.manager;
        do request.approver = random.pick(m_owners);
        while (request.approver == request.asker && m_owners.size() > 1);
        return request;
    }

    /// @param state as it is at the end; `approved` counts from when it was approved
    void write(Random& random, const Partner& partner, const Request& request, const QString& state, bool approved,
               const QString& reason = {}) {
        const bool submitted = state != u"draft";
        const bool decided = approved || state == u"rejected" || state == u"returned";
        m_transaction
            .cached(
                u"INSERT INTO mdf_request(id, name, fund_id, partner_id, activity_id, start_on, end_on, audience, "
                u"expected_leads, expected_pipeline, leads, our_parts, partner_parts, total, requested, approved, "
                u"state, round,"
                " reason, requested_by, submitted_by, submitted_at, decided_by, decided_at, claim_by, owner_id, levels_given) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
            .bindAll(request.id, request.name, request.fund->id, request.partner,
                     m_activities.value(QString::fromLatin1(request.kind->type)), iso(request.start), iso(request.end),
                     random.percent(50) ? u"IT managers of mid-size companies"_s : u"Existing customers"_s,
                     random.between(10, 120), request.total * random.between(4, 15),
                     state == u"completed" ? Value{static_cast<qint64>(random.between(5, 90))} : Value{}, request.total,
                     request.requested, approved ? Value{request.approved} : Value{}, state, submitted ? 1 : 0,
                     text(reason), request.asker, text(submitted ? request.asker : QString()),
                     text(submitted ? instant(request.submitted) : QString()),
                     text(decided ? request.approver : QString()),
                     text(decided ? instant(request.submitted.addDays(2)) : QString()),
                     text(approved ? iso(request.end.addDays(60)) : QString()),
                     partner.managerId == 0 ? Value{} : Value{partner.managerId}, approved ? 1 : 0)
            .run();
        const qint64 first = request.total * random.between(55, 80) / 100;
        for (std::size_t i = 0; i < request.kind->costs.size(); ++i)
            m_transaction.cached(u"INSERT INTO mdf_cost(id, request_id, name, amount) VALUES(?, ?, ?, ?)"_s)
                .bindAll(next(), request.id, QString::fromLatin1(request.kind->costs[i]),
                         i == 0 ? first : request.total - first)
                .run();
        if (approved)
            m_transaction
                .cached(
                    u"INSERT INTO mdf_approval(id, request_id, round, level, who, amount, at) VALUES(?, ?, 1, 1, ?, ?, ?)"_s)
                .bindAll(next(), request.id, request.approver, request.approved, instant(request.submitted.addDays(2)))
                .run();
        ++m_counts.requests;
    }

    void post(const Request& request, const QDate& on, const char* from, const char* to, qint64 amount, const char* act,
              const QString& subject = {}, RecordId claim = 0, const QString& reference = {}) {
        if (amount <= 0) return;
        m_entries[request.fund->id].push_back({on, from, to, amount, request.id, claim, act, reference,
                                               std::string_view(act) == "submit" ? request.asker : request.approver,
                                               subject.isEmpty() ? request.name : subject});
        if (std::string_view(to) == "committed" && std::string_view(from) == "available") request.fund->need += amount;
        if (std::string_view(to) == "reserved") request.fund->need += amount;
    }

    /// A claim of a part of what was approved. @param state submitted, approved, paid or returned
    void claim(Random& random, const Request& request, qint64 amount, const QDate& on, const QString& state,
               int number) {
        const RecordId id = next();
        const QString name = u"%1, claim %2"_s.arg(request.name).arg(number);
        const bool decided = state == u"approved" || state == u"paid";
        const QString invoice = u"R-%1"_s.arg(1000 + m_counts.claims);
        m_transaction
            .cached(u"INSERT INTO mdf_claim(id, name, request_id, state, invoice, invoice_on, currency, total, "
                    u"claimed, approved, entered_by, submitted_by, submitted_at, decided_by, decided_at, payment, "
                    u"payment_reference, paid_on)"
                    " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
            .bindAll(id, name, request.id, state, invoice, iso(on.addDays(-5)), request.fund->currency, amount * 2,
                     amount, decided ? Value{amount} : Value{}, request.asker, request.asker, instant(on),
                     text(decided ? request.approver : QString()), text(decided ? instant(on.addDays(3)) : QString()),
                     state == u"paid" ? Value{random.percent(60) ? u"payment"_s : u"credit_note"_s} : Value{},
                     state == u"paid" ? Value{u"P-%1"_s.arg(5000 + m_counts.claims)} : Value{},
                     text(state == u"paid" ? iso(on.addDays(10)) : QString()))
            .run();
        m_transaction.cached(u"INSERT INTO mdf_claim_line(id, claim_id, name, amount) VALUES(?, ?, ?, ?)"_s)
            .bindAll(next(), id, QString::fromLatin1(request.kind->costs[0]), amount * 2)
            .run();
        for (const char* proof : request.kind->proofs)
            if (*proof != '\0') attach(id, QString::fromLatin1(proof), request, invoice, on);
        ++m_counts.claims;
        post(request, on, "committed", "claimed", amount, "submit", name, id);
        if (state == u"paid")
            post(request, on.addDays(10), "claimed", "paid", amount, "pay", name, id,
                 u"P-%1"_s.arg(5000 + m_counts.claims - 1));
    }

    void attach(RecordId claim, const QString& proof, const Request& request, const QString& invoice, const QDate& on) {
        // The same photo hands itself in twice: for the eye of who reviews claims.
        const bool again = proof == u"photo" && m_photo.size() > 0 && !m_photoUsed;
        QByteArray content = proofPage({request.name, proof, invoice, iso(on)});
        if (again) content = m_photo;
        m_photoUsed = m_photoUsed || again;
        if (proof == u"photo" && m_photo.isEmpty()) m_photo = content;
        const QString sha256 =
            QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
        m_transaction.cached(u"INSERT OR IGNORE INTO attachment_content(sha256, data) VALUES(?, ?)"_s)
            .bind(1, sha256)
            .bindBlob(2, content)
            .run();
        const RecordId id = next();
        m_transaction
            .cached(
                u"INSERT INTO attachment(id, record_id, name, media_type, sha256, size, added_at) VALUES(?, ?, ?, 'application/pdf', ?, ?, ?)"_s)
            .bindAll(id, claim, QString(proof).replace(u' ', u'-') + u'-' + invoice + u".pdf"_s, sha256,
                     static_cast<qint64>(content.size()), instant(on))
            .run();
        m_transaction.cached(u"INSERT INTO mdf_proof(id, claim_id, attachment_id, kind) VALUES(?, ?, ?, ?)"_s)
            .bindAll(next(), claim, id, proof)
            .run();
    }

    void tieDeals(Random& random, const Request& request) {
        Statement& rows =
            m_transaction
                .cached(
                    u"SELECT id FROM deal WHERE partner_id = ? AND retired = 0 AND outcome IN ('won', 'open') AND close_date >= ? ORDER BY close_date, id LIMIT 3"_s)
                .bindAll(request.partner, iso(request.end));
        std::vector<RecordId> deals;
        while (rows.step()) deals.push_back(rows.integer(0));
        for (const RecordId deal : deals)
            if (random.percent(60))
                m_transaction.cached(u"INSERT INTO mdf_deal(id, request_id, deal_id) VALUES(?, ?, ?)"_s)
                    .bindAll(next(), request.id, deal)
                    .run();
    }

    /// Last half-year's: taken place, claimed and paid, or not.
    void settled(Random& random, const Partner& partner) {
        Request request = draw(random, partner, true);
        request.start = request.fund->start.addDays(random.between(20, 100));
        request.end = request.start.addDays(random.below(3));
        request.submitted = request.start.addDays(-random.between(12, 18));
        const int drawn = random.below(100);
        const QDate decided = request.submitted.addDays(2);
        if (drawn < 12) {
            write(random, partner, request, u"rejected"_s, false, u"Nothing new in it"_s);
            return;
        }
        const QDate over = std::min(request.end.addDays(61), m_today.addDays(-2));
        if (drawn < 24) {
            write(random, partner, request, u"expired"_s, true);
            post(request, decided, "available", "committed", request.approved, "approve");
            post(request, over, "committed", "expired", request.approved, "expire");
            return;
        }
        write(random, partner, request, u"completed"_s, true);
        post(request, decided, "available", "committed", request.approved, "approve");
        const qint64 used = random.percent(60) ? request.approved : request.approved * 9 / 10;
        claim(random, request, used, std::min(request.end.addDays(20), m_today.addDays(-14)), u"paid"_s, 1);
        post(request, over, "committed", "available", request.approved - used, "release");
        tieDeals(random, request);
    }

    /// This half-year's, in one of the states.
    void current(Random& random, const Partner& partner, int what) {
        Request request = draw(random, partner, false);
        const bool past = what >= 8 && what <= 11;
        request.start = past ? m_today.addDays(-random.between(20, 40)) : m_today.addDays(random.between(10, 70));
        request.end = request.start.addDays(random.below(3));
        request.submitted = past ? request.start.addDays(-15) : m_today.addDays(-random.between(1, 9));
        const QDate decided = request.submitted.addDays(past ? 2 : 0);
        const auto approve = [&] { post(request, decided, "available", "committed", request.approved, "approve"); };
        switch (what) {
        case 0:
            write(random, partner, request, u"draft"_s, false);
            return;
        case 5:
            write(random, partner, request, u"returned"_s, false, u"Who is invited, and by whom?"_s);
            return;
        case 6:
            write(random, partner, request, u"cancelled"_s, false, u"Moved to next year"_s);
            return;
        case 7:
            write(random, partner, request, u"approved"_s, true);
            approve();
            return;
        case 8:
            write(random, partner, request, u"in_progress"_s, true);
            approve();
            return;
        case 9:
        case 10:
            write(random, partner, request, u"completed"_s, true);
            approve();
            claim(random, request, request.approved * 6 / 10, m_today.addDays(-random.between(3, 12)), u"submitted"_s,
                  1);
            return;
        case 11:
            write(random, partner, request, u"completed"_s, true);
            approve();
            claim(random, request, request.approved / 2, m_today.addDays(-14), u"paid"_s, 1);
            claim(random, request, request.approved / 4, m_today.addDays(-4), u"approved"_s, 2);
            tieDeals(random, request);
            return;
        case 4:
            write(random, partner, request, u"in_review"_s, false);
            post(request, request.submitted.addDays(1), "available", "reserved", request.requested, "review");
            return;
        default:
            write(random, partner, request, u"submitted"_s, false);
        }
    }

    void insert(const Fund& fund, RecordId pot, RecordId toPot, const Entry& entry) {
        m_transaction
            .cached(
                u"INSERT INTO fund_entry(id, fund_id, from_pot_id, from_account, to_pot_id, to_account, amount, request_id, claim_id, act, reference, on_date, who, subject, allocation_id) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
            .bindAll(next(), fund.id, pot, QString::fromLatin1(entry.from), toPot, QString::fromLatin1(entry.to),
                     entry.amount, entry.request == 0 ? Value{} : Value{entry.request},
                     entry.claim == 0 ? Value{} : Value{entry.claim}, QString::fromLatin1(entry.act),
                     text(entry.reference), iso(entry.on), entry.who, entry.subject,
                     toPot == fund.id ? Value{} : Value{toPot})
            .run();
    }

    /// The fund's budget, larger than what was asked of it, then everything in the order of its days.
    void fill(Fund& fund) {
        const qint64 round = 1'000'000;
        const qint64 budget = (fund.need * 17 / 10 / round + 2) * round;
        const QString who = m_owners.front();
        insert(fund, fund.id, fund.id, {fund.start, "budget", "available", budget, 0, 0, "open", {}, who, fund.name});
        std::vector<Entry>& entries = m_entries[fund.id];
        std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.on < b.on; });
        for (const Entry& entry : entries) insert(fund, fund.id, fund.id, entry);
        if (!fund.closed) return;
        Statement& left = m_transaction.cached(u"SELECT available FROM fund_balance WHERE id = ?"_s).bind(1, fund.id);
        left.step();
        const qint64 rest = left.integer(0);
        left.reset();
        if (rest > 0)
            insert(fund, fund.id, fund.id,
                   {std::min(fund.end.addDays(62), m_today.addDays(-1)), "available", "released", rest, 0, 0, "close",
                    u"The half-year is over"_s, who, fund.name});
    }

    /// 2 % of what the strongest partners won in the quarter before, set aside for each.
    void accrualFund() {
        Fund fund;
        fund.id = next();
        fund.currency = u"USD"_s;
        fund.start = QDate(m_today.year(), 1, 1);
        fund.end = QDate(m_today.year(), 12, 31);
        fund.name = u"Accrual %1"_s.arg(m_today.year());
        m_transaction
            .cached(
                u"INSERT INTO fund(id, name, currency, period_start, period_end, program, basis, accrual_share) VALUES(?, ?, ?, ?, ?, 'Gold and Platinum', 'accrual', 200)"_s)
            .bindAll(fund.id, fund.name, fund.currency, iso(fund.start), iso(fund.end))
            .run();
        ++m_counts.funds;
        const QDate quarter = QDate(m_today.year(), (m_today.month() - 1) / 3 * 3 + 1, 1);
        const QDate first = quarter.addMonths(-3);
        const QString name = u"%1Q%2"_s.arg(first.year()).arg((first.month() - 1) / 3 + 1);
        struct Due {
            RecordId partner = 0;
            QString name;
            qint64 amount = 0;
        };
        std::map<RecordId, Due> dues;
        Statement rows(m_connection,
                       "SELECT p.id, c.name, d.amount, d.currency, d.close_date FROM deal d JOIN partner p ON p.id = "
                       "d.partner_id JOIN company c ON c.id = p.id WHERE d.outcome = 'won' AND d.amount > 0"
                       " AND d.retired = 0 AND d.close_date >= ? AND d.close_date < ?");
        rows.bindAll(iso(first), iso(quarter));
        while (rows.step()) {
            Due& due = dues[rows.integer(0)];
            due.partner = rows.integer(0);
            due.name = rows.text(1);
            due.amount += m_rates.convert(rows.integer(2), rows.text(3), fund.currency, rows.text(4)).value_or(0);
        }
        for (const auto& [partner, due] : dues) {
            const qint64 amount = scaled(due.amount, 200, 10'000);
            if (amount <= 0) continue;
            const RecordId allocation = next();
            const QString subject = fund.name + u": "_s + due.name;
            m_transaction.cached(u"INSERT INTO fund_allocation(id, name, fund_id, partner_id) VALUES(?, ?, ?, ?)"_s)
                .bindAll(allocation, subject, fund.id, partner)
                .run();
            Entry entry{std::min(quarter.addDays(5), m_today),
                        "budget",
                        "available",
                        amount,
                        0,
                        0,
                        "accrue",
                        name,
                        m_owners.front(),
                        subject};
            insert(fund, fund.id, fund.id, entry);
            entry.from = "available";
            insert(fund, fund.id, allocation, entry);
        }
    }

    store::Transaction& m_transaction;
    store::Connection& m_connection;
    quint64 m_seed;
    QDate m_today;
    QDate m_half;
    currencies::FxTable m_rates;
    QHash<QString, RecordId> m_activities;
    QStringList m_owners;
    std::vector<Partner> m_partners;
    QStringList m_regions;
    std::vector<Fund> m_funds;
    std::map<RecordId, std::vector<Entry>> m_entries;
    QByteArray m_photo;
    bool m_photoUsed = false;
    FundCounts m_counts;
};

} // namespace

FundCounts addFunds(store::Transaction& transaction, quint64 seed, QDate today) {
    return Writer(transaction, seed, today).write();
}

} // namespace channelbook::sample
