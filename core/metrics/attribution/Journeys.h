#pragma once

#include "core/base/Error.h"

#include <QHash>

#include <cstdint>
#include <span>
#include <vector>

namespace channelbook::metrics {

/// One way that was taken by so many: the touches in the order of time, and what came of them.
struct Journey {
    std::span<const std::int32_t> touches; ///< places in `Journeys::channels()`, at least one
    double conversions = 0;                ///< how many of those who went this way converted
    double value = 0;                      ///< what the conversions were worth, in the file's unit
    double nulls = 0;                      ///< how many did not convert
};

/// Journeys kept tightly: five million touches take some 25 MB.
class Journeys {
public:
    /// The place of a channel, added where it is new. Names are as they are written, without the blanks around them.
    std::int32_t channel(std::string_view name);
    void add(std::span<const std::int32_t> touches, double conversions, double value, double nulls);

    [[nodiscard]] std::size_t size() const { return m_ends.size(); }
    [[nodiscard]] Journey at(std::size_t journey) const;
    [[nodiscard]] const QStringList& channels() const { return m_channels; }
    [[nodiscard]] std::size_t touchCount() const { return m_touches.size(); }
    [[nodiscard]] double conversions() const { return m_conversions; }
    [[nodiscard]] double value() const { return m_value; }
    [[nodiscard]] double nulls() const { return m_nulls; }

    double untouched = 0; ///< conversions of rows whose path is empty: nobody's

private:
    struct Outcome {
        double conversions, value, nulls;
    };
    QStringList m_channels;
    QHash<QByteArray, std::int32_t> m_places;
    std::vector<std::int32_t> m_touches;
    std::vector<std::size_t> m_ends;
    std::vector<Outcome> m_outcomes;
    double m_conversions = 0, m_value = 0, m_nulls = 0;
};

/// Reads a file of journeys as other tools export them: a column `path` with the touches between separators, and
/// columns for conversions, their value and those who did not convert (`total_conversions`, `total_conversion_value`,
/// `total_null` and the like, in any letters). Where conversions are not given each row is one. Errors: the reader's,
/// NotATable without a path column, InvalidValue {column, text, where and what is expected}.
[[nodiscard]] Expected<Journeys> readJourneys(const QString& path, const QString& separator = QStringLiteral(">"));

} // namespace channelbook::metrics
