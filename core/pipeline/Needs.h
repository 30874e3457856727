#pragma once

#include "core/records/Entity.h"

namespace channelbook::pipeline {

/// One thing a stage asks of a record: a field that must be filled ("manager"), or a fact in the quick filter's language, one
/// term ("open_deals=0", "tier=Gold,Platinum").
struct Need {
    QString text; ///< as it is kept
    const records::FieldDef* field = nullptr; ///< what it is about
    QString op;    ///< the term's operator; empty: the field must be filled
    QString value; ///< what the field is compared with

    /// Whether giving the field a value can meet it; else other records have to change.
    [[nodiscard]] bool canBeGiven() const { return field->editable(); }
};

/// Reads a need. UnknownField, and BadFilter where it is no single term.
[[nodiscard]] Expected<Need> readNeed(const records::EntityDef& entity, const QString& text);
/// The needs that can be read; a rule about a field that is gone asks for nothing.
[[nodiscard]] std::vector<Need> readNeeds(const records::EntityDef& entity, const QStringList& texts);
/// For a person: "“Partner manager” filled in", "“Open deals” is 0".
[[nodiscard]] QString needText(const Need& need);
/// What is to be done about several that are not met: "fill in “Partner manager” first. “Open deals” must be 0."
[[nodiscard]] QString mendText(const std::vector<Need>& needs);

/// A record and which of the needs asked about it does not meet.
struct Unmet {
    RecordId record = 0;
    std::vector<std::size_t> needs; ///< places in the list asked about
};
/// Those of `records` that do not meet all of `needs`. Looks at many at once.
[[nodiscard]] std::vector<Unmet> unmetNeeds(store::Connection& connection, const records::EntityDef& entity, const std::vector<RecordId>& records,
                                            const std::vector<Need>& needs);
/// Which needs a record does not meet once `changes` are written; `record` is 0 before it exists.
[[nodiscard]] std::vector<Need> unmetAfter(store::Connection& connection, const records::EntityDef& entity, RecordId record, const std::vector<Need>& needs,
                                           const std::vector<records::PendingValue>& changes);

} // namespace channelbook::pipeline
