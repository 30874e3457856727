#include "core/playbooks/Template.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace channelbook::playbooks {

using namespace Qt::StringLiterals;

namespace {

constexpr int farthestDue = 1000;
constexpr int longestNorm = 1000;
constexpr int longestClock = 3660;

QString words(const char* text) {
    return QCoreApplication::translate("Playbook", text);
}

/// What a step waits for, or counts its due from: both must come to an end.
QStringList before(const Step& step) {
    QStringList keys = step.needs;
    if (!step.due.after.isEmpty() && !keys.contains(step.due.after)) keys << step.due.after;
    return keys;
}

/// The first circle met on the way from a step back to what comes before it, as keys; empty if there is none.
QStringList circleFrom(const Template& playbook, const QString& key, QStringList& path, QSet<QString>& sound) {
    if (sound.contains(key)) return {};
    if (const qsizetype at = path.indexOf(key); at >= 0) return path.mid(at) << key;
    const Step* step = playbook.step(key);
    if (step == nullptr) return {};
    path << key;
    for (const QString& other : before(*step))
        if (const QStringList circle = circleFrom(playbook, other, path, sound); !circle.isEmpty()) return circle;
    path.removeLast();
    sound.insert(key);
    return {};
}

class Check {
public:
    explicit Check(const Template& playbook)
        : m_playbook(playbook) {}

    std::vector<Finding> run() {
        checkTemplate();
        QSet<QString> keys;
        QSet<QString> phases;
        for (const Phase& phase : m_playbook.phases) {
            if (phase.title.isEmpty()) add({}, words(QT_TRANSLATE_NOOP("Playbook", "a phase has no title")));
            if (phase.key.isEmpty() || phases.contains(phase.key))
                add({}, words(QT_TRANSLATE_NOOP("Playbook", "the phases' keys must differ: \"%1\"")).arg(phase.key));
            phases.insert(phase.key);
            for (const Step& step : phase.steps) {
                if (keys.contains(step.key))
                    add(step.key, words(QT_TRANSLATE_NOOP("Playbook", "two steps have the key \"%1\"")).arg(step.key));
                keys.insert(step.key);
            }
        }
        if (keys.isEmpty()) add({}, words(QT_TRANSLATE_NOOP("Playbook", "it has no step")));
        for (const Step* step : m_playbook.steps()) checkStep(*step, keys);
        QSet<QString> sound;
        for (const Step* step : m_playbook.steps()) {
            QStringList path;
            const QStringList circle = circleFrom(m_playbook, step->key, path, sound);
            if (circle.isEmpty()) continue;
            QStringList titles;
            for (const QString& key : circle)
                titles << (m_playbook.step(key)->title.isEmpty() ? key : m_playbook.step(key)->title);
            add(circle.front(),
                words(QT_TRANSLATE_NOOP("Playbook", "these steps wait for each other: %1")).arg(titles.join(u" → "_s)));
            break; // one at a time: breaking it may break the others
        }
        return std::move(m_findings);
    }

private:
    void checkTemplate() {
        if (m_playbook.key.isEmpty()) add({}, words(QT_TRANSLATE_NOOP("Playbook", "it has no key")));
        if (m_playbook.name.isEmpty()) add({}, words(QT_TRANSLATE_NOOP("Playbook", "it has no name")));
        if (!templateKinds().contains(m_playbook.kind))
            add({}, words(QT_TRANSLATE_NOOP("Playbook", "\"%1\" is no kind of playbook; there are: %2"))
                        .arg(m_playbook.kind, templateKinds().join(u", "_s)));
        if (m_playbook.norm < 1 || m_playbook.norm > longestNorm)
            add({}, words(QT_TRANSLATE_NOOP("Playbook", "the norm must be 1 to %1 working days")).arg(longestNorm));
        if (m_playbook.clock < 0 || m_playbook.clock > longestClock)
            add({}, words(QT_TRANSLATE_NOOP("Playbook", "the clock must be 0 to %1 days")).arg(longestClock));
        const std::vector<const Step*> steps = m_playbook.steps();
        if (!steps.empty() && std::none_of(steps.begin(), steps.end(), [](const Step* step) { return step->required; }))
            add({}, words(QT_TRANSLATE_NOOP("Playbook", "none of its steps is required")));
    }

    void checkStep(const Step& step, const QSet<QString>& keys) {
        if (step.key.isEmpty())
            add(step.key, words(QT_TRANSLATE_NOOP("Playbook", "the step \"%1\" has no key")).arg(step.title));
        if (step.title.isEmpty())
            add(step.key, words(QT_TRANSLATE_NOOP("Playbook", "the step \"%1\" has no title")).arg(step.key));
        if (std::abs(step.due.days) > farthestDue)
            add(step.key,
                words(QT_TRANSLATE_NOOP("Playbook", "it is due more than %1 working days away")).arg(farthestDue));
        if (step.norm < 0 || step.norm > longestNorm)
            add(step.key,
                words(QT_TRANSLATE_NOOP("Playbook", "the norm must be 0 to %1 working days")).arg(longestNorm));
        for (const QString& need : step.needs) {
            if (!keys.contains(need))
                add(step.key, words(QT_TRANSLATE_NOOP("Playbook", "it waits for \"%1\", which is no step")).arg(need));
            if (step.needs.count(need) > 1)
                add(step.key, words(QT_TRANSLATE_NOOP("Playbook", "it waits for \"%1\" twice")).arg(need));
        }
        if (!step.due.after.isEmpty() && !keys.contains(step.due.after))
            add(step.key, words(QT_TRANSLATE_NOOP("Playbook", "its due counts from \"%1\", which is no step"))
                              .arg(step.due.after));
        if (step.evidence != Evidence::Course && !step.course.isEmpty())
            add(step.key, words(QT_TRANSLATE_NOOP("Playbook", "it names a course, but a course is not its evidence")));
        if (!completesItself(step.evidence) && step.past)
            add(step.key,
                words(QT_TRANSLATE_NOOP("Playbook", "what was before counts only for steps that complete themselves")));
    }

    void add(const QString& step, const QString& what) {
        const bool known = std::any_of(m_findings.begin(), m_findings.end(), [&](const Finding& finding) {
            return finding.step == step && finding.what == what;
        });
        if (!known) m_findings.push_back({step, what});
    }

    const Template& m_playbook;
    std::vector<Finding> m_findings;
};

} // namespace

std::vector<Finding> findings(const Template& playbook) {
    return Check(playbook).run();
}

} // namespace channelbook::playbooks
