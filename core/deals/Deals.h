#pragma once

#include "core/records/Entity.h"

namespace channelbook::deals {

/// A deal: a CRM's opportunity. Money in the deal's own currency.
[[nodiscard]] records::EntityDef dealEntity();
/// A partner's part in a deal (influence, co-sell), beside the one that sourced it.
[[nodiscard]] records::EntityDef dealPartnerEntity();
/// What we sell.
[[nodiscard]] records::EntityDef productEntity();

/// A deal stage of a CRM, with what it means for the deal.
struct DealStage {
    QString name;
    QString outcome; ///< "open", "won" or "lost"
    int rank = 0;
};

/// The stages CRMs come with, in order.
[[nodiscard]] const std::vector<DealStage>& standardDealStages();

/// What a stage's name says of the outcome: "Closed Won" and "Won" are won, "Closed Lost" and "Verloren" are lost.
[[nodiscard]] QString outcomeOfStage(QStringView stage);

/// Makes sure the program knows a stage; a new one is put behind those of its outcome.
void ensureDealStage(store::Transaction& transaction, const QString& name, const QString& outcome);

/// Changing a deal's stage sets its outcome and writes its stage history.
[[nodiscard]] records::ChangeRule dealStageRule();

} // namespace channelbook::deals
