#include "core/matching/StoredCandidates.h"

#include <QStringList>

#include <algorithm>

namespace channelbook::matching {

using namespace Qt::StringLiterals;

namespace {

/// A word that more names have tells too little to look them all up; counting stops there as well.
constexpr qint64 mostHaving = 500;
constexpr std::size_t rarestWords = 3;
constexpr std::size_t shortestEdited = 4;
constexpr std::size_t longestEdited = 24;
constexpr int partsAtLeast = 3;         ///< letters of each part of a word written as two
constexpr int splitFrom = 6;            ///< letters of a word that may be two
constexpr qsizetype alternatives = 120; ///< words asked for at once
/// How many names there are matters by its logarithm alone: more than these are not counted.
constexpr qint64 countedNames = 20'000;
constexpr quint32 manyNames = 200'000;

/// The words of a text as the search tables take them apart.
QStringList wordsOf(const QString& text) {
    QStringList words;
    QString word;
    for (const QChar character : text + u' ') {
        if (character.isLetterOrNumber() || character.isMark() || character.isSurrogate()) {
            word += character.toLower();
        } else if (!word.isEmpty()) {
            words << word;
            word.clear();
        }
    }
    words.removeDuplicates();
    return words;
}

QString quoted(const QString& word) {
    return u'"' + word + u'"';
}

/// All texts one edit away: a letter left out, put in or replaced, or two neighbours swapped.
QStringList editsOf(const std::string& word) {
    static const std::string letters = "abcdefghijklmnopqrstuvwxyz";
    QStringList edits;
    const auto add = [&](std::string text) {
        edits << QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
    };
    for (std::size_t i = 0; i <= word.size(); ++i) {
        for (const char letter : letters) {
            add(word.substr(0, i) + letter + word.substr(i));
            if (i < word.size() && letter != word[i]) add(word.substr(0, i) + letter + word.substr(i + 1));
        }
        if (i < word.size()) add(word.substr(0, i) + word.substr(i + 1));
        if (i + 1 < word.size() && word[i] != word[i + 1])
            add(word.substr(0, i) + word[i + 1] + word[i] + word.substr(i + 2));
    }
    edits.removeDuplicates();
    return edits;
}

} // namespace

StoredCandidates::StoredCandidates(store::Connection& connection, const QString& table, const QString& searchTable)
    : m_connection(connection)
    , m_table(table)
    , m_count(connection, u"SELECT count(*) FROM (SELECT 1 FROM %1 WHERE %1 MATCH ? LIMIT ?)"_s.arg(searchTable))
    , m_find(connection, u"SELECT rowid FROM %1 WHERE %1 MATCH ? LIMIT ?"_s.arg(searchTable)) {}

quint32 StoredCandidates::namesHaving(const QString& word) {
    const auto known = m_having.find(word);
    if (known != m_having.end()) return known->second;
    m_count.reset().bindAll(quoted(word), mostHaving + 1);
    const quint32 having = m_count.step() ? static_cast<quint32>(m_count.integer(0)) : 0;
    m_count.reset();
    return m_having[word] = having;
}

void StoredCandidates::collect(const QString& match) {
    m_find.reset().bindAll(match, mostHaving);
    while (m_find.step()) m_found.push_back(m_find.integer(0));
    m_find.reset();
}

void StoredCandidates::collectEdited(const std::string& word) {
    const QStringList edits = editsOf(word);
    for (qsizetype at = 0; at < edits.size(); at += alternatives) {
        QStringList some;
        for (const QString& edit : edits.mid(at, alternatives)) some << quoted(edit);
        collect(some.join(u" OR "_s));
    }
}

void StoredCandidates::collectJoined(const std::vector<Word>& words) {
    QStringList matches;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) matches << quoted(words[i].text + words[i + 1].text);
    for (const Word& word : words) {
        if (word.text.size() < splitFrom || word.having > mostHaving) continue;
        for (qsizetype at = partsAtLeast; at + partsAtLeast <= word.text.size(); ++at)
            matches << u"(%1 AND %2)"_s.arg(quoted(word.text.left(at)), quoted(word.text.mid(at)));
    }
    if (!matches.isEmpty()) collect(matches.join(u" OR "_s));
}

std::vector<RecordId> StoredCandidates::find(const QString& name) {
    m_found.clear();
    const NameParts parts = m_names.read(name.toStdString());
    // As it is written, for scripts that the search keeps; as it is compared, for the rest.
    std::vector<Word> words;
    for (const QString& word : wordsOf(name)) words.push_back({word, namesHaving(word)});
    std::vector<Word> rarest = words;
    for (const std::string& token : parts.tokens) {
        const QString word = QString::fromStdString(token);
        if (std::none_of(rarest.begin(), rarest.end(), [&](const Word& one) { return one.text == word; }))
            rarest.push_back({word, namesHaving(word)});
    }
    std::stable_sort(rarest.begin(), rarest.end(), [](const Word& a, const Word& b) { return a.having < b.having; });
    std::size_t taken = 0;
    for (const Word& word : rarest) {
        if (word.having == 0) continue;
        if (word.having > mostHaving || taken++ == rarestWords) break;
        collect(quoted(word.text));
    }
    if (taken == 0 && words.size() > 1) {
        QStringList all;
        for (const Word& word : words) all << quoted(word.text);
        collect(all.join(u" AND "_s));
    }
    // The word that tells most, misspelt on either side: the one nobody has, else the rarest.
    const std::string* edited = nullptr;
    quint32 fewest = 0;
    for (const std::string& token : parts.tokens) {
        const quint32 having = namesHaving(QString::fromStdString(token));
        const bool plain = std::all_of(token.begin(), token.end(),
                                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
        if (!plain || token.size() < shortestEdited || token.size() > longestEdited ||
            (edited != nullptr && having >= fewest))
            continue;
        edited = &token;
        fewest = having;
    }
    if (edited != nullptr) collectEdited(*edited);
    collectJoined(words);
    std::sort(m_found.begin(), m_found.end());
    m_found.erase(std::unique(m_found.begin(), m_found.end()), m_found.end());
    return m_found;
}

void StoredCandidates::weigh(WordWeights& weights, std::string_view core) {
    while (!core.empty()) {
        const std::size_t end = std::min(core.find(' '), core.size());
        const std::string_view word = core.substr(0, end);
        if (weights.frequency(word) == 0)
            weights.note(
                word,
                std::max<quint32>(1, namesHaving(QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size())))));
        core.remove_prefix(std::min(end + 1, core.size()));
    }
}

WordWeights StoredCandidates::weights() {
    WordWeights weights;
    const qint64 names = m_connection.integer(
        u"SELECT count(*) FROM (SELECT 1 FROM %1 LIMIT %2)"_s.arg(m_table).arg(countedNames).toUtf8().constData());
    weights.noteNames(names < countedNames ? static_cast<quint32>(names) : manyNames);
    return weights;
}

} // namespace channelbook::matching
