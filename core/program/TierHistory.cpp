#include "core/program/TierHistory.h"

#include <QCoreApplication>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("History", text);
}

} // namespace

QString tierHistoryText(const store::HistoryEntry& entry) {
    const QString record = entry.args.value(u"record"_s).toString();
    const auto number = [&](QStringView key) { return entry.args.value(key.toString()).toInt(); };
    if (entry.kind == u"scorecard.save") return words(QT_TRANSLATE_NOOP("History", "Scorecard “%1” saved")).arg(record);
    if (entry.kind == u"scorecard.delete") return words(QT_TRANSLATE_NOOP("History", "Scorecard “%1” deleted")).arg(record);
    if (entry.kind == u"tier.draft") return words(QT_TRANSLATE_NOOP("History", "Draft of the tiers “%1” saved")).arg(record);
    if (entry.kind == u"tier.discard") return words(QT_TRANSLATE_NOOP("History", "Draft of the tiers “%1” discarded")).arg(record);
    if (entry.kind == u"tier.publish") return words(QT_TRANSLATE_NOOP("History", "Tiers “%1” published as version %2")).arg(record).arg(number(u"version"));
    if (entry.kind == u"tier.review")
        return words(QT_TRANSLATE_NOOP("History", "Tiers reviewed: %1 up, %2 down, %3 with notice")).arg(number(u"up")).arg(number(u"down")).arg(number(u"notice"));
    if (entry.kind == u"tier.assign") return words(QT_TRANSLATE_NOOP("History", "%1 made %2 by hand")).arg(record, entry.args.value(u"to"_s).toString());
    return {};
}

} // namespace channelbook
