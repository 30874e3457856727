#include "core/store/Attachments.h"

#include <QCryptographicHash>

namespace channelbook::store {

Expected<void> apply(Transaction& transaction, const AddAttachment& command) {
    if (command.name.isEmpty()) return failure(ErrorCode::MissingValue, {QStringLiteral("name")});
    const QString sha256 =
        QString::fromLatin1(QCryptographicHash::hash(command.content, QCryptographicHash::Sha256).toHex());
    transaction.cached(QStringLiteral("INSERT OR IGNORE INTO attachment_content(sha256, data) VALUES(?, ?)"))
        .bind(1, sha256)
        .bindBlob(2, command.content.isNull() ? QByteArray("") : command.content)
        .run();
    transaction
        .cached(QStringLiteral("INSERT INTO attachment(id, record_id, name, media_type, sha256, size, added_at)"
                               " VALUES(?, ?, ?, ?, ?, ?, ?)"))
        .bindAll(transaction.newId(), command.record, command.name, command.mediaType, sha256,
                 static_cast<qint64>(command.content.size()), transaction.nowText())
        .run();
    transaction.info().args[QStringLiteral("file")] = command.name;
    return {};
}

Expected<void> apply(Transaction& transaction, const RemoveAttachment& command) {
    Statement& name = transaction.cached(QStringLiteral("SELECT name FROM attachment WHERE id = ?")).bind(1, command.attachment);
    if (!name.step()) return failure(ErrorCode::RecordNotFound, {QStringLiteral("attachment"), QString::number(command.attachment)});
    transaction.info().args[QStringLiteral("file")] = name.text(0);
    transaction.cached(QStringLiteral("DELETE FROM attachment WHERE id = ?")).bind(1, command.attachment).run();
    return {};
}

std::vector<Attachment> attachmentsOf(Connection& connection, RecordId record) {
    Statement statement(connection, "SELECT id, record_id, name, media_type, sha256, size, added_at FROM attachment"
                                    " WHERE record_id = ? ORDER BY id");
    statement.bind(1, record);
    std::vector<Attachment> attachments;
    while (statement.step())
        attachments.push_back({statement.integer(0), statement.integer(1), statement.text(2), statement.text(3),
                               statement.text(4), statement.integer(5), statement.text(6)});
    return attachments;
}

Expected<QByteArray> attachmentContent(Connection& connection, const QString& sha256) {
    Statement statement(connection, "SELECT data FROM attachment_content WHERE sha256 = ?");
    statement.bind(1, sha256);
    if (!statement.step()) return failure(ErrorCode::RecordNotFound, {QStringLiteral("attachment"), sha256});
    return statement.blob(0);
}

} // namespace channelbook::store
