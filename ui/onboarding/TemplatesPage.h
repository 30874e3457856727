#pragma once

#include "core/playbooks/Templates.h"
#include "ui/shell/Page.h"
#include "ui/shell/Workspace.h"

#include <QTimer>

class QPushButton;
class QTreeWidget;

namespace channelbook {

class PageHeader;
class TemplateEditor;

/// The templates of playbooks: a list by kind, and the editor of the one chosen.
class TemplatesPage : public Page {
    Q_OBJECT

public:
    explicit TemplatesPage(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] TemplateEditor& editor() { return *m_editor; }
    [[nodiscard]] QTreeWidget& list() { return *m_list; }
    /// Chooses a template by its key; false if there is none.
    bool choose(const QString& key);

    void focusContent() override;
    [[nodiscard]] bool can(PageCommand command) const override;
    void run(PageCommand command) override;
    [[nodiscard]] RunningWork runningWork() const override;
    [[nodiscard]] QList<ShortcutHint> shortcuts() const override;

private:
    void reload();
    void fillList();
    void showChosen();
    void showButtons();
    void makeNew();
    void duplicate();
    void importFile();
    void exportFile();
    void retire();
    void remove();
    /// Whether a changed draft may be given up for another; asks.
    [[nodiscard]] bool mayLeave();
    [[nodiscard]] const playbooks::StoredTemplate* stored(const QString& key) const;
    [[nodiscard]] const playbooks::StoredTemplate* current() const { return stored(m_current); }

    Workspace& m_workspace;
    std::vector<playbooks::StoredTemplate> m_templates;
    QString m_current; ///< key of the template edited; empty: a new one
    PageHeader* m_header;
    QTreeWidget* m_list;
    TemplateEditor* m_editor;
    QPushButton* m_duplicate;
    QPushButton* m_export;
    QPushButton* m_retire;
    QPushButton* m_remove;
    QTimer m_settle;
};

} // namespace channelbook
