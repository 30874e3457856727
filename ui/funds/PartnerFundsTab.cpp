#include "ui/funds/PartnerFundsTab.h"

#include "core/funds/Entities.h"
#include "ui/funds/RequestDialog.h"
#include "ui/records/LinkedTab.h"
#include "ui/shell/Icons.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;

PartnerFundsTab::PartnerFundsTab(Workspace& workspace, RecordId partner, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_partner(partner)
    , m_list(
          new LinkedTab(workspace, funds::requestsOf(*workspace.catalogue().find(u"mdf-request"), partner), {}, {})) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list, 1);
    auto* row = new QHBoxLayout;
    auto* button = new QPushButton(tr("New request…"));
    button->setIcon(themedIcon(workspace.theme(), u"plus"_s));
    button->setEnabled(!workspace.store().isReadOnly());
    connect(button, &QPushButton::clicked, this, &PartnerFundsTab::ask);
    row->addWidget(button);
    row->addStretch(1);
    column->addLayout(row);
}

void PartnerFundsTab::ask() {
    RequestDialog(m_workspace, 0, m_partner, this).exec();
}

} // namespace channelbook
