#pragma once

#include "core/records/Query.h"

#include <QLocale>

namespace channelbook {

/// How values are shown to a person: by the locale, without the store's forms.
class ValueFormat {
public:
    explicit ValueFormat(const QLocale& locale = QLocale()) : m_locale(locale) {}

    /// A value in a table's cell or a property: "$ 1,234.50", "31 Mar 2027", "Yes".
    [[nodiscard]] QString text(const records::FieldDef& field, const Value& value, const QString& currency) const;
    /// "$ 180,000"; decimals only where there are minor units.
    [[nodiscard]] QString money(qint64 minor, const QString& currency) const;
    /// "$ 180,000", rounded to whole units: for sums, whose cents only get in the way.
    [[nodiscard]] QString wholeMoney(qint64 minor, const QString& currency) const;
    /// "$ 1.2M", "$ 626k": three digits that matter, rounded down to what is shown.
    [[nodiscard]] QString shortMoney(qint64 minor, const QString& currency) const;
    /// "31 Mar 2027" from an ISO date; the text itself if it is none.
    [[nodiscard]] QString date(const QString& iso) const;
    /// Date and time of day in local time, from a UTC instant.
    [[nodiscard]] QString instant(const QString& iso) const;
    [[nodiscard]] QString count(qint64 number) const { return m_locale.toString(number); }

    /// What a person typed, in the plain form `records::parseValue` reads: dates as ISO, amounts without grouping.
    [[nodiscard]] QString plain(const records::FieldDef& field, const QString& typed) const;
    /// A value as an editor begins with it: what `plain` reads back.
    [[nodiscard]] QString editText(const records::FieldDef& field, const Value& value, const QString& currency) const;

    [[nodiscard]] const QLocale& locale() const { return m_locale; }

private:
    [[nodiscard]] static QString symbol(const QString& currency);
    QLocale m_locale;
};

/// The English value of a choice in the person's language ("open" → "Open"); unknown ones as they are.
[[nodiscard]] QString choiceText(const QString& value);

/// Whether a table puts the field's values at the right, digits under digits.
[[nodiscard]] bool isNumeric(records::FieldType type);

} // namespace channelbook
