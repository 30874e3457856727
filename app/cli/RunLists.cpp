#include "app/cli/Output.h"
#include "app/cli/Run.h"
#include "app/cli/Terminal.h"
#include "core/playbooks/Templates.h"
#include "core/playbooks/TrackerQueries.h"
#include "core/playbooks/WaitingQueries.h"

namespace channelbook::cli {

using namespace Qt::StringLiterals;

namespace {

QString isoText(QDate day) {
    return day.toString(Qt::ISODate);
}
QJsonValue dayJson(QDate day) {
    return day.isValid() ? QJsonValue(isoText(day)) : QJsonValue();
}

/// The owner the option names; nothing where it is not given.
Expected<std::optional<RecordId>> ownerOf(Program& program, const RunArguments& arguments) {
    if (arguments.owner.isEmpty()) return std::optional<RecordId>();
    const auto owner = reading(program, [&](store::Connection& connection) {
        return findOwner(connection, program.catalogue(), arguments.owner);
    });
    if (!owner) return tl::unexpected(owner.error());
    return std::optional<RecordId>(*owner);
}

/// One mark a milestone: enough to see a run's way in a terminal.
QString mark(const playbooks::TrackerCell& cell) {
    using enum playbooks::CellState;
    switch (cell.state) {
    case Absent:
        return u" "_s;
    case Upcoming:
        return u"."_s;
    case Due:
        return u"o"_s;
    case Late:
        return u"!"_s;
    case Blocked:
        return u"x"_s;
    case Done:
        return u"+"_s;
    case Waived:
        return u"-"_s;
    }
    return {};
}

/// A run with what is told of it beside its rows.
struct ShownRun {
    playbooks::RunView view;
    std::pair<playbooks::Pace, playbooks::Forecast> forecast;
    std::vector<int> gaps; ///< years whose holidays its calendar does not know
};

QJsonObject rowJson(const playbooks::TrackerRow& row, const std::vector<playbooks::Milestone>& milestones) {
    QJsonObject cells;
    for (std::size_t i = 0; i < milestones.size(); ++i) {
        const playbooks::TrackerCell& cell = row.cells[i];
        if (cell.state == playbooks::CellState::Absent) continue;
        cells.insert(milestones[i].key, QJsonObject{{u"state"_s, playbooks::cellName(cell.state)},
                                                    {u"due"_s, dayJson(cell.due)},
                                                    {u"done"_s, dayJson(cell.done)},
                                                    {u"days_late"_s, cell.daysLate},
                                                    {u"reason"_s, cell.reason}});
    }
    const playbooks::Run& run = row.run;
    return {{u"id"_s, idText(run.id)},
            {u"partner"_s, run.partnerName},
            {u"partner_id"_s, idText(run.partner)},
            {u"playbook"_s, run.templateKey},
            {u"version"_s, run.version},
            {u"state"_s, playbooks::stateName(run.state)},
            {u"owner"_s, run.ownerName},
            {u"started"_s, isoText(run.startedOn)},
            {u"ended"_s, dayJson(run.endedOn)},
            {u"steps"_s, run.steps},
            {u"closed"_s, run.closed},
            {u"blocked"_s, run.blocked},
            {u"at"_s, run.atStep},
            {u"next_due"_s, dayJson(run.nextDue)},
            {u"day"_s, row.day},
            {u"clock"_s, row.clock},
            {u"risk"_s, row.risk.score},
            {u"days_late"_s, row.risk.daysLate},
            {u"days_idle"_s, row.risk.daysIdle},
            {u"norm"_s, row.risk.norm},
            {u"stalled"_s, run.state == playbooks::RunState::Active && row.risk.isStalled()},
            {u"forecast"_s, isoText(row.forecast.finish)},
            {u"days_to_deal"_s, row.daysToDeal ? QJsonValue(*row.daysToDeal) : QJsonValue()},
            {u"milestones"_s, cells}};
}

} // namespace

Expected<Exit> listRuns(const Context& context, const RunArguments& arguments) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    playbooks::TrackerQuery query;
    query.kind = arguments.kind;
    query.state = playbooks::runStateOf(arguments.state);
    const auto owner = ownerOf(**program, arguments);
    if (!owner) return tl::unexpected(owner.error());
    query.owner = owner->value_or(0);
    const QDate today = context.clock().today();
    const auto read = reading(**program,
                              [&](store::Connection& connection)
                                  -> Expected<std::pair<playbooks::Tracker, std::vector<playbooks::TrackerRow>>> {
                                  if (!arguments.playbook.isEmpty()) {
                                      const auto stored = playbooks::storedTemplate(connection, arguments.playbook);
                                      if (!stored) return tl::unexpected(stored.error());
                                      query.templateKey = stored->playbook.key;
                                  }
                                  playbooks::Tracker tracker = playbooks::readTracker(connection, query, today);
                                  std::vector<RecordId> page = tracker.runs;
                                  if (arguments.limit > 0 && static_cast<qint64>(page.size()) > arguments.limit)
                                      page.resize(static_cast<std::size_t>(arguments.limit));
                                  auto rows = playbooks::readTrackerRows(connection, page, tracker.milestones, today);
                                  return std::pair(std::move(tracker), std::move(rows));
                              });
    if (!read) return tl::unexpected(read.error());
    const auto& [tracker, rows] = *read;
    Table table({u"id"_s, u"partner"_s, u"playbook"_s, u"day"_s, u"steps"_s, u"milestones"_s, u"at"_s, u"next due"_s,
                 u"forecast"_s, u"owner"_s});
    table.alignRight(3);
    table.alignRight(4);
    QJsonArray json;
    for (const playbooks::TrackerRow& row : rows) {
        QString marks;
        for (const playbooks::TrackerCell& cell : row.cells) marks += mark(cell);
        table.add(
            {idText(row.run.id), row.run.partnerName, row.run.templateKey, QString::number(row.day),
             u"%1/%2"_s.arg(row.run.closed).arg(row.run.steps), marks, row.atTitle, isoText(row.run.nextDue),
             row.run.state == playbooks::RunState::Active ? isoText(row.forecast.finish) : isoText(row.run.endedOn),
             row.run.ownerName});
        json.append(rowJson(row, tracker.milestones));
    }
    if (rows.empty()) context.say(Cli::tr("There is no such run."));
    if (!context.json() && !rows.empty()) writeOut(consoleBytes(table.text()));
    if (!rows.empty()) context.say(Cli::tr("+ done  o due  ! late  x blocked  - waived  . still to come"));
    context.answer(json);
    return Exit::Done;
}

Expected<Exit> listWaiting(const Context& context, const RunArguments& arguments) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto owner = ownerOf(**program, arguments);
    if (!owner) return tl::unexpected(owner.error());
    playbooks::WaitingQuery query;
    query.owner = *owner;
    query.limit = arguments.limit;
    const auto found = (*program)->store().read([&](store::Connection& connection) {
        return playbooks::waitingSteps(connection, query, context.clock().today());
    });
    if (!found) return tl::unexpected(found.error());
    Table table({u"due"_s, u"late"_s, u"partner"_s, u"step"_s, u"state"_s, u"who"_s, u"owner"_s, u"run"_s});
    table.alignRight(1);
    QJsonArray json;
    for (const playbooks::WaitingStep& step : *found) {
        table.add({isoText(step.due), step.daysLate > 0 ? QString::number(step.daysLate) : QString(), step.partnerName,
                   step.title, playbooks::stateName(step.state), playbooks::whoName(step.who), step.ownerName,
                   idText(step.run)});
        json.append(QJsonObject{{u"step_id"_s, idText(step.step)},
                                {u"run_id"_s, idText(step.run)},
                                {u"partner"_s, step.partnerName},
                                {u"playbook"_s, step.templateName},
                                {u"step"_s, step.title},
                                {u"state"_s, playbooks::stateName(step.state)},
                                {u"who"_s, playbooks::whoName(step.who)},
                                {u"owner"_s, step.ownerName},
                                {u"due"_s, isoText(step.due)},
                                {u"days_late"_s, step.daysLate},
                                {u"reason"_s, step.reason}});
    }
    if (found->empty()) context.say(Cli::tr("No step waits."));
    if (!context.json() && !found->empty()) writeOut(consoleBytes(table.text()));
    context.answer(json);
    return Exit::Done;
}

Expected<Exit> listStalled(const Context& context, const RunArguments& arguments) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto owner = ownerOf(**program, arguments);
    if (!owner) return tl::unexpected(owner.error());
    const auto found = (*program)->store().read([&](store::Connection& connection) {
        return playbooks::stalledRuns(connection, *owner, context.clock().today(), arguments.limit);
    });
    if (!found) return tl::unexpected(found.error());
    QJsonArray json;
    for (const playbooks::StalledRun& run : *found) {
        context.say(playbooks::stallText(run) + (run.ownerName.isEmpty() ? QString() : u" · "_s + run.ownerName));
        json.append(QJsonObject{{u"run_id"_s, idText(run.run)},
                                {u"partner"_s, run.partnerName},
                                {u"playbook"_s, run.templateName},
                                {u"owner"_s, run.ownerName},
                                {u"step"_s, run.stepTitle},
                                {u"who"_s, playbooks::whoName(run.who)},
                                {u"days_idle"_s, run.daysIdle},
                                {u"norm"_s, run.norm},
                                {u"blocker"_s, run.blocker},
                                {u"text"_s, playbooks::stallText(run)}});
    }
    if (found->empty()) context.say(Cli::tr("No run has stalled."));
    context.answer(json);
    return Exit::Done;
}

Expected<Exit> showRun(const Context& context, const RunArguments& arguments) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto read = reading(**program, [&](store::Connection& connection) -> Expected<ShownRun> {
        const auto id = findRun(connection, (*program)->catalogue(), arguments.keys.front(), arguments.playbook);
        if (!id) return tl::unexpected(id.error());
        auto view = playbooks::readRunView(connection, *id);
        if (!view) return tl::unexpected(view.error());
        auto forecast = playbooks::forecastOf(connection, *id, context.clock().today());
        if (!forecast) return tl::unexpected(forecast.error());
        const calendars::CalendarBook book(connection);
        auto gaps = book.calendar(view->run.calendar).gaps(view->run.startedOn, view->run.plannedEnd);
        return ShownRun{std::move(*view), std::move(*forecast), std::move(gaps)};
    });
    if (!read) return tl::unexpected(read.error());
    const auto& [view, forecast, gaps] = *read;
    const playbooks::Run& run = view.run;
    context.say(Cli::tr("%1: %2, version %3, %4 since %5, %6 of %7 steps closed")
                    .arg(run.partnerName, run.name, QString::number(run.version), playbooks::stateLabel(run.state),
                         isoText(run.startedOn), QString::number(run.closed), QString::number(run.steps)));
    if (run.state == playbooks::RunState::Active) context.say(playbooks::forecastText(forecast.second, forecast.first));
    QJsonArray unknown;
    for (const int year : gaps) {
        context.say(Cli::tr("Not all holidays of %1 are known in %2; see calendar show").arg(year).arg(run.calendar));
        unknown.append(year);
    }
    Table table({u"step"_s, u"title"_s, u"state"_s, u"due"_s, u"done"_s, u"owner"_s, u"evidence or reason"_s});
    QJsonArray steps;
    for (const playbooks::RunStep& step : view.steps) {
        const playbooks::Step* planned = view.playbook.step(step.key);
        const QStringList open = view.openNeeds(step.key);
        const QString told = !step.reason.isEmpty()     ? step.reason
                             : !step.evidence.isEmpty() ? step.evidence
                             : open.isEmpty()           ? QString()
                                                        : Cli::tr("waits for %1").arg(open.join(u", "_s));
        table.add({step.key, planned->title, playbooks::stateName(step.state), isoText(step.dueOn),
                   isoText(step.doneOn), step.ownerName, told});
        steps.append(QJsonObject{{u"id"_s, idText(step.id)},
                                 {u"key"_s, step.key},
                                 {u"title"_s, planned->title},
                                 {u"state"_s, playbooks::stateName(step.state)},
                                 {u"due"_s, isoText(step.dueOn)},
                                 {u"done"_s, dayJson(step.doneOn)},
                                 {u"owner"_s, step.ownerName},
                                 {u"evidence"_s, step.evidence},
                                 {u"reason"_s, step.reason},
                                 {u"waits_for"_s, QJsonArray::fromStringList(open)}});
    }
    if (!context.json()) writeOut(consoleBytes(table.text()));
    QJsonArray comments;
    for (const playbooks::RunComment& comment : view.comments) {
        context.say(u"%1 %2 · %3: %4"_s.arg(comment.at, comment.who, comment.step,
                                            comment.nudge ? Cli::tr("reminded. %1").arg(comment.text) : comment.text));
        comments.append(QJsonObject{{u"at"_s, comment.at},
                                    {u"who"_s, comment.who},
                                    {u"step"_s, comment.step},
                                    {u"kind"_s, comment.nudge ? u"nudge"_s : u"comment"_s},
                                    {u"text"_s, comment.text}});
    }
    context.answer(QJsonObject{{u"id"_s, idText(run.id)},
                               {u"partner"_s, run.partnerName},
                               {u"playbook"_s, run.templateKey},
                               {u"version"_s, run.version},
                               {u"newest_version"_s, run.newestVersion},
                               {u"state"_s, playbooks::stateName(run.state)},
                               {u"started"_s, isoText(run.startedOn)},
                               {u"ended"_s, dayJson(run.endedOn)},
                               {u"owner"_s, run.ownerName},
                               {u"calendar"_s, run.calendar},
                               {u"years_with_unknown_holidays"_s, unknown},
                               {u"forecast"_s, isoText(forecast.second.finish)},
                               {u"forecast_text"_s, playbooks::forecastText(forecast.second, forecast.first)},
                               {u"steps"_s, steps},
                               {u"comments"_s, comments}});
    return Exit::Done;
}

} // namespace channelbook::cli
