#include "core/store/RowFeed.h"

#include <sqlite3.h>

namespace channelbook::store {

namespace {

struct FeedTable {
    sqlite3_vtab base{};
    const RowFeed* feed = nullptr;
};

struct FeedCursor {
    sqlite3_vtab_cursor base{};
    std::size_t row = 0;
};

FeedCursor& cursorOf(sqlite3_vtab_cursor* cursor) { return *reinterpret_cast<FeedCursor*>(cursor); }
const RowFeed& feedOf(sqlite3_vtab_cursor* cursor) { return *reinterpret_cast<FeedTable*>(cursor->pVtab)->feed; }

int connect(sqlite3* database, void* feed, int, const char* const*, sqlite3_vtab** table, char**) {
    const auto* rows = static_cast<const RowFeed*>(feed);
    std::string definition = "CREATE TABLE feed(";
    for (int column = 0; column < rows->columns(); ++column) definition += (column > 0 ? ", c" : "c") + std::to_string(column);
    const int resultCode = sqlite3_declare_vtab(database, (definition + ')').c_str());
    if (resultCode != SQLITE_OK) return resultCode;
    *table = &(new FeedTable{{}, rows})->base;
    return SQLITE_OK;
}

int disconnect(sqlite3_vtab* table) {
    delete reinterpret_cast<FeedTable*>(table);
    return SQLITE_OK;
}

int plan(sqlite3_vtab*, sqlite3_index_info*) { return SQLITE_OK; } // there is one way to read it

int open(sqlite3_vtab*, sqlite3_vtab_cursor** cursor) {
    *cursor = &(new FeedCursor)->base;
    return SQLITE_OK;
}

int close(sqlite3_vtab_cursor* cursor) {
    delete &cursorOf(cursor);
    return SQLITE_OK;
}

int start(sqlite3_vtab_cursor* cursor, int, const char*, int, sqlite3_value**) {
    cursorOf(cursor).row = 0;
    return SQLITE_OK;
}

int next(sqlite3_vtab_cursor* cursor) {
    ++cursorOf(cursor).row;
    return SQLITE_OK;
}

int atEnd(sqlite3_vtab_cursor* cursor) { return cursorOf(cursor).row >= feedOf(cursor).rowCount() ? 1 : 0; }

int column(sqlite3_vtab_cursor* cursor, sqlite3_context* context, int index) {
    FedValue value(context);
    feedOf(cursor).give(cursorOf(cursor).row, index, value);
    return SQLITE_OK;
}

int rowId(sqlite3_vtab_cursor* cursor, sqlite3_int64* id) {
    *id = static_cast<sqlite3_int64>(cursorOf(cursor).row);
    return SQLITE_OK;
}

const sqlite3_module& feedModule() {
    // Without a way to create it, it is there by its name alone.
    static const sqlite3_module module = [] {
        sqlite3_module made{};
        made.xConnect = &connect;
        made.xBestIndex = &plan;
        made.xDisconnect = &disconnect;
        made.xOpen = &open;
        made.xClose = &close;
        made.xFilter = &start;
        made.xNext = &next;
        made.xEof = &atEnd;
        made.xColumn = &column;
        made.xRowid = &rowId;
        return made;
    }();
    return module;
}

} // namespace

void FedValue::set(qint64 value) { sqlite3_result_int64(m_context, value); }

void FedValue::set(double value) { sqlite3_result_double(m_context, value); }

void FedValue::set(std::string_view utf8) { sqlite3_result_text64(m_context, utf8.data(), utf8.size(), SQLITE_STATIC, SQLITE_UTF8); }

RowFeed::RowFeed(Connection& connection, const char* name, int columns) : m_connection(connection), m_name(name), m_columns(columns) {
    const int resultCode = sqlite3_create_module_v2(connection.handle(), name, &feedModule(), this, nullptr);
    if (resultCode != SQLITE_OK) throw StoreFailure(resultCode, sqlite3_errstr(resultCode));
}

RowFeed::~RowFeed() { sqlite3_create_module_v2(m_connection.handle(), m_name, nullptr, nullptr, nullptr); }

} // namespace channelbook::store
