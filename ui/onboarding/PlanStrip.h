#pragma once

#include "core/playbooks/Schedule.h"
#include "ui/shell/Theme.h"

#include <QWidget>

namespace channelbook {

/// A template drawn over its working days: one line a step, a bar from when it can begin to when it is due, and weeks
/// as a grid. Hovering a line says its days.
class PlanStrip : public QWidget {
    Q_OBJECT

public:
    explicit PlanStrip(const Theme& theme, QWidget* parent = nullptr);

    /// Draws a template without findings.
    void setPlan(const playbooks::Template& playbook, const calendars::WorkCalendar& calendar, const QDate& start);
    /// Draws nothing, for a template that cannot be planned.
    void clear();
    /// Marks a step's line.
    void setCurrent(const QString& stepKey);
    /// Working days from the start to the last due.
    [[nodiscard]] int length() const { return m_length; }
    [[nodiscard]] int lineCount() const { return static_cast<int>(m_lines.size()); }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct PlanLine {
        QString key;
        QString title;
        int begin = 0; ///< working days from the start
        int end = 0;
        bool milestone = false;
        bool required = true;
        QString days; ///< in words
    };
    [[nodiscard]] QRect barRoom() const;

    const Theme& m_theme;
    std::vector<PlanLine> m_lines;
    QString m_current;
    int m_first = 0; ///< earliest day, negative where a due lies before the start
    int m_length = 0;
};

} // namespace channelbook
