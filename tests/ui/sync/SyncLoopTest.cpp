// Two people's story on the Sync page: an export comes in, both sides change, conflicts are settled, what waits is
// written, the CRM takes it, and its next export finds nothing to do.
#include "core/sample/Sample.h"
#include "tests/core/sync/CrmStandIn.h"
#include "tests/ui/sync/SyncDriver.h"
#include "ui/sync/ConflictPanel.h"
#include "ui/sync/OutboxPanel.h"

#include <QComboBox>
#include <QLabel>
#include <QTabWidget>
#include <QTableView>

using namespace channelbook;
using namespace Qt::StringLiterals;

class SyncLoopTest : public test::SyncDriver {
    Q_OBJECT

    std::unique_ptr<test::CrmStandIn> crm;
    int outs = 0;

    [[nodiscard]] QString crmFolder() const { return program->dir.filePath(u"crm"_s); }
    /// What an import made of all its rows: column of the outcome's table, summed.
    int sum(int column) {
        auto* table = shown<QTableWidget>(u"files"_s);
        int total = 0;
        for (int row = 0; table != nullptr && row < table->rowCount(); ++row) total += QLocale().toInt(table->item(row, column)->text());
        return total;
    }
    void import() {
        drop(crm->write());
        waitFor(SyncPage::View::Review);
    }
    void apply() {
        press(Qt::Key_Return);
        waitFor(SyncPage::View::Result);
    }
    /// Back at the sources, with what the program holds now.
    void goHome() {
        QSignalSpy overview(page.get(), &SyncPage::overviewShown);
        page->back();
        QCOMPARE(page->view(), SyncPage::View::Home);
        page->reload();
        QVERIFY(overview.wait(patience));
        while (page->isReading()) QVERIFY(overview.wait(patience));
    }
    void openConflicts(const QString& button) {
        auto* panel = page->findChild<ConflictPanel*>();
        QSignalSpy listed(panel, &SyncPanel::shown);
        click(button);
        QCOMPARE(page->view(), SyncPage::View::Conflicts);
        QVERIFY(listed.count() > 0 || listed.wait(patience));
    }
    void openOutbox() {
        auto* panel = page->findChild<OutboxPanel*>();
        QSignalSpy listed(panel, &SyncPanel::shown);
        click(u"sourceWaiting"_s);
        QCOMPARE(page->view(), SyncPage::View::Outbox);
        QVERIFY(listed.count() > 0 || listed.wait(patience));
    }
    QString text(const QString& sql) { return toText(program->query(sql.toUtf8().constData())); }
    RecordId withKey(const QString& key) { return toInteger(program->query(u"SELECT record_id FROM crm_link WHERE key = '%1'"_s.arg(key).toUtf8().constData())); }
    void edit(const char* entity, const QString& key, const char* field, const Value& value) {
        const auto done = program->set(entity, withKey(key), field, value);
        QVERIFY2(done.has_value(), qPrintable(test::outcome(done)));
    }

private Q_SLOTS:
    void initTestCase() { theme.apply(*static_cast<QApplication*>(QCoreApplication::instance())); }
    void init() {
        program = std::make_unique<test::TestProgram>();
        outs = 0;
        toasts.clear();
        prompter = {};
        sample::SampleOptions options;
        options.partners = 12;
        options.deals = 60;
        options.today = QDate(2026, 7, 1);
        options.crmExportDir = crmFolder();
        store::Progress progress;
        QVERIFY(sample::writeCrmExport(options, progress).has_value());
        crm = std::make_unique<test::CrmStandIn>(crmFolder());
        openPage();
    }
    void cleanup() {
        page.reset();
        program.reset();
    }

    void twoPeoplesStory() {
        import();
        apply();
        goHome();
        QVERIFY(number("SELECT count(*) FROM deal") == 60);

        // Five fields are changed here …
        const QString first = crm->table(u"Opportunity"_s).rows[0][0];
        const QString second = crm->table(u"Opportunity"_s).rows[1][0];
        const QString account = crm->table(u"Account"_s).rows[0][0];
        edit("deal", first, "next_step", u"Ours: call the CFO"_s);
        edit("deal", second, "next_step", u"Ours: send the offer"_s);
        edit("company", account, "phone", u"+49 1"_s);
        edit("company", account, "city", u"Ulm"_s);
        edit("deal", second, "name", u"Renamed here"_s);
        // … and seven in the CRM, two of them the same.
        program->clock.set(program->clock.now().addDays(1));
        crm->change(u"Opportunity"_s, 0, u"NextStep"_s, u"Theirs: visit"_s);
        crm->change(u"Account"_s, 0, u"Phone"_s, u"+49 2"_s);
        crm->change(u"Opportunity"_s, 2, u"NextStep"_s, u"Theirs: 3"_s);
        crm->change(u"Opportunity"_s, 3, u"NextStep"_s, u"Theirs: 4"_s);
        crm->change(u"Opportunity"_s, 4, u"Name"_s, u"Renamed there"_s);
        crm->change(u"Account"_s, 1, u"Phone"_s, u"+49 3"_s);
        crm->change(u"Account"_s, 1, u"BillingCity"_s, u"Bonn"_s);

        import();
        QCOMPARE(sum(6), 2);
        apply();
        QCOMPARE(sum(6), 2);
        QCOMPARE(text(u"SELECT name FROM deal WHERE id = %1"_s.arg(withKey(crm->table(u"Opportunity"_s).rows[4][0]))), u"Renamed there"_s);
        QCOMPARE(text(u"SELECT phone FROM company WHERE id = %1"_s.arg(withKey(account))), u"+49 1"_s);

        // The conflicts, one for the CRM and one for us, by the keyboard.
        openConflicts(u"reviewConflicts"_s);
        auto* panel = page->findChild<ConflictPanel*>();
        QCOMPARE(panel->model().rowCount(), 2);
        const int phone = panel->model().conflict(0)->field->key == u"phone" ? 0 : 1;
        panel->table().selectRow(phone);
        QCOMPARE(shown<QLabel>(u"conflictOurs"_s)->text(), u"+49 1"_s);
        QCOMPARE(shown<QLabel>(u"conflictTheirs"_s)->text(), u"+49 2"_s);
        QSignalSpy listed(panel, &SyncPanel::shown);
        while (!shown<QLabel>(u"conflictStory"_s)->text().contains(u"Account.csv"_s)) QVERIFY(listed.wait(patience));
        QVERIFY(shown<QLabel>(u"conflictStory"_s)->text().contains(u"ann"_s));
        panel->table().setFocus();
        press(Qt::Key_C);
        while (panel->model().rowCount() != 1) QVERIFY(listed.wait(patience));
        QCOMPARE(text(u"SELECT phone FROM company WHERE id = %1"_s.arg(withKey(account))), u"+49 2"_s);
        press(Qt::Key_O);
        while (panel->model().rowCount() != 0) QVERIFY(listed.wait(patience));
        QCOMPARE(text(u"SELECT next_step FROM deal WHERE id = %1"_s.arg(withKey(first))), u"Ours: call the CFO"_s);
        QCOMPARE(number("SELECT count(*) FROM sync_conflict"), 0);
        goHome();

        // What waits is written, and the CRM's loader takes it.
        QCOMPARE(shown(u"sourceWaiting"_s)->text(), u"4 changes wait for the CRM"_s);
        openOutbox();
        QCOMPARE(shown<QTableView>(u"waiting"_s)->model()->rowCount(), 4);
        const QString folder = program->dir.filePath(u"out"_s);
        QVERIFY(QDir().mkpath(folder));
        prompter.files = {{folder}};
        auto* outbox = page->findChild<OutboxPanel*>();
        QSignalSpy told(outbox, &SyncPanel::shown);
        press(Qt::Key_W);
        while (shown<QLabel>(u"written"_s) == nullptr) QVERIFY(told.wait(patience));
        QCOMPARE(QDir(folder).entryList({u"*.csv"_s}, QDir::Files).size(), 2);
        crm->load(folder);
        QCOMPARE(crm->table(u"Opportunity"_s).cell(0, u"NextStep"_s), u"Ours: call the CFO"_s);
        QCOMPARE(crm->table(u"Account"_s).cell(0, u"BillingCity"_s), u"Ulm"_s);
        goHome();

        // The next export closes the loop, and the one after it has nothing to say.
        import();
        QCOMPARE(sum(6), 0);
        apply();
        goHome();
        QCOMPARE(number("SELECT count(*) FROM pending_change"), 0);
        QCOMPARE(number("SELECT count(*) FROM sync_conflict"), 0);
        QVERIFY(shown(u"sourceWaiting"_s) == nullptr);
        QVERIFY(shown(u"sourceConflicts"_s) == nullptr);
        const QString before = program->store().read(&contentDump).value();
        import();
        QCOMPARE(sum(3) + sum(4) + sum(6) + sum(7) + sum(8), 0);
        press(Qt::Key_Return);
        QCOMPARE(page->view(), SyncPage::View::Home);
        QCOMPARE(program->store().read(&contentDump).value(), before);
    }

    void manyConflictsAreSettledAtOnceAndTakenBack() {
        import();
        apply();
        goHome();
        for (std::size_t row = 0; row < 40; ++row) {
            edit("deal", crm->table(u"Opportunity"_s).rows[row][0], "next_step", u"Ours %1"_s.arg(row));
            crm->change(u"Opportunity"_s, row, u"NextStep"_s, u"Theirs %1"_s.arg(row));
        }
        edit("company", crm->table(u"Account"_s).rows[0][0], "phone", u"+49 1"_s);
        crm->change(u"Account"_s, 0, u"Phone"_s, u"+49 2"_s);
        import();
        apply();
        goHome();
        QCOMPARE(shown(u"sourceConflicts"_s)->text(), u"41 conflicts"_s);
        openConflicts(u"sourceConflicts"_s);
        auto* panel = page->findChild<ConflictPanel*>();
        QSignalSpy listed(panel, &SyncPanel::shown);
        // For these 40, take the CRM.
        auto* filter = shown<QComboBox>(u"conflictFilter"_s);
        int alike = -1;
        for (int i = 0; i < filter->count(); ++i)
            if (filter->itemText(i) == u"Deals: Next step · 40"_s) alike = i;
        QVERIFY(alike >= 0);
        filter->setFocus();
        while (filter->currentIndex() != alike) {
            press(Qt::Key_Down);
            QVERIFY(listed.wait(patience));
        }
        while (panel->model().rowCount() != 40) QVERIFY(listed.wait(patience));
        panel->table().setFocus();
        press(Qt::Key_A, Qt::ControlModifier);
        QVERIFY(shown<QLabel>(u"conflictWhat"_s)->text().contains(u"40"_s));
        press(Qt::Key_C);
        while (panel->model().rowCount() != 1) QVERIFY(listed.wait(patience));
        QCOMPARE(number("SELECT count(*) FROM deal WHERE next_step LIKE 'Theirs %'"), 40);
        QCOMPARE(number("SELECT count(*) FROM sync_conflict"), 1);
        // One undo takes all back.
        QVERIFY(toasts.back().text.contains(u"40"_s));
        QCOMPARE(toasts.back().action, u"Undo"_s);
        toasts.back().run();
        while (panel->model().rowCount() != 41) QVERIFY(listed.wait(patience));
        QCOMPARE(number("SELECT count(*) FROM deal WHERE next_step LIKE 'Ours %'"), 40);
        QCOMPARE(page->view(), SyncPage::View::Conflicts);

        // Some of them, with Shift and the arrows.
        panel->table().setFocus();
        panel->table().selectRow(0);
        press(Qt::Key_Down, Qt::ShiftModifier);
        press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(panel->table().selectionModel()->selectedRows().size(), 3);
        press(Qt::Key_O);
        while (panel->model().rowCount() != 38) QVERIFY(listed.wait(patience));
        press(Qt::Key_Escape);
        QCOMPARE(page->view(), SyncPage::View::Home);
    }

    void aKnownSourceNeedsNoMoreThanThreeClicks() {
        import();
        apply();
        goHome();
        crm->change(u"Account"_s, 0, u"Phone"_s, u"+49 2"_s);
        const QStringList files = crm->write();
        int clicks = 0;
        drop(files); // the drop itself
        ++clicks;
        waitFor(SyncPage::View::Review);
        click(u"apply"_s);
        ++clicks;
        waitFor(SyncPage::View::Result);
        QCOMPARE(text(u"SELECT phone FROM company WHERE id = %1"_s.arg(withKey(crm->table(u"Account"_s).rows[0][0]))), u"+49 2"_s);
        click(u"done"_s);
        ++clicks;
        QCOMPARE(page->view(), SyncPage::View::Home);
        QVERIFY(clicks <= 3);
        QVERIFY(prompter.asked.isEmpty() && prompter.fileQuestions.isEmpty());
    }

    void whatIsHeldBackSaysWhy() {
        import();
        apply();
        goHome();
        edit("deal", crm->table(u"Opportunity"_s).rows[0][0], "next_step", u"Ours"_s);
        crm->change(u"Opportunity"_s, 0, u"NextStep"_s, u"Theirs"_s);
        import();
        apply();
        goHome();
        openOutbox();
        auto* waiting = shown<QTableView>(u"waiting"_s);
        QCOMPARE(waiting->model()->rowCount(), 1);
        QVERIFY(waiting->model()->index(0, 4).data().toString().contains(u"in conflict"_s));
        QVERIFY(!shown(u"writeFiles"_s)->isEnabled());
        press(Qt::Key_W);
        QVERIFY(prompter.fileQuestions.isEmpty());
        QSignalSpy opened(page.get(), &SyncPage::openRequested);
        waiting->setFocus();
        press(Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.front().front().toString(), u"deal"_s);
    }

    void filesThatExistAreReplacedOnlyWhenAgreed() {
        import();
        apply();
        goHome();
        edit("deal", crm->table(u"Opportunity"_s).rows[0][0], "next_step", u"One"_s);
        const QString folder = program->dir.filePath(u"out"_s);
        QVERIFY(QDir().mkpath(folder));
        goHome();
        openOutbox();
        auto* outbox = page->findChild<OutboxPanel*>();
        QSignalSpy told(outbox, &SyncPanel::shown);
        prompter.files = {{folder}, {folder}, {folder}};
        press(Qt::Key_W);
        while (shown<QLabel>(u"written"_s) == nullptr) QVERIFY(told.wait(patience));
        edit("deal", crm->table(u"Opportunity"_s).rows[0][0], "next_step", u"Two"_s);
        QVERIFY(told.wait(patience));
        const QString path = QDir(folder).filePath(QDir(folder).entryList({u"*.csv"_s}, QDir::Files).front());
        const auto content = [&] {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray before = content();
        prompter.choices = {1};
        outbox->setFocus();
        press(Qt::Key_W);
        QVERIFY(told.wait(patience));
        QCOMPARE(prompter.asked.size(), 1);
        QCOMPARE(content(), before);
        prompter.choices = {0};
        press(Qt::Key_W);
        while (content() == before) QVERIFY(told.wait(patience));
        QVERIFY(content().contains("Two"));
    }
};

QTEST_MAIN(SyncLoopTest)
#include "SyncLoopTest.moc"
