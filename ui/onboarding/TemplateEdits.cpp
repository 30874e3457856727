#include "ui/onboarding/TemplateEdits.h"

#include "core/base/Text.h"

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;
using playbooks::Phase;
using playbooks::Step;
using playbooks::Template;

namespace {

int count(const std::vector<Phase>& phases) {
    return static_cast<int>(phases.size());
}
int count(const Phase& phase) {
    return static_cast<int>(phase.steps.size());
}
Phase& phaseAt(Template& playbook, int phase) {
    return playbook.phases[static_cast<std::size_t>(phase)];
}

void forget(Template& playbook, const QString& key) {
    for (Phase& phase : playbook.phases)
        for (Step& step : phase.steps) {
            step.needs.removeAll(key);
            if (step.due.after == key) step.due.after.clear();
        }
}

} // namespace

Step* stepAt(Template& playbook, const OutlinePlace& place) {
    if (!place.isStep() || place.phase >= count(playbook.phases) || place.step >= count(phaseAt(playbook, place.phase)))
        return nullptr;
    return &phaseAt(playbook, place.phase).steps[static_cast<std::size_t>(place.step)];
}

const Step* stepAt(const Template& playbook, const OutlinePlace& place) {
    return stepAt(const_cast<Template&>(playbook), place);
}

OutlinePlace placeOf(const Template& playbook, const QString& stepKey) {
    for (int phase = 0; phase < count(playbook.phases); ++phase) {
        const auto& steps = playbook.phases[static_cast<std::size_t>(phase)].steps;
        for (int step = 0; step < static_cast<int>(steps.size()); ++step)
            if (steps[static_cast<std::size_t>(step)].key == stepKey) return {phase, step};
    }
    return {};
}

OutlinePlace movePlace(Template& playbook, const OutlinePlace& from, const OutlinePlace& to) {
    if (from.isPhase()) {
        const int target = std::clamp(to.phase, 0, count(playbook.phases));
        if (from.phase >= count(playbook.phases) || to.phase < 0) return from;
        Phase moved = std::move(phaseAt(playbook, from.phase));
        playbook.phases.erase(playbook.phases.begin() + from.phase);
        const int at = target > from.phase ? target - 1 : target;
        playbook.phases.insert(playbook.phases.begin() + at, std::move(moved));
        return {at, -1};
    }
    const Step* step = stepAt(playbook, from);
    if (step == nullptr || to.phase < 0 || to.phase >= count(playbook.phases)) return from;
    const Step moved = *step;
    auto& source = phaseAt(playbook, from.phase).steps;
    source.erase(source.begin() + from.step);
    auto& target = phaseAt(playbook, to.phase).steps;
    int at = std::max(0, to.step);
    if (from.phase == to.phase && at > from.step) --at;
    at = std::min(at, static_cast<int>(target.size()));
    target.insert(target.begin() + at, moved);
    return {to.phase, at};
}

OutlinePlace shiftPlace(Template& playbook, const OutlinePlace& from, int by) {
    if (from.isPhase()) {
        const int to = from.phase + by;
        if (to < 0 || to >= count(playbook.phases)) return from;
        return movePlace(playbook, from, {by > 0 ? to + 1 : to, -1});
    }
    if (stepAt(playbook, from) == nullptr) return from;
    const int to = from.step + by;
    if (to >= 0 && to < count(phaseAt(playbook, from.phase)))
        return movePlace(playbook, from, {from.phase, by > 0 ? to + 1 : to});
    const int phase = from.phase + by;
    if (phase < 0 || phase >= count(playbook.phases)) return from;
    return movePlace(playbook, from, {phase, by > 0 ? 0 : count(phaseAt(playbook, phase))});
}

OutlinePlace addPhase(Template& playbook, const OutlinePlace& after, const QString& title) {
    const int at = std::clamp(after.phase + 1, 0, count(playbook.phases));
    playbook.phases.insert(playbook.phases.begin() + at, Phase{keyFrom(title, phaseKeys(playbook)), title, {}});
    return {at, -1};
}

OutlinePlace addStep(Template& playbook, const OutlinePlace& after, const QString& title) {
    if (playbook.phases.empty()) addPhase(playbook, {}, title);
    const int phase = std::clamp(after.phase, 0, count(playbook.phases) - 1);
    Step step;
    step.key = keyFrom(title, stepKeys(playbook));
    step.title = title;
    auto& steps = phaseAt(playbook, phase).steps;
    const int at = std::clamp(after.phase < 0 ? static_cast<int>(steps.size()) : after.step + 1, 0,
                              static_cast<int>(steps.size()));
    steps.insert(steps.begin() + at, step);
    return {phase, at};
}

void removePlace(Template& playbook, const OutlinePlace& place) {
    if (place.phase < 0 || place.phase >= count(playbook.phases)) return;
    QStringList gone;
    if (place.isPhase()) {
        for (const Step& step : phaseAt(playbook, place.phase).steps) gone << step.key;
        playbook.phases.erase(playbook.phases.begin() + place.phase);
    } else if (const Step* step = stepAt(playbook, place); step != nullptr) {
        gone << step->key;
        auto& steps = phaseAt(playbook, place.phase).steps;
        steps.erase(steps.begin() + place.step);
    }
    for (const QString& key : std::as_const(gone)) forget(playbook, key);
}

QString keyFrom(const QString& title, const QStringList& taken) {
    QString base = foldedName(title).replace(u' ', u'-');
    if (base.isEmpty()) base = u"step"_s;
    QString key = base;
    for (int number = 2; taken.contains(key); ++number) key = base + u'-' + QString::number(number);
    return key;
}

void renameStepKey(Template& playbook, const QString& from, const QString& to) {
    for (Phase& phase : playbook.phases)
        for (Step& step : phase.steps) {
            if (step.key == from) step.key = to;
            if (step.due.after == from) step.due.after = to;
            std::replace(step.needs.begin(), step.needs.end(), from, to);
        }
}

QStringList stepKeys(const Template& playbook) {
    QStringList keys;
    for (const Phase& phase : playbook.phases)
        for (const Step& step : phase.steps) keys << step.key;
    return keys;
}

QStringList phaseKeys(const Template& playbook) {
    QStringList keys;
    for (const Phase& phase : playbook.phases) keys << phase.key;
    return keys;
}

} // namespace channelbook
