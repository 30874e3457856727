#include "ui/deals/RegistrationReading.h"

#include "ui/deals/RegistrationWords.h"

namespace channelbook {

using namespace Qt::StringLiterals;
using registrations::State;

Expected<RegistrationReading> readForAnswer(store::Connection& connection, const records::EntityDef& entity,
                                            RecordId id, const QString& who, const QDate& today) {
    auto registration = registrations::readRegistration(connection, id);
    if (!registration) return tl::unexpected(registration.error());
    auto row = records::readRecord(connection, entity, id);
    if (!row) return tl::unexpected(row.error());
    RegistrationReading reading;
    reading.registration = std::move(*registration);
    reading.row = std::move(*row);
    const registrations::Registration& read = reading.registration;
    for (std::size_t i = 0; i < entity.fields.size(); ++i)
        if (entity.fields[i].key == u"reason") reading.reason = toText(reading.row.values[i]);
    reading.acts = inOrder(registrations::offeredActs(connection, read, who, today), read);
    const bool asks = read.state == State::Draft || read.state == State::Returned || registrations::isOpen(read.state);
    const auto program = registrations::registrationProgram(connection, read.program);
    if (asks && program) reading.missing = registrations::missingFor(read, program->required);
    if (asks) reading.findings = registrations::ruleFindings(connection, read, today);
    registrations::ConflictReport report;
    if (asks && (read.state == State::Draft || read.company == 0))
        report = registrations::findConflicts(connection, read, today, program ? program->protectionDays : 0);
    if (read.company == 0) reading.customers = std::move(report.customers);
    reading.conflicts =
        read.state == State::Draft ? std::move(report.conflicts) : registrations::storedConflicts(connection, id);
    for (const registrations::Conflict& conflict : reading.conflicts)
        reading.sides.push_back(registrations::sideBySide(connection, read, conflict));
    return reading;
}

} // namespace channelbook
