// Renders the Sync page in its states and both themes into the build folder, for eyes to judge.
#include "tests/core/TestProgram.h"
#include "ui/sync/ColumnsPanel.h"
#include "ui/sync/ConflictPanel.h"
#include "ui/sync/DropArea.h"
#include "ui/sync/OutboxPanel.h"
#include "ui/sync/SyncPage.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>

using namespace channelbook;
using namespace Qt::StringLiterals;

class SyncGalleryTest : public QObject {
    Q_OBJECT

    static constexpr int patience = 120000;
    const QString data = QStringLiteral(TEST_DATA_DIR) + u'/';
    Theme theme{ThemeMode::Light};
    ScriptedPrompter prompter;
    std::unique_ptr<test::TestProgram> program;
    std::unique_ptr<SyncPage> page;

    void render(const QString& name) {
        const QDir folder(QString::fromLocal8Bit(PROGRAM_DIR) + u"/../gallery"_s);
        QVERIFY(folder.mkpath(u"."_s));
        for (const bool dark : {false, true}) {
            theme.setMode(dark ? ThemeMode::Dark : ThemeMode::Light);
            QCoreApplication::processEvents();
            const QString file = folder.filePath(u"sync-"_s + name + (dark ? u"-dark.png"_s : u"-light.png"_s));
            QVERIFY2(page->grab().save(file), qPrintable(file));
        }
        theme.setMode(ThemeMode::Light);
    }
    void waitFor(SyncPage::View view) {
        while (page->view() != view || page->isBusy()) {
            QSignalSpy changed(page.get(), &SyncPage::viewChanged);
            QVERIFY2(changed.wait(patience), qPrintable(u"waiting for view %1, at %2"_s.arg(static_cast<int>(view)).arg(static_cast<int>(page->view()))));
        }
    }
    void import(const QStringList& paths) {
        page->takeFiles(paths);
        waitFor(SyncPage::View::Review);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        waitFor(SyncPage::View::Result);
    }
    void goHome() {
        QSignalSpy overview(page.get(), &SyncPage::overviewShown);
        QVERIFY(page->back());
        page->reload();
        QVERIFY(overview.wait(patience));
    }
    QString write(const QString& name, const QByteArray& content) {
        QFile file(program->dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly)) return {};
        file.write(content);
        return file.fileName();
    }

private Q_SLOTS:
    void initTestCase() { theme.apply(*static_cast<QApplication*>(QCoreApplication::instance())); }

    void states() {
        program = std::make_unique<test::TestProgram>();
        page = std::make_unique<SyncPage>(*program->program, theme, prompter);
        QSignalSpy overview(page.get(), &SyncPage::overviewShown);
        // The page's part of a window of 1440 × 900 beside the navigation and below the menus.
        page->resize(1244, 850);
        page->show();
        page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        QVERIFY(overview.count() > 0 || overview.wait(patience));
        render(u"empty"_s);

        import({data + u"salesforce-weekly-export/week-1"_s});
        goHome();
        program->clock.set(program->clock.now().addDays(7));
        page->takeFiles({data + u"salesforce-weekly-export/week-2"_s});
        waitFor(SyncPage::View::Review);
        page->findChild<QTableWidget*>(u"files"_s)->setCurrentCell(3, 0);
        page->findChild<QTabWidget*>(u"details"_s)->setCurrentIndex(1);
        render(u"review-known"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        render(u"applying"_s);
        waitFor(SyncPage::View::Result);
        render(u"result"_s);
        goHome();

        conflictsAndOutbox();

        page->takeFiles({data + u"crm-sales-opportunities"_s});
        waitFor(SyncPage::View::Review);
        render(u"review-new"_s);
        QVERIFY(page->back());

        page->takeFiles({write(u"opportunities.csv"_s, "deal id,deal name,stage,amount,close date,created,partner contact,region code\n"
                                                       "D1,Server renewal,Won,\"1,250.00\",03/04/2026,04/01/2026,Ann Lee,EMEA-1\n"
                                                       "D2,Storage pilot,Lost,n/a,05/06/2026,06/02/2026,,EMEA-2\n"
                                                       "D3,Network refresh,Proposal,\"3,400.00\",07/08/2026,,Bo Chen,\n")});
        waitFor(SyncPage::View::Problem);
        QSignalSpy looked(page->findChild<ColumnsPanel*>(), &ColumnsPanel::shown);
        page->findChild<QPushButton*>(u"problemColumns"_s)->click();
        QVERIFY(looked.count() > 0 || looked.wait(patience));
        render(u"columns"_s);
        QVERIFY(page->back());
        QVERIFY(page->back());

        page->takeFiles({write(u"deals.csv"_s, "deal id,deal name,stage,amount,close date\nD1,First,Won,100,03/04/2026\n"), data + u"crm-sales-opportunities/products.csv"_s});
        waitFor(SyncPage::View::Problem);
        render(u"dates"_s);
        page->takeFiles({write(u"things.csv"_s, "name,colour,shape\nBlue thing,blue,round\n")});
        waitFor(SyncPage::View::Problem);
        render(u"entity"_s);
        page->takeFiles({write(u"photo.csv"_s, QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0", 24))});
        waitFor(SyncPage::View::Problem);
        render(u"binary"_s);

        page->takeFiles({write(u"rejects.csv"_s, "deal id,deal name,stage,amount,close date\nD1,First,Won,100,2026-04-03\nD2,Second,Lost,200,2026-02-31\nD3,Third,Lost,n/a,2026-02-28\n")});
        waitFor(SyncPage::View::Review);
        auto* details = page->findChild<QTabWidget*>(u"details"_s);
        details->setCurrentIndex(1);
        render(u"review-rejects"_s);
        QTest::keyClick(page->findChild<QTableWidget*>(u"files"_s), Qt::Key_Return);
        waitFor(SyncPage::View::Result);
        render(u"result-rejects"_s);
        goHome();
        program->clock.set(program->clock.now().addDays(10));
        goHomeAgain();
        render(u"home"_s);
        page->findChild<DropArea*>()->setHovered(true);
        render(u"home-hovered"_s);
        page.reset();
    }

private:
    /// Both sides change phones and a stage, the CRM's next export says so.
    void conflictsAndOutbox() {
        const QString folder = program->dir.filePath(u"week-3"_s);
        QVERIFY(QDir().mkpath(folder));
        QFile source(data + u"salesforce-weekly-export/week-2/Account.csv"_s);
        QVERIFY(source.open(QIODevice::ReadOnly));
        QByteArrayList lines = source.readAll().split('\n');
        const auto phone = lines[0].split(',').indexOf("\"Phone\"");
        QVERIFY(phone > 0);
        for (int row = 1; row <= 6; ++row) {
            QByteArrayList cells = lines[row].split(',');
            if (cells.size() != lines[0].split(',').size()) continue;
            const QString key = QString::fromUtf8(cells[0]).remove(u'"');
            const RecordId id = toInteger(program->query(u"SELECT record_id FROM crm_link WHERE key = '%1'"_s.arg(key).toUtf8().constData()));
            QVERIFY(program->set("company", id, "phone", u"+49 89 5550 1%1"_s.arg(row)).has_value());
            QVERIFY(program->set("company", id, "city", u"Garmisch-Partenkirchen"_s).has_value());
            cells[phone] = "\"+1 415 555 20" + QByteArray::number(row) + "\"";
            lines[row] = cells.join(',');
        }
        QFile changed(folder + u"/Account.csv"_s);
        QVERIFY(changed.open(QIODevice::WriteOnly));
        changed.write(lines.join('\n'));
        changed.close();
        import({folder});
        render(u"result-conflicts"_s);
        goHome();
        goHomeAgain();
        render(u"home-attention"_s);
        auto* conflicts = page->findChild<ConflictPanel*>();
        QSignalSpy shown(conflicts, &SyncPanel::shown);
        page->findChild<QPushButton*>(u"sourceConflicts"_s)->click();
        while (page->findChild<QLabel*>(u"conflictStory"_s)->text().isEmpty()) QVERIFY(shown.wait(patience));
        render(u"conflicts"_s);
        conflicts->table().selectAll();
        render(u"conflicts-many"_s);
        QVERIFY(page->back());
        auto* outbox = page->findChild<OutboxPanel*>();
        QSignalSpy listed(outbox, &SyncPanel::shown);
        page->findChild<QPushButton*>(u"sourceWaiting"_s)->click();
        QVERIFY(listed.count() > 0 || listed.wait(patience));
        render(u"outbox"_s);
        outbox->findChild<QTabWidget*>()->setCurrentIndex(1);
        render(u"outbox-files"_s);
        outbox->findChild<QTabWidget*>()->setCurrentIndex(0);
        const QString out = program->dir.filePath(u"load-back"_s);
        QVERIFY(QDir().mkpath(out));
        prompter.files = {{out}};
        outbox->write();
        while (outbox->findChild<QLabel*>(u"written"_s)->isHidden()) QVERIFY(listed.wait(patience));
        QVERIFY(listed.wait(patience));
        render(u"outbox-written"_s);
        QVERIFY(page->back());
        goHomeAgain();
    }
    void goHomeAgain() {
        QSignalSpy overview(page.get(), &SyncPage::overviewShown);
        page->reload();
        QVERIFY(overview.wait(patience));
    }
};

QTEST_MAIN(SyncGalleryTest)
#include "SyncGalleryTest.moc"
