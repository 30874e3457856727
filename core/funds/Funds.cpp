#include "core/funds/Funds.h"

#include "core/base/Money.h"
#include "core/currencies/Currencies.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <map>

namespace channelbook::funds {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Funds", text);
}

tl::unexpected<Error> refused(const QString& record, const char* act, const QString& why) {
    return failure(ErrorCode::ActRefused, {record, words(act), why});
}

constexpr const char* budgetAct = QT_TRANSLATE_NOOP("Funds", "Change the budget");
constexpr const char* allocateAct = QT_TRANSLATE_NOOP("Funds", "Allocate");
constexpr const char* overdraftAct = QT_TRANSLATE_NOOP("Funds", "Allow an overdraft");
constexpr const char* closeAct = QT_TRANSLATE_NOOP("Funds", "Close the fund");
constexpr const char* reopenAct = QT_TRANSLATE_NOOP("Funds", "Open the fund again");
constexpr const char* accrueAct = QT_TRANSLATE_NOOP("Funds", "Accrue");

bool isDay(const QString& text) {
    return text.size() == 10 && QDate::fromString(text, Qt::ISODate).isValid();
}

Expected<void> checkOpen(const Fund& fund, const char* act) {
    if (fund.open) return {};
    return refused(fund.name, act, words(QT_TRANSLATE_NOOP("Funds", "the fund is closed.")));
}

void describe(store::Transaction& transaction, const Fund& fund, qint64 amount) {
    auto& args = transaction.info().args;
    args[u"record"_s] = fund.name;
    args[u"amount"_s] = plainAmount(amount, fund.currency) + u' ' + fund.currency;
    transaction.about(u"fund"_s, fund.id);
}

/// What is set aside for a partner or a pool: its id and name, made where there is none.
struct Allocation {
    RecordId id = 0;
    QString name;
};

Expected<Allocation> findAllocation(store::Transaction& transaction, const Fund& fund, RecordId partner,
                                    const QString& pool, bool make, RecordId as) {
    Statement& known = transaction.cached(
        u"SELECT id, name FROM fund_allocation WHERE fund_id = ?1 AND ((?2 <> 0 AND partner_id = ?2) OR (?2 = 0 AND pool = ?3 COLLATE NOCASE)) AND ?4 IN (0, id) ORDER BY id LIMIT 1"_s);
    if (known.bindAll(fund.id, partner, pool, as).step()) return Allocation{known.integer(0), known.text(1)};
    QString whose = pool;
    if (partner != 0) {
        Statement& row =
            transaction
                .cached(
                    u"SELECT c.name FROM company c JOIN partner p ON p.id = c.id WHERE c.id = ? AND c.retired = 0"_s)
                .bind(1, partner);
        if (!row.step()) return failure(ErrorCode::RecordNotFound, {u"partner"_s, QString::number(partner)});
        whose = row.text(0);
    }
    if (!make) return failure(ErrorCode::RecordNotFound, {u"allocation"_s, whose});
    const Allocation made{as != 0 ? as : transaction.newId(), fund.name + u": "_s + whose};
    transaction.cached(u"INSERT INTO fund_allocation(id, name, fund_id, partner_id, pool) VALUES(?, ?, ?, ?, ?)"_s)
        .bindAll(made.id, made.name, fund.id, partner == 0 ? Value{} : Value{partner},
                 partner == 0 ? Value{pool} : Value{})
        .run();
    return made;
}

/// The first and last day of a calendar quarter like "2026Q2"; nothing for what is none.
std::optional<std::pair<QDate, QDate>> quarterDays(const QString& quarter) {
    static const QRegularExpression form(u"^(\\d{4})Q([1-4])$"_s);
    const auto match = form.match(quarter);
    if (!match.hasMatch()) return std::nullopt;
    const QDate first(match.captured(1).toInt(), match.captured(2).toInt() * 3 - 2, 1);
    return std::pair(first, first.addMonths(3).addDays(-1));
}

QString lastQuarter(const QDate& today) {
    const QDate before = QDate(today.year(), (today.month() - 1) / 3 * 3 + 1, 1).addDays(-1);
    return u"%1Q%2"_s.arg(before.year()).arg((before.month() - 1) / 3 + 1);
}

/// What partners' deals won between two days, in the fund's currency.
std::map<RecordId, qint64> revenue(store::Connection& connection, const Fund& fund, const QDate& from,
                                   const QDate& until, Accrued& accrued) {
    const currencies::FxTable rates(connection);
    Statement rows(
        connection,
        "SELECT d.partner_id, d.amount, d.currency, d.close_date FROM deal d JOIN partner p ON p.id = d.partner_id"
        " WHERE d.outcome = 'won' AND d.retired = 0 AND d.amount > 0 AND d.close_date BETWEEN ?1 AND ?2 AND (?3 = '' "
        "OR p.region = ?3 COLLATE NOCASE)");
    rows.bindAll(from.toString(Qt::ISODate), until.toString(Qt::ISODate), fund.region);
    std::map<RecordId, qint64> won;
    while (rows.step()) {
        const auto amount = rates.convert(rows.integer(1), rows.text(2), fund.currency, rows.text(3));
        if (!amount) ++accrued.unconverted;
        won[rows.integer(0)] += amount.value_or(0);
    }
    return won;
}

} // namespace

void addStandardActivities(store::Transaction& transaction) {
    struct Activity {
        const char* name;
        const char* leastTier;
        qint64 mostShare;
        QStringList proofs;
    };
    const std::vector<Activity> activities{
        {"Trade show", "Silver", 5'000, {u"invoice"_s, u"photo"_s, u"lead list"_s}},
        {"Customer event", "", 5'000, {u"invoice"_s, u"photo"_s, u"attendee list"_s}},
        {"Webinar", "", 7'500, {u"invoice"_s, u"attendee list"_s}},
        {"E-mail campaign", "", 5'000, {u"invoice"_s, u"sample"_s, u"report"_s}},
        {"Digital advertising", "", 5'000, {u"invoice"_s, u"screenshot"_s, u"report"_s}},
        {"Print advertising", "Gold", 5'000, {u"invoice"_s, u"sample"_s}},
        {"Telemarketing", "", 5'000, {u"invoice"_s, u"report"_s, u"lead list"_s}},
        {"Sales training", "", 10'000, {u"invoice"_s, u"attendee list"_s}},
        {"Sales incentive", "Gold", 10'000, {u"invoice"_s, u"report"_s}},
        {"Collateral and case study", "", 5'000, {u"invoice"_s, u"sample"_s}},
    };
    for (const Activity& activity : activities)
        transaction
            .cached(u"INSERT INTO mdf_activity(id, name, least_tier, most_share, proofs) VALUES(?, ?, ?, ?, ?)"_s)
            .bindAll(transaction.newId(), QString::fromLatin1(activity.name),
                     textValue(QString::fromLatin1(activity.leastTier)), activity.mostShare,
                     activity.proofs.join(u", "_s))
            .run();
}

Expected<Fund> readFund(store::Connection& connection, RecordId fund) {
    Statement row(
        connection,
        "SELECT id, name, currency, period_start, period_end, coalesce(region, ''), coalesce(program, ''), basis = "
        "'accrual', coalesce(accrual_share, 0), overdraft, claim_days, state = 'open' FROM fund WHERE id = ?");
    row.bind(1, fund);
    if (!row.step()) return failure(ErrorCode::RecordNotFound, {u"fund"_s, QString::number(fund)});
    return Fund{row.integer(0), row.text(1),    row.text(2),     row.text(3),
                row.text(4),    row.text(5),    row.text(6),     row.integer(7) != 0,
                row.integer(8), row.integer(9), row.integer(10), row.integer(11) != 0};
}

Expected<void> apply(store::Transaction& transaction, const OpenFund& command) {
    const QString name = command.name.trimmed();
    if (name.isEmpty()) return failure(ErrorCode::MissingValue, {words(QT_TRANSLATE_NOOP("Funds", "The fund's name"))});
    if (!isCurrency(command.currency))
        return failure(ErrorCode::InvalidValue, {u"currency"_s, command.currency,
                                                 words(QT_TRANSLATE_NOOP("Funds", "a currency code like EUR"))});
    for (const QString& day : {command.periodStart, command.periodEnd})
        if (!isDay(day))
            return failure(ErrorCode::InvalidValue,
                           {u"period"_s, day, words(QT_TRANSLATE_NOOP("Funds", "a date like 2026-07-31"))});
    if (command.periodEnd < command.periodStart)
        return failure(ErrorCode::InvalidValue,
                       {u"period_end"_s, command.periodEnd,
                        words(QT_TRANSLATE_NOOP("Funds", "a day not before %1")).arg(command.periodStart)});
    if (command.accrualShare < 0 || command.accrualShare > 10'000)
        return failure(ErrorCode::InvalidValue, {u"accrual_share"_s, QString::number(command.accrualShare),
                                                 words(QT_TRANSLATE_NOOP("Funds", "up to 100 %"))});
    if (command.claimDays < 0 || command.claimDays > 3650)
        return failure(ErrorCode::InvalidValue, {u"claim_days"_s, QString::number(command.claimDays), u"0 … 3650"_s});
    if (command.amount != 0)
        if (auto fine = checkAmount(u"amount"_s, command.amount, command.currency); !fine) return fine;
    if (transaction.cached(u"SELECT 1 FROM fund WHERE name = ?"_s).bind(1, name).step())
        return failure(ErrorCode::DuplicateName, {u"fund"_s, name});
    const Fund fund{command.elsewhere.id != 0 ? command.elsewhere.id : transaction.newId(),
                    name,
                    command.currency,
                    {},
                    {},
                    {},
                    {},
                    command.accrualShare > 0,
                    command.accrualShare,
                    0,
                    command.claimDays,
                    true};
    transaction
        .cached(
            u"INSERT INTO fund(id, name, currency, period_start, period_end, region, program, basis, accrual_share, claim_days, owner_id) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
        .bindAll(fund.id, name, command.currency, command.periodStart, command.periodEnd, textValue(command.region),
                 textValue(command.program), fund.accrues ? u"accrual"_s : u"proposal"_s,
                 fund.accrues ? Value{command.accrualShare} : Value{}, command.claimDays,
                 command.owner == 0 ? Value{} : Value{command.owner})
        .run();
    describe(transaction, fund, command.amount);
    if (command.created != nullptr) *command.created = fund.id;
    if (command.amount == 0) return {};
    return post(transaction,
                {.fund = fund.id,
                 .pot = fund.id,
                 .from = Account::Budget,
                 .to = Account::Available,
                 .amount = command.amount,
                 .act = u"open"_s,
                 .subject = name},
                words(budgetAct));
}

Expected<void> apply(store::Transaction& transaction, const ChangeBudget& command) {
    const auto fund = readFund(transaction.connection(), command.fund);
    if (!fund) return tl::unexpected(fund.error());
    if (auto open = checkOpen(*fund, budgetAct); !open) return open;
    const bool more = command.amount > 0;
    if (auto fine = checkAmount(u"amount"_s, more ? command.amount : -command.amount, fund->currency); !fine)
        return fine;
    // An overdraft is for what is approved: a budget is not taken out of it.
    const Balance pot = potBalance(transaction.connection(), fund->id);
    if (!more && -command.amount > pot.available)
        return refused(fund->name, budgetAct,
                       words(QT_TRANSLATE_NOOP("Funds", "%1 is all that nobody was given."))
                           .arg(amountText(std::max<qint64>(0, pot.available), fund->currency)));
    if (more && pot.budget > largestAmount - command.amount) return checkAmount(u"amount"_s, 0, fund->currency);
    describe(transaction, *fund, command.amount);
    return post(transaction,
                {.fund = fund->id,
                 .pot = fund->id,
                 .from = more ? Account::Budget : Account::Available,
                 .to = more ? Account::Available : Account::Budget,
                 .amount = std::abs(command.amount),
                 .act = u"budget"_s,
                 .reference = command.reason.trimmed(),
                 .subject = fund->name},
                words(budgetAct));
}

Expected<void> apply(store::Transaction& transaction, const Allocate& command) {
    const auto fund = readFund(transaction.connection(), command.fund);
    if (!fund) return tl::unexpected(fund.error());
    if (auto open = checkOpen(*fund, allocateAct); !open) return open;
    const QString pool = command.pool.trimmed();
    if ((command.partner == 0) == pool.isEmpty())
        return failure(ErrorCode::MissingValue, {words(QT_TRANSLATE_NOOP("Funds", "A partner or a pool"))});
    const bool more = command.amount > 0;
    if (auto fine = checkAmount(u"amount"_s, more ? command.amount : -command.amount, fund->currency); !fine)
        return fine;
    const auto allocation = findAllocation(transaction, *fund, command.partner, pool, more, command.elsewhere.id);
    if (!allocation) return tl::unexpected(allocation.error());
    const Balance from = potBalance(transaction.connection(), more ? fund->id : allocation->id);
    if (std::abs(command.amount) > from.available)
        return refused(more ? fund->name : allocation->name, allocateAct,
                       words(QT_TRANSLATE_NOOP("Funds", "%1 is all that is left."))
                           .arg(amountText(std::max<qint64>(0, from.available), fund->currency)));
    describe(transaction, *fund, command.amount);
    transaction.info().args[u"to"_s] = allocation->name;
    transaction.about(u"fund_allocation"_s, allocation->id);
    if (command.allocation != nullptr) *command.allocation = allocation->id;
    return post(transaction,
                {.fund = fund->id,
                 .pot = more ? fund->id : allocation->id,
                 .amount = std::abs(command.amount),
                 .act = u"allocate"_s,
                 .reference = command.reason.trimmed(),
                 .subject = allocation->name,
                 .toPot = more ? allocation->id : fund->id},
                words(allocateAct));
}

Expected<void> apply(store::Transaction& transaction, const AllowOverdraft& command) {
    const auto fund = readFund(transaction.connection(), command.fund);
    if (!fund) return tl::unexpected(fund.error());
    if (auto open = checkOpen(*fund, overdraftAct); !open) return open;
    if (command.amount != 0)
        if (auto fine = checkAmount(u"amount"_s, command.amount, fund->currency); !fine) return fine;
    if (command.amount > 0 && command.reason.trimmed().isEmpty())
        return refused(fund->name, overdraftAct, words(QT_TRANSLATE_NOOP("Funds", "say why.")));
    const qint64 drawn = -std::min(potBalance(transaction.connection(), fund->id).available,
                                   fundBalance(transaction.connection(), fund->id).available);
    if (drawn > command.amount)
        return refused(
            fund->name, overdraftAct,
            words(QT_TRANSLATE_NOOP("Funds", "it is overdrawn by %1.")).arg(amountText(drawn, fund->currency)));
    transaction.cached(u"UPDATE fund SET overdraft = ?2, overdraft_by = ?3, overdraft_reason = ?4 WHERE id = ?1"_s)
        .bindAll(fund->id, command.amount, command.amount == 0 ? Value{} : Value{transaction.who()},
                 command.amount == 0 ? Value{} : Value{command.reason.trimmed()})
        .run();
    describe(transaction, *fund, command.amount);
    return {};
}

namespace {

/// What stands against closing a fund, in words.
QString againstClosing(store::Transaction& transaction, const Fund& fund) {
    const Balance balance = fundBalance(transaction.connection(), fund.id);
    for (const Account account : {Account::Reserved, Account::Committed, Account::Claimed})
        if (balance.of(account) != 0)
            return words(QT_TRANSLATE_NOOP("Funds", "%1 are in “%2”. Settle the requests and claims first."))
                .arg(amountText(balance.of(account), fund.currency), accountLabel(account));
    if (balance.available < 0)
        return words(QT_TRANSLATE_NOOP("Funds", "it is overdrawn by %1."))
            .arg(amountText(-balance.available, fund.currency));
    Statement& waiting =
        transaction
            .cached(
                u"SELECT count(*) FROM mdf_request WHERE fund_id = ? AND state IN ('submitted', 'in_review', 'approved', 'in_progress')"_s)
            .bind(1, fund.id);
    waiting.step();
    if (const int count = static_cast<int>(waiting.integer(0)); count > 0)
        return QCoreApplication::translate("Funds", "%n request(s) of it are open.", nullptr, count);
    return {};
}

std::vector<RecordId> potsOf(store::Connection& connection, RecordId fund) {
    Statement rows(connection, "SELECT id FROM pot_balance WHERE fund_id = ? ORDER BY id");
    rows.bind(1, fund);
    std::vector<RecordId> pots;
    while (rows.step()) pots.push_back(rows.integer(0));
    return pots;
}

} // namespace

Expected<void> apply(store::Transaction& transaction, const CloseFund& command) {
    const auto fund = readFund(transaction.connection(), command.fund);
    if (!fund) return tl::unexpected(fund.error());
    const char* act = command.reopen ? reopenAct : closeAct;
    if (fund->open == command.reopen)
        return refused(fund->name, act,
                       command.reopen ? words(QT_TRANSLATE_NOOP("Funds", "it is open."))
                                      : words(QT_TRANSLATE_NOOP("Funds", "the fund is closed.")));
    if (!command.reopen)
        if (const QString against = againstClosing(transaction, *fund); !against.isEmpty())
            return refused(fund->name, act, against);
    transaction.cached(u"UPDATE fund SET state = ?2 WHERE id = ?1"_s)
        .bindAll(fund->id, command.reopen ? u"open"_s : u"closed"_s)
        .run();
    qint64 moved = 0;
    for (const RecordId pot : potsOf(transaction.connection(), fund->id)) {
        const Balance balance = potBalance(transaction.connection(), pot);
        // What expired stays so; only what was handed back can be had again.
        const Account rest = command.forfeit && !command.reopen ? Account::Expired : Account::Released;
        const qint64 amount = command.reopen ? balance.released : balance.available;
        if (amount <= 0) continue;
        moved += amount;
        if (auto posted = post(transaction,
                               {.fund = fund->id,
                                .pot = pot,
                                .from = command.reopen ? Account::Released : Account::Available,
                                .to = command.reopen ? Account::Available : rest,
                                .amount = amount,
                                .act = command.reopen ? u"reopen"_s : u"close"_s,
                                .reference = command.reason.trimmed(),
                                .subject = fund->name},
                               words(act));
            !posted)
            return posted;
    }
    describe(transaction, *fund, moved);
    transaction.info().args[u"to"_s] = command.reopen ? u"open"_s : u"closed"_s;
    return {};
}

Expected<void> apply(store::Transaction& transaction, const AccrueFund& command) {
    const auto fund = readFund(transaction.connection(), command.fund);
    if (!fund) return tl::unexpected(fund.error());
    if (auto open = checkOpen(*fund, accrueAct); !open) return open;
    if (!fund->accrues)
        return refused(fund->name, accrueAct,
                       words(QT_TRANSLATE_NOOP("Funds", "requests to it are made by proposal.")));
    const QDate today = transaction.clock().today();
    const QString quarter = command.quarter.isEmpty() ? lastQuarter(today) : command.quarter;
    const auto days = quarterDays(quarter);
    if (!days)
        return failure(ErrorCode::InvalidValue,
                       {u"quarter"_s, quarter, words(QT_TRANSLATE_NOOP("Funds", "a quarter like 2026Q2"))});
    if (days->second >= today)
        return refused(fund->name, accrueAct, words(QT_TRANSLATE_NOOP("Funds", "%1 is not over yet.")).arg(quarter));
    Accrued accrued;
    for (const auto& [partner, won] : revenue(transaction.connection(), *fund, days->first, days->second, accrued)) {
        const qint64 due = scaled(won, fund->accrualShare, 10'000);
        if (due <= 0) continue;
        const auto allocation = findAllocation(transaction, *fund, partner, {}, true, 0);
        if (!allocation) continue; // a partner that is gone
        Statement& given =
            transaction
                .cached(
                    u"SELECT coalesce(sum(amount), 0) FROM fund_entry WHERE to_pot_id = ? AND act = 'accrue' AND reference = ?"_s)
                .bindAll(allocation->id, quarter);
        given.step();
        const qint64 amount = due - given.integer(0);
        if (amount <= 0) continue;
        if (auto fine = checkAmount(u"amount"_s, amount, fund->currency); !fine) return fine;
        Posting posting{.fund = fund->id,
                        .pot = fund->id,
                        .from = Account::Budget,
                        .to = Account::Available,
                        .amount = amount,
                        .act = u"accrue"_s,
                        .reference = quarter,
                        .subject = allocation->name};
        if (auto posted = post(transaction, posting, words(accrueAct)); !posted) return posted;
        posting.from = Account::Available;
        posting.toPot = allocation->id;
        if (auto posted = post(transaction, posting, words(accrueAct)); !posted) return posted;
        ++accrued.partners;
        accrued.amount += amount;
    }
    describe(transaction, *fund, accrued.amount);
    transaction.info().args[u"count"_s] = accrued.partners;
    transaction.info().args[u"to"_s] = quarter;
    if (command.accrued != nullptr) *command.accrued = accrued;
    return {};
}

} // namespace channelbook::funds
