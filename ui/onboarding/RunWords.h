#pragma once

#include "core/playbooks/Runs.h"
#include "core/playbooks/TrackerQueries.h"
#include "ui/widgets/Painting.h"

#include <QDate>

namespace channelbook {

// How runs and their steps are put to people.

/// "5 Oct"; with the year where it is not today's.
[[nodiscard]] QString shortDay(const QDate& day, const QDate& today);
/// What a box of the heat map says in its narrow room: "due 5 Oct", "12 d late", "blocked".
[[nodiscard]] QString boxText(const playbooks::TrackerCell& cell, const QDate& today);
/// A step's state as a word in its colour.
[[nodiscard]] Badge stateBadge(playbooks::StepState state);
[[nodiscard]] Badge stateBadge(playbooks::RunState state);
/// What a step's completion unlocks: "deal registration", "tier Silver"; unknown ones as they are.
[[nodiscard]] QString gateText(const QString& gate);
/// Who acts, and as what: "Partner · Sales engineer".
[[nodiscard]] QString actorText(const playbooks::Step& step);
/// When a step is due in its template's words: "3 working days after “Kick-off”".
[[nodiscard]] QString dueRuleText(const playbooks::Template& playbook, const playbooks::Due& due);
/// How a due day stands to today, in calendar days: "5 Oct · in 3 days".
[[nodiscard]] QString dueText(const QDate& due, const QDate& today);
/// The single key an act has in the run view.
[[nodiscard]] QChar keyOf(playbooks::StepAct act);
/// What an act is called on its button.
[[nodiscard]] QString buttonText(playbooks::StepAct act);
/// Titles of steps, in quotes, by their keys.
[[nodiscard]] QString titlesOf(const playbooks::Template& playbook, const QStringList& keys);

} // namespace channelbook
