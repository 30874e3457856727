#pragma once

#include "ui/shell/Workspace.h"

#include <QWidget>

class QLabel;

namespace channelbook {

class AgreementActions;
class LinkedTab;

/// A partner's agreements: the list, what can be done with the one that is chosen, its dates and documents.
class AgreementsTab : public QWidget {
    Q_OBJECT

public:
    AgreementsTab(Workspace& workspace, RecordId partner, QWidget* parent = nullptr);

    [[nodiscard]] LinkedTab& list() { return *m_list; }
    [[nodiscard]] AgreementActions& actions() { return *m_actions; }

private:
    void showCurrent();
    [[nodiscard]] QString documents(RecordId agreement);
    void keepDocument(const QString& sha256);

    Workspace& m_workspace;
    LinkedTab* m_list;
    AgreementActions* m_actions;
    QLabel* m_story;
    QLabel* m_documents;
};

} // namespace channelbook
