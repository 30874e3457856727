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

private:
    struct Rate {
        QString date;
        qint64 microPerEuro;
    };
    [[nodiscard]] std::optional<qint64> rate(const QString& currency, const QString& date) const;
    QHash<QString, std::vector<Rate>> m_rates;
};

/// Puts the bundled month-end reference rates of the European Central Bank into a new program.
void addBundledRates(store::Transaction& transaction);

} // namespace channelbook::currencies
