#include "tests/ui/shell/Desk.h"
#include "ui/customers/CustomersPage.h"
#include "ui/deals/DealsPage.h"
#include "ui/partners/PartnersPage.h"
#include "ui/pipeline/PipelinePage.h"
#include "ui/shell/StartPage.h"
#include "ui/sync/SyncPage.h"
#include "ui/widgets/CommandPalette.h"
#include "ui/widgets/EmptyState.h"

#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>

using namespace channelbook;
using namespace channelbook::test;

class MainWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startsWithTheWaysToAProgram() {
        Desk desk;
        MainWindow window(desk.theme, desk.settings, desk.prompter, desk.clock);
        window.show();
        QVERIFY(Desk::button(&window, u"Open the sample program"_s) != nullptr);
        QVERIFY(Desk::button(&window, u"Start empty"_s) != nullptr);
        desk.prompter.savePaths.push_back(desk.folder.filePath(u"new.channelbook"_s));
        desk.prompter.items.push_back(1);
        QTest::mouseClick(Desk::button(&window, u"Start empty"_s), Qt::LeftButton);
        QVERIFY(window.workspace() != nullptr);
        QCOMPARE(window.workspace()->currency(), u"EUR"_s);
        QTRY_VERIFY(Desk::button(&window, u"Import from my CRM"_s) != nullptr);
    }

    void keysWorkInAnEmptyProgramAndWhenRowsCome() {
        Desk desk;
        MainWindow window(desk.theme, desk.settings, desk.prompter, desk.clock);
        window.show();
        desk.prompter.savePaths.push_back(desk.folder.filePath(u"new.channelbook"_s));
        desk.prompter.items.push_back(1);
        QTest::mouseClick(Desk::button(&window, u"Start empty"_s), Qt::LeftButton);
        QTRY_VERIFY(Desk::button(&window, u"Import from my CRM"_s) != nullptr);
        QTRY_VERIFY(!window.findChildren<EmptyState*>().isEmpty());
        QTRY_VERIFY(window.findChild<EmptyState*>()->holdsFocus());
        const auto go = [&](Qt::Key key) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_G);
            QTest::keyClick(QApplication::focusWidget(), key);
        };
        go(Qt::Key_B);
        QVERIFY(qobject_cast<PipelinePage*>(window.navigator()->current()) != nullptr);
        go(Qt::Key_P);
        auto* page = qobject_cast<PartnersPage*>(window.navigator()->current());
        QVERIFY(page != nullptr);
        QVERIFY(window.workspace()->perform(records::CreateRecord{window.workspace()->catalogue(), u"partner"_s, {{u"name"_s, u"Northwind"_s}}}));
        QTRY_COMPARE(page->table().records().rowCount(), 1);
        QTRY_COMPARE(QApplication::focusWidget(), &page->table());
    }

    void pagesAreSwitchedByKeys() {
        Desk desk;
        desk.open();
        const auto go = [&](Qt::Key key) {
            QTest::keyClick(desk.window.get(), Qt::Key_G);
            QTest::keyClick(desk.window.get(), key);
        };
        go(Qt::Key_B);
        QVERIFY(desk.page<PipelinePage>() != nullptr);
        go(Qt::Key_C);
        QVERIFY(desk.page<CustomersPage>() != nullptr);
        go(Qt::Key_D);
        QVERIFY(desk.page<DealsPage>() != nullptr);
        go(Qt::Key_P);
        QVERIFY(desk.page<PartnersPage>() != nullptr);
        QTest::keyClick(desk.window.get(), Qt::Key_Left, Qt::AltModifier);
        QVERIFY(desk.page<DealsPage>() != nullptr);
    }

    void escNeverLeavesAPageOfTheRail() {
        Desk desk;
        desk.open();
        const auto press = [&](Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); };
        press(Qt::Key_G);
        press(Qt::Key_D);
        QVERIFY(desk.page<DealsPage>() != nullptr);
        auto& table = desk.page<DealsPage>()->table();
        QTRY_VERIFY(table.records().rowCount() > 0);
        for (int i = 0; i < 3; ++i) press(Qt::Key_Escape);
        QVERIFY(desk.page<DealsPage>() != nullptr);
        // A record's page is stepped out of; what is being typed on it is not left behind.
        table.setFocus();
        table.setCurrentIndex(table.model()->index(0, 0));
        press(Qt::Key_Return);
        QVERIFY(desk.page<DealsPage>() == nullptr);
        QLineEdit typing(desk.window->navigator()->current());
        typing.show();
        typing.setFocus();
        QTest::keyClicks(&typing, u"half a thought"_s);
        QTest::keyClick(&typing, Qt::Key_Escape);
        QVERIFY(desk.page<DealsPage>() == nullptr);
        QVERIFY(QApplication::focusWidget() != &typing);
        press(Qt::Key_Escape);
        QVERIFY(desk.page<DealsPage>() != nullptr);
    }

    void closingLeavesTheKeyboardOnTheStartPage() {
        Desk desk;
        desk.open();
        QTest::keyClick(desk.window.get(), Qt::Key_W, Qt::ControlModifier);
        QTRY_VERIFY(desk.window->workspace() == nullptr);
        auto* focused = qobject_cast<QAbstractButton*>(QApplication::focusWidget());
        QVERIFY(focused != nullptr);
        QCOMPARE(focused->accessibleName(), u"Open acme"_s);
        QTest::keyClick(focused, Qt::Key_Space);
        QVERIFY(desk.window->workspace() != nullptr);
    }

    void importingFromTheStartPageAsksForTheFilesOnce() {
        Desk desk;
        MainWindow window(desk.theme, desk.settings, desk.prompter, desk.clock);
        window.show();
        QFile file(desk.folder.filePath(u"accounts.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Account ID,Name,City\nA1,Northwind,Ulm\n");
        file.close();
        desk.prompter.files.push_back({file.fileName()});
        desk.prompter.savePaths.push_back(desk.folder.filePath(u"new.channelbook"_s));
        desk.prompter.items.push_back(0);
        QTest::mouseClick(Desk::button(&window, u"Import from my CRM"_s), Qt::LeftButton);
        QVERIFY(window.workspace() != nullptr);
        auto* page = qobject_cast<SyncPage*>(window.navigator()->current());
        QVERIFY(page != nullptr);
        QTRY_COMPARE(page->view(), SyncPage::View::Review);
        QCOMPARE(desk.prompter.fileQuestions.size(), 2);
        QCOMPARE(desk.prompter.unanswered, 0);
    }

    void undoWorksFromAnEmptyFilter() {
        Desk desk;
        desk.open();
        auto* page = desk.page<PartnersPage>();
        QTRY_COMPARE(page->table().records().rowCount(), 12);
        QVERIFY(desk.workspace().perform(records::SetFields{desk.workspace().catalogue(), u"partner"_s, {desk.idOf(u"partner"_s, u"Wexford ISV"_s)}, {{u"city"_s, u"Ulm"_s}}}));
        QTest::keyClick(desk.window.get(), Qt::Key_Slash);
        auto* filter = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(filter != nullptr);
        QTest::keyClick(filter, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(toText(desk.valueOf(u"partner"_s, u"Wexford ISV"_s, u"city"_s)), u"München"_s);
        QTest::keyClick(filter, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(toText(desk.valueOf(u"partner"_s, u"Wexford ISV"_s, u"city"_s)), u"Ulm"_s);
    }

    void thePaletteFindsRecordsAndActions() {
        Desk desk;
        desk.open();
        QTest::keyClick(desk.window.get(), Qt::Key_K, Qt::ControlModifier);
        auto* palette = desk.window->findChild<CommandPalette*>();
        QVERIFY(palette->isVisible());
        QTest::keyClicks(QApplication::focusWidget(), u"kestrel"_s);
        auto* list = palette->findChild<QListView*>();
        QTRY_VERIFY(list->model()->rowCount() > 0);
        bool found = false;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            found = found || list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString().contains(u"Kestrel"_s) ||
                    list->model()->index(row, 0).data().toString().contains(u"Kestrel"_s);
        QVERIFY(found);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!palette->isVisible());
    }

    void aProgramOpenElsewhereIsRefusedInWords() {
        Desk desk;
        const auto other = Program::create(desk.path(), {&desk.clock, u"Other"_s, 0, 3});
        QVERIFY(other.has_value());
        MainWindow window(desk.theme, desk.settings, desk.prompter, desk.clock);
        QVERIFY(!window.openProgram(desk.path()));
        QCOMPARE(desk.prompter.warnings.size(), 1);
        QVERIFY(desk.prompter.warnings.front().contains(u"is open in"_s));
    }

    void closingAsksWhileWorkRuns() {
        Desk desk;
        desk.open();
        std::atomic<bool> begun = false;
        desk.workspace().jobs().run(u"Counting"_s, [&begun](store::Progress& progress) -> Expected<void> {
            begun = true;
            while (!progress.isCancelled()) std::this_thread::yield();
            return failure(ErrorCode::Cancelled);
        }, {});
        QTRY_VERIFY(begun.load());
        desk.prompter.choices.push_back(1); // keep it
        QVERIFY(!desk.window->closeProgram());
        desk.prompter.choices.push_back(0);
        QVERIFY(desk.window->closeProgram());
        QCOMPARE(desk.prompter.asked.size(), 2);
    }

    void everythingFocusableHasAName_data() {
        QTest::addColumn<QString>("page");
        for (const PageInfo& page : standardPages()) QTest::newRow(qPrintable(page.id)) << page.id;
    }

    void everythingFocusableHasAName() {
        QFETCH(QString, page);
        Desk desk;
        desk.open();
        desk.window->navigator()->showPage(page);
        QCoreApplication::processEvents();
        QStringList nameless;
        for (const QWidget* widget : desk.window->findChildren<QWidget*>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(u"qt_"_s)) continue;
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            if (widget->accessibleName().isEmpty() && (button == nullptr || button->text().isEmpty()))
                nameless << QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u", "_s)));
        // Tab reaches every control and comes back to where it began.
        desk.window->navigator()->current()->focusFilter();
        const QWidget* begin = QApplication::focusWidget();
        QSet<const QWidget*> seen;
        for (int i = 0; i < 200 && QApplication::focusWidget() != nullptr; ++i) {
            seen.insert(QApplication::focusWidget());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            if (QApplication::focusWidget() == begin) break;
        }
        QCOMPARE(QApplication::focusWidget(), begin);
        QVERIFY(seen.size() >= 3);
    }
};

QTEST_MAIN(MainWindowTest)
#include "MainWindowTest.moc"
