// The widgets a record's page is made of: cards, tiles, property grid, timeline, bars, table cells.
#include "ui/shell/Theme.h"
#include "ui/widgets/BarSeries.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Painting.h"
#include "ui/widgets/PropertyGrid.h"
#include "ui/widgets/StatTile.h"
#include "ui/widgets/TableDelegates.h"
#include "ui/widgets/TimelineView.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QAbstractItemView>
#include <QComboBox>
#include <QDateEdit>
#include <QLayout>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace channelbook;
using namespace Qt::StringLiterals;

namespace {

void showActive(QWidget& widget) {
    widget.show();
    widget.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&widget));
}

QAbstractButton* valueOf(QWidget& grid, const QString& label) {
    const QList<QAbstractButton*> buttons = grid.findChildren<QAbstractButton*>();
    for (QAbstractButton* button : buttons) {
        if (button->isVisible() && button->accessibleName().startsWith(label + u':')) return button;
    }
    return nullptr;
}

} // namespace

class RecordWidgetsTest : public QObject {
    Q_OBJECT

    Theme theme{ThemeMode::Light};

    static QList<Property> properties() {
        Property owner{u"owner"_s, u"Owner"_s, Property::Kind::Text, u"Anna Krüger"_s, {}, {}, {}, true};
        Property type{u"type"_s, u"Type"_s, Property::Kind::Choice, u"reseller"_s, {},
                      {{u"reseller"_s, u"Reseller"_s}, {u"msp"_s, u"MSP"_s}}, {}, false};
        Property since{u"since"_s, u"Since"_s, Property::Kind::Date, QDate(2025, 1, 15), {}, {}, {}, true};
        Property crm{u"crm"_s, u"CRM id"_s, Property::Kind::ReadOnly, u"0018b0000000RFB"_s, {}, {}, {}, false};
        return {owner, type, since, crm};
    }

private Q_SLOTS:
    void initTestCase() { theme.apply(*static_cast<QApplication*>(QCoreApplication::instance())); }

    void textIsEditedInPlace() {
        PropertyGrid grid(theme);
        grid.setProperties(properties());
        grid.resize(400, 200);
        showActive(grid);
        QSignalSpy edited(&grid, &PropertyGrid::edited);
        const QRect before = valueOf(grid, u"Owner"_s)->geometry();
        QTest::mouseClick(valueOf(grid, u"Owner"_s), Qt::LeftButton);
        QVERIFY(grid.isEditing());
        auto* edit = grid.findChild<QLineEdit*>();
        QVERIFY(edit && edit->hasFocus());
        QCOMPARE(edit->selectedText(), u"Anna Krüger"_s);
        grid.layout()->activate();
        QCOMPARE(edit->geometry(), before);
        QTest::keyClicks(edit, u"Ewa Nowak"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(edited.count(), 1);
        QCOMPARE(edited.last().at(0).toString(), u"owner"_s);
        QCOMPARE(edited.last().at(1).toString(), u"Ewa Nowak"_s);
        QVERIFY(!grid.isEditing());
        QVERIFY(valueOf(grid, u"Owner"_s)->hasFocus());

        // Esc puts back, and an unchanged value is no edit.
        QTest::keyClick(valueOf(grid, u"Owner"_s), Qt::Key_F2);
        QTest::keyClicks(QApplication::focusWidget(), u"Nobody"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!grid.isEditing());
        QTest::keyClick(valueOf(grid, u"Owner"_s), Qt::Key_Return);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(edited.count(), 1);

        // Leaving commits.
        QTest::keyClick(valueOf(grid, u"Owner"_s), Qt::Key_F2);
        QTest::keyClicks(QApplication::focusWidget(), u"Olu Okafor"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(edited.last().at(1).toString(), u"Olu Okafor"_s);
        QTest::keyClick(valueOf(grid, u"Owner"_s), Qt::Key_Delete);
        QVERIFY(!edited.last().at(1).isValid());
    }

    void choicesDatesAndReadOnlyValues() {
        PropertyGrid grid(theme);
        grid.setProperties(properties());
        grid.resize(400, 200);
        showActive(grid);
        QSignalSpy edited(&grid, &PropertyGrid::edited);
        QVERIFY(grid.edit(u"type"_s));
        auto* combo = grid.findChild<QComboBox*>();
        QTRY_VERIFY(combo->view()->isVisible());
        QTest::keyClick(combo->view(), Qt::Key_Down);
        QTest::keyClick(combo->view(), Qt::Key_Return);
        QTRY_COMPARE(edited.count(), 1);
        QCOMPARE(edited.last().at(1).toString(), u"msp"_s);
        QVERIFY(grid.edit(u"since"_s));
        auto* date = grid.findChild<QDateEdit*>();
        QCOMPARE(date->date(), QDate(2025, 1, 15));
        date->setDate(QDate(2026, 3, 31));
        QTest::keyClick(date, Qt::Key_Return);
        QCOMPARE(edited.last().at(1).toDate(), QDate(2026, 3, 31));
        QVERIFY(!grid.edit(u"crm"_s));
        QTest::mouseClick(valueOf(grid, u"CRM id"_s), Qt::LeftButton);
        QVERIFY(!grid.isEditing());
        valueOf(grid, u"Owner"_s)->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QVERIFY(valueOf(grid, u"Type"_s)->hasFocus());
    }

    void lookingAtAnEmptyChoiceChoosesNothing() {
        PropertyGrid grid(theme);
        const Property manager{u"manager"_s, u"Partner manager"_s, Property::Kind::Choice, QString(), {},
                               {{u"Dmitri Dubois"_s, u"Dmitri Dubois"_s}, {u"Mei O'Neill"_s, u"Mei O'Neill"_s}, {u"Priya Yilmaz"_s, u"Priya Yilmaz"_s}}, {}, true};
        grid.setProperties({manager});
        grid.resize(400, 200);
        showActive(grid);
        QSignalSpy edited(&grid, &PropertyGrid::edited);
        QVERIFY(grid.edit(u"manager"_s));
        auto* combo = grid.findChild<QComboBox*>();
        QTRY_VERIFY(combo->view()->isVisible());
        QTest::keyClick(combo->view(), Qt::Key_Escape);
        QTRY_VERIFY(!combo->view()->isVisible());
        QTest::keyClick(combo, Qt::Key_Tab);
        QVERIFY(edited.isEmpty());

        // Letters search in the list; Enter takes what they found.
        QVERIFY(grid.edit(u"manager"_s));
        combo = grid.findChildren<QComboBox*>().last(); // the one before goes later
        QTRY_VERIFY(combo->view()->isVisible());
        QTest::keyClick(combo->view(), Qt::Key_Escape);
        QTRY_VERIFY(!combo->view()->isVisible());
        QTest::keyClicks(combo, u"p"_s);
        QTRY_VERIFY(combo->view()->isVisible());
        QVERIFY(edited.isEmpty());
        QTest::keyClick(combo->view(), Qt::Key_Return);
        QTRY_COMPARE(edited.count(), 1);
        QCOMPARE(edited.last().at(1).toString(), u"Priya Yilmaz"_s);
    }

    void newValuesMayComeWhileEditing() {
        PropertyGrid grid(theme);
        grid.setProperties(properties());
        showActive(grid);
        // The record is saved at once and comes back with what was saved.
        connect(&grid, &PropertyGrid::edited, &grid, [&grid](const QString& key, const QVariant& value) {
            QList<Property> changed = properties();
            for (Property& property : changed) {
                if (property.key == key) property.value = value;
            }
            grid.setProperties(changed);
        });
        grid.edit(u"owner"_s);
        auto* edit = grid.findChild<QLineEdit*>();
        QTest::keyClicks(edit, u"Ewa"_s);
        grid.setProperties(properties());
        QVERIFY(grid.isEditing());
        QTest::keyClicks(edit, u" Nowak"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(!grid.isEditing());
        QCOMPARE(valueOf(grid, u"Owner"_s)->text(), u"Ewa Nowak"_s);
        QVERIFY(valueOf(grid, u"Owner"_s)->hasFocus());
        grid.edit(u"owner"_s);
        grid.setProperties({});
        QVERIFY(!grid.isEditing());
    }

    void timelineHoldsTenThousandEntries() {
        TimelineView view(theme);
        view.resize(400, 500);
        showActive(view);
        const QDateTime now(QDate(2026, 10, 21), QTime(12, 0), Qt::LocalTime);
        QList<TimelineEntry> entries;
        for (int i = 0; i < 10000; ++i) {
            entries << TimelineEntry{QString::number(i), now.addDays(-i), u"history"_s,
                                     {{u"Deal "_s}, {u"Hafen Logistik"_s, TimelineSpan::Emphasis::Strong},
                                      {u" moved to Proposal and waits for the second signature "_s},
                                      {u"CRM, import of 19 Oct"_s, TimelineSpan::Emphasis::Muted}}};
        }
        view.setEntries(entries, now);
        QCOMPARE(view.entryCount(), 10000);
        view.viewport()->grab();
        const QModelIndex first = view.model()->index(2, 0);
        QVERIFY(view.visualRect(first).height() > QFontMetrics(theme.font(TextRole::Label)).height() * 2);
        QVERIFY(first.data(Qt::ToolTipRole).toString().contains(u"2026"_s));
        QVERIFY(first.data(Qt::AccessibleTextRole).toString().startsWith(u"2 days ago: Deal Hafen Logistik"_s));
        QSignalSpy activated(&view, &TimelineView::entryActivated);
        view.setCurrentIndex(first);
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(activated.last().first().toString(), u"3"_s);
    }

    void timelineGrowsToItsEntries() {
        TimelineView view(theme);
        view.setFitsContents(true);
        const QDateTime now(QDate(2026, 10, 21), QTime(12, 0), Qt::LocalTime);
        view.setEntries({{u"a"_s, now, {}, {{u"One line"_s}}}}, now);
        view.resize(400, view.height());
        showActive(view);
        const int one = view.height();
        view.setEntries({{u"a"_s, now, {}, {{u"One line"_s}}}, {u"b"_s, now, {}, {{u"One more"_s}}}}, now);
        QCOMPARE(view.height(), 2 * one);
    }

    void tilesExplainThemselves() {
        StatTile tile(theme, u"Sourced revenue"_s);
        tile.setValue(u"$ 412k"_s);
        tile.setDelta({u"18 %"_s, StatDelta::Direction::Up, Tint::Ok});
        tile.setFormula(u"Won deals sourced by the partner this quarter."_s);
        showActive(tile);
        QCOMPARE(tile.accessibleName(), u"Sourced revenue: $ 412k, up 18 %"_s);
        QVERIFY(tile.toolTip().startsWith(u"Won deals"_s));
        QSignalSpy clicked(&tile, &QAbstractButton::clicked);
        tile.setFocus();
        QTest::keyClick(&tile, Qt::Key_Space);
        QTest::mouseClick(&tile, Qt::LeftButton);
        QCOMPARE(clicked.count(), 2);
    }

    void barsAreReadAndOpened() {
        BarSeries bars(theme);
        bars.setTitle(u"Sourced revenue by month"_s);
        bars.setBars({{u"Aug"_s, 30, u"$ 30k"_s, false}, {u"Sep"_s, 60, u"$ 60k"_s, true}, {u"Oct"_s, 0, u"$ 0"_s, true}});
        bars.setTargets({20, 30, 40}, u"target"_s);
        bars.resize(300, 160);
        showActive(bars);
        QSignalSpy activated(&bars, &BarSeries::barActivated);
        bars.setFocus();
        QCOMPARE(bars.current(), 2);
        QTest::keyClick(&bars, Qt::Key_Left);
        QTest::keyClick(&bars, Qt::Key_Return);
        QCOMPARE(activated.last().first().toInt(), 1);
        QCOMPARE(bars.accessibleName(), u"Sourced revenue by month, Sep: $ 60k"_s);
        QCOMPARE(bars.accessibleDescription(), u"Aug: $ 30k; Sep: $ 60k; Oct: $ 0"_s);
        QTest::mouseClick(&bars, Qt::LeftButton, {}, bars.columnRect(0).center());
        QCOMPARE(activated.last().first().toInt(), 0);
        QTest::keyClick(&bars, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(!QApplication::clipboard()->image().isNull());
        bars.setBars({});
        QTest::keyClick(&bars, Qt::Key_Right);
        bars.grab();
    }

    void cardLinkCanBeReached() {
        Card card(theme, u"Timeline"_s);
        card.setLink(u"all"_s);
        showActive(card);
        QSignalSpy linked(&card, &Card::linkActivated);
        auto* link = card.findChild<QAbstractButton*>();
        QCOMPARE(link->accessibleName(), u"Timeline: all"_s);
        link->setFocus();
        QTest::keyClick(link, Qt::Key_Space);
        QCOMPARE(linked.count(), 1);
    }

    void initials_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("initials");
        QTest::addRow("two") << u"Anna Krüger"_s << u"AK"_s;
        QTest::addRow("three") << u"Maria del Carmen"_s << u"MC"_s;
        QTest::addRow("one") << u"northwind"_s << u"N"_s;
        QTest::addRow("none") << u"  "_s << QString();
        QTest::addRow("japanese") << u"田中恵子"_s << u"田"_s;
    }
    void initials() {
        QFETCH(QString, name);
        QTEST(initialsOf(name), "initials");
    }

    void figuresStandInColumns() {
        const QFont font = theme.font(TextRole::Body);
        QCOMPARE(tabularWidth(font, u"1,111"_s), tabularWidth(font, u"8,888"_s));
        QVERIFY(tabularWidth(font, u"$ 12"_s) < tabularWidth(font, u"$ 123"_s));
    }

    void textWrapsAndElides() {
        const QFont font = theme.font(TextRole::Label);
        QCOMPARE(wrappedLines(u"short"_s, font, 500, 2), QStringList{u"short"_s});
        const QStringList two = wrappedLines(u"Twelve working days without progress at the certification"_s, font, 100, 2);
        QCOMPARE(two.size(), 2);
        QVERIFY(two.last().endsWith(u'…'));
        for (const QString& line : two) QVERIFY(QFontMetrics(font).horizontalAdvance(line) <= 100);
        QVERIFY(wrappedLines(u"Donaudampfschifffahrtsgesellschaftskapitän"_s, font, 60, 9).size() > 2);
        QVERIFY(wrappedLines({}, font, 100, 2).isEmpty());
    }
};

QTEST_MAIN(RecordWidgetsTest)
#include "RecordWidgetsTest.moc"
