#pragma once

#include "core/registrations/Acts.h"
#include "core/registrations/RegistrationQueries.h"
#include "ui/widgets/Painting.h"

#include <QDateTime>

namespace channelbook {

// How registrations of deals are put to people.

/// A registration's state as a word in its colour.
[[nodiscard]] Badge stateBadge(registrations::State state);
/// Days a protection has left, from which on it is marked as ending soon.
inline constexpr int protectionSoon = 14;
/// How an instant our answer is due by stands to now: "in 5 hours", "2 days ago" with a warning.
[[nodiscard]] Badge answerBadge(const QDateTime& due, const QDateTime& now);
/// How the last day of a protection stands to today: "90 days left".
[[nodiscard]] Badge protectionBadge(const QDate& until, const QDate& today);
/// Where a registration stands, in one sentence: what is waited for and how long, or what came of it.
[[nodiscard]] QString standingText(const registrations::Registration& registration, const QDateTime& now,
                                   const QDate& today);

/// What an act is called on its button.
[[nodiscard]] QString buttonText(registrations::Act act);
/// What is offered, in the order it is most likely wanted; what only makes sense with something else is left out
/// without it.
[[nodiscard]] std::vector<registrations::OfferedAct> inOrder(std::vector<registrations::OfferedAct> offered,
                                                             const registrations::Registration& registration);
/// The single key an act has where registrations are worked on; null: only the clock or its deal does it.
[[nodiscard]] QChar keyOf(registrations::Act act);
/// The act of a key; nothing for other keys.
[[nodiscard]] std::optional<registrations::Act> registrationActOfKey(int key);

/// A decision of a conflict in words: "Not the same", "Both may stand", "This one goes first"; empty: undecided.
[[nodiscard]] QString decisionText(const QString& decision);
/// What is compared of two registrations: "Customer", "Web domain".
[[nodiscard]] QString comparedLabel(const QString& key);

} // namespace channelbook
