#pragma once

#include "core/records/Entity.h"
#include "core/store/Store.h"

#include <QCoreApplication>
#include <QDate>

#include <functional>
#include <optional>
#include <vector>

namespace channelbook::today {

/// Translation context of what Today says.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Today)
};

/// How an item stands to its day.
enum class Urgency {
    Late, ///< its day is past: each further day costs
    DueToday,
    Coming, ///< its day is still ahead
};

/// Something that waits for somebody.
///
/// Its cost of delay puts what waits in order. Points a day of waiting stands for:
///
///     cost = weight of the source × value class × (1 + days late, at most `mostDaysLate`)
///
/// Not late, the last factor is 1: what a first day of delay will cost. What is late stands before what is due today,
/// and that before what is coming; among each other the costliest is first.
struct Item {
    QString source;       ///< key of the source that found it
    RecordId record = 0;  ///< what waits; with the source it names the item
    RecordId partner = 0; ///< the company it is about; 0: none
    RecordId owner = 0;   ///< whom it waits for; 0: nobody in particular
    QDate due;            ///< the day it should have been done by; invalid: it has none, but is late
    int daysLate = 0;     ///< days past that, as the source counts them; negative: days left
    qint64 value = 0;     ///< at stake, minor units of the program's currency
    int weight = 1;       ///< of its source
    int valueClass = 1;   ///< 1…5, see `valueClassOf`
    qint64 cost = 0;      ///< points
    QStringList facts;    ///< what its source knows when it finds it, and needs to describe it

    // Filled in only for items that are to be shown.
    QString title;  ///< what it is about, in few words
    QString reason; ///< why it is here: "Northwind Systems: 45 days in Recruiting; norm 30"
    QString partnerName;
    QString ownerName;
    QString entity;     ///< kind of the record to open, by the catalogue
    RecordId opens = 0; ///< that record
    QString page;       ///< page of the window to open instead, where it is settled there

    [[nodiscard]] Urgency urgency() const;
    /// "task:17": names the item on the command line.
    [[nodiscard]] QString key() const;
};

/// More days late than these add nothing: after a month nobody waits any more.
inline constexpr int mostDaysLate = 30;

/// What a value counts in the cost of delay: 1 for nothing, 2 below 10,000, 3 below 100,000, 4 below 1,000,000, 5 from
/// there on, in whole units of the currency.
/// @param value minor units
[[nodiscard]] int valueClassOf(qint64 value, QStringView currency);

/// The cost of delay as defined at `Item`.
[[nodiscard]] qint64 costOfDelay(int weight, int valueClass, int daysLate);

/// Whose items, on which day.
struct Query {
    QDate today;
    std::optional<RecordId> owner; ///< nothing: everybody's; 0: nobody's
    std::size_t limit = 500;       ///< most items that are filled in and handed back
    bool snoozedToo = false;       ///< do not leave out what sleeps
    RecordId record = 0;           ///< only items of this record; 0: all
};

/// What acts of a source work with.
struct Acting {
    store::Store& store;
    const records::Catalogue& catalogue;
};

/// Something Today looks at: one kind of thing that may wait. A room that has such a thing describes one and adds it to
/// the list in `program/TodaySources`.
struct Source {
    /// Does something to records; the answer is the history's id, as of `Store::perform`.
    using Act = std::function<Expected<qint64>(const Acting&, const std::vector<RecordId>&)>;
    using Assign = std::function<Expected<qint64>(const Acting&, const std::vector<RecordId>&, RecordId owner)>;

    QString key; ///< "task"; kept with snoozed items
    int weight;  ///< 1…5 in the cost of delay
    /// What waits: `record`, `partner`, `owner`, `due`, `daysLate` and `value` of each. Indexed reads only.
    std::function<std::vector<Item>(store::Connection&, const Query&)> find;
    /// Fills in what is shown of items it found.
    std::function<void(store::Connection&, const Query&, const std::vector<Item*>&)> describe;
    Act done = {};        ///< none: only dealing with its cause ends it
    Assign reassign = {}; ///< none: it is nobody's to give away
    QString doneLabel = {}; ///< what `done` does, as on a button: "Approve"; empty: "Done"
};

/// What waits on a day.
struct Report {
    std::vector<Item> items; ///< in order; at most the query's limit
    qint64 late = 0;         ///< all of them, also those beyond the limit
    qint64 dueToday = 0;
    qint64 coming = 0;
    qint64 snoozed = 0; ///< left out because they sleep
    [[nodiscard]] qint64 count() const { return late + dueToday + coming; }
};

/// What waits, the most urgent first.
[[nodiscard]] Report readToday(store::Connection& connection, const std::vector<Source>& sources, const Query& query);

/// The source of a key; null if there is none.
[[nodiscard]] const Source* sourceOf(const std::vector<Source>& sources, QStringView key);

/// A kind of item in a person's words: "Task", "Stalled partner".
[[nodiscard]] QString sourceLabel(QStringView source);

/// How a day stands to its item: "12 days late", "due today", "in 3 days".
[[nodiscard]] QString dueText(const Item& item);

/// How an item's cost of delay came about: "weight 3 × value 4 × (1 + 12 days late) = 156".
[[nodiscard]] QString costText(const Item& item);

// What sources share.

/// Days from a day to `today`; negative while it is ahead.
[[nodiscard]] int daysLateOn(const QDate& due, const QDate& today);
/// SQL of the value of a company in `company_rollup` as `alias`: what it won and has open as a partner, and what it may
/// buy.
[[nodiscard]] QString valueSql(const QString& alias);

} // namespace channelbook::today
