#include "ui/sync/Readings.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include <array>
#include <cstdlib>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

QString words(const char* text) { return QCoreApplication::translate("Readings", text); }

QString decimalText(const sync::Decimal& decimal) {
    const QLocale locale;
    std::int64_t unit = 1;
    for (int i = 0; i < decimal.scale; ++i) unit *= 10;
    const QString whole = locale.toString(static_cast<qlonglong>(decimal.mantissa / unit));
    if (decimal.scale == 0) return whole;
    return whole + locale.decimalPoint() + QString::number(std::abs(decimal.mantissa % unit)).rightJustified(decimal.scale, u'0');
}

QString means(const QString& reading, const QString& example, const QString& meaning) {
    return QCoreApplication::translate("Readings", "%1: %2 is %3", "Day first: 03/04/2026 is 3 April 2026").arg(reading, example, meaning);
}

} // namespace

std::vector<std::pair<sync::DateOrder, QString>> dateReadings(const QString& example) {
    const QByteArray cell = example.toUtf8();
    std::vector<std::pair<sync::DateOrder, QString>> readings{{sync::DateOrder::Dmy, words(QT_TRANSLATE_NOOP("Readings", "Day first"))},
                                                              {sync::DateOrder::Mdy, words(QT_TRANSLATE_NOOP("Readings", "Month first"))}};
    for (auto& [order, text] : readings) {
        const auto date = sync::readDate({cell.constData(), static_cast<size_t>(cell.size())}, order);
        if (!date) continue;
        const std::string_view day = date->date.view();
        const QDate read = QDate::fromString(QString::fromLatin1(day.data(), static_cast<qsizetype>(day.size())), Qt::ISODate);
        text = means(text, example, QLocale().toString(read, QLocale::LongFormat));
    }
    return readings;
}

std::vector<std::pair<sync::DecimalMark, QString>> decimalReadings(const QString& example) {
    const QByteArray cell = example.toUtf8();
    std::vector<std::pair<sync::DecimalMark, QString>> readings{{sync::DecimalMark::Point, words(QT_TRANSLATE_NOOP("Readings", "A point marks the decimals"))},
                                                                {sync::DecimalMark::Comma, words(QT_TRANSLATE_NOOP("Readings", "A comma marks the decimals"))}};
    for (auto& [mark, text] : readings)
        if (const auto value = sync::readDecimal({cell.constData(), static_cast<size_t>(cell.size())}, mark)) text = means(text, example, decimalText(*value));
    return readings;
}

const QStringList& offeredEntities() {
    static const QStringList keys{u"company"_s, u"partner"_s, u"contact"_s, u"deal"_s, u"product"_s, u"owner"_s, u"completion"_s};
    return keys;
}

} // namespace channelbook
