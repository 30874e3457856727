#include "core/base/ErrorText.h"
#include "tests/ui/shell/Desk.h"
#include "ui/partners/PartnersPage.h"
#include "ui/records/RecordDialogs.h"
#include "ui/widgets/PageHeader.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>

using namespace channelbook;
using namespace channelbook::test;

class RecordTablePageTest : public QObject {
    Q_OBJECT

private:
    static void type(const QString& text) {
        for (const QChar c : text) QTest::keyClick(QApplication::focusWidget(), c.toLatin1());
    }
    static QByteArray contentOf(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QString cell(RecordTable& table, int row, const QString& key) {
        return table.records().index(row, table.records().columnOf(key)).data().toString();
    }

private Q_SLOTS:
    void filterNarrowsAndAWrongOneKeepsTheList() {
        Desk desk;
        desk.open();
        auto& table = desk.page<PartnersPage>()->table();
        QTRY_COMPARE(table.records().rowCount(), 12);
        QTest::keyClick(desk.window.get(), Qt::Key_Slash);
        QTest::keyClicks(QApplication::focusWidget(), u"country=Germany tier=Gold"_s);
        QTRY_COMPARE(table.records().rowCount(), 3);
        QTest::keyClicks(QApplication::focusWidget(), u" nonsense=1"_s);
        auto* problem = Desk::named<QLabel>(desk.window.get(), u"What is wrong with the filter"_s);
        QTRY_VERIFY((problem = Desk::named<QLabel>(desk.window.get(), u"What is wrong with the filter"_s)) != nullptr);
        QVERIFY(problem->text().contains(u"nonsense"_s));
        QCOMPARE(table.records().rowCount(), 3);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_COMPARE(table.records().rowCount(), 12);
        QVERIFY(!problem->isVisible());
    }

    void theStatusSpeaksOfWhatIsSelectedNow() {
        Desk desk;
        desk.open();
        auto* page = desk.page<PartnersPage>();
        QTRY_COMPARE(page->table().records().rowCount(), 12);
        QTest::keyClick(&page->table(), Qt::Key_A, Qt::ControlModifier);
        QTRY_VERIFY(page->statusLeft().contains(u"12 selected"_s));
        page->setFilter(u"tier=Gold"_s);
        QTRY_COMPARE(page->table().records().rowCount(), 3);
        QTRY_VERIFY2(!page->statusLeft().contains(u"12"_s), qPrintable(page->statusLeft()));
    }

    void aHeaderSortsAndTheFiltersEnterLeadsToTheTable() {
        Desk desk;
        desk.open();
        auto& table = desk.page<PartnersPage>()->table();
        QTRY_COMPARE(table.records().rowCount(), 12);
        const int won = table.records().columnOf(u"won_revenue"_s);
        auto* header = table.horizontalHeader();
        const QPoint place(header->sectionViewportPosition(won) + 20, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
        QTRY_COMPARE(cell(table, 0, u"name"_s), u"Northwind Systems"_s);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
        QTRY_COMPARE(cell(table, 0, u"name"_s), u"Zephyr Cloud"_s);
        QVERIFY(cell(table, 0, u"won_revenue"_s).startsWith(u'$'));
        QTest::keyClick(desk.window.get(), Qt::Key_Slash);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(&table));
    }

    void aCellIsEditedInPlaceAndUndone() {
        Desk desk;
        desk.open();
        auto& table = desk.page<PartnersPage>()->table();
        QTRY_COMPARE(table.records().rowCount(), 12);
        const RecordId id = desk.idOf(u"partner"_s, u"Kestrel Security"_s);
        table.setCurrentIndex(table.records().index(table.records().rowOf(id), table.records().columnOf(u"country"_s)));
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_F2);
        auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(editor != nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, u"Austria"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(toText(desk.valueOf(u"partner"_s, u"Kestrel Security"_s, u"country"_s)), u"Austria"_s);
        QTRY_COMPARE(cell(table, table.records().rowOf(id), u"country"_s), u"Austria"_s);
        QCOMPARE(desk.window->toasts().count(), 1);
        QTest::keyClick(desk.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(cell(table, table.records().rowOf(id), u"country"_s), u"Germany"_s);
    }

    void bulkEditIsOneStep() {
        Desk desk;
        desk.open();
        auto& table = desk.page<PartnersPage>()->table();
        QTRY_COMPARE(table.records().rowCount(), 12);
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(table.selectedIds().size(), std::size_t(12));
        QTimer::singleShot(0, desk.window.get(), [&] {
            auto* dialog = qobject_cast<BulkEditDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            auto* field = Desk::named<QComboBox>(dialog, u"Field"_s);
            // Enter alone changes nothing: neither field nor value is chosen for the person.
            QTest::keyClick(dialog, Qt::Key_Return);
            QVERIFY(dialog->isVisible());
            field->setCurrentIndex(field->findData(u"region"_s));
            dialog->accept();
            QVERIFY(dialog->isVisible());
            field->setCurrentIndex(field->findData(u"region"_s));
            QComboBox* value = nullptr;
            QTRY_VERIFY((value = Desk::named<QComboBox>(dialog, u"Region"_s)) != nullptr);
            value->setFocus();
            value->setEditText(u"LATAM"_s);
            QTest::keyClick(dialog, Qt::Key_Return);
            if (dialog->isVisible()) dialog->accept();
        });
        QTest::keyClick(&table, Qt::Key_E, Qt::ControlModifier);
        for (const QString& name : {u"Kestrel Security"_s, u"Zephyr Cloud"_s}) QTRY_COMPARE(toText(desk.valueOf(u"partner"_s, name, u"region"_s)), u"LATAM"_s);
        desk.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        QTest::keyClick(desk.window.get(), Qt::Key_Z, Qt::ControlModifier);
        for (const QString& name : {u"Kestrel Security"_s, u"Zephyr Cloud"_s}) QVERIFY(toText(desk.valueOf(u"partner"_s, name, u"region"_s)) != u"LATAM"_s);
    }

    void copiedRowsPasteAsCells() {
        Desk desk;
        desk.open();
        auto& table = desk.page<PartnersPage>()->table();
        QTRY_COMPARE(table.records().rowCount(), 12);
        QVERIFY(desk.workspace().perform(records::SetFields{desk.workspace().catalogue(), u"partner"_s, {table.records().idAt(0)}, {{u"country"_s, u"a\t\"b\""_s}}}));
        table.setColumns({u"name"_s, u"country"_s, u"won_revenue"_s});
        table.setCurrentIndex(table.records().index(0, 0));
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"Brightwater MSP\t\"a\t\"\"b\"\"\"\t21500.00 USD\nContoso Cloud GmbH\tFrance\t28500.00 USD\n"_s);
    }

    void aViewIsSavedChosenAndUndone() {
        Desk desk;
        desk.open();
        auto* page = desk.page<PartnersPage>();
        auto& table = page->table();
        QTRY_COMPARE(table.records().rowCount(), 12);
        page->setFilter(u"tier=Gold"_s);
        QTRY_COMPARE(table.records().rowCount(), 3);
        desk.prompter.texts.push_back(u"Golden ones"_s);
        page->run(PageCommand::SaveView);
        auto* chip = Desk::button(page, u"Golden ones"_s);
        QVERIFY(chip != nullptr);
        page->setFilter({});
        QTRY_COMPARE(table.records().rowCount(), 12);
        QTest::mouseClick(chip, Qt::LeftButton);
        QTRY_COMPARE(table.records().rowCount(), 3);
        QVERIFY(qobject_cast<QAbstractButton*>(chip)->isChecked());
        // Another filter is another view.
        page->setFilter(u"tier=Silver"_s);
        QTRY_VERIFY(!chip->isChecked());
        page->setFilter(u"tier=Gold"_s);
        QTRY_VERIFY(chip->isChecked());
        desk.workspace().undo();
        QVERIFY(Desk::button(page, u"Golden ones"_s) == nullptr);
    }

    void exportIsSafeAndExact() {
        Desk desk;
        desk.open();
        auto* page = desk.page<PartnersPage>();
        QTRY_COMPARE(page->table().records().rowCount(), 12);
        QVERIFY(desk.workspace().perform(records::SetFields{desk.workspace().catalogue(), u"partner"_s, {page->table().records().idAt(0)}, {{u"country"_s, u"=1+1, \"x\""_s}}}));
        page->table().setColumns({u"name"_s, u"country"_s, u"won_revenue"_s});
        page->setFilter(u"Brightwater"_s);
        QTRY_COMPARE(page->table().records().rowCount(), 1);
        desk.window->toasts().dismissAll();
        const QString path = desk.folder.filePath(u"out.csv"_s);
        desk.prompter.items.push_back(1);
        desk.prompter.savePaths.push_back(path);
        QTest::keyClick(desk.window.get(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(QFile::exists(path));
        const QByteArray key = "partner-" + QByteArray::number(page->table().records().idAt(0));
        QCOMPARE(contentOf(path), "\xef\xbb\xbfName,Country,Won revenue,Channelbook ID\r\nBrightwater MSP,\"'=1+1, \"\"x\"\"\",21500.00 USD," + key + "\r\n");
        QTRY_VERIFY(Desk::labelled(desk.window.get(), u"Exported 1 partner to out.csv"_s));
        QCOMPARE(desk.prompter.fileQuestions.constLast().suffix, u"csv"_s);
        QCOMPARE(desk.settings.exportKind(), 1);
    }

    void theEndingSaysTheFormat() {
        Desk desk;
        desk.open();
        auto* page = desk.page<PartnersPage>();
        QTRY_COMPARE(page->table().records().rowCount(), 12);
        const QString path = desk.folder.filePath(u"out.json"_s);
        desk.prompter.items.push_back(0);
        desk.prompter.savePaths.push_back(path);
        QTest::keyClick(desk.window.get(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(QFile::exists(path));
        QVERIFY(contentOf(path).startsWith("[\n{"));
    }

    void exportAsksAndGivesUp() {
        Desk desk;
        desk.open();
        QTRY_COMPARE(desk.page<PartnersPage>()->table().records().rowCount(), 12);
        desk.prompter.items.push_back(-1);
        QTest::keyClick(desk.window.get(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.prompter.fileQuestions.size(), 0);
        desk.prompter.items.push_back(0);
        desk.prompter.savePaths.push_back(desk.folder.filePath(u"nowhere/out.xlsx"_s));
        QTest::keyClick(desk.window.get(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        const QString said = errorText({ErrorCode::FileNotWritable, {desk.folder.filePath(u"nowhere/out.xlsx"_s), u"No such file or directory"_s}});
        QTRY_VERIFY2(Desk::labelled(desk.window.get(), said), qPrintable(said));
    }

    void deletedRecordsComeBack() {
        Desk desk;
        desk.open(14);
        auto* page = desk.page<PartnersPage>();
        auto& table = page->table();
        QTRY_COMPARE(table.records().rowCount(), 14);
        const RecordId id = desk.idOf(u"partner"_s, u"Partner 00013"_s);
        QVERIFY(table.setCurrent(id));
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_Delete);
        QTRY_COMPARE(table.records().rowCount(), 13);
        desk.workspace().undo();
        QTRY_COMPARE(table.records().rowCount(), 14);
    }

    void largeTablesKeepOnlyWhatIsLookedAt() {
        Desk desk;
        desk.open(1200);
        auto& table = desk.page<PartnersPage>()->table();
        QTRY_COMPARE(table.records().rowCount(), 1200);
        QTRY_VERIFY(table.records().isComplete());
        QCOMPARE(cell(table, 1199, u"name"_s), u"Zephyr Cloud"_s);
        table.selectAll();
        QTRY_VERIFY(desk.window->navigator()->current()->statusLeft().startsWith(u"1200 selected"_s));
        QVERIFY(desk.window->navigator()->current()->statusLeft().contains(u"sum $"_s));
    }
};

QTEST_MAIN(RecordTablePageTest)
#include "RecordTablePageTest.moc"
