// channelbook-match-bench [--companies N] [--arrivals N] [--folder DIR]
// Candidates for new companies among a million, and the duplicates report over all; prints one JSON document. Each step
// runs in a process of its own, so that its peak memory is its own.

#include "core/matching/Duplicates.h"
#include "core/program/Program.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTextStream>

#include <set>

using namespace channelbook;
using namespace Qt::StringLiterals;

namespace {

struct Sizes {
    QString program;
    int companies = 1'000'000;
    int arrivals = 10'000;
};

/// Names as they are: a rare word or two, often a common one, and a legal form.
class Names {
public:
    explicit Names(quint32 seed) : m_random(seed) {}
    QString rare() {
        static const QStringList parts{u"ka"_s, u"lo"_s, u"mer"_s, u"tin"_s, u"sol"_s, u"ver"_s, u"dan"_s, u"bru"_s, u"gel"_s, u"no"_s, u"ri"_s, u"sta"_s, u"ten"_s, u"wol"_s,
                                       u"zy"_s, u"hau"_s, u"pe"_s, u"qui"_s, u"fa"_s, u"jo"_s, u"cor"_s, u"mi"_s, u"ul"_s, u"ex"_s, u"ba"_s, u"ne"_s, u"tor"_s, u"vi"_s};
        QString word;
        for (int count = 2 + pick(3); count > 0; --count) word += parts[pick(static_cast<int>(parts.size()))];
        word[0] = word[0].toUpper();
        return word;
    }
    QString company() {
        static const QStringList common{u"Systems"_s, u"Solutions"_s, u"Group"_s, u"Software"_s, u"Technologies"_s, u"Consulting"_s, u"Services"_s, u"Industries"_s};
        static const QStringList forms{u" Inc"_s, u" LLC"_s, u" GmbH"_s, u" Ltd"_s, u" S.A."_s, u" B.V."_s, u" AG"_s, u""_s};
        QString name = rare();
        if (pick(3) == 0) name += u' ' + rare();
        if (pick(2) == 0) name += u' ' + common[pick(static_cast<int>(common.size()))];
        return name + forms[pick(static_cast<int>(forms.size()))];
    }
    /// One letter changed, left out, doubled or swapped with the next.
    QString mistyped(QString name) {
        const int at = 1 + pick(static_cast<int>(name.size()) - 2);
        switch (pick(4)) {
        case 0: name[at] = QChar(u'a' + pick(26)); break;
        case 1: name.remove(at, 1); break;
        case 2: name.insert(at, name[at]); break;
        default: {
            const QChar swapped = name[at];
            name[at] = name[at - 1];
            name[at - 1] = swapped;
        }
        }
        return name;
    }
    int pick(int below) { return static_cast<int>(m_random.bounded(static_cast<quint32>(below))); }

private:
    QRandomGenerator m_random;
};

void insert(store::Transaction& transaction, RecordId id, const QString& name, const QString& country, const QString& city, const QString& domain, const QString& phone) {
    transaction.cached(u"INSERT INTO company(id, name, country, city, domain, phone) VALUES(?, ?, ?, ?, ?, ?)"_s)
        .bindAll(id, name, country, city, textValue(domain), textValue(phone))
        .run();
}

/// The companies there are, then the arrivals: nine in ten of them mistyped copies, of which a third share the domain too.
void make(const Sizes& sizes) {
    const SystemClock clock;
    const auto program = Program::create(sizes.program, {&clock, u"bench"_s});
    if (!program) qFatal("cannot create");
    const auto filled = (*program)->store().write(u"bench"_s, [&](store::Transaction& transaction) -> Expected<void> {
        transaction.beginBulk();
        Names names(1);
        static const QStringList countries{u"DE"_s, u"US"_s, u"FR"_s, u"GB"_s, u"JP"_s};
        std::vector<std::pair<QString, QString>> kept;
        const int keepEvery = std::max(1, sizes.companies / sizes.arrivals);
        RecordId id = 0;
        for (int i = 0; i < sizes.companies; ++i) {
            const QString name = names.company();
            const QString domain = names.pick(2) == 0 ? u"host%1.com"_s.arg(i) : QString();
            const QString country = countries[names.pick(5)];
            insert(transaction, ++id, name, country, u"City%1"_s.arg(names.pick(500)), domain, names.pick(2) == 0 ? u"+49 30 %1"_s.arg(10000000 + i) : QString());
            if (i % keepEvery == 0) kept.emplace_back(name, country + u'|' + domain);
        }
        for (int i = 0; i < sizes.arrivals; ++i) {
            const auto& [name, rest] = kept[static_cast<std::size_t>(i) % kept.size()];
            const bool fresh = i % 10 == 0;
            insert(transaction, ++id, fresh ? names.company() : names.mistyped(name), rest.section(u'|', 0, 0), u"City1"_s, fresh || i % 3 != 0 ? QString() : rest.section(u'|', 1), {});
        }
        transaction.endBulk({});
        return {};
    });
    if (!filled) qFatal("cannot fill");
}

double peakMemory() {
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly)) return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:")) return line.simplified().split(' ').value(1).toDouble() / 1024;
    return 0;
}

QJsonObject measure(const Sizes& sizes, const QString& step) {
    const SystemClock clock;
    const auto program = Program::openReadOnly(sizes.program, {&clock, u"bench"_s});
    if (!program) qFatal("cannot open");
    store::Progress progress;
    QElapsedTimer timer;
    timer.start();
    QJsonObject result;
    const auto done = (*program)->store().read([&](store::Connection& connection) {
        if (step == u"candidates") {
            const auto pairs = matching::findMatches(connection, {u"company"_s, sizes.companies + 1, sizes.companies + sizes.arrivals}, matching::askFrom, progress);
            std::set<RecordId> matched;
            for (const auto& pair : *pairs) matched.insert(pair.second);
            result.insert(u"pairs"_s, static_cast<qint64>(pairs->size()));
            result.insert(u"arrivals_matched"_s, static_cast<qint64>(matched.size()));
        } else {
            const auto report = matching::findDuplicates(connection, u"company"_s, matching::askFrom, progress);
            result.insert(u"pairs"_s, static_cast<qint64>(report->pairs.size()) + report->more);
        }
        return true;
    });
    if (!done) qFatal("failed");
    result.insert(u"ms"_s, timer.elapsed());
    result.insert(u"peak_mib"_s, peakMemory());
    return result;
}

} // namespace

int main(int argc, char* argv[]) {
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"companies"_s, u"How many there are"_s, u"N"_s, u"1000000"_s}, {u"arrivals"_s, u"How many come"_s, u"N"_s, u"10000"_s},
                       {u"program"_s, u"Its file (scratch)"_s, u"FILE"_s}, {u"step"_s, u"One step alone"_s, u"NAME"_s}});
    parser.addHelpOption();
    parser.process(application);
    const QTemporaryDir scratch;
    const QString file = parser.isSet(u"program"_s) ? parser.value(u"program"_s) : scratch.filePath(u"match.channelbook"_s);
    const Sizes sizes{file, parser.value(u"companies"_s).toInt(), parser.value(u"arrivals"_s).toInt()};
    QJsonObject result;
    if (const QString step = parser.value(u"step"_s); !step.isEmpty()) {
        result = measure(sizes, step);
    } else {
        if (!QFile::exists(file)) make(sizes);
        for (const QString& name : {u"candidates"_s, u"report"_s}) {
            QProcess process;
            process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            process.start(QCoreApplication::applicationFilePath(), {u"--step"_s, name, u"--program"_s, file, u"--companies"_s, QString::number(sizes.companies), u"--arrivals"_s, QString::number(sizes.arrivals)});
            process.waitForFinished(-1);
            result.insert(name, QJsonDocument::fromJson(process.readAllStandardOutput()).object());
        }
    }
    QTextStream(stdout) << QJsonDocument(result).toJson();
    return 0;
}
