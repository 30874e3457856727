// What a fund's numbers and charts say.
#include "core/base/Money.h"
#include "ui/funds/FundMeter.h"
#include "ui/funds/FundsPage.h"
#include "ui/widgets/FlowChart.h"
#include "ui/widgets/StatTile.h"

#include <QComboBox>
#include <QLabel>
#include <QTableView>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int burnPointCount = 27; ///< weekly over half a year
constexpr int mostBars = 8;

/// How many minor units a whole one has: charts draw whole units.
double minorUnits(const QString& currency) {
    double units = 1;
    for (int digit = 0; digit < minorDigits(currency); ++digit) units *= 10;
    return units;
}

} // namespace

void FundsPage::showTiles() {
    const FundRow& row = *current();
    const funds::Balance& balance = row.balance;
    const auto money = [&](qint64 minor) { return m_format.wholeMoney(minor, row.fund.currency); };
    const auto set = [&](int tile, const QString& value, const QString& formula) {
        m_tiles[tile]->setValue(value);
        m_tiles[tile]->setFormula(formula);
    };
    set(0, money(balance.available),
        tr("Nobody has asked for it. Overdraft allowed: %1.").arg(money(row.fund.overdraft)));
    set(1, money(balance.committed + balance.claimed),
        tr("Approved and not yet paid: %1 not claimed, %2 claimed.")
            .arg(money(balance.committed), money(balance.claimed)));
    set(2, money(balance.paid), tr("Reimbursed."));
    const QString past = funds::returnText(m_reading.whole);
    const QString currency = m_workspace.currency();
    set(3, past.isEmpty() ? u"–"_s : past,
        tr("(Won − paid) ÷ paid: %1 won, %2 open, %3 paid, %4 leads reported. Opens the deals behind it.")
                .arg(m_format.money(m_reading.whole.won, currency), m_format.money(m_reading.whole.pipeline, currency),
                     m_format.money(m_reading.whole.paid, currency), m_format.count(m_reading.whole.leads)) +
            (m_reading.whole.complete ? QString() : u' ' + tr("Amounts without a rate are left out.")));
    using Shade = MeterPart::Shade;
    m_meter->setContent(row.fund.name, tr("%1 of %2 left").arg(money(balance.available), money(balance.whole())),
                        balance.whole(),
                        {{tr("paid"), money(balance.paid), balance.paid, Shade::Strong},
                         {tr("claimed"), money(balance.claimed), balance.claimed, Shade::Soft},
                         {tr("committed"), money(balance.committed), balance.committed, Shade::Soft},
                         {tr("in review"), money(balance.reserved), balance.reserved, Shade::Warning}});
}

void FundsPage::showBurn() {
    const FundRow& row = *current();
    m_points = burnPoints(m_reading.burn, row.fund, m_workspace.clock().today(), burnPointCount);
    FlowChart::Content content;
    content.kind = FlowChart::Kind::Areas;
    content.title = tr("What is left of the fund, %1").arg(row.fund.currency);
    FlowSeries used{tr("Paid and claimed"), {}};
    FlowSeries promised{tr("Committed and in review"), {}};
    FlowSeries expected{tr("Expected to be used"), {}};
    FlowSeries left{tr("Available"), {}};
    const double unit = minorUnits(row.fund.currency);
    const funds::Balance now = m_reading.burn.days.empty() ? funds::Balance() : m_reading.burn.days.back().balance;
    for (const BurnPoint& point : m_points) {
        content.categories << m_format.locale().toString(point.day, u"d MMM"_s) +
                                  (point.expected ? u" *"_s : QString());
        used.values << static_cast<double>(point.balance.paid + point.balance.claimed) / unit;
        promised.values << static_cast<double>(point.balance.committed + point.balance.reserved) / unit;
        expected.values << (point.expected
                                ? static_cast<double>(std::max<qint64>(0, now.available - point.balance.available)) /
                                      unit
                                : 0.0);
        left.values << static_cast<double>(std::max<qint64>(0, point.balance.available)) / unit;
    }
    content.series = {used, promised, expected, left};
    content.words = [this, currency = row.fund.currency](int series, int at) {
        const BurnPoint& point = m_points[static_cast<std::size_t>(at)];
        const funds::Balance today = m_reading.burn.days.back().balance;
        const qint64 amount = series == 0   ? point.balance.paid + point.balance.claimed
                              : series == 1 ? point.balance.committed + point.balance.reserved
                              : series == 2 ? (point.expected ? today.available - point.balance.available : 0)
                                            : point.balance.available;
        const QString text = m_format.wholeMoney(amount, currency);
        return point.expected ? tr("%1 (forecast)").arg(text) : text;
    };
    m_burn->setContent(content);
    const QString end = m_format.date(row.fund.periodEnd);
    const auto money = [&](qint64 minor) { return m_format.wholeMoney(minor, row.fund.currency); };
    QString words = m_reading.burn.perDay <= 0
                        ? tr("Nothing was used yet, so there is no pace to go by.")
                        : tr("%1 a day since the period began; at this pace %2 are left on %3.")
                              .arg(money(m_reading.burn.perDay), money(m_reading.burn.leftAtEnd), end);
    if (m_reading.burn.perDay > 0 && !m_reading.burn.emptyOn.isEmpty() && m_reading.burn.emptyOn <= row.fund.periodEnd)
        words += u' ' + tr("It is empty on %1.").arg(m_format.date(m_reading.burn.emptyOn));
    m_forecast->setText(words + u' ' + tr("* is a forecast."));
}

void FundsPage::showSpending() {
    const QString currency = m_workspace.currency();
    FlowChart::Content content;
    content.kind = FlowChart::Kind::Bars;
    content.title = tr("Paid, and won from its deals, %1").arg(currency);
    FlowSeries paid{tr("Paid"), {}};
    FlowSeries won{tr("Won"), {}};
    const double unit = minorUnits(currency);
    const std::size_t shown = std::min<std::size_t>(m_reading.spends.size(), mostBars);
    for (std::size_t i = 0; i < shown; ++i) {
        const funds::Spend& one = m_reading.spends[i];
        content.categories << (one.name.isEmpty() ? tr("none", "spending without a region") : one.name);
        paid.values << static_cast<double>(one.paid) / unit;
        won.values << static_cast<double>(one.won) / unit;
    }
    content.series = {paid, won};
    content.words = [this, currency](int series, int at) {
        const funds::Spend& one = m_reading.spends[static_cast<std::size_t>(at)];
        return m_format.wholeMoney(series == 0 ? one.paid : one.won, currency);
    };
    m_spendChart->setContent(content);
    m_spendRows->setContent({m_by->currentText(), tr("Requests"), tr("Approved"), tr("Paid"), tr("Leads"),
                             tr("Pipeline"), tr("Won"), tr("ROI")},
                            static_cast<int>(m_reading.spends.size()), [this, currency](int row, int cell) {
                                const funds::Spend& one = m_reading.spends[static_cast<std::size_t>(row)];
                                switch (cell) {
                                case NameColumn:
                                    return one.name.isEmpty() ? tr("none", "spending without a region") : one.name;
                                case RequestsColumn:
                                    return m_format.count(one.requests);
                                case ApprovedColumn:
                                    return m_format.wholeMoney(one.approved, currency);
                                case PaidColumn:
                                    return m_format.wholeMoney(one.paid, currency);
                                case LeadsColumn:
                                    return m_format.count(one.leads);
                                case PipelineColumn:
                                    return m_format.wholeMoney(one.pipeline, currency);
                                case WonColumn:
                                    return m_format.wholeMoney(one.won, currency);
                                default: {
                                    const QString text = funds::returnText(one);
                                    return text.isEmpty() ? u"–"_s : text;
                                }
                                }
                            });
    m_spendTable->setColumnWidth(NameColumn, Size::tile + Space::xl);
    for (int column = RequestsColumn; column < spendColumns; ++column)
        m_spendTable->setColumnWidth(column, Size::tile * 2 / 3);
}

} // namespace channelbook
