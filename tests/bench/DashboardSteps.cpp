#include "core/metrics/analysis/DashboardQueries.h"
#include "core/program/Program.h"
#include "core/sample/Sample.h"
#include "tests/bench/Steps.h"

#include <QFile>

namespace channelbook::bench {

using namespace Qt::StringLiterals;
using namespace metrics;

namespace {

constexpr double mostMs = 150;
constexpr int partners = 100'000;
constexpr int readings = 5;

/// The sample program of 100,000 partners and as many deals as asked for, its numbers worked out.
Expected<std::unique_ptr<Program>> largeProgram(const Place& place) {
    const QString path = place.folder + u"/dashboards.channelbook"_s;
    Program::Options options;
    options.clock = &benchClock();
    options.who = u"bench"_s;
    if (QFile::exists(path)) return Program::open(path, options);
    auto program = Program::create(path, options);
    if (!program) return program;
    sample::SampleOptions size;
    size.partners = partners;
    size.deals = place.deals;
    size.today = benchClock().today();
    store::Progress progress;
    if (const auto made = sample::makeSample(**program, size, progress); !made) return tl::unexpected(made.error());
    if (const auto current = (*program)->store().catchUpDerived(progress); !current) return tl::unexpected(current.error());
    return program;
}

/// Every dashboard that comes with Channelbook, of the member with the most partners, each part by itself as well.
QJsonObject readAll(const Place& place) {
    auto program = largeProgram(place);
    if (!program) return failed(program.error());
    store::Connection& connection = (*program)->store().reader();
    QJsonObject result;
    double slowest = 0;
    for (const Dashboard& dashboard : bundledDashboards()) {
        Scope scope;
        const auto members = membersOf(connection, dashboard.of);
        if (dashboard.of != Dimension::Program && !members.empty()) scope = std::max_element(members.begin(), members.end(), [](const Member& a, const Member& b) { return a.partners < b.partners; })->scope;
        std::vector<double> times;
        for (int i = 0; i < readings; ++i) {
            QElapsedTimer timer;
            timer.start();
            const Numbers numbers(connection, benchClock().today());
            const DashboardData data = readDashboard(connection, numbers, dashboard, scope, numbers.calendar().quarterOf(benchClock().today()), Comparison::YearBefore);
            if (data.parts.size() != dashboard.parts.size()) return {};
            times.push_back(milliseconds(timer));
        }
        slowest = std::max(slowest, percentile(times, 0.5));
        result.insert(dashboard.key + u"_ms"_s, percentile(times, 0.5));
        for (const Part& part : dashboard.parts) {
            if (dashboard.of != Dimension::Program) break;
            Dashboard one;
            one.parts = {part};
            QElapsedTimer timer;
            timer.start();
            const Numbers numbers(connection, benchClock().today());
            const DashboardData data = readDashboard(connection, numbers, one, scope, numbers.calendar().quarterOf(benchClock().today()), Comparison::YearBefore);
            result.insert(u"part_%1_ms"_s.arg(data.parts.front().title), milliseconds(timer));
        }
    }
    // One number of one chart by plain SQL over the deals, for comparison.
    QElapsedTimer timer;
    timer.start();
    store::Statement plain(connection, "SELECT partner_id, sum(amount) FROM deal WHERE outcome = 'won' AND retired = 0 AND close_date BETWEEN '2026-01-01' AND '2026-12-31' GROUP BY partner_id");
    qint64 rows = 0;
    while (plain.step()) ++rows;
    result.insert(u"plain_sql_one_number_ms"_s, milliseconds(timer));
    result.insert(u"ms"_s, slowest);
    result.insert(u"ok"_s, slowest <= mostMs);
    return result;
}

} // namespace

const Steps& dashboardSteps() {
    static const Steps steps{{u"dashboards"_s, &readAll}};
    return steps;
}

} // namespace channelbook::bench
