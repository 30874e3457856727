#include "core/sync/AnswerMatches.h"

#include "core/matching/Duplicates.h"
#include "core/records/Merge.h"
#include "core/sync/KnownAs.h"

namespace channelbook::sync {

using namespace Qt::StringLiterals;

Expected<void> apply(store::Transaction& transaction, const AnswerMatches& command) {
    matching::MarkDifferent different{command.entity, {}};
    for (const AnswerMatches::Pair& pair : command.pairs) {
        if (!pair.same) {
            different.pairs.emplace_back(pair.known, pair.arrived);
            continue;
        }
        if (auto merged = records::apply(transaction, records::MergeRecords{command.catalogue, command.entity, pair.known, {pair.arrived}, {}}); !merged) return merged;
    }
    if (!different.pairs.empty())
        if (auto marked = matching::apply(transaction, different); !marked) return marked;
    for (const NameAnswer& name : command.names)
        if (auto known = apply(transaction, KnownAs{command.catalogue, command.source, name.target, name.key, name.name}); !known) return known;
    const auto count = static_cast<qint64>(command.pairs.size() + command.names.size());
    // One answer is told in its own words.
    if (count != 1) transaction.info().args = {{u"count"_s, count}};
    return {};
}

} // namespace channelbook::sync
