#include "ui/onboarding/PlanStrip.h"

#include "ui/onboarding/RunWords.h"
#include "ui/widgets/Painting.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int lineHeight = 20;
constexpr int headHeight = 20;
constexpr int barHeight = 10;
constexpr int titleWidth = 200;
constexpr int weekDays = 5;

} // namespace

PlanStrip::PlanStrip(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme) {
    setAccessibleName(tr("Plan over working days"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PlanStrip::setPlan(const playbooks::Template& playbook, const calendars::WorkCalendar& calendar,
                        const QDate& start) {
    const QDate first = calendar.add(start, 0);
    const std::vector<playbooks::PlannedStep> steps = playbooks::schedule(playbook, calendar, start);
    QHash<QString, int> dues;
    const auto dayOf = [&](const QDate& day) { return day == first ? 0 : calendar.between(first, day); };
    for (const playbooks::PlannedStep& planned : steps) dues[planned.step->key] = dayOf(planned.due);
    m_lines.clear();
    m_first = 0;
    m_length = 0;
    QStringList spoken;
    for (const playbooks::PlannedStep& planned : steps) {
        const playbooks::Step& step = *planned.step;
        PlanLine line{step.key, step.title, 0, dues.value(step.key), step.milestone, step.required, {}};
        // It begins when the last of what it waits for is due.
        for (const QString& need : step.needs) line.begin = std::max(line.begin, dues.value(need));
        if (!step.due.after.isEmpty() && step.due.days >= 0)
            line.begin = std::max(line.begin, dues.value(step.due.after));
        line.begin = std::min(line.begin, line.end);
        line.days = line.end == 0  ? tr("due on the first day")
                    : line.end > 0 ? tr("due on working day %1, %2").arg(line.end).arg(shortDay(planned.due, start))
                                   : tr("due %n working days before the start", nullptr, -line.end);
        m_first = std::min(m_first, line.begin);
        m_length = std::max(m_length, line.end);
        spoken << line.title + u": "_s + line.days;
        m_lines.push_back(std::move(line));
    }
    setAccessibleDescription(spoken.join(u"; "_s));
    updateGeometry();
    update();
}

void PlanStrip::clear() {
    m_lines.clear();
    m_length = 0;
    setAccessibleDescription({});
    updateGeometry();
    update();
}

void PlanStrip::setCurrent(const QString& stepKey) {
    if (m_current == stepKey) return;
    m_current = stepKey;
    update();
}

QSize PlanStrip::sizeHint() const {
    return {2 * titleWidth, headHeight + lineHeight * lineCount() + Space::s};
}

QRect PlanStrip::barRoom() const {
    return rect().adjusted(titleWidth + Space::s, headHeight, -Space::xl, 0);
}

void PlanStrip::paintEvent(QPaintEvent*) {
    if (m_lines.empty()) return;
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const ThemeColors& colors = m_theme.colors();
    const QRect bars = barRoom();
    const int days = std::max(1, m_length - m_first);
    const auto x = [&](int day) { return bars.left() + (day - m_first) * bars.width() / days; };
    const auto visual = [&](const QRect& part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    painter.setFont(m_theme.font(TextRole::Caption));
    // A mark each week, or each so many weeks that their words have room.
    const int word = painter.fontMetrics().horizontalAdvance(tr("day %1").arg(m_length)) + Space::m;
    int step = weekDays;
    while (step * bars.width() / days < word) step += weekDays;
    for (int day = (m_first / step) * step; day <= m_length; day += step) {
        const QRect line(x(day), headHeight - Space::xs, Line::hair, height() - headHeight);
        painter.fillRect(visual(line), colors.line);
        painter.setPen(colors.muted);
        painter.drawText(visual(QRect(x(day) - word / 2, 0, word, headHeight - Space::xs)), Qt::AlignCenter,
                         tr("day %1").arg(day));
    }
    for (int i = 0; i < lineCount(); ++i) {
        const PlanLine& line = m_lines[static_cast<std::size_t>(i)];
        const int top = headHeight + i * lineHeight;
        const bool current = line.key == m_current;
        if (current) painter.fillRect(QRect(0, top, width(), lineHeight), colors.selected);
        painter.setFont(m_theme.font(TextRole::Caption, current ? TextWeight::Strong : TextWeight::Regular));
        painter.setPen(line.required ? colors.text : colors.muted);
        painter.drawText(visual(QRect(Space::xs, top, titleWidth - Space::xs, lineHeight)),
                         static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(line.title, Qt::ElideRight, titleWidth - Space::s));
        const int left = x(line.begin);
        const QRect bar(left, top + (lineHeight - barHeight) / 2, std::max(Space::xs, x(line.end) - left), barHeight);
        drawBox(painter, visual(bar), Radius::small / 2,
                line.milestone  ? colors.accent
                : line.required ? colors.accentSoft
                                : colors.track,
                Qt::transparent);
        painter.setPen(colors.muted);
        painter.drawText(visual(QRect(bar.right() + Space::xs, top, Space::xl, lineHeight)),
                         static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter,
                         QString::number(line.end));
    }
}

bool PlanStrip::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int at = (help->pos().y() - headHeight) / lineHeight;
    if (help->pos().y() < headHeight || at >= lineCount()) {
        QToolTip::hideText();
        return true;
    }
    const PlanLine& line = m_lines[static_cast<std::size_t>(at)];
    QToolTip::showText(help->globalPos(), line.title + u'\n' + line.days, this);
    return true;
}

} // namespace channelbook
