#include "ui/tiers/TiersPage.h"

#include "core/base/ErrorText.h"
#include "ui/tiers/ReviewPart.h"
#include "ui/tiers/SimulationPart.h"
#include "ui/tiers/StandingPart.h"
#include "ui/tiers/TierCards.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/PageHeader.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QTableWidget>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {
constexpr int settleMs = 60;
} // namespace

TiersPage::TiersPage(Workspace& workspace, QWidget* parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_header(new PageHeader(workspace.theme()))
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(workspace.theme()))
    , m_tabs(new QTabBar)
    , m_parts(new QStackedWidget)
    , m_standing(new StandingPart(workspace))
    , m_cards(new TierCards(workspace))
    , m_simulation(new SimulationPart(workspace))
    , m_review(new ReviewPart(workspace))
    , m_reader(new BackgroundReader(workspace.store(), this)) {
    setAccessibleName(tr("Tiers"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::xl, Space::l, Space::xl, Space::l);
    column->setSpacing(Space::m);
    m_header->setTitle(tr("Tiers"));
    FilterEdit* filter = m_header->addFilter(tr("Partner, tier, type…"));
    connect(filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (!text.isEmpty()) showPart(Standing);
        m_standing->setFilter(text);
    });
    connect(filter, &FilterEdit::leftDownwards, this, [this] { m_standing->table().setFocus(); });
    column->addWidget(m_header);
    m_tabs->setAccessibleName(tr("Parts of the page"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (const QString& name : {tr("Partners"), tr("What tiers ask and give"), tr("Play a draft through"), tr("Review")}) m_tabs->addTab(name);
    column->addWidget(m_tabs);
    column->addWidget(m_parts, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_standing);
    for (QWidget* part : {static_cast<QWidget*>(m_stack), static_cast<QWidget*>(m_cards), static_cast<QWidget*>(m_simulation), static_cast<QWidget*>(m_review)}) m_parts->addWidget(part);
    connect(m_tabs, &QTabBar::currentChanged, m_parts, &QStackedWidget::setCurrentIndex);
    m_empty->setContent(u"award"_s, tr("No tiers are published"), tr("Play the draft through: change what tiers ask, see who would move and what benefits would cost, and publish it."));
    connect(m_empty->addButton(tr("Play the draft through"), true), &QPushButton::clicked, this, [this] { showPart(Draft); });
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    connect(&m_settle, &QTimer::timeout, this, &TiersPage::reload);
    const auto follow = [this] {
        // Whoever does not look at it has it read when they do.
        if (isVisible()) m_settle.start();
        else m_asked = false;
    };
    connect(&workspace.store().events(), &store::StoreEvents::changed, this, follow);
    connect(&workspace.store().events(), &store::StoreEvents::derivedChanged, this, follow);
}

TiersPage::~TiersPage() {
    delete m_reader;
}

void TiersPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (!m_asked) reload();
}

void TiersPage::reload() {
    m_asked = true;
    m_settle.stop();
    m_reader->ask(
        [this, today = m_workspace.clock().today()](store::Connection& connection) -> BackgroundReader::Deliver {
            const Stopwatch watch;
            auto read = readTiers(connection, today);
            if (!read) return [this, error = read.error()] { setStatusLeft(errorText(error)); };
            auto reading = std::make_shared<const TierReading>(std::move(*read));
            return [this, reading, took = watch.elapsed()] { take(reading, took); };
        },
        [this](const Error& error) { setStatusLeft(errorText(error)); });
}

void TiersPage::take(std::shared_ptr<const TierReading> reading, qint64 milliseconds) {
    m_reading = std::move(reading);
    m_stack->setCurrentIndex(m_reading->published.empty() ? 0 : 1);
    m_standing->show(m_reading);
    m_cards->show(m_reading);
    m_simulation->show(m_reading);
    m_review->show(m_reading);
    const auto changes = m_reading->plan.changes();
    m_tabs->setTabText(Review, changes == 0 ? tr("Review") : tr("Review (%1)").arg(QLocale().toString(changes)));
    m_header->setSubtitle(m_reading->published.empty() ? QString() : tr("%n partner(s)", nullptr, static_cast<int>(m_reading->shown.size())));
    setStatusLeft(m_reading->problem);
    setStatusRight(tr("%n partner(s)", nullptr, static_cast<int>(m_reading->shown.size())) + u" · "_s + tr("%1 ms").arg(milliseconds));
    Q_EMIT shown();
}

void TiersPage::showPart(Part part) {
    m_tabs->setCurrentIndex(part);
}

TiersPage::Part TiersPage::part() const {
    return static_cast<Part>(m_tabs->currentIndex());
}

void TiersPage::focusContent() {
    if (part() == Standing && m_stack->currentIndex() == 1) return m_standing->table().setFocus();
    if (part() == Review) return m_review->table().setFocus();
    m_tabs->setFocus();
}

void TiersPage::focusFilter() {
    m_header->filter()->setFocus();
}

bool TiersPage::can(PageCommand command) const {
    if (command == PageCommand::Reload) return true;
    if (command == PageCommand::Open) return (part() == Standing && m_standing->hasCurrent()) || (part() == Review && m_review->hasCurrent());
    return command == PageCommand::Edit && part() == Standing && m_standing->hasCurrent() && !m_workspace.store().isReadOnly();
}

void TiersPage::run(PageCommand command) {
    if (!can(command)) return;
    if (command == PageCommand::Reload) reload();
    else if (command == PageCommand::Edit) m_standing->assign();
    else if (part() == Review) m_review->open();
    else m_standing->open();
}

QList<ShortcutHint> TiersPage::shortcuts() const {
    return {{u"Enter"_s, tr("Open the partner")}, {u"F2"_s, tr("Set the partner's tier")}, {u"/"_s, tr("Filter")}, {u"F5"_s, tr("Look again")}};
}

} // namespace channelbook
