#pragma once

#include "core/records/Entity.h"

namespace channelbook::companies {

/// A company (organisation; a CRM's account), with its partner and customer facets as fields of their own.
[[nodiscard]] records::EntityDef companyEntity();

/// A person at a company.
[[nodiscard]] records::EntityDef contactEntity();

/// A person of our own company: owns records, manages partners.
[[nodiscard]] records::EntityDef ownerEntity();

/// The company's own fields, for entities that are facets of it. `t` is the company in their FROM clause.
[[nodiscard]] std::vector<records::FieldDef> companyFields();

/// What hangs on a company and what stands in the way of deleting it.
[[nodiscard]] std::vector<records::Dependent> companyDependents();

/// Web address given, domain not: the domain follows.
[[nodiscard]] records::ChangeRule domainRule();

} // namespace channelbook::companies
