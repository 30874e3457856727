#pragma once

#include "core/store/Store.h"

#include <sqlite3.h>

namespace channelbook::store {

/// Leaves the write-ahead log for one transaction, if no other connection stands in the way; back at destruction.
class Store::WithoutLog {
public:
    explicit WithoutLog(Store& store) : m_connection(*store.m_writer) {
        const std::lock_guard guard(store.m_readersMutex);
        store.m_readers.erase(std::this_thread::get_id());
        if (!store.m_readers.empty()) return;
        sqlite3_busy_timeout(m_connection.handle(), 0);
        try {
            m_connection.exec("PRAGMA journal_mode = TRUNCATE");
        } catch (const StoreFailure&) {
            // Another process reads: the log stays.
        }
        sqlite3_busy_timeout(m_connection.handle(), 5000);
    }
    ~WithoutLog() {
        try {
            if (sqlite3_get_autocommit(m_connection.handle()) == 0) m_connection.exec("ROLLBACK");
            m_connection.exec("PRAGMA journal_mode = WAL");
        } catch (const StoreFailure&) {
            // The next opening sets it.
        }
    }
    WithoutLog(const WithoutLog&) = delete;
    WithoutLog& operator=(const WithoutLog&) = delete;

private:
    Connection& m_connection;
};

} // namespace channelbook::store
