#include "ui/funds/ApprovalsPart.h"

#include "core/base/ErrorText.h"
#include "core/base/Money.h"
#include "core/currencies/Currencies.h"
#include "core/records/Query.h"
#include "ui/funds/RequestDecisions.h"
#include "ui/widgets/ChipBar.h"
#include "ui/widgets/EmptyState.h"

#include <QKeyEvent>
#include <QListView>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;
using funds::InboxRow;

namespace {

constexpr int gatherMs = 30;
constexpr int largeAmount = 10'000; ///< whole units of the program's currency
constexpr int mostRegions = 4;
constexpr int listShare = 560;
constexpr int panelShare = 560;

const QString mineChip = u"mine"_s;
const QString allChip = u"all"_s;
const QString flaggedChip = u"flagged"_s;
const QString largeChip = u"large"_s;
const QString regionChip = u"region:"_s;

} // namespace

ApprovalsPart::ApprovalsPart(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_chips(new ChipBar(workspace.theme()))
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(workspace.theme()))
    , m_desk(nullptr)
    , m_model(new InboxModel(this))
    , m_list(new QListView)
    , m_panel(new RequestPanel(workspace))
    , m_reader(new BackgroundReader(workspace.store(), this)) {
    setAccessibleName(tr("MDF approvals"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::m);
    m_chips->setSaveOffered(false);
    m_chips->setAccessibleName(tr("Which requests"));
    m_chips->setActive(mineChip);
    connect(m_chips, &ChipBar::activated, this, &ApprovalsPart::choose);
    column->addWidget(m_chips);
    column->addWidget(m_stack, 1);

    auto* split = new QSplitter(Qt::Horizontal);
    split->setChildrenCollapsible(false);
    m_desk = split;
    m_list->setAccessibleName(tr("Requests that wait"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new InboxDelegate(
        workspace.theme(), [this](int row) { return m_model->line(row); }, m_list));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->installEventFilter(this);
    connect(&workspace.theme(), &Theme::changed, m_list->viewport(), qOverload<>(&QWidget::update));
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ApprovalsPart::showCurrent);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ApprovalsPart::showCurrent);
    connect(m_list, &QListView::doubleClicked, this, &ApprovalsPart::open);
    connect(m_panel, &RequestPanel::chosen, this, [this](RequestKey key) {
        act(key);
        focusContent();
    });
    split->addWidget(m_list);
    split->addWidget(m_panel);
    split->setSizes({listShare, panelShare});
    m_stack->addWidget(m_empty);
    m_stack->addWidget(split);

    m_later.setSingleShot(true);
    m_later.setInterval(gatherMs);
    connect(&m_later, &QTimer::timeout, this, &ApprovalsPart::reload);
    connect(&workspace.store().events(), &store::StoreEvents::changed, this, [this](const store::Changes& changes) {
        if (!m_read) return;
        for (const char* table : {"mdf_request", "fund", "fund_entry", "mdf_claim", "mdf_deal", "approval_rule",
                                  "approval_absence", "agreement", "partner", "company", "rule_book"})
            if (!changes.ranges.empty() || changes.touches(QString::fromLatin1(table))) return m_later.start();
    });
}

ApprovalsPart::~ApprovalsPart() {
    delete m_reader;
}

void ApprovalsPart::reload() {
    m_read = true;
    m_later.stop();
    m_reader->ask(
        [this, who = m_workspace.store().who(),
         today = m_workspace.clock().today()](store::Connection& connection) -> BackgroundReader::Deliver {
            const Stopwatch watch;
            Reading reading;
            reading.rows = funds::approvalsInbox(connection, who, today);
            const currencies::FxTable rates(connection);
            const QString currency = records::programCurrency(connection);
            for (const InboxRow& row : reading.rows)
                reading.amounts.push_back(
                    rates.convert(row.facts.requested, row.facts.currency, currency, row.facts.start).value_or(0));
            return [this, reading = std::move(reading), took = watch.elapsed()]() mutable {
                take(std::move(reading), took);
            };
        },
        [this](const Error& error) {
            m_empty->setContent(u"circle-alert"_s, tr("The inbox cannot be shown"), errorText(error));
            m_empty->clearButtons();
            connect(m_empty->addButton(tr("Try again"), true), &QPushButton::clicked, this, &ApprovalsPart::reload);
            m_stack->setCurrentWidget(m_empty);
        });
}

void ApprovalsPart::take(Reading reading, qint64 milliseconds) {
    // What was looked at stays so; where it is gone, the next one takes its place.
    std::vector<RecordId> kept;
    for (const InboxRow* row : selected()) kept.push_back(row->facts.id);
    const int at = m_list->currentIndex().row();
    const InboxRow* current = m_model->row(at);
    const RecordId id = current == nullptr ? 0 : current->facts.id;
    {
        const QSignalBlocker blocker(m_list->selectionModel());
        m_model->setRows(std::move(reading.rows), std::move(reading.amounts));
        const int now = m_model->find(id);
        select(now >= 0 ? now : at);
        if (kept.size() > 1)
            for (const RecordId one : kept)
                if (const int row = m_model->find(one); row >= 0)
                    m_list->selectionModel()->select(m_model->index(row), QItemSelectionModel::Select);
    }
    showChips();
    showState();
    showCurrent();
    Q_EMIT loaded(milliseconds);
}

void ApprovalsPart::showChips() {
    const auto count = [&](InboxFilter filter) {
        filter.text = m_model->filter().text;
        return m_format.count(m_model->count(filter));
    };
    using Whose = InboxFilter::Whose;
    QList<Chip> chips{{mineChip, tr("Waiting for me"), count({Whose::Mine, {}, 0, {}}), false},
                      {allChip, tr("All waiting"), count({Whose::All, {}, 0, {}}), false},
                      {flaggedChip, tr("Something speaks against it"), count({Whose::Flagged, {}, 0, {}}), false}};
    QStringList regions;
    for (const InboxRow& row : m_model->all()) {
        const QString region = row.facts.region.isEmpty() ? row.facts.fundRegion : row.facts.region;
        if (!region.isEmpty() && !regions.contains(region)) regions << region;
    }
    regions.sort();
    if (regions.size() > 1)
        for (const QString& region : regions.mid(0, mostRegions))
            chips << Chip{regionChip + region, region, count({Whose::All, region, 0, {}}), false};
    const QString currency = m_workspace.currency();
    const qint64 large = largeAmount * *parsePlainAmount(u"1", currency);
    chips << Chip{largeChip, tr("Over %1").arg(m_format.wholeMoney(large, currency)),
                  count({Whose::All, {}, large, {}}), false};
    QString says;
    for (const Chip& chip : chips) says += chip.id + u'\t' + chip.count + u'\n';
    if (says == m_chipsShown) return;
    m_chipsShown = says;
    const bool focused = m_chips->isAncestorOf(focusWidget());
    m_chips->setChips(chips);
    if (focused) focusContent();
}

void ApprovalsPart::choose(const QString& chip) {
    using Whose = InboxFilter::Whose;
    InboxFilter filter;
    filter.text = m_model->filter().text;
    filter.whose = chip == mineChip ? Whose::Mine : chip == flaggedChip ? Whose::Flagged : Whose::All;
    if (chip.startsWith(regionChip)) filter.region = chip.mid(regionChip.size());
    if (chip == largeChip) filter.from = largeAmount * *parsePlainAmount(u"1", m_workspace.currency());
    {
        const QSignalBlocker blocker(m_list->selectionModel());
        m_model->setFilter(filter);
        select(0);
    }
    showState();
    showCurrent();
    Q_EMIT loaded(-1);
    focusContent();
}

void ApprovalsPart::setText(const QString& text) {
    InboxFilter filter = m_model->filter();
    if (filter.text == text.trimmed()) return;
    filter.text = text.trimmed();
    {
        const QSignalBlocker blocker(m_list->selectionModel());
        m_model->setFilter(filter);
        select(0);
    }
    showChips();
    showState();
    showCurrent();
    Q_EMIT loaded(-1);
}

void ApprovalsPart::showState() {
    const bool keyboardHere = m_list->hasFocus() || m_empty->hasFocus() || m_empty->holdsFocus();
    if (m_model->rowCount() > 0) {
        m_stack->setCurrentWidget(m_desk);
    } else {
        m_empty->clearButtons();
        const int others = static_cast<int>(m_model->all().size());
        if (others == 0) {
            m_empty->setContent(
                u"circle-check"_s, tr("No request waits"),
                tr("Requests for market development funds that were submitted wait here until they are answered."));
        } else {
            m_empty->setContent(u"circle-check"_s, tr("Nothing of this waits for you"),
                                tr("%n other request(s) wait for an answer.", nullptr, others));
            connect(m_empty->addButton(tr("Show all that wait"), true), &QPushButton::clicked, this, [this] {
                m_chips->setActive(allChip);
                choose(allChip);
            });
        }
        m_stack->setCurrentWidget(m_empty);
    }
    if (keyboardHere) focusContent();
}

void ApprovalsPart::select(int row) {
    const int last = m_model->rowCount() - 1;
    if (last < 0) return;
    const QModelIndex index = m_model->index(std::clamp(row, 0, last));
    m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    m_list->scrollTo(index);
}

std::vector<const InboxRow*> ApprovalsPart::selected() const {
    QModelIndexList indexes = m_list->selectionModel()->selectedIndexes();
    std::sort(indexes.begin(), indexes.end());
    std::vector<const InboxRow*> rows;
    for (const QModelIndex& index : indexes)
        if (const InboxRow* row = m_model->row(index.row())) rows.push_back(row);
    if (const InboxRow* row = m_model->row(m_list->currentIndex().row()); rows.empty() && row != nullptr)
        rows.push_back(row);
    return rows;
}

void ApprovalsPart::showCurrent() {
    const InboxRow* row = m_model->row(m_list->currentIndex().row());
    m_panel->setVisible(row != nullptr);
    if (row == nullptr) return;
    // Read anew: what others ask of the same fund changes what is left for this one.
    const auto read = m_workspace.store().read([&, id = row->facts.id](store::Connection& connection) {
        return readRequest(connection, id, m_workspace.store().who(), m_workspace.clock().today());
    });
    if (!read || !*read) return m_workspace.fail(read ? read->error() : read.error());
    m_panel->showRequest(**read);
    const int count = static_cast<int>(selected().size());
    const QString place =
        tr("%1 of %2", "place in a list")
            .arg(m_format.count(m_list->currentIndex().row() + 1), m_format.count(m_model->rowCount()));
    m_panel->setPlace(count > 1 ? tr("%n selected", nullptr, count) : tr("Next ↓ · %1").arg(place));
}

void ApprovalsPart::act(RequestKey key) {
    const std::vector<const InboxRow*> rows = selected();
    if (rows.empty() || m_workspace.store().isReadOnly()) return;
    std::vector<RecordId> ids;
    for (const InboxRow* row : rows) ids.push_back(row->facts.id);
    if (key == RequestKey::Approve) {
        const std::vector<RecordId> done = approveRequests(m_workspace, rows, this);
        if (!done.empty()) moveOn(done);
        return;
    }
    const bool together = key == RequestKey::Return || key == RequestKey::Reject || key == RequestKey::Review ||
                          key == RequestKey::Cancel;
    if (rows.size() > 1 && together) {
        const funds::RequestAct act = key == RequestKey::Return   ? funds::RequestAct::Return
                                      : key == RequestKey::Reject ? funds::RequestAct::Reject
                                      : key == RequestKey::Review ? funds::RequestAct::Review
                                                                  : funds::RequestAct::Cancel;
        if (actOnRequests(m_workspace, ids, act, tr("%n requests", nullptr, static_cast<int>(ids.size())))) moveOn(ids);
        return;
    }
    const RecordId id = m_panel->request().facts.id;
    if (!m_panel->act(key)) return;
    if (key == RequestKey::Review)
        m_later.start(); // it stays, and its money is kept for it
    else
        moveOn({id});
}

void ApprovalsPart::moveOn(const std::vector<RecordId>& done) {
    // A read that began before the decision would bring them back.
    m_reader->forget();
    const int at = m_list->currentIndex().row();
    int before = 0;
    for (const RecordId id : done)
        if (const int row = m_model->find(id); row >= 0 && row < at) ++before;
    {
        const QSignalBlocker blocker(m_list->selectionModel());
        m_model->drop(done);
        select(at - before);
    }
    showState();
    showCurrent();
    Q_EMIT loaded(-1);
    m_later.start();
}

bool ApprovalsPart::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_list || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return QWidget::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    if (key->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) return QWidget::eventFilter(watched, event);
    const auto wanted = m_panel->actOf(key->key());
    if (event->type() == QEvent::ShortcutOverride) return m_letters.keep(*key, wanted.has_value());
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        open();
        return true;
    }
    if (!wanted) return QWidget::eventFilter(watched, event);
    act(*wanted);
    return true;
}

void ApprovalsPart::open() {
    if (const InboxRow* row = m_model->row(m_list->currentIndex().row()))
        m_workspace.openRecord(u"mdf-request"_s, row->facts.id);
}

bool ApprovalsPart::hasCurrent() const {
    return m_model->row(m_list->currentIndex().row()) != nullptr;
}

void ApprovalsPart::selectAll() {
    m_list->selectAll();
}

void ApprovalsPart::focusContent() {
    m_stack->currentWidget() == m_empty ? m_empty->setFocus() : m_list->setFocus();
}

QString ApprovalsPart::summary() const {
    const int count = m_model->rowCount();
    if (count == 0) return {};
    const int oldest = static_cast<int>(m_model->row(0)->daysWaiting);
    return QStringList{tr("%n waiting", nullptr, count), tr("oldest %n day(s)", nullptr, oldest),
                       m_format.wholeMoney(m_model->sum(), m_workspace.currency())}
        .join(u" · "_s);
}

int ApprovalsPart::mine() const {
    return m_model->count({InboxFilter::Whose::Mine, {}, 0, {}});
}

bool ApprovalsPart::oneIsOld() const {
    return std::any_of(m_model->all().begin(), m_model->all().end(),
                       [](const InboxRow& row) { return row.obstacle.isEmpty() && row.daysWaiting >= waitsLong; });
}

QList<ShortcutHint> ApprovalsPart::shortcuts() const {
    QList<ShortcutHint> hints{{u"↑ ↓"_s, tr("Go from request to request")},
                              {u"Shift+↑ ↓"_s, tr("Select several")},
                              {u"Ctrl+A"_s, tr("Select all; A then approves them together")},
                              {u"Enter"_s, tr("Open the request")}};
    return hints + RequestPanel::shortcuts();
}

} // namespace channelbook
