#include "ui/deals/DealPage.h"

#include "core/base/ErrorText.h"
#include "core/pipeline/Pipeline.h"
#include "ui/deals/CreditTab.h"
#include "ui/deals/RegistrationsTab.h"
#include "ui/records/Badges.h"
#include "ui/records/DetailsCard.h"
#include "ui/records/HistoryTab.h"
#include "ui/records/PlainList.h"
#include "ui/records/RecordHeader.h"
#include "ui/widgets/RelativeTime.h"

#include <QTreeWidget>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int settleMs = 30;

} // namespace

DealPage::DealPage(Workspace& workspace, RecordId deal, QWidget* parent)
    : Page(parent), m_workspace(workspace), m_deal(deal), m_header(new RecordHeader(workspace.theme())),
      m_details(new DetailsCard(workspace, u"deal"_s,
                                {u"name"_s, u"company"_s, u"partner"_s, u"stage"_s, u"amount"_s, u"currency"_s, u"probability"_s, u"close_date"_s, u"owner"_s,
                                 u"product"_s, u"type"_s, u"lead_source"_s, u"next_step"_s, u"registered"_s, u"description"_s})),
      m_partsCard(new Card(workspace.theme(), tr("Taking part"))), m_parts(makePlainList(tr("Taking part"), 2)),
      m_movesCard(new Card(workspace.theme(), tr("Stages"))), m_moves(makePlainList(tr("Stages"), 2)), m_reader(new BackgroundReader(workspace.store(), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_header);
    auto* overview = new QWidget;
    auto* row = new QHBoxLayout(overview);
    row->setContentsMargins(0, Space::m, 0, 0);
    row->setSpacing(Space::m);
    auto* left = new QVBoxLayout;
    left->addWidget(m_details);
    left->addStretch(1);
    auto* right = new QVBoxLayout;
    right->setSpacing(Space::m);
    m_partsCard->body()->addWidget(m_parts);
    m_movesCard->body()->addWidget(m_moves);
    right->addWidget(m_partsCard);
    right->addWidget(m_movesCard);
    right->addStretch(1);
    row->addLayout(left, 1);
    row->addLayout(right, 1);
    m_header->addTab(tr("Overview"), overview);
    LinkedTab* registrations = makeRegistrationsTabOfDeal(workspace, deal);
    const int tab = m_header->addTab(tr("Registrations"), registrations);
    connect(&registrations->table().records(), &RecordTableModel::listed, this, [this, registrations, tab] { m_header->setTabCount(tab, registrations->table().records().unfiltered()); });
    auto* credit = new CreditTab(workspace, deal);
    const int creditTab = m_header->addTab(tr("Touchpoints"), credit);
    connect(credit, &CreditTab::counted, this, [this, creditTab](qint64 touchpoints) { m_header->setTabCount(creditTab, touchpoints); });
    m_header->addTab(tr("History"), new HistoryTab(workspace, deal));
    connect(m_header, &RecordHeader::backRequested, this, [this] { m_workspace.goBack(); });
    connect(m_parts, &QTreeWidget::itemActivated, this,
            [this](const QTreeWidgetItem* item) { m_workspace.openRecord(u"company"_s, item->data(0, Qt::UserRole).toLongLong()); });
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    connect(&m_settle, &QTimer::timeout, this, &DealPage::reload);
    connect(&workspace.store().events(), &store::StoreEvents::changed, this, [this] { m_settle.start(); });
    reload();
}

DealPage::~DealPage() { delete m_reader; }

Expected<DealPage::Reading> DealPage::read(store::Connection& connection, const records::Catalogue& catalogue, RecordId deal) {
    auto row = records::readRecord(connection, *catalogue.find(u"deal"), deal);
    if (!row) return tl::unexpected(row.error());
    Reading reading;
    reading.row = std::move(*row);
    store::Statement parts(connection,
                           "SELECT c.id, c.name, 'customer' FROM deal d JOIN company c ON c.id = d.company_id WHERE d.id = ?1"
                           " UNION ALL SELECT c.id, c.name, 'sourced' FROM deal d JOIN company c ON c.id = d.partner_id WHERE d.id = ?1"
                           " UNION ALL SELECT c.id, c.name, coalesce(x.role, 'influenced') FROM deal_partner x JOIN company c ON c.id = x.partner_id"
                           " WHERE x.deal_id = ?1 AND x.retired = 0");
    parts.bind(1, deal);
    while (parts.step()) reading.parts.push_back({parts.integer(0), parts.text(1), parts.text(2)});
    for (const pipeline::StageChange& change : pipeline::stageHistory(connection, deal))
        reading.moves.emplace_back(change.at, change.from.isEmpty() ? change.to : change.from + u" → "_s + change.to);
    return reading;
}

void DealPage::reload() {
    m_settle.stop();
    m_reader->ask([this](store::Connection& connection) -> BackgroundReader::Deliver {
        auto reading = read(connection, m_workspace.catalogue(), m_deal);
        if (!reading) return [this] { m_workspace.goBack(); };
        return [this, reading = std::move(*reading)] { take(reading); };
    }, [this](const Error& error) { setStatusLeft(errorText(error)); });
}

QString DealPage::text(const Reading& reading, const QString& key) const {
    const records::EntityDef* deal = m_workspace.catalogue().find(u"deal");
    for (std::size_t i = 0; i < deal->fields.size(); ++i)
        if (deal->fields[i].key == key) return m_format.text(deal->fields[i], reading.row.values[i], reading.row.currency);
    return {};
}

void DealPage::take(const Reading& reading) {
    const QString name = text(reading, u"name"_s);
    setAccessibleName(name);
    m_header->setName(name);
    QStringList facts{text(reading, u"amount"_s), text(reading, u"company"_s),
                      text(reading, u"close_date"_s).isEmpty() ? QString() : tr("closes %1").arg(text(reading, u"close_date"_s)), text(reading, u"owner"_s)};
    facts.removeAll(QString());
    m_header->setFacts(facts.join(u" · "_s));
    QList<Badge> badges;
    if (!text(reading, u"stage"_s).isEmpty()) badges << badgeOf(u"stage"_s, text(reading, u"stage"_s));
    m_header->setBadges(badges);
    m_details->setRecord(reading.row);
    const QColor muted = m_workspace.theme().colors().muted;
    m_parts->clear();
    for (const Part& part : reading.parts) {
        const QString role = part.role == u"customer" ? tr("Customer") : part.role == u"sourced" ? tr("Sourced it") : part.role == u"influenced" ? tr("Influenced it") : part.role;
        auto* item = new QTreeWidgetItem(m_parts, {part.name, role});
        item->setForeground(1, muted);
        item->setData(0, Qt::UserRole, part.company);
    }
    fitRows(*m_parts);
    m_partsCard->setRemark(reading.parts.empty() ? tr("nobody yet") : QString());
    m_moves->clear();
    for (const auto& [at, words] : reading.moves) {
        const QDateTime when = QDateTime::fromString(at, Qt::ISODate);
        auto* item = new QTreeWidgetItem(m_moves, {words, relativeTime(when, m_workspace.clock().now())});
        item->setToolTip(1, exactInstant(when));
        item->setForeground(1, muted);
    }
    fitRows(*m_moves);
    m_movesCard->setRemark(reading.moves.empty() ? tr("no moves known") : QString());
    setStatusRight(text(reading, u"amount"_s));
}

void DealPage::focusContent() { m_header->tabs().setFocus(); }

bool DealPage::can(PageCommand command) const {
    return command == PageCommand::Reload || (command == PageCommand::Edit && !m_workspace.store().isReadOnly());
}

void DealPage::run(PageCommand command) {
    if (!can(command)) return;
    if (command == PageCommand::Reload) return reload();
    m_header->setCurrentTab(0);
    m_details->edit(u"name"_s);
}

QList<ShortcutHint> DealPage::shortcuts() const { return {{u"F2"_s, tr("Edit in place")}, {u"← →"_s, tr("Go from tab to tab")}, {u"Esc"_s, tr("Back")}}; }

} // namespace channelbook
