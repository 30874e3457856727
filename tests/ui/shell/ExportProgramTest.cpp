#include "core/base/ErrorText.h"
#include "core/export/ProgramImport.h"
#include "tests/ui/shell/Desk.h"
#include "ui/widgets/ProgressPanel.h"

#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>

using namespace channelbook;
using namespace channelbook::test;

class ExportProgramTest : public QObject {
    Q_OBJECT

private:
    static QAction* action(Desk& desk, const QString& text) {
        for (QAction* menu : desk.window->menuBar()->actions())
            for (QAction* action : menu->menu()->actions())
                if (action->text() == text) return action;
        return nullptr;
    }
    /// Opens the File menu with the mouse and takes an entry by it.
    static void choose(Desk& desk, const QString& text) {
        QAction* entry = action(desk, text);
        QVERIFY(entry != nullptr);
        QMenuBar* bar = desk.window->menuBar();
        QMenu* file = bar->actions().front()->menu();
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->actionGeometry(bar->actions().front()).center());
        QTRY_VERIFY(file->isVisible());
        QVERIFY(entry->isEnabled());
        QTest::mouseClick(file, Qt::LeftButton, {}, file->actionGeometry(entry).center());
    }

private Q_SLOTS:
    void theWholeProgramGoesIntoAZip() {
        Desk desk;
        desk.open();
        const QString path = desk.folder.filePath(u"acme.zip"_s);
        desk.prompter.savePaths.push_back(path);
        choose(desk, u"Export the whole program…"_s);
        QCOMPARE(desk.prompter.fileQuestions.size(), 1);
        QCOMPARE(QFileInfo(desk.prompter.fileQuestions.front().folder).fileName(), u"acme-2026-10-19.zip"_s);
        QTRY_VERIFY(QFileInfo::exists(path));
        const auto import = exports::ProgramImport::open(path);
        QVERIFY(import.has_value());
        const QString said = u"Exported the whole program to acme.zip: %1 rows in %2 tables"_s.arg(QLocale().toString(import->manifest().rows()), QLocale().toString(import->manifest().tables.size()));
        QTRY_VERIFY2(Desk::labelled(desk.window.get(), said), qPrintable(said));
        store::Progress progress;
        const auto copy = Program::createFrom(desk.folder.filePath(u"copy.channelbook"_s), {&desk.clock, u"Anna Krüger"_s, 0, 7}, path, progress);
        QVERIFY(copy.has_value());
        QCOMPARE((*copy)->store().read(&contentDump).value(), desk.programStore().read(&contentDump).value());
    }

    void calledOffItWritesNothing() {
        Desk desk;
        desk.open();
        choose(desk, u"Export the whole program…"_s);
        QCOMPARE(desk.prompter.fileQuestions.size(), 1);
        QCOMPARE(desk.window->toasts().count(), 0);
    }

    void aPlaceThatCannotBeWrittenIsSaid() {
        Desk desk;
        desk.open();
        const QString path = desk.folder.filePath(u"nowhere/acme.zip"_s);
        desk.prompter.savePaths.push_back(path);
        choose(desk, u"Export the whole program…"_s);
        const QString said = errorText({ErrorCode::FileNotWritable, {path, u"No such file or directory"_s}});
        QTRY_VERIFY2(Desk::labelled(desk.window.get(), said), qPrintable(said));
    }

    void cancelledItLeavesNothing() {
        Desk desk;
        desk.openSample();
        const QString path = desk.folder.filePath(u"sample.zip"_s);
        desk.prompter.savePaths.push_back(path);
        choose(desk, u"Export the whole program…"_s);
        desk.workspace().jobs().cancelCurrent();
        QTRY_VERIFY(desk.workspace().jobs().current().isEmpty());
        QVERIFY(!QFileInfo::exists(path));
        QVERIFY(QDir(desk.folder.path()).entryList({u"sample.zip*"_s}, QDir::Files | QDir::Hidden).isEmpty());
    }
};

QTEST_MAIN(ExportProgramTest)
#include "ExportProgramTest.moc"
