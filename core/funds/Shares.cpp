#include "core/funds/Shares.h"

#include "core/base/Money.h"
#include "core/base/Split.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <numeric>
#include <optional>

namespace channelbook::funds {

using namespace Qt::StringLiterals;

namespace {

/// Denominators beyond this are typing errors, and their products would not fit.
constexpr qint64 largestPart = 100'000;

struct Fraction {
    qint64 over = 0;
    qint64 under = 1;
};

std::optional<Fraction> readFraction(const QString& text) {
    static const QRegularExpression slashed(u"^(\\d{1,5})/(\\d{1,5})$"_s);
    static const QRegularExpression percent(u"^(\\d{1,3})(?:[.](\\d{1,2}))?\\s*%?$"_s);
    const QString trimmed = text.trimmed();
    if (const auto match = slashed.match(trimmed); match.hasMatch()) {
        const Fraction fraction{match.captured(1).toLongLong(), match.captured(2).toLongLong()};
        return fraction.under == 0 ? std::nullopt : std::optional(fraction);
    }
    const auto match = percent.match(trimmed);
    if (!match.hasMatch()) return std::nullopt;
    const qint64 hundredths =
        match.captured(1).toLongLong() * 100 + match.captured(2).leftJustified(2, u'0').toLongLong();
    return Fraction{hundredths, 10'000};
}

Shares reduced(qint64 ours, qint64 partner, qint64 other) {
    const qint64 divisor = std::max<qint64>(1, std::gcd(std::gcd(ours, partner), other));
    return {ours / divisor, partner / divisor, other / divisor};
}

tl::unexpected<Error> invalid(const QString& text, const char* expected) {
    return failure(ErrorCode::InvalidValue, {u"share"_s, text, QCoreApplication::translate("Funds", expected)});
}

} // namespace

qint64 oursOf(qint64 amount, const Shares& shares) {
    return split(amount, {shares.ours, shares.partner, shares.other}).front();
}

Expected<Shares> parseShares(const QString& text) {
    std::vector<Fraction> fractions;
    for (const QString& part : text.split(u',')) {
        const auto fraction = readFraction(part);
        if (!fraction)
            return invalid(text, QT_TRANSLATE_NOOP("Funds", "shares like \"50,50\", \"60,30,10\" or \"1/3,1/3,1/3\""));
        fractions.push_back(*fraction);
    }
    if (fractions.size() > 3)
        return invalid(text, QT_TRANSLATE_NOOP("Funds", "our share, the partner's and at most one more"));
    if (fractions.size() == 1) {
        if (fractions.front().over > fractions.front().under)
            return invalid(text, QT_TRANSLATE_NOOP("Funds", "shares that add up to 100 %"));
        fractions.push_back({fractions.front().under - fractions.front().over, fractions.front().under});
    }
    fractions.resize(3);
    qint64 common = 1;
    for (const Fraction& fraction : fractions) {
        common = std::lcm(common, fraction.under);
        if (common > largestPart * largestPart)
            return invalid(text, QT_TRANSLATE_NOOP("Funds", "shares that add up to 100 %"));
    }
    std::array<qint64, 3> parts{};
    for (std::size_t i = 0; i < parts.size(); ++i) parts[i] = fractions[i].over * (common / fractions[i].under);
    if (parts[0] + parts[1] + parts[2] != common)
        return invalid(text, QT_TRANSLATE_NOOP("Funds", "shares that add up to 100 %"));
    if (parts[0] == 0) return invalid(text, QT_TRANSLATE_NOOP("Funds", "a share of ours above zero"));
    return reduced(parts[0], parts[1], parts[2]);
}

QString sharesText(const Shares& shares) {
    const qint64 all = shares.ours + shares.partner + shares.other;
    QStringList texts;
    for (const qint64 part : {shares.ours, shares.partner, shares.other}) {
        if (part == 0 && texts.size() == 2) break;
        const qint64 hundredths = part * 10'000;
        const qint64 divisor = std::gcd(part, all);
        texts << (hundredths % all != 0         ? u"%1/%2"_s.arg(part / divisor).arg(all / divisor)
                  : hundredths / all % 100 == 0 ? u"%1 %"_s.arg(hundredths / all / 100)
                                                : u"%1 %"_s.arg(plainAmount(hundredths / all, u"EUR")));
    }
    return texts.join(u", "_s);
}

} // namespace channelbook::funds
