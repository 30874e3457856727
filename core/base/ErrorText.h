#pragma once

#include "core/base/Error.h"

#include <span>

namespace channelbook {

/// The words for an error, for the window and the command line alike: what happened, to which record or file, and what
/// can be done next. Translated; without SQL or jargon.
[[nodiscard]] QString errorText(const Error& error);

/// All codes, for the test that demands words for each.
[[nodiscard]] std::span<const ErrorCode> allErrorCodes();

} // namespace channelbook
