#pragma once

#include "core/funds/ClaimTable.h"
#include "core/funds/FundQueries.h"
#include "core/funds/Requests.h"
#include "core/store/Attachments.h"

namespace channelbook {

/// A level of approval of a request, as it is shown: what was given, and who is asked next.
struct ShownLevel {
    QString rule;
    QString who;    ///< who gave it, or can give it
    QString at;     ///< UTC instant it was given at; empty: it is awaited
    QString reason; ///< with which it was given
    qint64 amount = 0;
};

/// An earlier activity of the same partner and what came of it.
struct EarlierActivity {
    RecordId request = 0;
    QString name, end;
    QString currency; ///< of `paid`
    qint64 paid = 0;
    qint64 deals = 0;
    qint64 won = 0; ///< of its deals, in the program's currency; those without a rate are left out
};

/// A claim made of a request.
struct MadeClaim {
    RecordId id = 0;
    QString name;
    funds::ClaimState state = funds::ClaimState::Draft;
    qint64 claimed = 0, paid = 0;
};

/// One request with everything that is looked at before it is decided on.
struct RequestReading {
    funds::RequestFacts facts;
    funds::RequestForm form;
    std::vector<qint64> ourShares; ///< of each cost line; they sum to what is asked for
    funds::PastReturn past;
    std::vector<funds::PolicyFinding> findings;
    std::vector<ShownLevel> levels;
    std::vector<funds::OfferedAct> offered;
    funds::Balance pot; ///< what it is paid from
    qint64 waiting = 0; ///< asked for by others of the same pot and not yet decided, in minor units
    std::vector<EarlierActivity> earlier;
    std::vector<MadeClaim> claims;
    std::vector<store::Attachment> files;
    QString conditions, reason, decidedBy, decidedAt;
    bool own = false;

    [[nodiscard]] QString potName() const { return facts.allocation != 0 ? facts.allocationName : facts.fundName; }
    [[nodiscard]] bool offers(funds::RequestAct act) const;
    /// Why an offered act cannot be done; empty: it can.
    [[nodiscard]] QString obstacle(funds::RequestAct act) const;
    /// What speaks against approving, one after the other; empty: nothing.
    [[nodiscard]] QString against() const;
};

/// Reads a request along indexes. RecordNotFound.
/// @param who who looks
[[nodiscard]] Expected<RequestReading> readRequest(store::Connection& connection, RecordId request, const QString& who,
                                                   const QDate& today);

/// What speaks against approving, of a list of findings.
[[nodiscard]] QString againstText(const std::vector<funds::PolicyFinding>& findings);

} // namespace channelbook
