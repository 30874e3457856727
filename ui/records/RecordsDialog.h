#pragma once

#include "core/base/RecordId.h"

#include <QString>

#include <vector>

class QWidget;

namespace channelbook {

class Workspace;

/// Shows the records behind a number; one that is opened there is shown in the window.
void showRecords(Workspace& workspace, const QString& entity, const QString& title, std::vector<RecordId> records,
                 QWidget* parent);
/// The same of the records a quick filter finds.
void showRecords(Workspace& workspace, const QString& entity, const QString& title, const QString& filter, QWidget* parent);

} // namespace channelbook
