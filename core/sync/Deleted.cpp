#include "core/sync/Deleted.h"

namespace channelbook::sync {

using namespace Qt::StringLiterals;
using store::Statement;

std::vector<DeletedHere> deletedHere(store::Connection& connection, const QString& source, int limit) {
    Statement statement(connection, "SELECT d.id, s.name, c.entity, d.key, d.name, d.at, d.who FROM crm_deleted d JOIN sync_scope c ON c.id = d.scope_id"
                                    " JOIN sync_source s ON s.id = c.source_id WHERE ?1 = '' OR s.name = ?1 ORDER BY d.at DESC, d.id DESC LIMIT ?2");
    statement.bindAll(source, limit);
    std::vector<DeletedHere> result;
    while (statement.step())
        result.push_back({statement.integer(0), statement.text(1), statement.text(2), statement.text(3), statement.text(4), statement.text(5), statement.text(6)});
    return result;
}

Expected<void> apply(store::Transaction& transaction, const ReviveDeleted& command) {
    for (const RecordId mark : command.marks) {
        Statement& known = transaction.cached(u"SELECT name FROM crm_deleted WHERE id = ?"_s).bind(1, mark);
        if (!known.step()) return failure(ErrorCode::RecordNotFound, {u"crm_deleted"_s, QString::number(mark)});
        transaction.info().args[u"record"_s] = known.text(0);
        transaction.cached(u"DELETE FROM crm_deleted WHERE id = ?"_s).bind(1, mark).run();
    }
    transaction.info().args[u"count"_s] = static_cast<qint64>(command.marks.size());
    return {};
}

} // namespace channelbook::sync
