#pragma once

#include "core/base/Error.h"
#include "core/base/FiscalCalendar.h"
#include "core/base/RecordId.h"

#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace channelbook::metrics {

/// What a number is counted in. An Amount is in minor units of the program's currency; a Share is 0 to 1 and shown in percent.
enum class Unit { Count, Amount, Share, Days, Hours, Ratio, Score };

[[nodiscard]] std::span<const Unit> allUnits();
/// As stored and typed: "count", "money", "share", "days", "hours", "ratio", "score".
[[nodiscard]] QString unitName(Unit unit);

/// Which way is better.
enum class Better { Up, Down, Neutral };

/// One number of the program, defined once.
struct Metric {
    QString key;         ///< "win_rate": in formulas, targets, scorecards and on the command line
    QString name;        ///< "Win rate", in the language of the person
    QString group;       ///< under which lists show it: "Revenue", likewise
    QString words;       ///< the formula as people say it
    QString formula;     ///< the formula over measures and other metrics, as `Formula` reads it
    QString source;      ///< where the definition is from; empty where it is ours
    QString caveat;      ///< what to keep in mind; may be empty
    Unit unit = Unit::Count;
    Better better = Better::Up;
    bool own = false;    ///< made by people of the program
};

/// Whose number.
enum class Dimension { Program, Partner, Tier, Type, Region, Owner };

struct Scope {
    Dimension dimension = Dimension::Program;
    QString member; ///< of tier, type, region: its name; empty: of partners without one
    RecordId id = 0; ///< of partner (its company) and owner (a partner's manager); 0: of partners without one

    [[nodiscard]] static Scope program() { return {}; }
    [[nodiscard]] static Scope partner(RecordId company) { return {Dimension::Partner, {}, company}; }
    bool operator==(const Scope&) const = default;
};

/// A part of a number: a measure, or another metric, with the value it had.
struct Input {
    QString key;
    QString name;
    Unit unit = Unit::Count;
    std::optional<double> value;
};

/// A number with what it was made of. No value: `why` says in words what is missing ("No deal was won or lost").
struct Figure {
    std::optional<double> value;
    QString why;
    std::vector<Input> inputs;
};

/// The number of one member of a dimension: one partner of all, one tier of all.
struct MemberFigure {
    Scope scope;
    QString name;
    Figure figure;
};

/// Records a number came from: an entity and the quick filter that lists exactly them.
struct Behind {
    QString entity;
    QString filter;
    QString what; ///< "Deals won", in words
};

} // namespace channelbook::metrics
