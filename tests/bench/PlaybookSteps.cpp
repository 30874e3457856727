#include "core/playbooks/Templates.h"
#include "core/playbooks/TrackerQueries.h"
#include "core/playbooks/WaitingQueries.h"
#include "core/program/Program.h"
#include "tests/bench/Steps.h"

#include <QFile>

namespace channelbook::bench {

using namespace Qt::StringLiterals;
using namespace playbooks;

namespace {

constexpr int partnerCount = 50'000;
constexpr int runCount = 20'000;
constexpr int stepCount = 25;
constexpr int ownerCount = 400;
constexpr std::size_t startCount = 5000;
constexpr std::size_t pageRows = 60;
constexpr int rounds = 5;

/// Five steps each of five phases, every one waiting for the one before it and due two days after it.
Template longTemplate() {
    Template playbook;
    playbook.key = u"bench"_s;
    playbook.name = u"Bench"_s;
    playbook.kind = u"onboarding"_s;
    QString before;
    for (int number = 0; number < stepCount; ++number) {
        if (number % 5 == 0) playbook.phases.push_back({u"p%1"_s.arg(number), u"Phase %1"_s.arg(number / 5), {}});
        Step step;
        step.key = u"step-%1"_s.arg(number);
        step.title = u"Step %1"_s.arg(number);
        step.due = {2, before};
        if (!before.isEmpty()) step.needs = {before};
        step.milestone = number % 3 == 0;
        if (number == 15) step.evidence = Evidence::DealRegistered;
        if (number == 20) step.evidence = Evidence::DealWon;
        step.past = number == 15 || number == 20;
        before = step.key;
        playbook.phases.back().steps.push_back(step);
    }
    return playbook;
}

struct World {
    std::unique_ptr<Program> program;
    std::vector<RecordId> partners;
    std::vector<RecordId> owners;
};

Expected<void> fill(World& world) {
    const auto written = world.program->store().write(
        u"test"_s,
        [&](store::Transaction& transaction) -> Expected<void> {
            static const QStringList countries{u"Germany"_s, u"United States"_s, u"Saudi Arabia"_s, u"Japan"_s,
                                               u"Brazil"_s};
            for (int i = 0; i < ownerCount; ++i) {
                world.owners.push_back(transaction.newId());
                transaction.cached(u"INSERT INTO owner(id, name) VALUES(?, ?)"_s)
                    .bindAll(world.owners.back(), u"Owner %1"_s.arg(i))
                    .run();
            }
            RecordId id = transaction.newId();
            for (int i = 0; i < partnerCount; ++i, id = transaction.followingId()) {
                world.partners.push_back(id);
                transaction.cached(u"INSERT INTO company(id, name, country) VALUES(?, ?, ?)"_s)
                    .bindAll(id, u"Partner %1"_s.arg(i), countries[i % countries.size()])
                    .run();
                transaction
                    .cached(
                        u"INSERT INTO partner(id, stage, type, manager_id) VALUES(?, 'Onboarding', 'Reseller', ?)"_s)
                    .bindAll(id, world.owners[static_cast<std::size_t>(i % ownerCount)])
                    .run();
            }
            return {};
        },
        {.beginning = true});
    if (!written) return tl::unexpected(written.error());
    const auto saved = world.program->store().perform(SaveTemplate{longTemplate(), nullptr});
    if (!saved) return tl::unexpected(saved.error());
    return {};
}

/// Takes the first steps of the runs that were started: each run another number of them.
Expected<void> advance(World& world, const std::vector<RecordId>& runs) {
    for (int number = 0; number < 4; ++number) {
        ActOnSteps command{{}, StepAct::Complete, u"done"_s, 0, {}};
        for (std::size_t i = 0; i < runs.size(); ++i)
            if (static_cast<int>(i % 5) > number) {
                const auto step = world.program->store().read([&](store::Connection& connection) {
                    return stepOfRun(connection, runs[i], u"step-%1"_s.arg(number));
                });
                if (step && *step) command.steps.push_back(**step);
            }
        if (const auto done = world.program->store().perform(command); !done) return tl::unexpected(done.error());
    }
    return {};
}

template <class Work>
QJsonObject timed(double limit, Work&& work) {
    std::vector<double> times;
    qint64 rows = 0;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        rows = work();
        times.push_back(milliseconds(timer));
    }
    return {{u"median_ms"_s, percentile(times, 0.5)},
            {u"max_ms"_s, percentile(times, 1)},
            {u"limit_ms"_s, limit},
            {u"rows"_s, rows}};
}

QJsonObject once(double limit, const QElapsedTimer& timer, qint64 rows) {
    return {{u"ms"_s, milliseconds(timer)}, {u"limit_ms"_s, limit}, {u"rows"_s, rows}};
}

/// 50,000 partners, 20,000 of them in runs of 25 steps.
QJsonObject playbookFigures(const Place& place) {
    const QString path = place.folder + u"/playbooks.channelbook"_s;
    removeProgram(path);
    FixedClock clock(QDateTime(QDate(2026, 6, 1), QTime(9, 0), Qt::UTC));
    auto created = Program::create(path, {&clock, u"Bench"_s, 0, 1});
    if (!created) return failed(created.error());
    World world{std::move(*created), {}, {}};
    if (const auto filled = fill(world); !filled) return failed(filled.error());
    store::Store& store = world.program->store();
    QJsonObject figures;

    Started started;
    QElapsedTimer timer;
    timer.start();
    const auto all = store.perform(
        StartRuns{{world.partners.begin(), world.partners.begin() + runCount}, u"bench"_s, {}, 0, {}, &started});
    if (!all) return failed(all.error());
    figures.insert(u"start_20000"_s, once(8000, timer, static_cast<qint64>(started.runs.size())));
    timer.start();
    if (const auto advanced = advance(world, started.runs); !advanced) return failed(advanced.error());
    figures.insert(u"complete_40000_steps"_s, QJsonObject{{u"ms"_s, milliseconds(timer)}});

    const QDate today(2026, 7, 1);
    clock.set(QDateTime(today, QTime(9, 0), Qt::UTC));
    store::Connection& connection = store.reader();
    figures.insert(u"tracker_opens"_s, timed(200, [&] {
                       const Tracker tracker = readTracker(connection, {}, today);
                       const std::vector<RecordId> page(tracker.runs.begin(), tracker.runs.begin() + pageRows);
                       return static_cast<qint64>(readTrackerRows(connection, page, tracker.milestones, today).size() *
                                                  tracker.runs.size() / pageRows);
                   }));
    const Tracker tracker = readTracker(connection, {}, today);
    qint64 from = 0;
    figures.insert(u"tracker_scrolls_a_page"_s, timed(16, [&] {
                       from += 3000;
                       const auto first = tracker.runs.begin() + from;
                       return static_cast<qint64>(
                           readTrackerRows(connection, {first, first + pageRows}, tracker.milestones, today).size());
                   }));
    const RecordId owner = world.owners[7];
    figures.insert(u"waiting_of_one_owner"_s, timed(50, [&] {
                       return static_cast<qint64>(waitingSteps(connection, {owner, {}, -1}, today).size() +
                                                  stalledRuns(connection, owner, today).size());
                   }));
    figures.insert(u"waiting_of_all"_s,
                   timed(500, [&] { return static_cast<qint64>(waitingSteps(connection, {}, today).size()); }));
    figures.insert(u"stalled_of_all"_s, timed(500, [&] {
                       return static_cast<qint64>(stalledRuns(connection, std::nullopt, today).size());
                   }));

    const std::vector<RecordId> more(world.partners.begin() + runCount,
                                     world.partners.begin() + runCount + static_cast<std::ptrdiff_t>(startCount));
    timer.start();
    const auto begun = store.perform(StartRuns{more, u"bench"_s, {}, 0, {}, &started});
    if (!begun) return failed(begun.error());
    figures.insert(u"start_5000"_s, once(2000, timer, static_cast<qint64>(started.runs.size())));
    timer.start();
    if (const auto undone = store.undo(); !undone) return failed(undone.error());
    figures.insert(u"undo_5000"_s, once(2000, timer, static_cast<qint64>(startCount)));
    timer.start();
    if (const auto redone = store.redo(); !redone) return failed(redone.error());
    figures.insert(u"redo_5000"_s, once(2000, timer, static_cast<qint64>(startCount)));

    timer.start();
    const auto deal = store.write(u"test"_s, [&](store::Transaction& transaction) -> Expected<void> {
        transaction
            .cached(u"INSERT INTO deal(id, name, partner_id, outcome, registered) VALUES(?, 'One', ?, 'open', 1)"_s)
            .bindAll(transaction.newId(), world.partners.front())
            .run();
        return {};
    });
    if (!deal) return failed(deal.error());
    figures.insert(u"one_deal_registered"_s, once(20, timer, 1));
    return figures;
}

} // namespace

const Steps& playbookSteps() {
    static const Steps steps{{u"playbooks"_s, &playbookFigures}};
    return steps;
}

} // namespace channelbook::bench
