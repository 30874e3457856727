#include "core/metrics/Numbers.h"
#include "core/metrics/Rollup.h"
#include "core/program/Program.h"
#include "tests/bench/Steps.h"

namespace channelbook::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr double mostRecomputeMs = 20'000;
constexpr double mostDashboardMs = 150;
constexpr double mostChangeMs = 5;
constexpr int partners = 100'000;
constexpr int rounds = 9;
constexpr int shownMetrics = 24;
constexpr int shownMonths = 12;

/// Partners with deals, registrations and certified people over four years; a few have many deals, most have few.
Expected<void> fill(Program& program, qint64 deals) {
    const auto done = program.store().write(u"bench"_s, [&](store::Transaction& transaction) -> Expected<void> {
        transaction.beginLongBulk();
        store::Connection& connection = transaction.connection();
        const auto exec = [&](const QString& sql) { connection.exec(sql); };
        exec(u"INSERT INTO owner(id, name) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100) SELECT i, 'Owner ' || i FROM n"_s);
        exec(u"INSERT INTO company(id, name, created_at) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) SELECT 1000 + i, 'Company ' || i, '2022-06-01T08:00:00Z' FROM n"_s.arg(partners * 3));
        exec(u"INSERT INTO partner(id, type, stage, tier, manager_id, region, agreement_start) SELECT id, iif(id % 3, 'Reseller', 'Referral'), iif(id % 20, 'Active', 'Onboarding'),"
             " substr('Gold  SilverBronze', id % 3 * 6 + 1, 6), id % 100 + 1, substr('EMEAAMERAPAC', id % 3 * 4 + 1, 4), date('2022-07-01', '+' || (id * 7 % 1400) || ' days') FROM company WHERE id <= %1"_s.arg(1000 + partners));
        // Squared chance: the first partners have most.
        exec(u"INSERT INTO deal(id, name, company_id, partner_id, outcome, amount, currency, close_date, created_at, stage)"
             " WITH RECURSIVE n(i, r) AS (SELECT 1, 12345 UNION ALL SELECT i + 1, (r * 1103515245 + 12345) % 2147483648 FROM n WHERE i < %1)"
             " SELECT 10000000 + i, 'Deal ' || i, %2 + r % %3, iif(i % 10, 1001 + CAST(%4.0 * (r / 2147483648.0) * (r / 2147483648.0) AS INTEGER), NULL), iif(i % 5 < 2, 'won', iif(i % 5 = 2, 'lost', 'open')), 100000 + r % 5000000,"
             " iif(i % 4, 'USD', 'EUR'), date('2022-09-01', '+' || (i * 37 % 1460) || ' days'), date('2022-07-01', '+' || (i * 37 % 1460) || ' days') || 'T09:00:00Z', 'Prospecting' FROM n"_s.arg(deals).arg(1001 + partners).arg(partners * 2).arg(partners));
        exec(u"INSERT INTO registration(id, name, partner_id, state, first_in_at, answered_at, answer_minutes, protected_from) SELECT id + 10000000, name, partner_id, 'approved', created_at, created_at, id % 900, substr(created_at, 1, 10)"
             " FROM deal WHERE id % 10 = 1 AND partner_id IS NOT NULL"_s);
        exec(u"INSERT INTO contact(id, name, company_id) SELECT id + 30000000, 'Contact', id FROM partner"_s);
        exec(u"INSERT INTO certification(id, name) VALUES(40000000, 'Installer')"_s);
        exec(u"INSERT INTO completion(id, contact_id, certification_id, status, completed_on, expires_on) SELECT id + 20000000, id, 40000000, 'completed', date('2023-01-01', '+' || (id % 1200) || ' days'), NULL FROM contact WHERE id % 2"_s);
        transaction.endBulk({{u"deal"_s, {10'000'001, 10'000'000 + deals}, store::Operation::Insert}});
        return {};
    }, {.beginning = true});
    if (!done) return tl::unexpected(done.error());
    return {};
}

/// Everything worked out anew.
Expected<double> recompute(Program& program) {
    const auto marked = program.store().write(u"bench"_s, [](store::Transaction& transaction) -> Expected<void> {
        transaction.connection().exec("INSERT INTO derived_pending(what, table_name, first_id, last_id) VALUES('metrics', 'deal', 0, 0)");
        return {};
    });
    if (!marked) return tl::unexpected(marked.error());
    store::Progress progress;
    QElapsedTimer timer;
    timer.start();
    if (const auto done = program.store().catchUpDerived(progress); !done) return tl::unexpected(done.error());
    return milliseconds(timer);
}

/// What a dashboard reads: tiles with sparklines of the program, and two lists of all partners.
Expected<void> readDashboard(store::Connection& connection) {
    const metrics::Numbers numbers(connection, benchClock().today());
    std::vector<Period> months;
    for (int i = shownMonths - 1; i >= 0; --i) months.push_back(numbers.calendar().month(numbers.calendar().monthOf(benchClock().today()) - i));
    int shown = 0;
    for (const metrics::Metric& metric : numbers.catalogue().all()) {
        if (shown++ == shownMetrics) break;
        if (const auto series = numbers.series(metric.key, metrics::Scope::program(), months); !series) return tl::unexpected(series.error());
    }
    const Period quarter = numbers.calendar().quarterOf(benchClock().today());
    for (const QStringView key : {u"sourced_revenue", u"win_rate"})
        if (const auto members = numbers.members(key, metrics::Dimension::Partner, quarter); !members) return tl::unexpected(members.error());
    return {};
}

/// A deal's amount is changed, with the rollups that follow it; of a partner with few and of one with many deals.
Expected<double> change(Program& program, const char* which) {
    const RecordId deal = program.store().reader().integer(which);
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        const auto done = program.store().perform(records::SetFields{program.catalogue(), u"deal"_s, {deal}, {{u"amount"_s, Value(qint64(500'000 + round))}}});
        times.push_back(milliseconds(timer));
        if (!done) return tl::unexpected(done.error());
    }
    return percentile(times, 0.5);
}

QJsonObject metricNumbers(const Place& place) {
    const QString path = place.folder + u"/metrics.channelbook"_s;
    removeProgram(path);
    auto program = Program::create(path, {&benchClock(), u"Bench"_s, 0, 1});
    if (!program) return failed(program.error());
    if (const auto filled = fill(**program, place.deals); !filled) return failed(filled.error());
    store::Progress progress;
    if (const auto done = (*program)->store().catchUpDerived(progress); !done) return failed(done.error());
    const auto recomputed = recompute(**program);
    if (!recomputed) return failed(recomputed.error());
    store::Connection& connection = (*program)->store().reader();
    std::vector<double> reads, scans;
    qint64 scanned = 0;
    const QDate today = benchClock().today();
    const metrics::Numbers numbers(connection, today);
    const Period quarter = numbers.calendar().quarterOf(today);
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        if (const auto read = readDashboard(connection); !read) return failed(read.error());
        reads.push_back(milliseconds(timer));
        timer.restart();
        store::Statement scan(connection, "SELECT count(*) FROM deal WHERE retired = 0 AND outcome = 'won' AND partner_id IS NOT NULL AND +close_date BETWEEN ? AND ?");
        scan.bindAll(numbers.calendar().startOf(quarter).toString(Qt::ISODate), numbers.calendar().endOf(quarter).toString(Qt::ISODate));
        scanned = scan.step() ? scan.integer(0) : 0;
        scans.push_back(milliseconds(timer));
    }
    const auto figure = numbers.figure(u"won_deals", metrics::Scope::program(), quarter);
    if (!figure || figure->value != static_cast<double>(scanned)) return {{u"error"_s, u"the rollup differs from the scan"_s}};
    const auto few = change(**program, "SELECT id FROM deal WHERE partner_id = (SELECT max(partner_id) FROM deal) LIMIT 1");
    const auto many = change(**program, "SELECT id FROM deal WHERE partner_id = 1001 LIMIT 1");
    const auto nobody = change(**program, "SELECT id FROM deal WHERE partner_id IS NULL LIMIT 1");
    if (!few || !many || !nobody) return failed((!few ? few : !many ? many : nobody).error());
    const double read = percentile(reads, 0.5);
    return {{u"ms"_s, read},
            {u"recompute_ms"_s, *recomputed},
            {u"scan_ms"_s, percentile(scans, 0.5)},
            {u"change_ms"_s, *few},
            {u"change_of_largest_ms"_s, *many},
            {u"largest_deals"_s, connection.integer("SELECT count(*) FROM deal WHERE partner_id = 1001")},
            {u"change_of_nobodys_ms"_s, *nobody},
            {u"partners"_s, connection.integer("SELECT count(*) FROM metric_cells")},
            {u"ok"_s, *recomputed <= mostRecomputeMs && read <= mostDashboardMs && *few <= mostChangeMs}};
}

} // namespace

const Steps& metricSteps() {
    static const Steps steps{{u"metrics"_s, &metricNumbers}};
    return steps;
}

} // namespace channelbook::bench
