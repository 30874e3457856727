#include "ui/deals/CreditWords.h"

#include <QCoreApplication>

namespace channelbook {

using metrics::Model;

namespace {

struct Models {
    Q_DECLARE_TR_FUNCTIONS(Models)
};

} // namespace

QString modelTitle(Model model) {
    switch (model) {
    case Model::First:
        return Models::tr("First touch");
    case Model::Last:
        return Models::tr("Last touch");
    case Model::Linear:
        return Models::tr("Linear");
    case Model::PositionBased:
        return Models::tr("Position-based (40-20-40)");
    case Model::WShaped:
        return Models::tr("W-shaped (30-30-30)");
    case Model::TimeDecay:
        return Models::tr("Time decay (7 days)");
    case Model::PositionDecay:
        return Models::tr("Position decay");
    case Model::Custom:
        return Models::tr("Own weights");
    case Model::Markov:
        return Models::tr("Markov (removal effect)");
    case Model::Shapley:
        return Models::tr("Shapley");
    }
    return {};
}

} // namespace channelbook
