#pragma once

#include "core/records/Entity.h"

namespace channelbook::records {

/// A field whose value must be decided when records become one: of the entity itself, or of a company's facets.
struct MergeField {
    QString key; ///< "phone", "partner.tier"
    const FieldDef* field = nullptr;
};

/// The entity whose records become one where `key` is asked for: a partner and a customer are companies.
/// UnknownEntity; BadArgument for entities whose records cannot be merged.
[[nodiscard]] Expected<const EntityDef*> mergeEntity(const Catalogue& catalogue, QStringView key);

/// The fields of an entity that mergeEntity() gave, in the order they are shown.
[[nodiscard]] std::vector<MergeField> mergeFields(const Catalogue& catalogue, const EntityDef& entity);

/// Makes several records one. All that hung on the dropped ones hangs on the kept one: contacts, deals, activities, files,
/// stages, and the CRM's keys, so that a later import of any of them changes the kept one. The dropped ones stay retired,
/// pointing at the kept one. Where nothing is chosen the kept record's value stays, or, if it has none, the first that a
/// dropped one has. Errors: UnknownField, RecordNotFound, BadArgument (a record with itself, or one merged before).
struct MergeRecords {
    static constexpr const char* kind = "record.merge";
    const Catalogue& catalogue;
    QString entity;
    RecordId keep = 0;
    std::vector<RecordId> drop;
    std::vector<std::pair<QString, RecordId>> chosen; ///< field key and the record whose value it gets
    bool forget = false; ///< delete the dropped ones instead of keeping a pointer: they came a moment ago
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const MergeRecords& command);

/// Where a record has gone that was merged into another; itself if it was not.
[[nodiscard]] RecordId mergedInto(store::Connection& connection, const EntityDef& entity, RecordId record);

} // namespace channelbook::records
