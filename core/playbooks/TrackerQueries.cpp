#include "core/playbooks/TrackerQueries.h"

#include "core/playbooks/RunModel.h"
#include "core/playbooks/RunReader.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace channelbook::playbooks {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

constexpr int pointsPerBlock = 5;
constexpr int pastRunsLookedAt = 200;
constexpr qsizetype runsAtOnce = 500;

QString words(const char* text, int count = -1) {
    return QCoreApplication::translate("Playbook", text, nullptr, count);
}

struct Facts {
    QDate nextDue;
    QDate progressOn;
    int blocked = 0;
    int norm = 0;
};

Risk riskOf(const Facts& facts, const calendars::WorkCalendar& calendar, QDate today) {
    Risk risk;
    risk.norm = facts.norm;
    risk.blocked = facts.blocked;
    risk.daysIdle = std::max(0, calendar.between(facts.progressOn, today));
    if (facts.nextDue.isValid() && facts.nextDue < today) risk.daysLate = calendar.between(facts.nextDue, today);
    risk.score = risk.daysLate + std::max(0, risk.daysIdle - risk.norm) + pointsPerBlock * risk.blocked;
    return risk;
}

int normOf(const Template& playbook, const QString& atStep) {
    const Step* step = playbook.step(atStep);
    return step != nullptr && step->norm > 0 ? step->norm : playbook.norm;
}

template <class Number>
std::optional<Number> medianOf(std::vector<Number> values) {
    if (values.empty()) return std::nullopt;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1) return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

/// How long a template's newest finished runs took, in working days.
std::vector<int> pastLengths(store::Connection& connection, const calendars::CalendarBook& calendars,
                             RecordId templateId) {
    Statement runs(connection, "SELECT started_on, ended_on, calendar FROM playbook_run WHERE template_id = ? AND "
                               "state = 'finished' ORDER BY ended_on DESC LIMIT ?");
    runs.bindAll(templateId, pastRunsLookedAt);
    std::vector<int> lengths;
    while (runs.step())
        lengths.push_back(calendars.calendar(runs.text(2)).between(dayOf(runs.view(0)), dayOf(runs.view(1))));
    return lengths;
}

Pace paceOf(const Run& run, const std::vector<int>& past, const calendars::WorkCalendar& calendar, QDate today) {
    return {run.startedOn,
            today,
            run.steps,
            run.closed,
            std::max(0, calendar.between(run.startedOn, run.plannedEnd)),
            medianOf(past).value_or(0),
            static_cast<int>(past.size())};
}

/// Milestones of several templates in one order: what the first has, with the others' own between those they share.
void mergeMilestones(std::vector<Milestone>& all, const Template& playbook) {
    auto at = all.begin();
    for (const Step* step : playbook.milestones()) {
        const auto known = std::find_if(all.begin(), all.end(),
                                        [&](const Milestone& milestone) { return milestone.key == step->key; });
        at = known != all.end() ? known + 1 : all.insert(at, {step->key, step->title}) + 1;
    }
}

/// The runs a query finds, ordered; see `Tracker`.
class TrackerReader {
public:
    TrackerReader(store::Connection& connection, const TrackerQuery& query, QDate today)
        : m_connection(connection)
        , m_query(query)
        , m_today(today)
        , m_book(connection) {}

    Tracker read() {
        Statement rows(
            m_connection,
            u"SELECT r.id, r.version_id, r.started_on, r.progress_on, r.next_due, r.blocked, r.calendar, r.at_step, "
            u"r.planned_end, c.name, p.type"
            " FROM playbook_template t JOIN playbook_run r ON r.template_id = t.id JOIN company c ON c.id = "
            "r.partner_id LEFT JOIN partner p ON p.id = r.partner_id"
            " WHERE r.state = '%1' AND (?1 = '' OR t.kind = ?1) AND (?2 = '' OR t.key = ?2) AND (?3 = 0 OR r.owner_id = ?3)"_s
                .arg(stateName(m_query.state)));
        rows.bindAll(m_query.kind, m_query.templateKey, m_query.owner);
        while (rows.step()) add(rows);
        sort();
        Tracker tracker;
        for (const Entry& entry : m_entries) tracker.runs.push_back(entry.run);
        tracker.stalled = m_stalled;
        tracker.late = m_late;
        tracker.pastClock = m_pastClock;
        readColumns(tracker);
        readPast(tracker);
        return tracker;
    }

private:
    struct Entry {
        RecordId run = 0;
        int score = 0;
        QDate day;
        QString name;
    };

    void add(const Statement& row) {
        const QString name = row.text(9);
        if (!m_query.search.isEmpty() && !name.contains(m_query.search, Qt::CaseInsensitive)) return;
        if (!m_query.partnerTypes.isEmpty() && !m_query.partnerTypes.contains(row.text(10), Qt::CaseInsensitive))
            return;
        const RecordId version = row.integer(1);
        const Template& playbook = m_book.playbook(version);
        const QDate started = dayOf(row.view(2));
        const Facts facts{dayOf(row.view(4)), dayOf(row.view(3)), static_cast<int>(row.integer(5)),
                          normOf(playbook, row.text(7))};
        const Risk risk = riskOf(facts, calendarOf(row), m_today);
        const bool running = m_query.state == RunState::Active;
        const bool stalled = running && risk.isStalled();
        const bool late = running && risk.daysLate > 0;
        const bool pastClock = running && playbook.clock > 0 && started.daysTo(m_today) >= playbook.clock;
        ++m_versions[version];
        m_stalled += stalled ? 1 : 0;
        m_late += late ? 1 : 0;
        m_pastClock += pastClock ? 1 : 0;
        if ((m_query.stalledOnly && !stalled) || (m_query.lateOnly && !late) || (m_query.pastClockOnly && !pastClock))
            return;
        QDate day;
        if (m_query.sort == TrackerSort::Started) day = started;
        if (m_query.sort == TrackerSort::Due) day = dayOf(row.view(8));
        if (m_query.sort == TrackerSort::Progress) day = facts.progressOn;
        m_entries.push_back({row.integer(0), m_query.sort == TrackerSort::Risk ? risk.score : 0, day, name});
    }

    /// Most rows follow the same few calendars.
    const calendars::WorkCalendar& calendarOf(const Statement& row) {
        const std::string region(row.view(6));
        const auto known = m_calendars.find(region);
        if (known != m_calendars.end()) return *known->second;
        return *m_calendars.emplace(region, &m_book.calendars().calendar(row.text(6))).first->second;
    }

    void sort() {
        std::sort(m_entries.begin(), m_entries.end(), [](const Entry& a, const Entry& b) {
            if (a.score != b.score) return a.score > b.score;
            if (a.day != b.day) return a.day < b.day;
            const int names = a.name.compare(b.name, Qt::CaseInsensitive);
            return names != 0 ? names < 0 : a.run < b.run;
        });
    }

    void readColumns(Tracker& tracker) {
        std::vector<std::pair<int, RecordId>> versions;
        for (const auto& [version, runs] : m_versions) versions.emplace_back(-runs, version);
        std::sort(versions.begin(), versions.end());
        for (const auto& [runs, version] : versions) mergeMilestones(tracker.milestones, m_book.playbook(version));
    }

    void readPast(Tracker& tracker) {
        Statement finished(m_connection, "SELECT count(*) FROM playbook_template t JOIN playbook_run r ON "
                                         "r.template_id = t.id AND r.state = 'finished'"
                                         " WHERE (?1 = '' OR t.kind = ?1) AND (?2 = '' OR t.key = ?2)");
        finished.bindAll(m_query.kind, m_query.templateKey).step();
        tracker.finishedRuns = static_cast<int>(finished.integer(0));
        Statement deals(m_connection, "SELECT r.started_on, r.deal_on FROM playbook_template t JOIN playbook_run r ON "
                                      "r.template_id = t.id AND r.deal_on IS NOT NULL"
                                      " WHERE (?1 = '' OR t.kind = ?1) AND (?2 = '' OR t.key = ?2)");
        deals.bindAll(m_query.kind, m_query.templateKey);
        std::vector<int> days;
        while (deals.step())
            days.push_back(static_cast<int>(std::max<qint64>(0, dayOf(deals.view(0)).daysTo(dayOf(deals.view(1))))));
        tracker.medianDaysToDeal = medianOf(std::move(days));
    }

    store::Connection& m_connection;
    const TrackerQuery& m_query;
    QDate m_today;
    RunBook m_book;
    std::map<std::string, const calendars::WorkCalendar*> m_calendars;
    std::map<RecordId, int> m_versions;
    std::vector<Entry> m_entries;
    int m_stalled = 0;
    int m_late = 0;
    int m_pastClock = 0;
};

/// The rows of a page, their steps read in one query.
class RowReader {
public:
    RowReader(store::Connection& connection, const std::vector<Milestone>& milestones, QDate today)
        : m_connection(connection)
        , m_milestones(milestones)
        , m_today(today)
        , m_book(connection) {}

    void read(const QString& ids, std::map<RecordId, TrackerRow>& rows) {
        std::map<RecordId, QHash<QString, StepRow>> steps;
        Statement found(
            m_connection,
            u"SELECT run_id, id, key, state, due_on, done_on, reason FROM playbook_step WHERE run_id IN (%1)"_s.arg(
                ids));
        while (found.step()) {
            StepRow row;
            row.id = found.integer(1);
            row.key = found.text(2);
            row.state = stepStateOf(found.text(3));
            row.due = dayOf(found.view(4));
            row.done = dayOf(found.view(5));
            row.reason = found.text(6);
            steps[found.integer(0)].insert(row.key, row);
        }
        Statement runs(m_connection,
                       QString(runSql()).replace(
                           u" FROM playbook_run r"_s,
                           u", p.type, p.tier FROM playbook_run r LEFT JOIN partner p ON p.id = r.partner_id"_s) +
                           u"WHERE r.id IN (%1)"_s.arg(ids));
        while (runs.step()) {
            TrackerRow row = rowOf(runOf(runs), steps[runs.integer(0)]);
            row.partnerType = runs.text(runs.columnCount() - 2);
            row.partnerTier = runs.text(runs.columnCount() - 1);
            rows.emplace(row.run.id, std::move(row));
        }
    }

private:
    TrackerRow rowOf(const Run& run, const QHash<QString, StepRow>& steps) {
        const Template& playbook = m_book.playbook(run.versionId);
        const calendars::WorkCalendar& calendar = m_book.calendars().calendar(run.calendar);
        TrackerRow row;
        row.run = run;
        for (const Milestone& milestone : m_milestones)
            row.cells.push_back(cellOf(playbook.step(milestone.key), playbook, steps, calendar));
        row.risk = riskOf({run.nextDue, run.progressOn, run.blocked, normOf(playbook, run.atStep)}, calendar, m_today);
        const QDate until = run.endedOn.isValid() ? run.endedOn : m_today;
        row.day = static_cast<int>(run.startedOn.daysTo(until)) + 1;
        row.clock = playbook.clock;
        if (run.dealOn.isValid())
            row.daysToDeal = static_cast<int>(std::max<qint64>(0, run.startedOn.daysTo(run.dealOn)));
        auto past = m_past.find(run.templateId);
        if (past == m_past.end())
            past = m_past.emplace(run.templateId, pastLengths(m_connection, m_book.calendars(), run.templateId)).first;
        row.forecast = forecast(paceOf(run, past->second, calendar, m_today), calendar);
        if (const Step* at = playbook.step(run.atStep)) row.atTitle = at->title;
        return row;
    }

    TrackerCell cellOf(const Step* step, const Template& playbook, const QHash<QString, StepRow>& steps,
                       const calendars::WorkCalendar& calendar) const {
        TrackerCell cell;
        if (step == nullptr || !steps.contains(step->key)) return cell;
        const StepRow row = steps.value(step->key);
        cell.step = row.id;
        cell.due = row.due;
        cell.done = row.done;
        cell.reason = row.reason;
        const auto isLate = [this](const StepRow& other) { return isOpen(other.state) && other.due < m_today; };
        switch (row.state) {
        case StepState::Done:
            cell.state = CellState::Done;
            break;
        case StepState::Waived:
            cell.state = CellState::Waived;
            break;
        case StepState::Blocked:
            cell.state = CellState::Blocked;
            break;
        case StepState::Ready:
        case StepState::Active:
            cell.state = isLate(row) ? CellState::Late : CellState::Due;
            break;
        case StepState::Waiting: {
            cell.state = CellState::Upcoming;
            for (const QString& need : step->needs) {
                const StepRow other = steps.value(need);
                if (other.state != StepState::Blocked && !isLate(other)) continue;
                cell.state = CellState::Blocked;
                if (const Step* before = playbook.step(need)) cell.reason = before->title;
                break;
            }
            break;
        }
        }
        if (cell.state == CellState::Late) cell.daysLate = calendar.between(row.due, m_today);
        return cell;
    }

    store::Connection& m_connection;
    const std::vector<Milestone>& m_milestones;
    QDate m_today;
    RunBook m_book;
    std::map<RecordId, std::vector<int>> m_past;
};

} // namespace

Tracker readTracker(store::Connection& connection, const TrackerQuery& query, QDate today) {
    return TrackerReader(connection, query, today).read();
}

std::vector<TrackerRow> readTrackerRows(store::Connection& connection, const std::vector<RecordId>& runs,
                                        const std::vector<Milestone>& milestones, QDate today) {
    RowReader reader(connection, milestones, today);
    std::map<RecordId, TrackerRow> found;
    QStringList ids;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        ids << QString::number(runs[i]);
        if (ids.size() < runsAtOnce && i + 1 < runs.size()) continue;
        reader.read(ids.join(u','), found);
        ids.clear();
    }
    std::vector<TrackerRow> rows;
    for (const RecordId run : runs)
        if (const auto row = found.find(run); row != found.end()) rows.push_back(row->second);
    return rows;
}

std::vector<RecordId> stepsOf(store::Connection& connection, const std::vector<RecordId>& runs, const QString& key) {
    Statement step(connection, "SELECT s.id FROM playbook_run r JOIN playbook_step s ON s.run_id = r.id WHERE r.id = ?1 AND s.key = coalesce(nullif(?2, ''), r.at_step)");
    std::vector<RecordId> steps;
    for (const RecordId run : runs) {
        step.reset();
        step.bindAll(run, key);
        if (step.step()) steps.push_back(step.integer(0));
    }
    return steps;
}

QString cellName(CellState state) {
    static constexpr std::array names{"absent", "upcoming", "due", "late", "blocked", "done", "waived"};
    return QString::fromLatin1(names[static_cast<std::size_t>(state)]);
}

QString cellText(const TrackerCell& cell) {
    switch (cell.state) {
    case CellState::Absent:
    case CellState::Upcoming:
        return {};
    case CellState::Due:
        return words(QT_TRANSLATE_NOOP("Playbook", "due %1")).arg(QLocale().toString(cell.due, QLocale::ShortFormat));
    case CellState::Late:
        return words(QT_TRANSLATE_N_NOOP("Playbook", "%n day(s) late"), cell.daysLate);
    case CellState::Blocked:
        return words(QT_TRANSLATE_NOOP("Playbook", "blocked"));
    case CellState::Done:
        return words(QT_TRANSLATE_NOOP("Playbook", "done"));
    case CellState::Waived:
        return words(QT_TRANSLATE_NOOP("Playbook", "waived"));
    }
    return {};
}

Expected<std::pair<Pace, Forecast>> forecastOf(store::Connection& connection, RecordId id, QDate today) {
    const auto run = readRun(connection, id);
    if (!run) return tl::unexpected(run.error());
    const calendars::CalendarBook calendars(connection);
    const calendars::WorkCalendar& calendar = calendars.calendar(run->calendar);
    const Pace pace = paceOf(*run, pastLengths(connection, calendars, run->templateId), calendar, today);
    return std::pair(pace, forecast(pace, calendar));
}

} // namespace channelbook::playbooks
