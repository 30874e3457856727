#include "core/pipeline/Boards.h"

#include "core/records/SavedViews.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace channelbook::pipeline {

using namespace records;
using namespace Qt::StringLiterals;

namespace {

constexpr int fewValues = 20;
constexpr int rowsLookedAt = 5000;
constexpr qsizetype cardFields = 6;

QString words(const char* text) { return QCoreApplication::translate("Pipeline", text); }

} // namespace

std::vector<BoardDef> standardBoards() {
    return {{u"partner"_s, words(QT_TRANSLATE_NOOP("Pipeline", "Partners by stage")), u"partner"_s, u"stage"_s, {}, {u"won_revenue"_s, u"open_pipeline"_s}, {}, false},
            {u"recruiting"_s, words(QT_TRANSLATE_NOOP("Pipeline", "Recruiting")), u"partner"_s, u"recruit_stage"_s, {}, {}, {}, false},
            {u"deal"_s, words(QT_TRANSLATE_NOOP("Pipeline", "Deals by stage")), u"deal"_s, u"stage"_s, u"outcome=open"_s, {u"amount"_s}, {}, false}};
}

QJsonObject boardState(const BoardDef& board) {
    QJsonObject limits;
    for (auto limit = board.limits.begin(); limit != board.limits.end(); ++limit) limits.insert(limit.key(), limit.value());
    return {{u"entity"_s, board.entity}, {u"state"_s, board.state}, {u"filter"_s, board.filter}, {u"sums"_s, QJsonArray::fromStringList(board.sums)}, {u"limits"_s, limits}};
}

namespace {

BoardDef readState(const QJsonObject& state) {
    BoardDef board;
    board.entity = state.value(u"entity"_s).toString();
    board.state = state.value(u"state"_s).toString();
    board.filter = state.value(u"filter"_s).toString();
    for (const QJsonValue& sum : state.value(u"sums"_s).toArray()) board.sums << sum.toString();
    const QJsonObject limits = state.value(u"limits"_s).toObject();
    for (auto limit = limits.begin(); limit != limits.end(); ++limit) board.limits.insert(limit.key(), limit.value().toInt());
    board.own = true;
    return board;
}

} // namespace

BoardDef boardOf(const Catalogue& catalogue, const QJsonObject& state) {
    BoardDef board = readState(state);
    const EntityDef* entity = catalogue.find(board.entity);
    if (entity == nullptr || entity->field(board.state) == nullptr) return {};
    return board;
}

std::vector<BoardDef> readBoards(store::Connection& connection) {
    std::vector<BoardDef> boards = standardBoards();
    for (const SavedView& view : savedViews(connection, boardsPage.toString())) {
        BoardDef board = readState(view.state);
        board.id = QString::number(view.id);
        board.name = view.name;
        boards.push_back(std::move(board));
    }
    return boards;
}

Expected<BoardDef> findBoard(store::Connection& connection, const QString& key) {
    const auto boards = readBoards(connection);
    QStringList known;
    for (const BoardDef& board : boards) {
        if (board.id == key || board.name.compare(key, Qt::CaseInsensitive) == 0) return board;
        known << (board.own ? board.name : board.id);
    }
    return failure(ErrorCode::InvalidValue, {u"board"_s, key, known.join(u", "_s)});
}

std::vector<const FieldDef*> stateFields(store::Connection& connection, const EntityDef& entity) {
    std::vector<const FieldDef*> fields;
    for (const FieldDef& field : entity.fields) {
        if (field.key == entity.nameField || field.key == u"currency") continue;
        if (field.type == FieldType::Choice) fields.push_back(&field);
        if (field.type != FieldType::Text || !field.editable()) continue;
        store::Statement distinct(connection, u"SELECT count(DISTINCT v) FROM (SELECT %1 AS v FROM %2 LIMIT %3)"_s.arg(field.column, field.table).arg(rowsLookedAt));
        if (distinct.step() && distinct.integer(0) > 1 && distinct.integer(0) <= fewValues) fields.push_back(&field);
    }
    return fields;
}

QStringList usualCard(const EntityDef& entity, const QString& state) {
    QStringList keys;
    if (entity.key == u"partner") keys = QStringList{u"tier"_s, u"type"_s, u"region"_s, u"manager"_s, u"owner"_s, u"next_action"_s};
    if (entity.key == u"partner" && state == u"stage") keys << u"won_revenue"_s << u"open_pipeline"_s;
    if (entity.key == u"deal") keys = QStringList{u"company"_s, u"partner"_s, u"amount"_s, u"close_date"_s, u"owner"_s, u"next_step"_s};
    if (!keys.isEmpty()) return keys;
    for (const QString& key : entity.defaultColumns)
        if (key != entity.nameField && key != state && keys.size() < cardFields) keys << key;
    return keys;
}

} // namespace channelbook::pipeline
