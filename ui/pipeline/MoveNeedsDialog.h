#pragma once

#include "core/pipeline/Pipeline.h"
#include "ui/shell/Workspace.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QVBoxLayout;

namespace channelbook {

/// Says what keeps records from a stage and offers to do it: what can be given is filled in right there and goes with the
/// move, as one step; what has to change elsewhere is a way there; and what is ready may go alone.
class MoveNeedsDialog : public QDialog {
    Q_OBJECT

public:
    /// @param missing what `pipeline::missingForMove` says of the command's records
    MoveNeedsDialog(Workspace& workspace, pipeline::MoveToStage command, std::vector<pipeline::MoveNeeds> missing, QWidget* parent);

    void accept() override;

private:
    struct Given {
        const records::FieldDef* field;
        QWidget* editor;
        QString currency; ///< of what the field lacks an amount for
    };
    void sort(const std::vector<pipeline::MoveNeeds>& missing);
    void addForm(QVBoxLayout& column);
    void addElsewhere(QVBoxLayout& column);
    void moveReady();
    [[nodiscard]] QString headline() const;

    Workspace& m_workspace;
    pipeline::MoveToStage m_command;
    const records::EntityDef& m_entity;
    std::vector<pipeline::MoveNeeds> m_missing;
    QHash<QString, std::vector<RecordId>> m_lacking;       ///< by the key of a field that can be filled in here
    std::vector<pipeline::Need> m_give;                    ///< one a field
    std::vector<std::pair<RecordId, QString>> m_elsewhere; ///< what has to change elsewhere: a record, and the words
    std::vector<RecordId> m_movable;                       ///< once the form is filled in
    std::vector<RecordId> m_ready;                         ///< without it
    std::vector<Given> m_given;
    QListWidget* m_list = nullptr;
    QLabel* m_problem;
};

/// Moves records to a stage; where something is missing for it, says so and offers to do it. Returns whether they moved.
bool moveToStage(Workspace& workspace, pipeline::Track track, std::vector<RecordId> records, const QString& stage, QWidget* parent);

} // namespace channelbook
