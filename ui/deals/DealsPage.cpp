#include "ui/deals/DealsPage.h"

#include "ui/widgets/PageHeader.h"

#include <QPushButton>

namespace channelbook {

using namespace Qt::StringLiterals;

DealsPage::DealsPage(Workspace& workspace, QWidget* parent)
    : RecordTablePage(workspace,
                      {u"deals"_s,
                       u"deal"_s,
                       u"badge-dollar-sign"_s,
                       tr("No deals yet"),
                       tr("Opportunities partners bring or help to win. They come with your CRM's export; a new one can be added by hand."),
                       {u"name"_s, u"company"_s, u"partner"_s, u"stage"_s, u"amount"_s, u"currency"_s, u"close_date"_s, u"owner"_s},
                       {{u"all"_s, tr("All deals"), {{u"filter"_s, QString()}}, {}},
                        {u"open"_s, tr("Open"), {{u"filter"_s, u"outcome=open"_s}, {u"sort"_s, u"close_date"_s}}, {}},
                        {u"won"_s, tr("Won"), {{u"filter"_s, u"outcome=won"_s}, {u"sort"_s, u"-close_date"_s}}, {}},
                        {u"overdue"_s, tr("Past their close date"),
                         {{u"filter"_s, u"outcome=open close_date<%1"_s.arg(workspace.clock().today().toString(Qt::ISODate))}, {u"sort"_s, u"close_date"_s}},
                         {}}}},
                      parent) {
    QPushButton* registrations = header().addButton(tr("Registrations"), false, u"shield-check"_s);
    registrations->setToolTip(tr("Deals that partners register, to be answered"));
    connect(registrations, &QPushButton::clicked, this, [this] { this->workspace().openPage(u"registrations"_s); });
}

} // namespace channelbook
