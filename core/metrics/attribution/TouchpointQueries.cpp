#include "core/metrics/attribution/TouchpointQueries.h"

#include "core/currencies/Currencies.h"
#include "core/records/Query.h"

#include <QCoreApplication>
#include <QDate>

#include <algorithm>
#include <charconv>

namespace channelbook::metrics {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

/// The Julian day of an ISO date or instant; 0 for none.
std::int32_t dayOf(std::string_view text) {
    int year = 0, month = 0, day = 0;
    if (text.size() < 10) return 0;
    std::from_chars(text.data(), text.data() + 4, year);
    std::from_chars(text.data() + 5, text.data() + 7, month);
    std::from_chars(text.data() + 8, text.data() + 10, day);
    const QDate date(year, month, day);
    return date.isValid() ? static_cast<std::int32_t>(date.toJulianDay()) : 0;
}

/// Rows on a deal as they come, before they are in order.
struct Found {
    std::int32_t deal = 0;
    std::int32_t channel = 0;
    std::int32_t day = 0;
    RecordId touchpoint = 0;
};

class Reader {
public:
    Reader(store::Connection& connection, CreditBy by) : m_connection(connection), m_by(by), m_rates(connection) { m_result.currency = records::programCurrency(connection); }

    DealTouches read(const std::optional<std::vector<RecordId>>& ids) {
        readDeals(ids);
        const bool few = ids && ids->size() <= fewDeals;
        few ? readTouchesOf(*ids) : readTouches();
        std::vector<bool> touched(m_result.deals.size());
        for (const Found& found : m_found) touched[static_cast<std::size_t>(found.deal)] = true;
        imply(touched, few);
        order();
        nameChannels();
        return std::move(m_result);
    }

private:
    static constexpr std::size_t fewDeals = 1000; ///< up to here a look-up each is faster than all touchpoints

    void takeDeal(const Statement& row) {
        TouchedDeal deal;
        deal.id = row.integer(0);
        const std::string_view outcome = row.view(1);
        deal.outcome = outcome.empty() ? 'o' : outcome.front();
        deal.closed = dayOf(row.view(4));
        deal.created = dayOf(row.view(5));
        deal.counted = !row.isNull(2);
        if (deal.counted) {
            const QString currency = row.isNull(3) ? m_result.currency : row.text(3);
            const auto converted = currency == m_result.currency ? std::optional(row.integer(2)) : m_rates.convert(row.integer(2), currency, m_result.currency, row.text(4));
            deal.counted = converted.has_value();
            deal.amount = converted.value_or(0);
        }
        m_result.deals.push_back(deal);
        m_sourcedBy.push_back(row.isNull(6) ? 0 : row.integer(6));
    }

    void readDeals(const std::optional<std::vector<RecordId>>& ids) {
        const QString columns = u"SELECT id, outcome, amount, currency, close_date, created_at, partner_id FROM deal WHERE retired = 0"_s;
        if (!ids) {
            for (Statement all(m_connection, columns + u" ORDER BY id"_s); all.step();) takeDeal(all);
            return;
        }
        Statement one(m_connection, columns + u" AND id = ?"_s);
        for (const RecordId id : *ids)
            if (one.reset().bind(1, id).step()) takeDeal(one);
    }

    [[nodiscard]] std::int32_t placeOf(RecordId deal) {
        // Neighbours mostly speak of the same deal.
        if (m_last < m_result.deals.size() && m_result.deals[m_last].id == deal) return static_cast<std::int32_t>(m_last);
        const auto found = std::lower_bound(m_result.deals.begin(), m_result.deals.end(), deal, [](const TouchedDeal& one, RecordId id) { return one.id < id; });
        if (found == m_result.deals.end() || found->id != deal) return -1;
        m_last = static_cast<std::size_t>(found - m_result.deals.begin());
        return static_cast<std::int32_t>(m_last);
    }

    std::int32_t channelOf(RecordId partner, const QString& kind) {
        const RecordId who = m_by == CreditBy::Kind ? 0 : partner;
        const QString what = m_by == CreditBy::Partner ? QString() : kind;
        const auto key = std::pair(who, what);
        const auto known = m_channels.constFind(key);
        if (known != m_channels.constEnd()) return *known;
        const auto place = static_cast<std::int32_t>(m_result.channels.size());
        m_result.channels.push_back({{}, {}, who, what});
        m_channels.insert(key, place);
        return place;
    }

    void takeTouch(const Statement& row) {
        const std::int32_t deal = placeOf(row.integer(0));
        if (deal < 0) return;
        const TouchedDeal& of = m_result.deals[static_cast<std::size_t>(deal)];
        const std::int32_t day = row.isNull(3) ? of.created : dayOf(row.view(3));
        m_found.push_back({deal, channelOf(row.isNull(1) ? 0 : row.integer(1), m_by == CreditBy::Partner ? QString() : row.text(2)), day, row.integer(4)});
    }

    void readTouches() {
        Statement all(m_connection, "SELECT deal_id, partner_id, kind, on_date, id FROM touchpoint WHERE retired = 0 AND deal_id IS NOT NULL");
        while (all.step()) takeTouch(all);
    }

    void readTouchesOf(const std::vector<RecordId>& deals) {
        Statement of(m_connection, "SELECT deal_id, partner_id, kind, on_date, id FROM touchpoint WHERE deal_id = ? AND retired = 0");
        for (const RecordId deal : deals)
            for (of.reset().bind(1, deal); of.step();) takeTouch(of);
    }

    /// What no touchpoint says of a deal, its partners do.
    void imply(const std::vector<bool>& touched, bool few) {
        const QString sourced = QCoreApplication::translate("Attribution", "Sourced");
        const QString tookPart = QCoreApplication::translate("Attribution", "Took part");
        for (std::size_t i = 0; i < m_result.deals.size(); ++i) {
            m_result.deals[i].implied = !touched[i];
            if (!touched[i] && m_sourcedBy[i] != 0) m_found.push_back({static_cast<std::int32_t>(i), channelOf(m_sourcedBy[i], sourced), m_result.deals[i].created, 0});
        }
        const QString columns = u"SELECT deal_id, partner_id, created_at, id FROM deal_partner WHERE retired = 0 AND partner_id IS NOT NULL"_s;
        const auto take = [&](const Statement& row) {
            const std::int32_t deal = placeOf(row.integer(0));
            if (deal < 0 || touched[static_cast<std::size_t>(deal)] || row.integer(1) == m_sourcedBy[static_cast<std::size_t>(deal)]) return;
            const std::int32_t day = row.isNull(2) ? m_result.deals[static_cast<std::size_t>(deal)].created : dayOf(row.view(2));
            m_found.push_back({deal, channelOf(row.integer(1), tookPart), std::max(day, m_result.deals[static_cast<std::size_t>(deal)].created), 0});
        };
        if (few) {
            Statement of(m_connection, columns + u" AND deal_id = ? ORDER BY id"_s);
            for (const TouchedDeal& deal : m_result.deals)
                for (of.reset().bind(1, deal.id); of.step();) take(of);
        } else {
            for (Statement all(m_connection, columns + u" AND deal_id IS NOT NULL ORDER BY id"_s); all.step();) take(all);
        }
    }

    void order() {
        std::stable_sort(m_found.begin(), m_found.end(),
                         [](const Found& a, const Found& b) { return std::tuple(a.deal, a.day, a.touchpoint) < std::tuple(b.deal, b.day, b.touchpoint); });
        m_result.touches.reserve(m_found.size());
        for (const Found& found : m_found) {
            TouchedDeal& deal = m_result.deals[static_cast<std::size_t>(found.deal)];
            if (deal.count == 0) deal.first = m_result.touches.size();
            ++deal.count;
            m_result.touches.push_back({found.channel, found.day, found.touchpoint});
        }
    }

    void nameChannels() {
        Statement name(m_connection, "SELECT name FROM company WHERE id = ?");
        for (DealTouches::Channel& channel : m_result.channels) {
            if (channel.partner != 0 && name.reset().bind(1, channel.partner).step()) channel.partnerName = name.text(0);
            const QString partner = channel.partnerName.isEmpty() ? QCoreApplication::translate("Attribution", "no partner") : channel.partnerName;
            const QString kind = channel.kind.isEmpty() ? QCoreApplication::translate("Attribution", "no kind") : channel.kind;
            channel.name = m_by == CreditBy::Partner ? partner : m_by == CreditBy::Kind ? kind : partner + u" · "_s + kind;
        }
    }

    store::Connection& m_connection;
    CreditBy m_by;
    currencies::FxTable m_rates;
    DealTouches m_result;
    std::vector<RecordId> m_sourcedBy;
    std::vector<Found> m_found;
    QHash<std::pair<RecordId, QString>, std::int32_t> m_channels;
    std::size_t m_last = 0;
};

} // namespace

Journeys DealTouches::journeys() const {
    Journeys result;
    // Two partners may have one name: the channels' own order stands for them.
    for (std::size_t i = 0; i < channels.size(); ++i) (void)result.channel(std::to_string(i));
    std::vector<std::int32_t> way;
    for (const TouchedDeal& deal : deals) {
        if (deal.outcome == 'o' || deal.count == 0) continue;
        const bool won = deal.outcome == 'w';
        way.clear();
        for (const DealTouch& touch : of(deal)) way.push_back(touch.channel);
        result.add(way, won ? 1 : 0, won ? static_cast<double>(deal.amount) : 0, won ? 0 : 1);
    }
    return result;
}

DealTouches readDealTouches(store::Connection& connection, CreditBy by, const std::optional<std::vector<RecordId>>& ids) { return Reader(connection, by).read(ids); }

} // namespace channelbook::metrics
