#include "core/playbooks/MoveRun.h"

#include "core/playbooks/RunModel.h"
#include "core/playbooks/Templates.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace channelbook::playbooks {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Playbook", text);
}

struct Target {
    RecordId version = 0;
    int number = 0;
};

Expected<Target> targetOf(store::Connection& connection, RecordId templateId, int version) {
    Statement statement(connection, "SELECT id, version FROM playbook_version WHERE template_id = ?1 AND (version = ?2 "
                                    "OR ?2 = 0) ORDER BY version DESC LIMIT 1");
    if (!statement.bindAll(templateId, version).step())
        return failure(ErrorCode::RecordNotFound, {u"playbook"_s, QString::number(version)});
    return Target{statement.integer(0), static_cast<int>(statement.integer(1))};
}

/// A run as it is in another version: the rows of steps both know, in the new order, and new rows without ids.
RunModel moved(RunBook& book, const RunModel& model, RecordId version, QDate today) {
    RunModel result;
    result.run = model.run;
    result.run.versionId = version;
    const Template& before = book.playbook(model.run.versionId);
    for (const Step* step : book.playbook(version).steps()) {
        const StepRow* known = model.step(step->key);
        result.steps.push_back(known != nullptr ? *known : StepRow{});
        StepRow& row = result.steps.back();
        row.key = step->key;
        if (known == nullptr) row.owner = model.run.owner;
        // A proof that the new step does not ask for proves nothing: a deal in hand is none for a document.
        const Step* old = before.step(step->key);
        if (known != nullptr && !isClosed(row.state) && row.done.isValid() && old != nullptr &&
            old->evidence != step->evidence) {
            row.done = {};
            row.evidence.clear();
            row.evidenceId = 0;
        }
    }
    book.settle(result, today);
    return result;
}

QString dueText(const Template& playbook, const Due& due) {
    const QString days = QCoreApplication::translate("Playbook", "%n working day(s)", nullptr, due.days);
    if (due.after.isEmpty()) return words(QT_TRANSLATE_NOOP("Playbook", "%1 from the start")).arg(days);
    const Step* other = playbook.step(due.after);
    return words(QT_TRANSLATE_NOOP("Playbook", "%1 after “%2”")).arg(days, other == nullptr ? due.after : other->title);
}

QString needsText(const Template& playbook, const Step& step) {
    QStringList titles;
    for (const QString& need : step.needs)
        titles << (playbook.step(need) == nullptr ? need : playbook.step(need)->title);
    return titles.isEmpty() ? words(QT_TRANSLATE_NOOP("Playbook", "nothing")) : titles.join(u", "_s);
}

/// Whether two versions say the same of a step: words may be alike where another step of that title is meant.
bool sameDefinition(const Step& a, const Step& b) {
    const auto all = [](const Step& step) {
        return std::tie(step.title, step.note, step.who, step.role, step.due.days, step.due.after, step.needs,
                        step.required, step.milestone, step.evidence, step.course, step.past, step.norm, step.gate);
    };
    return all(a) == all(b);
}

QStringList differences(const Template& before, const Step& old, const Template& after, const Step& step) {
    QStringList changes;
    const auto differ = [&](const char* what, const QString& from, const QString& to) {
        if (from != to) changes << words(what).arg(from, to);
    };
    differ(QT_TRANSLATE_NOOP("Playbook", "title: %1 → %2"), old.title, step.title);
    differ(QT_TRANSLATE_NOOP("Playbook", "due: %1 → %2"), dueText(before, old.due), dueText(after, step.due));
    differ(QT_TRANSLATE_NOOP("Playbook", "waits for: %1 → %2"), needsText(before, old), needsText(after, step));
    differ(QT_TRANSLATE_NOOP("Playbook", "evidence: %1 → %2"), evidenceLabel(old.evidence),
           evidenceLabel(step.evidence));
    differ(QT_TRANSLATE_NOOP("Playbook", "who: %1 → %2"), whoLabel(old.who), whoLabel(step.who));
    if (old.required != step.required)
        changes << (step.required ? words(QT_TRANSLATE_NOOP("Playbook", "is required now"))
                                  : words(QT_TRANSLATE_NOOP("Playbook", "is optional now")));
    if (old.gate != step.gate) changes << words(QT_TRANSLATE_NOOP("Playbook", "unlocks: %1")).arg(step.gate);
    return changes;
}

} // namespace

bool MovePreview::isEmpty() const {
    return std::all_of(steps.begin(), steps.end(), [](const StepMove& move) {
        return move.what == StepMove::What::Same && move.before == move.after && move.dueBefore == move.dueAfter;
    });
}

Expected<MovePreview> previewMove(store::Connection& connection, RecordId id, int version) {
    const auto run = readRun(connection, id);
    if (!run) return tl::unexpected(run.error());
    const auto target = targetOf(connection, run->templateId, version);
    if (!target) return tl::unexpected(target.error());
    RunBook book(connection);
    const auto model = book.load(id);
    if (!model) return tl::unexpected(model.error());
    // What the day is shows in no row but an end's, which a preview does not tell.
    const RunModel result = moved(book, *model, target->version, run->progressOn);
    const Template before = book.playbook(model->run.versionId);
    const Template& after = book.playbook(target->version);
    MovePreview preview{run->version, target->number, {}};
    for (const StepRow& row : result.steps) {
        const Step& step = *after.step(row.key);
        const StepRow* old = model->step(row.key);
        StepMove move{row.key, step.title, StepMove::What::Added, StepState::Waiting, row.state, {}, row.due, {}};
        if (old != nullptr) {
            move.before = old->state;
            move.dueBefore = old->due;
            const Step& earlier = *before.step(row.key);
            move.changes = differences(before, earlier, after, step);
            move.what = sameDefinition(earlier, step) ? StepMove::What::Same : StepMove::What::Changed;
        }
        preview.steps.push_back(std::move(move));
    }
    for (const StepRow& row : model->steps)
        if (result.step(row.key) == nullptr)
            preview.steps.push_back(
                {row.key, before.step(row.key)->title, StepMove::What::Removed, row.state, row.state, row.due, {}, {}});
    return preview;
}

Expected<void> apply(store::Transaction& transaction, const MoveRuns& command) {
    RunBook book(transaction.connection());
    auto& args = transaction.info().args;
    for (const RecordId id : command.runs) {
        const auto model = book.load(id);
        if (!model) return tl::unexpected(model.error());
        const auto run = readRun(transaction.connection(), id);
        if (!run) return tl::unexpected(run.error());
        if (model->run.state != RunState::Active)
            return refuse(u"%1, “%2”"_s.arg(run->partnerName, run->name),
                          words(QT_TRANSLATE_NOOP("Playbook", "Move to another version")),
                          words(QT_TRANSLATE_NOOP("Playbook", "the run has ended.")));
        const auto target = targetOf(transaction.connection(), model->run.templateId, command.version);
        if (!target) return tl::unexpected(target.error());
        RunModel result = moved(book, *model, target->version, transaction.clock().today());
        for (StepRow& row : result.steps)
            if (row.id == 0) row.id = transaction.newId();
        saveRun(transaction, *model, result);
        transaction.about(u"partner"_s, run->partner);
        args[u"record"_s] = run->partnerName;
        args[u"to"_s] = run->name;
        args[u"version"_s] = target->number;
    }
    args[u"count"_s] = static_cast<qint64>(command.runs.size());
    return {};
}

} // namespace channelbook::playbooks
