#include "core/funds/FundQueries.h"
#include "core/funds/Requests.h"
#include "core/program/Program.h"
#include "core/sample/Sample.h"
#include "tests/bench/Steps.h"

namespace channelbook::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr double mostInboxMs = 100;
constexpr double mostBalanceMs = 1;
constexpr int waiting = 5'000;
constexpr int entries = 200'000;
constexpr int rounds = 9;
constexpr int approvedAtOnce = 20;

Program::Options optionsOf(const QString& who) {
    return {&benchClock(), who, 0, 1};
}

/// A sample program with a fund that thousands wait for and whose ledger is long.
Expected<RecordId> crowd(Program& program) {
    sample::SampleOptions size;
    size.partners = 2'000;
    size.deals = 20'000;
    size.today = benchClock().today();
    store::Progress progress;
    if (const auto made = sample::makeSample(program, size, progress); !made) return tl::unexpected(made.error());
    RecordId fund = 0;
    const auto done = program.store().write(
        u"bench"_s,
        [&](store::Transaction& transaction) -> Expected<void> {
            transaction.beginLongBulk();
            fund = transaction.newId();
            const QString today = benchClock().today().toString(Qt::ISODate);
            transaction
                .cached(
                    u"INSERT INTO fund(id, name, currency, period_start, period_end) VALUES(?, 'Crowded', 'USD', ?, ?)"_s)
                .bindAll(fund, today, benchClock().today().addDays(180).toString(Qt::ISODate))
                .run();
            store::Statement& entry = transaction.cached(
                u"INSERT INTO fund_entry(id, fund_id, from_pot_id, from_account, to_pot_id, to_account, amount, act, "
                u"on_date, who, subject)"
                " VALUES(?1, ?2, ?2, 'budget', ?2, 'available', 100000, 'budget', ?3, 'Bench', 'Crowded')"_s);
            for (int i = 0; i < entries; ++i) entry.bindAll(transaction.newId(), fund, today).run();
            store::Statement& request = transaction.cached(
                u"INSERT INTO mdf_request(id, name, fund_id, partner_id, activity_id, start_on, end_on, our_parts, "
                u"partner_parts, total, requested, state, round, requested_by, submitted_by, submitted_at)"
                " SELECT ?1, 'Activity ' || ?2, ?3, (SELECT id FROM partner ORDER BY id LIMIT 1 OFFSET ?2 % 2000), "
                "(SELECT id FROM mdf_activity LIMIT 1 OFFSET ?2 % 10), ?4, ?4, 1, 1, 200000, 100000, 'submitted', 1,"
                " 'Partner', 'Partner', ?4 || 'T08:00:00Z'"_s);
            for (int i = 0; i < waiting; ++i) request.bindAll(transaction.newId(), i, fund, today).run();
            transaction.endBulk({});
            return {};
        },
        {.beginning = true});
    if (!done) return tl::unexpected(done.error());
    return fund;
}

/// An approver's morning: the inbox opens, balances are looked at, twenty requests are approved at once.
QJsonObject approvals(const Place& place) {
    const QString path = place.folder + u"/funds.channelbook"_s;
    removeProgram(path);
    auto program = Program::create(path, optionsOf(u"Bench"_s));
    if (!program) return failed(program.error());
    const auto fund = crowd(**program);
    if (!fund) return failed(fund.error());
    store::Connection& connection = (*program)->store().reader();
    std::vector<double> inboxes;
    std::vector<double> balances;
    std::vector<funds::InboxRow> rows;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        rows = funds::approvalsInbox(connection, u"Bench"_s, benchClock().today());
        inboxes.push_back(milliseconds(timer));
        timer.restart();
        const funds::Balance balance = funds::fundBalance(connection, *fund);
        balances.push_back(milliseconds(timer));
        if (balance != funds::ledgerSum(connection, *fund))
            return {{u"error"_s, u"the balance differs from its ledger"_s}};
    }
    funds::ActOnRequests batch{{}, funds::RequestAct::Approve, 0, {}, u"All of them"_s, {}};
    for (auto row = rows.rbegin(); row != rows.rend() && batch.requests.size() < approvedAtOnce; ++row)
        if (row->facts.fund == *fund) batch.requests.push_back(row->facts.id);
    QElapsedTimer timer;
    timer.start();
    const auto approved = (*program)->store().perform(batch);
    const double batchMs = milliseconds(timer);
    if (!approved) return failed(approved.error());
    const double inbox = percentile(inboxes, 0.5);
    const double balance = percentile(balances, 0.5);
    return {{u"ms"_s, inbox},
            {u"requests"_s, static_cast<qint64>(rows.size())},
            {u"ledger_entries"_s, entries},
            {u"inbox_p90_ms"_s, percentile(inboxes, 0.9)},
            {u"balance_ms"_s, balance},
            {u"approve_20_ms"_s, batchMs},
            {u"ok"_s, inbox <= mostInboxMs && balance <= mostBalanceMs && rows.size() >= waiting}};
}

} // namespace

const Steps& fundSteps() {
    static const Steps steps{{u"funds"_s, &approvals}};
    return steps;
}

} // namespace channelbook::bench
