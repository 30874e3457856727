#include "tests/bench/Steps.h"

#include "core/program/Program.h"
#include "core/sync/Import.h"
#include "core/sync/readers/CsvReader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <cmath>
#include <cstdlib>

namespace channelbook::bench {

using namespace Qt::StringLiterals;

namespace {

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

QJsonObject importInto(const Place& place, const QString& path) {
    auto program = Program::open(place.program(), {&benchClock(), u"Bench"_s, 0, 1});
    if (!program) return failed(program.error());
    QElapsedTimer timer;
    timer.start();
    const auto report = import(**program, {path});
    if (!report) return failed(report.error());
    return {{u"ms"_s, milliseconds(timer)}, {u"unchanged"_s, report->files.front().unchanged}, {u"new"_s, report->files.front().newRows}, {u"changed"_s, report->files.front().changed}};
}

QJsonObject importAgain(const Place& place) { return importInto(place, place.opportunities()); }

QJsonObject importChanged(const Place& place) { return importInto(place, place.changedOpportunities()); }

/// Takes the newest entry of the history back; of `import_first` that is all of its rows.
QJsonObject undoNewest(const Place& place) {
    auto program = Program::open(place.program(), {&benchClock(), u"Bench"_s, 0, 1});
    if (!program) return failed(program.error());
    QElapsedTimer timer;
    timer.start();
    const auto undone = (*program)->store().undo();
    if (!undone) return failed(undone.error());
    return {{u"ms"_s, milliseconds(timer)}, {u"kind"_s, undone->kind}, {u"deals_left"_s, (*program)->store().reader().integer("SELECT count(*) FROM deal")}};
}

QJsonObject redoNewest(const Place& place) {
    auto program = Program::open(place.program(), {&benchClock(), u"Bench"_s, 0, 1});
    if (!program) return failed(program.error());
    QElapsedTimer timer;
    timer.start();
    const auto done = (*program)->store().redo();
    if (!done) return failed(done.error());
    return {{u"ms"_s, milliseconds(timer)}, {u"deals"_s, (*program)->store().reader().integer("SELECT count(*) FROM deal")}};
}

/// Writes the export a week later.
QJsonObject generateChanged(const Place& place) {
    auto reader = sync::CsvReader::open(place.opportunities());
    if (!reader) return failed(reader.error());
    QDir().mkpath(QFileInfo(place.changedOpportunities()).absolutePath());
    QFile out(place.changedOpportunities());
    if (!out.open(QIODevice::WriteOnly | QIODevice::Truncate)) return failed({ErrorCode::FileNotWritable, {out.fileName(), out.errorString()}});
    out.write((u'"' + reader->originalHeader().join(u"\",\""_s) + u"\"\n"_s).toUtf8());
    const auto amount = static_cast<std::size_t>(reader->originalHeader().indexOf(u"Amount"_s));
    sync::RowBatch batch;
    qint64 rows = 0;
    qint64 changed = 0;
    for (bool more = true; more;) {
        const auto next = reader->next(batch);
        if (!next) return failed(next.error());
        more = *next;
        for (std::size_t row = 0; row < batch.rowCount(); ++row, ++rows) {
            const std::string_view raw = batch.raw(row);
            QByteArray line(raw.data(), static_cast<qsizetype>(raw.size()));
            const std::string_view cell = batch.row(row)[amount];
            if (rows % 100 == 50 && !cell.empty()) {
                const qsizetype at = cell.data() - raw.data();
                line.data()[at] = cell[0] == '9' ? '1' : static_cast<char>(cell[0] + 1);
                ++changed;
            }
            out.write(line + '\n');
        }
    }
    return {{u"rows"_s, rows}, {u"changed"_s, changed}};
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

} // namespace

const Steps& importSteps() {
    static const Steps steps{{u"generate_changed"_s, &generateChanged}, {u"import_first"_s, &importFirst}, {u"import_again"_s, &importAgain}, {u"import_changed"_s, &importChanged},
                             {u"undo"_s, &undoNewest}, {u"redo"_s, &redoNewest}, {u"bare_insert"_s, &bareInsert}};
    return steps;
}

} // namespace channelbook::bench
