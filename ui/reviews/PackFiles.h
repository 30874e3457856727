#pragma once

#include "ui/reviews/pack/PackStyle.h"
#include "ui/shell/Workspace.h"

#include <memory>

namespace channelbook {

class PackBook;

/// A kind of file a pack can be saved as.
struct PackFile {
    QString label;                      ///< "PDF, A4"
    QString suffix;                     ///< "pdf"
    PackFormat format = PackFormat::A4; ///< of a PDF
};
/// All, the usual one first.
[[nodiscard]] QList<PackFile> packFiles();

/// Writes a pack; safe in any thread. FileNotWritable, DiskFull.
[[nodiscard]] Expected<void> writePackFile(const reviews::Pack& pack, const PackFile& kind, const QString& path);

/// Asks where to, and saves a pack in the background; a toast says when it is there. False if it was given up.
bool savePack(Workspace& workspace, std::shared_ptr<const reviews::Pack> pack, const PackFile& kind);

/// Partners whose manager is an owner, by name; 0: all. Those that have left the program are left out.
[[nodiscard]] std::vector<RecordId> partnersOf(store::Connection& connection, RecordId owner);

/// Saves the packs of partners for a quarter into a folder, one after the other, in the background; with progress,
/// cancelled between two of them. What could not be written is said at the end.
/// @param done gets how many were written
void saveAllPacks(Workspace& workspace, const std::vector<RecordId>& partners, const QString& period,
                  const PackFile& kind, const QString& folder, std::function<void(int)> done = {});

/// The quarter a pack is about where nobody has said: the last one that is over.
[[nodiscard]] QString usualQuarter(store::Connection& connection, QDate today);
/// Quarters to choose from, newest first: the present one and those before.
[[nodiscard]] QStringList quartersUntil(store::Connection& connection, QDate today, int count = 9);

} // namespace channelbook
