#include "core/base/Money.h"
#include "core/funds/Approvers.h"
#include "core/funds/Claims.h"

#include <QCoreApplication>

namespace channelbook::funds {

using namespace Qt::StringLiterals;
using Act = ClaimAct;
using State = ClaimState;

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Funds", text);
}

bool isOwn(store::Connection& connection, const Claim& claim, const QString& who) {
    const Person me = personNamed(connection, who);
    for (const QString& name : {claim.enteredBy, claim.submittedBy, claim.requestedBy})
        if (!name.isEmpty() && isSame(me, personNamed(connection, name))) return true;
    return false;
}

class ClaimActs {
public:
    ClaimActs(store::Transaction& transaction, const ActOnClaim& command, Claim claim)
        : m_transaction(transaction)
        , m_command(command)
        , m_claim(std::move(claim))
        , m_reason(command.reason.trimmed()) {}

    Expected<void> run() {
        const auto transition = claimTransition(m_claim.state, m_command.act);
        if (!transition) return refused(notNow());
        if (transition->by == ClaimActor::SomebodyElse &&
            isOwn(m_transaction.connection(), m_claim, m_transaction.who()))
            return refused(fourEyesText());
        if (transition->needsReason && m_reason.isEmpty())
            return refused(words(QT_TRANSLATE_NOOP("Funds", "say why.")));
        m_to = transition->to;
        if (auto done = change(); !done) return done;
        m_transaction.cached(u"UPDATE mdf_claim SET state = ?2, reason = coalesce(?3, reason) WHERE id = ?1"_s)
            .bindAll(m_claim.id, stateName(m_to), textValue(m_reason))
            .run();
        auto& args = m_transaction.info().args;
        args[u"record"_s] = m_claim.name;
        args[u"act"_s] = actName(m_command.act);
        args[u"state"_s] = stateName(m_to);
        args[u"amount"_s] = plainAmount(m_amount, m_claim.fundCurrency) + u' ' + m_claim.fundCurrency;
        if (!m_reason.isEmpty()) args[u"to"_s] = m_reason;
        m_transaction.about(u"mdf_claim"_s, m_claim.id);
        m_transaction.about(u"mdf_request"_s, m_claim.request);
        m_transaction.about(u"partner"_s, m_claim.partner);
        return {};
    }

private:
    tl::unexpected<Error> refused(const QString& why) const {
        return failure(ErrorCode::ActRefused, {m_claim.name, actLabel(m_command.act), why});
    }

    [[nodiscard]] QString notNow() const {
        QStringList possible;
        for (const ClaimTransition& transition : claimTransitions())
            if (transition.from == m_claim.state) possible << actLabel(transition.act);
        if (possible.isEmpty())
            return words(QT_TRANSLATE_NOOP("Funds", "it is %1; nothing more can be done with it."))
                .arg(stateLabel(m_claim.state));
        return words(QT_TRANSLATE_NOOP("Funds", "it is %1; what can be done is: %2."))
            .arg(stateLabel(m_claim.state), possible.join(u", "_s));
    }

    Expected<void> move(Account from, Account to, qint64 amount) {
        if (amount <= 0) return {};
        return post(m_transaction,
                    {.fund = m_claim.fund,
                     .pot = m_claim.pot,
                     .from = from,
                     .to = to,
                     .amount = amount,
                     .request = m_claim.request,
                     .claim = m_claim.id,
                     .act = actName(m_command.act),
                     .reference = m_command.act == Act::Pay ? m_command.reference.trimmed() : m_reason,
                     .subject = m_claim.name},
                    actLabel(m_command.act));
    }

    Expected<void> change() {
        const qint64 held = claimBalance(m_transaction.connection(), m_claim.id).claimed;
        m_amount = held;
        switch (m_command.act) {
        case Act::Submit:
            return submit();
        case Act::Review:
            return {};
        case Act::Approve:
            return approve(held);
        case Act::Return:
        case Act::Reject:
            decided();
            m_transaction.cached(u"UPDATE mdf_claim SET approved = NULL WHERE id = ?"_s).bind(1, m_claim.id).run();
            return move(Account::Claimed, Account::Committed, held);
        case Act::Withdraw:
            return move(Account::Claimed, Account::Committed, held);
        case Act::Pay:
            return pay(held);
        case Act::ClawBack:
            return clawBack();
        }
        return {};
    }

    void decided() {
        m_transaction.cached(u"UPDATE mdf_claim SET decided_by = ?2, decided_at = ?3 WHERE id = ?1"_s)
            .bindAll(m_claim.id, m_transaction.who(), m_transaction.nowText())
            .run();
    }

    Expected<void> submit() {
        const Elsewhere& elsewhere = m_command.elsewhere;
        const QString today =
            elsewhere.on.isEmpty() ? m_transaction.clock().today().toString(Qt::ISODate) : elsewhere.on;
        if (!isClaimable(m_claim.requestState))
            return refused(words(QT_TRANSLATE_NOOP("Funds", "the request is %1; only what is approved can be claimed."))
                               .arg(stateLabel(m_claim.requestState)));
        if (today > m_claim.claimBy)
            return refused(words(QT_TRANSLATE_NOOP("Funds", "it could be claimed until %1. Extend the request first."))
                               .arg(m_claim.claimBy));
        if (const QStringList missing = missingProofs(m_transaction.connection(), m_claim);
            !missing.isEmpty() && !elsewhere.proved)
            return refused(words(QT_TRANSLATE_NOOP("Funds", "it is to be proved by: %1.")).arg(missing.join(u", "_s)));
        const qint64 left = requestBalance(m_transaction.connection(), m_claim.request).committed;
        if (m_claim.claimed > left)
            return refused(
                words(QT_TRANSLATE_NOOP("Funds", "our share is %1, and %2 are left of what was approved."))
                    .arg(amountText(m_claim.claimed, m_claim.fundCurrency), amountText(left, m_claim.fundCurrency)));
        m_transaction
            .cached(
                u"UPDATE mdf_claim SET submitted_by = ?2, submitted_at = ?3, decided_by = NULL, decided_at = NULL, reason = NULL WHERE id = ?1"_s)
            .bindAll(m_claim.id, elsewhere.who.isEmpty() ? m_transaction.who() : elsewhere.who, m_transaction.nowText())
            .run();
        m_amount = m_claim.claimed;
        return move(Account::Committed, Account::Claimed, m_claim.claimed);
    }

    Expected<void> approve(qint64 held) {
        const qint64 amount = m_command.amount == 0 ? held : m_command.amount;
        if (auto fine = checkAmount(u"amount"_s, amount, m_claim.fundCurrency); !fine) return fine;
        if (amount > held)
            return failure(ErrorCode::InvalidValue,
                           {u"amount"_s, amountText(amount, m_claim.fundCurrency),
                            words(QT_TRANSLATE_NOOP("Funds", "up to %1")).arg(amountText(held, m_claim.fundCurrency))});
        if (amount < held && m_reason.isEmpty())
            return refused(words(QT_TRANSLATE_NOOP("Funds", "say why it is less.")));
        if (m_reason.isEmpty())
            for (const Proof& proof : proofsOf(m_transaction.connection(), m_claim.id))
                if (proof.otherClaim != 0)
                    return refused(
                        words(QT_TRANSLATE_NOOP(
                                  "Funds",
                                  "“%1” is the same file as one of “%2”. Give a reason to approve it all the same."))
                            .arg(proof.name, proof.otherClaimName));
        m_transaction.cached(u"UPDATE mdf_claim SET approved = ?2 WHERE id = ?1"_s).bindAll(m_claim.id, amount).run();
        decided();
        m_amount = amount;
        return move(Account::Claimed, Account::Committed, held - amount);
    }

    Expected<void> pay(qint64 held) {
        if (m_command.payment != u"payment" && m_command.payment != u"credit_note")
            return failure(ErrorCode::InvalidValue, {u"payment"_s, m_command.payment, u"payment, credit_note"_s});
        const QString reference = m_command.reference.trimmed();
        if (reference.isEmpty())
            return failure(ErrorCode::MissingValue, {words(QT_TRANSLATE_NOOP("Funds", "The payment's reference"))});
        const QDate today = m_transaction.clock().today();
        const QString on = m_command.on.isEmpty() ? today.toString(Qt::ISODate) : m_command.on;
        const QDate day = QDate::fromString(on, Qt::ISODate);
        if (on.size() != 10 || !day.isValid() || day > today)
            return failure(
                ErrorCode::InvalidValue,
                {u"on"_s, on, words(QT_TRANSLATE_NOOP("Funds", "a date like 2026-07-31 that is not in the future"))});
        m_transaction.cached(u"UPDATE mdf_claim SET payment = ?2, payment_reference = ?3, paid_on = ?4 WHERE id = ?1"_s)
            .bindAll(m_claim.id, m_command.payment, reference, on)
            .run();
        return move(Account::Claimed, Account::Paid, held);
    }

    Expected<void> clawBack() {
        const qint64 paid = claimBalance(m_transaction.connection(), m_claim.id).paid;
        m_amount = m_command.amount == 0 ? paid : m_command.amount;
        if (auto fine = checkAmount(u"amount"_s, m_amount, m_claim.fundCurrency); !fine) return fine;
        if (m_amount > paid)
            return failure(ErrorCode::InvalidValue,
                           {u"amount"_s, amountText(m_amount, m_claim.fundCurrency),
                            words(QT_TRANSLATE_NOOP("Funds", "up to %1")).arg(amountText(paid, m_claim.fundCurrency))});
        if (m_amount < paid) m_to = State::Paid;
        m_transaction.cached(u"UPDATE mdf_claim SET clawed_back = clawed_back + ?2 WHERE id = ?1"_s)
            .bindAll(m_claim.id, m_amount)
            .run();
        // What comes back to a closed fund is nobody's to spend.
        return move(Account::Paid, m_claim.fundOpen ? Account::Available : Account::Released, m_amount);
    }

    store::Transaction& m_transaction;
    const ActOnClaim& m_command;
    Claim m_claim;
    QString m_reason;
    State m_to = State::Draft;
    qint64 m_amount = 0;
};

} // namespace

Expected<void> apply(store::Transaction& transaction, const ActOnClaim& command) {
    auto claim = readClaim(transaction.connection(), command.claim);
    if (!claim) return tl::unexpected(claim.error());
    return ClaimActs(transaction, command, std::move(*claim)).run();
}

std::vector<OfferedClaimAct> offeredActs(store::Connection& connection, const Claim& claim, const QString& who) {
    const bool own = isOwn(connection, claim, who);
    std::vector<OfferedClaimAct> offered;
    for (const ClaimTransition& transition : claimTransitions()) {
        if (transition.from != claim.state) continue;
        QString obstacle;
        if (transition.by == ClaimActor::SomebodyElse && own)
            obstacle = fourEyesText();
        else if (const QStringList missing =
                     transition.act == Act::Submit ? missingProofs(connection, claim) : QStringList();
                 !missing.isEmpty())
            obstacle = words(QT_TRANSLATE_NOOP("Funds", "it is to be proved by: %1.")).arg(missing.join(u", "_s));
        offered.push_back({transition.act, obstacle});
    }
    return offered;
}

} // namespace channelbook::funds
