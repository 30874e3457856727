#pragma once

#include "core/store/Transaction.h"

#include <QDate>
#include <QSet>

namespace channelbook::today {

/// One item that sleeps, or is to.
struct ItemName {
    QString source;
    RecordId record = 0;
    QString title; ///< for the history
};

/// Lets items sleep until a day: on it they are back. Items that sleep already get the new day. What slept until a day
/// that is past is forgotten along with it. InvalidValue unless the day is after today; BadArgument for no items.
struct Snooze {
    static constexpr const char* kind = "today.snooze";
    std::vector<ItemName> items;
    QDate until;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const Snooze& command);

/// Wakes items before their day. Nothing changes for items that do not sleep.
struct Wake {
    static constexpr const char* kind = "today.wake";
    std::vector<ItemName> items;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const Wake& command);

/// The Monday after a day: what "next week" means.
[[nodiscard]] QDate nextWeek(const QDate& today);

/// Which items sleep on a day.
class Sleeping {
public:
    Sleeping(store::Connection& connection, const QDate& today);
    [[nodiscard]] bool contains(const QString& source, RecordId record) const {
        return m_items.contains({source, record});
    }

private:
    QSet<std::pair<QString, RecordId>> m_items;
};

} // namespace channelbook::today
