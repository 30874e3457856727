#include "core/currencies/Currencies.h"

#include <QFile>

#include <algorithm>

static void loadResources() { Q_INIT_RESOURCE(currencies); }

namespace channelbook::currencies {

using namespace Qt::StringLiterals;

FxTable::FxTable(store::Connection& connection) {
    store::Statement statement(connection, "SELECT currency, on_date, micro_per_eur FROM fx_rate ORDER BY currency, on_date");
    while (statement.step()) m_rates[statement.text(0)].push_back({statement.text(1), statement.integer(2)});
}

std::optional<qint64> FxTable::rate(const QString& currency, const QString& date) const {
    if (currency == u"EUR") return 1'000'000;
    const auto found = m_rates.constFind(currency);
    if (found == m_rates.constEnd()) return std::nullopt;
    if (date.isEmpty()) return found->back().microPerEuro;
    const auto after = std::upper_bound(found->begin(), found->end(), date, [](const QString& day, const Rate& rate) { return day < rate.date; });
    return after == found->begin() ? after->microPerEuro : std::prev(after)->microPerEuro;
}

std::optional<qint64> FxTable::convert(qint64 minor, const QString& currency, const QString& target, const QString& date) const {
    if (currency == target) return minor;
    const auto from = rate(currency, date);
    const auto to = rate(target, date);
    if (!from || !to) return std::nullopt;
    qint64 numerator = *to;
    qint64 denominator = *from;
    for (int digits = minorDigits(currency); digits < minorDigits(target); ++digits) numerator *= 10;
    for (int digits = minorDigits(target); digits < minorDigits(currency); ++digits) denominator *= 10;
    return scaled(minor, numerator, denominator);
}

void addBundledRates(store::Transaction& transaction) {
    loadResources();
    QFile file(u":/channelbook/fx/ecb-month-end.csv"_s);
    if (!file.open(QIODevice::ReadOnly)) return;
    const QList<QByteArray> header = file.readLine().trimmed().split(',');
    store::Statement& insert = transaction.cached(u"INSERT INTO fx_rate(id, currency, on_date, micro_per_eur) VALUES(?, ?, ?, ?)"_s);
    while (!file.atEnd()) {
        const QList<QByteArray> cells = file.readLine().trimmed().split(',');
        for (qsizetype column = 1; column < cells.size() && column < header.size(); ++column)
            if (!cells[column].isEmpty())
                insert.bindAll(transaction.newId(), QString::fromLatin1(header[column]), QString::fromLatin1(cells[0]), cells[column].toLongLong()).run();
    }
}

} // namespace channelbook::currencies
