#pragma once

class QColor;

namespace channelbook {

/// Contrast of two opaque colours as WCAG counts it, 1 to 21.
[[nodiscard]] double contrast(const QColor& a, const QColor& b);

} // namespace channelbook
