#pragma once

#include "ui/records/RecordDelegate.h"
#include "ui/shell/Workspace.h"

namespace channelbook {

/// Paints what a registration's table says of its clocks: our answer against the time we have, and the protection's
/// end.
class RegistrationDelegate : public RecordDelegate {
    Q_OBJECT

public:
    RegistrationDelegate(Workspace& workspace, QObject* parent);

protected:
    [[nodiscard]] Badge badgeAt(const QModelIndex& index) const override;

private:
    Workspace& m_workspace;
};

} // namespace channelbook
