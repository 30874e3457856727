#pragma once

#include "ui/records/RecordTablePage.h"

namespace channelbook {

class RegistrationPanel;

/// Registrations of deals: those that wait for our answer first, and beside them the chosen one, to be answered.
class RegistrationsPage : public RecordTablePage {
    Q_OBJECT

public:
    explicit RegistrationsPage(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] RegistrationPanel& panel() { return *m_panel; }
    [[nodiscard]] QList<ShortcutHint> shortcuts() const override;

protected:
    void extendMenu(QMenu& menu) override;

private:
    void follow();

    RegistrationPanel* m_panel;
    int m_row = 0; ///< of the registration shown; the next one is there once that has left the list
};

} // namespace channelbook
