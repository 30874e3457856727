#include "core/reviews/Standing.h"

#include "core/metrics/ValueText.h"
#include "core/metrics/scorecards/Scorecards.h"
#include "core/tiers/Programs.h"
#include "core/tiers/Standing.h"

#include <QCoreApplication>
#include <QLocale>

namespace channelbook::reviews {

using namespace Qt::StringLiterals;

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Pack", text);
}

/// What the tier above asks and what of it the partner has; of the highest tier what it asks itself.
Table requirementTable(const tiers::Definition& definition, const tiers::Facts& facts,
                       const tiers::PartnerFacts& partner) {
    const int last = static_cast<int>(definition.tiers.size()) - 1;
    const tiers::Tier& tier =
        definition.tiers[static_cast<std::size_t>(std::min(definition.rankOf(partner.tier) + 1, last))];
    Table table{words(QT_TRANSLATE_NOOP("Pack", "What %1 asks")).arg(tier.name),
                {{words(QT_TRANSLATE_NOOP("Pack", "Asked")), false, 5},
                 {words(QT_TRANSLATE_NOOP("Pack", "There is")), false, 3},
                 {words(QT_TRANSLATE_NOOP("Pack", "Met")), false, 1}},
                {},
                {},
                words(QT_TRANSLATE_NOOP("Pack", "Nothing is asked.")),
                {}};
    for (const tiers::CheckedLine& line : tiers::checked(tier.asks, facts, partner.id))
        table.rows.push_back(
            {QString(line.depth * 2, u' ') + line.asked, line.has,
             line.met ? words(QT_TRANSLATE_NOOP("Pack", "yes")) : words(QT_TRANSLATE_NOOP("Pack", "no"))});
    return table;
}

QString pointsText(const std::optional<double>& points) {
    return points ? QLocale().toString(*points, 'f', 0) : u"–"_s;
}

Table scoreTable(const metrics::Score& score, const QString& currency) {
    Table table{words(QT_TRANSLATE_NOOP("Pack", "Scorecard “%1”")).arg(score.card),
                {{words(QT_TRANSLATE_NOOP("Pack", "Metric")), false, 4},
                 {words(QT_TRANSLATE_NOOP("Pack", "This quarter")), true, 2},
                 {words(QT_TRANSLATE_NOOP("Pack", "Target")), true, 2},
                 {words(QT_TRANSLATE_NOOP("Pack", "Points")), true, 1},
                 {words(QT_TRANSLATE_NOOP("Pack", "Weight")), true, 1}},
                {},
                {},
                score.why,
                score.total ? QString() : score.why};
    for (const metrics::LineScore& line : score.lines)
        table.rows.push_back({line.name, metrics::valueText(line.value, line.unit, currency),
                              metrics::valueText(line.target, line.unit, currency), pointsText(line.points),
                              metrics::valueText(line.weight, metrics::Unit::Share, currency)});
    table.total = {words(QT_TRANSLATE_NOOP("Pack", "Score")), {}, {}, pointsText(score.total), {}};
    if (score.before)
        table.more = words(QT_TRANSLATE_NOOP("Pack", "The quarter before: %1 points")).arg(pointsText(score.before));
    return table;
}

} // namespace

std::vector<Block> standingBlocks(store::Connection& connection, const metrics::Numbers& numbers, const Pack& pack,
                                  const Period& quarter) {
    std::vector<Block> blocks;
    QString sentence = pack.tier.isEmpty()
                           ? words(QT_TRANSLATE_NOOP("Pack", "%1 has no tier.")).arg(pack.partner)
                           : words(QT_TRANSLATE_NOOP("Pack", "%1 is in tier %2.")).arg(pack.partner, pack.tier);
    const std::vector<tiers::StoredProgram> programs = tiers::publishedPrograms(connection);
    const tiers::StoredProgram* program = tiers::programFor(programs, pack.type);
    std::optional<Table> asked;
    if (program != nullptr && !program->definition.tiers.empty()) {
        const auto facts = tiers::Facts::of(connection, numbers, {&program->definition}, pack.partnerId);
        // Who is judged by what is gone or not worked out yet is not judged.
        const tiers::PartnerFacts* partner = facts ? facts->partner(pack.partnerId) : nullptr;
        if (partner != nullptr && facts->gone().isEmpty() && !facts->arePending()) {
            sentence += u' ' + tiers::standingWords(program->definition, *facts, *partner);
            asked = requirementTable(program->definition, *facts, *partner);
        }
    }
    blocks.emplace_back(Note{sentence, false});
    if (asked) blocks.emplace_back(std::move(*asked));
    if (const auto score = metrics::scoreOf(connection, numbers, pack.partnerId, quarter))
        blocks.emplace_back(scoreTable(*score, pack.currency));
    return blocks;
}

} // namespace channelbook::reviews
