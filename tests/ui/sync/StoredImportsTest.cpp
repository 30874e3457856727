// Imports of earlier, opened from the Sync page's list: all of them, and all that each did.
#include "tests/ui/sync/SyncDriver.h"

#include <QTabWidget>
#include <QTableView>

using namespace channelbook;
using namespace Qt::StringLiterals;

class StoredImportsTest : public test::SyncDriver {
    Q_OBJECT

    void import(const QStringList& paths) {
        sync::ImportOptions options;
        options.source = u"CRM"_s;
        options.kind = u"generic"_s;
        store::Progress progress;
        const auto report = sync::importFiles(program->store(), program->program->catalogue(), paths, options, progress);
        QVERIFY2(report, qPrintable(test::outcome(report)));
    }
    /// Rows of the table on a tab of the selected file's details, by the tab's title; -1 if there is none.
    int listed(const QString& title) {
        auto* details = shown<QTabWidget>(u"details"_s);
        for (int tab = 0; details != nullptr && tab < details->count(); ++tab)
            if (details->widget(tab)->objectName() == title) return details->widget(tab)->findChild<QTableView*>()->model()->rowCount();
        return -1;
    }
    static QByteArray deals(int count, int from) {
        QByteArray rows = "Deal Id,Deal Name,Stage,Amount\n";
        for (int i = 0; i < count; ++i) rows += QByteArray::number(i) + ",Deal " + QByteArray::number(i) + ",Open," + QByteArray::number(from + i) + '\n';
        return rows;
    }

private Q_SLOTS:
    void initTestCase() { theme.apply(*static_cast<QApplication*>(QCoreApplication::instance())); }
    void init() {
        program = std::make_unique<test::TestProgram>();
        prompter = {};
    }
    void cleanup() {
        page.reset();
        program.reset();
    }

    void theListGoesOn() {
        for (int i = 0; i < 53; ++i) import({write(u"deals.csv"_s, deals(1, i))});
        openPage();
        const auto rows = [this] { return page->findChildren<QPushButton*>(u"details"_s).size(); };
        QCOMPARE(rows(), 50);
        QSignalSpy again(page.get(), &SyncPage::overviewShown);
        click(u"earlierImports"_s);
        QVERIFY(again.count() > 0 || again.wait(patience));
        // Those it replaces are on their way out.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(rows(), 53);
        QVERIFY(shown(u"earlierImports"_s) == nullptr);
    }

    void allThatAnImportDidIsListed() {
        import({write(u"deals.csv"_s, deals(900, 0))});
        import({write(u"deals.csv"_s, deals(900, 7))});
        openPage();
        QList<QPushButton*> details = page->findChildren<QPushButton*>(u"details"_s);
        QCOMPARE(details.size(), 2);
        QTest::mouseClick(details.front(), Qt::LeftButton);
        waitFor(SyncPage::View::Result);
        QTRY_COMPARE_WITH_TIMEOUT(listed(u"Changed"_s), 900, patience);
        auto* table = shown<QTabWidget>(u"details"_s)->currentWidget()->findChild<QTableView*>();
        const QAbstractItemModel& changed = *table->model();
        const auto text = [&](int row, int column) { return changed.index(row, column).data().toString(); };
        QCOMPARE(text(899, 0), u"Deal 899"_s);
        QCOMPARE(text(899, 1), u"Amount"_s);
        QVERIFY2(text(899, 2).contains(u"899"_s) && text(899, 3).contains(u"906"_s), qPrintable(text(899, 2) + u" → "_s + text(899, 3)));
        QVERIFY(page->back());
        QCOMPARE(page->view(), SyncPage::View::Home);
        QTest::mouseClick(page->findChildren<QPushButton*>(u"details"_s).back(), Qt::LeftButton);
        waitFor(SyncPage::View::Result);
        QTRY_COMPARE_WITH_TIMEOUT(listed(u"New"_s), 900, patience);
    }
};

QTEST_MAIN(StoredImportsTest)
#include "StoredImportsTest.moc"
