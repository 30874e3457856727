#include "core/enablement/EnablementQueries.h"

#include "core/enablement/Enablement.h"

#include <algorithm>

namespace channelbook::enablement {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

/// The rows of certifications that hold and count, of people that are here.
QString holding(const DensityOf& of) {
    QString sql = u"completion t JOIN contact cn ON cn.id = t.contact_id AND cn.retired = 0 WHERE %1"_s.arg(certifiedSql(u"t"_s, u"?1"_s));
    if (of.certification != 0) sql += u" AND t.certification_id = %1"_s.arg(of.certification);
    if (!of.level.isEmpty()) sql += u" AND t.certification_id IN (SELECT id FROM certification WHERE level = ?2)"_s;
    return sql;
}

void bindDay(Statement& statement, const QDate& on, const DensityOf& of) {
    statement.bind(1, on.toString(Qt::ISODate));
    if (!of.level.isEmpty()) statement.bind(2, of.level);
}

} // namespace

CertificationDensity densityOf(store::Connection& connection, RecordId partner, const QDate& on, const DensityOf& of) {
    CertificationDensity density;
    density.partner = partner;
    Statement company(connection, "SELECT name, coalesce(employees, 0), (SELECT count(*) FROM contact WHERE company_id = ?1 AND retired = 0) FROM company WHERE id = ?1");
    company.bind(1, partner);
    if (!company.step()) return density;
    density.name = company.text(0);
    density.employees = company.integer(1);
    density.contacts = company.integer(2);
    Statement held(connection, u"SELECT count(DISTINCT cn.id), count(DISTINCT cn.id || '/' || t.certification_id) FROM %1 AND cn.company_id = %2"_s.arg(holding(of)).arg(partner));
    bindDay(held, on, of);
    held.step();
    density.certified = held.integer(0);
    density.held = held.integer(1);
    return density;
}

std::vector<CertificationDensity> densities(store::Connection& connection, const QDate& on, const DensityOf& of) {
    Statement statement(connection, u"WITH held AS (SELECT cn.company_id AS company, count(DISTINCT cn.id) AS people, count(DISTINCT cn.id || '/' || t.certification_id) AS rows FROM %1 GROUP BY 1),"
                                    " known AS (SELECT company_id AS company, count(*) AS people FROM contact WHERE retired = 0 AND company_id IS NOT NULL GROUP BY 1)"
                                    " SELECT p.id, c.name, coalesce(h.people, 0), coalesce(k.people, 0), coalesce(c.employees, 0), coalesce(h.rows, 0) FROM partner p"
                                    " JOIN company c ON c.id = p.id LEFT JOIN held h ON h.company = p.id LEFT JOIN known k ON k.company = p.id"
                                    " WHERE c.retired = 0 AND p.stage NOT IN (SELECT name FROM lifecycle_stage WHERE coalesce(role, CASE name WHEN 'Former' THEN 'former' END) = 'former') ORDER BY 3 DESC, c.name COLLATE NOCASE, p.id"_s.arg(holding(of)));
    bindDay(statement, on, of);
    std::vector<CertificationDensity> result;
    while (statement.step())
        result.push_back({statement.integer(0), statement.text(1), statement.integer(2), statement.integer(3), statement.integer(4), statement.integer(5)});
    return result;
}

ProgramDensity programDensity(const std::vector<CertificationDensity>& partners) {
    ProgramDensity density;
    for (const CertificationDensity& partner : partners) {
        ++density.partners;
        density.certified += partner.certified;
        density.certifiedPartners += partner.certified > 0 ? 1 : 0;
    }
    return density;
}

std::vector<ExpiringCertification> expiring(store::Connection& connection, const QDate& on, int days, int past, std::optional<RecordId> manager) {
    // Renewed is what the same person has again and for longer.
    Statement statement(connection, u"SELECT t.id, cn.id, cn.name, coalesce(co.id, 0), coalesce(co.name, ''), ce.id, ce.name, t.expires_on%3"
                                    " LEFT JOIN company co ON co.id = cn.company_id JOIN certification ce ON ce.id = t.certification_id"
                                    " WHERE cn.retired = 0 AND t.retired = 0 AND %1 AND t.expires_on BETWEEN ?1 AND ?2%4"
                                    " AND NOT EXISTS(SELECT 1 FROM completion n WHERE n.contact_id = t.contact_id AND n.certification_id = t.certification_id AND n.retired = 0 AND n.id <> t.id"
                                    " AND %2 AND (n.expires_on IS NULL OR n.expires_on > t.expires_on OR (n.expires_on = t.expires_on AND n.id > t.id)))"
                                    " ORDER BY t.expires_on, co.name COLLATE NOCASE, cn.name COLLATE NOCASE, t.id"_s.arg(completedSql(u"t"_s), completedSql(u"n"_s),
                                        // One manager's few partners lead to their people's few completions.
                                        manager ? u" FROM partner p CROSS JOIN contact cn ON cn.company_id = p.id CROSS JOIN completion t ON t.contact_id = cn.id"_s : u" FROM completion t JOIN contact cn ON cn.id = t.contact_id"_s,
                                        !manager ? QString() : *manager == 0 ? u" AND p.manager_id IS NULL"_s : u" AND p.manager_id = ?3"_s));
    statement.bindAll(on.addDays(-past).toString(Qt::ISODate), on.addDays(days).toString(Qt::ISODate));
    if (manager && *manager != 0) statement.bind(3, *manager);
    std::vector<ExpiringCertification> result;
    while (statement.step()) {
        const QString expires = statement.text(7);
        result.push_back({statement.integer(0), statement.integer(1), statement.text(2), statement.integer(3), statement.text(4), statement.integer(5), statement.text(6), expires,
                          on.daysTo(QDate::fromString(expires, Qt::ISODate))});
    }
    return result;
}

std::vector<CertificationHolders> certificationHolders(store::Connection& connection, const QDate& on) {
    Statement statement(connection, u"SELECT ce.id, ce.name, coalesce(ce.level, ''), count(DISTINCT h.contact), count(DISTINCT h.partner) FROM certification ce"
                                    " LEFT JOIN (SELECT t.certification_id AS certification, cn.id AS contact, p.id AS partner FROM completion t JOIN contact cn ON cn.id = t.contact_id AND cn.retired = 0"
                                    " LEFT JOIN partner p ON p.id = cn.company_id WHERE %1) h ON h.certification = ce.id WHERE ce.retired = 0 GROUP BY ce.id"_s.arg(certifiedSql(u"t"_s, u"?1"_s)));
    statement.bind(1, on.toString(Qt::ISODate));
    std::vector<CertificationHolders> result;
    while (statement.step()) result.push_back({statement.integer(0), statement.text(1), statement.text(2), statement.integer(3), statement.integer(4)});
    const auto rank = [](const CertificationHolders& holders) {
        const auto level = certificationLevels().indexOf(holders.level);
        return level < 0 ? certificationLevels().size() : level;
    };
    std::sort(result.begin(), result.end(), [&](const CertificationHolders& a, const CertificationHolders& b) {
        return std::pair(rank(a), a.name.toCaseFolded()) < std::pair(rank(b), b.name.toCaseFolded());
    });
    return result;
}

std::optional<FoundCompletion> firstCompletion(store::Connection& connection, RecordId course, RecordId company, RecordId contact, const QString& since) {
    Statement statement(connection, u"SELECT t.id, cn.id, cn.name, t.completed_on FROM completion t JOIN contact cn ON cn.id = t.contact_id"
                                    " WHERE t.course_id = ?1 AND t.retired = 0 AND %1 AND t.completed_on >= ?2 AND %2 = ?3 ORDER BY t.completed_on, t.id LIMIT 1"_s
                                        .arg(completedSql(u"t"_s), contact != 0 ? u"cn.id"_s : u"cn.company_id"_s));
    statement.bindAll(course, since, contact != 0 ? contact : company);
    if (!statement.step()) return std::nullopt;
    return FoundCompletion{statement.integer(0), statement.integer(1), statement.text(2), statement.text(3)};
}

} // namespace channelbook::enablement
