#pragma once

#include "core/base/Money.h"
#include "core/store/Transaction.h"

#include <QHash>

namespace channelbook::currencies {

/// Dated rates of a program, held in memory for converting many amounts. Rates are units per euro, times 1,000,000.
class FxTable {
public:
    explicit FxTable(store::Connection& connection);

    /// `amount` in `target`, by the newest rate not after `date` (the oldest there is for earlier dates; the newest for
    /// an empty date). Rounded half away from zero. Nothing where a currency has no rate.
    [[nodiscard]] std::optional<qint64> convert(qint64 minor, const QString& currency, const QString& target, const QString& date) const;

    /// An amount converted, and the day of the older of the rates it took; empty where none was needed.
    struct Conversion {
        qint64 minor = 0;
        QString rateOn;
    };
    /// As `convert`, but only by rates known by `date`: nothing where a currency has none that early. For what is paid.
    [[nodiscard]] std::optional<Conversion> convertOn(qint64 minor, const QString& currency, const QString& target, const QString& date) const;

private:
    struct Rate {
        QString date;
        qint64 microPerEuro;
    };
    [[nodiscard]] std::optional<qint64> rate(const QString& currency, const QString& date) const;
    [[nodiscard]] static qint64 exchanged(qint64 minor, const QString& currency, const QString& target, qint64 from, qint64 to);
    QHash<QString, std::vector<Rate>> m_rates;
};

/// Enters a currency's rate of a day, or corrects it: units for one euro, times 1,000,000. InvalidValue for what is no currency,
/// the euro, no day, a day in the future, or a rate that is not above zero.
struct SetRate {
    static constexpr const char* kind = "fx.rate";
    QString currency;
    QString on; ///< ISO date
    qint64 microPerEuro = 0;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const SetRate& command);

/// Reads a rate like "0.35999", to six decimals, times 1,000,000; nothing for what is none or not above zero.
[[nodiscard]] std::optional<qint64> parseRate(QStringView text);

/// Puts the bundled month-end reference rates of the European Central Bank into a new program.
void addBundledRates(store::Transaction& transaction);

} // namespace channelbook::currencies
