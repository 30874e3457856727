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

QJsonObject runAll(const bench::Place& place, const QStringList& arguments, int rounds) {
    const auto step = [&](const char* name) { return runChild(QStringList{u"--step"_s, QString::fromLatin1(name)} + arguments); };
    QJsonObject result;
    result.insert(u"generate"_s, step("generate"));
    QJsonArray imports;
    for (int round = 0; round < rounds; ++round) {
        const QJsonObject peer = sqliteImport(place);
        const QJsonObject limit = step("bare_insert");
        const QJsonObject first = step("import_first");
        const QJsonObject again = step("import_again");
        const double base = peer.value(u"ms"_s).toDouble();
        imports.append(QJsonObject{{u"sqlite3_import"_s, peer}, {u"bare_insert"_s, limit}, {u"first"_s, first}, {u"again"_s, again},
                                   {u"first_to_peer"_s, first.value(u"ms"_s).toDouble() / base}, {u"again_to_peer"_s, again.value(u"ms"_s).toDouble() / base}});
    }
    result.insert(u"import"_s, imports);
    for (const char* name : {"catch_up", "open", "table", "search", "sample"}) result.insert(QString::fromLatin1(name), step(name));
#ifdef BENCH_UI
    for (const char* name : {"board", "window", "stall"}) result.insert(QString::fromLatin1(name), step(name));
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
    const bool widgets = step == u"board" || step == u"window" || step == u"stall";
    QJsonObject result = widgets ? bench::runUiStep(step, place) : bench::runCoreStep(step, place);
#else
    QJsonObject result = bench::runCoreStep(step, place);
#endif
    result.insert(u"peak_mib"_s, peakMemory());
    print(result);
    return result.contains(u"error"_s) ? 1 : 0;
}
