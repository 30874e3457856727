#include "ui/sync/SyncDesk.h"

#include "ui/shell/Workspace.h"
#include "ui/sync/SyncPage.h"

namespace channelbook {

using namespace Qt::StringLiterals;

Page* makeSyncPage(Workspace& workspace) {
    auto* page = new SyncPage(workspace.program(), workspace.theme(), workspace.prompter());
    QObject::connect(page, &SyncPage::toastRequested, &workspace, &Workspace::say);
    QObject::connect(page, &SyncPage::openRequested, &workspace, &Workspace::openRecord);
    QObject::connect(page, &SyncPage::importFinished, &workspace, &Workspace::catchUp);
    // Catching up can wait for the person; it goes on from where it was.
    QObject::connect(page, &SyncPage::aboutToWrite, &workspace, [&workspace] { workspace.jobs().stopQuiet(u"catch up"_s); });
    QObject::connect(page, &SyncPage::writerFree, &workspace, &Workspace::catchUp);
    page->watchFolders(workspace.settings());
    return page;
}

} // namespace channelbook
