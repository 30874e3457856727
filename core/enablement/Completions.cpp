#include "core/enablement/Completions.h"

#include "core/base/Text.h"
#include "core/enablement/Enablement.h"

#include <QHash>

#include <vector>

namespace channelbook::enablement {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

/// Courses or certifications by what they are called: code before name, whatever case and punctuation.
class Known {
public:
    Known(store::Connection& connection, const char* sql) {
        Statement rows(connection, sql);
        while (rows.step()) add(rows.integer(0), rows.text(1), rows.text(2));
    }
    void add(RecordId id, const QString& name, const QString& code) {
        if (!code.isEmpty()) m_byCode.insert(squeezedName(code), id);
        m_byName.insert(nameKey(name), id);
    }
    /// 0 if there is none.
    [[nodiscard]] RecordId find(const QString& name, const QString& code) const {
        if (const RecordId id = code.isEmpty() ? 0 : m_byCode.value(squeezedName(code)); id != 0) return id;
        return m_byName.value(nameKey(name));
    }

private:
    /// A name of nothing but marks is told apart by them.
    static QString nameKey(const QString& name) {
        const QString squeezed = squeezedName(name);
        return squeezed.isEmpty() ? name : squeezed;
    }
    QHash<QString, RecordId> m_byCode, m_byName;
};

struct Titled {
    QString title, code;
};

std::vector<Titled> titlesIn(store::Transaction& transaction, const char* sql) {
    std::vector<Titled> titles;
    Statement rows(transaction.connection(), sql);
    while (rows.step()) titles.push_back({rows.text(0), rows.text(1)});
    return titles;
}

qint64 settleCourses(store::Transaction& transaction) {
    const auto titles = titlesIn(transaction, "SELECT DISTINCT course_title, coalesce(course_code, '') FROM completion WHERE course_id IS NULL AND course_title IS NOT NULL ORDER BY 1, 2");
    if (titles.empty()) return 0;
    Known known(transaction.connection(), "SELECT id, name, coalesce(code, '') FROM course ORDER BY retired DESC, id DESC");
    qint64 made = 0;
    for (const Titled& titled : titles) {
        RecordId course = known.find(titled.title, titled.code);
        if (course == 0) {
            course = transaction.newId();
            transaction.cached(u"INSERT INTO course(id, name, code) VALUES(?, ?, ?)"_s).bindAll(course, titled.title, textValue(titled.code)).run();
            known.add(course, titled.title, titled.code);
            ++made;
        }
        transaction.cached(u"UPDATE completion SET course_id = ? WHERE course_id IS NULL AND course_title = ? AND coalesce(course_code, '') = ?"_s).bindAll(course, titled.title, titled.code).run();
    }
    return made;
}

qint64 settleCertifications(store::Transaction& transaction) {
    qint64 made = 0;
    const auto titles = titlesIn(transaction, "SELECT DISTINCT certification_title, '' FROM completion WHERE certification_id IS NULL AND certification_title IS NOT NULL ORDER BY 1");
    if (!titles.empty()) {
        Known known(transaction.connection(), "SELECT id, name, '' FROM certification ORDER BY retired DESC, id DESC");
        for (const Titled& titled : titles) {
            RecordId certification = known.find(titled.title, {});
            if (certification == 0) {
                certification = transaction.newId();
                transaction.cached(u"INSERT INTO certification(id, name) VALUES(?, ?)"_s).bindAll(certification, titled.title).run();
                known.add(certification, titled.title, {});
                ++made;
            }
            transaction.cached(u"UPDATE completion SET certification_id = ? WHERE certification_id IS NULL AND certification_title = ?"_s).bindAll(certification, titled.title).run();
        }
    }
    transaction.cached(u"UPDATE completion SET certification_id = (SELECT certification_id FROM course WHERE course.id = completion.course_id)"
                       " WHERE certification_id IS NULL AND course_id IN (SELECT id FROM course WHERE certification_id IS NOT NULL)"_s).run();
    // As expiryOf(): where the later month is too short, SQLite's date goes on into the next one.
    transaction.cached(u"UPDATE completion SET expires_on = (SELECT min(date(completion.completed_on, '+' || c.validity_months || ' months'),"
                       " date(completion.completed_on, 'start of month', '+' || (c.validity_months + 1) || ' months', '-1 day')) FROM certification c WHERE c.id = completion.certification_id)"
                       " WHERE expires_on IS NULL AND certification_id IN (SELECT id FROM certification WHERE validity_months IS NOT NULL) AND "_s + completedSql(u"completion"_s)).run();
    return made;
}

/// The contact an e-mail is of; 0 if it is nobody's or several people's.
RecordId contactOf(store::Transaction& transaction, const QString& email) {
    // Somebody has said it before, and may have meant one of several.
    Statement& said = transaction.cached(u"SELECT contact_id FROM completion WHERE email = ? COLLATE NOCASE AND contact_id IS NOT NULL ORDER BY id DESC LIMIT 1"_s).bind(1, email);
    if (said.step()) return said.integer(0);
    Statement& contacts = transaction.cached(u"SELECT id FROM contact WHERE email = ? COLLATE NOCASE AND retired = 0 LIMIT 2"_s).bind(1, email);
    if (!contacts.step()) return 0;
    const RecordId found = contacts.integer(0);
    return contacts.step() ? 0 : found;
}

void settlePeople(store::Transaction& transaction, Settled& settled) {
    std::vector<QString> emails;
    Statement open(transaction.connection(), "SELECT DISTINCT lower(email) FROM completion WHERE contact_id IS NULL AND retired = 0 AND email IS NOT NULL ORDER BY 1");
    while (open.step()) emails.push_back(open.text(0));
    for (const QString& email : emails) {
        const RecordId contact = contactOf(transaction, email);
        if (contact == 0) {
            ++settled.unknownPeople;
            continue;
        }
        transaction.cached(u"UPDATE completion SET contact_id = ? WHERE contact_id IS NULL AND email = ? COLLATE NOCASE"_s).bindAll(contact, email).run();
        settled.matched += transaction.connection().changes();
    }
    settled.unknownPeople += transaction.connection().integer("SELECT count(DISTINCT learner) FROM completion WHERE contact_id IS NULL AND retired = 0 AND email IS NULL");
}

} // namespace

Expected<void> apply(store::Transaction& transaction, const RecordCompletion& command) {
    std::vector<std::pair<QString, Value>> values{{u"contact"_s, command.contact}, {u"completed_on"_s, textValue(command.completedOn)}};
    if (command.course != 0) values.emplace_back(u"course"_s, command.course);
    if (command.certification != 0) values.emplace_back(u"certification"_s, command.certification);
    if (!command.expiresOn.isEmpty()) values.emplace_back(u"expires_on"_s, command.expiresOn);
    if (command.score) values.emplace_back(u"score"_s, *command.score);
    for (const auto& [entity, id] : {std::pair(u"contact"_s, command.contact), std::pair(u"course"_s, command.course), std::pair(u"certification"_s, command.certification)}) {
        const bool needed = entity == u"contact" || id != 0;
        if (needed && !transaction.cached(u"SELECT 1 FROM %1 WHERE id = ?"_s.arg(entity)).bind(1, id).step()) return failure(ErrorCode::RecordNotFound, {entity, QString::number(id)});
    }
    return records::apply(transaction, records::CreateRecord{command.catalogue, u"completion"_s, std::move(values), command.created});
}

Expected<void> apply(store::Transaction& transaction, const MatchCompletions& command) {
    Statement& contact = transaction.cached(u"SELECT name FROM contact WHERE id = ?"_s).bind(1, command.contact);
    if (!contact.step()) return failure(ErrorCode::RecordNotFound, {u"contact"_s, QString::number(command.contact)});
    const QString name = contact.text(0);
    const QString who = command.email.isEmpty() ? command.learner : command.email;
    const QString sql = command.email.isEmpty() ? u"UPDATE completion SET contact_id = ? WHERE contact_id IS NULL AND email IS NULL AND learner = ?"_s
                                                : u"UPDATE completion SET contact_id = ? WHERE contact_id IS NULL AND email = ? COLLATE NOCASE"_s;
    transaction.cached(sql).bindAll(command.contact, who).run();
    const qint64 matched = transaction.connection().changes();
    if (matched == 0) return failure(ErrorCode::RecordNotFound, {u"completion"_s, who});
    auto& args = transaction.info().args;
    args[u"record"_s] = name;
    args[u"learner"_s] = who;
    args[u"count"_s] = matched;
    return {};
}

Expected<void> apply(store::Transaction& transaction, const AddLearner& command) {
    RecordId contact = 0;
    const QString name = command.learner.isEmpty() ? command.email.section(u'@', 0, 0) : command.learner;
    std::vector<std::pair<QString, Value>> values{{u"name"_s, textValue(name)}, {u"email"_s, textValue(command.email)}};
    if (command.company != 0) values.emplace_back(u"company"_s, command.company);
    if (auto made = apply(transaction, records::CreateRecord{command.catalogue, u"contact"_s, std::move(values), &contact}); !made) return made;
    if (command.created != nullptr) *command.created = contact;
    return apply(transaction, MatchCompletions{command.email, command.learner, contact});
}

Settled settleCompletions(store::Transaction& transaction) {
    Settled settled;
    settled.newCourses = settleCourses(transaction);
    settled.newCertifications = settleCertifications(transaction);
    settlePeople(transaction, settled);
    return settled;
}

Expected<void> apply(store::Transaction& transaction, const SettleCompletions& command) {
    const Settled settled = settleCompletions(transaction);
    transaction.info().args[u"count"_s] = settled.matched;
    if (command.settled != nullptr) *command.settled = settled;
    return {};
}

} // namespace channelbook::enablement
