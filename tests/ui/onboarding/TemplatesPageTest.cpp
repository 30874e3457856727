#include "ui/onboarding/TemplatesPage.h"

#include "tests/ui/onboarding/PlaybookDesk.h"
#include "ui/onboarding/OutlineTree.h"
#include "ui/onboarding/PlanStrip.h"
#include "ui/onboarding/TemplateEditor.h"

#include <QFile>
#include <QJsonDocument>
#include <QListWidget>
#include <QSpinBox>

using namespace channelbook;
using namespace channelbook::test;

/// The window system brings a drag only to what took it in before; here it arrives at once.
struct Dropping : OutlineTree {
    static void drop(OutlineTree& outline, const QPoint& at) {
        const std::unique_ptr<QMimeData> data(outline.model()->mimeData({outline.currentIndex()}));
        QDropEvent event(at, Qt::MoveAction, data.get(), Qt::LeftButton, {});
        (outline.*&Dropping::dropEvent)(&event);
    }
};

class TemplatesPageTest : public QObject {
    Q_OBJECT

private:
    static TemplatesPage* open(PlaybookDesk& desk) {
        desk.open();
        desk.start({u"Northwind Systems"_s});
        QTest::mouseClick(button(desk), Qt::LeftButton);
        auto* page = desk.page<TemplatesPage>();
        [&] {
            QVERIFY(page != nullptr);
            QVERIFY(page->choose(u"fast-start"_s));
        }();
        return page;
    }
    static QAbstractButton* button(PlaybookDesk& desk) {
        desk.window->navigator()->showPage(u"onboarding"_s);
        return Desk::button(desk.window->navigator()->current(), u"Templates"_s);
    }
    static QStringList keys(TemplatesPage& page) { return stepKeys(page.editor().draft()); }
    static void stand(TemplatesPage& page, const QString& key) {
        page.editor().outline().setCurrentPlace(placeOf(page.editor().draft(), key));
        page.editor().outline().setFocus();
    }
    static void tickNeed(TemplatesPage& page, const QString& title) {
        auto* needs = Desk::named<QListWidget>(&page, u"Waits for"_s);
        QVERIFY(needs != nullptr);
        const auto items = needs->findItems(title, Qt::MatchExactly);
        QCOMPARE(items.size(), 1);
        needs->setCurrentItem(items.front());
        needs->setFocus();
        QTest::keyClick(needs, Qt::Key_Space);
    }
    static int version(PlaybookDesk& desk) {
        const auto stored = desk.programStore().read(
            [](store::Connection& connection) { return playbooks::storedTemplate(connection, u"fast-start"_s); });
        return stored && *stored ? (*stored)->version : 0;
    }

private Q_SLOTS:
    void stepsAreMovedByKeyboardAlsoIntoTheNextPhase() {
        PlaybookDesk desk;
        auto* page = open(desk);
        QCOMPARE(keys(*page), (QStringList{u"agreement"_s, u"kick-off"_s, u"survey"_s, u"training"_s, u"deal"_s}));
        OutlineTree& outline = page->editor().outline();
        stand(*page, u"kick-off"_s);
        QTest::keyClick(&outline, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(keys(*page), (QStringList{u"agreement"_s, u"survey"_s, u"kick-off"_s, u"training"_s, u"deal"_s}));
        QTest::keyClick(&outline, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(outline.currentPlace(), (OutlinePlace{1, 0}));
        QCOMPARE(page->editor().draft().phases[1].steps.front().key, u"kick-off"_s);
        QTest::keyClick(&outline, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(outline.currentPlace(), (OutlinePlace{0, 2}));
        // Edits of the draft are taken back by the draft, not by the program.
        for (int i = 0; i < 3; ++i) QTest::keyClick(&outline, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(keys(*page), (QStringList{u"agreement"_s, u"kick-off"_s, u"survey"_s, u"training"_s, u"deal"_s}));
        QVERIFY(!page->editor().isChanged());
        QCOMPARE(desk.runs(u"Northwind Systems"_s).size(), std::size_t(1));
    }

    void stepsAreMovedByMouse() {
        PlaybookDesk desk;
        auto* page = open(desk);
        OutlineTree& outline = page->editor().outline();
        stand(*page, u"survey"_s);
        // Each drop makes the outline anew, so places are looked up as they are needed.
        const auto phase = [&](int number) { return outline.model()->index(number, 0); };
        // Dropped on another phase it becomes its first step, below everything the last one.
        Dropping::drop(outline, outline.visualRect(phase(1)).center());
        QCOMPARE(page->editor().draft().phases[1].steps.front().key, u"survey"_s);
        QCOMPARE(outline.currentPlace(), (OutlinePlace{1, 0}));
        Dropping::drop(outline, QPoint(Space::xl, outline.viewport()->height() - 1));
        QCOMPARE(keys(*page).back(), u"survey"_s);
        Dropping::drop(outline, outline.visualRect(outline.model()->index(0, 0, phase(0))).center());
        QCOMPARE(page->editor().draft().phases[0].steps.size(), std::size_t(3));
        QVERIFY(page->editor().isChanged());
    }

    void aCircleIsNamedAndKeepsItFromBeingSaved() {
        PlaybookDesk desk;
        auto* page = open(desk);
        stand(*page, u"agreement"_s);
        tickNeed(*page, u"Training"_s);
        QVERIFY(!page->editor().findings().empty());
        QString all;
        for (const playbooks::Finding& finding : page->editor().findings()) all += finding.what + u'\n';
        QVERIFY2(all.contains(u"Training"_s) && all.contains(u"Agreement"_s), qPrintable(all));
        QVERIFY(!Desk::button(page, u"Save as version 2"_s)->isEnabled());
        QCOMPARE(page->editor().plan().lineCount(), 0);
        QVERIFY(Desk::named<QTreeWidget>(page, u"What is wrong"_s) != nullptr);
        tickNeed(*page, u"Training"_s);
        QVERIFY(page->editor().findings().empty());
        QCOMPARE(page->editor().plan().lineCount(), 5);
        QCOMPARE(page->editor().plan().length(), 20);
    }

    void anEditIsSavedAsTheNextVersionAndRunsKeepTheirs() {
        PlaybookDesk desk;
        auto* page = open(desk);
        stand(*page, u"deal"_s);
        auto* days = Desk::named<QSpinBox>(page, u"Due, working days"_s);
        days->setFocus();
        days->selectAll();
        QTest::keyClicks(days, u"25"_s);
        QCOMPARE(page->editor().plan().length(), 25);
        stand(*page, u"deal"_s);
        QTest::keyClick(&page->editor().outline(), Qt::Key_Insert);
        QTest::keyClicks(QApplication::focusWidget(), u"Joint plan"_s);
        QVERIFY(page->editor().isChanged());
        QTest::mouseClick(Desk::button(page, u"Save as version 2"_s), Qt::LeftButton);
        QTRY_COMPARE(version(desk), 2);
        QVERIFY(!page->editor().isChanged());
        QVERIFY(keys(*page).contains(u"joint-plan"_s));
        QCOMPARE(desk.view(u"Northwind Systems"_s).run.version, 1);
        QCOMPARE(desk.view(u"Northwind Systems"_s).run.newestVersion, 2);
        QVERIFY(desk.view(u"Northwind Systems"_s).step(u"joint-plan"_s) == nullptr);
        // Saved is saved: the program's undo takes it back, and the editor follows.
        desk.workspace().undo();
        QTRY_COMPARE(version(desk), 1);
        QTRY_VERIFY(!keys(*page).contains(u"joint-plan"_s));
    }

    void whatDependedOnAStepTakenAwayDoesNotDangle() {
        PlaybookDesk desk;
        auto* page = open(desk);
        stand(*page, u"kick-off"_s);
        QTest::keyClick(&page->editor().outline(), Qt::Key_Delete);
        QCOMPARE(keys(*page), (QStringList{u"agreement"_s, u"survey"_s, u"training"_s, u"deal"_s}));
        QVERIFY(page->editor().findings().empty());
        QVERIFY(page->editor().draft().step(u"training"_s)->needs.isEmpty());
    }

    void changesAreNotGivenUpUnasked() {
        PlaybookDesk desk;
        auto* page = open(desk);
        stand(*page, u"kick-off"_s);
        QTest::keyClick(&page->editor().outline(), Qt::Key_Delete);
        desk.prompter.choices.push_back(1);
        QTest::mouseClick(Desk::button(page, u"New template"_s), Qt::LeftButton);
        QCOMPARE(desk.prompter.asked.size(), 1);
        QCOMPARE(page->editor().draft().key, u"fast-start"_s);
        desk.prompter.choices.push_back(0);
        QTest::mouseClick(Desk::button(page, u"New template"_s), Qt::LeftButton);
        QCOMPARE(page->editor().draft().phases.size(), std::size_t(1));
        QVERIFY(page->editor().draft().key != u"fast-start"_s);
    }

    void aTemplateGoesOutAsAFileAndComesBackAsANewVersion() {
        PlaybookDesk desk;
        auto* page = open(desk);
        const QString path = desk.folder.filePath(u"fast-start.json"_s);
        desk.prompter.savePaths.push_back(path);
        QTest::mouseClick(Desk::button(page, u"Export…"_s), Qt::LeftButton);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray text = file.readAll();
        file.close();
        QCOMPARE(playbooks::toJson(*playbooks::templateFromJson(QJsonDocument::fromJson(text).object(), u"x"_s)),
                 playbooks::toJson(PlaybookDesk::fastStart()));
        text.replace("Kick-off", "First meeting");
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        desk.prompter.files.push_back({path});
        QTest::mouseClick(Desk::button(page, u"Import…"_s), Qt::LeftButton);
        QCOMPARE(page->editor().draft().step(u"kick-off"_s)->title, u"First meeting"_s);
        QCOMPARE(version(desk), 1);
        QVERIFY(page->editor().save());
        QCOMPARE(version(desk), 2);
        // A file that is none says where it breaks.
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{ \"phases\": ");
        file.close();
        desk.window->toasts().dismissAll();
        desk.prompter.files.push_back({path});
        QTest::mouseClick(Desk::button(page, u"Import…"_s), Qt::LeftButton);
        QTRY_COMPARE(desk.window->toasts().count(), 1);
        QCOMPARE(page->editor().draft().step(u"kick-off"_s)->title, u"First meeting"_s);
    }

    void aTemplateIsRetiredAndBroughtBack() {
        PlaybookDesk desk;
        auto* page = open(desk);
        QVERIFY(!Desk::button(page, u"Delete"_s)->isEnabled()); // a run uses it
        QTest::mouseClick(Desk::button(page, u"Retire"_s), Qt::LeftButton);
        QTRY_VERIFY(Desk::button(page, u"Bring back"_s) != nullptr);
        QTest::mouseClick(Desk::button(page, u"Bring back"_s), Qt::LeftButton);
        QTRY_VERIFY(Desk::button(page, u"Retire"_s) != nullptr);
        QTest::mouseClick(Desk::button(page, u"Duplicate"_s), Qt::LeftButton);
        QVERIFY(page->editor().save());
        QTRY_VERIFY(Desk::button(page, u"Delete"_s)->isEnabled());
        QTest::mouseClick(Desk::button(page, u"Delete"_s), Qt::LeftButton);
        QTRY_VERIFY(!page->choose(u"fast-start-copy"_s));
    }
};

QTEST_MAIN(TemplatesPageTest)
#include "TemplatesPageTest.moc"
