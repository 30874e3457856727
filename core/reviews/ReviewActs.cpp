#include "core/metrics/Numbers.h"
#include "core/metrics/Rollup.h"
#include "core/reviews/ReviewReader.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace channelbook::reviews {

using namespace Qt::StringLiterals;
using store::Statement;
using store::Transaction;

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Reviews", text);
}

void tell(Transaction& transaction, const Review& review) {
    auto& args = transaction.info().args;
    args[u"record"_s] = review.partnerName;
    args[u"period"_s] = review.period;
}

/// The review, if the act is allowed where it stands.
Expected<Review> allowed(Transaction& transaction, RecordId id, ReviewAct act) {
    auto review = readReview(transaction.connection(), id);
    if (!review) return review;
    tell(transaction, *review);
    if (!after(review->state, act))
        return failure(ErrorCode::ActRefused, {u"%1: %2"_s.arg(review->name, review->partnerName), actLabel(act),
                                               refusal(review->state, act)});
    return review;
}

Expected<void> checkDay(const char* field, QDate day, QDate today) {
    if (!day.isValid() || (day.year() >= 2000 && day <= today.addDays(furthestDays))) return {};
    return failure(
        ErrorCode::InvalidValue,
        {QString::fromLatin1(field), iso(day),
         words(QT_TRANSLATE_NOOP("Reviews", "a day from 2000 to %1")).arg(iso(today.addDays(furthestDays)))});
}

/// Names one a line: what stands between is gone.
QString lines(const QStringList& texts) {
    QStringList clean;
    for (const QString& text : texts)
        if (const QString trimmed = text.simplified(); !trimmed.isEmpty()) clean << trimmed;
    return clean.join(u'\n');
}

void setColumn(Transaction& transaction, RecordId review, const char* column, const Value& value) {
    transaction.cached(u"UPDATE review SET %1 = ?1 WHERE id = ?2 AND %1 IS NOT ?1"_s.arg(QLatin1StringView(column)))
        .bind(1, value)
        .bind(2, review)
        .run();
}

Expected<RecordId> templateId(store::Connection& connection, const QString& name) {
    if (name.isEmpty()) return RecordId{0};
    const auto found = reviewTemplate(connection, name);
    if (!found) return tl::unexpected(found.error());
    return found->id;
}

Value idValue(RecordId id) {
    return id == 0 ? Value{} : Value{id};
}

} // namespace

Expected<void> apply(Transaction& transaction, const PlanReview& command) {
    store::Connection& connection = transaction.connection();
    const QDate today = transaction.clock().today();
    Statement partner(
        connection,
        "SELECT c.name, p.manager_id FROM partner p JOIN company c ON c.id = p.id WHERE p.id = ? AND c.retired = 0");
    if (!partner.bind(1, command.partner).step())
        return failure(ErrorCode::RecordNotFound, {u"partner"_s, QString::number(command.partner)});
    const Proposal proposal = proposeNext(connection, command.partner, today);
    QString key = proposal.period;
    if (!command.period.isEmpty()) {
        const FiscalCalendar calendar = metrics::fiscalCalendar(connection);
        const auto period = calendar.parse(command.period);
        if (!period) return tl::unexpected(period.error());
        if (period->months() != 3 || calendar.numberOf(period->first) % 3 != 1)
            return failure(
                ErrorCode::BadArgument,
                {command.period, words(QT_TRANSLATE_NOOP("Reviews", "a review is about a quarter, like 2026-Q3"))});
        key = calendar.key(*period);
    }
    auto& args = transaction.info().args;
    args[u"record"_s] = partner.text(0);
    args[u"period"_s] = key;
    if (reviewFor(connection, command.partner, key) != 0)
        return failure(ErrorCode::ActRefused,
                       {partner.text(0), words(QT_TRANSLATE_NOOP("Reviews", "Plan")),
                        words(QT_TRANSLATE_NOOP("Reviews", "there is a review for %1 already")).arg(key)});
    const QDate on = command.on.isValid() ? command.on : proposal.day;
    if (auto checked = checkDay("planned_on", on, today); !checked) return checked;
    const auto chosen = templateId(connection, command.templateName);
    if (!chosen) return tl::unexpected(chosen.error());
    const RecordId owner = command.owner != 0 ? command.owner : partner.integer(1);
    const RecordId id = transaction.newId();
    transaction
        .cached(
            u"INSERT INTO review(id, name, partner_id, period, template_id, planned_on, attendees, owner_id, created_at) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
        .bindAll(id, u"QBR "_s + key, command.partner, key, idValue(*chosen), dayValue(on),
                 textValue(lines(command.attendees)), idValue(owner), transaction.nowText())
        .run();
    transaction.about(u"company"_s, command.partner);
    if (command.created != nullptr) *command.created = id;
    return {};
}

Expected<void> apply(Transaction& transaction, const EditReview& command) {
    const auto review = allowed(transaction, command.review, ReviewAct::Edit);
    if (!review) return tl::unexpected(review.error());
    if (command.on) {
        if (auto checked = checkDay("planned_on", *command.on, transaction.clock().today()); !checked) return checked;
        setColumn(transaction, review->id, "planned_on", dayValue(*command.on));
    }
    if (command.attendees) setColumn(transaction, review->id, "attendees", textValue(lines(*command.attendees)));
    if (command.agenda) {
        for (const AgendaPoint& point : *command.agenda)
            if (point.title.trimmed().isEmpty() || point.minutes < 0 || point.minutes > 600)
                return failure(ErrorCode::InvalidValue,
                               {u"agenda"_s, point.title,
                                words(QT_TRANSLATE_NOOP("Reviews", "points with a title and 0 to 600 minutes"))});
        const QString json =
            command.agenda->empty()
                ? QString()
                : QString::fromUtf8(QJsonDocument(agendaJson(*command.agenda)).toJson(QJsonDocument::Compact));
        setColumn(transaction, review->id, "agenda", textValue(json));
    }
    if (command.templateName) {
        const auto chosen = templateId(transaction.connection(), *command.templateName);
        if (!chosen) return tl::unexpected(chosen.error());
        setColumn(transaction, review->id, "template_id", idValue(*chosen));
    }
    if (command.owner) {
        if (*command.owner != 0 &&
            !transaction.cached(u"SELECT 1 FROM owner WHERE id = ?"_s).bind(1, *command.owner).step())
            return failure(ErrorCode::RecordNotFound, {u"owner"_s, QString::number(*command.owner)});
        setColumn(transaction, review->id, "owner_id", idValue(*command.owner));
    }
    return {};
}

Expected<void> apply(Transaction& transaction, const SetCommentary& command) {
    auto review = allowed(transaction, command.review, ReviewAct::Edit);
    if (!review) return tl::unexpected(review.error());
    const ReviewTemplate sections = templateOf(transaction.connection(), *review);
    if (sections.section(command.section) == nullptr) {
        QStringList known;
        for (const TemplateSection& each : sections.sections) known << each.key;
        return failure(
            ErrorCode::BadArgument,
            {command.section,
             words(QT_TRANSLATE_NOOP("Reviews", "there is no such section; there are: %1")).arg(known.join(u", "_s))});
    }
    std::erase_if(review->commentary, [&](const auto& said) { return said.first == command.section; });
    if (const QString text = command.text.trimmed(); !text.isEmpty())
        review->commentary.emplace_back(command.section, text);
    transaction.info().args[u"section"_s] = sectionTitle(*sections.section(command.section));
    setColumn(transaction, review->id, "commentary", textValue(commentaryText(*review)));
    return {};
}

namespace {

/// An item with its review, if the act is allowed there.
Expected<ReviewItem> allowedItem(Transaction& transaction, RecordId id, ReviewAct act) {
    Statement& row = transaction.cached(u"SELECT review_id FROM review_item WHERE id = ?"_s).bind(1, id);
    if (!row.step()) return failure(ErrorCode::RecordNotFound, {u"review-item"_s, QString::number(id)});
    const RecordId reviewId = row.integer(0);
    row.reset();
    const auto review = allowed(transaction, reviewId, act);
    if (!review) return tl::unexpected(review.error());
    for (ReviewItem& item : itemsOf(transaction.connection(), review->id))
        if (item.id == id) {
            transaction.info().args[u"item"_s] = item.name;
            transaction.about(u"review"_s, review->id);
            return std::move(item);
        }
    return failure(ErrorCode::RecordNotFound, {u"review-item"_s, QString::number(id)});
}

} // namespace

Expected<void> apply(Transaction& transaction, const SaveItem& command) {
    const QString name = command.name.simplified();
    if (name.isEmpty()) return failure(ErrorCode::MissingValue, {u"name"_s});
    if (!command.side.isEmpty() && command.side != u"us" && command.side != u"partner")
        return failure(ErrorCode::InvalidValue,
                       {u"side"_s, command.side, words(QT_TRANSLATE_NOOP("Reviews", "us or partner"))});
    if (auto checked = checkDay("due_on", command.due, transaction.clock().today()); !checked) return checked;
    if (command.item != 0) {
        const auto item = allowedItem(transaction, command.item, ReviewAct::Decide);
        if (!item) return tl::unexpected(item.error());
        transaction.cached(u"UPDATE review_item SET name = ?, kind = ?, side = ?, who = ?, due_on = ? WHERE id = ?"_s)
            .bindAll(name, command.decision ? u"decision"_s : u"action"_s, textValue(command.side),
                     textValue(command.who.simplified()), dayValue(command.due), command.item)
            .run();
        return {};
    }
    const auto review = allowed(transaction, command.review, ReviewAct::Decide);
    if (!review) return tl::unexpected(review.error());
    transaction.info().args[u"item"_s] = name;
    const RecordId id = transaction.newId();
    transaction
        .cached(u"INSERT INTO review_item(id, name, review_id, kind, side, who, due_on) VALUES(?, ?, ?, ?, ?, ?, ?)"_s)
        .bindAll(id, name, review->id, command.decision ? u"decision"_s : u"action"_s, textValue(command.side),
                 textValue(command.who.simplified()), dayValue(command.due))
        .run();
    transaction.about(u"review"_s, review->id);
    if (command.created != nullptr) *command.created = id;
    return {};
}

Expected<void> apply(Transaction& transaction, const RemoveItem& command) {
    const auto item = allowedItem(transaction, command.item, ReviewAct::Decide);
    if (!item) return tl::unexpected(item.error());
    transaction.cached(u"DELETE FROM review_item WHERE id = ?"_s).bind(1, command.item).run();
    return {};
}

Expected<void> apply(Transaction& transaction, const CloseItem& command) {
    const auto item = allowedItem(transaction, command.item, ReviewAct::Close);
    if (!item) return tl::unexpected(item.error());
    if (item->decision)
        return failure(ErrorCode::ActRefused, {item->name, actLabel(ReviewAct::Close),
                                               words(QT_TRANSLATE_NOOP("Reviews", "it is a decision, not an action"))});
    const QDate today = transaction.clock().today();
    const QDate on = command.on.isValid() ? command.on : today;
    if (command.done && on > today)
        return failure(ErrorCode::InvalidValue,
                       {u"done_on"_s, iso(on), words(QT_TRANSLATE_NOOP("Reviews", "a day not after today"))});
    const QString outcome = command.outcome.trimmed();
    if (!command.done && outcome.isEmpty()) return failure(ErrorCode::MissingValue, {u"outcome"_s});
    transaction.info().args[u"done"_s] = command.done;
    transaction.cached(u"UPDATE review_item SET done_on = ?, outcome = ? WHERE id = ?"_s)
        .bindAll(command.done ? Value{iso(on)} : Value{}, outcome.isEmpty() ? textValue(item->outcome) : Value{outcome},
                 command.item)
        .run();
    return {};
}

Expected<void> apply(Transaction& transaction, const HoldReview& command) {
    const auto review = allowed(transaction, command.review, ReviewAct::Hold);
    if (!review) return tl::unexpected(review.error());
    const QDate today = transaction.clock().today();
    const QDate on = command.on.isValid() ? command.on : today;
    if (on > today)
        return failure(ErrorCode::ActRefused,
                       {u"%1: %2"_s.arg(review->name, review->partnerName), actLabel(ReviewAct::Hold),
                        words(QT_TRANSLATE_NOOP("Reviews", "%1 lies ahead")).arg(iso(on))});
    if (auto checked = checkDay("held_on", on, today); !checked) return checked;
    // What is frozen stays: numbers that are not what the records say are not frozen.
    if (metrics::arePending(transaction.connection()))
        return failure(
            ErrorCode::ActRefused,
            {u"%1: %2"_s.arg(review->name, review->partnerName), actLabel(ReviewAct::Hold),
             words(QT_TRANSLATE_NOOP("Reviews", "numbers are still being worked out after a large change"))});
    auto pack = packOf(transaction.connection(), review->id, today);
    if (!pack) return tl::unexpected(pack.error());
    pack->held = true;
    pack->date = on;
    const QString snapshot = QString::fromUtf8(QJsonDocument(toJson(*pack)).toJson(QJsonDocument::Compact));
    transaction.cached(u"UPDATE review SET state = 'held', held_on = ?, snapshot = ? WHERE id = ?"_s)
        .bindAll(iso(on), snapshot, review->id)
        .run();
    return {};
}

Expected<void> apply(Transaction& transaction, const CancelReview& command) {
    auto review = allowed(transaction, command.review, ReviewAct::Cancel);
    if (!review) return tl::unexpected(review.error());
    review->cancelReason = command.reason.trimmed();
    if (review->cancelReason.isEmpty()) return failure(ErrorCode::MissingValue, {u"reason"_s});
    setColumn(transaction, review->id, "commentary", commentaryText(*review));
    setColumn(transaction, review->id, "state", stateName(ReviewState::Cancelled));
    return {};
}

Expected<void> apply(Transaction& transaction, const ReopenReview& command) {
    auto review = allowed(transaction, command.review, ReviewAct::Reopen);
    if (!review) return tl::unexpected(review.error());
    if (reviewFor(transaction.connection(), review->partner, review->period) != 0)
        return failure(ErrorCode::ActRefused,
                       {u"%1: %2"_s.arg(review->name, review->partnerName), actLabel(ReviewAct::Reopen),
                        words(QT_TRANSLATE_NOOP("Reviews", "there is a review for %1 already")).arg(review->period)});
    review->cancelReason.clear();
    setColumn(transaction, review->id, "commentary", textValue(commentaryText(*review)));
    setColumn(transaction, review->id, "state", stateName(ReviewState::Planned));
    return {};
}

Expected<void> apply(Transaction& transaction, const SetSwot& command) {
    Statement& partner =
        transaction.cached(u"SELECT c.name FROM partner p JOIN company c ON c.id = p.id WHERE p.id = ?"_s)
            .bind(1, command.partner);
    if (!partner.step()) return failure(ErrorCode::RecordNotFound, {u"partner"_s, QString::number(command.partner)});
    transaction.info().args[u"record"_s] = partner.text(0);
    const Swot before = swotOf(transaction.connection(), command.partner);
    const auto put = [&](const QString& kind, const QStringList& was, const QStringList& is) -> Expected<void> {
        for (const QString& point : is)
            if (point.trimmed().isEmpty())
                return failure(ErrorCode::InvalidValue,
                               {kind, point, words(QT_TRANSLATE_NOOP("Reviews", "some words"))});
        if (was == is) return {};
        transaction.cached(u"DELETE FROM partner_swot WHERE partner_id = ? AND kind = ?"_s)
            .bindAll(command.partner, kind)
            .run();
        for (const QString& point : is)
            transaction.cached(u"INSERT INTO partner_swot(id, partner_id, kind, name) VALUES(?, ?, ?, ?)"_s)
                .bindAll(transaction.newId(), command.partner, kind, point.simplified())
                .run();
        return {};
    };
    for (const auto& [kind, was, is] : {std::tuple(u"strength"_s, before.strengths, command.swot.strengths),
                                        std::tuple(u"weakness"_s, before.weaknesses, command.swot.weaknesses),
                                        std::tuple(u"opportunity"_s, before.opportunities, command.swot.opportunities),
                                        std::tuple(u"threat"_s, before.threats, command.swot.threats)})
        if (auto done = put(kind, was, is); !done) return done;
    return {};
}

} // namespace channelbook::reviews
