#pragma once

#include <QString>

#include <optional>

namespace channelbook {

/// An amount as an integer of minor units and an ISO 4217 code. Never a floating-point number.
struct Money {
    qint64 minor = 0;
    QString currency;

    friend bool operator==(const Money&, const Money&) = default;
};

/// Decimal digits of a currency's minor unit by ISO 4217: 2 for most, 0 for JPY, 3 for KWD.
[[nodiscard]] int minorDigits(QStringView currency);

/// True for a code ISO 4217 lists (funds codes and metals left out).
[[nodiscard]] bool isCurrency(QStringView code);

/// Plain decimal text of an amount, with '.' as the decimal mark and no grouping: "1234.50".
[[nodiscard]] QString plainAmount(qint64 minor, QStringView currency);

/// Reads what `plainAmount` writes (also without decimals, with a sign). Nothing if it is no amount, has more
/// non-zero decimals than the currency, or does not fit 63 bits.
[[nodiscard]] std::optional<qint64> parsePlainAmount(QStringView text, QStringView currency);

/// `minor` × `numerator` / `denominator`, rounded half away from zero; exact in between (128 bits).
[[nodiscard]] qint64 scaled(qint64 minor, qint64 numerator, qint64 denominator);

} // namespace channelbook
