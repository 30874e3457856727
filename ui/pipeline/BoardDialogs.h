#pragma once

#include "core/pipeline/Boards.h"
#include "ui/shell/Workspace.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace channelbook {

/// Asks what a board of one's own shows: which records, in columns by which field, what is summed up; and keeps it.
class NewBoardDialog : public QDialog {
    Q_OBJECT

public:
    NewBoardDialog(Workspace& workspace, QWidget* parent);
    /// The board's name, once accepted.
    [[nodiscard]] QString name() const;
    void accept() override;

private:
    void showFields();

    Workspace& m_workspace;
    QLineEdit* m_name;
    QComboBox* m_entity;
    QComboBox* m_state;
    QComboBox* m_sum;
    QLineEdit* m_filter;
    QLabel* m_problem;
};

/// How many records are wanted at most in each column of a board whose state has no stages of its own.
class LimitsDialog : public QDialog {
    Q_OBJECT

public:
    LimitsDialog(const Theme& theme, const QStringList& columns, const QMap<QString, int>& limits, QWidget* parent);
    /// Those that are set, by column.
    [[nodiscard]] QMap<QString, int> limits() const;

private:
    std::vector<std::pair<QString, QSpinBox*>> m_boxes;
};

} // namespace channelbook
