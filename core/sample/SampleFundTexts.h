#pragma once

#include <QByteArray>
#include <QStringList>

#include <array>
#include <span>

namespace channelbook::sample {

/// A kind of activity: its type, what it is called, what it costs in hundreds of dollars, its cost lines and proofs.
struct FundedKind {
    const char* type;
    std::array<const char*, 3> names;
    int least, most;
    std::array<const char*, 2> costs;
    std::array<const char*, 3> proofs;
};

/// What the sample's partners ask money for.
[[nodiscard]] std::span<const FundedKind> fundedKinds();

/// A page of words as a PDF: a proof that a viewer can show.
[[nodiscard]] QByteArray proofPage(const QStringList& lines);

} // namespace channelbook::sample
