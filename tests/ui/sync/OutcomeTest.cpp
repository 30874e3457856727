// What a file's counts open into: all of its rows however many, and likely matches, answered before an import or after it.
#include "tests/ui/sync/SyncDriver.h"
#include "ui/sync/OutcomeView.h"

#include <QTabWidget>
#include <QTableView>

using namespace channelbook;
using namespace Qt::StringLiterals;

class OutcomeTest : public test::SyncDriver {
    Q_OBJECT

    static constexpr int many = 100'000;

    QStringList salesFiles() const {
        QStringList paths;
        for (const char* name : {"accounts", "products", "sales_teams", "sales_pipeline"})
            paths << QStringLiteral(TEST_DATA_DIR) + u"/crm-sales-opportunities/"_s + QLatin1String(name) + u".csv"_s;
        return paths;
    }
    QTableView* tab(const QString& title) {
        auto* details = shown<QTabWidget>(u"details"_s);
        for (int i = 0; i < details->count(); ++i) {
            if (!details->tabText(i).startsWith(title)) continue;
            QTest::mouseClick(details->tabBar(), Qt::LeftButton, {}, details->tabBar()->tabRect(i).center());
            return details->currentWidget()->findChild<QTableView*>();
        }
        return nullptr;
    }
    static QString text(const QTableView* table, int row, int column) { return table->model()->index(row, column).data().toString(); }
    QByteArray deals(int changedFrom) {
        QByteArray rows = "deal id,deal name,stage,next step,amount\n";
        for (int i = 0; i < many; ++i)
            rows += "D" + QByteArray::number(i) + ",Deal " + QByteArray::number(i) + ",Proposal," + (i >= changedFrom ? "visit" : "call") + "," + (i == 7 ? "n/a" : "100") + "\n";
        return rows;
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

    void allRowsAreListedHoweverMany() {
        drop({write(u"deals.csv"_s, deals(many))});
        waitFor(SyncPage::View::Review);
        QTableView* added = tab(u"New"_s);
        QVERIFY(added != nullptr);
        QCOMPARE(added->model()->rowCount(), many - 1);
        QCOMPARE(text(added, many - 2, 0), u"Deal %1"_s.arg(many - 1));
        QCOMPARE(text(tab(u"Rejected"_s), 0, 0), u"9"_s);
        shown<QTableWidget>(u"files"_s)->setFocus();
        press(Qt::Key_Return);
        waitFor(SyncPage::View::Result);
        QCOMPARE(tab(u"New"_s)->model()->rowCount(), many - 1);
        page->back();

        drop({write(u"deals.csv"_s, deals(0))});
        waitFor(SyncPage::View::Review);
        QTableView* changed = tab(u"Changed"_s);
        QCOMPARE(changed->model()->rowCount(), many - 1);
        QCOMPARE(text(changed, many - 2, 2), u"call"_s);
        QCOMPARE(text(changed, many - 2, 3), u"visit"_s);
        // The last of them opens like the first.
        QSignalSpy opened(page.get(), &SyncPage::openRequested);
        changed->setFocus();
        QTest::keyClick(changed, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(changed->currentIndex().row(), many - 2);
        QTest::keyClick(changed, Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.front()[1].toLongLong(), number("SELECT id FROM deal WHERE name = 'Deal 99999'"));
    }

    void likelyMatchesAreAnsweredBeforeApplying() {
        const RecordId zyntrix = program->add("company", {{u"name"_s, u"Zyntrix"_s}, {u"website"_s, u"www.zyntrix.de"_s}, {u"city"_s, u"Berlin"_s}});
        const RecordId contoso = program->add("company", {{u"name"_s, u"Contoso Limited"_s}, {u"city"_s, u"London"_s}, {u"website"_s, u"contoso.com"_s}});
        program->add("company", {{u"name"_s, u"Halcyon Works"_s}, {u"city"_s, u"Paris"_s}, {u"website"_s, u"halcyon.example"_s}});
        const QString before = dump();
        drop({write(u"accounts.csv"_s, "Account ID,Name,Website,City\nA1,Zyntrix GmbH,www.zyntrix.de,Berlin\nA2,Contoso Ltd,contoso.com,London\nA3,Halcyon Works SA,halcyon.example,Paris\nA4,Nobody Knows,nobody.example,Rome\n")});
        waitFor(SyncPage::View::Review);
        QTableView* matches = tab(u"Likely here already"_s);
        QVERIFY(matches != nullptr);
        QCOMPARE(matches->model()->rowCount(), 3);
        const auto select = [&](const QString& arrived) {
            for (int row = 0; row < 3; ++row)
                if (text(matches, row, 1) == arrived) matches->selectRow(row);
        };
        const auto answer = [&](const QString& arrived) {
            for (int row = 0; row < 3; ++row)
                if (text(matches, row, 1) == arrived) return text(matches, row, 0);
            return QString();
        };
        matches->setFocus();
        // Several at once, and taken back.
        QTest::keyClick(matches, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(matches, Qt::Key_S);
        for (const char* name : {"Zyntrix GmbH", "Contoso Ltd", "Halcyon Works SA"}) QVERIFY2(answer(QString::fromLatin1(name)).contains(u"same"_s), name);
        QTest::keyClick(matches, Qt::Key_L);
        QVERIFY(!answer(u"Contoso Ltd"_s).contains(u"same"_s));
        select(u"Zyntrix GmbH"_s);
        QTest::keyClick(matches, Qt::Key_S);
        select(u"Contoso Ltd"_s);
        click(u"matchDifferent"_s);
        QVERIFY(answer(u"Zyntrix GmbH"_s).contains(u"same"_s));
        QVERIFY(answer(u"Contoso Ltd"_s).contains(u"different"_s));
        QVERIFY(!answer(u"Halcyon Works SA"_s).contains(u"same"_s));
        QCOMPARE(dump(), before);

        shown<QTableWidget>(u"files"_s)->setFocus();
        press(Qt::Key_Return);
        waitFor(SyncPage::View::Result);
        QCOMPARE(number("SELECT count(*) FROM company"), 6);
        QCOMPARE(number("SELECT record_id FROM crm_link WHERE key = 'A1'"), zyntrix);
        QVERIFY(number("SELECT record_id FROM crm_link WHERE key = 'A2'") != contoso);
        QCOMPARE(number("SELECT count(*) FROM match_different"), 1);
        // What was left open can be answered now, and that is a step of its own.
        const QString applied = dump();
        matches = tab(u"Likely here already"_s);
        QVERIFY(matches != nullptr);
        QCOMPARE(matches->model()->rowCount(), 1);
        matches->setFocus();
        matches->selectRow(0);
        QTest::keyClick(matches, Qt::Key_S);
        QCOMPARE(number("SELECT count(*) FROM company WHERE retired = 0"), 5);
        QCOMPARE(toasts.back().action, u"Undo"_s);
        toasts.back().run();
        QSignalSpy view(page.get(), &SyncPage::viewChanged);
        while (page->isBusy()) QVERIFY(view.wait(patience));
        QCOMPARE(dump(), applied);
    }

    void aNameThatNearlyFitsIsExplained_data() {
        QTest::addColumn<bool>("before");
        QTest::newRow("before the import") << true;
        QTest::newRow("after it") << false;
    }
    void aNameThatNearlyFitsIsExplained() {
        QFETCH(bool, before);
        drop(salesFiles());
        waitFor(SyncPage::View::Review);
        if (!before) {
            press(Qt::Key_Return);
            waitFor(SyncPage::View::Result);
            QVERIFY(number("SELECT count(*) FROM unresolved_ref WHERE key = 'GTXPro'") > 0);
        }
        auto* files = shown<QTableWidget>(u"files"_s);
        for (int row = 0; row < files->rowCount(); ++row)
            if (files->item(row, 0)->text() == u"sales_pipeline.csv"_s) files->selectRow(row);
        QTableView* matches = tab(u"Likely here already"_s);
        QVERIFY(matches != nullptr);
        QCOMPARE(text(matches, 0, 1), u"GTXPro"_s);
        QCOMPARE(text(matches, 0, 2), u"GTX Pro"_s);
        matches->setFocus();
        matches->selectRow(0);
        QTest::keyClick(matches, Qt::Key_S);
        if (before) {
            files->setFocus();
            press(Qt::Key_Return);
            waitFor(SyncPage::View::Result);
        }
        QCOMPARE(number("SELECT count(*) FROM unresolved_ref WHERE key = 'GTXPro'"), 0);
        QVERIFY(number("SELECT count(*) FROM deal d JOIN product p ON p.id = d.product_id WHERE p.name = 'GTX Pro'") >= 1480);
    }
};

QTEST_MAIN(OutcomeTest)
#include "OutcomeTest.moc"
