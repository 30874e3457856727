#pragma once

namespace channelbook {

class Page;
class Workspace;

/// The Sync page of an open program: its toasts, its way to records and the catching up after an import go through
/// the workspace. For the list of pages.
[[nodiscard]] Page* makeSyncPage(Workspace& workspace);

} // namespace channelbook
