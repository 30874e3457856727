#pragma once

#include <QString>

namespace channelbook {

/// Text as one line of a Markdown document: what Markdown would take for marks of its own is put behind a backslash.
[[nodiscard]] QString markdownText(const QString& text);

} // namespace channelbook
