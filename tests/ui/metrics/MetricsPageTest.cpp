// The page of metrics through real events, over the sample program.
#include "tests/ui/shell/Desk.h"

#include "core/metrics/Dashboards.h"
#include "ui/metrics/CataloguePanel.h"
#include "ui/metrics/DashboardGrid.h"
#include "ui/metrics/MetricsPage.h"
#include "ui/partners/CompanyPage.h"
#include "ui/records/RecordTable.h"
#include "ui/records/RecordTablePage.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/ScatterChart.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QListWidget>
#include <QMenu>
#include <QTableView>
#include <QTimer>

using namespace channelbook;
using namespace channelbook::test;
using metrics::PartKind;

class MetricsPageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Desk> m_desk;
    MetricsPage* m_page = nullptr;

    void read() { QTRY_VERIFY(m_page->data() != nullptr && !m_page->grid().cards().empty()); }

    PartCard* card(PartKind kind, const QString& metric = {}) {
        for (PartCard* card : m_page->grid().cards())
            if (card->part().kind == kind && (metric.isEmpty() || card->part().metric == metric)) return card;
        return nullptr;
    }
    int placeOf(const PartCard* card) {
        const auto& cards = m_page->grid().cards();
        return static_cast<int>(std::find(cards.begin(), cards.end(), card) - cards.begin());
    }
    const metrics::PartData& dataOf(const PartCard* card) { return m_page->data()->parts[static_cast<std::size_t>(placeOf(card))]; }

    /// Chooses from a button's menu by its words.
    void choose(const QString& button, const QString& words) {
        QPushButton* found = nullptr;
        for (auto* candidate : m_page->findChildren<QPushButton*>())
            if (candidate->accessibleName().startsWith(button) || candidate->text().startsWith(button)) found = candidate;
        QVERIFY2(found != nullptr && found->menu() != nullptr, qPrintable(button));
        Q_EMIT found->menu()->aboutToShow();
        for (QAction* action : found->menu()->findChildren<QAction*>())
            if (action->text() == words) return action->trigger();
        QFAIL(qPrintable(u"no "_s + words));
    }

private Q_SLOTS:
    void init() {
        m_desk = std::make_unique<Desk>();
        m_desk->clock.set(QDateTime(QDate(2026, 7, 15), QTime(9, 0), Qt::UTC));
        m_desk->openSample();
        QTest::keyClick(m_desk->window.get(), Qt::Key_G);
        QTest::keyClick(m_desk->window.get(), Qt::Key_G);
        m_page = m_desk->page<MetricsPage>();
        QVERIFY(m_page != nullptr);
        m_page->showPeriod(FiscalCalendar().quarter(2026, 2));
        read();
        QTRY_COMPARE(m_page->data()->periodKey, u"2026-Q2"_s);
    }
    void cleanup() { m_desk.reset(); }

    void showsTheProgramInNumbersAndCharts() {
        QCOMPARE(m_page->data()->dashboard.key, u"program"_s);
        for (const metrics::PartData& part : m_page->data()->parts) QVERIFY2(part.why.isEmpty(), qPrintable(part.title + u": "_s + part.why));
        PartCard* revenue = card(PartKind::Number, u"sourced_revenue"_s);
        QVERIFY(revenue != nullptr);
        // Formula and inputs on hovering, words for the ear.
        QVERIFY(revenue->tile()->toolTip().contains(u"won_revenue"_s));
        QVERIFY2(revenue->tile()->accessibleName().startsWith(u"Sourced revenue: "_s), qPrintable(revenue->tile()->accessibleName()));
        QVERIFY2(revenue->tile()->accessibleName().contains(u"against 2025-Q2"_s), qPrintable(revenue->tile()->accessibleName()));
    }

    void theWaterfallSumsUp() {
        const metrics::PartData& part = dataOf(card(PartKind::Waterfall));
        const auto& values = part.series.front().values;
        QCOMPARE(values.size(), std::size_t{6});
        QCOMPARE(*values[0] + *values[1] + *values[2] + *values[3] + *values[4], *values[5]);
        // Its end is the number on the tile.
        QCOMPARE(*values[5], *dataOf(card(PartKind::Number, u"sourced_revenue"_s)).figure.value);
    }

    void theCurvesMedianIsTheMetricOfThoseWaiting() {
        const metrics::PartData& part = dataOf(card(PartKind::Waiting));
        const auto figure = m_desk->programStore().read([&](store::Connection& connection) {
            return metrics::Numbers(connection, m_desk->clock.today()).figure(u"ttfr_waiting", metrics::Scope::program(), m_page->data()->period)->value;
        });
        QVERIFY(figure.has_value() && figure->has_value() && part.middle);
        QCOMPARE(static_cast<double>(*part.middle), **figure);
    }

    void aClickOnATileListsItsDeals() {
        PartCard* revenue = card(PartKind::Number, u"sourced_revenue"_s);
        QTest::mouseClick(revenue->tile(), Qt::LeftButton);
        auto* deals = m_desk->page<RecordTablePage>();
        QVERIFY(deals != nullptr);
        QVERIFY(!deals->findChild<FilterEdit*>()->text().isEmpty());
        QTRY_VERIFY(deals->table().records().rowCount() > 0);
    }

    void aDotOpensItsPartner() {
        PartCard* scatter = card(PartKind::Scatter);
        scatter->setGeometry(0, 0, 600, 300);
        const QString name = scatter->chart()->content().categories.first();
        const RecordId expected = dataOf(scatter).members.front().id;
        QTest::mouseClick(scatter->chart(), Qt::LeftButton, {}, scatter->chart()->placeOf(0, 0));
        auto* company = m_desk->page<CompanyPage>();
        QVERIFY(company != nullptr);
        QVERIFY(expected != 0);
        QTRY_VERIFY2(Desk::labelled(company, name), qPrintable(name));
    }

    void aStepOfTheFunnelListsItsPartners() {
        PartCard* funnel = card(PartKind::Funnel);
        const auto expected = dataOf(funnel).partnersAt(0, 0)->size();
        int rows = -1;
        QTimer::singleShot(0, this, [&] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            if (dialog == nullptr) return;
            auto* table = dialog->findChild<RecordTable*>();
            [&] { QTRY_COMPARE(table->records().rowCount(), static_cast<int>(expected)); }();
            rows = table->records().rowCount();
            QTest::keyClick(dialog, Qt::Key_Escape);
        });
        funnel->chart()->setFocus();
        QTest::keyClick(funnel->chart(), Qt::Key_Return);
        QCOMPARE(rows, static_cast<int>(expected));
        QVERIFY(rows > 0);
    }

    void partsAreArrangedByKeyboardAndSaved() {
        PartCard* first = m_page->grid().cards().front();
        const QString moved = first->part().metric;
        first->focusInside();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_BracketRight);
        QCOMPARE(m_page->grid().parts()[1].metric, moved);
        QVERIFY(first->isAncestorOf(QApplication::focusWidget()));
        const auto before = m_page->grid().parts().size();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
        QCOMPARE(m_page->grid().parts().size(), before - 1);
        QVERIFY(QApplication::focusWidget() != nullptr);
        const auto arranged = m_page->grid().parts();

        m_desk->prompter.texts = {u"Mine"_s};
        choose(u"Dashboard:"_s, u"Save as…"_s);
        QTRY_COMPARE(m_page->data()->dashboard.name, u"Mine"_s);
        const auto saved = m_desk->programStore().read([](store::Connection& connection) { return metrics::dashboardNamed(connection, u"mine"_s); });
        QVERIFY(saved.has_value() && saved->has_value());
        QVERIFY((*saved)->parts == arranged);
        // Undo takes it back, a dashboard that comes with the program keeps its name.
        m_desk->workspace().undo();
        QVERIFY(!m_desk->programStore().read([](store::Connection& connection) { return metrics::dashboardNamed(connection, u"mine"_s).has_value(); }).value_or(true));
        m_desk->prompter.texts = {u"Program"_s};
        choose(u"Dashboard:"_s, u"Save as…"_s);
        QCOMPARE(m_desk->programStore().read([](store::Connection& connection) { return metrics::dashboards(connection).size(); }).value_or(0), metrics::bundledDashboards().size());
    }

    void theCatalogueExplainsAndAdds() {
        QTest::keyClick(m_page, Qt::Key_Slash);
        QVERIFY(m_page->catalogue().isVisible());
        QTest::keyClicks(QApplication::focusWidget(), u"conversion"_s);
        auto* list = Desk::named<QListWidget>(m_page, u"Metrics"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(list));
        QCOMPARE(m_page->catalogue().current(), u"registration_conversion"_s);
        const auto before = m_page->grid().parts().size();
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_COMPARE(m_page->grid().parts().size(), before + 1);
        QVERIFY(card(PartKind::Number, u"registration_conversion"_s) != nullptr);
        // Once is enough.
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(m_page->grid().parts().size(), before + 1);
        QTest::keyClick(list, Qt::Key_Escape);
        QVERIFY(!m_page->catalogue().isVisible());
    }

    void everyChartIsATableAsWell() {
        for (PartCard* part : m_page->grid().cards()) {
            if (part->isTile()) continue;
            part->chart()->setFocus();
            QTest::keyClick(part->chart(), Qt::Key_T);
            QVERIFY(part->showsTable());
            auto* table = part->findChild<QTableView*>();
            QVERIFY(table->hasFocus());
            QVERIFY2(table->model()->rowCount() > 0 && !table->accessibleName().isEmpty(), qPrintable(dataOf(part).title));
            QVERIFY(table->model()->columnCount() >= 2);
            QTest::keyClick(table, Qt::Key_T);
            QVERIFY(!part->showsTable());
        }
    }

    void scopesAndPeriodsAreChosen() {
        choose(u"Dashboard:"_s, u"Tier"_s);
        QTRY_COMPARE(m_page->data()->dashboard.key, u"tier"_s);
        QCOMPARE(m_page->data()->scope.dimension, metrics::Dimension::Tier);
        QVERIFY(!m_page->data()->scope.member.isEmpty());
        choose(u"Period:"_s, u"Year 2025"_s);
        QTRY_COMPARE(m_page->data()->periodKey, u"2025"_s);
        choose(u"against"_s, u"With the period before"_s);
        QTRY_VERIFY(m_page->data()->compared && FiscalCalendar().key(*m_page->data()->compared) == u"2024"_s);
        m_desk->prompter.texts = {u"nonsense"_s};
        choose(u"Period:"_s, u"Another period…"_s);
        QCOMPARE(m_desk->prompter.warnings.size(), 1);
        m_desk->prompter.texts = {u"2026-05"_s};
        choose(u"Period:"_s, u"Another period…"_s);
        QTRY_COMPARE(m_page->data()->periodKey, u"2026-M05"_s);
    }

    void aPartnerIsFoundByPartOfItsName() {
        const auto some = m_desk->programStore().read([](store::Connection& connection) { return metrics::membersOf(connection, metrics::Dimension::Partner, {}, 3); });
        m_desk->prompter.texts = {some->at(1).name};
        m_desk->prompter.items = {0};
        choose(u"Of:"_s, u"Partner…"_s);
        QTRY_COMPARE(m_page->data()->scope.dimension, metrics::Dimension::Partner);
        QCOMPARE(m_page->data()->dashboard.key, u"partner"_s);
        m_desk->prompter.texts = {u"there is none like it"_s};
        choose(u"Of:"_s, u"Partner…"_s);
        QCOMPARE(m_desk->prompter.warnings.size(), 1);
    }

    void goesIntoFilesAndOntoTheClipboard() {
        const QString csv = m_desk->folder.filePath(u"numbers.csv"_s);
        const QString xlsx = m_desk->folder.filePath(u"numbers.xlsx"_s);
        const QString pdf = m_desk->folder.filePath(u"numbers.pdf"_s);
        m_desk->prompter.savePaths = {csv, xlsx, pdf};
        choose(u"Dashboard:"_s, u"Export data…"_s);
        choose(u"Dashboard:"_s, u"Export data…"_s);
        choose(u"Dashboard:"_s, u"Print as PDF…"_s);
        QFile numbers(csv);
        QVERIFY(numbers.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(numbers.readAll());
        QVERIFY(text.contains(u"Sourced revenue"_s));
        QVERIFY(text.contains(u"2026-Q2"_s));
        QVERIFY(QFileInfo(xlsx).size() > 1000);
        QFile pages(pdf);
        QVERIFY(pages.open(QIODevice::ReadOnly));
        QVERIFY(pages.readAll().startsWith("%PDF"));
        QGuiApplication::clipboard()->clear();
        choose(u"Dashboard:"_s, u"Copy as image"_s);
        QVERIFY(!QGuiApplication::clipboard()->image().isNull());
        QVERIFY(m_desk->prompter.warnings.isEmpty());
    }

    void followsAChange() {
        const double before = *dataOf(card(PartKind::Number, u"sourced_revenue"_s)).figure.value;
        const auto deal = m_desk->programStore().read([](store::Connection& connection) {
            store::Statement won(connection, "SELECT id FROM deal WHERE outcome = 'won' AND close_date BETWEEN '2026-04-01' AND '2026-06-30' AND partner_id IS NOT NULL AND amount > 0 AND retired = 0 LIMIT 1");
            return won.step() ? won.integer(0) : 0;
        });
        QVERIFY(deal.value_or(0) != 0);
        QVERIFY(m_desk->workspace().perform(records::SetFields{m_desk->workspace().catalogue(), u"deal"_s, {*deal}, {{u"close_date"_s, u"2026-03-31"_s}}}));
        QTRY_VERIFY(*dataOf(card(PartKind::Number, u"sourced_revenue"_s)).figure.value < before);
    }
};

QTEST_MAIN(MetricsPageTest)
#include "MetricsPageTest.moc"
