#pragma once

#include "core/records/Entity.h"
#include "core/store/Job.h"

#include <QDate>
#include <QJsonObject>

namespace channelbook::quality {

/// Something about one record that is missing, malformed or out of the ordinary: names the field that mends it.
struct Finding {
    RecordId record = 0;
    QString name;
    QString value; ///< what the field holds, as stored; empty where it is missing
};

/// What one check found.
struct CheckResult {
    QString check;  ///< stable name: "contact_without_company"
    QString entity; ///< of the records, as the catalogue calls it
    QString field;  ///< key of the field to mend
    qint64 count = 0;
    std::vector<Finding> findings; ///< the first `mostFindings`, by name
    [[nodiscard]] QJsonObject toJson() const;
};
inline constexpr std::size_t mostFindings = 1000;

/// The program's data looked through: checks that found something, in the order of the checks.
struct QualityReport {
    std::vector<CheckResult> results;
    qint64 checks = 0; ///< made in all
    [[nodiscard]] qint64 count() const;
    [[nodiscard]] QJsonObject toJson() const;
};

/// Looks through all records. Progress counts checks. Cancelled; UnknownCheck words as BadArgument for a name in `only`.
/// @param today decides which dates are past
/// @param only names of checks; empty: all
[[nodiscard]] Expected<QualityReport> checkQuality(store::Connection& connection, QDate today, const QStringList& only, store::Progress& progress);

/// All checks by their stable names.
[[nodiscard]] QStringList checkNames();

/// A check in a person's words: "Contacts without a company".
[[nodiscard]] QString checkText(QStringView check);

/// Whether a text has the form of an e-mail address, a phone number (5 to 15 digits), a web domain.
[[nodiscard]] bool isEmail(QStringView text);
[[nodiscard]] bool isPhone(QStringView text);
[[nodiscard]] bool isDomain(QStringView text);

} // namespace channelbook::quality
