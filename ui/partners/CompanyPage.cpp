#include "ui/partners/CompanyPage.h"

#include "core/base/ErrorText.h"
#include "core/partners/Partners.h"
#include "core/pipeline/Pipeline.h"
#include "ui/deals/RegistrationsTab.h"
#include "ui/funds/PartnerFundsTab.h"
#include "ui/onboarding/PartnerRunsTab.h"
#include "ui/onboarding/RunPanel.h"
#include "ui/partners/AgreementsTab.h"
#include "ui/partners/OverviewTab.h"
#include "ui/partners/TimelineTab.h"
#include "ui/pipeline/MoveNeedsDialog.h"
#include "ui/records/Badges.h"
#include "ui/records/DetailsCard.h"
#include "ui/records/HistoryTab.h"
#include "ui/records/LinkedTab.h"
#include "ui/records/RecordHeader.h"
#include "ui/reviews/PackDialog.h"
#include "ui/shell/Icons.h"
#include "ui/tiers/ScorecardTab.h"
#include "ui/widgets/Labels.h"

#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {
constexpr int settleMs = 30;
} // namespace

CompanyPage::CompanyPage(Workspace& workspace, RecordId company, const QString& entity, bool contactsFirst, QWidget* parent)
    : Page(parent), m_workspace(workspace), m_company(company), m_entity(entity), m_header(new RecordHeader(workspace.theme())),
      m_overview(new OverviewTab(workspace, entity)), m_timeline(new TimelineTab(workspace, company)),
      m_contacts(new LinkedTab(workspace, deals::contactsOf(*workspace.catalogue().find(u"contact"), company),
                               {u"name"_s, u"title"_s, u"role"_s, u"email"_s, u"phone"_s}, {{u"company"_s, company}})),
      m_deals(new LinkedTab(workspace, deals::dealsOf(*workspace.catalogue().find(u"deal"), company),
                            {u"name"_s, entity == u"partner" ? u"company"_s : u"partner"_s, u"stage"_s, u"amount"_s, u"currency"_s, u"close_date"_s, u"owner"_s},
                            {{entity == u"partner" ? u"partner"_s : u"company"_s, company}})),
      m_registrations(makeRegistrationsTab(workspace, company, entity == u"partner")), m_reader(new BackgroundReader(workspace.store(), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_header);
    buildTabs();
    if (contactsFirst) m_header->setCurrentTab(m_contactsTab);
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    connect(&m_settle, &QTimer::timeout, this, &CompanyPage::reload);
    connect(&workspace.store().events(), &store::StoreEvents::changed, this, [this] { m_settle.start(); });
    connect(&workspace.store().events(), &store::StoreEvents::derivedChanged, this, [this] { m_settle.start(); });
    reload();
}

CompanyPage::~CompanyPage() { delete m_reader; }

void CompanyPage::buildTabs() {
    const bool writable = !m_workspace.store().isReadOnly();
    auto* note = new KeyButton(m_workspace.theme(), tr("Note"), u"N"_s);
    connect(note, &QPushButton::clicked, this, [this] { addActivity(u"note"_s); });
    note->setEnabled(writable);
    m_header->addControl(note);
    if (m_entity == u"partner") {
        m_stage = new QPushButton(tr("Move to stage"));
        m_stage->setEnabled(writable);
        auto* menu = new QMenu(m_stage);
        const auto stages = m_workspace.store().read([](store::Connection& connection) { return pipeline::lifecycleStages(connection); });
        if (stages)
            for (const pipeline::Stage& stage : *stages)
                menu->addAction(stage.name, this, [this, name = stage.name] {
                    moveToStage(m_workspace, pipeline::Track::Partner, {m_company}, name, this);
                });
        m_stage->setMenu(menu);
        m_header->addControl(m_stage);
        auto* qbr = new QPushButton(themedIcon(m_workspace.theme(), u"presentation"_s), tr("QBR…"));
        qbr->setToolTip(tr("The pack of the last quarter, to look at, save and present; or plan the review"));
        connect(qbr, &QPushButton::clicked, this, [this] { PackDialog(m_workspace, m_company, 0, this).exec(); });
        m_header->addControl(qbr);
    } else {
        m_make = new QPushButton(tr("Make partner"));
        makePrimary(*m_make);
        m_make->setEnabled(writable);
        connect(m_make, &QPushButton::clicked, this, &CompanyPage::makePartner);
        m_header->addControl(m_make);
    }
    m_header->addTab(tr("Overview"), m_overview);
    m_timelineTab = m_header->addTab(tr("Timeline"), m_timeline);
    m_contactsTab = m_header->addTab(tr("Contacts"), m_contacts);
    if (m_entity == u"partner") {
        m_runs = new PartnerRunsTab(m_workspace, m_company);
        m_runsTab = m_header->addTab(tr("Onboarding"), m_runs);
        connect(m_runs, &PartnerRunsTab::loaded, this, [this] { m_header->setTabCount(m_runsTab, m_runs->runningCount()); });
        m_header->setTabCount(m_runsTab, m_runs->runningCount());
    }
    m_dealsTab = m_header->addTab(tr("Deals"), m_deals);
    m_registrationsTab = m_header->addTab(tr("Registrations"), m_registrations);
    connect(&m_registrations->table().records(), &RecordTableModel::listed, this, [this] { m_header->setTabCount(m_registrationsTab, m_registrations->table().records().unfiltered()); });
    if (m_entity == u"partner") {
        m_agreements = new AgreementsTab(m_workspace, m_company);
        m_agreementsTab = m_header->addTab(tr("Agreements"), m_agreements);
        m_funds = new PartnerFundsTab(m_workspace, m_company);
        m_fundsTab = m_header->addTab(tr("MDF"), m_funds);
        m_scorecard = new ScorecardTab(m_workspace, m_company);
        m_scorecardTab = m_header->addTab(tr("Scorecard"), m_scorecard);
    }
    m_header->addTab(tr("History"), new HistoryTab(m_workspace, m_company));
    connect(m_header, &RecordHeader::backRequested, this, [this] { m_workspace.goBack(); });
    connect(m_overview, &OverviewTab::dealsRequested, this, &CompanyPage::showDeals);
    connect(m_overview, &OverviewTab::contactsRequested, this, [this] { m_header->setCurrentTab(m_contactsTab); });
    connect(m_overview, &OverviewTab::timelineRequested, this, [this] { m_header->setCurrentTab(m_timelineTab); });
}

void CompanyPage::reload() {
    m_settle.stop();
    m_reader->ask(
        [this, today = m_workspace.clock().today(), currency = m_workspace.currency()](store::Connection& connection) -> BackgroundReader::Deliver {
            const Stopwatch watch;
            auto reading = readCompany(connection, m_workspace.catalogue(), m_company, today, currency);
            if (!reading) return [this] { m_workspace.goBack(); };
            return [this, reading = std::move(*reading), took = watch.elapsed()] { take(reading, took); };
        },
        [this](const Error& error) { setStatusLeft(errorText(error)); });
}

void CompanyPage::take(const CompanyReading& reading, qint64 milliseconds) {
    // A customer that became a partner (or one whose becoming was undone) is another kind of page.
    if (reading.entity != m_entity) return m_workspace.reopenRecord(reading.entity, m_company);
    m_reading = reading;
    const records::Catalogue& catalogue = m_workspace.catalogue();
    const QString name = toText(reading.value(catalogue, u"name"_s));
    setAccessibleName(name);
    m_header->setName(name);
    m_header->setFacts(facts(reading));
    QList<Badge> badges;
    for (const QString& key : {u"tier"_s, u"stage"_s, u"status"_s}) {
        const QString value = toText(reading.value(catalogue, key));
        if (!value.isEmpty()) badges << badgeOf(key, value);
    }
    m_header->setBadges(badges);
    m_header->setTabCount(m_contactsTab, reading.contactCount);
    m_header->setTabCount(m_dealsTab, reading.dealCount);
    m_overview->show(reading);
    m_timeline->show(reading.timeline);
    setStatusRight(tr("%1 ms").arg(milliseconds));
}

QString CompanyPage::facts(const CompanyReading& reading) const {
    const auto text = [&](const QString& key) { return toText(reading.value(m_workspace.catalogue(), key)); };
    QStringList place{text(u"city"_s), text(u"country"_s)};
    place.removeAll(QString());
    const QString kind = reading.facets.partner ? text(u"type"_s) : reading.facets.customer ? tr("Customer") : tr("Company");
    const QString person = text(u"manager"_s).isEmpty() ? text(u"owner"_s) : text(u"manager"_s);
    QStringList facts{kind, place.join(u", "_s), person};
    if (reading.facets.partner && reading.facets.customer) facts.insert(1, tr("also a customer"));
    if (!text(u"agreement_end"_s).isEmpty()) {
        const QString until = m_format.date(text(u"agreement_end"_s));
        const bool over = text(u"agreement_end"_s) < m_workspace.clock().today().toString(Qt::ISODate);
        facts << (over ? tr("agreement ended %1").arg(until) : tr("agreement until %1").arg(until));
    }
    facts.removeAll(QString());
    return facts.join(u" · "_s);
}

void CompanyPage::showDeals(const QString& filter) {
    m_deals->setFilter(filter);
    m_header->setCurrentTab(m_dealsTab);
}

void CompanyPage::showTab(int tab) {
    if (tab >= 0) m_header->setCurrentTab(tab);
}

void CompanyPage::addActivity(const QString& kind) {
    m_header->setCurrentTab(m_timelineTab);
    m_timeline->begin(kind);
}

void CompanyPage::makePartner() { m_workspace.perform(partners::MakePartners{{m_company}}); }

void CompanyPage::move(int step) {
    const auto stages = m_workspace.store().read([](store::Connection& connection) { return pipeline::lifecycleStages(connection); });
    if (!stages) return;
    const QString now = toText(m_reading.value(m_workspace.catalogue(), u"stage"_s));
    for (std::size_t i = 0; i < stages->size(); ++i) {
        const auto to = static_cast<std::ptrdiff_t>(i) + step;
        if ((*stages)[i].name != now || to < 0 || to >= static_cast<std::ptrdiff_t>(stages->size())) continue;
        moveToStage(m_workspace, pipeline::Track::Partner, {m_company}, (*stages)[static_cast<std::size_t>(to)].name, this);
        return;
    }
}

RecordTable* CompanyPage::shownTable() const {
    if (m_header->currentTab() == m_contactsTab) return &m_contacts->table();
    if (m_header->currentTab() == m_dealsTab) return &m_deals->table();
    if (m_header->currentTab() == m_registrationsTab) return &m_registrations->table();
    if (m_agreements != nullptr && m_header->currentTab() == m_agreementsTab) return &m_agreements->list().table();
    if (m_funds != nullptr && m_header->currentTab() == m_fundsTab) return &m_funds->list().table();
    return nullptr;
}

void CompanyPage::focusContent() {
    if (RecordTable* table = shownTable())
        table->setFocus();
    else if (m_runs != nullptr && m_header->currentTab() == m_runsTab)
        m_runs->panel().setFocus();
    else
        m_header->tabs().setFocus();
}

void CompanyPage::focusFilter() {
    if (shownTable() == nullptr) m_header->setCurrentTab(m_dealsTab);
    auto* tab = qobject_cast<LinkedTab*>(shownTable()->parentWidget());
    if (tab != nullptr) tab->focusFilter();
}

bool CompanyPage::can(PageCommand command) const {
    const bool writable = !m_workspace.store().isReadOnly();
    const RecordTable* table = shownTable();
    switch (command) {
    case PageCommand::AddNote:
    case PageCommand::AddTask:
    case PageCommand::AddCall: return writable;
    case PageCommand::MoveForward:
    case PageCommand::MoveBack:
    case PageCommand::MoveTo: return writable && m_stage != nullptr;
    case PageCommand::MakePartner: return writable && m_make != nullptr;
    case PageCommand::Reload: return true;
    case PageCommand::New: return writable && table != nullptr;
    case PageCommand::Edit: return writable && (table == nullptr || table->currentIndex().isValid());
    case PageCommand::Copy:
    case PageCommand::CopyWithHeaders: return table != nullptr && table->selectionModel()->hasSelection();
    case PageCommand::SelectAll: return table != nullptr;
    case PageCommand::Delete: return writable && table != nullptr && table->selectionModel()->hasSelection();
    case PageCommand::StartPlaybook: return writable && m_runs != nullptr;
    default: return m_runs != nullptr && m_header->currentTab() == m_runsTab && m_runs->panel().can(command);
    }
}

void CompanyPage::run(PageCommand command) {
    if (!can(command)) return;
    RecordTable* table = shownTable();
    switch (command) {
    case PageCommand::AddNote: return addActivity(u"note"_s);
    case PageCommand::AddTask: return addActivity(u"task"_s);
    case PageCommand::AddCall: return addActivity(u"call"_s);
    case PageCommand::MoveForward: return move(1);
    case PageCommand::MoveBack: return move(-1);
    case PageCommand::MoveTo: return m_stage->showMenu();
    case PageCommand::MakePartner: return makePartner();
    case PageCommand::Reload: return reload();
    case PageCommand::New: return static_cast<LinkedTab*>(table->parentWidget())->addNew();
    case PageCommand::Edit:
        if (table != nullptr) return table->editCurrent();
        m_header->setCurrentTab(0);
        m_overview->details().edit(u"name"_s);
        return;
    case PageCommand::Copy: return table->copySelection(false);
    case PageCommand::CopyWithHeaders: return table->copySelection(true);
    case PageCommand::SelectAll: return table->selectAll();
    case PageCommand::Delete:
        m_workspace.perform(records::DeleteRecords{m_workspace.catalogue(), table->records().entity().key, table->selectedIds()});
        return;
    case PageCommand::StartPlaybook: return m_runs->start();
    default: return m_runs->panel().run(command);
    }
}

QList<ShortcutHint> CompanyPage::shortcuts() const {
    if (m_runs != nullptr && m_header->currentTab() == m_runsTab) return RunPanel::shortcuts();
    return {{u"N"_s, tr("Add a note")},
            {u"T"_s, tr("Add a task")},
            {u"L"_s, tr("Log a call")},
            {u"Ctrl+]"_s, tr("Move to the next stage")},
            {u"Ctrl+["_s, tr("Move to the stage before")},
            {u"F2"_s, tr("Edit in place")},
            {u"← →"_s, tr("Go from tab to tab")},
            {u"Esc"_s, tr("Back")}};
}

} // namespace channelbook
