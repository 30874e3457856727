#pragma once

#include "core/registrations/Acts.h"
#include "tests/core/TestProgram.h"

namespace channelbook::test {

/// Partners, products and customers, and what registers and answers. Ann registers; Bob answers.
class RegistrationWorld : public TestProgram {
public:
    using Text = std::pair<const char*, const char*>;

    explicit RegistrationWorld(const QString& currency = QStringLiteral("USD"))
        : TestProgram(currency) {
        northwind = add("partner", {{QStringLiteral("name"), QStringLiteral("Northwind")},
                                    {QStringLiteral("tier"), QStringLiteral("Gold")}});
        contoso = add("partner", {{QStringLiteral("name"), QStringLiteral("Contoso")}});
        product = add("product", {{QStringLiteral("name"), QStringLiteral("Rocket")},
                                  {QStringLiteral("family"), QStringLiteral("Engines")}});
        sibling = add("product", {{QStringLiteral("name"), QStringLiteral("Booster")},
                                  {QStringLiteral("family"), QStringLiteral("Engines")}});
        other = add("product", {{QStringLiteral("name"), QStringLiteral("Chair")},
                                {QStringLiteral("family"), QStringLiteral("Furniture")}});
    }

    /// The same program as somebody else works with it.
    void as(const char* who) {
        program.reset();
        Program::Options changed = options();
        changed.who = QString::fromLatin1(who);
        auto opened = Program::open(path(), changed);
        if (!opened) qFatal("%s", qPrintable(errorText(opened.error())));
        program = std::move(*opened);
    }

    /// A draft with all that the standard program asks for.
    RecordId draft(const char* name, const char* customer, RecordId partner = 0, RecordId ofProduct = 0,
                   const std::vector<std::pair<QString, Value>>& more = {}) {
        QString domain = QString::fromUtf8(customer).toLower();
        domain.remove(u' ');
        std::map<QString, Value> values{{QStringLiteral("name"), QString::fromUtf8(name)},
                                        {QStringLiteral("partner"), partner == 0 ? northwind : partner},
                                        {QStringLiteral("customer"), QString::fromUtf8(customer)},
                                        {QStringLiteral("domain"), QString(domain + QStringLiteral(".example"))},
                                        {QStringLiteral("product"), ofProduct == 0 ? product : ofProduct},
                                        {QStringLiteral("amount"), qint64(5'000'000)},
                                        {QStringLiteral("close_date"), QStringLiteral("2027-06-30")}};
        for (const auto& [key, value] : more) values[key] = value;
        std::vector<std::pair<QString, Value>> list(values.begin(), values.end());
        std::erase_if(list, [](const auto& value) { return isNull(value.second); });
        return add("registration", list);
    }

    [[nodiscard]] Expected<qint64> act(RecordId registration, registrations::Act act, const char* reason = "because",
                                       const char* until = "", RecordId deal = 0, RecordId customer = 0,
                                       bool newCustomer = false) {
        return store().perform(registrations::ActOnRegistrations{catalogue(),
                                                                 {registration},
                                                                 act,
                                                                 QString::fromUtf8(reason),
                                                                 QString::fromLatin1(until),
                                                                 deal,
                                                                 customer,
                                                                 newCustomer});
    }
    [[nodiscard]] registrations::Registration read(RecordId registration) {
        return store()
            .read([&](store::Connection& connection) {
                return registrations::readRegistration(connection, registration);
            })
            .value()
            .value();
    }
    [[nodiscard]] QString state(RecordId registration) { return registrations::stateName(read(registration).state); }
    [[nodiscard]] std::vector<registrations::Conflict> conflicts(RecordId registration) {
        return store()
            .read(
                [&](store::Connection& connection) { return registrations::storedConflicts(connection, registration); })
            .value();
    }
    [[nodiscard]] Expected<qint64> decide(RecordId conflict, const char* decision, const char* reason = "asked both") {
        return store().perform(
            registrations::DecideConflict{conflict, QString::fromLatin1(decision), QString::fromUtf8(reason)});
    }

    RecordId northwind = 0, contoso = 0, product = 0, sibling = 0, other = 0;
};

} // namespace channelbook::test
