#include "core/playbooks/PastEvidence.h"
#include "core/playbooks/Runs.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace channelbook::playbooks {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Playbook", text);
}

QString partnerName(store::Transaction& transaction, RecordId partner) {
    Statement& row = transaction.cached(u"SELECT name FROM company WHERE id = ?"_s).bind(1, partner);
    return row.step() ? row.text(0) : QString();
}

/// A run being changed: as it was, and as it will be.
struct Edited {
    RunModel before;
    RunModel after;
    QString partner;
};

/// The runs one command changes, each read once, settled and written at the end.
class Editing {
public:
    explicit Editing(store::Transaction& transaction)
        : m_transaction(transaction)
        , m_book(transaction.connection()) {}

    Expected<Edited*> edit(RecordId run) {
        if (const auto known = m_runs.find(run); known != m_runs.end()) return &known->second;
        auto model = m_book.load(run);
        if (!model) return tl::unexpected(model.error());
        const QString name = partnerName(m_transaction, model->run.partner);
        m_order.push_back(run);
        return &m_runs.emplace(run, Edited{*model, *model, name}).first->second;
    }
    [[nodiscard]] const Template& playbook(const Edited& edited) { return m_book.playbook(edited.after.run.versionId); }
    void settle(Edited& edited) { m_book.settle(edited.after, today()); }
    void save() {
        for (const RecordId run : m_order) {
            Edited& edited = m_runs.at(run);
            saveRun(m_transaction, edited.before, edited.after);
            m_transaction.about(u"partner"_s, edited.after.run.partner);
            m_transaction.about(u"playbook_run"_s, run);
        }
    }
    [[nodiscard]] QDate today() const { return m_transaction.clock().today(); }
    [[nodiscard]] const Edited* first() const { return m_order.empty() ? nullptr : &m_runs.at(m_order.front()); }

private:
    store::Transaction& m_transaction;
    RunBook m_book;
    std::map<RecordId, Edited> m_runs;
    std::vector<RecordId> m_order;
};

/// Why the table of states forbids an act.
QString reasonAgainst(const RunModel& model, const Template& playbook, const StepRow& row, StepAct act) {
    if (row.state == StepState::Waiting) {
        QStringList open;
        for (const QString& need : playbook.step(row.key)->needs)
            if (const StepRow* other = model.step(need); other != nullptr && !isClosed(other->state))
                open << u"“%1”"_s.arg(playbook.step(need)->title);
        return words(QT_TRANSLATE_NOOP("Playbook", "it waits for %1.")).arg(open.join(u", "_s));
    }
    if (row.state == StepState::Done)
        return words(QT_TRANSLATE_NOOP("Playbook", "it is done already, since %1."))
            .arg(row.done.toString(Qt::ISODate));
    if (row.state == StepState::Waived) return words(QT_TRANSLATE_NOOP("Playbook", "it was waived. Reopen it first."));
    if (row.state == StepState::Active && act == StepAct::Start)
        return words(QT_TRANSLATE_NOOP("Playbook", "it is in progress already."));
    if (row.state == StepState::Blocked && act == StepAct::Block)
        return words(QT_TRANSLATE_NOOP("Playbook", "it is blocked already: %1")).arg(row.reason);
    return words(QT_TRANSLATE_NOOP("Playbook", "it is %1.")).arg(stateLabel(row.state));
}

/// The evidence a step is completed with by hand; what is wrong with it as the error of the pair.
Expected<QString> evidenceFor(store::Transaction& transaction, const Step& step, const StepRow& row,
                              const QString& text) {
    const QString given = text.trimmed();
    const auto missing = [](const char* what) { return failure(ErrorCode::MissingValue, {words(what)}); };
    switch (step.evidence) {
    case Evidence::None:
        return given;
    case Evidence::Document: {
        if (!given.isEmpty()) return given;
        Statement& file =
            transaction.cached(u"SELECT name FROM attachment WHERE record_id = ? ORDER BY id DESC LIMIT 1"_s)
                .bind(1, row.id);
        if (file.step()) return file.text(0);
        return missing(QT_TRANSLATE_NOOP("Playbook", "a document is needed: attach it, or say where it is"));
    }
    case Evidence::Link: {
        const QUrl url(given, QUrl::StrictMode);
        const bool local = url.scheme() == u"file" || url.scheme() == u"mailto";
        if (url.isValid() && !url.scheme().isEmpty() && (local ? !url.path().isEmpty() : !url.host().isEmpty()))
            return given;
        return missing(QT_TRANSLATE_NOOP("Playbook", "a link like https://example.com/page is needed"));
    }
    case Evidence::Value:
        return given.isEmpty() ? missing(QT_TRANSLATE_NOOP("Playbook", "a value is needed")) : Expected<QString>(given);
    case Evidence::Approval:
        return given.isEmpty() ? transaction.who() : given;
    case Evidence::Course:
        return given.isEmpty()
                   ? missing(QT_TRANSLATE_NOOP(
                         "Playbook",
                         "it is done by itself when the course is completed; to do it by hand, say which one"))
                   : Expected<QString>(given);
    case Evidence::DealRegistered:
    case Evidence::DealWon:
        return given.isEmpty() ? missing(QT_TRANSLATE_NOOP(
                                     "Playbook", "it is done by itself with the deal; to do it by hand, say which one"))
                               : Expected<QString>(given);
    }
    return given;
}

class StepActs {
public:
    StepActs(store::Transaction& transaction, const ActOnSteps& command)
        : m_transaction(transaction)
        , m_command(command)
        , m_editing(transaction)
        , m_text(command.text.trimmed()) {}

    Expected<void> run() {
        for (const RecordId id : m_command.steps)
            if (auto done = actOn(id); !done) return done;
        m_editing.save();
        auto& args = m_transaction.info().args;
        args[u"act"_s] = actName(m_command.act);
        args[u"count"_s] = static_cast<qint64>(m_command.steps.size());
        if (m_editing.first() != nullptr) args[u"record"_s] = m_editing.first()->partner;
        args[u"step"_s] = m_title;
        if (m_command.act == StepAct::Assign && m_command.owner != 0) {
            Statement& owner = m_transaction.cached(u"SELECT name FROM owner WHERE id = ?"_s).bind(1, m_command.owner);
            if (owner.step()) args[u"to"_s] = owner.text(0);
        } else if (!m_text.isEmpty()) {
            args[u"to"_s] = m_text;
        }
        return {};
    }

private:
    Expected<void> actOn(RecordId id) {
        Statement& where = m_transaction.cached(u"SELECT run_id, key FROM playbook_step WHERE id = ?"_s).bind(1, id);
        if (!where.step()) return failure(ErrorCode::RecordNotFound, {u"step"_s, QString::number(id)});
        const RecordId run = where.integer(0);
        const QString key = where.text(1);
        const auto edited = m_editing.edit(run);
        if (!edited) return tl::unexpected(edited.error());
        RunModel& model = (*edited)->after;
        StepRow* row = model.step(key);
        const Template& playbook = m_editing.playbook(**edited);
        const Step* step = playbook.step(key);
        if (row == nullptr || step == nullptr) return failure(ErrorCode::RecordNotFound, {u"step"_s, key});
        if (m_title.isEmpty()) m_title = step->title;
        const QString record = u"%1, “%2”"_s.arg((*edited)->partner, step->title);
        const auto refused = [&](const QString& why) { return refuse(record, actLabel(m_command.act), why); };
        if (model.run.state == RunState::Cancelled && m_command.act != StepAct::Comment)
            return refused(words(QT_TRANSLATE_NOOP("Playbook", "the run was cancelled. Take it up again first.")));
        const auto next = after(row->state, m_command.act);
        if (!next) return refused(reasonAgainst(model, playbook, *row, m_command.act));
        if (auto done = change(**edited, *row, *step, *next); !done)
            return done.error().code == ErrorCode::MissingValue ? refused(done.error().args.value(0) + u'.') : done;
        m_editing.settle(**edited);
        return {};
    }

    Expected<void> change(Edited& edited, StepRow& row, const Step& step, StepState next) {
        const auto missing = [](const char* what) { return failure(ErrorCode::MissingValue, {words(what)}); };
        RunRow& run = edited.after.run;
        switch (m_command.act) {
        case StepAct::Start:
            break;
        case StepAct::Complete: {
            const QDate on = m_command.on.isValid() ? m_command.on : m_editing.today();
            if (on > m_editing.today())
                return missing(QT_TRANSLATE_NOOP("Playbook", "a day that is not still to come is needed"));
            const auto evidence = evidenceFor(m_transaction, step, row, m_text);
            if (!evidence) return tl::unexpected(evidence.error());
            row.evidence = *evidence;
            row.done = on;
            break;
        }
        case StepAct::Waive:
            if (m_text.isEmpty() && step.required)
                return missing(QT_TRANSLATE_NOOP("Playbook", "a required step is waived with a reason"));
            row.reason = m_text;
            row.done = m_editing.today();
            break;
        case StepAct::Block:
            if (m_text.isEmpty()) return missing(QT_TRANSLATE_NOOP("Playbook", "say what is in the way"));
            row.reason = m_text;
            break;
        case StepAct::Reopen:
            row.done = {};
            row.evidence.clear();
            row.evidenceId = 0;
            break;
        case StepAct::Assign:
            if (m_command.owner != 0 &&
                !m_transaction.cached(u"SELECT 1 FROM owner WHERE id = ?"_s).bind(1, m_command.owner).step())
                return failure(ErrorCode::RecordNotFound, {u"owner"_s, QString::number(m_command.owner)});
            row.owner = m_command.owner;
            break;
        case StepAct::Comment:
            if (m_text.isEmpty()) return missing(QT_TRANSLATE_NOOP("Playbook", "a remark needs words"));
            addComment(m_transaction, run.id, row.key, false, m_text);
            break;
        case StepAct::Nudge:
            addComment(m_transaction, run.id, row.key, true, m_text);
            break;
        }
        const bool progress = next != row.state && next != StepState::Blocked;
        row.state = next;
        // What is told late was progress on its own day.
        if (progress)
            run.progressOn =
                std::max(run.progressOn, m_command.act == StepAct::Complete ? row.done : m_editing.today());
        return {};
    }

    store::Transaction& m_transaction;
    const ActOnSteps& m_command;
    Editing m_editing;
    QString m_text;
    QString m_title;
};

QString runActLabel(RunAct act) {
    if (act == RunAct::Finish) return words(QT_TRANSLATE_NOOP("Playbook", "Finish"));
    return act == RunAct::Cancel ? words(QT_TRANSLATE_NOOP("Playbook", "Cancel run"))
                                 : words(QT_TRANSLATE_NOOP("Playbook", "Take up again"));
}

/// The open required steps of a run, by title.
QStringList openDuties(const RunModel& model, const Template& playbook) {
    QStringList open;
    for (const StepRow& row : model.steps)
        if (const Step* step = playbook.step(row.key); step != nullptr && step->required && !isClosed(row.state))
            open << u"“%1”"_s.arg(step->title);
    return open;
}

} // namespace

Expected<void> apply(store::Transaction& transaction, const ActOnSteps& command) {
    return StepActs(transaction, command).run();
}

Expected<void> apply(store::Transaction& transaction, const ActOnRuns& command) {
    Editing editing(transaction);
    for (const RecordId id : command.runs) {
        const auto edited = editing.edit(id);
        if (!edited) return tl::unexpected(edited.error());
        RunModel& model = (*edited)->after;
        const Template& playbook = editing.playbook(**edited);
        const auto refused = [&](const QString& why) {
            return refuse(u"%1, “%2”"_s.arg((*edited)->partner, playbook.name), runActLabel(command.act), why);
        };
        const auto next = after(model.run.state, command.act);
        if (!next && command.act == RunAct::Reopen && model.run.state == RunState::Finished)
            return refused(words(
                QT_TRANSLATE_NOOP("Playbook", "everything in it is done or waived. Reopen the step that is not.")));
        if (!next) return refused(words(QT_TRANSLATE_NOOP("Playbook", "it is %1.")).arg(stateLabel(model.run.state)));
        if (command.act == RunAct::Finish) {
            if (const QStringList open = openDuties(model, playbook); !open.isEmpty())
                return refused(words(QT_TRANSLATE_NOOP("Playbook", "still open: %1. Complete or waive them."))
                                   .arg(open.join(u", "_s)));
            for (StepRow& row : model.steps) {
                if (isClosed(row.state)) continue;
                row.state = StepState::Waived;
                row.done = editing.today();
                row.reason = words(QT_TRANSLATE_NOOP("Playbook", "The run was finished without it."));
            }
        }
        if (command.act == RunAct::Cancel && command.reason.trimmed().isEmpty())
            return refused(words(QT_TRANSLATE_NOOP("Playbook", "say why.")));
        model.run.state = *next;
        model.run.reason = command.act == RunAct::Cancel ? command.reason.trimmed() : QString();
        model.run.endedOn = *next == RunState::Active ? QDate() : editing.today();
        editing.settle(**edited);
    }
    editing.save();
    auto& args = transaction.info().args;
    args[u"act"_s] = command.act == RunAct::Finish   ? u"finish"_s
                     : command.act == RunAct::Cancel ? u"cancel"_s
                                                     : u"reopen"_s;
    args[u"count"_s] = static_cast<qint64>(command.runs.size());
    if (editing.first() != nullptr) {
        args[u"record"_s] = editing.first()->partner;
        args[u"to"_s] = editing.playbook(*editing.first()).name;
    }
    return {};
}

Expected<void> apply(store::Transaction& transaction, const AssignRuns& command) {
    QString name;
    if (command.owner != 0) {
        Statement& owner = transaction.cached(u"SELECT name FROM owner WHERE id = ?"_s).bind(1, command.owner);
        if (!owner.step()) return failure(ErrorCode::RecordNotFound, {u"owner"_s, QString::number(command.owner)});
        name = owner.text(0);
        owner.reset();
    }
    Editing editing(transaction);
    for (const RecordId id : command.runs) {
        const auto edited = editing.edit(id);
        if (!edited) return tl::unexpected(edited.error());
        RunModel& model = (*edited)->after;
        for (StepRow& row : model.steps)
            if (!isClosed(row.state) && row.owner == model.run.owner) row.owner = command.owner;
        model.run.owner = command.owner;
    }
    editing.save();
    auto& args = transaction.info().args;
    args[u"count"_s] = static_cast<qint64>(command.runs.size());
    args[u"to"_s] = name;
    if (editing.first() != nullptr) args[u"record"_s] = editing.first()->partner;
    return {};
}

} // namespace channelbook::playbooks
