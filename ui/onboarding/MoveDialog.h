#pragma once

#include "core/playbooks/MoveRun.h"
#include "ui/shell/Workspace.h"

#include <QDialog>

namespace channelbook {

/// What moving a run to another version of its template would do, step by step, before it is done.
class MoveDialog : public QDialog {
    Q_OBJECT

public:
    MoveDialog(const playbooks::Run& run, const playbooks::MovePreview& preview, const QDate& today, const Theme& theme,
               QWidget* parent);
};

/// Moves active runs to the newest version of their templates: one after a preview of what changes, several after a
/// question.
bool moveToNewest(Workspace& workspace, const std::vector<RecordId>& runs, QWidget* parent);

} // namespace channelbook
