// How records move, by real events: charts lead to their records by mouse and by key.
#include "tests/ui/shell/Desk.h"
#include "ui/pipeline/PipelinePage.h"
#include "ui/pipeline/VelocityPage.h"
#include "ui/records/RecordTable.h"
#include "ui/widgets/FlowChart.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

using namespace channelbook;
using namespace channelbook::test;

class VelocityPageTest : public QObject {
    Q_OBJECT

private:
    static VelocityPage* open(Desk& desk) {
        desk.openSample();
        desk.window->navigator()->showPage(u"pipeline"_s);
        desk.page<PipelinePage>()->run(PageCommand::Velocity);
        auto* page = desk.page<VelocityPage>();
        [&] { QTRY_VERIFY(page != nullptr && page->velocity() != nullptr && !page->velocity()->stays.empty()); }();
        return page;
    }
    static FlowChart* chart(VelocityPage* page, const QString& title) {
        for (auto* chart : page->findChildren<FlowChart*>())
            if (chart->content().title == title) return chart;
        return nullptr;
    }
    static int place(const pipeline::Velocity& velocity, const QString& stage) {
        for (std::size_t i = 0; i < velocity.stages.size(); ++i)
            if (velocity.stages[i].stage.name == stage) return static_cast<int>(i);
        return -1;
    }
    static void choose(QPushButton* button, const QString& text) {
        QVERIFY(button != nullptr);
        Q_EMIT button->menu()->aboutToShow();
        for (QAction* action : button->menu()->actions())
            if (action->text() == text) return action->trigger();
        QFAIL(qPrintable(text));
    }

private Q_SLOTS:
    void aBarIsClickedAndLeadsToItsRecords() {
        Desk desk;
        VelocityPage* page = open(desk);
        FlowChart* medians = chart(page, u"Median days in a stage, of those that left it"_s);
        QVERIFY(medians != nullptr);
        const int recruiting = static_cast<int>(medians->content().categories.indexOf(u"Recruiting"_s));
        QVERIFY(recruiting >= 0);
        QVERIFY(medians->valueAt(medians->placeOf(0, recruiting)) == std::pair(0, recruiting));
        QTest::mouseClick(medians, Qt::LeftButton, {}, medians->placeOf(0, recruiting));
        auto* table = page->findChild<RecordTable*>();
        QVERIFY(table != nullptr);
        const auto expected = pipeline::recordsThatLeft(*page->velocity(), place(*page->velocity(), u"Recruiting"_s));
        QVERIFY(!expected.empty());
        QTRY_COMPARE(table->records().rowCount(), static_cast<int>(expected.size()));
        for (const RecordId id : expected) QVERIFY(table->records().rowOf(id) >= 0);
        // On to a record and back; Esc leaves the list for the chart.
        QTRY_VERIFY(table->hasFocus());
        table->setCurrent(expected.front());
        QTest::keyClick(table, Qt::Key_Return);
        QTRY_VERIFY(desk.page<VelocityPage>() == nullptr);
        QTest::keyClick(desk.window.get(), Qt::Key_Escape);
        QTRY_COMPARE(desk.page<VelocityPage>(), page);
        QTest::keyClick(page->findChild<RecordTable*>(), Qt::Key_Escape);
        QTRY_VERIFY(page->findChild<RecordTable*>() == nullptr);
    }

    void aValueIsReachedByKeys() {
        Desk desk;
        VelocityPage* page = open(desk);
        FlowChart* flow = chart(page, u"Who stood where, day by day"_s);
        flow->setFocus();
        QTRY_VERIFY(flow->hasFocus());
        QTest::keyClick(flow, Qt::Key_End);
        QTest::keyClick(flow, Qt::Key_Up);
        QCOMPARE(flow->currentCategory(), static_cast<int>(flow->content().categories.size()) - 1);
        QCOMPARE(flow->currentSeries(), 1);
        QVERIFY(flow->accessibleName().contains(flow->content().series.at(1).name));
        QTest::keyClick(flow, Qt::Key_Return);
        auto* table = page->findChild<RecordTable*>();
        QVERIFY(table != nullptr);
        const auto expected = pipeline::recordsInside(*page->velocity(), place(*page->velocity(), flow->content().series.at(1).name), page->velocity()->to);
        QTRY_COMPARE(table->records().rowCount(), static_cast<int>(expected.size()));
    }

    void groupsPeriodsTracksAndFilters() {
        Desk desk;
        VelocityPage* page = open(desk);
        FlowChart* medians = chart(page, u"Median days in a stage, of those that left it"_s);
        QCOMPARE(medians->content().series.size(), 1);
        choose(Desk::button<QPushButton>(page, u"By: all together"_s), u"Tier"_s);
        QTRY_VERIFY(medians->content().series.size() > 1);
        QCOMPARE(medians->content().series.size(), page->velocity()->groups.size());
        choose(Desk::button<QPushButton>(page, u"Last 12 months"_s), u"All time"_s);
        QTRY_VERIFY(page->velocity()->from < desk.clock.today().addMonths(-12));
        const qint64 all = page->velocity()->records;
        QTest::keyClick(desk.window.get(), Qt::Key_Slash);
        QTest::keyClicks(QApplication::focusWidget(), u"tier=Gold"_s);
        QTRY_VERIFY(page->velocity()->records < all);
        QTRY_COMPARE(page->velocity()->groups, QStringList{u"Gold"_s});
        page->findChild<QLineEdit*>()->clear();
        choose(Desk::button<QPushButton>(page, u"Partner lifecycle"_s), u"Deals"_s);
        QTRY_VERIFY(place(*page->velocity(), u"Closed Won"_s) >= 0);
        QVERIFY(chart(page, u"How many came how far"_s)->content().categories.contains(u"Closed Won"_s));
    }

    void theBoardsTrackIsLookedAt() {
        Desk desk;
        VelocityPage* page = open(desk);
        desk.window->navigator()->showPage(u"pipeline"_s);
        desk.page<PipelinePage>()->showBoard(u"deal"_s);
        QTRY_COMPARE(desk.page<PipelinePage>()->model().query().entity, u"deal"_s);
        desk.page<PipelinePage>()->run(PageCommand::Velocity);
        QCOMPARE(desk.page<VelocityPage>(), page);
        QTRY_VERIFY(place(*page->velocity(), u"Closed Won"_s) >= 0);
    }

    void theSameNumbersAsATable() {
        Desk desk;
        VelocityPage* page = open(desk);
        auto* button = Desk::button<QPushButton>(page, u"As a table"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        auto* table = Desk::named<QTableView>(page, u"All numbers of the charts"_s);
        QVERIFY(table != nullptr);
        QVERIFY(table->hasFocus());
        int row = -1;
        for (int i = 0; i < table->model()->rowCount(); ++i)
            if (table->model()->index(i, 0).data().toString() == u"Onboarding") row = i;
        QVERIFY(row >= 0);
        const int stage = place(*page->velocity(), u"Onboarding"_s);
        const pipeline::StageFlow& flow = page->velocity()->stages[static_cast<std::size_t>(stage)];
        QCOMPARE(table->model()->index(row, 3).data().toString(), QLocale().toString(flow.inside));
        table->setCurrentIndex(table->model()->index(row, 3));
        QTest::keyClick(table, Qt::Key_Return);
        auto* records = page->findChild<RecordTable*>();
        QVERIFY(records != nullptr);
        QTRY_COMPARE(records->records().rowCount(), static_cast<int>(flow.inside));
    }
};

QTEST_MAIN(VelocityPageTest)
#include "VelocityPageTest.moc"
