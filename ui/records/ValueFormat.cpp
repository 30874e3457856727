#include "ui/records/ValueFormat.h"

#include "core/base/Money.h"

#include <QCoreApplication>
#include <QDateTime>

#include <array>

namespace channelbook {

using namespace Qt::StringLiterals;
using records::FieldType;

namespace {

constexpr std::array choiceWords{
    QT_TRANSLATE_NOOP("Choice", "open"), QT_TRANSLATE_NOOP("Choice", "won"),     QT_TRANSLATE_NOOP("Choice", "lost"),
    QT_TRANSLATE_NOOP("Choice", "note"), QT_TRANSLATE_NOOP("Choice", "task"),    QT_TRANSLATE_NOOP("Choice", "call"),
    QT_TRANSLATE_NOOP("Choice", "mail"), QT_TRANSLATE_NOOP("Choice", "meeting"), QT_TRANSLATE_NOOP("Choice", "unknown"),
    QT_TRANSLATE_NOOP("Choice", "yes"),  QT_TRANSLATE_NOOP("Choice", "no"),
    QT_TRANSLATE_NOOP("Choice", "completed"), QT_TRANSLATE_NOOP("Choice", "in progress"), QT_TRANSLATE_NOOP("Choice", "not started"),
    QT_TRANSLATE_NOOP("Choice", "failed"),    QT_TRANSLATE_NOOP("Choice", "withdrawn"),   QT_TRANSLATE_NOOP("Choice", "expired"),
    QT_TRANSLATE_NOOP("Choice", "draft"),     QT_TRANSLATE_NOOP("Choice", "sent"),        QT_TRANSLATE_NOOP("Choice", "signed"),
    QT_TRANSLATE_NOOP("Choice", "active"),    QT_TRANSLATE_NOOP("Choice", "expiring"),    QT_TRANSLATE_NOOP("Choice", "terminated"),
    QT_TRANSLATE_NOOP("Choice", "replaced"),  QT_TRANSLATE_NOOP("Choice", "submitted"),   QT_TRANSLATE_NOOP("Choice", "in_review"),
    QT_TRANSLATE_NOOP("Choice", "in review"), QT_TRANSLATE_NOOP("Choice", "approved"),    QT_TRANSLATE_NOOP("Choice", "returned"),
    QT_TRANSLATE_NOOP("Choice", "rejected"),  QT_TRANSLATE_NOOP("Choice", "converted"),   QT_TRANSLATE_NOOP("Choice", "cancelled"),
    QT_TRANSLATE_NOOP("Choice", "paid"),      QT_TRANSLATE_NOOP("Choice", "clawed back"), QT_TRANSLATE_NOOP("Choice", "closed"),
    QT_TRANSLATE_NOOP("Choice", "proposal"),  QT_TRANSLATE_NOOP("Choice", "accrual"),     QT_TRANSLATE_NOOP("Choice", "payment"),
    QT_TRANSLATE_NOOP("Choice", "credit note"),
};

QString minus() { return QString(QChar(0x2212)); }

} // namespace

QString choiceText(const QString& value) {
    const QByteArray key = QString(value).replace(u'_', u' ').toUtf8();
    for (const char* word : choiceWords) {
        if (key != word) continue;
        QString text = QCoreApplication::translate("Choice", word);
        text.replace(u'_', u' ');
        if (!text.isEmpty()) text[0] = text[0].toUpper();
        return text;
    }
    return value;
}

bool isNumeric(FieldType type) { return type == FieldType::Integer || type == FieldType::Decimal || type == FieldType::Money; }

QString ValueFormat::symbol(const QString& currency) {
    static const std::array<std::pair<QLatin1StringView, char16_t>, 5> known{
        {{"USD"_L1, u'$'}, {"EUR"_L1, u'€'}, {"GBP"_L1, u'£'}, {"JPY"_L1, u'¥'}, {"INR"_L1, u'₹'}}};
    for (const auto& [code, sign] : known)
        if (currency == code) return QString(QChar(sign));
    return currency;
}

QString ValueFormat::money(qint64 minor, const QString& currency) const {
    const QString plain = plainAmount(minor < 0 ? -minor : minor, currency);
    const qsizetype point = plain.indexOf(u'.');
    const QString whole = m_locale.toString((point < 0 ? plain : plain.left(point)).toLongLong());
    QString text = symbol(currency) + QChar(0xa0) + whole;
    if (point >= 0 && plain.mid(point + 1).count(u'0') < plain.size() - point - 1) text += m_locale.decimalPoint() + plain.mid(point + 1);
    return minor < 0 ? minus() + text : text;
}

QString ValueFormat::wholeMoney(qint64 minor, const QString& currency) const {
    qint64 unit = 1;
    for (int digit = 0; digit < minorDigits(currency); ++digit) unit *= 10;
    return money(scaled(minor, 1, unit) * unit, currency);
}

QString ValueFormat::shortMoney(qint64 minor, const QString& currency) const {
    qint64 unit = 1;
    for (int digit = 0; digit < minorDigits(currency); ++digit) unit *= 10;
    const qint64 whole = (minor < 0 ? -minor : minor) / unit;
    struct Step {
        qint64 size;
        const char* text;
    };
    static constexpr std::array steps{Step{1'000'000'000, QT_TRANSLATE_NOOP("Money", "%1B")}, Step{1'000'000, QT_TRANSLATE_NOOP("Money", "%1M")},
                                      Step{1'000, QT_TRANSLATE_NOOP("Money", "%1k")}};
    QString amount = m_locale.toString(whole);
    for (const Step& step : steps) {
        if (whole < step.size) continue;
        const qint64 tenths = whole / (step.size / 10);
        QString digits = m_locale.toString(tenths / 10);
        // 626k needs no tenth; 1.2M and 24.9M do.
        if (step.size > 1'000 && tenths < 1000 && tenths % 10 != 0) digits += m_locale.decimalPoint() + QString::number(tenths % 10);
        if (step.size == 1'000 && tenths < 100 && tenths % 10 != 0) digits += m_locale.decimalPoint() + QString::number(tenths % 10);
        amount = QCoreApplication::translate("Money", step.text).arg(digits);
        break;
    }
    return (minor < 0 ? minus() : QString()) + symbol(currency) + QChar(0xa0) + amount;
}

QString ValueFormat::date(const QString& iso) const {
    const QDate day = QDate::fromString(iso.left(10), Qt::ISODate);
    if (!day.isValid()) return iso;
    // The store's months as words: 03/04 would be read both ways round.
    switch (m_locale.language()) {
    case QLocale::Japanese:
    case QLocale::Chinese:
    case QLocale::Korean: return m_locale.toString(day, m_locale.dateFormat(QLocale::ShortFormat));
    case QLocale::German: return m_locale.toString(day, u"d. MMM yyyy"_s);
    default: return m_locale.toString(day, u"d MMM yyyy"_s);
    }
}

QString ValueFormat::instant(const QString& iso) const {
    const QDateTime at = QDateTime::fromString(iso, Qt::ISODate);
    if (!at.isValid()) return iso;
    const QDateTime local = at.toLocalTime();
    return date(local.date().toString(Qt::ISODate)) + u' ' + m_locale.toString(local.time(), m_locale.timeFormat(QLocale::ShortFormat));
}

QString ValueFormat::text(const records::FieldDef& field, const Value& value, const QString& currency) const {
    if (isNull(value)) return {};
    switch (field.type) {
    case FieldType::Money: return money(toInteger(value), currency);
    case FieldType::Integer: return std::holds_alternative<qint64>(value) ? m_locale.toString(toInteger(value)) : toText(value);
    case FieldType::Decimal:
        if (const auto* number = std::get_if<double>(&value)) return m_locale.toString(*number, 'g', QLocale::FloatingPointShortest);
        return toText(value);
    case FieldType::Date: return date(toText(value));
    case FieldType::Instant: return instant(toText(value));
    case FieldType::Boolean: return toInteger(value) != 0 ? QCoreApplication::translate("Value", "Yes") : QCoreApplication::translate("Value", "No");
    case FieldType::Choice: return choiceText(toText(value));
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Reference: return toText(value);
    }
    return {};
}

QString ValueFormat::plain(const records::FieldDef& field, const QString& typed) const {
    const QString text = typed.trimmed();
    if (text.isEmpty()) return text;
    switch (field.type) {
    case FieldType::Date: {
        if (QDate::fromString(text, Qt::ISODate).isValid()) return text;
        for (const QString& form : {u"d MMM yyyy"_s, u"d. MMM yyyy"_s, u"d.M.yyyy"_s, m_locale.dateFormat(QLocale::ShortFormat),
                                    m_locale.dateFormat(QLocale::LongFormat)}) {
            const QDate day = m_locale.toDate(text, form);
            if (day.isValid() && day.year() > 1000) return day.toString(Qt::ISODate);
        }
        return text;
    }
    case FieldType::Money:
    case FieldType::Integer:
    case FieldType::Decimal: {
        // Grouping goes, the decimal mark becomes a point, a symbol in front is only decoration.
        QString number;
        const QString group = m_locale.groupSeparator();
        const QString point = m_locale.decimalPoint();
        for (const QChar character : text) {
            if (QString(character) == group || character.isSpace() || u"$€£¥₹"_s.contains(character)) continue;
            number += QString(character) == point ? QChar(u'.') : character == QChar(0x2212) ? QChar(u'-') : character;
        }
        return number;
    }
    case FieldType::Boolean:
        if (text.compare(QCoreApplication::translate("Value", "Yes"), Qt::CaseInsensitive) == 0) return u"yes"_s;
        if (text.compare(QCoreApplication::translate("Value", "No"), Qt::CaseInsensitive) == 0) return u"no"_s;
        return text;
    case FieldType::Choice:
        for (const QString& choice : field.choices)
            if (text.compare(choiceText(choice), Qt::CaseInsensitive) == 0) return choice;
        return text;
    default: return typed;
    }
}

QString ValueFormat::editText(const records::FieldDef& field, const Value& value, const QString& currency) const {
    if (isNull(value)) return {};
    if (field.type == FieldType::Money) return plainAmount(toInteger(value), currency).replace(u'.', m_locale.decimalPoint());
    if (field.type == FieldType::Instant) return toText(value);
    if (field.type == FieldType::Integer) return QString::number(toInteger(value));
    return text(field, value, currency);
}

} // namespace channelbook
