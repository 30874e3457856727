#include "ui/shell/Pages.h"

#include "core/deals/CompanyQueries.h"
#include "core/playbooks/Runs.h"
#include "core/registrations/Registrations.h"
#include "ui/customers/CustomersPage.h"
#include "ui/deals/DealPage.h"
#include "ui/deals/DealsPage.h"
#include "ui/deals/RegistrationPage.h"
#include "ui/deals/RegistrationsPage.h"
#include "ui/enablement/EnablementPage.h"
#include "ui/matching/DuplicatesPage.h"
#include "ui/matching/QualityPage.h"
#include "ui/onboarding/OnboardingPage.h"
#include "ui/onboarding/RunPage.h"
#include "ui/onboarding/TemplatesPage.h"
#include "ui/partners/CompanyPage.h"
#include "ui/partners/PartnersPage.h"
#include "ui/partners/RenewalsPage.h"
#include "ui/pipeline/PipelinePage.h"
#include "ui/pipeline/VelocityPage.h"
#include "ui/sync/SyncDesk.h"
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
        {u"sync"_s, u"refresh-cw"_s, label(QT_TRANSLATE_NOOP("Pages", "Sync")), u'S', [](Workspace& w) -> Page* { return makeSyncPage(w); }},
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
