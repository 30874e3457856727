#include "core/partners/Partners.h"
#include "tests/ui/shell/Desk.h"
#include "ui/customers/CustomersPage.h"

using namespace channelbook;
using namespace channelbook::test;

class CustomersPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Those of the selected ones that are no partners yet become partners, in one step that one undo takes back.
    void theSelectedBecomePartners() {
        Desk desk;
        desk.open();
        for (const char* name : {"Adler Stahl", "Birke Logistik", "Cobalt Foods"})
            QVERIFY(desk.programStore().perform(records::CreateRecord{desk.workspace().catalogue(), u"customer"_s, {{u"name"_s, QString::fromUtf8(name)}}, nullptr}));
        QVERIFY(desk.programStore().perform(partners::MakePartners{{desk.idOf(u"customer"_s, u"Birke Logistik"_s)}}));
        const auto partners = [&] {
            return desk.programStore()
                .read([](store::Connection& connection) {
                    store::Statement count(connection, "SELECT count(*) FROM partner");
                    return count.step() ? count.integer(0) : -1;
                })
                .value();
        };
        const qint64 before = partners();
        desk.window->navigator()->showPage(u"customers"_s);
        auto* page = desk.page<CustomersPage>();
        QVERIFY(page != nullptr);
        QTRY_COMPARE(page->table().records().rowCount(), 4);
        page->table().clearSelection();
        QVERIFY(!page->can(PageCommand::MakePartner));
        page->table().setFocus();
        QTest::keyClick(&page->table(), Qt::Key_A, Qt::ControlModifier);
        QTRY_VERIFY(page->can(PageCommand::MakePartner));
        page->run(PageCommand::MakePartner);
        QCOMPARE(partners(), before + 3);
        QCOMPARE(toText(desk.valueOf(u"partner"_s, u"Cobalt Foods"_s, u"stage"_s)), u"Prospect"_s);
        QTest::keyClick(&page->table(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(partners(), before);
    }
};

QTEST_MAIN(CustomersPageTest)
#include "CustomersPageTest.moc"
