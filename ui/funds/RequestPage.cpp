#include "ui/funds/RequestPage.h"

#include "ui/funds/RequestPanel.h"
#include "ui/records/HistoryTab.h"
#include "ui/records/RecordHeader.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int settleMs = 30;

Badge stateBadge(funds::RequestState state) {
    using State = funds::RequestState;
    const Tint tint = state == State::Approved || state == State::InProgress || state == State::Completed ? Tint::Ok
                      : funds::isWaiting(state)                                                           ? Tint::Accent
                      : state == State::Returned ? Tint::Warning
                                                 : Tint::Neutral;
    return {funds::stateLabel(state), tint, {}};
}

} // namespace

RequestPage::RequestPage(Workspace& workspace, RecordId request, QWidget* parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_request(request)
    , m_header(new RecordHeader(workspace.theme()))
    , m_panel(new RequestPanel(workspace)) {
    setFocusPolicy(Qt::StrongFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_header);
    m_header->addTab(tr("Request"), m_panel);
    m_header->addTab(tr("History"), new HistoryTab(workspace, request));
    connect(m_header, &RecordHeader::backRequested, this, [this] { m_workspace.goBack(); });
    connect(m_panel, &RequestPanel::chosen, this, [this](RequestKey key) { m_panel->act(key); });
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    connect(&m_settle, &QTimer::timeout, this, &RequestPage::reload);
    connect(&workspace.store().events(), &store::StoreEvents::changed, this, [this] { m_settle.start(); });
    reload();
}

void RequestPage::reload() {
    m_settle.stop();
    const Stopwatch watch;
    const auto read = m_workspace.store().read([&](store::Connection& connection) {
        return readRequest(connection, m_request, m_workspace.store().who(), m_workspace.clock().today());
    });
    // Its making was undone.
    if (!read || !*read) return m_workspace.goBack();
    const funds::RequestFacts& facts = (*read)->facts;
    setAccessibleName(facts.name);
    m_header->setName(facts.name);
    m_header->setFacts(facts.partnerName + u" · "_s + facts.fundName);
    m_header->setBadges({stateBadge(facts.state)});
    m_panel->showRequest(**read);
    setStatusRight(tr("%1 ms").arg(watch.elapsed()));
}

void RequestPage::focusContent() {
    setFocus();
}

bool RequestPage::can(PageCommand command) const {
    return command == PageCommand::Reload || command == PageCommand::Open;
}

void RequestPage::run(PageCommand command) {
    if (command == PageCommand::Open) return m_workspace.openRecord(u"partner"_s, m_panel->request().facts.partner);
    if (command == PageCommand::Reload) reload();
}

bool RequestPage::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        auto& key = static_cast<QKeyEvent&>(*event);
        m_letters.keep(key, key.modifiers() == Qt::NoModifier && m_panel->actOf(key.key()));
    }
    return Page::event(event);
}

void RequestPage::keyPressEvent(QKeyEvent* event) {
    const auto act = event->modifiers() == Qt::NoModifier ? m_panel->actOf(event->key()) : std::nullopt;
    if (!act) return Page::keyPressEvent(event);
    m_panel->act(*act);
}

QList<ShortcutHint> RequestPage::shortcuts() const {
    return QList<ShortcutHint>{{u"Ctrl+Enter"_s, tr("Open the partner")}} + RequestPanel::shortcuts();
}

} // namespace channelbook
