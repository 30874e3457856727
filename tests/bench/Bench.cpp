// channelbook-bench [--deals N] [--partners N] [--folder DIR] [--step NAME]
// Without --step it runs every step in a process of its own and the peers beside them, and prints one JSON document.

#include "tests/bench/Steps.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTextStream>

#ifdef BENCH_UI
#include <QApplication>
#endif

using namespace channelbook;
using namespace Qt::StringLiterals;

namespace {

/// Peak resident memory of this process in MiB, where the system tells it.
double peakMemory() {
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly)) return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:")) return line.simplified().split(' ').value(1).toDouble() / 1024;
    return 0;
}

QJsonObject runChild(const QStringList& arguments) {
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    process.waitForFinished(-1);
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

/// The peer: the same file into an untyped table, by the shell everyone has.
QJsonObject sqliteImport(const bench::Place& place) {
    const QString database = place.folder + u"/peer.db"_s;
    QFile::remove(database);
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.start(u"sqlite3"_s, {database, u".mode csv"_s, u".import \"%1\" o"_s.arg(place.opportunities())});
    process.waitForFinished(-1);
    const double spent = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    QFile::remove(database);
    return {{u"ms"_s, spent}, {u"exit_code"_s, process.exitCode()}};
}

/// What each side does, so that nobody need guess what a ratio compares.
QJsonObject sides() {
    return {{u"sqlite3_import"_s, u"sqlite3's .import of the same file into a new file: one transaction, rollback journal, synchronous FULL (fsync before and after), every cell as text, no index, no history"_s},
            {u"bare_insert"_s, u"rows already parsed, one prepared INSERT into a new typed table: one transaction, rollback journal, synchronous FULL; no index, no history, no references; parsing not counted"_s},
            {u"first"_s, u"our import: typed and checked cells, references resolved, the CRM's keys kept, four indexes, undoable; one transaction, rollback journal, synchronous FULL; search and sums follow afterwards (catch_up)"_s},
            {u"again"_s, u"the same file over it"_s},
            {u"changed"_s, u"the same file with another amount in one row of a hundred"_s},
            {u"undo"_s, u"takes the whole first import back, durably"_s}};
}

/// A step's milliseconds as a share of the peer's.
void compare(QJsonObject& round, const char* step, double peer) {
    const QString name = QString::fromLatin1(step);
    round.insert(name + u"_to_peer"_s, round.value(name).toObject().value(u"ms"_s).toDouble() / peer);
}

QJsonObject runAll(const bench::Place& place, const QStringList& arguments, int rounds) {
    const auto step = [&](const char* name) { return runChild(QStringList{u"--step"_s, QString::fromLatin1(name)} + arguments); };
    QJsonObject result;
    result.insert(u"generate"_s, step("generate"));
    result.insert(u"generate_changed"_s, step("generate_changed"));
    result.insert(u"sides"_s, sides());
    QJsonArray imports;
    QJsonArray readers;
    for (int round = 0; round < rounds; ++round) {
        QJsonObject figures{{u"sqlite3_import"_s, sqliteImport(place)}, {u"bare_insert"_s, step("bare_insert")}, {u"first"_s, step("import_first")},
                            {u"undo"_s, step("undo")}, {u"redo"_s, step("redo")}, {u"again"_s, step("import_again")}, {u"changed"_s, step("import_changed")}};
        const double peer = figures.value(u"sqlite3_import"_s).toObject().value(u"ms"_s).toDouble();
        for (const char* name : {"first", "again", "changed", "undo"}) compare(figures, name, peer);
        imports.append(figures);
        readers.append(QJsonObject{{u"reader"_s, step("reader")}, {u"memchr_splitter"_s, step("memchr_splitter")}, {u"other_encodings"_s, step("reader_encodings")}});
    }
    result.insert(u"import"_s, imports);
    result.insert(u"readers"_s, readers);
    for (const char* name : {"catch_up", "open", "table", "search", "sample", "today", "playbooks", "registrations", "funds", "metrics"}) result.insert(QString::fromLatin1(name), step(name));
#ifdef BENCH_UI
    for (const char* name : {"board", "window", "packs", "stall", "stall_unresolved"}) result.insert(QString::fromLatin1(name), step(name));
#endif
    return result;
}

void print(const QJsonObject& object) { QTextStream(stdout) << QJsonDocument(object).toJson(); }

} // namespace

int main(int argc, char* argv[]) {
#ifdef BENCH_UI
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY")) qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
#else
    const QCoreApplication application(argc, argv);
#endif
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"step"_s, u"Runs one step only."_s, u"NAME"_s},
                       {u"deals"_s, u"Opportunities."_s, u"N"_s, u"1000000"_s},
                       {u"partners"_s, u"Partners."_s, u"N"_s, u"2000"_s},
                       {u"rounds"_s, u"Rounds of the imports."_s, u"N"_s, u"3"_s},
                       {u"folder"_s, u"Scratch folder."_s, u"DIR"_s, QDir::tempPath() + u"/channelbook-bench"_s}});
    parser.process(application);
    bench::Place place;
    place.folder = parser.value(u"folder"_s);
    place.deals = parser.value(u"deals"_s).toLongLong();
    place.partners = parser.value(u"partners"_s).toInt();
    QDir().mkpath(place.folder);
    if (!parser.isSet(u"step"_s)) {
        print(runAll(place, {u"--deals"_s, parser.value(u"deals"_s), u"--partners"_s, parser.value(u"partners"_s), u"--folder"_s, place.folder}, parser.value(u"rounds"_s).toInt()));
        return 0;
    }
    const QString step = parser.value(u"step"_s);
#ifdef BENCH_UI
    const bool widgets = step == u"board" || step == u"window" || step == u"packs" || step.startsWith(u"stall");
    QJsonObject result = widgets ? bench::runUiStep(step, place) : bench::runCoreStep(step, place);
#else
    QJsonObject result = bench::runCoreStep(step, place);
#endif
    result.insert(u"peak_mib"_s, peakMemory());
    print(result);
    return result.contains(u"error"_s) ? 1 : 0;
}
