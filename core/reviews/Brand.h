#pragma once

#include "core/store/Transaction.h"

namespace channelbook::reviews {

/// A picture as it is kept: PNG or JPEG.
struct Logo {
    QByteArray content;
    QString mediaType; ///< "image/png" or "image/jpeg"
    QString sha256;    ///< names the content in the program
    int width = 0;     ///< pixels
    int height = 0;
    [[nodiscard]] bool isEmpty() const { return content.isEmpty(); }
};

/// How packs look: ours and, per pack, the partner's.
struct Brand {
    QString company; ///< our name on packs; may be empty
    QString colour;  ///< "#1f5fa8" of titles, lines and the first series of charts
    QString accent;  ///< of what is marked, and the second series
    Logo ours;       ///< may be empty
    Logo partner;    ///< may be empty
};

/// The colours where nobody has chosen any.
inline constexpr QStringView usualColour = u"#1f5fa8";
inline constexpr QStringView usualAccent = u"#d9822b";

/// The colour of a chart's n-th series, from 0: the brand's two, then a fixed row that can be told apart, also in
/// print.
[[nodiscard]] QString seriesColour(const Brand& brand, int series);

/// Reads a picture's kind and size from its first bytes. InvalidValue says in words what it is not: "a PNG or JPEG
/// image".
/// @param name of the file, for errors
[[nodiscard]] Expected<Logo> readLogo(const QByteArray& content, const QString& name);

/// The brand of packs for a partner. A logo that is no image any more is left out.
[[nodiscard]] Brand brandFor(store::Connection& connection, RecordId partner);

/// Changes what packs look like. What is not given stays. InvalidValue: a colour that is not "#rrggbb", a logo that is
/// no image, one of more than `largestLogo` bytes.
struct SetBrand {
    static constexpr const char* kind = "qbr.brand";
    std::optional<QString> company{};
    std::optional<QString> colour{};
    std::optional<QString> accent{};
    std::optional<QByteArray> logo{}; ///< empty: none any more
    QString logoName{};
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const SetBrand& command);

/// Gives a partner its logo on packs; empty: none any more. InvalidValue as above, RecordNotFound.
struct SetPartnerLogo {
    static constexpr const char* kind = "qbr.logo";
    RecordId partner = 0;
    QByteArray logo{};
    QString logoName{};
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const SetPartnerLogo& command);

inline constexpr qint64 largestLogo = 2 * 1024 * 1024;

} // namespace channelbook::reviews
