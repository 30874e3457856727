#include "core/sample/SampleEnablement.h"

#include "core/enablement/Enablement.h"
#include "core/sample/SampleRandom.h"

#include <algorithm>
#include <vector>

namespace channelbook::sample {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

struct CertificationText {
    const char* name;
    const char* level;
    int months; ///< 0: for good
};
constexpr std::array certificationTexts{CertificationText{"Acme Fundamentals", "Foundation", 0}, CertificationText{"Acme Sales Professional", "Associate", 24},
                                        CertificationText{"Acme Technical Engineer", "Professional", 24}, CertificationText{"Acme Service Delivery", "Professional", 18},
                                        CertificationText{"Acme Cloud Architect", "Expert", 12}};

struct CourseText {
    const char* code;
    const char* name;
    int certification; ///< index; -1: none
    double hours;
    int weight; ///< how often it is taken
};
constexpr std::array courseTexts{CourseText{"ACM-101", "Acme Fundamentals", 0, 3, 30},        CourseText{"ACM-110", "Selling Acme", 1, 6, 24},
                                 CourseText{"ACM-120", "Pricing and Deal Registration", -1, 1.5, 14}, CourseText{"ACM-210", "Acme Technical Training", 2, 16, 14},
                                 CourseText{"ACM-220", "Security Basics", -1, 2, 8},          CourseText{"ACM-230", "Delivering Acme Services", 3, 12, 6},
                                 CourseText{"ACM-310", "Acme Cloud Architecture", 4, 24, 4}};

/// As it is stored: nothing for no record.
Value reference(RecordId id) {
    if (id == 0) return {};
    return id;
}

/// How many of 100 people of a partner learn something.
int eagerness(const QString& stage) {
    if (stage == u"Growing") return 62;
    if (stage == u"Active") return 45;
    if (stage == u"Onboarding") return 38;
    if (stage == u"At risk") return 28;
    return stage == u"Offboarding" || stage == u"Former" ? 15 : 0;
}

struct Learner {
    RecordId contact = 0;
    QString name, email, company;
    int since = 0; ///< day from which they may have learned
};

class Writer {
public:
    Writer(store::Transaction& transaction, quint64 seed, const Calendar& calendar, QDate today)
        : m_transaction(transaction), m_seed(seed), m_calendar(calendar), m_today(today),
          m_insert(transaction.connection(), "INSERT INTO completion(id, contact_id, course_id, certification_id, status, completed_on, expires_on, score, learner, email, learner_company, course_title, course_code)"
                                             " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)") {}

    EnablementCounts write() {
        m_transaction.beginBulk();
        m_last = m_transaction.bulkStart();
        const IdRange certifications = addCertifications();
        const IdRange courses = addCourses();
        const RecordId first = IdGenerator::successor(m_last);
        addCompletions();
        std::vector<store::RangeChange> ranges{{u"certification"_s, certifications, store::Operation::Insert}, {u"course"_s, courses, store::Operation::Insert}};
        if (m_completions > 0) ranges.push_back({u"completion"_s, {first, m_last}, store::Operation::Insert});
        m_transaction.endBulk(ranges);
        return {static_cast<qint64>(courseTexts.size()), static_cast<qint64>(certificationTexts.size()), m_completions};
    }

private:
    RecordId next() { return m_last = IdGenerator::successor(m_last); }

    IdRange addCertifications() {
        Statement insert(m_transaction.connection(), "INSERT INTO certification(id, name, level, issuer, validity_months) VALUES(?, ?, ?, 'Acme', ?)");
        for (const CertificationText& text : certificationTexts) {
            m_certifications.push_back(next());
            insert.bindAll(m_last, QString::fromUtf8(text.name), QString::fromUtf8(text.level));
            if (text.months > 0) insert.bind(4, text.months);
            else insert.bindNull(4);
            insert.run();
        }
        return {m_certifications.front(), m_certifications.back()};
    }

    IdRange addCourses() {
        Statement insert(m_transaction.connection(), "INSERT INTO course(id, name, code, provider, certification_id, hours) VALUES(?, ?, ?, 'Acme Academy', ?, ?)");
        for (const CourseText& text : courseTexts) {
            m_courses.push_back(next());
            insert.bindAll(m_last, QString::fromUtf8(text.name), QString::fromUtf8(text.code));
            if (text.certification >= 0) insert.bind(4, m_certifications[static_cast<std::size_t>(text.certification)]);
            else insert.bindNull(4);
            insert.bind(5, text.hours).run();
        }
        return {m_courses.front(), m_courses.back()};
    }

    void addCompletions() {
        Statement people(m_transaction.connection(), "SELECT cn.id, cn.name, coalesce(cn.email, ''), c.name, p.stage, substr(cn.created_at, 1, 10) FROM partner p JOIN company c ON c.id = p.id"
                                                     " JOIN contact cn ON cn.company_id = p.id WHERE p.stage NOT IN ('Prospect', 'Recruiting') ORDER BY cn.id");
        for (quint64 number = 0; people.step(); ++number) {
            Random random(m_seed, Draw::Enablement, number);
            if (!random.percent(eagerness(people.text(4)))) continue;
            Learner learner{people.integer(0), people.text(1), people.text(2), people.text(3), 0};
            learner.since = static_cast<int>(std::max<qint64>(m_today.daysTo(QDate::fromString(people.text(5), Qt::ISODate)), -1100));
            // A few are known to the learning platform under an address that no contact has.
            if (random.percent(4) && !learner.email.isEmpty()) {
                learner.contact = 0;
                learner.email = learner.email.left(1) + learner.email.section(u'@', 0, 0).section(u'.', -1) + u'@' + learner.email.section(u'@', 1);
            }
            learn(random, learner);
        }
    }

    void learn(Random& random, const Learner& learner) {
        std::array<int, courseTexts.size()> weights{};
        for (std::size_t i = 0; i < weights.size(); ++i) weights[i] = courseTexts[i].weight;
        int day = learner.since;
        for (int count = random.between(1, 4); count > 0 && day < -1; --count) {
            const auto course = static_cast<std::size_t>(random.weighted(weights));
            weights[course] = 0;
            day = std::min(-1, day + random.between(3, std::max(4, -day)));
            const bool failed = random.percent(5);
            const bool underWay = !failed && random.percent(6);
            enter(random, learner, course, day, failed ? u"failed"_s : underWay ? u"in progress"_s : u"completed"_s);
        }
    }

    void enter(Random& random, const Learner& learner, std::size_t course, int day, const QString& status) {
        const CourseText& text = courseTexts[course];
        const bool earned = status == u"completed" && text.certification >= 0;
        const auto certification = static_cast<std::size_t>(std::max(text.certification, 0));
        const QString expires = earned ? enablement::expiryOf(m_calendar.date(day), certificationTexts[certification].months).toString(Qt::ISODate) : QString();
        m_insert.bind(1, next()).bind(2, reference(learner.contact)).bind(3, m_courses[course]);
        m_insert.bind(4, reference(text.certification >= 0 ? m_certifications[certification] : 0)).bind(5, status);
        m_insert.bind(6, textValue(status == u"in progress" ? QString() : m_calendar.date(day).toString(Qt::ISODate))).bind(7, textValue(expires));
        if (status == u"in progress") m_insert.bindNull(8);
        else m_insert.bind(8, static_cast<double>(status == u"failed" ? random.between(31, 64) : random.between(70, 100)));
        m_insert.bind(9, learner.name).bind(10, textValue(learner.email)).bind(11, learner.company).bind(12, QString::fromUtf8(text.name)).bind(13, QString::fromUtf8(text.code));
        m_insert.run();
        ++m_completions;
    }

    store::Transaction& m_transaction;
    quint64 m_seed;
    const Calendar& m_calendar;
    QDate m_today;
    Statement m_insert;
    RecordId m_last = 0;
    std::vector<RecordId> m_certifications, m_courses;
    qint64 m_completions = 0;
};

} // namespace

EnablementCounts addEnablement(store::Transaction& transaction, quint64 seed, const Calendar& calendar, QDate today) { return Writer(transaction, seed, calendar, today).write(); }

} // namespace channelbook::sample
