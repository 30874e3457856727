#include "core/sync/outbox/LoadShape.h"

namespace channelbook::sync {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 megabyte = 1'000'000;
}

LoadShape loadShape(const QString& kind) {
    LoadShape shape;
    if (kind == u"salesforce") {
        // Data Loader: an empty cell is ignored; offsets are written without a colon.
        shape.keyHeader = u"Id"_s;
        shape.instants = u"yyyy-MM-ddTHH:mm:ss.zzz+0000"_s;
        shape.clear = u"#N/A"_s;
        shape.rows = 5'000'000;
    } else if (kind == u"hubspot") {
        // Empty cells are skipped: what is to be emptied must be emptied by hand.
        shape.instants = u"yyyy-MM-dd HH:mm"_s;
        shape.bytes = 20 * megabyte;
        shape.columns = 999;
    } else if (kind == u"dynamics") {
        shape.bom = true;
        shape.yes = u"Yes"_s;
        shape.no = u"No"_s;
        shape.clear = QString();
        shape.bytes = 8 * megabyte;
        shape.rows = 100'000;
    } else if (kind == u"pipedrive") {
        shape.yes = u"Yes"_s;
        shape.no = u"No"_s;
        shape.rows = 50'000;
        shape.bytes = 50 * megabyte;
    } else if (kind == u"zoho") {
        shape.instants = u"yyyy-MM-ddTHH:mm:ss+00:00"_s;
        shape.rows = 10'000;
        shape.columns = 200;
    } else if (kind == u"odoo") {
        shape.yes = u"True"_s;
        shape.no = u"False"_s;
        shape.clear = QString();
    } else if (kind == u"suitecrm") {
        shape.yes = u"1"_s;
        shape.no = u"0"_s;
        shape.clear = QString();
    } else {
        shape.yes = u"yes"_s;
        shape.no = u"no"_s;
        shape.clear = QString();
    }
    return shape;
}

QStringList requiredColumns(const QString& kind, const QString& object) {
    if (kind != u"salesforce") return {};
    if (object == u"Contact") return {u"LastName"_s};
    if (object == u"Opportunity") return {u"Name"_s, u"StageName"_s, u"CloseDate"_s};
    return {u"Name"_s};
}

} // namespace channelbook::sync
