#include "core/activities/Activities.h"
#include "tests/ui/shell/Desk.h"
#include "ui/partners/TimelineWords.h"
#include "ui/deals/DealPage.h"
#include "ui/partners/CompanyPage.h"
#include "ui/partners/OverviewTab.h"
#include "ui/partners/TimelineTab.h"
#include "ui/records/DetailsCard.h"
#include "ui/records/LinkedTab.h"
#include "ui/records/RecordHeader.h"
#include "ui/widgets/TimelineView.h"

#include <QLineEdit>
#include <QTreeWidget>

using namespace channelbook;
using namespace channelbook::test;

class CompanyPageTest : public QObject {
    Q_OBJECT

private:
    static CompanyPage* open(Desk& desk, const QString& entity, const QString& name) {
        desk.open();
        desk.workspace().openRecord(entity, desk.idOf(entity, name));
        auto* page = desk.page<CompanyPage>();
        [&] { QTRY_COMPARE(page->accessibleName(), name); }();
        return page;
    }

private Q_SLOTS:
    void aFieldIsEditedInPlaceAndUndone() {
        Desk desk;
        auto* page = open(desk, u"partner"_s, u"Kestrel Security"_s);
        QVERIFY(page->overview().details().edit(u"phone"_s));

        auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(editor != nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, u"+49 30 1234"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(toText(desk.valueOf(u"partner"_s, u"Kestrel Security"_s, u"phone"_s)), u"+49 30 1234"_s);
        QTest::keyClick(desk.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(toText(desk.valueOf(u"partner"_s, u"Kestrel Security"_s, u"phone"_s)), u"+49 89 5550 117"_s);
    }

    void aNoteIsAddedByKeys() {
        Desk desk;
        auto* page = open(desk, u"partner"_s, u"Kestrel Security"_s);
        QTest::keyClick(desk.window.get(), Qt::Key_N);
        QTest::keyClicks(QApplication::focusWidget(), u"Wants a joint webinar"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        auto* view = page->timeline().findChild<TimelineView*>();
        const auto seen = [&] {
            for (int row = 0; row < view->model()->rowCount(); ++row)
                if (view->model()->index(row, 0).data().toString().contains(u"joint webinar"_s)) return true;
            return false;
        };
        QTRY_VERIFY(seen());
    }

    void tabsShowWhatBelongsToIt() {
        Desk desk;
        auto* page = open(desk, u"partner"_s, u"Kestrel Security"_s);
        page->header().setCurrentTab(4);
        QTRY_COMPARE(page->deals().table().records().rowCount(), 3);
        page->header().setCurrentTab(2);
        QTRY_COMPARE(page->contacts().table().records().rowCount(), 1);
        page->deals().setFilter(u"outcome=won part=Sourced"_s);
        QTRY_COMPARE(page->deals().table().records().rowCount(), 1);
        page->deals().table().setCurrentIndex(page->deals().table().records().index(0, 0));
        page->header().setCurrentTab(4);
        page->deals().table().setFocus();
        QTest::keyClick(&page->deals().table(), Qt::Key_Return);
        QTRY_VERIFY(desk.page<DealPage>() != nullptr);
        QTRY_COMPARE(desk.window->navigator()->current()->accessibleName(), u"Kestrel Security – deal 0"_s);
        QTest::keyClick(desk.window.get(), Qt::Key_Left, Qt::AltModifier);
        QTRY_VERIFY(desk.page<CompanyPage>() != nullptr);
    }

    void historyTellsFromWhatToWhat() {
        Desk desk;
        auto* page = open(desk, u"partner"_s, u"Kestrel Security"_s);
        const RecordId id = desk.idOf(u"partner"_s, u"Kestrel Security"_s);
        QVERIFY(desk.workspace().perform(records::SetFields{desk.workspace().catalogue(), u"partner"_s, {id}, {{u"tier"_s, u"Gold"_s}}}));
        page->header().setCurrentTab(9);
        auto* tree = Desk::named<QTreeWidget>(page, u"History"_s);
        QVERIFY(tree != nullptr);
        QTRY_VERIFY(tree->topLevelItemCount() > 0 && tree->topLevelItem(0)->text(2).contains(u"Tier: Platinum → Gold"_s));
        tree->setCurrentItem(tree->topLevelItem(0));
        auto* undo = Desk::button(page, u"Undo this"_s);
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_COMPARE(toText(desk.valueOf(u"partner"_s, u"Kestrel Security"_s, u"tier"_s)), u"Platinum"_s);
    }

    void aCustomerBecomesAPartner() {
        Desk desk;
        auto* page = open(desk, u"customer"_s, u"Stadtwerke Ulm"_s);
        QVERIFY(page->can(PageCommand::MakePartner));
        QTest::mouseClick(Desk::button(page, u"Make partner"_s), Qt::LeftButton);
        QTRY_VERIFY(desk.page<CompanyPage>() != nullptr && desk.page<CompanyPage>()->can(PageCommand::MoveForward));
        // The timeline tells it, and no more once it is undone.
        const RecordId id = desk.idOf(u"partner"_s, u"Stadtwerke Ulm"_s);
        const auto told = [&] {
            QStringList kinds;
            const auto entries = desk.programStore().read([id](store::Connection& connection) { return activities::companyTimeline(connection, id, 50); });
            for (const QList<TimelineEntry>& shown = timelineWords(*entries); const TimelineEntry& entry : shown) kinds << entry.spans.front().text;
            return kinds.join(u'\n');
        };
        QVERIFY2(told().contains(u"Stadtwerke Ulm became a partner"_s), qPrintable(told()));
        desk.workspace().undo();
        QVERIFY2(!told().contains(u"became a partner"_s), qPrintable(told()));
        QTRY_VERIFY(desk.page<CompanyPage>() != nullptr && desk.page<CompanyPage>()->can(PageCommand::MakePartner));
    }
};

QTEST_MAIN(CompanyPageTest)
#include "CompanyPageTest.moc"
