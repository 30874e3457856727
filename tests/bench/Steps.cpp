#include "tests/bench/Steps.h"

#include "core/base/ErrorText.h"
#include "core/program/Program.h"
#include "core/sample/Sample.h"
#include "core/search/Search.h"
#include "core/sync/Import.h"
#include "core/sync/readers/CsvReader.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <sqlite3.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace channelbook::bench {

using namespace Qt::StringLiterals;

namespace {

const FixedClock& benchClock() {
    static const FixedClock clock(QDateTime(QDate(2026, 7, 1), QTime(9, 0), Qt::UTC));
    return clock;
}

QJsonObject failed(const Error& error) { return {{u"error"_s, errorText(error)}}; }

double milliseconds(const QElapsedTimer& timer) { return static_cast<double>(timer.nsecsElapsed()) / 1e6; }

void removeProgram(const QString& path) {
    for (const char* suffix : {"", "-wal", "-shm", ".lock"}) QFile::remove(path + QLatin1String(suffix));
}

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

Expected<sync::ImportReport> import(Program& program, const QStringList& paths) {
    sync::ImportOptions options;
    options.source = u"Salesforce"_s;
    options.kind = u"salesforce"_s;
    store::Progress progress;
    return sync::importFiles(program.store(), program.catalogue(), paths, options, progress);
}

/// Users and accounts first and unmeasured: the opportunities' references resolve against them.
QJsonObject importFirst(const Place& place) {
    removeProgram(place.program());
    auto program = Program::create(place.program(), {&benchClock(), u"Bench"_s, 0, 1});
    if (!program) return failed(program.error());
    const auto before = import(**program, {place.exportFolder() + u"/User.csv"_s, place.exportFolder() + u"/Account.csv"_s});
    if (!before) return failed(before.error());
    QElapsedTimer timer;
    timer.start();
    const auto report = import(**program, {place.opportunities()});
    if (!report) return failed(report.error());
    const double applied = milliseconds(timer);
    program->reset();
    return {{u"ms"_s, milliseconds(timer)}, {u"ms_until_committed"_s, applied}, {u"new"_s, report->files.front().newRows}, {u"unresolved"_s, report->files.front().unresolved}};
}

QJsonObject importAgain(const Place& place) {
    auto program = Program::open(place.program(), {&benchClock(), u"Bench"_s, 0, 1});
    if (!program) return failed(program.error());
    QElapsedTimer timer;
    timer.start();
    const auto report = import(**program, {place.opportunities()});
    if (!report) return failed(report.error());
    return {{u"ms"_s, milliseconds(timer)}, {u"unchanged"_s, report->files.front().unchanged}, {u"new"_s, report->files.front().newRows}, {u"changed"_s, report->files.front().changed}};
}

/// The limit: rows that are parsed already go into a typed table by one prepared statement, without index, history or
/// references; the time is SQLite's alone.
QJsonObject bareInsert(const Place& place) {
    auto reader = sync::CsvReader::open(place.opportunities());
    if (!reader) return failed(reader.error());
    const QString path = place.folder + u"/bare.db"_s;
    removeProgram(path);
    sqlite3* database = nullptr;
    sqlite3_open(path.toUtf8().constData(), &database);
    sqlite3_exec(database, "CREATE TABLE o(id TEXT, deleted INTEGER, account TEXT, name TEXT, description TEXT, stage TEXT, amount INTEGER, probability REAL,"
                           " close_date TEXT, type TEXT, next_step TEXT, lead_source TEXT, closed INTEGER, won INTEGER, currency TEXT, owner TEXT, partner TEXT,"
                           " created TEXT, modified TEXT, stamp TEXT) STRICT; BEGIN", nullptr, nullptr, nullptr);
    sqlite3_stmt* insert = nullptr;
    sqlite3_prepare_v2(database, "INSERT INTO o VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", -1, &insert, nullptr);
    sync::RowBatch batch;
    double spent = 0;
    qint64 rows = 0;
    struct Typed {
        qint64 integers[20];
        double real;
    };
    std::vector<Typed> typed;
    for (bool more = true; more;) {
        const auto next = reader->next(batch);
        if (!next) return failed(next.error());
        more = *next;
        typed.resize(batch.rowCount());
        for (std::size_t row = 0; row < batch.rowCount(); ++row) {
            const auto cells = batch.row(row);
            for (const std::size_t column : {1U, 12U, 13U}) typed[row].integers[column] = !cells[column].empty() && cells[column][0] == '1' ? 1 : 0;
            typed[row].integers[6] = std::llround(std::strtod(std::string(cells[6]).c_str(), nullptr) * 100);
            typed[row].real = std::strtod(std::string(cells[7]).c_str(), nullptr);
        }
        QElapsedTimer timer;
        timer.start();
        for (std::size_t row = 0; row < batch.rowCount(); ++row, ++rows) {
            const auto cells = batch.row(row);
            for (int column = 0; column < 20; ++column) {
                if (column == 1 || column == 6 || column == 12 || column == 13) sqlite3_bind_int64(insert, column + 1, typed[row].integers[column]);
                else if (column == 7) sqlite3_bind_double(insert, column + 1, typed[row].real);
                else sqlite3_bind_text(insert, column + 1, cells[static_cast<std::size_t>(column)].data(), static_cast<int>(cells[static_cast<std::size_t>(column)].size()), SQLITE_STATIC);
            }
            sqlite3_step(insert);
            sqlite3_reset(insert);
        }
        spent += milliseconds(timer);
    }
    QElapsedTimer timer;
    timer.start();
    sqlite3_finalize(insert);
    sqlite3_exec(database, "COMMIT", nullptr, nullptr, nullptr);
    sqlite3_close(database);
    spent += milliseconds(timer);
    QFile::remove(path);
    return {{u"ms"_s, spent}, {u"rows"_s, rows}};
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

double percentile(std::vector<double> values, double share) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
    return values[std::min(values.size(), std::max<std::size_t>(rank, 1)) - 1];
}

QJsonObject runCoreStep(const QString& step, const Place& place) {
    if (step == u"generate") return generate(place);
    if (step == u"import_first") return importFirst(place);
    if (step == u"import_again") return importAgain(place);
    if (step == u"bare_insert") return bareInsert(place);
    if (step == u"catch_up") return catchUp(place);
    if (step == u"open") return openProgram(place);
    if (step == u"table") return tablePages(place);
    if (step == u"search") return searchAsYouType(place);
    if (step == u"sample") return makeSampleDefault(place);
    return {{u"error"_s, u"no step "_s + step}};
}

} // namespace channelbook::bench
