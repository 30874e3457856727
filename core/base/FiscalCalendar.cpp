#include "core/base/FiscalCalendar.h"

#include <QRegularExpression>

#include <array>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

/// Weeks of the three months of a quarter.
std::array<int, 3> weeksOf(FiscalCalendar::Pattern pattern) {
    switch (pattern) {
    case FiscalCalendar::Pattern::Weeks454:
        return {4, 5, 4};
    case FiscalCalendar::Pattern::Weeks544:
        return {5, 4, 4};
    default:
        return {4, 4, 5};
    }
}

/// Weeks of a year before its month `number` (1 to 12).
int weeksBefore(FiscalCalendar::Pattern pattern, int number) {
    const auto weeks = weeksOf(pattern);
    int sum = (number - 1) / 3 * 13;
    for (int i = 0; i < (number - 1) % 3; ++i) sum += weeks[static_cast<std::size_t>(i)];
    return sum;
}

} // namespace

FiscalCalendar::FiscalCalendar(int startMonth, Pattern pattern, int weekday) : m_startMonth(startMonth), m_pattern(pattern), m_weekday(weekday) {
    Q_ASSERT(startMonth >= 1 && startMonth <= 12 && weekday >= 1 && weekday <= 7);
}

int FiscalCalendar::yearOf(int month) const { return month / 12; }
int FiscalCalendar::numberOf(int month) const { return month % 12 + 1; }

QDate FiscalCalendar::startOfYear(int year) const {
    // Named after the year it ends in: one that begins in January ends in the same.
    const QDate first(m_startMonth == 1 ? year : year - 1, m_startMonth, 1);
    if (m_pattern == Pattern::Months) return first;
    const int behind = (first.dayOfWeek() - m_weekday + 7) % 7;
    return first.addDays(behind <= 3 ? -behind : 7 - behind);
}

int FiscalCalendar::monthOf(QDate day) const {
    if (m_pattern == Pattern::Months) {
        const int shifted = day.year() * 12 + day.month() - m_startMonth;
        return shifted + (m_startMonth == 1 ? 0 : 12);
    }
    int year = day.year() + 1;
    while (startOfYear(year) > day) --year;
    const int week = static_cast<int>(startOfYear(year).daysTo(day) / 7);
    int number = 12;
    while (weeksBefore(m_pattern, number) > week) --number;
    return year * 12 + number - 1;
}

QDate FiscalCalendar::startOf(int month) const {
    const QDate year = startOfYear(yearOf(month));
    if (m_pattern == Pattern::Months) return year.addMonths(numberOf(month) - 1);
    return year.addDays(7 * weeksBefore(m_pattern, numberOf(month)));
}

QDate FiscalCalendar::endOf(int month) const { return startOf(month + 1).addDays(-1); }

Period FiscalCalendar::quarter(int year, int quarter) const { return {year * 12 + (quarter - 1) * 3, year * 12 + quarter * 3 - 1}; }
Period FiscalCalendar::year(int year) const { return {year * 12, year * 12 + 11}; }

Period FiscalCalendar::quarterOf(QDate day) const {
    const int month = monthOf(day);
    return {month - month % 3, month - month % 3 + 2};
}

Period FiscalCalendar::yearOf(QDate day) const { return year(yearOf(monthOf(day))); }

Period FiscalCalendar::trailing(QDate day, int months) const {
    const int month = monthOf(day);
    return {month - months + 1, month};
}

QString FiscalCalendar::key(const Period& period) const {
    const auto monthKey = [&](int month) { return u"%1-M%2"_s.arg(yearOf(month)).arg(numberOf(month), 2, 10, QChar(u'0')); };
    if (period.months() == 1) return monthKey(period.first);
    if (period.months() == 3 && period.first % 3 == 0) return u"%1-Q%2"_s.arg(yearOf(period.first)).arg((numberOf(period.first) + 2) / 3);
    if (period.months() == 12 && period.first % 12 == 0) return QString::number(yearOf(period.first));
    return monthKey(period.first) + u".."_s + monthKey(period.last);
}

Expected<Period> FiscalCalendar::parse(const QString& text) const {
    static const QRegularExpression year(u"^(?:FY\\s*)?(\\d{4})$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression quarterText(u"^(?:FY\\s*)?(\\d{4})[- ]?Q([1-4])$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression quarterFirst(u"^Q([1-4])[- ]?(?:FY\\s*)?(\\d{4})$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression monthText(u"^(\\d{4})-M?(\\d{2})$"_s, QRegularExpression::CaseInsensitiveOption);
    const QString trimmed = text.trimmed();
    if (const auto found = year.match(trimmed); found.hasMatch()) return this->year(found.captured(1).toInt());
    if (const auto found = quarterText.match(trimmed); found.hasMatch()) return quarter(found.captured(1).toInt(), found.captured(2).toInt());
    if (const auto found = quarterFirst.match(trimmed); found.hasMatch()) return quarter(found.captured(2).toInt(), found.captured(1).toInt());
    if (const auto found = monthText.match(trimmed); found.hasMatch()) {
        const int number = found.captured(2).toInt();
        if (number >= 1 && number <= 12) return month(found.captured(1).toInt() * 12 + number - 1);
    }
    if (const auto parts = trimmed.split(u".."_s); parts.size() == 2) {
        const auto from = parse(parts[0]);
        const auto to = parse(parts[1]);
        if (from && to && from->first <= to->last) return Period{from->first, to->last};
    }
    return failure(ErrorCode::BadArgument, {text, u"2026-Q3, 2026-M07, 2026, 2025-M10..2026-M09"_s});
}

} // namespace channelbook
