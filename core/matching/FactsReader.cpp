#include "core/matching/FactsReader.h"

namespace channelbook::matching {

using namespace Qt::StringLiterals;

namespace {

struct Reading {
    const char* entity;
    const char* columns; ///< of alias `t`, in the order of `signals`
    std::vector<Signal> signalList;
};

const std::vector<Reading>& readings() {
    static const std::vector<Reading> list{
        {"company", "t.name, coalesce(t.domain, t.website), t.phone, t.registration_number, t.street, t.city, t.postal_code, t.country",
         {Signal::Name, Signal::Domain, Signal::Phone, Signal::Registration, Signal::Street, Signal::City, Signal::PostalCode, Signal::Country}},
        {"contact", "t.name, t.email, coalesce(t.phone, '') || char(10) || coalesce(t.mobile, ''), t.company_id, t.city, t.country",
         {Signal::Name, Signal::Email, Signal::Phone, Signal::Company, Signal::City, Signal::Country}},
        {"deal", "t.name, t.company_id, t.amount || ' ' || t.currency, t.close_date", {Signal::Name, Signal::Company, Signal::Amount, Signal::CloseDate}}};
    return list;
}

const Reading& readingOf(QStringView entity) {
    for (const Reading& reading : readings())
        if (entity == QLatin1String(reading.entity)) return reading;
    throw std::logic_error("records of this entity cannot be compared");
}

QString sqlFor(QStringView entity, const QString& condition) {
    const Reading& reading = readingOf(entity);
    return u"SELECT t.id, %1 FROM %2 t WHERE t.retired = 0 AND t.merged_into_id IS NULL%3 ORDER BY t.id"_s.arg(
        QLatin1String(reading.columns), entity.toString(), condition.isEmpty() ? QString() : u" AND ("_s + condition + u')');
}

} // namespace

FactsReader::FactsReader(store::Connection& connection, QStringView entity, const QString& condition)
    : m_statement(connection, sqlFor(entity, condition)), m_columns(readingOf(entity).signalList) {}

bool FactsReader::next(Facts& facts) {
    if (!m_statement.step()) return false;
    facts.id = m_statement.integer(0);
    for (std::string& text : facts.text) text.clear();
    for (std::size_t i = 0; i < m_columns.size(); ++i) facts[m_columns[i]] = m_statement.view(static_cast<int>(i) + 1);
    return true;
}

bool canMatch(QStringView entity) {
    const QString key = matchedEntity(entity);
    for (const Reading& reading : readings())
        if (key == QLatin1String(reading.entity)) return true;
    return false;
}

QString matchedEntity(QStringView entity) { return entity == u"partner" || entity == u"customer" ? u"company"_s : entity.toString(); }

FactsFinder::FactsFinder(store::Connection& connection, QStringView entity) : m_reader(connection, entity, u"t.id = ?1"_s) {}

std::optional<Facts> FactsFinder::find(RecordId record) {
    m_reader.m_statement.reset().bind(1, record);
    Facts facts;
    if (!m_reader.next(facts)) return std::nullopt;
    return facts;
}

double askFromOf(QStringView entity) {
    constexpr double deals = 8;
    return entity == u"deal" ? deals : askFrom;
}

} // namespace channelbook::matching
