#pragma once

#include "core/base/Error.h"

#include <QDate>

#include <vector>

namespace channelbook {

/// Consecutive fiscal months, from `first` to `last`. Month numbers count on from one year into the next.
struct Period {
    int first = 0;
    int last = 0;
    [[nodiscard]] int months() const { return last - first + 1; }
    bool operator==(const Period&) const = default;
};

/// How a company cuts its year: twelve calendar months from any of them on, or quarters of 4, 4 and 5 weeks (or 4-5-4, 5-4-4), which
/// begin on the weekday nearest to the first of the start month, so that some years have 53 weeks; the last month then has one more.
class FiscalCalendar {
public:
    enum class Pattern { Months, Weeks445, Weeks454, Weeks544 };
    /// `startMonth` 1 to 12; `weekday` 1 (Monday) to 7: on which a year of weeks begins. A fiscal year is named after the calendar
    /// year it ends in.
    explicit FiscalCalendar(int startMonth = 1, Pattern pattern = Pattern::Months, int weekday = 1);

    /// The fiscal month a day lies in.
    [[nodiscard]] int monthOf(QDate day) const;
    [[nodiscard]] QDate startOf(int month) const;
    /// Its last day.
    [[nodiscard]] QDate endOf(int month) const;
    [[nodiscard]] QDate startOf(const Period& period) const { return startOf(period.first); }
    [[nodiscard]] QDate endOf(const Period& period) const { return endOf(period.last); }

    /// Fiscal year of a month, and its number in it (1 to 12).
    [[nodiscard]] int yearOf(int month) const;
    [[nodiscard]] int numberOf(int month) const;

    [[nodiscard]] Period month(int month) const { return {month, month}; }
    [[nodiscard]] Period quarter(int year, int quarter) const;
    [[nodiscard]] Period year(int year) const;
    [[nodiscard]] Period quarterOf(QDate day) const;
    [[nodiscard]] Period yearOf(QDate day) const;
    /// The `months` fiscal months that end with the one of a day.
    [[nodiscard]] Period trailing(QDate day, int months = 12) const;
    /// As many months just before.
    [[nodiscard]] static Period before(const Period& period) { return {period.first - period.months(), period.first - 1}; }
    /// The same months a year ago.
    [[nodiscard]] static Period yearBefore(const Period& period) { return {period.first - 12, period.last - 12}; }

    /// "2026-Q3", "2026-M07", "2026" of whole quarters, months and years; "2025-M10..2026-M09" of others.
    [[nodiscard]] QString key(const Period& period) const;
    /// Reads what `key` writes, also "2026Q3", "Q3 2026", "FY2026" and "2026-07". BadArgument says what is understood.
    [[nodiscard]] Expected<Period> parse(const QString& text) const;

    [[nodiscard]] int startMonth() const { return m_startMonth; }
    [[nodiscard]] Pattern pattern() const { return m_pattern; }
    [[nodiscard]] int weekday() const { return m_weekday; }
    bool operator==(const FiscalCalendar&) const = default;

private:
    /// First day of a year of weeks.
    [[nodiscard]] QDate startOfYear(int year) const;
    int m_startMonth;
    Pattern m_pattern;
    int m_weekday;
};

} // namespace channelbook
