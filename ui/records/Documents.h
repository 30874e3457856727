#pragma once

#include "core/store/Attachments.h"
#include "ui/shell/Workspace.h"
#include "ui/widgets/Card.h"

class QPushButton;
class QTreeWidget;

namespace channelbook {

/// Asks for a file and keeps it with a record; false where the person thought better of it or it was refused.
bool addDocument(Workspace& workspace, RecordId record);
/// Asks where a kept file goes and writes it there.
void saveDocument(Workspace& workspace, const QString& sha256, const QString& name);

/// The files kept with a record: added, saved elsewhere, taken off.
class DocumentsCard : public Card {
    Q_OBJECT

public:
    explicit DocumentsCard(Workspace& workspace, QWidget* parent = nullptr);

    void setRecord(RecordId record);
    [[nodiscard]] QTreeWidget& files() { return *m_files; }
    void add();
    void saveCurrent();
    void removeCurrent();

private:
    void show();
    [[nodiscard]] const store::Attachment* current() const;

    Workspace& m_workspace;
    RecordId m_record = 0;
    std::vector<store::Attachment> m_kept;
    QTreeWidget* m_files;
    QPushButton* m_save;
    QPushButton* m_remove;
};

} // namespace channelbook
