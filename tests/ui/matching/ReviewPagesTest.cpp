// Duplicates and data quality in the real window, by real keys and clicks.
#include "tests/ui/shell/Desk.h"
#include "ui/matching/DuplicatesPage.h"
#include "ui/matching/QualityPage.h"
#include "ui/records/ValueEditor.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenuBar>
#include <QTableWidget>
#include <QTreeWidget>

using namespace channelbook;
using namespace channelbook::test;

namespace {

constexpr int patience = 60000;

RecordId add(Desk& desk, const char* entity, std::vector<std::pair<QString, Value>> values) {
    RecordId id = 0;
    const auto made = desk.programStore().perform(records::CreateRecord{desk.workspace().catalogue(), QString::fromLatin1(entity), std::move(values), &id});
    return made ? id : 0;
}

QAction* toolsAction(Desk& desk, const QString& text) {
    for (QAction* action : desk.window->actions())
        if (action->text() == text) return action;
    return nullptr;
}

template <class P>
P* openByMenu(Desk& desk, const QString& text) {
    QAction* action = toolsAction(desk, text);
    if (action == nullptr) return nullptr;
    action->trigger();
    auto* page = desk.page<P>();
    QSignalSpy looked(page, &P::looked);
    if (!looked.wait(patience)) return nullptr;
    return page;
}

} // namespace

class ReviewPagesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Desk> m_desk;
    RecordId m_first = 0, m_second = 0, m_third = 0;

private Q_SLOTS:
    void init() {
        m_desk = std::make_unique<Desk>();
        m_desk->open(3);
        m_first = add(*m_desk, "partner", {{u"name"_s, u"Zyntrix GmbH"_s}, {u"domain"_s, u"zyntrix.de"_s}, {u"phone"_s, u"111-1111111"_s}});
        m_second = add(*m_desk, "company", {{u"name"_s, u"Zyntrix"_s}, {u"domain"_s, u"zyntrix.de"_s}, {u"phone"_s, u"222-2222222"_s}, {u"city"_s, u"Bonn"_s}});
        m_third = add(*m_desk, "company", {{u"name"_s, u"Zyntrix Deutschland"_s}, {u"domain"_s, u"zyntrix.de"_s}});
    }
    void cleanup() { m_desk.reset(); }

    void oneKeyMergesAndUndoBringsBack() {
        auto* page = openByMenu<DuplicatesPage>(*m_desk, u"Duplicates…"_s);
        QVERIFY(page != nullptr);
        QCOMPARE(page->pairCount(), 3);
        page->focusContent();
        auto* fields = Desk::named<QTableWidget>(page, u"Values side by side"_s);
        QVERIFY(fields != nullptr);
        QVERIFY(Desk::named<QLabel>(page, u"Why they may be one"_s)->text().contains(u"same web domain zyntrix.de"_s));
        // The best pair is GmbH and plain; the other's phone is to stay.
        int phone = -1;
        for (int row = 0; row < fields->rowCount(); ++row)
            if (fields->item(row, 0)->text() == u"Phone"_s) phone = row;
        QVERIFY(phone >= 0);
        fields->setFocus();
        fields->setCurrentCell(phone, 2);
        QTest::keyClick(fields, Qt::Key_Space);
        QVERIFY(fields->item(phone, 2)->text().startsWith(u'✓'));
        QTest::keyClick(fields, Qt::Key_S);
        QCOMPARE(toText(m_desk->valueOf(u"company"_s, u"Zyntrix GmbH"_s, u"phone"_s)), u"222-2222222"_s);
        QCOMPARE(toText(m_desk->valueOf(u"company"_s, u"Zyntrix GmbH"_s, u"city"_s)), u"Bonn"_s);
        QCOMPARE(page->pairCount(), 1);
        m_desk->workspace().undo();
        QCOMPARE(toText(m_desk->valueOf(u"company"_s, u"Zyntrix"_s, u"phone"_s)), u"222-2222222"_s);
        QCOMPARE(toText(m_desk->valueOf(u"company"_s, u"Zyntrix GmbH"_s, u"phone"_s)), u"111-1111111"_s);
    }

    void differentIsNeverAskedAgain() {
        auto* page = openByMenu<DuplicatesPage>(*m_desk, u"Duplicates…"_s);
        QVERIFY(page != nullptr);
        page->focusContent();
        auto* pairs = Desk::named<QTreeWidget>(page, u"Pairs that may be one"_s);
        QTest::keyClick(pairs, Qt::Key_D);
        QTest::keyClick(pairs, Qt::Key_D);
        QCOMPARE(page->pairCount(), 1);
        QSignalSpy looked(page, &DuplicatesPage::looked);
        QTest::mouseClick(Desk::button(page, u"Look again"_s), Qt::LeftButton);
        QVERIFY(looked.wait(patience));
        QCOMPARE(page->pairCount(), 1);
        QTest::keyClick(pairs, Qt::Key_D);
        QCOMPARE(page->pairCount(), 0);
        QVERIFY(Desk::labelled(page, u"No likely duplicates"_s));
    }

    void theOtherOneMayStay() {
        auto* page = openByMenu<DuplicatesPage>(*m_desk, u"Duplicates…"_s);
        QVERIFY(page != nullptr);
        auto* pairs = Desk::named<QTreeWidget>(page, u"Pairs that may be one"_s);
        page->focusContent();
        QTest::keyClick(pairs, Qt::Key_K);
        QTest::keyClick(pairs, Qt::Key_S);
        const auto partner = m_desk->programStore().read([&](store::Connection& connection) { return connection.integer("SELECT id FROM partner WHERE id NOT IN (SELECT id FROM company WHERE retired = 1) ORDER BY id DESC LIMIT 1"); });
        QVERIFY2(*partner != m_first, "the partner is now the company that stayed");
        QCOMPARE(page->pairCount(), 1);
    }

    void aFindingIsMendedInItsRow() {
        const RecordId contact = add(*m_desk, "contact", {{u"name"_s, u"Jane Doe"_s}, {u"email"_s, u"jane@acme"_s}, {u"company"_s, m_second}});
        QVERIFY(contact != 0);
        auto* page = openByMenu<QualityPage>(*m_desk, u"Data quality…"_s);
        QVERIFY(page != nullptr);
        auto* checks = Desk::named<QTreeWidget>(page, u"What was found"_s);
        auto* findings = Desk::named<QTableWidget>(page, u"Records to mend"_s);
        QVERIFY(checks != nullptr && findings != nullptr);
        const auto items = checks->findItems(u"Contacts whose e-mail is no address"_s, Qt::MatchExactly);
        QCOMPARE(items.size(), 1);
        checks->setCurrentItem(items.front());
        QCOMPARE(findings->rowCount(), 1);
        QCOMPARE(findings->item(0, 0)->text(), u"Jane Doe"_s);
        findings->setFocus();
        findings->setCurrentCell(0, 1);
        QTest::keyClick(findings, Qt::Key_F2);
        auto* editor = findings->findChild<QLineEdit*>();
        QVERIFY(editor != nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, u"jane@acme.com"_s);
        QSignalSpy looked(page, &QualityPage::looked);
        QTest::keyClick(editor, Qt::Key_Return);
        QVERIFY(looked.count() > 0 || looked.wait(patience));
        QCOMPARE(toText(m_desk->valueOf(u"contact"_s, u"Jane Doe"_s, u"email"_s)), u"jane@acme.com"_s);
        QVERIFY(checks->findItems(u"Contacts whose e-mail is no address"_s, Qt::MatchExactly).isEmpty());
    }

    void theReviewIsAPicture() {
        auto* page = openByMenu<DuplicatesPage>(*m_desk, u"Duplicates…"_s);
        QVERIFY(page != nullptr);
        QCoreApplication::processEvents();
        const QPixmap picture = m_desk->window->grab();
        QVERIFY(!picture.isNull());
        if (const QString folder = qEnvironmentVariable("CHANNELBOOK_PICTURES"); !folder.isEmpty()) QVERIFY(picture.save(folder + u"/duplicates-review.png"_s));
    }
};

QTEST_MAIN(ReviewPagesTest)
#include "ReviewPagesTest.moc"
