#include "core/sample/SamplePlaybooks.h"

#include "core/playbooks/PastEvidence.h"
#include "core/playbooks/Templates.h"
#include "core/sample/SampleRandom.h"

#include <algorithm>
#include <set>

namespace channelbook::sample {

using namespace Qt::StringLiterals;
using namespace playbooks;

namespace {

constexpr int mostOnboardings = 150;
constexpr int mostFinished = 60;
constexpr int mostOthers = 12;

struct Partner {
    RecordId id = 0;
    QString country;
    QString stage;
    QDate since;
    RecordId manager = 0;
    PartnerTraits traits;
};

/// How far a sample run is to come.
enum class Fate { UnderWay, Arrived, GivenUp };

class Runs {
public:
    Runs(store::Transaction& transaction, quint64 seed, QDate today)
        : m_transaction(transaction)
        , m_seed(seed)
        , m_today(today)
        , m_book(transaction.connection())
        , m_templates(storedTemplates(transaction.connection())) {}

    qint64 addAll() {
        int onboardings = 0;
        int finished = 0;
        int others = 0;
        for (const Partner& partner : partners()) {
            Random random(m_seed, Draw::Playbook, static_cast<quint64>(m_number++));
            const auto daysAgo = [&](int least, int most) { return m_today.addDays(-random.between(least, most)); };
            if (partner.stage == u"Onboarding" && onboardings < mostOnboardings) {
                // One in many is given up, and so is one of the first: a small sample has one too.
                const bool givenUp = ++onboardings == 4 || random.percent(6);
                const QDate start = partner.since.isValid() && partner.since < m_today
                                        ? std::max(partner.since, m_today.addDays(-110))
                                        : daysAgo(1, 90);
                add(partner, u"onboarding"_s, start, givenUp ? Fate::GivenUp : Fate::UnderWay, random);
            } else if (partner.stage == u"Active" && finished < mostFinished) {
                ++finished;
                add(partner, u"onboarding"_s, daysAgo(200, 700), Fate::Arrived, random);
            } else if (partner.stage == u"Recruiting" && others < mostOthers) {
                ++others;
                add(partner, random.percent(50) ? u"recruiting"_s : u"due-diligence"_s, daysAgo(3, 40), Fate::UnderWay,
                    random);
            } else if (partner.stage == u"Offboarding") {
                add(partner, u"offboarding"_s, daysAgo(3, 30), Fate::UnderWay, random);
            } else if (partner.stage == u"Growing" && random.percent(20)) {
                add(partner, random.percent(50) ? u"renewal"_s : u"qbr"_s, daysAgo(1, 20), Fate::UnderWay, random);
            }
        }
        return m_added;
    }

private:
    [[nodiscard]] std::vector<Partner> partners() {
        store::Statement rows(m_transaction.connection(),
                              "SELECT p.id, c.country, p.stage, p.stage_since, p.manager_id, p.type, p.tier, p.region "
                              "FROM partner p JOIN company c ON c.id = p.id WHERE c.retired = 0 ORDER BY p.id");
        std::vector<Partner> list;
        while (rows.step())
            list.push_back({rows.integer(0),
                            rows.text(1),
                            rows.text(2),
                            dayOf(rows.text(3).left(10)),
                            rows.integer(4),
                            {rows.text(5), rows.text(6), rows.text(7)}});
        return list;
    }

    void add(const Partner& partner, const QString& kind, QDate start, Fate fate, Random& random) {
        const StoredTemplate* stored = templateFor(m_templates, kind, partner.traits);
        if (stored == nullptr) return;
        RunModel model;
        const calendars::CalendarDef* calendar = m_book.calendars().findFor(partner.country, partner.traits.region);
        model.run.id = m_transaction.newId();
        model.run.templateId = stored->id;
        model.run.versionId = stored->versionId;
        model.run.partner = partner.id;
        model.run.owner = partner.manager;
        model.run.startedOn = start;
        model.run.progressOn = start;
        model.run.calendar = calendar == nullptr ? QString() : calendar->region;
        for (const Step* step : stored->playbook.steps()) {
            StepRow row;
            row.id = m_transaction.newId();
            row.key = step->key;
            row.owner = partner.manager;
            model.steps.push_back(row);
        }
        m_book.settle(model, m_today);
        walk(model, stored->playbook, fate, random);
        if (fate == Fate::GivenUp && model.run.state == RunState::Active) {
            model.run.state = RunState::Cancelled;
            model.run.endedOn = m_today;
            model.run.reason = random.percent(50) ? u"Chose a competitor."_s : u"No capacity this year."_s;
            m_book.settle(model, m_today);
        }
        insertRun(m_transaction, model.run);
        for (const StepRow& row : model.steps) insertStep(m_transaction, model.run.id, row);
        ++m_added;
    }

    /// Takes one ready step after another as far as the run is to come.
    void walk(RunModel& model, const Template& playbook, Fate fate, Random& random) {
        // Some are quick, some are slow, and one in six does not move any more.
        const int delay = random.between(-2, 6);
        const bool stuck = fate != Fate::Arrived && random.percent(16);
        const int most = fate == Fate::GivenUp || stuck ? random.between(1, static_cast<int>(model.steps.size()) / 2)
                                                        : static_cast<int>(model.steps.size());
        const calendars::WorkCalendar& calendar = m_book.calendars().calendar(model.run.calendar);
        QDate last = model.run.startedOn;
        for (int done = 0; done < most; ++done) {
            StepRow* next = nullptr;
            for (StepRow& row : model.steps)
                if (row.state == StepState::Ready && (next == nullptr || row.due < next->due) &&
                    !m_left.contains(row.id))
                    next = &row;
            if (next == nullptr) break;
            const Step& step = *playbook.step(next->key);
            QDate on = std::max(calendar.add(next->due, std::max(-3, delay + random.between(-2, 3))), last);
            if (fate == Fate::Arrived) on = std::min(on, m_today.addDays(-1));
            if (on > m_today || !takes(model, *next, step, on, fate, random)) {
                m_left.insert(next->id);
                continue;
            }
            last = std::max(last, next->done);
            model.run.progressOn = std::max(model.run.progressOn, next->done);
            m_book.settle(model, m_today);
        }
        if (model.run.state == RunState::Finished) model.run.endedOn = last;
        if (stuck) block(model, random);
        for (StepRow& row : model.steps)
            if (row.state == StepState::Ready && random.percent(30)) row.state = StepState::Active;
        m_book.settle(model, m_today);
        if (model.run.state == RunState::Finished) model.run.endedOn = last;
    }

    /// Closes a step with what shows it; false where nothing does yet.
    bool takes(RunModel& model, StepRow& row, const Step& step, QDate on, Fate fate, Random& random) {
        row.done = on;
        row.state = StepState::Done;
        if (!step.required && random.percent(35)) {
            row.state = StepState::Waived;
            row.reason = u"Not needed."_s;
            return true;
        }
        static const QStringList names{u"Mia Lang"_s, u"Ben Okafor"_s, u"Chloé Martin"_s, u"Kenji Mori"_s};
        switch (step.evidence) {
        case Evidence::None:
            return true;
        case Evidence::Document:
            row.evidence = step.key + u".pdf"_s;
            return true;
        case Evidence::Link:
            row.evidence = u"https://files.example.com/"_s + step.key;
            return true;
        case Evidence::Value:
            row.evidence = random.pick(names);
            return true;
        case Evidence::Approval:
            row.evidence = random.pick(names);
            return true;
        case Evidence::Course:
            row.evidence = u"%1 (%2)"_s.arg(step.title, random.pick(names));
            return true;
        case Evidence::DealRegistered:
        case Evidence::DealWon:
            break;
        }
        const auto proof =
            dealProof(m_transaction, model.run.partner, step.evidence, step.past ? QDate() : model.run.startedOn);
        const bool shown = proof && (!proof->on.isValid() || proof->on <= m_today);
        if (!shown && fate != Fate::Arrived) {
            row.done = {};
            row.state = StepState::Ready;
            return false;
        }
        row.evidence = shown ? proof->text : u"Told by the partner"_s;
        row.evidenceId = shown ? proof->record : 0;
        if (shown && proof->on.isValid()) row.done = std::max(proof->on, model.run.startedOn);
        return true;
    }

    static void block(RunModel& model, Random& random) {
        static const QStringList reasons{u"No budget for training this quarter."_s, u"Their lawyer is on leave."_s,
                                         u"Waits for the new price list."_s, u"The named contact has left."_s};
        StepRow* row = model.step(model.run.atStep);
        if (row == nullptr || !random.percent(60)) return;
        row->state = StepState::Blocked;
        row->reason = random.pick(reasons);
    }

    store::Transaction& m_transaction;
    quint64 m_seed;
    QDate m_today;
    RunBook m_book;
    std::vector<StoredTemplate> m_templates;
    std::set<RecordId> m_left; ///< steps nobody takes for now
    qint64 m_number = 0;
    qint64 m_added = 0;
};

} // namespace

qint64 addPlaybookRuns(store::Transaction& transaction, quint64 seed, QDate today) {
    return Runs(transaction, seed, today).addAll();
}

} // namespace channelbook::sample
