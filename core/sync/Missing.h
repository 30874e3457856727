#pragma once

#include "core/sync/FileRun.h"
#include "core/sync/LinkWalk.h"

#include <map>

namespace channelbook::sync {

/// What the files of an import, which hold all their CRM has, do not have. Several files may be parts of one table: a
/// record is missing only if none of them has it.
class MissingRecords {
public:
    /// The links one file of a table did not have.
    void note(qint64 scope, std::vector<Link> missing);
    /// Whether the files of a table so far lack anything.
    [[nodiscard]] bool any(qint64 scope) const;
    /// Retires what is missing of a table, once all files are applied; tells `report`. Records that are retired already
    /// do not count. MassMissing where more than a fifth of the table would go and nobody has said that it may: an export
    /// that was cut off, or filtered, looks just like this.
    [[nodiscard]] Expected<void> retire(const RunContext& context, qint64 scope, const QString& entity, FileReport& report);

private:
    std::map<qint64, std::vector<Link>> m_missing;
};

} // namespace channelbook::sync
