#include "app/cli/Enablement.h"
#include "app/cli/Files.h"
#include "app/cli/Qbr.h"

#include <QFileInfo>

namespace channelbook::cli {

using namespace Qt::StringLiterals;
using store::Connection;

namespace {

QDate dayOf(const QString& checked) {
    return QDate::fromString(checked, Qt::ISODate);
}

/// Answers with a review as it stands now.
Expected<Exit> answerReview(const Context& context, Program& program, RecordId id, const QString& said) {
    std::vector<reviews::ReviewItem> items;
    const auto review = reading(program, [&](Connection& connection) {
        items = reviews::itemsOf(connection, id);
        return reviews::readReview(connection, id);
    });
    if (!review) return tl::unexpected(review.error());
    context.say(Cli::tr("%1 with %2: %3").arg(review->name, review->partnerName, said));
    context.answer(jsonReview(*review, items));
    return Exit::Done;
}

Expected<Exit> plan(const Context& context, Program& program, const QbrArguments& arguments) {
    const auto partner = partnerOf(program, arguments);
    if (!partner) return tl::unexpected(partner.error());
    const auto owner = idOf(program, u"owner"_s, arguments.owner);
    if (!owner) return tl::unexpected(owner.error());
    RecordId id = 0;
    const auto done = program.store().perform(reviews::PlanReview{
        *partner, arguments.quarter, dayOf(arguments.on), arguments.reviewTemplate, arguments.attendees, *owner, &id});
    if (!done) return tl::unexpected(done.error());
    const auto review = reading(program, [&](Connection& connection) { return reviews::readReview(connection, id); });
    if (!review) return tl::unexpected(review.error());
    return answerReview(context, program, id, Cli::tr("planned for %1").arg(review->plannedOn.toString(Qt::ISODate)));
}

Expected<Exit> edit(const Context& context, Program& program, const QbrArguments& arguments, RecordId id) {
    reviews::EditReview command{id};
    if (!arguments.on.isEmpty()) command.on = dayOf(arguments.on);
    if (!arguments.attendees.isEmpty()) command.attendees = arguments.attendees;
    if (!arguments.reviewTemplate.isEmpty()) command.templateName = arguments.reviewTemplate;
    if (!arguments.owner.isEmpty()) {
        const auto owner = idOf(program, u"owner"_s, arguments.owner);
        if (!owner) return tl::unexpected(owner.error());
        command.owner = *owner;
    }
    if (const auto done = program.store().perform(command); !done) return tl::unexpected(done.error());
    return answerReview(context, program, id, Cli::tr("changed"));
}

/// The review an action was agreed in.
Expected<RecordId> reviewOfItem(Program& program, RecordId item) {
    return reading(program, [&](Connection& connection) -> Expected<RecordId> {
        store::Statement row(connection, "SELECT review_id FROM review_item WHERE id = ?");
        if (!row.bind(1, item).step()) return failure(ErrorCode::RecordNotFound, {u"review-item"_s, idText(item)});
        return row.integer(0);
    });
}

Expected<Exit> onItem(const Context& context, Program& program, const QbrArguments& arguments) {
    if (arguments.key.isEmpty())
        return failure(ErrorCode::BadArgument, {u"key"_s, Cli::tr("say which action; show lists them with their ids")});
    const RecordId item = arguments.key.toLongLong();
    const auto review = reviewOfItem(program, item);
    if (!review) return failure(ErrorCode::RecordNotFound, {u"review-item"_s, arguments.key});
    if (arguments.action == u"remove") {
        if (const auto done = program.store().perform(reviews::RemoveItem{item}); !done)
            return tl::unexpected(done.error());
        return answerReview(context, program, *review, Cli::tr("action taken away"));
    }
    if (const auto done = program.store().perform(
            reviews::CloseItem{item, !arguments.notDone, dayOf(arguments.on), arguments.outcome});
        !done)
        return tl::unexpected(done.error());
    return answerReview(context, program, *review,
                        arguments.notDone ? Cli::tr("action stays open") : Cli::tr("action done"));
}

Expected<QByteArray> fileContent(const QString& path) {
    QFile file(path);
    if (!file.exists()) return failure(ErrorCode::FileNotFound, {path});
    if (!file.open(QIODevice::ReadOnly)) return failure(ErrorCode::FileNotReadable, {path, file.errorString()});
    return file.read(reviews::largestLogo + 1);
}

Expected<Exit> brand(const Context& context, Program& program, const QbrArguments& arguments) {
    reviews::SetBrand command;
    if (!arguments.company.isEmpty()) command.company = arguments.company;
    if (!arguments.colour.isEmpty()) command.colour = arguments.colour;
    if (!arguments.accent.isEmpty()) command.accent = arguments.accent;
    if (!arguments.file.isEmpty()) {
        const auto content = fileContent(arguments.file);
        if (!content) return tl::unexpected(content.error());
        command.logo = *content;
        command.logoName = QFileInfo(arguments.file).fileName();
    }
    if (const auto done = program.store().perform(command); !done) return tl::unexpected(done.error());
    const auto now = program.store().read([](Connection& connection) { return reviews::brandFor(connection, 0); });
    if (!now) return tl::unexpected(now.error());
    context.say(Cli::tr("Packs bear the name “%1”, the colours %2 and %3").arg(now->company, now->colour, now->accent));
    context.answer(QJsonObject{{u"company"_s, now->company},
                               {u"colour"_s, now->colour},
                               {u"accent"_s, now->accent},
                               {u"logo"_s, now->ours.sha256}});
    return Exit::Done;
}

Expected<Exit> logo(const Context& context, Program& program, const QbrArguments& arguments) {
    const auto partner = partnerOf(program, arguments);
    if (!partner) return tl::unexpected(partner.error());
    QByteArray content;
    if (!arguments.file.isEmpty()) {
        auto read = fileContent(arguments.file);
        if (!read) return tl::unexpected(read.error());
        content = std::move(*read);
        // An empty file is no image; without a file the logo goes.
        if (content.isEmpty()) content = " ";
    }
    if (const auto done =
            program.store().perform(reviews::SetPartnerLogo{*partner, content, QFileInfo(arguments.file).fileName()});
        !done)
        return tl::unexpected(done.error());
    context.say(content.isEmpty() ? Cli::tr("The partner has no logo on packs any more")
                                  : Cli::tr("The partner's logo is kept"));
    context.answer(QJsonObject{{u"partner_id"_s, idText(*partner)}, {u"logo"_s, !content.isEmpty()}});
    return Exit::Done;
}

Expected<Exit> saveTemplate(const Context& context, Program& program, const QbrArguments& arguments) {
    if (arguments.file.isEmpty()) return failure(ErrorCode::BadArgument, {u"--file"_s, Cli::tr("say which file")});
    const auto json = readJson(arguments.file);
    if (!json) return tl::unexpected(json.error());
    const auto read = reviews::templateFromJson(*json);
    if (!read) return tl::unexpected(read.error());
    if (const auto done = program.store().perform(reviews::SaveReviewTemplate{*read}); !done)
        return tl::unexpected(done.error());
    context.say(Cli::tr("Template “%1” is kept").arg(read->name));
    context.answer(reviews::toJson(*read));
    return Exit::Done;
}

Expected<Exit> swot(const Context& context, Program& program, const QbrArguments& arguments) {
    const auto partner = partnerOf(program, arguments);
    if (!partner) return tl::unexpected(partner.error());
    const auto before =
        program.store().read([&](Connection& connection) { return reviews::swotOf(connection, *partner); });
    if (!before) return tl::unexpected(before.error());
    reviews::Swot swot = *before;
    QStringList* list = arguments.section == u"strength"      ? &swot.strengths
                        : arguments.section == u"weakness"    ? &swot.weaknesses
                        : arguments.section == u"opportunity" ? &swot.opportunities
                        : arguments.section == u"threat"      ? &swot.threats
                                                              : nullptr;
    if (list == nullptr)
        return failure(ErrorCode::BadArgument, {u"--section"_s, Cli::tr("strength, weakness, opportunity or threat")});
    *list << arguments.text;
    if (const auto done = program.store().perform(reviews::SetSwot{*partner, swot}); !done)
        return tl::unexpected(done.error());
    context.say(Cli::tr("Noted: %1").arg(arguments.text));
    context.answer(QJsonObject{{u"strengths"_s, QJsonArray::fromStringList(swot.strengths)},
                               {u"weaknesses"_s, QJsonArray::fromStringList(swot.weaknesses)},
                               {u"opportunities"_s, QJsonArray::fromStringList(swot.opportunities)},
                               {u"threats"_s, QJsonArray::fromStringList(swot.threats)}});
    return Exit::Done;
}

} // namespace

QStringList qbrActs() {
    return {u"plan"_s, u"edit"_s,   u"comment"_s, u"action"_s, u"decision"_s, u"close"_s, u"remove"_s,
            u"hold"_s, u"cancel"_s, u"reopen"_s,  u"swot"_s,   u"template"_s, u"brand"_s, u"logo"_s};
}

Expected<Exit> actOnQbr(const Context& context, const QbrArguments& arguments) {
    for (const auto& [option, text] : {std::pair("--on", arguments.on), std::pair("--due", arguments.due)})
        if (const auto date = dateOf(option, text); !date) return tl::unexpected(date.error());
    auto opened = context.openToWrite();
    if (!opened) return tl::unexpected(opened.error());
    Program& program = **opened;
    const QString& action = arguments.action;
    if (action == u"plan") return plan(context, program, arguments);
    if (action == u"close" || action == u"remove") return onItem(context, program, arguments);
    if (action == u"brand") return brand(context, program, arguments);
    if (action == u"logo") return logo(context, program, arguments);
    if (action == u"template") return saveTemplate(context, program, arguments);
    if (action == u"swot") return swot(context, program, arguments);
    const auto id = reviewOf(program, arguments);
    if (!id) return tl::unexpected(id.error());
    if (action == u"edit") return edit(context, program, arguments, *id);
    const auto perform = [&](const auto& command, const QString& said) -> Expected<Exit> {
        if (const auto done = program.store().perform(command); !done) return tl::unexpected(done.error());
        return answerReview(context, program, *id, said);
    };
    if (action == u"comment")
        return perform(reviews::SetCommentary{*id, arguments.section, arguments.text}, Cli::tr("remark kept"));
    // What is frozen are the numbers of now.
    if (action == u"hold") context.bringUpToDate(program);
    if (action == u"hold")
        return perform(reviews::HoldReview{*id, dayOf(arguments.on)},
                       Cli::tr("held; its numbers stay as they are now"));
    if (action == u"cancel") return perform(reviews::CancelReview{*id, arguments.reason}, Cli::tr("cancelled"));
    if (action == u"reopen") return perform(reviews::ReopenReview{*id}, Cli::tr("planned again"));
    return perform(reviews::SaveItem{*id, 0, action == u"decision", arguments.text, arguments.side, arguments.who,
                                     dayOf(arguments.due), nullptr},
                   action == u"decision" ? Cli::tr("decision kept") : Cli::tr("action kept"));
}

} // namespace channelbook::cli
