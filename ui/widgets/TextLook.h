#pragma once

class QTextDocument;

namespace channelbook {

class Theme;

/// Gives a text that was read from Markdown room between its lines, and its tables a look.
void setOut(QTextDocument& document, const Theme& theme);

} // namespace channelbook
