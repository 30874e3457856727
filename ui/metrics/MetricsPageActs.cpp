// What a person does on the page of metrics: choosing, opening, saving, writing files.
#include "core/base/ErrorText.h"
#include "ui/metrics/CataloguePanel.h"
#include "ui/metrics/DashboardFile.h"
#include "ui/metrics/DashboardGrid.h"
#include "ui/metrics/MetricsPage.h"
#include "ui/records/RecordsDialog.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;
using metrics::Dimension;

namespace {

constexpr int quartersShown = 6;
constexpr int partnersShown = 200;
constexpr int membersShown = 40;

/// The page that lists an entity's records; empty where there is none.
QString pageOf(const QString& entity) {
    if (entity == u"deal") return u"deals"_s;
    if (entity == u"partner") return u"partners"_s;
    if (entity == u"customer") return u"customers"_s;
    if (entity == u"registration") return u"registrations"_s;
    return {};
}

} // namespace

void MetricsPage::fillDashboards(QMenu& menu) {
    const auto all = m_workspace.store().read([](store::Connection& connection) { return metrics::dashboards(connection); });
    bool saved = false;
    for (const metrics::Dashboard& dashboard : all.value_or(metrics::bundledDashboards())) {
        if (dashboard.id != 0 && !std::exchange(saved, true)) menu.addSeparator();
        menu.addAction(dashboard.name, this, [this, name = dashboard.key.isEmpty() ? dashboard.name : dashboard.key] { showDashboard(name); });
    }
    menu.addSeparator();
    menu.addAction(tr("Save as…"), this, &MetricsPage::saveAs);
    if (m_dashboard.id != 0) menu.addAction(tr("Delete %1", "a dashboard").arg(m_dashboard.name), this, &MetricsPage::removeDashboard);
    menu.addSeparator();
    menu.addAction(tr("Print as PDF…"), this, &MetricsPage::savePages);
    menu.addAction(tr("Copy as image"), this, &MetricsPage::copyPicture);
    menu.addAction(tr("Export data…"), this, &MetricsPage::exportData);
}

void MetricsPage::fillScopes(QMenu& menu) {
    qDeleteAll(menu.findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly)); // clearing a menu leaves its submenus
    menu.addAction(tr("All partners"), this, [this] { showScope(metrics::Scope::program()); });
    for (const Dimension dimension : {Dimension::Tier, Dimension::Type, Dimension::Region, Dimension::Owner}) {
        QMenu* members = menu.addMenu(metrics::labelOf(dimension));
        const auto known = m_workspace.store().read([&](store::Connection& connection) { return metrics::membersOf(connection, dimension, {}, membersShown); });
        if (!known) continue;
        for (const metrics::Member& member : *known)
            members->addAction(tr("%1 (%2)", "a tier, and how many partners are in it").arg(member.name, QLocale().toString(member.partners)), this, [this, scope = member.scope] { showScope(scope); });
    }
    menu.addAction(tr("Partner…"), this, &MetricsPage::choosePartner);
}

void MetricsPage::choosePartner() {
    const auto typed = m_workspace.prompter().inputText(tr("Numbers of a partner"), tr("Part of its name"));
    if (!typed || typed->trimmed().isEmpty()) return;
    const auto found = m_workspace.store().read([&](store::Connection& connection) { return metrics::membersOf(connection, Dimension::Partner, typed->trimmed(), partnersShown); });
    if (!found) return m_workspace.fail(found.error());
    if (found->empty()) return m_workspace.prompter().warn(tr("Numbers of a partner"), tr("No partner's name contains “%1”.").arg(typed->trimmed()));
    int chosen = 0;
    if (found->size() > 1) {
        QStringList names;
        for (const metrics::Member& member : *found) names << member.name;
        const auto answer = m_workspace.prompter().inputItem(tr("Numbers of a partner"), tr("Partner"), names);
        if (!answer) return;
        chosen = *answer;
    }
    // The program's charts tell nothing of one partner.
    if (m_dashboard.id == 0 && m_dashboard.of != Dimension::Partner) {
        m_scope = (*found)[static_cast<std::size_t>(chosen)].scope;
        return showDashboard(u"partner"_s);
    }
    showScope((*found)[static_cast<std::size_t>(chosen)].scope);
}

void MetricsPage::fillPeriods(QMenu& menu) {
    const QDate today = m_workspace.clock().today();
    const Period now = m_calendar.quarterOf(today);
    for (int back = 0; back < quartersShown; ++back) {
        const Period quarter{now.first - 3 * back, now.last - 3 * back};
        menu.addAction(m_calendar.key(quarter), this, [this, quarter] { showPeriod(quarter); });
    }
    menu.addSeparator();
    const Period year = m_calendar.yearOf(today);
    for (const Period& period : {year, FiscalCalendar::yearBefore(year)}) menu.addAction(tr("Year %1").arg(m_calendar.key(period)), this, [this, period] { showPeriod(period); });
    menu.addAction(tr("The last twelve months"), this, [this, period = m_calendar.trailing(today)] { showPeriod(period); });
    menu.addAction(tr("Another period…"), this, &MetricsPage::choosePeriod);
}

void MetricsPage::choosePeriod() {
    const auto typed = m_workspace.prompter().inputText(tr("Period"), tr("As 2026-Q3, 2026, 2026-07 or 2025-M10..2026-M09"), m_calendar.key(m_period));
    if (!typed) return;
    const auto period = m_calendar.parse(*typed);
    if (!period) return m_workspace.prompter().warn(tr("Period"), errorText(period.error()));
    showPeriod(*period);
}

void MetricsPage::drill(int card, int series, int category) {
    if (!m_data || card < 0 || card >= static_cast<int>(m_data->parts.size())) return;
    const metrics::PartData& part = m_data->parts[static_cast<std::size_t>(card)];
    const auto read = m_workspace.store().read([&](store::Connection& connection) { return metrics::drillInto(metrics::Numbers(connection, m_workspace.clock().today()), *m_data, part, series, category); });
    if (!read) return m_workspace.fail(read.error());
    const metrics::Drill& drill = *read;
    if (drill.partner != 0) return m_workspace.openRecord(u"partner"_s, drill.partner);
    if (!drill.partners.empty()) return showRecords(m_workspace, u"partner"_s, drill.title, drill.partners, this);
    if (drill.lists.empty()) {
        if (part.part.kind == metrics::PartKind::Number && !part.part.metric.isEmpty()) {
            // A number made of numbers alone is explained by its definition.
            setCatalogueShown(true);
            m_catalogue->setCurrent(part.part.metric);
        }
        return;
    }
    std::size_t chosen = 0;
    if (drill.lists.size() > 1) {
        QStringList names;
        for (const metrics::Behind& behind : drill.lists) names << behind.what;
        const auto answer = m_workspace.prompter().inputItem(drill.title, tr("Which records"), names);
        if (!answer) return;
        chosen = static_cast<std::size_t>(*answer);
    }
    openList(drill.lists[chosen], drill.title);
}

void MetricsPage::openList(const metrics::Behind& behind, const QString& title) {
    if (const QString page = pageOf(behind.entity); !page.isEmpty()) return m_workspace.openPage(page, behind.filter);
    showRecords(m_workspace, behind.entity, tr("%1: %2", "a number, and the records behind it").arg(title, behind.what), behind.filter, this);
}

void MetricsPage::add(const metrics::Part& part) {
    // Tiles go behind the other tiles, charts to the end.
    auto at = m_dashboard.parts.end();
    if (part.kind == metrics::PartKind::Number) at = std::find_if(m_dashboard.parts.begin(), m_dashboard.parts.end(), [](const metrics::Part& other) { return other.kind != metrics::PartKind::Number; });
    if (std::find(m_dashboard.parts.begin(), m_dashboard.parts.end(), part) != m_dashboard.parts.end()) {
        Toast toast;
        toast.text = tr("It is on the dashboard already");
        return m_workspace.say(toast);
    }
    m_dashboard.parts.insert(at, part);
    m_arranged = true;
    showButtons();
    reload();
}

void MetricsPage::saveAs() {
    const auto name = m_workspace.prompter().inputText(tr("Save the dashboard"), tr("Name"), m_dashboard.id != 0 ? m_dashboard.name : QString());
    if (!name) return;
    metrics::Dashboard dashboard = m_dashboard;
    dashboard.of = m_scope.dimension;
    if (m_workspace.perform(metrics::SaveDashboard{*name, dashboard})) showDashboard(name->trimmed());
}

void MetricsPage::removeDashboard() {
    if (m_workspace.perform(metrics::DeleteDashboard{m_dashboard.id})) showDashboard(u"program"_s);
}

QString MetricsPage::fileName(const QString& suffix) const { return u"%1 %2.%3"_s.arg(m_dashboard.name, m_calendar.key(m_period), suffix); }

void MetricsPage::savePages() {
    if (!m_data) return;
    const QString path = m_workspace.prompter().saveFile({tr("Print as PDF"), fileName(u"pdf"_s), {tr("PDF pages (*.pdf)")}, u"pdf"_s});
    if (path.isEmpty()) return;
    const QString about = m_data->compared ? tr("%1 · %2, compared with %3").arg(m_data->scopeName, m_data->periodKey, m_calendar.key(*m_data->compared)) : tr("%1 · %2", "a scope and a period").arg(m_data->scopeName, m_data->periodKey);
    if (!writePages(path, *m_grid, m_dashboard.name, about)) return m_workspace.prompter().warn(tr("Print as PDF"), tr("%1 cannot be written. Choose another place.").arg(path));
    Toast toast;
    toast.text = tr("Written to %1").arg(QFileInfo(path).fileName());
    m_workspace.say(toast);
}

void MetricsPage::copyPicture() {
    QGuiApplication::clipboard()->setPixmap(m_grid->grab());
    Toast toast;
    toast.text = tr("The dashboard is on the clipboard as an image");
    m_workspace.say(toast);
}

void MetricsPage::exportData() {
    if (!m_data) return;
    const QString path = m_workspace.prompter().saveFile({tr("Export the dashboard's data"), fileName(u"xlsx"_s), {tr("Excel workbooks (*.xlsx)"), tr("Comma-separated values (*.csv)"), tr("JSON files (*.json)")}, u"xlsx"_s});
    if (path.isEmpty()) return;
    const auto written = exports::exportTable(path, exports::formatOf(path).value_or(exports::Format::Xlsx), tableOf(*m_data), m_workspace.clock().now());
    if (!written) return m_workspace.fail(written.error());
    Toast toast;
    toast.text = tr("Written to %1").arg(QFileInfo(path).fileName());
    m_workspace.say(toast);
}

} // namespace channelbook
