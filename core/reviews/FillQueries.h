#pragma once

#include "core/reviews/Pack.h"
#include "core/reviews/Reviews.h"

#include <QLocale>

namespace channelbook::reviews {

// What packs show of a partner's records besides its numbers. Texts are in the person's language; no amount here is a
// floating-point number.

/// Whose records, of which days.
struct FillScope {
    store::Connection& connection;
    RecordId partner = 0;
    QDate from, to; ///< the quarter
    QDate today;
    QString currency; ///< the program's
};

/// Most rows of a table; what is left out is summed up below it.
inline constexpr int mostRows = 12;

/// Open deals the partner sourced or has a part in, those that close first at the top, with their sum.
[[nodiscard]] Table pipelineTable(const FillScope& scope);
/// Their sums by stage, in the order of the stages.
[[nodiscard]] Chart pipelineChart(const FillScope& scope);
/// Deals of the partner that were won or lost in the quarter, the largest first.
[[nodiscard]] Table closedTable(const FillScope& scope);
/// Registrations that came in or were answered in the quarter, and those that wait.
[[nodiscard]] Table registrationTable(const FillScope& scope);
/// Requests for market development funds whose activities touch the quarter.
[[nodiscard]] Table fundTable(const FillScope& scope);
/// Certifications that hold at the end of the quarter or today, whichever is earlier: how many people, and how many end
/// soon.
[[nodiscard]] Table certificationTable(const FillScope& scope);
/// Survey answers of the quarter.
[[nodiscard]] Table satisfactionTable(const FillScope& scope);
/// What stands against the next quarter: an agreement or certifications that end, deals past their close date, claims
/// that are due.
[[nodiscard]] std::vector<ListItem> risks(const FillScope& scope);
/// Where data came from: one a source with its newest import up to `today`; at least "Entered here".
[[nodiscard]] std::vector<DataSource> dataSources(const FillScope& scope);

/// Minor units of one whole unit of a currency: 100, 1, 1000.
[[nodiscard]] qint64 minorPerUnit(const QString& currency);

/// A day as packs print it: "12 May 2026", in German "12. Mai 2026".
[[nodiscard]] QString dateText(const QLocale& locale, QDate day);

/// How many days ahead something is a risk.
inline constexpr int riskDays = 90;

} // namespace channelbook::reviews
