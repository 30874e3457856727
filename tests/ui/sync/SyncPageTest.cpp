// The Sync page by real events: drops, keys and clicks; waits on its signals only.
#include "tests/ui/sync/SyncDriver.h"
#include "ui/sync/ColumnsPanel.h"
#include "ui/sync/DropArea.h"
#include "ui/sync/OutcomeView.h"
#include "ui/sync/Outcome.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/ProgressPanel.h"

#include <QApplication>
#include <QCheckBox>
#include <QAbstractItemView>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>

using namespace channelbook;
using namespace Qt::StringLiterals;

namespace {

const QString data = QStringLiteral(TEST_DATA_DIR) + u'/';

QStringList salesFiles() {
    QStringList paths;
    for (const char* name : {"accounts", "products", "sales_teams", "sales_pipeline"}) paths << data + u"crm-sales-opportunities/"_s + QLatin1String(name) + u".csv"_s;
    return paths;
}

} // namespace

class SyncPageTest : public test::SyncDriver {
    Q_OBJECT

    void showColumns() {
        QSignalSpy looked(page->findChild<ColumnsPanel*>(), &ColumnsPanel::shown);
        click(u"chooseColumns"_s);
        QCOMPARE(page->view(), SyncPage::View::Columns);
        QVERIFY(looked.count() > 0 || looked.wait(patience));
    }
    QModelIndex columnIndex(const QString& header, int column) {
        QAbstractItemModel* model = shown<QTableView>(u"columns"_s)->model();
        for (int row = 0; row < model->rowCount(); ++row)
            if (model->index(row, ColumnsModel::NameColumn).data().toString() == header) return model->index(row, column);
        return {};
    }
    QString columnText(const QString& header, int column) { return columnIndex(header, column).data().toString(); }
    QString becomes(const QString& header) { return columnText(header, ColumnsModel::BecomesColumn); }
    /// Clicks on what a column becomes and takes another choice from the list with the keys.
    void choose(const QString& header, const QString& code, int column = ColumnsModel::BecomesColumn) {
        auto* table = shown<QTableView>(u"columns"_s);
        const QModelIndex index = columnIndex(header, column);
        QVERIFY(index.isValid());
        table->scrollTo(index);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
        QComboBox* box = nullptr;
        for (auto* candidate : table->findChildren<QComboBox*>())
            if (candidate->isVisible()) box = candidate;
        QVERIFY(box != nullptr);
        const int wanted = box->findData(code);
        QVERIFY2(wanted >= 0, qPrintable(code));
        box->showPopup();
        QSignalSpy looked(page->findChild<ColumnsPanel*>(), &ColumnsPanel::shown);
        box->view()->setCurrentIndex(box->model()->index(wanted, 0));
        QTest::keyClick(box->view(), Qt::Key_Return);
        QVERIFY(looked.count() > 0 || looked.wait(patience));
        // Where there is no window manager nobody gives the window its place back after a list has gone.
        page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
    }
    QString texts() {
        QStringList words;
        for (const auto* label : page->findChildren<QLabel*>())
            if (label->isVisible()) words << label->text();
        for (const auto* badge : page->findChildren<BadgeLabel*>())
            if (badge->isVisible()) words << badge->accessibleName();
        return words.join(u'\n');
    }

private Q_SLOTS:
    void initTestCase() { theme.apply(*static_cast<QApplication*>(QCoreApplication::instance())); }
    void init() {
        program = std::make_unique<test::TestProgram>();
        prompter = {};
        toasts.clear();
        openPage();
    }
    void cleanup() {
        page.reset();
        program.reset();
    }

    void emptyPageInvites() {
        QVERIFY(texts().contains(u"Drop your CRM's export here"_s));
        QVERIFY(texts().contains(u"Salesforce"_s));
        QCOMPARE(QApplication::focusWidget()->objectName(), u"chooseFiles"_s);
        prompter.files = {{}};
        press(Qt::Key_Return);
        QCOMPARE(prompter.fileQuestions.size(), 1);
        QCOMPARE(page->view(), SyncPage::View::Home);
    }

    void dropCheckApplyUndo() {
        const QString before = dump();
        QSignalSpy writes(page.get(), &SyncPage::aboutToWrite);
        drop(salesFiles());
        waitFor(SyncPage::View::Review);
        QCOMPARE(writes.count(), 1);
        QCOMPARE(dump(), before);
        QCOMPARE(cell(u"sales_pipeline.csv"_s, 1), u"Deals"_s);
        QCOMPARE(cell(u"sales_pipeline.csv"_s, 2), QLocale().toString(8800));
        QCOMPARE(cell(u"sales_pipeline.csv"_s, 3), QLocale().toString(8800));
        QCOMPARE(cell(u"sales_pipeline.csv"_s, 8), u"0"_s);
        QVERIFY2(cell(u"sales_pipeline.csv"_s, 9).contains(u"“GTXPro”"_s), qPrintable(cell(u"sales_pipeline.csv"_s, 9)));
        QVERIFY(cell(u"sales_pipeline.csv"_s, 9).contains(u"GTX Pro"_s));
        QCOMPARE(shown<QLineEdit>(u"sourceName"_s)->text(), u"CRM"_s);
        QCOMPARE(shown<QTabWidget>(u"details"_s)->tabText(0), u"New 35"_s);
        press(Qt::Key_Down);
        QCOMPARE(shown<QTabWidget>(u"details"_s)->tabText(0), u"New 7"_s);

        QSignalSpy finished(page.get(), &SyncPage::importFinished);
        press(Qt::Key_Return);
        waitFor(SyncPage::View::Result);
        QCOMPARE(finished.count(), 1);
        QCOMPARE(number("SELECT count(*) FROM deal"), 8800);
        QCOMPARE(toasts.size(), 1);
        QCOMPARE(toasts.front().action, u"Undo"_s);

        QSignalSpy overview(page.get(), &SyncPage::overviewShown);
        click(u"undoImport"_s);
        waitFor(SyncPage::View::Home);
        QCOMPARE(dump(), before);
        QCOMPARE(finished.count(), 2);
        while (!texts().contains(u"Undone"_s)) QVERIFY(overview.wait(patience));
    }

    void otherCrmsAreCalledByTheirNames() {
        drop({write(u"deals.csv"_s, "Record ID,Deal Name,Deal Stage,Amount,Close Date\n21,Renewal,closedwon,1200.50,2026-06-30\n")});
        waitFor(SyncPage::View::Review);
        QCOMPARE(shown<QLineEdit>(u"sourceName"_s)->text(), u"HubSpot"_s);
        press(Qt::Key_Return);
        waitFor(SyncPage::View::Result);
        QCOMPARE(number("SELECT count(*) FROM deal WHERE stage = 'Closed Won' AND outcome = 'won'"), 1);
        QCOMPARE(sourceKindText(u"hubspot"_s), u"HubSpot"_s);
        QCOMPARE(sourceKindText(u"generic"_s), u"CSV"_s);
    }

    void knownSourceNeedsDropAndEnter() {
        drop({data + u"salesforce-weekly-export/week-1"_s});
        waitFor(SyncPage::View::Review);
        QCOMPARE(shown<QLineEdit>(u"sourceName"_s)->text(), u"Salesforce"_s);
        press(Qt::Key_Return);
        waitFor(SyncPage::View::Result);
        press(Qt::Key_Return);
        QCOMPARE(page->view(), SyncPage::View::Home);

        drop({data + u"salesforce-weekly-export/week-2"_s});
        waitFor(SyncPage::View::Review);
        QVERIFY(shown<QLineEdit>(u"sourceName"_s) == nullptr);
        const QString added = cell(u"Opportunity.csv"_s, 3);
        QVERIFY(added.toInt() > 0 && added.toInt() < 100);
        auto* files = shown<QTableWidget>(u"files"_s);
        QCOMPARE(files->item(files->currentRow(), 0)->text(), u"Account.csv"_s);
        auto* details = shown<QTabWidget>(u"details"_s);
        QCOMPARE(details->tabText(0), u"Changed 8"_s);
        // Field by field, from what to what.
        auto* changes = details->widget(0)->findChild<QTableView*>()->model();
        const auto said = [changes](int row, int column) { return changes->index(row, column).data().toString(); };
        bool phone = false;
        for (int row = 0; row < changes->rowCount(); ++row) phone = phone || (said(row, 1) == u"Phone"_s && !said(row, 2).isEmpty() && said(row, 2) != said(row, 3));
        QVERIFY(phone);
        press(Qt::Key_Return);
        waitFor(SyncPage::View::Result);
        QCOMPARE(cell(u"Opportunity.csv"_s, 3), added);
        QCOMPARE(number("SELECT count(*) FROM sync_source"), 1);
    }

    void aSourceIsOfferedOnlyForFilesItFits() {
        drop({write(u"accounts.csv"_s, "Account ID,Name,Website,City,Industry\nA1,Northwind,northwind.example,Ulm,Retail\n")});
        waitFor(SyncPage::View::Review);
        press(Qt::Key_Return);
        waitFor(SyncPage::View::Result);
        page->back();
        // The same table a week later, and another table of the same CRM.
        drop({write(u"accounts.csv"_s, "Account ID,Name,Website,City,Industry,Phone\nA1,Northwind,northwind.example,Bonn,Retail,1\n")});
        waitFor(SyncPage::View::Review);
        QVERIFY(shown<QLineEdit>(u"sourceName"_s) == nullptr);
        page->back();
        drop({write(u"deals.csv"_s, "deal id,deal name,stage,amount\nD1,First,Won,100\n")});
        waitFor(SyncPage::View::Review);
        QVERIFY(shown<QLineEdit>(u"sourceName"_s) == nullptr);
        page->back();
        // Somebody else's list of companies.
        drop({salesFiles().front()});
        waitFor(SyncPage::View::Review);
        QVERIFY(shown<QLineEdit>(u"sourceName"_s) != nullptr);
        QCOMPARE(shown<QLineEdit>(u"sourceName"_s)->text(), u"CRM 2"_s);
    }

    void fullExportRetiresAfterASwitch() {
        drop({data + u"crm-sales-opportunities/products.csv"_s});
        waitFor(SyncPage::View::Review);
        press(Qt::Key_Return);
        waitFor(SyncPage::View::Result);
        press(Qt::Key_Return);
        drop({data + u"crm-sales-opportunities/accounts.csv"_s});
        waitFor(SyncPage::View::Review);
        press(Qt::Key_Return);
        waitFor(SyncPage::View::Result);
        press(Qt::Key_Return);
        QFile whole(data + u"crm-sales-opportunities/accounts.csv"_s);
        QVERIFY(whole.open(QIODevice::ReadOnly));
        QByteArrayList lines = whole.readAll().split('\n');
        lines.remove(5, 3);
        drop({write(u"accounts.csv"_s, lines.join('\n'))});
        waitFor(SyncPage::View::Review);
        QCOMPARE(cell(u"accounts.csv"_s, 7), u"0"_s);
        auto* full = shown<QCheckBox>(u"full"_s);
        full->setFocus();
        QTest::keyClick(full, Qt::Key_Space);
        waitFor(SyncPage::View::Review);
        QCOMPARE(cell(u"accounts.csv"_s, 7), u"3"_s);
        auto* details = shown<QTabWidget>(u"details"_s);
        QStringList tabs;
        for (int tab = 0; tab < details->count(); ++tab) tabs << details->tabText(tab);
        QVERIFY2(tabs.contains(u"Missing 3"_s), qPrintable(tabs.join(u'|')));
    }

    void oneOfSeveralFilesIsFull() {
        const auto shortened = [this](const QString& name) {
            QFile whole(data + u"crm-sales-opportunities/"_s + name);
            if (!whole.open(QIODevice::ReadOnly)) qFatal("no data");
            QByteArrayList lines = whole.readAll().split('\n');
            lines.remove(3, 1);
            return write(name, lines.join('\n'));
        };
        drop({data + u"crm-sales-opportunities/sales_teams.csv"_s, data + u"crm-sales-opportunities/accounts.csv"_s});
        waitFor(SyncPage::View::Review);
        press(Qt::Key_Return);
        waitFor(SyncPage::View::Result);
        press(Qt::Key_Return);
        drop({shortened(u"sales_teams.csv"_s), shortened(u"accounts.csv"_s)});
        waitFor(SyncPage::View::Review);
        auto* files = shown<QTableWidget>(u"files"_s);
        for (int row = 0; row < files->rowCount(); ++row)
            if (files->item(row, 0)->text() == u"accounts.csv") files->setCurrentCell(row, 0);
        auto* full = shown<QCheckBox>(u"fullFile"_s);
        QVERIFY(full != nullptr && full->text().contains(u"accounts.csv"_s) && !full->isChecked());
        full->setFocus();
        QTest::keyClick(full, Qt::Key_Space);
        waitFor(SyncPage::View::Review);
        QCOMPARE(cell(u"accounts.csv"_s, 7), u"1"_s);
        QCOMPARE(cell(u"sales_teams.csv"_s, 7), u"0"_s);
        QVERIFY2(full->text().contains(u"accounts.csv"_s) && full->isChecked(), "the file that was asked about stays selected");
        auto* all = shown<QCheckBox>(u"full"_s);
        QTest::keyClick(all, Qt::Key_Space);
        waitFor(SyncPage::View::Review);
        QCOMPARE(cell(u"sales_teams.csv"_s, 7), u"1"_s);
        QVERIFY(full->isChecked() && !full->isEnabled());
    }

    /// Taking an older export in has to be agreed to; it says how many records go back.
    void anOlderExportIsTakenOnlyWhenAgreed() {
        const QByteArray header("Deal Id,Deal Name,Amount,Last Modified Date\n");
        drop({write(u"deals.csv"_s, header + "1,A,1,2026-07-10 10:00:00\n2,B,2,2026-07-01 10:00:00\n")});
        waitFor(SyncPage::View::Review);
        QVERIFY(shown<QLabel>(u"older"_s) == nullptr && shown<QCheckBox>(u"allowOlder"_s) == nullptr);
        press(Qt::Key_Return);
        waitFor(SyncPage::View::Result);
        press(Qt::Key_Return);
        drop({write(u"deals.csv"_s, header + "1,A,9,2026-07-02 10:00:00\n2,B,2,2026-07-01 10:00:00\n")});
        waitFor(SyncPage::View::Review);
        auto* older = shown<QLabel>(u"older"_s);
        QVERIFY(older != nullptr);
        QVERIFY2(older->text().startsWith(u"deals.csv: Older than what came in on 2026-07-01: 1 record"_s), qPrintable(older->text()));
        QVERIFY(cell(u"deals.csv"_s, 9).contains(u"Older than"_s));
        QVERIFY(!shown(u"apply"_s)->isEnabled());
        auto* allow = shown<QCheckBox>(u"allowOlder"_s);
        allow->setFocus();
        QTest::keyClick(allow, Qt::Key_Space);
        click(u"apply"_s);
        waitFor(SyncPage::View::Result);
        QCOMPARE(number("SELECT amount FROM deal WHERE name = 'A'"), 900);
    }

    void whatRowsOnlyNameIsMadeAndBadCellsAreLeftOutAfterASwitch() {
        drop({write(u"deals.csv"_s, "deal id,deal name,account,amount,close date\nD1,First,Contoso,100,2026-04-03\nD2,Second,Fabrikam,200,2026-02-31\n")});
        waitFor(SyncPage::View::Review);
        QCOMPARE(cell(u"deals.csv"_s, 8), u"1"_s);
        const auto tick = [&](const QString& name) {
            auto* box = shown<QCheckBox>(name);
            QVERIFY2(box != nullptr && !box->isChecked(), qPrintable(name));
            QVERIFY(!box->accessibleName().isEmpty());
            box->setFocus();
            QTest::keyClick(box, Qt::Key_Space);
            waitFor(SyncPage::View::Review);
            QVERIFY(shown<QCheckBox>(name) != nullptr && shown<QCheckBox>(name)->isChecked());
        };
        tick(u"leaveCellsOut"_s);
        QCOMPARE(cell(u"deals.csv"_s, 8), u"0"_s);
        tick(u"createMissing"_s);
        click(u"apply"_s);
        waitFor(SyncPage::View::Result);
        QCOMPARE(number("SELECT count(*) FROM deal d JOIN company c ON c.id = d.company_id WHERE c.name IN ('Contoso', 'Fabrikam')"), 2);
        QCOMPARE(number("SELECT count(*) FROM deal WHERE close_date IS NULL AND custom LIKE '%2026-02-31%'"), 1);
        press(Qt::Key_Return);
        // The latter is kept with the source, and can be taken back.
        drop({write(u"deals.csv"_s, "deal id,deal name,account,amount,close date\nD3,Third,Contoso,100,2026-02-31\n")});
        waitFor(SyncPage::View::Review);
        QCOMPARE(cell(u"deals.csv"_s, 8), u"0"_s);
        auto* box = shown<QCheckBox>(u"leaveCellsOut"_s);
        QVERIFY(box != nullptr && box->isChecked());
        QVERIFY(shown<QCheckBox>(u"createMissing"_s) == nullptr);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
        waitFor(SyncPage::View::Review);
        QCOMPARE(cell(u"deals.csv"_s, 8), u"1"_s);
    }

    void ambiguousDatesAreAsked() {
        const QString file = write(u"deals.csv"_s, "deal id,deal name,stage,amount,close date\nD1,First,Won,100,03/04/2026\nD2,Second,Lost,200,05/06/2026\n");
        drop({file});
        waitFor(SyncPage::View::Problem);
        QVERIFY(shown(u"monthFirst"_s) != nullptr);
        QVERIFY2(shown(u"dayFirst"_s)->text().contains(QLocale().toString(QDate(2026, 4, 3), QLocale::LongFormat)), qPrintable(shown(u"dayFirst"_s)->text()));
        click(u"dayFirst"_s);
        waitFor(SyncPage::View::Review);
        QVERIFY(cell(u"deals.csv"_s, 9).contains(u"day first"_s));
        press(Qt::Key_Return);
        waitFor(SyncPage::View::Result);
        QCOMPARE(number("SELECT count(*) FROM deal WHERE close_date = '2026-04-03'"), 1);
    }

    void ambiguousNumbersAreAsked() {
        const QString file = write(u"deals.csv"_s, "deal id;deal name;stage;amount\nD1;First;Won;1,234\nD2;Second;Lost;5,678\n");
        drop({file});
        waitFor(SyncPage::View::Problem);
        click(u"decimalPoint"_s);
        waitFor(SyncPage::View::Review);
        press(Qt::Key_Return);
        waitFor(SyncPage::View::Result);
        QCOMPARE(number("SELECT amount FROM deal WHERE name = 'First'"), 123400);
    }

    void unknownTableIsAskedAndComesWithTheOthers() {
        const QString before = dump();
        const QString odd = write(u"odd.csv"_s, "name,colour,shape\nBlue thing,blue,round\n");
        drop({data + u"crm-sales-opportunities/products.csv"_s, odd});
        waitFor(SyncPage::View::Problem);
        QVERIFY(texts().contains(u"odd.csv"_s));
        click(u"entity-company"_s);
        waitFor(SyncPage::View::Review);
        QCOMPARE(cell(u"products.csv"_s, 3), u"7"_s);
        QCOMPARE(cell(u"odd.csv"_s, 3), u"1"_s);
        press(Qt::Key_Return);
        waitFor(SyncPage::View::Result);
        QCOMPARE(number("SELECT count(*) FROM company WHERE name = 'Blue thing'"), 1);
        QCOMPARE(number("SELECT count(*) FROM product"), 7);
        QCOMPARE(number("SELECT count(*) FROM sync_source"), 1);
        QCOMPARE(number("SELECT count(*) FROM history WHERE kind = 'sync.import'"), 1);
        click(u"undoImport"_s);
        waitFor(SyncPage::View::Home);
        QCOMPARE(dump(), before);
    }

    void binaryFileIsRefusedInPlace() {
        const QString before = dump();
        const QString photo = write(u"photo.csv"_s, QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0", 24));
        drop({photo});
        waitFor(SyncPage::View::Problem);
        QVERIFY2(texts().contains(u"“photo.csv”"_s) || texts().contains(u"\"photo.csv\""_s), qPrintable(texts()));
        drop({write(u"empty.csv"_s, "")});
        waitFor(SyncPage::View::Problem);
        for (const auto& name : {u"tryAgain"_s, u"cancelProblem"_s}) {
            const QPushButton* answer = shown(name);
            QVERIFY(answer != nullptr);
            QVERIFY2(answer->parentWidget()->rect().contains(answer->geometry()), qPrintable(name));
        }
        QVERIFY(prompter.asked.isEmpty() && prompter.warnings.isEmpty());
        press(Qt::Key_Escape);
        QCOMPARE(page->view(), SyncPage::View::Home);
        QCOMPARE(dump(), before);
    }

    void badFileAmongGoodOnesIsLeftOut() {
        const QString photo = write(u"photo.csv"_s, QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0", 24));
        drop({photo, data + u"crm-sales-opportunities/products.csv"_s});
        waitFor(SyncPage::View::Problem);
        click(u"leaveOut"_s);
        waitFor(SyncPage::View::Review);
        QCOMPARE(cell(u"products.csv"_s, 3), u"7"_s);
    }

    void rejectedRowsAreShownWithLineAndReason() {
        const QString file = write(u"deals.csv"_s, "deal id,deal name,stage,amount,close date\nD1,First,Won,100,2026-04-03\nD2,Second,Lost,200,2026-02-31\n");
        drop({file});
        waitFor(SyncPage::View::Review);
        QCOMPARE(cell(u"deals.csv"_s, 8), u"1"_s);
        auto* details = shown<QTabWidget>(u"details"_s);
        QCOMPARE(details->tabText(1), u"Rejected 1"_s);
        QTest::mouseClick(details->tabBar(), Qt::LeftButton, {}, details->tabBar()->tabRect(1).center());
        auto* table = details->currentWidget()->findChild<QTableView*>()->model();
        QCOMPARE(table->index(0, 0).data().toString(), u"3"_s);
        QCOMPARE(table->index(0, 2).data().toString(), u"2026-02-31"_s);
        QVERIFY(table->index(0, 3).data().toString().contains(u"no date"_s));
        shown<QTableWidget>(u"files"_s)->setFocus();
        press(Qt::Key_Return);
        waitFor(SyncPage::View::Result);
        auto* link = shown<QLabel>(u"rejects"_s);
        QVERIFY(link != nullptr && link->text().contains(u"deals.rejects.csv"_s));
    }

    void cancelDuringImportLeavesTheProgramAsItWas() {
        const QString before = dump();
        QByteArray many("deal id,deal name,stage,amount\n");
        for (int i = 0; i < 200000; ++i) many += "D" + QByteArray::number(i) + ",Deal " + QByteArray::number(i) + ",Won,100\n";
        drop({write(u"deals.csv"_s, many)});
        waitFor(SyncPage::View::Review);
        press(Qt::Key_Return);
        QVERIFY(page->isBusy());
        auto* cancel = page->findChild<ProgressPanel*>()->findChild<QPushButton*>();
        QVERIFY(cancel->isVisible());
        QTest::mouseClick(cancel, Qt::LeftButton);
        waitFor(SyncPage::View::Review);
        QVERIFY(!toasts.isEmpty() && toasts.back().text.contains(u"Nothing was changed"_s));
        QCOMPARE(dump(), before);
        QCOMPARE(number("SELECT count(*) FROM history WHERE kind = 'sync.import'"), 0);
        // Nothing is lost: the same review can still be applied, or left.
        press(Qt::Key_Escape);
        QCOMPARE(page->view(), SyncPage::View::Home);
    }

    void refusedUndoSaysWhyBesideTheImport() {
        drop({data + u"crm-sales-opportunities/accounts.csv"_s});
        waitFor(SyncPage::View::Review);
        press(Qt::Key_Return);
        waitFor(SyncPage::View::Result);
        press(Qt::Key_Return);
        const RecordId company = number("SELECT min(id) FROM company");
        QVERIFY(program->set("company", company, "industry", u"Changed since"_s));
        QSignalSpy overview(page.get(), &SyncPage::overviewShown);
        while (shown(u"undo"_s) == nullptr) QVERIFY(overview.wait(patience));
        page->reload();
        QVERIFY(overview.wait(patience));
        QSignalSpy changed(page.get(), &SyncPage::viewChanged);
        click(u"undo"_s);
        while (page->isBusy()) QVERIFY(changed.wait(patience));
        auto* refusal = shown<QLabel>(u"refusal"_s);
        QVERIFY(refusal != nullptr);
        QVERIFY2(refusal->text().contains(u"cannot be undone"_s), qPrintable(refusal->text()));
        QCOMPARE(number("SELECT count(*) FROM company"), 85);
    }

    void columnsAreChosenWithWhatStandsInThem() {
        const QString file = write(u"deals.csv"_s, "deal id,deal name,stage,amount,close date,remark,secret\n"
                                                   "D1,First,Won,100,2026-04-03,Call Ann,x1\nD2,Second,Lost,n/a,2026-02-28,,x2\n");
        drop({file});
        waitFor(SyncPage::View::Review);
        QCOMPARE(cell(u"deals.csv"_s, 8), u"1"_s);
        showColumns();
        auto* table = shown<QTableView>(u"columns"_s);
        QCOMPARE(table->model()->rowCount(), 7);
        QCOMPARE(becomes(u"deal id"_s), u"Key: tells the records apart"_s);
        QCOMPARE(becomes(u"remark"_s), u"Custom field, under its own name"_s);
        QCOMPARE(columnText(u"remark"_s, ColumnsModel::SamplesColumn), u"Call Ann"_s);
        QVERIFY2(columnText(u"amount"_s, ColumnsModel::ReadColumn).contains(u"\"n/a\" is no amount"_s), qPrintable(columnText(u"amount"_s, ColumnsModel::ReadColumn)));
        QCOMPARE(columnText(u"close date"_s, ColumnsModel::LooksColumn), u"dates"_s);

        choose(u"remark"_s, u"next_step"_s);
        QCOMPARE(becomes(u"remark"_s), u"Next step"_s);
        QCOMPARE(columnText(u"remark"_s, ColumnsModel::ReadColumn), u"Call Ann"_s);
        choose(u"secret"_s, u"@ignored"_s);
        // Amounts that are none no longer stand in the way of their rows.
        choose(u"amount"_s, QString());
        QCOMPARE(columnText(u"amount"_s, ColumnsModel::ReadColumn), QString());
        press(Qt::Key_Return);
        waitFor(SyncPage::View::Review);
        QCOMPARE(cell(u"deals.csv"_s, 8), u"0"_s);
        QCOMPARE(cell(u"deals.csv"_s, 3), u"2"_s);
        press(Qt::Key_Return);
        waitFor(SyncPage::View::Result);
        QCOMPARE(number("SELECT count(*) FROM deal WHERE next_step = 'Call Ann'"), 1);
        QCOMPARE(number("SELECT count(*) FROM deal WHERE custom LIKE '%n/a%'"), 1);
        QCOMPARE(number("SELECT count(*) FROM deal WHERE custom LIKE '%x1%'"), 0);
    }

    void aFieldHasOneColumn() {
        drop({write(u"deals.csv"_s, "deal id,deal name,stage,next step,remark\nD1,First,Won,Old,New\n")});
        waitFor(SyncPage::View::Review);
        showColumns();
        QCOMPARE(becomes(u"next step"_s), u"Next step"_s);
        choose(u"remark"_s, u"next_step"_s);
        QCOMPARE(becomes(u"remark"_s), u"Next step"_s);
        QCOMPARE(becomes(u"next step"_s), u"Custom field, under its own name"_s);
        QSignalSpy again(page->findChild<ColumnsPanel*>(), &ColumnsPanel::shown);
        click(u"columnsReset"_s);
        QVERIFY(again.wait(patience));
        QCOMPARE(becomes(u"next step"_s), u"Next step"_s);
        QCOMPARE(becomes(u"remark"_s), u"Custom field, under its own name"_s);
        // Back without anything: the review is as it was.
        press(Qt::Key_Escape);
        QCOMPARE(page->view(), SyncPage::View::Review);
    }

    void whoWinsIsChosenFieldByField() {
        const QString first = write(u"deals.csv"_s, "deal id,deal name,stage,next step\nD1,First,Proposal,call\n");
        drop({first});
        waitFor(SyncPage::View::Review);
        showColumns();
        QCOMPARE(columnText(u"next step"_s, ColumnsModel::WinsColumn), u"Ask me"_s);
        QVERIFY(columnText(u"deal id"_s, ColumnsModel::WinsColumn).isEmpty());
        choose(u"next step"_s, u"local"_s, ColumnsModel::WinsColumn);
        QCOMPARE(columnText(u"next step"_s, ColumnsModel::WinsColumn), u"We win"_s);
        click(u"columnsCheck"_s);
        waitFor(SyncPage::View::Review);
        QCOMPARE(number("SELECT count(*) FROM sync_source"), 0);
        press(Qt::Key_Return);
        waitFor(SyncPage::View::Result);
        page->back();
        // It holds for the next import, and is shown there.
        QVERIFY(program->set("deal", number("SELECT id FROM deal"), "next_step", u"ours"_s).has_value());
        drop({write(u"deals.csv"_s, "deal id,deal name,stage,next step\nD1,First,Proposal,theirs\n")});
        waitFor(SyncPage::View::Review);
        QCOMPARE(cell(u"deals.csv"_s, 6), u"0"_s);
        showColumns();
        QCOMPARE(columnText(u"next step"_s, ColumnsModel::WinsColumn), u"We win"_s);
        choose(u"next step"_s, u"ask"_s, ColumnsModel::WinsColumn);
        click(u"columnsCheck"_s);
        waitFor(SyncPage::View::Review);
        QCOMPARE(cell(u"deals.csv"_s, 6), u"1"_s);
        press(Qt::Key_Return);
        waitFor(SyncPage::View::Result);
        QCOMPARE(number("SELECT count(*) FROM sync_conflict"), 1);
        QCOMPARE(number("SELECT count(*) FROM sync_source WHERE settings LIKE '%policies%'"), 0);
    }

    void doubtfulDatesAreAnsweredBesideTheirColumn() {
        drop({write(u"deals.csv"_s, "deal id,deal name,stage,amount,close date\nD1,First,Won,100,03/04/2026\nD2,Second,Lost,200,05/06/2026\n")});
        waitFor(SyncPage::View::Problem);
        QSignalSpy looked(page->findChild<ColumnsPanel*>(), &ColumnsPanel::shown);
        click(u"problemColumns"_s);
        QCOMPARE(page->view(), SyncPage::View::Columns);
        QVERIFY(looked.count() > 0 || looked.wait(patience));
        QVERIFY(columnText(u"close date"_s, ColumnsModel::LooksColumn).contains(u"day or month first?"_s));
        auto* dates = shown<QComboBox>(u"columnsDates"_s);
        QVERIFY(dates != nullptr);
        QCOMPARE(dates->currentIndex(), -1);
        dates->setFocus();
        QTest::keyClick(dates, Qt::Key_Down);
        QTest::keyClick(dates, Qt::Key_Down);
        QVERIFY(looked.wait(patience));
        QVERIFY2(dates->currentText().contains(QLocale().toString(QDate(2026, 3, 4), QLocale::LongFormat)), qPrintable(dates->currentText()));
        QCOMPARE(columnText(u"close date"_s, ColumnsModel::ReadColumn), ValueFormat().date(u"2026-03-04"_s));
        click(u"columnsCheck"_s);
        waitFor(SyncPage::View::Review);
        press(Qt::Key_Return);
        waitFor(SyncPage::View::Result);
        QCOMPARE(number("SELECT count(*) FROM deal WHERE close_date = '2026-03-04'"), 1);
    }

    void rowsCanBeSaidToBeSomethingElse() {
        drop({write(u"list.csv"_s, "company name,city,website\nAcme,Berlin,acme.de\n")});
        waitFor(SyncPage::View::Review);
        QCOMPARE(cell(u"list.csv"_s, 1), u"Companies"_s);
        showColumns();
        auto* entity = shown<QComboBox>(u"columnsEntity"_s);
        QSignalSpy again(page->findChild<ColumnsPanel*>(), &ColumnsPanel::shown);
        entity->setFocus();
        QTest::keyClick(entity, Qt::Key_Down);
        QVERIFY(again.wait(patience));
        QCOMPARE(entity->currentText(), u"Partners"_s);
        click(u"columnsCheck"_s);
        waitFor(SyncPage::View::Review);
        press(Qt::Key_Return);
        waitFor(SyncPage::View::Result);
        QCOMPARE(number("SELECT count(*) FROM partner"), 1);
    }

    void sourcesTellHowTheyStand() {
        const QString head = "deal id,deal name,stage,amount,close date\n"_L1;
        const QString file = write(u"deals.csv"_s, (head + u"D1,First,Won,100,2026-04-03\nD2,Second,Lost,200,2026-02-31\n"_s).toUtf8());
        drop({file});
        waitFor(SyncPage::View::Review);
        press(Qt::Key_Return);
        waitFor(SyncPage::View::Result);
        QVERIFY(program->set("deal", number("SELECT id FROM deal WHERE name = 'First'"), "close_date", u"2026-05-01"_s));
        QSignalSpy overview(page.get(), &SyncPage::overviewShown);
        press(Qt::Key_Return);
        page->reload();
        while (shown(u"sourceWaiting"_s) == nullptr) QVERIFY(overview.wait(patience));
        QCOMPARE(shown(u"sourceWaiting"_s)->text(), u"1 change waits for the CRM"_s);
        QCOMPARE(shown(u"sourceRejects"_s)->text(), u"1 row rejected last time"_s);
        QVERIFY(shown(u"sourceConflicts"_s) == nullptr);
        QVERIFY2(shown<QLabel>(u"sourceLast"_s)->text().contains(u"2 rows, 1 new · 1 rejected"_s), qPrintable(shown<QLabel>(u"sourceLast"_s)->text()));
        // The rejected rows are one click away.
        click(u"sourceRejects"_s);
        QCOMPARE(page->view(), SyncPage::View::Result);
        QCOMPARE(cell(u"deals.csv"_s, 8), u"1"_s);
        press(Qt::Key_Escape);
        prompter.files = {{file}};
        click(u"sourceImport"_s);
        waitFor(SyncPage::View::Review);
        QCOMPARE(cell(u"deals.csv"_s, 3), u"0"_s);
        QCOMPARE(shown<QComboBox>(u"source"_s)->currentText(), u"CRM"_s);
    }

    void historyOpensTheStoredReport() {
        drop({data + u"crm-sales-opportunities/accounts.csv"_s});
        waitFor(SyncPage::View::Review);
        press(Qt::Key_Return);
        waitFor(SyncPage::View::Result);
        press(Qt::Key_Return);
        QSignalSpy overview(page.get(), &SyncPage::overviewShown);
        while (shown(u"undo"_s) == nullptr) QVERIFY(overview.wait(patience));
        click(u"details"_s);
        QCOMPARE(page->view(), SyncPage::View::Result);
        QCOMPARE(cell(u"accounts.csv"_s, 3), u"85"_s);
        auto* table = shown<QTabWidget>(u"details"_s)->currentWidget()->findChild<QTableView*>();
        QSignalSpy opened(page.get(), &SyncPage::openRequested);
        table->selectRow(0);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.front().front().toString(), u"company"_s);
        QCOMPARE(page->view(), SyncPage::View::Result);
        press(Qt::Key_Escape);
        QCOMPARE(page->view(), SyncPage::View::Home);
    }

    void everythingThatActsHasAName() {
        drop(salesFiles());
        waitFor(SyncPage::View::Review);
        for (const auto* widget : page->findChildren<QWidget*>()) {
            const bool acts = widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isEnabled();
            if (acts) QVERIFY2(!widget->accessibleName().isEmpty() || qobject_cast<const QAbstractButton*>(widget), widget->metaObject()->className());
        }
    }
};

QTEST_MAIN(SyncPageTest)
#include "SyncPageTest.moc"
