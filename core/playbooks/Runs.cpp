#include "core/playbooks/Runs.h"

#include "core/playbooks/RunModel.h"
#include "core/playbooks/RunReader.h"
#include "core/playbooks/Templates.h"

#include <algorithm>

namespace channelbook::playbooks {

using namespace Qt::StringLiterals;
using store::Statement;

const QString& runSql() {
    static const QString sql = u"SELECT r.id, r.template_id, r.version_id, v.version, t.version, t.key, t.name, "
                               u"r.partner_id, c.name, r.owner_id, o.name, r.state, r.started_on,"
                               " r.ended_on, r.reason, r.calendar, r.progress_on, r.at_step, r.next_due, "
                               "r.planned_end, r.deal_on, r.steps, r.closed, r.blocked"
                               " FROM playbook_run r JOIN playbook_template t ON t.id = r.template_id JOIN "
                               "playbook_version v ON v.id = r.version_id"
                               " JOIN company c ON c.id = r.partner_id LEFT JOIN owner o ON o.id = r.owner_id "_s;
    return sql;
}

Run runOf(const Statement& row) {
    Run run;
    run.id = row.integer(0);
    run.templateId = row.integer(1);
    run.versionId = row.integer(2);
    run.version = static_cast<int>(row.integer(3));
    run.newestVersion = static_cast<int>(row.integer(4));
    run.templateKey = row.text(5);
    run.name = row.text(6);
    run.partner = row.integer(7);
    run.partnerName = row.text(8);
    run.owner = row.integer(9);
    run.ownerName = row.text(10);
    run.state = runStateOf(row.text(11));
    run.startedOn = dayOf(row.text(12));
    run.endedOn = dayOf(row.text(13));
    run.reason = row.text(14);
    run.calendar = row.text(15);
    run.progressOn = dayOf(row.text(16));
    run.atStep = row.text(17);
    run.nextDue = dayOf(row.text(18));
    run.plannedEnd = dayOf(row.text(19));
    run.dealOn = dayOf(row.text(20));
    run.steps = static_cast<int>(row.integer(21));
    run.closed = static_cast<int>(row.integer(22));
    run.blocked = static_cast<int>(row.integer(23));
    return run;
}

const RunStep* RunView::step(const QString& key) const {
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const RunStep& step) { return step.key == key; });
    return found == steps.end() ? nullptr : &*found;
}

QStringList RunView::openNeeds(const QString& key) const {
    const Step* wanted = playbook.step(key);
    QStringList open;
    if (wanted == nullptr) return open;
    for (const QString& need : wanted->needs)
        if (const RunStep* other = step(need); other != nullptr && !isClosed(other->state)) open << need;
    return open;
}

Expected<Run> readRun(store::Connection& connection, RecordId run) {
    Statement statement(connection, runSql() + u"WHERE r.id = ?"_s);
    if (!statement.bind(1, run).step()) return failure(ErrorCode::RecordNotFound, {u"run"_s, QString::number(run)});
    return runOf(statement);
}

Expected<RunView> readRunView(store::Connection& connection, RecordId id) {
    const auto run = readRun(connection, id);
    if (!run) return tl::unexpected(run.error());
    auto playbook = templateOfVersion(connection, run->versionId);
    if (!playbook) return tl::unexpected(playbook.error());
    RunView view{*run, std::move(*playbook), {}, {}};
    QHash<QString, RunStep> rows;
    Statement steps(connection, "SELECT s.id, s.key, s.state, s.owner_id, o.name, s.due_on, s.done_on, s.evidence, "
                                "s.evidence_id, s.reason FROM playbook_step s"
                                " LEFT JOIN owner o ON o.id = s.owner_id WHERE s.run_id = ?");
    steps.bind(1, id);
    while (steps.step())
        rows.insert(steps.text(1),
                    {steps.integer(0), steps.text(1), stepStateOf(steps.text(2)), steps.integer(3), steps.text(4),
                     dayOf(steps.text(5)), dayOf(steps.text(6)), steps.text(7), steps.integer(8), steps.text(9)});
    for (const Step* step : view.playbook.steps())
        if (const auto row = rows.constFind(step->key); row != rows.constEnd()) view.steps.push_back(*row);
    Statement comments(
        connection,
        "SELECT id, step, kind = 'nudge', at, who, body FROM playbook_comment WHERE run_id = ? ORDER BY id");
    comments.bind(1, id);
    while (comments.step())
        view.comments.push_back({comments.integer(0), comments.text(1), comments.integer(2) != 0, comments.text(3),
                                 comments.text(4), comments.text(5)});
    return view;
}

std::vector<Run> runsOf(store::Connection& connection, RecordId partner) {
    Statement statement(
        connection, runSql() + u"WHERE r.partner_id = ? ORDER BY r.state <> 'active', r.started_on DESC, r.id DESC"_s);
    statement.bind(1, partner);
    std::vector<Run> runs;
    while (statement.step()) runs.push_back(runOf(statement));
    return runs;
}

QStringList gatesOf(store::Connection& connection, RecordId partner) {
    RunBook book(connection);
    Statement statement(connection,
                        "SELECT r.version_id, s.key FROM playbook_run r JOIN playbook_step s ON s.run_id = r.id"
                        " WHERE r.partner_id = ? AND r.state <> 'cancelled' AND s.state = 'done'");
    statement.bind(1, partner);
    QStringList gates;
    while (statement.step()) {
        const Step* step = book.playbook(statement.integer(0)).step(statement.text(1));
        if (step != nullptr && !step->gate.isEmpty() && !gates.contains(step->gate)) gates << step->gate;
    }
    gates.sort();
    return gates;
}

Expected<RecordId> stepOfRun(store::Connection& connection, RecordId run, const QString& key) {
    Statement statement(connection, "SELECT id FROM playbook_step WHERE run_id = ? AND key = ?");
    if (!statement.bindAll(run, key).step()) return failure(ErrorCode::RecordNotFound, {u"step"_s, key});
    return statement.integer(0);
}

} // namespace channelbook::playbooks
