#pragma once

#include "ui/onboarding/TemplateEdits.h"
#include "ui/shell/Theme.h"

#include <QTreeWidget>

namespace channelbook {

/// A template's phases and steps as an outline that is put in order by the mouse, or by Alt+Up and Alt+Down.
class OutlineTree : public QTreeWidget {
    Q_OBJECT

public:
    explicit OutlineTree(const Theme& theme, QWidget* parent = nullptr);

    /// Shows a template; steps with findings are marked.
    void setTemplate(const playbooks::Template& playbook, const std::vector<playbooks::Finding>& findings);
    [[nodiscard]] OutlinePlace currentPlace() const;
    void setCurrentPlace(const OutlinePlace& place);

Q_SIGNALS:
    void placeChanged();
    /// The person wants what stands at `from` to stand before `to`.
    void moveRequested(const channelbook::OutlinePlace& from, const channelbook::OutlinePlace& to);
    /// One up (-1) or down (1).
    void shiftRequested(int by);
    void removeRequested();
    void addRequested();

protected:
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QList<QTreeWidgetItem*>& items) const override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] OutlinePlace placeOfItem(const QTreeWidgetItem* item) const;

    const Theme& m_theme;
};

} // namespace channelbook
