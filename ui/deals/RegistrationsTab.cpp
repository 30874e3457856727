#include "ui/deals/RegistrationsTab.h"

#include "core/registrations/RegistrationQueries.h"
#include "ui/deals/RegistrationActs.h"
#include "ui/deals/RegistrationDelegate.h"

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

LinkedTab* dressed(Workspace& workspace, LinkedTab* tab) {
    tab->table().setItemDelegate(new RegistrationDelegate(workspace, &tab->table()));
    tab->table().setColumns({u"name"_s, u"state"_s, u"answer_by"_s, u"protection_end"_s, u"customer"_s, u"product"_s,
                             u"amount"_s, u"submitted_at"_s});
    return tab;
}

} // namespace

LinkedTab* makeRegistrationsTab(Workspace& workspace, RecordId company, bool partner) {
    QStringList fields;
    std::vector<std::pair<QString, Value>> given;
    if (partner) {
        fields = registrationFields();
        fields.removeAll(u"partner"_s);
        given = {{u"partner"_s, company}};
    }
    return dressed(workspace,
                   new LinkedTab(workspace,
                                 registrations::registrationsOf(*workspace.catalogue().find(u"registration"), company),
                                 fields, given));
}

LinkedTab* makeRegistrationsTabOfDeal(Workspace& workspace, RecordId deal) {
    return dressed(workspace,
                   new LinkedTab(workspace,
                                 registrations::registrationsOfDeal(*workspace.catalogue().find(u"registration"), deal),
                                 {}, {}));
}

} // namespace channelbook
