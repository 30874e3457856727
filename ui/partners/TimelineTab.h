#pragma once

#include "core/activities/Activities.h"
#include "ui/shell/Workspace.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace channelbook {

class TimelineView;

/// What happened with a company, and a line to add to it.
class TimelineTab : public QWidget {
    Q_OBJECT

public:
    TimelineTab(Workspace& workspace, RecordId company, QWidget* parent = nullptr);

    void show(const std::vector<activities::TimelineEntry>& entries);
    /// Begins a note, task or call: `kind` is an activity's.
    void begin(const QString& kind);
    using QWidget::show;

private:
    void add();
    void activate(const QString& id);

    Workspace& m_workspace;
    RecordId m_company;
    std::vector<activities::TimelineEntry> m_entries;
    QComboBox* m_kind;
    QLineEdit* m_subject;
    QLineEdit* m_due;
    TimelineView* m_view;
    QLabel* m_empty;
};

} // namespace channelbook
