#include "core/playbooks/PastEvidence.h"

#include "core/enablement/Enablement.h"

namespace channelbook::playbooks {

using namespace Qt::StringLiterals;
using store::Statement;

std::optional<Proof> dealProof(store::Transaction& transaction, RecordId partner, Evidence evidence, QDate since,
                               RecordId deal) {
    // Won on the day it closed. What a CRM calls registered has no day of its own: the deal's first one.
    const QString won = u"d.outcome = 'won'"_s;
    const QString wonOn = u"coalesce(d.close_date, substr(d.stage_since, 1, 10), substr(d.created_at, 1, 10))"_s;
    const QString registered = u"d.registered = 1"_s;
    const QString registeredOn = u"coalesce(substr(d.created_at, 1, 10), substr(d.stage_since, 1, 10), d.close_date)"_s;
    const bool forWon = evidence == Evidence::DealWon;
    // Of a deal without any day nobody can say that it is an old one.
    Statement& found = transaction.cached(
        u"SELECT d.id, d.name, %2 AS day FROM (SELECT id FROM deal WHERE partner_id = ?1"
        " UNION SELECT deal_id FROM deal_partner WHERE partner_id = ?1 AND retired = 0) own JOIN deal d ON d.id = "
        "own.id"
        " WHERE d.retired = 0 AND %1 AND (?3 = 0 OR d.id = ?3) AND (?2 IS NULL OR day IS NULL OR day >= ?2) ORDER BY day LIMIT 1"_s
            .arg(forWon ? won : registered, forWon ? wonOn : registeredOn));
    found.bindAll(partner, dayValue(since), deal);
    if (!found.step()) return std::nullopt;
    Proof proof{found.integer(0), found.text(1), dayOf(found.text(2))};
    found.reset();
    return proof;
}

bool isCourse(const Step& step, const QString& name, const QString& code) {
    return step.course.isEmpty() || name.contains(step.course, Qt::CaseInsensitive) ||
           (!code.isEmpty() && code.compare(step.course, Qt::CaseInsensitive) == 0);
}

namespace {

std::vector<CompletedCourse> coursesIn(Statement& rows) {
    std::vector<CompletedCourse> courses;
    while (rows.step()) {
        const QDate on = dayOf(rows.text(5).left(10));
        if (!rows.isNull(1)) courses.push_back({rows.integer(0), rows.text(1), rows.text(2), rows.text(4), on});
        if (!rows.isNull(3)) courses.push_back({rows.integer(0), rows.text(3), {}, rows.text(4), on});
    }
    return courses;
}

QString coursesSql(const QString& condition) {
    return u"SELECT cn.company_id, co.name, co.code, ce.name, cn.name, t.completed_on FROM contact cn JOIN completion "
           u"t ON t.contact_id = cn.id"
           " LEFT JOIN course co ON co.id = t.course_id LEFT JOIN certification ce ON ce.id = t.certification_id"
           " WHERE %1 AND cn.company_id IS NOT NULL AND t.retired = 0 AND %2 ORDER BY t.completed_on, t.id"_s.arg(
               condition, enablement::completedSql(u"t"_s));
}

} // namespace

std::vector<CompletedCourse> coursesOfCompletion(store::Transaction& transaction, RecordId completion) {
    return coursesIn(transaction.cached(coursesSql(u"t.id = ?"_s)).bind(1, completion));
}

std::vector<CompletedCourse> coursesOfCompany(store::Transaction& transaction, RecordId company) {
    return coursesIn(transaction.cached(coursesSql(u"cn.company_id = ?"_s)).bind(1, company));
}

std::optional<Proof> courseProof(const std::vector<CompletedCourse>& courses, const Step& step, QDate since,
                                 QDate today) {
    for (const CompletedCourse& course : courses) {
        if (!isCourse(step, course.course, course.code)) continue;
        if (since.isValid() && course.on.isValid() && course.on < since) continue;
        const QString text = course.person.isEmpty() ? course.course : u"%1 (%2)"_s.arg(course.course, course.person);
        return Proof{0, text, course.on.isValid() ? std::min(course.on, today) : today};
    }
    return std::nullopt;
}

bool putInHand(StepRow& row, const Proof& proof) {
    if (isClosed(row.state) || row.done.isValid()) return false;
    row.done = proof.on;
    row.evidence = proof.text;
    row.evidenceId = proof.record;
    // Whoever blocked it did not know.
    row.state = StepState::Waiting;
    return true;
}

void putPastInHand(store::Transaction& transaction, RunModel& model, const Template& playbook) {
    std::optional<std::vector<CompletedCourse>> courses;
    for (StepRow& row : model.steps) {
        const Step* step = playbook.step(row.key);
        if (step == nullptr || !step->past || !completesItself(step->evidence)) continue;
        const bool course = step->evidence == Evidence::Course;
        if (course && !courses) courses = coursesOfCompany(transaction, model.run.partner);
        auto proof = course ? courseProof(*courses, *step, {}, model.run.startedOn)
                            : dealProof(transaction, model.run.partner, step->evidence, {});
        if (!proof) continue;
        if (!proof->on.isValid() || proof->on > model.run.startedOn) proof->on = model.run.startedOn;
        putInHand(row, *proof);
    }
}

} // namespace channelbook::playbooks
