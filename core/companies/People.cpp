#include "core/companies/People.h"

namespace channelbook::companies {

Person personNamed(store::Connection& connection, const QString& name) {
    Person person{name.trimmed(), 0};
    store::Statement row(connection,
                         "SELECT id FROM owner WHERE (name = ?1 COLLATE NOCASE OR email = ?1 COLLATE NOCASE) "
                         "ORDER BY active DESC, id LIMIT 1");
    row.bind(1, person.name);
    if (row.step()) person.owner = row.integer(0);
    return person;
}

bool isSame(const Person& one, const Person& other) {
    if (one.owner != 0 && one.owner == other.owner) return true;
    return !one.name.trimmed().isEmpty() && one.name.trimmed().compare(other.name.trimmed(), Qt::CaseInsensitive) == 0;
}

const Person& People::named(const QString& name) {
    const auto known = m_people.constFind(name);
    return known != m_people.constEnd() ? *known : *m_people.insert(name, personNamed(m_connection, name));
}

bool People::areSame(const QString& one, const QString& other) {
    // By value: the second look-up may move the first.
    const Person first = named(one);
    return isSame(first, named(other));
}

} // namespace channelbook::companies
