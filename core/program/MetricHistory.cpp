#include "core/program/MetricHistory.h"

#include <QCoreApplication>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

QString words(const char* text) { return QCoreApplication::translate("History", text); }

} // namespace

QString metricHistoryText(const store::HistoryEntry& entry) {
    const QString record = entry.args.value(u"record"_s).toString();
    if (entry.kind == u"metric.save") return words(QT_TRANSLATE_NOOP("History", "Metric “%1” saved")).arg(record);
    if (entry.kind == u"metric.delete") return words(QT_TRANSLATE_NOOP("History", "Metric “%1” deleted")).arg(record);
    if (entry.kind == u"metric.settings") return words(QT_TRANSLATE_NOOP("History", "How metrics are worked out changed"));
    return {};
}

} // namespace channelbook
