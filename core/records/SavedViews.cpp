#include "core/records/SavedViews.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace channelbook::records {

using namespace Qt::StringLiterals;

namespace {

QString nameLabel() { return QCoreApplication::translate("Field", "Name"); }

Expected<void> noteName(store::Transaction& transaction, RecordId view) {
    store::Statement& name = transaction.cached(u"SELECT name FROM saved_view WHERE id = ?"_s).bind(1, view);
    if (!name.step()) return failure(ErrorCode::RecordNotFound, {u"view"_s, QString::number(view)});
    transaction.info().args[u"record"_s] = name.text(0);
    return {};
}

} // namespace

std::vector<SavedView> savedViews(store::Connection& connection, const QString& page) {
    store::Statement statement(connection, "SELECT id, name, state FROM saved_view WHERE page = ? ORDER BY rank, id");
    statement.bind(1, page);
    std::vector<SavedView> views;
    while (statement.step())
        views.push_back({statement.integer(0), statement.text(1), QJsonDocument::fromJson(statement.text(2).toUtf8()).object()});
    return views;
}

Expected<void> apply(store::Transaction& transaction, const SaveView& command) {
    const QString name = command.name.trimmed();
    if (name.isEmpty()) return failure(ErrorCode::MissingValue, {nameLabel()});
    transaction.info().args[u"record"_s] = name;
    const QString state = QString::fromUtf8(QJsonDocument(command.state).toJson(QJsonDocument::Compact));
    store::Statement& known = transaction.cached(u"SELECT id FROM saved_view WHERE page = ? AND name = ?"_s);
    known.bindAll(command.page, name);
    if (known.step()) {
        transaction.cached(u"UPDATE saved_view SET state = ? WHERE id = ?"_s).bindAll(state, known.integer(0)).run();
        return {};
    }
    transaction
        .cached(u"INSERT INTO saved_view(id, page, name, rank, state) VALUES(?1, ?2, ?3,"
                " (SELECT coalesce(max(rank), 0) + 1 FROM saved_view WHERE page = ?2), ?4)"_s)
        .bindAll(transaction.newId(), command.page, name, state)
        .run();
    return {};
}

Expected<void> apply(store::Transaction& transaction, const RenameView& command) {
    const QString name = command.name.trimmed();
    if (name.isEmpty()) return failure(ErrorCode::MissingValue, {nameLabel()});
    if (auto noted = noteName(transaction, command.view); !noted) return noted;
    store::Statement& taken = transaction.cached(
        u"SELECT 1 FROM saved_view WHERE name = ?1 AND id <> ?2 AND page = (SELECT page FROM saved_view WHERE id = ?2)"_s);
    if (taken.bindAll(name, command.view).step()) return failure(ErrorCode::DuplicateName, {u"view"_s, name});
    transaction.cached(u"UPDATE saved_view SET name = ? WHERE id = ?"_s).bindAll(name, command.view).run();
    return {};
}

Expected<void> apply(store::Transaction& transaction, const DeleteView& command) {
    if (auto noted = noteName(transaction, command.view); !noted) return noted;
    transaction.cached(u"DELETE FROM saved_view WHERE id = ?"_s).bind(1, command.view).run();
    return {};
}

} // namespace channelbook::records
