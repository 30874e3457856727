#pragma once

#include "core/store/Store.h"

#include <QDate>

namespace channelbook::playbooks {

/// Completes steps that wait for a partner's deal, in the transaction that registers or wins it: one deal set here, or
/// an import of a week's. A step whose dependencies are open keeps the deal as its evidence until they are closed.
class DealConsequence : public store::Consequence {
public:
    void follow(store::Transaction& transaction, const store::Changes& changes) override;
};

/// A course somebody at a partner has completed.
struct CourseCompletion {
    RecordId partner = 0; ///< company
    RecordId contact = 0; ///< 0: unknown here
    QString contactName;
    QString course; ///< name; of a certification that was passed, the certification's
    QDate on;
    QString code = {}; ///< the course's, if it has one
};

/// Completes steps that wait for a course, when somebody at the partner is known to have completed it: entered here,
/// matched to a person, or imported from a learning platform. A certification counts as a course of its name.
class CourseConsequence : public store::Consequence {
public:
    void follow(store::Transaction& transaction, const store::Changes& changes) override;
};

/// Completes the open steps that wait for this course, of the partner's active runs. Whoever records a completion calls
/// it within the same transaction; rows of `completion` are followed by `CourseConsequence` already. Gives the number
/// of steps it completed or put evidence in hand for.
int courseCompleted(store::Transaction& transaction, const CourseCompletion& completion);

} // namespace channelbook::playbooks
