#include "app/cli/Enablement.h"

#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "app/cli/Output.h"
#include "app/cli/Records.h"
#include "app/cli/Terminal.h"
#include "core/enablement/Completions.h"
#include "core/enablement/Enablement.h"
#include "core/enablement/EnablementQueries.h"

namespace channelbook::cli {

using namespace Qt::StringLiterals;

Expected<QString> dateOf(const char* option, const QString& text) {
    if (text.isEmpty() || (text.size() == 10 && QDate::fromString(text, Qt::ISODate).isValid())) return text;
    return failure(ErrorCode::BadArgument, {QLatin1StringView(option), Cli::tr("a date like 2026-07-31 is expected")});
}

Expected<RecordId> idOf(Program& program, const QString& entity, const QString& key) {
    if (key.isEmpty()) return RecordId(0);
    const auto def = program.catalogue().entity(entity);
    if (!def) return tl::unexpected(def.error());
    return reading(program, [&](store::Connection& connection) { return records::findRecord(connection, **def, key); });
}

Expected<Exit> addRecord(const Context& context, const QString& entity, const TypedValues& typed) {
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    const records::Catalogue& catalogue = (*program)->catalogue();
    const records::EntityDef& def = *catalogue.find(entity);
    const auto priced = std::find_if(typed.begin(), typed.end(), [](const auto& value) { return value.first == u"currency" && !value.second.isEmpty(); });
    std::vector<std::pair<QString, Value>> values;
    for (const auto& [key, text] : typed) {
        if (text.isEmpty()) continue;
        auto value = reading(**program, [&](store::Connection& connection) {
            return records::parseValue(connection, catalogue, *def.field(key), text, priced == typed.end() ? records::programCurrency(connection) : priced->second);
        });
        if (!value) return tl::unexpected(value.error());
        values.emplace_back(key, std::move(*value));
    }
    RecordId id = 0;
    const auto done = (*program)->store().perform(records::CreateRecord{catalogue, entity, std::move(values), &id});
    if (!done) return tl::unexpected(done.error());
    const auto record = reading(**program, [&](store::Connection& connection) { return readFull(connection, def, id); });
    if (!record) return tl::unexpected(record.error());
    context.say(Cli::tr("%1 added (%2)").arg(record->name, idText(id)));
    context.answer(record->json());
    return Exit::Done;
}

namespace {

struct Arguments {
    QString action, name;
    QString code, provider, certification, hours, level, issuer, months, description;
    QString contact, course, on, expires, score, partner;
    qint64 days = 90, past = 0;
};

QString percentText(double share) { return QString::number(share * 100, 'f', 0) + u" %"_s; }

Expected<Exit> course(const Context& context, const Arguments& arguments) {
    return addRecord(context, u"course"_s, {{u"name"_s, arguments.name}, {u"code"_s, arguments.code}, {u"provider"_s, arguments.provider},
                                            {u"certification"_s, arguments.certification}, {u"hours"_s, arguments.hours}, {u"description"_s, arguments.description}});
}

Expected<Exit> holders(const Context& context) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto rows = (*program)->store().read([&](store::Connection& connection) { return enablement::certificationHolders(connection, context.clock().today()); });
    if (!rows) return tl::unexpected(rows.error());
    Table table({Cli::tr("Certification"), Cli::tr("Level"), Cli::tr("People"), Cli::tr("Partners")});
    table.alignRight(2);
    table.alignRight(3);
    QJsonArray array;
    for (const auto& row : *rows) {
        table.add({row.name, row.level, QString::number(row.people), QString::number(row.partners)});
        array.append(QJsonObject{{u"id"_s, idText(row.certification)}, {u"name"_s, row.name}, {u"level"_s, row.level}, {u"people"_s, row.people}, {u"partners"_s, row.partners}});
    }
    context.say(table.text().chopped(1));
    context.answer(array);
    return Exit::Done;
}

QJsonObject json(const enablement::CertificationDensity& density) {
    return {{u"partner"_s, density.name}, {u"id"_s, idText(density.partner)}, {u"certified"_s, density.certified}, {u"contacts"_s, density.contacts},
            {u"employees"_s, density.employees}, {u"held"_s, density.held}, {u"per_contact"_s, density.perContact()}};
}

Expected<Exit> density(const Context& context, const Arguments& arguments) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto partner = idOf(**program, u"partner"_s, arguments.partner);
    if (!partner) return tl::unexpected(partner.error());
    const auto certification = idOf(**program, u"certification"_s, arguments.certification);
    if (!certification) return tl::unexpected(certification.error());
    const enablement::DensityOf of{*certification, arguments.level};
    const QDate today = context.clock().today();
    const auto rows = (*program)->store().read([&](store::Connection& connection) {
        return *partner != 0 ? std::vector{enablement::densityOf(connection, *partner, today, of)} : enablement::densities(connection, today, of);
    });
    if (!rows) return tl::unexpected(rows.error());
    Table table({Cli::tr("Partner"), Cli::tr("Certified people"), Cli::tr("People known"), Cli::tr("Share")});
    for (const int column : {1, 2, 3}) table.alignRight(column);
    QJsonArray array;
    for (const auto& row : *rows) {
        array.append(json(row));
        if (row.certified > 0 || *partner != 0) table.add({row.name, QString::number(row.certified), QString::number(row.contacts), percentText(row.perContact())});
    }
    const auto whole = enablement::programDensity(*rows);
    context.say(table.text().chopped(1));
    if (*partner == 0) {
        context.say(Cli::tr("Certification density: %1 certified people ÷ %2 partners = %3").arg(whole.certified).arg(whole.partners).arg(whole.perPartner(), 0, 'f', 2));
        context.say(Cli::tr("%1 of %2 partners have somebody certified").arg(whole.certifiedPartners).arg(whole.partners));
    }
    context.answer(QJsonObject{{u"on"_s, today.toString(Qt::ISODate)}, {u"partners"_s, whole.partners}, {u"certified_people"_s, whole.certified},
                               {u"certified_partners"_s, whole.certifiedPartners}, {u"density"_s, whole.perPartner()}, {u"rows"_s, array}});
    return Exit::Done;
}

Expected<Exit> expiring(const Context& context, const Arguments& arguments) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto rows = (*program)->store().read([&](store::Connection& connection) {
        return enablement::expiring(connection, context.clock().today(), static_cast<int>(arguments.days), static_cast<int>(arguments.past));
    });
    if (!rows) return tl::unexpected(rows.error());
    Table table({Cli::tr("Until"), Cli::tr("Days"), Cli::tr("Certification"), Cli::tr("Contact"), Cli::tr("Company")});
    table.alignRight(1);
    QJsonArray array;
    for (const auto& row : *rows) {
        table.add({row.expiresOn, QString::number(row.daysLeft), row.certificationName, row.contactName, row.companyName});
        array.append(QJsonObject{{u"id"_s, idText(row.completion)}, {u"contact"_s, row.contactName}, {u"company"_s, row.companyName}, {u"certification"_s, row.certificationName},
                                 {u"expires_on"_s, row.expiresOn}, {u"days_left"_s, row.daysLeft}});
    }
    context.say(rows->empty() ? Cli::tr("No certification ends in that time") : table.text().chopped(1));
    context.answer(array);
    return Exit::Done;
}

Expected<Exit> certification(const Context& context, const Arguments& arguments) {
    if (arguments.action == u"holders") return holders(context);
    if (arguments.action == u"density") return density(context, arguments);
    if (arguments.action == u"expiring") return expiring(context, arguments);
    return addRecord(context, u"certification"_s, {{u"name"_s, arguments.name}, {u"level"_s, arguments.level}, {u"issuer"_s, arguments.issuer},
                                                   {u"validity_months"_s, arguments.months}, {u"description"_s, arguments.description}});
}

Expected<Exit> addCompletion(const Context& context, const Arguments& arguments) {
    std::optional<double> score;
    if (!arguments.score.isEmpty()) {
        bool ok = false;
        score = arguments.score.toDouble(&ok);
        if (!ok) return failure(ErrorCode::BadArgument, {u"--score"_s, Cli::tr("a number is expected")});
    }
    const auto on = dateOf("--on", arguments.on);
    if (!on) return tl::unexpected(on.error());
    const auto expires = dateOf("--expires", arguments.expires);
    if (!expires) return tl::unexpected(expires.error());
    if (arguments.contact.isEmpty()) return failure(ErrorCode::BadArgument, {u"--contact"_s, Cli::tr("say whose completion it is")});
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    RecordId created = 0;
    enablement::RecordCompletion command{(*program)->catalogue(), 0, 0, 0, *on, *expires, score, &created};
    if (on->isEmpty()) command.completedOn = context.clock().today().toString(Qt::ISODate);
    for (const auto& [entity, key, id] : {std::tuple(u"contact"_s, arguments.contact, &command.contact), std::tuple(u"course"_s, arguments.course, &command.course),
                                          std::tuple(u"certification"_s, arguments.certification, &command.certification)}) {
        const auto found = idOf(**program, entity, key);
        if (!found) return tl::unexpected(found.error());
        *id = *found;
    }
    const auto done = (*program)->store().perform(command);
    if (!done) return tl::unexpected(done.error());
    const auto record = reading(**program, [&](store::Connection& connection) { return readFull(connection, *(*program)->catalogue().find(u"completion"), created); });
    if (!record) return tl::unexpected(record.error());
    context.say(Cli::tr("%1 added (%2)").arg(record->name, idText(created)));
    context.answer(record->json());
    return Exit::Done;
}

Expected<Exit> unmatched(const Context& context) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto learners = (*program)->store().read([](store::Connection& connection) { return enablement::unmatchedCompletions(connection); });
    if (!learners) return tl::unexpected(learners.error());
    QJsonArray array;
    for (const auto& learner : *learners) {
        QJsonArray proposals;
        context.say(Cli::tr("%1  %2  %n completion(s)", nullptr, static_cast<int>(learner.completions)).arg(learner.email.isEmpty() ? learner.learner : learner.email, learner.email.isEmpty() ? learner.company : learner.learner));
        for (const auto& proposal : learner.proposals) {
            context.say(u"    %1 (%2) = %3  %4  %5"_s.arg(proposal.name, proposal.company, idText(proposal.contact), percentText(proposal.likeness), proposal.why.join(u", "_s)));
            proposals.append(QJsonObject{{u"id"_s, idText(proposal.contact)}, {u"name"_s, proposal.name}, {u"company"_s, proposal.company}, {u"likeness"_s, proposal.likeness},
                                         {u"why"_s, QJsonArray::fromStringList(proposal.why)}});
        }
        array.append(QJsonObject{{u"email"_s, learner.email}, {u"learner"_s, learner.learner}, {u"company"_s, learner.company}, {u"completions"_s, learner.completions},
                                 {u"latest"_s, learner.latest}, {u"proposals"_s, proposals}});
    }
    if (learners->empty()) context.say(Cli::tr("Every completion has its contact"));
    context.answer(array);
    return Exit::Done;
}

Expected<Exit> matchLearner(const Context& context, const Arguments& arguments) {
    if (arguments.name.isEmpty()) return failure(ErrorCode::BadArgument, {u"who"_s, Cli::tr("say the e-mail or the name the completions came with")});
    if (arguments.contact.isEmpty()) return failure(ErrorCode::BadArgument, {u"--contact"_s, Cli::tr("say whose completion it is")});
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    const auto contact = idOf(**program, u"contact"_s, arguments.contact);
    if (!contact) return tl::unexpected(contact.error());
    const bool email = arguments.name.contains(u'@');
    const auto done = (*program)->store().perform(enablement::MatchCompletions{email ? arguments.name : QString(), email ? QString() : arguments.name, *contact});
    if (!done) return tl::unexpected(done.error());
    context.say(Cli::tr("The completions of %1 are matched").arg(arguments.name));
    context.answer(QJsonObject{{u"learner"_s, arguments.name}, {u"contact"_s, idText(*contact)}, {u"history_id"_s, idText(*done)}});
    return Exit::Done;
}

Expected<Exit> settle(const Context& context) {
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    enablement::Settled settled;
    const auto done = (*program)->store().perform(enablement::SettleCompletions{&settled});
    if (!done) return tl::unexpected(done.error());
    context.say(Cli::tr("%n completion(s) found their contact", nullptr, static_cast<int>(settled.matched)));
    if (settled.unknownPeople > 0) context.say(Cli::tr("%n person(s) still to be matched: see completion unmatched", nullptr, static_cast<int>(settled.unknownPeople)));
    context.answer(QJsonObject{{u"matched"_s, settled.matched}, {u"unknown_people"_s, settled.unknownPeople}, {u"new_courses"_s, settled.newCourses},
                               {u"new_certifications"_s, settled.newCertifications}});
    return Exit::Done;
}

Expected<Exit> completion(const Context& context, const Arguments& arguments) {
    if (arguments.action == u"unmatched") return unmatched(context);
    if (arguments.action == u"match") return matchLearner(context, arguments);
    if (arguments.action == u"settle") return settle(context);
    return addCompletion(context, arguments);
}

} // namespace

void addCourse(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    Command command(app, "course", Cli::tr("Adds a course"), "channelbook-cli course add \"Selling Acme\" --code ACM-110 --certification \"Acme Sales Professional\"");
    command.text("action", arguments->action, u"add"_s).as("ACTION").required().oneOf({u"add"_s});
    command.text("name", arguments->name, Cli::tr("What it is called")).as("NAME").required();
    command.text("--code", arguments->code, Cli::tr("Its code, by which imported completions know it")).as("CODE");
    command.text("--provider", arguments->provider, Cli::tr("Who teaches it")).as("NAME");
    command.text("--certification", arguments->certification, Cli::tr("The certification it leads to")).as("KEY");
    command.text("--hours", arguments->hours, Cli::tr("How long it takes")).as("N");
    command.text("--description", arguments->description, Cli::tr("What it is about")).as("TEXT");
    command.does(context, [&context, arguments] { return course(context, *arguments); });
}

void addCertification(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    Command command(app, "certification", Cli::tr("Adds a certification, and tells who is certified: holders, density, expiring"),
                    "channelbook-cli certification add \"Acme Sales Professional\" --level Associate --months 24\n"
                    "  channelbook-cli certification density --level Professional\n"
                    "  channelbook-cli certification expiring --days 60");
    command.text("action", arguments->action, u"add, holders, density, expiring"_s).as("ACTION").required().oneOf({u"add"_s, u"holders"_s, u"density"_s, u"expiring"_s});
    command.text("name", arguments->name, Cli::tr("add: what it is called")).as("NAME");
    command.text("--level", arguments->level, enablement::certificationLevels().join(u", "_s)).as("LEVEL");
    command.text("--issuer", arguments->issuer, Cli::tr("add: who grants it")).as("NAME");
    command.text("--months", arguments->months, Cli::tr("add: for how many months it holds; for good if not given")).as("N");
    command.text("--description", arguments->description, Cli::tr("What it is about")).as("TEXT");
    command.text("--partner", arguments->partner, Cli::tr("density: of one partner")).as("KEY");
    command.text("--certification", arguments->certification, Cli::tr("density: of one certification")).as("KEY");
    command.number("--days", arguments->days, Cli::tr("expiring: how far ahead to look (90)"), 0);
    command.number("--past", arguments->past, Cli::tr("expiring: also what ended up to so many days ago (0)"), 0);
    command.does(context, [&context, arguments] { return certification(context, *arguments); });
}

void addCompletion(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    Command command(app, "completion", Cli::tr("Enters who completed what, and matches imported completions whose person is not known"),
                    "channelbook-cli completion add --contact \"Jane Doe\" --course ACM-110 --on 2026-06-30\n"
                    "  channelbook-cli completion unmatched\n"
                    "  channelbook-cli completion match jdoe@northwind.example --contact \"Jane Doe\"");
    command.text("action", arguments->action, u"add, unmatched, match, settle"_s).as("ACTION").required().oneOf({u"add"_s, u"unmatched"_s, u"match"_s, u"settle"_s});
    command.text("who", arguments->name, Cli::tr("match: the e-mail or the name the completions came with")).as("WHO");
    command.text("--contact", arguments->contact, Cli::tr("The contact")).as("KEY");
    command.text("--course", arguments->course, Cli::tr("add: the course")).as("KEY");
    command.text("--certification", arguments->certification, Cli::tr("add: the certification; the course's if not given")).as("KEY");
    command.text("--on", arguments->on, Cli::tr("add: the day (today)")).as("DATE");
    command.text("--expires", arguments->expires, Cli::tr("add: the last day it holds; worked out if not given")).as("DATE");
    command.text("--score", arguments->score, Cli::tr("add: the result in percent")).as("N");
    command.does(context, [&context, arguments] { return completion(context, *arguments); });
}

} // namespace channelbook::cli
