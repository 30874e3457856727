#include "ui/pipeline/RecordBoardModel.h"

#include "core/records/QuickFilter.h"
#include "core/records/Words.h"
#include "ui/records/Badges.h"

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;
using records::FieldType;

namespace {

constexpr int settleMs = 20;
constexpr int fetchBefore = 8;
constexpr int fetchAfter = 40;
constexpr qsizetype cardsKept = 5000;
/// Where name, state and since are among the fields read; what cards show follows.
constexpr std::size_t nameAt = 0, sinceAt = 2, shownFrom = 3;

bool isPerson(const records::FieldDef& field) { return field.type == FieldType::Reference && field.target == u"owner"; }

} // namespace

RecordBoardModel::RecordBoardModel(Workspace& workspace, Query query, QObject* parent)
    : BoardModel(parent), m_workspace(workspace), m_entity(workspace.catalogue().find(query.entity)), m_state(m_entity->field(query.board.state)), m_query(query),
      m_wanted(std::move(query)), m_reader(new BackgroundReader(workspace.store(), this)) {
    takeFields();
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    connect(&m_settle, &QTimer::timeout, this, &RecordBoardModel::reload);
    connect(&workspace.store().events(), &store::StoreEvents::changed, this, &RecordBoardModel::follow);
    connect(&workspace.store().events(), &store::StoreEvents::derivedChanged, this, [this] {
        m_cards.clear();
        m_settle.start();
    });
    reload();
}

RecordBoardModel::~RecordBoardModel() { delete m_reader; }

Expected<void> RecordBoardModel::setQuery(const Query& query) {
    const auto compiled = m_workspace.store().read([&](store::Connection& connection) -> Expected<void> {
        const auto entity = m_workspace.catalogue().entity(query.entity);
        if (!entity) return tl::unexpected(entity.error());
        if (auto state = records::fieldOf(**entity, query.board.state); !state) return tl::unexpected(state.error());
        if (auto filter = records::compileFilter(**entity, query.board.filter, records::programCurrency(connection)); !filter) return tl::unexpected(filter.error());
        return {};
    });
    if (!compiled) return tl::unexpected(compiled.error());
    if (!*compiled) return *compiled;
    m_wanted = query;
    reload();
    return {};
}

std::optional<pipeline::Track> RecordBoardModel::track() const {
    const pipeline::TrackDef* track = pipeline::trackOf(m_entity->key, m_state->key);
    return track == nullptr ? std::nullopt : std::optional(track->track);
}

void RecordBoardModel::reload() {
    m_settle.stop();
    const records::EntityDef* entity = m_workspace.catalogue().find(m_wanted.entity);
    m_reader->ask(
        [this, entity, query = m_wanted, today = m_workspace.clock().today(), currency = m_workspace.currency()](store::Connection& connection) -> BackgroundReader::Deliver {
            const Stopwatch watch;
            auto reading = read(connection, *entity, query, today, currency, m_format);
            if (!reading) return [this, error = reading.error()] { Q_EMIT failed(error); };
            auto shared = std::make_shared<Reading>(std::move(*reading));
            return [this, shared, took = watch.elapsed()] {
                take(std::move(*shared));
                Q_EMIT loaded(took);
            };
        },
        [this](const Error& error) { Q_EMIT failed(error); });
}

Expected<RecordBoardModel::Reading> RecordBoardModel::read(store::Connection& connection, const records::EntityDef& entity, const Query& query, const QDate& today,
                                                          const QString& currency, const ValueFormat& format) {
    auto board = pipeline::readBoard(connection, entity, query.board, today);
    if (!board) return tl::unexpected(board.error());
    Reading reading;
    reading.query = query;
    reading.board = std::move(*board);
    const bool filtered = !query.board.filter.trimmed().isEmpty() || query.board.stalledOnly;
    QHash<QString, int> columnOf;
    const records::FieldDef& state = *entity.field(query.board.state);
    for (const pipeline::BoardStage& stage : reading.board.stages) {
        if (stage.leaving && stage.all == 0 && !query.emptyColumns) continue;
        BoardColumn column;
        column.id = stage.state;
        column.title = stage.state.isEmpty() ? tr("%1: none", "a lane of partners without a manager, tier…").arg(records::labelOf(state)) : choiceText(stage.state);
        column.limit = stage.limit > 0 ? stage.limit : query.limits.value(stage.state);
        if (filtered) column.total = static_cast<int>(stage.all);
        columnOf.insert(stage.state, static_cast<int>(reading.columns.size()));
        reading.columns.push_back(column);
    }
    const records::FieldDef* laneField = entity.field(query.board.laneField);
    place(reading, columnOf, laneField == nullptr ? QString() : records::labelOf(*laneField), currency, format);
    return reading;
}

void RecordBoardModel::place(Reading& reading, const QHash<QString, int>& columnOf, const QString& laneLabel, const QString& currency, const ValueFormat& format) {
    const std::size_t width = reading.columns.size();
    reading.cells.resize(reading.board.lanes.size() * width);
    std::vector<qint64> columnSums(width, 0);
    std::vector<qint64> laneSums(reading.board.lanes.size(), 0);
    for (const QString& lane : reading.board.lanes) {
        BoardLane shown;
        shown.id = lane;
        shown.title = lane.isEmpty() ? tr("%1: none", "a lane of partners without a manager, tier…").arg(laneLabel) : choiceText(lane);
        reading.lanes.push_back(shown);
    }
    for (pipeline::BoardCell& cell : reading.board.cells) {
        const auto column = columnOf.constFind(cell.state);
        if (column == columnOf.constEnd()) continue;
        const auto lane = static_cast<std::size_t>(std::find(reading.board.lanes.begin(), reading.board.lanes.end(), cell.lane) - reading.board.lanes.begin());
        const auto at = static_cast<std::size_t>(*column);
        const int count = static_cast<int>(cell.records.size());
        for (int i = 0; i < count; ++i)
            reading.places.insert(cell.records[static_cast<std::size_t>(i)], BoardPlace{static_cast<int>(lane), *column, i});
        reading.columns[at].count += count;
        columnSums[at] += cell.sum;
        reading.lanes[lane].count += count;
        laneSums[lane] += cell.sum;
        reading.cells[lane * width + at] = std::move(cell.records);
    }
    // "59 of 59" says nothing that "59" does not.
    for (BoardColumn& column : reading.columns)
        if (column.total == column.count) column.total = -1;
    for (std::size_t i = 0; i < width; ++i)
        if (columnSums[i] != 0) reading.columns[i].sum = format.shortMoney(columnSums[i], currency);
    for (std::size_t i = 0; i < laneSums.size(); ++i)
        if (laneSums[i] != 0) reading.lanes[i].sum = format.shortMoney(laneSums[i], currency);
}

void RecordBoardModel::take(Reading reading) {
    const bool otherCards = reading.query.entity != m_query.entity || reading.query.card != m_query.card || reading.query.board.state != m_query.board.state;
    m_query = std::move(reading.query);
    if (otherCards) takeFields();
    // Days in stage count on over midnight.
    if (const QDate today = m_workspace.clock().today(); today != std::exchange(m_cardsDay, today)) m_cards.clear();
    m_stages = std::move(reading.board.stages);
    m_shown = reading.board.shown;
    m_stalled = reading.board.stalled;
    m_unfiltered = reading.board.unfiltered;
    m_columns = std::move(reading.columns);
    m_lanes = std::move(reading.lanes);
    m_cells = std::move(reading.cells);
    m_places = std::move(reading.places);
    Q_EMIT reset();
}

void RecordBoardModel::takeFields() {
    m_cards.clear();
    m_entity = m_workspace.catalogue().find(m_query.entity);
    m_state = m_entity->field(m_query.board.state);
    m_fields = {m_entity->field(m_entity->nameField), m_state, m_state};
    if (const records::FieldDef* since = pipeline::sinceField(*m_entity, m_state->key)) {
        m_since = *since;
        const auto sql = m_workspace.store().read([this](store::Connection& connection) { return pipeline::stateSql(connection, *m_entity, *m_state).since; });
        if (sql) m_since.sql = *sql;
        m_fields[sinceAt] = &m_since;
    }
    m_tables = {m_entity->table};
    if (m_entity->key == u"partner" || m_entity->key == u"customer") m_tables << u"company"_s;
    for (const QString& key : m_query.card)
        if (const records::FieldDef* field = m_entity->field(key); field != nullptr && field != m_state) m_fields.push_back(field);
}

void RecordBoardModel::follow(const store::Changes& changes) {
    // Boards show names of what their records refer to, and sums of deals: those tables touch any card.
    static const QSet<QString> others{u"partner"_s, u"company"_s, u"owner"_s, u"deal"_s, u"deal_partner"_s, u"product"_s, u"lifecycle_stage"_s, u"recruiting_stage"_s, u"deal_stage"_s};
    bool touched = !changes.ranges.empty();
    for (const store::RowChange& change : changes.rows) {
        const bool own = m_tables.contains(change.table);
        if (!own && !others.contains(change.table)) continue;
        touched = true;
        if (own)
            m_cards.remove(change.id);
        else
            m_cards.clear();
    }
    if (!changes.ranges.empty()) m_cards.clear();
    if (touched) m_settle.start();
}

const std::vector<RecordId>& RecordBoardModel::cell(int lane, int column) const {
    return m_cells[static_cast<std::size_t>(lane) * m_columns.size() + static_cast<std::size_t>(column)];
}

int RecordBoardModel::cardCount(int lane, int column) const { return static_cast<int>(cell(lane, column).size()); }

CardId RecordBoardModel::cardId(int lane, int column, int index) const { return cell(lane, column)[static_cast<std::size_t>(index)]; }

std::optional<BoardPlace> RecordBoardModel::locate(CardId id) const {
    const auto place = m_places.constFind(id);
    return place == m_places.constEnd() ? std::nullopt : std::optional(*place);
}

std::vector<RecordId> RecordBoardModel::shownIds() const {
    std::vector<RecordId> ids;
    for (int column = 0; column < columnCount(); ++column)
        for (int lane = 0; lane < std::max(laneCount(), 1); ++lane) {
            const std::vector<RecordId>& records = cell(lane, column);
            ids.insert(ids.end(), records.begin(), records.end());
        }
    return ids;
}

QString RecordBoardModel::stageOf(RecordId record) const {
    const auto place = locate(record);
    return place ? m_columns[static_cast<std::size_t>(place->column)].id : QString();
}

bool RecordBoardModel::accepts(const QList<CardId>& ids, const QString&, const QString& laneId) const {
    // A state that is worked out, or that only its own actions change, cannot be set by dragging.
    if (!m_state->editable()) return false;
    // A lane is a fact about the record, such as its region; dragging is for the state.
    return m_query.board.laneField.isEmpty() || std::all_of(ids.begin(), ids.end(), [&](CardId id) {
               const auto place = locate(id);
               return place && m_lanes[static_cast<std::size_t>(place->lane)].id == laneId;
           });
}

void RecordBoardModel::fetch(const BoardPlace& place) const {
    const std::vector<RecordId>& ids = cell(place.lane, place.column);
    const auto first = ids.begin() + std::max(0, place.index - fetchBefore);
    const auto last = ids.begin() + std::min(static_cast<int>(ids.size()), place.index + fetchAfter);
    if (m_cards.size() > cardsKept) m_cards.clear();
    std::vector<RecordId> wanted;
    std::copy_if(first, last, std::back_inserter(wanted), [this](RecordId id) { return !m_cards.contains(id); });
    const auto rows = m_workspace.store().read([&](store::Connection& connection) { return records::readRows(connection, *m_entity, wanted, m_fields); });
    if (!rows) return;
    for (const records::RecordRow& row : *rows) m_cards.insert(row.id, cardOf(row));
}

BoardCard RecordBoardModel::card(CardId id) const {
    const auto known = m_cards.constFind(id);
    if (known != m_cards.constEnd()) return *known;
    if (const auto place = locate(id)) fetch(*place);
    return m_cards.value(id);
}

BoardCard RecordBoardModel::cardOf(const records::RecordRow& row) const {
    BoardCard card;
    card.title = toText(row.values[nameAt]);
    QStringList tip{card.title};
    QStringList about;
    QStringList body;
    QString firstPerson;
    for (std::size_t i = shownFrom; i < m_fields.size(); ++i) {
        const records::FieldDef& field = *m_fields[i];
        const QString text = m_format.text(field, row.values[i], row.currency);
        if (isPerson(field)) {
            if (firstPerson.isEmpty()) firstPerson = field.key;
            if (!text.isEmpty() && card.owner.isEmpty()) {
                card.owner = text;
                // Whoever owns the record stands in where nobody has the part that counts.
                tip << (field.key == firstPerson ? tr("%1: %2", "a field's label and its value").arg(records::labelOf(field), text)
                                                 : tr("Owned by %1 · nobody manages it yet").arg(text));
            }
            continue;
        }
        if (text.isEmpty() || field.type == FieldType::Money) continue;
        if (isBadge(field.key))
            card.badges << badgeOf(field.key, toText(row.values[i]));
        else if (field.type == FieldType::Date || isNumeric(field.type) || field.type == FieldType::Boolean || field.type == FieldType::Instant)
            body << tr("%1: %2", "a field's label and its value").arg(records::labelOf(field), text);
        else if (field.type == FieldType::LongText || field.key == u"next_action" || field.key == u"next_step")
            body << text;
        else
            about << text;
    }
    card.subtitle = about.join(u" · "_s);
    card.body = body.join(u" · "_s);
    if (!card.owner.isEmpty()) card.initials = initialsOf(card.owner);
    addMoney(card, tip, row);
    addStay(card, tip, row);
    card.toolTip = tip.join(u'\n');
    return card;
}

void RecordBoardModel::addMoney(BoardCard& card, QStringList& tip, const records::RecordRow& row) const {
    qint64 sum = 0;
    QStringList parts;
    for (std::size_t i = shownFrom; i < m_fields.size(); ++i) {
        if (m_fields[i]->type != FieldType::Money || toInteger(row.values[i]) == 0) continue;
        sum += toInteger(row.values[i]);
        parts << tr("%1: %2", "a field's label and its value").arg(records::labelOf(*m_fields[i]), m_format.money(toInteger(row.values[i]), row.currency));
    }
    if (parts.isEmpty()) return;
    const QString money = m_format.shortMoney(sum, row.currency);
    card.footerRight = m_entity->key == u"partner" ? tr("%1 in deals", "a sum of money").arg(money) : money;
    tip << parts;
}

void RecordBoardModel::addStay(BoardCard& card, QStringList& tip, const records::RecordRow& row) const {
    if (m_fields[sinceAt] == m_state) return;
    const QString since = toText(row.values[sinceAt]);
    const qint64 days = pipeline::daysInStage(since, m_workspace.clock().today());
    if (days < 0) return;
    card.footerLeft = tr("%n d here", "days in a stage; short", static_cast<int>(days));
    tip << tr("In stage since %1").arg(m_format.date(since));
    // The column it is in: who was never moved has no step yet, but is at the first one.
    const QString state = stageOf(row.id);
    const auto stage = std::find_if(m_stages.begin(), m_stages.end(), [&](const pipeline::BoardStage& one) { return one.state == state; });
    if (stage != m_stages.end() && stage->stallDays > 0 && days > stage->stallDays)
        card.warning = tr("Stalled: %n days in %1, at most %2 are usual", nullptr, static_cast<int>(days)).arg(stage->state).arg(stage->stallDays);
}

} // namespace channelbook
