#include "core/store/Schema.h"

#include <QDir>
#include <QFile>

// A static library's resources are only linked in when someone names them.
static void loadResources() { Q_INIT_RESOURCE(store); }

namespace channelbook::store {

namespace {
QStringList migrationFiles() {
    loadResources();
    return QDir(QStringLiteral(":/channelbook/store/migrations")).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
}
} // namespace

int schemaVersion() { return static_cast<int>(migrationFiles().size()); }

void migrate(Connection& connection, int from) {
    const QStringList files = migrationFiles();
    for (int version = from; version < files.size(); ++version) {
        QFile file(QStringLiteral(":/channelbook/store/migrations/") + files[version]);
        if (!file.open(QIODevice::ReadOnly)) throw StoreFailure(1, "migration is not compiled in");
        connection.exec("BEGIN IMMEDIATE");
        connection.exec(file.readAll().constData());
        connection.exec(QStringLiteral("PRAGMA application_id = %1; PRAGMA user_version = %2; COMMIT")
                            .arg(applicationId)
                            .arg(version + 1));
    }
}

const QStringList& recordedTables() {
    static const QStringList tables = QStringLiteral(
        "setting owner company partner customer contact product lifecycle_stage recruiting_stage deal_stage deal deal_partner activity "
        "stage_change fx_rate saved_view attachment sync_source sync_scope crm_link pending_change sync_conflict "
        "unresolved_ref staged_row custom_field match_different link_base sync_column crm_deleted crm_sent today_snooze "
        "calendar playbook_template playbook_version playbook_run playbook_step playbook_comment "
        "certification course completion agreement customer_handover "
        "registration_program registration registration_conflict engagement_rules "
        "fund fund_allocation mdf_activity approval_rule approval_absence mdf_request mdf_cost mdf_approval mdf_deal mdf_claim "
        "mdf_claim_line mdf_proof fund_entry crm_budget crm_allocation crm_request crm_claim "
        "touchpoint survey_response program_cost metric_target metric_formula scorecard tier_program tier_standing dashboard review_template review review_item partner_swot").split(u' ');
    return tables;
}

const QStringList& otherTables() {
    static const QStringList tables = QStringLiteral(
        "history history_record history_range attachment_content derived_pending company_rollup rollup_dirty partner_fact metric_cells metric_group metric_state metric_dirty metric_loose "
        "fund_balance pot_balance request_balance claim_balance "
        "search_company search_contact search_deal search_activity search_registration").split(u' ');
    return tables;
}

bool isDurable(QStringView commandKind) { return commandKind.startsWith(u"fund.") || commandKind.startsWith(u"mdf."); }

} // namespace channelbook::store
