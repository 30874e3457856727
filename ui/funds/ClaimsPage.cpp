#include "ui/funds/ClaimsPage.h"

#include "core/base/ErrorText.h"
#include "ui/funds/MdfPage.h"
#include "ui/widgets/ChipBar.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/PageHeader.h"

#include <QKeyEvent>
#include <QListView>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;
using funds::ClaimRow;

namespace {

constexpr int gatherMs = 30;
constexpr int listShare = 460;
constexpr int panelShare = 660;

const QString waitingChip = u"waiting"_s;
const QString answerChip = u"answer"_s;
const QString payChip = u"pay"_s;
const QString flaggedChip = u"flagged"_s;

} // namespace

ClaimsPage::ClaimsPage(Workspace& workspace, QWidget* parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_header(new PageHeader(workspace.theme()))
    , m_chips(new ChipBar(workspace.theme()))
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(workspace.theme()))
    , m_desk(nullptr)
    , m_model(new ClaimsModel(this))
    , m_list(new QListView)
    , m_panel(new ClaimPanel(workspace))
    , m_reader(new BackgroundReader(workspace.store(), this)) {
    setAccessibleName(tr("MDF claims"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::xl, Space::l, Space::xl, Space::s);
    column->setSpacing(Space::m);
    m_header->setTitle(tr("MDF claims"));
    FilterEdit* filterEdit = m_header->addFilter(tr("Partner, claim or activity…"));
    connect(filterEdit, &QLineEdit::textChanged, this, [this](const QString& text) {
        ClaimFilter wanted = m_model->filter();
        wanted.text = text.trimmed();
        filter(wanted);
    });
    connect(filterEdit, &FilterEdit::leftDownwards, this, &ClaimsPage::focusContent);
    addMdfWays(*m_header, workspace, u"mdf-claims"_s);
    column->addWidget(m_header);
    m_chips->setSaveOffered(false);
    m_chips->setAccessibleName(tr("Which claims"));
    m_chips->setActive(waitingChip);
    connect(m_chips, &ChipBar::activated, this, [this](const QString& chip) {
        using Which = ClaimFilter::Which;
        ClaimFilter wanted = m_model->filter();
        wanted.which = chip == answerChip    ? Which::ToAnswer
                       : chip == payChip     ? Which::ToPay
                       : chip == flaggedChip ? Which::Flagged
                                             : Which::Waiting;
        filter(wanted);
        focusContent();
    });
    column->addWidget(m_chips);
    column->addWidget(m_stack, 1);
    buildList();
    m_later.setSingleShot(true);
    m_later.setInterval(gatherMs);
    connect(&m_later, &QTimer::timeout, this, &ClaimsPage::reload);
    connect(&workspace.store().events(), &store::StoreEvents::changed, this, [this](const store::Changes& changes) {
        if (!m_read) return;
        for (const char* table : {"mdf_claim", "mdf_proof", "mdf_request", "fund_entry", "attachment", "company"})
            if (!changes.ranges.empty() || changes.touches(QString::fromLatin1(table))) return m_later.start();
    });
}

ClaimsPage::~ClaimsPage() {
    delete m_reader;
}

void ClaimsPage::buildList() {
    auto* split = new QSplitter(Qt::Horizontal);
    split->setChildrenCollapsible(false);
    m_desk = split;
    m_list->setAccessibleName(tr("Claims that wait"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new InboxDelegate(
        m_workspace.theme(), [this](int row) { return m_model->line(row); }, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->installEventFilter(this);
    connect(&m_workspace.theme(), &Theme::changed, m_list->viewport(), qOverload<>(&QWidget::update));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ClaimsPage::showCurrent);
    connect(m_list, &QListView::doubleClicked, this, &ClaimsPage::open);
    connect(m_panel, &ClaimPanel::chosen, this, [this](ClaimKey key) {
        act(key);
        focusContent();
    });
    split->addWidget(m_list);
    split->addWidget(m_panel);
    split->setSizes({listShare, panelShare});
    m_stack->addWidget(m_empty);
    m_stack->addWidget(split);
}

void ClaimsPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (!m_read) reload();
}

void ClaimsPage::reload() {
    m_read = true;
    m_later.stop();
    m_reader->ask(
        [this, who = m_workspace.store().who(),
         today = m_workspace.clock().today()](store::Connection& connection) -> BackgroundReader::Deliver {
            const Stopwatch watch;
            auto rows = funds::claimsInbox(connection, who, today);
            return [this, rows = std::move(rows), took = watch.elapsed()]() mutable { take(std::move(rows), took); };
        },
        [this](const Error& error) {
            m_empty->setContent(u"circle-alert"_s, tr("The claims cannot be shown"), errorText(error));
            m_empty->clearButtons();
            connect(m_empty->addButton(tr("Try again"), true), &QPushButton::clicked, this, &ClaimsPage::reload);
            m_stack->setCurrentWidget(m_empty);
        });
}

void ClaimsPage::take(std::vector<ClaimRow> rows, qint64 milliseconds) {
    const int at = m_list->currentIndex().row();
    const ClaimRow* current = m_model->row(at);
    const RecordId id = current == nullptr ? 0 : current->id;
    {
        const QSignalBlocker blocker(m_list->selectionModel());
        m_model->setRows(std::move(rows));
        const int now = m_model->find(id);
        select(now >= 0 ? now : std::max(0, at));
    }
    showChips();
    showState();
    showCurrent();
    setStatusRight(tr("%1 ms").arg(milliseconds));
    Q_EMIT loaded();
}

void ClaimsPage::filter(const ClaimFilter& filter) {
    {
        const QSignalBlocker blocker(m_list->selectionModel());
        m_model->setFilter(filter);
        select(0);
    }
    showChips();
    showState();
    showCurrent();
}

void ClaimsPage::showChips() {
    using Which = ClaimFilter::Which;
    const QString text = m_model->filter().text;
    const auto count = [&](Which which) { return m_format.count(m_model->count({which, text})); };
    m_chips->setChips({{waitingChip, tr("All waiting"), count(Which::Waiting), false},
                       {answerChip, tr("To be answered"), count(Which::ToAnswer), false},
                       {payChip, tr("To be paid"), count(Which::ToPay), false},
                       {flaggedChip, tr("Same proof as another"), count(Which::Flagged), false}});
    const int answer = m_model->count({Which::ToAnswer, {}});
    const int pay = m_model->count({Which::ToPay, {}});
    m_header->setSubtitle(tr("%1 to be answered · %2 to be paid").arg(m_format.count(answer), m_format.count(pay)));
}

void ClaimsPage::showState() {
    const bool keyboardHere = m_list->hasFocus() || m_empty->hasFocus() || m_empty->holdsFocus();
    if (m_model->rowCount() > 0) {
        m_stack->setCurrentWidget(m_desk);
    } else {
        m_empty->clearButtons();
        m_empty->setContent(u"circle-check"_s, m_model->isEmpty() ? tr("No claim waits") : tr("None of these waits"),
                            tr("Claims of approved requests wait here until they are answered and paid. A claim is "
                               "made on its request's page."));
        connect(m_empty->addButton(tr("Go to the requests"), true), &QPushButton::clicked, this,
                [this] { m_workspace.openPage(u"mdf-requests"_s); });
        m_stack->setCurrentWidget(m_empty);
    }
    if (keyboardHere) focusContent();
}

void ClaimsPage::select(int row) {
    const int last = m_model->rowCount() - 1;
    if (last < 0) return;
    const QModelIndex index = m_model->index(std::clamp(row, 0, last));
    m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    m_list->scrollTo(index);
}

void ClaimsPage::showCurrent() {
    const ClaimRow* row = m_model->row(m_list->currentIndex().row());
    m_panel->setVisible(row != nullptr);
    setStatusLeft(row == nullptr
                      ? QString()
                      : tr("A approve · P pay · E less · T return · R reject · Space next proof · Ctrl+Z undo"));
    if (row == nullptr) return;
    const auto read = m_workspace.store().read([&, id = row->id](store::Connection& connection) {
        return readClaimFully(connection, id, m_workspace.store().who());
    });
    if (!read || !*read) return m_workspace.fail(read ? read->error() : read.error());
    m_panel->showClaim(**read);
    m_panel->setPlace(tr("%1 of %2", "place in a list")
                          .arg(m_format.count(m_list->currentIndex().row() + 1), m_format.count(m_model->rowCount())));
}

void ClaimsPage::act(ClaimKey key) {
    if (m_model->row(m_list->currentIndex().row()) == nullptr || m_workspace.store().isReadOnly()) return;
    // What was done is read at once, so that the next key meets what is there.
    if (!m_panel->act(key)) return;
    showCurrent();
    reload();
}

void ClaimsPage::open() {
    if (const ClaimRow* row = m_model->row(m_list->currentIndex().row()))
        m_workspace.openRecord(u"mdf-claim"_s, row->id);
}

bool ClaimsPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_list || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return Page::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    if (key->modifiers() & ~Qt::KeypadModifier) return Page::eventFilter(watched, event);
    const auto wanted = m_panel->actOf(key->key());
    if (event->type() == QEvent::ShortcutOverride) return m_letters.keep(*key, wanted.has_value());
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        open();
        return true;
    }
    if (key->key() == Qt::Key_Space) {
        m_panel->nextProof();
        return true;
    }
    if (!wanted) return Page::eventFilter(watched, event);
    act(*wanted);
    return true;
}

void ClaimsPage::focusFilter() {
    m_header->filter()->setFocus();
    m_header->filter()->selectAll();
}

void ClaimsPage::focusContent() {
    m_stack->currentWidget() == m_empty ? m_empty->setFocus() : m_list->setFocus();
}

bool ClaimsPage::can(PageCommand command) const {
    return command == PageCommand::Reload ||
           (command == PageCommand::Open && m_model->row(m_list->currentIndex().row()) != nullptr);
}

void ClaimsPage::run(PageCommand command) {
    if (!can(command)) return;
    command == PageCommand::Open ? open() : reload();
}

bool ClaimsPage::back() {
    if (m_header->filter()->text().isEmpty()) return false;
    m_header->filter()->clear();
    return true;
}

QList<ShortcutHint> ClaimsPage::shortcuts() const {
    return QList<ShortcutHint>{{u"↑ ↓"_s, tr("Go from claim to claim")}, {u"Enter"_s, tr("Open the claim")}} +
           ClaimPanel::shortcuts() + QList<ShortcutHint>{{u"/"_s, tr("Filter")}};
}

} // namespace channelbook
