#include "core/store/Integrity.h"

namespace channelbook::store {

namespace {

struct Invariant {
    const char* name;
    const char* sql; ///< selects what is wrong, one line of text a row
};

// What no CHECK can say because it spans tables.
constexpr Invariant invariants[] = {
    {"link without record",
     "SELECT 'crm_link ' || l.id || ' key ' || l.key FROM crm_link l JOIN sync_scope s ON s.id = l.scope_id WHERE NOT EXISTS("
     " SELECT 1 FROM company c WHERE c.id = l.record_id UNION ALL SELECT 1 FROM contact c WHERE c.id = l.record_id"
     " UNION ALL SELECT 1 FROM deal c WHERE c.id = l.record_id UNION ALL SELECT 1 FROM owner c WHERE c.id = l.record_id"
     " UNION ALL SELECT 1 FROM product c WHERE c.id = l.record_id UNION ALL SELECT 1 FROM deal_partner c WHERE c.id = l.record_id"
     " UNION ALL SELECT 1 FROM stage_change c WHERE c.id = l.record_id UNION ALL SELECT 1 FROM activity c WHERE c.id = l.record_id"
     " UNION ALL SELECT 1 FROM staged_row c WHERE c.id = l.record_id)"},
    {"partner in an unknown stage",
     "SELECT c.name || ': ' || p.stage FROM partner p JOIN company c ON c.id = p.id"
     " WHERE p.stage NOT IN (SELECT name FROM lifecycle_stage)"},
    {"deal in an unknown stage",
     "SELECT DISTINCT d.stage FROM deal d WHERE d.stage IS NOT NULL AND d.stage NOT IN (SELECT name FROM deal_stage)"},
    {"amount without currency", "SELECT name FROM deal WHERE amount IS NOT NULL AND currency IS NULL"},
    {"attachment without content",
     "SELECT name FROM attachment WHERE sha256 NOT IN (SELECT sha256 FROM attachment_content)"},
    {"history of an unknown entry",
     "SELECT DISTINCT CAST(history_id AS TEXT) FROM history_record WHERE history_id NOT IN (SELECT id FROM history)"},
};

constexpr int findingsPerCheck = 20;

} // namespace

std::vector<Finding> checkIntegrity(Connection& connection) {
    std::vector<Finding> findings;
    Statement pages(connection, "PRAGMA integrity_check(20)");
    while (pages.step())
        if (pages.text(0) != u"ok") findings.push_back({QStringLiteral("file"), pages.text(0)});
    Statement keys(connection, "SELECT \"table\" || ' row ' || rowid || ' refers to a missing ' || parent FROM pragma_foreign_key_check");
    while (keys.step() && findings.size() < findingsPerCheck)
        findings.push_back({QStringLiteral("reference"), keys.text(0)});
    for (const Invariant& invariant : invariants) {
        Statement statement(connection, std::string_view(invariant.sql));
        for (int count = 0; count < findingsPerCheck && statement.step(); ++count)
            findings.push_back({QString::fromLatin1(invariant.name), statement.text(0)});
    }
    return findings;
}

} // namespace channelbook::store
