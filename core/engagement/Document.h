#pragma once

#include "core/engagement/Rules.h"

namespace channelbook::engagement {

/// The rules as a document to print and to hand to partners: its version and first day, the rules by kind with what
/// they say, whom they name, and what follows. All text in it is escaped for its format.
[[nodiscard]] QString rulesAsMarkdown(const RuleBook& book);
/// The same as a page of its own that prints on A4 and Letter.
[[nodiscard]] QString rulesAsHtml(const RuleBook& book);

} // namespace channelbook::engagement
