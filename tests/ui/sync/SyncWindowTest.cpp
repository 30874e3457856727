// The Sync page in the real window: closing while it works, dropping on other pages.
#include "tests/ui/shell/Desk.h"
#include "ui/sync/SyncPage.h"

using namespace channelbook;
using namespace channelbook::test;

class SyncWindowTest : public QObject {
    Q_OBJECT

    static constexpr int patience = 120000;

    static QString manyDeals(const Desk& desk, int rows) {
        QFile file(desk.folder.filePath(u"deals.csv"_s));
        if (!file.open(QIODevice::WriteOnly)) return {};
        QByteArray text("deal id,deal name,stage,amount\n");
        for (int i = 0; i < rows; ++i) text += "D" + QByteArray::number(i) + ",Deal " + QByteArray::number(i) + ",Won,100\n";
        file.write(text);
        return file.fileName();
    }
    static void waitFor(SyncPage& page, SyncPage::View view) {
        while (page.view() != view || page.isBusy()) {
            QSignalSpy changed(&page, &SyncPage::viewChanged);
            QVERIFY(changed.wait(patience));
        }
    }
    static qint64 deals(Desk& desk) {
        return *desk.programStore().read([](store::Connection& connection) { return connection.integer("SELECT count(*) FROM deal WHERE name LIKE 'Deal %'"); });
    }

private Q_SLOTS:
    void closingDuringAnImportAsks() {
        Desk desk;
        desk.open();
        desk.window->navigator()->showPage(u"sync"_s);
        auto* page = desk.page<SyncPage>();
        QVERIFY(page != nullptr);
        page->takeFiles({manyDeals(desk, 200000)});
        waitFor(*page, SyncPage::View::Review);
        // A review is nothing that is lost unasked: nothing runs.
        QVERIFY(page->runningWork().title.isEmpty());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(page->isBusy());
        // Also from another page.
        desk.window->navigator()->showPage(u"partners"_s);

        desk.prompter.choices = {1};
        desk.window->close();
        QCOMPARE(desk.prompter.asked.size(), 1);
        QVERIFY2(desk.prompter.asked.front().text.contains(u"Importing 1 file"_s), qPrintable(desk.prompter.asked.front().text));
        QVERIFY(desk.window->isVisible());
        waitFor(*page, SyncPage::View::Result);
        QCOMPARE(deals(desk), 200000);
        QVERIFY(page->runningWork().title.isEmpty());
    }

    void closingCancelsAndRollsBack() {
        Desk desk;
        desk.open();
        desk.window->navigator()->showPage(u"sync"_s);
        auto* page = desk.page<SyncPage>();
        page->takeFiles({manyDeals(desk, 200000)});
        waitFor(*page, SyncPage::View::Review);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(page->isBusy());
        desk.prompter.choices = {0};
        desk.window->close();
        QCOMPARE(desk.prompter.asked.size(), 1);
        QVERIFY(!desk.window->isVisible());
        QVERIFY(desk.window->workspace() == nullptr);
        QVERIFY(desk.window->openProgram(desk.path()));
        QCOMPARE(deals(desk), 0);
    }
};

QTEST_MAIN(SyncWindowTest)
#include "SyncWindowTest.moc"
