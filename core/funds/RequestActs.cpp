#include "core/base/Money.h"
#include "core/funds/Approvers.h"
#include "core/funds/Policy.h"
#include "core/funds/Requests.h"

#include <QCoreApplication>

#include <optional>

namespace channelbook::funds {

using namespace Qt::StringLiterals;
using store::Statement;
using Act = RequestAct;
using State = RequestState;

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Funds", text);
}

std::vector<GivenLevel> givenLevels(store::Connection& connection, const RequestFacts& facts) {
    Statement rows(connection,
                   "SELECT level, who, amount FROM mdf_approval WHERE request_id = ? AND round = ? ORDER BY level");
    rows.bindAll(facts.id, facts.round);
    std::vector<GivenLevel> given;
    while (rows.step())
        given.push_back({static_cast<int>(rows.integer(0)), personNamed(connection, rows.text(1)), rows.integer(2)});
    return given;
}

bool isOwn(store::Connection& connection, const RequestFacts& facts, const Person& person) {
    if (isSame(person, personNamed(connection, facts.requestedBy))) return true;
    return !facts.submittedBy.isEmpty() && isSame(person, personNamed(connection, facts.submittedBy));
}

Seat seatOf(store::Connection& connection, const ApprovalBook& book, const RequestFacts& facts, const Person& me,
            qint64 amount) {
    return seatAmong(
        book.levels({amount, facts.currency, facts.region.isEmpty() ? facts.fundRegion : facts.region, facts.activity}),
        givenLevels(connection, facts), me, [&](const Person& person) { return isOwn(connection, facts, person); });
}

/// What the checks find of a verdict, one after the other.
QString checksThat(RequestFacts facts, qint64 amount, Verdict verdict) {
    facts.requested = amount;
    QStringList texts;
    // What was paid before never speaks against a request, and is left to whoever shows it.
    for (const PolicyFinding& finding : findings(facts, {}, {}))
        if (finding.verdict == verdict) texts << finding.text;
    return texts.join(u"; "_s);
}

QString notNow(const RequestFacts& facts) {
    QStringList possible;
    for (const RequestTransition& transition : requestTransitions())
        if (transition.from == facts.state && transition.by != RequestActor::Clock)
            possible << actLabel(transition.act);
    if (possible.isEmpty())
        return words(QT_TRANSLATE_NOOP("Funds", "it is %1; nothing more can be done with it."))
            .arg(stateLabel(facts.state));
    return words(QT_TRANSLATE_NOOP("Funds", "it is %1; what can be done is: %2."))
        .arg(stateLabel(facts.state), possible.join(u", "_s));
}

/// Acts of one command: the book of approvers is read once for all its requests.
class RequestActs {
public:
    RequestActs(store::Transaction& transaction, const ActOnRequests& command)
        : m_transaction(transaction)
        , m_connection(transaction.connection())
        , m_command(command)
        , m_reason(command.reason.trimmed())
        , m_me(personNamed(transaction.connection(), transaction.who()))
        , m_today(transaction.clock().today()) {
        if (command.act == Act::Approve) m_book.emplace(transaction.connection(), m_today);
    }

    Expected<void> run() {
        if (m_command.amount != 0 && m_command.requests.size() > 1)
            return failure(ErrorCode::BadArgument,
                           {u"amount"_s, words(QT_TRANSLATE_NOOP("Funds", "an amount is for one request"))});
        QString lastState;
        for (const RecordId id : m_command.requests) {
            const auto facts = readFacts(m_connection, id, m_today);
            if (!facts) return tl::unexpected(facts.error());
            if (auto done = actOn(*facts); !done) return done;
            m_transaction.about(u"mdf_request"_s, id);
            m_transaction.about(u"partner"_s, facts->partner);
            m_transaction.about(u"fund"_s, facts->fund);
            if (m_first.isEmpty()) m_first = facts->name;
            lastState = stateName(m_to);
        }
        auto& args = m_transaction.info().args;
        args[u"act"_s] = actName(m_command.act);
        args[u"count"_s] = static_cast<qint64>(m_command.requests.size());
        args[u"record"_s] = m_first;
        args[u"state"_s] = lastState;
        if (!m_amount.isEmpty()) args[u"amount"_s] = m_amount;
        if (!m_reason.isEmpty()) args[u"to"_s] = m_reason;
        return {};
    }

private:
    tl::unexpected<Error> refused(const RequestFacts& facts, const QString& why) const {
        return failure(ErrorCode::ActRefused, {facts.name, actLabel(m_command.act), why});
    }

    Expected<void> actOn(const RequestFacts& facts) {
        const auto transition = requestTransition(facts.state, m_command.act);
        if (!transition) return refused(facts, notNow(facts));
        if (transition->by == RequestActor::Clock)
            return refused(facts, words(QT_TRANSLATE_NOOP("Funds", "that comes by itself.")));
        if (transition->by == RequestActor::SomebodyElse && isOwn(m_connection, facts, m_me))
            return refused(facts, fourEyesText());
        if (transition->needsReason && m_reason.isEmpty())
            return refused(facts, words(QT_TRANSLATE_NOOP("Funds", "say why.")));
        m_to = transition->to;
        if (auto done = change(facts); !done) return done;
        m_transaction.cached(u"UPDATE mdf_request SET state = ?2, reason = coalesce(?3, reason) WHERE id = ?1"_s)
            .bindAll(facts.id, stateName(m_to), textValue(m_reason))
            .run();
        return {};
    }

    Expected<void> change(const RequestFacts& facts) {
        switch (m_command.act) {
        case Act::Submit:
            return submit(facts);
        case Act::Review:
            return reserve(facts);
        case Act::Approve:
            return approve(facts);
        case Act::Return:
        case Act::Reject:
            decided(facts.id);
            return giveBack(facts, Account::Reserved, facts.reserved);
        case Act::Cancel:
            return cancel(facts);
        case Act::Release:
            if (facts.claimed > 0) return refused(facts, words(QT_TRANSLATE_NOOP("Funds", "a claim of it is open.")));
            if (facts.committed == 0)
                return refused(facts, words(QT_TRANSLATE_NOOP("Funds", "nothing of it is left.")));
            return giveBack(facts, Account::Committed, facts.committed);
        case Act::Extend:
            return extend(facts);
        case Act::Start:
        case Act::Complete:
        case Act::Expire:
            break;
        }
        return {};
    }

    void decided(RecordId request) {
        m_transaction.cached(u"UPDATE mdf_request SET decided_by = ?2, decided_at = ?3 WHERE id = ?1"_s)
            .bindAll(request, m_transaction.who(), m_transaction.nowText())
            .run();
    }

    Expected<void> submit(const RequestFacts& facts) {
        if (!facts.fundOpen) return refused(facts, words(QT_TRANSLATE_NOOP("Funds", "the fund is closed.")));
        m_transaction
            .cached(
                u"UPDATE mdf_request SET submitted_by = ?2, submitted_at = ?3, round = round + 1, levels_given = 0, decided_by = NULL, decided_at = NULL, reason = NULL WHERE id = ?1"_s)
            .bindAll(facts.id, m_command.elsewhere.who.isEmpty() ? m_transaction.who() : m_command.elsewhere.who,
                     m_transaction.nowText())
            .run();
        return {};
    }

    Posting posting(const RequestFacts& facts, Account from, Account to, qint64 amount) const {
        return {.fund = facts.fund,
                .pot = facts.pot(),
                .from = from,
                .to = to,
                .amount = amount,
                .request = facts.id,
                .act = actName(m_command.act),
                .reference = m_reason,
                .subject = facts.name};
    }

    /// Nothing is posted for nothing.
    Expected<void> move(const RequestFacts& facts, Account from, Account to, qint64 amount) {
        return amount <= 0 ? Expected<void>()
                           : post(m_transaction, posting(facts, from, to, amount), actLabel(m_command.act));
    }
    Expected<void> giveBack(const RequestFacts& facts, Account from, qint64 amount) {
        return move(facts, from, Account::Available, amount);
    }

    /// What is in review is kept for it, as far as there is any: others who ask for the same money are approved or not,
    /// but not without seeing it gone.
    Expected<void> reserve(const RequestFacts& facts) {
        if (!facts.fundOpen) return refused(facts, words(QT_TRANSLATE_NOOP("Funds", "the fund is closed.")));
        const Balance pot = potBalance(m_connection, facts.pot());
        const Balance fund = fundBalance(m_connection, facts.fund);
        return move(facts, Account::Available, Account::Reserved,
                    std::min({facts.requested, pot.spendable(), fund.spendable()}));
    }

    Expected<void> approve(const RequestFacts& facts) {
        if (!facts.fundOpen) return refused(facts, words(QT_TRANSLATE_NOOP("Funds", "the fund is closed.")));
        qint64 most = facts.requested;
        for (const GivenLevel& given : givenLevels(m_connection, facts)) most = std::min(most, given.amount);
        const qint64 amount = m_command.amount == 0 ? most : m_command.amount;
        if (auto fine = checkAmount(u"amount"_s, amount, facts.currency); !fine) return fine;
        if (amount > most)
            return failure(ErrorCode::InvalidValue,
                           {u"amount"_s, amountText(amount, facts.currency),
                            words(QT_TRANSLATE_NOOP("Funds", "up to %1")).arg(amountText(most, facts.currency))});
        const Seat seat = seatOf(m_connection, *m_book, facts, m_me, amount);
        if (!seat.obstacle.isEmpty()) return refused(facts, seat.obstacle);
        if (const QString ruled = checksThat(facts, amount, Verdict::Refuses); !ruled.isEmpty())
            return refused(facts, ruled + u'.');
        if (const QString against = m_reason.isEmpty() ? checksThat(facts, amount, Verdict::Against) : QString();
            !against.isEmpty())
            return refused(
                facts, words(QT_TRANSLATE_NOOP("Funds", "%1. Give a reason to approve it all the same.")).arg(against));
        m_transaction
            .cached(
                u"INSERT INTO mdf_approval(id, request_id, round, level, who, owner_id, for_owner_id, amount, at, reason) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
            .bindAll(m_transaction.newId(), facts.id, facts.round, seat.level, m_transaction.who(),
                     m_me.owner == 0 ? Value{} : Value{m_me.owner},
                     seat.insteadOf == 0 ? Value{} : Value{seat.insteadOf}, amount, m_transaction.nowText(),
                     textValue(m_reason))
            .run();
        m_transaction.cached(u"UPDATE mdf_request SET levels_given = levels_given + 1 WHERE id = ?"_s)
            .bind(1, facts.id)
            .run();
        if (!m_command.conditions.trimmed().isEmpty())
            m_transaction.cached(u"UPDATE mdf_request SET conditions = ?2 WHERE id = ?1"_s)
                .bindAll(facts.id, m_command.conditions.trimmed())
                .run();
        m_amount = plainAmount(amount, facts.currency) + u' ' + facts.currency;
        if (!seat.last) {
            m_to = State::InReview;
            return facts.state == State::Submitted ? reserve(facts) : Expected<void>();
        }
        return commit(facts, amount);
    }

    Expected<void> commit(const RequestFacts& facts, qint64 amount) {
        const qint64 kept = std::min(facts.reserved, amount);
        if (auto posted = move(facts, Account::Reserved, Account::Committed, kept); !posted) return posted;
        if (auto posted = move(facts, Account::Available, Account::Committed, amount - kept); !posted) return posted;
        if (auto posted = giveBack(facts, Account::Reserved, facts.reserved - kept); !posted) return posted;
        const QString claimBy =
            QDate::fromString(facts.end, Qt::ISODate).addDays(facts.claimDays).toString(Qt::ISODate);
        m_transaction.cached(u"UPDATE mdf_request SET approved = ?2, claim_by = ?3 WHERE id = ?1"_s)
            .bindAll(facts.id, amount, claimBy)
            .run();
        decided(facts.id);
        return {};
    }

    Expected<void> cancel(const RequestFacts& facts) {
        if (facts.claimed > 0) return refused(facts, words(QT_TRANSLATE_NOOP("Funds", "a claim of it is open.")));
        if (auto posted = giveBack(facts, Account::Reserved, facts.reserved); !posted) return posted;
        return giveBack(facts, Account::Committed, facts.committed);
    }

    Expected<void> extend(const RequestFacts& facts) {
        const QDate until = QDate::fromString(m_command.until, Qt::ISODate);
        if (m_command.until.size() != 10 || !until.isValid() || m_command.until <= facts.claimBy)
            return failure(
                ErrorCode::InvalidValue,
                {u"until"_s, m_command.until, words(QT_TRANSLATE_NOOP("Funds", "a day after %1")).arg(facts.claimBy)});
        m_transaction.cached(u"UPDATE mdf_request SET claim_by = ?2 WHERE id = ?1"_s)
            .bindAll(facts.id, m_command.until)
            .run();
        return {};
    }

    store::Transaction& m_transaction;
    store::Connection& m_connection;
    const ActOnRequests& m_command;
    QString m_reason;
    Person m_me;
    QDate m_today;
    std::optional<ApprovalBook> m_book;
    State m_to = State::Draft;
    QString m_first;
    QString m_amount;
};

} // namespace

Expected<void> apply(store::Transaction& transaction, const ActOnRequests& command) {
    return RequestActs(transaction, command).run();
}

Expected<void> apply(store::Transaction& transaction, const RollRequests& command) {
    const QString today = transaction.clock().today().toString(Qt::ISODate);
    struct Late {
        RecordId id = 0, fund = 0, pot = 0;
        QString name;
        State state = State::Approved;
        qint64 committed = 0, claimed = 0;
    };
    std::vector<Late> late;
    Statement rows(
        transaction.connection(),
        "SELECT r.id, r.fund_id, coalesce(r.allocation_id, r.fund_id), r.name, r.state, b.committed, b.claimed FROM "
        "mdf_request r JOIN request_balance b ON b.id = r.id"
        " WHERE r.state IN ('approved', 'in_progress', 'completed') AND r.claim_by < ? ORDER BY r.claim_by, r.id");
    rows.bind(1, today);
    while (rows.step())
        late.push_back({rows.integer(0), rows.integer(1), rows.integer(2), rows.text(3),
                        requestState(rows.text(4)).value_or(State::Approved), rows.integer(5), rows.integer(6)});
    rows.reset();
    RolledRequests rolled;
    for (const Late& request : late) {
        // A claim that was made in time is still answered; only the rest is lost.
        const State to = request.claimed > 0 ? request.state : requestTransition(request.state, Act::Expire)->to;
        if (request.committed == 0 && to == request.state) continue;
        if (request.committed > 0) {
            const Posting posting{.fund = request.fund,
                                  .pot = request.pot,
                                  .from = Account::Committed,
                                  .to = Account::Expired,
                                  .amount = request.committed,
                                  .request = request.id,
                                  .act = actName(Act::Expire),
                                  .subject = request.name};
            if (auto posted = post(transaction, posting, actLabel(Act::Expire)); !posted) return posted;
        }
        transaction.cached(u"UPDATE mdf_request SET state = ?2 WHERE id = ?1 AND state <> ?2"_s)
            .bindAll(request.id, stateName(to))
            .run();
        transaction.about(u"mdf_request"_s, request.id);
        ++rolled.expired;
    }
    transaction.info().args[u"count"_s] = rolled.expired;
    if (command.rolled != nullptr) *command.rolled = rolled;
    return {};
}

Expected<std::vector<OfferedAct>> offeredActs(store::Connection& connection, RecordId request, const QString& who,
                                              const QDate& today) {
    const auto facts = readFacts(connection, request, today);
    if (!facts) return tl::unexpected(facts.error());
    const Person me = personNamed(connection, who);
    std::vector<OfferedAct> offered;
    for (const RequestTransition& transition : requestTransitions()) {
        if (transition.from != facts->state || transition.by == RequestActor::Clock) continue;
        QString obstacle;
        if (transition.by == RequestActor::SomebodyElse && isOwn(connection, *facts, me))
            obstacle = fourEyesText();
        else if (transition.act == Act::Approve)
            obstacle = seatOf(connection, ApprovalBook(connection, today), *facts, me, facts->requested).obstacle;
        else if ((transition.act == Act::Cancel || transition.act == Act::Release) && facts->claimed > 0)
            obstacle = words(QT_TRANSLATE_NOOP("Funds", "a claim of it is open."));
        else if (transition.act == Act::Release && facts->committed == 0)
            obstacle = words(QT_TRANSLATE_NOOP("Funds", "nothing of it is left."));
        offered.push_back({transition.act, obstacle});
    }
    return offered;
}

} // namespace channelbook::funds
