#include "core/matching/Walk.h"

#include <algorithm>
#include <future>
#include <span>
#include <thread>

namespace channelbook::matching {

using namespace Qt::StringLiterals;

namespace {
constexpr std::size_t passedAtOnce = 2048;
}

WordWeights sampledWeights(store::Connection& connection, const QString& entity, qint64 records) {
    constexpr qint64 countedNames = 50'000; // as many tell how common a word is
    WordWeights weights;
    NameReader names;
    const qint64 step = std::max<qint64>(1, records / countedNames);
    store::Statement statement(connection, u"SELECT name FROM %1 WHERE id % ?1 = 0 OR ?1 = 1"_s.arg(entity));
    statement.bind(1, step);
    while (statement.step()) weights.count(names.read(statement.view(0), entity == u"company").core());
    weights.settle();
    return weights;
}

/// Takes records past what is held, and keeps those that match.
class Walk::Passer {
public:
    explicit Passer(bool company) : m_maker(company) {}
    void pass(std::span<const Facts> records, const Held& held, double least) {
        m_found.clear();
        for (const Facts& facts : records) {
            Subject subject = m_maker.pass(facts);
            const std::vector<quint32>& candidates = held.index.find(subject, m_look);
            if (!candidates.empty()) m_maker.complete(subject, facts);
            for (const quint32 position : candidates) {
                if (!worthComparing(subject, held.subjects[position])) continue;
                if (const double points = score(subject, held.subjects[position], held.weights); points >= least) m_found.push_back({subject.id, position, points});
            }
        }
    }
    [[nodiscard]] const std::vector<Found>& found() const { return m_found; }

private:
    SubjectMaker m_maker;
    CandidateIndex::Look m_look;
    std::vector<Found> m_found;
};

bool Walk::run(const store::Progress& progress) {
    constexpr unsigned mostPassers = 8;
    std::vector<std::future<void>> others;
    for (unsigned i = 1; i < std::clamp(std::thread::hardware_concurrency(), 1U, mostPassers); ++i)
        others.push_back(std::async(std::launch::async, [&] { pass(progress); }));
    pass(progress);
    for (auto& other : others) other.get();
    return !progress.isCancelled();
}

void Walk::pass(const store::Progress& progress) {
    Passer passer(m_company);
    std::vector<Facts> records(passedAtOnce);
    while (const std::size_t count = progress.isCancelled() ? 0 : read(records)) {
        passer.pass({records.data(), count}, m_held, m_least);
        const std::scoped_lock alone(m_telling);
        for (const Found& found : passer.found()) m_found(found);
    }
}

std::size_t Walk::read(std::vector<Facts>& records) {
    const std::scoped_lock alone(m_reading);
    std::size_t count = 0;
    while (m_more && count < records.size()) {
        m_more = m_next(records[count]);
        count += m_more ? 1 : 0;
    }
    return count;
}

} // namespace channelbook::matching
