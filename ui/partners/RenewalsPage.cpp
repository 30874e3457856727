#include "ui/partners/RenewalsPage.h"

#include "core/base/ErrorText.h"
#include "ui/partners/AgreementActions.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/RowsTable.h"

#include <QComboBox>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace channelbook {

using namespace Qt::StringLiterals;
using What = partners::Renewal::What;

namespace {

/// What is still to be seen to although its day has passed.
constexpr int daysBack = 30;
constexpr int soon = 30;
enum Column { On, Left, Due, Partner, Name, Type, Ends, Manager };

} // namespace

RenewalsPage::RenewalsPage(Workspace& workspace, QWidget* parent)
    : Page(parent), m_workspace(workspace), m_header(new PageHeader(workspace.theme())), m_span(new QComboBox), m_stack(new QStackedWidget), m_empty(new EmptyState(workspace.theme())),
      m_model(new RowsModel(workspace.theme(), this)), m_table(makeRowsTable(workspace.theme(), *m_model, tr("Renewal calendar"))), m_actions(new AgreementActions(workspace)),
      m_reader(new BackgroundReader(workspace.store(), this)) {
    setAccessibleName(tr("Renewals"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::xl, Space::l, Space::xl, Space::l);
    column->setSpacing(Space::m);
    m_header->setTitle(tr("Renewals"));
    FilterEdit* filter = m_header->addFilter(tr("Partner, agreement, manager…"));
    connect(filter, &QLineEdit::textChanged, this, &RenewalsPage::list);
    connect(filter, &FilterEdit::leftDownwards, this, [this] { m_table->setFocus(); });
    m_span->setAccessibleName(tr("How far ahead"));
    for (const int days : {30, 90, 180, 365}) m_span->addItem(tr("the next %n days", nullptr, days), days);
    m_span->setCurrentIndex(2);
    connect(m_span, &QComboBox::activated, this, &RenewalsPage::reload);
    m_header->addControl(m_span);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(m_empty);
    auto* content = new QWidget;
    auto* pane = new QVBoxLayout(content);
    pane->setContentsMargins(0, 0, 0, 0);
    pane->setSpacing(Space::s);
    pane->addWidget(m_table, 1);
    pane->addWidget(m_actions);
    m_stack->addWidget(content);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { m_actions->show(current() == nullptr ? 0 : current()->agreement); });
    connect(m_table, &QTableView::activated, this, [this] { run(PageCommand::Open); });
    connect(&workspace.store().events(), &store::StoreEvents::changed, this, [this](const store::Changes& changes) {
        if (m_read && (changes.touches(u"agreement") || changes.touches(u"company") || changes.touches(u"partner"))) reload();
    });
}

RenewalsPage::~RenewalsPage() { delete m_reader; }

void RenewalsPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (!m_read) reload();
}

void RenewalsPage::reload() {
    m_read = true;
    const QDate today = m_workspace.clock().today();
    const int days = m_span->currentData().toInt();
    m_reader->ask(
        [this, today, days](store::Connection& connection) -> BackgroundReader::Deliver {
            const Stopwatch watch;
            auto read = partners::renewals(connection, today.addDays(-daysBack), today.addDays(days), today);
            return [this, read = std::move(read), took = watch.elapsed()]() mutable { take(std::move(read), took); };
        },
        [this](const Error& error) { setStatusLeft(errorText(error)); });
}

void RenewalsPage::take(std::vector<partners::Renewal> days, qint64 milliseconds) {
    m_days = std::move(days);
    list();
    setStatusRight(tr("%n day(s) with agreements", nullptr, static_cast<int>(m_days.size())) + u" · "_s + tr("%1 ms").arg(milliseconds));
}

void RenewalsPage::list() {
    const partners::Renewal* before = current();
    const RecordId agreement = before == nullptr ? 0 : before->agreement;
    const int row = m_table->currentIndex().row();
    const QString filter = m_header->filter()->text().trimmed();
    m_shown.clear();
    for (const partners::Renewal& day : m_days)
        if (filter.isEmpty() || day.partnerName.contains(filter, Qt::CaseInsensitive) || day.name.contains(filter, Qt::CaseInsensitive) || day.manager.contains(filter, Qt::CaseInsensitive)) m_shown.push_back(day);
    m_model->setContent({tr("On"), tr("In days"), tr("What"), tr("Partner"), tr("Agreement"), tr("Type"), tr("Ends"), tr("Manager")}, static_cast<int>(m_shown.size()),
                        [this](int at, int column) { return cell(at, column); },
                        [this](int at, int column) {
                            const partners::Renewal& day = m_shown[static_cast<std::size_t>(at)];
                            if (column != Left && column != Due) return Tint::Neutral;
                            if (day.daysLeft < 0) return Tint::Bad;
                            return day.daysLeft <= soon && (day.what == What::NoticeBy || day.what == What::Ends) ? Tint::Warning : Tint::Neutral;
                        });
    const std::array widths{Size::tile, Size::tile, Size::tile + Space::xl, Size::tile * 2, Size::tile * 2, Size::tile + Space::xl * 2, Size::tile};
    for (std::size_t i = 0; i < widths.size(); ++i) m_table->setColumnWidth(static_cast<int>(i), widths[i]);
    const auto ending = std::count_if(m_shown.begin(), m_shown.end(), [](const partners::Renewal& day) { return day.what == What::Ends || day.what == What::NoticeBy; });
    m_header->setSubtitle(tr("%1 · %2 to see to", "all, of which need something").arg(m_shown.size()).arg(ending));
    if (m_shown.empty()) {
        m_empty->setContent(u"calendar-days"_s, tr("Nothing is due"), filter.isEmpty() ? tr("No agreement begins, needs notice, renews or ends in this time.") : tr("Nothing in this time fits the filter."));
        m_stack->setCurrentWidget(m_empty);
        m_actions->show(0);
        return;
    }
    m_stack->setCurrentIndex(1);
    // The agreement that was at hand stays so, else the row that is where it was.
    const auto same = std::find_if(m_shown.begin(), m_shown.end(), [&](const partners::Renewal& day) { return day.agreement == agreement; });
    const int at = same != m_shown.end() ? static_cast<int>(same - m_shown.begin()) : std::clamp(row, 0, static_cast<int>(m_shown.size()) - 1);
    m_table->selectRow(at);
    m_actions->show(m_shown[static_cast<std::size_t>(at)].agreement);
}

QString RenewalsPage::cell(int row, int column) const {
    const partners::Renewal& day = m_shown[static_cast<std::size_t>(row)];
    switch (column) {
    case On: return m_format.date(day.on);
    case Left: return day.daysLeft < 0 ? tr("%n day(s) ago", nullptr, static_cast<int>(-day.daysLeft)) : day.daysLeft == 0 ? tr("today") : QString::number(day.daysLeft);
    case Due:
        return day.what == What::Begins ? tr("begins") : day.what == What::NoticeBy ? tr("notice by") : day.what == What::Renews ? tr("renews by itself") : tr("ends");
    case Partner: return day.partnerName;
    case Name: return day.name;
    case Type: return day.type;
    case Ends: return m_format.date(day.endOn);
    case Manager: return day.manager;
    default: return {};
    }
}

const partners::Renewal* RenewalsPage::current() const {
    const int row = m_table->currentIndex().row();
    return row < 0 || row >= static_cast<int>(m_shown.size()) ? nullptr : &m_shown[static_cast<std::size_t>(row)];
}

void RenewalsPage::focusContent() { (m_shown.empty() ? static_cast<QWidget*>(m_span) : m_table)->setFocus(); }
void RenewalsPage::focusFilter() { m_header->filter()->setFocus(); }

bool RenewalsPage::can(PageCommand command) const { return command == PageCommand::Reload || (command == PageCommand::Open && current() != nullptr); }

void RenewalsPage::run(PageCommand command) {
    if (!can(command)) return;
    if (command == PageCommand::Reload) return reload();
    m_workspace.openRecord(u"agreement"_s, current()->agreement);
}

QList<ShortcutHint> RenewalsPage::shortcuts() const { return {{u"Enter"_s, tr("Open the partner's agreements")}, {u"Tab"_s, tr("Go to what can be done")}, {u"/"_s, tr("Filter")}, {u"F5"_s, tr("Look again")}}; }

} // namespace channelbook
