#pragma once

#include "core/base/Error.h"

#include <QJsonObject>

#include <vector>

namespace channelbook::playbooks {

/// Who has to act at a step.
enum class Who { Us, Partner, Both };

/// What shows that a step is done. The last three complete the step by themselves, from the program's data.
enum class Evidence { None, Document, Link, Value, Approval, Course, DealRegistered, DealWon };

/// When a step is due, in working days of the partner's calendar.
struct Due {
    int days = 0;  ///< -1000…1000; 0: on that day, or the next working day
    QString after; ///< key of the step whose completion it counts from; empty: the run's start
};

/// One step of a playbook. What it depends on is done or waived before it may be started.
struct Step {
    QString key; ///< tells it apart within the template, also between versions
    QString title;
    QString note; ///< how it is done
    Who who = Who::Us;
    QString role; ///< of the one who acts: "Channel manager", "Sales engineer"
    Due due;
    QStringList needs; ///< keys of the steps it depends on
    bool required = true;
    bool milestone = false; ///< a column of the tracker
    Evidence evidence = Evidence::None;
    QString
        course; ///< with Evidence::Course: the course's code, its name or words its name contains; empty: any course
    bool past = false; ///< what completes it by itself may have happened before the run started
    int norm = 0;      ///< working days it may rest without progress before it counts as stalled; 0: the template's
    QString gate;      ///< what its completion unlocks: "deal-registration", "mdf", "assets", "tier:Silver"
};

/// A part of a playbook, with steps in the order they are shown.
struct Phase {
    QString key;
    QString title;
    std::vector<Step> steps;
};

/// Partners a template is meant for. An empty list takes all.
struct Audience {
    QStringList types;
    QStringList tiers;
    QStringList regions;
};

/// A playbook's template as one version of it says.
struct Template {
    QString key; ///< "onboarding-reseller"
    QString name;
    QString kind; ///< one of `templateKinds`
    QString summary;
    int norm = 5;   ///< working days without progress after which a run counts as stalled
    int clock = 90; ///< days a run should be through in, shown as a clock; 0: none
    Audience audience;
    std::vector<Phase> phases;

    /// All steps in the order of the phases.
    [[nodiscard]] std::vector<const Step*> steps() const;
    /// A step by its key; null if there is none.
    [[nodiscard]] const Step* step(const QString& stepKey) const;
    /// Steps that are columns of the tracker; where none is marked, each phase's last required one.
    [[nodiscard]] std::vector<const Step*> milestones() const;
};

/// "onboarding", "recruiting", "due-diligence", "certification", "campaign", "co-sell", "qbr", "renewal",
/// "offboarding".
[[nodiscard]] const QStringList& templateKinds();

/// The words a value has in files and on the command line: "deal-won".
[[nodiscard]] QString evidenceName(Evidence evidence);
[[nodiscard]] QString whoName(Who who);
/// The same for people, translated.
[[nodiscard]] QString evidenceLabel(Evidence evidence);
[[nodiscard]] QString whoLabel(Who who);
[[nodiscard]] QString kindLabel(const QString& kind);

/// Whether data completes a step by itself.
[[nodiscard]] bool completesItself(Evidence evidence);

/// One thing that is wrong with a template.
struct Finding {
    QString step; ///< key of the step it is about; empty: the template as a whole
    QString what; ///< in words
};

/// Everything that is wrong with a template: missing names, keys used twice, dependencies and dues that name no step or
/// go in circles (the circle is named), offsets out of range, a circle of a step's due and its dependencies. Empty: it
/// can be used.
[[nodiscard]] std::vector<Finding> findings(const Template& playbook);

/// Reads what `toJson` wrote. BadPlaybook {name, place, what} for what is no template; use `findings` for what it says.
/// @param name what the document is called in errors
[[nodiscard]] Expected<Template> templateFromJson(const QJsonObject& json, const QString& name);
[[nodiscard]] QJsonObject toJson(const Template& playbook);

} // namespace channelbook::playbooks
