#include "core/sample/SampleRegistrations.h"

#include "core/calendars/WorkHours.h"
#include "core/engagement/Rules.h"
#include "core/registrations/Acts.h"
#include "core/sample/SampleRandom.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <vector>

namespace channelbook::sample {

using namespace Qt::StringLiterals;
using registrations::State;
using store::Statement;

namespace {

constexpr int protection = 90;
constexpr qint64 largeDeal = 50'000'000; ///< in cents
constexpr int secondsPerHour = 3600;
constexpr int mostRivals = 3; ///< registrations of what another partner registered before

/// A deal or a customer that a registration is about.
struct Subject {
    RecordId deal = 0, partner = 0, company = 0, product = 0;
    QString name, customer, domain, country, city, closeDate, createdOn, currency;
    Value amount;
};

constexpr const char* dealColumns =
    "SELECT d.id, coalesce(d.partner_id, 0), co.id, coalesce(d.product_id, 0), d.name, co.name, coalesce(co.domain, "
    "''), coalesce(co.country, ''), coalesce(co.city, ''), coalesce(d.close_date, ''),"
    " coalesce(substr(d.created_at, 1, 10), ''), coalesce(d.currency, ''), d.amount FROM deal d JOIN company co ON "
    "co.id = d.company_id WHERE ";

class Writer {
public:
    Writer(store::Transaction& transaction, quint64 seed, QDate today)
        : m_transaction(transaction)
        , m_seed(seed)
        , m_today(today)
        , m_insert(
              transaction.connection(),
              "INSERT INTO registration(id, name, number, partner_id, state, company_id, customer, domain, country, "
              "city, product_id, amount, currency, close_date, deal_id, registered_by, submitted_by,"
              " first_in_at, submitted_at, answer_due_at, answered_at, answered_by, answer_minutes, protected_from, "
              "protected_until, extension_until, extension_reason, reason, converted_at, created_at)"
              " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)") {}

    RegistrationCounts write() {
        Statement sellers(m_transaction.connection(),
                          "SELECT id FROM partner WHERE stage IN ('Active', 'Growing') ORDER BY id");
        while (sellers.step()) m_partners.push_back(sellers.integer(0));
        Statement owners(m_transaction.connection(), "SELECT name FROM owner ORDER BY id LIMIT 8");
        while (owners.step()) m_approvers << owners.text(0);
        if (m_partners.empty() || m_approvers.isEmpty()) return {};
        publishRules();
        m_transaction.beginBulk();
        m_last = m_transaction.bulkStart();
        const RecordId first = IdGenerator::successor(m_last);
        const int share = static_cast<int>(m_partners.size());
        answered();
        for (const Subject& subject :
             subjects("d.registered = 1 AND d.outcome = 'open' AND d.partner_id IS NOT NULL AND d.amount > 0",
                      std::min(share / 2, 60)))
            approved(subject);
        for (const Subject& subject :
             subjects("d.registered = 1 AND d.outcome = 'won' AND d.partner_id IS NOT NULL AND d.amount > 0",
                      std::min(share, 90)))
            past(subject, State::Converted);
        for (const Subject& subject :
             subjects("d.registered = 1 AND d.outcome = 'lost' AND d.partner_id IS NOT NULL AND d.amount > 0",
                      std::min(share / 3, 30)))
            past(subject, State::Expired);
        // What our own sales or another partner is at already, and what nobody is.
        for (const Subject& subject : subjects("d.outcome = 'open' AND d.partner_id IS NULL AND d.amount > 0 AND "
                                               "co.domain IS NOT NULL AND d.product_id IS NOT NULL",
                                               5))
            arrived(subject);
        for (const Subject& subject :
             subjects("d.outcome = 'open' AND d.partner_id IS NOT NULL AND coalesce(d.registered, 0) = 0 AND d.amount "
                      "> 0 AND co.domain IS NOT NULL AND d.product_id IS NOT NULL",
                      4))
            arrived(subject);
        for (const Subject& subject :
             subjects("d.outcome = 'lost' AND d.amount > 0 AND d.product_id IS NOT NULL AND NOT EXISTS(SELECT 1 FROM "
                      "deal o WHERE o.company_id = co.id AND o.outcome = 'open')",
                      9)) {
            arrived(subject);
            if (m_rivals++ < mostRivals) arrived(subject, true);
        }
        std::vector<store::RangeChange> ranges;
        if (m_counts.registrations > 0)
            ranges.push_back({u"registration"_s, {first, m_last}, store::Operation::Insert});
        m_transaction.endBulk(ranges);
        for (const RecordId id : m_open)
            if (const auto registration = registrations::readRegistration(m_transaction.connection(), id))
                m_counts.conflicts += static_cast<qint64>(
                    registrations::checkConflicts(m_transaction, *registration, protection).conflicts.size());
        lookedAtAsTheyCame();
        return m_counts;
    }

private:
    /// As the table has them.
    struct Row {
        State state = State::Draft;
        RecordId company = 0, deal = 0;
        QDateTime in, answered;
        QDate from, until, extension;
        QString answeredBy, extensionReason, reason;
        QDateTime converted;
    };

    /// The hour a sample is made at is none of its content.
    void lookedAtAsTheyCame() {
        for (const RecordId id : m_open) {
            m_transaction.cached(u"UPDATE registration SET checked_at = submitted_at WHERE id = ?"_s).bind(1, id).run();
            m_transaction
                .cached(
                    u"UPDATE registration_conflict SET found_at = (SELECT r.submitted_at FROM registration r WHERE r.id = registration_id) WHERE registration_id = ?"_s)
                .bind(1, id)
                .run();
        }
    }

    [[nodiscard]] std::vector<Subject> subjects(const char* condition, int most) {
        std::vector<Subject> list;
        Statement rows(m_transaction.connection(),
                       QString::fromLatin1(dealColumns) + QLatin1String(condition) +
                           u" AND d.retired = 0 ORDER BY d.created_at DESC, d.id LIMIT ?"_s);
        rows.bind(1, most);
        while (rows.step()) {
            Subject subject{rows.integer(0), rows.integer(1), rows.integer(2), rows.integer(3), rows.text(4),
                            rows.text(5),    rows.text(6),    rows.text(7),    rows.text(8),    rows.text(9),
                            rows.text(10),   rows.text(11),   rows.value(12)};
            list.push_back(std::move(subject));
        }
        return list;
    }

    [[nodiscard]] QDateTime at(const QDate& day, Random& random) const {
        return {day, QTime(random.between(8, 16), random.between(0, 59)), Qt::UTC};
    }
    [[nodiscard]] Random random() { return {m_seed, Draw::Registration, static_cast<quint64>(m_counts.registrations)}; }

    /// The rules of engagement the program lives by; they ask, so that each registration can still be answered.
    void publishRules() {
        using engagement::Effect;
        using engagement::RuleKind;
        engagement::RuleBook book;
        book.version = 1;
        book.title = u"Rules of engagement %1"_s.arg(m_today.year());
        book.from = m_today.addMonths(-4);
        const auto add = [&](const QString& id, RuleKind kind, const QString& title,
                             const QString& text) -> engagement::Rule& {
            engagement::Rule rule;
            rule.id = id;
            rule.kind = kind;
            rule.title = title;
            rule.text = text;
            rule.effect = Effect::Ask;
            rule.covers = {u"registration"_s};
            book.rules.push_back(std::move(rule));
            return book.rules.back();
        };
        engagement::Rule& named =
            add(u"NA-1"_s, RuleKind::NamedAccount, u"Enterprise accounts"_s,
                u"Our own sales has served them for years. Talk to us before you offer them anything."_s);
        for (const Subject& subject : subjects("d.outcome = 'open' AND d.partner_id IS NULL AND d.amount > 0 AND "
                                               "co.domain IS NOT NULL AND d.product_id IS NOT NULL",
                                               2))
            named.accounts.push_back({subject.customer, subject.domain});
        if (named.accounts.empty()) book.rules.clear();
        engagement::Rule& large = add(u"DS-1"_s, RuleKind::DirectSales, u"Large deals"_s,
                                      u"Deals of this size are led by our own sales, together with you."_s);
        large.least = Money{largeDeal, u"USD"_s};
        add(u"OD-1"_s, RuleKind::OwnDeals, u"First in wins, for us as well"_s,
            u"A deal our own sales has open goes before what is registered later."_s);
        m_transaction
            .cached(
                u"INSERT INTO engagement_rules(id, version, from_date, published_at, published_by, definition) VALUES(?, 1, ?, ?, ?, ?)"_s)
            .bindAll(m_transaction.newId(), book.from.toString(Qt::ISODate),
                     instantText(QDateTime(book.from.addDays(-14), QTime(9, 0), Qt::UTC)), m_approvers.front(),
                     QString::fromUtf8(QJsonDocument(engagement::toJson(book)).toJson(QJsonDocument::Compact)))
            .run();
    }

    /// Answers of the past that led to nothing, and what is still being written.
    void answered() {
        struct Kind {
            State state;
            const char* reason;
        };
        constexpr std::array kinds{Kind{State::Rejected, "Our own sales team has been there since spring"},
                                   Kind{State::Rejected, "No budget was confirmed"},
                                   Kind{State::Returned, "Which site is it?"},
                                   Kind{State::Returned, "Please name the contact"},
                                   Kind{State::Withdrawn, "The customer has postponed it"},
                                   Kind{State::Draft, ""},
                                   Kind{State::Draft, ""}};
        std::size_t kind = 0;
        for (Subject& subject : subjects(
                 "d.outcome = 'lost' AND d.partner_id IS NOT NULL AND d.amount > 0 AND coalesce(d.registered, 0) = 0",
                 static_cast<int>(kinds.size()))) {
            Random draw = random();
            Row row;
            row.state = kinds[kind].state;
            row.reason = QLatin1String(kinds[kind].reason);
            if (row.state == State::Draft)
                subject.closeDate = m_today.addDays(draw.between(40, 120)).toString(Qt::ISODate);
            if (row.state != State::Draft) row.in = at(m_today.addDays(-draw.between(4, 40)), draw);
            if (row.state == State::Rejected || row.state == State::Returned) answer(row, draw);
            insert(subject, row);
            if (++kind == kinds.size()) break;
        }
    }

    void answer(Row& row, Random& draw) {
        row.answered = row.in.addSecs(draw.between(1, 60) * secondsPerHour);
        row.answeredBy = draw.pick(m_approvers);
    }

    void approved(const Subject& subject) {
        Random draw = random();
        Row row;
        row.state = State::Approved;
        row.company = subject.company;
        row.deal = subject.deal;
        // Every fifth is near its end.
        row.from = m_today.addDays(
            -(draw.percent(20) ? draw.between(protection - 12, protection - 1) : draw.between(1, protection - 14)));
        row.until = row.from.addDays(protection);
        row.in = at(row.from.addDays(-2), draw);
        row.answered = at(row.from, draw);
        row.answeredBy = draw.pick(m_approvers);
        if (m_today.daysTo(row.until) < 12 && draw.percent(40)) {
            row.extension = row.until.addDays(30);
            row.extensionReason = u"The board meets next month"_s;
        }
        insert(subject, row);
    }

    void past(const Subject& subject, State state) {
        Random draw = random();
        const QDate end = std::min(QDate::fromString(subject.closeDate, Qt::ISODate), m_today.addDays(-1));
        if (!end.isValid()) return;
        Row row;
        row.state = state;
        row.company = subject.company;
        row.deal = subject.deal;
        row.from = state == State::Converted ? end.addDays(-draw.between(10, 80))
                                             : end.addDays(-protection - draw.between(1, 60));
        row.until = row.from.addDays(protection);
        row.in = at(row.from.addDays(-draw.between(1, 4)), draw);
        row.answered = at(row.from, draw);
        row.answeredBy = draw.pick(m_approvers);
        if (state == State::Converted) row.converted = at(end, draw);
        insert(subject, row);
    }

    /// Waits in the inbox: registered by another partner than the deal's, as its own customer.
    /// @param rival comes after another partner's registration of the same, which writes the customer another way
    void arrived(Subject subject, bool rival = false) {
        Random draw = random();
        const RecordId first = rival ? m_partnerBefore : 0;
        do subject.partner = draw.pick(m_partners);
        while (static_cast<int>(m_partners.size()) > 2 && (subject.partner == first || isSourcedBy(subject)));
        m_partnerBefore = subject.partner;
        subject.name = subject.customer + u" – "_s + productName(subject.product);
        subject.closeDate = m_today.addDays(draw.between(30, 150)).toString(Qt::ISODate);
        Row row;
        row.state = draw.percent(25) ? State::InReview : State::Submitted;
        row.in = at(m_today.addDays(rival ? -1 : -draw.between(2, 6)), draw);
        if (rival) {
            subject.customer =
                subject.customer.section(u' ', 0, 0) + u' ' + subject.customer.section(u' ', 1).toUpper();
            subject.city.clear();
        }
        m_open.push_back(insert(subject, row));
    }

    [[nodiscard]] bool isSourcedBy(const Subject& subject) {
        Statement& deal =
            m_transaction.cached(u"SELECT coalesce(partner_id, 0) FROM deal WHERE id = ?"_s).bind(1, subject.deal);
        return deal.step() && deal.integer(0) == subject.partner;
    }
    [[nodiscard]] QString productName(RecordId product) {
        Statement& name = m_transaction.cached(u"SELECT name FROM product WHERE id = ?"_s).bind(1, product);
        return name.step() ? name.text(0) : QString();
    }

    RecordId insert(const Subject& subject, const Row& row) {
        const auto instant = [](const QDateTime& value) {
            return textValue(value.isValid() ? instantText(value) : QString());
        };
        const auto day = [](const QDate& value) { return textValue(value.toString(Qt::ISODate)); };
        const auto reference = [](RecordId id) -> Value {
            if (id == 0) return {};
            return id;
        };
        const calendars::WorkCalendar working;
        const QDateTime due =
            row.in.isValid()
                ? calendars::addWorkMinutes(row.in, registrations::standardProgram().answerMinutes, working, {})
                : QDateTime();
        Value minutes;
        if (row.answered.isValid()) minutes = calendars::workMinutesBetween(row.in, row.answered, working, {});
        const QString by = u"Partner portal"_s;
        m_last = IdGenerator::successor(m_last);
        m_insert.bindAll(m_last, subject.name, u"DR-%1"_s.arg(10'000 + m_counts.registrations), subject.partner,
                         registrations::stateName(row.state), reference(row.company), subject.customer,
                         textValue(subject.domain), textValue(subject.country), textValue(subject.city),
                         reference(subject.product), subject.amount, textValue(subject.currency),
                         textValue(subject.closeDate), reference(row.deal), by, row.in.isValid() ? Value{by} : Value{},
                         instant(row.in), instant(row.in), instant(due), instant(row.answered),
                         textValue(row.answeredBy), minutes, day(row.from), day(row.until), day(row.extension),
                         textValue(row.extensionReason), textValue(row.reason), instant(row.converted),
                         instant(row.in.isValid() ? row.in : QDateTime(m_today.addDays(-1), QTime(9, 0), Qt::UTC)));
        m_insert.run();
        ++m_counts.registrations;
        return m_last;
    }

    store::Transaction& m_transaction;
    quint64 m_seed;
    QDate m_today;
    Statement m_insert;
    std::vector<RecordId> m_partners;
    QStringList m_approvers;
    std::vector<RecordId> m_open;
    RecordId m_partnerBefore = 0; ///< of the registration that came in last
    int m_rivals = 0;
    RecordId m_last = 0;
    RegistrationCounts m_counts;
};

} // namespace

RegistrationCounts addRegistrations(store::Transaction& transaction, quint64 seed, QDate today) {
    return Writer(transaction, seed, today).write();
}

} // namespace channelbook::sample
