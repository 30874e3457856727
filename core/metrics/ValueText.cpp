#include "core/metrics/ValueText.h"

#include "core/base/Money.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
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

bool whole(double value) {
    return std::abs(value) < 1e9 && value == std::round(value);
}

} // namespace

double storedValue(double said, Unit unit, const QString& currency) {
    return unit == Unit::Amount ? said * std::pow(10.0, minorDigits(currency)) : said;
}

QString valueText(double value, Unit unit, const QString& currency, Precision precision) {
    const int rounded = static_cast<int>(std::clamp(value, -1e9, 1e9));
    switch (unit) {
    case Unit::Amount: {
        const int digits = minorDigits(currency);
        const QString text = QLocale().toString(value / std::pow(10.0, digits), 'f', precision == Precision::Full ? digits : 0);
        return currency.isEmpty() ? text : text + u' ' + currency;
    }
    case Unit::Share:
        return QCoreApplication::translate("Metrics", "%1 %").arg(number(value * 100, 1));
    case Unit::Days:
        return whole(value) ? QCoreApplication::translate("Metrics", "%n day(s)", nullptr, rounded)
                            : QCoreApplication::translate("Metrics", "%1 days").arg(number(value, 1));
    case Unit::Hours:
        return whole(value) ? QCoreApplication::translate("Metrics", "%n hour(s)", nullptr, rounded)
                            : QCoreApplication::translate("Metrics", "%1 hours").arg(number(value, 1));
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

QString dayText(QDate day) {
    static const QRegularExpression weekday(u"\\s*,?\\s*dddd\\s*,?\\s*"_s);
    const QLocale locale;
    return locale.toString(day, locale.dateFormat(QLocale::LongFormat).remove(weekday));
}

} // namespace channelbook::metrics
