#include "core/reviews/NumberRows.h"

#include "core/metrics/ValueText.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace channelbook::reviews {

using namespace Qt::StringLiterals;
using metrics::Better;
using metrics::Unit;

namespace {

QString signedText(double value, const QString& text) {
    return (value > 0 ? u"+"_s : value < 0 ? u"−"_s : u"±"_s) + text;
}

Tone changeTone(double value, double before, Better better, Unit unit) {
    if (better == Better::Neutral) return Tone::None;
    const double base = unit == Unit::Share ? 1 : std::max(std::abs(before), 1e-9);
    const double change = (value - before) / base;
    if (std::abs(change) < leastChange) return Tone::None;
    return (change > 0) == (better == Better::Up) ? Tone::Good : Tone::Bad;
}

} // namespace

std::optional<double> attainment(double value, double target, Better better) {
    if (better == Better::Down) std::swap(value, target);
    if (target == 0 || (value < 0) != (target < 0)) return std::nullopt;
    return value / target;
}

QString deltaText(double value, double before, Unit unit, const QString& currency) {
    const double change = value - before;
    if (unit == Unit::Share) {
        const double points = std::round(change * 1000) / 10;
        return QCoreApplication::translate("Pack", "%1 points")
            .arg(signedText(points, metrics::valueText(std::abs(points), Unit::Count, {})));
    }
    if (unit == Unit::Score || before <= 0)
        return signedText(change, metrics::valueText(std::abs(change), unit, currency));
    const double share = std::round(change / before * 100);
    return signedText(share,
                      QCoreApplication::translate("Pack", "%1 %").arg(QLocale().toString(std::abs(share), 'f', 0)));
}

std::optional<double> median(std::vector<double> values) {
    if (values.empty()) return std::nullopt;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1) return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

void compare(KpiRow& row, const Compared& numbers, Better better, const QString& currency) {
    const auto text = [&](const std::optional<double>& number) {
        return number ? metrics::valueText(*number, row.unit, currency) : QString();
    };
    row.number = numbers.value;
    row.targetNumber = numbers.target;
    row.peerNumber = numbers.peers;
    row.previousNumber = numbers.previous;
    row.value = metrics::valueText(numbers.value, row.unit, currency);
    row.target = text(numbers.target);
    row.peers = text(numbers.peers);
    row.previous = text(numbers.previous);
    if (!numbers.value) return;
    if (numbers.target) {
        if (const auto reached = attainment(*numbers.value, *numbers.target, better)) {
            row.attainment =
                QCoreApplication::translate("Pack", "%1 %").arg(QLocale().toString(*reached * 100, 'f', 0));
            if (better != Better::Neutral)
                row.tone = *reached >= 1 ? Tone::Good : *reached >= nearTarget ? Tone::Near : Tone::Bad;
        }
    }
    if (numbers.previous) {
        row.delta = deltaText(*numbers.value, *numbers.previous, row.unit, currency);
        row.deltaTone = changeTone(*numbers.value, *numbers.previous, better, row.unit);
        if (!numbers.target) row.tone = row.deltaTone;
    }
}

} // namespace channelbook::reviews
