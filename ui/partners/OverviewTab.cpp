#include "ui/partners/OverviewTab.h"

#include "ui/partners/TimelineWords.h"
#include "ui/records/DetailsCard.h"
#include "ui/records/PlainList.h"
#include "ui/widgets/BarSeries.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/StatTile.h"
#include "ui/widgets/TableDelegates.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t timelineShown = 8;
constexpr int numbersAcross = 3;

QStringList detailFields(const QString& entity) {
    if (entity == u"partner")
        return {u"manager"_s, u"type"_s, u"tier"_s, u"region"_s, u"focus"_s, u"next_action"_s, u"website"_s, u"phone"_s, u"city"_s, u"country"_s,
                u"agreement_start"_s, u"agreement_end"_s};
    if (entity == u"customer") return {u"owner"_s, u"status"_s, u"segment"_s, u"industry"_s, u"employees"_s, u"website"_s, u"phone"_s, u"city"_s, u"country"_s, u"since"_s};
    return {u"owner"_s, u"industry"_s, u"employees"_s, u"website"_s, u"phone"_s, u"street"_s, u"city"_s, u"country"_s};
}

} // namespace

OverviewTab::OverviewTab(Workspace& workspace, const QString& entity, QWidget* parent)
    : QScrollArea(parent), m_workspace(workspace), m_part(entity == u"partner" ? u"part=Sourced"_s : u"part=Bought"_s), m_figures(new Card(workspace.theme(), tr("Revenue"))), m_bars(new BarSeries(workspace.theme())),
      m_dealsCard(new Card(workspace.theme(), tr("Deals"))), m_deals(makePlainList(tr("Open deals"), 4)),
      m_timelineCard(new Card(workspace.theme(), tr("Timeline"))), m_timeline(new TimelineView(workspace.theme())),
      m_details(new DetailsCard(workspace, entity, detailFields(entity))), m_contactsCard(new Card(workspace.theme(), tr("Contacts"))),
      m_contacts(makePlainList(tr("Contacts"), 1)), m_pendingCard(new Card(workspace.theme(), tr("Waiting in the outbox"))),
      m_pending(makeLabel(workspace.theme(), TextRole::Label)) {
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setAccessibleName(tr("Overview"));
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* room = new QWidget;
    auto* columns = new QHBoxLayout(room);
    columns->setContentsMargins(0, Space::m, 0, Space::m);
    columns->setSpacing(Space::m);
    const auto addColumn = [&](int stretch, std::initializer_list<QWidget*> cards) {
        auto* column = new QVBoxLayout;
        column->setSpacing(Space::m);
        for (QWidget* card : cards) column->addWidget(card);
        column->addStretch(1);
        columns->addLayout(column, stretch);
    };
    addColumn(10, {m_figures, m_dealsCard});
    addColumn(9, {m_timelineCard});
    addColumn(8, {m_details, m_contactsCard, m_pendingCard});
    setWidget(room);

    auto* grid = new QGridLayout;
    grid->setSpacing(Space::s);
    m_figures->body()->addLayout(grid);
    m_figures->setRemark(tr("all time · by month below"));
    const bool partner = entity == u"partner";
    if (partner) {
        addNumber(grid, u"won_revenue"_s, tr("Sourced revenue"), tr("Amounts of all won deals this partner sourced, in the program's currency at each close date's rate."), u"outcome=won part=Sourced"_s);
        addNumber(grid, u"influenced_revenue"_s, tr("Influenced"), tr("Amounts of won deals this partner helped with but did not source. No deal counts in both."), u"outcome=won part=Influenced"_s);
    } else {
        addNumber(grid, u"won_revenue"_s, tr("Won revenue"), tr("Amounts of all deals this customer bought, in the program's currency at each close date's rate."), u"outcome=won "_s + m_part);
    }
    addNumber(grid, u"open_pipeline"_s, tr("Open pipeline"), tr("Amounts of all open deals, not weighted by probability."), u"outcome=open "_s + m_part);
    if (partner) addNumber(grid, u"win_rate"_s, tr("Win rate"), tr("Won deals ÷ (won + lost deals) this partner sourced."), u"outcome=won,lost part=Sourced"_s);
    addNumber(grid, u"won_deals"_s, partner ? tr("Won, sourced") : tr("Won deals"), partner ? tr("How many deals it sourced were won.") : tr("How many deals were won."), u"outcome=won "_s + m_part);
    addNumber(grid, u"open_deals"_s, partner ? tr("Open, sourced") : tr("Open deals"), partner ? tr("How many deals it sourced are open now.") : tr("How many deals are open now."), u"outcome=open "_s + m_part);
    m_bars->setTitle(tr("Won revenue by month, %1").arg(workspace.currency()));
    m_bars->setScale([this](double top) { return tr("top: %1", "what the upper edge of a chart stands for").arg(m_format.shortMoney(static_cast<qint64>(top), m_workspace.currency())); });
    m_figures->body()->addWidget(m_bars);
    m_figures->setVisible(entity != u"company");
    m_dealsCard->body()->addWidget(m_deals);
    // A long stage gives way before the deal's name does.
    m_deals->header()->setSectionResizeMode(1, QHeaderView::Interactive);
    m_deals->header()->resizeSection(1, Size::tile);
    m_timelineCard->body()->addWidget(m_timeline);
    m_timelineCard->setLink(tr("all"));
    m_timeline->setFitsContents(true);
    m_contactsCard->body()->addWidget(m_contacts);
    m_contacts->setItemDelegate(new BadgeDelegate(workspace.theme(), m_contacts));
    m_pending->setWordWrap(true);
    m_pending->setTextFormat(Qt::RichText);
    m_pendingCard->body()->addWidget(m_pending);

    connect(m_bars, &BarSeries::barActivated, this, [this](int bar) {
        const QDate from = m_months[static_cast<std::size_t>(bar)].month;
        Q_EMIT dealsRequested(u"outcome=won close_date>=%1 close_date<%2 %3"_s.arg(from.toString(Qt::ISODate), from.addMonths(1).toString(Qt::ISODate), m_part));
    });
    connect(m_deals, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* item) { m_workspace.openRecord(u"deal"_s, item->data(0, Qt::UserRole).toLongLong()); });
    connect(m_dealsCard, &Card::linkActivated, this, [this] { Q_EMIT dealsRequested({}); });
    connect(m_contacts, &QTreeWidget::itemActivated, this, &OverviewTab::contactsRequested);
    connect(m_contactsCard, &Card::linkActivated, this, &OverviewTab::contactsRequested);
    connect(m_timelineCard, &Card::linkActivated, this, &OverviewTab::timelineRequested);
    connect(m_timeline, &TimelineView::entryActivated, this, &OverviewTab::timelineRequested);
}

void OverviewTab::addNumber(QGridLayout* grid, const QString& key, const QString& label, const QString& formula, const QString& filter) {
    auto* tile = new StatTile(m_workspace.theme(), label);
    tile->setFormula(formula);
    connect(tile, &QAbstractButton::clicked, this, [this, filter] { Q_EMIT dealsRequested(filter); });
    const int place = static_cast<int>(m_numbers.size());
    grid->addWidget(tile, place / numbersAcross, place % numbersAcross);
    m_numbers << Number{tile, key, formula};
}

void OverviewTab::show(const CompanyReading& reading) {
    m_details->setRecord(reading.row);
    showNumbers(reading);
    showDeals(reading);
    showContacts(reading);
    showPending(reading);
    std::vector<activities::TimelineEntry> newest(reading.timeline.begin(),
                                                  reading.timeline.begin() + static_cast<std::ptrdiff_t>(std::min(timelineShown, reading.timeline.size())));
    m_timeline->setEntries(timelineWords(newest), m_workspace.clock().now());
    m_timeline->setVisible(!newest.empty());
    m_timelineCard->setRemark(newest.empty() ? tr("Nothing happened yet. N adds a note.") : QString());
}

void OverviewTab::showNumbers(const CompanyReading& reading) {
    const records::Catalogue& catalogue = m_workspace.catalogue();
    const auto number = [&](const QString& key) { return toInteger(reading.value(catalogue, key)); };
    for (const Number& one : m_numbers) {
        if (one.key == u"win_rate") {
            const qint64 won = number(u"won_deals"_s);
            const qint64 decided = won + number(u"lost_deals"_s);
            one.tile->setValue(decided == 0 ? u"–"_s : tr("%1 %", "percent").arg((won * 100 + decided / 2) / decided));
            one.tile->setFormula(one.formula + u'\n' + tr("%1 of %2", "won of decided deals").arg(won).arg(decided));
            continue;
        }
        const records::FieldDef* field = catalogue.find(reading.entity)->field(one.key);
        if (field == nullptr) continue;
        const bool money = field->type == records::FieldType::Money;
        one.tile->setValue(money ? m_format.shortMoney(number(one.key), reading.row.currency) : m_format.count(number(one.key)));
        if (money) one.tile->setFormula(one.formula + u'\n' + m_format.money(number(one.key), reading.row.currency));
    }
    m_months = reading.months;
    QList<Bar> bars;
    for (std::size_t i = 0; i < m_months.size(); ++i) {
        const deals::MonthSum& month = m_months[i];
        Bar bar;
        bar.label = m_format.locale().toString(month.month, u"MMM"_s);
        bar.value = static_cast<double>(std::max<qint64>(0, month.minor));
        bar.text = m_format.shortMoney(month.minor, m_workspace.currency()) + u" · "_s + tr("%n deals", nullptr, month.deals);
        bar.current = i + numbersAcross >= m_months.size();
        bars << bar;
    }
    m_bars->setBars(bars);
}

void OverviewTab::showDeals(const CompanyReading& reading) {
    m_dealsCard->setRemark(reading.openDeals.empty() ? (reading.dealCount > 0 ? tr("none open") : tr("none yet"))
                                                     : tr("%1 · open %2", "all deals, of which open").arg(reading.dealCount).arg(reading.openDealCount));
    m_dealsCard->setLink(reading.dealCount > 0 ? tr("all") : QString());
    m_deals->clear();
    const QColor muted = m_workspace.theme().colors().muted;
    for (const records::RecordRow& row : reading.openDeals) {
        auto* item = new QTreeWidgetItem(m_deals);
        item->setText(0, toText(row.values[0]));
        item->setToolTip(0, item->text(0));
        item->setText(1, toText(row.values[1]));
        item->setForeground(1, muted);
        item->setText(2, isNull(row.values[2]) ? QString() : m_format.shortMoney(toInteger(row.values[2]), row.currency));
        if (!isNull(row.values[2])) item->setToolTip(2, m_format.money(toInteger(row.values[2]), row.currency));
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
        item->setText(3, m_format.date(toText(row.values[3])));
        item->setTextAlignment(3, Qt::AlignRight | Qt::AlignVCenter);
        item->setForeground(3, muted);
        item->setData(0, Qt::UserRole, row.id);
    }
    fitRows(*m_deals);
}

void OverviewTab::showContacts(const CompanyReading& reading) {
    m_contactsCard->setRemark(reading.contacts.empty() ? tr("none yet") : m_format.count(reading.contactCount));
    m_contactsCard->setLink(reading.contacts.empty() ? QString() : tr("all"));
    m_contacts->clear();
    for (const records::RecordRow& row : reading.contacts) {
        const QString title = toText(row.values[1]);
        auto* item = new QTreeWidgetItem(m_contacts);
        item->setText(0, title.isEmpty() ? toText(row.values[0]) : toText(row.values[0]) + u" · "_s + title);
        item->setData(0, InitialsRole, initialsOf(toText(row.values[0])));
        item->setData(0, Qt::UserRole, row.id);
    }
    fitRows(*m_contacts);
}

QString OverviewTab::pendingText(const CompanyReading& reading, const records::PendingField& pending) {
    for (const records::EntityDef& entity : m_workspace.catalogue().all()) {
        const records::FieldDef* field = entity.stored(pending.field);
        if (field == nullptr) continue;
        const Value now = reading.value(m_workspace.catalogue(), field->key);
        QString base = pending.base;
        if (field->type == records::FieldType::Reference && !base.isEmpty()) {
            const records::EntityDef* target = m_workspace.catalogue().find(field->target);
            const auto name = m_workspace.store().read([&](store::Connection& connection) { return records::nameOf(connection, *target, base.toLongLong()); });
            if (name && !name->isEmpty()) base = *name;
        }
        if (field->type == records::FieldType::Date) base = m_format.date(base);
        return u"%1: <s>%2</s> → %3"_s.arg(records::labelOf(*field).toHtmlEscaped(), base.isEmpty() ? tr("nothing") : base.toHtmlEscaped(),
                                           m_format.text(*field, now, reading.row.currency).toHtmlEscaped());
    }
    return {};
}

void OverviewTab::showPending(const CompanyReading& reading) {
    QStringList lines;
    for (const records::PendingField& field : reading.pending) {
        const QString line = pendingText(reading, field);
        if (!line.isEmpty()) lines << line;
    }
    m_pending->setText(lines.join(u"<br>"_s));
    m_pendingCard->setRemark(QString::number(lines.size()));
    m_pendingCard->setVisible(!lines.isEmpty());
}

} // namespace channelbook
