#include "ui/funds/ClaimPage.h"

#include "ui/funds/ClaimPanel.h"
#include "ui/records/HistoryTab.h"
#include "ui/records/RecordHeader.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int settleMs = 30;

Badge stateBadge(funds::ClaimState state) {
    using State = funds::ClaimState;
    const Tint tint = state == State::Approved || state == State::Paid         ? Tint::Ok
                      : state == State::Submitted || state == State::InReview  ? Tint::Accent
                      : state == State::Returned || state == State::ClawedBack ? Tint::Warning
                                                                               : Tint::Neutral;
    return {funds::stateLabel(state), tint, {}};
}

} // namespace

ClaimPage::ClaimPage(Workspace& workspace, RecordId claim, QWidget* parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_claim(claim)
    , m_header(new RecordHeader(workspace.theme()))
    , m_panel(new ClaimPanel(workspace)) {
    setFocusPolicy(Qt::StrongFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_header);
    m_header->addTab(tr("Claim"), m_panel);
    m_header->addTab(tr("History"), new HistoryTab(workspace, claim));
    connect(m_header, &RecordHeader::backRequested, this, [this] { m_workspace.goBack(); });
    connect(m_panel, &ClaimPanel::chosen, this, [this](ClaimKey key) { m_panel->act(key); });
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    connect(&m_settle, &QTimer::timeout, this, &ClaimPage::reload);
    connect(&workspace.store().events(), &store::StoreEvents::changed, this, [this] { m_settle.start(); });
    reload();
}

void ClaimPage::reload() {
    m_settle.stop();
    const Stopwatch watch;
    const auto read = m_workspace.store().read(
        [&](store::Connection& connection) { return readClaimFully(connection, m_claim, m_workspace.store().who()); });
    // Its making was undone.
    if (!read || !*read) return m_workspace.goBack();
    const funds::Claim& claim = (*read)->claim;
    setAccessibleName(claim.name);
    m_header->setName(claim.name);
    m_header->setFacts(claim.partnerName + u" · "_s + claim.requestName);
    m_header->setBadges({stateBadge(claim.state)});
    m_panel->showClaim(**read);
    setStatusRight(tr("%1 ms").arg(watch.elapsed()));
}

void ClaimPage::focusContent() {
    setFocus();
}

bool ClaimPage::can(PageCommand command) const {
    return command == PageCommand::Reload || command == PageCommand::Open;
}

void ClaimPage::run(PageCommand command) {
    if (command == PageCommand::Open) return m_workspace.openRecord(u"mdf-request"_s, m_panel->claim().claim.request);
    if (command == PageCommand::Reload) reload();
}

bool ClaimPage::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        auto& key = static_cast<QKeyEvent&>(*event);
        m_letters.keep(key, key.modifiers() == Qt::NoModifier && m_panel->actOf(key.key()));
    }
    return Page::event(event);
}

void ClaimPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space) return m_panel->nextProof();
    const auto act = event->modifiers() == Qt::NoModifier ? m_panel->actOf(event->key()) : std::nullopt;
    if (!act) return Page::keyPressEvent(event);
    m_panel->act(*act);
}

QList<ShortcutHint> ClaimPage::shortcuts() const {
    return QList<ShortcutHint>{{u"Ctrl+Enter"_s, tr("Open the request")}} + ClaimPanel::shortcuts();
}

} // namespace channelbook
