#include "ui/metrics/MetricWords.h"

#include "core/metrics/ValueText.h"

#include <QCoreApplication>

#include <cmath>

namespace channelbook {

using namespace Qt::StringLiterals;
using metrics::Unit;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MetricWords)
};

StatDelta deltaOf(const metrics::PartData& part, const ValueFormat& format, const QString& currency) {
    StatDelta delta;
    if (!part.figure.value || !part.before) return delta;
    const double change = *part.figure.value - *part.before;
    if (std::abs(change) < 1e-9) {
        delta.text = Words::tr("unchanged");
        return delta;
    }
    const bool up = change > 0;
    delta.direction = up ? StatDelta::Direction::Up : StatDelta::Direction::Down;
    if (part.better != metrics::Better::Neutral) delta.tint = up == (part.better == metrics::Better::Up) ? Tint::Ok : Tint::Bad;
    const QLocale& locale = format.locale();
    if (part.unit == Unit::Share)
        delta.text = Words::tr("%1 pt", "percentage points").arg(locale.toString(std::abs(change) * 100, 'f', 1));
    else if (std::abs(*part.before) < 1e-9)
        delta.text = shortValue(format, std::abs(change), part.unit, currency);
    else
        delta.text = Words::tr("%1 %").arg(locale.toString(std::abs(change / *part.before) * 100, 'f', std::abs(change / *part.before) < 0.1 ? 1 : 0));
    return delta;
}

} // namespace

QString shortValue(const ValueFormat& format, double value, Unit unit, const QString& currency) {
    if (unit != Unit::Amount) return metrics::valueText(value, unit, currency);
    const QString amount = format.shortMoney(std::llround(std::abs(value)), currency);
    return value < 0 ? u"−"_s + amount : amount;
}

KpiTile::Content tileOf(const metrics::PartData& part, const metrics::DashboardData& data, const ValueFormat& format, const FiscalCalendar& calendar) {
    KpiTile::Content tile;
    tile.label = part.title;
    tile.value = part.figure.value ? shortValue(format, *part.figure.value, part.unit, data.currency) : u"–"_s;
    tile.delta = deltaOf(part, format, data.currency);
    if (!part.figure.value)
        tile.against = part.why;
    else if (part.before && data.compared)
        tile.against = Words::tr("against %1", "a period, as 2026-Q2").arg(calendar.key(*data.compared));
    if (part.target && part.figure.value) {
        const QString target = shortValue(format, *part.target, part.unit, data.currency);
        tile.targetMet = part.better == metrics::Better::Down ? *part.figure.value <= *part.target : *part.figure.value >= *part.target;
        if (part.better == metrics::Better::Down || *part.target == 0) {
            tile.target = (tile.targetMet ? Words::tr("within the target of %1") : Words::tr("over the target of %1")).arg(target);
            tile.targetShare = tile.targetMet ? 1 : 0.5;
        } else {
            tile.targetShare = *part.figure.value / *part.target;
            tile.target = Words::tr("%1 % of %2", "share of a target").arg(format.locale().toString(std::floor(tile.targetShare * 100), 'f', 0), target);
        }
    }
    for (const auto& value : part.spark) tile.spark << value.value_or(std::nan(""));
    tile.explains = explainedWords(part, data.currency);
    return tile;
}

QString explainedWords(const metrics::PartData& part, const QString& currency) {
    QStringList lines{part.explains};
    for (const metrics::Input& input : part.figure.inputs) lines << Words::tr("%1: %2", "an input and its value").arg(input.name, metrics::valueText(input.value, input.unit, currency));
    if (!part.why.isEmpty()) lines << part.why;
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace channelbook
