#include "core/metrics/scorecards/Scorecard.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <set>

namespace channelbook::metrics {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostMonths = 60;
constexpr double middle = 50;
constexpr double pointsPerDeviation = 25;
constexpr double mostPoints = 100;

QString words(const char* text, int count = -1) {
    return QCoreApplication::translate("Scorecard", text, nullptr, count);
}

constexpr std::array waysNamed{std::pair{Normalise::Target, "target"}, std::pair{Normalise::Percentile, "percentile"},
                               std::pair{Normalise::ZScore, "z-score"}};
constexpr std::array rulesNamed{std::pair{MissingRule::Reweight, "reweight"}, std::pair{MissingRule::Zero, "zero"}};
constexpr std::array sidesNamed{std::pair{Better::Up, "up"}, std::pair{Better::Down, "down"}};

template <class Value, std::size_t Size>
std::optional<Value> named(const std::array<std::pair<Value, const char*>, Size>& names, const QString& text) {
    for (const auto& [value, name] : names)
        if (text == QLatin1String(name)) return value;
    return std::nullopt;
}

template <class Value, std::size_t Size>
QString nameIn(const std::array<std::pair<Value, const char*>, Size>& names, Value wanted) {
    for (const auto& [value, name] : names)
        if (value == wanted) return QString::fromLatin1(name);
    return {};
}

template <class Value, std::size_t Size>
QString choice(const std::array<std::pair<Value, const char*>, Size>& names) {
    QStringList list;
    for (const auto& [value, name] : names) list << QString::fromLatin1(name);
    return words(QT_TRANSLATE_NOOP("Scorecard", "one of %1 is expected")).arg(list.join(u", "_s));
}

/// A number that may be left out; wrong where it is something else.
bool readNumber(const QJsonObject& json, const QString& key, double& number) {
    const QJsonValue value = json.value(key);
    if (value.isUndefined() || value.isNull()) return true;
    if (!value.isDouble()) return false;
    number = value.toDouble();
    return true;
}

QString numberExpected() {
    return words(QT_TRANSLATE_NOOP("Scorecard", "a number is expected"));
}

Expected<CardLine> lineFromJson(const QJsonObject& json, const QString& place) {
    CardLine line;
    line.metric = json.value(u"metric"_s).toString().trimmed();
    for (const auto& [key, number] : {std::pair{u"weight"_s, &line.weight}, std::pair{u"cap"_s, &line.cap}})
        if (!readNumber(json, key, *number)) return failure(ErrorCode::BadArgument, {place + u'.' + key, numberExpected()});
    if (const QJsonValue target = json.value(u"target"_s); target.isDouble()) line.target = target.toDouble();
    else if (!target.isUndefined() && !target.isNull()) return failure(ErrorCode::BadArgument, {place + u".target"_s, numberExpected()});
    const auto by = named(waysNamed, json.value(u"by"_s).toString(u"target"_s));
    if (!by) return failure(ErrorCode::BadArgument, {place + u".by"_s, choice(waysNamed)});
    line.by = *by;
    line.adds = json.value(u"adds"_s).toBool();
    if (const QString side = json.value(u"better"_s).toString(); !side.isEmpty()) {
        line.better = named(sidesNamed, side);
        if (!line.better) return failure(ErrorCode::BadArgument, {place + u".better"_s, choice(sidesNamed)});
    }
    return line;
}

QString plain(double number) {
    return QLocale().toString(number, 'f', number == std::round(number) ? 0 : 1);
}

/// The points of a value against its target, and how.
void scoreByTarget(const CardLine& line, const LineInput& input, LineScore& score) {
    if (!input.target) {
        score.why = words(QT_TRANSLATE_NOOP("Scorecard", "No target is set"));
        return;
    }
    double reached = 0;
    if (input.better == Better::Down) {
        // Nothing of what there should be little of is as good as it gets.
        reached = *input.value <= 0 ? line.cap : *input.target / *input.value;
    } else {
        if (*input.target <= 0) {
            score.why = words(QT_TRANSLATE_NOOP("Scorecard", "A target of zero cannot be reached in parts"));
            return;
        }
        reached = *input.value / *input.target;
    }
    const double counted = std::clamp(reached, 0.0, line.cap);
    score.points = counted * mostPoints;
    const QString percent = plain(std::round(reached * mostPoints));
    score.why = input.better == Better::Down ? words(QT_TRANSLATE_NOOP("Scorecard", "The target is to stay below: %1 % of it is kept")).arg(percent)
                                             : words(QT_TRANSLATE_NOOP("Scorecard", "%1 % of the target")).arg(percent);
    if (reached > line.cap) score.why = words(QT_TRANSLATE_NOOP("Scorecard", "%1, of which %2 % count")).arg(score.why, plain(line.cap * mostPoints));
}

void scoreByPeers(const CardLine& line, const LineInput& input, LineScore& score) {
    const std::size_t count = input.peers == nullptr ? 0 : input.peers->sorted.size();
    if (count < 2) {
        score.why = words(QT_TRANSLATE_NOOP("Scorecard", "There is no other partner to compare with"));
        return;
    }
    if (line.by == Normalise::Percentile) {
        const auto& sorted = input.peers->sorted;
        const auto [from, to] = std::equal_range(sorted.begin(), sorted.end(), *input.value);
        // Those alike share the middle of their places.
        double points = (static_cast<double>(from - sorted.begin()) + static_cast<double>(to - from) / 2) / static_cast<double>(count) * mostPoints;
        if (input.better == Better::Down) points = mostPoints - points;
        score.points = points;
        score.why = words(QT_TRANSLATE_N_NOOP("Scorecard", "Better than %1 % of %n partners"), static_cast<int>(count)).arg(plain(std::round(points)));
        return;
    }
    const double deviation = input.peers->deviation;
    const double distance = deviation <= 0 ? 0 : (*input.value - input.peers->mean) / deviation * (input.better == Better::Down ? -1 : 1);
    score.points = std::clamp(middle + pointsPerDeviation * distance, 0.0, mostPoints);
    score.why = deviation <= 0 ? words(QT_TRANSLATE_N_NOOP("Scorecard", "All %n partners have the same"), static_cast<int>(count))
                               : words(QT_TRANSLATE_NOOP("Scorecard", "%1 standard deviations from the mean")).arg(QLocale().toString(distance, 'f', 1));
}

} // namespace

Expected<Scorecard> scorecardFromJson(const QJsonObject& json) {
    Scorecard card;
    card.name = json.value(u"name"_s).toString().trimmed();
    card.partnerType = json.value(u"partner_type"_s).toString().trimmed();
    double months = card.months;
    if (!readNumber(json, u"months"_s, months)) return failure(ErrorCode::BadArgument, {u"months"_s, numberExpected()});
    card.months = static_cast<int>(std::clamp(months, -1.0, 1e6));
    if (!readNumber(json, u"least_share"_s, card.leastShare)) return failure(ErrorCode::BadArgument, {u"least_share"_s, numberExpected()});
    const auto rule = named(rulesNamed, json.value(u"missing"_s).toString(u"reweight"_s));
    if (!rule) return failure(ErrorCode::BadArgument, {u"missing"_s, choice(rulesNamed)});
    card.missing = *rule;
    int number = 0;
    for (const QJsonValue& value : json.value(u"metrics"_s).toArray()) {
        auto line = lineFromJson(value.toObject(), u"metrics[%1]"_s.arg(number++));
        if (!line) return tl::unexpected(line.error());
        card.lines.push_back(std::move(*line));
    }
    return card;
}

QJsonObject toJson(const Scorecard& card) {
    QJsonArray lines;
    for (const CardLine& line : card.lines) {
        QJsonObject json{{u"metric"_s, line.metric}, {u"weight"_s, line.weight}, {u"by"_s, nameIn(waysNamed, line.by)}};
        if (line.target) json[u"target"_s] = *line.target;
        if (line.adds) json[u"adds"_s] = true;
        if (line.cap != 1) json[u"cap"_s] = line.cap;
        if (line.better) json[u"better"_s] = nameIn(sidesNamed, *line.better);
        lines.append(json);
    }
    QJsonObject json{{u"name"_s, card.name}, {u"months"_s, card.months}, {u"missing"_s, nameIn(rulesNamed, card.missing)}, {u"least_share"_s, card.leastShare}, {u"metrics"_s, lines}};
    if (!card.partnerType.isEmpty()) json[u"partner_type"_s] = card.partnerType;
    return json;
}

QStringList problems(const Scorecard& card, const Catalogue& catalogue) {
    QStringList list;
    if (card.name.isEmpty()) list << words(QT_TRANSLATE_NOOP("Scorecard", "It has no name"));
    if (card.lines.empty()) list << words(QT_TRANSLATE_NOOP("Scorecard", "It names no metrics"));
    if (card.months < 1 || card.months > mostMonths) list << words(QT_TRANSLATE_NOOP("Scorecard", "months: 1 to %1 are possible")).arg(mostMonths);
    if (!(card.leastShare >= 0 && card.leastShare <= 1)) list << words(QT_TRANSLATE_NOOP("Scorecard", "least_share: 0 to 1 is possible"));
    std::set<QString> seen;
    for (const CardLine& line : card.lines) {
        const Metric* metric = catalogue.find(line.metric);
        if (metric == nullptr) {
            list << words(QT_TRANSLATE_NOOP("Scorecard", "There is no metric “%1”")).arg(line.metric);
            continue;
        }
        if (!seen.insert(line.metric).second) list << words(QT_TRANSLATE_NOOP("Scorecard", "%1 is named twice")).arg(metric->name);
        if (!(line.weight > 0)) list << words(QT_TRANSLATE_NOOP("Scorecard", "%1: its weight must be above zero")).arg(metric->name);
        if (!(line.cap > 0)) list << words(QT_TRANSLATE_NOOP("Scorecard", "%1: its cap must be above zero")).arg(metric->name);
        if (!line.better && metric->better == Better::Neutral)
            list << words(QT_TRANSLATE_NOOP("Scorecard", "%1: say whether more or less of it is better")).arg(metric->name);
    }
    return list;
}

Peers peersOf(std::vector<double> values) {
    Peers peers;
    std::sort(values.begin(), values.end());
    if (!values.empty()) {
        const auto count = static_cast<double>(values.size());
        peers.mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
        double squares = 0;
        for (const double value : values) squares += (value - peers.mean) * (value - peers.mean);
        peers.deviation = std::sqrt(squares / count);
    }
    peers.sorted = std::move(values);
    return peers;
}

Score scored(const Scorecard& card, const std::vector<LineInput>& inputs) {
    Score score;
    score.card = card.name;
    double whole = 0, known = 0;
    for (std::size_t i = 0; i < card.lines.size(); ++i) {
        const CardLine& line = card.lines[i];
        const LineInput& input = inputs[i];
        LineScore result;
        result.metric = line.metric;
        result.name = input.name;
        result.unit = input.unit;
        result.by = line.by;
        result.value = input.value;
        result.target = line.by == Normalise::Target ? input.target : std::nullopt;
        if (!input.value) result.why = input.why;
        else if (line.by == Normalise::Target) scoreByTarget(line, input, result);
        else scoreByPeers(line, input, result);
        whole += line.weight;
        known += result.points ? line.weight : 0;
        score.lines.push_back(std::move(result));
    }
    if (!(whole > 0)) {
        score.why = words(QT_TRANSLATE_NOOP("Scorecard", "The card has no weights"));
        return score;
    }
    const bool zero = card.missing == MissingRule::Zero;
    const double counted = zero ? whole : known;
    double sum = 0;
    for (std::size_t i = 0; i < card.lines.size(); ++i) {
        LineScore& line = score.lines[i];
        if (!line.points && !zero) continue;
        line.weight = counted > 0 ? card.lines[i].weight / counted : 0;
        if (!line.points) line.why = words(QT_TRANSLATE_NOOP("Scorecard", "%1: it counts with no points")).arg(line.why);
        sum += line.points.value_or(0) * line.weight;
    }
    // A hair of rounding is no missing weight.
    if (known <= 0 || known / whole < card.leastShare - 1e-9) {
        score.why = words(QT_TRANSLATE_NOOP("Scorecard", "Only %1 % of the weight has values; %2 % are needed"))
                        .arg(plain(std::round(known / whole * mostPoints)), plain(std::round(card.leastShare * mostPoints)));
        return score;
    }
    score.total = sum;
    return score;
}

} // namespace channelbook::metrics
