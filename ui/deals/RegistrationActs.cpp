#include "ui/deals/RegistrationActs.h"

#include "core/registrations/DealLink.h"
#include "ui/deals/RegistrationWords.h"
#include "ui/records/ValueFormat.h"

#include <QCoreApplication>

namespace channelbook {

using namespace Qt::StringLiterals;
using registrations::Act;
using registrations::ActOnRegistrations;
using registrations::Registration;

namespace {

constexpr std::size_t longWork = 300; ///< registrations from which a command runs in a thread

QString words(const char* text, int count = -1) {
    return QCoreApplication::translate("RegistrationActs", text, nullptr, count);
}

/// What is known of a registration before it is answered.
struct Ahead {
    Registration registration;
    QStringList toDecide; ///< what the rules let pass with a reason
    registrations::ConflictReport report;
    std::vector<registrations::DealChoice> deals; ///< of the customer, where that is known
    RecordId customer = 0;
    QString obstacle;    ///< what stands against the act; empty: nothing
    QDate extendedUntil; ///< where an extension would lead by itself
};

Expected<Ahead> lookAhead(store::Connection& connection, RecordId id, Act act, bool alone, const QString& who,
                          const QDate& today) {
    auto registration = registrations::readRegistration(connection, id);
    if (!registration) return tl::unexpected(registration.error());
    Ahead ahead;
    ahead.registration = std::move(*registration);
    const Registration& read = ahead.registration;
    const auto program = registrations::registrationProgram(connection, read.program);
    if (!program) return tl::unexpected(program.error());
    const QDate asked = QDate::fromString(read.extensionUntil, Qt::ISODate);
    ahead.extendedUntil =
        asked.isValid() ? asked : QDate::fromString(read.protectedUntil, Qt::ISODate).addDays(program->extensionDays);
    if (alone)
        for (const registrations::OfferedAct& offered : registrations::offeredActs(connection, read, who, today))
            if (offered.act == act) ahead.obstacle = offered.obstacle;
    if (act != Act::Approve) return ahead;
    for (const engagement::Finding& finding : registrations::ruleFindings(connection, read, today))
        if (finding.effect == engagement::Effect::Ask) ahead.toDecide << finding.words;
    if (!alone) return ahead;
    ahead.customer = read.company;
    if (read.company == 0) {
        ahead.report = registrations::findConflicts(connection, read, today, program->protectionDays);
        if (const auto* sure = registrations::sureCustomer(ahead.report)) ahead.customer = sure->company;
    }
    if (read.deal == 0 && ahead.customer != 0)
        ahead.deals = registrations::dealChoices(connection, read, ahead.customer);
    return ahead;
}

/// "Reject “Retail rollout” of Northwind", or of how many registrations.
QString titleOf(Act act, const Registration& registration, std::size_t count) {
    QString what = buttonText(act);
    if (what.endsWith(u'…')) what.chop(1);
    if (count > 1)
        return words(QT_TRANSLATE_N_NOOP("RegistrationActs", "%1: %n registrations"), static_cast<int>(count))
            .arg(what);
    return registration.partnerName.isEmpty()
               ? words(QT_TRANSLATE_NOOP("RegistrationActs", "%1: “%2”")).arg(what, registration.name)
               : words(QT_TRANSLATE_NOOP("RegistrationActs", "%1: “%2” of %3"))
                     .arg(what, registration.name, registration.partnerName);
}

/// What an act's reason is asked with; empty: none is needed.
QString reasonLabel(Act act, const QStringList& toDecide) {
    switch (act) {
    case Act::Approve:
        return toDecide.isEmpty()
                   ? QString()
                   : words(QT_TRANSLATE_NOOP(
                               "RegistrationActs",
                               "The rules of engagement speak against it:\n%1\n\nWhy is it approved all the same?"))
                         .arg(toDecide.join(u'\n'));
    case Act::Return:
        return words(QT_TRANSLATE_NOOP("RegistrationActs", "What should the partner answer or add?"));
    case Act::Reject:
        return words(QT_TRANSLATE_NOOP("RegistrationActs", "Why is it rejected? The partner gets to read it."));
    case Act::Withdraw:
        return words(QT_TRANSLATE_NOOP("RegistrationActs", "Why is it withdrawn?"));
    case Act::RefuseExtension:
        return words(QT_TRANSLATE_NOOP("RegistrationActs", "Why does its protection end as it is?"));
    case Act::AskExtension:
        return words(QT_TRANSLATE_NOOP("RegistrationActs", "Why does the deal take longer?"));
    default:
        return {};
    }
}

bool askReason(Workspace& workspace, const QString& title, const QStringList& toDecide, ActOnRegistrations& command) {
    const QString label = reasonLabel(command.act, toDecide);
    if (label.isEmpty()) return true;
    const auto reason = workspace.prompter().inputText(title, label);
    if (!reason) return false;
    command.reason = reason->trimmed();
    return true;
}

bool askUntil(Workspace& workspace, const QString& title, const Ahead& ahead, ActOnRegistrations& command) {
    const ValueFormat format;
    const records::FieldDef& day = *workspace.catalogue().find(u"registration")->field(u"protected_until");
    const auto typed =
        workspace.prompter().inputText(title, words(QT_TRANSLATE_NOOP("RegistrationActs", "Protected until")),
                                       format.date(ahead.extendedUntil.toString(Qt::ISODate)));
    if (!typed) return false;
    command.until = format.plain(day, *typed);
    return true;
}

/// Which company the customer is, where only a person can say.
bool askCustomer(Workspace& workspace, const QString& title, Ahead& ahead, ActOnRegistrations& command) {
    if (ahead.customer != 0) return true;
    const auto& matches = ahead.report.customers;
    if (matches.empty()) return true;
    QStringList items;
    for (const registrations::CustomerMatch& match : matches) {
        QStringList why;
        for (const auto& signal : match.evidence) why << signal.words;
        items << words(QT_TRANSLATE_NOOP("RegistrationActs", "%1 (%2 points: %3)"))
                     .arg(match.name, QLocale().toString(match.points, 'f', 1), why.join(u", "_s));
    }
    items << words(QT_TRANSLATE_NOOP("RegistrationActs", "A company we do not know yet"));
    const auto chosen = workspace.prompter().inputItem(
        title,
        words(QT_TRANSLATE_NOOP("RegistrationActs", "Which company is “%1”?")).arg(ahead.registration.customerName()),
        items);
    if (!chosen) return false;
    command.newCustomer = *chosen + 1 == items.size();
    if (command.newCustomer) return true;
    command.customer = ahead.customer = matches[static_cast<std::size_t>(*chosen)].company;
    const auto deals = workspace.store().read([&](store::Connection& connection) {
        return registrations::dealChoices(connection, ahead.registration, ahead.customer);
    });
    if (deals && ahead.registration.deal == 0) ahead.deals = *deals;
    return true;
}

/// Which deal it is, where the customer has open ones it may be.
bool askDeal(Workspace& workspace, const QString& title, const Ahead& ahead, ActOnRegistrations& command) {
    if (ahead.deals.empty()) return true;
    const ValueFormat format;
    QStringList items{words(QT_TRANSLATE_NOOP("RegistrationActs", "A new deal"))};
    for (const registrations::DealChoice& deal : ahead.deals) {
        QStringList facts{deal.stage, deal.minor ? format.money(*deal.minor, deal.currency) : QString(),
                          deal.ownSales ? words(QT_TRANSLATE_NOOP("RegistrationActs", "our own sales")) : QString()};
        facts.removeAll(QString());
        items << u"%1 (%2)"_s.arg(deal.name, facts.join(u", "_s));
    }
    // The partner's own deal is most likely it; one of our own sales only where a person says so.
    const auto chosen =
        workspace.prompter().inputItem(title, words(QT_TRANSLATE_NOOP("RegistrationActs", "Which deal is it?")), items,
                                       ahead.deals.front().ownSales ? 0 : 1);
    if (!chosen) return false;
    if (*chosen > 0) command.deal = ahead.deals[static_cast<std::size_t>(*chosen - 1)].id;
    return true;
}

} // namespace

bool actOnRegistrations(Workspace& workspace, Act act, const std::vector<RecordId>& ids) {
    if (ids.empty() || workspace.store().isReadOnly()) return false;
    ActOnRegistrations command{workspace.catalogue(), ids, act, {}, {}, 0, 0, false};
    const bool alone = ids.size() == 1;
    const QString who = workspace.store().who();
    const auto read = workspace.store().read([&](store::Connection& connection) -> Expected<Ahead> {
        auto ahead = lookAhead(connection, ids.front(), act, alone, who, workspace.clock().today());
        if (!ahead || alone || act != Act::Approve) return ahead;
        for (std::size_t i = 1; i < ids.size(); ++i) {
            const auto other = lookAhead(connection, ids[i], act, false, who, workspace.clock().today());
            if (other) ahead->toDecide << other->toDecide;
        }
        ahead->toDecide.removeDuplicates();
        return ahead;
    });
    if (!read || !*read) {
        workspace.fail(read ? read->error() : read.error());
        return false;
    }
    Ahead ahead = **read;
    const QString title = titleOf(act, ahead.registration, ids.size());
    // What cannot be done is not asked about first.
    if (alone && !registrations::transition(ahead.registration.state, act)) return workspace.perform(command);
    if (alone && !ahead.obstacle.isEmpty()) {
        workspace.fail(registrations::refusedAct(ahead.registration, act, ahead.obstacle).value());
        return false;
    }
    if (alone && act == Act::Approve &&
        (!askCustomer(workspace, title, ahead, command) || !askDeal(workspace, title, ahead, command)))
        return false;
    if (alone && act == Act::Extend && !askUntil(workspace, title, ahead, command)) return false;
    if (!askReason(workspace, title, ahead.toDecide, command)) return false;
    if (ids.size() < longWork) return workspace.perform(command);
    workspace.performLong(title, std::move(command));
    return true;
}

bool decideConflict(Workspace& workspace, const registrations::Conflict& conflict, const QString& decision) {
    if (conflict.id == 0 || workspace.store().isReadOnly()) return false;
    if (decision.isEmpty()) return workspace.perform(registrations::DecideConflict{conflict.id, {}, {}});
    const auto reason = workspace.prompter().inputText(
        words(QT_TRANSLATE_NOOP("RegistrationActs", "%1: “%2”")).arg(decisionText(decision), conflict.name),
        words(QT_TRANSLATE_NOOP("RegistrationActs", "Why? It stays with the registration.")));
    return reason && workspace.perform(registrations::DecideConflict{conflict.id, decision, reason->trimmed()});
}

QStringList registrationFields() {
    return {u"name"_s,       u"partner"_s, u"program"_s,     u"customer"_s, u"domain"_s, u"contact"_s,
            u"email"_s,      u"country"_s, u"city"_s,        u"product"_s,  u"amount"_s, u"currency"_s,
            u"close_date"_s, u"type"_s,    u"description"_s, u"owner"_s};
}

void rollRegistrations(Workspace& workspace) {
    if (workspace.store().isReadOnly()) return;
    const auto due = workspace.store().read([&](store::Connection& connection) {
        return registrations::isRegistrationRollDue(connection, workspace.clock().today());
    });
    if (due && *due) workspace.perform(registrations::RollRegistrations{nullptr});
}

} // namespace channelbook
