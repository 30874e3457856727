// Whatever is asked, approved, claimed, paid, given back, imported, undone and done again, in whatever order: nothing
// is ever missing. CHANNELBOOK_LAW_CASES says how many acts (3,000 in the suite); CHANNELBOOK_LAW_SEED with which
// numbers to begin.
#include "core/base/Money.h"
#include "core/sync/Import.h"
#include "tests/core/funds/FundWorld.h"

#include <QRandomGenerator>

#include <array>
#include <set>

using namespace channelbook;
using namespace channelbook::funds;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int actsInTheSuite = 3'000;
constexpr int actsAWorld = 500;

class Chance {
public:
    explicit Chance(quint32 seed)
        : m_random(seed) {}
    int below(int bound) { return static_cast<int>(m_random.bounded(static_cast<quint32>(std::max(1, bound)))); }
    bool percent(int chance) { return below(100) < chance; }
    template <class T>
    const T& of(const std::vector<T>& list) {
        return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
    }

private:
    QRandomGenerator m_random;
};

/// Funds in four currencies, people who ask and people who decide.
class Ledgers : public FundWorld {
public:
    explicit Ledgers(quint32 seed)
        : chance(seed) {
        funds = {fund};
        for (const auto& [name, currency] :
             {std::pair(u"Euros"_s, u"EUR"_s), std::pair(u"Yen"_s, u"JPY"_s), std::pair(u"Dinars"_s, u"KWD"_s)})
            funds.push_back(openFund(name, currency, 1'000'000));
        partners = {partner, addNamed("partner", "Contoso"), addNamed("partner", "Fabrikam")};
        must(store().write(u"test"_s, [&](store::Transaction& transaction) -> Expected<void> {
            transaction
                .cached(
                    u"INSERT INTO fx_rate(id, currency, on_date, micro_per_eur) VALUES(?, 'KWD', '2026-01-01', 359990)"_s)
                .bind(1, transaction.newId())
                .run();
            return {};
        }));
        QByteArray users = "Id,Username,Name,Email\n";
        QByteArray accounts = "Id,Name,BillingCity,IsPartner\n";
        for (int i = 0; i < 3; ++i) {
            users += crmId("005", i) + ",u," +
                     QByteArray(std::array{"ann", "bob", "carol"}[static_cast<std::size_t>(i)]) + ",\n";
            accounts += crmId("001", i) + ",Account " + QByteArray::number(i) + ",Berlin,true\n";
        }
        must(importFiles({{u"User.csv"_s, users}, {u"Account.csv"_s, accounts}}));
    }

    /// One random thing: what it was and whether it was done.
    QString step() {
        const int what = chance.below(100);
        if (what < 6) return told(u"as"_s, change());
        if (what < 10) return told(u"day"_s, nextDay());
        if (what < 20) return told(u"request"_s, ask());
        if (what < 46) return told(u"act"_s, actOnRequest());
        if (what < 56) return told(u"claim"_s, claim());
        if (what < 73) return told(u"claim act"_s, actOnOneClaim());
        if (what < 79) return told(u"import"_s, bring());
        if (what < 81) return told(u"budget"_s, store().perform(ChangeBudget{chance.of(funds), amount() - 40'000, {}}));
        if (what < 83)
            return told(u"allocate"_s, store().perform(Allocate{chance.of(funds),
                                                                chance.percent(70) ? chance.of(partners) : 0,
                                                                chance.percent(30) ? u"Pool"_s : QString(),
                                                                amount() - 30'000,
                                                                {},
                                                                nullptr}));
        if (what < 84)
            return told(u"overdraft"_s, store().perform(AllowOverdraft{
                                            chance.of(funds), chance.percent(50) ? 0 : amount(), u"Because"_s}));
        if (what < 86)
            return told(u"close"_s,
                        store().perform(CloseFund{chance.of(funds), chance.percent(30), chance.percent(60), {}}));
        if (what < 88) return told(u"roll"_s, store().perform(RollRequests{}));
        if (what < 94) return told(u"undo"_s, store().undo());
        if (what < 96) return told(u"undo of an earlier one"_s, undoEarlier());
        return told(u"redo"_s, store().redo());
    }

    /// The first thing that does not hold; empty: all does.
    QString broken() {
        return store()
            .read([&](store::Connection& connection) -> QString {
                std::vector<RecordId> all;
                store::Statement every(connection, "SELECT id FROM fund");
                while (every.step()) all.push_back(every.integer(0));
                for (const RecordId id : all) {
                    const Balance balance = fundBalance(connection, id);
                    if (balance != ledgerSum(connection, id)) return u"a fund differs from its ledger"_s;
                    if (balance.available + balance.overdraft < 0) return u"a fund is overdrawn"_s;
                    qint64 sum = 0;
                    for (const Account account :
                         {Account::Available, Account::Reserved, Account::Committed, Account::Claimed, Account::Paid,
                          Account::Released, Account::Expired}) {
                        sum += balance.of(account);
                        if (account != Account::Available && balance.of(account) < 0)
                            return u"an account is below zero"_s;
                    }
                    if (sum != balance.budget) return u"money is lost or won"_s;
                    store::Statement pots(
                        connection,
                        "SELECT coalesce(sum(budget), 0), coalesce(sum(available), 0), coalesce(sum(committed), 0), "
                        "min(available + overdraft) FROM pot_balance WHERE fund_id = ?");
                    pots.bind(1, id).step();
                    if (pots.integer(0) != balance.budget || pots.integer(1) != balance.available ||
                        pots.integer(2) != balance.committed)
                        return u"the pots do not make up their fund"_s;
                    if (pots.integer(3) < 0) return u"a pot is overdrawn"_s;
                }
                store::Statement requests(
                    connection,
                    "SELECT r.name FROM mdf_request r JOIN request_balance b ON b.id = r.id WHERE b.reserved + "
                    "b.committed + b.claimed + b.paid + b.expired > r.requested"
                    " OR (r.approved IS NOT NULL AND b.committed + b.claimed + b.paid + b.expired > r.approved)"
                    " OR (r.state IN ('draft', 'submitted', 'returned', 'rejected') AND b.reserved + b.committed + "
                    "b.claimed + b.paid + b.expired > 0)"
                    " OR (r.state IN ('cancelled', 'expired') AND b.reserved + b.committed + b.claimed > 0)");
                if (requests.step()) return u"a request has more than it was given: "_s + requests.text(0);
                store::Statement claims(
                    connection, "SELECT c.name FROM mdf_claim c JOIN claim_balance b ON b.id = c.id WHERE b.claimed + "
                                "b.paid > c.claimed OR (c.approved IS NOT NULL AND b.claimed + b.paid > c.approved)"
                                " OR (c.state IN ('draft', 'returned', 'rejected', 'withdrawn', 'clawed_back') AND "
                                "b.claimed + b.paid > 0)"
                                " OR (c.state IN ('submitted', 'in_review', 'approved') AND (b.claimed = 0 OR b.paid > "
                                "0)) OR (c.state = 'paid' AND (b.paid = 0 OR b.claimed > 0))");
                if (claims.step()) return u"a claim has more than it was given: "_s + claims.text(0);
                store::Statement own(connection,
                                     "SELECT r.name FROM mdf_approval a JOIN mdf_request r ON r.id = a.request_id "
                                     "WHERE a.who = r.requested_by OR (a.round = r.round AND a.who = r.submitted_by)");
                if (own.step()) return u"somebody approved their own: "_s + own.text(0);
                return {};
            })
            .value();
    }

    Chance chance;
    std::vector<RecordId> funds;
    std::vector<RecordId> partners;
    int done = 0;

private:
    template <class T>
    QString told(const QString& what, const Expected<T>& result) {
        if (result) ++done;
        // A refusal is an answer; a broken store is not.
        if (!result && result.error().code == ErrorCode::StoreFailed)
            qFatal("%s: %s", qPrintable(what), qPrintable(errorText(result.error())));
        return what + (result ? u""_s : u" (%1)"_s.arg(outcome(result)));
    }
    qint64 amount() { return chance.below(chance.percent(10) ? 2'000'000 : 80'000) + 1; }

    Expected<void> change() {
        static const std::vector<QString> people{u"ann"_s, u"bob"_s, u"carol"_s};
        as(chance.of(people));
        return {};
    }
    Expected<void> nextDay() {
        clock.set(clock.now().addDays(chance.below(9)));
        return {};
    }
    /// One of the newer rows that satisfy a condition, mostly; now and then any at all, for what is refused must be
    /// refused.
    Expected<RecordId> one(const char* table, const QString& fitting = {}) {
        const QString where = fitting.isEmpty() || chance.percent(15) ? u"1"_s : fitting;
        const int back = chance.below(chance.percent(70) ? 4 : 30);
        return store()
            .read([&](store::Connection& connection) -> Expected<RecordId> {
                store::Statement rows(connection, u"SELECT id FROM %1 WHERE %2 ORDER BY id DESC LIMIT %3"_s
                                                      .arg(QLatin1StringView(table), where)
                                                      .arg(back + 1));
                RecordId id = 0;
                while (rows.step()) id = rows.integer(0);
                if (id == 0) return failure(ErrorCode::RecordNotFound, {});
                return id;
            })
            .value();
    }
    /// The states in which an act is in the table.
    template <class Transitions, class Act>
    static QString statesFor(const Transitions& transitions, Act act) {
        QStringList states{u"''"_s};
        for (const auto& transition : transitions)
            if (transition.act == act) states << u"'%1'"_s.arg(stateName(transition.from));
        return u"state IN (%1)"_s.arg(states.join(u','));
    }
    /// Of others than whoever is there, for what nobody does to their own.
    [[nodiscard]] QString notOwn() {
        return u"requested_by <> '%1' AND coalesce(submitted_by, '') <> '%1'"_s.arg(store().who());
    }
    Expected<qint64> ask() {
        static const std::vector<Shares> shares{{1, 1, 0}, {1, 1, 1}, {3, 1, 0}, {1, 0, 0}, {3333, 3333, 3334}};
        RequestForm asked = form(u"Activity"_s, amount(), chance.of(shares));
        asked.fund = chance.of(funds);
        asked.partner = chance.of(partners);
        asked.start = clock.today().addDays(chance.below(20) - 10).toString(Qt::ISODate);
        asked.end = asked.start;
        asked.costs.push_back({u"More"_s, amount()});
        if (chance.percent(30))
            asked.allocation =
                store()
                    .read([&](store::Connection& connection) {
                        store::Statement row(connection, "SELECT id FROM fund_allocation WHERE fund_id = ? AND "
                                                         "(partner_id IS NULL OR partner_id = ?) LIMIT 1");
                        row.bindAll(asked.fund, asked.partner);
                        return row.step() ? row.integer(0) : 0;
                    })
                    .value();
        const auto known =
            chance.percent(20) ? one("mdf_request", u"state IN ('draft', 'returned')"_s) : Expected<RecordId>(0);
        if (!known) return tl::unexpected(known.error());
        return store().perform(SaveRequest{*known, asked, nullptr});
    }
    Expected<qint64> actOnRequest() {
        static const std::vector<RequestAct> acts{
            RequestAct::Submit,  RequestAct::Submit,  RequestAct::Review, RequestAct::Approve, RequestAct::Approve,
            RequestAct::Approve, RequestAct::Return,  RequestAct::Reject, RequestAct::Start,   RequestAct::Complete,
            RequestAct::Cancel,  RequestAct::Release, RequestAct::Extend, RequestAct::Expire};
        ActOnRequests command{{},
                              chance.of(acts),
                              0,
                              {},
                              chance.percent(90) ? u"Because"_s : QString(),
                              clock.today().addDays(100).toString(Qt::ISODate)};
        for (int count = chance.percent(20) ? 3 : 1; count > 0; --count) {
            const auto id =
                one("mdf_request", statesFor(requestTransitions(), command.act) +
                                       (command.act == RequestAct::Submit ? QString() : u" AND "_s + notOwn()));
            if (!id) return tl::unexpected(id.error());
            if (std::find(command.requests.begin(), command.requests.end(), *id) == command.requests.end())
                command.requests.push_back(*id);
        }
        if (command.requests.size() == 1 && chance.percent(40)) command.amount = amount();
        return store().perform(command);
    }
    Expected<qint64> claim() {
        const auto request = one(
            "mdf_request",
            u"state IN ('approved', 'in_progress', 'completed') AND claim_by >= '%1' AND id IN (SELECT id FROM request_balance WHERE committed > 0)"_s
                .arg(clock.today().toString(Qt::ISODate)));
        if (!request) return tl::unexpected(request.error());
        static const std::vector<QString> currencies{{}, {}, u"USD"_s, u"JPY"_s, u"KWD"_s, u"EUR"_s};
        ClaimForm made{*request,
                       {},
                       u"R"_s,
                       clock.today().addDays(-1).toString(Qt::ISODate),
                       chance.of(currencies),
                       {{u"a"_s, amount()}, {u"b"_s, amount()}},
                       chance.percent(60),
                       {}};
        RecordId id = 0;
        const auto saved = store().perform(SaveClaim{0, made, &id});
        if (!saved || chance.percent(10)) return saved;
        for (const char* kind : {"invoice", "attendee list"})
            if (const auto proved = store().perform(AddProof{id, QString::fromLatin1(kind), u"p.txt"_s, u"text/plain"_s,
                                                             QByteArray::number(chance.below(200)) + kind});
                !proved)
                return proved;
        return saved;
    }
    Expected<qint64> actOnOneClaim() {
        static const std::vector<ClaimAct> acts{ClaimAct::Submit,  ClaimAct::Submit,   ClaimAct::Review,
                                                ClaimAct::Approve, ClaimAct::Approve,  ClaimAct::Return,
                                                ClaimAct::Reject,  ClaimAct::Withdraw, ClaimAct::Pay,
                                                ClaimAct::Pay,     ClaimAct::ClawBack};
        const ClaimAct act = chance.of(acts);
        const QString others =
            u" AND entered_by <> '%1' AND coalesce(submitted_by, '') <> '%1' AND request_id NOT IN (SELECT id FROM mdf_request WHERE requested_by = '%1')"_s
                .arg(store().who());
        const auto id =
            one("mdf_claim", statesFor(claimTransitions(), act) +
                                 (act == ClaimAct::Submit || act == ClaimAct::Withdraw ? QString() : others));
        if (!id) return tl::unexpected(id.error());
        return store().perform(ActOnClaim{*id,
                                          act,
                                          chance.percent(30) ? amount() : 0,
                                          chance.percent(80) ? u"Because"_s : QString(),
                                          u"payment"_s,
                                          u"W"_s,
                                          {}});
    }
    /// Salesforce ids are text of 15 letters and digits.
    static QByteArray crmId(const char* prefix, int number) {
        return QByteArray(prefix) + "bm" + QByteArray::number(number).rightJustified(10, '0');
    }
    Expected<sync::ImportReport> importFiles(const std::vector<std::pair<QString, QByteArray>>& files) {
        sync::ImportOptions options;
        options.source = u"Salesforce"_s;
        options.kind = u"salesforce"_s;
        options.decimalMark = sync::DecimalMark::Point; // "1.234" dinars
        QStringList paths;
        for (const auto& [name, content] : files) paths << write(name, content);
        store::Progress progress;
        return sync::importFiles(store(), catalogue(), paths, options, progress);
    }
    /// What a CRM may have of funds: budgets in four currencies, and rows that hang on them, here or not yet, as far as
    /// anybody may have brought them; in files that come alone or together.
    Expected<sync::ImportReport> bring() {
        static const std::vector<QString> currencies{u"USD"_s, u"EUR"_s, u"JPY"_s, u"KWD"_s};
        static const std::vector<QByteArray> requestWords{"Draft", "Submitted", "Approved", "Approved", "Rejected"};
        static const std::vector<QByteArray> claimWords{"Draft", "Submitted", "Approved", "Rejected", "Paid", "Paid"};
        constexpr int kinds = 4;
        const auto currency = [&](int number) -> const QString& {
            return currencies[static_cast<std::size_t>(number % kinds)];
        };
        const auto money = [&](int number, qint64 minor) {
            return plainAmount(minor, currency(number)).toLatin1() + ',' + currency(number).toLatin1();
        };
        const auto rows = [&](int pool, const auto& row) {
            QByteArray text;
            std::set<int> numbers;
            for (int count = 1 + chance.below(4); count > 0; --count) numbers.insert(chance.below(pool));
            for (const int number : numbers) text += row(number) + '\n';
            return text;
        };
        std::vector<std::pair<QString, QByteArray>> files;
        if (chance.percent(40))
            files.emplace_back(
                u"PartnerMarketingBudget.csv"_s,
                "Id,Title,StartDate,EndDate,CreatedById,Amount,CurrencyIsoCode\n" + rows(kinds, [&](int number) {
                    return crmId("0B0", number) + ",Budget " + QByteArray::number(number) + ",2026-01-01,2026-12-31," +
                           crmId("005", 0) + ',' + money(number, amount() * 20);
                }));
        if (chance.percent(40))
            files.emplace_back(u"PartnerFundAllocation.csv"_s,
                               "Id,Title,BudgetId,ChannelPartnerId,CreatedById,Amount,CurrencyIsoCode\n" +
                                   rows(8, [&](int number) {
                                       return crmId("0A0", number) + ",Part " + QByteArray::number(number) + ',' +
                                              crmId("0B0", number % kinds) + ',' + crmId("001", number % 3) + ',' +
                                              crmId("005", 0) + ',' + money(number, amount() * 4);
                                   }));
        if (chance.percent(60))
            files.emplace_back(
                u"PartnerFundRequest.csv"_s,
                "Id,Title,Status,Activity,BudgetId,AllocationId,ChannelPartnerId,CreatedById,Amount,RequestedAmount,"
                "CurrencyIsoCode\n" +
                    rows(24, [&](int number) {
                        const qint64 asked = chance.percent(95) ? amount() : -amount();
                        const QByteArray part = number % 2 == 0 ? crmId("0A0", number % 8) : QByteArray();
                        return crmId("0R0", number) + ",Asked " + QByteArray::number(number) + ',' +
                               chance.of(requestWords) + ",Webinar," + crmId("0B0", number % kinds) + ',' + part + ',' +
                               crmId("001", number % 8 % 3) + ',' +
                               (number % 7 == 0 ? QByteArray() : crmId("005", number % 3)) + ',' +
                               (chance.percent(50)
                                    ? QByteArray()
                                    : plainAmount(chance.percent(80) ? std::max<qint64>(1, asked / 2) : amount(),
                                                  currency(number))
                                          .toLatin1()) +
                               ',' + money(number, asked);
                    }));
        if (files.empty() || chance.percent(60))
            files.emplace_back(u"PartnerFundClaim.csv"_s,
                               "Id,Title,Status,RequestId,CreatedById,CreatedDate,Amount,CurrencyIsoCode\n" +
                                   rows(32, [&](int number) {
                                       const int request = number % 24;
                                       return crmId("0C0", number) + ",Claimed " + QByteArray::number(number) + ',' +
                                              chance.of(claimWords) + ',' + crmId("0R0", request) + ',' +
                                              crmId("005", number % 3) + ",2026-06-01," +
                                              (chance.percent(85) ? money(request, amount() / 3)
                                                                  : money(number + 1, amount() / 3));
                                   }));
        auto report = importFiles(files);
        if (report) {
            funds = store()
                        .read([](store::Connection& connection) {
                            std::vector<RecordId> all;
                            store::Statement every(connection, "SELECT id FROM fund ORDER BY id");
                            while (every.step()) all.push_back(every.integer(0));
                            return all;
                        })
                        .value();
        }
        return report;
    }
    Expected<store::HistoryEntry> undoEarlier() {
        const qint64 id =
            store()
                .read([&](store::Connection& connection) {
                    return connection.integer(qPrintable(
                        u"SELECT id FROM history WHERE state = 'done' ORDER BY seq DESC LIMIT 1 OFFSET %1"_s.arg(
                            1 + chance.below(20))));
                })
                .value();
        // What the test set up stays.
        const QString kind = toText(query(qPrintable(u"SELECT kind FROM history WHERE id = %1"_s.arg(id))));
        if (!kind.startsWith(u"mdf.") && kind != u"fund.budget" && kind != u"fund.allocate" &&
            kind != u"fund.overdraft" && kind != u"sync.import")
            return failure(ErrorCode::NothingToUndo);
        return store().undo(id);
    }
};

} // namespace

class LedgerPropertyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// One row a world, so that none of many runs into a test's limit of time.
    void nothingIsEverMissing_data() {
        QTest::addColumn<int>("seed");
        QTest::addColumn<int>("acts");
        bool given = false;
        const int wanted = qEnvironmentVariableIntValue("CHANNELBOOK_LAW_CASES", &given);
        int left = given && wanted > 0 ? wanted : actsInTheSuite;
        const int first = qEnvironmentVariableIntValue("CHANNELBOOK_LAW_SEED");
        for (int seed = first > 0 ? first : 1; left > 0; ++seed, left -= actsAWorld)
            QTest::addRow("CHANNELBOOK_LAW_SEED=%d", seed) << seed << std::min(left, actsAWorld);
    }
    void nothingIsEverMissing() {
        QFETCH(int, seed);
        QFETCH(int, acts);
        Ledgers world(static_cast<quint32>(seed));
        QStringList log;
        for (int i = 0; i < acts; ++i) {
            const QString step = world.step();
            ++m_kinds[step.contains(u'(') ? step.section(u" ("_s, 0, 0) + u" refused"_s : step];
            log << step;
            if (const QString broken = world.broken(); !broken.isEmpty())
                QFAIL(qPrintable(u"act %1: %2\n%3"_s.arg(i).arg(
                    broken, log.mid(std::max<qsizetype>(0, log.size() - 8)).join(u'\n'))));
        }
        QCOMPARE(world.findings(), QString());
        m_acts += acts;
        m_done += world.done;
    }

    void cleanupTestCase() {
        QStringList counted;
        for (auto kind = m_kinds.begin(); kind != m_kinds.end(); ++kind)
            counted << u"%1 %2"_s.arg(kind.value()).arg(kind.key());
        counted.sort();
        qInfo("%d acts, %d of them done (%s)", m_acts, m_done, qPrintable(counted.join(u", "_s)));
        if (m_acts < actsInTheSuite) return;
        // A test that only ever sees refusals proves nothing.
        QVERIFY(m_done > m_acts / 3);
        for (const char* kind : {"act", "claim", "claim act", "import", "undo", "redo", "undo of an earlier one"})
            QVERIFY2(m_kinds.value(QLatin1StringView(kind)) > m_acts / 400, kind);
    }

private:
    int m_acts = 0;
    int m_done = 0;
    QHash<QString, int> m_kinds;
};

QTEST_GUILESS_MAIN(LedgerPropertyTest)
#include "LedgerPropertyTest.moc"
