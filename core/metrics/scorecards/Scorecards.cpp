#include "core/metrics/scorecards/Scorecards.h"

#include "core/metrics/ValueText.h"
#include "core/records/Query.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonDocument>

#include <algorithm>

static void loadResources() {
    Q_INIT_RESOURCE(scorecards);
}

namespace channelbook::metrics {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Scorecard", text);
}

QString text(const Scorecard& card) {
    return QString::fromUtf8(QJsonDocument(toJson(card)).toJson(QJsonDocument::Compact));
}

/// What the store holds was checked when it was written; a file from elsewhere may hold what nobody can read.
StoredScorecard rowOf(const Statement& row) {
    StoredScorecard stored{row.integer(0), scorecardFromJson(QJsonDocument::fromJson(row.text(2).toUtf8()).object()).value_or(Scorecard{})};
    stored.card.name = row.text(1);
    return stored;
}

void insert(store::Transaction& transaction, const Scorecard& card) {
    transaction.cached(u"INSERT INTO scorecard(id, name, partner_type, definition) VALUES(?, ?, ?, ?)"_s)
        .bindAll(transaction.newId(), card.name, textValue(card.partnerType), text(card))
        .run();
}

struct Peer {
    RecordId id = 0;
    QString name;
};

/// Partners a card is for: of its type, or of the types no other card is for.
std::vector<Peer> peopleOf(store::Connection& connection, const Scorecard& card) {
    Statement rows(connection, u"SELECT p.id, c.name FROM partner p JOIN company c ON c.id = p.id WHERE c.retired = 0"
                               " AND p.stage NOT IN (SELECT name FROM lifecycle_stage WHERE coalesce(role, CASE name WHEN 'Former' THEN 'former' END) = 'former') AND %1 ORDER BY p.id"_s
                                   .arg(card.partnerType.isEmpty() ? u"coalesce(p.type, '') NOT IN (SELECT partner_type FROM scorecard WHERE partner_type IS NOT NULL)"_s : u"p.type = ?1"_s));
    if (!card.partnerType.isEmpty()) rows.bind(1, card.partnerType);
    std::vector<Peer> people;
    while (rows.step()) people.push_back({rows.integer(0), rows.text(1)});
    return people;
}

/// What the lines of a card read over a period, for all partners or for one.
class Reader {
public:
    Reader(store::Connection& connection, const Numbers& numbers, const Scorecard& card, const Period& period)
        : m_connection(connection)
        , m_numbers(numbers)
        , m_card(card)
        , m_period(period)
        , m_currency(records::programCurrency(connection)) {}

    /// Reads each metric once for all partners. With `only`, just those lines that compare with others.
    Expected<void> readAll(const std::vector<Peer>& people, bool onlyCompared) {
        m_figures.resize(m_card.lines.size());
        m_peers.resize(m_card.lines.size());
        for (std::size_t i = 0; i < m_card.lines.size(); ++i) {
            const CardLine& line = m_card.lines[i];
            const bool compared = line.by != Normalise::Target;
            if ((onlyCompared && !compared) || m_numbers.catalogue().find(line.metric) == nullptr) continue;
            auto members = m_numbers.members(line.metric, Dimension::Partner, m_period, true);
            if (!members) return tl::unexpected(members.error());
            for (MemberFigure& member : *members) m_figures[i].insert(member.scope.id, std::move(member.figure));
            if (!compared) continue;
            std::vector<double> values;
            for (const Peer& peer : people)
                if (const auto found = m_figures[i].constFind(peer.id); found != m_figures[i].cend() && found->value) values.push_back(*found->value);
            m_peers[i] = peersOf(std::move(values));
        }
        m_all = !onlyCompared;
        return {};
    }

    Expected<Score> score(const Peer& partner) const {
        std::vector<LineInput> inputs;
        for (std::size_t i = 0; i < m_card.lines.size(); ++i) {
            const CardLine& line = m_card.lines[i];
            LineInput input;
            const Metric* metric = m_numbers.catalogue().find(line.metric);
            if (metric == nullptr) {
                input.name = line.metric;
                input.why = words(QT_TRANSLATE_NOOP("Scorecard", "There is no metric “%1” any more")).arg(line.metric);
                inputs.push_back(std::move(input));
                continue;
            }
            input.name = metric->name;
            input.unit = metric->unit;
            input.better = line.better.value_or(metric->better);
            input.peers = &m_peers[i];
            auto figure = figureOf(i, partner.id);
            if (!figure) return tl::unexpected(figure.error());
            input.value = figure->value;
            input.why = figure->why.isEmpty() ? words(QT_TRANSLATE_NOOP("Scorecard", "There is nothing to count")) : figure->why;
            if (line.by == Normalise::Target) input.target = targetOf(line, *metric, partner.id);
            inputs.push_back(std::move(input));
        }
        Score score = scored(m_card, inputs);
        score.partner = partner.id;
        score.partnerName = partner.name;
        score.period = m_period;
        return score;
    }

private:
    Expected<Figure> figureOf(std::size_t line, RecordId partner) const {
        if (m_all || m_card.lines[line].by != Normalise::Target) return m_figures[line].value(partner);
        return m_numbers.figure(m_card.lines[line].metric, Scope::partner(partner), m_period);
    }

    /// What is set for the partner and the period goes before what the card says.
    std::optional<double> targetOf(const CardLine& line, const Metric& metric, RecordId partner) const {
        if (const auto own = m_numbers.target(line.metric, Scope::partner(partner), m_period)) return own;
        if (!line.target) return std::nullopt;
        const double target = storedValue(*line.target, metric.unit, m_currency);
        return line.adds ? target * m_period.months() / m_card.months : target;
    }

    store::Connection& m_connection;
    const Numbers& m_numbers;
    const Scorecard& m_card;
    Period m_period;
    QString m_currency;
    std::vector<QHash<RecordId, Figure>> m_figures;
    std::vector<Peers> m_peers;
    bool m_all = false;
};

Period periodOf(const Numbers& numbers, const Scorecard& card, const std::optional<Period>& asked) {
    return asked.value_or(numbers.calendar().trailing(numbers.today(), card.months));
}

bool comparesOthers(const Scorecard& card) {
    return std::any_of(card.lines.begin(), card.lines.end(), [](const CardLine& line) { return line.by != Normalise::Target; });
}

} // namespace

std::vector<StoredScorecard> scorecards(store::Connection& connection) {
    Statement rows(connection, "SELECT id, name, definition FROM scorecard ORDER BY name COLLATE NOCASE, id");
    std::vector<StoredScorecard> cards;
    while (rows.step()) cards.push_back(rowOf(rows));
    return cards;
}

Expected<StoredScorecard> scorecard(store::Connection& connection, const QString& key) {
    Statement row(connection, "SELECT id, name, definition FROM scorecard WHERE name = ?1 COLLATE NOCASE OR CAST(id AS TEXT) = ?1");
    if (!row.bind(1, key).step()) return failure(ErrorCode::RecordNotFound, {u"scorecard"_s, key});
    return rowOf(row);
}

const StoredScorecard* cardFor(const std::vector<StoredScorecard>& cards, const QString& partnerType) {
    const StoredScorecard* others = nullptr;
    for (const StoredScorecard& stored : cards) {
        if (!partnerType.isEmpty() && stored.card.partnerType == partnerType) return &stored;
        if (stored.card.partnerType.isEmpty() && others == nullptr) others = &stored;
    }
    return others;
}

Expected<std::vector<Score>> scoresOf(store::Connection& connection, const Numbers& numbers, const StoredScorecard& card, const std::optional<Period>& asked) {
    const Period period = periodOf(numbers, card.card, asked);
    const std::vector<Peer> people = peopleOf(connection, card.card);
    Reader now(connection, numbers, card.card, period);
    if (auto read = now.readAll(people, false); !read) return tl::unexpected(read.error());
    Reader before(connection, numbers, card.card, FiscalCalendar::before(period));
    if (auto read = before.readAll(people, false); !read) return tl::unexpected(read.error());
    std::vector<Score> scores;
    scores.reserve(people.size());
    for (const Peer& partner : people) {
        auto score = now.score(partner);
        if (!score) return tl::unexpected(score.error());
        const auto earlier = before.score(partner);
        if (!earlier) return tl::unexpected(earlier.error());
        score->before = earlier->total;
        scores.push_back(std::move(*score));
    }
    std::stable_sort(scores.begin(), scores.end(), [](const Score& a, const Score& b) { return a.total.value_or(-1) > b.total.value_or(-1); });
    return scores;
}

Expected<Score> scoreOf(store::Connection& connection, const Numbers& numbers, RecordId partner, const std::optional<Period>& asked) {
    Statement row(connection, "SELECT c.name, coalesce(p.type, '') FROM partner p JOIN company c ON c.id = p.id WHERE p.id = ? AND c.retired = 0");
    if (!row.bind(1, partner).step()) return failure(ErrorCode::RecordNotFound, {u"partner"_s, QString::number(partner)});
    const Peer who{partner, row.text(0)};
    const QString type = row.text(1);
    const auto cards = scorecards(connection);
    const StoredScorecard* card = cardFor(cards, type);
    if (card == nullptr)
        return failure(ErrorCode::ActRefused, {who.name, words(QT_TRANSLATE_NOOP("Scorecard", "Scorecard")), words(QT_TRANSLATE_NOOP("Scorecard", "There is no scorecard for its type."))});
    const std::vector<Peer> people = comparesOthers(card->card) ? peopleOf(connection, card->card) : std::vector<Peer>{};
    const Period period = periodOf(numbers, card->card, asked);
    Reader now(connection, numbers, card->card, period);
    if (auto read = now.readAll(people, true); !read) return tl::unexpected(read.error());
    Reader before(connection, numbers, card->card, FiscalCalendar::before(period));
    if (auto read = before.readAll(people, true); !read) return tl::unexpected(read.error());
    auto score = now.score(who);
    if (!score) return score;
    const auto earlier = before.score(who);
    if (!earlier) return tl::unexpected(earlier.error());
    score->before = earlier->total;
    return score;
}

const std::vector<Scorecard>& bundledScorecards() {
    static const std::vector<Scorecard> cards = [] {
        loadResources();
        std::vector<Scorecard> read;
        const QDir folder(u":/channelbook/scorecards"_s);
        for (const QString& name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly)) continue;
            if (auto card = scorecardFromJson(QJsonDocument::fromJson(file.readAll()).object())) read.push_back(std::move(*card));
        }
        return read;
    }();
    return cards;
}

void addBundledScorecards(store::Transaction& transaction) {
    for (const Scorecard& card : bundledScorecards())
        if (!transaction.cached(u"SELECT 1 FROM scorecard WHERE name = ? COLLATE NOCASE"_s).bind(1, card.name).step()) insert(transaction, card);
}

Expected<void> apply(store::Transaction& transaction, const SaveScorecard& command) {
    const Scorecard& card = command.card;
    const QString called = card.name.isEmpty() ? words(QT_TRANSLATE_NOOP("Scorecard", "Scorecard")) : card.name;
    if (const QStringList wrong = problems(card, Catalogue(transaction.connection())); !wrong.isEmpty()) return failure(ErrorCode::BadArgument, {called, wrong.front()});
    transaction.info().args[u"record"_s] = card.name;
    RecordId named = 0;
    Statement& known = transaction.cached(u"SELECT id FROM scorecard WHERE name = ? COLLATE NOCASE"_s).bind(1, card.name);
    if (known.step()) named = known.integer(0);
    known.reset();
    if (command.id != 0 && named != 0 && named != command.id) return failure(ErrorCode::DuplicateName, {u"scorecard"_s, card.name});
    const RecordId id = command.id != 0 ? command.id : named;
    if (id == 0) {
        insert(transaction, card);
        return {};
    }
    transaction.cached(u"UPDATE scorecard SET name = ?, partner_type = ?, definition = ? WHERE id = ?"_s).bindAll(card.name, textValue(card.partnerType), text(card), id).run();
    if (transaction.connection().changes() == 0) return failure(ErrorCode::RecordNotFound, {u"scorecard"_s, QString::number(id)});
    return {};
}

Expected<void> apply(store::Transaction& transaction, const DeleteScorecard& command) {
    const auto stored = scorecard(transaction.connection(), command.key);
    if (!stored) return tl::unexpected(stored.error());
    transaction.info().args[u"record"_s] = stored->card.name;
    transaction.cached(u"DELETE FROM scorecard WHERE id = ?"_s).bindAll(stored->id).run();
    return {};
}

} // namespace channelbook::metrics
