#pragma once

#include "core/records/Entity.h"

#include <QDate>

namespace channelbook::deals {

/// The deals of one company as a list of their own: those it sourced, influenced or bought. A field `part` says which.
[[nodiscard]] records::EntityDef dealsOf(const records::EntityDef& deal, RecordId company);

/// The people of one company as a list of their own.
[[nodiscard]] records::EntityDef contactsOf(const records::EntityDef& contact, RecordId company);

/// What a month brought.
struct MonthSum {
    QDate month;      ///< its first day
    qint64 minor = 0; ///< in the currency asked for
    int deals = 0;
};

/// Won revenue of the deals a company sourced (`asPartner`) or bought, in each of the last `months` months up to
/// `today`, oldest first; amounts at the close date's rate. Deals whose currency has no rate are counted, not summed.
[[nodiscard]] std::vector<MonthSum> wonByMonth(store::Connection& connection, RecordId company, bool asPartner, const QDate& today, int months,
                                               const QString& currency);

/// Which facets a company has.
struct Facets {
    bool exists = false;
    bool partner = false;
    bool customer = false;
};
[[nodiscard]] Facets facetsOf(store::Connection& connection, RecordId company);

} // namespace channelbook::deals
