#include "core/deals/Rollup.h"

#include "core/currencies/Currencies.h"

#include <unordered_map>

namespace channelbook::deals {

using store::Connection;
using store::Statement;

namespace {

constexpr qint64 atOnce = 200;
constexpr qint64 smallRange = 2000;

struct Sums {
    qint64 partnerWon = 0, partnerWonDeals = 0, partnerOpen = 0, partnerOpenDeals = 0, partnerLostDeals = 0;
    qint64 customerWon = 0, customerWonDeals = 0, customerOpen = 0, customerOpenDeals = 0;
    qint64 influencedWon = 0, influencedDeals = 0, unconverted = 0;
};

QString currencyOf(Connection& connection) {
    Statement statement(connection, "SELECT value FROM setting WHERE key = 'currency'");
    return statement.step() ? statement.text(0) : QStringLiteral("USD");
}

/// Converts the amounts of one scan; most deals share a currency, so the target's own is answered without a look-up.
class Summing {
public:
    explicit Summing(Connection& connection) : m_rates(connection), m_currency(currencyOf(connection)), m_currencyUtf8(m_currency.toStdString()) {}

    /// Columns: outcome, amount, currency, close_date, from `first` on.
    struct Amount {
        qint64 minor = 0;
        bool converted = true;
        char outcome = 'o';
    };
    Amount read(const Statement& row, int first) const {
        Amount amount;
        const std::string_view outcome = row.view(first);
        amount.outcome = outcome.empty() ? 'o' : outcome.front();
        if (row.isNull(first + 1)) return amount;
        amount.minor = row.integer(first + 1);
        if (row.view(first + 2) == m_currencyUtf8) return amount;
        const auto converted = m_rates.convert(amount.minor, row.text(first + 2), m_currency, row.text(first + 3));
        amount.converted = converted.has_value();
        amount.minor = converted.value_or(0);
        return amount;
    }

private:
    currencies::FxTable m_rates;
    QString m_currency;
    std::string m_currencyUtf8;
};

void addAsPartner(Sums& sums, const Summing::Amount& amount) {
    sums.unconverted += amount.converted ? 0 : 1;
    if (amount.outcome == 'w') {
        sums.partnerWon += amount.minor;
        ++sums.partnerWonDeals;
    } else if (amount.outcome == 'l') {
        ++sums.partnerLostDeals;
    } else {
        sums.partnerOpen += amount.minor;
        ++sums.partnerOpenDeals;
    }
}

void addAsCustomer(Sums& sums, const Summing::Amount& amount) {
    sums.unconverted += amount.converted ? 0 : 1;
    if (amount.outcome == 'w') {
        sums.customerWon += amount.minor;
        ++sums.customerWonDeals;
    } else if (amount.outcome == 'o') {
        sums.customerOpen += amount.minor;
        ++sums.customerOpenDeals;
    }
}

void addInfluence(Sums& sums, const Summing::Amount& amount) {
    if (amount.outcome != 'w') return;
    sums.influencedWon += amount.minor;
    ++sums.influencedDeals;
}

class Writer {
public:
    explicit Writer(Connection& connection)
        : m_insert(connection, "INSERT OR REPLACE INTO company_rollup VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)") {}
    void put(RecordId id, const Sums& s) {
        m_insert.bindAll(id, s.partnerWon, s.partnerWonDeals, s.partnerOpen, s.partnerOpenDeals, s.partnerLostDeals, s.customerWon,
                         s.customerWonDeals, s.customerOpen, s.customerOpenDeals, s.influencedWon, s.influencedDeals, s.unconverted)
            .run();
    }

private:
    Statement m_insert;
};

// Influence leaves out the deals the same partner sourced: no deal counts twice for one partner.
constexpr const char* influenceOfOne = "SELECT DISTINCT d.id, d.outcome, d.amount, d.currency, d.close_date FROM deal_partner x"
                                       " JOIN deal d ON d.id = x.deal_id WHERE x.partner_id = ? AND x.retired = 0 AND d.retired = 0"
                                       " AND d.partner_id IS NOT x.partner_id";
constexpr const char* influenceOfAll = "SELECT DISTINCT x.partner_id, d.id, d.outcome, d.amount, d.currency, d.close_date FROM deal_partner x"
                                       " JOIN deal d ON d.id = x.deal_id WHERE x.partner_id IS NOT NULL AND x.retired = 0 AND d.retired = 0"
                                       " AND d.partner_id IS NOT x.partner_id";

void recompute(Connection& connection, const std::vector<RecordId>& companies) {
    const Summing summing(connection);
    Writer writer(connection);
    Statement asPartner(connection, "SELECT outcome, amount, currency, close_date FROM deal WHERE partner_id = ? AND retired = 0");
    Statement asCustomer(connection, "SELECT outcome, amount, currency, close_date FROM deal WHERE company_id = ? AND retired = 0");
    Statement influence(connection, influenceOfOne);
    for (const RecordId id : companies) {
        Sums sums;
        for (asPartner.reset().bind(1, id); asPartner.step();) addAsPartner(sums, summing.read(asPartner, 0));
        for (asCustomer.reset().bind(1, id); asCustomer.step();) addAsCustomer(sums, summing.read(asCustomer, 0));
        for (influence.reset().bind(1, id); influence.step();) addInfluence(sums, summing.read(influence, 1));
        writer.put(id, sums);
    }
}

void recomputeAll(Connection& connection) {
    const Summing summing(connection);
    std::unordered_map<RecordId, Sums> sums;
    Statement deals(connection, "SELECT company_id, partner_id, outcome, amount, currency, close_date FROM deal WHERE retired = 0");
    while (deals.step()) {
        const auto amount = summing.read(deals, 2);
        if (!deals.isNull(0)) addAsCustomer(sums[deals.integer(0)], amount);
        if (!deals.isNull(1)) addAsPartner(sums[deals.integer(1)], amount);
    }
    Statement influence(connection, influenceOfAll);
    while (influence.step()) addInfluence(sums[influence.integer(0)], summing.read(influence, 2));
    connection.exec("DELETE FROM company_rollup");
    Writer writer(connection);
    for (const auto& [id, sum] : sums) writer.put(id, sum);
}

std::vector<RecordId> dirty(Connection& connection, qint64 limit) {
    Statement statement(connection, "SELECT id FROM rollup_dirty LIMIT ?");
    statement.bind(1, limit);
    std::vector<RecordId> ids;
    while (statement.step()) ids.push_back(statement.integer(0));
    return ids;
}

void workOff(Connection& connection, const std::vector<RecordId>& ids) {
    recompute(connection, ids);
    Statement done(connection, "DELETE FROM rollup_dirty WHERE id = ?");
    for (const RecordId id : ids) done.reset().bind(1, id).run();
}

void markAll(Connection& connection) {
    connection.exec("INSERT INTO derived_pending(what, table_name, first_id, last_id) SELECT 'rollup', 'deal', 0, 0"
                    " WHERE NOT EXISTS(SELECT 1 FROM derived_pending WHERE what = 'rollup')");
}

} // namespace

void CompanyRollup::follow(Connection& writer, const store::Changes& changes) {
    Statement mark(writer, "INSERT OR IGNORE INTO rollup_dirty SELECT id FROM (SELECT company_id AS id FROM deal WHERE id BETWEEN ?1 AND ?2"
                           " UNION SELECT partner_id FROM deal WHERE id BETWEEN ?1 AND ?2) WHERE id IS NOT NULL");
    for (const auto& row : changes.rows)
        if (row.table == u"deal" && row.operation == store::Operation::Insert) mark.reset().bindAll(row.id, row.id).run();
    for (const auto& range : changes.ranges) {
        // Many rows go and come back without the triggers that note whose sums they bear on.
        const bool large = range.ids.last - range.ids.first > smallRange;
        if (large && (range.table == u"deal" || range.table == u"deal_partner"))
            markAll(writer);
        else if (range.table == u"deal")
            mark.reset().bindAll(range.ids.first, range.ids.last).run();
    }
    // What is pending as a whole would only be worked out twice.
    if (writer.integer("SELECT EXISTS(SELECT 1 FROM derived_pending WHERE what = 'rollup')") != 0) return;
    const auto ids = dirty(writer, atOnce + 1);
    if (ids.size() > static_cast<std::size_t>(atOnce))
        markAll(writer);
    else if (!ids.empty())
        workOff(writer, ids);
}

bool CompanyRollup::catchUp(Connection& writer) {
    if (writer.integer("SELECT EXISTS(SELECT 1 FROM derived_pending WHERE what = 'rollup')") == 0) return false;
    recomputeAll(writer);
    writer.exec("DELETE FROM rollup_dirty; DELETE FROM derived_pending WHERE what = 'rollup'");
    return false;
}

} // namespace channelbook::deals
