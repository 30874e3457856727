#pragma once

#include "core/base/Money.h"
#include "core/calendars/WorkHours.h"
#include "core/store/Transaction.h"

#include <QJsonObject>

namespace channelbook::registrations {

/// How long an approved registration is protected, by the partner's tier and the deal's size.
struct Window {
    QString tier; ///< empty: any
    Money least;  ///< from this amount on; no currency: any amount
    int days = 90;
};

/// What holds for registrations of a program.
struct RegistrationProgram {
    QString name;
    /// Keys of fields a registration must have to be submitted; "domain|email" asks for one of several.
    QStringList required;
    Money leastAmount;           ///< smaller deals are not registered; no currency: no such limit
    std::vector<Window> windows; ///< the first that fits counts
    int protectionDays = 90;     ///< where none fits
    int extensionDays = 30;      ///< what an extension adds where it does not say until when
    int mostExtensions = 1;
    int answerMinutes = 48 * 60; ///< working time we have for an answer
    calendars::WorkHours hours;  ///< when that time runs
    QString zone;                ///< IANA name of the office's time zone, as it was given; empty: UTC
    QString calendar;            ///< region whose holidays count; empty: Saturdays and Sundays only
};

/// What holds where a program has said nothing: 48 hours on working days, 90 days of protection, one extension of 30.
[[nodiscard]] RegistrationProgram standardProgram();

/// Reads and writes the form programs are stored and handed over in. BadArgument names the place and what is wrong.
[[nodiscard]] Expected<RegistrationProgram> programFromJson(const QJsonObject& json);
[[nodiscard]] QJsonObject toJson(const RegistrationProgram& program);

/// The programs kept, in order of their names; the standard one where there is none.
[[nodiscard]] std::vector<RegistrationProgram> registrationPrograms(store::Connection& connection);
/// The program of this name; where none is named the first. RecordNotFound names those there are.
[[nodiscard]] Expected<RegistrationProgram> registrationProgram(store::Connection& connection, const QString& name);

/// Keeps a program, in the place of what one of its name had. Registrations that were answered stay as they are.
struct SaveRegistrationProgram {
    static constexpr const char* kind = "registration.program";
    RegistrationProgram program;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const SaveRegistrationProgram& command);

/// Days of protection of a deal of this size by a partner of this tier. Amounts are compared at the day's rate;
/// BadArgument where a currency has none.
[[nodiscard]] Expected<int> protectionDays(store::Connection& connection, const RegistrationProgram& program,
                                           const QString& tier, const Money& amount, const QString& day);

} // namespace channelbook::registrations
