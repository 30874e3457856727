#pragma once

#include "core/playbooks/Runs.h"
#include "core/playbooks/Templates.h"
#include "tests/ui/shell/Desk.h"

namespace channelbook::test {

/// A desk with a playbook of five steps, of which a test knows every due.
class PlaybookDesk : public Desk {
public:
    static playbooks::Step step(const QString& key, const QString& title, int days, const QStringList& needs = {}) {
        playbooks::Step made;
        made.key = key;
        made.title = title;
        made.due = {days, {}};
        made.needs = needs;
        return made;
    }

    /// "Agreement" (day 3, shown by a link) → "Kick-off" (day 5) → "Training" (day 10, the partner's) → "First deal"
    /// (day 20); beside them "Survey", which is optional.
    static playbooks::Template fastStart() {
        playbooks::Template made;
        made.key = u"fast-start"_s;
        made.name = u"Fast start"_s;
        made.kind = u"onboarding"_s;
        playbooks::Step agreement = step(u"agreement"_s, u"Agreement"_s, 3);
        agreement.evidence = playbooks::Evidence::Link;
        agreement.gate = u"deal-registration"_s;
        agreement.milestone = true;
        playbooks::Step kickOff = step(u"kick-off"_s, u"Kick-off"_s, 5, {u"agreement"_s});
        kickOff.milestone = true;
        playbooks::Step survey = step(u"survey"_s, u"Survey"_s, 8);
        survey.required = false;
        playbooks::Step training = step(u"training"_s, u"Training"_s, 10, {u"kick-off"_s});
        training.milestone = true;
        training.who = playbooks::Who::Partner;
        playbooks::Step deal = step(u"deal"_s, u"First deal"_s, 20, {u"training"_s});
        deal.milestone = true;
        deal.evidence = playbooks::Evidence::DealWon;
        made.phases = {{u"basics"_s, u"Basics"_s, {agreement, kickOff, survey}},
                       {u"selling"_s, u"Selling"_s, {training, deal}}};
        return made;
    }

    /// Saves the playbook and starts it with partners, today.
    void start(const QStringList& partners) {
        QVERIFY(workspace().perform(playbooks::SaveTemplate{fastStart()}));
        playbooks::StartRuns command;
        for (const QString& name : partners) command.partners.push_back(idOf(u"partner"_s, name));
        command.playbook = u"fast-start"_s;
        QVERIFY(workspace().perform(command));
        window->toasts().dismissAll();
    }

    [[nodiscard]] std::vector<playbooks::Run> runs(const QString& partner) {
        const RecordId id = idOf(u"partner"_s, partner);
        return programStore()
            .read([&](store::Connection& connection) { return playbooks::runsOf(connection, id); })
            .value_or(std::vector<playbooks::Run>());
    }

    [[nodiscard]] RecordId runOf(const QString& partner) {
        const auto all = runs(partner);
        return all.empty() ? 0 : all.front().id;
    }

    [[nodiscard]] playbooks::RunView view(const QString& partner) {
        const RecordId run = runOf(partner);
        const auto read =
            programStore().read([&](store::Connection& connection) { return playbooks::readRunView(connection, run); });
        return read && *read ? **read : playbooks::RunView();
    }

    [[nodiscard]] playbooks::StepState stateOf(const QString& partner, const QString& key) {
        const playbooks::RunView shown = view(partner);
        const playbooks::RunStep* row = shown.step(key);
        return row == nullptr ? playbooks::StepState::Waiting : row->state;
    }

    /// Does something to a step without the window.
    void act(const QString& partner, const QString& key, playbooks::StepAct wanted, const QString& text = {}) {
        playbooks::ActOnSteps command;
        command.steps = {view(partner).step(key)->id};
        command.act = wanted;
        command.text = text;
        const auto done = programStore().perform(command);
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().args.join(u' ')));
    }

    void passDays(int days) { clock.set(clock.now().addDays(days)); }
};

} // namespace channelbook::test
