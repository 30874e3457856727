// A hundred thousand conflicts: listed, walked through and decided at once, with one undo.
#include "tests/ui/sync/SyncDriver.h"
#include "ui/sync/ConflictPanel.h"

#include <QScrollBar>
#include <QTableView>

using namespace channelbook;
using namespace Qt::StringLiterals;

class ManyConflictsTest : public test::SyncDriver {
    Q_OBJECT

    static constexpr int many = 100'000;

    QString deals(const QByteArray& step) {
        QByteArray rows = "deal id,deal name,stage,next step\n";
        for (int i = 0; i < many; ++i) rows += "D" + QByteArray::number(i) + ",Deal " + QByteArray::number(i) + ",Proposal," + step + "\n";
        return write(u"deals.csv"_s, rows);
    }
    sync::ImportReport import(const QByteArray& step) {
        sync::ImportOptions options;
        options.source = u"CRM"_s;
        store::Progress progress;
        auto report = sync::importFiles(program->store(), program->catalogue(), {deals(step)}, options, progress);
        if (!report) qFatal("%s", qPrintable(errorText(report.error())));
        return *report;
    }

private Q_SLOTS:
    void initTestCase() { theme.apply(*static_cast<QApplication*>(QCoreApplication::instance())); }

    void allOfThemAreDecidedAtOnce() {
        program = std::make_unique<test::TestProgram>();
        import("call");
        const auto changed = program->store().write(u"record.set"_s, [](store::Transaction& transaction) -> Expected<void> {
            transaction.cached(u"INSERT INTO pending_change(id, record_id, entity, field, base) SELECT id + 1000000000, id, 'deal', 'deal.next_step', 'call' FROM deal"_s).run();
            transaction.cached(u"UPDATE deal SET next_step = 'ours'"_s).run();
            return {};
        });
        QVERIFY(changed.has_value());
        QCOMPARE(import("visit").files.front().conflicts, many);
        QCOMPARE(number("SELECT count(*) FROM sync_conflict"), many);

        openPage();
        auto* panel = page->findChild<ConflictPanel*>();
        QSignalSpy listed(panel, &SyncPanel::shown);
        click(u"sourceConflicts"_s);
        while (panel->model().rowCount() != many) QVERIFY(listed.wait(patience));
        QTableView& table = panel->table();
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(table.currentIndex().row(), many - 1);
        QCOMPARE(table.currentIndex().siblingAtColumn(ConflictModel::TheirsColumn).data().toString(), u"visit"_s);
        QTest::keyClick(&table, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&table, Qt::Key_C);
        while (panel->model().rowCount() != 0) QVERIFY(listed.wait(patience));
        QCOMPARE(number("SELECT count(*) FROM deal WHERE next_step = 'visit'"), many);
        QCOMPARE(number("SELECT count(*) FROM pending_change"), 0);

        QCOMPARE(toasts.back().action, u"Undo"_s);
        toasts.back().run();
        while (panel->model().rowCount() != many) QVERIFY(listed.wait(patience));
        QCOMPARE(number("SELECT count(*) FROM deal WHERE next_step = 'ours'"), many);

        // Given up half way, none is settled.
        const QString before = dump();
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&table, Qt::Key_O);
        QVERIFY(!panel->runningWork().title.isEmpty());
        QTest::keyClick(&table, Qt::Key_Escape);
        QSignalSpy change(panel, &SyncPanel::changed);
        while (!panel->runningWork().title.isEmpty()) QVERIFY(change.wait(patience));
        QCOMPARE(page->view(), SyncPage::View::Conflicts);
        QCOMPARE(dump(), before);
        page.reset();
    }
};

QTEST_MAIN(ManyConflictsTest)
#include "ManyConflictsTest.moc"
