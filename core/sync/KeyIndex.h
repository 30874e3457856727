#pragma once

#include "core/base/RecordId.h"
#include "core/store/Connection.h"

#include <string_view>
#include <vector>

namespace channelbook::sync {

/// XXH3 of a text; how keys and rows are compared.
[[nodiscard]] quint64 textHash(std::string_view text, quint64 seed = 0);

/// A query for the records of an entity from source ?1 that a name ("any" too), domain or e-mail (`by`) names alone: key, id.
[[nodiscard]] QString uniqueTargets(const QString& entity, const QString& by);

/// Keys of a source's records, held as 64-bit hashes: 16 bytes a key whatever its length. Among a million keys the chance
/// that any two hash alike is below 1 in 30 million.
class KeyIndex {
public:
    /// Loads the keys of all tables of `source` that hold an entity; for "company@domain" the domains of its companies,
    /// in small letters, as far as they name one only; for "company@any" keys and names.
    void load(store::Connection& connection, RecordId source, const QString& lookup);
    void loadKeys(store::Connection& connection, RecordId source, const QString& entity);
    void add(std::string_view key, RecordId record);
    /// 0 if the key is unknown.
    [[nodiscard]] RecordId find(std::string_view key) const;
    [[nodiscard]] std::size_t size() const { return m_count; }

private:
    struct Slot {
        quint64 hash = 0;
        RecordId record = 0;
    };
    void grow();
    std::vector<Slot> m_slots;
    std::size_t m_count = 0;
};

/// A set of 64-bit numbers that are spread already (hashes), or are made so: 8 bytes each, no memory of its own a number.
class NumberSet {
public:
    /// False if it was there. 0 is not allowed.
    bool add(quint64 number);
    /// All numbers, ascending.
    [[nodiscard]] std::vector<quint64> sorted() const;

private:
    [[nodiscard]] std::size_t placeOf(quint64 number) const;
    std::vector<quint64> m_slots;
    std::size_t m_count = 0;
};

/// Keys seen in one file, for noticing a second row of the same record.
class SeenKeys {
public:
    /// False if the key was seen before.
    bool add(std::string_view key);

private:
    NumberSet m_hashes;
};

} // namespace channelbook::sync
