#pragma once

#include "core/base/Error.h"
#include "core/base/RecordId.h"
#include "core/store/Changes.h"
#include "core/store/Connection.h"

#include <QJsonObject>

#include <map>
#include <memory>

struct sqlite3_session;

namespace channelbook::store {

/// What a command is called in the history, and its arguments: names and values, for people and for the words made of
/// them. The key "record" holds the name of the record it was about.
struct CommandInfo {
    QString kind;
    QJsonObject args;
};

/// The one open write transaction. Commands get it from `Store::write`; nothing else writes.
class Transaction {
public:
    Transaction(Connection& connection, const Clock& clock, IdGenerator& ids, QString who);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    [[nodiscard]] Connection& connection() { return m_connection; }
    [[nodiscard]] const Clock& clock() const { return m_clock; }
    [[nodiscard]] const QString& who() const { return m_who; }
    /// The present instant as the store keeps it.
    [[nodiscard]] QString nowText() const { return instantText(m_clock.now()); }
    [[nodiscard]] RecordId newId() { return m_ids.next(); }

    /// A statement prepared once per transaction and handed out reset.
    [[nodiscard]] Statement& cached(const QString& sql);
    /// Ends all cached statements: SQLite changes no index while one is under way.
    void resetCached();
    [[nodiscard]] CommandInfo& info() { return m_info; }
    /// What is done concerns this record too, though its row stays as it is: it shows in the record's own history.
    void about(const QString& table, RecordId id) { m_about.push_back({table, id, Operation::Update}); }

    /// Rows inserted between begin and end are not recorded one by one: the ids handed to `endBulk` are, as ranges.
    /// Updates and deletes must not happen in between.
    void beginBulk();
    /// The same for a long stretch: the recording is taken down altogether, which makes each insert cheaper and the change
    /// to and fro dearer.
    void beginLongBulk();
    void endBulk(const std::vector<RangeChange>& inserted);
    /// Ids for bulk inserts count on from here; give the last one back through `endBulk`.
    [[nodiscard]] RecordId bulkStart() { return m_ids.next(); }
    /// A new id at the price of an addition, after a first `newId()`.
    [[nodiscard]] RecordId followingId() { return m_ids.following(); }

private:
    friend class Store;
    struct SessionDeleter {
        void operator()(sqlite3_session* session) const;
    };
    /// Attaches a session to all recorded tables.
    void record();
    /// What the present session has recorded.
    [[nodiscard]] QByteArray changeset();
    /// What the transaction has recorded, over all its sessions.
    [[nodiscard]] QByteArray wholeChangeset();

    Connection& m_connection;
    const Clock& m_clock;
    IdGenerator& m_ids;
    QString m_who;
    CommandInfo m_info;
    std::unique_ptr<sqlite3_session, SessionDeleter> m_session;
    bool m_suspended = false;
    std::map<QString, std::unique_ptr<Statement>> m_statements;
    std::vector<RangeChange> m_ranges;
    std::vector<RowChange> m_about;
    std::vector<QByteArray> m_earlier; ///< changesets from before long bulk stretches
};

} // namespace channelbook::store
