#pragma once

#include "core/records/Entity.h"

#include <QDate>

namespace channelbook::enablement {

/// Levels of certifications offered, the lowest first.
[[nodiscard]] const QStringList& certificationLevels();
/// What a completion may be: "completed", "in progress", "not started", "failed", "withdrawn", "expired". A learning platform may
/// bring other words.
[[nodiscard]] const QStringList& completionStatuses();

/// Something that is taught; it may lead to a certification.
[[nodiscard]] records::EntityDef courseEntity();
/// Something a person can be certified in, with its level and how long it holds.
[[nodiscard]] records::EntityDef certificationEntity();
/// What one person has done of one course or certification, and until when it holds. Its person may be unknown as yet.
[[nodiscard]] records::EntityDef completionEntity();

/// The last day a certification earned on a day holds: so many months later, at the end of a month that is too short.
/// Invalid for an invalid day or no months (it holds for good).
[[nodiscard]] QDate expiryOf(const QDate& completedOn, qint64 validityMonths);

/// SQL that says whether a row of `completion` stands for something that was completed.
/// @param alias of the table
[[nodiscard]] QString completedSql(const QString& alias);
/// SQL that says whether a row of `completion` is a certification that holds on the day bound to `parameter` ("?1").
[[nodiscard]] QString certifiedSql(const QString& alias, const QString& parameter);

} // namespace channelbook::enablement
