#include "app/cli/Registration.h"

#include "app/cli/Commands.h"
#include "app/cli/Enablement.h"
#include "app/cli/Files.h"
#include "app/cli/Options.h"
#include "app/cli/Output.h"
#include "app/cli/Records.h"
#include "app/cli/Terminal.h"
#include "core/registrations/Acts.h"
#include "core/registrations/RegistrationQueries.h"

namespace channelbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct Arguments {
    QString action;
    RegistrationStep step;
    QString partner, program, type, number, customer, domain, country, city, contact, email, product, amount, currency,
        close, description, owner;
    QString other, as, file, since;
};

QString moneyText(std::optional<qint64> minor, const QString& currency) {
    return minor ? plainAmount(*minor, currency) + u' ' + currency : QString();
}

Expected<Exit> add(const Context& context, const Arguments& arguments) {
    return addRecord(context, u"registration"_s,
                     {{u"name"_s, arguments.step.key},
                      {u"partner"_s, arguments.partner},
                      {u"program"_s, arguments.program},
                      {u"type"_s, arguments.type},
                      {u"number"_s, arguments.number},
                      {u"customer"_s, arguments.customer},
                      {u"company"_s, arguments.step.customer},
                      {u"domain"_s, arguments.domain},
                      {u"country"_s, arguments.country},
                      {u"city"_s, arguments.city},
                      {u"contact"_s, arguments.contact},
                      {u"email"_s, arguments.email},
                      {u"product"_s, arguments.product},
                      {u"currency"_s, arguments.currency},
                      {u"amount"_s, arguments.amount},
                      {u"close_date"_s, arguments.close},
                      {u"description"_s, arguments.description},
                      {u"owner"_s, arguments.owner}});
}

Expected<Exit> answerWith(const Context& context, Program& program, RecordId id, qint64 history) {
    struct Said {
        FullRecord record;
        registrations::Registration registration;
        std::vector<registrations::Conflict> conflicts;
    };
    const auto said = reading(program, [&](store::Connection& connection) -> Expected<Said> {
        auto record = readFull(connection, *program.catalogue().find(u"registration"), id);
        if (!record) return tl::unexpected(record.error());
        auto registration = registrations::readRegistration(connection, id);
        if (!registration) return tl::unexpected(registration.error());
        return Said{std::move(*record), std::move(*registration), registrations::storedConflicts(connection, id)};
    });
    if (!said) return tl::unexpected(said.error());
    context.say(Cli::tr("%1: %2").arg(said->registration.name, registrations::stateName(said->registration.state)));
    if (const auto left = registrations::protectionLeft(said->registration, context.clock().today()))
        context.say(Cli::tr("Protected until %1: %n day(s) left", nullptr, static_cast<int>(*left))
                        .arg(said->registration.protectedUntil));
    QJsonArray conflicts;
    for (const registrations::Conflict& conflict : said->conflicts) {
        context.say(conflictText(conflict));
        conflicts.append(conflictJson(conflict));
    }
    QJsonObject json = said->record.json();
    json[u"conflict_list"_s] = conflicts;
    json[u"history_id"_s] = history == 0 ? QJsonValue() : QJsonValue(idText(history));
    context.answer(json);
    return Exit::Done;
}

Expected<Exit> check(const Context& context, const Arguments& arguments) {
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    const auto id = idOf(**program, u"registration"_s, arguments.step.key);
    if (!id) return tl::unexpected(id.error());
    const auto done = (*program)->store().perform(registrations::CheckRegistration{*id});
    if (!done) return tl::unexpected(done.error());
    return answerWith(context, **program, *id, *done);
}

/// The conflict of a registration with another record, named by the conflict's or the record's id or by its name.
Expected<RecordId> conflictOf(Program& program, RecordId registration, const QString& key) {
    return reading(program, [&](store::Connection& connection) -> Expected<RecordId> {
        std::vector<RecordId> found;
        for (const registrations::Conflict& conflict : registrations::storedConflicts(connection, registration))
            if (idText(conflict.id) == key || idText(conflict.other) == key || idText(conflict.deal) == key ||
                conflict.name.compare(key, Qt::CaseInsensitive) == 0)
                found.push_back(conflict.id);
        if (found.empty()) return failure(ErrorCode::RecordNotFound, {u"registration_conflict"_s, key});
        if (found.size() > 1)
            return failure(ErrorCode::AmbiguousKey, {u"registration_conflict"_s, key, QString::number(found.size())});
        return found.front();
    });
}

Expected<Exit> decide(const Context& context, const Arguments& arguments) {
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    const auto id = idOf(**program, u"registration"_s, arguments.step.key);
    if (!id) return tl::unexpected(id.error());
    const auto conflict = conflictOf(**program, *id, arguments.other);
    if (!conflict) return tl::unexpected(conflict.error());
    const auto done =
        (*program)->store().perform(registrations::DecideConflict{*conflict, arguments.as, arguments.step.reason});
    if (!done) return tl::unexpected(done.error());
    return answerWith(context, **program, *id, *done);
}

Expected<Exit> roll(const Context& context) {
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    qint64 expired = 0;
    const auto done = (*program)->store().perform(registrations::RollRegistrations{&expired});
    if (!done) return tl::unexpected(done.error());
    context.say(Cli::tr("Protection of %n registration(s) ended", nullptr, static_cast<int>(expired)));
    context.answer(
        QJsonObject{{u"expired"_s, expired}, {u"history_id"_s, *done == 0 ? QJsonValue() : QJsonValue(idText(*done))}});
    return Exit::Done;
}

Expected<Exit> inbox(const Context& context) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto rows = (*program)->store().read([&](store::Connection& connection) {
        return registrations::registrationInbox(connection, context.clock().now(), context.clock().today());
    });
    if (!rows) return tl::unexpected(rows.error());
    Table table({Cli::tr("Registration"), Cli::tr("Partner"), Cli::tr("Customer"), Cli::tr("Product"),
                 Cli::tr("Amount"), Cli::tr("Status"), Cli::tr("Answer due"), Cli::tr("Protected until"),
                 Cli::tr("Conflicts")});
    for (const qsizetype column : {4, 8}) table.alignRight(column);
    QJsonArray json;
    for (const registrations::InboxRow& row : *rows) {
        table.add({row.name, row.partnerName, row.customer, row.product, moneyText(row.minor, row.currency),
                   registrations::stateName(row.state), row.answerDueAt, row.protectedUntil,
                   u"%1/%2"_s.arg(row.undecided).arg(row.conflicts)});
        QJsonObject object{{u"id"_s, idText(row.id)},
                           {u"name"_s, row.name},
                           {u"partner"_s, row.partnerName},
                           {u"customer"_s, row.customer},
                           {u"product"_s, row.product},
                           {u"amount"_s, moneyText(row.minor, row.currency)},
                           {u"state"_s, registrations::stateName(row.state)},
                           {u"answer_due_at"_s, row.answerDueAt},
                           {u"protected_until"_s, row.protectedUntil},
                           {u"extension_until"_s, row.extensionUntil},
                           {u"conflicts"_s, row.conflicts},
                           {u"undecided"_s, row.undecided}};
        if (!row.answerDueAt.isEmpty()) object[u"minutes_left"_s] = row.minutesLeft;
        if (row.daysLeft) object[u"days_left"_s] = *row.daysLeft;
        json.append(object);
    }
    context.say(rows->empty() ? Cli::tr("No registration waits") : table.text().chopped(1));
    context.answer(json);
    return Exit::Done;
}

QString shareText(std::optional<double> share) {
    return share ? QString::number(*share * 100, 'f', 0) + u" %"_s : u"–"_s;
}

Expected<Exit> quality(const Context& context, const Arguments& arguments) {
    const auto since = dateOf("--since", arguments.since);
    if (!since) return tl::unexpected(since.error());
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto partner = idOf(**program, u"partner"_s, arguments.partner);
    if (!partner) return tl::unexpected(partner.error());
    const auto found = (*program)->store().read([&](store::Connection& connection) {
        return registrations::registrationQuality(connection, context.clock().now(), QDate::fromString(*since, Qt::ISODate), *partner);
    });
    if (!found) return tl::unexpected(found.error());
    Table table({Cli::tr("Partner"), Cli::tr("Tier"), Cli::tr("Registered"), Cli::tr("Waiting"), Cli::tr("Approved"), Cli::tr("Rejected"), Cli::tr("Won"),
                 Cli::tr("Approval rate"), Cli::tr("Won of approved"), Cli::tr("In conflict"), Cli::tr("Hours to answer"), Cli::tr("Late")});
    for (qsizetype column = 2; column < 12; ++column) table.alignRight(column);
    QJsonArray json;
    const auto number = [](std::optional<double> share) { return share ? QJsonValue(*share) : QJsonValue(); };
    for (const registrations::RegistrationQuality& one : *found) {
        constexpr double minutesPerHour = 60;
        const QString hours = one.medianAnswerMinutes ? QString::number(static_cast<double>(*one.medianAnswerMinutes) / minutesPerHour, 'f', 1) : u"–"_s;
        table.add({one.name, one.tier, QString::number(one.submitted), QString::number(one.waiting), QString::number(one.approved), QString::number(one.rejected), QString::number(one.converted),
                   shareText(one.approvalRate), shareText(one.conversion), shareText(one.conflictRate), hours, QString::number(one.late)});
        json.append(QJsonObject{{u"id"_s, idText(one.partner)}, {u"partner"_s, one.name}, {u"tier"_s, one.tier}, {u"registered"_s, one.submitted}, {u"waiting"_s, one.waiting}, {u"approved"_s, one.approved},
                                {u"rejected"_s, one.rejected}, {u"converted"_s, one.converted}, {u"expired"_s, one.expired}, {u"in_conflict"_s, one.inConflict}, {u"late"_s, one.late},
                                {u"approval_rate"_s, number(one.approvalRate)}, {u"conversion"_s, number(one.conversion)}, {u"conflict_rate"_s, number(one.conflictRate)},
                                {u"median_answer_minutes"_s, one.medianAnswerMinutes ? QJsonValue(*one.medianAnswerMinutes) : QJsonValue()}});
    }
    context.say(found->empty() ? Cli::tr("No registration was submitted") : table.text().chopped(1));
    context.answer(json);
    return Exit::Done;
}

/// The registration beside each thing it may be in conflict with, or beside the one that was named.
Expected<Exit> compare(const Context& context, const Arguments& arguments) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto id = idOf(**program, u"registration"_s, arguments.step.key);
    if (!id) return tl::unexpected(id.error());
    RecordId only = 0;
    if (!arguments.other.isEmpty()) {
        const auto conflict = conflictOf(**program, *id, arguments.other);
        if (!conflict) return tl::unexpected(conflict.error());
        only = *conflict;
    }
    using Sides = std::vector<std::pair<registrations::Conflict, registrations::SideBySide>>;
    const auto sides = reading(**program, [&](store::Connection& connection) -> Expected<Sides> {
        const auto registration = registrations::readRegistration(connection, *id);
        if (!registration) return tl::unexpected(registration.error());
        Sides list;
        for (registrations::Conflict& conflict : registrations::storedConflicts(connection, *id)) {
            if (only != 0 && conflict.id != only) continue;
            registrations::SideBySide both = registrations::sideBySide(connection, *registration, conflict);
            list.emplace_back(std::move(conflict), std::move(both));
        }
        return list;
    });
    if (!sides) return tl::unexpected(sides.error());
    QJsonArray json;
    for (const auto& [conflict, both] : *sides) {
        Table table({Cli::tr("Field"), Cli::tr("This registration"), conflict.name});
        QJsonArray fields;
        for (const registrations::ComparedField& field : both.fields) {
            table.add({field.key, field.ours, (field.same ? u"= "_s : QString()) + field.theirs});
            fields.append(QJsonObject{{u"field"_s, field.key}, {u"ours"_s, field.ours}, {u"theirs"_s, field.theirs}, {u"same"_s, field.same}});
        }
        context.say(conflictText(conflict));
        context.say(table.text().chopped(1));
        QJsonObject one = conflictJson(conflict);
        one[u"fields"_s] = fields;
        json.append(one);
    }
    if (sides->empty()) context.say(Cli::tr("It is in no conflict"));
    context.answer(json);
    return Exit::Done;
}

Expected<Exit> programs(const Context& context) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto found = (*program)->store().read(&registrations::registrationPrograms);
    if (!found) return tl::unexpected(found.error());
    QJsonArray json;
    for (const registrations::RegistrationProgram& one : *found) {
        context.say(
            QString::fromUtf8(QJsonDocument(registrations::toJson(one)).toJson(QJsonDocument::Indented)).trimmed());
        json.append(registrations::toJson(one));
    }
    context.answer(json);
    return Exit::Done;
}

Expected<Exit> saveProgram(const Context& context, const Arguments& arguments) {
    if (arguments.file.isEmpty()) return failure(ErrorCode::BadArgument, {u"--file"_s, Cli::tr("say which file")});
    const auto json = readJson(arguments.file);
    if (!json) return tl::unexpected(json.error());
    auto definition = registrations::programFromJson(*json);
    if (!definition) return tl::unexpected(definition.error());
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    const auto done = (*program)->store().perform(registrations::SaveRegistrationProgram{*definition});
    if (!done) return tl::unexpected(done.error());
    context.say(Cli::tr("Registration program %1 saved").arg(definition->name));
    context.answer(registrations::toJson(*definition));
    return Exit::Done;
}

Expected<Exit> registration(const Context& context, const Arguments& arguments) {
    if (arguments.action == u"roll") return roll(context);
    if (arguments.action == u"inbox") return inbox(context);
    if (arguments.action == u"programs") return programs(context);
    if (arguments.action == u"program") return saveProgram(context, arguments);
    if (arguments.action == u"quality") return quality(context, arguments);
    if (arguments.step.key.isEmpty())
        return failure(ErrorCode::BadArgument, {u"key"_s, Cli::tr("say which registration")});
    if (arguments.action == u"add") return add(context, arguments);
    if (arguments.action == u"check") return check(context, arguments);
    if (arguments.action == u"compare") return compare(context, arguments);
    if (arguments.action == u"decide") return decide(context, arguments);
    RegistrationStep step = arguments.step;
    step.action = arguments.action;
    return stepRegistration(context, step);
}

} // namespace

QJsonObject conflictJson(const registrations::Conflict& conflict) {
    return {{u"id"_s, idText(conflict.id)},
            {u"registration"_s, conflict.other == 0 ? QJsonValue() : QJsonValue(idText(conflict.other))},
            {u"deal"_s, conflict.deal == 0 ? QJsonValue() : QJsonValue(idText(conflict.deal))},
            {u"name"_s, conflict.name},
            {u"partner"_s, conflict.partnerName},
            {u"customer"_s, conflict.customer},
            {u"product"_s, conflict.product},
            {u"state"_s, conflict.state},
            {u"since"_s, conflict.since},
            {u"until"_s, conflict.until},
            {u"amount"_s, moneyText(conflict.minor, conflict.currency)},
            {u"other_first"_s, conflict.otherFirst},
            {u"points"_s, conflict.points},
            {u"evidence"_s, registrations::toJson(conflict.evidence)},
            {u"decision"_s, conflict.decision},
            {u"reason"_s, conflict.reason},
            {u"decided_by"_s, conflict.decidedBy}};
}

QString conflictText(const registrations::Conflict& conflict) {
    const QString whose = conflict.partnerName.isEmpty() ? Cli::tr("our own sales") : conflict.partnerName;
    QString text = (conflict.other != 0 ? Cli::tr("Conflict with the registration “%1” of %2 (%3, since %4)")
                                        : Cli::tr("Conflict with the open deal “%1” of %2 (%3, since %4)"))
                       .arg(conflict.name, whose, conflict.state, conflict.since);
    if (!conflict.otherFirst) text += Cli::tr("; ours was in first");
    if (!conflict.decision.isEmpty()) text += Cli::tr("; decided: %1 (%2)").arg(conflict.decision, conflict.reason);
    for (const registrations::ConflictSignal& signal : conflict.evidence)
        text += u"\n  %1  %2"_s.arg(signal.points, 5, 'f', 1).arg(signal.words);
    return text;
}

Expected<Exit> stepRegistration(const Context& context, const RegistrationStep& step) {
    const auto act = registrations::actNamed(step.action);
    if (!act || !registrations::actNamesOfPersons().contains(step.action))
        return failure(ErrorCode::BadArgument,
                       {step.action, Cli::tr("there is no such action of a registration; there are: %1")
                                         .arg(registrations::actNamesOfPersons().join(u", "_s))});
    if (const auto date = dateOf("--until", step.until); !date) return tl::unexpected(date.error());
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    const auto id = idOf(**program, u"registration"_s, step.key);
    if (!id) return tl::unexpected(id.error());
    const auto deal = idOf(**program, u"deal"_s, step.deal);
    if (!deal) return tl::unexpected(deal.error());
    const auto customer = idOf(**program, u"company"_s, step.customer);
    if (!customer) return tl::unexpected(customer.error());
    const auto done = (*program)->store().perform(registrations::ActOnRegistrations{
        (*program)->catalogue(), {*id}, *act, step.reason, step.until, *deal, *customer, step.newCustomer});
    if (!done) return tl::unexpected(done.error());
    return answerWith(context, **program, *id, *done);
}

void addRegistration(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    Command command(app, "registration",
                    Cli::tr("Registers deals for partners: submitting, conflicts, answers, protection and its end"),
                    "channelbook-cli registration add \"Fabrikam rollout\" --partner Northwind --customer Fabrikam "
                    "--domain fabrikam.com --product \"Product A\" --amount 50000 --close 2026-12-31\n"
                    "  channelbook-cli registration submit \"Fabrikam rollout\"\n"
                    "  channelbook-cli registration decide \"Fabrikam rollout\" --other \"Fabrikam renewal\" --as "
                    "different --reason \"another site\"\n"
                    "  channelbook-cli registration approve \"Fabrikam rollout\"\n"
                    "  channelbook-cli registration inbox");
    const QStringList actions =
        QStringList{u"add"_s, u"check"_s, u"compare"_s, u"decide"_s, u"inbox"_s, u"quality"_s, u"roll"_s, u"programs"_s, u"program"_s} +
        registrations::actNamesOfPersons();
    command.text("action", arguments->action, actions.join(u", "_s)).as("ACTION").required().oneOf(actions);
    command.text("key", arguments->step.key, Cli::tr("The registration's id, CRM id or name; add: what it is called"))
        .as("KEY");
    command.text("--partner", arguments->partner, Cli::tr("add, quality: the partner")).as("KEY");
    command.text("--program", arguments->program, Cli::tr("add: the registration program; the first if not given"))
        .as("NAME");
    command.text("--type", arguments->type, Cli::tr("add: Resale, Referral, Managed service")).as("TYPE");
    command.text("--number", arguments->number, Cli::tr("add: the partner's or portal's number of it")).as("TEXT");
    command.text("--customer", arguments->customer, Cli::tr("add: the customer as the partner wrote it")).as("TEXT");
    command.text("--company", arguments->step.customer, Cli::tr("add, approve: the company the customer is")).as("KEY");
    command.flag("--new-customer", arguments->step.newCustomer,
                 Cli::tr("approve: the customer is a company we do not know"));
    command.text("--domain", arguments->domain, Cli::tr("add: the customer's web domain")).as("DOMAIN");
    command.text("--country", arguments->country, Cli::tr("add: the customer's country")).as("TEXT");
    command.text("--city", arguments->city, Cli::tr("add: the customer's city")).as("TEXT");
    command.text("--contact", arguments->contact, Cli::tr("add: who it is talked to at the customer")).as("TEXT");
    command.text("--email", arguments->email, Cli::tr("add: the contact's e-mail")).as("ADDRESS");
    command.text("--product", arguments->product, Cli::tr("add: the product")).as("KEY");
    command.text("--amount", arguments->amount, Cli::tr("add: the deal's amount")).as("AMOUNT");
    command.text("--currency", arguments->currency, Cli::tr("add: its currency; the program's if not given"))
        .as("CODE");
    command.text("--close", arguments->close, Cli::tr("add: when the deal is to close")).as("DATE");
    command.text("--description", arguments->description, Cli::tr("add: what it is about")).as("TEXT");
    command.text("--owner", arguments->owner, Cli::tr("add: who looks after it here")).as("KEY");
    command.text("--reason", arguments->step.reason, Cli::tr("return, reject, withdraw, refuse_extension, decide: why"))
        .as("TEXT");
    command
        .text("--until", arguments->step.until,
              Cli::tr("ask_extension, extend: the new last day; by the program if not given"))
        .as("DATE");
    command.text("--deal", arguments->step.deal, Cli::tr("approve: the deal it is; a new one if not given")).as("KEY");
    command.text("--other", arguments->other, Cli::tr("decide, compare: the other registration or deal")).as("KEY");
    command.text("--as", arguments->as, Cli::tr("decide: different, both or prefer; nothing takes the decision back"))
        .as("WORD");
    command.text("--since", arguments->since, Cli::tr("quality: only what came in from this day on")).as("DATE");
    command.text("--file", arguments->file, Cli::tr("program: its definition, as `programs` shows one")).as("FILE");
    command.does(context, [&context, arguments] { return registration(context, *arguments); });
}

} // namespace channelbook::cli
