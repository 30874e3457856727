// Charts through real events: keys, clicks, tables, pictures.
#include "ui/shell/Theme.h"
#include "ui/widgets/FlowChart.h"
#include "ui/widgets/HeatMap.h"
#include "ui/widgets/KpiTile.h"
#include "ui/widgets/ParetoChart.h"
#include "ui/widgets/Prompter.h"
#include "ui/widgets/RowBars.h"
#include "ui/widgets/ScatterChart.h"
#include "ui/widgets/StackedChart.h"
#include "ui/widgets/StepCurve.h"
#include "ui/widgets/TrendChart.h"
#include "ui/widgets/WaterfallChart.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QGridLayout>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <memory>

using namespace channelbook;
using namespace Qt::StringLiterals;

namespace {

const double none = std::nan("");

ChartContent months(const QString& title) {
    ChartContent content;
    content.title = title;
    content.categoryTitle = u"Month"_s;
    content.categories = {u"Jan"_s, u"Feb"_s, u"Mar"_s, u"Apr"_s};
    content.series = {{u"This year"_s, {10, 20, none, 40}}, {u"Last year"_s, {5, 15, 25, 35}, true}};
    content.words = [](int series, int category) { return u"value %1/%2"_s.arg(series).arg(category); };
    return content;
}

ChartContent one(const QString& title, const QStringList& categories, const QList<double>& values) {
    ChartContent content;
    content.title = title;
    content.categoryTitle = u"Step"_s;
    content.categories = categories;
    content.series = {{QString(), values}};
    return content;
}

} // namespace

class ChartsTest : public QObject {
    Q_OBJECT

    Theme m_theme{ThemeMode::Light};

    void present(QWidget& widget) {
        widget.resize(480, 280);
        widget.show();
        widget.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&widget));
    }

    std::vector<std::pair<QString, std::unique_ptr<Chart>>> all() {
        std::vector<std::pair<QString, std::unique_ptr<Chart>>> charts;
        auto trend = std::make_unique<TrendChart>(m_theme);
        trend->setContent(months(u"Revenue"_s));
        charts.emplace_back(u"trend"_s, std::move(trend));
        auto stacked = std::make_unique<StackedChart>(m_theme);
        ChartContent parts = months(u"By tier"_s);
        parts.series = {{u"Gold"_s, {10, 20, 30, 40}}, {u"Silver"_s, {5, 0, 10, 15}}, {u"Refunds"_s, {0, -5, 0, -8}}};
        stacked->setContent(parts);
        charts.emplace_back(u"stacked"_s, std::move(stacked));
        auto bars = std::make_unique<RowBars>(m_theme);
        bars->setContent(one(u"By region"_s, {u"EMEA"_s, u"AMER"_s, u"APAC"_s}, {120, 80, 30}));
        charts.emplace_back(u"bars"_s, std::move(bars));
        auto funnel = std::make_unique<RowBars>(m_theme, RowBars::Shape::Funnel);
        funnel->setContent(one(u"To revenue"_s, {u"Joined"_s, u"Onboarded"_s, u"Won"_s}, {100, 60, 25}));
        charts.emplace_back(u"funnel"_s, std::move(funnel));
        auto heat = std::make_unique<HeatMap>(m_theme);
        ChartContent cells = months(u"Cohorts"_s);
        cells.series = {{u"Q1"_s, {0.1, 0.2, 0.4, 0.6}}, {u"Q2"_s, {0.15, 0.3, none, none}}};
        heat->setContent(cells);
        charts.emplace_back(u"heat"_s, std::move(heat));
        auto scatter = std::make_unique<ScatterChart>(m_theme);
        scatter->setContent(one(u"Engagement and revenue"_s, {u"Northwind"_s, u"Contoso"_s, u"Kestrel"_s}, {200, 900, 400}), {10, 55, 90}, u"Engagement"_s, {});
        charts.emplace_back(u"scatter"_s, std::move(scatter));
        auto waterfall = std::make_unique<WaterfallChart>(m_theme);
        waterfall->setContent(one(u"What changed"_s, {u"Q1"_s, u"New"_s, u"More"_s, u"Less"_s, u"Lost"_s, u"Q2"_s}, {100, 30, 20, -15, -25, 110}));
        charts.emplace_back(u"waterfall"_s, std::move(waterfall));
        auto pareto = std::make_unique<ParetoChart>(m_theme);
        ChartContent tail = one(u"Who brings it"_s, {u"A"_s, u"B"_s, u"C"_s, u"12 others"_s}, {50, 30, 10, 10});
        tail.series << ChartSeries{u"All so far"_s, {0.5, 0.8, 0.9, 1.0}};
        pareto->setContent(tail);
        charts.emplace_back(u"pareto"_s, std::move(pareto));
        auto curve = std::make_unique<StepCurve>(m_theme);
        ChartContent waiting = one(u"Still waiting"_s, {u"0"_s, u"30"_s, u"90"_s, u"200"_s}, {1, 0.8, 0.5, 0.4});
        waiting.series << ChartSeries{u"At least"_s, {1, 0.6, 0.3, 0.2}} << ChartSeries{u"At most"_s, {1, 0.95, 0.7, 0.65}};
        curve->setContent(waiting, {0, 30, 90, 200}, u"Days"_s, 90, u"half after 90 days"_s);
        charts.emplace_back(u"curve"_s, std::move(curve));
        auto flow = std::make_unique<FlowChart>(m_theme);
        FlowChart::Content areas;
        areas.title = u"Who stood where"_s;
        areas.categoryTitle = u"Month"_s;
        areas.categories = {u"Jan"_s, u"Feb"_s, u"Mar"_s};
        areas.series = {{u"Won"_s, {1, 2, 4}}, {u"Joined"_s, {5, 6, 6}}};
        areas.kind = FlowChart::Kind::Areas;
        flow->setContent(areas);
        charts.emplace_back(u"flow"_s, std::move(flow));
        return charts;
    }

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }

    void everyChartOpensWhatTheMousePointsAt() {
        for (auto& [name, chart] : all()) {
            present(*chart);
            QSignalSpy activated(chart.get(), &Chart::activated);
            for (int category = 0; category < chart->content().categories.size(); ++category) {
                if (std::isnan(chart->content().series.first().values.at(category))) continue;
                const QPoint place = chart->placeOf(0, category);
                QVERIFY2(chart->rect().contains(place), qPrintable(name));
                const auto value = chart->valueAt(place);
                QVERIFY2(value.has_value(), qPrintable(u"%1 %2"_s.arg(name).arg(category)));
                QCOMPARE(*value, std::pair(0, category));
            }
            QTest::mouseClick(chart.get(), Qt::LeftButton, {}, chart->placeOf(0, 1));
            QCOMPARE(activated.size(), 1);
            QCOMPARE(activated.first().at(1).toInt(), 1);
        }
    }

    void everyChartIsWalkedByKeyboardAndSaysWhereItIs() {
        for (auto& [name, chart] : all()) {
            present(*chart);
            chart->setFocus();
            QCOMPARE(chart->currentCategory(), 0);
            QTest::keyClick(chart.get(), Qt::Key_Right);
            QCOMPARE(chart->currentCategory(), 1);
            QVERIFY2(chart->accessibleName().startsWith(chart->content().title), qPrintable(chart->accessibleName()));
            QVERIFY2(chart->accessibleName().contains(chart->content().categories.at(1)), qPrintable(chart->accessibleName()));
            QVERIFY2(chart->accessibleName().endsWith(chart->wordsOf(0, 1)), qPrintable(chart->accessibleName()));
            QSignalSpy activated(chart.get(), &Chart::activated);
            QTest::keyClick(chart.get(), Qt::Key_Return);
            QCOMPARE(activated.size(), 1);
            QTest::keyClick(chart.get(), Qt::Key_Home);
            QCOMPARE(chart->currentCategory(), 0);
        }
    }

    void missingValuesAreSteppedOver() {
        TrendChart chart(m_theme);
        chart.setContent(months(u"Revenue"_s));
        present(chart);
        chart.setFocus();
        QTest::keyClick(&chart, Qt::Key_Right);
        QTest::keyClick(&chart, Qt::Key_Right);
        QCOMPARE(chart.currentCategory(), 3); // March has none
        QCOMPARE(chart.wordsOf(0, 2), u"–"_s);
        QTest::keyClick(&chart, Qt::Key_Up);
        QCOMPARE(chart.currentSeries(), 1);
    }

    void rowsGoDownWithTheDownKey() {
        RowBars bars(m_theme);
        bars.setContent(one(u"By region"_s, {u"EMEA"_s, u"AMER"_s, u"APAC"_s}, {120, 80, 30}));
        present(bars);
        bars.setFocus();
        QTest::keyClick(&bars, Qt::Key_Down);
        QCOMPARE(bars.currentCategory(), 1);
        QVERIFY(bars.placeOf(0, 1).y() > bars.placeOf(0, 0).y());
        HeatMap heat(m_theme);
        ChartContent cells = months(u"Cohorts"_s);
        heat.setContent(cells);
        present(heat);
        heat.setFocus();
        QTest::keyClick(&heat, Qt::Key_Down);
        QCOMPARE(heat.currentSeries(), 1);
        QVERIFY(heat.placeOf(1, 0).y() > heat.placeOf(0, 0).y());
    }

    void aTableHoldsTheSameValues() {
        TrendChart chart(m_theme);
        chart.setContent(months(u"Revenue"_s));
        const ChartTable table = chart.asTable();
        QCOMPARE(table.heads, (QStringList{u"Month"_s, u"This year"_s, u"Last year"_s}));
        QCOMPARE(table.rows.size(), 4);
        QCOMPARE(table.rows.at(2), (QStringList{u"Mar"_s, u"–"_s, u"value 1/2"_s}));
        ScatterChart scatter(m_theme);
        scatter.setContent(one(u"Both"_s, {u"Northwind"_s}, {200}), {10}, u"Engagement"_s, [](double value) { return u"%1 points"_s.arg(value); });
        QCOMPARE(scatter.asTable().rows.first(), (QStringList{u"Northwind"_s, u"200"_s, u"10 points"_s}));
    }

    void waterfallStepsBeginWhereTheLastEnded() {
        WaterfallChart chart(m_theme);
        chart.setContent(one(u"What changed"_s, {u"Q1"_s, u"New"_s, u"Lost"_s, u"Q2"_s}, {100, 50, -30, 120}));
        present(chart);
        // "New" stands on top of Q1, "Lost" hangs from its top, and Q2 is as high as where it ended.
        QVERIFY(std::abs(chart.boxOf(0, 1).bottom() - chart.boxOf(0, 0).top()) <= 2);
        QVERIFY(std::abs(chart.boxOf(0, 2).top() - chart.boxOf(0, 1).top()) <= 2);
        QVERIFY(std::abs(chart.boxOf(0, 3).top() - chart.boxOf(0, 2).bottom()) <= 2);
    }

    void picturesGoToTheClipboardAndIntoFiles() {
        const QTemporaryDir folder;
        for (auto& [name, chart] : all()) {
            present(*chart);
            chart->setFocus();
            QGuiApplication::clipboard()->clear();
            QTest::keySequence(chart.get(), QKeySequence::Copy);
            QVERIFY(!QGuiApplication::clipboard()->image().isNull());
            ScriptedPrompter prompter;
            prompter.savePaths = {folder.filePath(name + u".png"_s), folder.filePath(name + u".pdf"_s), folder.filePath(u"none/chart.png"_s)};
            chart->saveImage(prompter);
            chart->saveImage(prompter);
            const QImage picture(folder.filePath(name + u".png"_s));
            QCOMPARE(picture.width(), 2 * chart->width());
            QFile page(folder.filePath(name + u".pdf"_s));
            QVERIFY(page.open(QIODevice::ReadOnly));
            QVERIFY(page.readAll().startsWith("%PDF"));
            QVERIFY(prompter.warnings.isEmpty());
            chart->saveImage(prompter);
            QCOMPARE(prompter.warnings.size(), 1);
        }
    }

    void nothingToShowIsDrawnWithoutComplaint() {
        for (auto& [name, chart] : all()) {
            present(*chart);
            QTest::keyClick(chart.get(), Qt::Key_Right);
        }
        TrendChart trend(m_theme);
        trend.setContent({});
        present(trend);
        trend.setFocus();
        QTest::keyClick(&trend, Qt::Key_Right);
        QTest::keyClick(&trend, Qt::Key_Return);
        QCOMPARE(trend.currentCategory(), -1);
        StepCurve curve(m_theme);
        curve.setContent({}, {}, {}, none, {});
        present(curve);
        QVERIFY(!curve.valueAt(curve.rect().center()));
        ParetoChart pareto(m_theme);
        pareto.setContent(one(u"Nothing"_s, {}, {}));
        present(pareto);
        WaterfallChart waterfall(m_theme);
        waterfall.setContent({});
        present(waterfall);
    }

    void aTileSaysItsNumberInWords() {
        KpiTile tile(m_theme);
        KpiTile::Content content;
        content.label = u"Win rate"_s;
        content.value = u"43 %"_s;
        content.delta = {u"2.1 pt"_s, StatDelta::Direction::Down, Tint::Bad};
        content.against = u"against 2025-Q3"_s;
        content.target = u"86 % of 50 %"_s;
        content.spark = {0.4, none, 0.45, 0.43};
        content.explains = u"Deals won ÷ deals won and lost"_s;
        tile.setContent(content);
        present(tile);
        QCOMPARE(tile.accessibleName(), u"Win rate: 43 %, down 2.1 pt against 2025-Q3, 86 % of 50 %"_s);
        QCOMPARE(tile.toolTip(), content.explains);
        QSignalSpy clicked(&tile, &QAbstractButton::clicked);
        tile.setFocus();
        QTest::keyClick(&tile, Qt::Key_Space);
        QCOMPARE(clicked.size(), 1);
    }

    void followTheTheme() {
        TrendChart chart(m_theme);
        chart.setContent(months(u"Revenue"_s));
        present(chart);
        const QColor light = chart.grab().toImage().pixelColor(2, 2);
        m_theme.setMode(ThemeMode::Dark);
        const QColor dark = chart.grab().toImage().pixelColor(2, 2);
        m_theme.setMode(ThemeMode::Light);
        QCOMPARE(light, m_theme.colors().raised);
        QVERIFY(dark.lightness() < light.lightness());
    }

    /// All of them in one picture, for eyes to judge.
    void gallery() {
        for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
            m_theme.setMode(mode);
            QWidget board;
            auto* grid = new QGridLayout(&board);
            int place = 0;
            for (auto& [name, chart] : all()) {
                grid->addWidget(chart.release(), place / 3, place % 3);
                ++place;
            }
            board.resize(1440, 1100);
            board.show();
            const QDir folder(QString::fromLocal8Bit(PROGRAM_DIR) + u"/../gallery"_s);
            QVERIFY(folder.mkpath(u"."_s));
            QVERIFY(board.grab().save(folder.filePath(m_theme.isDark() ? u"charts-dark.png"_s : u"charts-light.png"_s)));
        }
        m_theme.setMode(ThemeMode::Light);
    }
};

QTEST_MAIN(ChartsTest)
#include "ChartsTest.moc"
