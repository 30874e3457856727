#include "core/reviews/FillQueries.h"

#include "core/base/Money.h"
#include "core/currencies/Currencies.h"
#include "core/enablement/Enablement.h"
#include "core/funds/Ledger.h"
#include "core/funds/RequestTable.h"
#include "core/reviews/ReviewReader.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace channelbook::reviews {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

QString words(const char* text, int count = -1) {
    return QCoreApplication::translate("Pack", text, nullptr, count);
}

QString shortDay(const QString& isoDay) {
    return dateText(QLocale(), dayOf(isoDay.left(10)));
}

/// Adds amounts up in the program's currency; those without a rate are counted.
class Sum {
public:
    explicit Sum(const FillScope& scope)
        : m_rates(scope.connection)
        , m_currency(scope.currency) {}

    std::optional<qint64> add(qint64 minor, const QString& currency, const QString& day) {
        const auto converted = m_rates.convert(minor, currency, m_currency, day);
        if (converted)
            m_minor += *converted;
        else
            ++m_without;
        return converted;
    }
    [[nodiscard]] QString text() const { return funds::amountText(m_minor, m_currency); }
    [[nodiscard]] int without() const { return m_without; }
    /// What is left out of the sum, in words; empty: nothing.
    [[nodiscard]] QString leftOut() const {
        return m_without == 0
                   ? QString()
                   : words(QT_TRANSLATE_N_NOOP("Pack", "%n deal(s) in currencies without a rate are not in the sum."),
                           m_without);
    }

private:
    currencies::FxTable m_rates;
    QString m_currency;
    qint64 m_minor = 0;
    int m_without = 0;
};

QString amountOf(const Statement& row, int amount, int currency, const QString& programCurrency) {
    if (row.isNull(amount)) return {};
    return funds::amountText(row.integer(amount), row.isNull(currency) ? programCurrency : row.text(currency));
}

/// Deals a partner sourced or has a part in.
const QString dealsSql =
    u"SELECT d.name, c.name, d.stage, d.amount, d.currency, d.close_date, d.next_step, coalesce(d.registered, 0), "
    u"d.outcome, d.partner_id = ?1"
    " FROM deal d LEFT JOIN company c ON c.id = d.company_id"
    " WHERE d.retired = 0 AND (d.partner_id = ?1 OR d.id IN (SELECT deal_id FROM deal_partner WHERE partner_id = ?1 AND retired = 0))"_s;

} // namespace

qint64 minorPerUnit(const QString& currency) {
    qint64 units = 1;
    for (int digit = 0; digit < minorDigits(currency); ++digit) units *= 10;
    return units;
}

Table pipelineTable(const FillScope& scope) {
    Table table{words(QT_TRANSLATE_NOOP("Pack", "Open pipeline")),
                {{words(QT_TRANSLATE_NOOP("Pack", "Deal")), false, 3},
                 {words(QT_TRANSLATE_NOOP("Pack", "Customer")), false, 3},
                 {words(QT_TRANSLATE_NOOP("Pack", "Stage")), false, 2},
                 {words(QT_TRANSLATE_NOOP("Pack", "Amount")), true, 2},
                 {words(QT_TRANSLATE_NOOP("Pack", "Close date")), false, 2},
                 {words(QT_TRANSLATE_NOOP("Pack", "Next step")), false, 3}},
                {},
                {},
                words(QT_TRANSLATE_NOOP("Pack", "No deal is open.")),
                {}};
    Statement rows(scope.connection,
                   dealsSql + u" AND d.outcome = 'open' ORDER BY d.close_date IS NULL, d.close_date, d.id"_s);
    Sum sum(scope), hidden(scope);
    int count = 0;
    for (rows.bind(1, scope.partner); rows.step(); ++count) {
        const QString currency = rows.isNull(4) ? scope.currency : rows.text(4);
        const bool shown = count < mostRows;
        if (!rows.isNull(3)) {
            (void)sum.add(rows.integer(3), currency, rows.text(5));
            if (!shown) (void)hidden.add(rows.integer(3), currency, rows.text(5));
        }
        if (!shown) continue;
        QString close = shortDay(rows.text(5));
        if (const QDate day = dayOf(rows.text(5)); day.isValid() && day < scope.today)
            close = words(QT_TRANSLATE_NOOP("Pack", "%1 (past)")).arg(close);
        table.rows.push_back(
            {rows.text(0), rows.text(1), rows.text(2), amountOf(rows, 3, 4, scope.currency), close, rows.text(6)});
    }
    if (count == 0) return table;
    table.total = {words(QT_TRANSLATE_N_NOOP("Pack", "%n deal(s)"), count), {}, {}, sum.text(), {}, {}};
    if (count > mostRows)
        table.more =
            words(QT_TRANSLATE_N_NOOP("Pack", "and %n more deal(s) of %1"), count - mostRows).arg(hidden.text());
    if (const QString left = sum.leftOut(); !left.isEmpty())
        table.more = table.more.isEmpty() ? left : table.more + u" · "_s + left;
    return table;
}

Chart pipelineChart(const FillScope& scope) {
    Chart chart;
    chart.title = words(QT_TRANSLATE_NOOP("Pack", "Open pipeline by stage"));
    chart.kind = Chart::Kind::Bars;
    chart.unit = metrics::Unit::Amount;
    chart.none = words(QT_TRANSLATE_NOOP("Pack", "No deal is open."));
    Statement rows(
        scope.connection,
        u"SELECT d.stage, d.amount, d.currency, d.close_date FROM deal d LEFT JOIN deal_stage s ON s.name = d.stage "
        u"WHERE d.retired = 0 AND d.outcome = 'open' AND d.amount IS NOT NULL"
        " AND (d.partner_id = ?1 OR d.id IN (SELECT deal_id FROM deal_partner WHERE partner_id = ?1 AND retired = 0)) ORDER BY s.rank IS NULL, s.rank, d.stage"_s);
    const currencies::FxTable rates(scope.connection);
    std::vector<qint64> sums;
    for (rows.bind(1, scope.partner); rows.step();) {
        const auto minor = rates.convert(rows.integer(1), rows.isNull(2) ? scope.currency : rows.text(2),
                                         scope.currency, rows.text(3));
        if (!minor) continue;
        const QString stage = rows.isNull(0) ? words(QT_TRANSLATE_NOOP("Pack", "No stage")) : rows.text(0);
        if (chart.categories.isEmpty() || chart.categories.back() != stage) {
            chart.categories << stage;
            sums.push_back(0);
        }
        sums.back() += *minor;
    }
    if (!sums.empty()) chart.series.push_back({words(QT_TRANSLATE_NOOP("Pack", "Amount")), {sums.begin(), sums.end()}});
    return chart;
}

Table closedTable(const FillScope& scope) {
    Table table{words(QT_TRANSLATE_NOOP("Pack", "Closed in the quarter")),
                {{words(QT_TRANSLATE_NOOP("Pack", "Deal")), false, 3},
                 {words(QT_TRANSLATE_NOOP("Pack", "Customer")), false, 3},
                 {words(QT_TRANSLATE_NOOP("Pack", "Result")), false, 1},
                 {words(QT_TRANSLATE_NOOP("Pack", "Amount")), true, 2},
                 {words(QT_TRANSLATE_NOOP("Pack", "Closed")), false, 2},
                 {words(QT_TRANSLATE_NOOP("Pack", "Part")), false, 2}},
                {},
                {},
                words(QT_TRANSLATE_NOOP("Pack", "No deal was won or lost in the quarter.")),
                {}};
    Statement rows(
        scope.connection,
        dealsSql +
            u" AND d.outcome <> 'open' AND d.close_date BETWEEN ?2 AND ?3 ORDER BY d.outcome DESC, d.amount DESC, d.id"_s);
    rows.bind(1, scope.partner).bind(2, iso(scope.from)).bind(3, iso(scope.to));
    Sum won(scope);
    int count = 0, wonCount = 0;
    for (; rows.step(); ++count) {
        const bool isWon = rows.text(8) == u"won";
        wonCount += isWon ? 1 : 0;
        if (isWon && !rows.isNull(3))
            (void)won.add(rows.integer(3), rows.isNull(4) ? scope.currency : rows.text(4), rows.text(5));
        if (count >= mostRows) continue;
        table.rows.push_back(
            {rows.text(0), rows.text(1),
             isWon ? words(QT_TRANSLATE_NOOP("Pack", "won")) : words(QT_TRANSLATE_NOOP("Pack", "lost")),
             amountOf(rows, 3, 4, scope.currency), shortDay(rows.text(5)),
             rows.integer(9) != 0 ? words(QT_TRANSLATE_NOOP("Pack", "sourced"))
                                  : words(QT_TRANSLATE_NOOP("Pack", "influenced"))});
    }
    if (count == 0) return table;
    table.total = {words(QT_TRANSLATE_N_NOOP("Pack", "%n deal(s) won"), wonCount), {}, {}, won.text(), {}, {}};
    if (count > mostRows) table.more = words(QT_TRANSLATE_N_NOOP("Pack", "and %n more deal(s)"), count - mostRows);
    if (const QString left = won.leftOut(); !left.isEmpty())
        table.more = table.more.isEmpty() ? left : table.more + u" · "_s + left;
    return table;
}

namespace {

QString registrationState(const QString& state) {
    static const QHash<QString, const char*> labels{{u"submitted"_s, QT_TRANSLATE_NOOP("Pack", "waits for our answer")},
                                                    {u"in_review"_s, QT_TRANSLATE_NOOP("Pack", "waits for our answer")},
                                                    {u"approved"_s, QT_TRANSLATE_NOOP("Pack", "approved")},
                                                    {u"returned"_s, QT_TRANSLATE_NOOP("Pack", "returned")},
                                                    {u"rejected"_s, QT_TRANSLATE_NOOP("Pack", "rejected")},
                                                    {u"converted"_s, QT_TRANSLATE_NOOP("Pack", "won")},
                                                    {u"expired"_s, QT_TRANSLATE_NOOP("Pack", "expired")},
                                                    {u"withdrawn"_s, QT_TRANSLATE_NOOP("Pack", "withdrawn")}};
    const char* label = labels.value(state);
    return label == nullptr ? state : words(label);
}

} // namespace

Table registrationTable(const FillScope& scope) {
    Table table{words(QT_TRANSLATE_NOOP("Pack", "Deal registrations")),
                {{words(QT_TRANSLATE_NOOP("Pack", "Registration")), false, 3},
                 {words(QT_TRANSLATE_NOOP("Pack", "Customer")), false, 3},
                 {words(QT_TRANSLATE_NOOP("Pack", "Stands at")), false, 2},
                 {words(QT_TRANSLATE_NOOP("Pack", "Amount")), true, 2},
                 {words(QT_TRANSLATE_NOOP("Pack", "Submitted")), false, 2},
                 {words(QT_TRANSLATE_NOOP("Pack", "Protected until")), false, 2}},
                {},
                {},
                words(QT_TRANSLATE_NOOP("Pack", "No deal was registered in the quarter, and none waits.")),
                {}};
    Statement rows(scope.connection,
                   "SELECT t.name, coalesce(c.name, t.customer), t.state, t.amount, t.currency, t.submitted_at, "
                   "t.protected_until FROM registration t LEFT JOIN company c ON c.id = t.company_id"
                   " WHERE t.partner_id = ?1 AND t.retired = 0 AND t.state <> 'draft'"
                   " AND (t.state IN ('submitted', 'in_review') OR substr(t.submitted_at, 1, 10) BETWEEN ?2 AND ?3 OR "
                   "substr(t.answered_at, 1, 10) BETWEEN ?2 AND ?3)"
                   " ORDER BY t.submitted_at DESC, t.id");
    rows.bind(1, scope.partner).bind(2, iso(scope.from)).bind(3, iso(scope.to));
    int count = 0;
    for (; rows.step(); ++count)
        if (count < mostRows)
            table.rows.push_back({rows.text(0), rows.text(1), registrationState(rows.text(2)),
                                  amountOf(rows, 3, 4, scope.currency), shortDay(rows.text(5)),
                                  shortDay(rows.text(6))});
    if (count > mostRows)
        table.more = words(QT_TRANSLATE_N_NOOP("Pack", "and %n more registration(s)"), count - mostRows);
    return table;
}

Table fundTable(const FillScope& scope) {
    Table table{words(QT_TRANSLATE_NOOP("Pack", "Market development funds")),
                {{words(QT_TRANSLATE_NOOP("Pack", "Activity")), false, 4},
                 {words(QT_TRANSLATE_NOOP("Pack", "From")), false, 2},
                 {words(QT_TRANSLATE_NOOP("Pack", "Requested")), true, 2},
                 {words(QT_TRANSLATE_NOOP("Pack", "Approved")), true, 2},
                 {words(QT_TRANSLATE_NOOP("Pack", "Stands at")), false, 2},
                 {words(QT_TRANSLATE_NOOP("Pack", "Claim by")), false, 2}},
                {},
                {},
                words(QT_TRANSLATE_NOOP("Pack", "No activity with market development funds in the quarter.")),
                {}};
    Statement rows(scope.connection, "SELECT r.name, r.start_on, r.requested, r.approved, f.currency, r.state, "
                                     "r.claim_by FROM mdf_request r JOIN fund f ON f.id = r.fund_id"
                                     " WHERE r.partner_id = ?1 AND r.state <> 'draft' AND r.start_on <= ?3 AND "
                                     "r.end_on >= ?2 ORDER BY r.start_on, r.id");
    rows.bind(1, scope.partner).bind(2, iso(scope.from)).bind(3, iso(scope.to));
    int count = 0;
    for (; rows.step(); ++count) {
        if (count >= mostRows) continue;
        const auto state = funds::requestState(rows.text(5));
        table.rows.push_back({rows.text(0), shortDay(rows.text(1)), amountOf(rows, 2, 4, scope.currency),
                              amountOf(rows, 3, 4, scope.currency), state ? funds::stateLabel(*state) : rows.text(5),
                              shortDay(rows.text(6))});
    }
    if (count > mostRows) table.more = words(QT_TRANSLATE_N_NOOP("Pack", "and %n more activities"), count - mostRows);
    return table;
}

Table certificationTable(const FillScope& scope) {
    Table table{words(QT_TRANSLATE_NOOP("Pack", "Certifications")),
                {{words(QT_TRANSLATE_NOOP("Pack", "Certification")), false, 4},
                 {words(QT_TRANSLATE_NOOP("Pack", "Level")), false, 2},
                 {words(QT_TRANSLATE_NOOP("Pack", "People")), true, 1},
                 {words(QT_TRANSLATE_N_NOOP("Pack", "End within %n days"), riskDays), true, 2}},
                {},
                {},
                words(QT_TRANSLATE_NOOP("Pack", "Nobody holds a certification.")),
                {}};
    const QDate on = std::min(scope.to, scope.today);
    Statement rows(
        scope.connection,
        u"SELECT ce.name, ce.level, count(DISTINCT m.contact_id), count(DISTINCT CASE WHEN m.expires_on <= ?3 THEN "
        u"m.contact_id END)"
        " FROM completion m JOIN contact k ON k.id = m.contact_id JOIN certification ce ON ce.id = m.certification_id"
        " WHERE k.company_id = ?2 AND k.retired = 0 AND %1 GROUP BY ce.id ORDER BY 3 DESC, ce.name"_s.arg(
            enablement::certifiedSql(u"m"_s, u"?1"_s)));
    rows.bind(1, iso(on)).bind(2, scope.partner).bind(3, iso(on.addDays(riskDays)));
    while (rows.step())
        table.rows.push_back({rows.text(0), rows.text(1), QLocale().toString(rows.integer(2)),
                              rows.integer(3) == 0 ? u"–"_s : QLocale().toString(rows.integer(3))});
    return table;
}

Table satisfactionTable(const FillScope& scope) {
    Table table{words(QT_TRANSLATE_NOOP("Pack", "What people at the partner answered")),
                {{words(QT_TRANSLATE_NOOP("Pack", "Day")), false, 2},
                 {words(QT_TRANSLATE_NOOP("Pack", "Who")), false, 3},
                 {words(QT_TRANSLATE_NOOP("Pack", "Would recommend")), true, 2},
                 {words(QT_TRANSLATE_NOOP("Pack", "Satisfied")), true, 2},
                 {words(QT_TRANSLATE_NOOP("Pack", "Words")), false, 6}},
                {},
                {},
                words(QT_TRANSLATE_NOOP("Pack", "Nobody answered a survey in the quarter.")),
                {}};
    Statement rows(scope.connection,
                   "SELECT s.answered_on, coalesce(k.name, s.respondent), s.nps, s.psat, coalesce(s.scale_max, 5), "
                   "s.comment FROM survey_response s LEFT JOIN contact k ON k.id = s.contact_id"
                   " WHERE s.partner_id = ?1 AND s.retired = 0 AND s.answered_on BETWEEN ?2 AND ?3 ORDER BY "
                   "s.answered_on DESC, s.id");
    rows.bind(1, scope.partner).bind(2, iso(scope.from)).bind(3, iso(scope.to));
    int count = 0;
    for (; rows.step(); ++count) {
        if (count >= mostRows) continue;
        const auto score = [&](int column, const QString& of) {
            return rows.isNull(column) ? QString()
                                       : words(QT_TRANSLATE_NOOP("Pack", "%1 of %2")).arg(rows.text(column), of);
        };
        table.rows.push_back(
            {shortDay(rows.text(0)), rows.text(1), score(2, u"10"_s), score(3, rows.text(4)), rows.text(5)});
    }
    if (count > mostRows) table.more = words(QT_TRANSLATE_N_NOOP("Pack", "and %n more answer(s)"), count - mostRows);
    return table;
}

std::vector<ListItem> risks(const FillScope& scope) {
    std::vector<ListItem> items;
    const QString today = iso(scope.today), soon = iso(scope.today.addDays(riskDays));
    const auto add = [&](const QString& text, const QString& due) {
        ListItem item;
        item.text = text;
        item.due = dayOf(due);
        item.tone = item.due.isValid() && item.due < scope.today ? Tone::Bad : Tone::Near;
        items.push_back(std::move(item));
    };
    Statement agreement(scope.connection, "SELECT agreement_end FROM partner WHERE id = ?1 AND agreement_end <= ?2");
    if (agreement.bind(1, scope.partner).bind(2, soon).step())
        add(agreement.text(0) < today ? words(QT_TRANSLATE_NOOP("Pack", "The agreement has ended."))
                                      : words(QT_TRANSLATE_NOOP("Pack", "The agreement ends.")),
            agreement.text(0));
    Statement slipped(scope.connection, "SELECT count(*), min(close_date) FROM deal WHERE partner_id = ?1 AND outcome "
                                        "= 'open' AND retired = 0 AND close_date < ?2");
    if (slipped.bind(1, scope.partner).bind(2, today).step() && slipped.integer(0) > 0)
        add(words(QT_TRANSLATE_N_NOOP("Pack", "%n open deal(s) are past their close date."),
                  static_cast<int>(slipped.integer(0))),
            slipped.text(1));
    Statement ending(scope.connection, u"SELECT count(DISTINCT m.contact_id), min(m.expires_on) FROM completion m JOIN "
                                       u"contact k ON k.id = m.contact_id WHERE k.company_id = ?2 AND k.retired = 0"
                                       " AND m.expires_on <= ?3 AND m.certification_id IS NOT NULL AND %1"_s.arg(
                                           enablement::certifiedSql(u"m"_s, u"?1"_s)));
    if (ending.bind(1, today).bind(2, scope.partner).bind(3, soon).step() && ending.integer(0) > 0)
        add(words(QT_TRANSLATE_N_NOOP("Pack", "Certifications of %n person(s) end."),
                  static_cast<int>(ending.integer(0))),
            ending.text(1));
    Statement claims(scope.connection,
                     "SELECT count(*), min(claim_by) FROM mdf_request WHERE partner_id = ?1 AND state IN ('approved', "
                     "'in_progress', 'completed') AND claim_by BETWEEN ?2 AND ?3");
    if (claims.bind(1, scope.partner).bind(2, today).bind(3, soon).step() && claims.integer(0) > 0)
        add(words(QT_TRANSLATE_N_NOOP("Pack", "Claims for %n activities are due."),
                  static_cast<int>(claims.integer(0))),
            claims.text(1));
    Statement protections(scope.connection,
                          "SELECT count(*), min(protected_until) FROM registration WHERE partner_id = ?1 AND retired = "
                          "0 AND state = 'approved' AND protected_until BETWEEN ?2 AND ?3");
    if (protections.bind(1, scope.partner).bind(2, today).bind(3, iso(scope.today.addDays(30))).step() &&
        protections.integer(0) > 0)
        add(words(QT_TRANSLATE_N_NOOP("Pack", "The protection of %n registered deal(s) ends."),
                  static_cast<int>(protections.integer(0))),
            protections.text(1));
    return items;
}

std::vector<DataSource> dataSources(const FillScope& scope) {
    // Of each source the newest import; the history tells which files it was.
    Statement rows(
        scope.connection,
        "SELECT s.name, h.id, h.at, json_extract(h.args, '$.files') FROM sync_source s JOIN history h ON h.id ="
        " (SELECT max(id) FROM history WHERE kind = 'sync.import' AND state = 'done' AND json_extract(args, "
        "'$.source') = s.name) ORDER BY s.name COLLATE NOCASE");
    std::vector<DataSource> sources;
    while (rows.step()) sources.push_back({rows.text(0), QString::number(rows.integer(1)), rows.text(2), rows.text(3)});
    sources.push_back({words(QT_TRANSLATE_NOOP("Pack", "Entered here")),
                       {},
                       {},
                       words(QT_TRANSLATE_NOOP("Pack", "What people of the program typed in"))});
    return sources;
}

} // namespace channelbook::reviews
