#pragma once

#include "core/playbooks/Runs.h"

namespace channelbook::playbooks {

/// SELECT and FROM of what `runOf` reads; run `r`, template `t`, version `v`, company `c`, owner `o`.
[[nodiscard]] const QString& runSql();
[[nodiscard]] Run runOf(const store::Statement& row);

} // namespace channelbook::playbooks
