#pragma once

#include "core/records/Entity.h"

namespace channelbook::sync {

/// A person's word on a reference that names nothing known: by `key` ("GTXPro") a source means the record that is called
/// `name` ("GTX Pro"). The source remembers it as one more key of that record: references that wait are filled at once,
/// and those of later files find it. UnknownSource, UnknownEntity; RecordNotFound if not exactly one record of the
/// source has the name.
struct KnownAs {
    static constexpr const char* kind = "sync.knownAs";
    const records::Catalogue& catalogue;
    QString source;
    QString target; ///< catalogue key of what is referred to
    QString key;
    QString name;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const KnownAs& command);

} // namespace channelbook::sync
