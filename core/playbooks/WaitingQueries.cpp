#include "core/playbooks/WaitingQueries.h"

#include "core/playbooks/RunModel.h"

#include <QCoreApplication>

#include <algorithm>

namespace channelbook::playbooks {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

QString words(const char* text, int count = -1) {
    return QCoreApplication::translate("Playbook", text, nullptr, count);
}

/// What a query asks of a step `s` and its run `r`; ?1 the owner, ?2 the last day.
QString conditionOf(const WaitingQuery& query) {
    QString condition = u"s.state IN ('ready', 'active', 'blocked') AND r.state = 'active'"_s;
    if (query.owner) condition += *query.owner == 0 ? u" AND s.owner_id IS NULL"_s : u" AND s.owner_id = ?1"_s;
    if (query.dueUntil.isValid()) condition += u" AND s.due_on <= ?2"_s;
    return condition;
}

void bind(Statement& statement, const WaitingQuery& query) {
    if (query.owner && *query.owner != 0) statement.bind(1, *query.owner);
    if (query.dueUntil.isValid()) statement.bind(2, dayValue(query.dueUntil));
}

/// CROSS JOIN has SQLite begin with the open steps, which are few, and not with all runs.
const QString openSteps =
    u" FROM playbook_step s INDEXED BY playbook_step_open CROSS JOIN playbook_run r ON r.id = s.run_id"_s;

} // namespace

std::vector<WaitingStep> waitingSteps(store::Connection& connection, const WaitingQuery& query, QDate today) {
    RunBook book(connection);
    Statement rows(
        connection,
        u"SELECT s.id, s.run_id, s.key, s.state, s.due_on, s.reason, s.owner_id, r.version_id, r.partner_id, "
        u"r.calendar,"
        " (SELECT name FROM company c WHERE c.id = r.partner_id), (SELECT name FROM owner o WHERE o.id = s.owner_id)"_s +
            openSteps + u" WHERE "_s + conditionOf(query) + u" ORDER BY s.due_on, s.id LIMIT ?3"_s);
    bind(rows, query);
    rows.bind(3, query.limit);
    std::vector<WaitingStep> steps;
    while (rows.step()) {
        const Template& playbook = book.playbook(rows.integer(7));
        WaitingStep waiting;
        waiting.step = rows.integer(0);
        waiting.run = rows.integer(1);
        const QString key = rows.text(2);
        if (const Step* step = playbook.step(key)) {
            waiting.title = step->title;
            waiting.who = step->who;
        } else {
            waiting.title = key;
        }
        waiting.templateName = playbook.name;
        waiting.state = stepStateOf(rows.text(3));
        waiting.due = dayOf(rows.view(4));
        waiting.reason = rows.text(5);
        waiting.owner = rows.integer(6);
        waiting.partner = rows.integer(8);
        waiting.daysLate = book.calendars().calendar(rows.text(9)).between(waiting.due, today);
        waiting.partnerName = rows.text(10);
        waiting.ownerName = rows.text(11);
        steps.push_back(std::move(waiting));
    }
    return steps;
}

WaitingCount countWaiting(store::Connection& connection, const WaitingQuery& query, QDate today) {
    Statement count(connection, u"SELECT count(*), coalesce(sum(s.due_on < ?3), 0)"_s + openSteps + u" WHERE "_s +
                                    conditionOf(query));
    bind(count, query);
    count.bind(3, dayValue(today)).step();
    return {count.integer(0), count.integer(1)};
}

std::vector<StalledRun> stalledRuns(store::Connection& connection, std::optional<RecordId> owner, QDate today,
                                    qint64 limit) {
    RunBook book(connection);
    QString sql =
        u"SELECT id, version_id, partner_id, owner_id, calendar, progress_on, at_step FROM playbook_run WHERE state = 'active'"_s;
    if (owner) sql += *owner == 0 ? u" AND owner_id IS NULL"_s : u" AND owner_id = ?1"_s;
    Statement rows(connection, sql);
    if (owner && *owner != 0) rows.bind(1, *owner);
    struct Found {
        StalledRun run;
        RecordId version = 0;
        QString atStep;
    };
    std::vector<Found> found;
    while (rows.step()) {
        const Template& playbook = book.playbook(rows.integer(1));
        const QString key = rows.text(6);
        const Step* step = playbook.step(key);
        const int norm = step != nullptr && step->norm > 0 ? step->norm : playbook.norm;
        const int idle = book.calendars().calendar(rows.text(4)).between(dayOf(rows.view(5)), today);
        if (idle <= norm) continue;
        StalledRun stalled;
        stalled.run = rows.integer(0);
        stalled.partner = rows.integer(2);
        stalled.owner = rows.integer(3);
        stalled.daysIdle = idle;
        stalled.norm = norm;
        stalled.templateName = playbook.name;
        if (step != nullptr) {
            stalled.stepTitle = step->title;
            stalled.who = step->who;
        }
        found.push_back({std::move(stalled), rows.integer(1), key});
    }
    std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
        return std::pair(-a.run.beyond(), a.run.run) < std::pair(-b.run.beyond(), b.run.run);
    });
    if (limit >= 0 && static_cast<qint64>(found.size()) > limit) found.resize(static_cast<std::size_t>(limit));
    // Names only of those that are told.
    Statement names(connection,
                    "SELECT (SELECT name FROM company WHERE id = ?1), (SELECT name FROM owner WHERE id = ?2)");
    Statement at(connection, "SELECT id, reason FROM playbook_step WHERE run_id = ? AND key = ?");
    std::vector<StalledRun> runs;
    for (Found& entry : found) {
        names.reset().bindAll(entry.run.partner, entry.run.owner).step();
        entry.run.partnerName = names.text(0);
        entry.run.ownerName = names.text(1);
        if (at.reset().bindAll(entry.run.run, entry.atStep).step()) {
            entry.run.step = at.integer(0);
            entry.run.blocker = at.text(1);
        }
        runs.push_back(std::move(entry.run));
    }
    return runs;
}

QString stallText(const StalledRun& run) {
    const QString text =
        run.stepTitle.isEmpty()
            ? words(QT_TRANSLATE_N_NOOP("Playbook", "%1: %n working day(s) without progress (norm %2)"), run.daysIdle)
                  .arg(run.partnerName, QString::number(run.norm))
            : words(QT_TRANSLATE_N_NOOP("Playbook", "%1: %n working day(s) without progress at “%2” (norm %3)"),
                    run.daysIdle)
                  .arg(run.partnerName, run.stepTitle, QString::number(run.norm));
    if (!run.blocker.isEmpty()) return words(QT_TRANSLATE_NOOP("Playbook", "%1; blocked: %2")).arg(text, run.blocker);
    switch (run.who) {
    case Who::Us:
        return words(QT_TRANSLATE_NOOP("Playbook", "%1; it is up to us")).arg(text);
    case Who::Partner:
        return words(QT_TRANSLATE_NOOP("Playbook", "%1; waits for the partner")).arg(text);
    case Who::Both:
        return words(QT_TRANSLATE_NOOP("Playbook", "%1; it is up to both")).arg(text);
    }
    return text;
}

} // namespace channelbook::playbooks
