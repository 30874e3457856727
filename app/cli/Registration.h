#pragma once

#include "app/cli/Context.h"
#include "core/registrations/ConflictCheck.h"

namespace channelbook::cli {

/// What takes a registration a step further, as it was typed.
struct RegistrationStep {
    QString key;    ///< the registration's id, CRM id or name
    QString action; ///< one of `registrations::actNamesOfPersons`
    QString reason, until;
    QString deal, customer; ///< keys
    bool newCustomer = false;
};

/// Takes it and answers with the registration and what it is in conflict with.
[[nodiscard]] Expected<Exit> stepRegistration(const Context& context, const RegistrationStep& step);

/// A conflict for people and for --json.
[[nodiscard]] QJsonObject conflictJson(const registrations::Conflict& conflict);
[[nodiscard]] QString conflictText(const registrations::Conflict& conflict);

} // namespace channelbook::cli
