#include "ui/records/Badges.h"

#include "ui/records/ValueFormat.h"

namespace channelbook {

using namespace Qt::StringLiterals;

bool isBadge(const QString& fieldKey) {
    return fieldKey == u"tier" || fieldKey == u"stage" || fieldKey == u"outcome" || fieldKey == u"status" || fieldKey == u"part";
}

Badge badgeOf(const QString& fieldKey, const QString& value) {
    Badge badge{choiceText(value), Tint::Neutral, {}};
    if (fieldKey == u"tier") {
        badge.tint = value == u"Platinum"     ? Tint::Platinum
                     : value == u"Gold"       ? Tint::Gold
                     : value == u"Silver"     ? Tint::Silver
                     : value == u"Registered" ? Tint::Registered
                                              : Tint::Neutral;
    } else if (value == u"won" || value == u"Closed Won" || value == u"Growing") {
        badge.tint = Tint::Ok;
    } else if (value == u"lost" || value == u"Closed Lost") {
        badge.tint = Tint::Bad;
    } else if (value == u"At risk") {
        badge.tint = Tint::Warning;
        badge.icon = u"triangle-alert"_s;
    } else if (value == u"Sourced") {
        badge.tint = Tint::Accent;
    }
    return badge;
}

} // namespace channelbook
