#include "ui/deals/RegistrationWords.h"

#include "ui/records/ValueFormat.h"
#include "ui/widgets/RelativeTime.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace channelbook {

using namespace Qt::StringLiterals;
using registrations::Act;
using registrations::State;

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("RegistrationWords", text);
}

/// English has its singular as a text of its own, so that it reads well without a translation file.
QString counted(const char* one, const char* many, qint64 n) {
    return n == 1 ? words(one) : QCoreApplication::translate("RegistrationWords", many, nullptr, static_cast<int>(n));
}

struct ActWords {
    Act act;
    char16_t key;
    const char* button;
};
constexpr std::array actWords{
    ActWords{Act::Approve, u'A', QT_TRANSLATE_NOOP("RegistrationWords", "Approve")},
    ActWords{Act::Review, u'V', QT_TRANSLATE_NOOP("RegistrationWords", "Take into review")},
    ActWords{Act::Return, u'B', QT_TRANSLATE_NOOP("RegistrationWords", "Send back…")},
    ActWords{Act::Reject, u'R', QT_TRANSLATE_NOOP("RegistrationWords", "Reject…")},
    ActWords{Act::Submit, u'S', QT_TRANSLATE_NOOP("RegistrationWords", "Submit")},
    ActWords{Act::Extend, u'X', QT_TRANSLATE_NOOP("RegistrationWords", "Extend…")},
    ActWords{Act::RefuseExtension, u'L', QT_TRANSLATE_NOOP("RegistrationWords", "Leave its end…")},
    ActWords{Act::AskExtension, u'M', QT_TRANSLATE_NOOP("RegistrationWords", "Ask for more time…")},
    ActWords{Act::Reopen, u'O', QT_TRANSLATE_NOOP("RegistrationWords", "Take up again")},
    ActWords{Act::Withdraw, u'W', QT_TRANSLATE_NOOP("RegistrationWords", "Withdraw…")},
};

QDateTime instantOf(const QString& text) {
    return QDateTime::fromString(text, Qt::ISODate);
}

struct Named {
    const char* key;
    const char* text;
};
QString named(std::span<const Named> list, const QString& key) {
    for (const Named& one : list)
        if (key == QLatin1String(one.key)) return words(one.text);
    return key;
}

} // namespace

Badge stateBadge(State state) {
    const QString text = choiceText(registrations::stateName(state));
    switch (state) {
    case State::Submitted:
    case State::InReview:
        return {text, Tint::Accent, {}};
    case State::Approved:
    case State::Converted:
        return {text, Tint::Ok, {}};
    case State::Returned:
        return {text, Tint::Warning, {}};
    case State::Rejected:
        return {text, Tint::Bad, {}};
    case State::Draft:
    case State::Expired:
    case State::Withdrawn:
        return {text, Tint::Neutral, {}};
    }
    return {text, Tint::Neutral, {}};
}

Badge answerBadge(const QDateTime& due, const QDateTime& now) {
    if (!due.isValid()) return {};
    if (due < now) return {relativeTime(due, now), Tint::Bad, u"triangle-alert"_s};
    const bool today = due.toLocalTime().date() == now.toLocalTime().date();
    return {relativeTime(due, now), today ? Tint::Warning : Tint::Neutral, {}};
}

Badge protectionBadge(const QDate& until, const QDate& today) {
    if (!until.isValid()) return {};
    const qint64 left = today.daysTo(until);
    if (left < 0) return {words(QT_TRANSLATE_NOOP("RegistrationWords", "over")), Tint::Bad, {}};
    const QString text = left == 0 ? words(QT_TRANSLATE_NOOP("RegistrationWords", "last day"))
                                   : counted(QT_TRANSLATE_NOOP("RegistrationWords", "1 day left"),
                                             QT_TRANSLATE_N_NOOP("RegistrationWords", "%n days left"), left);
    return {text, left <= protectionSoon ? Tint::Warning : Tint::Neutral, {}};
}

QString standingText(const registrations::Registration& registration, const QDateTime& now, const QDate& today) {
    const ValueFormat format;
    const auto ago = [&](const QString& at) { return relativeTime(instantOf(at), now); };
    switch (registration.state) {
    case State::Draft:
        return words(QT_TRANSLATE_NOOP("RegistrationWords", "A draft: it is not submitted yet."));
    case State::Submitted:
    case State::InReview: {
        const QDateTime due = instantOf(registration.answerDueAt);
        const QString came =
            words(QT_TRANSLATE_NOOP("RegistrationWords", "Came in %1.")).arg(ago(registration.submittedAt));
        if (!due.isValid()) return came;
        return came + u' ' +
               (due < now ? words(QT_TRANSLATE_NOOP("RegistrationWords", "Our answer was due %1."))
                          : words(QT_TRANSLATE_NOOP("RegistrationWords", "Our answer is due %1.")))
                   .arg(relativeTime(due, now));
    }
    case State::Approved: {
        const QDate until = QDate::fromString(registration.protectedUntil, Qt::ISODate);
        QString text = words(QT_TRANSLATE_NOOP("RegistrationWords", "Protected until %1 (%2)."))
                           .arg(format.date(registration.protectedUntil), protectionBadge(until, today).text);
        if (!registration.extensionUntil.isEmpty())
            text += u' ' + words(QT_TRANSLATE_NOOP("RegistrationWords", "More time is asked for, until %1: %2"))
                               .arg(format.date(registration.extensionUntil), registration.extensionReason);
        return text;
    }
    case State::Returned:
        return words(QT_TRANSLATE_NOOP("RegistrationWords", "Sent back by %1 %2; it keeps its place."))
            .arg(registration.answeredBy, ago(registration.answeredAt));
    case State::Rejected:
        return words(QT_TRANSLATE_NOOP("RegistrationWords", "Rejected by %1 %2."))
            .arg(registration.answeredBy, ago(registration.answeredAt));
    case State::Converted:
        return words(QT_TRANSLATE_NOOP("RegistrationWords", "Its deal is won: the credit is the partner's."));
    case State::Expired:
        return words(QT_TRANSLATE_NOOP("RegistrationWords", "Its protection ended on %1 before the deal was won."))
            .arg(format.date(registration.protectedUntil));
    case State::Withdrawn:
        return words(QT_TRANSLATE_NOOP("RegistrationWords", "It was withdrawn."));
    }
    return {};
}

QString buttonText(Act act) {
    for (const ActWords& one : actWords)
        if (one.act == act) return words(one.button);
    return registrations::actName(act);
}

std::vector<registrations::OfferedAct> inOrder(std::vector<registrations::OfferedAct> offered,
                                               const registrations::Registration& registration) {
    if (registration.extensionUntil.isEmpty())
        std::erase_if(offered, [](const auto& one) { return one.act == Act::RefuseExtension; });
    const auto place = [](Act act) {
        return std::find_if(actWords.begin(), actWords.end(), [&](const ActWords& one) { return one.act == act; });
    };
    std::stable_sort(offered.begin(), offered.end(),
                     [&](const auto& a, const auto& b) { return place(a.act) < place(b.act); });
    return offered;
}

QChar keyOf(Act act) {
    for (const ActWords& one : actWords)
        if (one.act == act) return one.key;
    return {};
}

std::optional<Act> registrationActOfKey(int key) {
    for (const ActWords& one : actWords)
        if (one.key == key) return one.act;
    return std::nullopt;
}

QString decisionText(const QString& decision) {
    static constexpr std::array list{Named{"different", QT_TRANSLATE_NOOP("RegistrationWords", "Not the same")},
                                     Named{"both", QT_TRANSLATE_NOOP("RegistrationWords", "Both may stand")},
                                     Named{"prefer", QT_TRANSLATE_NOOP("RegistrationWords", "This one goes first")}};
    return named(list, decision);
}

QString comparedLabel(const QString& key) {
    static constexpr std::array list{Named{"partner", QT_TRANSLATE_NOOP("RegistrationWords", "Partner")},
                                     Named{"customer", QT_TRANSLATE_NOOP("RegistrationWords", "Customer")},
                                     Named{"domain", QT_TRANSLATE_NOOP("RegistrationWords", "Web domain")},
                                     Named{"email", QT_TRANSLATE_NOOP("RegistrationWords", "E-mail")},
                                     Named{"country", QT_TRANSLATE_NOOP("RegistrationWords", "Country")},
                                     Named{"city", QT_TRANSLATE_NOOP("RegistrationWords", "City")},
                                     Named{"product", QT_TRANSLATE_NOOP("RegistrationWords", "Product")},
                                     Named{"amount", QT_TRANSLATE_NOOP("RegistrationWords", "Amount")},
                                     Named{"since", QT_TRANSLATE_NOOP("RegistrationWords", "Came in")},
                                     Named{"until", QT_TRANSLATE_NOOP("RegistrationWords", "Protected or closes")},
                                     Named{"state", QT_TRANSLATE_NOOP("RegistrationWords", "Stands at")}};
    return named(list, key);
}

} // namespace channelbook
