#pragma once

#include "core/playbooks/MoveRun.h"
#include "core/playbooks/Runs.h"
#include "core/playbooks/SelfCompletion.h"
#include "core/playbooks/Templates.h"
#include "tests/core/TestProgram.h"

namespace channelbook::test {

using namespace Qt::StringLiterals;

/// A step without more than a test needs of it.
inline playbooks::Step stepNamed(const char* key, const QStringList& needs = {}, playbooks::Due due = {}) {
    playbooks::Step step;
    step.key = QString::fromLatin1(key);
    step.title = step.key.left(1).toUpper() + step.key.mid(1);
    step.needs = needs;
    step.due = due;
    return step;
}

inline playbooks::Template templateOf(std::vector<playbooks::Step> steps, const char* key = "test") {
    playbooks::Template playbook;
    playbook.key = QString::fromLatin1(key);
    playbook.name = playbook.key.left(1).toUpper() + playbook.key.mid(1);
    playbook.kind = u"onboarding"_s;
    playbook.phases = {{u"all"_s, u"All"_s, std::move(steps)}};
    return playbook;
}

/// A program with partners that go through playbooks. Its clock stands at Wednesday, 1 July 2026.
class PlaybookWorld : public TestProgram {
public:
    Expected<qint64> save(const playbooks::Template& playbook) {
        return store().perform(playbooks::SaveTemplate{playbook, nullptr});
    }
    /// Ends the test run if the start is refused.
    RecordId start(const QString& key, RecordId partner, QDate on = {}) {
        playbooks::Started started;
        playbooks::StartRuns command{{partner}, key, {}, 0, on, &started};
        const auto done = store().perform(command);
        if (!done) qFatal("%s", qPrintable(errorText(done.error())));
        return started.runs.front();
    }
    [[nodiscard]] playbooks::RunView view(RecordId run) {
        auto view = playbooks::readRunView(store().reader(), run);
        if (!view) qFatal("%s", qPrintable(errorText(view.error())));
        return *view;
    }
    [[nodiscard]] RecordId step(RecordId run, const char* key) {
        return playbooks::stepOfRun(store().reader(), run, QString::fromLatin1(key)).value_or(0);
    }
    Expected<qint64> act(RecordId run, const char* key, playbooks::StepAct act, const QString& text = {},
                         RecordId owner = 0, QDate on = {}) {
        return store().perform(playbooks::ActOnSteps{{step(run, key)}, act, text, owner, on});
    }
    /// "a:done b:ready" of a run's steps in order.
    [[nodiscard]] QString states(RecordId run) {
        QStringList words;
        for (const playbooks::RunStep& step : view(run).steps)
            words << step.key + u':' + playbooks::stateName(step.state);
        return words.join(u' ');
    }
    [[nodiscard]] QString due(RecordId run, const char* key) {
        return view(run).step(QString::fromLatin1(key))->dueOn.toString(Qt::ISODate);
    }
    void today(int year, int month, int day) { clock.set(QDateTime(QDate(year, month, day), QTime(9, 0), Qt::UTC)); }
};

} // namespace channelbook::test
