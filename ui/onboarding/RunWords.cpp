#include "ui/onboarding/RunWords.h"

#include "ui/widgets/RelativeTime.h"

#include <QCoreApplication>
#include <QLocale>

namespace channelbook {

using namespace Qt::StringLiterals;
using playbooks::StepAct;
using playbooks::StepState;

namespace {
QString words(const char* text, const char* hint = nullptr, int count = -1) {
    return QCoreApplication::translate("RunWords", text, hint, count);
}
} // namespace

QString shortDay(const QDate& day, const QDate& today) {
    if (!day.isValid()) return {};
    // The locale's own short form of a day without its year.
    const bool sameYear = day.year() == today.year();
    return QLocale().toString(day, sameYear ? words(QT_TRANSLATE_NOOP("RunWords", "d MMM"))
                                            : words(QT_TRANSLATE_NOOP("RunWords", "d MMM yyyy")));
}

QString boxText(const playbooks::TrackerCell& cell, const QDate& today) {
    if (cell.state == playbooks::CellState::Due)
        return words(QT_TRANSLATE_NOOP("RunWords", "due %1")).arg(shortDay(cell.due, today));
    if (cell.state == playbooks::CellState::Late)
        return words(QT_TRANSLATE_N_NOOP("RunWords", "%n d late"), nullptr, cell.daysLate);
    return playbooks::cellText(cell);
}

Badge stateBadge(StepState state) {
    const QString text = playbooks::stateLabel(state);
    switch (state) {
    case StepState::Waiting:
        return {text, Tint::Neutral, u"hourglass"_s};
    case StepState::Ready:
        return {text, Tint::Accent, u"circle-dashed"_s};
    case StepState::Active:
        return {text, Tint::Accent, u"circle-dot"_s};
    case StepState::Blocked:
        return {text, Tint::Warning, u"ban"_s};
    case StepState::Done:
        return {text, Tint::Ok, u"check"_s};
    case StepState::Waived:
        return {text, Tint::Neutral, u"minus"_s};
    }
    return {text, Tint::Neutral, {}};
}

Badge stateBadge(playbooks::RunState state) {
    const QString text = playbooks::stateLabel(state);
    switch (state) {
    case playbooks::RunState::Active:
        return {text, Tint::Accent, {}};
    case playbooks::RunState::Finished:
        return {text, Tint::Ok, u"check"_s};
    case playbooks::RunState::Cancelled:
        return {text, Tint::Neutral, u"x"_s};
    }
    return {text, Tint::Neutral, {}};
}

QString gateText(const QString& gate) {
    if (gate == u"deal-registration") return words(QT_TRANSLATE_NOOP("RunWords", "deal registration"));
    if (gate == u"mdf") return words(QT_TRANSLATE_NOOP("RunWords", "MDF"));
    if (gate == u"assets") return words(QT_TRANSLATE_NOOP("RunWords", "assets"));
    if (gate.startsWith(u"tier:")) return words(QT_TRANSLATE_NOOP("RunWords", "tier %1")).arg(gate.sliced(5));
    return gate;
}

QString actorText(const playbooks::Step& step) {
    const QString who = playbooks::whoLabel(step.who);
    return step.role.isEmpty() ? who : who + u" · "_s + step.role;
}

QString titlesOf(const playbooks::Template& playbook, const QStringList& keys) {
    QStringList titles;
    for (const QString& key : keys) {
        const playbooks::Step* step = playbook.step(key);
        titles << u'“' + (step == nullptr ? key : step->title) + u'”';
    }
    return titles.join(u", "_s);
}

QString dueRuleText(const playbooks::Template& playbook, const playbooks::Due& due) {
    const QString from =
        due.after.isEmpty() ? words(QT_TRANSLATE_NOOP("RunWords", "the start")) : titlesOf(playbook, {due.after});
    if (due.days == 0) return words(QT_TRANSLATE_NOOP("RunWords", "on the day of %1")).arg(from);
    return due.days > 0
               ? words(QT_TRANSLATE_N_NOOP("RunWords", "%n working day(s) after %1"), nullptr, due.days).arg(from)
               : words(QT_TRANSLATE_N_NOOP("RunWords", "%n working day(s) before %1"), nullptr, -due.days).arg(from);
}

QString dueText(const QDate& due, const QDate& today) {
    return due.isValid() ? shortDay(due, today) + u" · "_s + relativeDate(due, today) : QString();
}

QChar keyOf(StepAct act) {
    switch (act) {
    case StepAct::Start:
        return u'S';
    case StepAct::Complete:
        return u'C';
    case StepAct::Waive:
        return u'W';
    case StepAct::Block:
        return u'B';
    case StepAct::Reopen:
        return u'R';
    case StepAct::Assign:
        return u'A';
    case StepAct::Comment:
        return u'M';
    case StepAct::Nudge:
        return u'N';
    }
    return {};
}

QString buttonText(StepAct act) {
    switch (act) {
    case StepAct::Start:
        return words(QT_TRANSLATE_NOOP("RunWords", "Start"));
    case StepAct::Complete:
        return words(QT_TRANSLATE_NOOP("RunWords", "Complete"));
    case StepAct::Waive:
        return words(QT_TRANSLATE_NOOP("RunWords", "Waive…"));
    case StepAct::Block:
        return words(QT_TRANSLATE_NOOP("RunWords", "Blocked…"));
    case StepAct::Reopen:
        return words(QT_TRANSLATE_NOOP("RunWords", "Reopen"));
    case StepAct::Assign:
        return words(QT_TRANSLATE_NOOP("RunWords", "Assign…"));
    case StepAct::Comment:
        return words(QT_TRANSLATE_NOOP("RunWords", "Comment…"));
    case StepAct::Nudge:
        return words(QT_TRANSLATE_NOOP("RunWords", "Nudge…"));
    }
    return {};
}

} // namespace channelbook
