#include "ui/onboarding/StepActs.h"

#include "ui/onboarding/Owners.h"

#include <QCoreApplication>

namespace channelbook {

using namespace Qt::StringLiterals;
using playbooks::Evidence;
using playbooks::StepAct;

namespace {

constexpr std::size_t longWork = 300; ///< steps or runs from which a command runs in a thread

QString words(const char* text, int count = -1) {
    return QCoreApplication::translate("StepActs", text, nullptr, count);
}

QString evidenceQuestion(Evidence evidence) {
    switch (evidence) {
    case Evidence::Document:
        return words(
            QT_TRANSLATE_NOOP("StepActs", "Which document shows it? Where it is kept, or nothing if it is attached:"));
    case Evidence::Link:
        return words(QT_TRANSLATE_NOOP("StepActs", "Which link shows it?"));
    case Evidence::Value:
        return words(QT_TRANSLATE_NOOP("StepActs", "Which value was agreed or measured?"));
    case Evidence::Approval:
        return words(QT_TRANSLATE_NOOP("StepActs", "Who approved it? Nothing: you."));
    case Evidence::Course:
        return words(QT_TRANSLATE_NOOP(
            "StepActs", "It is done by itself when the course is completed. By hand: which course was it?"));
    case Evidence::DealRegistered:
    case Evidence::DealWon:
        return words(QT_TRANSLATE_NOOP("StepActs", "It is done by itself with the deal. By hand: which deal was it?"));
    case Evidence::None:
        break;
    }
    return {};
}

/// "Waive “Kick-off” of Northwind", or of how many steps.
QString titleOf(StepAct act, const StepsAt& at) {
    const QString what = playbooks::actLabel(act);
    if (at.steps.size() > 1) {
        const int count = static_cast<int>(at.steps.size());
        return at.title.isEmpty()
                   ? words(QT_TRANSLATE_N_NOOP("StepActs", "%1: %n steps"), count).arg(what)
                   : words(QT_TRANSLATE_N_NOOP("StepActs", "%1: “%2” of %n partners"), count).arg(what, at.title);
    }
    return at.partner.isEmpty()
               ? words(QT_TRANSLATE_NOOP("StepActs", "%1: “%2”")).arg(what, at.title)
               : words(QT_TRANSLATE_NOOP("StepActs", "%1: “%2” of %3")).arg(what, at.title, at.partner);
}

/// What is to be asked before an act, and what stands there at first; no label: nothing.
struct Asked {
    QString label;
    QString initial;
};

Asked askedFor(StepAct act, const StepsAt& at) {
    switch (act) {
    case StepAct::Complete:
        return at.evidence != Evidence::None ? Asked{evidenceQuestion(at.evidence), {}} : Asked{};
    case StepAct::Waive:
        return at.required ? Asked{words(QT_TRANSLATE_NOOP("StepActs", "Why need nobody do it?")), {}} : Asked{};
    case StepAct::Block:
        return {words(QT_TRANSLATE_NOOP("StepActs", "What is in the way?")), {}};
    case StepAct::Comment:
        return {words(QT_TRANSLATE_NOOP("StepActs", "Comment:")), {}};
    case StepAct::Nudge:
        return {words(QT_TRANSLATE_NOOP("StepActs", "What was said to whom it waits for?")),
                at.title.isEmpty() ? words(QT_TRANSLATE_NOOP("StepActs", "Asked how it is going"))
                                   : words(QT_TRANSLATE_NOOP("StepActs", "Asked about “%1”")).arg(at.title)};
    default:
        return {};
    }
}

template <class Command>
bool performSized(Workspace& workspace, const QString& title, std::size_t size, Command command) {
    if (size < longWork) return workspace.perform(command);
    workspace.performLong(title, std::move(command));
    return true;
}

} // namespace

bool actOnSteps(Workspace& workspace, StepAct act, const StepsAt& at) {
    if (at.steps.empty()) return false;
    playbooks::ActOnSteps command;
    command.steps = at.steps;
    command.act = act;
    const QString title = titleOf(act, at);
    if (act == StepAct::Assign) {
        const auto owner = askOwner(workspace, title);
        if (!owner) return false;
        command.owner = *owner;
    } else if (const Asked asked = askedFor(act, at); !asked.label.isEmpty()) {
        const auto text = workspace.prompter().inputText(title, asked.label, asked.initial);
        if (!text) return false;
        command.text = text->trimmed();
    }
    return performSized(workspace, title, at.steps.size(), std::move(command));
}

bool assignRuns(Workspace& workspace, const std::vector<RecordId>& runs) {
    const QString title =
        words(QT_TRANSLATE_N_NOOP("StepActs", "Assign %n playbook(s)"), static_cast<int>(runs.size()));
    const auto owner = runs.empty() ? std::nullopt : askOwner(workspace, title);
    return owner && performSized(workspace, title, runs.size(), playbooks::AssignRuns{runs, *owner});
}

bool cancelRuns(Workspace& workspace, const std::vector<RecordId>& runs) {
    if (runs.empty()) return false;
    const QString title =
        words(QT_TRANSLATE_N_NOOP("StepActs", "Cancel %n playbook(s)"), static_cast<int>(runs.size()));
    const auto reason =
        workspace.prompter().inputText(title, words(QT_TRANSLATE_NOOP("StepActs", "Why is it given up?")));
    return reason && performSized(workspace, title, runs.size(),
                                  playbooks::ActOnRuns{runs, playbooks::RunAct::Cancel, reason->trimmed()});
}

} // namespace channelbook
