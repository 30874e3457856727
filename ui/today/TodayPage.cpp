#include "ui/today/TodayPage.h"

#include "core/base/ErrorText.h"
#include "core/program/TodaySources.h"
#include "core/today/Snooze.h"
#include "ui/records/ValueFormat.h"
#include "ui/today/ItemPanel.h"
#include "ui/today/TodayModel.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/PageHeader.h"

#include <QComboBox>
#include <QJsonObject>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int gatherMs = 30;
constexpr int dayWatchMs = 60'000;
constexpr int panelWidth = 380;

const QString everybody = u"all"_s;
const QString nobody = u"nobody"_s;
const QString me = u"me"_s;

struct Owner {
    RecordId id = 0;
    QString name;
};

/// The people work can be given to, by name.
std::vector<Owner> activeOwners(store::Store& store) {
    const auto owners = store.read([](store::Connection& connection) {
        store::Statement statement(connection,
                                   "SELECT id, name FROM owner WHERE active = 1 ORDER BY name COLLATE NOCASE, id");
        std::vector<Owner> found;
        while (statement.step()) found.push_back({statement.integer(0), statement.text(1)});
        return found;
    });
    return owners.value_or(std::vector<Owner>());
}

} // namespace

TodayPage::TodayPage(Workspace& workspace, QWidget* parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_sources(todaySources(workspace.catalogue()))
    , m_header(new PageHeader(workspace.theme()))
    , m_owner(new QComboBox)
    , m_model(new TodayModel(this))
    , m_list(new QListView)
    , m_panel(new ItemPanel(workspace))
    , m_desk(nullptr)
    , m_empty(new EmptyState(workspace.theme()))
    , m_stack(new QStackedWidget)
    , m_reader(workspace.store()) {
    setAccessibleName(tr("Today"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::xl, Space::l, Space::xl, Space::l);
    column->setSpacing(Space::m);
    m_header->setTitle(tr("Today"));
    m_owner->setAccessibleName(tr("Whose"));
    m_header->addControl(m_owner);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);

    auto* split = new QSplitter(Qt::Horizontal);
    split->setChildrenCollapsible(false);
    m_desk = split;
    m_list->setAccessibleName(tr("What waits"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TodayDelegate(workspace.theme(), *m_model, m_list));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->installEventFilter(this);
    connect(&workspace.theme(), &Theme::changed, m_list->viewport(), qOverload<>(&QWidget::update));
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TodayPage::showCurrent);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &TodayPage::showCurrent);
    connect(m_list, &QListView::doubleClicked, this, &TodayPage::open);
    split->addWidget(m_list);
    split->addWidget(m_panel);
    split->setStretchFactor(0, 1);
    split->setSizes({panelWidth * 2, panelWidth});
    m_stack->addWidget(split);
    m_stack->addWidget(m_empty);
    connect(m_panel, &ItemPanel::openRequested, this, &TodayPage::open);
    connect(m_panel, &ItemPanel::doneRequested, this, &TodayPage::done);
    connect(m_panel, &ItemPanel::snoozeRequested, this, &TodayPage::offerSnooze);
    connect(m_panel, &ItemPanel::reassignRequested, this, &TodayPage::reassign);

    m_later.setSingleShot(true);
    m_later.setInterval(gatherMs);
    connect(&m_later, &QTimer::timeout, this, &TodayPage::reload);
    connect(&workspace.store().events(), &store::StoreEvents::changed, this, [this](const store::Changes& changes) {
        if (changes.touches(u"owner")) fillOwners();
        m_later.start();
    });
    connect(&workspace.store().events(), &store::StoreEvents::derivedChanged, this, [this] { m_later.start(); });
    m_dayWatch.setInterval(dayWatchMs);
    connect(&m_dayWatch, &QTimer::timeout, this, [this] {
        if (m_workspace.clock().today() != m_day) reload();
    });
    m_dayWatch.start();
    fillOwners();
    connect(m_owner, &QComboBox::currentIndexChanged, this, &TodayPage::takeOwner);
    m_panel->hide();
    reload();
}

const today::Report& TodayPage::report() const {
    return m_model->report();
}

void TodayPage::fillOwners() {
    const QString kept = m_workspace.settings().layout(u"today"_s).value(u"owner"_s).toString();
    const QSignalBlocker blocker(m_owner);
    m_owner->clear();
    const auto owners = activeOwners(m_workspace.store());
    const QString who = m_workspace.store().who();
    const auto self = std::find_if(owners.begin(), owners.end(), [&](const Owner& owner) {
        return owner.name.compare(who, Qt::CaseInsensitive) == 0;
    });
    if (self != owners.end()) m_owner->addItem(tr("Mine (%1)").arg(self->name), QVariantList{me, self->id});
    m_owner->addItem(tr("Everybody's"), QVariantList{everybody, 0});
    m_owner->addItem(tr("Nobody's"), QVariantList{nobody, 0});
    for (const Owner& owner : owners) m_owner->addItem(owner.name, QVariantList{QString::number(owner.id), owner.id});
    for (int i = 0; i < m_owner->count(); ++i)
        if (m_owner->itemData(i).toList().front().toString() == kept) m_owner->setCurrentIndex(i);
}

void TodayPage::takeOwner() {
    m_workspace.settings().setLayout(u"today"_s, {{u"owner"_s, m_owner->currentData().toList().front().toString()}});
    reload();
}

void TodayPage::reload() {
    m_later.stop();
    m_day = m_workspace.clock().today();
    const QVariantList owner = m_owner->currentData().toList();
    today::Query query{m_day, std::nullopt};
    if (owner.front().toString() != everybody) query.owner = owner.back().toLongLong();
    m_reader.ask(
        [this, query](store::Connection& connection) -> BackgroundReader::Deliver {
            auto report = today::readToday(connection, m_sources, query);
            const bool partners = connection.integer("SELECT EXISTS(SELECT 1 FROM partner)") != 0;
            return [this, partners, report = std::move(report)]() mutable {
                m_hasPartners = partners;
                take(std::move(report));
            };
        },
        [this](const Error& error) {
            m_empty->setContent(u"circle-alert"_s, tr("What waits cannot be shown"), errorText(error));
            m_empty->clearButtons();
            connect(m_empty->addButton(tr("Try again"), true), &QPushButton::clicked, this, &TodayPage::reload);
            m_stack->setCurrentWidget(m_empty);
        });
}

void TodayPage::take(today::Report report) {
    // What was selected stays so; where it is gone, the next one takes its place.
    const today::Item* before = current();
    const QString currentKey = before == nullptr ? QString() : before->key();
    const int row = m_list->currentIndex().row();
    QStringList keys;
    for (const today::Item& item : selectedItems()) keys << item.key();
    const bool keyboardHere = m_list->hasFocus() || m_empty->hasFocus() || m_empty->holdsFocus();
    {
        const QSignalBlocker blocker(m_list->selectionModel());
        m_model->setReport(std::move(report));
    }
    if (m_model->report().items.empty()) {
        showEmpty();
    } else {
        m_stack->setCurrentWidget(m_desk);
        QModelIndex now = m_model->find(currentKey);
        if (!now.isValid()) now = m_model->nearest(row);
        m_list->selectionModel()->setCurrentIndex(now, QItemSelectionModel::ClearAndSelect);
        if (keys.size() > 1)
            for (const QString& key : keys)
                if (const QModelIndex index = m_model->find(key); index.isValid())
                    m_list->selectionModel()->select(index, QItemSelectionModel::Select);
        m_list->scrollTo(now);
    }
    if (keyboardHere) focusContent();
    showCounts();
    showCurrent();
    Q_EMIT loaded();
}

void TodayPage::showEmpty() {
    m_empty->clearButtons();
    if (!m_hasPartners) {
        m_empty->setContent(u"inbox"_s, tr("Nothing waits for you"),
                            tr("Once there are partners, you see here what is late, due and coming. Bring them in from "
                               "your CRM or add the first one."));
        connect(m_empty->addButton(tr("Import from my CRM"), true), &QPushButton::clicked, this,
                [this] { m_workspace.openPage(u"sync"_s); });
        connect(m_empty->addButton(tr("Go to the partners")), &QPushButton::clicked, this,
                [this] { m_workspace.openPage(u"partners"_s); });
    } else {
        const int asleep = static_cast<int>(m_model->report().snoozed);
        m_empty->setContent(u"circle-check"_s, tr("Nothing waits for you"),
                            asleep > 0 ? tr("%n snoozed item(s) will be back in time.", nullptr, asleep)
                                       : tr("Nothing is late, due or coming up."));
        if (m_owner->currentData().toList().front().toString() != everybody)
            connect(m_empty->addButton(tr("Show everybody's"), true), &QPushButton::clicked, this, [this] {
                m_owner->setCurrentIndex(m_owner->findText(tr("Everybody's")));
            });
    }
    m_stack->setCurrentWidget(m_empty);
}

void TodayPage::showCounts() {
    const today::Report& report = m_model->report();
    QStringList parts;
    if (report.late > 0) parts << tr("%n late", nullptr, static_cast<int>(report.late));
    if (report.dueToday > 0) parts << tr("%n due today", nullptr, static_cast<int>(report.dueToday));
    if (report.coming > 0) parts << tr("%n coming", nullptr, static_cast<int>(report.coming));
    if (report.snoozed > 0) parts << tr("%n snoozed", nullptr, static_cast<int>(report.snoozed));
    m_header->setSubtitle(parts.join(u" · "_s));
    setStatusRight(report.count() == 0 ? tr("Nothing waits")
                                       : tr("%n waiting", nullptr, static_cast<int>(report.count())));
    const qint64 pressing = report.late + report.dueToday;
    setBadge(pressing == 0 ? PageBadge()
                           : PageBadge{QLocale().toString(pressing), report.late > 0 ? Tint::Bad : Tint::Accent,
                                       parts.mid(0, report.late > 0 && report.dueToday > 0 ? 2 : 1).join(u" · "_s)});
}

const today::Item* TodayPage::current() const {
    return m_model->item(m_list->currentIndex());
}

std::vector<today::Item> TodayPage::selectedItems() const {
    QModelIndexList indexes = m_list->selectionModel()->selectedIndexes();
    std::sort(indexes.begin(), indexes.end());
    std::vector<today::Item> items;
    for (const QModelIndex& index : indexes)
        if (const today::Item* item = m_model->item(index)) items.push_back(*item);
    if (items.empty() && current() != nullptr) items.push_back(*current());
    return items;
}

std::vector<std::pair<const today::Source*, std::vector<RecordId>>> TodayPage::selected() const {
    std::vector<std::pair<const today::Source*, std::vector<RecordId>>> groups;
    for (const today::Item& item : selectedItems()) {
        const today::Source* source = today::sourceOf(m_sources, item.source);
        const auto group =
            std::find_if(groups.begin(), groups.end(), [&](const auto& known) { return known.first == source; });
        if (group == groups.end())
            groups.push_back({source, {item.record}});
        else
            group->second.push_back(item.record);
    }
    return groups;
}

void TodayPage::showCurrent() {
    const today::Item* item = current();
    const int count = static_cast<int>(selectedItems().size());
    m_panel->setVisible(item != nullptr);
    if (item != nullptr) m_panel->showItem(*item, *today::sourceOf(m_sources, item->source), count);
    setStatusLeft(item == nullptr ? QString()
                                  : tr("%n selected", nullptr, count) + u"   "_s +
                                        tr("Enter open · D done · S snooze · A reassign · Ctrl+Z undo"));
}

void TodayPage::open() {
    const today::Item* item = current();
    if (item == nullptr) return;
    if (!item->page.isEmpty()) return m_workspace.openPage(item->page);
    if (item->opens != 0) m_workspace.openRecord(item->entity, item->opens);
}

void TodayPage::done() {
    if (!writable()) return;
    for (const auto& [source, records] : selected()) {
        if (source->done)
            m_workspace.performBy([&, source = source, &records = records] { return source->done(acting(), records); });
        else
            m_workspace.say(
                {tr("%1: it leaves the list once its cause is dealt with").arg(today::sourceLabel(source->key)), {}, {}});
    }
}

void TodayPage::reassign() {
    if (!writable()) return;
    const auto groups = selected();
    if (std::none_of(groups.begin(), groups.end(), [](const auto& group) { return bool(group.first->reassign); }))
        return;
    const auto owners = activeOwners(m_workspace.store());
    QStringList names{tr("nobody in particular")};
    int initial = 0;
    for (const Owner& owner : owners) {
        if (current() != nullptr && owner.id == current()->owner) initial = static_cast<int>(names.size());
        names << owner.name;
    }
    const auto chosen = m_workspace.prompter().inputItem(tr("Reassign"), tr("Waits for"), names, initial);
    if (!chosen) return;
    const RecordId owner = *chosen == 0 ? 0 : owners[static_cast<std::size_t>(*chosen - 1)].id;
    for (const auto& [source, records] : groups)
        if (source->reassign)
            m_workspace.performBy(
                [&, source = source, &records = records] { return source->reassign(acting(), records, owner); });
}

void TodayPage::offerSnooze() {
    if (!writable() || current() == nullptr) return;
    const QLocale locale;
    const QDate tomorrow = m_workspace.clock().today().addDays(1);
    const QDate monday = today::nextWeek(m_workspace.clock().today());
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Snooze until"));
    menu->addAction(tr("&Tomorrow") + u'\t' + locale.toString(tomorrow, u"ddd d MMM"_s), this,
                    [this, tomorrow] { snooze(tomorrow); });
    menu->addAction(tr("&Next week") + u'\t' + locale.toString(monday, u"ddd d MMM"_s), this,
                    [this, monday] { snooze(monday); });
    menu->addAction(tr("On a &date…"), this, &TodayPage::snoozeAsking);
    menu->setActiveAction(menu->actions().front());
    const QRect row = m_list->visualRect(m_list->currentIndex());
    menu->popup(m_list->viewport()->mapToGlobal(row.isValid() ? row.bottomLeft() + QPoint(Space::xl, 0) : QPoint()));
}

void TodayPage::snooze(const QDate& until) {
    today::Snooze command{{}, until};
    for (const today::Item& item : selectedItems()) command.items.push_back({item.source, item.record, item.title});
    m_workspace.perform(command);
}

void TodayPage::snoozeAsking() {
    const records::FieldDef& day = *m_workspace.catalogue().find(u"activity")->field(u"due_on");
    const ValueFormat format;
    const QString proposal =
        format.editText(day, today::nextWeek(m_workspace.clock().today()).toString(Qt::ISODate), {});
    const auto typed = m_workspace.prompter().inputText(tr("Snooze until"), tr("Day"), proposal);
    if (typed) snooze(QDate::fromString(format.plain(day, *typed), Qt::ISODate));
}

void TodayPage::focusContent() {
    m_stack->currentWidget() == m_empty ? m_empty->setFocus() : m_list->setFocus();
}

bool TodayPage::can(PageCommand command) const {
    switch (command) {
    case PageCommand::Reload: return true;
    case PageCommand::Open: return current() != nullptr;
    case PageCommand::SelectAll: return !m_model->report().items.empty();
    default: return false;
    }
}

void TodayPage::run(PageCommand command) {
    if (!can(command)) return;
    if (command == PageCommand::Open) return open();
    if (command == PageCommand::SelectAll) return m_list->selectAll();
    reload();
}

void TodayPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (m_workspace.clock().today() != m_day) reload();
}

bool TodayPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_list || event->type() != QEvent::KeyPress) return Page::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) return false;
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        open();
        return true;
    case Qt::Key_D:
        done();
        return true;
    case Qt::Key_S:
        offerSnooze();
        return true;
    case Qt::Key_A:
        reassign();
        return true;
    default:
        return false;
    }
}

QList<ShortcutHint> TodayPage::shortcuts() const {
    return {{u"↑ ↓"_s, tr("Go from item to item")},
            {u"Shift+↑ ↓"_s, tr("Select several")},
            {u"Enter"_s, tr("Open what waits")},
            {u"D"_s, tr("Done")},
            {u"S"_s, tr("Snooze until tomorrow, next week or a date")},
            {u"A"_s, tr("Give it to somebody else")},
            {u"F5"_s, tr("Look again")}};
}

} // namespace channelbook
