#include "core/playbooks/Template.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>
#include <optional>

namespace channelbook::playbooks {

using namespace Qt::StringLiterals;

namespace {

template <class Enum>
struct Named {
    Enum value;
    const char* name;  ///< in files
    const char* label; ///< for people
};

constexpr std::array evidences{
    Named<Evidence>{Evidence::None, "none", QT_TRANSLATE_NOOP("Playbook", "None")},
    Named<Evidence>{Evidence::Document, "document", QT_TRANSLATE_NOOP("Playbook", "Document")},
    Named<Evidence>{Evidence::Link, "link", QT_TRANSLATE_NOOP("Playbook", "Link")},
    Named<Evidence>{Evidence::Value, "value", QT_TRANSLATE_NOOP("Playbook", "Value")},
    Named<Evidence>{Evidence::Approval, "approval", QT_TRANSLATE_NOOP("Playbook", "Approval")},
    Named<Evidence>{Evidence::Course, "course", QT_TRANSLATE_NOOP("Playbook", "Course completed")},
    Named<Evidence>{Evidence::DealRegistered, "deal-registered", QT_TRANSLATE_NOOP("Playbook", "Deal registered")},
    Named<Evidence>{Evidence::DealWon, "deal-won", QT_TRANSLATE_NOOP("Playbook", "Deal won")},
};
constexpr std::array whos{
    Named<Who>{Who::Us, "us", QT_TRANSLATE_NOOP("Playbook", "Us")},
    Named<Who>{Who::Partner, "partner", QT_TRANSLATE_NOOP("Playbook", "Partner")},
    Named<Who>{Who::Both, "both", QT_TRANSLATE_NOOP("Playbook", "Both")},
};
struct Kind {
    const char* name;
    const char* label;
};
constexpr std::array kinds{
    Kind{"onboarding", QT_TRANSLATE_NOOP("Playbook", "Onboarding")},
    Kind{"recruiting", QT_TRANSLATE_NOOP("Playbook", "Recruiting")},
    Kind{"due-diligence", QT_TRANSLATE_NOOP("Playbook", "Due diligence")},
    Kind{"certification", QT_TRANSLATE_NOOP("Playbook", "Certification")},
    Kind{"campaign", QT_TRANSLATE_NOOP("Playbook", "Campaign")},
    Kind{"co-sell", QT_TRANSLATE_NOOP("Playbook", "Co-sell")},
    Kind{"qbr", QT_TRANSLATE_NOOP("Playbook", "QBR preparation")},
    Kind{"renewal", QT_TRANSLATE_NOOP("Playbook", "Renewal")},
    Kind{"offboarding", QT_TRANSLATE_NOOP("Playbook", "Offboarding")},
};

QString words(const char* text) {
    return QCoreApplication::translate("Playbook", text);
}

template <class Table, class Enum>
QString nameIn(const Table& table, Enum value) {
    for (const auto& entry : table)
        if (entry.value == value) return QString::fromLatin1(entry.name);
    return {};
}
template <class Table, class Enum>
QString labelIn(const Table& table, Enum value) {
    for (const auto& entry : table)
        if (entry.value == value) return words(entry.label);
    return {};
}
template <class Enum, class Table>
std::optional<Enum> valueIn(const Table& table, const QString& name) {
    for (const auto& entry : table)
        if (name == QLatin1String(entry.name)) return entry.value;
    return std::nullopt;
}
template <class Table>
QString namesOf(const Table& table) {
    QStringList names;
    for (const auto& entry : table) names << QString::fromLatin1(entry.name);
    return names.join(u", "_s);
}

QStringList texts(const QJsonValue& value) {
    QStringList list;
    for (const QJsonValue& entry : value.toArray()) list << entry.toString();
    return list;
}

/// Reads one document; the first thing that is none of a template's ends it.
class Reader {
public:
    explicit Reader(QString name)
        : m_name(std::move(name)) {}

    Expected<Template> read(const QJsonObject& json) {
        Template playbook;
        if (!known(json, u"template"_s,
                   {u"key"_s, u"name"_s, u"kind"_s, u"summary"_s, u"norm"_s, u"clock"_s, u"starts_for"_s, u"phases"_s,
                    u"version"_s}))
            return refused();
        playbook.key = json.value(u"key"_s).toString().trimmed();
        playbook.name = json.value(u"name"_s).toString().trimmed();
        playbook.kind = json.value(u"kind"_s).toString();
        playbook.summary = json.value(u"summary"_s).toString();
        if (!number(json, u"norm"_s, u"template"_s, playbook.norm) ||
            !number(json, u"clock"_s, u"template"_s, playbook.clock))
            return refused();
        const QJsonObject audience = json.value(u"starts_for"_s).toObject();
        if (!known(audience, u"starts_for"_s, {u"types"_s, u"tiers"_s, u"regions"_s})) return refused();
        playbook.audience = {texts(audience.value(u"types"_s)), texts(audience.value(u"tiers"_s)),
                             texts(audience.value(u"regions"_s))};
        if (!json.value(u"phases"_s).isArray())
            return refused(u"phases"_s, words(QT_TRANSLATE_NOOP("Playbook", "a list of phases is expected")));
        for (const QJsonValue& value : json.value(u"phases"_s).toArray()) {
            const QJsonObject object = value.toObject();
            const QString place = u"phase "_s + object.value(u"key"_s).toString();
            if (!known(object, place, {u"key"_s, u"title"_s, u"steps"_s})) return refused();
            Phase phase{object.value(u"key"_s).toString().trimmed(), object.value(u"title"_s).toString().trimmed(), {}};
            for (const QJsonValue& entry : object.value(u"steps"_s).toArray()) {
                phase.steps.emplace_back();
                if (!readStep(entry.toObject(), phase.steps.back())) return refused();
            }
            playbook.phases.push_back(std::move(phase));
        }
        return playbook;
    }

private:
    bool readStep(const QJsonObject& json, Step& step) {
        step.key = json.value(u"key"_s).toString().trimmed();
        const QString place = u"step "_s + step.key;
        if (!known(json, place,
                   {u"key"_s, u"title"_s, u"note"_s, u"who"_s, u"role"_s, u"due"_s, u"needs"_s, u"required"_s,
                    u"milestone"_s, u"evidence"_s, u"course"_s, u"past"_s, u"norm"_s, u"gate"_s}))
            return false;
        step.title = json.value(u"title"_s).toString().trimmed();
        step.note = json.value(u"note"_s).toString();
        step.role = json.value(u"role"_s).toString();
        step.needs = texts(json.value(u"needs"_s));
        step.required = json.value(u"required"_s).toBool(true);
        step.milestone = json.value(u"milestone"_s).toBool();
        step.course = json.value(u"course"_s).toString();
        step.past = json.value(u"past"_s).toBool();
        step.gate = json.value(u"gate"_s).toString();
        const QJsonValue due = json.value(u"due"_s);
        const QJsonObject dueObject =
            due.isObject() ? due.toObject() : QJsonObject{{u"days"_s, due.isUndefined() ? QJsonValue(0) : due}};
        if (!known(dueObject, place, {u"days"_s, u"after"_s}) || !number(dueObject, u"days"_s, place, step.due.days) ||
            !number(json, u"norm"_s, place, step.norm))
            return false;
        step.due.after = dueObject.value(u"after"_s).toString();
        const auto who = valueIn<Who>(whos, json.value(u"who"_s).toString(u"us"_s));
        if (!who)
            return wrong(place, words(QT_TRANSLATE_NOOP("Playbook", "\"%1\" is nobody who acts; there are: %2"))
                                    .arg(json.value(u"who"_s).toString(), namesOf(whos)));
        const auto evidence = valueIn<Evidence>(evidences, json.value(u"evidence"_s).toString(u"none"_s));
        if (!evidence)
            return wrong(place, words(QT_TRANSLATE_NOOP("Playbook", "\"%1\" is no evidence; there are: %2"))
                                    .arg(json.value(u"evidence"_s).toString(), namesOf(evidences)));
        step.who = *who;
        step.evidence = *evidence;
        return true;
    }

    /// A slip in a name would otherwise go unnoticed, and with it what it said.
    bool known(const QJsonObject& json, const QString& place, const QStringList& keys) {
        for (auto entry = json.begin(); entry != json.end(); ++entry)
            if (!keys.contains(entry.key()))
                return wrong(place, words(QT_TRANSLATE_NOOP("Playbook", "\"%1\" means nothing here; known are: %2"))
                                        .arg(entry.key(), keys.join(u", "_s)));
        return true;
    }
    bool number(const QJsonObject& json, const QString& key, const QString& place, int& target) {
        const QJsonValue value = json.value(key);
        if (value.isUndefined()) return true;
        constexpr int none = -1'000'000;
        if (value.toInt(none) == none)
            return wrong(place, words(QT_TRANSLATE_NOOP("Playbook", "\"%1\" should be a whole number")).arg(key));
        target = value.toInt();
        return true;
    }
    bool wrong(const QString& place, const QString& what) {
        m_place = place;
        m_what = what;
        return false;
    }
    [[nodiscard]] tl::unexpected<Error> refused() const { return refused(m_place, m_what); }
    [[nodiscard]] tl::unexpected<Error> refused(const QString& place, const QString& what) const {
        return failure(ErrorCode::BadPlaybook, {m_name, place, what});
    }

    QString m_name;
    QString m_place;
    QString m_what;
};

void put(QJsonObject& json, const QString& key, const QString& text) {
    if (!text.isEmpty()) json.insert(key, text);
}
void put(QJsonObject& json, const QString& key, const QStringList& list) {
    if (!list.isEmpty()) json.insert(key, QJsonArray::fromStringList(list));
}

QJsonObject stepJson(const Step& step) {
    QJsonObject json{
        {u"key"_s, step.key}, {u"title"_s, step.title}, {u"who"_s, whoName(step.who)}, {u"required"_s, step.required}};
    QJsonObject due{{u"days"_s, step.due.days}};
    put(due, u"after"_s, step.due.after);
    json.insert(u"due"_s, due);
    put(json, u"note"_s, step.note);
    put(json, u"role"_s, step.role);
    put(json, u"needs"_s, step.needs);
    if (step.milestone) json.insert(u"milestone"_s, true);
    if (step.evidence != Evidence::None) json.insert(u"evidence"_s, evidenceName(step.evidence));
    put(json, u"course"_s, step.course);
    if (step.past) json.insert(u"past"_s, true);
    if (step.norm != 0) json.insert(u"norm"_s, step.norm);
    put(json, u"gate"_s, step.gate);
    return json;
}

} // namespace

std::vector<const Step*> Template::steps() const {
    std::vector<const Step*> all;
    for (const Phase& phase : phases)
        for (const Step& step : phase.steps) all.push_back(&step);
    return all;
}

const Step* Template::step(const QString& stepKey) const {
    for (const Phase& phase : phases)
        for (const Step& step : phase.steps)
            if (step.key == stepKey) return &step;
    return nullptr;
}

std::vector<const Step*> Template::milestones() const {
    std::vector<const Step*> marked;
    for (const Step* step : steps())
        if (step->milestone) marked.push_back(step);
    if (!marked.empty()) return marked;
    for (const Phase& phase : phases) {
        const auto last =
            std::find_if(phase.steps.rbegin(), phase.steps.rend(), [](const Step& step) { return step.required; });
        if (last != phase.steps.rend()) marked.push_back(&*last);
    }
    return marked;
}

const QStringList& templateKinds() {
    static const QStringList names = [] {
        QStringList list;
        for (const Kind& kind : kinds) list << QString::fromLatin1(kind.name);
        return list;
    }();
    return names;
}

QString evidenceName(Evidence evidence) {
    return nameIn(evidences, evidence);
}
QString whoName(Who who) {
    return nameIn(whos, who);
}
QString evidenceLabel(Evidence evidence) {
    return labelIn(evidences, evidence);
}
QString whoLabel(Who who) {
    return labelIn(whos, who);
}
QString kindLabel(const QString& kind) {
    for (const Kind& known : kinds)
        if (kind == QLatin1String(known.name)) return words(known.label);
    return kind;
}

bool completesItself(Evidence evidence) {
    return evidence == Evidence::Course || evidence == Evidence::DealRegistered || evidence == Evidence::DealWon;
}

Expected<Template> templateFromJson(const QJsonObject& json, const QString& name) {
    return Reader(name).read(json);
}

QJsonObject toJson(const Template& playbook) {
    QJsonArray phases;
    for (const Phase& phase : playbook.phases) {
        QJsonArray steps;
        for (const Step& step : phase.steps) steps.append(stepJson(step));
        phases.append(QJsonObject{{u"key"_s, phase.key}, {u"title"_s, phase.title}, {u"steps"_s, steps}});
    }
    QJsonObject json{{u"key"_s, playbook.key},   {u"name"_s, playbook.name},   {u"kind"_s, playbook.kind},
                     {u"norm"_s, playbook.norm}, {u"clock"_s, playbook.clock}, {u"phases"_s, phases}};
    put(json, u"summary"_s, playbook.summary);
    QJsonObject audience;
    put(audience, u"types"_s, playbook.audience.types);
    put(audience, u"tiers"_s, playbook.audience.tiers);
    put(audience, u"regions"_s, playbook.audience.regions);
    if (!audience.isEmpty()) json.insert(u"starts_for"_s, audience);
    return json;
}

} // namespace channelbook::playbooks
