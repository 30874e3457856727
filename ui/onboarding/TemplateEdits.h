#pragma once

#include "core/playbooks/Template.h"

namespace channelbook {

// What an editor does to a template's text; none of it touches the program.

/// Where a phase or a step stands: the step's place within its phase, -1 for the phase itself.
struct OutlinePlace {
    int phase = -1;
    int step = -1;
    bool operator==(const OutlinePlace&) const = default;
    [[nodiscard]] bool isPhase() const { return phase >= 0 && step < 0; }
    [[nodiscard]] bool isStep() const { return phase >= 0 && step >= 0; }
};

/// The step at a place; null for phases and places there are not.
[[nodiscard]] playbooks::Step* stepAt(playbooks::Template& playbook, const OutlinePlace& place);
[[nodiscard]] const playbooks::Step* stepAt(const playbooks::Template& playbook, const OutlinePlace& place);
/// Where a step stands; phase -1 if there is none of that key.
[[nodiscard]] OutlinePlace placeOf(const playbooks::Template& playbook, const QString& stepKey);

/// Puts a step before the one at `to`, or a phase before `to`'s; a `to.step` behind the last puts it at the end.
/// Gives the place it has then. A place there is not leaves all as it is.
OutlinePlace movePlace(playbooks::Template& playbook, const OutlinePlace& from, const OutlinePlace& to);
/// Moves one up (-1) or down (1); a step at the end of its phase goes into the next one.
OutlinePlace shiftPlace(playbooks::Template& playbook, const OutlinePlace& from, int by);

/// Adds a phase after a place's, or a step after it. Gives the new place.
OutlinePlace addPhase(playbooks::Template& playbook, const OutlinePlace& after, const QString& title);
OutlinePlace addStep(playbooks::Template& playbook, const OutlinePlace& after, const QString& title);
/// Takes a step away and with it what depended on it or counted from it; of a phase all of its steps.
void removePlace(playbooks::Template& playbook, const OutlinePlace& place);

/// A key made of a title, that no step, phase or other key of `taken` has: "tech-certification",
/// "tech-certification-2".
[[nodiscard]] QString keyFrom(const QString& title, const QStringList& taken);
/// Gives a step another key, also where others name it.
void renameStepKey(playbooks::Template& playbook, const QString& from, const QString& to);
/// All keys of steps and of phases.
[[nodiscard]] QStringList stepKeys(const playbooks::Template& playbook);
[[nodiscard]] QStringList phaseKeys(const playbooks::Template& playbook);

} // namespace channelbook
