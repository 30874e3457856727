#include "ui/partners/TimelineWords.h"

#include "core/program/Program.h"
#include "ui/records/ValueFormat.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace channelbook {

using namespace Qt::StringLiterals;
using Emphasis = TimelineSpan::Emphasis;

namespace {

QString words(const char* text) { return QCoreApplication::translate("Timeline", text); }

QString iconOf(const activities::TimelineEntry& entry) {
    if (entry.kind == u"task") return entry.doneAt.isEmpty() ? u"square"_s : u"square-check"_s;
    if (entry.kind == u"call") return u"phone"_s;
    if (entry.kind == u"meeting") return u"users"_s;
    if (entry.kind == u"mail") return u"mail"_s;
    if (entry.kind == u"stage") return u"milestone"_s;
    if (entry.kind == u"completion" || entry.kind == u"certified") return u"graduation-cap"_s;
    if (entry.kind == u"agreement") return u"file-text"_s;
    if (entry.kind == u"told" && entry.subject == u"partner.make") return u"handshake"_s;
    if (entry.kind == u"told" && entry.subject == u"agreement.act") return u"file-text"_s;
    if (entry.kind == u"handover" || entry.kind == u"told") return u"users"_s;
    if (entry.kind == u"deal") return u"badge-dollar-sign"_s;
    if (entry.kind == u"run-nudged") return u"bell"_s;
    if (entry.kind == u"run-commented") return u"message-square"_s;
    if (entry.kind.startsWith(u"run-")) return u"route"_s;
    return u"sticky-note"_s;
}

/// What became of an agreement, after its name.
QString agreementWords(const QString& what) {
    if (what == u"sent") return words(QT_TRANSLATE_NOOP("Timeline", " was sent"));
    if (what == u"signed") return words(QT_TRANSLATE_NOOP("Timeline", " is signed by both"));
    if (what == u"begins") return words(QT_TRANSLATE_NOOP("Timeline", " began"));
    return what == u"notice" ? words(QT_TRANSLATE_NOOP("Timeline", ": notice given")) : words(QT_TRANSLATE_NOOP("Timeline", " ended"));
}

/// What happened to a playbook or to one of its steps, after its name.
QString runWords(const QString& kind) {
    if (kind == u"run-started") return words(QT_TRANSLATE_NOOP("Timeline", " was started"));
    if (kind == u"run-completed") return words(QT_TRANSLATE_NOOP("Timeline", " is done"));
    if (kind == u"run-waived") return words(QT_TRANSLATE_NOOP("Timeline", " was waived"));
    if (kind == u"run-nudged") return words(QT_TRANSLATE_NOOP("Timeline", ": nudged"));
    if (kind == u"run-finished") return words(QT_TRANSLATE_NOOP("Timeline", " is finished"));
    return kind == u"run-cancelled" ? words(QT_TRANSLATE_NOOP("Timeline", " was given up")) : QString();
}

} // namespace

QList<TimelineEntry> timelineWords(const std::vector<activities::TimelineEntry>& entries) {
    QList<TimelineEntry> result;
    const ValueFormat format;
    for (const activities::TimelineEntry& entry : entries) {
        TimelineEntry shown;
        shown.id = entry.kind + u':' + QString::number(entry.id);
        shown.when = QDateTime::fromString(entry.at, Qt::ISODate);
        shown.icon = iconOf(entry);
        if (entry.kind == u"stage") {
            shown.spans << TimelineSpan{words(QT_TRANSLATE_NOOP("Timeline", "Moved: ")), Emphasis::Plain} << TimelineSpan{entry.subject, Emphasis::Strong};
        } else if (entry.kind == u"deal") {
            shown.spans << TimelineSpan{words(QT_TRANSLATE_NOOP("Timeline", "Deal ")), Emphasis::Plain} << TimelineSpan{entry.subject, Emphasis::Strong}
                        << TimelineSpan{entry.body == u"won" ? words(QT_TRANSLATE_NOOP("Timeline", " won")) : words(QT_TRANSLATE_NOOP("Timeline", " lost")),
                                        Emphasis::Plain};
        } else if (entry.kind == u"completion" || entry.kind == u"certified") {
            const bool certified = entry.kind == u"certified";
            shown.spans << TimelineSpan{entry.subject, Emphasis::Strong}
                        << TimelineSpan{certified ? words(QT_TRANSLATE_NOOP("Timeline", " is certified: ")) : words(QT_TRANSLATE_NOOP("Timeline", " completed ")), Emphasis::Plain}
                        << TimelineSpan{entry.body, Emphasis::Strong};
            if (certified && !entry.dueOn.isEmpty()) shown.spans << TimelineSpan{words(QT_TRANSLATE_NOOP("Timeline", " · until %1")).arg(format.date(entry.dueOn)), Emphasis::Muted};
        } else if (entry.kind == u"agreement") {
            shown.spans << TimelineSpan{entry.subject, Emphasis::Strong} << TimelineSpan{agreementWords(entry.body), Emphasis::Plain};
            if (!entry.dueOn.isEmpty()) shown.spans << TimelineSpan{words(QT_TRANSLATE_NOOP("Timeline", " · until %1")).arg(format.date(entry.dueOn)), Emphasis::Muted};
        } else if (entry.kind == u"handover") {
            shown.spans << TimelineSpan{words(QT_TRANSLATE_NOOP("Timeline", "Handed over by ")), Emphasis::Plain} << TimelineSpan{entry.subject, Emphasis::Strong}
                        << TimelineSpan{entry.body.isEmpty() ? words(QT_TRANSLATE_NOOP("Timeline", " to us")) : words(QT_TRANSLATE_NOOP("Timeline", " to ")), Emphasis::Plain} << TimelineSpan{entry.body, Emphasis::Strong};
        } else if (entry.kind == u"told") {
            const store::HistoryEntry told{entry.id, entry.at, entry.who, entry.subject, QJsonDocument::fromJson(entry.body.toUtf8()).object(), u"done"_s, entry.at};
            shown.spans << TimelineSpan{historyText(told), Emphasis::Plain};
        } else if (entry.kind.startsWith(u"run-")) {
            shown.spans << TimelineSpan{entry.subject, Emphasis::Strong} << TimelineSpan{runWords(entry.kind), Emphasis::Plain};
            if (!entry.body.isEmpty()) shown.spans << TimelineSpan{u" — "_s + entry.body.simplified(), Emphasis::Muted};
        } else {
            if (entry.kind != u"note") shown.spans << TimelineSpan{choiceText(entry.kind) + u": "_s, Emphasis::Muted};
            shown.spans << TimelineSpan{entry.subject, entry.kind == u"task" && entry.doneAt.isEmpty() ? Emphasis::Strong : Emphasis::Plain};
            if (!entry.body.isEmpty()) shown.spans << TimelineSpan{u" — "_s + entry.body.simplified(), Emphasis::Muted};
            if (entry.kind == u"task" && !entry.doneAt.isEmpty()) shown.spans << TimelineSpan{words(QT_TRANSLATE_NOOP("Timeline", " · done")), Emphasis::Muted};
            if (entry.kind == u"task" && entry.doneAt.isEmpty() && !entry.dueOn.isEmpty())
                shown.spans << TimelineSpan{words(QT_TRANSLATE_NOOP("Timeline", " · due %1")).arg(format.date(entry.dueOn)), Emphasis::Muted};
        }
        if (!entry.who.isEmpty()) shown.spans << TimelineSpan{u"  "_s + entry.who, Emphasis::Muted};
        result << shown;
    }
    return result;
}

} // namespace channelbook
