#include "core/metrics/attribution/Attribution.h"
#include "tests/bench/Steps.h"

#include <QFile>
#include <QRandomGenerator>

namespace channelbook::bench {

using namespace Qt::StringLiterals;
using namespace metrics;

namespace {

constexpr qint64 wantedTouches = 5'000'000;
constexpr int channelCount = 60;
constexpr double mostMarkovMs = 3000;
constexpr double mostShapleyMs = 10'000;

/// Journeys of one to nine touches, a few channels much more common than most; one in five converts.
bool writeJourneys(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return false;
    file.write("path,total_conversions,total_conversion_value,total_null\n");
    QRandomGenerator random(7);
    QByteArray text;
    for (qint64 touches = 0; touches < wantedTouches;) {
        const int length = 1 + random.bounded(9);
        for (int touch = 0; touch < length; ++touch) {
            if (touch > 0) text += " > ";
            text +=
                "Channel " + QByteArray::number(std::min(random.bounded(channelCount), random.bounded(channelCount)));
        }
        touches += length;
        const bool converts = random.bounded(5) == 0;
        text += converts ? "," + QByteArray::number(1) + "," + QByteArray::number(random.bounded(90000)) + ",0\n"
                         : QByteArray(",0,0,1\n");
        if (text.size() < 1 << 20) continue;
        file.write(text);
        text.clear();
    }
    return file.write(text) == text.size();
}

QJsonObject attribution(const Place& place) {
    const QString path = place.folder + u"/journeys.csv"_s;
    if (!QFile::exists(path) && !writeJourneys(path)) return {{u"error"_s, u"the journeys were not written"_s}};
    QElapsedTimer timer;
    timer.start();
    const auto journeys = readJourneys(path);
    if (!journeys) return failed(journeys.error());
    QJsonObject result{{u"read_ms"_s, milliseconds(timer)},
                       {u"touches"_s, static_cast<qint64>(journeys->touchCount())},
                       {u"journeys"_s, static_cast<qint64>(journeys->size())}};
    double markov = 0, shapley = 0;
    for (const auto& [model, name] : modelNames()) {
        if (model == Model::WShaped || model == Model::Custom) continue;
        timer.restart();
        const auto credits = attribute(*journeys, model);
        if (!credits) return failed(credits.error());
        const double ms = milliseconds(timer);
        result.insert(QString(name).replace(u'-', u'_') + u"_ms"_s, ms);
        if (model == Model::Markov) markov = ms;
        if (model == Model::Shapley) shapley = ms;
    }
    ModelOptions second;
    second.order = 2;
    timer.restart();
    const auto longer = attribute(*journeys, Model::Markov, second);
    result.insert(u"markov_2_ms"_s, longer ? QJsonValue(milliseconds(timer)) : QJsonValue(u"too many states"_s));
    result.insert(u"ms"_s, markov);
    result.insert(u"ok"_s, markov <= mostMarkovMs && shapley <= mostShapleyMs);
    return result;
}

} // namespace

const Steps& attributionSteps() {
    static const Steps steps{{u"attribution"_s, &attribution}};
    return steps;
}

} // namespace channelbook::bench
