#include "ui/metrics/DashboardFile.h"

#include "core/base/Money.h"
#include "ui/metrics/DashboardGrid.h"

#include <QCoreApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <cmath>

namespace channelbook {

using namespace Qt::StringLiterals;
using metrics::Unit;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DashboardFile)
};

constexpr int dotsPerInch = 96;
constexpr double margin = 12; ///< of a page, in millimetres

QString unitName(Unit unit, const QString& currency) {
    switch (unit) {
    case Unit::Amount: return currency;
    case Unit::Share: return u"%"_s;
    case Unit::Days: return Words::tr("days");
    case Unit::Hours: return Words::tr("hours");
    default: return {};
    }
}

Value shownValue(const std::optional<double>& value, Unit unit, const QString& currency) {
    if (!value) return {};
    if (unit == Unit::Amount) return *value / std::pow(10.0, minorDigits(currency));
    return unit == Unit::Share ? *value * 100 : *value;
}

} // namespace

exports::PlainTable tableOf(const metrics::DashboardData& data) {
    exports::PlainTable table;
    table.title = data.dashboard.name;
    table.columns = {{u"part"_s, Words::tr("Number or chart")}, {u"category"_s, Words::tr("Of")}, {u"series"_s, Words::tr("Series")}, {u"value"_s, Words::tr("Value"), records::FieldType::Decimal}, {u"unit"_s, Words::tr("Unit")}};
    const auto add = [&](const QString& part, const QString& category, const QString& series, const std::optional<double>& value, Unit unit) {
        table.rows.push_back({textValue(part), textValue(category), textValue(series), shownValue(value, unit, data.currency), textValue(unitName(unit, data.currency))});
    };
    for (const metrics::PartData& part : data.parts) {
        if (part.part.kind == metrics::PartKind::Number) {
            add(part.title, data.periodKey, {}, part.figure.value, part.unit);
            if (part.before) add(part.title, data.periodKey, Words::tr("Compared with"), part.before, part.unit);
            if (part.target) add(part.title, data.periodKey, Words::tr("Target"), part.target, part.unit);
            continue;
        }
        for (const metrics::DataSeries& series : part.series)
            for (std::size_t at = 0; at < series.values.size(); ++at) add(part.title, part.categories.value(static_cast<qsizetype>(at)), series.name, series.values[at], series.unit);
        for (std::size_t at = 0; part.part.kind == metrics::PartKind::Scatter && at < part.across.size(); ++at) add(part.title, part.categories.value(static_cast<qsizetype>(at)), part.acrossTitle, part.across[at], part.acrossUnit);
    }
    return table;
}

bool writePages(const QString& path, DashboardGrid& grid, const QString& heading, const QString& subheading) {
    const Theme paper(ThemeMode::Light);
    QPdfWriter writer(path);
    writer.setTitle(heading);
    writer.setResolution(dotsPerInch);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, QMarginsF(margin, margin, margin, margin), QPageLayout::Millimeter));
    QPainter painter(&writer);
    if (!painter.isActive()) return false;
    painter.setFont(paper.font(TextRole::Title, TextWeight::Strong));
    painter.setPen(paper.colors().text);
    int top = painter.fontMetrics().height();
    painter.drawText(0, painter.fontMetrics().ascent(), heading);
    painter.setFont(paper.font(TextRole::Label));
    painter.setPen(paper.colors().muted);
    painter.drawText(0, top + painter.fontMetrics().ascent(), subheading);
    top += painter.fontMetrics().height() + Space::m;
    painter.translate(0, top);
    grid.paintOn(
        painter, writer.width(), paper,
        [&] {
            writer.newPage();
            painter.resetTransform();
        },
        writer.height() - top, writer.height());
    return painter.end();
}

} // namespace channelbook
