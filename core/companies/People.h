#pragma once

#include "core/store/Transaction.h"

#include <QHash>

namespace channelbook::companies {

/// Who does something: the name the program is opened with or a file gives, and the owner of that name or address, if
/// there is one.
struct Person {
    QString name;
    RecordId owner = 0;
};
/// The person of a name; the owner whose name or e-mail it is, whatever the case.
[[nodiscard]] Person personNamed(store::Connection& connection, const QString& name);
/// Whether two are the same person: the same owner, or the same name whatever the case and the blanks around it.
[[nodiscard]] bool isSame(const Person& one, const Person& other);

/// Persons by name, each looked up once.
class People {
public:
    explicit People(store::Connection& connection)
        : m_connection(connection) {}
    [[nodiscard]] const Person& named(const QString& name);
    /// Whether two names are one person's.
    [[nodiscard]] bool areSame(const QString& one, const QString& other);

private:
    store::Connection& m_connection;
    QHash<QString, Person> m_people;
};

} // namespace channelbook::companies
