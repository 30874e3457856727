#include "core/playbooks/PastEvidence.h"
#include "core/playbooks/Runs.h"
#include "core/playbooks/Schedule.h"
#include "core/playbooks/Templates.h"

#include <QCoreApplication>

#include <set>

namespace channelbook::playbooks {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

/// From so many runs on their rows are recorded as ranges.
constexpr std::size_t bulkFrom = 40;

QString words(const char* text) {
    return QCoreApplication::translate("Playbook", text);
}

struct Candidate {
    RecordId id = 0;
    QString name;
    QString country;
    RecordId manager = 0;
    PartnerTraits traits;
};

class Start {
public:
    Start(store::Transaction& transaction, const StartRuns& command)
        : m_transaction(transaction)
        , m_command(command)
        , m_book(transaction.connection())
        , m_on(command.on.isValid() ? command.on : transaction.clock().today()) {}

    Expected<void> run() {
        if (auto chosen = chooseTemplates(); !chosen) return chosen;
        std::set<RecordId> seen;
        for (const RecordId id : m_command.partners) {
            if (!seen.insert(id).second) continue; // named twice is meant once
            const auto candidate = read(id);
            if (!candidate) return tl::unexpected(candidate.error());
            if (auto prepared = prepare(*candidate); !prepared) return prepared;
        }
        write();
        describe();
        if (m_command.started != nullptr) *m_command.started = m_started;
        return {};
    }

private:
    Expected<void> chooseTemplates() {
        if (m_command.playbook.isEmpty()) {
            if (!templateKinds().contains(m_command.templateKind))
                return failure(ErrorCode::InvalidValue,
                               {u"kind"_s, m_command.templateKind, templateKinds().join(u", "_s)});
            m_templates = storedTemplates(m_transaction.connection());
            return {};
        }
        auto stored = storedTemplate(m_transaction.connection(), m_command.playbook);
        if (!stored) return tl::unexpected(stored.error());
        if (stored->retired)
            return refuse(stored->playbook.name, words(QT_TRANSLATE_NOOP("Playbook", "Start")),
                          words(QT_TRANSLATE_NOOP("Playbook", "it is retired. Bring it back first.")));
        m_templates.push_back(std::move(*stored));
        return {};
    }

    Expected<Candidate> read(RecordId id) {
        Statement& row =
            m_transaction
                .cached(
                    u"SELECT c.name, c.country, p.manager_id, p.type, p.tier, p.region FROM partner p JOIN company c ON c.id = p.id WHERE p.id = ?"_s)
                .bind(1, id);
        if (!row.step()) return failure(ErrorCode::RecordNotFound, {u"partner"_s, QString::number(id)});
        return Candidate{id, row.text(0), row.text(1), row.integer(2), {row.text(3), row.text(4), row.text(5)}};
    }

    Expected<void> prepare(const Candidate& partner) {
        const bool single = m_command.partners.size() == 1;
        const StoredTemplate* stored = m_command.playbook.isEmpty()
                                           ? templateFor(m_templates, m_command.templateKind, partner.traits)
                                           : &m_templates.front();
        if (stored == nullptr) {
            if (single)
                return refuse(
                    partner.name, words(QT_TRANSLATE_NOOP("Playbook", "Start")),
                    words(QT_TRANSLATE_NOOP("Playbook", "no playbook of the kind %1 is meant for such a partner."))
                        .arg(kindLabel(m_command.templateKind)));
            ++m_started.unfit;
            return {};
        }
        // By the partner, who has few runs, and not by the template, which may have twenty thousand.
        Statement& running = m_transaction.cached(u"SELECT 1 FROM playbook_run INDEXED BY playbook_run_partner"
                                                  " WHERE partner_id = ? AND template_id = ? AND state = 'active'"_s);
        if (running.bindAll(partner.id, stored->id).step()) {
            if (single)
                return refuse(partner.name, words(QT_TRANSLATE_NOOP("Playbook", "Start")),
                              words(QT_TRANSLATE_NOOP("Playbook", "“%1” is running with this partner already."))
                                  .arg(stored->playbook.name));
            ++m_started.running;
            return {};
        }
        RunModel model = freshRun(*stored, partner);
        if (m_usesPast) {
            putPastInHand(m_transaction, model, stored->playbook);
            m_book.settle(model, m_transaction.clock().today());
        }
        m_names << partner.name;
        m_last = stored->playbook.name;
        m_runs.push_back(std::move(model));
        return {};
    }

    /// As a run begins with partners of one calendar, before anything is known of the partner.
    RunModel freshRun(const StoredTemplate& stored, const Candidate& partner) {
        const calendars::CalendarDef* calendar = m_book.calendars().findFor(partner.country, partner.traits.region);
        const QString region = calendar == nullptr ? QString() : calendar->region;
        auto known = m_fresh.find({stored.versionId, region});
        if (known == m_fresh.end()) {
            RunModel model;
            model.run.templateId = stored.id;
            model.run.versionId = stored.versionId;
            model.run.startedOn = m_on;
            model.run.progressOn = m_on;
            model.run.calendar = region;
            for (const Step* step : stored.playbook.steps()) {
                model.steps.emplace_back();
                model.steps.back().key = step->key;
                m_usesPast = m_usesPast || step->past;
            }
            m_book.settle(model, m_transaction.clock().today());
            known = m_fresh.emplace(std::pair(stored.versionId, region), std::move(model)).first;
        }
        RunModel model = known->second;
        model.run.partner = partner.id;
        model.run.owner = m_command.owner != 0 ? m_command.owner : partner.manager;
        for (StepRow& row : model.steps) row.owner = model.run.owner;
        return model;
    }

    void write() {
        if (m_runs.empty()) return;
        const bool bulk = m_runs.size() >= bulkFrom;
        // Runs first, then all their steps: a range of ids holds rows of one table.
        store::RangeChange runs{u"playbook_run"_s, {}, store::Operation::Insert};
        store::RangeChange steps{u"playbook_step"_s, {}, store::Operation::Insert};
        RecordId next = m_transaction.newId();
        runs.ids.first = next;
        for (RunModel& model : m_runs) {
            model.run.id = next;
            runs.ids.last = next;
            next = m_transaction.followingId();
        }
        steps.ids.first = next;
        for (RunModel& model : m_runs)
            for (StepRow& row : model.steps) {
                row.id = next;
                steps.ids.last = next;
                next = m_transaction.followingId();
            }
        if (bulk) m_transaction.beginBulk();
        for (const RunModel& model : m_runs) insertRun(m_transaction, model.run);
        for (const RunModel& model : m_runs)
            for (const StepRow& row : model.steps) insertStep(m_transaction, model.run.id, row);
        if (bulk) m_transaction.endBulk({runs, steps});
        for (const RunModel& model : m_runs) {
            m_transaction.about(u"partner"_s, model.run.partner);
            m_started.runs.push_back(model.run.id);
        }
    }

    void describe() {
        auto& args = m_transaction.info().args;
        args[u"count"_s] = static_cast<qint64>(m_runs.size());
        if (!m_names.isEmpty()) args[u"record"_s] = m_names.front();
        args[u"to"_s] = m_command.playbook.isEmpty() && m_runs.size() > 1 ? kindLabel(m_command.templateKind) : m_last;
    }

    store::Transaction& m_transaction;
    const StartRuns& m_command;
    RunBook m_book;
    QDate m_on;
    std::vector<StoredTemplate> m_templates;
    std::map<std::pair<RecordId, QString>, RunModel> m_fresh;
    bool m_usesPast = false;
    std::vector<RunModel> m_runs;
    QStringList m_names;
    QString m_last;
    Started m_started;
};

} // namespace

Expected<void> apply(store::Transaction& transaction, const StartRuns& command) {
    return Start(transaction, command).run();
}

} // namespace channelbook::playbooks
