#pragma once

#include "core/store/Transaction.h"

namespace channelbook::store {

/// A file kept with a record, inside the program.
struct Attachment {
    RecordId id = 0;
    RecordId record = 0;
    QString name;
    QString mediaType;
    QString sha256; ///< hexadecimal; names the content
    qint64 size = 0;
    QString addedAt;
};

/// Keeps a file's content with a record. Content that is kept already is not stored twice.
struct AddAttachment {
    static constexpr const char* kind = "attachment.add";
    RecordId record = 0;
    QString name;
    QString mediaType;
    QByteArray content;
};
[[nodiscard]] Expected<void> apply(Transaction& transaction, const AddAttachment& command);

/// Takes a file off its record; the content stays for undo.
struct RemoveAttachment {
    static constexpr const char* kind = "attachment.remove";
    RecordId attachment = 0;
};
[[nodiscard]] Expected<void> apply(Transaction& transaction, const RemoveAttachment& command);

/// The files of a record, oldest first.
[[nodiscard]] std::vector<Attachment> attachmentsOf(Connection& connection, RecordId record);

/// The bytes of an attachment.
[[nodiscard]] Expected<QByteArray> attachmentContent(Connection& connection, const QString& sha256);

} // namespace channelbook::store
