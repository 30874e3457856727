#include "core/reviews/NumberRows.h"
#include "core/reviews/Reviews.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace channelbook::reviews {

using namespace Qt::StringLiterals;

namespace {

/// Fewer changes than these do not say what is usual.
constexpr std::size_t leastChanges = 3;
/// A target missed or passed by its fifth weighs as much as a usual change.
constexpr double usualMiss = 0.2;
/// Changes weigh at most so much, so that one odd quarter does not hide all else.
constexpr double mostWeight = 6;
/// Below this nothing is worth a sentence.
constexpr double leastWeight = 0.5;

QString words(const char* text, int count = -1) {
    return QCoreApplication::translate("Suggestions", text, nullptr, count);
}

/// The usual size of a quarter's change: the root of the mean square of the changes before the last one.
std::optional<double> usualChange(const std::vector<std::optional<double>>& trend) {
    double squares = 0;
    std::size_t count = 0;
    for (std::size_t i = 1; i + 1 < trend.size(); ++i) {
        if (!trend[i] || !trend[i - 1]) continue;
        const double change = *trend[i] - *trend[i - 1];
        squares += change * change;
        ++count;
    }
    if (count < leastChanges || squares <= 0) return std::nullopt;
    return std::sqrt(squares / static_cast<double>(count));
}

/// How unusual the last change is, in usual changes; where nothing says what is usual, in half the number before.
double changeWeight(const KpiRow& row) {
    if (!row.number || !row.previousNumber) return 0;
    const double change = std::abs(*row.number - *row.previousNumber);
    if (const auto usual = usualChange(row.trend)) return std::min(change / *usual, mostWeight);
    const double base = row.unit == metrics::Unit::Share ? 0.1 : std::abs(*row.previousNumber) / 2;
    return base <= 0 ? (change > 0 ? 1 : 0) : std::min(change / base, mostWeight);
}

/// How far from its target a number is, in fifths of it.
double targetWeight(const KpiRow& row) {
    if (!row.number || !row.targetNumber || *row.targetNumber == 0) return 0;
    return std::min(std::abs(*row.number - *row.targetNumber) / std::abs(*row.targetNumber) / usualMiss, mostWeight);
}

QString peersText(const KpiRow& row) {
    if (row.peers.isEmpty()) return {};
    return u' ' +
           words(QT_TRANSLATE_N_NOOP("Suggestions", "The median of %n partner(s) of the tier is %1."), row.peerCount)
               .arg(row.peers);
}

QString changeText(const KpiRow& row) {
    const char* text = *row.number > *row.previousNumber
                           ? QT_TRANSLATE_NOOP("Suggestions", "%1 rose from %2 to %3 (%4).")
                           : QT_TRANSLATE_NOOP("Suggestions", "%1 fell from %2 to %3 (%4).");
    return words(text).arg(row.name, row.previous, row.value, row.delta);
}

QString targetText(const KpiRow& row) {
    if (row.attainment.isEmpty())
        return words(QT_TRANSLATE_NOOP("Suggestions", "%1 is at %2; the target was %3."))
            .arg(row.name, row.value, row.target);
    return words(QT_TRANSLATE_NOOP("Suggestions", "%1 is at %2, %3 of the target of %4."))
        .arg(row.name, row.value, row.attainment, row.target);
}

void suggestFrom(const Kpis& kpis, const QString& section, std::vector<Suggestion>& all) {
    for (const KpiRow& row : kpis.rows) {
        const double change = changeWeight(row);
        const double target = targetWeight(row);
        if (std::max(change, target) < leastWeight) continue;
        const bool ofTarget = target >= change;
        Suggestion made{section, row.metric, ofTarget ? targetText(row) : changeText(row), std::max(change, target),
                        ofTarget ? row.tone : row.deltaTone};
        if (ofTarget && change >= leastWeight) made.text += u' ' + changeText(row);
        made.text += peersText(row);
        all.push_back(std::move(made));
    }
}

void suggestFrom(const ItemList& list, const QString& section, std::vector<Suggestion>& all) {
    if (list.kind != ItemList::Kind::Commitments || list.items.empty()) return;
    const auto done =
        std::count_if(list.items.begin(), list.items.end(), [](const ListItem& item) { return item.done.isValid(); });
    const auto late = std::count_if(list.items.begin(), list.items.end(),
                                    [](const ListItem& item) { return item.tone == Tone::Bad; });
    QString text = words(QT_TRANSLATE_N_NOOP("Suggestions", "%1 of %n commitment(s) are done."),
                         static_cast<int>(list.items.size()))
                       .arg(done);
    if (late > 0)
        text += u' ' + words(QT_TRANSLATE_N_NOOP("Suggestions", "%n is/are overdue."), static_cast<int>(late));
    all.push_back({section,
                   {},
                   text,
                   mostWeight,
                   late > 0                                         ? Tone::Bad
                   : done == static_cast<qint64>(list.items.size()) ? Tone::Good
                                                                    : Tone::None});
}

} // namespace

std::vector<Suggestion> suggestions(const Pack& pack, int limit) {
    std::vector<Suggestion> made;
    for (const Section& section : pack.sections) {
        std::vector<Suggestion> all;
        for (const Block& block : section.blocks) {
            if (const auto* kpis = std::get_if<Kpis>(&block)) suggestFrom(*kpis, section.key, all);
            if (const auto* list = std::get_if<ItemList>(&block)) suggestFrom(*list, section.key, all);
        }
        std::stable_sort(all.begin(), all.end(),
                         [](const Suggestion& a, const Suggestion& b) { return a.weight > b.weight; });
        if (all.size() > static_cast<std::size_t>(limit)) all.resize(static_cast<std::size_t>(limit));
        made.insert(made.end(), std::make_move_iterator(all.begin()), std::make_move_iterator(all.end()));
    }
    return made;
}

} // namespace channelbook::reviews
