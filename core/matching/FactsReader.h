#pragma once

#include "core/matching/Score.h"
#include "core/store/Connection.h"

#include <optional>

namespace channelbook::matching {

/// Reads what is compared of companies, contacts or deals, record by record, in the order of their ids.
/// Retired and merged records are left out.
class FactsReader {
public:
    /// @param condition SQL on alias `t`, or empty
    FactsReader(store::Connection& connection, QStringView entity, const QString& condition = {});
    /// False at the end.
    bool next(Facts& facts);

private:
    friend class FactsFinder;
    store::Statement m_statement;
    std::vector<Signal> m_columns;
};

/// Reads the facts of single records, one after the other.
class FactsFinder {
public:
    FactsFinder(store::Connection& connection, QStringView entity);
    /// Nothing if the record is gone, retired or merged.
    [[nodiscard]] std::optional<Facts> find(RecordId record);

private:
    FactsReader m_reader;
};

/// Whether records of an entity can be compared: "company" (also as "partner" and "customer"), "contact", "deal".
[[nodiscard]] bool canMatch(QStringView entity);

/// The entity whose records are compared: partners and customers are companies.
[[nodiscard]] QString matchedEntity(QStringView entity);

/// From this score on a person is asked about two records of an entity. Deals are often alike and yet two (renewals).
[[nodiscard]] double askFromOf(QStringView entity);

} // namespace channelbook::matching
