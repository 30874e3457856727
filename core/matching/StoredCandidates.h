#pragma once

#include "core/matching/Score.h"
#include "core/store/Connection.h"

#include <QString>

#include <map>
#include <optional>

namespace channelbook::matching {

/// Finds, for one name, the few of a stored million that could be the same, without reading the others or holding any:
/// by the words of a search table. They share a rare word, also with one edit in the rarest, or all their words where
/// none is rare, or a word that was written as two. For many names at once `CandidateIndex` is cheaper.
class StoredCandidates {
public:
    /// @param table whose names these are; `searchTable` follows it
    StoredCandidates(store::Connection& connection, const QString& table, const QString& searchTable);

    /// Ids in no order, each once; at most some hundreds.
    [[nodiscard]] std::vector<RecordId> find(const QString& name);

    /// How common the words of these names (their cores) are, for scoring them against each other.
    void weigh(WordWeights& weights, std::string_view core);
    /// Weights that know how many names there are and of no word yet.
    [[nodiscard]] WordWeights weights();

private:
    struct Word {
        QString text;
        quint32 having = 0;
    };
    [[nodiscard]] quint32 namesHaving(const QString& word);
    void collect(const QString& match);
    void collectEdited(const std::string& word);
    void collectJoined(const std::vector<Word>& words);

    store::Connection& m_connection;
    QString m_table;
    NameReader m_names;
    store::Statement m_count;
    store::Statement m_find;
    std::map<QString, quint32> m_having;
    std::vector<RecordId> m_found;
};

} // namespace channelbook::matching
