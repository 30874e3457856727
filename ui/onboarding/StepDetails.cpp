#include "ui/onboarding/StepDetails.h"

#include "ui/onboarding/RunWords.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/TimelineView.h"

#include <QFormLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;
using playbooks::StepAct;

StepDetails::StepDetails(const Theme& theme, QWidget* parent)
    : Card(theme, {}, parent)
    , m_theme(theme)
    , m_state(new BadgeLabel(theme))
    , m_note(makeLabel(theme, TextRole::Body, TextWeight::Regular, true))
    , m_lines(new QFormLayout)
    , m_buttonRoom(new QWidget)
    , m_buttons(new FlowLayout(Space::s, m_buttonRoom))
    , m_said(makeLabel(theme, TextRole::Label, TextWeight::Strong))
    , m_comments(new TimelineView(theme)) {
    setAccessibleName(tr("Step"));
    m_note->setWordWrap(true);
    m_lines->setSpacing(Space::s);
    m_lines->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_lines->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_said->setText(tr("Comments and nudges"));
    m_comments->setAccessibleName(tr("Comments and nudges"));
    m_comments->setFitsContents(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    m_buttonRoom->setSizePolicy(policy);
    body()->addWidget(m_state);
    body()->addWidget(m_note);
    body()->addWidget(m_buttonRoom);
    body()->addLayout(m_lines);
    body()->addWidget(m_said);
    body()->addWidget(m_comments);
    body()->addStretch(1);
}

void StepDetails::showNothing(const QString& sentence) {
    setTitle(sentence);
    for (QWidget* widget : {static_cast<QWidget*>(m_state), static_cast<QWidget*>(m_note), m_buttonRoom,
                            static_cast<QWidget*>(m_said), static_cast<QWidget*>(m_comments)})
        widget->hide();
    while (m_lines->rowCount() > 0) m_lines->removeRow(0);
}

void StepDetails::setLine(const QString& label, const QString& text) {
    if (text.isEmpty()) return;
    QLabel* name = makeLabel(m_theme, TextRole::Body, TextWeight::Regular, true);
    name->setText(label);
    name->setMinimumWidth(Size::propertyLabel);
    QLabel* value = makeLabel(m_theme, TextRole::Body);
    value->setText(text);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_lines->addRow(name, value);
}

void StepDetails::fillButtons(const playbooks::RunView& view, const playbooks::RunStep& row, bool writable) {
    qDeleteAll(m_buttonRoom->findChildren<KeyButton*>());
    const bool stands = view.run.state != playbooks::RunState::Cancelled;
    bool first = true;
    for (const StepAct act : {StepAct::Complete, StepAct::Start, StepAct::Reopen, StepAct::Waive, StepAct::Block,
                              StepAct::Assign, StepAct::Nudge, StepAct::Comment}) {
        if (!playbooks::after(row.state, act) || (!stands && act != StepAct::Comment)) continue;
        auto* button =
            new KeyButton(m_theme, buttonText(act), keyOf(act), first && act == StepAct::Complete, m_buttonRoom);
        button->setEnabled(writable);
        button->setFocusPolicy(Qt::TabFocus);
        connect(
            button, &QPushButton::clicked, this, [this, act] { Q_EMIT actRequested(act); }, Qt::QueuedConnection);
        m_buttons->addWidget(button);
        button->show();
        first = false;
    }
    m_buttons->invalidate();
    m_buttonRoom->updateGeometry();
}

void StepDetails::show(const playbooks::RunView& view, const playbooks::Step& step, const playbooks::RunStep& row,
                       const QDateTime& now, bool writable) {
    const QDate today = now.toLocalTime().date();
    setTitle(step.title);
    m_state->setBadge(stateBadge(row.state));
    m_note->setText(step.note);
    m_note->setVisible(!step.note.isEmpty());
    m_buttonRoom->show();
    fillButtons(view, row, writable);
    while (m_lines->rowCount() > 0) m_lines->removeRow(0);
    const QStringList open = view.openNeeds(step.key);
    setLine(tr("Waits for"), titlesOf(view.playbook, open));
    if (row.state == playbooks::StepState::Blocked) setLine(tr("In the way"), row.reason);
    if (row.state == playbooks::StepState::Waived)
        setLine(tr("Waived"), row.reason.isEmpty() ? tr("without a reason: it is optional") : row.reason);
    setLine(tr("Who acts"), actorText(step));
    setLine(tr("Owner"), row.ownerName.isEmpty() ? tr("nobody") : row.ownerName);
    if (!playbooks::isClosed(row.state))
        setLine(tr("Due"), dueText(row.dueOn, today) + u"\n"_s + dueRuleText(view.playbook, step.due));
    if (row.doneOn.isValid())
        setLine(playbooks::isClosed(row.state) ? tr("Done") : tr("In hand"),
                playbooks::isClosed(row.state)
                    ? dueText(row.doneOn, today)
                    : tr("since %1; done as soon as it may be").arg(shortDay(row.doneOn, today)));
    if (step.evidence != playbooks::Evidence::None) {
        QString shown = playbooks::evidenceLabel(step.evidence);
        if (!step.course.isEmpty()) shown += u" “"_s + step.course + u'”';
        if (playbooks::completesItself(step.evidence) && !playbooks::isClosed(row.state))
            shown += u". "_s + tr("It completes this step by itself.");
        setLine(tr("Shown by"), shown);
    }
    setLine(tr("Evidence"), row.evidence);
    if (!step.needs.isEmpty() && open.isEmpty()) setLine(tr("After"), titlesOf(view.playbook, step.needs));
    if (!step.gate.isEmpty()) setLine(tr("Unlocks"), gateText(step.gate));
    if (!step.required) setLine(tr("Duty"), tr("optional"));
    QList<TimelineEntry> entries;
    for (auto comment = view.comments.rbegin(); comment != view.comments.rend(); ++comment) {
        if (comment->step != step.key) continue;
        TimelineEntry entry;
        entry.id = QString::number(comment->id);
        entry.when = QDateTime::fromString(comment->at, Qt::ISODate);
        entry.icon = comment->nudge ? u"bell"_s : u"message-square"_s;
        entry.spans << TimelineSpan{comment->text.isEmpty() ? tr("Nudged") : comment->text,
                                    TimelineSpan::Emphasis::Plain}
                    << TimelineSpan{u"  "_s + comment->who, TimelineSpan::Emphasis::Muted};
        entries << entry;
    }
    m_comments->setEntries(entries, now);
    m_comments->setVisible(!entries.isEmpty());
    m_said->setVisible(!entries.isEmpty());
}

} // namespace channelbook
