#include "core/program/Program.h"

#include "core/pipeline/Stages.h"
#include "core/program/FundHistory.h"
#include "core/program/ReviewHistory.h"
#include "core/program/MetricHistory.h"
#include "core/program/TierHistory.h"

#include <QCoreApplication>
#include <QDate>
#include <QHash>
#include <QLocale>

#include <array>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostFilesNamed = 3;
QString words(const char* text, int count = -1) { return QCoreApplication::translate("History", text, nullptr, count); }

/// Of agreements and of a partner's leaving.
QString agreementText(const store::HistoryEntry& entry) {
    const auto arg = [&](QStringView key) { return entry.args.value(key.toString()); };
    const QString record = arg(u"record").toString();
    if (entry.kind == u"agreement.roll")
        return words(QT_TRANSLATE_NOOP("History", "Agreements moved on: %1 began, %2 renewed, %3 expired")).arg(arg(u"activated").toInt()).arg(arg(u"renewed").toInt()).arg(arg(u"expired").toInt());
    if (entry.kind == u"agreement.version") return words(QT_TRANSLATE_NOOP("History", "%1 of %2: version %3 begun")).arg(record, arg(u"partner").toString()).arg(arg(u"version").toInt());
    const QString to = arg(u"to").toString();
    if (entry.kind == u"offboard.deals")
        return to.isEmpty() ? words(QT_TRANSLATE_N_NOOP("History", "%n deal(s) of %1 taken over"), arg(u"count").toInt()).arg(record)
                            : words(QT_TRANSLATE_N_NOOP("History", "%n deal(s) of %1 handed over to %2"), arg(u"count").toInt()).arg(record, to);
    if (entry.kind == u"offboard.customers")
        return to.isEmpty() ? words(QT_TRANSLATE_N_NOOP("History", "%n customer(s) of %1 taken over"), arg(u"count").toInt()).arg(record)
                            : words(QT_TRANSLATE_N_NOOP("History", "%n customer(s) of %1 handed over to %2"), arg(u"count").toInt()).arg(record, to);
    static const QHash<QString, const char*> acts{
        {u"send"_s, QT_TRANSLATE_NOOP("History", "%1 sent to %2")}, {u"recall"_s, QT_TRANSLATE_NOOP("History", "%1 recalled from %2")},
        {u"sign_partner"_s, QT_TRANSLATE_NOOP("History", "%1 signed by %2")}, {u"sign_us"_s, QT_TRANSLATE_NOOP("History", "%1 with %2 signed by us")},
        {u"activate"_s, QT_TRANSLATE_NOOP("History", "%1 with %2 in force")}, {u"renew"_s, QT_TRANSLATE_NOOP("History", "%1 with %2 renewed")},
        {u"give_notice"_s, QT_TRANSLATE_NOOP("History", "Notice given of %1 with %2")}, {u"withdraw_notice"_s, QT_TRANSLATE_NOOP("History", "Notice of %1 with %2 withdrawn")},
        {u"terminate"_s, QT_TRANSLATE_NOOP("History", "%1 with %2 terminated")}, {u"withdraw"_s, QT_TRANSLATE_NOOP("History", "%1 for %2 withdrawn")},
        {u"reopen"_s, QT_TRANSLATE_NOOP("History", "%1 for %2 taken up again")}};
    const char* text = acts.value(arg(u"action").toString());
    return text == nullptr ? entry.kind : words(text).arg(record, arg(u"partner").toString());
}

/// What is done to a run's step: "Northwind: “Kick-off” completed".
QString stepText(const QString& act, const QString& record, const QString& step, const QString& to, int count) {
    struct Words {
        const char* act;
        const char* one;
        const char* many;
    };
    static constexpr std::array texts{
        Words{"start", QT_TRANSLATE_NOOP("History", "%1: “%2” started"), QT_TRANSLATE_N_NOOP("History", "%n steps started")},
        Words{"complete", QT_TRANSLATE_NOOP("History", "%1: “%2” completed"), QT_TRANSLATE_N_NOOP("History", "%n steps completed")},
        Words{"waive", QT_TRANSLATE_NOOP("History", "%1: “%2” waived"), QT_TRANSLATE_N_NOOP("History", "%n steps waived")},
        Words{"block", QT_TRANSLATE_NOOP("History", "%1: “%2” is blocked: %3"), QT_TRANSLATE_N_NOOP("History", "%n steps are blocked")},
        Words{"reopen", QT_TRANSLATE_NOOP("History", "%1: “%2” reopened"), QT_TRANSLATE_N_NOOP("History", "%n steps reopened")},
        Words{"assign", QT_TRANSLATE_NOOP("History", "%1: “%2” given to %3"), QT_TRANSLATE_N_NOOP("History", "%n steps given to somebody else")},
        Words{"comment", QT_TRANSLATE_NOOP("History", "%1: remark on “%2”"), QT_TRANSLATE_N_NOOP("History", "%n steps remarked on")},
        Words{"nudge", QT_TRANSLATE_NOOP("History", "%1: reminded of “%2”"), QT_TRANSLATE_N_NOOP("History", "Reminded of %n steps")},
    };
    for (const Words& text : texts) {
        if (act != QLatin1String(text.act)) continue;
        if (count > 1) return words(text.many, count);
        const QString one = words(text.one);
        return one.contains(u"%3") ? one.arg(record, step, to.isEmpty() ? words(QT_TRANSLATE_NOOP("History", "nobody")) : to) : one.arg(record, step);
    }
    return {};
}

/// What entries about playbooks, their runs and calendars say; empty for others.
QString playbookText(const store::HistoryEntry& entry) {
    const QString record = entry.args.value(u"record"_s).toString();
    const QString to = entry.args.value(u"to"_s).toString();
    const int count = entry.args.value(u"count"_s).toInt(1);
    const QString act = entry.args.value(u"act"_s).toString();
    if (entry.kind == u"run.step") return stepText(act, record, entry.args.value(u"step"_s).toString(), to, count);
    if (entry.kind == u"run.start")
        return count != 1 ? words(QT_TRANSLATE_N_NOOP("History", "%1 started with %n partners"), count).arg(to) : words(QT_TRANSLATE_NOOP("History", "%1: %2 started")).arg(record, to);
    if (entry.kind == u"run.act" && act == u"finish")
        return count > 1 ? words(QT_TRANSLATE_N_NOOP("History", "%n runs finished"), count) : words(QT_TRANSLATE_NOOP("History", "%1: %2 finished")).arg(record, to);
    if (entry.kind == u"run.act" && act == u"cancel")
        return count > 1 ? words(QT_TRANSLATE_N_NOOP("History", "%n runs cancelled"), count) : words(QT_TRANSLATE_NOOP("History", "%1: %2 cancelled")).arg(record, to);
    if (entry.kind == u"run.act")
        return count > 1 ? words(QT_TRANSLATE_N_NOOP("History", "%n runs taken up again"), count) : words(QT_TRANSLATE_NOOP("History", "%1: %2 taken up again")).arg(record, to);
    if (entry.kind == u"run.assign") {
        const QString whom = to.isEmpty() ? words(QT_TRANSLATE_NOOP("History", "nobody")) : to;
        return count > 1 ? words(QT_TRANSLATE_N_NOOP("History", "%n runs given to %1"), count).arg(whom) : words(QT_TRANSLATE_NOOP("History", "Run of %1 given to %2")).arg(record, whom);
    }
    const QString version = QString::number(entry.args.value(u"version"_s).toInt(1));
    if (entry.kind == u"run.move")
        return count > 1 ? words(QT_TRANSLATE_N_NOOP("History", "%n runs moved to another version"), count) : words(QT_TRANSLATE_NOOP("History", "%1: %2 moved to version %3")).arg(record, to, version);
    if (entry.kind == u"playbook.save") return words(QT_TRANSLATE_NOOP("History", "Playbook %1 saved as version %2")).arg(record, version);
    if (entry.kind == u"playbook.retire")
        return entry.args.value(u"retired"_s).toBool() ? words(QT_TRANSLATE_NOOP("History", "Playbook %1 retired")).arg(record) : words(QT_TRANSLATE_NOOP("History", "Playbook %1 brought back")).arg(record);
    if (entry.kind == u"playbook.delete") return words(QT_TRANSLATE_NOOP("History", "Playbook %1 deleted")).arg(record);
    if (entry.kind == u"calendar.save")
        return count > 1 ? words(QT_TRANSLATE_N_NOOP("History", "%n calendars saved"), count) : words(QT_TRANSLATE_NOOP("History", "Calendar of %1 saved")).arg(record);
    if (entry.kind == u"calendar.holiday") return words(QT_TRANSLATE_NOOP("History", "Holiday %1 added for %2")).arg(entry.args.value(u"holiday"_s).toString(), record);
    return {};
}

/// What entries about registrations say: "Registration of “Retail rollout” by Northwind approved".
QString registrationText(const store::HistoryEntry& entry) {
    const auto arg = [&](QStringView key) { return entry.args.value(key.toString()).toString(); };
    const QString record = arg(u"record");
    const int count = entry.args.value(u"count"_s).toInt(1);
    if (entry.kind == u"registration.roll") return words(QT_TRANSLATE_N_NOOP("History", "Protection of %n registration(s) ended"), count);
    if (entry.kind == u"registration.program") return words(QT_TRANSLATE_NOOP("History", "Registration program %1 saved")).arg(record);
    if (entry.kind == u"registration.check") return words(QT_TRANSLATE_NOOP("History", "Registration “%1” checked for conflicts")).arg(record);
    if (entry.kind == u"registration.decide") {
        const QString decision = arg(u"decision");
        const char* text = decision == u"different" ? QT_TRANSLATE_NOOP("History", "“%1” and %2 are different: %3")
                           : decision == u"both"    ? QT_TRANSLATE_NOOP("History", "“%1” may stand beside %2: %3")
                           : decision == u"prefer"  ? QT_TRANSLATE_NOOP("History", "“%1” goes before %2: %3")
                                                    : QT_TRANSLATE_NOOP("History", "Decision on “%1” and %2 taken back");
        const QString said = words(text);
        return said.contains(u"%3") ? said.arg(record, arg(u"other"), arg(u"reason")) : said.arg(record, arg(u"other"));
    }
    struct Words {
        const char* act;
        const char* one;
        const char* many;
    };
    static constexpr std::array texts{
        Words{"submit", QT_TRANSLATE_NOOP("History", "Registration “%1” of %2 submitted"), QT_TRANSLATE_N_NOOP("History", "%n registrations submitted")},
        Words{"review", QT_TRANSLATE_NOOP("History", "Registration “%1” of %2 taken into review"), QT_TRANSLATE_N_NOOP("History", "%n registrations taken into review")},
        Words{"approve", QT_TRANSLATE_NOOP("History", "Registration “%1” of %2 approved"), QT_TRANSLATE_N_NOOP("History", "%n registrations approved")},
        Words{"return", QT_TRANSLATE_NOOP("History", "Registration “%1” returned to %2"), QT_TRANSLATE_N_NOOP("History", "%n registrations returned")},
        Words{"reject", QT_TRANSLATE_NOOP("History", "Registration “%1” of %2 rejected"), QT_TRANSLATE_N_NOOP("History", "%n registrations rejected")},
        Words{"withdraw", QT_TRANSLATE_NOOP("History", "Registration “%1” of %2 withdrawn"), QT_TRANSLATE_N_NOOP("History", "%n registrations withdrawn")},
        Words{"reopen", QT_TRANSLATE_NOOP("History", "Registration “%1” of %2 taken up again"), QT_TRANSLATE_N_NOOP("History", "%n registrations taken up again")},
        Words{"ask_extension", QT_TRANSLATE_NOOP("History", "Longer protection of “%1” asked for by %2"), QT_TRANSLATE_N_NOOP("History", "Longer protection asked for %n registrations")},
        Words{"extend", QT_TRANSLATE_NOOP("History", "Protection of “%1” of %2 extended"), QT_TRANSLATE_N_NOOP("History", "Protection of %n registrations extended")},
        Words{"refuse_extension", QT_TRANSLATE_NOOP("History", "Longer protection of “%1” of %2 refused"), QT_TRANSLATE_N_NOOP("History", "Longer protection of %n registrations refused")},
    };
    for (const Words& text : texts)
        if (arg(u"action") == QLatin1String(text.act)) return count > 1 ? words(text.many, count) : words(text.one).arg(record, arg(u"partner"));
    return entry.kind;
}

} // namespace

QString historyText(const store::HistoryEntry& entry) {
    const QString record = entry.args.value(u"record"_s).toString();
    const QString to = entry.args.value(u"to"_s).toString();
    const int count = entry.args.value(u"count"_s).toInt(1);
    if (entry.kind == u"partner.move")
        return count > 1 ? words(QT_TRANSLATE_N_NOOP("History", "%n partners moved to %1"), count).arg(to)
                         : words(QT_TRANSLATE_NOOP("History", "%1 moved to %2")).arg(record, to);
    if (entry.kind == u"stage.move")
        return count <= 1                                                       ? words(QT_TRANSLATE_NOOP("History", "%1 moved to %2")).arg(record, to)
               : entry.args.value(u"entity"_s).toString() == u"deal" ? words(QT_TRANSLATE_N_NOOP("History", "%n deals moved to %1"), count).arg(to)
                                                                              : words(QT_TRANSLATE_N_NOOP("History", "%n partners moved to %1"), count).arg(to);
    if (entry.kind == u"stages.save") {
        const auto track = pipeline::trackNamed(entry.args.value(u"track"_s).toString());
        return words(QT_TRANSLATE_NOOP("History", "Stages changed: %1")).arg(track ? pipeline::labelOf((*track)->track) : QString());
    }
    if (entry.kind == u"record.set") {
        const QString fields = entry.args.value(u"fields"_s).toString();
        return count > 1 ? words(QT_TRANSLATE_N_NOOP("History", "%1 of %n records changed"), count).arg(fields)
                         : words(QT_TRANSLATE_NOOP("History", "%1 of %2 changed")).arg(fields, record);
    }
    if (entry.kind == u"record.merge")
        return words(QT_TRANSLATE_NOOP("History", "%1 merged into %2")).arg(entry.args.value(u"dropped"_s).toString(), record);
    if (entry.kind == u"match.different") return words(QT_TRANSLATE_N_NOOP("History", "%n pair(s) marked as different"), count);
    if (entry.kind == u"match.askAgain") return words(QT_TRANSLATE_N_NOOP("History", "%n pair(s) to be asked about again"), count);
    if (entry.kind == u"record.create") return words(QT_TRANSLATE_NOOP("History", "%1 added")).arg(record);
    if (const int along = entry.args.value(u"activities"_s).toInt(); entry.kind == u"record.delete" && along > 0) {
        const QString what = count > 1 ? words(QT_TRANSLATE_N_NOOP("History", "%n records deleted"), count) : words(QT_TRANSLATE_NOOP("History", "%1 deleted")).arg(record);
        return words(QT_TRANSLATE_N_NOOP("History", "%1, with %n notes and tasks"), along).arg(what);
    }
    if (entry.kind == u"record.delete")
        return count > 1 ? words(QT_TRANSLATE_N_NOOP("History", "%n records deleted"), count) : words(QT_TRANSLATE_NOOP("History", "%1 deleted")).arg(record);
    if (entry.kind == u"partner.make")
        return count > 1 ? words(QT_TRANSLATE_N_NOOP("History", "%n companies became partners"), count)
                         : words(QT_TRANSLATE_NOOP("History", "%1 became a partner")).arg(record);
    if (entry.kind == u"sync.import") {
        const QString source = entry.args.value(u"source"_s).toString();
        const QString files = entry.args.value(u"files"_s).toString();
        const qsizetype named = files.count(u", "_s) + 1;
        return named > mostFilesNamed ? words(QT_TRANSLATE_N_NOOP("History", "Import from %1: %n files"), static_cast<int>(named)).arg(source)
                                      : words(QT_TRANSLATE_NOOP("History", "Import from %1: %2")).arg(source, files);
    }
    if (entry.kind == u"sync.settings") return words(QT_TRANSLATE_NOOP("History", "How files of %1 are read changed")).arg(entry.args.value(u"source"_s).toString());
    if (entry.kind == u"sync.settle") {
        const QString take = entry.args.value(u"take"_s).toString();
        const QString field = entry.args.value(u"field"_s).toString();
        if (count != 1)
            return take == u"crm"   ? words(QT_TRANSLATE_N_NOOP("History", "%n conflicts settled: the CRM's values taken"), count)
                   : take == u"local" ? words(QT_TRANSLATE_N_NOOP("History", "%n conflicts settled: ours kept"), count)
                                      : words(QT_TRANSLATE_N_NOOP("History", "%n conflicts settled: the newest values kept"), count);
        return take == u"crm"   ? words(QT_TRANSLATE_NOOP("History", "%1 of %2: the CRM's value taken")).arg(field, record)
               : take == u"local" ? words(QT_TRANSLATE_NOOP("History", "%1 of %2: ours kept")).arg(field, record)
                                  : words(QT_TRANSLATE_NOOP("History", "%1 of %2: the newest value kept")).arg(field, record);
    }
    if (entry.kind == u"sync.policy")
        return words(QT_TRANSLATE_NOOP("History", "Who wins in conflicts with %1 set for %2")).arg(record, entry.args.value(u"field"_s).toString());
    if (entry.kind == u"sync.answers" && !entry.args.contains(u"count"_s)) {
        // One answer tells itself as what it did.
        const QString dropped = entry.args.value(u"dropped"_s).toString();
        store::HistoryEntry one = entry;
        one.kind = entry.args.contains(u"key"_s) ? u"sync.knownAs"_s : dropped.isEmpty() ? u"match.different"_s : u"record.merge"_s;
        return historyText(one);
    }
    if (entry.kind == u"sync.answers") return words(QT_TRANSLATE_N_NOOP("History", "%n likely matches answered"), count);
    if (entry.kind == u"sync.knownAs")
        return words(QT_TRANSLATE_NOOP("History", "“%1” of %2 is %3 here")).arg(entry.args.value(u"key"_s).toString(), entry.args.value(u"source"_s).toString(), record);
    if (entry.kind == u"sync.revive")
        return count > 1 ? words(QT_TRANSLATE_N_NOOP("History", "%n deleted records may come back"), count) : words(QT_TRANSLATE_NOOP("History", "%1 may come back")).arg(record);
    if (entry.kind == u"sync.written")
        return words(QT_TRANSLATE_NOOP("History", "Load-back files written for %1: %2")).arg(entry.args.value(u"source"_s).toString(), entry.args.value(u"files"_s).toString());
    if (entry.kind.startsWith(u"agreement.") || entry.kind.startsWith(u"offboard.")) return agreementText(entry);
    if (entry.kind.startsWith(u"registration.")) return registrationText(entry);
    if (entry.kind == u"rules.publish") return words(QT_TRANSLATE_NOOP("History", "Rules of engagement published: %1, version %2")).arg(record).arg(entry.args.value(u"version"_s).toInt());
    if (entry.kind == u"completion.record") return words(QT_TRANSLATE_NOOP("History", "Completion entered: %1")).arg(record);
    if (entry.kind == u"completion.match" || entry.kind == u"completion.addLearner")
        return words(QT_TRANSLATE_N_NOOP("History", "%n completion(s) of “%1” are of %2"), count).arg(entry.args.value(u"learner"_s).toString(), record);
    if (entry.kind == u"completion.settle") return words(QT_TRANSLATE_N_NOOP("History", "%n completion(s) found their people"), count);
    if (entry.kind == u"sample") return words(QT_TRANSLATE_NOOP("History", "Sample data added"));
    if (entry.kind == u"attachment.add") return words(QT_TRANSLATE_NOOP("History", "File %1 added")).arg(entry.args.value(u"file"_s).toString());
    if (entry.kind == u"attachment.remove") return words(QT_TRANSLATE_NOOP("History", "File %1 removed")).arg(entry.args.value(u"file"_s).toString());
    if (const QString text = playbookText(entry); !text.isEmpty()) return text;
    if (const QString text = fundHistoryText(entry); !text.isEmpty()) return text;
    if (const QString text = tierHistoryText(entry); !text.isEmpty()) return text;
    if (const QString text = reviewHistoryText(entry); !text.isEmpty()) return text;
    if (const QString text = metricHistoryText(entry); !text.isEmpty()) return text;
    if (entry.kind == u"view.save") return words(QT_TRANSLATE_NOOP("History", "View %1 saved")).arg(record);
    if (entry.kind == u"view.delete") return words(QT_TRANSLATE_NOOP("History", "View %1 deleted")).arg(record);
    if (entry.kind == u"dashboard.save") return words(QT_TRANSLATE_NOOP("History", "Dashboard %1 saved")).arg(record);
    if (entry.kind == u"dashboard.delete") return words(QT_TRANSLATE_NOOP("History", "Dashboard %1 deleted")).arg(record);
    if (entry.kind == u"today.snooze") {
        const QString until = QLocale().toString(QDate::fromString(entry.args.value(u"until"_s).toString(), Qt::ISODate), u"d MMM yyyy"_s);
        return count > 1 ? words(QT_TRANSLATE_N_NOOP("History", "%n items of Today snoozed until %1"), count).arg(until)
                         : words(QT_TRANSLATE_NOOP("History", "%1 snoozed until %2")).arg(record, until);
    }
    if (entry.kind == u"today.wake")
        return count > 1 ? words(QT_TRANSLATE_N_NOOP("History", "%n items of Today woken"), count) : words(QT_TRANSLATE_NOOP("History", "%1 woken")).arg(record);
    return entry.kind;
}

} // namespace channelbook
