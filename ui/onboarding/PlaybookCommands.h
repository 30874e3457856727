#pragma once

#include "core/playbooks/States.h"
#include "core/store/Changes.h"
#include "ui/shell/Page.h"

namespace channelbook {

/// The act a menu's command asks of a step; nothing for other commands.
[[nodiscard]] std::optional<playbooks::StepAct> actOf(PageCommand command);
/// The act a key stands for in the tracker and in the run view; nothing for other keys.
[[nodiscard]] std::optional<playbooks::StepAct> actOfKey(int key);

/// Whether a change touches playbooks, their runs, or whom they name: what shows runs is to be read again.
[[nodiscard]] bool touchesPlaybooks(const store::Changes& changes);

} // namespace channelbook
