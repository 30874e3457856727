#include "core/program/ReviewHistory.h"

#include <QCoreApplication>

#include <array>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    const char* kind;
    const char* text; ///< %1 the partner or what it is called, %2 the quarter, %3 the section or the action
};

constexpr std::array texts{
    Words{"review.plan", QT_TRANSLATE_NOOP("History", "QBR of %2 with %1 planned")},
    Words{"review.edit", QT_TRANSLATE_NOOP("History", "QBR of %2 with %1 changed")},
    Words{"review.comment", QT_TRANSLATE_NOOP("History", "QBR of %2 with %1: remark on “%3”")},
    Words{"review.item", QT_TRANSLATE_NOOP("History", "QBR of %2 with %1: “%3” agreed")},
    Words{"review.item_remove", QT_TRANSLATE_NOOP("History", "QBR of %2 with %1: “%3” taken away")},
    Words{"review.hold", QT_TRANSLATE_NOOP("History", "QBR of %2 with %1 held")},
    Words{"review.cancel", QT_TRANSLATE_NOOP("History", "QBR of %2 with %1 cancelled")},
    Words{"review.reopen", QT_TRANSLATE_NOOP("History", "QBR of %2 with %1 planned again")},
    Words{"review.template", QT_TRANSLATE_NOOP("History", "QBR template %1 saved")},
    Words{"review.template_delete", QT_TRANSLATE_NOOP("History", "QBR template %1 deleted")},
    Words{"swot.set", QT_TRANSLATE_NOOP("History", "SWOT of %1 changed")},
    Words{"qbr.brand", QT_TRANSLATE_NOOP("History", "Look of QBR packs changed")},
    Words{"qbr.logo", QT_TRANSLATE_NOOP("History", "Logo of %1 changed")},
};

} // namespace

QString reviewHistoryText(const store::HistoryEntry& entry) {
    const auto arg = [&](QStringView key) { return entry.args.value(key.toString()).toString(); };
    const auto filled = [&](const char* text) {
        // In one go: what is put in may look like a place itself.
        QString made = QCoreApplication::translate("History", text);
        const QString third = entry.args.contains(u"section"_s) ? arg(u"section") : arg(u"item");
        if (made.contains(u"%3")) return made.arg(arg(u"record"), arg(u"period"), third);
        if (made.contains(u"%2")) return made.arg(arg(u"record"), arg(u"period"));
        return made.contains(u"%1") ? made.arg(arg(u"record")) : made;
    };
    if (entry.kind == u"review.item_close")
        return filled(entry.args.value(u"done"_s).toBool()
                          ? QT_TRANSLATE_NOOP("History", "QBR of %2 with %1: “%3” done")
                          : QT_TRANSLATE_NOOP("History", "QBR of %2 with %1: “%3” not done yet"));
    for (const Words& each : texts)
        if (entry.kind == QLatin1String(each.kind)) return filled(each.text);
    return {};
}

} // namespace channelbook
