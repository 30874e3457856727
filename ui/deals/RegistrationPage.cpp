#include "ui/deals/RegistrationPage.h"

#include "ui/deals/RegistrationPanel.h"
#include "ui/deals/RegistrationWords.h"
#include "ui/records/HistoryTab.h"
#include "ui/records/RecordHeader.h"
#include "ui/records/ValueFormat.h"

#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;

RegistrationPage::RegistrationPage(Workspace& workspace, RecordId registration, QWidget* parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_header(new RecordHeader(workspace.theme()))
    , m_panel(new RegistrationPanel(workspace, false)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_header);
    auto* partner = new QPushButton(tr("Open the partner"));
    connect(partner, &QPushButton::clicked, m_panel, &RegistrationPanel::openPartner);
    m_header->addControl(partner);
    auto* deal = new QPushButton(tr("Open the deal"));
    connect(deal, &QPushButton::clicked, m_panel, &RegistrationPanel::openDeal);
    m_header->addControl(deal);
    m_header->addTab(tr("Registration"), m_panel);
    m_header->addTab(tr("History"), new HistoryTab(workspace, registration));
    m_panel->takeKeysOf(m_header->tabs());
    connect(m_header, &RecordHeader::backRequested, this, [this] { m_workspace.goBack(); });
    connect(m_panel, &RegistrationPanel::loaded, this, &RegistrationPage::take);
    connect(m_panel, &RegistrationPanel::gone, this, [this] { m_workspace.goBack(); });
    m_panel->setRegistration(registration);
}

void RegistrationPage::take() {
    const registrations::Registration& shown = m_panel->reading().registration;
    setAccessibleName(shown.name);
    m_header->setName(shown.name);
    const ValueFormat format;
    QStringList facts{shown.partnerName, shown.number,
                      shown.registeredBy.isEmpty() ? QString() : tr("registered by %1").arg(shown.registeredBy)};
    facts.removeAll(QString());
    m_header->setFacts(facts.join(u" · "_s));
    setStatusRight(shown.minor ? format.money(*shown.minor, shown.currency)
                               : choiceText(registrations::stateName(shown.state)));
}

void RegistrationPage::focusContent() {
    m_header->tabs().setFocus();
}

bool RegistrationPage::can(PageCommand command) const {
    return command == PageCommand::Reload || command == PageCommand::Open ||
           (command == PageCommand::Edit && !m_workspace.store().isReadOnly());
}

void RegistrationPage::run(PageCommand command) {
    if (!can(command)) return;
    if (command == PageCommand::Edit) return m_panel->edit();
    if (command == PageCommand::Open) return m_panel->openPartner();
    m_panel->setRegistration(m_panel->registration());
}

QList<ShortcutHint> RegistrationPage::shortcuts() const {
    return RegistrationPanel::shortcuts() +
           QList<ShortcutHint>{{u"← →"_s, tr("Go from tab to tab")}, {u"Esc"_s, tr("Back")}};
}

} // namespace channelbook
