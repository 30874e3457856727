#include "ui/enablement/EnablementPage.h"

#include "core/base/ErrorText.h"
#include "ui/enablement/UnmatchedPanel.h"
#include "ui/records/RecordDialogs.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/RowsTable.h"
#include "ui/widgets/StatTile.h"

#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int settleMs = 50;
constexpr int expiringDays = 90;
constexpr int expiredDays = 30; ///< what ended so long ago may still be renewed
constexpr int soonDays = 30;
constexpr int mostPeople = 200;
constexpr qint64 mostCourses = 500;

QStringList courseFields() { return {u"name"_s, u"code"_s, u"provider"_s, u"certification"_s, u"hours"_s, u"completions"_s}; }

} // namespace

EnablementPage::EnablementPage(Workspace& workspace, QWidget* parent)
    : Page(parent), m_workspace(workspace), m_header(new PageHeader(workspace.theme())), m_stack(new QStackedWidget), m_empty(new EmptyState(workspace.theme())), m_tabs(new QTabBar),
      m_parts(new QStackedWidget), m_unmatched(new UnmatchedPanel(workspace)), m_reader(new BackgroundReader(workspace.store(), this)) {
    setAccessibleName(tr("Enablement"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::xl, Space::l, Space::xl, Space::l);
    column->setSpacing(Space::m);
    m_header->setTitle(tr("Enablement"));
    const bool writable = !workspace.store().isReadOnly();
    const auto button = [&](const QString& text, bool primary, auto does) {
        QPushButton* made = m_header->addButton(text, primary, u"plus"_s);
        made->setEnabled(writable);
        connect(made, &QPushButton::clicked, this, does);
    };
    button(tr("New course"), false, [this] { NewRecordDialog(m_workspace, u"course"_s, {u"name"_s, u"code"_s, u"provider"_s, u"certification"_s, u"hours"_s}, {}, this).exec(); });
    button(tr("New certification"), false, [this] { NewRecordDialog(m_workspace, u"certification"_s, {u"name"_s, u"level"_s, u"issuer"_s, u"validity_months"_s}, {}, this).exec(); });
    button(tr("Record a completion"), true, [this] { recordCompletion(); });
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(m_empty);
    m_empty->setContent(u"graduation-cap"_s, tr("Nobody has learned anything yet"), tr("Bring in a report of your learning platform on the Sync page, or add courses and certifications here and record who completed them."));
    connect(m_empty->addButton(tr("Bring in a report"), true), &QPushButton::clicked, this, [this] { m_workspace.openPage(u"sync"_s); });
    auto* content = new QWidget;
    auto* pane = new QVBoxLayout(content);
    pane->setContentsMargins(0, 0, 0, 0);
    pane->setSpacing(Space::m);
    auto* tiles = new QHBoxLayout;
    tiles->setSpacing(Space::m);
    for (const auto& [label, part] : {std::pair(tr("Certified people"), Partners), std::pair(tr("Certification density"), Partners), std::pair(tr("Partners with somebody"), Partners),
                                      std::pair(tr("Expiring in %n days", nullptr, expiringDays), Expiring), std::pair(tr("People to be matched"), Unmatched)}) {
        auto* tile = new StatTile(workspace.theme(), label);
        tile->setFramed(true);
        connect(tile, &QAbstractButton::clicked, this, [this, part = part] { showPart(part); });
        tiles->addWidget(tile, 1);
        m_tiles << tile;
    }
    pane->addLayout(tiles);
    m_tabs->setAccessibleName(tr("Parts of the page"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (const QString& name : {tr("Certifications"), tr("By partner"), tr("Expiring"), tr("To be matched"), tr("Courses")}) m_tabs->addTab(name);
    pane->addWidget(m_tabs);
    pane->addWidget(m_parts, 1);
    buildLists();
    m_stack->addWidget(content);
    connect(m_tabs, &QTabBar::currentChanged, m_parts, &QStackedWidget::setCurrentIndex);
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    connect(&m_settle, &QTimer::timeout, this, &EnablementPage::reload);
    connect(&workspace.store().events(), &store::StoreEvents::changed, this, [this](const store::Changes& changes) {
        for (const char* table : {"completion", "course", "certification", "contact", "partner", "company"})
            if (m_read && changes.touches(QString::fromLatin1(table))) return m_settle.start();
    });
}

EnablementPage::~EnablementPage() { delete m_reader; }

void EnablementPage::buildLists() {
    const std::array names{tr("Certifications"), tr("Certification density by partner"), tr("Certifications that expire"), QString(), tr("Courses")};
    for (std::size_t part = 0; part < m_lists.size(); ++part) {
        if (part == Unmatched) {
            m_parts->addWidget(m_unmatched);
            continue;
        }
        List& list = m_lists[part];
        list.model = new RowsModel(m_workspace.theme(), this);
        list.table = makeRowsTable(m_workspace.theme(), *list.model, names[part]);
        connect(list.table, &QTableView::activated, this, [this] { run(PageCommand::Open); });
        m_parts->addWidget(list.table);
    }
}

void EnablementPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (!m_read) reload();
}

void EnablementPage::reload() {
    m_read = true;
    m_settle.stop();
    m_reader->ask(
        [this, today = m_workspace.clock().today(), course = m_workspace.catalogue().find(u"course")](store::Connection& connection) -> BackgroundReader::Deliver {
            const Stopwatch watch;
            Reading reading;
            reading.holders = enablement::certificationHolders(connection, today);
            reading.densities = enablement::densities(connection, today);
            reading.expiring = enablement::expiring(connection, today, expiringDays, expiredDays);
            reading.unmatched = enablement::unmatchedCompletions(connection, mostPeople);
            reading.unmatchedPeople = enablement::unmatchedLearners(connection);
            std::vector<const records::FieldDef*> fields;
            for (const QString& key : courseFields()) fields.push_back(course->field(key));
            if (const auto ids = records::listIds(connection, *course, {{}, u"name"_s, mostCourses, 0})) reading.courses = records::readRows(connection, *course, *ids, fields);
            return [this, reading = std::move(reading), took = watch.elapsed()]() mutable { take(std::move(reading), took); };
        },
        [this](const Error& error) { setStatusLeft(errorText(error)); });
}

void EnablementPage::take(Reading reading, qint64 milliseconds) {
    m_reading = std::move(reading);
    const bool nothing = m_reading.holders.empty() && m_reading.courses.empty() && m_reading.unmatchedPeople == 0;
    m_stack->setCurrentIndex(nothing ? 0 : 1);
    showNumbers();
    showLists();
    m_unmatched->show(m_reading.unmatched);
    setStatusRight(tr("%1 ms").arg(milliseconds));
}

void EnablementPage::showNumbers() {
    const auto whole = enablement::programDensity(m_reading.densities);
    const QLocale& locale = m_format.locale();
    const auto ahead = std::count_if(m_reading.expiring.begin(), m_reading.expiring.end(), [](const auto& one) { return one.daysLeft >= 0; });
    const auto set = [&](int tile, const QString& value, const QString& formula) {
        m_tiles[tile]->setValue(value);
        m_tiles[tile]->setFormula(formula);
    };
    set(0, m_format.count(whole.certified), tr("People of partners with at least one certification that holds today. Each counts once."));
    set(1, locale.toString(whole.perPartner(), 'f', 2), tr("Certified people ÷ partners (former ones left out).") + u'\n' + tr("%1 ÷ %2", "certified people, partners").arg(whole.certified).arg(whole.partners));
    set(2, whole.partners == 0 ? u"–"_s : tr("%1 %", "percent").arg(qRound(100.0 * static_cast<double>(whole.certifiedPartners) / static_cast<double>(whole.partners))),
        tr("Partners with somebody certified ÷ partners.") + u'\n' + tr("%1 ÷ %2", "partners with somebody, partners").arg(whole.certifiedPartners).arg(whole.partners));
    set(3, m_format.count(ahead), tr("Certifications whose last day is near and that their holder has not renewed."));
    set(4, m_format.count(m_reading.unmatchedPeople), tr("People of imported completions that are no contacts here, or could be several."));
    m_header->setSubtitle(tr("%1 certifications · %2 courses").arg(m_reading.holders.size()).arg(m_reading.courses.size()));
    m_tabs->setTabText(Expiring, tr("Expiring (%1)").arg(m_reading.expiring.size()));
    m_tabs->setTabText(Unmatched, tr("To be matched (%1)").arg(m_reading.unmatchedPeople));
}

void EnablementPage::showLists() {
    const auto fill = [&](Part part, const QStringList& headers, std::size_t rows, RowsModel::Text text, const QList<int>& widths, RowsModel::Ink ink = {}) {
        const List& list = m_lists[static_cast<std::size_t>(part)];
        const int row = list.table->currentIndex().row();
        list.model->setContent(headers, static_cast<int>(rows), std::move(text), std::move(ink));
        for (int i = 0; i < widths.size(); ++i) list.table->setColumnWidth(i, widths[i]);
        if (rows > 0) list.table->selectRow(std::clamp(row, 0, static_cast<int>(rows) - 1));
    };
    const int wide = Size::tile * 2 + Space::xl * 2;
    const int narrow = Size::tile;
    fill(Certifications, {tr("Certification"), tr("Level"), tr("Certified people"), tr("Partners")}, m_reading.holders.size(),
         [this](int row, int column) {
             const auto& one = m_reading.holders[static_cast<std::size_t>(row)];
             return column == 0 ? one.name : column == 1 ? one.level : m_format.count(column == 2 ? one.people : one.partners);
         },
         {wide, narrow, narrow});
    fill(Partners, {tr("Partner"), tr("Certified people"), tr("People known"), tr("Share"), tr("Certifications held"), tr("Employees")}, m_reading.densities.size(),
         [this](int row, int column) {
             const auto& one = m_reading.densities[static_cast<std::size_t>(row)];
             switch (column) {
             case 0: return one.name;
             case 1: return m_format.count(one.certified);
             case 2: return m_format.count(one.contacts);
             case 3: return one.contacts == 0 ? u"–"_s : tr("%1 %", "percent").arg(qRound(one.perContact() * 100));
             case 4: return m_format.count(one.held);
             default: return one.employees == 0 ? u"–"_s : m_format.count(one.employees);
             }
         },
         {wide, narrow, narrow, narrow - Space::xl, narrow + Space::xl});
    fill(Expiring, {tr("Until"), tr("In days"), tr("Certification"), tr("Contact"), tr("Company")}, m_reading.expiring.size(),
         [this](int row, int column) {
             const auto& one = m_reading.expiring[static_cast<std::size_t>(row)];
             switch (column) {
             case 0: return m_format.date(one.expiresOn);
             case 1: return one.daysLeft < 0 ? tr("ended %n day(s) ago", nullptr, static_cast<int>(-one.daysLeft)) : one.daysLeft == 0 ? tr("today") : QString::number(one.daysLeft);
             case 2: return one.certificationName;
             case 3: return one.contactName;
             default: return one.companyName;
             }
         },
         {narrow, narrow + Space::xl * 3, wide, narrow + Space::xl * 2},
         [this](int row, int column) {
             const qint64 left = m_reading.expiring[static_cast<std::size_t>(row)].daysLeft;
             return column != 1 ? Tint::Neutral : left < 0 ? Tint::Bad : left <= soonDays ? Tint::Warning : Tint::Neutral;
         });
    const records::EntityDef* course = m_workspace.catalogue().find(u"course");
    QStringList headers;
    for (const QString& key : courseFields()) headers << records::labelOf(*course->field(key));
    fill(Courses, headers, m_reading.courses.size(),
         [this, course](int row, int column) {
             const records::RecordRow& one = m_reading.courses[static_cast<std::size_t>(row)];
             return m_format.text(*course->field(courseFields()[column]), one.values[static_cast<std::size_t>(column)], one.currency);
         },
         {wide, narrow, narrow, wide, narrow - Space::xl});
}

void EnablementPage::showPart(Part part) { m_tabs->setCurrentIndex(part); }
EnablementPage::Part EnablementPage::part() const { return static_cast<Part>(m_tabs->currentIndex()); }
QTableView* EnablementPage::table(Part part) const { return m_lists[static_cast<std::size_t>(part)].table; }

void EnablementPage::recordCompletion() {
    NewRecordDialog(m_workspace, u"completion"_s, {u"contact"_s, u"course"_s, u"certification"_s, u"completed_on"_s, u"expires_on"_s, u"score"_s}, {}, this).exec();
}

void EnablementPage::focusContent() {
    if (m_stack->currentWidget() == m_empty) return m_empty->setFocus();
    if (QTableView* list = table(part())) return list->setFocus();
    m_unmatched->people().setFocus();
}

std::pair<QString, RecordId> EnablementPage::currentRecord() const {
    const QTableView* list = table(part());
    const int row = list == nullptr ? -1 : list->currentIndex().row();
    const auto at = static_cast<std::size_t>(std::max(row, 0));
    if (row < 0) return {};
    if (part() == Partners && at < m_reading.densities.size()) return {u"partner"_s, m_reading.densities[at].partner};
    if (part() == Expiring && at < m_reading.expiring.size()) return {u"contact"_s, m_reading.expiring[at].contact};
    return {};
}

bool EnablementPage::can(PageCommand command) const {
    return command == PageCommand::Reload || (command == PageCommand::New && !m_workspace.store().isReadOnly()) || (command == PageCommand::Open && currentRecord().second != 0);
}

void EnablementPage::run(PageCommand command) {
    if (!can(command)) return;
    if (command == PageCommand::Reload) return reload();
    if (command == PageCommand::New) return recordCompletion();
    const auto [entity, id] = currentRecord();
    m_workspace.openRecord(entity, id);
}

QList<ShortcutHint> EnablementPage::shortcuts() const {
    return {{u"Ctrl+N"_s, tr("Record a completion")},
            {u"M"_s, tr("To be matched: it is the contact proposed")},
            {u"O"_s, tr("To be matched: it is another contact")},
            {u"A"_s, tr("To be matched: add as a contact")},
            {u"← →"_s, tr("To be matched: between people and proposals")},
            {u"Enter"_s, tr("Open the record")},
            {u"F5"_s, tr("Look again")}};
}

} // namespace channelbook
