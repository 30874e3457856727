#pragma once

#include "core/playbooks/Template.h"
#include "ui/shell/Theme.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QSpinBox;

namespace channelbook {

/// All fields of one step, or the title of a phase.
class StepForm : public QWidget {
    Q_OBJECT

public:
    explicit StepForm(const Theme& theme, QWidget* parent = nullptr);

    /// Shows a step of a template without saying that it was changed.
    void showStep(const playbooks::Template& playbook, const playbooks::Step& step);
    void showPhase(const playbooks::Phase& phase);
    void showNothing();
    void focusTitle();

Q_SIGNALS:
    /// The person changed the step shown; its key stays.
    void stepEdited(const channelbook::playbooks::Step& step);
    void phaseEdited(const QString& title);

private:
    void edited();
    void showFieldsOf(bool step);
    void showEvidenceFields();
    [[nodiscard]] playbooks::Step read() const;

    QFormLayout* m_form;
    QLineEdit* m_title;
    QPlainTextEdit* m_note;
    QComboBox* m_who;
    QLineEdit* m_role;
    QSpinBox* m_days;
    QComboBox* m_after;
    QListWidget* m_needs;
    QCheckBox* m_required;
    QCheckBox* m_milestone;
    QComboBox* m_evidence;
    QLineEdit* m_course;
    QCheckBox* m_past;
    QSpinBox* m_norm;
    QComboBox* m_gate;
    playbooks::Step m_step;
    bool m_phase = false;
    bool m_showing = false; ///< fields are being filled, nobody edits
};

} // namespace channelbook
