#include "core/sample/SampleAgreements.h"

#include "core/sample/SampleRandom.h"

#include <algorithm>
#include <vector>

namespace channelbook::sample {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

struct Partner {
    RecordId id = 0;
    QString stage, type, region;
    int start = noDay, end = noDay; ///< days from today
    int since = 0;                  ///< day it came into its stage
    RecordId manager = 0;
};

/// An agreement being written; days from today.
struct Draft {
    QString name, type, state;
    int version = 1;
    RecordId previous = 0;
    int sent = noDay, partnerSigned = noDay, weSigned = noDay, start = noDay, end = noDay, notice = noDay, ended = noDay;
    bool autoRenew = false;
    int term = 12, noticeDays = 0, renewals = 0;
    QString reason;
};

QString typeFor(const QString& partnerType) {
    if (partnerType == u"Referral" || partnerType == u"Consultant") return u"Referral agreement"_s;
    if (partnerType == u"Distributor") return u"Distribution agreement"_s;
    if (partnerType == u"MSP" || partnerType == u"SI") return u"Service partner agreement"_s;
    return u"Reseller agreement"_s;
}

class Writer {
public:
    Writer(store::Transaction& transaction, quint64 seed, QDate today)
        : m_transaction(transaction), m_seed(seed), m_today(today),
          m_insert(transaction.connection(), "INSERT INTO agreement(id, partner_id, name, type, number, version, previous_id, state, sent_on, partner_signed_on, we_signed_on, start_on, end_on,"
                                             " auto_renew, term_months, notice_days, notice_on, ended_on, end_reason, renewals, territory, owner_id)"
                                             " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)") {}

    AgreementCounts write() {
        m_transaction.beginBulk();
        m_last = m_transaction.bulkStart();
        const RecordId first = IdGenerator::successor(m_last);
        Statement rows(m_transaction.connection(), "SELECT p.id, p.stage, coalesce(p.type, ''), coalesce(p.region, ''), p.agreement_start, p.agreement_end, substr(p.stage_since, 1, 10), coalesce(p.manager_id, 0) FROM partner p ORDER BY p.id");
        for (quint64 number = 0; rows.step(); ++number) {
            const auto day = [&](int column) { return rows.isNull(column) ? noDay : static_cast<int>(m_today.daysTo(QDate::fromString(rows.text(column), Qt::ISODate))); };
            m_partner = {rows.integer(0), rows.text(1), rows.text(2), rows.text(3), day(4), day(5), day(6), rows.integer(7)};
            Random random(m_seed, Draw::Agreement, number);
            if (m_partner.start != noDay) settled(random);
            else if (m_partner.stage == u"Recruiting" || m_partner.stage == u"Onboarding") underWay(random);
        }
        std::vector<store::RangeChange> ranges;
        if (m_counts.agreements > 0) ranges.push_back({u"agreement"_s, {first, m_last}, store::Operation::Insert});
        const RecordId firstHandover = IdGenerator::successor(m_last);
        handOver();
        if (m_counts.handovers > 0) ranges.push_back({u"customer_handover"_s, {firstHandover, m_last}, store::Operation::Insert});
        m_transaction.endBulk(ranges);
        return m_counts;
    }

private:
    RecordId next() { return m_last = IdGenerator::successor(m_last); }

    /// The agreement a partner's dates are from, and what stands before and beside it.
    void settled(Random& random) {
        Draft main;
        main.type = typeFor(m_partner.type);
        main.name = main.type;
        main.start = m_partner.start;
        main.end = m_partner.end;
        main.term = random.percent(60) ? 12 : 24;
        main.noticeDays = random.pick(std::array{30, 60, 90});
        sign(random, main, std::min(main.start, -1));
        if (m_partner.stage == u"Former") {
            const bool terminated = random.percent(50);
            main.state = terminated ? u"terminated"_s : u"expired"_s;
            main.ended = std::min(main.end, -1);
            main.end = std::max(main.ended, main.start);
            main.ended = main.end;
            if (terminated) main.reason = u"Moved to another vendor"_s;
        } else if (main.end < 0) {
            main.state = u"expired"_s;
            main.ended = main.end;
        } else if (m_partner.stage == u"Offboarding" || (m_partner.stage == u"At risk" && random.percent(30))) {
            main.state = u"expiring"_s;
            main.notice = std::max(main.start, main.end - main.noticeDays - random.between(0, 20));
            main.notice = std::min(main.notice, -1);
        } else {
            main.state = u"active"_s;
            main.autoRenew = random.percent(55);
            main.renewals = main.start < -400 && main.autoRenew ? (-main.start) / (main.term * 31) : 0;
        }
        if (main.start < -200 && random.percent(12)) {
            Draft before = main;
            before.state = u"replaced"_s;
            before.end = main.start - 1;
            before.ended = before.end;
            before.start = before.end - 364;
            before.notice = noDay;
            before.autoRenew = false;
            before.renewals = 0;
            before.reason.clear();
            sign(random, before, before.start);
            main.previous = write(before);
            main.version = 2;
        }
        write(main);
        if (!random.percent(45)) return;
        Draft nda;
        nda.type = u"NDA"_s;
        nda.name = u"NDA"_s;
        nda.state = u"active"_s;
        nda.start = main.start - random.between(5, 60);
        nda.term = 0;
        sign(random, nda, nda.start);
        write(nda);
    }

    void underWay(Random& random) {
        if (!random.percent(70)) return;
        Draft draft;
        draft.type = typeFor(m_partner.type);
        draft.name = draft.type;
        draft.noticeDays = 60;
        draft.autoRenew = random.percent(60);
        const int drawn = random.below(100);
        draft.state = drawn < 40 ? u"draft"_s : drawn < 68 ? u"sent"_s : drawn < 90 ? u"signed"_s : u"withdrawn"_s;
        if (draft.state != u"draft") draft.sent = -random.between(2, std::max(3, std::min(30, -m_partner.since)));
        if (draft.state == u"sent" && random.percent(40)) draft.partnerSigned = std::min(-1, draft.sent + random.between(0, 9));
        if (draft.state == u"signed") {
            draft.partnerSigned = std::min(-1, draft.sent + random.between(0, 6));
            draft.weSigned = std::min(-1, draft.partnerSigned + random.between(0, 3));
        }
        if (draft.state == u"withdrawn") draft.reason = u"Could not agree on the territory"_s;
        draft.start = random.between(3, 45);
        draft.end = draft.start + 364;
        write(draft);
    }

    static void sign(Random& random, Draft& draft, int before) {
        draft.weSigned = before - random.between(0, 6);
        draft.partnerSigned = draft.weSigned - random.between(0, 9);
        draft.sent = draft.partnerSigned - random.between(1, 20);
    }

    RecordId write(const Draft& draft) {
        const auto day = [&](int days) { return textValue(days == noDay ? QString() : m_today.addDays(days).toString(Qt::ISODate)); };
        const auto number = [](qint64 value) -> Value {
            if (value == 0) return {};
            return value;
        };
        const RecordId id = next();
        m_insert.bindAll(id, m_partner.id, draft.name, draft.type, u"A-%1"_s.arg(1000 + m_counts.agreements), draft.version, number(draft.previous), draft.state, day(draft.sent),
                         day(draft.partnerSigned), day(draft.weSigned), day(draft.start), day(draft.end), draft.autoRenew ? 1 : 0, number(draft.term),
                         number(draft.noticeDays), day(draft.notice), day(draft.ended), textValue(draft.reason), draft.renewals, textValue(m_partner.region),
                         number(m_partner.manager));
        m_insert.run();
        ++m_counts.agreements;
        return id;
    }

    /// Who has gone left nobody without care.
    void handOver() {
        Statement rows(m_transaction.connection(), "SELECT DISTINCT d.company_id, d.partner_id, c.owner_id, substr(p.stage_since, 1, 10) FROM partner p JOIN deal d ON d.partner_id = p.id AND d.outcome = 'won'"
                                                   " JOIN company c ON c.id = d.company_id WHERE p.stage = 'Former' AND d.company_id <> d.partner_id ORDER BY 2, 1");
        Statement insert(m_transaction.connection(), "INSERT INTO customer_handover(id, customer_id, from_partner_id, owner_id, on_date) VALUES(?, ?, ?, ?, ?)");
        while (rows.step()) {
            insert.bindAll(next(), rows.integer(0), rows.integer(1), rows.value(2), rows.text(3));
            insert.run();
            ++m_counts.handovers;
        }
    }

    store::Transaction& m_transaction;
    quint64 m_seed;
    QDate m_today;
    Statement m_insert;
    Partner m_partner;
    RecordId m_last = 0;
    AgreementCounts m_counts;
};

} // namespace

AgreementCounts addAgreements(store::Transaction& transaction, quint64 seed, QDate today) { return Writer(transaction, seed, today).write(); }

} // namespace channelbook::sample
