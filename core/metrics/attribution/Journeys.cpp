#include "core/metrics/attribution/Journeys.h"

#include "core/sync/readers/CsvReader.h"

#include <QCoreApplication>

#include <charconv>
#include <cmath>

namespace channelbook::metrics {

using namespace Qt::StringLiterals;

namespace {

std::string_view stripped(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blanks);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// The column that has one of the names, or -1.
qsizetype columnOf(const QStringList& header, const QStringList& names) {
    for (qsizetype column = 0; column < header.size(); ++column)
        if (names.contains(header[column].trimmed().toLower().replace(u' ', u'_'))) return column;
    return -1;
}

class JourneyFile {
public:
    JourneyFile(sync::CsvReader reader, const QString& separator)
        : m_reader(std::move(reader))
        , m_separator(separator.trimmed().toStdString()) {}

    Expected<Journeys> read() {
        const QStringList header = m_reader.header();
        m_path =
            columnOf(header, {u"path"_s, u"paths"_s, u"journey"_s, u"journeys"_s, u"channels"_s, u"touchpoints"_s});
        m_conversions =
            columnOf(header, {u"total_conversions"_s, u"conversions"_s, u"conversion"_s, u"total_conversion"_s});
        m_value = columnOf(
            header, {u"total_conversion_value"_s, u"conversion_value"_s, u"total_value"_s, u"value"_s, u"revenue"_s});
        m_nulls = columnOf(header, {u"total_null"_s, u"total_nulls"_s, u"null"_s, u"nulls"_s});
        if (m_path < 0)
            return failure(ErrorCode::NotATable, {m_reader.path(), QCoreApplication::translate(
                                                                       "Attribution", "no column is called \"path\"")});
        sync::RowBatch batch;
        while (true) {
            const auto more = m_reader.next(batch);
            if (!more) return tl::unexpected(more.error());
            if (!*more) return std::move(m_journeys);
            for (std::size_t row = 0; row < batch.rowCount(); ++row)
                if (auto taken = take(batch.row(row), batch.line(row)); !taken) return tl::unexpected(taken.error());
        }
    }

private:
    Expected<void> take(std::span<const std::string_view> cells, qint64 line) {
        const auto conversions = number(cells, m_conversions, line, 1);
        if (!conversions) return tl::unexpected(conversions.error());
        const auto value = number(cells, m_value, line, 0);
        if (!value) return tl::unexpected(value.error());
        const auto nulls = number(cells, m_nulls, line, 0);
        if (!nulls) return tl::unexpected(nulls.error());
        m_touches.clear();
        std::string_view rest = cells[static_cast<std::size_t>(m_path)];
        while (!rest.empty()) {
            const std::size_t end = rest.find(m_separator);
            if (const std::string_view name = stripped(rest.substr(0, end)); !name.empty())
                m_touches.push_back(m_journeys.channel(name));
            rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + m_separator.size());
        }
        if (m_touches.empty())
            m_journeys.untouched += *conversions;
        else
            m_journeys.add(m_touches, *conversions, *value, *nulls);
        return {};
    }

    Expected<double> number(std::span<const std::string_view> cells, qsizetype column, qint64 line,
                            double without) const {
        if (column < 0) return without;
        const std::string_view text = stripped(cells[static_cast<std::size_t>(column)]);
        if (text.empty()) return 0;
        double result = 0;
        const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), result);
        if (wrong != std::errc() || end != text.data() + text.size() || !std::isfinite(result) || result < 0)
            return failure(
                ErrorCode::InvalidValue,
                {m_reader.header()[column], QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())),
                 QCoreApplication::translate("Attribution", "line %1: a number that is not negative, like 12 or 0.5")
                     .arg(line)});
        return result;
    }

    sync::CsvReader m_reader;
    std::string m_separator;
    qsizetype m_path = -1, m_conversions = -1, m_value = -1, m_nulls = -1;
    std::vector<std::int32_t> m_touches;
    Journeys m_journeys;
};

} // namespace

std::int32_t Journeys::channel(std::string_view name) {
    const auto size = static_cast<qsizetype>(name.size());
    if (const auto known = m_places.constFind(QByteArray::fromRawData(name.data(), size)); known != m_places.constEnd())
        return *known;
    const auto place = static_cast<std::int32_t>(m_channels.size());
    m_places.insert(QByteArray(name.data(), size), place);
    m_channels << QString::fromUtf8(name.data(), size);
    return place;
}

void Journeys::add(std::span<const std::int32_t> touches, double conversions, double value, double nulls) {
    m_touches.insert(m_touches.end(), touches.begin(), touches.end());
    m_ends.push_back(m_touches.size());
    m_outcomes.push_back({conversions, value, nulls});
    m_conversions += conversions;
    m_value += value;
    m_nulls += nulls;
}

Journey Journeys::at(std::size_t journey) const {
    const std::size_t first = journey == 0 ? 0 : m_ends[journey - 1];
    const Outcome& outcome = m_outcomes[journey];
    return {std::span(m_touches).subspan(first, m_ends[journey] - first), outcome.conversions, outcome.value,
            outcome.nulls};
}

Expected<Journeys> readJourneys(const QString& path, const QString& separator) {
    if (separator.trimmed().isEmpty()) return failure(ErrorCode::MissingValue, {u"separator"_s});
    auto reader = sync::CsvReader::open(path);
    if (!reader) return tl::unexpected(reader.error());
    return JourneyFile(std::move(*reader), separator).read();
}

} // namespace channelbook::metrics
