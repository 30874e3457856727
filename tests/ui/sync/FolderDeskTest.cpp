// Folders watched for the sources of a program, on the Sync page.
#include "tests/ui/shell/Desk.h"
#include "ui/sync/FolderDesk.h"
#include "ui/sync/SyncPage.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace channelbook;
using namespace channelbook::test;

class FolderDeskTest : public QObject {
    Q_OBJECT

    static constexpr int patience = 60000;
    std::unique_ptr<Desk> desk;
    SyncPage* page = nullptr;
    QString folder;

    void waitFor(SyncPage::View view) {
        while (page->view() != view || page->isBusy()) {
            QSignalSpy changed(page, &SyncPage::viewChanged);
            QVERIFY(changed.wait(patience));
        }
    }
    template <class Widget = QPushButton>
    Widget* shown(const QString& name) {
        for (auto* widget : page->findChildren<Widget*>(name))
            if (widget->isVisible()) return widget;
        return nullptr;
    }
    template <class Condition>
    void waitUntil(Condition condition) {
        QSignalSpy overview(page, &SyncPage::overviewShown);
        while (!condition()) QVERIFY(overview.wait(patience));
    }
    QString put(const QString& name, const QByteArray& content) {
        QFile file(QDir(folder).filePath(name));
        if (!file.open(QIODevice::WriteOnly)) return {};
        file.write(content);
        return file.fileName();
    }
    /// Two looks, as the clock would have them.
    void look() {
        page->folders()->look();
        page->folders()->look();
    }
    /// Chooses from the source's menu.
    void choose(const QString& text) {
        auto* more = shown<QToolButton>(u"sourceMore"_s);
        QVERIFY(more != nullptr);
        for (QAction* action : more->menu()->actions())
            if (action->text() == text) return action->trigger();
        QFAIL(qPrintable(u"no entry "_s + text));
    }
    qint64 number(const char* sql) {
        return *desk->programStore().read([sql](store::Connection& connection) { return connection.integer(sql); });
    }

private Q_SLOTS:
    void init() {
        desk = std::make_unique<Desk>();
        desk->open();
        folder = desk->folder.filePath(u"exports"_s);
        QVERIFY(QDir().mkpath(folder));
        put(u"week-0.csv"_s, "deal id,deal name,stage,amount,close date\nD1,First,Won,100,2026-04-03\n");
        desk->window->navigator()->showPage(u"sync"_s);
        page = desk->page<SyncPage>();
        page->takeFiles({QDir(folder).filePath(u"week-0.csv"_s)});
        waitFor(SyncPage::View::Review);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        waitFor(SyncPage::View::Result);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        waitUntil([&] { return shown<QToolButton>(u"sourceMore"_s) != nullptr; });
        desk->prompter.files = {{folder}};
        choose(u"Watch a folder…"_s);
        waitUntil([&] { return shown<QLabel>(u"sourceWatch"_s) != nullptr; });
    }
    void cleanup() { desk.reset(); }

    void newFilesWaitWithWhatTheyWouldDo() {
        QVERIFY(shown<QLabel>(u"sourceWatch"_s)->text().contains(u"Watches “exports”"_s));
        look();
        QVERIFY(shown(u"sourceNewFiles"_s) == nullptr);
        put(u"week-1.csv"_s, "deal id,deal name,stage,amount,close date\nD1,First,Won,150,2026-04-03\nD2,Second,Lost,10,2026-04-04\n");
        look();
        waitUntil([&] { return shown(u"sourceNewFiles"_s) != nullptr && shown(u"sourceNewFiles"_s)->text().contains(u"1 new"_s); });
        QCOMPARE(shown(u"sourceNewFiles"_s)->text(), u"1 file in the folder: 1 new · 1 changed"_s);
        QCOMPARE(number("SELECT count(*) FROM deal WHERE name = 'Second'"), 0);
        QTest::mouseClick(shown(u"sourceNewFiles"_s), Qt::LeftButton);
        waitFor(SyncPage::View::Review);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        waitFor(SyncPage::View::Result);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(number("SELECT count(*) FROM deal WHERE name = 'Second'"), 1);
        waitUntil([&] { return shown(u"sourceNewFiles"_s) == nullptr; });
        look();
        QVERIFY(page->folders()->watched(u"CRM"_s)->waiting.isEmpty());
    }

    void whatLeavesNothingToDecideComesInByItself() {
        choose(u"Import by itself what leaves nothing to decide"_s);
        QVERIFY(page->folders()->watched(u"CRM"_s)->appliesItself);
        QSignalSpy itself(page->folders(), &FolderDesk::appliedItself);
        put(u"week-1.csv"_s, "deal id,deal name,stage,amount,close date\nD2,Second,Lost,10,2026-04-04\n");
        look();
        QVERIFY(itself.count() > 0 || itself.wait(patience));
        QCOMPARE(number("SELECT count(*) FROM deal WHERE name = 'Second'"), 1);
        // A rejected row is for a person to see.
        put(u"week-2.csv"_s, "deal id,deal name,stage,amount,close date\nD3,Third,Lost,n/a,2026-04-04\nD4,Fourth,Lost,1,2026-04-04\n");
        look();
        waitUntil([&] { return shown(u"sourceNewFiles"_s) != nullptr && shown(u"sourceNewFiles"_s)->text().contains(u"1 rejected"_s); });
        QCOMPARE(number("SELECT count(*) FROM deal WHERE name = 'Fourth'"), 0);
        QCOMPARE(itself.count(), 1);
        // So is a question.
        choose(u"Leave the new files out"_s);
        waitUntil([&] { return shown(u"sourceNewFiles"_s) == nullptr; });
        put(u"week-3.csv"_s, "deal id,deal name,stage,amount,close date\nD5,Fifth,Lost,1,03/04/2026\nD6,Sixth,Lost,1,05/06/2026\n");
        look();
        waitUntil([&] { return shown<QLabel>(u"sourceWatch"_s)->text().contains(u"close date"_s); });
        QCOMPARE(number("SELECT count(*) FROM deal WHERE name = 'Fifth'"), 0);
        QTest::mouseClick(shown(u"sourceNewFiles"_s), Qt::LeftButton);
        waitFor(SyncPage::View::Problem);
    }

    void theWatchIsKeptAndCanEnd() {
        desk->window->closeProgram();
        put(u"week-1.csv"_s, "deal id,deal name,stage,amount,close date\nD2,Second,Lost,10,2026-04-04\n");
        QVERIFY(desk->window->openProgram(desk->path()));
        desk->window->navigator()->showPage(u"sync"_s);
        page = desk->page<SyncPage>();
        // What came while nobody looked is found; what was there before is not.
        look();
        waitUntil([&] { return shown(u"sourceNewFiles"_s) != nullptr && shown(u"sourceNewFiles"_s)->text().contains(u"1 file in the folder: 1 new"_s); });
        choose(u"Stop watching the folder"_s);
        waitUntil([&] { return shown<QLabel>(u"sourceWatch"_s) == nullptr; });
        QVERIFY(desk->settings.watchedFolders(desk->programStore().path()).isEmpty());
    }
};

QTEST_MAIN(FolderDeskTest)
#include "FolderDeskTest.moc"
