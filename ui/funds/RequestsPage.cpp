#include "ui/funds/RequestsPage.h"

#include "ui/funds/MdfPage.h"

namespace channelbook {

using namespace Qt::StringLiterals;

RequestsPage::RequestsPage(Workspace& workspace, QWidget* parent)
    : RecordTablePage(
          workspace,
          {u"mdf-requests"_s,
           u"mdf-request"_s,
           u"wallet"_s,
           tr("No requests yet"),
           tr("What partners ask of your market development funds: an activity, its dates, its costs and our share."),
           {},
           {{u"all"_s, tr("All requests"), {{u"filter"_s, QString()}}, {}},
            {u"draft"_s, tr("Drafts"), {{u"filter"_s, u"state=draft"_s}}, {}},
            {u"returned"_s, tr("Returned"), {{u"filter"_s, u"state=returned"_s}}, {}},
            {u"approved"_s, tr("Approved"), {{u"filter"_s, u"state=approved"_s}, {u"sort"_s, u"start_on"_s}}, {}},
            {u"completed"_s, tr("Took place"), {{u"filter"_s, u"state=completed"_s}, {u"sort"_s, u"claim_by"_s}}, {}}}},
          parent) {
    addMdfWays(header(), workspace, u"mdf-requests"_s);
}

} // namespace channelbook
