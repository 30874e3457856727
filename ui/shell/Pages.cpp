#include "ui/shell/Pages.h"

#include "ui/customers/CustomersPage.h"
#include "ui/deals/DealsPage.h"
#include "ui/partners/PartnersPage.h"
#include "ui/pipeline/PipelinePage.h"

#include <QCoreApplication>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {
QString label(const char* text) { return QCoreApplication::translate("Pages", text); }
} // namespace

QList<PageInfo> standardPages() {
    return {
        {u"partners"_s, u"handshake"_s, label(QT_TRANSLATE_NOOP("Pages", "Partners")), u'P', [](Workspace& w) -> Page* { return new PartnersPage(w); }},
        {u"pipeline"_s, u"kanban"_s, label(QT_TRANSLATE_NOOP("Pages", "Pipeline")), u'B', [](Workspace& w) -> Page* { return new PipelinePage(w); }},
        {u"customers"_s, u"building-2"_s, label(QT_TRANSLATE_NOOP("Pages", "Customers")), u'C', [](Workspace& w) -> Page* { return new CustomersPage(w); }},
        {u"deals"_s, u"badge-dollar-sign"_s, label(QT_TRANSLATE_NOOP("Pages", "Deals")), u'D', [](Workspace& w) -> Page* { return new DealsPage(w); }},
    };
}

Page* makeRecordPage(Workspace&, const QString&, RecordId) { return nullptr; }

} // namespace channelbook
