#include "core/currencies/Currencies.h"

#include <QCoreApplication>
#include <QDate>
#include <QFile>

#include <algorithm>
#include <array>

static void loadResources() { Q_INIT_RESOURCE(currencies); }

namespace channelbook::currencies {

using namespace Qt::StringLiterals;
using store::Statement;

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
    return exchanged(minor, currency, target, *from, *to);
}

qint64 FxTable::exchanged(qint64 minor, const QString& currency, const QString& target, qint64 from, qint64 to) {
    for (int digits = minorDigits(currency); digits < minorDigits(target); ++digits) to *= 10;
    for (int digits = minorDigits(target); digits < minorDigits(currency); ++digits) from *= 10;
    return scaled(minor, to, from);
}

std::optional<FxTable::Conversion> FxTable::convertOn(qint64 minor, const QString& currency, const QString& target, const QString& date) const {
    if (currency == target) return Conversion{minor, {}};
    QString oldest;
    std::array<qint64, 2> rates{};
    for (const std::size_t side : {0U, 1U}) {
        const QString& code = side == 0 ? currency : target;
        rates[side] = 1'000'000;
        if (code == u"EUR") continue;
        const auto found = m_rates.constFind(code);
        if (found == m_rates.constEnd()) return std::nullopt;
        const auto after = std::upper_bound(found->begin(), found->end(), date, [](const QString& day, const Rate& rate) { return day < rate.date; });
        if (after == found->begin()) return std::nullopt;
        rates[side] = std::prev(after)->microPerEuro;
        if (oldest.isEmpty() || std::prev(after)->date < oldest) oldest = std::prev(after)->date;
    }
    return Conversion{exchanged(minor, currency, target, rates[0], rates[1]), oldest};
}

Expected<void> apply(store::Transaction& transaction, const SetRate& command) {
    const auto invalid = [](const QString& field, const QString& value, const char* expected) {
        return failure(ErrorCode::InvalidValue, {field, value, QCoreApplication::translate("Currencies", expected)});
    };
    if (!isCurrency(command.currency) || command.currency == u"EUR")
        return invalid(u"currency"_s, command.currency, QT_TRANSLATE_NOOP("Currencies", "a currency other than the euro"));
    const QDate on = QDate::fromString(command.on, Qt::ISODate);
    if (command.on.size() != 10 || !on.isValid() || on > transaction.clock().today())
        return invalid(u"on"_s, command.on, QT_TRANSLATE_NOOP("Currencies", "a day that is not in the future"));
    constexpr qint64 largest = 1'000'000'000'000;
    if (command.microPerEuro <= 0 || command.microPerEuro > largest)
        return invalid(u"rate"_s, QString::number(command.microPerEuro), QT_TRANSLATE_NOOP("Currencies", "a rate above zero"));
    Statement& known = transaction.cached(u"SELECT id FROM fx_rate WHERE currency = ? AND on_date = ?"_s);
    known.bindAll(command.currency, command.on);
    const RecordId id = known.step() ? known.integer(0) : 0;
    known.reset();
    if (id != 0)
        transaction.cached(u"UPDATE fx_rate SET micro_per_eur = ? WHERE id = ?"_s).bindAll(command.microPerEuro, id).run();
    else
        transaction.cached(u"INSERT INTO fx_rate(id, currency, on_date, micro_per_eur) VALUES(?, ?, ?, ?)"_s)
            .bindAll(transaction.newId(), command.currency, command.on, command.microPerEuro)
            .run();
    transaction.info().args[u"record"_s] = command.currency;
    transaction.info().args[u"on"_s] = command.on;
    return {};
}

std::optional<qint64> parseRate(QStringView text) {
    constexpr qsizetype decimals = 6;
    const QStringView trimmed = text.trimmed();
    const qsizetype point = trimmed.indexOf(u'.');
    const QString whole = (point < 0 ? trimmed : trimmed.left(point)).toString();
    const QString rest = point < 0 ? QString() : trimmed.mid(point + 1).toString();
    if (whole.isEmpty() || whole.size() > 6 || rest.size() > decimals || (point >= 0 && rest.isEmpty())) return std::nullopt;
    for (const QChar digit : whole + rest)
        if (digit < u'0' || digit > u'9') return std::nullopt;
    const qint64 rate = (whole + rest.leftJustified(decimals, u'0')).toLongLong();
    return rate > 0 ? std::optional(rate) : std::nullopt;
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
