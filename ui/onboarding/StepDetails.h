#pragma once

#include "core/playbooks/Runs.h"
#include "ui/widgets/Card.h"

#include <QDateTime>

class QFormLayout;
class QLabel;

namespace channelbook {

class BadgeLabel;
class FlowLayout;
class TimelineView;

/// All that is known of one step of a run, and the buttons of what can be done to it.
class StepDetails : public Card {
    Q_OBJECT

public:
    explicit StepDetails(const Theme& theme, QWidget* parent = nullptr);

    /// Shows a step of a run.
    /// @param writable whether it can be acted on at all
    void show(const playbooks::RunView& view, const playbooks::Step& step, const playbooks::RunStep& row,
              const QDateTime& now, bool writable);
    /// Shows that no step is chosen.
    void showNothing(const QString& sentence);
    using Card::show;

Q_SIGNALS:
    void actRequested(channelbook::playbooks::StepAct act);

private:
    void setLine(const QString& label, const QString& text);
    void fillButtons(const playbooks::RunView& view, const playbooks::RunStep& row, bool writable);

    const Theme& m_theme;
    BadgeLabel* m_state;
    QLabel* m_note;
    QFormLayout* m_lines;
    QWidget* m_buttonRoom;
    FlowLayout* m_buttons;
    QLabel* m_said;
    TimelineView* m_comments;
};

} // namespace channelbook
