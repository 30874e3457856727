#pragma once

#include "core/sync/Import.h"

namespace channelbook::sync {

/// A person's words on what an import that has been applied proposed, as one step that can be undone: records that are
/// one become one, those that are two are not proposed again, and names are explained (KnownAs). Errors: those of
/// MergeRecords, MarkDifferent and KnownAs; then nothing was done.
struct AnswerMatches {
    static constexpr const char* kind = "sync.answers";
    /// Whether the record that came is the one that was here.
    struct Pair {
        RecordId known = 0;
        RecordId arrived = 0;
        bool same = false;
    };
    const records::Catalogue& catalogue;
    QString source;
    QString entity; ///< of the pairs
    std::vector<Pair> pairs;
    std::vector<NameAnswer> names;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const AnswerMatches& command);

} // namespace channelbook::sync
