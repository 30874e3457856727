#pragma once

#include "core/funds/CrmRows.h"
#include "core/sync/Import.h"
#include "core/sync/outbox/Outbox.h"
#include "tests/core/funds/FundWorld.h"

namespace channelbook::test {

/// Salesforce's tables of partner funds, as its weekly export writes them. Ann imports; pat asks. Today is 2026-07-01.
class CrmFunds : public FundWorld {
public:
    using FundWorld::FundWorld;

    static constexpr const char* users = "Id,Username,Name,Email,IsActive\n"
                                         "005bm00000000A1,ann@vendor.example,ann,ann@vendor.example,true\n"
                                         "005bm00000000B1,bob@vendor.example,bob,bob@vendor.example,true\n"
                                         "005bm00000000P1,pat@partner.example,pat,pat@partner.example,true\n";
    static constexpr const char* accounts_ =
        "Id,Name,BillingCity,IsPartner\n001bm00000000N1,Southwind,Berlin,true\n001bm00000000C1,Fabrikam,Paris,true\n";
    static constexpr const char* budgetHeader = "Id,IsDeleted,Title,Amount,StartDate,EndDate,ChannelPartnerId,"
                                                "IsIgnoreValidation,Description,OwnerId,CreatedById,CreatedDate\n";
    static constexpr const char* allocationHeader =
        "Id,IsDeleted,Title,BudgetId,ChannelPartnerId,Amount,Description,OwnerId,CreatedById,CreatedDate\n";
    static constexpr const char* requestHeader =
        "Id,IsDeleted,Title,Status,Activity,RequestedAmount,Amount,BudgetId,AllocationId,CampaignId,ChannelPartnerId,"
        "DesiredOutcome,Description,OwnerId,CreatedById,CreatedDate\n";
    static constexpr const char* claimHeader =
        "Id,IsDeleted,Title,Status,RequestId,Amount,AllocationId,BudgetId,ChannelPartnerId,Description,OwnerId,"
        "CreatedById,CreatedDate,LastModifiedDate\n";

    [[nodiscard]] static QByteArray budget(const QByteArray& amount = "10000.00", const QByteArray& title = "FY26",
                                           const QByteArray& id = "0Bbm00000000B01",
                                           const QByteArray& deleted = "false") {
        return id + ',' + deleted + ',' + title + ',' + amount +
               ",2026-01-01,2026-12-31,,false,For partners,005bm00000000A1,005bm00000000A1,2026-01-05T10:00:00.000Z\n";
    }
    [[nodiscard]] static QByteArray allocation(const QByteArray& amount = "4000.00",
                                               const QByteArray& id = "0Abm00000000A01") {
        return id + ",false,Southwind's part,0Bbm00000000B01,001bm00000000N1," + amount +
               ",,005bm00000000A1,005bm00000000A1,2026-01-06T10:00:00.000Z\n";
    }
    [[nodiscard]] static QByteArray request(const QByteArray& status, const QByteArray& amount = "1500.00",
                                            const QByteArray& title = "Booth", const QByteArray& id = "0Rbm00000000R01",
                                            const QByteArray& by = "005bm00000000P1",
                                            const QByteArray& requested = "2000.00") {
        return id + ",false," + title + ',' + status + ",Trade show," + requested + ',' + amount +
               ",0Bbm00000000B01,0Abm00000000A01,,001bm00000000N1,Thirty leads,At the fair,005bm00000000A1," + by +
               ",2026-03-01T10:00:00.000Z\n";
    }
    [[nodiscard]] static QByteArray claim(const QByteArray& status, const QByteArray& amount = "1200.00",
                                          const QByteArray& id = "0Cbm00000000C01",
                                          const QByteArray& request = "0Rbm00000000R01",
                                          const QByteArray& by = "005bm00000000P1") {
        return id + ",false,Stand invoice," + status + ',' + request + ',' + amount + ",,,,,005bm00000000A1," + by +
               ",2026-05-01T10:00:00.000Z,2026-05-20T10:00:00.000Z\n";
    }

    [[nodiscard]] Expected<sync::ImportReport> import(const std::vector<std::pair<QString, QByteArray>>& files,
                                                      bool dryRun = false, const QString& entity = {}) {
        sync::ImportOptions options;
        options.source = QStringLiteral("Salesforce");
        options.kind = QStringLiteral("salesforce");
        options.dryRun = dryRun;
        options.entity = entity;
        QStringList paths;
        for (const auto& [name, content] : files) paths << write(name + QStringLiteral(".csv"), content);
        store::Progress progress;
        return sync::importFiles(store(), catalogue(), paths, options, progress);
    }
    sync::ImportReport imported(const std::vector<std::pair<QString, QByteArray>>& files, bool dryRun = false,
                                const QString& entity = {}) {
        auto report = import(files, dryRun, entity);
        if (!report) qFatal("%s", qPrintable(errorText(report.error())));
        return std::move(*report);
    }
    /// Users and accounts.
    void people() { imported({{QStringLiteral("User"), users}, {QStringLiteral("Account"), accounts_}}); }
    sync::FileReport one(const char* name, const QByteArray& content) {
        return imported({{QString::fromLatin1(name), content}}).files.back();
    }
    sync::FileReport budgets(const QByteArray& rows) { return one("PartnerMarketingBudget", budgetHeader + rows); }
    sync::FileReport allocations(const QByteArray& rows) {
        return one("PartnerFundAllocation", allocationHeader + rows);
    }
    sync::FileReport requests(const QByteArray& rows) { return one("PartnerFundRequest", requestHeader + rows); }
    sync::FileReport claims(const QByteArray& rows) { return one("PartnerFundClaim", claimHeader + rows); }

    [[nodiscard]] QString text(const QByteArray& sql) { return toText(query(sql.constData())); }
    /// What stands here of the CRM's funds, whatever the ids: accounts, states, names.
    [[nodiscard]] QString stands() {
        return text(
            "SELECT group_concat(line, x'0a') FROM (SELECT 'fund ' || f.name || ' ' || f.currency || ' ' || b.budget "
            "|| ' ' || b.available || ' ' || b.reserved || ' ' || b.committed || ' ' || b.claimed || ' ' || b.paid AS "
            "line FROM fund f JOIN fund_balance b ON b.id = f.id JOIN crm_budget c ON c.id = f.id"
            " UNION ALL SELECT 'allocation ' || a.name || ' ' || b.budget || ' ' || b.available FROM fund_allocation a "
            "JOIN pot_balance b ON b.id = a.id JOIN crm_allocation c ON c.id = a.id"
            " UNION ALL SELECT 'request ' || r.name || ' ' || r.state || ' ' || r.requested || ' ' || "
            "coalesce(r.approved, 0) || ' by ' || r.requested_by || ' ' || coalesce(c.waits, '') FROM mdf_request r "
            "JOIN crm_request c ON c.id = r.id"
            " UNION ALL SELECT 'claim ' || m.name || ' ' || m.state || ' ' || m.claimed || ' by ' || m.entered_by || ' "
            "' || coalesce(c.waits, '') FROM mdf_claim m JOIN crm_claim c ON c.id = m.id ORDER BY 1)");
    }
    [[nodiscard]] QString state(const char* table, const char* name) {
        return text(QByteArray("SELECT state FROM ") + table + " WHERE name = '" + name + "'");
    }
    [[nodiscard]] QString waits(const char* table) {
        return text(QByteArray("SELECT group_concat(waits, '; ') FROM ") + table);
    }
    [[nodiscard]] RecordId idOf(const char* table, const char* name) {
        return toInteger(query((QByteArray("SELECT id FROM ") + table + " WHERE name = '" + name + "'").constData()));
    }
    [[nodiscard]] sync::Outbox outbox() {
        return store()
            .read([&](store::Connection& connection) {
                return sync::readOutbox(connection, catalogue(),
                                        sync::OutboxOptions{QStringLiteral("Salesforce"), false, nullptr, false});
            })
            .value()
            .value();
    }
    /// The load-back files: "name: header / row / row".
    [[nodiscard]] QStringList loadBack() {
        QStringList texts;
        for (const sync::OutboxFile& file : outbox().files)
            texts
                << file.name + QStringLiteral(": ") +
                       QString::fromUtf8(file.bytes()).trimmed().replace(QStringLiteral("\r\n"), QStringLiteral(" / "));
        return texts;
    }
    [[nodiscard]] QString dump() { return store().read(&contentDump).value(); }
};

} // namespace channelbook::test
