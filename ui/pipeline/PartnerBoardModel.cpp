#include "ui/pipeline/PartnerBoardModel.h"

#include "core/pipeline/StallQueries.h"
#include "core/records/QuickFilter.h"
#include "ui/records/Badges.h"

#include <QSet>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int settleMs = 20;
constexpr int fetchBefore = 8;
constexpr int fetchAfter = 40;
constexpr qsizetype cardsKept = 5000;
constexpr int leavingRank = 70; ///< stages from here on are for partners that go; empty, they only take room

/// What a card is made of, in the order of the fields read.
enum CardField : std::size_t { Name, Tier, Type, Region, Manager, Owner, NextAction, Stage, Since, Won, Open };

const QStringList& cardFields() {
    static const QStringList keys{u"name"_s,        u"tier"_s,  u"type"_s,        u"region"_s,      u"manager"_s,      u"owner"_s,
                                  u"next_action"_s, u"stage"_s, u"stage_since"_s, u"won_revenue"_s, u"open_pipeline"_s};
    return keys;
}

} // namespace

PartnerBoardModel::PartnerBoardModel(Workspace& workspace, QObject* parent)
    : BoardModel(parent), m_workspace(workspace), m_partner(*workspace.catalogue().find(u"partner")), m_reader(new BackgroundReader(workspace.store(), this)) {
    for (const QString& key : cardFields()) m_fields.push_back(m_partner.field(key));
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    connect(&m_settle, &QTimer::timeout, this, &PartnerBoardModel::reload);
    connect(&workspace.store().events(), &store::StoreEvents::changed, this, &PartnerBoardModel::follow);
    connect(&workspace.store().events(), &store::StoreEvents::derivedChanged, this, [this] {
        m_cards.clear();
        m_settle.start();
    });
    reload();
}

PartnerBoardModel::~PartnerBoardModel() { delete m_reader; }

Expected<void> PartnerBoardModel::setQuery(const Query& query) {
    const auto compiled = m_workspace.store().read([&](store::Connection& connection) -> Expected<void> {
        if (auto filter = records::compileFilter(m_partner, query.filter, records::programCurrency(connection)); !filter)
            return tl::unexpected(filter.error());
        return {};
    });
    if (!compiled) return tl::unexpected(compiled.error());
    if (!*compiled) return *compiled;
    m_wanted = query;
    reload();
    return {};
}

void PartnerBoardModel::reload() {
    m_settle.stop();
    m_reader->ask(
        [this, query = m_wanted, today = m_workspace.clock().today(), currency = m_workspace.currency()](store::Connection& connection) -> BackgroundReader::Deliver {
            const Stopwatch watch;
            auto reading = read(connection, m_partner, query, today, currency, m_format);
            if (!reading) return [this, error = reading.error()] { Q_EMIT failed(error); };
            auto shared = std::make_shared<Reading>(std::move(*reading));
            return [this, shared, took = watch.elapsed()] {
                take(std::move(*shared));
                Q_EMIT loaded(took);
            };
        },
        [this](const Error& error) { Q_EMIT failed(error); });
}

void PartnerBoardModel::narrow(pipeline::Board& board, const QHash<RecordId, qint64>& stalled) {
    for (pipeline::BoardCell& cell : board.cells) {
        std::erase_if(cell.partners, [&](RecordId id) { return !stalled.contains(id); });
        cell.sum = 0;
        for (const RecordId id : cell.partners) cell.sum += stalled.value(id);
    }
    std::erase_if(board.cells, [](const pipeline::BoardCell& cell) { return cell.partners.empty(); });
    std::erase_if(board.lanes, [&](const QString& lane) {
        return std::none_of(board.cells.begin(), board.cells.end(), [&](const pipeline::BoardCell& cell) { return cell.lane == lane; });
    });
    if (board.lanes.empty()) board.lanes.emplace_back();
}

Expected<PartnerBoardModel::Reading> PartnerBoardModel::read(store::Connection& connection, const records::EntityDef& partner, const Query& query,
                                                            const QDate& today, const QString& currency, const ValueFormat& format) {
    auto board = pipeline::readBoard(connection, partner, {query.filter, query.laneField});
    if (!board) return tl::unexpected(board.error());
    Reading reading;
    reading.query = query;
    reading.board = std::move(*board);
    QHash<RecordId, qint64> stalled;
    for (const pipeline::StalledPartner& one : pipeline::stalledPartners(connection, today)) stalled.insert(one.id, one.value);
    reading.stalled = stalled.size();
    if (query.stalledOnly) narrow(reading.board, stalled);

    reading.stages = pipeline::lifecycleStages(connection);
    const bool filtered = !query.filter.trimmed().isEmpty() || query.stalledOnly;
    const QHash<QString, qint64> all = pipeline::partnersByStage(connection);
    QHash<QString, int> columnOf;
    for (const pipeline::LifecycleStage& stage : reading.stages) {
        if (stage.rank >= leavingRank && all.value(stage.name) == 0) continue;
        BoardColumn column;
        column.id = stage.name;
        column.title = stage.name;
        column.limit = stage.wipLimit;
        if (filtered) column.total = static_cast<int>(all.value(stage.name));
        columnOf.insert(stage.name, static_cast<int>(reading.columns.size()));
        reading.columns.push_back(column);
    }
    const records::FieldDef* laneField = partner.field(query.laneField);
    place(reading, columnOf, laneField == nullptr ? QString() : records::labelOf(*laneField), currency, format);
    return reading;
}

void PartnerBoardModel::place(Reading& reading, const QHash<QString, int>& columnOf, const QString& laneLabel, const QString& currency, const ValueFormat& format) {
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
        const auto column = columnOf.constFind(cell.stage);
        if (column == columnOf.constEnd()) continue;
        const auto lane = static_cast<std::size_t>(std::find(reading.board.lanes.begin(), reading.board.lanes.end(), cell.lane) - reading.board.lanes.begin());
        const auto at = static_cast<std::size_t>(*column);
        const int count = static_cast<int>(cell.partners.size());
        for (int i = 0; i < count; ++i)
            reading.places.insert(cell.partners[static_cast<std::size_t>(i)], BoardPlace{static_cast<int>(lane), *column, i});
        reading.shown += count;
        reading.columns[at].count += count;
        columnSums[at] += cell.sum;
        reading.lanes[lane].count += count;
        laneSums[lane] += cell.sum;
        reading.cells[lane * width + at] = std::move(cell.partners);
    }
    for (std::size_t i = 0; i < width; ++i)
        if (columnSums[i] != 0) reading.columns[i].sum = format.shortMoney(columnSums[i], currency);
    for (std::size_t i = 0; i < laneSums.size(); ++i)
        if (laneSums[i] != 0) reading.lanes[i].sum = format.shortMoney(laneSums[i], currency);
    reading.board.cells.clear();
}

void PartnerBoardModel::take(Reading reading) {
    m_query = reading.query;
    // Days in stage count on over midnight.
    if (const QDate today = m_workspace.clock().today(); today != std::exchange(m_cardsDay, today)) m_cards.clear();
    m_board = std::move(reading.board);
    m_stages = std::move(reading.stages);
    m_columns = std::move(reading.columns);
    m_lanes = std::move(reading.lanes);
    m_cells = std::move(reading.cells);
    m_places = std::move(reading.places);
    m_shown = reading.shown;
    m_stalled = reading.stalled;
    Q_EMIT reset();
}

void PartnerBoardModel::follow(const store::Changes& changes) {
    const QSet<QString> about{u"partner"_s, u"company"_s, u"owner"_s, u"deal"_s, u"deal_partner"_s, u"lifecycle_stage"_s};
    bool touched = !changes.ranges.empty();
    for (const store::RowChange& change : changes.rows) {
        if (!about.contains(change.table)) continue;
        touched = true;
        if (change.table == u"partner" || change.table == u"company")
            m_cards.remove(change.id);
        else
            m_cards.clear();
    }
    if (!changes.ranges.empty()) m_cards.clear();
    if (touched) m_settle.start();
}

const std::vector<RecordId>& PartnerBoardModel::cell(int lane, int column) const {
    return m_cells[static_cast<std::size_t>(lane) * m_columns.size() + static_cast<std::size_t>(column)];
}

int PartnerBoardModel::cardCount(int lane, int column) const { return static_cast<int>(cell(lane, column).size()); }

CardId PartnerBoardModel::cardId(int lane, int column, int index) const { return cell(lane, column)[static_cast<std::size_t>(index)]; }

std::optional<BoardPlace> PartnerBoardModel::locate(CardId id) const {
    const auto place = m_places.constFind(id);
    return place == m_places.constEnd() ? std::nullopt : std::optional(*place);
}

std::vector<RecordId> PartnerBoardModel::shownIds() const {
    std::vector<RecordId> ids;
    for (int column = 0; column < columnCount(); ++column)
        for (int lane = 0; lane < std::max(laneCount(), 1); ++lane) {
            const std::vector<RecordId>& partners = cell(lane, column);
            ids.insert(ids.end(), partners.begin(), partners.end());
        }
    return ids;
}

QString PartnerBoardModel::stageOf(RecordId partner) const {
    const auto place = locate(partner);
    return place ? m_columns[static_cast<std::size_t>(place->column)].id : QString();
}

bool PartnerBoardModel::accepts(const QList<CardId>& ids, const QString&, const QString& laneId) const {
    // A lane is a fact about the partner, such as its region; dragging is for stages.
    return m_query.laneField.isEmpty() || std::all_of(ids.begin(), ids.end(), [&](CardId id) {
               const auto place = locate(id);
               return place && m_lanes[static_cast<std::size_t>(place->lane)].id == laneId;
           });
}

void PartnerBoardModel::fetch(const BoardPlace& place) const {
    const std::vector<RecordId>& ids = cell(place.lane, place.column);
    const auto first = ids.begin() + std::max(0, place.index - fetchBefore);
    const auto last = ids.begin() + std::min(static_cast<int>(ids.size()), place.index + fetchAfter);
    if (m_cards.size() > cardsKept) m_cards.clear();
    std::vector<RecordId> wanted;
    std::copy_if(first, last, std::back_inserter(wanted), [this](RecordId id) { return !m_cards.contains(id); });
    const auto rows = m_workspace.store().read([&](store::Connection& connection) { return records::readRows(connection, m_partner, wanted, m_fields); });
    if (!rows) return;
    for (const records::RecordRow& row : *rows) m_cards.insert(row.id, cardOf(row));
}

BoardCard PartnerBoardModel::card(CardId id) const {
    const auto known = m_cards.constFind(id);
    if (known != m_cards.constEnd()) return *known;
    if (const auto place = locate(id)) fetch(*place);
    return m_cards.value(id);
}

BoardCard PartnerBoardModel::cardOf(const records::RecordRow& row) const {
    const auto text = [&](CardField field) { return toText(row.values[field]); };
    BoardCard card;
    card.title = text(Name);
    if (!text(Tier).isEmpty()) card.badges << badgeOf(u"tier"_s, text(Tier));
    QStringList about{text(Type), text(Region)};
    about.removeAll(QString());
    card.subtitle = about.join(u" · "_s);
    card.body = text(NextAction);
    const qint64 days = pipeline::daysInStage(text(Since), m_workspace.clock().today());
    if (days >= 0) card.footerLeft = tr("%n d here", "days in a stage; short", static_cast<int>(days));
    const auto stage = std::find_if(m_stages.begin(), m_stages.end(), [&](const pipeline::LifecycleStage& one) { return one.name == text(Stage); });
    if (stage != m_stages.end() && stage->stallDays > 0 && days > stage->stallDays)
        card.warning = tr("Stalled: %n days in %1, at most %2 are usual", nullptr, static_cast<int>(days)).arg(stage->name).arg(stage->stallDays);
    const qint64 money = toInteger(row.values[Won]) + toInteger(row.values[Open]);
    if (money != 0) card.footerRight = tr("%1 in deals", "a sum of money").arg(m_format.shortMoney(money, row.currency));
    card.owner = text(Manager).isEmpty() ? text(Owner) : text(Manager);
    if (!card.owner.isEmpty()) card.initials = initialsOf(card.owner);
    QStringList tip{card.title};
    if (!card.owner.isEmpty()) tip << (text(Manager).isEmpty() ? tr("Owned by %1 · nobody manages it yet").arg(card.owner) : tr("Managed by %1").arg(card.owner));
    if (money != 0)
        tip << tr("Won %1 + open %2").arg(m_format.money(toInteger(row.values[Won]), row.currency), m_format.money(toInteger(row.values[Open]), row.currency));
    if (!text(Since).isEmpty()) tip << tr("In stage since %1").arg(m_format.date(text(Since)));
    card.toolTip = tip.join(u'\n');
    return card;
}

} // namespace channelbook
