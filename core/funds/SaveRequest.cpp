#include "core/base/Money.h"
#include "core/funds/Funds.h"
#include "core/funds/Requests.h"

#include <QCoreApplication>

namespace channelbook::funds {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Funds", text);
}

Value idValue(RecordId id) {
    return id == 0 ? Value{} : Value{id};
}

Expected<void> checkDays(const RequestForm& form) {
    for (const auto& [field, day] : {std::pair(u"start_on"_s, form.start), std::pair(u"end_on"_s, form.end)})
        if (day.size() != 10 || !QDate::fromString(day, Qt::ISODate).isValid())
            return failure(ErrorCode::InvalidValue,
                           {field, day, words(QT_TRANSLATE_NOOP("Funds", "a date like 2026-07-31"))});
    if (form.end < form.start)
        return failure(
            ErrorCode::InvalidValue,
            {u"end_on"_s, form.end, words(QT_TRANSLATE_NOOP("Funds", "a day not before %1")).arg(form.start)});
    return {};
}

Expected<void> checkReferences(store::Transaction& transaction, const RequestForm& form) {
    if (!transaction.cached(u"SELECT 1 FROM partner WHERE id = ?"_s).bind(1, form.partner).step())
        return failure(ErrorCode::RecordNotFound, {u"partner"_s, QString::number(form.partner)});
    if (!transaction.cached(u"SELECT 1 FROM mdf_activity WHERE id = ?"_s).bind(1, form.activity).step())
        return failure(ErrorCode::RecordNotFound, {u"mdf-activity"_s, QString::number(form.activity)});
    if (form.owner != 0 && !transaction.cached(u"SELECT 1 FROM owner WHERE id = ?"_s).bind(1, form.owner).step())
        return failure(ErrorCode::RecordNotFound, {u"owner"_s, QString::number(form.owner)});
    if (form.allocation == 0) return {};
    Statement& row =
        transaction.cached(u"SELECT name, fund_id, coalesce(partner_id, 0) FROM fund_allocation WHERE id = ?"_s)
            .bind(1, form.allocation);
    if (!row.step()) return failure(ErrorCode::RecordNotFound, {u"allocation"_s, QString::number(form.allocation)});
    if (row.integer(1) != form.fund)
        return failure(ErrorCode::InvalidValue, {u"allocation"_s, row.text(0),
                                                 words(QT_TRANSLATE_NOOP("Funds", "an allocation of the same fund"))});
    if (row.integer(2) != 0 && row.integer(2) != form.partner)
        return failure(ErrorCode::InvalidValue,
                       {u"allocation"_s, row.text(0),
                        words(QT_TRANSLATE_NOOP("Funds", "an allocation of this partner, or a pool"))});
    return {};
}

/// The sum of the cost lines. InvalidValue for one that is nothing or too much.
Expected<qint64> totalOf(const RequestForm& form, const QString& currency) {
    if (form.costs.empty())
        return failure(ErrorCode::MissingValue, {words(QT_TRANSLATE_NOOP("Funds", "What the activity costs"))});
    qint64 total = 0;
    for (const CostLine& cost : form.costs) {
        if (cost.name.trimmed().isEmpty())
            return failure(ErrorCode::MissingValue, {words(QT_TRANSLATE_NOOP("Funds", "What a cost line is for"))});
        if (auto fine = checkAmount(u"amount"_s, cost.amount, currency); !fine) return tl::unexpected(fine.error());
        total += cost.amount;
        if (total > largestAmount) return tl::unexpected(checkAmount(u"amount"_s, total, currency).error());
    }
    return total;
}

void writeCosts(store::Transaction& transaction, RecordId request, const std::vector<CostLine>& costs) {
    transaction.cached(u"DELETE FROM mdf_cost WHERE request_id = ?"_s).bind(1, request).run();
    for (const CostLine& cost : costs)
        transaction.cached(u"INSERT INTO mdf_cost(id, request_id, name, amount) VALUES(?, ?, ?, ?)"_s)
            .bindAll(transaction.newId(), request, cost.name.trimmed(), cost.amount)
            .run();
}

} // namespace

Expected<void> apply(store::Transaction& transaction, const SaveRequest& command) {
    const RequestForm& form = command.form;
    const QString name = form.name.trimmed();
    if (name.isEmpty())
        return failure(ErrorCode::MissingValue, {words(QT_TRANSLATE_NOOP("Funds", "The activity's name"))});
    const auto fund = readFund(transaction.connection(), form.fund);
    if (!fund) return tl::unexpected(fund.error());
    const auto refuse = [&](const QString& why) {
        return failure(ErrorCode::ActRefused, {name, words(QT_TRANSLATE_NOOP("Funds", "Save")), why});
    };
    if (!fund->open) return refuse(words(QT_TRANSLATE_NOOP("Funds", "the fund is closed.")));
    if (auto fine = checkDays(form); !fine) return fine;
    if (auto fine = checkReferences(transaction, form); !fine) return fine;
    if (form.shares.ours <= 0 || form.shares.partner < 0 || form.shares.other < 0)
        return failure(ErrorCode::InvalidValue, {u"share"_s, sharesText(form.shares),
                                                 words(QT_TRANSLATE_NOOP("Funds", "a share of ours above zero"))});
    if (form.expectedLeads < 0)
        return failure(ErrorCode::InvalidValue, {u"expected_leads"_s, QString::number(form.expectedLeads),
                                                 words(QT_TRANSLATE_NOOP("Funds", "a number not below zero"))});
    if (form.expectedPipeline < 0 || form.expectedPipeline > largestAmount)
        return tl::unexpected(checkAmount(u"expected_pipeline"_s, -1, fund->currency).error());
    const auto total = totalOf(form, fund->currency);
    if (!total) return tl::unexpected(total.error());
    const qint64 requested = oursOf(*total, form.shares);
    if (requested <= 0)
        return failure(ErrorCode::InvalidValue, {u"share"_s, sharesText(form.shares),
                                                 words(QT_TRANSLATE_NOOP("Funds", "a share of ours above zero"))});

    RecordId id = command.request;
    if (id == 0) {
        id = command.elsewhere.id != 0 ? command.elsewhere.id : transaction.newId();
        transaction
            .cached(
                u"INSERT INTO mdf_request(id, name, fund_id, allocation_id, partner_id, activity_id, start_on, end_on, "
                u"audience, expected_leads, expected_pipeline, our_parts, partner_parts, other_parts, total,"
                " requested, requested_by, owner_id, notes, country) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
            .bindAll(id, name, form.fund, idValue(form.allocation), form.partner, form.activity, form.start, form.end,
                     textValue(form.audience), form.expectedLeads, form.expectedPipeline, form.shares.ours,
                     form.shares.partner, form.shares.other, *total, requested,
                     command.elsewhere.who.isEmpty() ? transaction.who() : command.elsewhere.who, idValue(form.owner),
                     textValue(form.notes), textValue(form.country))
            .run();
    } else {
        Statement& row = transaction.cached(u"SELECT state FROM mdf_request WHERE id = ?"_s).bind(1, id);
        if (!row.step()) return failure(ErrorCode::RecordNotFound, {u"mdf-request"_s, QString::number(id)});
        const RequestState state = requestState(row.text(0)).value_or(RequestState::Draft);
        row.reset();
        if (state != RequestState::Draft && state != RequestState::Returned)
            return refuse(words(QT_TRANSLATE_NOOP("Funds", "it is %1; only drafts and returned requests are changed."))
                              .arg(stateLabel(state)));
        transaction
            .cached(
                u"UPDATE mdf_request SET name = ?2, fund_id = ?3, allocation_id = ?4, partner_id = ?5, activity_id = "
                u"?6, start_on = ?7, end_on = ?8, audience = ?9, expected_leads = ?10, expected_pipeline = ?11,"
                " our_parts = ?12, partner_parts = ?13, other_parts = ?14, total = ?15, requested = ?16, owner_id = ?17, notes = ?18, country = ?19 WHERE id = ?1"_s)
            .bindAll(id, name, form.fund, idValue(form.allocation), form.partner, form.activity, form.start, form.end,
                     textValue(form.audience), form.expectedLeads, form.expectedPipeline, form.shares.ours,
                     form.shares.partner, form.shares.other, *total, requested, idValue(form.owner),
                     textValue(form.notes), textValue(form.country))
            .run();
    }
    writeCosts(transaction, id, form.costs);
    auto& args = transaction.info().args;
    args[u"record"_s] = name;
    args[u"new"_s] = command.request == 0;
    args[u"amount"_s] = plainAmount(requested, fund->currency) + u' ' + fund->currency;
    transaction.about(u"partner"_s, form.partner);
    if (command.created != nullptr) *command.created = id;
    return {};
}

Expected<RequestForm> readForm(store::Connection& connection, RecordId request) {
    Statement row(connection,
                  "SELECT name, fund_id, coalesce(allocation_id, 0), partner_id, activity_id, start_on, end_on, "
                  "audience, coalesce(expected_leads, 0), coalesce(expected_pipeline, 0), our_parts, partner_parts,"
                  " other_parts, coalesce(owner_id, 0), notes, country FROM mdf_request WHERE id = ?");
    row.bind(1, request);
    if (!row.step()) return failure(ErrorCode::RecordNotFound, {u"mdf-request"_s, QString::number(request)});
    RequestForm form{row.text(0),
                     row.integer(1),
                     row.integer(2),
                     row.integer(3),
                     row.integer(4),
                     row.text(5),
                     row.text(6),
                     row.text(7),
                     row.integer(8),
                     row.integer(9),
                     Shares{row.integer(10), row.integer(11), row.integer(12)},
                     {},
                     row.integer(13),
                     row.text(14),
                     row.text(15)};
    Statement costs(connection, "SELECT name, amount FROM mdf_cost WHERE request_id = ? ORDER BY id");
    costs.bind(1, request);
    while (costs.step()) form.costs.push_back({costs.text(0), costs.integer(1)});
    return form;
}

Expected<void> apply(store::Transaction& transaction, const LinkDeals& command) {
    Statement& row =
        transaction.cached(u"SELECT name, partner_id FROM mdf_request WHERE id = ?"_s).bind(1, command.request);
    if (!row.step()) return failure(ErrorCode::RecordNotFound, {u"mdf-request"_s, QString::number(command.request)});
    const QString name = row.text(0);
    const RecordId partner = row.integer(1);
    for (const RecordId deal : command.deals) {
        if (!transaction.cached(u"SELECT 1 FROM deal WHERE id = ? AND retired = 0"_s).bind(1, deal).step())
            return failure(ErrorCode::RecordNotFound, {u"deal"_s, QString::number(deal)});
        if (command.untie)
            transaction.cached(u"DELETE FROM mdf_deal WHERE request_id = ? AND deal_id = ?"_s)
                .bindAll(command.request, deal)
                .run();
        else
            transaction
                .cached(
                    u"INSERT INTO mdf_deal(id, request_id, deal_id) SELECT ?1, ?2, ?3 WHERE NOT EXISTS(SELECT 1 FROM mdf_deal WHERE request_id = ?2 AND deal_id = ?3)"_s)
                .bindAll(transaction.newId(), command.request, deal)
                .run();
    }
    auto& args = transaction.info().args;
    args[u"record"_s] = name;
    args[u"count"_s] = static_cast<qint64>(command.deals.size());
    args[u"untie"_s] = command.untie;
    transaction.about(u"mdf_request"_s, command.request);
    transaction.about(u"partner"_s, partner);
    return {};
}

} // namespace channelbook::funds
