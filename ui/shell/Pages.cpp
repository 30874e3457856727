#include "ui/shell/Pages.h"

#include "core/deals/CompanyQueries.h"
#include "core/funds/Claims.h"
#include "core/playbooks/Runs.h"
#include "core/registrations/Registrations.h"
#include "core/reviews/Reviews.h"
#include "ui/customers/CustomersPage.h"
#include "ui/deals/DealPage.h"
#include "ui/deals/DealsPage.h"
#include "ui/deals/RegistrationPage.h"
#include "ui/deals/RegistrationsPage.h"
#include "ui/enablement/EnablementPage.h"
#include "ui/funds/ClaimPage.h"
#include "ui/funds/ClaimsPage.h"
#include "ui/funds/FundsPage.h"
#include "ui/funds/MdfPage.h"
#include "ui/funds/RequestPage.h"
#include "ui/funds/RequestsPage.h"
#include "ui/matching/DuplicatesPage.h"
#include "ui/matching/QualityPage.h"
#include "ui/metrics/MetricsPage.h"
#include "ui/onboarding/OnboardingPage.h"
#include "ui/onboarding/RunPage.h"
#include "ui/onboarding/TemplatesPage.h"
#include "ui/partners/CompanyPage.h"
#include "ui/partners/PartnersPage.h"
#include "ui/partners/RenewalsPage.h"
#include "ui/pipeline/PipelinePage.h"
#include "ui/pipeline/VelocityPage.h"
#include "ui/reviews/ReviewsPage.h"
#include "ui/sync/SyncDesk.h"
#include "ui/tiers/TiersPage.h"
#include "ui/today/TodayPage.h"

#include "ui/shell/Workspace.h"

#include <QCoreApplication>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {
QString label(const char* text) { return QCoreApplication::translate("Pages", text); }
} // namespace

QList<PageInfo> standardPages() {
    return {
        {u"today"_s, u"inbox"_s, label(QT_TRANSLATE_NOOP("Pages", "Today")), u'T', [](Workspace& w) -> Page* { return new TodayPage(w); }},
        {u"partners"_s, u"handshake"_s, label(QT_TRANSLATE_NOOP("Pages", "Partners")), u'P', [](Workspace& w) -> Page* { return new PartnersPage(w); }},
        {u"pipeline"_s, u"kanban"_s, label(QT_TRANSLATE_NOOP("Pages", "Pipeline")), u'B', [](Workspace& w) -> Page* { return new PipelinePage(w); }},
        {u"onboarding"_s, u"route"_s, label(QT_TRANSLATE_NOOP("Pages", "Onboarding")), u'O', [](Workspace& w) -> Page* { return new OnboardingPage(w); }},
        {u"velocity"_s, u"chart-line"_s, label(QT_TRANSLATE_NOOP("Pages", "Velocity…")), u'V', [](Workspace& w) -> Page* { return new VelocityPage(w); }, u"pipeline"_s},
        {u"customers"_s, u"building-2"_s, label(QT_TRANSLATE_NOOP("Pages", "Customers")), u'C', [](Workspace& w) -> Page* { return new CustomersPage(w); }},
        {u"deals"_s, u"badge-dollar-sign"_s, label(QT_TRANSLATE_NOOP("Pages", "Deals")), u'D', [](Workspace& w) -> Page* { return new DealsPage(w); }},
        {u"enablement"_s, u"graduation-cap"_s, label(QT_TRANSLATE_NOOP("Pages", "Enablement")), u'E', [](Workspace& w) -> Page* { return new EnablementPage(w); }},
        {u"mdf"_s, u"wallet"_s, label(QT_TRANSLATE_NOOP("Pages", "MDF")), u'M', [](Workspace& w) -> Page* { return new MdfPage(w); }},
        {u"mdf-requests"_s, u"wallet"_s, label(QT_TRANSLATE_NOOP("Pages", "MDF requests…")), u'N', [](Workspace& w) -> Page* { return new RequestsPage(w); }, u"mdf"_s},
        {u"mdf-claims"_s, u"receipt"_s, label(QT_TRANSLATE_NOOP("Pages", "MDF claims…")), u'L', [](Workspace& w) -> Page* { return new ClaimsPage(w); }, u"mdf"_s},
        {u"funds"_s, u"wallet"_s, label(QT_TRANSLATE_NOOP("Pages", "MDF funds…")), u'F', [](Workspace& w) -> Page* { return new FundsPage(w); }, u"mdf"_s},
        {u"metrics"_s, u"gauge"_s, label(QT_TRANSLATE_NOOP("Pages", "Metrics")), u'G', [](Workspace& w) -> Page* { return new MetricsPage(w); }},
        {u"qbr"_s, u"presentation"_s, label(QT_TRANSLATE_NOOP("Pages", "QBRs")), u'W', [](Workspace& w) -> Page* { return new ReviewsPage(w); }},
        {u"sync"_s, u"refresh-cw"_s, label(QT_TRANSLATE_NOOP("Pages", "Sync")), u'S', [](Workspace& w) -> Page* { return makeSyncPage(w); }},
        {u"tiers"_s, u"award"_s, label(QT_TRANSLATE_NOOP("Pages", "Tiers…")), u'X', [](Workspace& w) -> Page* { return new TiersPage(w); }, u"partners"_s},
        {u"renewals"_s, u"calendar-days"_s, label(QT_TRANSLATE_NOOP("Pages", "Renewals…")), u'R', [](Workspace& w) -> Page* { return new RenewalsPage(w); }, u"partners"_s},
        {u"registrations"_s, u"shield-check"_s, label(QT_TRANSLATE_NOOP("Pages", "Deal registrations…")), u'I', [](Workspace& w) -> Page* { return new RegistrationsPage(w); }, u"deals"_s},
        {u"duplicates"_s, u"git-merge"_s, label(QT_TRANSLATE_NOOP("Pages", "Duplicates…")), u'U', [](Workspace& w) -> Page* { return new DuplicatesPage(w); }, u"sync"_s},
        {u"quality"_s, u"list-checks"_s, label(QT_TRANSLATE_NOOP("Pages", "Data quality…")), u'Q', [](Workspace& w) -> Page* { return new QualityPage(w); }, u"sync"_s},
        {u"templates"_s, u"workflow"_s, label(QT_TRANSLATE_NOOP("Pages", "Playbook templates…")), u'K', [](Workspace& w) -> Page* { return new TemplatesPage(w); }, u"onboarding"_s},
    };
}

Page* makeRecordPage(Workspace& workspace, const QString& entity, RecordId id) {
    if (entity == u"run") {
        const auto run = workspace.store().read([&](store::Connection& connection) { return playbooks::readRun(connection, id).has_value(); });
        return run.value_or(false) ? new RunPage(workspace, id) : nullptr;
    }
    if (entity == u"registration") {
        const auto there = workspace.store().read([&](store::Connection& connection) { return registrations::readRegistration(connection, id).has_value(); });
        return there.value_or(false) ? new RegistrationPage(workspace, id) : nullptr;
    }
    if (entity == u"review") {
        const auto review = workspace.store().read([&](store::Connection& connection) { return reviews::readReview(connection, id).has_value(); });
        return review.value_or(false) ? new ReviewPage(workspace, id) : nullptr;
    }
    if (entity == u"mdf-request") {
        const auto request = workspace.store().read([&](store::Connection& connection) { return funds::readForm(connection, id).has_value(); });
        return request.value_or(false) ? new RequestPage(workspace, id) : nullptr;
    }
    if (entity == u"mdf-claim") {
        const auto claim = workspace.store().read([&](store::Connection& connection) { return funds::readClaim(connection, id).has_value(); });
        return claim.value_or(false) ? new ClaimPage(workspace, id) : nullptr;
    }
    if (entity == u"fund-entry") {
        // An entry is seen with what it was about.
        const auto about = workspace.store().read([&](store::Connection& connection) -> std::pair<RecordId, RecordId> {
            store::Statement entry(connection, "SELECT coalesce(claim_id, 0), coalesce(request_id, 0) FROM fund_entry WHERE id = ?");
            entry.bind(1, id);
            return entry.step() ? std::pair(entry.integer(0), entry.integer(1)) : std::pair(RecordId{0}, RecordId{0});
        });
        if (!about || about->second == 0) return nullptr;
        return about->first != 0 ? makeRecordPage(workspace, u"mdf-claim"_s, about->first) : makeRecordPage(workspace, u"mdf-request"_s, about->second);
    }
    // Whoever looks for a contact or an activity finds it with what it belongs to.
    const auto owner = workspace.store().read([&](store::Connection& connection) -> std::pair<RecordId, RecordId> {
        if (entity == u"deal") return {0, id};
        if (entity != u"contact" && entity != u"activity" && entity != u"completion" && entity != u"agreement") return {id, 0};
        store::Statement statement(connection, entity == u"contact" ? "SELECT company_id, NULL FROM contact WHERE id = ?"
                                               : entity == u"agreement" ? "SELECT partner_id, NULL FROM agreement WHERE id = ?"
                                               : entity == u"completion" ? "SELECT cn.company_id, NULL FROM completion t JOIN contact cn ON cn.id = t.contact_id WHERE t.id = ?"
                                                                    : "SELECT company_id, deal_id FROM activity WHERE id = ?");
        statement.bind(1, id);
        if (!statement.step()) return {0, 0};
        return {statement.integer(0), statement.integer(1)};
    });
    if (!owner) return nullptr;
    const auto& [company, deal] = *owner;
    if (company == 0) return deal == 0 ? nullptr : new DealPage(workspace, deal);
    const auto facets = workspace.store().read([&](store::Connection& connection) { return deals::facetsOf(connection, company); });
    if (!facets || !facets->exists) return nullptr;
    const QString kind = facets->partner ? u"partner"_s : facets->customer ? u"customer"_s : u"company"_s;
    auto* page = new CompanyPage(workspace, company, kind, entity == u"contact");
    if (entity == u"agreement") page->showAgreements();
    return page;
}

} // namespace channelbook
