#pragma once

#include "core/calendars/Calendars.h"
#include "core/playbooks/Templates.h"
#include "ui/onboarding/TemplateEdits.h"
#include "ui/shell/Workspace.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTreeWidget;
class QVBoxLayout;

namespace channelbook {

class OutlineTree;
class PlanStrip;
class StepForm;

/// Edits one template as a draft: phases and steps in order, all fields, what is wrong with it as it is written, and
/// how it lies over the working days. The program hears of it when it is saved, as a new version.
class TemplateEditor : public QWidget {
    Q_OBJECT

public:
    explicit TemplateEditor(Workspace& workspace, QWidget* parent = nullptr);

    /// Edits a stored template; a draft that was changed is given up.
    void setTemplate(const playbooks::StoredTemplate& stored);
    /// Edits a template the program does not have yet, or a new version from elsewhere of one it has: already changed.
    void setDraft(const playbooks::Template& draft, const playbooks::StoredTemplate* stored);
    [[nodiscard]] const playbooks::Template& draft() const { return m_draft; }
    /// What is wrong with the draft.
    [[nodiscard]] const std::vector<playbooks::Finding>& findings() const { return m_findings; }
    [[nodiscard]] bool isChanged() const;
    [[nodiscard]] OutlineTree& outline() { return *m_outline; }
    [[nodiscard]] PlanStrip& plan() { return *m_plan; }

    /// Saves the draft as a new version; false if it cannot be or was refused.
    bool save();
    void revert();
    /// Takes the last edit of the draft back; false if there is none.
    bool undoEdit();

Q_SIGNALS:
    /// The draft was changed, or is not any more.
    void changed();
    /// It was saved under this key.
    void saved(const QString& key);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildHead();
    QWidget* buildMiddle();
    void buildFoot(QVBoxLayout& column);
    void begin(const playbooks::Template& draft, const playbooks::StoredTemplate* stored);
    /// Changes the draft and shows what follows from it. `kind` tells edits of one field apart, which count as one.
    void edit(const QString& kind, const std::function<void(playbooks::Template&)>& change);
    void readHead();
    void showHead();
    void showOutline(const OutlinePlace& place);
    void showStep();
    void showFindings();
    void showPlan();
    void showState();
    void takeStep(const playbooks::Step& step);

    Workspace& m_workspace;
    playbooks::Template m_draft;
    playbooks::Template m_saved; ///< what the program has
    QString m_storedKey;         ///< empty: the program has none of it
    int m_version = 0;
    qint64 m_running = 0;
    std::vector<playbooks::Finding> m_findings;
    std::vector<playbooks::Template> m_before; ///< drafts before each edit
    QString m_lastEdit;
    bool m_showing = false;
    calendars::CalendarBook m_calendars;

    QLineEdit* m_name;
    QComboBox* m_kind;
    QSpinBox* m_norm;
    QSpinBox* m_clock;
    QLineEdit* m_summary;
    QLineEdit* m_types;
    QLineEdit* m_tiers;
    QLineEdit* m_regions;
    OutlineTree* m_outline;
    StepForm* m_form;
    QLabel* m_findingsHead;
    QTreeWidget* m_findingList;
    PlanStrip* m_plan;
    QComboBox* m_calendar;
    QLabel* m_planText;
    QLabel* m_state;
    QPushButton* m_save;
    QPushButton* m_revert;
};

} // namespace channelbook
