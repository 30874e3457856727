#pragma once

#include "core/reviews/Pack.h"

#include <memory>

class QCoreApplication;

namespace channelbook::cli {

// Built with the window, `pdf/Written.cpp` does this; without it, `pdf/Refused.cpp` says so.

/// The application object: one that can draw, without a display, where the arguments ask for a PDF.
[[nodiscard]] std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv);

/// Writes a pack as PDF. BadArgument where this build cannot, or for a paper that is none of "A4", "letter" and "wide" (empty: the usual
/// one); FileNotWritable, DiskFull.
[[nodiscard]] Expected<void> writePdf(const reviews::Pack& pack, const QString& path, const QString& paper);

} // namespace channelbook::cli
