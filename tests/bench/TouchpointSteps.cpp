#include "core/metrics/attribution/DealCredit.h"
#include "core/program/Program.h"
#include "core/sample/Sample.h"
#include "tests/bench/Steps.h"

#include <QFile>

namespace channelbook::bench {

using namespace Qt::StringLiterals;
using namespace metrics;

namespace {

constexpr int touchesPerDeal = 5;
constexpr double mostMarkovMs = 3000;
constexpr double mostShapleyMs = 10'000;
constexpr double mostDealMs = 10;

/// A sample program with five touchpoints a deal, by up to three partners and six kinds of touch.
Expected<std::unique_ptr<Program>> touchedProgram(const Place& place) {
    const QString path = place.folder + u"/touched.channelbook"_s;
    Program::Options options;
    options.clock = &benchClock();
    options.who = u"bench"_s;
    if (QFile::exists(path)) return Program::open(path, options);
    auto program = Program::create(path, options);
    if (!program) return program;
    sample::SampleOptions size;
    size.partners = place.partners;
    size.deals = place.deals;
    size.today = benchClock().today();
    store::Progress progress;
    if (const auto made = sample::makeSample(**program, size, progress); !made) return tl::unexpected(made.error());
    const auto touched = (*program)->store().write(u"bench"_s, [&](store::Transaction& transaction) -> Expected<void> {
        transaction.connection().exec("DELETE FROM touchpoint");
        store::Statement insert(transaction.connection(),
                                "INSERT INTO touchpoint(id, deal_id, partner_id, kind, on_date) SELECT d.id * 8 + n.value, d.id,"
                                " CASE WHEN n.value % 4 = 3 THEN NULL ELSE coalesce(d.partner_id, (SELECT id FROM partner ORDER BY id LIMIT 1)) END,"
                                " 'Kind ' || ((d.id / 4096 + n.value) % 6), date(coalesce(d.created_at, '2025-01-01'), '+' || (n.value * 9) || ' days')"
                                " FROM deal d, (SELECT column1 AS value FROM (VALUES(0), (1), (2), (3), (4))) n ORDER BY d.id");
        insert.run();
        return {};
    }, {.beginning = true});
    if (!touched) return tl::unexpected(touched.error());
    if (const auto current = (*program)->store().catchUpDerived(progress); !current) return tl::unexpected(current.error());
    return program;
}

QJsonObject touchpoints(const Place& place) {
    auto program = touchedProgram(place);
    if (!program) return failed(program.error());
    store::Connection& connection = (*program)->store().reader();
    QElapsedTimer timer;
    timer.start();
    const DealTouches deals = readDealTouches(connection, CreditBy::PartnerAndKind);
    QJsonObject result{{u"read_ms"_s, milliseconds(timer)}, {u"deals"_s, static_cast<qint64>(deals.deals.size())}, {u"touches"_s, static_cast<qint64>(deals.touches.size())},
                       {u"channels"_s, static_cast<qint64>(deals.channels.size())}};
    // Thousands of partners make more states than a chain is worked out for: kinds are what it is asked of.
    const DealTouches kinds = readDealTouches(connection, CreditBy::Kind);
    double markov = 0, shapley = 0;
    for (const auto& [model, name] : modelNames()) {
        if (model == Model::Custom) continue;
        timer.restart();
        const auto report = creditReport(model == Model::Markov ? kinds : deals, model);
        if (!report) return failed(report.error());
        const double ms = milliseconds(timer);
        result.insert(QString(name).replace(u'-', u'_') + u"_ms"_s, ms);
        if (model == Model::Markov) markov = ms;
        if (model == Model::Shapley) shapley = ms;
    }
    timer.restart();
    const auto one = creditOfDeal(connection, deals.deals[deals.deals.size() / 2].id, Model::PositionBased);
    const double dealMs = milliseconds(timer);
    result.insert(u"deal_ms"_s, dealMs);
    // The same sum of one rule by plain SQL, for comparison.
    timer.restart();
    store::Statement plain(connection, "SELECT t.partner_id, sum(d.amount / 5) FROM touchpoint t JOIN deal d ON d.id = t.deal_id WHERE d.outcome = 'won' AND d.retired = 0 AND t.retired = 0 GROUP BY t.partner_id");
    qint64 rows = 0;
    while (plain.step()) ++rows;
    result.insert(u"plain_sql_linear_ms"_s, milliseconds(timer));
    result.insert(u"ms"_s, markov);
    result.insert(u"ok"_s, one.has_value() && markov <= mostMarkovMs && shapley <= mostShapleyMs && dealMs <= mostDealMs);
    return result;
}

} // namespace

const Steps& touchpointSteps() {
    static const Steps steps{{u"touchpoints"_s, &touchpoints}};
    return steps;
}

} // namespace channelbook::bench
