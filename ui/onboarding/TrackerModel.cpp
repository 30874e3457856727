#include "ui/onboarding/TrackerModel.h"

#include "core/base/Clock.h"
#include "ui/onboarding/PlaybookCommands.h"
#include "ui/onboarding/RunWords.h"

#include <algorithm>
#include <tuple>

namespace channelbook {

using namespace Qt::StringLiterals;
using playbooks::CellState;
using playbooks::TrackerCell;
using playbooks::TrackerRow;

namespace {

constexpr int settleMs = 40;
constexpr std::size_t orderingChunk = 1000; ///< runs read at once to put all in order
const QString onboarding = u"onboarding"_s;

int rankOf(CellState state) {
    switch (state) {
    case CellState::Late:
        return 0;
    case CellState::Blocked:
        return 1;
    case CellState::Due:
        return 2;
    case CellState::Upcoming:
        return 3;
    case CellState::Done:
        return 4;
    case CellState::Waived:
        return 5;
    case CellState::Absent:
        return 6;
    }
    return 6;
}

/// The runs in the order of a milestone, or of their forecasts. Equal ones stay by risk, as they come.
std::vector<RecordId> ordered(store::Connection& connection, const std::vector<RecordId>& runs,
                              const TrackerOrder& order, const QDate& today) {
    using Key = std::tuple<int, QDate, std::size_t, RecordId>;
    std::vector<Key> keys;
    keys.reserve(runs.size());
    const std::vector<playbooks::Milestone> columns =
        order.byForecast ? std::vector<playbooks::Milestone>() : std::vector{playbooks::Milestone{order.milestone, {}}};
    for (std::size_t at = 0; at < runs.size(); at += orderingChunk) {
        const std::vector<RecordId> part(runs.begin() + static_cast<std::ptrdiff_t>(at),
                                         runs.begin() +
                                             static_cast<std::ptrdiff_t>(std::min(at + orderingChunk, runs.size())));
        for (const TrackerRow& row : playbooks::readTrackerRows(connection, part, columns, today)) {
            if (order.byForecast) {
                keys.emplace_back(0, row.forecast.finish, keys.size(), row.run.id);
            } else {
                const TrackerCell cell = row.cells.empty() ? TrackerCell{} : row.cells.front();
                keys.emplace_back(rankOf(cell.state), cell.state == CellState::Done ? cell.done : cell.due, keys.size(),
                                  row.run.id);
            }
        }
    }
    std::sort(keys.begin(), keys.end());
    std::vector<RecordId> result;
    result.reserve(keys.size());
    for (const Key& key : keys) result.push_back(std::get<RecordId>(key));
    return result;
}

QStringList typesOf(store::Connection& connection, const QString& kind) {
    QStringList types;
    store::Statement statement(connection, "SELECT p.type FROM playbook_run r JOIN playbook_template t ON t.id = "
                                           "r.template_id JOIN partner p ON p.id = r.partner_id"
                                           " WHERE r.state = 'active' AND t.kind = ? AND p.type IS NOT NULL GROUP BY "
                                           "p.type ORDER BY count(*) DESC, p.type");
    statement.bind(1, kind);
    while (statement.step()) types << statement.text(0);
    return types;
}

} // namespace

bool isWon(const TrackerRow& row) {
    return row.daysToDeal.has_value();
}
bool isEndangered(const TrackerRow& row) {
    return row.risk.daysLate > 0 || row.risk.isStalled() || (row.clock > 0 && row.day > row.clock);
}

TrackerModel::TrackerModel(Program& program, QObject* parent)
    : QAbstractTableModel(parent)
    , m_program(program)
    , m_reader(new BackgroundReader(program.store(), this)) {
    m_relist.setSingleShot(true);
    m_relist.setInterval(settleMs);
    connect(&m_relist, &QTimer::timeout, this, &TrackerModel::list);
    connect(&program.store().events(), &store::StoreEvents::changed, this, &TrackerModel::follow);
}

// The reader's thread uses what the model holds, so it ends first.
TrackerModel::~TrackerModel() {
    delete m_reader;
}

void TrackerModel::setQuery(const playbooks::TrackerQuery& query, const TrackerOrder& order) {
    m_query = query;
    m_order = order;
    list();
}

void TrackerModel::reload() {
    forgetRows();
    list();
}

void TrackerModel::list() {
    m_relist.stop();
    m_reader->ask(
        [this, query = m_query, order = m_order,
         today = today()](store::Connection& connection) -> BackgroundReader::Deliver {
            const Stopwatch watch;
            Reading reading;
            playbooks::TrackerQuery asked = query;
            asked.sort = order.sort;
            reading.tracker = playbooks::readTracker(connection, asked, today);
            if (!order.milestone.isEmpty() || order.byForecast)
                reading.tracker.runs = ordered(connection, reading.tracker.runs, order, today);
            if (order.descending) std::reverse(reading.tracker.runs.begin(), reading.tracker.runs.end());
            reading.templates = playbooks::storedTemplates(connection, true);
            reading.types = typesOf(connection, query.kind);
            return [this, reading = std::move(reading), took = watch.elapsed()]() mutable {
                take(std::move(reading));
                Q_EMIT listed(took);
            };
        },
        [this](const Error& error) { Q_EMIT failed(error); });
}

void TrackerModel::take(Reading reading) {
    const auto same = [](const playbooks::Milestone& a, const playbooks::Milestone& b) {
        return a.key == b.key && a.title == b.title;
    };
    const int clock = clockOf(reading.templates);
    const bool columns = std::equal(m_tracker.milestones.begin(), m_tracker.milestones.end(),
                                    reading.tracker.milestones.begin(), reading.tracker.milestones.end(), same);
    m_templates = std::move(reading.templates);
    m_types = std::move(reading.types);
    m_rows.clear();
    m_chunks.clear();
    m_used.clear();
    if (!columns) {
        beginResetModel();
        m_tracker = std::move(reading.tracker);
        m_clock = clock;
        endResetModel();
        return;
    }
    // Selection and current row follow their runs to where they are now.
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList from = persistentIndexList();
    std::vector<RecordId> held;
    for (const QModelIndex& index : from) held.push_back(runAt(index.row()));
    m_tracker = std::move(reading.tracker);
    QModelIndexList to;
    for (qsizetype i = 0; i < from.size(); ++i) {
        const int row = rowOf(held[static_cast<std::size_t>(i)]);
        to << (row < 0 ? QModelIndex() : index(row, from[i].column()));
    }
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged();
    if (m_clock == clock) return;
    m_clock = clock;
    Q_EMIT headerDataChanged(Qt::Horizontal, clockColumn, clockColumn);
}

int TrackerModel::clockOf(const std::vector<playbooks::StoredTemplate>& templates) const {
    int clock = -1;
    for (const playbooks::StoredTemplate& stored : templates) {
        if (stored.activeRuns == 0 || stored.playbook.kind != m_query.kind) continue;
        if (!m_query.templateKey.isEmpty() && stored.playbook.key != m_query.templateKey) continue;
        if (clock >= 0 && clock != stored.playbook.clock) return 0;
        clock = stored.playbook.clock;
    }
    return std::max(clock, 0);
}

void TrackerModel::forgetRows() {
    m_chunks.clear();
    m_used.clear();
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void TrackerModel::follow(const store::Changes& changes) {
    if (!touchesPlaybooks(changes)) return;
    forgetRows();
    m_relist.start();
}

RecordId TrackerModel::runAt(int row) const {
    return row < 0 || row >= rowCount() ? 0 : m_tracker.runs[static_cast<std::size_t>(row)];
}

int TrackerModel::rowOf(RecordId run) const {
    if (m_rows.isEmpty()) {
        m_rows.reserve(static_cast<qsizetype>(m_tracker.runs.size()));
        for (std::size_t i = 0; i < m_tracker.runs.size(); ++i) m_rows.insert(m_tracker.runs[i], static_cast<int>(i));
    }
    return m_rows.value(run, -1);
}

const TrackerRow* TrackerModel::row(int row) const {
    if (runAt(row) == 0) return nullptr;
    const int number = row / chunkSize;
    auto chunk = m_chunks.find(number);
    if (chunk == m_chunks.end()) {
        const auto begin = m_tracker.runs.begin() + static_cast<std::ptrdiff_t>(number) * chunkSize;
        const auto end = m_tracker.runs.begin() +
                         std::min<std::ptrdiff_t>((static_cast<std::ptrdiff_t>(number) + 1) * chunkSize, rowCount());
        const std::vector<RecordId> ids(begin, end);
        auto rows = m_program.store().read([&](store::Connection& connection) {
            return playbooks::readTrackerRows(connection, ids, m_tracker.milestones, today());
        });
        Chunk fresh;
        fresh.rows.resize(ids.size());
        if (rows) {
            // Runs that went since the list was made leave a gap, not a shift.
            std::size_t next = 0;
            for (TrackerRow& found : *rows) {
                while (next < ids.size() && ids[next] != found.run.id) ++next;
                if (next < ids.size()) fresh.rows[next++] = std::move(found);
            }
        }
        // Room is made first: a hash that loses an entry moves the others.
        while (m_used.size() >= static_cast<std::size_t>(chunksKept)) {
            m_chunks.remove(m_used.back());
            m_used.pop_back();
        }
        m_used.push_front(number);
        fresh.use = m_used.begin();
        chunk = m_chunks.insert(number, std::move(fresh));
    } else if (chunk->use != m_used.begin()) {
        m_used.splice(m_used.begin(), m_used, chunk->use);
    }
    const TrackerRow& found = chunk->rows[static_cast<std::size_t>(row % chunkSize)];
    return found.run.id == 0 ? nullptr : &found;
}

const playbooks::Milestone* TrackerModel::milestone(int column) const {
    return column < firstMilestone || column >= forecastColumn()
               ? nullptr
               : &m_tracker.milestones[static_cast<std::size_t>(column - firstMilestone)];
}

const TrackerCell* TrackerModel::cell(const QModelIndex& index) const {
    const TrackerRow* found = milestone(index.column()) == nullptr ? nullptr : row(index.row());
    const auto at = static_cast<std::size_t>(index.column() - firstMilestone);
    return found == nullptr || at >= found->cells.size() ? nullptr : &found->cells[at];
}

int TrackerModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_tracker.runs.size());
}
int TrackerModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_tracker.milestones.size()) + firstMilestone + 1;
}

QString TrackerModel::text(const TrackerRow& row, int column) const {
    if (column == partnerColumn) return row.run.partnerName;
    if (column == clockColumn) return QString::number(row.day);
    if (column != forecastColumn()) {
        const auto at = static_cast<std::size_t>(column - firstMilestone);
        return at < row.cells.size() ? boxText(row.cells[at], today()) : QString();
    }
    if (row.run.state != playbooks::RunState::Active) return shortDay(row.run.endedOn, today());
    return m_query.kind == onboarding && isWon(row) ? tr("won") : u"~ "_s + shortDay(row.forecast.finish, today());
}

QString TrackerModel::explanation(const TrackerRow& row, int column) const {
    QStringList lines;
    if (column == partnerColumn) {
        lines << row.run.partnerName
              << tr("%1, version %2, since %3")
                     .arg(row.run.name)
                     .arg(row.run.version)
                     .arg(shortDay(row.run.startedOn, today()));
        lines << tr("%1 of %n steps done", nullptr, row.run.steps).arg(row.run.closed);
        if (row.risk.score > 0)
            lines << tr("Risk %1: %2 working days late, %3 without progress (norm %4), %5 blocked", "numbers")
                         .arg(row.risk.score)
                         .arg(row.risk.daysLate)
                         .arg(row.risk.daysIdle)
                         .arg(row.risk.norm)
                         .arg(row.risk.blocked);
    } else if (column == clockColumn) {
        lines << (row.clock > 0 ? tr("Day %1 of %2").arg(row.day).arg(row.clock) : tr("Day %1").arg(row.day));
    } else if (column == forecastColumn()) {
        if (isWon(row)) lines << tr("First deal won after %n days", nullptr, *row.daysToDeal);
        playbooks::Pace pace;
        pace.today = today();
        pace.steps = row.run.steps;
        pace.closed = row.run.closed;
        lines << playbooks::forecastText(row.forecast, pace);
    } else if (const playbooks::Milestone* column_ = milestone(column); column_ != nullptr) {
        const TrackerCell& cell = row.cells[static_cast<std::size_t>(column - firstMilestone)];
        lines << row.run.partnerName + u" · "_s + column_->title << playbooks::cellText(cell);
        if (cell.done.isValid() && (cell.state == CellState::Done || cell.state == CellState::Waived))
            lines << tr("on %1").arg(shortDay(cell.done, today()));
        else if (cell.due.isValid())
            lines << tr("due %1").arg(dueText(cell.due, today()));
        if (!cell.reason.isEmpty())
            lines << (cell.state == CellState::Upcoming ? tr("waits for “%1”").arg(cell.reason) : cell.reason);
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QVariant TrackerModel::data(const QModelIndex& index, int role) const {
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole) return {};
    const TrackerRow* found = row(index.row());
    if (found == nullptr) return {};
    if (role == Qt::DisplayRole) return text(*found, index.column());
    return role == Qt::ToolTipRole ? explanation(*found, index.column())
                                   : explanation(*found, index.column()).replace(u'\n', u", "_s);
}

QVariant TrackerModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) {
        if (section == forecastColumn()) return QVariant(Qt::AlignTrailing | Qt::AlignVCenter);
        return QVariant((milestone(section) != nullptr ? Qt::AlignHCenter : Qt::AlignLeading) | Qt::AlignVCenter);
    }
    const bool explained = role == Qt::ToolTipRole;
    if (role != Qt::DisplayRole && !explained) return {};
    if (section == partnerColumn) return explained ? tr("Sort by name") : tr("Partner");
    if (section == clockColumn) {
        if (explained) return tr("Days since the start. Sort by the start");
        return m_clock > 0 ? tr("Day of %1").arg(m_clock) : tr("Day");
    }
    if (section == forecastColumn()) {
        if (explained) return tr("When it will be through, by its own pace and that of past runs. Sort by it");
        return m_query.kind == onboarding ? tr("First deal") : tr("Finish");
    }
    const playbooks::Milestone* column = milestone(section);
    if (column == nullptr) return {};
    return explained ? tr("%1\nSort by it: late ones first", "a milestone").arg(column->title) : column->title;
}

} // namespace channelbook
