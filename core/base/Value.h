#pragma once

#include <QLocale>
#include <QString>

#include <variant>

namespace channelbook {

/// One cell of a record: nothing, a whole number (also ids, minor units of money and booleans), a decimal, or text
/// (also ISO dates and instants).
using Value = std::variant<std::monostate, qint64, double, QString>;

[[nodiscard]] inline bool isNull(const Value& value) { return std::holds_alternative<std::monostate>(value); }

/// The whole number in `value`, or `fallback` if it holds none.
[[nodiscard]] inline qint64 toInteger(const Value& value, qint64 fallback = 0) {
    const auto* number = std::get_if<qint64>(&value);
    return number != nullptr ? *number : fallback;
}

/// The text in `value`; numbers are written plainly, nothing is empty.
[[nodiscard]] inline QString toText(const Value& value) {
    if (const auto* text = std::get_if<QString>(&value)) return *text;
    if (const auto* number = std::get_if<qint64>(&value)) return QString::number(*number);
    if (const auto* decimal = std::get_if<double>(&value)) return QString::number(*decimal, 'g', QLocale::FloatingPointShortest);
    return {};
}

/// A text value, or nothing for an empty text: the store does not tell "" from absent.
[[nodiscard]] inline Value textValue(const QString& text) { return text.isEmpty() ? Value{} : Value{text}; }

} // namespace channelbook
