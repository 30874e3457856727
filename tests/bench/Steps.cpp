#include "tests/bench/Steps.h"

#include "core/base/ErrorText.h"
#include "core/program/Program.h"
#include "core/sample/Sample.h"
#include "core/search/Search.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cmath>

namespace channelbook::bench {

using namespace Qt::StringLiterals;

namespace {

QJsonObject generate(const Place& place) {
    QDir().mkpath(place.exportFolder());
    sample::SampleOptions options;
    options.partners = place.partners;
    options.deals = place.deals;
    options.today = benchClock().today();
    options.crmExportDir = place.exportFolder();
    store::Progress progress;
    QElapsedTimer timer;
    timer.start();
    const auto counts = sample::writeCrmExport(options, progress);
    if (!counts) return failed(counts.error());
    return {{u"ms"_s, milliseconds(timer)}, {u"deals"_s, counts->deals}, {u"bytes"_s, QFile(place.opportunities()).size()}};
}

QJsonObject catchUp(const Place& place) {
    auto program = Program::open(place.program(), {&benchClock(), u"Bench"_s, 0, 1});
    if (!program) return failed(program.error());
    store::Progress progress;
    QElapsedTimer timer;
    timer.start();
    const auto done = (*program)->store().catchUpDerived(progress);
    if (!done) return failed(done.error());
    return {{u"ms"_s, milliseconds(timer)}};
}

QJsonObject openProgram(const Place& place) {
    QElapsedTimer timer;
    timer.start();
    auto program = Program::open(place.program(), {&benchClock(), u"Bench"_s, 0, 1});
    if (!program) return failed(program.error());
    return {{u"ms"_s, milliseconds(timer)}};
}

/// First 200 rows and the whole list of ids, by each column the table can be sorted by.
QJsonObject tablePages(const Place& place) {
    auto program = Program::open(place.program(), {&benchClock(), u"Bench"_s, 0, 1});
    if (!program) return failed(program.error());
    const records::EntityDef& deal = *(*program)->catalogue().find(u"deal");
    std::vector<const records::FieldDef*> fields;
    for (const QString& key : deal.defaultColumns) fields.push_back(deal.field(key));
    QJsonObject result;
    auto& connection = (*program)->store().reader();
    for (const char* sort : {"-close_date", "name", "-amount", "company"}) {
        QElapsedTimer timer;
        timer.start();
        const auto ids = records::listIds(connection, deal, {{}, QString::fromLatin1(sort), 200, 0});
        if (!ids) return failed(ids.error());
        const auto rows = records::readRows(connection, deal, *ids, fields);
        const double first = milliseconds(timer);
        const auto all = records::listIds(connection, deal, {{}, QString::fromLatin1(sort), -1, 0});
        if (!all) return failed(all.error());
        result.insert(QString::fromLatin1(sort), QJsonObject{{u"first_rows_ms"_s, first}, {u"all_ids_ms"_s, milliseconds(timer) - first}, {u"rows"_s, static_cast<qint64>(all->size())}});
    }
    return result;
}

QJsonObject searchAsYouType(const Place& place) {
    auto program = Program::open(place.program(), {&benchClock(), u"Bench"_s, 0, 1});
    if (!program) return failed(program.error());
    auto& connection = (*program)->store().reader();
    std::vector<double> times;
    qint64 hits = 0;
    for (const QString& typed : {u"northwind"_s, u"systems"_s, u"renewal"_s, u"platform 2025"_s, u"gmbh exp"_s, u"zzz nothing"_s, u"a"_s, u"müller"_s})
        for (qsizetype length = 1; length <= typed.size(); ++length) {
            QElapsedTimer timer;
            timer.start();
            hits += static_cast<qint64>(search::search(connection, typed.left(length), 8).size());
            times.push_back(milliseconds(timer));
        }
    return {{u"keystrokes"_s, static_cast<qint64>(times.size())}, {u"hits"_s, hits}, {u"p50_ms"_s, percentile(times, 0.5)}, {u"p95_ms"_s, percentile(times, 0.95)}, {u"max_ms"_s, percentile(times, 1.0)}};
}

QJsonObject makeSampleDefault(const Place& place) {
    const QString path = place.folder + u"/sample.channelbook"_s;
    removeProgram(path);
    QElapsedTimer timer;
    timer.start();
    auto program = Program::create(path, {&benchClock(), u"Bench"_s, 0, 1});
    if (!program) return failed(program.error());
    sample::SampleOptions options;
    options.today = benchClock().today();
    store::Progress progress;
    const auto counts = sample::makeSample(**program, options, progress);
    if (!counts) return failed(counts.error());
    const auto caughtUp = (*program)->store().catchUpDerived(progress);
    if (!caughtUp) return failed(caughtUp.error());
    return {{u"ms"_s, milliseconds(timer)}, {u"deals"_s, counts->deals}};
}

} // namespace

const FixedClock& benchClock() {
    static const FixedClock clock(QDateTime(QDate(2026, 7, 1), QTime(9, 0), Qt::UTC));
    return clock;
}

QJsonObject failed(const Error& error) { return {{u"error"_s, errorText(error)}}; }

double milliseconds(const QElapsedTimer& timer) { return static_cast<double>(timer.nsecsElapsed()) / 1e6; }

void removeProgram(const QString& path) {
    for (const char* suffix : {"", "-wal", "-shm", "-journal", ".lock"}) QFile::remove(path + QLatin1String(suffix));
}

double percentile(std::vector<double> values, double share) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
    return values[std::min(values.size(), std::max<std::size_t>(rank, 1)) - 1];
}

QJsonObject runCoreStep(const QString& step, const Place& place) {
    static const Steps own{{u"generate"_s, &generate}, {u"catch_up"_s, &catchUp}, {u"open"_s, &openProgram}, {u"table"_s, &tablePages}, {u"search"_s, &searchAsYouType}, {u"sample"_s, &makeSampleDefault}};
    for (const Steps* steps : {&own, &importSteps(), &readerSteps(), &todaySteps(), &playbookSteps(), &registrationSteps(), &fundSteps(), &attributionSteps(), &touchpointSteps(), &dashboardSteps(), &metricSteps()})
        if (const auto found = steps->find(step); found != steps->end()) return found->second(place);
    return {{u"error"_s, u"no step "_s + step}};
}

} // namespace channelbook::bench
