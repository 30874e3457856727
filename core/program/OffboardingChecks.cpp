#include "core/program/OffboardingChecks.h"

#include "core/playbooks/Runs.h"

#include <QCoreApplication>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

/// Required steps that are open in the partner's offboarding playbook: access, claims, data.
std::optional<pipeline::Obstacle> stepObstacle(store::Connection& connection, RecordId partner) {
    pipeline::Obstacle obstacle;
    obstacle.code = u"open_steps"_s;
    for (const playbooks::Run& run : playbooks::runsOf(connection, partner)) {
        if (run.state != playbooks::RunState::Active) continue;
        const auto view = playbooks::readRunView(connection, run.id);
        if (!view || view->playbook.kind != u"offboarding") continue;
        for (const playbooks::RunStep& step : view->steps) {
            const playbooks::Step* asked = view->playbook.step(step.key);
            if (asked == nullptr || !asked->required || playbooks::isClosed(step.state)) continue;
            ++obstacle.count;
            if (obstacle.count <= pipeline::shownItems) obstacle.items.push_back({u"run"_s, run.id, asked->title, playbooks::stateLabel(step.state)});
        }
    }
    if (obstacle.count == 0) return std::nullopt;
    const int open = static_cast<int>(obstacle.count);
    obstacle.words = QCoreApplication::translate("Offboarding", "%n open step(s) of its offboarding", nullptr, open);
    obstacle.advice = QCoreApplication::translate("Offboarding", "complete or waive them in its playbook");
    return obstacle;
}

} // namespace

std::vector<pipeline::ObstacleCheck> allOffboardingChecks() {
    std::vector<pipeline::ObstacleCheck> checks = pipeline::offboardingChecks();
    checks.emplace_back(stepObstacle);
    return checks;
}

} // namespace channelbook
