#include "core/tiers/Simulation.h"

#include <QCoreApplication>

#include <algorithm>

namespace channelbook::tiers {

using namespace Qt::StringLiterals;

namespace {

/// Sums up partners by tier. Tiers come in the order of their programs.
class Sums {
public:
    explicit Sums(const Facts& facts, const std::vector<StoredProgram>& programs)
        : m_facts(facts)
        , m_programs(programs) {
        for (const StoredProgram& program : programs)
            for (const Tier& tier : program.definition.tiers)
                if (std::none_of(m_sums.begin(), m_sums.end(), [&](const TierSum& sum) { return sum.tier == tier.name; })) m_sums.push_back({tier.name, 0, 0});
    }

    void add(const PartnerFacts& partner, const QString& tierName) {
        const StoredProgram* program = programFor(m_programs, partner.type);
        const int rank = program == nullptr ? -1 : program->definition.rankOf(tierName);
        if (rank < 0) return;
        const Tier& tier = program->definition.tiers[static_cast<std::size_t>(rank)];
        const auto sum = std::find_if(m_sums.begin(), m_sums.end(), [&](const TierSum& one) { return one.tier == tier.name; });
        ++sum->partners;
        const qint64 cost = benefitsCost(tier, m_facts, partner.id);
        sum->cost += cost;
        m_cost += cost;
    }

    [[nodiscard]] const std::vector<TierSum>& sums() const { return m_sums; }
    [[nodiscard]] qint64 cost() const { return m_cost; }

private:
    const Facts& m_facts;
    const std::vector<StoredProgram>& m_programs;
    std::vector<TierSum> m_sums;
    qint64 m_cost = 0;
};

/// Where a partner ends once periods of grace are over.
QString inTheEnd(const ReviewLine& line) {
    return line.move == Move::Notice || line.move == Move::Waits ? line.earns : line.to;
}

} // namespace

Expected<Simulation> simulated(const Facts& facts, const std::vector<StoredProgram>& published, const Definition& draft) {
    const auto next = withPublished(published, draft);
    auto before = planReview(facts, published);
    if (!before) return tl::unexpected(before.error());
    auto after = planReview(facts, next);
    if (!after) return tl::unexpected(after.error());

    Simulation result;
    Sums now(facts, published), then(facts, next), end(facts, next);
    for (const PartnerFacts& partner : facts.partners())
        if (partner.inProgram) now.add(partner, partner.tier);
    // Both plans are in the order of the partners; the draft may be for more of them, or for fewer.
    auto earlier = before->lines.begin();
    std::size_t place = 0;
    for (const PartnerFacts& partner : facts.partners()) {
        const bool had = earlier != before->lines.end() && earlier->partner == partner.id;
        const bool has = place < after->lines.size() && after->lines[place].partner == partner.id;
        if (has) {
            const ReviewLine& line = after->lines[place];
            then.add(partner, line.to);
            end.add(partner, inTheEnd(line));
            if (!had || earlier->to != line.to || earlier->move != line.move || earlier->earns != line.earns) {
                Moved moved{partner.id, partner.name, partner.tier, had ? *earlier : ReviewLine{}, line, {}};
                const StoredProgram* program = programFor(next, partner.type);
                if (const int rank = program->definition.rankOf(partner.tier); rank >= 0) moved.lacks = lacking(program->definition.tiers[static_cast<std::size_t>(rank)].asks, facts, partner.id);
                result.moved.push_back(std::move(moved));
            }
        } else if (had) {
            result.moved.push_back({partner.id, partner.name, partner.tier, *earlier, ReviewLine{}, {}});
        }
        earlier += had ? 1 : 0;
        place += has ? 1 : 0;
    }
    result.before = std::move(*before);
    result.after = std::move(*after);
    result.now = now.sums();
    result.then = then.sums();
    result.inTheEnd = end.sums();
    result.costNow = now.cost();
    result.costThen = then.cost();
    result.costInTheEnd = end.cost();
    return result;
}

Expected<Simulation> simulate(store::Connection& connection, const metrics::Numbers& numbers, const Definition& draft) {
    if (const QStringList wrong = problems(draft, numbers.catalogue(), connection); !wrong.isEmpty())
        return failure(ErrorCode::BadArgument, {draft.name.isEmpty() ? QCoreApplication::translate("Tiers", "Tier program") : draft.name, wrong.front()});
    const auto published = publishedPrograms(connection);
    std::vector<const Definition*> definitions{&draft};
    for (const StoredProgram& stored : published) definitions.push_back(&stored.definition);
    const auto facts = Facts::ofAll(connection, numbers, definitions);
    if (!facts) return tl::unexpected(facts.error());
    return simulated(*facts, published, draft);
}

} // namespace channelbook::tiers
