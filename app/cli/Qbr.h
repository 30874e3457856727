#pragma once

#include "app/cli/Context.h"
#include "core/reviews/Reviews.h"

namespace channelbook::cli {

/// What was typed for `qbr`.
struct QbrArguments {
    QString action, key;
    QString partner, quarter, out, owner, format, paper, reviewTemplate;
    QString on, section, text, side, who, due, reason, outcome, file, company, colour, accent;
    QStringList attendees;
    bool notDone = false;
    bool force = false;
};

/// The review that is meant: by the key (its id), or by partner and quarter. BadArgument, RecordNotFound.
[[nodiscard]] Expected<RecordId> reviewOf(Program& program, const QbrArguments& arguments);
/// The partner that is meant. BadArgument without one.
[[nodiscard]] Expected<RecordId> partnerOf(Program& program, const QbrArguments& arguments);

/// Everything that changes reviews, their actions, templates and brand.
[[nodiscard]] Expected<Exit> actOnQbr(const Context& context, const QbrArguments& arguments);
/// The actions `actOnQbr` knows.
[[nodiscard]] QStringList qbrActs();

[[nodiscard]] QJsonObject jsonReview(const reviews::Review& review, const std::vector<reviews::ReviewItem>& items);

} // namespace channelbook::cli
