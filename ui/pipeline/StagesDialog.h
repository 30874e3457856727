#pragma once

#include "core/pipeline/Stages.h"
#include "ui/shell/Workspace.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QSpinBox;

namespace channelbook {

class NeedsEdit;

/// The stages of a track: their order, names, limits, norms, and what they ask on entering and leaving. Saved as one step.
class StagesDialog : public QDialog {
    Q_OBJECT

public:
    /// @param current name of the stage shown first
    StagesDialog(Workspace& workspace, pipeline::Track track, const QString& current, QWidget* parent);

    void accept() override;

private:
    [[nodiscard]] pipeline::Stage* current();
    void fill(int row);
    void showStage();
    void keep();
    void addStage();
    void removeStage();
    void moveStage(int step);

    Workspace& m_workspace;
    pipeline::Track m_track;
    std::vector<pipeline::Stage> m_stages;
    QListWidget* m_list;
    QLineEdit* m_name;
    QComboBox* m_role;
    QSpinBox* m_limit;
    QSpinBox* m_stall;
    NeedsEdit* m_entry;
    NeedsEdit* m_leave;
    QLabel* m_problem;
    bool m_showing = false;
};

} // namespace channelbook
