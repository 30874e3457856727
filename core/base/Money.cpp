#include "core/base/Money.h"

#include <array>
#include <cstdlib>
#include <array>
#include <limits>

namespace channelbook {

namespace {
// ISO 4217, active codes. Those with a minor unit other than 2 are listed again below.
constexpr std::u16string_view codes =
    u"AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF "
    u"CLF CLP CNY COP CRC CUC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD "
    u"HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD "
    u"MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG "
    u"QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD "
    u"TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL";
constexpr std::u16string_view noDecimals = u"BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";
constexpr std::u16string_view threeDecimals = u"BHD IQD JOD KWD LYD OMR TND";

constexpr std::size_t letters = 26;

/// Where a code of three capital letters stands in a table of all such; nothing for other texts.
constexpr std::optional<std::size_t> placeOf(std::u16string_view code) {
    if (code.size() != 3) return std::nullopt;
    std::size_t place = 0;
    for (const char16_t letter : code) {
        if (letter < u'A' || letter > u'Z') return std::nullopt;
        place = place * letters + static_cast<std::size_t>(letter - u'A');
    }
    return place;
}

/// Imports ask for every row: minor digits + 1 of each currency, 0 for what is none.
constexpr auto currencyTable = [] {
    std::array<unsigned char, letters * letters * letters> table{};
    const auto enter = [&table](std::u16string_view list, unsigned char digits) {
        for (std::size_t at = 0; at < list.size(); at += 4) table[*placeOf(list.substr(at, 3))] = static_cast<unsigned char>(digits + 1);
    };
    enter(codes, 2);
    enter(noDecimals, 0);
    enter(threeDecimals, 3);
    enter(u"CLF", 4);
    return table;
}();

int entryOf(QStringView code) {
    const auto place = placeOf({reinterpret_cast<const char16_t*>(code.utf16()), static_cast<std::size_t>(code.size())});
    return place ? currencyTable[*place] : 0;
}

qint64 powerOfTen(int exponent) {
    qint64 result = 1;
    while (exponent-- > 0) result *= 10;
    return result;
}
} // namespace

int minorDigits(QStringView currency) {
    const int entry = entryOf(currency);
    return entry == 0 ? 2 : entry - 1;
}

bool isCurrency(QStringView code) { return entryOf(code) != 0; }

QString plainAmount(qint64 minor, QStringView currency) {
    const int digits = minorDigits(currency);
    QString text = QString::number(minor);
    const bool negative = text.startsWith(u'-');
    if (negative) text.remove(0, 1);
    if (digits > 0) {
        text = text.rightJustified(digits + 1, u'0');
        text.insert(text.size() - digits, u'.');
    }
    return negative ? u'-' + text : text;
}

std::optional<qint64> parsePlainAmount(QStringView text, QStringView currency) {
    const int digits = minorDigits(currency);
    text = text.trimmed();
    bool negative = false;
    if (text.startsWith(u'-') || text.startsWith(u'+')) {
        negative = text.front() == u'-';
        text = text.mid(1);
    }
    if (text.isEmpty()) return std::nullopt;
    qint64 minor = 0;
    int decimals = -1;
    bool anyDigit = false;
    for (const QChar character : text) {
        if (character == u'.' && decimals < 0) {
            decimals = 0;
            continue;
        }
        if (character < u'0' || character > u'9') return std::nullopt;
        anyDigit = true;
        const int digit = character.unicode() - u'0';
        if (decimals >= digits) {
            if (digit != 0) return std::nullopt;
            continue;
        }
        if (minor > (std::numeric_limits<qint64>::max() - digit) / 10) return std::nullopt;
        minor = minor * 10 + digit;
        if (decimals >= 0) ++decimals;
    }
    if (!anyDigit) return std::nullopt;
    const qint64 factor = powerOfTen(digits - (decimals < 0 ? 0 : decimals));
    if (minor > std::numeric_limits<qint64>::max() / factor) return std::nullopt;
    minor *= factor;
    return negative ? -minor : minor;
}

qint64 scaled(qint64 minor, qint64 numerator, qint64 denominator) {
    // Long arithmetic in two halves: __int128 is no standard type, and the quotient must not round twice.
    const bool negative = (minor < 0) != ((numerator < 0) != (denominator < 0));
    const auto a = static_cast<quint64>(std::llabs(minor));
    const auto b = static_cast<quint64>(std::llabs(numerator));
    const auto d = static_cast<quint64>(std::llabs(denominator));
    quint64 quotient = 0;
    quint64 remainder = 0;
    // Schoolbook: for each bit of a, remainder = 2·remainder (+ b), divided by d as it goes.
    const quint64 bWhole = b / d;
    const quint64 bRest = b % d;
    for (int bit = 63; bit >= 0; --bit) {
        quotient <<= 1;
        const bool carry = remainder >= d - remainder;
        remainder = carry ? remainder - (d - remainder) : remainder * 2;
        quotient += carry ? 1 : 0;
        if (((a >> bit) & 1U) != 0) {
            quotient += bWhole;
            if (bRest >= d - remainder && bRest != 0) {
                remainder = bRest - (d - remainder);
                ++quotient;
            } else {
                remainder += bRest;
            }
        }
    }
    if (remainder >= d - remainder) ++quotient;
    const auto result = static_cast<qint64>(quotient);
    return negative ? -result : result;
}

} // namespace channelbook
