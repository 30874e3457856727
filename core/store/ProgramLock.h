#pragma once

#include "core/base/Error.h"

#include <QLockFile>

#include <memory>

namespace channelbook::store {

/// Takes the lock of the program at `path`, so that no other process writes it while the answer lives.
/// ProgramLocked names the holder after `timeoutMs`; ReadOnlyPlace where no lock can be put.
[[nodiscard]] Expected<std::unique_ptr<QLockFile>> lockProgram(const QString& path, int timeoutMs);

} // namespace channelbook::store
