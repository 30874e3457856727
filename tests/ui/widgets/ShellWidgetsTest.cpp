// The widgets a window is made of: rail, header, chips, toasts, palette, empty page, progress.
#include "ui/shell/Theme.h"
#include "ui/widgets/ChipBar.h"
#include "ui/widgets/CommandPalette.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/NavigationRail.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/ProgressPanel.h"
#include "ui/widgets/ToastHost.h"

#include <QAbstractButton>
#include <QApplication>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace channelbook;
using namespace Qt::StringLiterals;

namespace {

template <class T = QAbstractButton>
T* named(QWidget& root, const QString& accessibleName) {
    const QList<T*> children = root.findChildren<T*>();
    for (T* child : children) {
        if (child->accessibleName() == accessibleName) return child;
    }
    return nullptr;
}

void showActive(QWidget& widget) {
    widget.show();
    widget.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&widget));
}

/// Answers at once or when told to.
class FakeProvider : public PaletteProvider {
public:
    void query(const QString& text, quint64 generation) override {
        asked << std::pair(text, generation);
        if (prompt) answer(asked.size() - 1);
    }
    void run(const PaletteItem& item) override { ran << item.id; }
    void answer(qsizetype question) {
        QList<PaletteItem> hits;
        for (const PaletteItem& item : items) {
            if (item.title.contains(asked.at(question).first, Qt::CaseInsensitive)) hits << item;
        }
        Q_EMIT found(asked.at(question).second, hits);
    }

    bool prompt = true;
    QList<PaletteItem> items;
    QList<std::pair<QString, quint64>> asked;
    QStringList ran;
};

} // namespace

class ShellWidgetsTest : public QObject {
    Q_OBJECT

    Theme theme{ThemeMode::Light};

private Q_SLOTS:
    void initTestCase() { theme.apply(*static_cast<QApplication*>(QCoreApplication::instance())); }

    void railMovesByKeysAndClicks() {
        NavigationRail rail(theme);
        rail.setProgram(u"Acme Channel 2026"_s, u"acme.channelbook · synced 2 days ago"_s);
        rail.addEntry(u"today"_s, u"inbox"_s, u"Today"_s);
        rail.addEntry(u"partners"_s, u"users"_s, u"Partners"_s);
        rail.addEntry(u"pipeline"_s, u"kanban"_s, u"Pipeline"_s);
        rail.setCount(u"today"_s, u"9"_s, Tint::Bad, u"9 overdue"_s);
        rail.setCurrent(u"today"_s);
        showActive(rail);
        QSignalSpy activated(&rail, &NavigationRail::activated);
        auto* today = named(rail, u"Today"_s);
        QCOMPARE(today->accessibleDescription(), u"9 overdue"_s);
        today->setFocus();
        QTest::keyClick(today, Qt::Key_Down);
        QCOMPARE(activated.last().first().toString(), u"partners"_s);
        QVERIFY(named(rail, u"Partners"_s)->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
        QCOMPARE(rail.current(), u"pipeline"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QCOMPARE(rail.current(), u"pipeline"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Home);
        QCOMPARE(rail.current(), u"today"_s);
        QTest::mouseClick(named(rail, u"Partners"_s), Qt::LeftButton);
        QCOMPARE(activated.last().first().toString(), u"partners"_s);
        const auto before = activated.count();
        rail.setCurrent(u"today"_s);
        QCOMPARE(activated.count(), before);
    }

    void headerFilterLetsGoOnEscape() {
        PageHeader header(theme);
        header.setTitle(u"Pipeline"_s);
        header.setSubtitle(u"Partners by lifecycle stage · 240"_s);
        FilterEdit* filter = header.addFilter(u"Filter this board…"_s);
        QPushButton* button = header.addButton(u"New partner"_s, true, u"plus"_s);
        header.resize(900, 50);
        showActive(header);
        filter->setFocus();
        QSignalSpy left(filter, &FilterEdit::leftDownwards);
        QTest::keyClicks(filter, u"gold"_s);
        QCOMPARE(filter->text(), u"gold"_s);
        QTest::keyClick(filter, Qt::Key_Down);
        QCOMPARE(left.count(), 1);
        QTest::keyClick(filter, Qt::Key_Escape);
        QCOMPARE(filter->text(), QString());
        QSignalSpy clicked(button, &QPushButton::clicked);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(clicked.count(), 1);
    }

    /// What has no room ends in an ellipsis; a reader of screens hears all of it.
    void headerSubtitleEndsInAnEllipsis() {
        PageHeader header(theme);
        header.setTitle(u"Pipeline"_s);
        const QString whole = u"Partners by lifecycle stage · 240"_s;
        header.setSubtitle(whole);
        header.resize(900, 50);
        showActive(header);
        auto* subtitle = named<QLabel>(header, whole);
        QVERIFY(subtitle != nullptr);
        QCOMPARE(subtitle->text(), whole);
        header.resize(250, 50);
        QTRY_VERIFY2(subtitle->text().endsWith(u'…') && subtitle->text().startsWith(u"Part"_s), qPrintable(subtitle->text()));
        QCOMPARE(subtitle->accessibleName(), whole);
        header.resize(900, 50);
        QTRY_COMPARE(subtitle->text(), whole);
    }

    void chipsActivateRenameAndDelete() {
        ChipBar bar(theme);
        bar.setChips({{u"all"_s, u"All partners"_s, {}, false}, {u"stalled"_s, u"Stalled"_s, u"7"_s, true}});
        bar.setActive(u"all"_s);
        bar.resize(600, 40);
        showActive(bar);
        QSignalSpy activated(&bar, &ChipBar::activated);
        QSignalSpy renamed(&bar, &ChipBar::renameRequested);
        QSignalSpy deleted(&bar, &ChipBar::deleteRequested);
        QSignalSpy saved(&bar, &ChipBar::saveRequested);
        auto* all = named(bar, u"All partners"_s);
        auto* stalled = named(bar, u"Stalled 7"_s);
        all->setFocus();
        QTest::keyClick(all, Qt::Key_Right);
        QVERIFY(stalled->hasFocus());
        QTest::keyClick(stalled, Qt::Key_Return);
        QCOMPARE(activated.last().first().toString(), u"stalled"_s);
        QVERIFY(stalled->isChecked() && !all->isChecked());
        QTest::keyClick(stalled, Qt::Key_F2);
        QCOMPARE(renamed.last().first().toString(), u"stalled"_s);
        QTest::keyClick(stalled, Qt::Key_Delete);
        QCOMPARE(deleted.count(), 1);
        QTest::keyClick(all, Qt::Key_Delete);
        QCOMPARE(deleted.count(), 1);
        QTest::mouseClick(named(bar, u"Save this view"_s), Qt::LeftButton);
        QCOMPARE(saved.count(), 1);

        QContextMenuEvent menuEvent(QContextMenuEvent::Mouse, QPoint(4, 4), stalled->mapToGlobal(QPoint(4, 4)));
        QApplication::sendEvent(stalled, &menuEvent);
        auto* menu = bar.findChild<QMenu*>();
        QVERIFY(menu);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QCOMPARE(renamed.count(), 2);

        bar.setChips({{u"stalled"_s, u"Stalled"_s, u"8"_s, true}});
        QVERIFY(named(bar, u"Stalled 8"_s)->isChecked());
    }

    void chipsWrapWhenNarrow() {
        ChipBar bar(theme);
        bar.setChips({{u"a"_s, u"Ausstehende Genehmigungen"_s, {}, false},
                      {u"b"_s, u"Zertifizierungsüberfälligkeiten"_s, {}, false}});
        QVERIFY(bar.heightForWidth(220) > bar.heightForWidth(2000));
    }

    void toastsActStackAndGo() {
        QWidget window;
        window.resize(800, 600);
        QLineEdit work(&window);
        ToastHost host(theme, &window);
        showActive(window);
        work.setFocus();
        int undone = 0;
        host.show({u"Northwind moved to Onboarding"_s, u"Undo"_s, [&undone] { ++undone; }, Tint::Ok, 0});
        const quint64 second = host.show({u"Saved"_s, {}, {}, Tint::Neutral, 0});
        QCOMPARE(host.count(), 2);
        QVERIFY(window.rect().contains(host.geometry()));
        auto* action = named<QPushButton>(host, u"Undo: Northwind moved to Onboarding"_s);
        QVERIFY(action && action->isVisible());
        host.dismiss(second);
        QCOMPARE(host.count(), 1);
        QVERIFY(host.focusNewest());
        QVERIFY(action->hasFocus());
        QTest::keyClick(action, Qt::Key_Space);
        QCOMPARE(undone, 1);
        QCOMPARE(host.count(), 0);
        QVERIFY(work.hasFocus());
        QVERIFY(!host.isVisible());

        host.show({u"Kept"_s, {}, {}, Tint::Warning, 0});
        QVERIFY(host.focusNewest());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(host.count(), 0);
        for (int i = 0; i < ToastHost::most + 3; ++i) host.show({u"Toast %1"_s.arg(i), {}, {}, Tint::Neutral, 0});
        QCOMPARE(host.count(), ToastHost::most);
        host.dismissAll();
        QVERIFY(!host.focusNewest());
    }

    void aToastReplacesTheOneAboutTheSame() {
        QWidget window;
        const Theme theme(ThemeMode::Light);
        ToastHost host(theme, &window);
        host.show({u"Northwind moved to Active"_s, u"Undo"_s, {}, Tint::Ok, 0, 7});
        host.show({u"Fabrikam moved to Active"_s, u"Undo"_s, {}, Tint::Ok, 0, 8});
        host.show({u"Undone: Northwind moved to Active"_s, u"Redo"_s, {}, Tint::Neutral, 0, 7});
        host.show({u"Saved"_s, {}, {}, Tint::Neutral, 0});
        host.show({u"Saved again"_s, {}, {}, Tint::Neutral, 0});
        QStringList shown;
        for (const QPushButton* action : host.findChildren<QPushButton*>(u"toastAction"_s))
            if (!action->isHidden() && !action->parentWidget()->isHidden()) shown << action->accessibleName();
        QCOMPARE(shown, QStringList({u"Undo: Fabrikam moved to Active"_s, u"Redo: Undone: Northwind moved to Active"_s}));
        QCOMPARE(host.count(), 4);
    }

    void aToastWaitsWhileThePointerIsOnIt() {
        QWidget window;
        window.resize(800, 600);
        ToastHost host(theme, &window);
        showActive(window);
        host.show({u"Brief"_s, {}, {}, Tint::Neutral, 20});
        host.show({u"Held"_s, u"Undo"_s, {}, Tint::Neutral, 20});
        QVERIFY(host.focusNewest());
        // The one without focus goes by itself, so time has passed for both.
        QTRY_COMPARE(host.count(), 1);
        QVERIFY(named<QPushButton>(host, u"Undo: Held"_s));
        window.setFocus();
        QApplication::focusWidget() ? QApplication::focusWidget()->clearFocus() : void();
        QTRY_COMPARE(host.count(), 0);
    }

    void paletteFindsAndRuns() {
        QWidget window;
        window.resize(900, 600);
        QLineEdit work(&window);
        CommandPalette palette(theme, &window);
        FakeProvider actions;
        actions.items = {{u"new"_s, u"Actions"_s, u"New partner"_s, {}, u"plus"_s, u"Ctrl+N"_s},
                         {u"import"_s, u"Actions"_s, u"Import a file"_s, {}, u"upload"_s, {}}};
        FakeProvider records;
        records.items = {{u"p1"_s, u"Partners"_s, u"Northwind Systems"_s, u"Gold · EMEA"_s, u"building-2"_s, {}}};
        palette.addProvider(&actions);
        palette.addProvider(&records);
        showActive(window);
        work.setFocus();
        palette.open();
        QVERIFY(palette.isVisible());
        auto* edit = named<QLineEdit>(palette, u"Command palette"_s);
        auto* list = palette.findChild<QListView*>(u"paletteResults"_s);
        QVERIFY(edit->hasFocus());
        // Two headings and three lines; the first line is chosen.
        QCOMPARE(list->model()->rowCount(), 5);
        QCOMPARE(list->currentIndex().data().toString(), u"New partner"_s);
        QTest::keyClick(edit, Qt::Key_Down);
        QCOMPARE(list->currentIndex().data().toString(), u"Import a file"_s);
        QTest::keyClick(edit, Qt::Key_Down);
        QCOMPARE(list->currentIndex().data().toString(), u"Northwind Systems"_s);
        QTest::keyClick(edit, Qt::Key_Down);
        QCOMPARE(list->currentIndex().data().toString(), u"New partner"_s);
        QTest::keyClick(edit, Qt::Key_Up);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(records.ran, QStringList{u"p1"_s});
        QVERIFY(!palette.isVisible());
        QVERIFY(work.hasFocus());

        palette.open();
        QTest::keyClicks(edit, u"imp"_s);
        QCOMPARE(list->model()->rowCount(), 2);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(actions.ran, QStringList{u"import"_s});
        palette.open(u"nothing like it"_s);
        QVERIFY(palette.findChild<QLabel*>(u"paletteEmpty"_s)->isVisible());
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(palette.isVisible());
        QTest::keyClick(edit, Qt::Key_Escape);
        QVERIFY(!palette.isVisible());
        QCOMPARE(actions.ran.size(), 1);
    }

    void paletteDropsLateAnswers() {
        QWidget window;
        window.resize(900, 600);
        CommandPalette palette(theme, &window);
        FakeProvider slow;
        slow.prompt = false;
        slow.items = {{u"a"_s, u"Partners"_s, u"Alpha"_s, {}, {}, {}}, {u"b"_s, u"Partners"_s, u"Beta"_s, {}, {}, {}}};
        palette.addProvider(&slow);
        showActive(window);
        palette.open();
        auto* edit = named<QLineEdit>(palette, u"Command palette"_s);
        auto* list = palette.findChild<QListView*>(u"paletteResults"_s);
        QTest::keyClicks(edit, u"be"_s);
        QCOMPARE(slow.asked.size(), 3);
        slow.answer(0);
        QCOMPARE(list->model()->rowCount(), 0);
        slow.answer(2);
        QCOMPARE(list->model()->rowCount(), 2);
        QCOMPARE(list->currentIndex().data().toString(), u"Beta"_s);
        slow.answer(1);
        QCOMPARE(list->model()->rowCount(), 2);
        palette.dismiss();
        slow.answer(2);
        QVERIFY(!palette.isVisible());
    }

    void emptyPageOffersTheFirstStep() {
        EmptyState empty(theme);
        empty.setContent(u"inbox"_s, u"No partners yet"_s, u"Import them from your CRM or open the sample."_s);
        QPushButton* button = empty.addButton(u"Import from my CRM…"_s, true);
        empty.resize(700, 400);
        showActive(empty);
        QSignalSpy clicked(button, &QPushButton::clicked);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(empty.accessibleName(), u"No partners yet"_s);
        empty.clearButtons();
        QTRY_VERIFY(empty.findChildren<QPushButton*>().isEmpty());
    }

    void progressSaysHowFar_data() {
        QTest::addColumn<qint64>("done");
        QTest::addColumn<qint64>("total");
        QTest::addColumn<qint64>("elapsed");
        QTest::addColumn<QString>("says");
        QTest::addRow("just begun") << qint64(0) << qint64(100000) << qint64(10) << u"0 of 100,000"_s;
        QTest::addRow("under way") << qint64(20000) << qint64(100000) << qint64(2000)
                                   << u"20,000 of 100,000 · 10,000 rows/s · 8 s left"_s;
        QTest::addRow("long") << qint64(1000) << qint64(1000000) << qint64(1000)
                              << u"1,000 of 1,000,000 · 1,000 rows/s · 17 min left"_s;
        QTest::addRow("very long") << qint64(1) << qint64(9001) << qint64(1000)
                                   << u"1 of 9,001 · 1 rows/s · 3 h left"_s;
        QTest::addRow("unknown total") << qint64(500) << qint64(0) << qint64(1000) << u"500 · 500 rows/s"_s;
        QTest::addRow("done") << qint64(100) << qint64(100) << qint64(1000) << u"100 of 100 · 100 rows/s"_s;
    }
    void progressSaysHowFar() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QFETCH(qint64, done);
        QFETCH(qint64, total);
        QFETCH(qint64, elapsed);
        QTEST(progressText(done, total, elapsed), "says");
    }

    void progressCanBeCancelledOnce() {
        ProgressPanel panel(theme);
        panel.setTitle(u"Importing partners.csv"_s);
        panel.setProgress(20000, 100000, 2000);
        showActive(panel);
        auto* cancel = panel.findChild<QPushButton*>();
        QSignalSpy cancelled(&panel, &ProgressPanel::cancelRequested);
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTest::mouseClick(cancel, Qt::LeftButton);
        QCOMPARE(cancelled.count(), 1);
        panel.reset();
        QVERIFY(cancel->isEnabled());
    }
};

QTEST_MAIN(ShellWidgetsTest)
#include "ShellWidgetsTest.moc"
