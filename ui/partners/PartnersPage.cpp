#include "ui/partners/PartnersPage.h"

#include "core/records/QuickFilter.h"
#include "ui/onboarding/StartDialog.h"

#include <QMenu>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

QJsonObject filtered(const QString& filter) { return {{u"filter"_s, filter}}; }

} // namespace

QStringList PartnersPage::newFields() {
    return {u"name"_s, u"type"_s, u"stage"_s, u"tier"_s, u"region"_s, u"manager"_s, u"website"_s, u"city"_s, u"country"_s, u"next_action"_s};
}

PartnersPage::PartnersPage(Workspace& workspace, QWidget* parent)
    : RecordTablePage(workspace,
                      {u"partners"_s,
                       u"partner"_s,
                       u"handshake"_s,
                       tr("No partners yet"),
                       tr("Everyone who sells, builds or recommends with you belongs here. Bring them in from your CRM's export, or add the first one by hand."),
                       newFields(),
                       {{u"all"_s, tr("All partners"), filtered({}), {}},
                        {u"mine"_s, tr("Mine"), filtered(records::filterTerm(u"manager"_s, workspace.store().who())), {}},
                        {u"active"_s, tr("Active"), filtered(u"stage=Active,Growing"_s), {}},
                        {u"expiring"_s, tr("Agreement ends in 90 days"),
                         filtered(u"agreement_end>=%1 agreement_end<=%2"_s.arg(workspace.clock().today().toString(Qt::ISODate),
                                                                              workspace.clock().today().addDays(90).toString(Qt::ISODate))),
                         {}}}},
                      parent) {}

bool PartnersPage::can(PageCommand command) const {
    return command == PageCommand::StartPlaybook ? RecordTablePage::can(PageCommand::New) : RecordTablePage::can(command);
}

void PartnersPage::run(PageCommand command) {
    if (command != PageCommand::StartPlaybook) return RecordTablePage::run(command);
    if (can(command)) startPlaybook(workspace(), {u"onboarding"_s, {}, table().selectedIds()}, this);
}

void PartnersPage::extendMenu(QMenu& menu) {
    QAction* start = menu.addAction(tr("Start a playbook…") + u"\tCtrl+Shift+P"_s, this, [this] { run(PageCommand::StartPlaybook); });
    start->setEnabled(can(PageCommand::StartPlaybook));
}

} // namespace channelbook
