#include "ui/customers/CustomersPage.h"

#include "core/partners/Partners.h"

#include <QMenu>

namespace channelbook {

using namespace Qt::StringLiterals;

CustomersPage::CustomersPage(Workspace& workspace, QWidget* parent)
    : RecordTablePage(workspace,
                      {u"customers"_s,
                       u"customer"_s,
                       u"building-2"_s,
                       tr("No customers yet"),
                       tr("Companies that buy, with or without a partner. They come with the accounts and deals of your CRM's export."),
                       {u"name"_s, u"status"_s, u"segment"_s, u"industry"_s, u"website"_s, u"city"_s, u"country"_s, u"owner"_s},
                       {{u"all"_s, tr("All customers"), {{u"filter"_s, QString()}}, {}},
                        {u"buying"_s, tr("With open deals"), {{u"filter"_s, u"open_deals>0"_s}}, {}},
                        {u"won"_s, tr("Have bought"), {{u"filter"_s, u"won_deals>0"_s}}, {}}}},
                      parent) {}

bool CustomersPage::can(PageCommand command) const {
    return RecordTablePage::can(command == PageCommand::MakePartner ? PageCommand::Delete : command);
}

void CustomersPage::run(PageCommand command) {
    if (command != PageCommand::MakePartner) return RecordTablePage::run(command);
    if (can(command)) workspace().perform(partners::MakePartners{table().selectedIds()});
}

void CustomersPage::extendMenu(QMenu& menu) {
    QAction* make = menu.addAction(tr("Make partner"), this, [this] { run(PageCommand::MakePartner); });
    make->setEnabled(can(PageCommand::MakePartner));
}

} // namespace channelbook
