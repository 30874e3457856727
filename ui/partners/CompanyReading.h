#pragma once

#include "core/activities/Activities.h"
#include "core/deals/CompanyQueries.h"
#include "core/program/Program.h"
#include "core/records/Pending.h"

namespace channelbook {

/// Everything a company's page shows, read in one go.
struct CompanyReading {
    deals::Facets facets;
    QString entity; ///< "partner", "customer" or "company": as what it is shown
    records::RecordRow row; ///< all fields of that entity
    std::vector<deals::MonthSum> months;
    std::vector<activities::TimelineEntry> timeline;
    std::vector<records::RecordRow> openDeals; ///< name, stage, amount, close date
    std::vector<records::RecordRow> contacts;  ///< name, title
    qint64 dealCount = 0;
    qint64 openDealCount = 0;
    qint64 contactCount = 0;
    std::vector<records::PendingField> pending;

    /// A field of the record by its key; nothing if the entity has none.
    [[nodiscard]] Value value(const records::Catalogue& catalogue, const QString& key) const;
};

/// RecordNotFound where the company is gone.
[[nodiscard]] Expected<CompanyReading> readCompany(store::Connection& connection, const records::Catalogue& catalogue, RecordId company,
                                                   const QDate& today, const QString& currency);

} // namespace channelbook
