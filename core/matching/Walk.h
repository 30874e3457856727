#pragma once

#include "core/matching/Candidates.h"
#include "core/store/Connection.h"
#include "core/store/Job.h"

#include <functional>
#include <mutex>

namespace channelbook::matching {

/// How common words are in the names of an entity's records, from a sample spread over all of them.
/// @param records how many there are
[[nodiscard]] WordWeights sampledWeights(store::Connection& connection, const QString& entity, qint64 records);

/// Takes all records a reader gives past what is held, with as many threads as there are processors: each reads its next share
/// itself, one at a time, while the others compare.
class Walk {
public:
    struct Found {
        RecordId passing = 0;
        quint32 position = 0; ///< of the one held
        double points = 0;
    };
    /// What is held, ready to be compared.
    struct Held {
        const CandidateIndex& index;
        const std::vector<Subject>& subjects; ///< by position
        const WordWeights& weights;
    };
    /// @param next gives the next record, false at the end; asked by several threads, never by two at once
    /// @param company names are companies' names
    /// @param least points below which two records have nothing to do with each other
    /// @param found is called from several threads, never by two at once
    Walk(std::function<bool(Facts&)> next, bool company, Held held, double least, std::function<void(const Found&)> found)
        : m_next(std::move(next)), m_company(company), m_held(held), m_least(least), m_found(std::move(found)) {}
    /// False if it was cancelled.
    [[nodiscard]] bool run(const store::Progress& progress);

private:
    class Passer;
    void pass(const store::Progress& progress);
    [[nodiscard]] std::size_t read(std::vector<Facts>& records);

    std::function<bool(Facts&)> m_next;
    bool m_company;
    Held m_held;
    double m_least;
    std::function<void(const Found&)> m_found;
    std::mutex m_reading;
    std::mutex m_telling;
    bool m_more = true;
};

} // namespace channelbook::matching
