#include "core/metrics/ValueText.h"

#include "core/base/Money.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace channelbook::metrics {

using namespace Qt::StringLiterals;

namespace {

/// With at most so many decimals, and none that are zero.
QString number(double value, int decimals) {
    const double scale = std::pow(10.0, decimals);
    const double rounded = std::round(value * scale) / scale;
    for (int shown = 0; shown < decimals; ++shown) {
        const double part = std::pow(10.0, shown);
        if (std::abs(std::round(rounded * part) / part - rounded) < 0.1 / scale) return QLocale().toString(rounded, 'f', shown);
    }
    return QLocale().toString(rounded, 'f', decimals);
}

} // namespace

QString valueText(double value, Unit unit, const QString& currency, Precision precision) {
    switch (unit) {
    case Unit::Amount: {
        const int digits = minorDigits(currency);
        const QString text = QLocale().toString(value / std::pow(10.0, digits), 'f', precision == Precision::Full ? digits : 0);
        return currency.isEmpty() ? text : text + u' ' + currency;
    }
    case Unit::Share:
        return QCoreApplication::translate("Metrics", "%1 %").arg(number(value * 100, 1));
    case Unit::Days:
        return QCoreApplication::translate("Metrics", "%1 days").arg(number(value, 1));
    case Unit::Hours:
        return QCoreApplication::translate("Metrics", "%1 hours").arg(number(value, 1));
    case Unit::Count:
        return number(value, 1);
    case Unit::Ratio:
    case Unit::Score:
        return number(value, 2);
    }
    return {};
}

QString valueText(const std::optional<double>& value, Unit unit, const QString& currency, Precision precision) {
    return value ? valueText(*value, unit, currency, precision) : u"–"_s;
}

} // namespace channelbook::metrics
