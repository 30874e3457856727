#pragma once

#include "core/base/Error.h"
#include "core/base/RecordId.h"
#include "core/store/Connection.h"

#include <QDate>
#include <QStringList>

#include <optional>
#include <vector>

namespace channelbook::enablement {

/// A contact that an unknown learner may be.
struct LearnerProposal {
    RecordId contact = 0;
    QString name;
    QString company;
    double likeness = 0; ///< 0…1
    QStringList why;     ///< in words: "same e-mail", "same name", "e-mail of Northwind"
};

/// A person that completions name and that is no contact here, or could be several.
struct UnmatchedLearner {
    QString email;
    QString learner;
    QString company; ///< as it was imported
    qint64 completions = 0;
    QString latest;  ///< ISO date of the newest one; may be empty
    RecordId domainCompany = 0; ///< the only company that has the e-mail's domain
    QString domainCompanyName;
    std::vector<LearnerProposal> proposals; ///< the likeliest first, at most five
};

/// The people that completions wait for, those with most completions first, at most `limit`.
[[nodiscard]] std::vector<UnmatchedLearner> unmatchedCompletions(store::Connection& connection, int limit = 200);
/// How many there are.
[[nodiscard]] qint64 unmatchedLearners(store::Connection& connection);

/// How many of a partner's people are certified on a day: the certification density is certified people ÷ partner, and where
/// that is asked for ÷ its people. Somebody with three certifications counts once.
struct CertificationDensity {
    RecordId partner = 0;
    QString name;
    qint64 certified = 0;  ///< people with a certification that holds
    qint64 contacts = 0;   ///< people of the partner that are known here
    qint64 employees = 0;  ///< 0: not known
    qint64 held = 0;       ///< certifications that hold, each person's each counted
    /// Certified people ÷ people known here; 0 without any.
    [[nodiscard]] double perContact() const { return contacts == 0 ? 0 : static_cast<double>(certified) / static_cast<double>(contacts); }
};

/// Which certifications count.
struct DensityOf {
    RecordId certification = 0; ///< 0: any
    QString level;              ///< empty: any
};

/// A partner's density on a day.
[[nodiscard]] CertificationDensity densityOf(store::Connection& connection, RecordId partner, const QDate& on, const DensityOf& of = {});
/// Those of all partners that are neither retired nor Former, the densest first. One query; with 50,000 partners it belongs into a worker.
[[nodiscard]] std::vector<CertificationDensity> densities(store::Connection& connection, const QDate& on, const DensityOf& of = {});

/// The program's density: certified people ÷ partners.
struct ProgramDensity {
    qint64 partners = 0;
    qint64 certifiedPartners = 0; ///< with at least one certified person
    qint64 certified = 0;
    [[nodiscard]] double perPartner() const { return partners == 0 ? 0 : static_cast<double>(certified) / static_cast<double>(partners); }
};
[[nodiscard]] ProgramDensity programDensity(const std::vector<CertificationDensity>& partners);

/// A certification that ends soon, or ended, and that its holder has not renewed.
struct ExpiringCertification {
    RecordId completion = 0;
    RecordId contact = 0;
    QString contactName;
    RecordId company = 0;
    QString companyName;
    RecordId certification = 0;
    QString certificationName;
    QString expiresOn; ///< ISO date, the last day it holds
    qint64 daysLeft = 0; ///< negative: since so many days it holds no more
};
/// Certifications whose last day is at most `days` after a day and not more than `past` before it; the first to end first.
/// @param manager only of this one's partners, found along them; nothing: of all
[[nodiscard]] std::vector<ExpiringCertification> expiring(store::Connection& connection, const QDate& on, int days, int past = 0, std::optional<RecordId> manager = std::nullopt);

/// How many people hold a certification on a day.
struct CertificationHolders {
    RecordId certification = 0;
    QString name;
    QString level;
    qint64 people = 0;
    qint64 partners = 0;
};
/// All certifications that are not retired, by level and name.
[[nodiscard]] std::vector<CertificationHolders> certificationHolders(store::Connection& connection, const QDate& on);

/// Somebody's completion of a course.
struct FoundCompletion {
    RecordId completion = 0;
    RecordId contact = 0;
    QString contactName;
    QString on; ///< ISO date
};
/// The first completion of a course on or after a day, by anybody of a company or by one contact.
/// @param contact 0: anybody of the company
/// @param since ISO date; empty: whenever
[[nodiscard]] std::optional<FoundCompletion> firstCompletion(store::Connection& connection, RecordId course, RecordId company, RecordId contact, const QString& since);

} // namespace channelbook::enablement
