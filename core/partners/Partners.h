#pragma once

#include "core/records/Commands.h"

namespace channelbook::partners {

/// Partner types the field knows.
[[nodiscard]] const QStringList& partnerTypes();
/// Tiers offered until programs define their own.
[[nodiscard]] const QStringList& partnerTiers();

/// A company seen as a partner. Sums of its deals come from the company's rollup, in the program's currency.
[[nodiscard]] records::EntityDef partnerEntity();

/// Makes existing companies partners: the facet is added, nothing is copied.
struct MakePartners {
    static constexpr const char* kind = "partner.make";
    std::vector<RecordId> companies;
    QString stage = QStringLiteral("Prospect");
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const MakePartners& command);

/// Adds the partner facet to one company, unless it has it.
void addPartnerFacet(store::Transaction& transaction, RecordId company, const QString& stage, const QString& since);

/// Makes a company that its CRM calls a partner one here. The CRM knows no lifecycle: with a signed agreement it is Active
/// since then, else it is being brought on board since the CRM has it.
/// @param agreementStart ISO date or empty
/// @param createdAt UTC instant or empty
void adoptPartner(store::Transaction& transaction, RecordId company, const QString& agreementStart, const QString& createdAt);

} // namespace channelbook::partners
