#pragma once

#include "core/base/Money.h"
#include "core/companies/People.h"
#include "core/records/Commands.h"
#include "core/registrations/RegistrationTable.h"

#include <QDate>

namespace channelbook::registrations {

/// A registration of a deal by a partner. Its state changes only by ActOnRegistrations, the clock and its deal.
[[nodiscard]] records::EntityDef registrationEntity();

/// A registration as the rules see it. Days are ISO dates, instants UTC; empty where there is none.
struct Registration {
    RecordId id = 0;
    QString name;
    RecordId partner = 0;
    QString partnerName, partnerTier;
    QString program;
    State state = State::Draft;
    RecordId company = 0; ///< the customer, where we know which company it is
    QString companyName;
    QString customer, domain, country, city, contact, email; ///< as the partner wrote them
    RecordId product = 0;
    QString productName, productFamily;
    std::optional<qint64> minor; ///< of `currency`
    QString currency;
    QString closeDate;
    QString description, type, number;
    RecordId owner = 0;
    RecordId deal = 0;
    QString registeredBy, submittedBy;
    QStringList
        ownOf; ///< whose own it is beside those two: earlier registrants, and who brought it in where a file names none
    bool answeredElsewhere = false; ///< a file has an answer that counts only when somebody gives it here
    QString firstInAt;              ///< when it first came in: its place among those who want the same
    QString submittedAt;            ///< when it came in last: our time for an answer runs from then
    QString answerDueAt, answeredAt, answeredBy;
    QString protectedFrom, protectedUntil;
    int extensions = 0;
    QString extensionUntil, extensionReason; ///< asked for and not answered yet
    QString createdAt;
    int conflicts = 0, undecided = 0;
    int rulesVersion = 0; ///< of the rules of engagement it was judged by last; 0: not judged
    QStringList rules;    ///< what they said against it, each citing its rule

    /// The customer's name: the company's where we know it.
    [[nodiscard]] QString customerName() const { return customer.isEmpty() ? companyName : customer; }
    /// The amount with the currency it is in; no currency without an amount.
    [[nodiscard]] Money amount() const { return minor ? Money{*minor, currency} : Money{}; }
};
/// A column that only rules write, as a field of a change.
[[nodiscard]] const records::FieldDef& writtenField(const char* column);

/// Whether it is somebody's own, so that they do not answer it.
[[nodiscard]] bool isOwn(companies::People& people, const Registration& registration, const QString& who);
[[nodiscard]] bool isOwn(store::Connection& connection, const Registration& registration, const QString& who);

/// Reads registrations one after the other.
class RegistrationReader {
public:
    explicit RegistrationReader(store::Connection& connection);
    /// RecordNotFound.
    [[nodiscard]] Expected<Registration> read(RecordId id);

private:
    store::Statement m_row;
};
/// RecordNotFound.
[[nodiscard]] Expected<Registration> readRegistration(store::Connection& connection, RecordId id);

/// Days of protection left on a day: 0 on the last one, negative after it; nothing where it is not protected.
[[nodiscard]] std::optional<qint64> protectionLeft(const Registration& registration, const QDate& today);

/// What a registration lacks to be submitted by its program, each in words; empty: nothing.
[[nodiscard]] QStringList missingFor(const Registration& registration, const QStringList& required);

} // namespace channelbook::registrations
