// sheet-bench [--folder DIR] [--rows N]     makes a workbook of N × 20 (100000), reads it, and has its peers (xlsx2csv, liborcus)
//                                           read it in the same run, where they are installed (packaging/setup --bench)
// sheet-bench --file BOOK.xlsx              reads a workbook and prints JSON: milliseconds, rows, cells, peak memory
// sheet-bench --peer "PROGRAM ARGUMENTS"    runs a program and prints JSON: milliseconds, its peak memory

#include "core/base/ErrorText.h"
#include "core/sync/readers/CsvReader.h"
#include "tests/core/sync/readers/BookMaker.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTextStream>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using namespace channelbook;
using namespace Qt::StringLiterals;

namespace {

constexpr int columns = 20;

double peakMemory() {
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly)) return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:")) return line.simplified().split(' ').value(1).toDouble() / 1024;
    return 0;
}

/// Deals as a CRM exports them: ids and names all different, picklists, amounts, dates, percentages, yes and no.
void generate(const QString& path, int rows) {
    QByteArray texts = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";
    int count = 0;
    const auto shared = [&](const QByteArray& text) {
        texts += "<si><t>" + text + "</t></si>";
        return QByteArray::number(count++);
    };
    QList<QByteArray> picklist;
    for (const char* word : {"Prospecting", "Qualification", "Needs Analysis", "Value Proposition", "Negotiation/Review", "Closed Won", "Closed Lost"}) picklist << shared(word);
    QByteArray xml = "<row r=\"1\">";
    for (int column = 0; column < columns; ++column) xml += "<c r=\"" + QByteArray(1, static_cast<char>('A' + column)) + "1\" t=\"s\"><v>" + shared("Column " + QByteArray::number(column + 1)) + "</v></c>";
    xml += "</row>";
    quint64 random = 1;
    const auto next = [&](quint64 below) {
        random = random * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<int>((random >> 33) % below);
    };
    for (int row = 2; row <= rows + 1; ++row) {
        const QByteArray number = QByteArray::number(row);
        xml += "<row r=\"" + number + "\" spans=\"1:20\">";
        for (int column = 0; column < columns; ++column) {
            xml += "<c r=\"" + QByteArray(1, static_cast<char>('A' + column)) + number + "\"";
            if (column < 2) xml += " t=\"s\"><v>" + shared((column == 0 ? "0065g00000" : "Deal of Company ") + QByteArray::number(row * 7919LL)) + "</v></c>";
            else if (column < 9) xml += " t=\"s\"><v>" + picklist[next(static_cast<quint64>(picklist.size()))] + "</v></c>";
            else if (column < 12) xml += " s=\"1\"><v>" + QByteArray::number(43000 + next(2500)) + "</v></c>";
            else if (column < 17) xml += "><v>" + QByteArray::number(next(100'000'000) / 100.0, 'f', 2) + "</v></c>";
            else if (column < 19) xml += " s=\"2\"><v>" + QByteArray::number(next(100) / 100.0) + "</v></c>";
            else xml += " t=\"b\"><v>" + QByteArray::number(next(2)) + "</v></c>";
        }
        xml += "</row>";
    }
    test::Book book{{{u"Deals"_s, xml, {}}}, texts + "</sst>", "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"9\"/></cellXfs></styleSheet>", {}, {}};
    book.write(path);
}

QJsonObject readBook(const QString& path) {
    QElapsedTimer timer;
    timer.start();
    auto reader = sync::CsvReader::open(path);
    if (!reader) return {{u"error"_s, errorText(reader.error())}};
    sync::RowBatch batch;
    qint64 rows = 0;
    qint64 cells = 0;
    for (bool more = true; more;) {
        const auto next = reader->next(batch);
        if (!next) return {{u"error"_s, errorText(next.error())}};
        more = *next;
        rows += static_cast<qint64>(batch.rowCount());
        for (std::size_t row = 0; row < batch.rowCount(); ++row) cells += static_cast<qint64>(batch.row(row).size());
    }
    return {{u"ms"_s, static_cast<double>(timer.nsecsElapsed()) / 1e6}, {u"rows"_s, rows}, {u"cells"_s, cells}, {u"peak_mib"_s, peakMemory()}};
}

/// In a process of its own, so that the memory is that of this one child.
QJsonObject runPeer(const QString& command) {
    QStringList arguments = QProcess::splitCommand(command);
    const QString program = arguments.takeFirst();
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(program, arguments);
    process.waitForFinished(-1);
    QJsonObject result{{u"ms"_s, static_cast<double>(timer.nsecsElapsed()) / 1e6}, {u"exit_code"_s, process.exitCode()}};
#ifdef Q_OS_UNIX
    rusage usage{};
    if (getrusage(RUSAGE_CHILDREN, &usage) == 0) result.insert(u"peak_mib"_s, static_cast<double>(usage.ru_maxrss) / 1024);
#endif
    return result;
}

QJsonObject self(const QStringList& arguments) {
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), arguments);
    process.waitForFinished(-1);
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

QJsonObject peer(const QString& program, const QString& arguments) {
    if (QStandardPaths::findExecutable(program).isEmpty()) return {{u"skipped"_s, u"not installed"_s}};
    return self({u"--peer"_s, program + u' ' + arguments});
}

} // namespace

int main(int argc, char* argv[]) {
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"file"_s, u"Reads this workbook only."_s, u"FILE"_s},
                       {u"peer"_s, u"Runs this command only."_s, u"COMMAND"_s},
                       {u"rows"_s, u"Rows of the workbook that is made."_s, u"N"_s, u"100000"_s},
                       {u"folder"_s, u"Scratch folder."_s, u"DIR"_s, QDir::tempPath() + u"/channelbook-bench"_s}});
    parser.process(application);
    QJsonObject result;
    if (parser.isSet(u"file"_s)) {
        result = readBook(parser.value(u"file"_s));
    } else if (parser.isSet(u"peer"_s)) {
        result = runPeer(parser.value(u"peer"_s));
    } else {
        QDir().mkpath(parser.value(u"folder"_s));
        const QString path = parser.value(u"folder"_s) + u"/sheet-%1.xlsx"_s.arg(parser.value(u"rows"_s));
        if (!QFileInfo::exists(path)) generate(path, parser.value(u"rows"_s).toInt());
        result.insert(u"bytes"_s, QFileInfo(path).size());
        result.insert(u"read"_s, self({u"--file"_s, path}));
        result.insert(u"xlsx2csv"_s, peer(u"xlsx2csv"_s, u'"' + path + u'"'));
        // Version 0.17 ends with exit code 1 whatever it read; the CSV it writes is complete.
        result.insert(u"liborcus"_s, peer(u"orcus-xlsx"_s, u"-f csv -o \""_s + parser.value(u"folder"_s) + u"/orcus\" \""_s + path + u'"'));
    }
    QTextStream(stdout) << QJsonDocument(result).toJson();
    return result.contains(u"error"_s) ? 1 : 0;
}
