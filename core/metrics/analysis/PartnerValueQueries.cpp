#include "core/metrics/analysis/PartnerValueQueries.h"

#include "core/metrics/Formula.h"

#include <algorithm>

namespace channelbook::metrics {

using namespace Qt::StringLiterals;

namespace {

/// One of those asked for, bound to its period.
struct Bound {
    const AskedValue* asked = nullptr;
    std::optional<BoundFormula> formula;
    std::vector<std::optional<double>> values; ///< of its slots; those of the whole program are the same for each
    int last = -1;                             ///< measure behind which nothing is needed
};

std::optional<double> ofProgram(store::Connection& connection, const Slot& slot) {
    store::Statement rows(connection, "SELECT month, bin, value FROM metric_group WHERE dimension = ? AND member = '' AND measure = ? ORDER BY month, bin");
    rows.bindAll(static_cast<int>(Dimension::Program), static_cast<int>(slot.measure));
    Cells cells;
    while (rows.step()) cells.push_back({static_cast<int>(slot.measure), static_cast<int>(rows.integer(0)), rows.integer(1), rows.integer(2)});
    return valueOf(slot, cells);
}

QString restriction(Dimension dimension) {
    switch (dimension) {
    case Dimension::Program: return u"WHERE id > 0"_s;
    case Dimension::Partner: return u"WHERE id = ?1"_s;
    case Dimension::Tier: return u"WHERE id IN (SELECT id FROM partner_fact WHERE tier = ?1)"_s;
    case Dimension::Type: return u"WHERE id IN (SELECT id FROM partner_fact WHERE type = ?1)"_s;
    case Dimension::Region: return u"WHERE id IN (SELECT id FROM partner_fact WHERE region = ?1)"_s;
    case Dimension::Owner: return u"WHERE id IN (SELECT id FROM partner_fact WHERE manager_id = ?1) AND id > 0"_s;
    }
    return {};
}

/// The value of one partner; none where it has nothing at all.
std::optional<double> valueFor(Bound& bound, const Cells& cells) {
    bool something = false;
    const std::vector<Slot>& slots = bound.formula->slots();
    for (std::size_t i = 0; i < slots.size(); ++i) {
        if (slots[i].ofProgram) continue;
        bound.values[i] = valueOf(slots[i], cells);
        something = something || bound.values[i].value_or(0) != 0;
    }
    return something ? bound.formula->value(bound.values) : std::nullopt;
}

} // namespace

std::vector<PartnerValues> readPartnerValues(store::Connection& connection, const Numbers& numbers, const Scope& scope, const std::vector<AskedValue>& asked) {
    std::vector<PartnerValues> found(asked.size());
    std::vector<Bound> bounds(asked.size());
    int firstLast = -1;
    int allLast = -1;
    for (std::size_t at = 0; at < asked.size(); ++at) {
        Bound& bound = bounds[at];
        bound.asked = &asked[at];
        const Formula* formula = numbers.catalogue().formula(asked[at].metric);
        if (formula == nullptr) continue;
        bound.formula.emplace(*formula, asked[at].period, false, [&](const QString& name) { return numbers.catalogue().meaning(name); });
        const std::vector<Slot>& slots = bound.formula->slots();
        if (std::any_of(slots.begin(), slots.end(), [](const Slot& slot) { return slot.waiting; })) {
            // Who still waits is told from days, not from sums: no chart asks it of every partner.
            bound.formula.reset();
            continue;
        }
        bound.values.resize(slots.size());
        for (std::size_t i = 0; i < slots.size(); ++i) {
            if (slots[i].ofProgram) bound.values[i] = ofProgram(connection, slots[i]);
            else bound.last = std::max(bound.last, static_cast<int>(slots[i].measure));
        }
        allLast = std::max(allLast, bound.last);
        if (asked[at].onlyWith < 0) firstLast = std::max(firstLast, bound.last);
    }
    store::Statement rows(connection, u"SELECT id, cells FROM metric_cells "_s + restriction(scope.dimension));
    if (scope.dimension == Dimension::Partner || scope.dimension == Dimension::Owner)
        rows.bind(1, scope.id);
    else if (scope.dimension != Dimension::Program)
        rows.bind(1, scope.member.isNull() ? u""_s : scope.member);
    std::vector<bool> has(asked.size());
    while (rows.step()) {
        const RecordId partner = rows.integer(0);
        const std::string_view bytes = rows.view(1);
        // Most need the first measures alone; the rest is unpacked for those whose other number calls for it.
        Cells cells = unpacked(bytes, firstLast);
        int upTo = firstLast;
        for (std::size_t at = 0; at < bounds.size(); ++at) {
            has[at] = false;
            if (!bounds[at].formula) continue;
            if (const int with = asked[at].onlyWith; with >= 0 && !has[static_cast<std::size_t>(with)]) continue;
            if (bounds[at].last > upTo) {
                cells = unpacked(bytes, allLast);
                upTo = allLast;
            }
            const auto value = valueFor(bounds[at], cells);
            has[at] = value.has_value();
            if (value) found[at].emplace_back(partner, *value);
        }
    }
    return found;
}

} // namespace channelbook::metrics
