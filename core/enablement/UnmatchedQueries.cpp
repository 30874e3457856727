#include "core/enablement/EnablementQueries.h"

#include "core/matching/Names.h"
#include "core/matching/Similarity.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace channelbook::enablement {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

constexpr std::size_t mostProposals = 5;
constexpr double sameEmail = 1;
constexpr double sameNameAndCompany = 0.95;
constexpr double sameName = 0.7;
constexpr double leastLikeness = 0.55; ///< below, a colleague is only a colleague
constexpr const char* open = "FROM completion WHERE contact_id IS NULL AND retired = 0 AND (email IS NOT NULL OR learner IS NOT NULL)";

QString words(const char* text) { return QCoreApplication::translate("Enablement", text); }

/// Finds who an unknown learner may be, along indexes of addresses, names and domains.
class Proposer {
public:
    explicit Proposer(store::Connection& connection) : m_connection(connection) {}

    void propose(UnmatchedLearner& learner) {
        m_found.clear();
        const std::string domain = matching::companyDomain(learner.email.toStdString());
        const QString host = QString::fromStdString(domain);
        findCompany(learner, host);
        if (!learner.email.isEmpty())
            each("SELECT cn.id, cn.name, coalesce(co.name, ''), coalesce(co.domain, '') FROM contact cn LEFT JOIN company co ON co.id = cn.company_id WHERE cn.email = ? COLLATE NOCASE AND cn.retired = 0 LIMIT 500", learner.email,
                 [&](LearnerProposal& proposal, const QString&) { raise(proposal, sameEmail, words(QT_TRANSLATE_NOOP("Enablement", "same e-mail"))); });
        if (!learner.learner.isEmpty())
            each("SELECT cn.id, cn.name, coalesce(co.name, ''), coalesce(co.domain, '') FROM contact cn LEFT JOIN company co ON co.id = cn.company_id WHERE cn.name = ? COLLATE NOCASE AND cn.retired = 0 LIMIT 500", learner.learner,
                 [&](LearnerProposal& proposal, const QString& companyHost) {
                     const bool colleague = !host.isEmpty() && companyHost == host;
                     raise(proposal, colleague ? sameNameAndCompany : sameName, words(QT_TRANSLATE_NOOP("Enablement", "same name")));
                 });
        if (!host.isEmpty()) {
            const std::string wanted = nameOf(learner);
            each("SELECT cn.id, cn.name, co.name, co.domain FROM company co JOIN contact cn ON cn.company_id = co.id WHERE co.domain = ? AND cn.retired = 0 LIMIT 500", host,
                 [&](LearnerProposal& proposal, const QString&) {
                     const double likeness = matching::editSimilarity(wanted, m_names.plain(proposal.name.toStdString())) * sameNameAndCompany;
                     if (likeness >= leastLikeness) raise(proposal, likeness, words(QT_TRANSLATE_NOOP("Enablement", "e-mail of %1")).arg(proposal.company));
                 });
        }
        for (auto& [id, proposal] : m_found)
            if (proposal.likeness > 0) learner.proposals.push_back(std::move(proposal));
        std::stable_sort(learner.proposals.begin(), learner.proposals.end(), [](const LearnerProposal& a, const LearnerProposal& b) { return a.likeness > b.likeness; });
        learner.proposals.resize(std::min(learner.proposals.size(), mostProposals));
    }

private:
    /// The learner's name; where none came, what stands before the @ with blanks for its marks.
    std::string nameOf(const UnmatchedLearner& learner) { return m_names.plain((learner.learner.isEmpty() ? learner.email.section(u'@', 0, 0) : learner.learner).toStdString()); }

    template <class Judge>
    void each(const char* sql, const QString& key, const Judge& judge) {
        Statement rows(m_connection, sql);
        rows.bind(1, key);
        while (rows.step()) {
            LearnerProposal& proposal = m_found[rows.integer(0)];
            proposal.contact = rows.integer(0);
            proposal.name = rows.text(1);
            proposal.company = rows.text(2);
            judge(proposal, rows.text(3));
        }
    }

    void findCompany(UnmatchedLearner& learner, const QString& host) {
        if (host.isEmpty()) return;
        Statement rows(m_connection, "SELECT id, name FROM company WHERE domain = ? AND retired = 0 LIMIT 2");
        rows.bind(1, host);
        if (!rows.step()) return;
        const RecordId company = rows.integer(0);
        const QString name = rows.text(1);
        if (rows.step()) return;
        learner.domainCompany = company;
        learner.domainCompanyName = name;
    }

    static void raise(LearnerProposal& proposal, double likeness, const QString& why) {
        proposal.likeness = std::max(proposal.likeness, likeness);
        proposal.why << why;
    }

    store::Connection& m_connection;
    matching::NameReader m_names;
    std::map<RecordId, LearnerProposal> m_found;
};

} // namespace

std::vector<UnmatchedLearner> unmatchedCompletions(store::Connection& connection, int limit) {
    Statement rows(connection, u"SELECT max(email), max(coalesce(learner, '')), max(coalesce(learner_company, '')), count(*), max(coalesce(completed_on, '')) %1"
                               " GROUP BY lower(coalesce(email, '')), CASE WHEN email IS NULL THEN learner END ORDER BY 4 DESC, 1, 2 LIMIT ?"_s.arg(QLatin1StringView(open)));
    rows.bind(1, limit);
    std::vector<UnmatchedLearner> learners;
    while (rows.step()) {
        UnmatchedLearner learner;
        learner.email = rows.text(0);
        learner.learner = rows.text(1);
        learner.company = rows.text(2);
        learner.completions = rows.integer(3);
        learner.latest = rows.text(4);
        learners.push_back(std::move(learner));
    }
    Proposer proposer(connection);
    for (UnmatchedLearner& learner : learners) proposer.propose(learner);
    return learners;
}

qint64 unmatchedLearners(store::Connection& connection) {
    return connection.integer(("SELECT count(*) FROM (SELECT DISTINCT lower(coalesce(email, '')), CASE WHEN email IS NULL THEN learner END " + std::string(open) + ")").c_str());
}

} // namespace channelbook::enablement
