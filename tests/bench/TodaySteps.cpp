#include "core/program/Program.h"
#include "core/program/TodaySources.h"
#include "core/sample/Sample.h"
#include "tests/bench/Steps.h"

#include <QFileInfo>
#include <QJsonArray>

namespace channelbook::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr double mostOwnerMs = 50;
constexpr double mostProgramMs = 500;
constexpr int rounds = 9;

/// A sample program of the place's size, made once.
Expected<std::unique_ptr<Program>> sampleOf(const Place& place) {
    const QString path = place.folder + u"/today-%1-%2.channelbook"_s.arg(place.partners).arg(place.deals);
    const Program::Options options{&benchClock(), u"Bench"_s, 0, 1};
    if (QFileInfo::exists(path)) return Program::open(path, options);
    auto program = Program::create(path, options);
    if (!program) return program;
    sample::SampleOptions size;
    size.partners = place.partners;
    size.deals = place.deals;
    size.today = benchClock().today();
    store::Progress progress;
    const auto made = sample::makeSample(**program, size, progress);
    if (!made) return tl::unexpected(made.error());
    const auto current = (*program)->store().catchUpDerived(progress);
    if (!current) return tl::unexpected(current.error());
    return program;
}

/// What waits for each owner, and for everybody; and how long each source takes of the latter.
QJsonObject whatWaits(const Place& place) {
    auto program = sampleOf(place);
    if (!program) return failed(program.error());
    store::Connection& connection = (*program)->store().reader();
    const auto sources = todaySources((*program)->catalogue());
    const QDate day = benchClock().today();
    const auto timed = [&](const std::vector<today::Source>& of, const today::Query& query, today::Report& report) {
        QElapsedTimer timer;
        timer.start();
        report = today::readToday(connection, of, query);
        return milliseconds(timer);
    };
    today::Report report;
    std::vector<double> all;
    for (int round = 0; round < rounds; ++round) all.push_back(timed(sources, {day, std::nullopt}, report));
    const qint64 waiting = report.count();
    QJsonObject bySource;
    for (const today::Source& source : sources) {
        const double ms = timed({source}, {day, std::nullopt}, report);
        bySource.insert(source.key, QJsonObject{{u"ms"_s, ms}, {u"items"_s, report.count()}});
    }
    std::vector<double> owners;
    qint64 most = 0;
    store::Statement people(connection, "SELECT id FROM owner");
    while (people.step()) {
        owners.push_back(timed(sources, {day, people.integer(0)}, report));
        most = std::max(most, report.count());
    }
    const double program95 = percentile(all, 0.95);
    const double owner95 = percentile(owners, 0.95);
    return {{u"partners"_s, place.partners},
            {u"deals"_s, place.deals},
            {u"program"_s, QJsonObject{{u"items"_s, waiting},
                                       {u"p50_ms"_s, percentile(all, 0.5)},
                                       {u"p95_ms"_s, program95},
                                       {u"limit_ms"_s, mostProgramMs},
                                       {u"within"_s, program95 <= mostProgramMs}}},
            {u"owner"_s, QJsonObject{{u"owners"_s, static_cast<qint64>(owners.size())},
                                     {u"most_items"_s, most},
                                     {u"p50_ms"_s, percentile(owners, 0.5)},
                                     {u"p95_ms"_s, owner95},
                                     {u"max_ms"_s, percentile(owners, 1)},
                                     {u"limit_ms"_s, mostOwnerMs},
                                     {u"within"_s, owner95 <= mostOwnerMs}}},
            {u"sources"_s, bySource}};
}

} // namespace

const Steps& todaySteps() {
    static const Steps steps{{u"today"_s, &whatWaits}};
    return steps;
}

} // namespace channelbook::bench
