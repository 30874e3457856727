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
     " UNION ALL SELECT 1 FROM course c WHERE c.id = l.record_id UNION ALL SELECT 1 FROM certification c WHERE c.id = l.record_id"
     " UNION ALL SELECT 1 FROM completion c WHERE c.id = l.record_id UNION ALL SELECT 1 FROM agreement c WHERE c.id = l.record_id"
     " UNION ALL SELECT 1 FROM registration c WHERE c.id = l.record_id UNION ALL SELECT 1 FROM crm_budget c WHERE c.id = l.record_id"
     " UNION ALL SELECT 1 FROM crm_allocation c WHERE c.id = l.record_id UNION ALL SELECT 1 FROM crm_request c WHERE c.id = l.record_id"
     " UNION ALL SELECT 1 FROM crm_claim c WHERE c.id = l.record_id UNION ALL SELECT 1 FROM staged_row c WHERE c.id = l.record_id)"},
    {"partner in an unknown stage",
     "SELECT c.name || ': ' || p.stage FROM partner p JOIN company c ON c.id = p.id"
     " WHERE p.stage NOT IN (SELECT name FROM lifecycle_stage)"},
    {"deal in an unknown stage",
     "SELECT DISTINCT d.stage FROM deal d WHERE d.stage IS NOT NULL AND d.stage NOT IN (SELECT name FROM deal_stage)"},
    {"amount without currency", "SELECT name FROM deal WHERE amount IS NOT NULL AND currency IS NULL"},
    {"attachment without content",
     "SELECT name FROM attachment WHERE sha256 NOT IN (SELECT sha256 FROM attachment_content)"},
    {"fund that differs from its ledger",
     "SELECT f.name FROM fund f LEFT JOIN fund_balance b ON b.id = f.id LEFT JOIN (SELECT fund_id, -sum(amount) FILTER (WHERE account = 'budget') AS budget,"
     " sum(amount) FILTER (WHERE account = 'available') AS available, sum(amount) FILTER (WHERE account = 'reserved') AS reserved,"
     " sum(amount) FILTER (WHERE account = 'committed') AS committed, sum(amount) FILTER (WHERE account = 'claimed') AS claimed,"
     " sum(amount) FILTER (WHERE account = 'paid') AS paid, sum(amount) FILTER (WHERE account = 'released') AS released,"
     " sum(amount) FILTER (WHERE account = 'expired') AS expired FROM fund_posting GROUP BY fund_id) s ON s.fund_id = f.id"
     " WHERE b.id IS NULL OR b.budget <> coalesce(s.budget, 0) OR b.available <> coalesce(s.available, 0) OR b.reserved <> coalesce(s.reserved, 0)"
     " OR b.committed <> coalesce(s.committed, 0) OR b.claimed <> coalesce(s.claimed, 0) OR b.paid <> coalesce(s.paid, 0)"
     " OR b.released <> coalesce(s.released, 0) OR b.expired <> coalesce(s.expired, 0) OR b.overdraft <> f.overdraft"},
    {"allocation that differs from its ledger",
     "SELECT coalesce((SELECT name FROM fund_allocation a WHERE a.id = b.id), (SELECT name FROM fund f WHERE f.id = b.id), CAST(b.id AS TEXT)) FROM pot_balance b"
     " LEFT JOIN (SELECT pot_id, sum(amount) FILTER (WHERE account = 'available') AS available, sum(amount) FILTER (WHERE account = 'reserved') AS reserved,"
     " sum(amount) FILTER (WHERE account = 'committed') AS committed, sum(amount) FILTER (WHERE account = 'claimed') AS claimed,"
     " sum(amount) FILTER (WHERE account = 'paid') AS paid, sum(amount) FILTER (WHERE account = 'released') AS released,"
     " sum(amount) FILTER (WHERE account = 'expired') AS expired FROM fund_posting GROUP BY pot_id) s ON s.pot_id = b.id"
     " WHERE b.available <> coalesce(s.available, 0) OR b.reserved <> coalesce(s.reserved, 0) OR b.committed <> coalesce(s.committed, 0)"
     " OR b.claimed <> coalesce(s.claimed, 0) OR b.paid <> coalesce(s.paid, 0) OR b.released <> coalesce(s.released, 0) OR b.expired <> coalesce(s.expired, 0)"
     " OR (b.id NOT IN (SELECT id FROM fund) AND b.id NOT IN (SELECT id FROM fund_allocation))"},
    {"request that differs from its ledger",
     "SELECT r.name FROM mdf_request r LEFT JOIN request_balance b ON b.id = r.id LEFT JOIN (SELECT request_id, sum(amount) FILTER (WHERE account = 'reserved') AS reserved,"
     " sum(amount) FILTER (WHERE account = 'committed') AS committed, sum(amount) FILTER (WHERE account = 'claimed') AS claimed,"
     " sum(amount) FILTER (WHERE account = 'paid') AS paid, sum(amount) FILTER (WHERE account = 'expired') AS expired"
     " FROM fund_posting WHERE request_id IS NOT NULL GROUP BY request_id) s ON s.request_id = r.id"
     " WHERE b.id IS NULL OR b.reserved <> coalesce(s.reserved, 0) OR b.committed <> coalesce(s.committed, 0) OR b.claimed <> coalesce(s.claimed, 0)"
     " OR b.paid <> coalesce(s.paid, 0) OR b.expired <> coalesce(s.expired, 0)"
     " OR b.reserved + b.committed + b.claimed + b.paid + b.expired > CASE WHEN r.approved IS NULL OR r.state = 'in_review' THEN r.requested ELSE r.approved END"},
    {"claim that differs from its ledger",
     "SELECT c.name FROM mdf_claim c LEFT JOIN claim_balance b ON b.id = c.id LEFT JOIN (SELECT claim_id, sum(amount) FILTER (WHERE account = 'claimed') AS claimed,"
     " sum(amount) FILTER (WHERE account = 'paid') AS paid FROM fund_posting WHERE claim_id IS NOT NULL GROUP BY claim_id) s ON s.claim_id = c.id"
     " WHERE b.id IS NULL OR b.claimed <> coalesce(s.claimed, 0) OR b.paid <> coalesce(s.paid, 0) OR b.claimed + b.paid > c.claimed"},
    {"entry of another fund's pot",
     "SELECT e.subject FROM fund_entry e WHERE e.from_pot_id NOT IN (SELECT id FROM pot_balance WHERE fund_id = e.fund_id)"
     " OR e.to_pot_id NOT IN (SELECT id FROM pot_balance WHERE fund_id = e.fund_id)"},
    {"approval of one's own request",
     "SELECT r.name FROM mdf_approval a JOIN mdf_request r ON r.id = a.request_id WHERE lower(trim(a.who)) IN (lower(trim(r.requested_by)), lower(trim(coalesce(r.submitted_by, '')))) AND a.round = r.round"},
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
