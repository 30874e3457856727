#pragma once

#include "core/partners/AgreementTable.h"
#include "core/records/Commands.h"

#include <QDate>

namespace channelbook::partners {

/// Types of agreements offered: what makes a company a partner, and what may stand beside it.
[[nodiscard]] const QStringList& agreementTypes();

/// An agreement with a partner. Its state changes only by ActOnAgreement and RollAgreements.
[[nodiscard]] records::EntityDef agreementEntity();

/// An agreement as the rules see it. Dates are ISO, empty where there is none.
struct Agreement {
    RecordId id = 0;
    RecordId partner = 0;
    QString name, type;
    qint64 version = 1;
    RecordId previous = 0;
    AgreementState state = AgreementState::Draft;
    QString sentOn, partnerSignedOn, weSignedOn;
    QString startOn, endOn; ///< both included
    bool autoRenew = false;
    qint64 termMonths = 0; ///< 0: not agreed
    qint64 noticeDays = 0; ///< 0: none
    QString noticeOn, endedOn;
    qint64 renewals = 0;
    /// The last day notice can be given so that it ends when it ends; invalid without an end.
    [[nodiscard]] QDate noticeBy() const;
};
/// RecordNotFound.
[[nodiscard]] Expected<Agreement> readAgreement(store::Connection& connection, RecordId id);

/// The last day of a term that follows a last day: a whole number of months later, at a month's end where it was at one.
[[nodiscard]] QDate nextEnd(const QDate& lastDay, qint64 termMonths);

/// What a person may do with an agreement on a day. What the table allows but something stands against says what.
struct OfferedAction {
    AgreementAction action = AgreementAction::Send;
    QString obstacle; ///< in words; empty: it can be done
};
[[nodiscard]] std::vector<OfferedAction> agreementActions(const Agreement& agreement, const QDate& today);

/// Takes an agreement a step further. Errors: RecordNotFound, TransitionRefused {agreement, state, what was to be done, why},
/// InvalidValue (a day in the future, an end before the beginning).
struct ActOnAgreement {
    static constexpr const char* kind = "agreement.act";
    const records::Catalogue& catalogue;
    RecordId agreement = 0;
    AgreementAction action = AgreementAction::Send;
    QString on;     ///< ISO date it was done on; empty: today
    QString until;  ///< renew, give notice: the new last day; empty: by the agreement's term
    QString reason; ///< terminate, give notice, withdraw: why
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const ActOnAgreement& command);

/// Makes the next version of an agreement as a draft: the same terms, beginning the day after the present one ends. As it becomes
/// active it takes the present one's place. TransitionRefused where one is under way already, or for one that was withdrawn or replaced.
struct NewAgreementVersion {
    static constexpr const char* kind = "agreement.version";
    const records::Catalogue& catalogue;
    RecordId agreement = 0;
    RecordId* created = nullptr;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const NewAgreementVersion& command);

/// What the clock did.
struct Rolled {
    qint64 activated = 0, renewed = 0, expired = 0;
    [[nodiscard]] bool any() const { return activated + renewed + expired > 0; }
};

/// Moves agreements on to today: signed ones that begin become active, ended ones are renewed where that was agreed (as many
/// terms as it takes) and expire where not. Doing it again on the same day changes nothing.
struct RollAgreements {
    static constexpr const char* kind = "agreement.roll";
    const records::Catalogue& catalogue;
    Rolled* rolled = nullptr;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const RollAgreements& command);
/// Whether there is anything for RollAgreements to do.
[[nodiscard]] bool isRollDue(store::Connection& connection, const QDate& today);

/// A day on which something is due with an agreement.
struct Renewal {
    enum class What { Begins, NoticeBy, Renews, Ends } what = What::Ends;
    QString on; ///< ISO date; NoticeBy: the last day, Renews: the first of the new term, Ends: the last it holds
    qint64 daysLeft = 0;
    RecordId agreement = 0;
    QString name, type;
    RecordId partner = 0;
    QString partnerName, manager;
    AgreementState state = AgreementState::Active;
    QString endOn;
    bool autoRenew = false;
};
/// What ends, renews, begins or needs notice between two days (both included), in the order of the days.
/// @param owner only agreements of this one, or of the partners managed by this one where they name no owner; nothing: all
[[nodiscard]] std::vector<Renewal> renewals(store::Connection& connection, const QDate& from, const QDate& until, const QDate& today, std::optional<RecordId> owner = std::nullopt);

/// "notice_by", "renews" …
[[nodiscard]] QString renewalName(Renewal::What what);

} // namespace channelbook::partners
