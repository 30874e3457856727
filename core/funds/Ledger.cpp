#include "core/funds/Ledger.h"

#include "core/base/Money.h"

#include <QCoreApplication>
#include <QLocale>

namespace channelbook::funds {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

struct Named {
    Account account;
    const char* name;
    const char* label;
};

constexpr std::array accounts{
    Named{Account::Budget, "budget", QT_TRANSLATE_NOOP("Funds", "Budget")},
    Named{Account::Available, "available", QT_TRANSLATE_NOOP("Funds", "Available")},
    Named{Account::Reserved, "reserved", QT_TRANSLATE_NOOP("Funds", "Reserved")},
    Named{Account::Committed, "committed", QT_TRANSLATE_NOOP("Funds", "Committed")},
    Named{Account::Claimed, "claimed", QT_TRANSLATE_NOOP("Funds", "Claimed")},
    Named{Account::Paid, "paid", QT_TRANSLATE_NOOP("Funds", "Paid")},
    Named{Account::Released, "released", QT_TRANSLATE_NOOP("Funds", "Released")},
    Named{Account::Expired, "expired", QT_TRANSLATE_NOOP("Funds", "Expired")},
};

QString words(const char* text) {
    return QCoreApplication::translate("Funds", text);
}

Balance balanceOf(Statement& row) {
    Balance balance;
    if (!row.step()) return balance;
    balance.budget = row.integer(0);
    balance.available = row.integer(1);
    balance.reserved = row.integer(2);
    balance.committed = row.integer(3);
    balance.claimed = row.integer(4);
    balance.paid = row.integer(5);
    balance.released = row.integer(6);
    balance.expired = row.integer(7);
    balance.overdraft = row.integer(8);
    return balance;
}

Balance readBalance(store::Connection& connection, const char* sql, RecordId id) {
    Statement row(connection, sql);
    row.bind(1, id);
    return balanceOf(row);
}

/// The currency of a fund, for the words of a refusal.
QString currencyOf(store::Transaction& transaction, RecordId fund) {
    Statement& row = transaction.cached(u"SELECT currency FROM fund WHERE id = ?"_s).bind(1, fund);
    return row.step() ? row.text(0) : QString();
}

Value idValue(RecordId id) {
    return id == 0 ? Value{} : Value{id};
}

/// The allocation among the pots of a posting; 0: it stays in what nobody was given.
RecordId allocationOf(const Posting& posting) {
    if (posting.pot != posting.fund) return posting.pot;
    return posting.toPot != posting.fund ? posting.toPot : 0;
}

/// How much more is asked of an account than it holds, for each balance it is taken from; 0: it is there.
qint64 shortfall(store::Transaction& transaction, const Posting& posting) {
    store::Connection& connection = transaction.connection();
    const auto missing = [&](const Balance& balance) {
        const qint64 there = posting.from == Account::Available ? balance.spendable() : balance.of(posting.from);
        return std::max<qint64>(0, posting.amount - there);
    };
    if (posting.from == Account::Budget) return 0;
    qint64 most = missing(potBalance(connection, posting.pot));
    // From pot to pot the fund as a whole keeps what it has.
    if (posting.toPot == 0) most = std::max(most, missing(fundBalance(connection, posting.fund)));
    const bool ofRequest = posting.from != Account::Available && posting.from != Account::Released;
    if (posting.request != 0 && ofRequest) most = std::max(most, missing(requestBalance(connection, posting.request)));
    const bool ofClaim = posting.from == Account::Claimed || posting.from == Account::Paid;
    if (posting.claim != 0 && ofClaim) most = std::max(most, missing(claimBalance(connection, posting.claim)));
    return most;
}

} // namespace

QString accountName(Account account) {
    return QString::fromLatin1(accounts[static_cast<std::size_t>(account)].name);
}

QString accountLabel(Account account) {
    return words(accounts[static_cast<std::size_t>(account)].label);
}

qint64 Balance::of(Account account) const {
    switch (account) {
    case Account::Budget:
        return budget;
    case Account::Available:
        return available;
    case Account::Reserved:
        return reserved;
    case Account::Committed:
        return committed;
    case Account::Claimed:
        return claimed;
    case Account::Paid:
        return paid;
    case Account::Released:
        return released;
    case Account::Expired:
        return expired;
    }
    return 0;
}

Expected<void> post(store::Transaction& transaction, const Posting& posting, const QString& actLabel) {
    const QString currency = currencyOf(transaction, posting.fund);
    if (const qint64 missing = shortfall(transaction, posting); missing > 0)
        return failure(ErrorCode::ActRefused, {posting.subject, actLabel,
                                               words(QT_TRANSLATE_NOOP("Funds", "%1 are missing in “%2”."))
                                                   .arg(amountText(missing, currency), accountLabel(posting.from))});
    transaction
        .cached(u"INSERT INTO fund_entry(id, fund_id, from_pot_id, from_account, to_pot_id, to_account, amount, "
                u"request_id, "
                u"claim_id, act, reference, on_date, who, subject, allocation_id)"
                " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
        .bindAll(transaction.newId(), posting.fund, posting.pot, accountName(posting.from),
                 posting.toPot == 0 ? posting.pot : posting.toPot, accountName(posting.to), posting.amount,
                 idValue(posting.request), idValue(posting.claim), posting.act, textValue(posting.reference),
                 transaction.clock().today().toString(Qt::ISODate), transaction.who(), posting.subject,
                 idValue(allocationOf(posting)))
        .run();
    return {};
}

Balance fundBalance(store::Connection& connection, RecordId fund) {
    return readBalance(connection,
                       "SELECT budget, available, reserved, committed, claimed, paid, released, expired, overdraft "
                       "FROM fund_balance WHERE id = ?",
                       fund);
}

Balance potBalance(store::Connection& connection, RecordId pot) {
    return readBalance(connection,
                       "SELECT budget, available, reserved, committed, claimed, paid, released, expired, overdraft "
                       "FROM pot_balance WHERE id = ?",
                       pot);
}

Balance requestBalance(store::Connection& connection, RecordId request) {
    return readBalance(
        connection, "SELECT 0, 0, reserved, committed, claimed, paid, 0, expired, 0 FROM request_balance WHERE id = ?",
        request);
}

Balance claimBalance(store::Connection& connection, RecordId claim) {
    return readBalance(connection, "SELECT 0, 0, 0, 0, claimed, paid, 0, 0, 0 FROM claim_balance WHERE id = ?", claim);
}

Balance ledgerSum(store::Connection& connection, RecordId fund) {
    return readBalance(connection,
                       "SELECT -coalesce(sum(amount) FILTER (WHERE account = 'budget'), 0), coalesce(sum(amount) "
                       "FILTER (WHERE account = 'available'), 0),"
                       " coalesce(sum(amount) FILTER (WHERE account = 'reserved'), 0), coalesce(sum(amount) FILTER "
                       "(WHERE account = 'committed'), 0),"
                       " coalesce(sum(amount) FILTER (WHERE account = 'claimed'), 0), coalesce(sum(amount) FILTER "
                       "(WHERE account = 'paid'), 0),"
                       " coalesce(sum(amount) FILTER (WHERE account = 'released'), 0), coalesce(sum(amount) FILTER "
                       "(WHERE account = 'expired'), 0),"
                       " (SELECT overdraft FROM fund WHERE id = ?1) FROM fund_posting WHERE fund_id = ?1",
                       fund);
}

Expected<void> checkAmount(const QString& field, qint64 amount, const QString& currency) {
    if (amount > 0 && amount <= largestAmount) return {};
    return failure(ErrorCode::InvalidValue,
                   {field, plainAmount(amount, currency), words(QT_TRANSLATE_NOOP("Funds", "an amount above zero"))});
}

QString amountText(qint64 minor, const QString& currency) {
    // By hand from the plain text: an amount is never a floating-point number, not even on its way to the screen.
    QString plain = plainAmount(minor, currency);
    const bool negative = plain.startsWith(u'-');
    if (negative) plain.remove(0, 1);
    const qsizetype point = plain.indexOf(u'.');
    const QString whole = point < 0 ? plain : plain.left(point);
    const QLocale locale;
    QString text = locale.toString(whole.toLongLong());
    if (point >= 0) text += locale.decimalPoint() + plain.mid(point + 1);
    if (negative) text.prepend(locale.negativeSign());
    return currency.isEmpty() ? text : text + u' ' + currency;
}

} // namespace channelbook::funds
