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

    void aZipBecomesAProgramAgain() {
        Desk desk;
        desk.open();
        const QString zip = desk.folder.filePath(u"acme.zip"_s);
        desk.prompter.savePaths.push_back(zip);
        choose(desk, u"Export the whole program…"_s);
        QTRY_VERIFY(QFileInfo::exists(zip));
        const QString before = desk.programStore().read(&contentDump).value();
        const QString path = desk.folder.filePath(u"again.channelbook"_s);
        desk.prompter.files.push_back({zip});
        desk.prompter.savePaths.push_back(path);
        choose(desk, u"Import a whole program…"_s);
        QTRY_COMPARE(desk.workspace().store().path(), path);
        QCOMPARE(desk.programStore().read(&contentDump).value(), before);
        QVERIFY(desk.prompter.warnings.isEmpty());
    }

    void anotherZipIsRefusedInWords() {
        Desk desk;
        desk.open();
        const QString zip = desk.folder.filePath(u"other.zip"_s);
        QFile file(zip);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("PK\5\6\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 22);
        file.close();
        desk.prompter.files.push_back({zip});
        desk.prompter.savePaths.push_back(desk.folder.filePath(u"again.channelbook"_s));
        choose(desk, u"Import a whole program…"_s);
        QTRY_COMPARE(desk.prompter.warnings.size(), 1);
        QVERIFY2(desk.prompter.warnings.front().contains(u"is no program that Channelbook exported"_s), qPrintable(desk.prompter.warnings.front()));
        QCOMPARE(desk.workspace().store().path(), desk.path());
        QVERIFY(QDir(desk.folder.path()).entryList({u"again*"_s}, QDir::Files | QDir::Hidden).isEmpty());
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
