// A deal's touchpoints and their credit in the window: added, shared by the model chosen, changed by keys, undone.
#include "ui/deals/CreditTab.h"

#include "tests/ui/shell/Desk.h"
#include "ui/deals/DealPage.h"
#include "ui/records/LinkedTab.h"
#include "ui/records/RecordHeader.h"

#include <QComboBox>
#include <QTableView>
#include <QTabBar>

using namespace channelbook;
using namespace channelbook::test;

class CreditTabTest : public QObject {
    Q_OBJECT

    static void touch(Desk& desk, RecordId deal, RecordId partner, const QString& kind, const QString& date) {
        QVERIFY(desk.workspace().perform(records::CreateRecord{desk.workspace().catalogue(), u"touchpoint"_s, {{u"deal"_s, deal}, {u"partner"_s, partner}, {u"kind"_s, kind}, {u"date"_s, date}}}));
    }

private Q_SLOTS:
    void creditFollowsTheTouchpointsAndTheModel() {
        Desk desk;
        desk.open();
        const RecordId deal = desk.idOf(u"deal"_s, u"Kestrel Security – deal 0"_s);
        desk.workspace().openRecord(u"deal"_s, deal);
        auto* page = desk.page<DealPage>();
        QVERIFY(page != nullptr);
        auto* tab = page->findChild<CreditTab*>();
        QVERIFY(tab != nullptr);
        auto* tabs = page->findChild<RecordHeader*>();
        tabs->setCurrentTab(2);
        auto* credits = Desk::named<QTableView>(tab, u"Credit of each touchpoint"_s);
        QVERIFY(credits != nullptr);
        // Nothing recorded: who sourced it stands for it.
        QTRY_COMPARE(credits->model()->rowCount(), 1);
        QCOMPARE(credits->model()->index(0, 3).data().toString(), u"100.0 %"_s);
        const RecordId first = desk.idOf(u"partner"_s, u"Kestrel Security"_s);
        touch(desk, deal, first, u"Referral"_s, u"2026-01-05"_s);
        touch(desk, deal, first, u"Demo"_s, u"2026-02-05"_s);
        touch(desk, deal, first, u"Proposal"_s, u"2026-03-05"_s);
        QTRY_COMPARE(credits->model()->rowCount(), 3);
        QTRY_COMPARE(credits->model()->index(1, 3).data().toString(), u"20.0 %"_s);
        QCOMPARE(credits->model()->index(0, 2).data().toString(), u"Referral"_s);
        auto* model = Desk::named<QComboBox>(tab, u"Attribution model"_s);
        QVERIFY(model != nullptr);
        model->setFocus();
        QTest::keyClick(model, Qt::Key_Home);
        QTRY_COMPARE(credits->model()->index(0, 3).data().toString(), u"100.0 %"_s);
        QCOMPARE(credits->model()->index(2, 5).data().toString(), u"not the first touch"_s);
        QTest::keyClick(desk.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(credits->model()->rowCount(), 2);
    }
};

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    CreditTabTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "CreditTabTest.moc"
